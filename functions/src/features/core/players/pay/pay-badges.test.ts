import { day } from '@cine/contract/time';
import { assert } from 'chai';
import { lifeThatMeets } from '../../badge-rules/lives.test-support.ts';
import { newPlayer, type Player, rememberedForMs } from '../player.ts';
import { withWatchesOf } from '../player-watches.ts';
import { payBadgesAlone } from './alone.test-support.ts';

const now = Date.parse('2026-12-10T20:00:00Z');
const five = lifeThatMeets({ type: 'completions', count: 5 });

/** The player without what badges count of one of the five movies. */
const withdrawn = (player: Player) => withWatchesOf(player, 5, []);
const returned = (player: Player) => ({ ...player, reel: five.reel });
const entryOf = (player: Player, at = now) =>
  payBadgesAlone(player, at).entries.find(({ source }) => source === 'badge:first-row');

describe('A badge', () => {
  it('is paid once, without coins', () => {
    const { player, entries } = payBadgesAlone(five, now);
    const entry = entries.find(({ source }) => source === 'badge:first-row');
    assert.deepInclude(entry, {
      id: 'badge:first-row',
      reward: 'badge',
      kind: 'granted',
      xp: 25,
      coins: 0,
      date: '2026-12-10',
    });
    assert.include(player.earned, 'first-row');
    assert.equal(player.totalXp, five.totalXp + entries.reduce((sum, { xp }) => sum + xp, 0));
    assert.deepEqual(payBadgesAlone(player, now + day).entries, []);
  });

  it('is taken back exactly, and returned exactly', () => {
    const earned = payBadgesAlone(five, now).player;
    const taken = payBadgesAlone(withdrawn(earned), now);
    const entry = taken.entries.find(({ source }) => source === 'badge:first-row');
    assert.deepInclude(entry, { id: 'badge:first-row:1', kind: 'taken', xp: -25, paid: { xp: 0, coins: 0 } });
    assert.notInclude(taken.player.earned, 'first-row');
    assert.equal(taken.player.totalXp, 0);
    const back = payBadgesAlone(returned(taken.player), now);
    assert.deepInclude(
      back.entries.find(({ source }) => source === 'badge:first-row'),
      { id: 'badge:first-row:2', kind: 'returned', xp: 25, paid: { xp: 25, coins: 0 } },
    );
    assert.equal(back.player.totalXp, earned.totalXp);
  });

  it('returns under the next number when the player has forgotten what it paid', () => {
    const taken = payBadgesAlone(withdrawn(payBadgesAlone(five, now).player), now).player;
    const later = { ...returned(taken), paid: [] };
    assert.deepInclude(entryOf(later, now + 40 * day), { id: 'badge:first-row:2', kind: 'returned', xp: 25 });
  });

  it('is for good once nothing can be withdrawn any more', () => {
    const earned = payBadgesAlone(five, now).player;
    assert.equal(entryOf(withdrawn(earned), now + rememberedForMs - 1)?.kind, 'taken');
    assert.isUndefined(entryOf(withdrawn(earned), now + rememberedForMs));
  });

  it('waits for the movies of a player from before badges', () => {
    assert.deepEqual(payBadgesAlone({ ...newPlayer, totalXp: 1e6, reel: null }, now).entries, []);
  });
});
