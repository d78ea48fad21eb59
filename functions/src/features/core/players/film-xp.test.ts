import { playerDocument } from '@cine/contract/documents/players';
import { dayOf } from '@cine/contract/game/local-days';
import { assert } from 'chai';
import { allBadges } from '../badge-rules/all-badges.ts';
import type { LedgerEntry } from '../ledger/ledger.ts';
import { type FilmXp, noFilmXp, withFilmXp } from './film-xp.ts';
import { newPlayer } from './player.ts';
import { toDocument } from './stored-player.ts';

type Step = Pick<LedgerEntry, 'kind' | 'xp'> & {
  on: string;
  reward?: LedgerEntry['reward'];
  source?: string;
};

/** Film XP after some entries of one source. */
function after(steps: readonly Step[], former: FilmXp = noFilmXp): FilmXp {
  let filmXp = former;
  let inWeek: Parameters<typeof withFilmXp>[2];
  for (const { on, reward = 'movie', source = 'movie:391', ...entry } of steps)
    ({ filmXp, inWeek } = withFilmXp(filmXp, { ...entry, reward, source, at: Date.parse(on) }, inWeek));
  return filmXp;
}

const sunday = '2026-12-13T23:59:59Z';
const monday = '2026-12-14T00:00:00Z';
const granted = { kind: 'granted', xp: 80 } as const;
const taken = { kind: 'taken', xp: -80 } as const;
const returned = { kind: 'returned', xp: 80 } as const;

describe('Film XP', () => {
  it('are of movies: not of habits, duels and streaks, nor of the badges that these, and levels, earn', () => {
    const withoutMovies = allBadges
      .filter(({ condition }) => ['streak', 'level', 'habits', 'combat_wins'].includes(condition.type))
      .map(({ id }) => id);
    for (const { id } of allBadges) {
      const { xp } = after([{ ...granted, reward: 'badge', source: `badge:${id}`, on: monday }]);
      assert.equal(xp, withoutMovies.includes(id) ? 0 : 80, id);
    }
    for (const reward of ['habit', 'duel', 'own-challenge'] as const)
      assert.equal(after([{ ...granted, reward, on: monday }]).xp, 0, reward);
  });

  it('of players from before lose what such badges have paid, in all and in the week', () => {
    const badge = (xp: number) => ({ at: new Date(monday), xp, sequence: 0, taken: null });
    const inWeek = { monday: dayOf('2026-12-14'), xp: 25 };
    const of = (id: string) => ({
      source: `badge:${id}`,
      reward: 'badge',
      date: '2026-12-14',
      xp: 25,
      coins: 0,
      sequence: 0,
      taken: null,
      inWeek,
    });
    const week = { monday: inWeek.monday, xp: 130, at: new Date(monday) };
    const { film, paid } = playerDocument.decode({
      ...playerDocument.encode(toDocument(newPlayer)),
      v: 5,
      film: { xp: 500, at: new Date(monday), week },
      badges: { 'en-garde': badge(25), 'month-run': badge(200), 'first-row': badge(25) },
      paid: [of('en-garde'), of('first-row')],
    });
    assert.deepInclude(film, { xp: 275, at: Date.parse(monday) });
    assert.deepEqual(film.week, { monday: inWeek.monday, xp: 105, at: Date.parse(monday) });
    assert.deepEqual(
      paid.map((each) => each.inWeek),
      [undefined, inWeek],
    );
  });

  it('begin anew on Monday at midnight UTC', () => {
    const before = after([{ ...granted, on: sunday }]);
    assert.deepEqual(before.week, { monday: dayOf('2026-12-07'), xp: 80, at: Date.parse(sunday) });
    const next = after([{ ...granted, xp: 50, on: monday }], before);
    assert.deepEqual(next.week, { monday: dayOf('2026-12-14'), xp: 50, at: Date.parse(monday) });
    assert.deepInclude(next, { xp: 130, at: Date.parse(monday) });
  });

  it('of a week lose what is undone in it, and nothing for what was paid in an earlier one', () => {
    const same = after([
      { ...granted, on: monday },
      { ...taken, on: '2026-12-15T10:00:00Z' },
    ]);
    assert.deepInclude(same.week, { xp: 0 });
    const other = after([{ ...granted, xp: 50, on: monday }]);
    const late = withFilmXp(
      other,
      { reward: 'movie', source: 'movie:391', ...taken, at: Date.parse(monday) + 1 },
      { monday: dayOf('2026-12-07'), xp: 80 },
    );
    assert.deepEqual(late.filmXp.week, other.week);
  });

  it('don’t move into a new week by undoing and doing again', () => {
    const film = after([
      { ...granted, on: sunday },
      { ...taken, on: monday },
      { ...returned, on: '2026-12-14T00:01:00Z' },
    ]);
    assert.deepInclude(film, { xp: 80 });
    assert.deepInclude(film.week, { monday: dayOf('2026-12-07'), xp: 80 });
  });

  it('grow in the week of a top-up, and shrink by that first', () => {
    const topped = { kind: 'adjusted', xp: 20, on: monday } as const;
    assert.deepInclude(after([{ ...granted, on: sunday }, topped]).week, { xp: 20 });
    const less = { kind: 'adjusted', xp: -30, on: '2026-12-16T10:00:00Z' } as const;
    assert.deepInclude(after([{ ...granted, on: sunday }, topped, less]).week, { xp: 0 });
    assert.deepInclude(after([{ ...granted, on: sunday }, topped, less]), { xp: 70 });
  });

  it('aren’t what challenges of members pay', () => {
    assert.deepEqual(after([{ ...granted, reward: 'own-challenge', on: monday }]), noFilmXp);
  });
});
