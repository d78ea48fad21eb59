import { setTimeout as delay } from 'node:timers/promises';
import { second } from '@cine/contract/time';
import { functionsApart } from '../../scripts/start/firebase-cli.ts';
import { processesMarked, readOfProcess } from '../../scripts/start/marked-processes.ts';

/** A process's share of memory: what several have in common counts a part for each. */
export type Weight = { name: string; pssMb: number; rssMb: number };

/** The largest sum so far, and its processes. */
export type Peak = { pssMb: number; processes: Weight[] };

const everyMs = second / 4;

/** Follows the memory of all marked processes until stopped; returns the highest. */
export function watchMemory(mark: string): () => Promise<Peak> {
  let peak: Peak = { pssMb: 0, processes: [] };
  let isWatching = true;
  const watching = (async () => {
    while (isWatching) {
      const processes = weigh(mark);
      const pssMb = sum(processes);
      if (pssMb > peak.pssMb) peak = { pssMb, processes };
      await delay(everyMs);
    }
  })();
  return async () => {
    isWatching = false;
    await watching;
    return peak;
  };
}

function sum(processes: readonly Weight[]): number {
  return processes.reduce((total, { pssMb }) => total + pssMb, 0);
}

function weigh(mark: string): Weight[] {
  return processesMarked(mark)
    .map(({ id, command }) => {
      const memory = readOfProcess(id, 'smaps_rollup');
      return { name: nameOf(id, command), pssMb: megabytes(memory, 'Pss'), rssMb: megabytes(memory, 'Rss') };
    })
    .sort((a, b) => b.pssMb - a.pssMb);
}

function megabytes(rollup: string, field: 'Pss' | 'Rss'): number {
  return Number(new RegExp(`^${field}: +(\\d+) kB`, 'm').exec(rollup)?.[1] ?? 0) / 1024;
}

/** What a process of the suite is, by a part of its command line; the first that fits. */
const names = {
  'sh -c': 'npm',
  'firestore-emulator/src/cli.ts firebase': 'launcher of the Firebase CLI',
  'from-sources.mjs java': 'Firestore emulator',
  'emulators:start': 'Firebase CLI: sign-in, functions, Hosting',
  'build-apart.ts': 'builds',
  esbuild: 'builds',
  'story.ts': 'the evening',
  'start.ts': 'npm start itself: mail, clock, TMDB',
  npm: 'npm',
};

function nameOf(id: string, command: string): string {
  if (!command.includes('functionsEmulatorRuntime'))
    return Object.entries(names).find(([part]) => command.includes(part))?.[1] ?? command;
  const [, group = ''] = /\0FUNCTION_TARGET=(\w+)/.exec(readOfProcess(id, 'environ')) ?? [];
  return `functions: ${functionsApart.includes(group) ? group : 'all others'}`;
}
