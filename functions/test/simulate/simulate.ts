/** What `npm run simulate` runs, in a process of its own, as it moves the time by a year. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allKept } from '@cine/contract/game/active-days';
import { dayOf, mondayOf } from '@cine/contract/game/local-days';
import { idOf } from '@cine/contract/game/pay/sources';
import { streaksOf } from '@cine/contract/game/streak-days';
import { setUpAccount } from '@cine/contract/operations/core/account';
import { day, hour, minute, toInstant } from '@cine/contract/time';
import { openTime } from '@cine/dev-clock';
import { context } from '#context.ts';
import { loadCatalogue } from '#core/catalogue/index.ts';
import { type LedgerEntry, loadEntries } from '#core/ledger/index.ts';
import { loadPlayers } from '#core/players/index.ts';
import { audit } from '../../../scripts/audit/audit.ts';
import { databaseSource } from '../../../scripts/audit/database.ts';
import { inOneLine } from '../../../scripts/audit/fault.ts';
import type { Series, Simulated } from '../../../scripts/simulate/simulated.ts';
import { showProgress } from '../../../scripts/terminal/progress.ts';
import { groupOf, services } from '../builders.ts';
import type { TestUser } from '../client.ts';
import { expectLogs } from '../logs.ts';
import { accountOf } from '../scenarios/samples.ts';
import { suite } from '../suite.ts';
import { checkOffers, copyMovies, movieOn } from './catalogue.ts';
import { type Hands, handsOf } from './hands.ts';
import { begin, type Kind, liveDay, type Today } from './lives.ts';
import { kinds } from './people.ts';

expectLogs('Unhandled error', 'merge left to its task', 'merges resumed');

const days = Number(process.env.CINE_SIMULATED_DAYS);
const file = process.env.CINE_SIMULATED_FILE!;
/** This process's share of the players, such as `1/2` for every second one from the second on. */
const [part, parts] = process.env.CINE_SIMULATED_PART!.split('/').map(Number) as [number, number];
const played = kinds.filter((_, index) => index % parts === part);

const eveningUtc = 19 * hour;

it(`${days} days of play`, async function () {
  this.timeout(6 * hour);
  const folder = mkdtempSync(join(tmpdir(), 'cine-simulated-'));
  const time = await openTime(join(folder, 'time'));
  // What passes as days here is minutes of the database's clock, by which budgets go.
  process.env.DAILY_BUDGET_CENTS = '1000000';
  const running = await suite(time);
  // A few weeks leave some movies that nobody has seen.
  if (days > 8 * 7) await copyMovies();
  const { movies } = await loadCatalogue(context());
  const loses = movieOn(services.netflix);
  const all = [...movies.byId.values()].filter(({ id }) => id !== loses);
  // A Monday, so that each week is whole.
  const tomorrow = dayOf(toInstant(time.now()).slice(0, 10)) + 1;
  const first = mondayOf(tomorrow + 6);
  time.moveTo(first * day);

  const newMember = async (): Promise<TestUser> => {
    const user = running.newUser({ name: 'simulated' });
    const account = { ...accountOf(user, 'Simulated'), providers: Object.values(services) };
    await user.call(setUpAccount, account);
    return user;
  };
  const people: { kind: Kind; me: Hands; others: Hands[] }[] = [];
  for (const kind of played) {
    const users: TestUser[] = [];
    while (users.length < 1 + kind.others) users.push(await newMember());
    const groupId = await groupOf(users[0]!, users.slice(1));
    const [me, ...others] = users.map((user) => handsOf(user, { groupId, movies: all, loses }));
    await begin(kind, me!, others);
    people.push({ kind, me: me!, others });
  }

  const series: Simulated['series'] = played.map(({ name, plays, about }) => ({
    name,
    plays,
    about,
    days: [],
    paid: [],
    bought: [],
  }));
  const save = async (faults: readonly string[]) => {
    for (const [index, { me }] of people.entries()) {
      const entries = await loadEntries(context().db, me.user.uid);
      series[index]!.paid = paidByDay(entries, first);
      series[index]!.bought = boughtIn(entries, first);
    }
    const simulated: Simulated = { from: toInstant(first * day).slice(0, 10), faults, series };
    writeFileSync(file, JSON.stringify(simulated));
  };
  await save([]);
  let lived = 0;
  // The other processes live the same days, about as fast.
  const progress = part === 0 ? showProgress(process.stdout, () => performance.now(), minute) : null;
  progress?.step('Days', days, () => `${lived} of ${days}`);
  for (let number = 0; number < days; number += 1) {
    time.moveTo((first + number) * day + eveningUtc);
    const today: Today = {
      number,
      weekday: number % 7,
      newGuest: () => running.newUser({ guest: true, name: 'guest' }),
    };
    if (today.weekday === 0) {
      await checkOffers();
      await running.startJob('weekly');
      await running.quiet();
    }
    await Promise.all(people.map(({ kind, me, others }) => liveDay(kind, me, others, today)));
    await running.settled();
    await Promise.all(people.map(({ me }) => me.endDay()));
    await running.settled();
    const players = await loadPlayers(
      context().db,
      people.map(({ me }) => me.user.uid),
    );
    for (const [index, player] of players.entries()) {
      const minutes = people[index]!.me.minutes();
      const { totalXp: xp, level, coins } = player;
      const streak = streaksOf(allKept(player.days)).days.at(-1)?.length ?? 0;
      series[index]!.days.push({ xp, level, coins, streak, minutes });
    }
    lived = number + 1;
    progress?.at(lived);
    if (lived % 10 === 0) {
      await save([]);
      const xp = series.map(({ days }) => days.at(-1)!.xp.toLocaleString('en'));
      (progress?.print ?? console.log)(`${lived} of ${days} days, XP: ${xp.join(' · ')}`);
    }
  }
  progress?.end();
  time.moveTo(time.now() + minute);
  await running.quiet();
  const faults: string[] = [];
  for await (const fault of audit(databaseSource(context().db))) faults.push(inOneLine(fault));
  await save(faults);
  rmSync(folder, { recursive: true });
});

function boughtIn(entries: readonly LedgerEntry[], first: number): Series['bought'] {
  return entries
    .filter(({ reward }) => reward === 'item')
    .map(({ source, at, coins }) => ({
      day: numberOf(at, first),
      item: idOf(source),
      price: -coins,
    }));
}

function numberOf(at: number, first: number): number {
  return Math.floor(at / day) - first + 1;
}

function paidByDay(entries: readonly LedgerEntry[], first: number): Series['paid'] {
  const byDay = new Map<string, Series['paid'][number]>();
  for (const { reward, at, xp, coins } of entries) {
    const number = numberOf(at, first);
    const key = `${number} ${reward}`;
    const before = byDay.get(key) ?? { day: number, reward, xp: 0, coins: 0 };
    byDay.set(key, { ...before, xp: before.xp + xp, coins: before.coins + coins });
  }
  return [...byDay.values()];
}
