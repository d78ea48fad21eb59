import { expect } from 'chai';
import { noProgress } from '#data/queries/use-progress.ts';
import { challengesOfWeek, weekNow } from './week-challenges.ts';

const monday = '2026-11-23';
const challenge = {
  id: `weekly-${monday}-pair`,
  templateId: 'pair',
  difficulty: 'medium' as const,
  titles: { fr: 'Deux', en: 'Two', ru: 'Два' },
  descriptions: { fr: 'Deux films.', en: 'Two movies.', ru: 'Два фильма.' },
  rules: [],
  targetCount: 2,
  xpReward: 160,
  coins: 80,
  movies: 30,
  moviesWatched: [],
  isCompleted: false,
};
const week = { region: 'FR', monday, closesAt: '2026-12-01T12:00:00.000Z', challenges: [challenge] };

function played(region: string, movies: number[]) {
  const challenges = [{ templateId: 'pair', target: 2, movies }];
  return { ...noProgress, weekly: { completed: 0, weeks: [{ monday, region, challenges }] } };
}

describe('The week’s challenges of a player', () => {
  it('begin on Monday and end with Sunday where their days are counted', () => {
    const late = Date.parse('2026-11-29T22:30:00Z');
    expect(weekNow({ timeZone: 'Europe/Paris' }, late)).to.deep.equal({ monday, daysLeft: 1 });
    expect(weekNow({ timeZone: 'Asia/Tokyo' }, late)).to.deep.equal({ monday: '2026-11-30', daysLeft: 7 });
  });

  it('stand as the player’s document says, whatever the answer said', () => {
    const standing = (movies: number[]) =>
      challengesOfWeek([week], monday, played('FR', movies))!.map((each) => [
        each.moviesWatched,
        each.isCompleted,
      ]);
    expect(standing([7])).to.deep.equal([[[7], false]]);
    expect(standing([7, 9])).to.deep.equal([[[7, 9], true]]);
    const before = [{ ...week, challenges: [{ ...challenge, moviesWatched: [7, 9], isCompleted: true }] }];
    expect(challengesOfWeek(before, monday, noProgress)![0]).to.include({ isCompleted: false });
  });

  it('count no movie of another region’s week, and aren’t those of another week', () => {
    const [other] = challengesOfWeek([week], monday, played('GB', [7, 9]))!;
    expect(other).to.deep.equal(challenge);
    expect(challengesOfWeek([week], '2026-11-30', noProgress)).to.equal(null);
  });
});
