import { day } from '@cine/contract/time';
import { expect } from 'chai';
import { type Due, entryFor, type LedgerEntry } from '../ledger/ledger.ts';
import { payOccasion, sourcesNeeded } from './pay/pay-occasion.ts';
import { type JoinedChallenge, newPlayer, type Player, withEntry } from './player.ts';
import { progressView } from './view.ts';

const now = Date.parse('2026-12-10T20:00:00Z');
const due: Due = { source: 'challenge:noir', reward: 'challenge', date: '', xp: 150, coins: 75 };
const taken = { isCompleted: false, challenge: { id: 'noir' } } as JoinedChallenge;
const changes = { movieIds: [], watches: [], flippedChallenges: [taken] };

/** A player whom a challenge paid this many days ago, and nothing has since. */
function paidAgo(days: number): { player: Player; entry: LedgerEntry } {
  const at = now - days * day;
  const date = new Date(at).toISOString().slice(0, 10);
  const entry = entryFor(null, { ...due, date }, { xp: 0, coins: 0 }, at)!;
  return { player: withEntry(newPlayer, entry), entry };
}

describe('A challenge under way', () => {
  const joined = (makerId: string | null, more: Partial<JoinedChallenge> = {}) =>
    ({
      challenge: { id: 'noir', xpReward: 120, makerId },
      joinedAt: now,
      moviesWatched: [],
      isCompleted: false,
      completedAt: null,
      ...more,
    }) as unknown as JoinedChallenge;

  it('says what it would pay where a member made it and the week has less left, and nothing otherwise', () => {
    const paysOnly = (of: JoinedChallenge, player = newPlayer) => progressView(of, player, now).paysOnly;
    expect(paysOnly(joined('lea'))).to.deep.equal({ xp: 50, because: 'week' });
    const other: Due = {
      source: 'challenge:x',
      reward: 'own-challenge',
      date: '2026-12-10',
      xp: 45,
      coins: 0,
    };
    const spent = withEntry(newPlayer, entryFor(null, other, { xp: 0, coins: 0 }, now)!);
    expect(paysOnly(joined('lea'), spent)).to.deep.equal({ xp: 5, because: 'week' });
    expect(paysOnly(joined(null), spent)).to.equal(undefined);
    expect(paysOnly(joined('lea', { isCompleted: true }))).to.equal(undefined);
  });
});

describe('What challenges have paid', () => {
  it('is known to the player for a while', () => {
    expect(sourcesNeeded(paidAgo(2).player, 'watches', changes, now)).to.deep.equal([]);
  });

  it('is read where the player forgets it with the next entry', () => {
    const { player, entry } = paidAgo(17);
    expect(sourcesNeeded(player, 'watches', changes, now)).to.deep.equal([due.source]);
    const movie: Due = { source: 'movie:391', reward: 'movie', date: '2026-12-10', xp: 51, coins: 20 };
    const later = withEntry(player, entryFor(null, movie, { xp: player.totalXp, coins: player.coins }, now)!);
    const settled = payOccasion(later, 'watches', changes, now, [entry]);
    expect(settled.entries.map(({ id, kind }) => [id, kind])).to.deep.equal([[`${due.source}:1`, 'taken']]);
  });
});
