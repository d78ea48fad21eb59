import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { emulatorsOnFreePorts } from '../free-ports.ts';
import { type Launched, launch, untilReady } from '../launch.ts';
import { describeInBrowser } from './chromium.ts';
import { RULES, withBrowser } from './with-browser.ts';

const PROJECT = `demo-browser-${process.pid}`;

describeInBrowser('The browser SDK, signed in with the Auth emulator', () => {
  const browser = withBrowser();
  let directory: string;
  let suite: Launched | undefined;
  let port: number;
  let authPort: number;

  before(async () => {
    directory = mkdtempSync(join(tmpdir(), 'browser-auth-'));
    const emulators = await emulatorsOnFreePorts('firestore', 'auth', 'hub', 'logging');
    port = emulators.firestore!.port!;
    authPort = emulators.auth!.port!;
    const config = { firestore: { rules: 'firestore.rules' }, emulators };
    writeFileSync(join(directory, 'firebase.json'), JSON.stringify(config));
    writeFileSync(join(directory, 'firestore.rules'), RULES);
    const args = ['firebase', 'emulators:start', '--project', PROJECT, '--only', 'auth,firestore'];
    suite = launch(directory, args);
    await untilReady(suite);
  });
  after(async () => {
    suite?.child.kill('SIGINT');
    await suite?.ended;
    rmSync(directory, { recursive: true });
  });

  it('reads and writes as its user, until it signs out', async () => {
    const tab = await browser.open({ project: PROJECT, port, authPort });
    const uid = await tab.run('signIn', 'alice');
    const own = `private/${uid}`;
    await tab.run('listenTo', own, 'private/other');
    await tab.run('until', own, {});
    await tab.run('until', 'private/other', 'permission-denied');
    expect(await tab.run('outcomeOfSet', own, { n: 1 })).to.equal('none');
    await tab.run('until', own, { [uid]: { n: 1 } });
    await tab.run('signOut');
    await tab.run('until', own, 'permission-denied');
    expect(await tab.run('outcomeOfSet', own, { n: 2 })).to.equal('permission-denied');
  });
});
