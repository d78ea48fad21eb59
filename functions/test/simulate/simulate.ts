/** What `npm run simulate` runs, in a process of its own, as it moves the time by a year. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allKept } from '@cine/contract/game/active-days';
import { dayOf, mondayOf } from '@cine/contract/game/local-days';
import { streaksOf } from '@cine/contract/game/streak';
import { setUpAccount } from '@cine/contract/operations/people/account';
import { day, hour, minute, toInstant } from '@cine/contract/time';
import { openTime } from '@cine/dev-clock';
import { audit } from '../../../scripts/audit/audit.ts';
import { databaseSource } from '../../../scripts/audit/database.ts';
import { inOneLine } from '../../../scripts/audit/fault.ts';
import type { Simulated } from '../../../scripts/simulate/simulated.ts';
import { context } from '../../src/context.ts';
import { loadCatalogue } from '../../src/features/catalogue/index.ts';
import { loadPlayers } from '../../src/features/players/index.ts';
import { services } from '../builders.ts';
import { expectLogs } from '../logs.ts';
import { suite } from '../suite.ts';
import { type Hands, handsOf } from './hands.ts';
import { kinds, type Today } from './people.ts';

expectLogs('Unhandled error', 'merge left to its task', 'merges resumed');

const days = Number(process.env.CINE_SIMULATED_DAYS);
const file = process.env.CINE_SIMULATED_FILE!;
/** This process's share of the players, such as `1/2` for every second one from the second on. */
const [part, parts] = process.env.CINE_SIMULATED_PART!.split('/').map(Number) as [number, number];
const played = kinds.filter((_, index) => index % parts === part);

/** They watch in the evening, where they live. */
const timeZone = 'Europe/Paris';
const eveningUtc = 19 * hour;

it(`${days} days of play`, async function () {
  this.timeout(6 * hour);
  const folder = mkdtempSync(join(tmpdir(), 'cine-simulated-'));
  const time = await openTime(join(folder, 'time'));
  const running = await suite(time);
  const { movies } = await loadCatalogue(context());
  const all = [...movies.byId.values()];
  // A Monday, so that each week is whole.
  const tomorrow = dayOf(toInstant(time.now()).slice(0, 10)) + 1;
  const first = mondayOf(tomorrow + 6);
  time.moveTo(first * day);

  let names = 0;
  const newMember = async (): Promise<Hands> => {
    const user = running.newUser({ name: 'simulated' });
    names += 1;
    const username = `simulated_${names}_${Math.random().toString(36).slice(2, 8)}`;
    const account = {
      displayName: 'Simulated',
      providers: [services.netflix],
      region: 'FR',
      locale: 'en' as const,
    };
    await user.call(setUpAccount, { username, ...account, timeZone });
    return handsOf(user, all);
  };
  const people = [];
  for (const kind of played) {
    const [me, ...others] = [await newMember(), await newMember(), await newMember()] as const;
    people.push({ kind, me, others });
  }

  const series: Simulated['series'] = played.map(({ name, plays }) => ({ name, plays, days: [] }));
  for (let number = 0; number < days; number += 1) {
    time.moveTo((first + number) * day + eveningUtc);
    const today: Today = {
      number,
      weekday: number % 7,
      newGuest: () => running.newUser({ guest: true, name: 'guest' }),
    };
    await Promise.all(people.map(({ kind, me, others }) => kind.live(me, others, today)));
    await running.settled();
    const players = await loadPlayers(
      context().db,
      people.map(({ me }) => me.user.uid),
    );
    for (const [index, player] of players.entries()) {
      const { totalXp: xp, level, coins } = player;
      const streak = streaksOf(allKept(player.days)).days.at(-1)?.length ?? 0;
      series[index]!.days.push({ xp, level, coins, streak });
    }
  }
  time.moveTo(time.now() + minute);
  await running.quiet();
  const faults: string[] = [];
  for await (const fault of audit(databaseSource(context().db))) faults.push(inOneLine(fault));
  const result: Simulated = { from: toInstant(first * day).slice(0, 10), faults, series };
  writeFileSync(file, JSON.stringify(result));
  rmSync(folder, { recursive: true });
});
