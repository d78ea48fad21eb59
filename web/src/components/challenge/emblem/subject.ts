/** What a challenge's emblem shows, by its rules. */
import type { Rule, RuleField } from '@cine/contract/game/challenge-rules';
import type { genreNames } from '@cine/contract/movies/tmdb-codes';

/** What an emblem shows: a motif's name, and up to two letters or numerals on it. */
export type EmblemSubject = { motif: string; letters: string | null };

/**
 * Genres, from what says most about a movie to what says least: a western is a western before it is a drama.
 */
const genreMotifs: Readonly<Record<(typeof genreNames)[number], string>> = {
  Western: 'desert',
  War: 'searchlights',
  Horror: 'hauntedHill',
  'Science Fiction': 'planet',
  Animation: 'paperHills',
  Music: 'record',
  Fantasy: 'castle',
  Documentary: 'lens',
  History: 'temple',
  Mystery: 'stairs',
  Crime: 'streetLamp',
  Thriller: 'spiral',
  Action: 'explosion',
  Adventure: 'mountains',
  Family: 'kite',
  Comedy: 'bowlerHat',
  Romance: 'sea',
  'TV Movie': 'television',
  Drama: 'umbrella',
};
const keywordMotifs: readonly (readonly [RegExp, string])[] = [
  [/noir/i, 'blinds'],
  [/christmas|santa|snow|winter/i, 'fir'],
  [/cold war|kgb|stasi|spy|espionage|secret agent/i, 'telephone'],
  [/vampire|ghost|haunted|witch|zombie/i, 'claws'],
  [/space|alien|robot|future/i, 'planet'],
  [/love|wedding|kiss/i, 'sea'],
];
const countryMotifs: Readonly<Record<string, string>> = {
  JP: 'torii',
  KR: 'lanterns',
  SU: 'sputnik',
  RU: 'domes',
  FR: 'tower',
  IT: 'arches',
  GB: 'clockTower',
  IN: 'taj',
  US: 'skyline',
};
const excludingOperators: ReadonlySet<string> = new Set(['ne', 'notIn']);
const longFrom = 120;
const silentUntil = 1930;

/** What a challenge is about, by its most telling rule: keyword or person before genre, genre before year. */
export function subjectOf(rules: readonly Rule[]): EmblemSubject {
  const valuesOf = (field: RuleField) =>
    rules
      .filter((rule) => rule.field === field && !excludingOperators.has(rule.operator))
      .flatMap(({ value }) => [value].flat() as (string | number)[]);
  const [keyword] = valuesOf('keyword');
  if (keyword !== undefined) {
    const match = keywordMotifs.find(([named]) => named.test(String(keyword)));
    return plain(match?.[1] ?? 'keyhole');
  }
  const directors = valuesOf('director');
  const actors = valuesOf('actor');
  for (const people of [directors, actors])
    if (people.length === 1) return { motif: 'spotlights', letters: initialsOf(String(people[0])) };
  const genre = genreOf(valuesOf('genre'));
  if (genre) return plain(genreMotifs[genre]);
  if (directors.length > 0) return plain('camera');
  if (actors.length > 0) return plain('walkOfFame');
  const ruleOn = (field: RuleField) => rules.find((rule) => rule.field === field);
  if (ruleOn('country')) return placeOf(valuesOf('country').map(String));
  if (ruleOn('language')) return plain('subtitles');
  const runtime = ruleOn('runtime');
  if (runtime) return plain(lowestValue(runtime) >= longFrom ? 'hourglass' : 'stopwatch');
  const popularity = ruleOn('popularity');
  if (popularity) return plain(/^l/.test(popularity.operator) ? 'gem' : 'marquee');
  if (ruleOn('rating')) return plain('laurel');
  const era = lastYearOf(rules);
  if (era !== null && era <= silentUntil) return plain('projector');
  return { motif: 'filmStrip', letters: era === null ? null : String(era % 100).padStart(2, '0') };
}

export function genreOf(names: readonly (string | number)[]): keyof typeof genreMotifs | undefined {
  return (Object.keys(genreMotifs) as (keyof typeof genreMotifs)[]).find((genre) => names.includes(genre));
}

/** About when the movies are from: the start of a decade, or the last year; null if any will do. */
export function lastYearOf(rules: readonly Rule[]): number | null {
  const rule = rules.find(
    ({ field, operator }) => /year|decade/.test(field) && !excludingOperators.has(operator),
  );
  return rule ? ([rule.value].flat().map(Number).at(-1) ?? null) : null;
}

function plain(motif: string): EmblemSubject {
  return { motif, letters: null };
}

function placeOf(countries: readonly string[]): EmblemSubject {
  const [only, ...others] = countries;
  if (only === undefined || others.length > 0) return plain('globe');
  const place = countryMotifs[only];
  return place ? plain(place) : { motif: 'pennant', letters: only };
}

function lowestValue({ value }: Rule): number {
  return Number([value].flat()[0]);
}

function initialsOf(name: string): string {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  const initials = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.[0] ?? '');
  return initials.join('').toLocaleUpperCase();
}
