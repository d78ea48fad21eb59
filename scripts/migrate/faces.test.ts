import { contractFixtures } from '@cine/contract/documents/fixtures.test-support';
import type { Figure } from '@cine/contract/game/characters/figure';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import { deleteApp, initializeApp } from 'firebase-admin/app';
import { type Firestore, getFirestore, Timestamp } from 'firebase-admin/firestore';
import { startFirestoreEmulator } from '../../packages/firestore-emulator/src/index.ts';
import { copyFaces } from './faces.ts';

const figure: Figure = {
  characterClass: 'paladin',
  appearance: { build: 'slight', skin: 'umber', hair: 'afro', hairColour: 'black', eyes: 'hazel' },
  worn: [],
};

describe('The faces of groups’ members', function () {
  this.timeout(minute);
  let db: Firestore;
  let close: () => Promise<void>;
  before(async () => {
    const emulator = await startFirestoreEmulator({ projectId: 'demo-faces' });
    const { FIRESTORE_EMULATOR_HOST: named } = process.env;
    process.env.FIRESTORE_EMULATOR_HOST = `127.0.0.1:${emulator.port}`;
    const app = initializeApp({ projectId: 'demo-faces' }, 'faces');
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

  it('are copied once, where a member has a character that the group lacks', async () => {
    const sdk = { instant: (at: number) => Timestamp.fromMillis(at), bytes: (bytes: Uint8Array) => bytes };
    const { data } = contractFixtures(sdk).findLast(({ document }) => document === 'groups')!;
    for (const name of ['one', 'other', 'third']) await db.doc(`groups/${name}`).set(data);
    await db.doc('groups/broken').set({ members: 'many' });
    await db.doc('users/lea').set({ figure });
    await db.doc('users/tom').set({ displayName: 'Tom' });
    expect(await copyFaces(db, { isDry: true, batchSize: 2 })).to.equal(3);
    expect((await db.doc('groups/one').get()).get('members.lea.figure')).to.equal(undefined);
    expect(await copyFaces(db, { isDry: false, batchSize: 2 })).to.equal(3);
    for (const name of ['one', 'other', 'third']) {
      const members = (await db.doc(`groups/${name}`).get()).get('members');
      expect(members.lea).to.deep.equal({ ...(data as { members: { lea: object } }).members.lea, figure });
      expect(members.tom).not.to.have.property('figure');
    }
    expect(await copyFaces(db, { isDry: false, batchSize: 2 })).to.equal(0);
  });
});
