/** The stand-alone emulator as a process of a benchmark, which counts the documents billed. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { minute } from '@cine/contract/time';
import type { Trigger } from '../../functions/test/mount.ts';
import { send } from '../../functions/test/send-json.ts';

export const project = 'demo-cine';

/** Documents billed; a query without results counts as one read, as in production. */
export type Counters = { reads: number; writes: number; deletes: number };

export type Emulator = {
  /** For `FIRESTORE_EMULATOR_HOST`. */
  host: string;
  pid: number;
  /** Documents that an action read and wrote, including what it triggered. */
  costOf: <T>(action: () => Promise<T>) => Promise<{ cost: Counters; answer: T }>;
  /** Writes that changed documents since the last `costOf` began, by collection. */
  changes: () => Promise<Record<string, number>>;
  /** Epoch milliseconds of each document's writes by an action and its triggers, by path. */
  writesOf: (action: () => Promise<unknown>) => Promise<Map<string, number[]>>;
  /** Megabytes that the process holds now (Linux only). */
  residentMb: () => number;
  deliverTo: (url: string, triggers: readonly Trigger[]) => Promise<void>;
  /** Waits until all triggers so far have run. */
  settled: () => Promise<void>;
  stop: () => Promise<void>;
};

const root = new URL('../../', import.meta.url);
const path = (file: string) => fileURLToPath(new URL(file, root));

/** Room for an export of a million documents. */
const heapMb = 12_000;

/**
 * The stand-alone emulator in its own process, with the project's rules and indexes and, if given, an
 * export's documents.
 */
export async function startEmulator(importFrom?: string): Promise<Emulator> {
  const args = [
    ...(importFrom === undefined ? [] : ['--import', importFrom]),
    '--port',
    '0',
    '--rules',
    path('firestore.rules'),
    '--indexes',
    path('firestore.indexes.json'),
    '--enforce-indexes',
    // As production's, which waits for no other event.
    '--events-at-once',
    '100',
  ];
  const node = importFrom === undefined ? [] : [`--max-old-space-size=${heapMb}`];
  const cli = path('packages/firestore-emulator/src/cli.ts');
  const child = spawn(process.execPath, [...node, cli, 'start', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  // A failing benchmark leaves nothing running.
  process.once('exit', () => child.kill());
  const host = await listening(child);
  const admin = `http://${host}/emulator/v1/projects/${project}`;
  const settled = async () => void (await ask(`${admin}:settled?timeoutMs=${10 * minute}`, 'GET'));
  return {
    host,
    pid: child.pid!,
    settled,
    costOf: async (action) => {
      await settled();
      await ask(`${admin}:counters`, 'DELETE');
      const answer = await action();
      await settled();
      return { answer, cost: (await ask(`${admin}:counters`, 'GET')).json() as Counters };
    },
    changes: async () => (await ask(`${admin}:changes`, 'GET')).json() as Record<string, number>,
    writesOf: async (action) => {
      await settled();
      await ask(`${admin}:writeLog`, 'PUT');
      await action();
      await settled();
      const log = (await ask(`${admin}:writeLog`, 'GET')).json() as Record<string, number[]>;
      return new Map(Object.entries(log).map(([written, times]) => [written, times.map((us) => us / 1000)]));
    },
    residentMb: () =>
      Math.round(
        Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024,
      ),
    deliverTo: async (url, triggers) => {
      await ask(`${admin}:functionsEmulator`, 'POST', { host: new URL(url).host });
      for (const { key, eventType, document } of triggers) {
        await ask(`${admin}/eventarcTrigger?eventarcTriggerId=${key}`, 'POST', {
          eventType,
          database: '(default)',
          namespace: '(default)',
          document: { value: document, matchType: 'PATH_PATTERN' },
        });
      }
    },
    stop: async () => {
      child.kill();
      await once(child, 'exit');
    },
  };
}

async function listening(child: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: child.stdout! })) {
    const host = / listening on (\S+)$/.exec(line)?.[1];
    if (!host) continue;
    child.stdout!.resume();
    return host;
  }
  throw new Error('The emulator ended before it listened.');
}

/** Again where the emulator has just closed a connection that waited. */
async function ask(url: string, method: string, body?: object): Promise<{ json: () => unknown }> {
  const headers = { 'content-type': 'application/json' };
  const answer = await send(url, { method, ...(body && { body: JSON.stringify(body), headers }) });
  if (answer.status >= 300) throw new Error(`${method} ${url}: ${answer.status} ${answer.body}`);
  return { json: () => JSON.parse(answer.body) };
}
