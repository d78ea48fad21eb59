import anyAscii from 'any-ascii';
import { expect } from 'chai';
import fc from 'fast-check';
import { transliterate } from 'transliteration';
import { searchable, searchableForms } from './searchable-text.ts';

describe('searchable', () => {
  it('folds case, accents and marks', () => {
    expect(searchable('  Le Fabuleux Destin d’Amélie Poulain ! ')).to.equal(
      'le fabuleuh destin d amelie poulain',
    );
    expect(searchable("Ocean's Eleven")).to.equal('oceans eleven');
    expect(searchable('WALL·E')).to.equal('vall e');
    expect(searchable('!?')).to.equal('');
  });

  it('spells Russian alike in Cyrillic and in every common romanisation', () => {
    const titles = [
      'Брат',
      'Щелкунчик',
      'Хороший мальчик',
      'Летят журавли',
      'Ирония судьбы',
      'Царь',
      'Юность Петра',
    ];
    for (const title of titles) {
      expect(searchable(transliterate(title)), title).to.equal(searchable(title));
      expect(searchable(anyAscii(title)), title).to.equal(searchable(title));
    }
    for (const spelling of ['Tsar', 'Czar', 'Car', 'tzar'])
      expect(searchable(spelling)).to.equal(searchable('Царь'));
  });

  it('spells ё as e and as yo', () => {
    expect(searchableForms('Ёлки')).to.include.members(['Елки', 'Yolki', 'Jolki'].map(searchable));
    expect(searchableForms('Брат')).to.deep.equal(['brat']);
  });

  it('adds a form without the signs inside words, except dashes and apostrophes', () => {
    const forms = (title: string) => searchableForms(title).slice(1);
    expect(searchableForms('WALL·E')).to.deep.equal(['vall e', 'valle']);
    expect(forms('ВАЛЛ·И')).to.deep.equal(['valli']);
    expect(forms('M*A*S*H')).to.deep.equal(['mash']);
    expect(forms('Face/Off')).to.deep.equal(['faceoff']);
    expect(forms('E.T. the Extra-Terrestrial')).to.deep.equal([searchable('ET the Extra Terrestrial')]);
    for (const title of ['Alien: Covenant', 'Là-haut', 'L’Avventura', "Ocean's Eleven", 'Up!', 'Вій'])
      expect(forms(title), title).to.deep.equal([]);
  });

  it('keeps scripts that it does not romanise', () => {
    expect(searchable('七人の侍')).to.equal('七人の侍');
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(searchable(searchable(text))).to.equal(searchable(text));
      }),
    );
  });
});
