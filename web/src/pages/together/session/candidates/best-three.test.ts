import { expect } from 'chai';
import { movedUp, withFormerAbout } from './best-three.ts';

const about = { overviews: { fr: 'Un shérif attend le train.' } };
/** As the server answers: the best three say what they are about. */
const rows = [1, 2, 3, 4, 5].map((movieId) => ({ movieId, about: movieId <= 3 ? about : null }));

describe('The best three', () => {
  it('lack a synopsis only where a choice among them moved a movie up', () => {
    expect(movedUp(rows, null)).to.equal(null);
    expect(movedUp(rows, 5)).to.equal(null);
    for (const chosen of [1, 2, 3]) expect(movedUp(rows, chosen)).to.equal(4);
    expect(movedUp([], 1)).to.equal(null);
    expect(movedUp(rows.slice(0, 3), 1)).to.equal(null);
  });

  it('keep what a former answer said, so that a choice which is taken back asks nothing', () => {
    // Once 1 is chosen, the answer tells of 2, 3 and 4.
    const next = rows.map((row) => ({ ...row, about: [2, 3, 4].includes(row.movieId) ? about : null }));
    expect(movedUp(next, null)).to.equal(1);
    const withAbouts = withFormerAbout(next, rows);
    expect(withAbouts.map((row) => row.about)).to.deep.equal([about, about, about, about, null]);
    for (const chosen of [null, 1, 2, 3, 4]) expect(movedUp(withAbouts, chosen)).to.equal(null);
  });
});
