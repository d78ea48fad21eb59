import { join } from 'node:path';
import { expect } from 'chai';
import { editsIn } from './edit.ts';
import { addFeature, firstOperation } from './feature.ts';
import { namesOf } from './names.ts';
import { addOperation } from './operation.ts';

const root = join(import.meta.dirname, '../..');

describe('A new feature', () => {
  it('has its own module of the contract, in whichever group its first operation is', () => {
    const edits = editsIn(root);
    addFeature(edits, 'seasons', 'the seasons', 'movies-seasons', 'game');
    addOperation(edits, 'seasons', namesOf('movies-seasons', 'Shows the seasons.'), 'game');
    expect(edits.read('contract/src/operations/game/seasons.ts')).to.include("name: 'movies-seasons'");
    expect(edits.read('contract/src/index.ts')).to.include("from './operations/game/seasons.ts'");
  });

  it('of several words asks for the name of its first operation, and says how', () => {
    expect(firstOperation('trophies')).to.equal('trophies-show');
    expect(() => firstOperation('film-clubs')).to.throw('--operation GROUP-showFilmClubs');
  });

  it('is refused if its first operation points to another folder', () => {
    const adding = (feature: string, operation: string) => () =>
      addFeature(editsIn(root), feature, 'what', operation, 'game');
    expect(adding('film-clubs', 'clubs-list')).to.throw('looked for in no feature, not in film-clubs');
    expect(adding('trophies', 'movies-search')).to.throw('looked for in search, not in trophies');
    expect(adding('film-clubs', 'clubs-listFilm')).to.not.throw();
  });

  it('is refused without a folder for its operations, and says which there are', () => {
    expect(() => addFeature(editsIn(root), 'trophies', 'what', 'trophies-show')).to.throw(
      '--wing core|faces|game|movies|together|watching',
    );
  });

  it('is refused if operations of other features point to it', () => {
    expect(() => addFeature(editsIn(root), 'preview', 'what', 'preview-show', 'game')).to.throw(
      'movies-preview would be looked for in preview',
    );
  });
});
