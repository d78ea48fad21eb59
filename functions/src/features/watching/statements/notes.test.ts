import { expect } from 'chai';
import { notesIn } from './notes.ts';

const imports = [
  { number: 1, source: 'letterboxd' as const, at: 1_000 },
  { number: 2, source: 'kinopoisk' as const, at: 2_000 },
];

describe('Imported notes', () => {
  it('come once each, with the first import that has them, those of the last import first', () => {
    const said = [
      { movieId: 391, by: 2, note: 'Seen again', tags: ['western', 'with Tom'] },
      { movieId: 391, by: 1, note: 'The duel', tags: ['western'] },
    ];
    expect(notesIn(imports, said)).to.deep.equal([
      { source: 'kinopoisk', at: 2_000, note: 'Seen again', tags: ['with Tom'] },
      { source: 'letterboxd', at: 1_000, note: 'The duel', tags: ['western'] },
    ]);
    expect(notesIn(imports, [said[1]!, { ...said[1]!, by: 2 }])).to.have.length(1);
  });

  it('are none of a movie without words', () => {
    expect(notesIn(imports, [{ movieId: 391, by: 1, wanted: true }])).to.deep.equal([]);
  });
});
