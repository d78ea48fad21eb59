/** An import on its way: what was confirmed, and how far it is. */
import type { OutputOf } from '@cine/contract/operation';
import type { listImports } from '@cine/contract/operations/watching/imports';
import {
  type Added,
  type Applied,
  type ImportedMovie,
  keptOf,
  moviesInSeveral,
  type Run,
  withUnfit,
} from '@cine/import-run';

/** An import on its way, without its parts: what was confirmed, and how far it is. */
export type ImportRun = Omit<Run, 'parts'> & {
  /** How many parts and movies there are, and how many movies the server has. */
  parts: number;
  movies: number;
  moviesDone: number;
  /** The movies that several parts tell of, which count once. */
  inSeveral: number[];
  /**
   * The first movie of each part of all movies, by which the movies of one that is lost are known. Runs that
   * a former version kept have those of later parts, too.
   */
  firsts: number[];
  /** The parts that this device had no more when their turn came. */
  lost: number[];
  /** Why the server takes no more, in the reader's language; null if it does. */
  refusal: string | null;
};

/** A run of which nothing was sent yet. */
export function runOf({ parts, ...run }: Run): ImportRun {
  const inSeveral = moviesInSeveral(parts);
  const movies = new Set(parts.flat().map(({ movieId }) => movieId)).size;
  const firsts = parts.slice(0, countFirstRound(parts)).map(([first]) => first?.movieId ?? 0);
  return {
    ...run,
    parts: parts.length,
    movies,
    moviesDone: 0,
    inSeveral: [...inSeveral],
    firsts,
    lost: [],
    refusal: null,
  };
}

/** Whether anything was new. */
export function hasNew({ added }: Pick<ImportRun, 'added'>): boolean {
  return Object.values(added).some((count) => count > 0);
}

/** Which part is sent next: the first ones once more if only a later one had anything new. */
export function nextPart({ done, parts, repeats = 0 }: ImportRun): number {
  return done < parts - repeats ? done : done - (parts - repeats);
}

/** With the answer to its next part. */
export function withAnswer(
  run: ImportRun,
  movies: readonly ImportedMovie[],
  { added, kept, unfitLists }: Applied,
): ImportRun {
  const { done } = run;
  if (nextPart(run) < done) return { ...run, done: done + 1 };
  const kinds = Object.keys(run.added) as (keyof Added)[];
  const sum = Object.fromEntries(kinds.map((kind) => [kind, run.added[kind] + added[kind]]));
  const again = !hasNew(run) && hasNew({ added }) ? done : 0;
  return {
    ...run,
    done: done + 1,
    ...(again > 0 && { parts: run.parts + again, repeats: again }),
    moviesDone: run.moviesDone + (done < firstRoundOf(run.firsts).length ? movies.length : 0),
    added: sum as Added,
    kept: [...run.kept, ...keptOf(movies, kept, new Set(run.inSeveral))],
    ...withUnfit(run, unfitLists),
  };
}

/** Without its next part, which this device has lost. One that would be sent once more was sent before. */
export function withoutPart(run: ImportRun): ImportRun {
  const isSent = nextPart(run) < run.done;
  return { ...run, done: run.done + 1, ...(!isSent && { lost: [...run.lost, run.done] }) };
}

/** How many parts hold all movies in the order of ids; later ones begin anew and tell the rest of some. */
function countFirstRound(parts: Run['parts']): number {
  const end = parts.findIndex(
    ([first], at) => at > 0 && first && first.movieId <= (parts[at - 1]!.at(-1)?.movieId ?? 0),
  );
  return end === -1 ? parts.length : end;
}

/** The parts of all movies; in a run that a former version kept, as well as their first movies tell. */
function firstRoundOf(firsts: readonly number[]): readonly number[] {
  const end = firsts.findIndex((first, at) => at > 0 && first <= firsts[at - 1]!);
  return end === -1 ? firsts : firsts.slice(0, end);
}

/** Whether a movie was in a part that is lost. */
export function isLost(
  { firsts, lost, inSeveral }: Pick<ImportRun, 'firsts' | 'lost' | 'inSeveral'>,
  movieId: number,
): boolean {
  const round = firstRoundOf(firsts);
  if (lost.includes(round.findLastIndex((first) => first <= movieId))) return true;
  return inSeveral.includes(movieId) && lost.some((part) => part >= round.length);
}

export function isOver({ done, parts }: ImportRun): boolean {
  return done >= parts;
}

/** Whether all of it was sent, and undone since, here or on another device. */
export function isUndone(run: ImportRun, imports: OutputOf<typeof listImports>['imports']): boolean {
  return (
    isOver(run) && imports.some(({ importId, state }) => importId === run.importId && state !== 'applied')
  );
}
