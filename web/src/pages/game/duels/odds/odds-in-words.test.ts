import { expect } from 'chai';
import { allWords } from '#i18n/all.test-support.ts';
import { speaker } from '#i18n/speaker.ts';
import { oddsOfSide, shareInWords } from './odds-in-words.ts';

const fr = { locale: 'fr', say: speaker('fr', allWords.fr) } as const;
const en = { locale: 'en', say: speaker('en', allWords.en) } as const;

const plain = (text: string) => text.replaceAll(/\s/g, ' ');

describe('Odds in words', () => {
  it('have one decimal where there is one', () => {
    expect(plain(shareInWords(0.5964, fr))).to.equal('59,6 %');
    expect(plain(shareInWords(0.5, en))).to.equal('50%');
    expect(plain(shareInWords(0.001, fr))).to.equal('0,1 %');
  });

  it('call nothing impossible or certain that isn’t', () => {
    expect(plain(shareInWords(0.0004, fr))).to.equal('moins de 0,1 %');
    expect(plain(shareInWords(0.99961, en))).to.equal('more than 99.9%');
    expect(plain(shareInWords(0, fr))).to.equal('0 %');
    expect(plain(shareInWords(1, en))).to.equal('100%');
  });

  it('are turned round for the opponent', () => {
    const odds = { win: 0.6, draw: 0.1, loss: 0.3 };
    expect(oddsOfSide(odds, 'challenger')).to.deep.equal(odds);
    expect(oddsOfSide(odds, 'opponent')).to.deep.equal({ win: 0.3, draw: 0.1, loss: 0.6 });
  });
});
