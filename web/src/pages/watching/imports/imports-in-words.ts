/** What became of an import, in words. */
import type { Added, FilledIn, SaidKind, SentOutcome } from '@cine/import-run';
import type { FileFault, FoundTable } from '#data/imports/reading.ts';
import type { LineOutcome } from '#data/imports/report-lines.ts';
import { listFormat } from '#i18n/formats.ts';
import type { Say, WordKey } from '#i18n/index.tsx';
import type { Tells } from './mapping.ts';

export const faultWords: Record<FileFault['fault'], WordKey> = {
  'file-too-large': 'imports.fileTooLarge',
  'archive-too-large': 'imports.archiveTooLarge',
  'archive-damaged': 'imports.archiveDamaged',
  'encoding-unknown': 'imports.encodingUnknown',
  'format-unknown': 'imports.formatUnknown',
  'file-damaged': 'imports.fileDamaged',
  'too-many-files': 'imports.tooManyFiles',
  'too-many-columns': 'imports.tooManyColumns',
  'too-many-rows': 'imports.tooManyRows',
  'nested-too-deeply': 'imports.nestedTooDeeply',
  'nothing-to-read': 'imports.nothingToRead',
  'not-about-movies': 'imports.notAboutMovies',
  'deleted-there': 'imports.deletedThere',
  'path-unsafe': 'imports.pathUnsafe',
  'list-unreadable': 'imports.listUnreadable',
  'list-tags-left': 'imports.listTagsLeft',
  'too-many-lists': 'imports.tooManyLists',
};

export const doubtWords: Record<FoundTable['doubts'][number], WordKey> = {
  columns: 'imports.doubtColumns',
  tells: 'imports.doubtTells',
  'rating-scale': 'imports.doubtScale',
  'day-or-month': 'imports.doubtDays',
};

/** What became of a line, once the server has said what it kept. */
export type Outcome = Exclude<LineOutcome, 'told'> | SentOutcome['outcome'] | 'lost';

const outcomeWords: Record<Exclude<Outcome, 'in-part'>, WordKey> = {
  ...faultWords,
  added: 'imports.lineAdded',
  lost: 'imports.lineLost',
  'ratings-full': 'imports.lineRatingsFull',
  'there-already': 'imports.lineThere',
  'noted-there': 'imports.lineNotedThere',
  'rated-here': 'imports.lineRatedHere',
  'rated-before': 'imports.lineRatedBefore',
  'no-room': 'imports.lineNoRoom',
  'not-listed': 'imports.lineNotListed',
  'collection-full': 'imports.lineCollectionFull',
  'collections-too-many': 'imports.lineCollectionsTooMany',
  'movie-unknown': 'imports.lineUnknown',
  left: 'imports.lineLeft',
  ambiguous: 'imports.lineAmbiguous',
  'not-found': 'imports.lineNotFound',
  series: 'imports.lineSeries',
  episode: 'imports.lineEpisode',
  game: 'imports.lineGame',
  other: 'imports.lineOther',
  'nothing-said': 'imports.lineNothingSaid',
  'row-damaged': 'imports.lineDamaged',
  'no-title': 'imports.lineNoTitle',
  'rating-unreadable': 'imports.lineRating',
  'date-unreadable': 'imports.lineDate',
  'year-unreadable': 'imports.lineYear',
  'plays-cut': 'imports.linePlays',
  'note-cut': 'imports.lineNote',
  'lists-cut': 'imports.lineLists',
  'tags-cut': 'imports.lineTags',
};

type LineInWords = { outcome: Outcome; added?: SaidKind[]; there?: SaidKind[]; filled?: FilledIn[] };

/** What became of a line, of which kinds of what it says, and what was filled in. */
export function outcomeInWords(
  { outcome, added = [], there = [], filled = [] }: LineInWords,
  say: Say,
  locale: string,
): string {
  const list = (words: readonly string[]) => listFormat(locale, {}).format(words);
  const listKinds = (kinds: readonly SaidKind[]) => list(kinds.map((kind) => say(`imports.kind_${kind}`)));
  const withFilled = (what: string) => {
    const names = filled.map((each) => say(`imports.filled_${each}`));
    return names.length > 0 ? say('imports.alsoFilled', { what, names: list(names) }) : what;
  };
  if (outcome === 'in-part')
    return withFilled(say('imports.lineInPart', { added: listKinds(added), there: listKinds(there) }));
  const what = say(outcomeWords[outcome]);
  const andAdded = added.length > 0 ? say('imports.alsoAdded', { what, kinds: listKinds(added) }) : what;
  return withFilled(
    there.length > 0 ? say('imports.alsoThere', { what: andAdded, kinds: listKinds(there) }) : andAdded,
  );
}

export const tellsWords: Record<Tells, WordKey> = {
  watches: 'imports.tellsWatches',
  ratings: 'imports.tellsRatings',
  watchlist: 'imports.tellsWatchlist',
  list: 'imports.tellsList',
  likes: 'imports.tellsLikes',
  notes: 'imports.tellsNotes',
  shelf: 'imports.tellsShelf',
  nothing: 'imports.tellsNothing',
};

/** What was found or added by kind, without what there is none of. */
export function countsInWords(counts: Added, say: Say): string[] {
  const words: Record<keyof Added, WordKey> = {
    watches: 'imports.nWatches',
    ratings: 'imports.nRatings',
    watchlist: 'imports.nWatchlist',
    lists: 'imports.nLists',
    listed: 'imports.nListed',
    likes: 'imports.nLikes',
    notes: 'imports.nNotes',
    owned: 'imports.nOwned',
  };
  const names = Object.keys(words) as (keyof Added)[];
  return names.flatMap((name) => (counts[name] > 0 ? [say(words[name], { count: counts[name] })] : []));
}
