/** A character's figure in layers, from back to front. */
import type { Appearance } from '@cine/contract/game/characters/appearance';
import type { CharacterClass } from '@cine/contract/game/characters/classes';
import { bodyPalette, type Material, type Palette } from '../draw/palette.ts';
import type { Parts } from '../draw/parts.tsx';
import snackDrawings from '../items/snacks.svg?sheet';
import { drawingsOf, type Equipment, paletteOf } from '../items/worn.ts';
import { type Frame, frames, type Point, restingArm, weaponArm } from './frame.ts';
import type { Garment } from './garment.ts';
import hairStyles from './hair.svg?sheet';
import { hairUnder } from './hair-under-helmet.ts';
import { face, head, neck } from './head.ts';
import { arm, fist, palm, restingHand } from './limbs.ts';
import { outfits } from './outfits.ts';

/** Parts of one palette. */
export type Layer = {
  parts: Parts;
  palette: Palette;
  transform?: string;
  /** A path outside of which nothing of it shows. */
  cut?: string | undefined;
};
/** Layers that move together. */
export type Limb = {
  name: 'back' | 'pet' | 'body' | 'resting-arm' | 'head' | 'weapon-arm';
  /** What it turns around. */
  joint: Point;
  layers: readonly Layer[];
};
export type Dressed = {
  appearance: Appearance;
  characterClass: CharacterClass;
  equipment: Equipment;
  /** The id of the snack that it holds. */
  snack?: string | null;
};

/** A whole figure from back to front, on a canvas of 300 × 400. */
export function limbsOf(dressed: Dressed): readonly Limb[] {
  const worn = wornBy(dressed);
  const back = backOf(worn);
  const rest = [bodyOf(worn), restingArmOf(worn, dressed.snack ?? null), weaponArmOf(worn), headOf(worn)];
  const pet = petOf(worn, paletteOf(dressed.equipment.pet));
  return worn.pet?.place === 'shoulder' ? [back, ...rest, pet] : [back, pet, ...rest];
}

type Worn = ReturnType<typeof wornBy>;

/** What a figure wears, and in which colours. */
function wornBy({ appearance, characterClass, equipment }: Dressed) {
  const outfit = outfits[characterClass];
  const drawings = drawingsOf(equipment);
  const { armor, helmet, accessory } = drawings;
  const body = { ...bodyPalette(appearance), ...outfit.palette };
  const garments: readonly Garment[] = armor ? [outfit, armor] : [outfit];
  return {
    ...drawings,
    frame: frames[appearance.build],
    outfit,
    garments,
    // Armour with shoulders of its own is a coat: an outfit's mantle is under it.
    coat: armor?.shoulder ? armor : undefined,
    outfitCollar: armor?.collar || accessory?.neck ? undefined : outfit.collar,
    hand: garments.reduce<Material>((material, { sleeves }) => sleeves?.hand ?? material, 'skin'),
    hair: hairUnder(hairStyles[appearance.hair], helmet),
    body,
    clothes: { ...body, ...paletteOf(equipment.armor) },
    jewel: { ...body, ...paletteOf(equipment.accessory) },
    hat: { ...body, ...paletteOf(equipment.helmet) },
    held: { ...body, ...paletteOf(equipment.weapon) },
  };
}

function shoulderOf({ coat, outfit, frame }: Worn, side: 1 | -1): Parts {
  return (coat ?? outfit).shoulder?.(frame, (out) => 150 + side * out) ?? [];
}

function petOf({ pet, frame }: Worn, palette: Palette): Limb {
  const place = pet && placeOf(frame, pet.place);
  const transform = `translate(${place?.join(' ') ?? 0})${pet?.place === 'shoulder' ? ' scale(-0.8 0.8)' : ''}`;
  return { name: 'pet', joint: place ?? [0, 0], layers: [{ parts: pet?.parts ?? [], palette, transform }] };
}

function backOf({ frame, outfit, outfitCollar, armor, accessory, helmet, hair, ...colours }: Worn): Limb {
  const { body, clothes, jewel, hat } = colours;
  return {
    name: 'back',
    joint: [150, 160],
    layers: [
      { parts: accessory?.back?.(frame) ?? [], palette: jewel },
      { parts: (armor?.back ?? outfit.back)?.(frame) ?? [], palette: clothes },
      { parts: (outfitCollar && outfit.tail?.(frame)) ?? [], palette: clothes },
      { parts: helmet?.back ?? [], palette: hat },
      { parts: hair.back, palette: body, cut: hair.backCut },
    ],
  };
}

function bodyOf({ frame, outfit, garments, armor, accessory, body, clothes, jewel }: Worn): Limb {
  return {
    name: 'body',
    joint: [150, 374],
    layers: [
      { parts: (armor?.legs ?? outfit.legs)?.(frame) ?? [], palette: clothes },
      { parts: neck(frame), palette: body },
      { parts: garments.flatMap((garment) => garment.trunk(frame)), palette: clothes },
      { parts: accessory?.trunk?.(frame) ?? [], palette: jewel },
    ],
  };
}

function restingArmOf(worn: Worn, snack: string | null): Limb {
  const { frame, garments, hand, armor, accessory, clothes, jewel } = worn;
  const [joint, , grip] = restingArm(frame);
  const treat = snack === null ? undefined : snackDrawings[snack];
  return {
    name: 'resting-arm',
    joint,
    layers: [
      {
        parts: [...arm(frame, 'resting', garments, restingHand(frame, hand)), ...shoulderOf(worn, -1)],
        palette: clothes,
      },
      { parts: accessory?.hand?.(frame) ?? [], palette: jewel },
      { parts: armor?.shield?.(frame) ?? [], palette: clothes },
      {
        parts: treat?.parts ?? [],
        palette: treat?.palette ?? {},
        transform: `translate(${grip.join(' ')})`,
      },
    ],
  };
}

function weaponArmOf(worn: Worn): Limb {
  const { frame, garments, hand, weapon, clothes, held } = worn;
  const [joint, , grip] = weaponArm(frame);
  const inHand = `translate(${grip.join(' ')})`;
  const fingers = (weapon?.liesOnHand ? palm : fist)(hand);
  const handLayer: Layer = { parts: fingers, palette: clothes, transform: inHand };
  const weaponLayer = (parts: Parts = []): Layer => ({
    parts,
    palette: held,
    transform: `${inHand} rotate(${weapon?.tilt ?? 0})`,
  });
  return {
    name: 'weapon-arm',
    joint,
    layers: [
      { parts: [...arm(frame, 'weapon', garments), ...shoulderOf(worn, 1)], palette: clothes },
      ...(weapon?.liesOnHand
        ? [handLayer, weaponLayer(weapon.parts)]
        : [weaponLayer(weapon?.parts), handLayer]),
      weaponLayer(weapon?.front),
    ],
  };
}

function headOf({
  frame,
  outfit,
  coat,
  outfitCollar,
  armor,
  accessory,
  helmet,
  hair,
  ...colours
}: Worn): Limb {
  const { body, clothes, jewel, hat } = colours;
  return {
    name: 'head',
    joint: [150, 146],
    layers: [
      {
        parts: [
          ...((!coat && outfit.mantle?.(frame)) || []),
          ...(outfitCollar?.(frame) ?? []),
          ...(armor?.collar?.(frame) ?? []),
        ],
        palette: clothes,
      },
      { parts: accessory?.neck?.(frame) ?? [], palette: jewel },
      { parts: [...head(frame), ...face], palette: body },
      { parts: hair.front, palette: body, cut: hair.frontCut },
      { parts: accessory?.face ?? [], palette: jewel },
      { parts: hair.lock, palette: body },
      { parts: helmet?.parts ?? [], palette: hat },
    ],
  };
}

function placeOf({ shoulder }: Frame, place: 'ground' | 'shoulder' | 'air'): Point {
  if (place === 'shoulder') return [150 - shoulder - 11, 164];
  return [47, place === 'air' ? 200 : 372];
}
