import { expect } from 'chai';
import { readSentence } from './read-sentence.ts';
import type { ReadSentence, Rule } from './rules.ts';

const signs: Readonly<Record<string, string>> = {
  eq: '=',
  ne: '≠',
  gt: '>',
  gte: '≥',
  lt: '<',
  lte: '≤',
  contains: '~',
  between: ' in ',
  in: '=',
  notIn: '≠',
};

/** An answer in one line: rules in order, then text, the other keys, and what isn't understood behind "?". */
export function inShort({ rules, text, availability, unseen, sort, notUnderstood }: ReadSentence): string {
  const rule = ({ field, operator, value }: Rule) =>
    `${field}${signs[operator]}${[value].flat().join(operator === 'between' ? '–' : '|')}`;
  return [
    ...rules.map(rule).sort(),
    ...(text === '' ? [] : [`“${text}”`]),
    ...(availability?.providers ?? []).map((name) => `on ${name}`),
    ...(availability?.tonight ? ['tonight'] : []),
    ...(unseen ? ['unseen'] : []),
    ...(sort ? [`by ${sort}`] : []),
    ...notUnderstood.map((fragment) => `?${fragment}`),
  ].join(', ');
}

export const read = (sentence: string) => inShort(readSentence(sentence, { year: 2026 }));

/** Expects each sentence to be read so. */
export function reads(table: Readonly<Record<string, string>>): void {
  for (const [sentence, expected] of Object.entries(table))
    expect(read(sentence), sentence).to.equal(expected);
}
