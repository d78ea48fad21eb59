import { createCustomMovie } from '@cine/contract/operations/movies/custom-movies';
import { expect } from 'chai';
import { firstDraft, readDraft } from './draft.ts';

describe('The draft of a custom movie', () => {
  it('is valid for the server once it has a title', () => {
    expect(readDraft(firstDraft('  '))).to.deep.equal({ faults: ['title'] });
    const outcome = readDraft(firstDraft('x'.repeat(300)));
    expect('facts' in outcome && createCustomMovie.input.safeParse(outcome.facts).success).to.equal(true);
  });

  it('lists invalid inputs and ignores empty ones', () => {
    const draft = { ...firstDraft('Été'), year: '98', runtime: '1.5', directors: 'A, B, C, D, E, F' };
    expect(readDraft(draft)).to.deep.equal({ faults: ['year', 'runtime', 'directors'] });
    const wordy = { ...firstDraft('Été'), overview: 'é'.repeat(1001) };
    expect(readDraft(wordy)).to.deep.equal({ faults: ['overview'] });
    const filled = {
      ...firstDraft('Été'),
      year: '1998',
      runtime: ' 42 ',
      directors: ' Léa ,, Tom ',
      language: 'fr',
    };
    expect(readDraft(filled)).to.deep.equal({
      facts: {
        title: 'Été',
        originalTitle: null,
        year: 1998,
        genres: [],
        runtime: 42,
        language: 'fr',
        directors: ['Léa', 'Tom'],
        overview: null,
        overviewBy: 'maker',
      },
    });
  });
});
