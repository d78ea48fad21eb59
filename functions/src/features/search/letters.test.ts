import { searchable, searchableForms } from '@cine/contract/searchable-text';
import { readCatalogue, samplePath } from '@cine/dev-tmdb/catalogue';
import anyAscii from 'any-ascii';
import { expect } from 'chai';
import fc from 'fast-check';
import { transliterate } from 'transliteration';

describe('What the search compares', () => {
  it('is lower case without accents and marks', () => {
    expect(searchable('  Le Fabuleux Destin d’Amélie Poulain ! ')).to.equal(
      'le fabuleuh destin d amelie poulain',
    );
    expect(searchable("Ocean's Eleven")).to.equal('oceans eleven');
    expect(searchable('WALL·E')).to.equal('vall e');
    expect(searchable('!?')).to.equal('');
  });

  it('is the same for Russian in its own letters and in Latin ones, whoever romanised it', () => {
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

  it('is the same for all but a few Russian titles, by two programs that it was not written from', () => {
    const titles = readCatalogue(samplePath).movies.flatMap(({ titles: { ru } }) => ru ?? []);
    expect(titles).to.have.length.above(500);
    for (const romanise of [transliterate, anyAscii]) {
      const same = titles.filter((title) =>
        searchableForms(title).includes(searchable(romanise(title.normalize('NFC')))),
      );
      expect(same.length / titles.length).to.be.above(0.98);
    }
  });

  it('has ё both ways', () => {
    expect(searchableForms('Ёлки')).to.include.members(['Елки', 'Yolki', 'Jolki'].map(searchable));
    expect(searchableForms('Брат')).to.deep.equal(['brat']);
  });

  it('is a title without the signs inside its words too, but for dashes and what French elides', () => {
    const forms = (title: string) => searchableForms(title).slice(1);
    expect(searchableForms('WALL·E')).to.deep.equal(['vall e', 'valle']);
    expect(forms('ВАЛЛ·И')).to.deep.equal(['valli']);
    expect(forms('M*A*S*H')).to.deep.equal(['mash']);
    expect(forms('Face/Off')).to.deep.equal(['faceoff']);
    expect(forms('E.T. the Extra-Terrestrial')).to.deep.equal([searchable('ET the Extra Terrestrial')]);
    for (const title of ['Alien: Covenant', 'Là-haut', 'L’Avventura', "Ocean's Eleven", 'Up!', 'Вій'])
      expect(forms(title), title).to.deep.equal([]);
  });

  it('keeps letters that nobody romanises', () => {
    expect(searchable('七人の侍')).to.equal('七人の侍');
  });

  it('does not change when it is made again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(searchable(searchable(text))).to.equal(searchable(text));
      }),
    );
  });
});
