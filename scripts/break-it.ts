/**
 * `npm run break-it`: breaks the product on purpose, one way at a time, in a copy, and shows which test
 * notices: a test that passes on broken code proves nothing.
 */
import { spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { copyProject, removeCopy } from './copy/project-copy.ts';
import { useOwnTemporaryFolder } from './terminal/own-temporary-folder.ts';
import { readCommand } from './terminal/read-command.ts';

export type Breakage = {
  /** What is taken away. */
  what: string;
  file: string;
  /** Occurs in the file exactly once. */
  find: string;
  replace: string;
  /** The test file and the title of the test that must turn red. */
  test: string;
  title: string;
};

export const breakages: readonly Breakage[] = [
  {
    what: 'the ledger guard: XP is granted without looking at what was granted before',
    file: 'functions/src/features/core/ledger/ledger.ts',
    find: 'if (!paid) return',
    replace: 'if (!paid || due) return',
    test: 'functions/src/features/core/ledger/ledger.test.ts',
    title: 'grants once, and the source is the id of the grant',
  },
  {
    what: 'a badge paid twice: the player forgets that it was paid',
    file: 'functions/src/features/core/players/pay/pay-badges.ts',
    find: 'badges, earned: heldOf(badges)',
    replace: 'earned: heldOf(badges)',
    test: 'functions/src/features/core/players/pay/pay-badges.test.ts',
    title: 'is paid once, without coins',
  },
  {
    what: 'the caps: each movie of a day pays',
    file: 'contract/src/game/pay/rewards.ts',
    find: 'placeOfWeek <= paidMovies.perWeek && placeOfDay <= paidMovies.perDay',
    replace: 'placeOfDay > 0',
    test: 'functions/src/features/core/players/pay/pay-movie.test.ts',
    title: 'pays nothing beyond the caps',
  },
  {
    what: 'the bonus once: what intelligence adds to XP is counted twice',
    file: 'contract/src/game/pay/rewards.ts',
    find: "(1000 + addedBy('intelligence'",
    replace: "(1000 + 2 * addedBy('intelligence'",
    test: 'functions/src/features/core/players/pay/pay-movie.test.ts',
    title: 'adds intelligence to the XP of movies',
  },
  {
    what: 'a bet held: the challenger keeps the coins until the duel is fought',
    file: 'functions/src/features/game/duels/pay-sides.ts',
    find: "return bet === 0 ? withoutPay(player) : payOccasion(player, 'spending'",
    replace: "return bet >= 0 ? withoutPay(player) : payOccasion(player, 'spending'",
    test: 'functions/src/features/game/duels/pay-sides.test.ts',
    title: 'leaves both purses and what is held together as they were',
  },
  {
    what: 'a stock locked: buyers at once all see the last one',
    file: 'functions/src/features/game/shop/store.ts',
    find: 'await tx.get(stockRef(tx.db, itemId))',
    replace: 'await stockRef(tx.db, itemId).get()',
    test: 'functions/src/features/game/shop/shop.test.ts',
    title: 'has no more of a limited item than there are',
  },
  {
    what: 'the freeze once a week: each missed day of a week is bridged',
    file: 'contract/src/game/streak-days.ts',
    find: 'frozenWeek !== mondayOf(day);',
    replace: 'frozenWeek !== day;',
    test: 'contract/src/game/streak-days.test.ts',
    title: 'uses at most one freeze a week',
  },
  {
    what: 'the proof of lists: a query that may bring forbidden documents is let through',
    file: 'packages/firestore-emulator/src/rules/rule.ts',
    find: 'if (result === true) return',
    replace: 'if (result !== false) return',
    test: 'packages/firestore-emulator/src/rules/queries/list-rules.test.ts',
    title: 'ignore what is stored',
  },
  {
    what: 'the subscription trigger: open sessions no longer follow edited subscriptions',
    file: 'functions/src/reactions.ts',
    find: ' copyIntoSessions,\n',
    replace: 'async () => {}',
    test: 'functions/src/features/together/sessions/sessions.test.ts',
    title: 'follows subscriptions that an attendee edits meanwhile',
  },
  {
    what: 'strict availability: a rental counts as watchable',
    file: 'functions/src/features/movies/availability/watchability.ts',
    find: '(offers.flatrate ?? [])',
    replace: '[...(offers.flatrate ?? []), ...(offers.rent ?? [])]',
    test: 'functions/src/features/movies/availability/watchability.test.ts',
    title: 'never counts rent and buy offers',
  },
  {
    what: 'the second look: a movie has left a service as soon as one check lacks it',
    file: 'functions/src/features/movies/availability/arrived-and-left.ts',
    find: '!since.has(each.provider) ||',
    replace: 'since.has(each.provider) &&',
    test: 'functions/src/features/movies/availability/arrived-and-left.test.ts',
    title: 'is nothing where a service flaps from check to check, however long',
  },
  {
    what: 'a poll’s deadline: a ballot counts however late it comes',
    file: 'functions/src/features/together/polls/close-service.ts',
    find: 'return isDue(pollAndMore.poll, context.now()) ? null',
    replace: 'return pollAndMore.poll.closesAt === null ? null',
    test: 'functions/src/features/together/polls/polls.test.ts',
    title: 'is closed by a ballot that comes too late, whose owner is told',
  },
  {
    what: 'the standing: what a watch earns reaches no board',
    file: 'functions/src/features/core/players/plan-player-service.ts',
    find: 'rankedByOf(former), rankedByOf(player), player.seen',
    replace: 'rankedByOf(player), rankedByOf(player), player.seen',
    test: 'functions/src/features/core/standings/standings.test.ts',
    title: 'is written with whatever a watch earns, and follows what is taken back',
  },
];

export const copied = [
  'contract',
  'functions',
  'packages',
  'dev',
  'scripts',
  // Every test run requires it.
  'web/test/support/components.ts',
  'web/drawings.ts',
  'emulator-data',
  'package.json',
  'tsconfig.json',
  '.mocharc.json',
  'firestore.rules',
  'firestore.indexes.json',
];

/** The result of the named test while the code is broken; `red` is expected. */
export async function tryBreakage(copy: string, breakage: Breakage): Promise<'red' | 'green' | 'missing'> {
  const path = join(copy, breakage.file);
  const whole = await readFile(path, 'utf8');
  if (whole.split(breakage.find).length !== 2)
    throw new Error(`${breakage.file} no longer contains "${breakage.find}" exactly once`);
  try {
    const before = await runTest(copy, breakage);
    if (before !== 'green') return 'missing';
    await writeFile(
      path,
      whole.replace(breakage.find, () => breakage.replace),
    );
    return await runTest(copy, breakage);
  } finally {
    await writeFile(path, whole);
  }
}

async function runTest(copy: string, { test, title }: Breakage): Promise<'red' | 'green' | 'missing'> {
  const mocha = join(copy, 'node_modules/mocha/bin/mocha.js');
  const child = spawn(process.execPath, [mocha, '--reporter', 'json', '--fgrep', title, '--exit', test], {
    cwd: copy,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  await new Promise((resolve) => child.on('close', resolve));
  const report = output.slice(output.indexOf('{\n  "stats"'));
  if (!output.includes('"stats"')) return 'missing';
  const { stats } = JSON.parse(report) as { stats: { passes: number; failures: number } };
  if (stats.failures > 0) return 'red';
  return stats.passes > 0 ? 'green' : 'missing';
}

async function main(): Promise<void> {
  readCommand({
    usage:
      'npm run break-it\n\nBreaks the product in a copy, one thing after the other, and shows which test notices each.',
  });
  useOwnTemporaryFolder();
  const copy = await copyProject(copied);
  try {
    for (const breakage of breakages) {
      const result = await tryBreakage(copy, breakage);
      console.log(`${result === 'red' ? '✓' : '✗'} without ${breakage.what}`);
      console.log(`    “${breakage.title}” is ${result}`);
      if (result !== 'red') process.exitCode = 1;
    }
  } finally {
    await removeCopy(copy);
  }
}

if (import.meta.main) await main();
