import { type ImportedMovie, maxReviewLetters } from '@cine/contract/operations/watching/imports';
import { expect } from 'chai';
import { repairMovie } from './repair-movie.ts';

const now = Date.parse('2024-05-03T18:00:00Z');

describe('What a file says', () => {
  it('has no day in the future, nor that of the epoch', () => {
    const watched = ['2024-05-04', '2031-01-01', '1970-01-01'].map((date) => ({ date }));
    const rating = { value: 90, at: { instant: '2031-01-01T00:00:00.000Z' } };
    expect(repairMovie({ movieId: 1, watched, rating }, now)).to.deep.equal({
      movieId: 1,
      watched: [watched[0], null, null],
      rating: { value: 90, at: null },
    });
  });

  it('loses what can’t be shown, and what is empty then', () => {
    const movie: ImportedMovie = {
      movieId: 348,
      note: 'a\u202eb\n\nc',
      tags: ['\ud800', ' slow\u200b '],
      owned: { medium: '\u200b', at: null },
      wanted: { at: null, note: ' \u200b', tags: ['\u202e', 'rain '] },
      liked: { at: null, note: 'x \r\ny\n\n\nz' },
      listed: [
        { list: ' \u2066 ', position: 1, note: null, at: null },
        { list: `Noir${'x'.repeat(90)}`, position: -1, note: ' ', at: null },
      ],
    };
    expect(repairMovie(movie, now)).to.deep.equal({
      movieId: 348,
      note: 'ab\n \nc',
      tags: ['slow'],
      owned: { medium: null, at: null },
      wanted: { at: null, tags: ['rain'] },
      liked: { at: null, note: 'x\ny\n\nz' },
      listed: [{ list: `Noir${'x'.repeat(56)}`, position: null, note: null, at: null }],
    });
  });

  it('keeps emoji, and cuts between letters', () => {
    const list = `${'x'.repeat(59)}🎬`;
    const { listed } = repairMovie(
      { movieId: 1, listed: [{ list, position: 3, note: '👩‍👩‍👧', at: null }] },
      now,
    );
    expect(listed).to.deep.equal([{ list: 'x'.repeat(59), position: 3, note: '👩‍👩‍👧', at: null }]);
  });

  it('keeps a review whole, and the beginning of a long note on a list', () => {
    const note = 'x'.repeat(maxReviewLetters);
    const repaired = repairMovie({ movieId: 1, note, wanted: { at: null, note } }, now);
    expect([repaired.note, repaired.wanted?.note?.length]).to.deep.equal([note, 500]);
  });

  it('has no day before there were movies, or far ahead', () => {
    const far = { instant: '2201-03-04T10:00:00Z' };
    const watched: ImportedMovie['watched'] = [{ date: '0791-02-19' }, { date: '2024-03-04' }, far, null];
    expect(repairMovie({ movieId: 1, watched, liked: { at: { date: '7350-02-23' } } }, now)).to.deep.equal({
      movieId: 1,
      watched: [null, { date: '2024-03-04' }, null, null],
      liked: { at: null },
    });
  });
});
