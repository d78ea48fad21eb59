import { maxImportedMovies } from '@cine/contract/operations/watching/imports';
import { expect } from 'chai';
import { createElement } from 'react';
import { rendered } from '#test/support/render.tsx';
import { RoomNotes } from './room-notes.tsx';

const notesOf = (count: number, ratings: number) =>
  rendered(createElement(RoomNotes, { count, ratings }), 'en').texts;

describe('What an import has no room for', () => {
  it('is said before it begins', () => {
    expect(notesOf(maxImportedMovies, 0)).to.deep.equal([]);
    expect(notesOf(20, 3).join()).to.include('3 ratings don’t fit').and.to.include('10,000');
    expect(notesOf(maxImportedMovies + 1, 0).join()).to.include('20,000');
  });
});
