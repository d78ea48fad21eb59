/** The colours of characters: skin, hair, dyes. */
import type { Appearance } from '@cine/contract/game/characters/appearance';
import type { Dye } from '@cine/contract/game/items/item';

/** What drawings are made of; `first` and `second` are an item's own two colours. */
export type Material =
  | 'first'
  | 'second'
  | 'skin'
  | 'hair'
  | 'stubble'
  | 'eyes'
  | 'cloth'
  | 'trim'
  | 'gold'
  | 'steel'
  | 'leather'
  | 'wood'
  | 'ink'
  | 'ivory'
  | 'blush'
  | 'dark';
/** A material in its own tone, in light, in shade or in deep shade. */
export type Paint = Material | `${Material}${keyof typeof tones}`;
export type Palette = Readonly<Partial<Record<Material, string>>>;

/** How much of the material's colour is left, and what it is mixed with. */
const tones = {
  Lit: [74, '#fff1cf'],
  Shade: [76, '#2a1145'],
  Deep: [54, '#1f0d38'],
} as const satisfies Readonly<Record<string, readonly [percent: number, other: string]>>;

const materials: Palette = {
  gold: '#e3a83c',
  steel: '#a9b1c6',
  leather: '#8a5432',
  wood: '#a8713f',
  ink: '#251c33',
  ivory: '#f6ead2',
  blush: '#e8899a',
  dark: '#4a3c5e',
};

export const skinColours: Readonly<Record<Appearance['skin'], string>> = {
  porcelain: '#f8dcc6',
  rose: '#efb897',
  honey: '#dc9f6c',
  copper: '#b9764a',
  umber: '#8c5434',
  ebony: '#643d2b',
};
export const hairColours: Readonly<Record<Appearance['hairColour'], string>> = {
  black: '#2d2638',
  brown: '#54372a',
  chestnut: '#83492b',
  auburn: '#ab4524',
  blond: '#e6b85c',
  grey: '#a8a39a',
  white: '#f1ebe2',
  plum: '#8a3f86',
};
export const eyeColours: Readonly<Record<Appearance['eyes'], string>> = {
  brown: '#70401f',
  hazel: '#94702c',
  green: '#3f8f52',
  blue: '#3b7fc9',
  grey: '#74808f',
  amber: '#d08a17',
};
export const dyeColours: Readonly<Record<Dye, string>> = {
  velvet: 'oklch(0.45 0.15 20)',
  amber: 'oklch(0.76 0.15 75)',
  fir: 'oklch(0.44 0.09 155)',
  lagoon: 'oklch(0.63 0.11 200)',
  midnight: 'oklch(0.34 0.09 265)',
  plum: 'oklch(0.45 0.13 325)',
  brick: 'oklch(0.57 0.15 40)',
  ivory: 'oklch(0.92 0.04 90)',
};

export function bodyPalette({ skin, hairColour, eyes }: Appearance): Palette {
  const skinColour = skinColours[skin];
  const hair = hairColours[hairColour];
  return {
    skin: skinColour,
    hair,
    eyes: eyeColours[eyes],
    stubble: mixed(skinColour, 58, hair),
    blush: mixed(skinColour, 70, '#d8404a'),
  };
}

export function colourOf(paint: Paint, palette: Palette): string {
  const [material = '', tone = ''] = paint.split(/(?=[A-Z])/);
  const colour = palette[material as Material] ?? materials[material as Material] ?? '#f0f';
  if (tone === '') return colour;
  const [percent, other] = tones[tone as keyof typeof tones];
  return mixed(colour, percent, other);
}

function mixed(colour: string, percent: number, other: string): string {
  return `color-mix(in oklab, ${colour} ${percent}%, ${other})`;
}
