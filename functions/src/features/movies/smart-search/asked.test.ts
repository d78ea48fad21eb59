import { readSentence } from '@cine/movie-language';
import { expect } from 'chai';
import { rulesOf } from './asked.ts';

describe('Rules that a sentence asks for', () => {
  const sentences = [
    'over N',
    'N minutes',
    'plus de N heures',
    'between N and 200 minutes',
    'environ N min',
    'note N',
    'N/5',
    'N %',
    'от N',
    'in N',
    'from N to 2000',
    'before N',
    'last N years',
    'Ns',
  ];
  const numbers = [0, 1, 5, 9.5, 10, 12, 60, 90, 100, 480, 600, 1500, 1870, 1990, 2026, 2036, 2100, 99_999];

  it('are all kept, whatever number they have: none is lost unsaid', () => {
    for (const sentence of sentences)
      for (const number of numbers) {
        const text = sentence.replace('N', String(number));
        const { rules } = readSentence(text, { year: 2026 });
        expect(rulesOf(rules), text).to.deep.equal(rules);
      }
  });
  it('are all kept, whatever country, language or genre they name', () => {
    const named =
      'yougoslave, tchécoslovaque, east german, soviétique, kosovar, hongkongais, scandinave, québécois, romcom, ' +
      'téléfilm, in cantonese, en yiddish, на фарси, sri lankan, burkinabé, congolais, киргизский';
    for (const each of named.split(', ')) {
      const { rules } = readSentence(each, { year: 2026 });
      expect(rules, each).not.to.deep.equal([]);
      expect(rulesOf(rules), each).to.deep.equal(rules);
    }
  });
});
