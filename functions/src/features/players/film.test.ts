import { dayOf } from '@cine/contract/game/local-days';
import { assert } from 'chai';
import { type Film, noFilm, withFilmXp } from './film.ts';
import type { LedgerEntry } from './pay/ledger.ts';

type Step = Pick<LedgerEntry, 'kind' | 'xp'> & { on: string; reward?: LedgerEntry['reward'] };

/** Film XP after some entries of one source. */
function after(steps: readonly Step[], former: Film = noFilm): Film {
  let film = former;
  let inWeek: Parameters<typeof withFilmXp>[2];
  for (const { on, reward = 'movie', ...entry } of steps)
    ({ film, inWeek } = withFilmXp(film, { ...entry, reward, at: Date.parse(on) }, inWeek));
  return film;
}

const sunday = '2026-12-13T23:59:59Z';
const monday = '2026-12-14T00:00:00Z';
const granted = { kind: 'granted', xp: 80 } as const;
const taken = { kind: 'taken', xp: -80 } as const;
const returned = { kind: 'returned', xp: 80 } as const;

describe('Film XP', () => {
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
      { reward: 'movie', ...taken, at: Date.parse(monday) + 1 },
      { monday: dayOf('2026-12-07'), xp: 80 },
    );
    assert.deepEqual(late.film.week, other.week);
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
    assert.deepEqual(after([{ ...granted, reward: 'own-challenge', on: monday }]), noFilm);
  });
});
