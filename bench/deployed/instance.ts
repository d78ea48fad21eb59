/** An instance of the functions in its own process, with the deployed environment. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseEnv } from 'node:util';
import type { Trigger } from '../../functions/test/mount.ts';
import { deployFolder } from '../../scripts/build.ts';
import { type Emulator, project } from './emulator.ts';

export const deployedEntry = join(deployFolder, 'index.js');

/** Megabytes: what the process holds now, and the most it ever held. */
export type Memory = { now: number; peak: number };

/** One cold process that serves functions, as an instance of Cloud Run does. */
export type Instance = {
  url: string;
  pid: number;
  /** Where its queues are: `CLOUD_TASKS_EMULATOR_HOST` of others that share them. */
  tasks: string;
  triggers: Trigger[];
  memory: () => Promise<Memory>;
  /** Processor time that the process has taken so far, in milliseconds. */
  processorMs: () => Promise<number>;
  /** Waits until every enqueued task is done. */
  tasksSettled: () => Promise<void>;
  /** Runs a scheduled function once. Throws if it fails. */
  runSchedule: (name: string) => Promise<void>;
  stop: () => Promise<void>;
};

/** Where the dashboard is served, whose pages may call the functions. */
export const sitePort = 4990;

/** The deployed functions' environment, for an emulator that accepts unsigned tokens. */
export function environment(emulator?: Pick<Emulator, 'host'>): NodeJS.ProcessEnv {
  return {
    ...process.env,
    ...(parseEnv(readFileSync(join(deployFolder, '.env'), 'utf8')) as NodeJS.ProcessEnv),
    ...(emulator && { FIRESTORE_EMULATOR_HOST: emulator.host }),
    GCLOUD_PROJECT: project,
    FIREBASE_CONFIG: JSON.stringify({ projectId: project }),
    METADATA_SERVER_DETECTION: 'none',
    // Unused unless a benchmark sets it: most measurements don't involve TMDB.
    TMDB_BASE_URL: process.env.BENCH_TMDB_URL ?? 'http://127.0.0.1:9',
    TMDB_READ_TOKEN: 'none',
    DIGEST_KEY: 'none',
    PUBLIC_ORIGIN: `http://127.0.0.1:${sitePort}`,
    // The newsletter can be subscribed to.
    MAIL_FROM: 'newsletter@cine.example',
    // What a sign-in costs, and an instance asks for itself, comes besides what calls cost (docs/costs.md).
    SIGN_OUTS_ASKED_EVERY: '-1',
    METRICS_SAVED_EVERY: '-1',
    SIGN_INS_NOT_NOTED: 'true',
    FUNCTIONS_EMULATOR: 'true',
    FIREBASE_DEBUG_MODE: 'true',
    FIREBASE_DEBUG_FEATURES: JSON.stringify({ skipTokenVerification: true }),
  };
}

/** A fresh process, by default with the deployed functions; it has answered nothing yet. */
export async function startInstance(
  emulator: Emulator,
  entry = deployedEntry,
  settings: NodeJS.ProcessEnv = {},
): Promise<Instance> {
  const child = fork(fileURLToPath(new URL('./instance-process.ts', import.meta.url)), [entry], {
    // As deployed: flags of the measuring process aren't its own.
    execArgv: [],
    env: { ...environment(emulator), ...settings },
    // The functions' logs would hide the figures.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  const next = async () => {
    const [message] = await Promise.race([once(child, 'message'), ended]);
    if (typeof message !== 'object') throw new Error('The instance ended by itself.');
    return message as unknown;
  };
  const { url, triggers, tasks } = (await next()) as Pick<Instance, 'url' | 'triggers' | 'tasks'>;
  return {
    url,
    pid: child.pid!,
    tasks,
    triggers,
    memory: async () => {
      child.send('memory');
      return (await next()) as Memory;
    },
    processorMs: async () => {
      child.send('processor');
      return ((await next()) as { ms: number }).ms;
    },
    tasksSettled: async () => {
      child.send('tasks');
      await next();
    },
    runSchedule: async (name) => {
      child.send(`schedule ${name}`);
      const { status } = (await next()) as { status: number };
      if (status !== 200) throw new Error(`${name} answered ${status}`);
    },
    stop: async () => {
      child.disconnect();
      await ended;
    },
  };
}
