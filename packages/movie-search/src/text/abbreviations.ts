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
  return words.map((word) => [word, short]);
}

/** A spelled text with words abbreviated, and single letters in a row as one word ("e t"). */
export function withAbbreviations(text: string): string {
  return text
    .replaceAll(/(?<=^| )\p{L}(?: \p{L})+(?= |$)/gu, (letters) => letters.replaceAll(' ', ''))
    .split(' ')
    .map((word) => shortOf.get(word) ?? word)
    .join(' ');
}
