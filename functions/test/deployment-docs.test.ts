import { readFileSync } from 'node:fs';
import { operations } from '@cine/contract';
import { expect } from 'chai';
import { named } from './mount.ts';
import { loadEntry } from './suite.ts';

/** The parts of a function that decide what it costs; what isn't a number is left to the platform. */
type Endpoint = {
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

const numberOr = (otherwise: number, set: unknown) => (typeof set === 'number' ? set : otherwise);

/** What starts a function. */
function startOf({ eventTrigger, scheduleTrigger, taskQueueTrigger }: Endpoint): string {
  if (eventTrigger) {
    const path = eventTrigger.eventFilterPathPatterns?.document;
    return path === undefined ? 'a deleted sign-in' : `\`${path}\``;
  }
  return scheduleTrigger ? scheduleTrigger.schedule : taskQueueTrigger ? 'its queue' : 'calls';
}

/** A function's row of the table, without the last column. */
function rowOf(name: string, endpoint: Endpoint): string {
  // The Firebase CLI's defaults for this much memory.
  const [cpu, concurrency] = [numberOr(1, endpoint.cpu), numberOr(80, endpoint.concurrency)];
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

/** How often a schedule runs a day, as a crontab line with all days. */
function runsADay(schedule: string): number {
  const [, minutes, hours] = /^(\S+) (\S+) \* \* \*$/.exec(schedule)!;
  return timesIn(minutes!, 60) * timesIn(hours!, 24);
}

function timesIn(field: string, all: number): number {
  if (field === '*') return all;
  return field.startsWith('*/') ? all / Number(field.slice(2)) : field.split(',').length;
}

describe('docs/deployment.md', () => {
  const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
  const lines = read('docs/deployment.md').split('\n');
  let endpoints: [string, Endpoint][];

  before(async () => {
    const functions = named(await loadEntry());
    endpoints = functions.map(([name, { __endpoint }]) => [name, __endpoint as unknown as Endpoint]);
  });

  it('lists every function besides those of single operations, with its resources, and no other', () => {
    const rows = endpoints.filter(([name]) => !operations.has(name)).map(([name, own]) => rowOf(name, own));
    const missing = rows.filter((row) => !lines.some((line) => line.startsWith(`| ${row} |`)));
    expect(missing.join('\n'), 'Put these into the table of functions').to.equal('');
    const first = lines.findIndex((line) => line.startsWith('| function |')) + 2;
    const listed = lines.slice(first, lines.indexOf('', first));
    expect(listed).to.have.length(rows.length);
  });

  it('says which resources the single operations have', () => {
    const singles = endpoints.filter(([name]) => operations.has(name));
    const memories = Map.groupBy(singles, ([, own]) => numberOr(256, own.availableMemoryMb));
    const text = [...memories].map(([memory, of]) => `${of.length} with ${memory} MiB`).join(', ');
    expect(lines.join(' ')).to.include(`${singles.length} of them (${text})`);
    for (const [name, own] of singles) expect(own.minInstances, name).to.not.be.a('number');
  });

  it('counts what costs something at rest', () => {
    const { indexes, fieldOverrides } = JSON.parse(read('firestore.indexes.json')) as {
      indexes: object[];
      fieldOverrides: { ttl?: boolean }[];
    };
    const schedules = endpoints.flatMap(([, { scheduleTrigger }]) => scheduleTrigger?.schedule ?? []);
    const runs = schedules.reduce((sum, schedule) => sum + runsADay(schedule), 0);
    const queues = endpoints.filter(([, { taskQueueTrigger }]) => taskQueueTrigger).length;
    const paid = ((schedules.length - 3) / 10).toFixed(2);
    const rows = [
      `| Cloud Scheduler | ${schedules.length} jobs | $${paid}`,
      `| timers on Cloud Run | ${runs} runs a day`,
      `| Cloud Tasks | ${queues} queues`,
      `| Firestore | ${indexes.length} composite indexes, ${fieldOverrides.filter(({ ttl }) => ttl).length} fields with TTL`,
    ];
    const wrong = rows.filter((row) => !lines.some((line) => line.startsWith(row)));
    expect(wrong.join('\n'), 'Mend these lines of the table of costs at rest').to.equal('');
  });
});
