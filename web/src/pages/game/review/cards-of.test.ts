import type { YearReview } from '@cine/contract/operations/game/statistics';
import { expect } from 'chai';
import { busiestMonth, cardsOf } from './cards-of.ts';

const empty: YearReview = {
  year: 2026,
  isOver: false,
  countedUntil: null,
  years: [2026],
  longestStreak: 0,
  best: null,
  fullest: null,
  totals: {
    movies: 0,
    minutes: 0,
    together: 0,
    xp: 0,
    coins: 0,
    days: 0,
    challenges: 0,
    badges: 0,
    perWeek: null,
  },
  imported: 0,
  groups: [],
  genres: [],
  directors: [],
  decades: [],
  months: Array(12).fill(0),
  first: null,
  last: null,
  loved: [],
  upset: null,
  badges: [],
};
const movie = {
  movieId: 391,
  title: 'A Fistful of Dollars',
  originalTitle: 'Per un pugno di dollari',
  titles: {},
  year: 1964,
  runtime: 99,
  genres: ['Western'],
  directors: ['Sergio Leone'],
  posterPath: null,
};
const first = { date: '2026-01-02', movie };
const genres = [{ name: 'Western', count: 1 }];
const director = (count: number) => [{ name: 'Sergio Leone', count }];
const withMovies = (movies: number) => ({ ...empty, first, genres, totals: { ...empty.totals, movies } });

describe('The cards of a year', () => {
  it('are none where there is nothing to tell', () => {
    expect(cardsOf(empty)).to.deep.equal([]);
  });

  it('leave out, after one or two movies, what they say nothing about', () => {
    expect(cardsOf(withMovies(2))).to.deep.equal(['opening', 'movies', 'reel', 'ending']);
    expect(cardsOf(withMovies(3))).to.include.members(['rhythm', 'taste', 'company']);
  });

  it('name directors of whom there were two movies or more', () => {
    expect(cardsOf({ ...withMovies(3), directors: director(1) })).to.not.include('directors');
    expect(cardsOf({ ...withMovies(3), directors: director(2) })).to.include('directors');
  });

  it('don’t call a year a lonely one of which imports tell, not with whom', () => {
    expect(cardsOf({ ...withMovies(3), imported: 1 })).to.not.include('company');
    const totals = { ...withMovies(3).totals, together: 2 };
    expect(cardsOf({ ...withMovies(3), imported: 1, totals })).to.include('company');
  });

  it('tell of a year in which something was earned and nothing watched', () => {
    const earned = { ...empty, totals: { ...empty.totals, xp: 5 } };
    expect(cardsOf(earned)).to.deep.equal(['opening', 'game', 'ending']);
  });

  it('know the busiest month, the first of equal ones', () => {
    const months = [0, 2, 5, 5, 0, 0, 0, 0, 0, 0, 0, 1];
    expect(busiestMonth({ months })).to.equal(2);
  });
});
