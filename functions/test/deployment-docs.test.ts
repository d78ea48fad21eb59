import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { operations } from '@cine/contract';
import { doorOf, doors } from '@cine/contract/doors';
import { addressesOf, maxBodyBytes } from '@cine/contract/operation';
import { expect } from 'chai';
import { type Endpoint, functionsPage, numberOr } from '../../scripts/reference/functions.ts';
import { settingsOf } from '../../scripts/release/contract/surface.ts';
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

/** Only the suite on a developer's machine sets these. */
const local = ['TMDB_BASE_URL', 'SAMPLE_OFFERS', 'PUSH_LOCAL_ORIGIN', 'CLOUD_LOCAL_ORIGIN'];

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
    const names = settingsOf(root).filter((name) => !local.includes(name));
    expect(names.length).to.be.above(15);
    const missing = names.filter((name) => !new RegExp(`\\b${name}\\b`).test(lines.join('\n')));
    expect(missing).to.deep.equal([]);
  });

  it('shares with CHANGELOG.md every setting that is new since the last release', () => {
    const last = JSON.parse(read('contract/last-release.json')) as { settings: string[] };
    const added = settingsOf(root).filter((name) => !last.settings.includes(name) && !local.includes(name));
    const [, next = ''] = /^## Next$(.*?)^## /ms.exec(read('CHANGELOG.md'))!;
    expect(added.filter((name) => !next.includes(`\`${name}`))).to.deep.equal([]);
  });

  it('has a policy in front that lets long bodies through at the addresses of operations that take them', () => {
    const rules = [
      ...read('docs/cloud-armor.sh').matchAll(/int\(request.headers\['content-length'\]\) > (\d+)(.*?)"/gs),
    ].map(([, bytes, but = '']) => ({
      bytes: Number(bytes),
      at: [...but.matchAll(/!request\.path\.matches\('(.*?)'\)/g)].map(([, path]) => new RegExp(path!)),
    }));
    const letThrough = (path: string) =>
      rules.find(({ at }) => !at.some((each) => each.test(path)))?.bytes ?? Number.POSITIVE_INFINITY;
    const longest = new Map<string, number>();
    for (const operation of operations.values()) {
      const { name, rest, bodyBytes = maxBodyBytes } = operation;
      const paths = addressesOf(rest).map(({ path }) => path.replaceAll(/\{\w+\}/g, 'some-id'));
      for (const path of [...doors.map((door) => `/${door}/${name}`), ...paths]) {
        const isElsewhere = path.includes(name) && !path.includes(`/${doorOf(operation)}/`);
        longest.set(path, Math.max(longest.get(path) ?? maxBodyBytes, isElsewhere ? 0 : bodyBytes));
      }
    }
    for (const [path, most] of longest) {
      expect(letThrough(path), path).to.equal(rules.find(({ bytes }) => bytes >= most)!.bytes);
      for (const other of [`/x${path}`, `${path}/x`]) expect(letThrough(other), other).to.equal(maxBodyBytes);
    }
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
