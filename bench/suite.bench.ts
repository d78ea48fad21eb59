/** What `npm start` starts, while a tour calls every operation twice. */
import { setTimeout as delay } from 'node:timers/promises';
import { signOutEverywhere } from '@cine/contract/operations/core/account';
import { logOut, signInByApple, signInByGoogle } from '@cine/contract/operations/core/auth';
import { answerEmailChange } from '@cine/contract/operations/core/email-change';
import { enter, linkIdentity } from '@cine/contract/operations/core/identities';
import { addPasskey, enterByPasskey } from '@cine/contract/operations/core/passkeys';
import { second } from '@cine/contract/time';
import { useEmulators } from '../scripts/start/use-emulators.ts';
import { median, note, report } from './command/harness.ts';
import { type Peak, watchMemory } from './suite/memory.ts';
import { startSuite } from './suite/suite.ts';

const fixture =
  'npm start with the sample catalogue; the evening, then each operation twice, eight at a time';
const restMs = 30 * second;

const suite = startSuite();
try {
  const stopStart = watchMemory(suite.mark);
  const { project, ports } = await suite.up;
  const duringStart = await stopStart();
  const stopTour = watchMemory(suite.mark);
  const [first, next] = await playTwice(project, ports);
  const duringTour = await stopTour();
  const stopRest = watchMemory(suite.mark);
  await delay(restMs);
  const atRest = await stopRest();
  note('  start and evening', inWords(duringStart));
  note('  tour', inWords(duringTour));
  print(atRest);
  report({
    figure: 'suite.pss-mb',
    value: Math.round(atRest.pssMb),
    unit: 'MB',
    sense: 'max',
    goal: 3_000,
    fixture: `${fixture}; the most in ${restMs / second} s after it, all processes`,
    warmth: 'warm',
  });
  note('  medians', `${Math.round(first)} ms, then ${Math.round(next)} ms`);
  report({
    figure: 'suite.first-tap',
    value: Number((first / next).toFixed(2)),
    unit: 'times a second call',
    sense: 'max',
    goal: 3,
    fixture: `${fixture}; median of the operations' first calls and of their second ones, at the doors`,
    warmth: 'warm',
  });
} finally {
  await suite.stop();
}

/** The median time of first calls, and of second ones, each by new people. */
async function playTwice(project: string, ports: Parameters<typeof useEmulators>[1]) {
  useEmulators(project, ports);
  // Imported now, when the client SDK finds the emulators.
  const { gatherCast } = await import('../scripts/evening/tour/cast.ts');
  const { playTour } = await import('../scripts/evening/tour/play.ts');
  const { scenesWithout } = await import('../functions/test/scenarios/index.ts');
  // The suite has no providers of identities and no mailbox, and passkeys of a test are for another address.
  const providers = [enter, linkIdentity, signInByGoogle, signInByApple];
  const elsewhere = [...providers, answerEmailChange, addPasskey, enterByPasskey];
  // Who signs out can't go on.
  const scenes = scenesWithout([...elsewhere, signOutEverywhere, logOut]);
  const medians: number[] = [];
  for (const round of ['first calls', 'second calls']) {
    const cast = await gatherCast();
    const times = await playTour(scenes, cast, `http://127.0.0.1:${ports.hosting}`);
    for (const friend of Object.values(cast)) await friend.goHome();
    medians.push(median([...times.values()]));
    const [[name, slowest] = ['none', 0]] = [...times].toSorted(([, a], [, b]) => b - a);
    note(`  ${round}`, `${times.size} operations; the slowest ${name}, ${Math.round(slowest)} ms`);
  }
  return medians as [number, number];
}

function inWords({ pssMb, processes }: Peak): string {
  return `${Math.round(pssMb)} MB at most, in ${processes.length} processes`;
}

function print({ processes }: Peak): void {
  note('  PSS and RSS of each process', '');
  for (const { name, pssMb, rssMb } of processes)
    note(`  ${`${Math.round(pssMb)}`.padStart(5)} MB ${`${Math.round(rssMb)}`.padStart(7)} MB`, name);
}
