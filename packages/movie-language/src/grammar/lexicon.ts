/** All tables of the lexicon in one index. */

import { have, sorts, tonight, unseen } from '../lexicon/asks.ts';
import { chatter, nouns } from '../lexicon/chatter.ts';
import * as comparisons from '../lexicon/comparisons.ts';
import { countries, languages, quebec } from '../lexicon/countries.ts';
import { fillers } from '../lexicon/fillers.ts';
import { genres } from '../lexicon/genres.ts';
import { keywords } from '../lexicon/keywords.ts';
import { moods } from '../lexicon/moods.ts';
import * as numbers from '../lexicon/numbers.ts';
import { qualities } from '../lexicon/qualities.ts';
import { services } from '../lexicon/services.ts';
import { titles } from '../lexicon/titles.ts';
import { openers, others, sources, subtitles, tastes, unsupported } from '../lexicon/unsupported.ts';
import { nearYears, thisDecade, vague } from '../lexicon/vague.ts';
import { corrections, likes, lookalikes, reasons, words } from '../lexicon/words.ts';
import { LexiconIndex } from '../text/lexicon-index.ts';
import { keysOf } from '../text/tokens.ts';

/** The kind of entry of each table; a table without values has one value for all. */
const tables = {
  genre: genres,
  keyword: keywords,
  country: countries,
  language: languages,
  quebec: { '': quebec },
  mood: moods,
  service: services,
  sort: sorts,
  tonight: { '': tonight },
  unseen: { '': unseen },
  have: { '': have },
  number: numbers.numberWords,
  decade: numbers.decadeWords,
  ordinal: numbers.ordinals,
  unit: numbers.timeUnits,
  length: numbers.lengths,
  part: numbers.parts,
  aboutLength: numbers.aboutLengths,
  comparison: comparisons.comparisons,
  behind: comparisons.behind,
  yearComparison: comparisons.yearComparisons,
  yearsBehind: comparisons.yearsBehind,
  ratingNoun: { '': comparisons.ratingNouns },
  ratingUnit: { '': comparisons.ratingUnits },
  star: { '': comparisons.starUnits },
  percent: { '': comparisons.percentUnits },
  lengthNoun: { '': comparisons.lengthNouns },
  ofList: { '': comparisons.ofList },
  decadePart: comparisons.decadeParts,
  decadeBefore: { '': comparisons.decadeBefore },
  decadeBehind: { '': comparisons.decadeBehind },
  yearNoun: { '': comparisons.yearNouns },
  yearBefore: { '': comparisons.yearBefore },
  lastYears: { '': comparisons.lastYears },
  yearsUnit: { '': comparisons.yearsUnits },
  thisDecade: { '': thisDecade },
  correction: { '': corrections },
  reason: { '': reasons },
  like: { '': likes },
  noun: { '': nouns },
  chatter: { '': chatter },
  unsupported: { '': unsupported },
  quality: { '': qualities },
  filler: { '': fillers },
  opener: { '': openers },
  subtitle: { '': subtitles },
  source: { '': sources },
  taste: { '': tastes },
  other: { '': others },
  title: { '': titles },
  lookalike: { '': lookalikes },
} satisfies Record<string, Readonly<Record<string, string>>>;

export type Kind = keyof typeof tables | 'vague' | 'near' | WordKind;
type WordKind =
  | ('and' | 'or' | 'but' | 'not' | 'by' | 'films' | 'of' | 'with' | 'about' | 'on' | 'article' | 'prep')
  | 'both'
  | 'refuse'
  | 'refuseToo'
  | 'lead'
  | 'hesitate'
  | 'wisher'
  | 'wish'
  | 'siblings';

/** Where typing errors are forgiven: elsewhere they would find what nobody meant. */
const forgiving = new Set<string>([
  'genre',
  'keyword',
  'country',
  'service',
  'tonight',
  'unit',
  'decade',
  'ratingNoun',
  'sort',
  'mood',
  'noun',
  'number',
  'comparison',
  'yearComparison',
  'language',
  'not',
] satisfies Kind[]);

let index: LexiconIndex | undefined;

/** The lexicon, made when first asked for. */
export function lexicon(): LexiconIndex {
  index ??= build();
  return index;
}

function build(): LexiconIndex {
  const made = new LexiconIndex();
  for (const [kind, table] of Object.entries(tables))
    for (const [value, forms] of Object.entries(table)) made.add({ kind, value }, forms, forgiving.has(kind));
  for (const [value, { forms }] of Object.entries(vague)) made.add({ kind: 'vague', value }, forms, false);
  for (const [value, { forms }] of Object.entries(nearYears)) made.add({ kind: 'near', value }, forms, false);
  for (const [kind, forms] of Object.entries(words))
    made.add({ kind, value: '' }, forms, forgiving.has(kind));
  return made;
}

let titleKeys: Set<string> | undefined;

/** Whether these words are one of the titles that consist of words with another meaning. */
export function isKnownTitle(keys: readonly string[]): boolean {
  const keyOf = (parts: readonly string[]) => parts.filter((part) => /[\p{L}\p{N}]/u.test(part)).join(' ');
  titleKeys ??= new Set(titles.split(',').map((title) => keyOf(keysOf(title))));
  return titleKeys.has(keyOf(keys));
}
