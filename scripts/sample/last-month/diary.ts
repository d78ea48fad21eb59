/** The diary of the sample's last month: who watched what when. */

/** A user whose last month the sample has. */
export type SampleMember = { uid: string; name: string; region: 'FR' | 'US'; providers: readonly number[] };

const netflix = 8;
const netflixWithAds = 1796;
const hulu = 15;
const prime = 119;
const canal = 381;

/** The sample people with their services; they play the evening afterwards; anybody may sign in as one. */
export const eveningMembers = {
  Léa: { uid: 'sample-lea', name: 'Léa', region: 'FR', providers: [netflix, canal] },
  Inès: { uid: 'sample-ines', name: 'Inès', region: 'FR', providers: [netflixWithAds, prime] },
  Kate: { uid: 'sample-kate', name: 'Kate', region: 'US', providers: [netflix, hulu] },
} as const satisfies Record<string, SampleMember>;

/** Others on the leaderboards, enough for badges to tell what share of players has them. */
const names = [
  ...['Bruno', 'Chloé', 'Farid', 'Hélène', 'Maya', 'Noé', 'Samia', 'Théo', 'Adèle', 'Boris'],
  ...['Clara', 'Driss', 'Emma', 'Hugo', 'Iris', 'Jules', 'Kenza', 'Lina', 'Malo'],
];
const others = names.map(
  (name, index): SampleMember => ({
    uid: `sample-player-${index + 1}`,
    name,
    region: 'FR',
    providers: [netflix],
  }),
);

export const sampleMembers: readonly SampleMember[] = [...Object.values(eveningMembers), ...others];

export type Entry = { daysAgo: number; uids: string[] };

const { Léa: lea, Inès: ines, Kate: kate } = eveningMembers;

const together = [12, 8, 5, 1].map((daysAgo) => ({ daysAgo, uids: [lea.uid, ines.uid, kate.uid] }));
// Eleven days ago she watched nothing: the week's freeze keeps her streak.
const alone = { [lea.uid]: [10, 9, 7, 6, 4, 3, 2], [ines.uid]: [3, 2], [kate.uid]: [6, 5] };

/** The last two weeks' evenings, oldest first; Léa ends on an eleven-day streak, one day kept by a freeze. */
export const diary: readonly Entry[] = [
  ...together,
  ...Object.entries(alone).flatMap(([uid, days]) => days.map((daysAgo) => ({ daysAgo, uids: [uid] }))),
  // Each of the others a little less than the one before, and the last ones a single movie.
  ...others.flatMap(({ uid }, index) =>
    Array.from({ length: Math.max(1, 6 - index) }, (_, count) => ({
      daysAgo: 12 - ((index + 2 * count) % 12),
      uids: [uid],
    })),
  ),
].toSorted((one, other) => other.daysAgo - one.daysAgo);

/** The days Léa read, and the pages: all month with gaps, lately only on days that movies keep as well. */
export const pagesRead: ReadonlyMap<number, number> = new Map([
  ...[20, 34, 22, 20].map((pages, index) => [30 - index, pages] as const),
  ...[26, 20, 41, 20, 23].map((pages, index) => [24 - index, pages] as const),
  ...[20, 30, 20].map((pages, index) => [17 - index, pages] as const),
  ...[20, 28, 20, 36, 20, 24, 20, 52, 20, 31].map((pages, index) => [10 - index, pages] as const),
]);

/** How many days ago the month begins. */
export const firstDay = Math.max(...pagesRead.keys());

/** When an evening's movie is recorded: at 22:15 in Paris (the afternoon of that date in New York). */
export function recordedAt(daysAgo: number, now: number): number {
  const date = new Date(now);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate() - daysAgo, 20, 15);
}
