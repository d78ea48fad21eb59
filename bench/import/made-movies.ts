import { genreNames } from '@cine/contract/movies/tmdb-codes';
import { readCatalogue, samplePath } from '@cine/dev-tmdb/catalogue';
import { type Random, seeded } from '../deployed/random.ts';
import { repr, type Value } from './python-repr.ts';

const sample = readCatalogue(samplePath).movies;
const titleWords = sample.flatMap(({ title }) => title.split(/\s+/));
const originalTitles = sample.filter(({ language }) => language !== 'en');
const keywords = [...new Set(sample.flatMap((movie) => movie.keywords))];
const prose =
  'a the of and to in his her with who is that for on from by their as an when life young man woman love family story after finds must where world between city years friends war becomes out into home father night'.split(
    ' ',
  );
const languages = ['en', 'fr', 'it', 'ja', 'de', 'es', 'ru', 'hi', 'ko', 'zh', 'sv', 'pt', 'xx', 'cn'];
const countries = ['US', 'GB', 'FR', 'DE', 'IT', 'CA', 'JP', 'ES', 'RU', 'IN', 'HK', 'SU'];

/** A made-up movie, the same for each index, as odd as those in the real set. */
export function makeMovie(index: number, rows: number) {
  const random = seeded(2017 + index);
  const title = titleOf(random);
  const foreign = random.below(10) < 3 ? random.pick(originalTitles) : null;
  const id = idOf(index, rows);
  const once = (times: number) => random.next() * 45_466 < times;
  const metadata = {
    adult: 'False',
    belongs_to_collection: once(4_494) ? repr(collectionOf(title, random)) : '',
    budget: once(8_890) ? String(random.below(20_000) * 10_000) : '0',
    genres: repr(genresOf(random, once(2_442), once(1_622))),
    homepage: once(7_782) ? `http://www.${random.text(12).toLowerCase()}.com/` : '',
    id: String(id),
    imdb_id: once(17) ? '' : once(3) ? '0' : imdbId(index),
    original_language: once(11) ? '' : (foreign?.language ?? random.pick(languages)),
    original_title: foreign?.originalTitle ?? title,
    overview: once(954) ? '' : once(133) ? 'No overview found.' : overviewOf(random),
    popularity: once(66) ? '0.0' : String(Math.round(random.next() ** 6 * 4e7) / 1e6),
    poster_path: once(386) ? '' : `/${random.text(27)}.jpg`,
    production_companies: repr(companiesOf(random)),
    production_countries: repr(countriesOf(random)),
    release_date: once(87) ? '' : dateOf(random),
    revenue: once(7_408) ? String(random.below(200_000_000)) : '0',
    runtime: once(263) ? '' : once(1_558) ? '0.0' : `${5 + Math.round(170 * random.next() ** 0.6)}.0`,
    spoken_languages: `[{'iso_639_1': 'en', 'name': 'English'}]`,
    status: once(87) ? '' : once(365) ? 'Rumored' : 'Released',
    tagline: once(20_412) ? sentence(random, 4) : '',
    title,
    video: 'False',
    vote_average: String(Math.round(random.next() ** 0.5 * 100) / 10),
    vote_count: String(Math.floor(random.next() ** 10 * 14_000)),
  };
  const named = once(14_795) ? [] : random.several([...keywords.keys()], 1, 12);
  return { id, metadata, keywords: named.map((at) => ({ id: at + 1, name: keywords[at]! })) };
}

/** Distinct, and in no order, as in the real set, which is sorted by MovieLens' ids. */
export function idOf(index: number, rows: number): number {
  return 2 + ((index * 7919) % rows) * 10 + (index % 7);
}

export function imdbId(index: number): string {
  return `tt${String(10_000 + index * 97).padStart(7, '0')}`;
}

function titleOf(random: Random): string {
  const length = 1 + random.below(4);
  return Array.from({ length }, () => titleWords[random.below(titleWords.length)]!).join(' ');
}

function sentence(random: Random, least: number): string {
  const words = Array.from({ length: least + random.below(20) }, () => random.pick(prose)).join(' ');
  return `${words[0]!.toUpperCase()}${words.slice(1)}.`;
}

/** Some have quotes, and some line breaks. */
function overviewOf(random: Random): string {
  const sentences = Array.from({ length: 1 + random.below(8) }, () => sentence(random, 4));
  if (random.below(12) === 0) sentences.push(`They call it "${titleOf(random)}", and it's not over.`);
  return sentences.join(random.below(60) === 0 ? '\n\n' : ' ');
}

function collectionOf(title: string, random: Random): Value {
  const path = () => (random.below(4) === 0 ? null : `/${random.text(27)}.jpg`);
  const name = random.below(9) === 0 ? `${title}'s Collection` : `${title} Collection`;
  return { id: 1 + random.below(400_000), name, poster_path: path(), backdrop_path: path() };
}

function genresOf(random: Random, none: boolean, isForeign: boolean): Value {
  const chosen = none ? [] : random.several(genreNames, 1, 3);
  return [...chosen, ...(isForeign ? ['Foreign'] : [])].map((name, at) => ({ id: 12 + at, name }));
}

function companiesOf(random: Random): Value {
  return Array.from({ length: random.below(4) }, () => ({
    name: `${titleWords[random.below(titleWords.length)]} Pictures`,
    id: 1 + random.below(90_000),
  }));
}

function countriesOf(random: Random): Value {
  return random.several(countries, 0, 2).map((code) => ({ iso_3166_1: code, name: `The land ${code}` }));
}

function dateOf(random: Random): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${2017 - Math.floor(random.next() ** 2 * 143)}-${two(1 + random.below(12))}-${two(1 + random.below(28))}`;
}
