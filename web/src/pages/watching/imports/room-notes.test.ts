import { maxImportedMovies } from '@cine/contract/operations/watching/imports';
import { expect } from 'chai';
import { createElement } from 'react';
import { rendered } from '#test/support/render.tsx';
import { RoomNotes } from './room-notes.tsx';

const notesOf = (count: number, ratings: number, held = 0, lists: string[] = []) =>
  rendered(createElement(RoomNotes, { count, held, ratings, lists }), 'en').texts;

describe('What an import has no room for', () => {
  it('is said before it begins', () => {
    expect(notesOf(maxImportedMovies, 0)).to.deep.equal([]);
    expect(notesOf(20, 3).join()).to.include('3 ratings don’t fit').and.to.include('10,000');
    expect(notesOf(maxImportedMovies + 1, 0).join()).to.include('20,000');
    const lists = notesOf(20, 0, 0, ['Noir', 'Westerns']).join();
    expect(lists).to.include('2 lists don’t fit').and.to.include('Without room: Noir, Westerns');
  });

  it('is a guess where former imports hold movies, of which these may be some', () => {
    expect(notesOf(20, 0, maxImportedMovies - 20)).to.deep.equal([]);
    expect(notesOf(20, 0, maxImportedMovies - 19).join()).to.include('19,981');
  });
});
