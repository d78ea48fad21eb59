import { utcMondayOf } from '@cine/contract/game/local-days';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import type { StoredUser } from '../stored-user.ts';
import { film } from './standing.ts';

describe('The audit of film XP', () => {
  const at = Date.parse('2026-12-02T12:00:00Z');

  /** A rating that paid 5 XP, which were taken back by an instance whose clock is so far behind. */
  function withdrawn(behindMs: number, weekXp: number): StoredUser {
    const rating = { source: 'rating:603', reward: 'rating', version: 2 };
    const entries = [
      { ...rating, kind: 'granted', xp: 5, sequence: 0, at },
      { ...rating, kind: 'taken', xp: -5, sequence: 1, at: at + minute - behindMs },
    ];
    const week = { monday: utcMondayOf(at), xp: weekXp, at };
    return { uid: 'lea', entries, player: { filmXp: { xp: 0, at, week } } } as unknown as StoredUser;
  }

  it('goes by the numbers of a source’s entries, as clocks of instances differ', () => {
    expect(film(withdrawn(3 * minute, 0))).to.deep.equal([]);
    expect(film(withdrawn(0, 0))).to.deep.equal([]);
  });

  it('names a week whose entries say something else', () => {
    const [fault] = film(withdrawn(3 * minute, 5));
    expect(fault!.what).to.include('has 5 film XP in the week').and.to.include('say 0 film XP');
  });
});
