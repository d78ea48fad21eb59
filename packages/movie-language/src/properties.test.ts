import { expect } from 'chai';
import fc from 'fast-check';
import { readSentence } from './read-sentence.ts';
import type { ReadSentence } from './rules.ts';

/** Set by a deep run of the project that contains this package. */
const isDeep = process.env.CINE_DEEP === '1';
const read = (sentence: string) => readSentence(sentence, { year: 2026 });
const lettersOf = (text: string) => text.match(/[\p{L}\p{N}]/gu) ?? [];

const fragments = fc.constantFrom(
  ...[
    'comédie',
    'horror',
    'от 7',
    'over 7',
    '90s',
    'années 80',
    'до 1980',
    'de Kubrick',
    'with Tom Hanks',
    'Гайдая',
  ],
  ...[
    'sans',
    'not',
    'без',
    'or',
    'ou',
    'или',
    ',',
    'et',
    'on Netflix',
    'ce soir',
    'не видел',
    'best',
    'Amélie',
  ],
  ...[
    '1h30',
    '2 часа',
    '4/5',
    '80%',
    '"Heat"',
    '-',
    '–',
    '…',
    'like Alien',
    'типа',
    'because',
    'no,',
    '2001',
    '12',
  ],
  ...[
    'kids',
    '5 ans',
    'moins de',
    'max',
    'entre',
    '30',
    'et',
    'minutes',
    'VO',
    'qui',
    "n'importe quoi",
    'x'.repeat(30),
    // What every object inherits.
    'constructor',
    'toString',
    '__proto__',
  ],
);
const sentences = fc.array(fragments, { maxLength: 14 }).map((parts) => parts.join(' '));
const anything = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ unit: 'binary' }),
  sentences,
);

function expectSound(sentence: string, answer: ReadSentence): void {
  const { rules, text, notUnderstood } = answer;
  for (const { operator, value } of rules) {
    const values: (string | number)[] = [value].flat();
    expect(values.length).to.be.above(0);
    expect(Array.isArray(value)).to.equal(['in', 'notIn', 'between'].includes(operator));
    for (const each of values) if (typeof each === 'number') expect(each).to.satisfy(Number.isFinite);
    if (operator === 'between') expect(Number(values[0])).to.be.at.most(Number(values[1]));
  }
  for (const fragment of notUnderstood) expect(sentence).to.include(fragment);
  // No word is in two places, so no letter is there more often than in the sentence.
  const left = new Map<string, number>();
  for (const letter of lettersOf(sentence)) left.set(letter, (left.get(letter) ?? 0) + 1);
  for (const letter of [text, ...notUnderstood].flatMap(lettersOf)) {
    left.set(letter, (left.get(letter) ?? 0) - 1);
    expect(left.get(letter), `${letter} of ${sentence}`).to.be.at.least(0);
  }
}

describe('Any text', () => {
  it('is answered with rules that hold together, and with words that it has', () => {
    fc.assert(
      fc.property(anything, (sentence) => expectSound(sentence, read(sentence))),
      isDeep ? { numRuns: 4000 } : { numRuns: 80, seed: 1 },
    );
  });
  it('that is only text stays so when read again', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Zorglub', 'Kermadec', 'le', 'Brizovna', 'de'), { minLength: 1 }),
        (words) => {
          const { text, rules } = read(words.join(' '));
          if (rules.length === 0 && text !== '') expect(read(text).text).to.equal(text);
        },
      ),
    );
  });
  it('takes a time that grows no faster than the text', () => {
    // The time of this process, whatever else the machine does.
    const timeOf = (times: number) => {
      const sentence = 'comedies of the 90s with Tom Hanks or sans zombies over 7, '.repeat(times);
      const before = process.cpuUsage();
      read(sentence);
      const { user, system } = process.cpuUsage(before);
      return user + system;
    };
    timeOf(20);
    const shortest = (times: number) => Math.min(...[1, 2, 3].map(() => timeOf(times)));
    // Linear is 16 or 32 times the time; a square would be 256 or a thousand.
    const [times, most] = isDeep ? [640, 250] : [320, 100];
    expect(shortest(times) / shortest(20)).to.be.below(most);
  });
});
