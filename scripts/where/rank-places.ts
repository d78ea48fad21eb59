import { basename } from 'node:path';
import MiniSearch from 'minisearch';
import { wordsForArea } from './areas.ts';
import { namesIn } from './names.ts';
import { isText, type Place } from './places.ts';
import { stemOf, stemsIn, wordsIn } from './stems.ts';

/**
 * Returns a function that names the places that a question is about, best first, and only the best of each
 * file, but for limits. A text that says just what the question does comes before all others.
 */
export function createRanking(places: readonly Place[], synonyms: ReadonlyMap<string, string[]>) {
  const search = new MiniSearch<Place & { id: number; area: string }>({
    fields: ['name', 'says', 'file', 'area', 'about', 'body'],
    tokenize: wordsIn,
    processTerm: stemOf,
    searchOptions: { tokenize: (stems) => stems.split(' '), processTerm: (stem) => stem },
  });
  search.addAll(places.map((place, id) => ({ ...place, id, area: wordsForArea(place.file) })));
  const textsThatSay = createTextFinder(places);

  return (question: string): Place[] => {
    const stems = stemsIn(question);
    const names = new Set(namesIn(question));
    const meanings = stems.map((stem) => [stem, ...(synonyms.get(stem) ?? [])]);
    const hits = search.search(meanings.flat().join(' '), {
      boost: { name: 3, says: 3, file: 2 },
      boostTerm: (stem) => (stems.includes(stem) ? 1 : 0.2),
      prefix: (stem) => stem.length > 3,
      boostDocument: (id) => weightOf(places[id as number]!, stems),
    });
    const scored = hits.map(({ id, score, match }) => {
      const met = meanings.reduce((sum, meaning) => sum + howMet(meaning, match), 0);
      const place = places[id as number]!;
      const isNamed = names.has(place.name) || names.has(basename(place.file));
      return { place, score: score * (met / stems.length) ** 1.5 * (isNamed ? 100 : 1) };
    });
    const best = new Map<string, Place>();
    for (const { place } of scored.sort((a, b) => b.score - a.score)) {
      const key = place.isLimit ? `${place.file} ${place.name}` : place.file;
      if (!best.has(key)) best.set(key, place);
    }
    const exact = textsThatSay(question);
    return [...exact, ...[...best.values()].filter((place) => !exact.includes(place))];
  };
}

/** Returns a function that finds users' texts, in any language, by all their words. */
function createTextFinder(places: readonly Place[]) {
  const spoken = (text: string) => wordsIn(text).join(' ').toLowerCase();
  const texts = Map.groupBy(
    places.filter(({ file, name }) => isText(file) && name !== ''),
    ({ says }) => spoken(says),
  );
  return (question: string): Place[] => texts.get(spoken(question)) ?? [];
}

/** Words by which a question asks for users' texts: their own names, and languages. */
const asksForText = new Set(stemsIn('text words translation wording message title English French Russian'));

/** Words by which a question asks for style sheets. */
const asksForStyle = new Set(stemsIn('style css class colour'));

/** Words by which a question asks for a limit. */
const asksForLimit = new Set(stemsIn('limit most max maximum cap'));

/** Sources before tests and records, and these before single texts and styles, unless one asks for such. */
function weightOf({ file, isLimit }: Place, stems: readonly string[]): number {
  if (isLimit && stems.some((stem) => asksForLimit.has(stem))) return 2;
  if (isText(file)) return stems.some((stem) => asksForText.has(stem)) ? 1 : 0.4;
  if (file.endsWith('.css')) return stems.some((stem) => asksForStyle.has(stem)) ? 1 : 0.3;
  const [, area] = /(test|^(?:bench|docs|scripts|dev)\/)/.exec(file) ?? [];
  return area === undefined || stems.some((stem) => area.startsWith(stem)) ? 1 : 0.6;
}

/** How far a place says a word or another for it, from 0 to 1: less if only its code does. */
function howMet(meaning: readonly string[], fieldsByWord: Record<string, string[]>): number {
  const fields = Object.entries(fieldsByWord).flatMap(([word, fields]) =>
    meaning.some((stem) => word.startsWith(stem)) ? fields : [],
  );
  if (fields.length === 0) return 0;
  return fields.some((field) => field !== 'body') ? 1 : 0.3;
}
