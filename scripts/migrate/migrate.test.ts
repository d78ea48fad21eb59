import { versionOf } from '@cine/contract/documents/codec';
import { contractFixtures, fixturesIn, type Sdk } from '@cine/contract/documents/fixtures.test-support';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import { deleteApp, initializeApp } from 'firebase-admin/app';
import { type Firestore, getFirestore, Timestamp } from 'firebase-admin/firestore';
import { isPackedDocument } from '../../functions/src/platform/firestore/packed.ts';
import { databaseWith } from '../../functions/test/database-with.ts';
import { startFirestoreEmulator } from '../../packages/firestore-emulator/src/index.ts';
import { type Kind, kindsWithFormerVersions } from './kinds.ts';
import { formerIn, migrate, type Progress } from './migrate.ts';

const sdk: Sdk = {
  instant: (milliseconds) => Timestamp.fromMillis(milliseconds),
  bytes: (bytes) => Buffer.from(bytes),
};
const fixtures = [
  ...contractFixtures(sdk),
  ...fixturesIn(new URL('../../functions/fixtures/', import.meta.url), sdk),
];

describe('A migration', function () {
  this.timeout(2 * minute);
  let kinds: Kind[];
  let db: Firestore;
  let close: () => Promise<void>;
  before(async () => {
    kinds = await kindsWithFormerVersions();
    const emulator = await startFirestoreEmulator({ projectId: 'demo-migrate' });
    const { FIRESTORE_EMULATOR_HOST: named } = process.env;
    process.env.FIRESTORE_EMULATOR_HOST = `127.0.0.1:${emulator.port}`;
    const app = initializeApp({ projectId: 'demo-migrate' }, 'migrate');
    db = getFirestore(app);
    db.settings({ grpcOptions: { 'grpc.channelFactoryOverride': () => emulator.channel() } });
    if (named === undefined) delete process.env.FIRESTORE_EMULATOR_HOST;
    else process.env.FIRESTORE_EMULATOR_HOST = named;
    close = async () => {
      await deleteApp(app);
      await emulator.close();
    };
  });
  after(() => close());

  /** Every version of every kind in a document, at a path such as its own; and one that no version reads. */
  async function fill(): Promise<string[]> {
    const paths: string[] = [];
    for (const { codec, collection, isAt } of kinds)
      for (const { version, data } of fixtures.filter(({ document }) => document === codec.name)) {
        const path = pathAt(collection, isAt, version);
        // The first version of a kind with one document.
        if (paths.includes(path)) continue;
        await db.doc(path).set(data);
        paths.push(path);
      }
    await db.doc('players/broken').set({ xp: 'many' });
    await db.doc('others/a/ledger/b').set({ v: 1 });
    return paths;
  }

  it('knows the place of every kind', () => {
    expect(kinds.length).to.be.above(15);
    expect(new Set(kinds.map(({ codec }) => codec.name)).size).to.equal(kinds.length);
  });

  it('rewrites each former version as the codec reads it, goes on where it was interrupted, and then counts zero', async () => {
    const paths = await fill();
    const before = new Map<string, unknown>();
    for (const path of paths) before.set(path, await valueAt(path));
    const dry = await migrate(db, kinds, null, { isDry: true, save: () => {}, batchSize: 2 });
    const formerOnes = formerIn(dry.counts, kinds);
    expect(formerOnes).to.be.above(kinds.length);
    expect(dry.counts.sessions).to.deep.equal({ 1: 1, 2: 1, 3: 1, 4: 1 });

    let last: Progress | null = null;
    let batches = 0;
    const interrupted = migrate(db, kinds, null, {
      isDry: false,
      batchSize: 2,
      save: (progress) => {
        last = structuredClone(progress);
        batches += 1;
        if (batches === 5) throw new Error('interrupted');
      },
    });
    await interrupted.catch((error: Error) => expect(error.message).to.equal('interrupted'));
    const { counts, unreadable } = await migrate(db, kinds, last, { isDry: false, save: () => {} });
    expect([formerIn(counts, kinds), unreadable]).to.deep.equal([formerOnes, ['players/broken']]);
    for (const path of paths) expect(await valueAt(path), path).to.deep.equal(before.get(path));
    const again = await migrate(db, kinds, null, { isDry: true, save: () => {} });
    expect(formerIn(again.counts, kinds)).to.equal(1);
    expect((await db.doc('others/a/ledger/b').get()).data()).to.deep.equal({ v: 1 });
  });

  it('leaves alone what is current, also when that came in between, or is later', async () => {
    for (const { ref } of (await db.collection('players').get()).docs) await ref.delete();
    const current = fixtures.findLast(({ document }) => document === 'players')!;
    const { codec } = kinds.find((kind) => kind.codec.name === 'players')!;
    await db.doc('players/current').set({ ...current.data, another: 'field' });
    await db.doc('players/later').set({ ...current.data, v: 99 });
    await db.doc('players/overtaken').set(fixtures.find(({ document }) => document === 'players')!.data);
    const { updateTime } = await db.doc('players/current').get();
    const overtaking = databaseWith(db, {
      doc: (path) => {
        const own = db.doc(path);
        const get = async () => {
          const snapshot = await own.get();
          if (path === 'players/overtaken') await own.set({ ...current.data, another: 'field' });
          return snapshot;
        };
        return databaseWith(own as never, { get } as never) as never;
      },
    });
    const players = kinds.filter(({ collection }) => collection === 'players');
    await migrate(overtaking, players, null, { isDry: false, save: () => {} });
    expect((await db.doc('players/current').get()).updateTime!.isEqual(updateTime!)).to.equal(true);
    expect((await db.doc('players/overtaken').get()).data()).to.include({ another: 'field' });
    expect(versionOf((await db.doc('players/later').get()).data())).to.equal(99);
    expect(versionOf(current.data)).to.equal(codec.version);
  });

  async function valueAt(path: string): Promise<unknown> {
    const { codec } = kinds.find(({ isAt }) => isAt(path))!;
    const data = (await db.doc(path).get()).data();
    if (!isPackedDocument(codec)) return codec.decode(data);
    const { value, content } = await codec.unpack(data);
    return { ...(value as object), format: null, bytes: content };
  }
});

/** A path of the kind, of which a version has one of its own where the kind has more than one document. */
function pathAt(collection: string, isAt: (path: string) => boolean, version: number): string {
  const tops = ['users', 'players', 'inboxes', 'jobRuns'];
  const parents = ['', ...tops.map((top) => `${top}/of-${version}/`)];
  const names = [`v${version}`, `search-${version}`, `v${version}:any`, 'all', 'manifest', 'last', 'counts'];
  const paths = parents.flatMap((parent) => names.map((name) => `${parent}${collection}/${name}`));
  return paths.find(isAt)!;
}
