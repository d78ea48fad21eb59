import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { describeInBrowser } from './chromium.ts';
import { RULES, withBrowser } from './with-browser.ts';

const CLI = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));
const PROJECT = `demo-browser-${process.pid}`;

describeInBrowser('The browser SDK, signed in with the Auth emulator', () => {
  const browser = withBrowser();
  let directory: string;
  let suite: ChildProcess | undefined;
  let port: number;
  let authPort: number;

  before(async () => {
    directory = mkdtempSync(join(tmpdir(), 'browser-auth-'));
    const ports = await freePorts(5);
    [port, authPort] = ports as [number, number];
    const emulators = {
      firestore: { port, websocketPort: ports[2] },
      auth: { port: authPort },
      hub: { port: ports[3] },
      logging: { port: ports[4] },
      ui: { enabled: false },
    };
    const config = { firestore: { rules: 'firestore.rules' }, emulators };
    writeFileSync(join(directory, 'firebase.json'), JSON.stringify(config));
    writeFileSync(join(directory, 'firestore.rules'), RULES);
    suite = await startSuite(directory);
  });
  after(async () => {
    suite?.kill('SIGINT');
    if (suite) await once(suite, 'exit');
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

/** The Firebase CLI's Auth emulator alongside this Firestore emulator. */
async function startSuite(cwd: string): Promise<ChildProcess> {
  const args = ['firebase', 'emulators:start', '--project', PROJECT, '--only', 'auth,firestore'];
  const suite = spawn(process.execPath, [CLI, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  await new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      output += chunk;
      if (output.includes('All emulators ready')) resolve();
    };
    suite.stdout.on('data', hear);
    suite.stderr.on('data', hear);
    suite.once('exit', () => reject(new Error(output)));
  });
  return suite;
}

async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'));
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  for (const server of servers) server.close();
  return ports;
}
