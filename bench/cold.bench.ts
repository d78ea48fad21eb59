/**
 * From a process's start to its first answer over HTTP, relative to the same by hand
 * (`bench/cold/by-hand.mjs`): medians of 15 cold processes each.
 */
import { deepStrictEqual } from 'node:assert/strict';
import { execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { doorOf } from '@cine/contract/doors';
import type { Operation } from '@cine/contract/operation';
import { joinSession } from '@cine/contract/operations/together/sessions';
import { tonight } from '@cine/contract/operations/together/tonight';
import { unsignedToken } from '../functions/test/client.ts';
import { installedFor } from '../scripts/build/installed-packages.ts';
import { deployFolder } from '../scripts/build.ts';
import { interleave, median, note, report } from './command/harness.ts';
import { environment } from './deployed/instance.ts';
import { setUpMember, startSession } from './deployed/session.ts';
import { startWorld } from './deployed/world.ts';

const rounds = 15;
const attendees = 5;
const size = { movies: 5_000, candidates: 2_500 };
const byHand = fileURLToPath(new URL('./cold/', import.meta.url));

const world = await startWorld(size);
const { session, uids } = await world.onInstance(async (instance) => {
  await setUpMember(instance, 'joiner');
  return startSession(instance, attendees);
});
const reference = world.context.db.collection('sessions').doc(session.id);
const before = (await reference.get()).data()!;

// The deployed source next to the packages that are deployed; `gcp-build` runs there as in the image.
const folder = mkdtempSync(join(await installedFor(deployFolder), 'cold-'));
cpSync(deployFolder, folder, { recursive: true });
cpSync(byHand, folder, { recursive: true });
await promisify(execFile)('npm', ['run', 'gcp-build'], { cwd: folder });

type Call = { operation: Operation; by: string; input: object };
type Contestant = { entry: string; name: (call: Call) => string; env?: NodeJS.ProcessEnv };
type Run = { ms: number; mb: number; answer: Record<string, unknown> };

const behindDoor = ({ operation }: Call) => doorOf(operation);
const named = ({ operation }: Call) => operation.name.replace('sessions-', '');
const contestants = {
  ours: { entry: 'index.js', name: behindDoor },
  theirs: { entry: 'by-hand.mjs', name: named },
  'ours, not cached': { entry: 'index.js', name: behindDoor, env: { NODE_DISABLE_COMPILE_CACHE: '1' } },
  'theirs, cached': {
    entry: 'by-hand.mjs',
    name: named,
    env: { NODE_COMPILE_CACHE: join(folder, '.theirs') },
  },
} satisfies Record<string, Contestant>;
type Name = keyof typeof contestants;
const names = Object.keys(contestants) as Name[];

/** Time from the start of a process to its first answer, and the memory it then holds. */
async function firstAnswer({ entry, name, env }: Contestant, call: Call): Promise<Run> {
  const headers = {
    'content-type': 'application/json',
    authorization: `Bearer ${unsignedToken(call.by, false)}`,
    'x-forwarded-for': '203.0.113.7',
  };
  const start = performance.now();
  const target = name(call);
  const child = fork(join(folder, 'serve.mjs'), [pathToFileURL(join(folder, entry)).href, target], {
    cwd: folder,
    // As deployed, where an instance loads what its function needs.
    env: { ...environment(world.emulator), FUNCTIONS_EMULATOR: undefined, FUNCTION_TARGET: target, ...env },
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  const [port] = await once(child, 'message');
  const body = JSON.stringify({ data: call.input });
  const response = await fetch(`http://127.0.0.1:${port}/${call.operation.name}`, {
    method: 'POST',
    headers,
    body,
  });
  const { result, error } = (await response.json()) as { result: Run['answer']; error?: object };
  const ms = performance.now() - start;
  if (error) throw new Error(JSON.stringify(error));
  child.send('memory');
  const [rss] = await once(child, 'message');
  child.disconnect();
  await ended;
  return { ms, mb: Number(rss) / 2 ** 20, answer: result };
}

async function measure(callOf: (turn: number) => Call, comparable: (answer: Run['answer']) => object) {
  const runs = Object.fromEntries(names.map((name): [string, Run[]] => [name, []])) as Record<Name, Run[]>;
  let turn = 0;
  const turns = names.map((name) => [
    name,
    async () => {
      await reference.set(before);
      runs[name].push(await firstAnswer(contestants[name], callOf(turn++)));
    },
  ]);
  await interleave(Object.fromEntries(turns), rounds);
  deepStrictEqual(comparable(runs.ours[0]!.answer), comparable(runs.theirs[0]!.answer));
  // The first round warms the disk's cache and fills the rival's compile cache.
  return (name: Name, of: 'ms' | 'mb') => median(runs[name].slice(1).map((each) => each[of]));
}

async function figures(
  name: string,
  goal: number,
  typical: Awaited<ReturnType<typeof measure>>,
): Promise<void> {
  for (const each of names) {
    note(
      `  ${each}`,
      `${Math.round(typical(each, 'ms'))} ms, ${Math.round(typical(each, 'mb'))} MB (medians)`,
    );
  }
  const ratio = (of: 'ms' | 'mb', rival: Name) =>
    Math.round((100 * typical('ours', of)) / typical(rival, of)) / 100;
  note(
    '  against theirs, cached',
    `${ratio('ms', 'theirs, cached')} x the time, ${ratio('mb', 'theirs, cached')} x the memory`,
  );
  const common = {
    sense: 'max',
    rival:
      'the same by hand on firebase-functions 7.4.0 and firebase-admin 14.5.1, from npm, as the Firebase CLI deploys it',
    fixture: `${size.movies} movies, a session of ${attendees}; ${rounds} fresh processes each, in turns, from their start to the first answer over HTTP, call limits on; ours with its compile cache`,
    warmth: 'cold',
  } as const;
  report({ figure: name, value: ratio('ms', 'theirs'), unit: 'x the time', goal, ...common });
  report({ figure: `${name}.rss`, value: ratio('mb', 'theirs'), unit: 'x the memory', goal: 1.2, ...common });
}

await figures(
  'cold.join',
  0.9,
  await measure(
    () => ({ operation: joinSession, by: 'joiner', input: { code: session.code } }),
    ({ attendees, ...rest }) => ({ ...rest, attendees: Object.keys(attendees as object).sort() }),
  ),
);
await figures(
  'cold.tonight',
  1,
  await measure(
    // A limit of 600 calls in ten minutes is taken ten calls at a time, which limits a user's cold instances.
    (turn) => ({ operation: tonight, by: uids[turn % attendees]!, input: { sessionId: session.id } }),
    ({ nextCursor: _cursor, ...rest }) => rest,
  ),
);
await world.stop();
