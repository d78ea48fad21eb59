import type { Material } from '../draw/palette.ts';
import type { Parts } from '../draw/parts.tsx';
import type { Frame } from './frame.ts';

/** What an outfit or armour has on each layer of a figure. */
export type Garment = {
  /** Behind the body. */
  back?: (frame: Frame) => Parts;
  legs?: (frame: Frame) => Parts;
  /** Over trunk and legs. */
  trunk: (frame: Frame) => Parts;
  /** The sleeves' materials; a missing one leaves what is beneath. */
  sleeves?: { upper?: Material; fore?: Material; hand?: Material; cuff?: Material };
  /** On a shoulder: `x` is a distance from the middle, outwards. */
  shoulder?: (frame: Frame, x: (out: number) => number) => Parts;
  /** Over the shoulders; armour that has its own takes its place. */
  mantle?: (frame: Frame) => Parts;
  /** What flies behind a collar. */
  tail?: (frame: Frame) => Parts;
  /** Around the neck, over everything else on the trunk. */
  collar?: (frame: Frame) => Parts;
  /** On the resting arm. */
  shield?: (frame: Frame) => Parts;
};
