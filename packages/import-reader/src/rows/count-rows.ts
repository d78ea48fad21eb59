import type { LeftOutKind, Reading } from './row.ts';

/** What rows say, by kind, and what they don't. */
export type Counts = {
  watches: number;
  ratings: number;
  watchlist: number;
  /** Entries of lists, and their lists. */
  listed: number;
  lists: number;
  likes: number;
  notes: number;
  owned: number;
  leftOut: Record<LeftOutKind, number>;
  /** Rows whose note, or whose tags, are cut, which isn't among the faults. */
  notesCut: number;
  tagsCut: number;
  faults: number;
};

/** How much of each kind was read, and why rows were skipped. */
export function countRows(readings: Iterable<Reading>): Counts {
  const lists = new Set<string>();
  const counts: Counts = {
    watches: 0,
    ratings: 0,
    watchlist: 0,
    listed: 0,
    lists: 0,
    likes: 0,
    notes: 0,
    owned: 0,
    notesCut: 0,
    tagsCut: 0,
    faults: 0,
    leftOut: { series: 0, episode: 0, game: 0, other: 0, 'nothing-said': 0 },
  };
  for (const reading of readings) {
    if ('fault' in reading) {
      if (reading.fault === 'note-cut') counts.notesCut += 1;
      else if (reading.fault === 'tags-cut') counts.tagsCut += 1;
      else counts.faults += 1;
    } else if ('leftOut' in reading) counts.leftOut[reading.leftOut] += 1;
    else {
      const { watched, rating, wanted, listed, liked, note, owned } = reading.says;
      counts.watches += watched?.length ?? 0;
      if (rating) counts.ratings += 1;
      if (wanted) counts.watchlist += 1;
      if (listed) counts.listed += 1;
      if (listed) lists.add(listed.collection ?? listed.list);
      if (liked) counts.likes += 1;
      if (note || [wanted, listed, liked, owned].some((each) => each?.note)) counts.notes += 1;
      if (owned) counts.owned += 1;
    }
  }
  return { ...counts, lists: lists.size };
}
