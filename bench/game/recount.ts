import type { Board } from '@cine/contract/operations/game/leaderboards';
import type { DocumentData, Timestamp } from 'firebase-admin/firestore';
import type { Context } from '../../functions/src/context.ts';

export type Ranked = { uid: string; points: number; at: number };

/** Everybody on each board, the best first. */
export type Sorted = Record<Board, Ranked[]>;

const fields = ['film', 'week', 'points', 'pointsAt', 'name', 'visibility'];

/** Reads all standings and sorts them: by points, by who had them first, and by id. */
export async function recount({ db }: Context): Promise<Sorted> {
  const sorted: Sorted = { ever: [], week: [], collectors: [] };
  let monday = 0;
  const documents = db
    .collection('standings')
    .select(...fields)
    .stream() as AsyncIterable<DocumentData & { id: string }>;
  for await (const snapshot of documents) {
    const { film, week, points, pointsAt, name, visibility } = snapshot.data();
    if (name === undefined || visibility !== 'public') continue;
    const uid = snapshot.id;
    if (film?.xp > 0) sorted.ever.push({ uid, points: film.xp, at: millis(film.at) });
    if (points > 0 && pointsAt) sorted.collectors.push({ uid, points, at: millis(pointsAt) });
    if (!(week?.xp > 0) || week.monday < monday) continue;
    if (week.monday > monday) sorted.week = [];
    monday = week.monday;
    sorted.week.push({ uid, points: week.xp, at: millis(week.at) });
  }
  for (const board of Object.values(sorted)) board.sort(byRank);
  return sorted;
}

function millis(at: Timestamp): number {
  return at.toMillis();
}

function byRank(one: Ranked, other: Ranked): number {
  return other.points - one.points || one.at - other.at || (one.uid < other.uid ? -1 : 1);
}
