import { day } from '@cine/contract/time';
import { expect } from 'chai';
import { type Due, type LedgerEntry, settle } from './pay/ledger.ts';
import { settlePay, sourcesNeeded } from './pay/settle.ts';
import { type JoinedChallenge, newPlayer, type Player, withEntry } from './player.ts';

const now = Date.parse('2026-12-10T20:00:00Z');
const due: Due = { source: 'challenge:noir', reward: 'challenge', date: '', xp: 150, coins: 75 };
const taken = { isCompleted: false, challenge: { id: 'noir' } } as JoinedChallenge;
const turned = { movieIds: [], watches: [], turned: [taken] };

/** A player whom a challenge paid so many days ago, and nothing since. */
function paidAgo(days: number): { player: Player; entry: LedgerEntry } {
  const at = now - days * day;
  const date = new Date(at).toISOString().slice(0, 10);
  const entry = settle(null, { ...due, date }, { xp: 0, coins: 0 }, at)!;
  return { player: withEntry(newPlayer, entry), entry };
}

describe('What challenges have paid', () => {
  it('is known to the player for a while', () => {
    expect(sourcesNeeded(paidAgo(2).player, turned, now)).to.deep.equal([]);
  });

  it('is read where the player forgets it with the next entry', () => {
    const { player, entry } = paidAgo(17);
    expect(sourcesNeeded(player, turned, now)).to.deep.equal([due.source]);
    const movie: Due = { source: 'movie:391', reward: 'movie', date: '2026-12-10', xp: 51, coins: 20 };
    const later = withEntry(player, settle(null, movie, { xp: player.totalXp, coins: player.coins }, now)!);
    const settled = settlePay(later, turned, new Map([[entry.source, entry]]), now);
    expect(settled.entries.map(({ id, kind }) => [id, kind])).to.deep.equal([[`${due.source}:1`, 'taken']]);
  });
});
