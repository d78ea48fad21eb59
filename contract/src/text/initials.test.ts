import { expect } from 'chai';
import { initialsOf } from './initials.ts';

describe('Initials', () => {
  it('are letters of the name, and an emoji only for a name of nothing else', () => {
    const initials = ['Léa', 'Jean-Luc Martin', '🎬 Tom', '🎬', 'Ёлка', '  zoé 2', 'o’Neil'].map(initialsOf);
    expect(initials).to.deep.equal(['L', 'JL', 'T', '🎬', 'Ё', 'Z2', 'O']);
  });
});
