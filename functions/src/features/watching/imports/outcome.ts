/** What an import changes of a movie: rating, watches, lists, given what is known already. */
import {
  type FilledIn,
  filledIn,
  type ImportCounts,
  type ImportedMovie,
  type KnownWhen,
  type SaidKind,
  saidKinds,
} from '@cine/contract/operations/watching/imports';
import { scoreOf } from '@cine/contract/ratings/packed-ratings';
import type { Taste } from '#core/players/index.ts';
import { withImportedRatings } from '../ratings/index.ts';
import {
  combineStatements,
  dropOldDays,
  eveningsBesides,
  findNew,
  importCountsOf,
  instantAfter,
  isCut,
  isLater,
  isOrderUnknown,
  isWatched,
  joinContents,
  ratingOf,
  type Statement,
  type StatementContent,
  sumImportCounts,
} from '../statements/index.ts';
import { withoutHeld } from './held.ts';

/** How something is imported: the import's number, and whether its ratings replace those made here. */
export type ImportOptions = {
  number: number;
  overwrites: boolean;
  /** The time of the import, from which on its ratings count that overwrite. */
  now?: number;
  /** The movie was rated here, whatever its rating is now. */
  isRatedHere?: boolean;
  /** The imports that can't be undone any more: what they say stays said. */
  lasting?: ReadonlySet<number>;
  /** The watches of the movie that were recorded here, which aren't counted again. */
  recorded?: readonly KnownWhen[];
  /** Those of them that can't be withdrawn any more, so that nobody needs to say them, too. */
  settled?: readonly KnownWhen[];
  /** Its ratings are in tens, to which those known here were rounded if the file is of our own export. */
  isInTens?: boolean;
};

/** Why something of a movie is left as it is. */
type KeptReason = 'there-already' | 'noted-there' | 'rated-here' | 'rated-before' | 'no-room' | 'not-listed';

/** What comes of what is said of a movie. */
export type Outcome = {
  movieId: number;
  /** All statements of the movie; the given ones if this import or a lasting one said all of it before. */
  statements: readonly Statement[];
  /** Whether anything is new and counts, besides who says it. */
  isNew: boolean;
  /** Whether anything is that is no place in a collection. */
  isNewBesidesPlaces: boolean;
  /** What wasn't known before, which collections get. */
  more: StatementContent;
  /** The points that the player's taste gets; null if it stays as it is. */
  score: number | null;
  /** What the import adds now, and what it brings in all, also if this is a repetition. */
  counts: ImportCounts;
  added: ImportCounts;
  /** How much of each kind is said, new or not; and of tags, which no counts have, also how many are new. */
  said: ImportCounts;
  tags: { said: number; added: number };
  /** The days on which it was watched, by whether each adds a watch; those without room are in neither. */
  days: { added: KnownWhen[]; there: KnownWhen[] };
  /** What is filled in where something was there. */
  filled: FilledIn[];
  kept: KeptReason | null;
};

/** What comes of what is said of a movie, by one import after the other. */
export function outcomeOfAll(
  all: readonly (readonly [ImportedMovie, ImportOptions])[],
  statements: readonly Statement[],
  taste: Taste,
): Outcome {
  const [movie, options] = all[0]!;
  const rest = all.slice(1);
  const first = importOutcomeOf(movie, statements, taste, options);
  if (rest.length === 0) return first;
  const { movieId, score } = first;
  const rated = score === null ? taste : withImportedRatings(taste, [{ movieId, score }], 0);
  const others = outcomeOfAll(rest, first.statements, rated);
  return {
    ...others,
    isNew: first.isNew || others.isNew,
    isNewBesidesPlaces: first.isNewBesidesPlaces || others.isNewBesidesPlaces,
    more: joinContents(first.more, others.more),
    score: others.score ?? score,
    counts: sumImportCounts([first.counts, others.counts]),
    added: sumImportCounts([first.added, others.added]),
    said: sumImportCounts([first.said, others.said]),
    tags: {
      said: first.tags.said + others.tags.said,
      added: first.tags.added + others.tags.added,
    },
    days: {
      added: [...first.days.added, ...others.days.added],
      there: [...first.days.there, ...others.days.there],
    },
    filled: [...first.filled, ...others.filled],
    kept: others.kept ?? first.kept,
  };
}

/** What is said of a movie, after what is known of it and how it was rated. */
export function importOutcomeOf(
  importedMovie: ImportedMovie,
  former: readonly Statement[],
  { ratings, imported = [] }: Pick<Taste, 'ratings' | 'imported'>,
  options: ImportOptions,
): Outcome {
  const { number, overwrites, now = 0, isRatedHere = false, lasting = new Set() } = options;
  const { recorded = [], settled = [] } = options;
  const isSame = options.isInTens ? isSameInTens : isEqual;
  const statedMovie = withSameRating(importedMovie, former, isSame);
  const { movieId } = statedMovie;
  const own = former.find(({ by }) => by === number);
  const score = scoreOf(ratings, movieId);
  const isImported = imported.includes(movieId);
  const wasRatedByImports = former.some(({ rating }) => rating !== undefined);
  const isHere = isRatedHere || (!isImported && (score !== null || wasRatedByImports));
  // One that equals a rating made here replaces nothing.
  const stays =
    isHere && (!overwrites || (statedMovie.rating !== undefined && isSame(statedMovie.rating.value, score)));
  const movie =
    overwrites && !stays ? withRatingTime(statedMovie, former, own, { now, isHere, isSame }) : statedMovie;
  // What later imports say again was new to a part that is repeated.
  const others = own ? former.filter(({ by }) => by < number) : former;
  const fresh = findNew(others, movie);
  const more = findNew(former, movie);
  const claim = findNew(standingBeside(former, number, lasting), movie, former);
  const next = withMore(former, own, claim, { movieId, by: number }, stays);
  const last = movie.rating ? ratingOf(next) : null;
  const isSet = last !== null && !stays && (!isImported || score !== last.value);
  const statements = isSet && isHere ? withReplaced(next, score) : next;
  const all = findNew([], movie);
  const counts = importCountsOf(former, more);
  const watches = countWatches(former, more, recorded);
  const besidesPlaces = withoutPlaces(more);
  const isNewBesidesPlaces = isSet || isNews(besidesPlaces, stays, former, settled);
  const newWatches = counts.watches - watches;
  return {
    movieId,
    statements: newWatches > 0 ? withRecorded(statements, number, newWatches) : statements,
    isNew: isNewBesidesPlaces || Object.keys(more).length > Object.keys(besidesPlaces).length,
    isNewBesidesPlaces,
    more,
    score: isSet ? last.value : null,
    counts: { ...withoutStaying(counts, stays), watches },
    added: {
      ...withoutHeld(withoutStaying(importCountsOf(others, fresh), stays), own?.held),
      watches: countWatches(others, fresh, recorded),
    },
    said: importCountsOf([], all),
    tags: { said: all.tags?.length ?? 0, added: fresh.tags?.length ?? 0 },
    days: partDays(others, all, fresh, recorded),
    filled: isDated(others, fresh, recorded) ? ['day'] : [],
    kept:
      keptReasonOf(movie, others, fresh, { stays, score, isSame }) ?? (own?.held ? 'there-already' : null),
  };
}

function isEqual(value: number, score: number | null): boolean {
  return value === score;
}

/** Whether a rating in tens is what a known one is in tens, the lowest of which is 10. */
function isSameInTens(value: number, score: number | null): boolean {
  return score !== null && (value === score || value === Math.max(10, 10 * Math.round(score / 10)));
}

/** A rating that is the one that counts, but for its rounding, doesn't replace it, whenever it was given. */
function withSameRating(
  movie: ImportedMovie,
  statements: readonly Statement[],
  isSame: typeof isEqual,
): ImportedMovie {
  const last = ratingOf(statements);
  if (!movie.rating || !last || movie.rating.value === last.value) return movie;
  if (!isSame(movie.rating.value, last.value) || !isLater(movie.rating.at, last)) return movie;
  return { ...movie, rating: { ...movie.rating, at: last.at } };
}

/** Whether anything new counts: no known evening told otherwise, nor a rating kept out of a watched movie. */
function isNews(
  { rating, watched = [], plays, ...others }: StatementContent,
  stays: boolean,
  former: readonly StatementContent[],
  settled: readonly KnownWhen[],
): boolean {
  const isRated = rating !== undefined && (!stays || (!isWatched(former) && settled.length === 0));
  const isPlayed = plays !== undefined && countWatches(former, { plays }, settled) > 0;
  const evenings = eveningsBesides([...former, { watched: settled }], watched);
  return isRated || isPlayed || Object.keys(others).length > 0 || evenings.length > 0;
}

function withoutPlaces(content: StatementContent): StatementContent {
  const {
    wanted: _wanted,
    liked: _liked,
    owned: _owned,
    listed: _listed,
    collections: _ids,
    ...rest
  } = content;
  return rest;
}

/** How many watches something adds to those that are known, and to those recorded here. */
function countWatches(
  contents: readonly StatementContent[],
  content: StatementContent,
  recorded: readonly KnownWhen[],
): number {
  const here = recorded.length > 0 ? [{ watched: [...recorded] }] : [];
  return importCountsOf([...contents, ...here], content).watches;
}

/** Whether a known watch without a day gets its day. */
function isDated(
  others: readonly StatementContent[],
  { watched = [] }: StatementContent,
  recorded: readonly KnownWhen[],
): boolean {
  const contents = [...others, { watched: [...recorded] }];
  const undated = (contents: readonly StatementContent[]) =>
    combineStatements(contents).watched.filter((when) => when === null).length;
  return undated([...contents, { watched }]) < undated(contents);
}

/** The days that a file tells of a movie: as many as add a watch, those first that none known may be. */
function partDays(
  others: readonly StatementContent[],
  all: StatementContent,
  fresh: StatementContent,
  recorded: readonly KnownWhen[],
): Outcome['days'] {
  const watched = fresh.watched ?? [];
  const count = countWatches(others, { watched }, recorded);
  const isSome = count > 0 && count < watched.length;
  const evenings = new Set(isSome ? eveningsBesides([...others, { watched: [...recorded] }], watched) : []);
  const inOrder = [...evenings, ...watched.filter((day) => !evenings.has(day))];
  const adding = new Set(inOrder.slice(0, count));
  return {
    added: watched.filter((day) => adding.has(day)),
    there: (all.watched ?? []).filter((day) => !adding.has(day)),
  };
}

function withRecorded(statements: readonly Statement[], number: number, watches: number): Statement[] {
  return statements.map((each) =>
    each.by === number ? { ...each, recorded: (each.recorded ?? 0) + watches } : each,
  );
}

/**
 * What is said, with the time of the import for a rating that overwrites another though its own time doesn't
 * make it the later: what was rated here, or an imported one where neither time tells which is the later. A
 * repetition has the same again.
 */
function withRatingTime(
  movie: ImportedMovie,
  statements: readonly Statement[],
  own: Statement | undefined,
  { now, isHere, isSame }: { now: number; isHere: boolean; isSame: typeof isEqual },
): ImportedMovie {
  const last = ratingOf(statements);
  if (!movie.rating || !last) return movie;
  const same = own?.rating?.value === movie.rating.value ? own.rating : null;
  const rating = { ...movie.rating, ...(same && { at: same.at }) };
  const isMeantAsLast = isHere
    ? same !== last && !isLater(rating.at, last)
    : !own?.rating && !isSame(rating.value, last.value) && isOrderUnknown(rating.at, last.at);
  return { ...movie, rating: isMeantAsLast ? { ...rating, at: instantAfter(last.at, now) } : rating };
}

/** The statements of a movie up to which an import has one of all it says, beyond that of what is new. */
const maxWhole = 10;

/** The statements that stay as long as an import does: its own, and those that can't be undone. */
function standingBeside(
  statements: readonly Statement[],
  number: number,
  lasting: ReadonlySet<number>,
): readonly Statement[] {
  if (statements.length >= maxWhole) return statements;
  return statements.filter(({ by }) => by === number || lasting.has(by));
}

function withMore(
  statements: readonly Statement[],
  own: Statement | undefined,
  more: StatementContent,
  origin: Pick<Statement, 'movieId' | 'by'>,
  stays: boolean,
): readonly Statement[] {
  if (Object.keys(more).length === 0) return statements;
  const content = joinContents(own ?? {}, more);
  const replaced = own?.rating?.replaced;
  const marks = { ...(replaced !== undefined && { replaced }), ...(stays && { stayed: true as const }) };
  const statement = { ...content, ...origin, ...(more.rating && { rating: { ...more.rating, ...marks } }) };
  const others = statements.filter((each) => each !== own);
  return dropOldDays([...others, statement].sort((one, other) => one.by - other.by));
}

/** The statements, of which the rating that counts alone knows what it replaced here. */
function withReplaced(statements: readonly Statement[], replaced: number | null): Statement[] {
  const last = ratingOf(statements)!;
  return statements.map((statement) => {
    if (!statement.rating) return statement;
    const { replaced: _former, ...others } = statement.rating;
    if (statement.rating !== last) return { ...statement, rating: others };
    const { stayed: _stayed, ...rating } = others;
    return { ...statement, rating: { ...rating, replaced } };
  });
}

function withoutStaying(counts: ImportCounts, stays: boolean): ImportCounts {
  return stays ? { ...counts, ratings: 0 } : counts;
}

function keptReasonOf(
  movie: ImportedMovie,
  others: readonly Statement[],
  fresh: StatementContent,
  { stays, score, isSame }: { stays: boolean; score: number | null; isSame: typeof isEqual },
): KeptReason | null {
  const { rating } = movie;
  if (rating && stays && !isSame(rating.value, score)) return 'rated-here';
  const last = ratingOf(others);
  const isOther = rating && last && !fresh.rating && !isSame(rating.value, last.value);
  // It is older, or its time doesn't tell.
  if (isOther && !stays) return 'rated-before';
  if (isCut(others, movie)) return 'no-room';
  const sizeOf = (contents: readonly StatementContent[], content: StatementContent) => {
    const { watched: _watched, listed = [], collections = [], tags = [], ...rest } = content;
    const plays = rest.plays ?? importCountsOf(contents, content).watches;
    return plays + listed.length + collections.length + tags.length + Object.keys({ ...rest, plays }).length;
  };
  return sizeOf(others, fresh) < sizeOf([], findNew([], movie)) ? 'there-already' : null;
}

/** The kinds of which something of a movie is new, or was there before, and what was filled in. */
export function kindsOf({
  said,
  added,
  tags,
  days,
  filled,
}: Pick<Outcome, 'said' | 'added' | 'tags' | 'days' | 'filled'>): {
  added: SaidKind[];
  there: SaidKind[];
  filled?: FilledIn[];
  days?: Outcome['days'];
} {
  const allSaid = { ...said, tags: tags.said };
  const allAdded = { ...added, tags: tags.added };
  return {
    added: saidKinds.filter((kind) => allAdded[kind] > 0),
    there: saidKinds.filter((kind) => allSaid[kind] > allAdded[kind]),
    ...(filled.length > 0 && { filled: filledIn.filter((what) => filled.includes(what)) }),
    ...(days.added.length > 0 && days.there.length > 0 && { days }),
  };
}
