/** A user's imports: a new one, its sources, and what it placed where. */
import type { ImportSource } from '@cine/contract/operations/watching/import-source';
import {
  importUndoDays,
  maxImportedMovies,
  maxImports,
  maxImportsEver,
} from '@cine/contract/operations/watching/imports';
import { AppError } from '#platform/errors/app-error.ts';
import { areFull, type Import, type Imports, moviesOf, sumImportCounts } from '../statements/index.ts';
import { isUndoing, mayUndo, undoEndOf } from './undo-window.ts';

/** The import, or a new one. Throws `import-undone`. */
export function importOf(
  { imports, lastNumber }: Imports,
  id: string,
  source: ImportSource,
  now: number,
): Import {
  const existing = imports.find((each) => each.id === id);
  if (existing && existing.undoneAt !== null) throw new AppError('import-undone');
  return (
    existing ?? { id, number: lastNumber + 1, source, at: now, undoneAt: null, counts: sumImportCounts([]) }
  );
}

/** The import with further services that it is of. */
export function withSources(own: Import, more: readonly ImportSource[]): Import {
  const sources = [...new Set([...sourcesOf(own), ...more])];
  return sources.length > 1 ? { ...own, sources } : own;
}

/** All services that an import is of. */
export function sourcesOf({
  source,
  sources = [source],
}: Pick<Import, 'source' | 'sources'>): ImportSource[] {
  return sources;
}

/** The import with collections that get what no statement may tell of, so that an undo finds it. */
export function withPlaces(own: Import, additions: readonly { id: string }[]): Import {
  if (additions.length === 0) return own;
  return { ...own, places: [...new Set([...(own.places ?? []), ...additions.map(({ id }) => id)])] };
}

/** An import without what only an undo needs. */
function withoutTraces({ places: _, moved: __, ...rest }: Import): Import {
  return rest;
}

/** Parts beyond which nothing is added; only what is all long texts comes to as many. */
const maxParts = 100;

/** The imports with one of them. Old ones, undone days ago, are deleted. Throws `imports-full`. */
export function withImport(former: Imports, own: Import, newMovies: number, now: number): Imports {
  const others = former.imports
    .filter(
      (each) =>
        each.id !== own.id &&
        (each.undoneAt === null || isUndoing(each) || now < undoEndOf({ at: each.undoneAt })),
    )
    .map((each) => (mayUndo(each, now) ? each : withoutTraces(each)));
  const isFull =
    others.filter((each) => mayUndo(each, now)).length >= maxImports ||
    others.length >= maxImportsEver ||
    moviesOf(former) + newMovies > maxImportedMovies ||
    former.parts.length >= maxParts ||
    areFull(former.parts);
  if (isFull)
    throw new AppError('imports-full', {
      imports: maxImports,
      days: importUndoDays,
      movies: maxImportedMovies,
    });
  const imports = [...others, own].sort((one, other) => one.number - other.number);
  return { ...former, imports, lastNumber: Math.max(former.lastNumber, own.number) };
}
