/** A search for frames among packed hashes, in memory. */
import { type Agreement, agreementOf, bestNear, type Signs, signsOf } from './agreement.ts';
import { broad, type Guess, guessesOf } from './guesses.ts';
import { cellsIn, fine, hashBytes, keptHeight, leastCells, spreadOf } from './hash.ts';
import { looksOf } from './looks.ts';
import { assertPicture, type GrayPicture } from './picture.ts';
import { makeTables } from './tables.ts';
import type { View } from './view.ts';

export type Found = {
  /** The position of the frame's hash among all. */
  at: number;
  /** How much of what tells is the same, from 0 to 1. */
  likeness: number;
  /** Whether chance can't explain it. */
  isSure: boolean;
  how: { mirrored: boolean; cropped: boolean };
};

export type FrameIndex = {
  /** How many hashes it holds. */
  size: number;
  /** What they take in memory. */
  bytes: number;
  /**
   * The frames that a picture may show, at most `count`, the likeliest first; none if it tells nothing.
   * @throws RangeError if the picture is empty, or has another number of pixels than its size says.
   */
  find: (picture: GrayPicture, count?: number) => Found[];
};

/** How many guesses are moved to their best place, how many of these turned, too, and how many examined. */
const mostGuesses = 24;
const mostTurned = 7;
const mostExamined = 4;
/** Evidence without which a guess is dropped, and with which others needn't be looked at. */
const leastEvidence = 5.5;
const clearEvidence = 13;
/** Evidence from which it is worth to look for the very best view. */
const hopefulEvidence = 9;
/** What it takes to be sure, by trials with strangers among 900,000 hashes: see `beyondChance`. */
const sureEvidence = 10.2;
const sureShare = 0.6;

/** How far each part of a view is moved to find the best one, from coarse to fine; angles in radians. */
const steps = {
  turn: [0.015, 0.015, 0.025, 0.025, 0.03],
  middle: [0.015, 0.015, 0.025, 0.015, 0.02, 0.02, 0.03, 0.03],
  fine: [0.01, 0.01, 0.018, 0.012, 0.012, 0.012, 0.02, 0.02],
  finest: [0.005, 0.005, 0.009, 0.006, 0.006, 0.006, 0.01, 0.01],
};

/**
 * An index of hashes, packed one after the other in each part.
 * @throws RangeError if a part doesn't hold whole hashes.
 */
export function createFrameIndex(parts: readonly Uint8Array[]): FrameIndex {
  const hashes = joined(parts);
  const tables = makeTables(hashes);
  const inTables = tables.map(({ starts, entries }) => starts.byteLength + entries.byteLength);
  return {
    size: hashes.length / hashBytes,
    bytes: inTables.reduce((sum, bytes) => sum + bytes, hashes.byteLength),
    find: (picture, count = 5) => {
      assertPicture(picture);
      let examined: Examined[] = [];
      for (const [number, look] of looksOf(picture).entries()) {
        const guesses = guessesOf(hashes, tables, look, mostGuesses >> number);
        examined = better(examined, lookedAtClosely(guesses, hashes));
        if (examined.some(({ match }) => match.isSure)) break;
      }
      return examined.slice(0, count).map(({ match }) => match);
    },
  };
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const hashes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let filled = 0;
  for (const part of parts) {
    if (part.length % hashBytes !== 0) throw new RangeError(`${part.length} bytes aren't whole hashes.`);
    hashes.set(part, filled);
    filled += part.length;
  }
  return hashes;
}

type Examined = { evidence: number; certainty: number; match: Found };

/** What was found in two looks, each frame once, those that are sure first, then by how sure. */
function better(one: readonly Examined[], other: readonly Examined[]): Examined[] {
  const all = [...one, ...other].sort(
    (former, latter) =>
      Number(latter.match.isSure) - Number(former.match.isSure) || latter.certainty - former.certainty,
  );
  const first = new Map(all.toReversed().map((each) => [each.match.at, each]));
  return all.filter((each) => first.get(each.match.at) === each);
}

/** What is left of the guesses once each has been looked at in its best view. */
function lookedAtClosely(guesses: readonly Guess[], hashes: Uint8Array): Examined[] {
  const placed = likeliest(
    guesses.map((guess) => {
      const signs = signsOf(hashes, guess.at, guess.isMirrored);
      return { ...guess, signs, agreement: agreementOf(broad, guess.look.tiny, guess.view, signs) };
    }),
  );
  // A movie may have a few stills that are alike; the eighth best is alike by chance.
  const chance = placed[Math.min(7, placed.length >> 1)]?.agreement.evidence ?? 0;
  const turned = likeliest(
    placed.slice(0, mostTurned).map((guess) => ({
      ...guess,
      ...bestNear(broad, guess.look.tiny, guess.view, guess.signs, steps.turn),
    })),
  );
  const examined: Examined[] = [];
  let best = 0;
  for (const guess of turned.slice(0, mostExamined)) {
    // After a frame that is clear, only one that looks as good in broad strokes may be better.
    if (best >= clearEvidence && guess.agreement.evidence < 0.85 * turned[0]!.agreement.evidence) break;
    const seen = examine(guess, guess.signs, chance);
    if (seen) examined.push(seen);
    best = Math.max(best, seen?.evidence ?? 0);
  }
  return examined;
}

function likeliest<G extends { agreement: Agreement; spread: number }>(guesses: G[]): G[] {
  const rank = ({ agreement, spread }: G) => agreement.evidence + spread;
  return guesses.sort((one, other) => rank(other) - rank(one));
}

function examine({ at, look, view, isMirrored }: Guess, signs: Signs, chance: number): Examined | null {
  let best = bestNear(broad, look.tiny, view, signs, steps.middle);
  const first = agreementOf(fine, look.small, best.view, signs);
  if (first.evidence < leastEvidence) return null;
  best = bestNear(fine, look.small, best.view, signs, steps.fine);
  if (best.agreement.evidence >= hopefulEvidence)
    best = bestNear(fine, look.small, best.view, signs, steps.finest);
  const { share, evidence } = agreementOf(fine, look.small, best.view, signs);
  const cells = cellsIn(fine);
  const certainty = beyondChance(evidence, chance, cells, best.view);
  return {
    evidence,
    certainty,
    match: {
      at,
      likeness: Math.max(0, share),
      isSure: cells >= leastCells && share >= sureShare && certainty >= sureEvidence,
      how: { mirrored: isMirrored, cropped: Math.exp(best.view[2]!) > 1.04 * keptHeight },
    },
  };
}

/** Evidence, less if many hashes look alike by chance, structures are few, or the view is odd. */
function beyondChance(evidence: number, chance: number, cells: number, view: View): number {
  return evidence - 0.8 * chance + spreadOf(cells) - oddity(view);
}

/** Frames are mostly at least as large as the picture, and hardly bent; by chance, views are anything. */
function oddity([, , size, , stretch, shear, nearRight, nearBelow]: View): number {
  const bent = [stretch, shear, nearRight, nearBelow].reduce<number>((sum, part) => sum + Math.abs(part!), 0);
  return 8 * Math.max(0, Math.log(keptHeight) - size!) + 4 * bent;
}
