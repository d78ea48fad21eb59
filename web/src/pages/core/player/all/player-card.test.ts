import { readyMadeChallenges } from '@cine/contract/game/ready-made-challenges';
import { expect } from 'chai';
import { createElement } from 'react';
import type { RecentMovie } from '#data/queries/use-progress.ts';
import { rendered } from '#test/support/render.tsx';
import { GameSlot } from './game-slot.tsx';
import { RecentMovies } from './recent-movies.tsx';

const step = (challengeId: string, count: number, xp: number, titles = {}) => ({
  challengeId,
  titles,
  count,
  target: 3,
  xp,
});
const movie = (movieId: number, ...steps: RecentMovie['steps']): RecentMovie => ({
  movieId,
  at: Date.UTC(2019, 2, 2, 12),
  title: `Movie ${movieId}`,
  titles: { fr: `Film ${movieId}` },
  steps,
});
const texts = (...evenings: RecentMovie[]) =>
  rendered(createElement(RecentMovies, { evenings, challenges: {} })).texts;

describe('The recent movies', () => {
  it('tell when, the movie in the reader’s language, its challenges, and the XP and coins of a completed one', () => {
    expect(texts(movie(1, step('old-west', 3, 120), step('mine', 1, 0, { fr: 'Le mien' })))).to.deep.equal([
      'Derniers films',
      '2019',
      '2',
      'mars',
      'Film 1',
      '« L’Ouest d’avant » : réussi',
      '1er film sur 3 pour « Le mien »',
      '+120 XP',
      '+60 pièces',
    ]);
  });

  it('say what the evening said in all, and apart from it what came after', () => {
    const earned: NonNullable<RecentMovie['earned']> = {
      sessionId: 'evening',
      paid: [
        { reward: 'movie', xp: 81, coins: 30 },
        { reward: 'week', xp: 100, coins: 40 },
        { reward: 'challenge', xp: 80, coins: 40 },
        { reward: 'badge', xp: 25, coins: 0 },
      ],
    };
    const stepped = movie(1, step('rire', 3, 80));
    const amounts = (of: RecentMovie) =>
      texts(of)
        .slice(5)
        .filter((text) => /XP|pièce/.test(text));
    expect(amounts({ ...stepped, earned })).to.deep.equal(['+286 XP', '+110 pièces']);
    const later: typeof earned.paid = [
      { reward: 'vote', xp: 5, coins: 2 },
      { reward: 'rating', xp: 5, coins: 2 },
    ];
    expect(amounts({ ...stepped, earned: { ...earned, later } })).to.deep.equal([
      'Puis +10 XP, +4 pièces : ta note, ton vote',
      '+286 XP',
      '+110 pièces',
    ]);
  });

  it('draw the emblem of a ready-made challenge, whose title they don’t have', () => {
    const { markup } = rendered(
      createElement(RecentMovies, { evenings: [movie(1, step('noir', 1, 0))], challenges: {} }),
    );
    expect(readyMadeChallenges.has('noir')).to.equal(true);
    expect(markup).to.contain('data-rarity="uncommon"');
  });

  it('unfold after the first two, and are no section before the first', () => {
    expect(texts(...[1, 2, 3, 4].map((id) => movie(id)))).to.include('Encore 2 films');
    expect(texts()).to.deep.equal([]);
  });
});

describe('A place for a part of the game', () => {
  it('holds nothing until that part has something, and then exactly that', () => {
    expect(rendered(createElement(GameSlot, { of: 'badges' })).markup).to.match(
      /^<div[^>]*data-place="badges"[^>]*><\/div>$/,
    );
    expect(rendered(createElement(GameSlot, { of: 'rewards' }, '3 semaines')).texts).to.deep.equal([
      '3 semaines',
    ]);
  });
});
