import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCatalogue, samplePath } from '@cine/dev-tmdb/catalogue';
import { type Random, seeded } from '../deployed/random.ts';

export type Movie = {
  id: number;
  title: string;
  original: string;
  french: string;
  russian: string;
  labels: string[];
  year: number | null;
  popularity: number;
};

export type Movies = { movies: Movie[]; real: number; sampled: number };

const movieLens = join(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'movielens', 'movies.csv');

/**
 * The sample catalogue and, if present, MovieLens' titles; the rest are made-up titles of two to five of
 * their words. `sampled` counts the first ones, `real` the first two.
 */
export function makeMovies(size: number): Movies {
  const random = seeded(1895);
  const sample = readCatalogue(samplePath).movies.map(
    ({ id, title, originalTitle, titles, directors, cast, keywords, year, popularity }): Movie => ({
      id,
      title,
      original: originalTitle,
      french: titles.fr ?? '',
      russian: titles.ru ?? '',
      labels: [...directors, ...cast, ...keywords],
      year,
      popularity: popularity ?? 0,
    }),
  );
  const people = sample.flatMap(({ labels }) => labels.filter((label) => /^\p{Lu}.* \p{Lu}/u.test(label)));
  const keywords = sample.flatMap(({ labels }) => labels.filter((label) => /^\p{Ll}/u.test(label)));
  const first = people.map((name) => name.split(' ')[0]!);
  const last = people.map((name) => name.split(' ').at(-1)!);
  const crew = Array.from({ length: size }, () => `${one(first, random)} ${one(last, random)}`);
  const labelsOf = () => [
    ...random.several(crew, 4, 12),
    ...Array.from({ length: random.below(8) }, () => one(keywords, random)),
  ];
  const popularity = () => Math.round(random.next() ** 6 * 1e6) / 1e4;
  const rated = ratedTitles().map(
    ({ title, original, year }, index): Movie => ({
      id: 2_000_000 + index,
      title,
      original,
      french: '',
      russian: '',
      labels: labelsOf(),
      year,
      popularity: popularity(),
    }),
  );
  const real = [...sample, ...rated].slice(0, size);
  const words = (titles: string[]) =>
    titles.flatMap((title) => title.split(/\s+/)).filter((word) => word !== '');
  const pools = {
    title: words(real.map(({ title }) => title)),
    french: words(real.map(({ french }) => french)),
    russian: words(real.map(({ russian }) => russian)),
  };
  const titleOf = (pool: string[]) => {
    const chosen = [...new Set(Array.from({ length: 2 + random.below(4) }, () => one(pool, random)))];
    // No title ends with an article, or has two in a row.
    const isSmall = (word: string | undefined) => word === undefined || word.length < 4;
    return (
      chosen.filter((word, at) => !isSmall(word) || !isSmall(chosen[at + 1])).join(' ') || one(pool, random)
    );
  };
  const made = Array.from({ length: size - real.length }, (_, index): Movie => {
    const title = titleOf(pools.title);
    return {
      id: 3_000_000 + index,
      title,
      original: random.below(3) === 0 ? titleOf(pools.title) : title,
      french: random.below(10) < 6 ? titleOf(pools.french) : '',
      russian: random.below(10) < 5 ? titleOf(pools.russian) : '',
      labels: labelsOf(),
      year: 1920 + random.below(106),
      popularity: popularity(),
    };
  });
  return { movies: [...real, ...made], real: real.length, sampled: sample.length };
}

function one<T>(items: readonly T[], random: Random): T {
  return items[random.below(items.length)]!;
}

/** "City of Lost Children, The (Cité des enfants perdus, La) (1995)", taken apart. */
function ratedTitles(): { title: string; original: string; year: number | null }[] {
  if (!existsSync(movieLens)) return [];
  const lines = readFileSync(movieLens, 'utf8').trim().split(/\r?\n/).slice(1);
  return lines.flatMap((line) => {
    const [, quoted, plain] = /^\d+,(?:"((?:[^"]|"")*)"|([^,]*)),/.exec(line) ?? [];
    const text = (quoted ?? plain ?? '').replaceAll('""', '"');
    const year = /\((\d{4})\)\s*$/.exec(text)?.[1];
    const [title = '', ...others] = text.replace(/\s*\(\d{4}\)\s*$/, '').split(/\s*\((?:a\.k\.a\. )?|\)\s*/);
    if (title === '') return [];
    return [
      { title: inOrder(title), original: inOrder(others[0] || title), year: year ? Number(year) : null },
    ];
  });
}

/** "Seven Samurai, The" with its article before it. */
function inOrder(title: string): string {
  return title
    .trim()
    .replace(/^(.*), (The|A|An|Le|La|Les|L'|Il|El|Der|Die|Das|Un|Une)$/, (_, rest, article) =>
      article.endsWith("'") ? article + rest : `${article} ${rest}`,
    );
}
