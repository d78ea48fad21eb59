import { minPlayers } from '@cine/contract/game/guilds/guild';
import { guildChallengeOf } from '@cine/contract/game/guilds/weeks';
import { dayOf } from '@cine/contract/game/local-days';
import { closesAt } from '@cine/contract/game/weekly/weeks';
import { day, hour } from '@cine/contract/time';
import { expect } from 'chai';
import fc from 'fast-check';
import type { Standing } from '#core/standings/index.ts';
import { guildPlaces, guildWeeks } from './guild-ranking.ts';

const monday = '2026-11-23';
const now = Date.parse(`${monday}T12:00:00Z`) + 2 * day;
const week = dayOf(monday);

const playing = (movies: number[], of = monday): Standing => ({
  guild: { id: 'guild', left: false, week: null, weeks: [{ monday: of, movies }] },
});

describe('A guild’s place', () => {
  it('is the sum of its five best public players of the week, with three of them at least', () => {
    const player = fc.record({
      xp: fc.integer({ min: 0, max: 300 }),
      of: fc.constantFrom(week, week - 7),
      visibility: fc.constantFrom('public' as const, 'friends' as const),
      suspended: fc.constantFrom(null, now - hour, now + hour),
    });
    fc.assert(
      fc.property(fc.array(player, { maxLength: 9 }), (players) => {
        const standings = players.map(
          ({ xp, of, visibility, suspended }, at): Standing => ({
            name: `Player ${at}`,
            visibility,
            ...(suspended !== null && { suspendedUntil: suspended }),
            guild: { id: 'guild', left: false, week: { monday: of, xp, at: now + at }, weeks: [] },
          }),
        );
        const visible = players.filter(
          ({ visibility, suspended }) => visibility === 'public' && (suspended ?? 0) <= now,
        );
        const earned = visible.flatMap(({ xp, of }) => (of === week ? [xp] : []));
        const points = earned
          .sort((one, other) => other - one)
          .slice(0, 5)
          .reduce((sum, xp) => sum + xp, 0);
        const due = visible.length < minPlayers || points === 0 ? undefined : points;
        expect(guildPlaces(standings, week, now).week?.points).to.equal(due);
      }),
    );
  });
});

describe('A guild’s weeks', () => {
  const { movies: target } = guildChallengeOf('guild', monday);
  const many = Array.from({ length: target }, (_, at) => at + 1);

  it('count different movies of three players or more, and are completed by as many as it takes', () => {
    const three = [playing(many.slice(1)), playing(many.slice(1)), playing([])];
    expect(guildWeeks('guild', { won: [] }, three, now)).to.deep.equal({
      weeks: [{ monday, movies: target - 1 }],
      won: [],
    });
    const done = [playing([1]), ...three.slice(1)];
    const counted = { weeks: [{ monday, movies: target }], won: [monday] };
    expect(guildWeeks('guild', { won: [] }, done, now)).to.deep.equal(counted);
    expect(guildWeeks('guild', { won: [monday] }, done.slice(1), now)).to.deep.equal({ weeks: [], won: [] });
  });

  it('stay completed once they have closed, and are completed late where counting was late', () => {
    const closed = closesAt(monday);
    const before = { won: ['2026-11-02', monday] };
    expect(guildWeeks('guild', before, [], closed)).to.deep.include({ won: ['2026-11-02', monday] });
    expect(guildWeeks('guild', before, [], closed - 1)).to.deep.include({ won: ['2026-11-02'] });
    const late = [playing(many), playing([]), playing([])];
    expect(guildWeeks('guild', { won: [] }, late, closed + hour).won).to.deep.equal([monday]);
    expect(guildWeeks('guild', { won: [] }, late, closed + 30 * day)).to.deep.equal({ weeks: [], won: [] });
  });
});
