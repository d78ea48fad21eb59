import type { Added, Kept, Run } from '@cine/import-run';

/** An import on its way, without its parts: what was confirmed, and how far it is. */
export type ImportRun = Omit<Run, 'parts'> & {
  /** How many parts and movies there are, and how many movies the server has. */
  parts: number;
  movies: number;
  moviesDone: number;
  /** Why the server takes no more, in the reader's language; null if it does. */
  refusal: string | null;
};

export function runOf({ parts, ...run }: Run): ImportRun {
  const movies = parts.reduce((sum, { length }) => sum + length, 0);
  return { ...run, parts: parts.length, movies, moviesDone: 0, refusal: null };
}

/** With the answer to its next part. */
export function withAnswer(
  run: ImportRun,
  movies: number,
  answer: { added: Added; kept: Kept[] },
): ImportRun {
  const kinds = Object.keys(run.added) as (keyof Added)[];
  const added = Object.fromEntries(kinds.map((kind) => [kind, run.added[kind] + answer.added[kind]]));
  return {
    ...run,
    done: run.done + 1,
    moviesDone: run.moviesDone + movies,
    added: added as Added,
    kept: [...run.kept, ...answer.kept],
  };
}

export function isOver({ done, parts }: ImportRun): boolean {
  return done >= parts;
}
