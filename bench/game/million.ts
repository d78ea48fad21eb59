/** A million made-up players and their standings. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { utcMondayOf } from '@cine/contract/game/local-days';
import { day, hour } from '@cine/contract/time';
import type { Context } from '../../functions/src/context.ts';
import { type Standing, standingDocument } from '../../functions/src/features/core/standings/index.ts';
import {
  balancedHistogram,
  emptyHistogram,
  type Histogram,
  withMoves,
} from '../../functions/src/features/game/leaderboards/histogram.ts';
import { type BoardPlace, byPlace } from '../../functions/src/features/game/leaderboards/place.ts';
import { placesOf } from '../../functions/src/features/game/leaderboards/ranking.ts';
import { beginRun, commitRun } from '../../functions/src/features/game/leaderboards/store.ts';
import { Doc } from '../../packages/firestore-emulator/src/engine/storage/document.ts';
import { Timestamp, type Value } from '../../packages/firestore-emulator/src/engine/values/values.ts';
import { writeDatabases } from '../../packages/firestore-emulator/src/export/write-export.ts';
import { project } from '../deployed/emulator.ts';
import { type Random, seeded } from '../deployed/random.ts';

/** The players: one in five is a newcomer, and all have at least the XP of a movie watched alone. */
export type Crowd = { size: number; from: number; now: number };

export const newcomerXp = 51;
const newcomers = { oneIn: 5, within: 10 * day };
const others = { within: 300 * day, mostXp: 40_000, inWeekOneIn: 3 };

export const boards = ['ever', 'week', 'collectors'] as const;

/** Players from a number on, the same in every run but for instants before `now`. */
export function* standingsOf({ size, from, now }: Crowd): Generator<{ uid: string; standing: Standing }> {
  const random = seeded(1895 + from);
  const monday = utcMondayOf(now);
  for (let index = from; index < from + size; index++) {
    const standing =
      index % newcomers.oneIn === 0 ? newcomer(random, now, monday) : other(random, now, monday);
    yield { uid: uidOf(index), standing: { ...standing, name: `Player ${index}`, visibility: 'public' } };
  }
}

/** Ids whose order has nothing to do with places. */
export function uidOf(index: number): string {
  return `player-${String((index * 7_919) % 10_000_019).padStart(8, '0')}`;
}

function newcomer(random: Random, now: number, monday: number): Standing {
  const at = now - random.below(newcomers.within);
  return earned(newcomerXp, 2, at, utcMondayOf(at) === monday ? { monday, xp: newcomerXp, at } : undefined);
}

/** Another user; the cube makes more players have little than much. */
function other(random: Random, now: number, monday: number): Standing {
  const xp = newcomerXp + Math.floor(others.mostXp * random.next() ** 3);
  const points = 2 + Math.floor(xp / 40);
  const at = now - random.below(others.within);
  if (random.below(others.inWeekOneIn) > 0) return earned(xp, points, at);
  const lately = now - random.below(now - monday * day);
  return earned(xp, points, lately, { monday, xp: 1 + random.below(Math.min(xp, 600)), at: lately });
}

function earned(xp: number, points: number, at: number, week?: Standing['week']): Standing {
  return { film: { xp, at }, ...(week && { week }), points, pointsAt: at };
}

/** Writes standings as a fold left them to an export; returns where it is. */
export async function writeExport(folder: string, crowd: Crowd): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const name = 'standings';
  await writeDatabases(
    { directory: folder, name, project },
    new Map([['(default)', documentsOf(crowd)]]),
    Date.now,
  );
  return join(folder, name);
}

function* documentsOf(crowd: Crowd): Generator<Doc> {
  for (const { uid, standing } of standingsOf(crowd)) {
    const now = placesOf(standing);
    const fields = standingDocument.encode({
      ...standing,
      changedAt: Math.max(standing.film!.at, standing.pointsAt!),
      ranked: { run: 1, former: {}, now },
    });
    yield new Doc(`standings/${uid}`, toValue(fields) as Map<string, Value>, 0, 0);
  }
}

/** What the SDK would send, as the emulator keeps it. */
function toValue(value: unknown): Value {
  if (value instanceof Date) return timestampOf(value.getTime());
  if (typeof value === 'number') return BigInt(value);
  if (typeof value !== 'object' || value === null) return value as Value;
  return new Map(Object.entries(value).map(([field, value]) => [field, toValue(value)]));
}

function timestampOf(at: number): Timestamp {
  return new Timestamp(Math.floor(at / 1000), (at % 1000) * 1e6);
}

/** Counts a crowd as the job does, by its own histograms and store. */
export async function countCrowd({ db }: Context, crowd: Crowd): Promise<void> {
  const places: Record<(typeof boards)[number], BoardPlace[]> = { ever: [], week: [], collectors: [] };
  for (const { standing } of standingsOf(crowd)) {
    const now = placesOf(standing);
    for (const board of boards) if (now[board]) places[board].push(now[board]);
  }
  const counted = {
    ever: await histogramOf(places.ever),
    week: await histogramOf(places.week),
    collectors: await histogramOf(places.collectors),
    guilds: emptyHistogram,
  };
  const run = (await beginRun(db, crowd.now, crowd.now + hour))!;
  const since = crowd.now + 1;
  await commitRun(db, run, { monday: utcMondayOf(crowd.now), since, asOf: crowd.now, boards: counted }, true);
}

async function histogramOf(places: BoardPlace[]): Promise<Histogram> {
  const moves = places.map((now) => ({ former: null, now }));
  return balancedHistogram(withMoves(emptyHistogram, moves), places.sort(byPlace), async () => {
    throw new Error('All places are known.');
  });
}
