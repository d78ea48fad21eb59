import { expect } from 'chai';
import { secretBadges } from '../badge-rules/index.ts';
import { newPlayer } from '../players/index.ts';
import { badgesView } from './badges-view.ts';

const now = Date.parse('2026-10-30T12:00:00Z');
const counts = (players: number) => ({ countedAt: now, players, counts: { 'first-row': 13, silence: 1 } });
const percentOf = (id: string, players: number) =>
  badgesView(newPlayer, counts(players), now).find((badge) => badge.id === id)!.percent;

describe('The share of players who have a badge', () => {
  it('is a percentage, and unknown where there are few players', () => {
    expect(percentOf('first-row', 20)).to.equal(65);
    expect(percentOf('regular', 20)).to.equal(0);
    expect(percentOf('first-row', 19)).to.equal(null);
  });
});

describe('A secret badge', () => {
  const [secret] = secretBadges.slice(-1);

  it('has a number and a hint until it is earned', () => {
    const badge = badgesView(newPlayer, counts(100), now).at(-1)!;
    const { hint } = secret!;
    expect(badge).to.deep.include({
      id: `secret-${secretBadges.length}`,
      art: null,
      progress: null,
      percent: 1,
    });
    expect(badge).to.deep.include({ name: null, description: null, hint });
  });

  it('tells its name and its picture once it is', () => {
    const badges = { [secret!.id]: { at: now, xp: 100, sequence: 0, taken: null } };
    const badge = badgesView({ ...newPlayer, badges }, null, now).at(-1)!;
    expect(badge.id).to.equal(secret!.id);
    expect(badge.art).to.deep.equal(secret!.art);
    expect(badge.name).to.deep.equal(secret!.name);
  });
});

describe('A seasonal badge', () => {
  it('says when it is open', () => {
    const season = (at: string) =>
      badgesView(newPlayer, null, Date.parse(at)).find(({ id }) => id === 'countdown')!.season!.isOpen;
    expect(season('2026-12-31T12:00:00Z')).to.equal(true);
    expect(season('2027-01-01T12:00:00Z')).to.equal(true);
    expect(season('2027-01-02T12:00:00Z')).to.equal(false);
  });
});
