import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { operations } from '@cine/contract';
import { longestBodies } from '@cine/contract/operation';
import { expect } from 'chai';
import { type Endpoint, functionsPage, numberOr } from '../../scripts/reference/functions.ts';
import { named } from './mount.ts';
import { loadEntry } from './suite.ts';

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
  const root = join(import.meta.dirname, '../..');
  const read = (file: string) => readFileSync(join(root, file), 'utf8');
  const lines = read('docs/deployment.md').split('\n');
  let endpoints: [string, Endpoint][];

  before(async () => {
    const functions = named(await loadEntry());
    endpoints = functions.map(([name, { __endpoint }]) => [name, __endpoint as unknown as Endpoint]);
  });

  it('has every function besides those of single operations in docs/reference/functions.md', () => {
    const page = read('docs/reference/functions.md');
    const others = endpoints.filter(([name]) => !operations.has(name));
    expect(page, '`npm run reference` writes it').to.equal(functionsPage(root, others));
  });

  it('says which resources the single operations have', () => {
    const singles = endpoints.filter(([name]) => operations.has(name));
    const [, ...stated] = /with (\d+) MiB or, where they hold the catalogue, (\d+) MiB/.exec(
      lines.join(' '),
    )!;
    for (const [name, own] of singles) {
      const memory = stated[operations.get(name)!.holdsCatalogue ? 1 : 0];
      expect(String(numberOr(256, own.availableMemoryMb)), name).to.equal(memory);
      expect(own.minInstances, name).to.not.be.a('number');
    }
  });

  it('names every parameter and secret that an operator may set', () => {
    const settings = read('functions/src/config.ts').matchAll(/define\w+\(\s*'([A-Z_]+)'/g);
    // Only the suite on a developer's machine sets these.
    const local = ['TMDB_BASE_URL', 'SAMPLE_OFFERS', 'PUSH_LOCAL_ORIGIN', 'CLOUD_LOCAL_ORIGIN'];
    const names = [...settings].map(([, name]) => name!).filter((name) => !local.includes(name));
    expect(names.length).to.be.above(15);
    const missing = names.filter((name) => !new RegExp(`\\b${name}\\b`).test(lines.join('\n')));
    expect(missing).to.deep.equal([]);
  });

  it('has a policy in front that lets the operations with longer bodies through', () => {
    const [, named] = /matches\('\/\(([^)]*)\)\$'\)/.exec(read('docs/cloud-armor.sh'))!;
    const longer = [...operations.values()].filter(({ bodyBytes }) => bodyBytes !== undefined);
    expect(named!.split('|').sort()).to.deep.equal(longer.map(({ name }) => name).sort());
    for (const { name, bodyBytes, rest } of longer) {
      const isLongest = bodyBytes! > 2_000_000;
      expect(bodyBytes, name).to.be.below(isLongest ? longestBodies.bytes : 1_400_000);
      expect(rest?.path, name).to.match(/^\/api\/(profiles\/me\/avatar|imports\/|movies\/pictures$)/);
      expect(
        [`/${name}`, rest.path].filter((at) => longestBodies.at.includes(at)),
        name,
      ).to.have.length(isLongest ? 2 : 0);
    }
    const [, pictures] = /1021 .*?matches\('(.*?)'\)/s.exec(read('docs/cloud-armor.sh'))!;
    for (const at of longestBodies.at) expect(at).to.match(new RegExp(pictures!));
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
