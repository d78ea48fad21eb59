import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { startJob } from '@cine/contract/operations/core/jobs';
import { deleteAccount } from '@cine/contract/operations/faces/privacy';
import { expect } from 'chai';
import { context } from '#context.ts';
import { eraseAccount } from '#faces/privacy/delete-service.ts';
import { callerDigestOf } from '#platform/callers/caller-store.ts';
import { member } from '#test/builders.ts';
import { reasonOf } from '#test/expect-rejection.ts';
import { expectLogs } from '#test/logs.ts';
import { running, suite } from '#test/suite.ts';
import { loadLatest } from '../jobs/index.ts';
import { files } from './backup.ts';

expectLogs('Unhandled error', 'task given up');

describe('The nightly backup', () => {
  const fileOf = (name: string) => join(running.cloud.folder, 'backups', name);
  const namesIn = (folder: string) =>
    existsSync(fileOf(folder)) ? readdirSync(fileOf(folder), { recursive: true }).map(String) : [];

  before(() => suite());
  afterEach(() => running.cloud.trouble(null));

  async function run() {
    await running.startJob('backup');
    await running.quiet();
    return (await loadLatest(context().db, 'backup'))!;
  }

  it('has the database and all accounts, in the form of the Firebase CLI, and is whole at the end', async () => {
    const { identities } = running;
    identities.add({ localId: 'nina', email: 'nina@example.test', lastLoginAt: '1764000000000' });
    const { id, status, counts } = await run();
    expect(status).to.equal('finished');
    expect(counts.accounts).to.equal(identities.all().length);
    const [folder] = readdirSync(fileOf('backups')).filter((name) => name.endsWith(id));
    const at = (file: string) => fileOf(join('backups', folder!, file));
    expect(existsSync(at('firestore_export/firestore_export.overall_export_metadata'))).to.equal(true);
    const { users } = JSON.parse(readFileSync(at(files.accounts(0)), 'utf8')) as { users: object[] };
    expect(users).to.deep.include({
      localId: 'nina',
      email: 'nina@example.test',
      lastSignedInAt: '1764000000000',
      providerUserInfo: [],
    });
    const manifest = JSON.parse(readFileSync(at(files.manifest), 'utf8')) as { firestore: object };
    expect(manifest.firestore).to.deep.include({ path: 'firestore_export' });
  });

  it('deletes the files that are older than the operator keeps them', async () => {
    const old = ['backups/2020-01-01T02-30Z-x/file', 'erasures/2020-01-01/digest'];
    for (const name of old) {
      mkdirSync(dirname(fileOf(name)), { recursive: true });
      writeFileSync(fileOf(name), '');
    }
    expect((await run()).counts.expired).to.equal(2);
    for (const name of old) expect(existsSync(fileOf(name)), name).to.equal(false);
  });

  it('begins no run where no bucket is set, and an operator is told so', async () => {
    const { backups, db } = context();
    const before = await loadLatest(db, 'backup');
    Object.assign(context(), { backups: async () => null });
    const olga = running.newUser({ operator: true });
    const reason = await running
      .startJob('backup')
      .then(() => reasonOf(olga.call(startJob, { job: 'backup' })))
      .finally(() => Object.assign(context(), { backups }));
    expect(reason).to.equal('backups-not-set-up');
    expect((await loadLatest(db, 'backup'))?.id).to.equal(before?.id);
  });

  it('notes who is erased by a digest, and nobody is erased while that can’t be noted', async () => {
    const { uid, call } = await member('Nina');
    running.cloud.trouble(503);
    await call(deleteAccount, {});
    await running.quiet();
    const { db } = context();
    expect((await db.doc(`deletions/${uid}`).get()).exists).to.equal(true);
    running.cloud.trouble(null);
    await eraseAccount(context(), uid);
    expect((await db.doc(`deletions/${uid}`).get()).exists).to.equal(false);
    const erasures = namesIn('erasures').filter((name) => name.endsWith(callerDigestOf(uid)));
    expect(erasures).to.have.length(1);
    expect(namesIn('').filter((name) => name.includes(uid))).to.deep.equal([]);
  });
});
