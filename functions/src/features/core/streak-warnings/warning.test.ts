import { dayOf } from '@cine/contract/game/local-days';
import { streakOn } from '@cine/contract/game/streak-days';
import { day as dayMs, hour, minute } from '@cine/contract/time';
import { localDay } from '@cine/contract/zones/local-clock';
import { onlyZone, withZone } from '@cine/contract/zones/zone-history';
import { assert } from 'chai';
import fc from 'fast-check';
import { newPlayer, type Player } from '../players/player.ts';
import { afterWarning, dueWarning, noWarning, type Warning, withChoice, withWarning } from './warning.ts';

const thursday = dayOf('2026-12-10');

/** A player in Paris with some days kept, and the moment of their warning. */
function playing(older: number[], warning: Partial<Warning> = {}, timeZone = 'Europe/Paris'): Player {
  const player = { ...newPlayer, timeZone, days: { older, recent: [] } };
  return withWarning({ ...player, warning: { ...noWarning, ...warning } }, newPlayer);
}

const until = (last: number, length: number) => Array.from({ length }, (_, ago) => last - ago);
const at = ({ warning }: Player) => (warning.at === null ? null : new Date(warning.at).toISOString());

describe('The warning that a streak ends', () => {
  it('is at eight in the evening of the day after the last one kept, on the clocks of the user’s days', () => {
    for (const [timeZone, instant] of [
      ['Europe/Paris', '2026-12-11T19:00:00.000Z'],
      ['Asia/Kathmandu', '2026-12-11T14:15:00.000Z'],
      ['Pacific/Apia', '2026-12-11T07:00:00.000Z'],
      ['America/New_York', '2026-12-12T01:00:00.000Z'],
    ] as const)
      assert.equal(at(playing(until(thursday, 3), {}, timeZone)), instant);
  });

  it('is for streaks of three days or more, and for those who want it', () => {
    assert.isNull(at(playing([])));
    assert.isNull(at(playing(until(thursday, 2))));
    assert.isNull(at(playing(until(thursday, 3), { hour: null })));
    assert.isNull(at({ ...playing(until(thursday, 3), {}), warning: noWarning }));
    // A day missed and bridged by a freeze is part of the streak.
    assert.isNotNull(at(playing([thursday, thursday - 2, thursday - 3])));
  });

  it('is half an hour before the quiet hours in which its hour lies', () => {
    const with_ = (hour: number, from: string, untilTime: string) =>
      at(playing(until(thursday, 3), { hour, quietHours: { from, until: untilTime } }))?.slice(8, 16);
    assert.equal(with_(20, '22:00', '08:00'), '11T19:00');
    assert.equal(with_(20, '20:00', '08:00'), '11T18:30');
    assert.equal(with_(23, '22:00', '08:00'), '11T20:30');
    assert.equal(with_(20, '18:00', '20:00'), '11T19:00');
    assert.equal(with_(19, '18:00', '20:00'), '11T16:30');
    // Those that began the day before, on which nothing was at risk, are waited for.
    assert.equal(with_(7, '22:00', '08:00'), '11T07:00');
    assert.equal(with_(7, '00:10', '08:00'), '10T23:00');
  });

  it('follows a zone that was chosen, from when on it counts', () => {
    const tokyoSoon = withZone(
      withZone(onlyZone('Europe/Paris'), 'Europe/Rome', Date.parse('2026-12-10T23:00:00Z')),
      'Asia/Tokyo',
      Date.parse('2026-12-11T01:00:00Z'),
    );
    assert.equal(at(playing(until(thursday, 3), { zones: tokyoSoon })), '2026-12-11T19:00:00.000Z');
    assert.equal(at(playing(until(thursday + 1, 3), { zones: tokyoSoon })), '2026-12-12T11:00:00.000Z');
  });

  it('tells how long the streak is, when it ends, and whether a freeze could bridge the day', () => {
    const player = playing(until(thursday, 12));
    const due = dueWarning(player, player.warning.at!);
    const endsAt = Date.parse('2026-12-11T23:00:00Z');
    assert.deepEqual(due, { day: thursday + 1, streak: 12, freeze: 'yes', endsAt });
    // This week's freeze bridged Tuesday.
    const frozen = playing([thursday, thursday - 1, ...until(thursday - 3, 5)]);
    assert.equal(dueWarning(frozen, frozen.warning.at!)!.freeze, 'no');
    // A missed Sunday spends the next week's, whether this week's is spent or not.
    const saturday = thursday + 2;
    for (const days of [until(saturday, 12), [saturday, saturday - 1, ...until(saturday - 3, 5)]]) {
      const onSunday = playing(days);
      assert.equal(dueWarning(onSunday, onSunday.warning.at!)!.freeze, 'next');
    }
  });

  it('is given once, not before its moment, not after the day, and not once the day was kept', () => {
    const player = playing(until(thursday, 4));
    const due = player.warning.at!;
    assert.isNull(dueWarning(player, due - 1));
    assert.equal(afterWarning(player, due - 1), player);
    assert.isNotNull(dueWarning(player, due + 3 * hour + 59 * minute));
    assert.isNull(dueWarning(player, due + 4 * hour));
    for (const now of [due, due + 4 * hour, due + 30 * dayMs]) {
      const after = afterWarning(player, now);
      assert.isNull(dueWarning(after, now));
      assert.isNull(after.warning.at);
      assert.equal(afterWarning(after, now + hour), after);
      // Nor if the last day is taken back and comes back.
      const back = { ...after, days: { older: until(thursday, 4), recent: [] } };
      assert.isNull(withWarning(back, player).warning.at);
    }
    const active = { ...player, days: { older: until(thursday + 1, 5), recent: [] } };
    assert.isNull(dueWarning(active, due));
    assert.equal(at(withWarning(active, player)), '2026-12-12T19:00:00.000Z');
  });

  it('stays as it is where nothing that it depends on changed', () => {
    const player = playing(until(thursday, 4));
    assert.equal(withWarning(player, player), player);
    assert.equal(withChoice(player.warning, { hour: 20, quietHours: null }), player.warning);
    assert.equal(withChoice(player.warning, { hour: 8 }).hour, 8);
  });

  it('comes only where the streak is open by the rules, whatever the days, the choices and the moment', () => {
    const zones = [
      'Europe/Paris',
      'Pacific/Apia',
      'Asia/Kathmandu',
      'America/New_York',
      'Australia/Lord_Howe',
    ];
    const time = fc.constantFrom('00:00', '07:30', '12:15', '19:45', '22:00', '23:59');
    const quiet = fc.option(fc.record({ from: time, until: time }).filter((one) => one.from !== one.until));
    let runs = 0;
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: thursday - 8, max: thursday }), { minLength: 3 }),
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 23 }),
        quiet,
        fc.integer({ min: -4 * 24 * 4, max: 2 * 24 * 4 }),
        (days, timeZone, chosen, quietHours, quarters) => {
          const player = playing(days, { hour: chosen, quietHours }, timeZone);
          const now = thursday * dayMs + quarters * 15 * minute;
          const due = dueWarning(player, now);
          if (!due) return;
          runs += 1;
          const today = localDay(now, timeZone);
          const streak = streakOn(today, days);
          assert.equal(due.day, today);
          assert.deepInclude(streak, { state: 'open', length: due.streak, freezes: false });
          assert.isAtLeast(due.streak, 3);
          assert.isAbove(due.endsAt, now);
          assert.equal(localDay(due.endsAt, timeZone), today + 1);
        },
      ),
      { numRuns: 2_000 },
    );
    assert.isAbove(runs, 50);
  });
});
