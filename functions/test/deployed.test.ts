import { readFileSync } from 'node:fs';
import {
  type ClientQuery,
  challengesOf,
  eveningsOf,
  gainsOf,
  ledgerOf,
  participantsOf,
  watchesOf,
} from '@cine/contract/queries';
import { expect } from 'chai';
import { named } from './mount.ts';
import { loadEntry } from './suite.ts';

/** What `firebase deploy` reads of a function. */
type Endpoint = {
  region?: string[];
  maxInstances?: unknown;
  concurrency?: unknown;
  eventTrigger?: { retry?: unknown };
  taskQueueTrigger?: { rateLimits: { maxConcurrentDispatches: unknown } };
};

type Indexes = {
  indexes: {
    collectionGroup: string;
    queryScope: string;
    fields: { fieldPath: string; order?: string; arrayConfig?: string }[];
  }[];
  fieldOverrides: {
    collectionGroup: string;
    fieldPath: string;
    ttl?: boolean;
    indexes: { order?: string }[];
  }[];
};

type Query = Pick<ClientQuery, 'collection' | 'where' | 'orderBy'>;

describe('What is deployed', () => {
  let endpoints: Map<string, Endpoint>;
  const file = new URL('../../firestore.indexes.json', import.meta.url);
  const { indexes, fieldOverrides } = JSON.parse(readFileSync(file, 'utf8')) as Indexes;

  before(async () => {
    const functions = named(await loadEntry());
    endpoints = new Map(functions.map(([name, { __endpoint }]) => [name, __endpoint as Endpoint]));
  });

  it('runs in one European region, each function of it', () => {
    const regions = [...endpoints.values()].flatMap(({ region }) => region ?? ['none']);
    expect(regions).to.have.length.above(20);
    expect(new Set(regions)).to.deep.equal(new Set(['europe-west1']));
  });

  it('is where Hosting hands the API on to', () => {
    const settings = new URL('../../firebase.json', import.meta.url);
    const { hosting } = JSON.parse(readFileSync(settings, 'utf8')) as {
      hosting: { rewrites: { source: string; function?: { functionId: string; region: string } }[] };
    };
    // The first that fits is taken, and the last fits everything.
    const [first] = hosting.rewrites;
    expect(first?.source).to.equal('/api/**');
    expect(endpoints.get(first!.function!.functionId)?.region).to.deep.equal([first!.function!.region]);
  });

  it('tries every trigger again that failed', () => {
    const triggers = [...endpoints].filter(([, { eventTrigger }]) => eventTrigger);
    expect(triggers.map(([name]) => name)).to.include.members([
      'sessions-followAccount',
      'challenges-followWatch',
    ]);
    for (const [name, { eventTrigger }] of triggers) expect(eventTrigger!.retry, name).to.equal(true);
  });

  it('talks to TMDB from one instance, one task at a time', () => {
    const { maxInstances, concurrency, taskQueueTrigger } = endpoints.get('availability-refreshBatch')!;
    const atOnce = taskQueueTrigger!.rateLimits.maxConcurrentDispatches;
    expect({ maxInstances, concurrency, atOnce }).to.deep.equal({
      maxInstances: 1,
      concurrency: 1,
      atOnce: 1,
    });
  });

  it('deletes by itself what has a date to expire on', () => {
    const expiring = fieldOverrides.filter(({ ttl }) => ttl);
    expect(
      expiring.map(({ collectionGroup, fieldPath }) => `${collectionGroup}.${fieldPath}`),
    ).to.have.members([
      'sessions.expiresAt',
      'gains.expiresAt',
      'joinCodes.expiresAt',
      'rateLimits.expiresAt',
      'offerReports.expiresAt',
      'refreshRuns.expiresAt',
      'batches.expiresAt',
    ]);
  });

  it('has an index for each query by more than one field, and keeps those of single fields that are asked for', () => {
    // The open sessions that follow an account.
    const where = [
      ['attendeeIds', 'array-contains', 'uid'],
      ['status', '==', 'open'],
    ] as const;
    const lists = [eveningsOf, gainsOf, watchesOf, ledgerOf, participantsOf, challengesOf].map((of) =>
      of('id'),
    );
    for (const { collection, where: conditions, orderBy } of [
      { collection: 'sessions', where },
      ...lists,
    ] as Query[]) {
      const fields = [
        ...conditions.map(([fieldPath, operator]) =>
          operator === 'array-contains'
            ? { fieldPath, arrayConfig: 'CONTAINS' }
            : { fieldPath, order: 'ASCENDING' },
        ),
        ...(orderBy
          ? [{ fieldPath: orderBy[0], order: orderBy[1] === 'asc' ? 'ASCENDING' : 'DESCENDING' }]
          : []),
      ];
      const collectionGroup = collection.split('/').at(-1)!;
      if (fields.length > 1) {
        expect(indexes).to.deep.include({ collectionGroup, queryScope: 'COLLECTION', fields });
      }
      for (const { fieldPath } of fields) {
        const override = fieldOverrides.find(
          (other) => other.collectionGroup === collectionGroup && other.fieldPath === fieldPath,
        );
        if (override) expect(override.indexes, fieldPath).to.not.deep.equal([]);
      }
    }
  });
});
