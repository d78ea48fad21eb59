import { conjunctionsAsOne } from './conjunctions.ts';
import { numeralsInFigures, wordsInFigures } from './numbers.ts';
import { searchable } from './searchable-text.ts';

/** Signs in a word that many leave out. Dashes stand between words; `searchable` handles apostrophes. */
const signsInside = /(?<=[\p{L}\p{N}\p{M}])[^\p{L}\p{N}\p{M}\p{Pd}\s'’‘`´ʹʺ"&+]+(?=[\p{L}\p{N}])/gu;

const hyphensInside = /(?<=\p{L})-(?=\p{L})/gu;

/** Names of Greek letters that stand for something; those of other letters are words of Greek, too. */
const greekNames: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  θ: 'theta',
  λ: 'lambda',
  π: 'pi',
  σ: 'sigma',
  φ: 'phi',
  ψ: 'psi',
};
const greekAlone = /(?<!\p{L})[αβγδθλπσφψ](?!\p{L})/giu;

/**
 * The spellings that a title is searched by: its own, one with ё as "yo" ("yolki"), one with lone Greek
 * letters by name ("pi"), one without signs inside words ("walle" for WALL·E), hyphens kept or not, and the
 * one that other ways to write it share.
 */
export function searchableForms(title: string): string[] {
  const unsigned = title.replaceAll(signsInside, '');
  const written = new Set([
    title,
    title.replaceAll(/ё/gi, 'йо'),
    title.replaceAll(greekAlone, (letter) => greekNames[letter.toLowerCase()]!),
    unsigned,
    ...(unsigned === title ? [] : [unsigned.replaceAll(hyphensInside, '')]),
  ]);
  return [...new Set([...[...written].map(searchable), sharedForm(title)])];
}

/**
 * The spelling that a title shares with other ways to write it: numbers in figures ("Twelve", "XII",
 * "douze"), words for "and" as one, words abbreviated ("Doctor"), single letters joined ("E. T."), dashes and
 * question marks alone as typed ("—", "¿?"). Often it is `searchable`'s.
 */
export function sharedForm(title: string): string {
  const numbered = searchable(numeralsInFigures(title));
  if (!/[\p{L}\p{N}]/u.test(numbered)) return asTyped(numbered);
  return withAbbreviations(wordsInFigures(conjunctionsAsOne(numbered)));
}

/** Signs alone as keyboards have them. */
function asTyped(signs: string): string {
  return signs.replaceAll(/\p{Pd}/gu, '-').replaceAll(/[¿¡](?=.)/gu, '');
}

/** Words that are often abbreviated, as `searchable` spells them. */
const shortOf = new Map([
  ...entries('mr', ['mister', 'monsieur']),
  ...entries('mrs', ['missus', 'missis', 'missi']),
  ...entries('mme', ['madame']),
  ...entries('mlle', ['mademoiselle']),
  ...entries('dr', ['doctor', 'docteur', 'doktor']),
  ...entries('prof', ['professor', 'professeur']),
  ...entries('st', ['saint', 'sankt', 'street']),
  ...entries('ste', ['sainte']),
  ...entries('vs', ['versus']),
  ...entries('jr', ['junior']),
  ...entries('sr', ['senior']),
  ...entries('mt', ['mount']),
  ...entries('capt', ['captain']),
  ...entries('lt', ['lieutenant']),
  ...entries('sgt', ['sergeant']),
  ...entries('vol', ['volume']),
  ...entries('pt', ['part']),
  ...entries('ep', ['episode', 'epizod']),
  ...entries('no', ['number', 'numero', 'nomer', 'nummer', 'nr', 'num']),
  ...entries('tv', ['television']),
  ...entries('gn', ['gospodin']),
]);

function entries(short: string, words: readonly string[]): [string, string][] {
  return words.map((word) => [searchable(word), searchable(short)]);
}

/** A spelled text with words abbreviated, and single letters in a row as one word ("e t"). */
function withAbbreviations(text: string): string {
  return text
    .replaceAll(/(?<=^| )\p{L}(?: \p{L})+(?= |$)/gu, (letters) => letters.replaceAll(' ', ''))
    .split(' ')
    .map((word) => shortOf.get(word) ?? word)
    .join(' ');
}
