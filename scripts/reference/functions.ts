import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { textOf } from './first-sentence.ts';

/** A deployed function's own options; what isn't a number is left to the platform. */
export type Endpoint = {
  availableMemoryMb?: unknown;
  cpu?: unknown;
  timeoutSeconds?: unknown;
  concurrency?: unknown;
  minInstances?: unknown;
  maxInstances?: unknown;
  eventTrigger?: { eventType: string; eventFilterPathPatterns?: Record<string, string> };
  scheduleTrigger?: { schedule: string };
  taskQueueTrigger?: object;
};

/** docs/reference/functions.md: each function with its resources, and what the comment in its source says. */
export function functionsPage(root: string, endpoints: readonly (readonly [string, Endpoint])[]): string {
  const byName = endpoints.toSorted(([one], [other]) => (one < other ? -1 : 1));
  const rows = byName.map(([name, own]) => `| ${rowOf(name, own)} | ${commentOf(root, name)} |`);
  return `<!-- Made by \`npm run reference\` from the comments in index.ts and each feature's background.ts. -->
# The deployed functions

Besides those of single operations, with one vCPU and 80 calls at once in each instance where nothing else is said. Those
called \`follow-\` are [the reactions](reactions.md); \`follow-later\` does what slow ones leave to it.

| function | runs on | MiB | timeout, s | instances | what it does |
|---|---|---|---|---|---|
${rows.join('\n')}
`;
}

/** What a function does. Throws if its source doesn't say. */
function commentOf(root: string, name: string): string {
  const [group = '', own = group] = name.split('-');
  if (group === 'follow') return '';
  const kebab = group.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const [file = 'functions/src/index.ts'] = globSync(`functions/src/features/*/${kebab}/background.ts`, {
    cwd: root,
  });
  const source = readFileSync(join(root, file), 'utf8');
  const [, comment] = new RegExp(`/\\*\\*((?:(?!\\*/)[^])*)\\*/\\s+${own}: `).exec(source) ?? [];
  if (comment !== undefined) return textOf(comment);
  const [, worker] = /^jobs-run([A-Z]\w*)$/.exec(name) ?? [];
  if (worker) return `Runs the job *${worker.toLowerCase()}*.`;
  throw new Error(`${file} doesn't say what ${name} does`);
}

function rowOf(name: string, endpoint: Endpoint): string {
  // The Firebase CLI's defaults for this much memory.
  const cpu = numberOr(1, endpoint.cpu);
  const concurrency = numberOr(80, endpoint.concurrency);
  return [
    `\`${name}\``,
    startOf(endpoint),
    numberOr(256, endpoint.availableMemoryMb),
    numberOr(60, endpoint.timeoutSeconds),
    `${numberOr(0, endpoint.minInstances)}–${numberOr(Number.NaN, endpoint.maxInstances)}` +
      (cpu === 1 ? '' : `, ${cpu} vCPU`) +
      (concurrency === 80 ? '' : `, ${concurrency} call`),
  ].join(' | ');
}

function startOf({ eventTrigger, scheduleTrigger, taskQueueTrigger }: Endpoint): string {
  if (eventTrigger) {
    const path = eventTrigger.eventFilterPathPatterns?.document;
    return path === undefined ? 'a deleted sign-in' : `\`${path}\``;
  }
  return scheduleTrigger ? scheduleTrigger.schedule : taskQueueTrigger ? 'its queue' : 'calls';
}

export function numberOr(otherwise: number, set: unknown): number {
  return typeof set === 'number' ? set : otherwise;
}
