/** What weapons, helmets and pets are drawn of. */
import type { Parts } from '../draw/parts.tsx';
import type { Box } from './box.ts';

export type Weapon = {
  /** With the hand at 0, 0 and upwards to what it hits with. */
  parts: Parts;
  /** In front of the fingers. */
  front?: Parts;
  /** How it is held, in degrees clockwise. */
  tilt: number;
  /** Whether it lies on the hand instead of in it. */
  liesOnHand?: true;
  /** Alone, turned so far. */
  turn: number;
  box: Box;
};

export type Helmet = {
  /** Behind the head. */
  back?: Parts;
  parts: Parts;
  /**
   * What it does to hair: under a hat's rim it shows from `from` downwards, a ring lets it show behind, too,
   * a closed helmet leaves what hangs below, in a bowl it is as large as the bowl; a `free` one changes
   * nothing.
   */
  hair: { how: 'free' | 'bowl' } | { how: 'rim' | 'ring' | 'closed'; from: number };
  /** Where it is highest. */
  top: number;
  box: Box;
};

export type Pet = {
  /** With the ground's middle at 0, 0; on a shoulder, with its claws there. */
  parts: Parts;
  /** Where it stays. */
  place: 'ground' | 'shoulder' | 'air';
  box: Box;
};
