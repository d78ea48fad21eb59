import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { operations } from '@cine/contract';
import { addressOfDoor, doorOf, doors } from '@cine/contract/doors';
import { addressesOf } from '@cine/contract/operation';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import { childEnv } from '../../scripts/test/processes/child-env.ts';
import { securityHeaders } from '../src/api/headers.ts';
import { revocable, shareHeaders } from '../src/api/share/headers.ts';
import { named } from './mount.ts';
import { loadEntry } from './suite.ts';

type Endpoint = {
  region?: string[];
  maxInstances?: unknown;
  concurrency?: unknown;
  timeoutSeconds?: unknown;
  availableMemoryMb?: unknown;
  eventTrigger?: { retry?: unknown };
  scheduleTrigger?: { schedule: string; timeZone: string };
  taskQueueTrigger?: { rateLimits: { maxConcurrentDispatches: unknown } };
};

/** A resource, or the default if the function leaves it to the platform. */
const numberOr = (otherwise: number, set: unknown) => (typeof set === 'number' ? set : otherwise);

/** Each function's secrets, by its name, as deployed with these parameters. */
async function secretsWith(parameters: Record<string, string>): Promise<[string, string[]][]> {
  const declared = await declaredWith<{ key: string }[]>('secretEnvironmentVariables', parameters);
  return declared.map(([name, keys]) => [name, (keys ?? []).map(({ key }) => key)]);
}

/** A part of what each function declares, by its name, as deployed with these parameters. */
async function declaredWith<Part>(
  part: string,
  parameters: Record<string, string>,
): Promise<[string, Part | null][]> {
  const code = `
    const { named } = await import(${JSON.stringify(new URL('mount.ts', import.meta.url).href)});
    const functions = named(await import(${JSON.stringify(new URL('../src/index.ts', import.meta.url).href)}));
    const declared = functions.map(([name, { __endpoint }]) => [name, __endpoint.${part} ?? null]);
    process.stdout.write('\\n' + JSON.stringify(declared));`;
  const env = { ...childEnv(), ...parameters };
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', code], {
    env,
  });
  return JSON.parse(stdout.split('\n').at(-1)!) as [string, Part | null][];
}

function functionsBySecret(keys: readonly [string, string[]][]): Record<string, string[]> {
  const bound = keys.flatMap(([name, own]) => own.map((secret) => ({ secret, name })));
  return Object.fromEntries(
    [...Map.groupBy(bound, ({ secret }) => secret)].map(([secret, of]) => [
      secret,
      of.map(({ name }) => name),
    ]),
  );
}

type FieldOverride = { collectionGroup: string; fieldPath: string; ttl?: boolean };

describe('The deployment', () => {
  let endpoints: Map<string, Endpoint>;
  const file = new URL('../../firestore.indexes.json', import.meta.url);
  const { fieldOverrides } = JSON.parse(readFileSync(file, 'utf8')) as { fieldOverrides: FieldOverride[] };

  let unconfigured: ReturnType<typeof secretsWith> | undefined;
  function bare() {
    const parameters = [
      'AI_MODELS',
      'ELASTICSEARCH_URL',
      'MAIL_FROM',
      'METRICS_BY_TOKEN',
      'PUSH_PUBLIC_KEY',
      'SIGN_IN_PROVIDERS',
      'SINGLE_CALLABLES',
    ];
    unconfigured ??= secretsWith(Object.fromEntries(parameters.map((name) => [name, ''])));
    return unconfigured;
  }

  before(async () => {
    const functions = named(await loadEntry());
    endpoints = new Map(functions.map(([name, { __endpoint }]) => [name, __endpoint as Endpoint]));
  });

  it('runs every function in one European region', () => {
    const regions = [...endpoints.values()].flatMap(({ region }) => region ?? ['none']);
    expect(regions).to.have.length.above(20);
    expect(new Set(regions)).to.deep.equal(new Set(['europe-west1']));
  });

  it('has Hosting rewrites to the API and to shared pages', () => {
    const settings = new URL('../../firebase.json', import.meta.url);
    const { hosting } = JSON.parse(readFileSync(settings, 'utf8')) as {
      hosting: { rewrites: { source: string; function?: { functionId: string; region: string } }[] };
    };
    // Hosting applies the first rewrite that matches, and the last one matches everything.
    const served = hosting.rewrites.slice(0, -1);
    expect(served.map(({ source }) => source)).to.deep.equal([
      '/api/**',
      '/auth/*/@(start|callback)',
      '/coach/advice',
      '/mcp',
      '/s/**',
    ]);
    for (const { function: own } of served)
      expect(endpoints.get(own!.functionId)?.region).to.deep.equal([own!.region]);
  });

  it('has the same security and cache headers in Hosting as in our answers', () => {
    const settings = new URL('../../firebase.json', import.meta.url);
    const { hosting } = JSON.parse(readFileSync(settings, 'utf8')) as {
      hosting: { headers: { source: string; headers: { key: string; value: string }[] }[] };
    };
    // If several rules set a header, the last one holds.
    const headersAt = (path: string) =>
      Object.fromEntries(
        hosting.headers
          .filter(({ source }) =>
            source.endsWith('**') ? path.startsWith(source.slice(0, -2)) : path === source,
          )
          .flatMap(({ headers }) => headers.map(({ key, value }) => [key, value])),
      ) as Record<string, string>;
    for (const [path, cached] of [
      ['/api/movies', 'private, no-cache'],
      // Hosting takes cookies out of answers that aren't private.
      ['/api/auth/google/start', 'private, no-store'],
      ['/auth/*/@(start|callback)', 'private, no-store'],
      ['/coach/advice', 'private, no-cache'],
      ['/mcp', 'no-store'],
    ] as const) {
      const headers = headersAt(path);
      for (const [key, value] of Object.entries(securityHeaders))
        if (headers[key] !== undefined) expect(headers[key], key).to.equal(value);
      expect(headers['Cache-Control'], path).to.equal(cached);
    }
    const ofPages = headersAt('/s/any');
    for (const [key, value] of Object.entries({ ...shareHeaders, 'Cache-Control': revocable }))
      if (ofPages[key] !== undefined) expect(ofPages[key], key).to.equal(value);
    expect(ofPages['Cache-Control']).to.equal(revocable);
    const ofAccount = ['account-show', 'account-export'].map((name) => operations.get(name)!.rest);
    for (const { path } of ofAccount.flatMap(addressesOf))
      expect(headersAt(path)['Cache-Control'], path).to.equal('no-store');
  });

  it('binds each secret to the functions that use it, and only if it is configured', async () => {
    const withSecrets = await secretsWith({
      AI_MODELS: '{"mistral":{}}',
      ELASTICSEARCH_URL: 'https://search.example',
      MAIL_FROM: 'newsletter@cine.example',
      METRICS_BY_TOKEN: 'true',
      PUSH_PUBLIC_KEY: 'public',
      SIGN_IN_PROVIDERS: '{"vk":{"clientId":"1"}}',
    });
    const {
      AI_KEYS,
      DIGEST_KEY,
      TMDB_READ_TOKEN,
      SMTP_URL,
      PUSH_PRIVATE_KEY,
      ELASTICSEARCH_API_KEY,
      METRICS_TOKEN,
      SIGN_IN_SECRETS,
      ...others
    } = functionsBySecret(withSecrets);
    expect(others).to.deep.equal({});
    expect(AI_KEYS).to.have.members([
      'coach-advice',
      'movies-readSentence',
      'movies-readSentenceByModel',
      'tasks-evaluate',
      'challenges-label',
      'movies-completeDescription',
      'notes-setSharing',
      'notes-showSharing',
      'notes-suggestTags',
      'door',
      'largeDoor',
      'api',
    ]);
    expect(SIGN_IN_SECRETS).to.have.members([
      'identities-enter',
      'identities-link',
      'auth-google',
      'auth-apple',
      'door',
      'api',
    ]);
    // The last two mark a suspended user's address, and say in backups which key they need.
    const digesting = [...operations.keys(), 'door', 'largeDoor', 'api', 'follow-moderationLog', 'jobs-run'];
    expect(DIGEST_KEY).to.have.members(digesting);
    expect(TMDB_READ_TOKEN).to.deep.equal(['catalogueSync-runBatch']);
    expect(METRICS_TOKEN).to.deep.equal(['api']);
    expect(SMTP_URL).to.deep.equal(['mail-send']);
    expect(PUSH_PRIVATE_KEY).to.deep.equal(['notifications-push']);
    expect(ELASTICSEARCH_API_KEY).to.have.members([
      'api',
      'graph-query',
      'imports-match',
      'largeDoor',
      'movies-createCustom',
      'movies-list',
      'movies-changeCustom',
      'movies-matchCustom',
      'movies-promoteCustom',
      'movies-search',
      'movies-readSentence',
      'movies-readSentenceByModel',
      'movies-find',
      'search-update',
    ]);
    const { DIGEST_KEY: always, ...configured } = functionsBySecret(await bare());
    expect(always).to.include.members(['api', 'door', 'follow-moderationLog']);
    expect(configured).to.deep.equal({ TMDB_READ_TOKEN: ['catalogueSync-runBatch'] });
  }).timeout(2 * minute);

  it('runs as accounts with the least rights where the operator made them, and as the default one otherwise', async () => {
    const own = { OWN_SERVICE_ACCOUNTS: 'true', SINGLE_CALLABLES: 'true' };
    const accounts = await declaredWith<string>('serviceAccountEmail', own);
    const runningAs = (account: string) => accounts.flatMap(([name, as]) => (as === account ? [name] : []));
    expect(runningAs('cine-calls@')).to.have.members([...operations.keys(), 'door', 'largeDoor', 'api']);
    expect(runningAs('cine-pages@')).to.deep.equal(['share']);
    // Jobs share a queue, and backups are one of them.
    expect(runningAs('cine-backups@')).to.deep.equal(['jobs-run']);
    const others = runningAs('cine-background@');
    expect(others).to.include.members(['follow-users', 'privacy-erase', 'jobs-startDue', 'mail-send']);
    const named = ['calls', 'pages', 'backups', 'background'];
    expect(new Set(accounts.map(([, as]) => as))).to.deep.equal(
      new Set(named.map((each) => `cine-${each}@`)),
    );
    const script = readFileSync(new URL('../../docs/service-accounts.sh', import.meta.url), 'utf8');
    expect([...script.matchAll(/^create (\w+)/gm)].map(([, each]) => each)).to.have.members(named);
    const usual = await declaredWith<string>('serviceAccountEmail', { OWN_SERVICE_ACCOUNTS: '' });
    expect(usual.filter(([, as]) => as !== null)).to.deep.equal([]);
  }).timeout(2 * minute);

  it('gives each door and the API the time and memory that every operation behind it needs', () => {
    for (const operation of operations.values()) {
      const own = endpoints.get(operation.name)!;
      for (const shared of [doorOf(operation), 'api']) {
        const { timeoutSeconds, availableMemoryMb } = endpoints.get(shared)!;
        expect(timeoutSeconds, operation.name).to.be.at.least(numberOr(60, own.timeoutSeconds));
        expect(availableMemoryMb, operation.name).to.be.at.least(numberOr(256, own.availableMemoryMb));
      }
    }
  });

  it('allows the dashboard to call the doors', () => {
    const settings = readFileSync(new URL('../../firebase.json', import.meta.url), 'utf8');
    const sources = /connect-src ([^;]+)/.exec(settings)![1]!.split(' ');
    for (const door of doors) {
      const { origin } = new URL(addressOfDoor(door, 'a-project'));
      const isAllowed = sources.some(
        (source) => source.includes('*.') && origin.endsWith(source.slice(source.indexOf('*.') + 1)),
      );
      expect(isAllowed, origin).to.equal(true);
    }
  });

  it('has doors, but no function for each operation, unless SINGLE_CALLABLES is true', async () => {
    const names = (await bare()).map(([name]) => name);
    expect(names).to.have.members([...endpoints.keys()].filter((name) => !operations.has(name)));
    expect(names).to.include.members([...doors, 'api', 'follow-users']);
    expect([...endpoints.keys()]).to.include.members([...operations.keys()]);
  }).timeout(2 * minute);

  it('retries every trigger that failed', () => {
    const triggers = [...endpoints].filter(([, { eventTrigger }]) => eventTrigger);
    expect(triggers.map(([name]) => name)).to.include.members([
      'follow-users',
      'follow-watches',
      'follow-sessions',
      'privacy-followDeletedSignIn',
    ]);
    for (const [name, { eventTrigger }] of triggers) expect(eventTrigger!.retry, name).to.equal(true);
  });

  it('calls TMDB from one instance, one task at a time', () => {
    const { maxInstances, concurrency, taskQueueTrigger } = endpoints.get('catalogueSync-runBatch')!;
    const atOnce = taskQueueTrigger!.rateLimits.maxConcurrentDispatches;
    expect({ maxInstances, concurrency, atOnce }).to.deep.equal({
      maxInstances: 1,
      concurrency: 1,
      atOnce: 1,
    });
  });

  it('has at most seventy functions', async () => {
    expect((await bare()).length).to.be.at.most(70);
  }).timeout(2 * minute);

  it('starts jobs by one timer, each half hour', () => {
    const timers = [...endpoints].filter(
      ([name, own]) => own.scheduleTrigger && name.startsWith('jobs-start'),
    );
    expect(timers.map(([name, { scheduleTrigger }]) => [name, scheduleTrigger!.schedule])).to.deep.equal([
      ['jobs-startDue', '*/30 * * * *'],
    ]);
  });

  it('deletes documents with an expiry date', () => {
    const expiring = fieldOverrides.filter(({ ttl }) => ttl);
    expect(
      expiring.map(({ collectionGroup, fieldPath }) => `${collectionGroup}.${fieldPath}`),
    ).to.have.members([
      'sessions.expiresAt',
      'formerTasks.expiresAt',
      'plans.expiresAt',
      'polls.expiresAt',
      'ballots.expiresAt',
      'voters.expiresAt',
      'names.expiresAt',
      'seeds.expiresAt',
      'vetoes.expiresAt',
      'reports.expiresAt',
      'notices.expiresAt',
      'groupInvitations.expiresAt',
      'moderationCases.expiresAt',
      'gains.expiresAt',
      'tips.expiresAt',
      'rateLimits.expiresAt',
      'failedEvents.expiresAt',
      'offerReports.expiresAt',
      'offerChanges.expiresAt',
      'notifications.expiresAt',
      'regionAsks.expiresAt',
      'screenOffers.expiresAt',
      'movieAsks.expiresAt',
      'lookUps.expiresAt',
      'jobRuns.expiresAt',
      'signInAttempts.expiresAt',
      'passkeyChallenges.expiresAt',
      'personalTokens.expiresAt',
      'emailChanges.expiresAt',
      'signInGuards.expiresAt',
      'batches.expiresAt',
      'outbox.expiresAt',
      'collectionChanges.expiresAt',
      'challengeDrafts.expiresAt',
      'movieLabels.expiresAt',
      'aiInteractions.expiresAt',
      'aiDays.expiresAt',
      'aiMonths.expiresAt',
      'aiUsage.expiresAt',
    ]);
  });
});
