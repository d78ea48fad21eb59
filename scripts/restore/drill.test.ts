/**
 * A drill of what is ours in a restore: which steps are taken, what they bring back, what they erase again.
 * The emulator's exports and imports stand in for Google's, and its Auth for Firebase's: it proves nothing of
 * these.
 */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deleteAccount } from '@cine/contract/operations/faces/privacy';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import { type App, deleteApp, initializeApp } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import { authAccounts, type ExportedAccount } from '../../functions/src/clients/cloud/auth-accounts.ts';
import { type Backups, openBackups } from '../../functions/src/clients/cloud/backups.ts';
import { cloudRequest } from '../../functions/src/clients/cloud/request.ts';
import { createFirebaseAuth } from '../../functions/src/clients/firebase-auth/client.ts';
import { type Context, context } from '../../functions/src/context.ts';
import { files } from '../../functions/src/features/core/backups/index.ts';
import { keyCheckOf } from '../../functions/src/platform/secret-digest.ts';
import { user } from '../../functions/test/client.ts';
import { newcomer } from '../../functions/test/scenarios/samples.ts';
import { project, running, type Suite, suite } from '../../functions/test/suite.ts';
import { startAuth } from '../../web/test/support/auth-emulator.ts';
import { audit } from '../audit/audit.ts';
import { databaseSource } from '../audit/database.ts';
import { inOneLine } from '../audit/fault.ts';
import { checkSampleOffers } from '../sample/load-movies.ts';
import { localBucket } from '../start/local-cloud.ts';
import { chooseBackup } from './choose-backup.ts';
import { compareExports } from './compare.ts';
import { emptySuite } from './empty-suite.ts';
import { beginWhatWaits, fill, type Waiting, whatStillWaits } from './fill.test-support.ts';
import { assertSameKey } from './key.ts';
import { makeBackup } from './make-backup.ts';
import { readManifest } from './manifest.ts';
import { requeue } from './requeue.ts';
import { assertEmpty, bringBack, eraseAgain, type Restored } from './restore.ts';
import { addWaysIn, enterByBoth, type WaysIn } from './ways-in.test-support.ts';

type Newcomer = ReturnType<typeof newcomer>;

const drill = 'demo-drill';
/** As many documents as the command's drill asks for; few among all tests. */
const documentsWanted = Number(process.env.CINE_DRILL_DOCUMENTS ?? 0);
/** More accounts than Auth takes at once. */
const others = Array.from(
  { length: 1100 },
  (_, at): ExportedAccount => ({
    localId: `other-${at}`,
    email: `other-${at}@example.test`,
  }),
);
const options = { hash: null, withAccounts: true, pauseMs: 50 };

describe('A drill: a project is backed up, lost and restored', function () {
  this.timeout(10 * minute);
  let former: Context;
  let formerHost: string | undefined;
  let app: App;
  let close: () => void;
  let own: Awaited<ReturnType<Suite['ownProject']>>;
  let backups: Backups;
  let runs = 0;
  const lea = newcomer();
  const max = newcomer();
  let leaId: string;
  let maxId: string;
  let waysIn: WaysIn;
  let accounts: ExportedAccount[];

  before(async () => {
    await suite();
    former = { ...context() };
    own = await running.ownProject(drill);
    formerHost = process.env.FIREBASE_AUTH_EMULATOR_HOST;
    const emulator = await startAuth(project);
    close = emulator.close;
    const host = `127.0.0.1:${emulator.port}`;
    process.env.FIREBASE_AUTH_EMULATOR_HOST = host;
    app = initializeApp({ projectId: project }, `${drill}-auth`);
    mkdirSync(join(running.cloud.folder, drill));
    backups = {
      ...openBackups({
        project: drill,
        bucket: drill,
        keptDays: 30,
        keyCheck: (await former.backups())!.keyCheck,
        root: running.cloud.url,
      }),
      auth: authAccounts(cloudRequest(project, `http://${host}`), project),
    };
    const client = createFirebaseAuth({ apiKey: 'local', emulator: host });
    Object.assign(context(), {
      auth: () => getAuth(app),
      firebaseAuth: async () => client,
      backups: async () => backups,
    });
  });
  before(async () => {
    const movies = join(import.meta.dirname, '../../emulator-data/firestore_export');
    await fetch(`http://${running.emulator}/emulator/v1/projects/${drill}:import`, {
      method: 'POST',
      body: JSON.stringify({
        database: `projects/${drill}/databases/(default)`,
        export_directory: join(movies, 'firestore_export.overall_export_metadata'),
      }),
    });
    await checkSampleOffers(context());
  });
  after(async () => {
    const { auth, firebaseAuth, backups: usual } = former;
    await own.end();
    Object.assign(context(), { auth, firebaseAuth, backups: usual });
    if (formerHost === undefined) delete process.env.FIREBASE_AUTH_EMULATOR_HOST;
    else process.env.FIREBASE_AUTH_EMULATOR_HOST = formerHost;
    await deleteApp(app);
    close();
  });

  const register = (entered: Newcomer) => ask('register', entered);
  const logIn = ({ email, password }: Newcomer) => ask('login', { email, password });

  /** Whom it is about, or why it is refused. */
  async function ask(path: string, body: object): Promise<string> {
    const answer = await fetch(`${running.url}/api/auth/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const { user: somebody, reason } = (await answer.json()) as { user?: { id: string }; reason?: string };
    return somebody?.id ?? String(reason);
  }

  async function backUp() {
    runs += 1;
    const { folder } = await makeBackup(backups, { id: `drill${runs}`, startedAt: Date.now() }, 50);
    return { folder, documents: join(running.cloud.folder, drill, folder, 'firestore_export') };
  }

  async function allAccounts(): Promise<ExportedAccount[]> {
    const all: ExportedAccount[] = [];
    for (let after: string | null = null; ; ) {
      const page: Awaited<ReturnType<typeof backups.auth.page>> = await backups.auth.page(after);
      // Auth leaves out what is usual until it is imported.
      all.push(...page.accounts.map((account) => ({ disabled: false, ...account })));
      if (page.next === null) return all.sort((one, other) => (one.localId < other.localId ? -1 : 1));
      after = page.next;
    }
  }

  async function faults(): Promise<string[]> {
    const lines: string[] = [];
    for await (const fault of audit(databaseSource(context().db))) lines.push(inOneLine(fault));
    return lines.slice(0, 20);
  }

  let whole: Awaited<ReturnType<typeof backUp>>;
  let waiting: Waiting;
  let restored: Restored;

  it('is backed up, goes on, and is restored only once nothing is there', async () => {
    leaId = await register(lea);
    maxId = await register(max);
    waysIn = await addWaysIn(leaId);
    expect(await backups.auth.add(others, null)).to.deep.equal([]);
    await timed('filled', () => fill(own, { project: drill, leaId, maxId, documents: documentsWanted }));
    waiting = await beginWhatWaits(own, user(running.url, leaId), user(running.url, maxId));
    expect(await timed('audited', faults)).to.deep.equal([]);
    whole = await timed('backed up', backUp);
    accounts = await allAccounts();
    await user(running.url, leaId).call(recordOwnWatch, { movieId: 776 });
    await user(running.url, maxId).call(deleteAccount, {});
    await own.quiet();
    const refusal = await assertEmpty(context(), backups, true).catch((error: Error) => error.message);
    expect(refusal).to.match(/^demo-drill isn’t empty: it has documents in .* and accounts/);
    await timed('destroyed', () => emptySuite(drill, project));
    await assertEmpty(context(), backups, true);
  });

  it('is gone on with, where it was stopped after the first thousand accounts', async () => {
    const folder = await chooseBackup(backups.bucket, 'latest', Date.now());
    const parts: number[] = [];
    const add: typeof backups.auth.add = async (some, ...rest) => {
      if (parts.push(some.length) > 1) throw new Error('the connection is lost');
      return backups.auth.add(some, ...rest);
    };
    const stopping = { ...backups, auth: { ...backups.auth, add } };
    const end = await bringBack(stopping, folder, options).catch((error: Error) => error.message);
    expect([end, parts[0]]).to.deep.equal(['the connection is lost', 1000]);
    const again = { ...options, isContinued: true };
    restored = await timed('restored', () => bringBack(backups, folder, again));
  });

  it('has every document as it was', async () => {
    const again = await timed('backed up', backUp);
    const { documents, differing } = await timed('compared', () =>
      compareExports(whole.documents, again.documents),
    );
    expect(documents).to.be.at.least(documentsWanted);
    expect(differing).to.deep.equal([]);
  });

  it('isn’t begun with another key of digests, or none, unless that is said', async () => {
    const manifest = await readManifest(backups, whole.folder);
    await assertSameKey(backups, manifest);
    const refusalWith = (key: string | null) =>
      assertSameKey({ ...backups, keyCheck: async () => key && keyCheckOf(key) }, manifest).catch(
        (error: Error) => error.message,
      );
    expect(await refusalWith('another')).to.match(/^demo-drill has another DIGEST_KEY than this backup: /);
    expect(await refusalWith(null)).to.match(/^demo-drill has no DIGEST_KEY: /);
    await assertSameKey(backups, { ...manifest, backup: undefined });
  });

  it('has somebody who signs in with a password, and not who was erased after the backup', async () => {
    expect(restored.refused).to.deep.equal([]);
    const survivors = accounts.filter(({ localId }) => localId !== maxId);
    expect(restored.accounts).to.equal(survivors.length);
    expect(await allAccounts()).to.deep.equal(survivors);
    expect(await eraseAgain(context(), restored.isErased)).to.equal(1);
    await own.quiet();
    expect(await logIn(lea)).to.equal(leaId);
    expect(await logIn(max)).to.not.equal(maxId);
    expect((await context().db.doc(`users/${maxId}`).get()).exists).to.equal(false);
    expect((await context().db.collection(`users/${maxId}/watches`).get()).size).to.equal(0);
  });

  it('lets them in by a provider and a passkey, too, and with another key of digests by neither', async () => {
    expect(await enterByBoth(waysIn)).to.deep.equal([leaId, leaId]);
    const { DIGEST_KEY: key } = process.env;
    process.env.DIGEST_KEY = 'another';
    try {
      expect(await enterByBoth(waysIn)).to.deep.equal(['identity-unknown', 'passkey-unknown']);
    } finally {
      if (key === undefined) delete process.env.DIGEST_KEY;
      else process.env.DIGEST_KEY = key;
    }
  });

  it('goes on with what documents wait for, though every task was lost', async () => {
    await requeue(context());
    await own.quiet();
    expect(await whatStillWaits(waiting)).to.deep.equal([]);
  });

  it('has nothing that the audit finds wrong', async () => {
    expect(await timed('audited', faults)).to.deep.equal([]);
  });

  it('may be restored from a folder, too, where the Firebase CLI wrote it', async () => {
    const downloaded = join(running.cloud.folder, drill, whole.folder);
    const folder = await chooseBackup(backups.bucket, downloaded, Date.now());
    expect(await backups.bucket.read(`${folder}/${files.manifest}`)).to.not.equal(null);
  });

  it('ends as failed where Firebase Auth refuses somebody, and names them', async () => {
    const folder = join(running.cloud.folder, 'downloaded');
    cpSync(join(import.meta.dirname, '../../emulator-data'), folder, { recursive: true });
    mkdirSync(join(folder, 'auth_export'));
    const users = [{ localId: 'nina' }, { localId: 'nobody', email: 'no address' }];
    writeFileSync(join(folder, files.accounts(0)), JSON.stringify({ users }));
    mkdirSync(join(running.cloud.folder, localBucket));
    const command = join(import.meta.dirname, '../restore.ts');
    const { code, stdout, stderr } = await new Promise<Record<'code' | 'stdout' | 'stderr', unknown>>((end) =>
      execFile(
        process.execPath,
        [command, folder, '--continue'],
        {
          env: {
            ...process.env,
            GCLOUD_PROJECT: `${drill}-command`,
            FIRESTORE_EMULATOR_HOST: running.emulator,
          },
        },
        (error, stdout, stderr) => end({ code: error?.code ?? 0, stdout, stderr }),
      ),
    );
    expect(stderr).to.equal('Firebase Auth refused nobody: email is invalid\n');
    expect(stdout).to.include('with 1 accounts');
    expect(code).to.equal(1);
  });
});

/** Says how long it took, in a drill that is a command. */
async function timed<T>(what: string, act: () => Promise<T>): Promise<T> {
  const since = performance.now();
  const done = await act();
  if (documentsWanted > 0)
    process.stdout.write(`    ${what}: ${Math.round((performance.now() - since) / 1000)} s\n`);
  return done;
}
