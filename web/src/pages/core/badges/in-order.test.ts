import type { BadgeView } from '@cine/contract/operations/core/badges';
import { expect } from 'chai';
import { inOrder } from './in-order.ts';

const badge = (id: string, more: Partial<BadgeView> = {}): BadgeView => ({
  id,
  rarity: 'common',
  xp: 25,
  earnedAt: null,
  progress: { have: 0, need: 10 },
  percent: null,
  season: null,
  art: null,
  name: null,
  description: null,
  hint: null,
  ...more,
});

describe('Badges in order', () => {
  const all = [
    badge('far'),
    badge('secret', { progress: null }),
    badge('near', { progress: { have: 9, need: 10 } }),
    badge('first', { earnedAt: '2026-12-01T00:00:00.000Z' }),
    badge('now', { season: { from: '12-18', to: '12-26', isOpen: true } }),
    badge('latest', { earnedAt: '2026-12-10T00:00:00.000Z' }),
  ];
  const ids = (side: Parameters<typeof inOrder>[1]) => inOrder(all, side).map(({ id }) => id);

  it('begin with those earned last, and end with what is secret', () => {
    expect(ids('all')).to.deep.equal(['latest', 'first', 'now', 'near', 'far', 'secret']);
  });

  it('are only those that the user has, or only the others', () => {
    expect(ids('have')).to.deep.equal(['latest', 'first']);
    expect(ids('open')).to.deep.equal(['now', 'near', 'far', 'secret']);
  });
});
