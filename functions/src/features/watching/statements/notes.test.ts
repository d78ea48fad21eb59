import { expect } from 'chai';
import { asOneNote, joinNotes, partsOfNote } from './note-parts.ts';
import { notesIn } from './notes.ts';
import { findNew } from './statement.ts';

const imports = [
  { number: 1, source: 'letterboxd' as const, at: 1_000 },
  { number: 2, source: 'kinopoisk' as const, at: 2_000 },
];

describe('Imported notes', () => {
  it('come once each, with the first import that has them, those of the last import first', () => {
    const statements = [
      { movieId: 391, by: 2, note: 'Seen again', tags: ['Western', 'with Tom'] },
      { movieId: 391, by: 1, note: 'The duel', tags: ['western'] },
    ];
    expect(notesIn(imports, statements)).to.deep.equal([
      { source: 'kinopoisk', at: 2_000, note: 'Seen again', tags: ['with Tom'] },
      { source: 'letterboxd', at: 1_000, note: 'The duel', tags: ['western'] },
    ]);
    expect(notesIn(imports, [statements[1]!, { ...statements[1]!, by: 2 }])).to.have.length(1);
  });

  it('keep their paragraphs, and are known again without them, as former releases kept them', () => {
    const review = asOneNote('The duel.\n\nThe music.');
    const flat = { movieId: 391, by: 1, note: 'The duel.\nThe music.' };
    expect(findNew([flat], { movieId: 391, note: review })).to.deep.equal({});
    const { note } = findNew([flat], { movieId: 391, note: asOneNote('The duel.\n\nThe end.') });
    const [first, ...others] = notesIn(imports, [{ movieId: 391, by: 2, note: note! }]);
    expect([first!.note, others]).to.deep.equal(['The duel.\n\nThe end.', []]);
    expect(partsOfNote(joinNotes([review, note!]))).to.deep.equal([review, note]);
  });

  it('are known where a file has several of them in one text, even if it is cut', () => {
    const statements = ['The duel.', asOneNote('The music.\n\nThe end.')].map((note, by) => ({
      movieId: 391,
      by,
      note,
    }));
    const findIn = (note: string) => findNew(statements, { movieId: 391, note: asOneNote(note) });
    for (const joined of ['The duel.\n\nThe music.\n\nThe end.', 'The music.\n\nThe end.\n\nThe duel.'])
      expect(findIn(joined)).to.deep.equal({});
    expect(findIn('The duel.\n\nThe music.\n\nThe')).to.deep.equal({});
    expect(findIn('The duel.\n\nThe horses.').note).to.equal(asOneNote('The duel.\n\nThe horses.'));
    const content = findNew(
      [],
      { movieId: 391, note: asOneNote('The duel.\n\nThe music.\n\nThe end.') },
      statements,
    );
    expect(partsOfNote(content), 'by an import that stays without the others').to.deep.equal(
      statements.map(({ note }) => note),
    );
  });

  it('are none of a movie without words', () => {
    expect(notesIn(imports, [{ movieId: 391, by: 1, wanted: true }])).to.deep.equal([]);
  });
});
