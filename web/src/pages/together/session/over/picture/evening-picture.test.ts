import { expect } from 'chai';
import fc from 'fast-check';
import { allWords } from '#i18n/all.test-support.ts';
import { speaker } from '#i18n/speaker.ts';
import { eveningPicture, linesOf } from './evening-picture.ts';

const { fr: words } = allWords;

const summary = {
  movies: [1, 2, 3, 4].map((movieId) => ({ movieId, title: `Film ${movieId}` })),
  people: [
    { uid: 'lea', name: 'Léa' },
    { uid: 'nina', name: 'Nina Simone' },
  ],
  awards: [{ uid: 'lea', name: 'Léa', xp: 170, completed: ['Midi pile'] }],
};
const french = { say: speaker('fr', words), locale: 'fr' } as const;

describe('The picture of an evening', () => {
  it('has initials and no name, unless names are wanted: then exactly those of the evening', () => {
    const discreet = eveningPicture(summary, '22 novembre', false, french);
    expect(discreet.faces.map(({ initials }) => initials)).to.deep.equal(['L', 'NS']);
    for (const name of ['Léa', 'Nina', 'Simone']) expect(JSON.stringify(discreet)).to.not.include(name);
    expect(eveningPicture(summary, '22 novembre', true, french).names).to.equal('Léa et Nina Simone');
  });

  it('names the last three movies, and what all earned together', () => {
    const { titles, facts } = eveningPicture(summary, '22 novembre', false, french);
    expect(titles).to.deep.equal(['Film 2', 'Film 3', 'Film 4']);
    expect(facts.join(' ').replace(/\s/g, ' ')).to.equal('170 XP gagnés 1 défi réussi');
  });

  it('breaks a text into lines that fit and that together are the text', () => {
    const word = fc.stringMatching(/^[a-z]{1,9}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), fc.integer({ min: 9, max: 30 }), (words, width) => {
        const text = words.join(' ');
        const lines = linesOf(text, width, ({ length }) => length);
        expect(lines.join(' ')).to.equal(text);
        for (const line of lines) expect(line.length).to.be.at.most(width);
      }),
    );
  });
});
