/** A challenge's or a list's rules in words. */
import type { Rule, RuleField } from '@cine/contract/game/challenge-rules';
import { foldText } from '@cine/contract/text/fold-text';
import { listFormat, numberFormat } from './formats.ts';
import type { WordKey } from './index.tsx';
import { fromCountry, languageName, type Teller } from './names.ts';

/** How many values of a list are named; the others are counted. */
const maxNamed = 3;

/** Movies that meet rules: "movies in the western genre, released before 1970". */
export function rulesInWords(rules: readonly Rule[], teller: Teller): string {
  const phrases = phrasesOf(rules, 'whole', teller);
  return teller.say('rules.whole', { phrases, first: rules[0]?.field ?? 'none' });
}

/** A number of movies that meet some rules: "3 westerns before 1970". */
export function moviesInWords(count: number, rules: readonly Rule[], teller: Teller): string {
  const ofGenre = rules.find(({ field, operator, value }) => field === 'genre' && isOne(operator, value));
  const noun = ofGenre ? (`genreNouns.${valuesOf(ofGenre)[0]}` as WordKey) : 'rules.movies';
  const others = rules.filter((rule) => rule !== ofGenre);
  const counted = teller.say(noun, { count });
  return others.length === 0 ? counted : `${counted} ${phrasesOf(others, 'brief', teller)}`;
}

/** What movies meet, by rule; one field's are joined by "and": "after 1980 and before 1990, in French". */
function phrasesOf(rules: readonly Rule[], length: 'whole' | 'brief', teller: Teller): string {
  const all = listFormat(teller.locale, { type: 'conjunction' });
  return [...Map.groupBy(rules, ({ field }) => field).values()]
    .map((ofField) => all.format(ofField.map((rule) => ruleInWords(rule, teller, length))))
    .join(', ');
}

/** What is missing: "2 westerns before 1970 to go". */
export function missingInWords(count: number, rules: readonly Rule[], teller: Teller): string {
  return teller.say('rules.toGo', { movies: moviesInWords(count, rules, teller) });
}

/** One rule as what follows "movies"; `brief` when more follows. */
export function ruleInWords(rule: Rule, teller: Teller, length: 'whole' | 'brief'): string {
  const { field, operator } = rule;
  if (field === 'movie') return teller.say('rules.among', { count: rule.value.length });
  const values = valuesOf(rule);
  const partly =
    operator === 'contains' && (field === 'director' || field === 'actor' || field === 'keyword');
  const items = partly
    ? [teller.say('rules.part', { value: String(values[0]) })]
    : valuesInList(field, values, teller);
  return teller.say(field === 'year' && length === 'whole' ? 'rules.released' : `rules.${field}`, {
    operator: plainOperator(operator, values.length),
    value: items[0]!,
    low: items[0]!,
    high: items.at(-1)!,
    any: listFormat(teller.locale, { type: 'disjunction' }).format(items),
    none: noneOf(items, teller),
  });
}

/** A list of excluded values, the last two joined by "nor". */
function noneOf(items: readonly string[], { say }: Teller): string {
  const before = items.slice(0, -1).join(say('rules.norBefore'));
  return before === '' ? items[0]! : before + say('rules.nor') + items.at(-1);
}

/** A list of one is its element. */
function plainOperator(operator: Rule['operator'], count: number): Rule['operator'] {
  if (count > 1) return operator;
  return operator === 'in' ? 'eq' : operator === 'notIn' ? 'ne' : operator;
}

function isOne(operator: Rule['operator'], value: Rule['value']): boolean {
  return operator === 'eq' || operator === 'contains' || (operator === 'in' && [value].flat().length === 1);
}

function valuesOf({ value }: Rule): (string | number)[] {
  return [value].flat();
}

/** The values to name, and how many others there are. */
function valuesInList(field: RuleField, values: readonly (string | number)[], teller: Teller): string[] {
  const items = values.map((value) => valueInList(field, value, teller));
  // Naming the last one takes no more room than counting it.
  if (items.length <= maxNamed + 1) return items;
  const count = items.length - maxNamed;
  return [...items.slice(0, maxNamed), teller.say('rules.others', { field, count })];
}

function valueInList(field: RuleField, value: string | number, teller: Teller): string {
  if (field === 'country') return fromCountry(String(value), teller);
  const text = inSentence[field](value, teller);
  return teller.say('rules.item', {
    field,
    value: text,
    code: value,
    starts: /^[aeiou]/.test(foldText(text)) ? 'vowel' : 'consonant',
    adjective: /(?:ск|цк)ий$/.test(text) ? text.replace(/ий$/, 'ом') : 'no',
  });
}

type InSentence = (value: string | number, teller: Teller) => string;

const asNumber: InSentence = (value, { locale }) =>
  numberFormat(locale, { maximumFractionDigits: 2 }).format(Number(value));

/** A field's value as it stands in a sentence. */
const inSentence: Readonly<Record<RuleField, InSentence>> = {
  genre: (value, { say }) => lowerCase(say(`genres.${value}` as WordKey)),
  year: String,
  decade: String,
  runtime: String,
  language: (value, teller) => languageName(String(value), teller),
  country: (value, teller) => fromCountry(String(value), teller),
  director: String,
  actor: String,
  keyword: String,
  rating: asNumber,
  popularity: asNumber,
};

/** A name in lower case, except "TV movie". */
function lowerCase(name: string): string {
  return /^\p{Lu}\p{Lu}/u.test(name) ? name : name.toLowerCase();
}
