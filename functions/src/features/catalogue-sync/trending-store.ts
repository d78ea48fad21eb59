import { type DocumentReference, type Firestore, Timestamp } from 'firebase-admin/firestore';

/** TMDB's movies that people talk about, the first one most: of a day and of a week. */
export type Trends = Partial<Record<'day' | 'week', readonly number[]>>;

function trendingRef(db: Firestore): DocumentReference {
  return db.collection('catalogue').doc('trending');
}

/** What was talked about in a week, the most first; nothing before TMDB was first asked. Costs 1 read. */
export async function loadWeeksTrends(db: Firestore): Promise<readonly number[]> {
  const week = (await trendingRef(db).get()).get('week') as { movieIds: number[] } | undefined;
  return week?.movieIds ?? [];
}

/** Writes the lists that are given, with when they were true; the other stays. Costs 1 write. */
export async function saveTrends(db: Firestore, trends: Trends, at: number): Promise<void> {
  const listed = Object.entries(trends).map(([period, movieIds]) => [
    period,
    { movieIds, at: Timestamp.fromMillis(at) },
  ]);
  await trendingRef(db).set(Object.fromEntries(listed), { merge: true });
}
