import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import { letPass } from './clock/let-pass.ts';
import { copyProject, removeCopy } from './copy/project-copy.ts';

const copied = [
  ...['contract', 'dev', 'emulator-data', 'functions', 'packages', 'scripts', 'web'],
  ...['.firebaserc', 'firebase.json', 'firestore.indexes.json', 'firestore.rules'],
  ...['package-lock.json', 'package.json', 'tsconfig.json'],
];
/** Functions of its own, so that this test depends on no other. */
const probes = `
import { context } from '#context.ts';
import { onRequest } from 'firebase-functions/https';
import { onSchedule } from 'firebase-functions/scheduler';
import { onTaskDispatched } from 'firebase-functions/tasks';
export const probe = onRequest((_, response) => { response.send('first'); });
export const probeTime = onRequest((_, response) => { response.send(String(Date.now())); });
export const probeTimer = onSchedule('* * * * *', () => context().enqueue('probeTask', String(Date.now()), {}));
export const probeTask = onTaskDispatched(() => {});
`;

describe('npm run dev', function () {
  // The suite starts in seconds, and in a minute where other tests use the processors.
  this.timeout(3 * minute);
  let copy: string;
  let dev: ChildProcess;
  let output = '';

  before(async () => {
    copy = await copyProject(copied);
    appendFileSync(join(copy, 'functions/src/index.ts'), probes);
    const args = [join(copy, 'scripts/dev.ts'), '--free-ports'];
    dev = spawn(process.execPath, args, { cwd: copy, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [dev.stdout!, dev.stderr!]) {
      stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    }
    await until(() => /Log +build/.test(output));
  });

  after(async () => {
    if (dev.exitCode === null) dev.kill('SIGKILL');
    await removeCopy(copy);
  });

  it('serves the dashboard with hot reload, and the API beside it', async () => {
    expect(await text(`${address('The dashboard')}/`)).to.include('/@vite/client');
    expect(await text(`${address('The dashboard')}/api/openapi.json`)).to.include('"openapi"');
  });

  it('rebuilds and reloads a function once, when its source is saved', async () => {
    const url = address('Functions').replace('<name>', 'probe');
    expect(await text(url)).to.equal('first');
    const file = join(copy, 'functions/src/index.ts');
    // At once, so that no build reads half of it.
    writeFileSync(`${file}.saved`, readFileSync(file, 'utf8').replace("'first'", "'second'"));
    renameSync(`${file}.saved`, file);
    await until(async () => (await text(url)) === 'second');
    expect(output.match(/Functions built/g)).to.have.length(1);
  });

  it('serves saved changes of the dashboard', async () => {
    appendFileSync(join(copy, 'web/src/main.tsx'), "\nexport const saved = 'just now';\n");
    await until(async () => (await text(`${address('The dashboard')}/src/main.tsx`)).includes('just now'));
  });

  it('runs schedules and tasks of the functions when time passes, and moves them with it', async () => {
    const functions = address('Functions');
    const host = /CLOUD_TASKS_EMULATOR_HOST=(\S+)/.exec(output)![1]!;
    const moved = async () => Number(await text(functions.replace('<name>', 'probeTime'))) - Date.now();
    expect(await moved()).to.be.within(-minute, minute);
    const { deliveries } = await letPass(host, { ms: 3 * minute });
    const ofProbes = deliveries.filter(({ name }) => name.startsWith('probe'));
    expect(ofProbes.map(({ name, status }) => [name, status])).to.deep.equal(
      [1, 2, 3].flatMap(() => [
        ['probeTimer', 200],
        ['probeTask', 204],
      ]),
    );
    expect(await moved()).to.be.within(2 * minute, 4 * minute);
  });

  it('keeps accounts, documents and how far time was moved for the next start', async () => {
    const auth = /Authentication +(\S+)/.exec(output)![1];
    const signUp = `http://${auth}/identitytoolkit.googleapis.com/v1/accounts:signUp?key=any`;
    const account = { email: 'lea@example.com', password: 'a password' };
    await fetch(signUp, {
      method: 'POST',
      body: JSON.stringify(account),
      headers: { 'Content-Type': 'application/json' },
    });
    dev.kill('SIGINT');
    const [code] = (await once(dev, 'close')) as [number | null];
    expect(code, output).to.equal(0);
    const fileIn = (file: string) => readFileSync(join(copy, 'build/dev/data', file), 'utf8');
    expect(fileIn('auth_export/accounts.json')).to.include(account.email);
    expect(fileIn('firestore_export/all_namespaces/all_kinds/output-0')).to.include('catalogue');
    expect(readFileSync(join(copy, 'build/dev/time')).readDoubleLE()).to.be.within(2 * minute, 4 * minute);
    expect(await text(`${address('The dashboard')}/`)).to.equal('');
  });

  function address(of: string): string {
    const match = new RegExp(`${of} +(http[^\\s,]+)`).exec(output);
    return match?.[1] ?? expect.fail(`No address of ${of} in:\n${output}`);
  }

  async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
    const end = Date.now() + 2 * minute;
    while (!(await holds())) {
      if (dev.exitCode !== null || Date.now() > end) expect.fail(output);
      await delay(200);
    }
  }
});

/** What an address answers; nothing while it does not. */
async function text(url: string): Promise<string> {
  try {
    return await (await fetch(url)).text();
  } catch {
    return '';
  }
}
