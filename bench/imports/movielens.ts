import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'movielens');

export type Rated = {
  tmdbId: number | null;
  imdbId: string;
  /** "City of Lost Children, The (Cité des enfants perdus, La) (1995)" */
  written: string;
  title: string;
  original: string;
  year: number | null;
};

/** MovieLens' movies with their ids and titles; none if it isn't beside the project. */
export function readRated(): Rated[] {
  if (!existsSync(join(folder, 'movies.csv'))) return [];
  const links = new Map(
    linesOf('links.csv').map((line) => {
      const [movieId, imdbId, tmdbId] = line.split(',');
      return [movieId, { imdbId: `tt${imdbId}`, tmdbId: tmdbId ? Number(tmdbId) : null }];
    }),
  );
  return linesOf('movies.csv').flatMap((line) => {
    const [, movieId, quoted, plain] = /^(\d+),(?:"((?:[^"]|"")*)"|([^,]*)),/.exec(line)!;
    const written = (quoted ?? plain!).replaceAll('""', '"').trim();
    // A series.
    if (/\(\d{4}[-–]\d{0,4}\)$/.test(written)) return [];
    const year = /\((\d{4})\)$/.exec(written)?.[1];
    const undated = written.replace(/\(\d{4}\)$/, '').trim();
    const [, first, inBrackets] = /^(.+?) \((.+)\)$/.exec(undated) ?? [];
    const other = inBrackets?.startsWith('a.k.a.') ? undefined : inBrackets?.split(') (').at(-1);
    const title = inOrder(first ?? undated);
    const original = other === undefined ? title : inOrder(other);
    return { ...links.get(movieId)!, written, title, original, year: year ? Number(year) : null };
  });
}

function linesOf(name: string): string[] {
  return readFileSync(join(folder, name), 'utf8').trim().split(/\r?\n/).slice(1);
}

/** "Seven Samurai, The" with its article before it. */
function inOrder(title: string): string {
  return title.replace(
    /^(.*), (The|A|An|Le|La|Les|L'|Il|El|Los|Las|Der|Die|Das|Un|Une)$/,
    (_, rest: string, article: string) => (article.endsWith("'") ? article + rest : `${article} ${rest}`),
  );
}
