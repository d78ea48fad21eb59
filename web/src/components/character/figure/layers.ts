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
export function limbsOf({ appearance, characterClass, equipment, snack = null }: Dressed): readonly Limb[] {
  const frame = frames[appearance.build];
  const outfit = outfits[characterClass];
  const { weapon, armor, helmet, accessory, pet } = drawingsOf(equipment);
  const body = { ...bodyPalette(appearance), ...outfit.palette };
  const clothes = { ...body, ...paletteOf(equipment.armor) };
  const jewel = { ...body, ...paletteOf(equipment.accessory) };
  const hat = { ...body, ...paletteOf(equipment.helmet) };
  const held = { ...body, ...paletteOf(equipment.weapon) };

  // Armour with shoulders of its own is a coat: an outfit's mantle is under it.
  const coat = armor?.shoulder ? armor : undefined;
  const outfitCollar = armor?.collar || accessory?.neck ? undefined : outfit.collar;
  const worn: readonly Garment[] = armor ? [outfit, armor] : [outfit];
  const hand = worn.reduce<Material>((material, { sleeves }) => sleeves?.hand ?? material, 'skin');
  const shoulder = (side: 1 | -1): Parts =>
    (coat ?? outfit).shoulder?.(frame, (out) => 150 + side * out) ?? [];
  const hair = hairUnder(hairStyles[appearance.hair], helmet);

  const [weaponShoulder, , grip] = weaponArm(frame);
  const [restingShoulder, , restingGrip] = restingArm(frame);
  const treat = snack === null ? undefined : snackDrawings[snack];
  const inHand = `translate(${grip.join(' ')})`;
  const fingers = (weapon?.liesOnHand ? palm : fist)(hand);
  const lying: Layer = { parts: fingers, palette: clothes, transform: inHand };
  const weaponLayer = (parts: Parts = []): Layer => ({
    parts,
    palette: held,
    transform: `${inHand} rotate(${weapon?.tilt ?? 0})`,
  });

  const petPlace = pet && placeOf(frame, pet.place);
  const petLimb: Limb = {
    name: 'pet',
    joint: petPlace ?? [0, 0],
    layers: [
      {
        parts: pet?.parts ?? [],
        palette: paletteOf(equipment.pet),
        transform: `translate(${petPlace?.join(' ') ?? 0})${pet?.place === 'shoulder' ? ' scale(-0.8 0.8)' : ''}`,
      },
    ],
  };
  const figure: readonly Limb[] = [
    {
      name: 'back',
      joint: [150, 160],
      layers: [
        { parts: accessory?.back?.(frame) ?? [], palette: jewel },
        { parts: (armor?.back ?? outfit.back)?.(frame) ?? [], palette: clothes },
        { parts: (outfitCollar && outfit.tail?.(frame)) ?? [], palette: clothes },
        { parts: helmet?.back ?? [], palette: hat },
        { parts: hair.back, palette: body, cut: hair.backCut },
      ],
    },
    {
      name: 'body',
      joint: [150, 374],
      layers: [
        { parts: (armor?.legs ?? outfit.legs)?.(frame) ?? [], palette: clothes },
        { parts: neck(frame), palette: body },
        { parts: worn.flatMap((garment) => garment.trunk(frame)), palette: clothes },
        { parts: accessory?.trunk?.(frame) ?? [], palette: jewel },
      ],
    },
    {
      name: 'resting-arm',
      joint: restingShoulder,
      layers: [
        {
          parts: [...arm(frame, 'resting', worn, restingHand(frame, hand)), ...shoulder(-1)],
          palette: clothes,
        },
        { parts: accessory?.hand?.(frame) ?? [], palette: jewel },
        { parts: armor?.shield?.(frame) ?? [], palette: clothes },
        {
          parts: treat?.parts ?? [],
          palette: treat?.palette ?? {},
          transform: `translate(${restingGrip.join(' ')})`,
        },
      ],
    },
    {
      name: 'weapon-arm',
      joint: weaponShoulder,
      layers: [
        { parts: [...arm(frame, 'weapon', worn), ...shoulder(1)], palette: clothes },
        ...(weapon?.liesOnHand ? [lying, weaponLayer(weapon.parts)] : [weaponLayer(weapon?.parts), lying]),
        weaponLayer(weapon?.front),
      ],
    },
    {
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
    },
  ];
  return pet?.place === 'shoulder' ? [...figure, petLimb] : [figure[0]!, petLimb, ...figure.slice(1)];
}

function placeOf({ shoulder }: Frame, place: 'ground' | 'shoulder' | 'air'): Point {
  if (place === 'shoulder') return [150 - shoulder - 11, 164];
  return [47, place === 'air' ? 200 : 372];
}
