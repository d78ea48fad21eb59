import anyAscii from 'any-ascii';
import { expect } from 'chai';
import fc from 'fast-check';
import { transliterate } from 'transliteration';
import { searchable } from './searchable-text.ts';
import { searchableForms, sharedForm } from './title-forms.ts';

describe('searchable', () => {
  it('folds case, accents and marks', () => {
    expect(searchable('  Le Fabuleux Destin d’Amélie Poulain ! ')).to.equal(
      'le fabuleuh destin d amelie poulain',
    );
    expect(searchable("Ocean's Eleven")).to.equal('oceans eleven');
    expect(searchable('WALL·E')).to.equal('vall e');
    expect(searchable('9½')).to.equal(searchable('9 1/2'));
    expect(searchable(' ')).to.equal('');
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

  it('adds a form without the signs inside words, with and without hyphens', () => {
    const forms = (title: string) => searchableForms(title).slice(1);
    expect(searchableForms('WALL·E')).to.deep.equal(['vall e', 'valle']);
    expect(forms('ВАЛЛ·И')).to.deep.equal(['valli']);
    expect(forms('M*A*S*H')).to.deep.equal(['mash']);
    expect(forms('Face/Off')).to.deep.equal(['faceoff']);
    expect(forms('E.T. the Extra-Terrestrial')).to.deep.equal(
      ['ET the Extra Terrestrial', 'ET the Extraterrestrial'].map(searchable),
    );
    for (const title of ['Alien: Covenant', 'Là-haut', 'L’Avventura', "Ocean's", 'Up!', 'Вій'])
      expect(forms(title), title).to.deep.equal([]);
  });

  it('adds a form with lone Greek letters by name, which no Greek title has', () => {
    expect(searchableForms('π')).to.include('pi');
    expect(searchableForms('Σ 2')).to.include('sigma 2');
    expect(searchableForms('Η αιωνιότητα')).to.have.length(1);
  });

  it('keeps scripts that it does not romanise, kana as hiragana', () => {
    expect(searchable('七人の侍')).to.equal('七人の侍');
    expect(searchable('トトロ')).to.equal(searchable('ととろ'));
  });

  it('keeps signs where there is nothing else', () => {
    for (const title of ['$', '?', '!?', '+', '&', '🎬']) expect(searchable(title)).to.equal(title);
    expect(searchable('…')).to.equal('...');
    expect(searchable('+1')).to.equal('1');
  });

  it('spells "&" between two words as "and"', () => {
    for (const title of ['Pride & Prejudice', 'Pride&Prejudice', 'Pride + Prejudice'])
      expect(searchable(title), title).to.equal('pride and preiudice');
    expect(searchable('Malcolm &')).to.equal('malcolm');
    expect(searchable('& Malcolm')).to.equal('malcolm');
  });

  it('shares a form between "&" and its words between two others', () => {
    for (const [one, other] of [
      ['Pride & Prejudice', 'pride and prejudice'],
      ['Romeo + Juliet', 'Romeo and Juliet'],
      ['R&B', 'r and b'],
      ['Ernest et Célestine', 'Ernest & Celestine'],
      ['Hänsel und Gretel', 'Hansel & Gretel'],
      ['Война и мир', 'Война & мир'],
      ['Alicia y el alcalde', 'Alicia & el alcalde'],
      ["Rock 'n' Roll", 'rock and roll'],
      ["Rock'n Roll", 'rock & roll'],
      ['Rock’n’Roll', 'Rock n’ Roll'],
      ['Rock’n’Roll', 'rock and roll'],
      ['Rock ‘n’ Roll', 'rock et roll'],
    ] as const)
      expect(sharedForm(one), one).to.equal(sharedForm(other));
    expect(sharedForm('Y tu mamá también')).to.equal('i tu mama tambien');
  });

  it('keeps Roman numerals apart', () => {
    expect(searchable('Rocky II')).to.not.equal(searchable('Rocky III'));
  });

  it('shares a form between numbers in figures, numerals and words of three languages, and abbreviations', () => {
    for (const titles of [
      ["Ocean's Eleven", 'Oceans 11', 'Ocean’s XI'],
      ['Rocky II', 'Rocky 2', 'rocky two', 'rocky deux'],
      ['Рокки 2', 'рокки два'],
      ['Twelve Angry Men', '12 angry men'],
      ['Douze hommes en colère', '12 hommes en colère'],
      ['Двенадцать стульев', '12 стульев', '12 stulev'],
      ['Les Quatre Cents Coups', 'les 400 coups'],
      ['20,000 Leagues', '20.000 leagues', '20 000 leagues', 'twenty thousand leagues'],
      ['One Hundred and One Dalmatians', '101 Dalmatians'],
      ['Nineteen Eighty-Four', '1984'],
      ['Quatre-vingt-dix-neuf francs', '99 francs'],
      ['Soixante et onze', '71'],
      ['Dix-sept ans', '17 ans'],
      ['Vingt et un', '21', 'Двадцать один'],
      ['The Seventh Seal', 'The 7th Seal'],
      ['Le Septième Sceau', 'le 7e sceau', 'le 7ème sceau'],
      ['Седьмая печать', '7-я печать'],
      ['Сорок первый', '41-й'],
      ['Henry V', 'Henry 5'],
      ['E.T. the Extra-Terrestrial', 'ET the extra terrestrial'],
      ['L.A. Confidential', 'LA confidential'],
      ['Doctor Strange', 'Dr. Strange', 'dr strange'],
      ['Mister Smith', 'Mr. Smith'],
      ['Sherlock Junior', 'Sherlock Jr.'],
      ['Senior Moment', 'Sr. Moment'],
      ['—', '–', '-'],
      ['¿?', '?'],
      ['Saint Joan', 'St. Joan'],
      ['Alien versus Predator', 'Alien vs. Predator'],
      ['Kill Bill: Vol. 2', 'kill bill volume two'],
      ['Доктор Айболит', 'Д-р Айболит'],
      ['8½', '8 1/2', '8.5', '8,5', 'eight and a half', 'huit et demi', 'восемь с половиной'],
      ['9½ Weeks', '9.5 weeks', 'nine and a half weeks', '9 and a half weeks', 'nine-and-a-half weeks'],
      ['33⅓', '33 1/3', 'thirty-three and a third'],
      ['2¼', '2.25', 'two and a quarter'],
      ['七人の侍', '7人の侍', '７人の侍'],
      ['十二人の怒れる男', '12人の怒れる男'],
      ['二十四の瞳', '24の瞳'],
      ['二〇四六', '2046'],
      ['一万三千五百の', '13500の'],
      ['No. 5', 'number 5', 'Numéro 5', 'numéro cinq', 'N° 5', 'n°5', 'nº 5', '№5', 'Номер 5', 'no five'],
    ]) {
      const shared = titles.map(sharedForm);
      expect(new Set(shared), titles[0]).to.have.property('size', 1);
      for (const title of titles) expect(searchableForms(title)).to.include(shared[0]);
    }
    for (const [one, other] of [
      ['Rocky II', 'Rocky III'],
      ['I, Robot', '1 Robot'],
      ['Un prophète', '1 prophète'],
      ['V for Vendetta', '5 for Vendetta'],
      ['8½', '81/2'],
      ['Version 2.1', 'Version 2 1/2'],
      ['Number', 'North'],
    ] as const)
      expect(sharedForm(one)).to.not.equal(sharedForm(other));
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(searchable(searchable(text))).to.equal(searchable(text));
      }),
    );
  });
});
