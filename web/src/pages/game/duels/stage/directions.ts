/** How the figures of a duel move. */
import type { Turn } from '@cine/combat';
import type { DuelSide } from '@cine/contract/game/duels/duel-rules';
import type { Limb } from '#components/character/figure/layers.ts';

export type Part = 'whole' | Limb['name'];

/** How a part of a figure that looks to the right moves, from rest to rest. */
export type Direction = { who: 'attacker' | 'defender'; part: Part; frames: readonly Keyframe[] };

/** When the blow lands, as a share of the time of an attack. */
export const impact = 0.45;

const rest = 'none';
const keyframesOf = (...frames: readonly (readonly [offset: number, transform: string])[]): Keyframe[] => [
  { offset: 0, transform: rest },
  ...frames.map(([offset, transform]) => ({ offset, transform })),
  { offset: 1, transform: rest },
];

const attack: readonly Direction[] = [
  {
    who: 'attacker',
    part: 'whole',
    frames: keyframesOf([0.25, 'translateX(-4%) rotate(-3deg)'], [impact, 'translateX(16%) rotate(4deg)']),
  },
  {
    who: 'attacker',
    part: 'weapon-arm',
    frames: keyframesOf([0.28, 'rotate(-62deg)'], [impact, 'rotate(34deg)']),
  },
];

const leap: readonly Direction[] = [
  {
    who: 'attacker',
    part: 'whole',
    frames: keyframesOf([0.28, 'translate(6%, -9%) rotate(-6deg)'], [impact, 'translateX(24%) rotate(8deg)']),
  },
  {
    who: 'attacker',
    part: 'weapon-arm',
    frames: keyframesOf([0.3, 'rotate(-110deg)'], [impact, 'rotate(48deg)']),
  },
  {
    who: 'attacker',
    part: 'resting-arm',
    frames: keyframesOf([0.3, 'rotate(38deg)'], [impact, 'rotate(-20deg)']),
  },
];

const scenes: Readonly<Record<Turn['result'], readonly Direction[]>> = {
  hit: [
    ...attack,
    {
      who: 'defender',
      part: 'whole',
      frames: keyframesOf([impact, rest], [0.58, 'translateX(-6%) rotate(-4deg)']),
    },
    { who: 'defender', part: 'head', frames: keyframesOf([impact, rest], [0.56, 'rotate(-10deg)']) },
  ],
  critical: [
    ...leap,
    {
      who: 'defender',
      part: 'whole',
      frames: keyframesOf([impact, rest], [0.6, 'translateX(-14%) rotate(-11deg)']),
    },
    { who: 'defender', part: 'head', frames: keyframesOf([impact, rest], [0.57, 'rotate(-20deg)']) },
    { who: 'defender', part: 'resting-arm', frames: keyframesOf([impact, rest], [0.6, 'rotate(44deg)']) },
  ],
  dodged: [
    ...attack,
    {
      who: 'defender',
      part: 'whole',
      frames: keyframesOf([0.2, rest], [impact, 'translateX(-15%) rotate(-13deg)'], [0.7, 'translateX(-9%)']),
    },
    { who: 'defender', part: 'resting-arm', frames: keyframesOf([0.2, rest], [impact, 'rotate(52deg)']) },
  ],
};

export function directionsOf({ result }: Pick<Turn, 'result'>): readonly Direction[] {
  return scenes[result];
}

/** What both have left after `count` attacks, in tenths of a hit point. */
export function leftAfter(
  turns: readonly Turn[],
  count: number,
  full: Readonly<Record<DuelSide, number>>,
): Record<DuelSide, number> {
  const left = { ...full };
  for (const turn of turns.slice(0, count))
    left[turn.attacker === 'challenger' ? 'opponent' : 'challenger'] = turn.left;
  return left;
}

export type Pose = 'won' | 'down' | 'bowed' | 'level';

export function poseOf(side: DuelSide, winner: DuelSide | null, left: number): Pose {
  if (winner === null) return 'level';
  if (winner === side) return 'won';
  return left === 0 ? 'down' : 'bowed';
}
