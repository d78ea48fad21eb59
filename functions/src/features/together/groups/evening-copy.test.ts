import { expect } from 'chai';
import { type GroupEvening, repointedEvening, withoutMember } from './evening.ts';

const own = { movieId: 5_000_000_001, title: 'Ours', titles: {} };
const ran = { movieId: 11645, title: 'Ran', titles: { fr: 'Ran' } };
const seen = (predicted: number) => ({ predicted, gaveUp: 0 });

const evening: GroupEvening = {
  id: 's',
  groupId: 'g',
  at: 0,
  movies: [
    { ...own, watchedAt: 1 },
    { ...ran, watchedAt: 2 },
  ],
  people: { lea: { [own.movieId]: seen(70), [ran.movieId]: seen(80) }, tom: { [own.movieId]: seen(60) } },
  others: 1,
};

describe('A group’s evening', () => {
  it('has a promoted movie as the catalogue’s, once where it was watched as both', () => {
    const { movies, people } = repointedEvening(evening, own.movieId, ran);
    expect(movies).to.deep.equal([{ ...ran, formerId: own.movieId, watchedAt: 1 }]);
    expect(people).to.deep.equal({ lea: { [ran.movieId]: seen(80) }, tom: { [ran.movieId]: seen(60) } });
  });

  it('keeps of a member who is erased that somebody was there', () => {
    const erased = withoutMember(evening, 'tom');
    expect(erased).to.deep.include({ others: 2 });
    expect(erased.people).to.have.all.keys('lea');
    expect(withoutMember(erased, 'tom')).to.equal(erased);
  });
});
