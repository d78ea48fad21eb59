import { type ChildProcess, spawn as nodeSpawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { expect } from 'chai';
import { type Spawn, shareProcesses } from './share-processes.ts';

/** Serves one function, named by the environment, as the Firebase CLI's script does. */
const runtime = `
const target = process.env.FUNCTION_TARGET;
const answers = {
  '/throw': () => process.send('FATAL'),
  '/exit': () => process.exit(1),
  '/print': () => console.log('printed by ' + target),
};
if (require.main === module) require('node:http').createServer(({ url }, response) => {
  answers[url]?.();
  const answer = () => response.end(JSON.stringify({ pid: process.pid, target }));
  if (url === '/slow') setTimeout(answer, 300);
  else answer();
}).listen(process.env.PORT);`;

describe('The processes of local functions', () => {
  let folder: string;
  let spawn: Spawn;
  let started: ChildProcess[];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'processes-'));
    mkdirSync(join(folder, 'emulator'));
    writeFileSync(join(folder, 'emulator', 'functionsEmulatorRuntime.js'), runtime);
    started = [];
    spawn = shareProcesses(
      (...spawning) => {
        const child = nodeSpawn(...spawning);
        started.push(child);
        return child;
      },
      ['door', 'jobs'],
    );
  });
  afterEach(() => {
    for (const child of started) child.kill();
    rmSync(folder, { recursive: true });
  });

  /** Asks for a worker as the Firebase CLI does, and kills it when it says that its function threw. */
  function worker(target: string, variables: NodeJS.ProcessEnv = {}) {
    const place = { FUNCTION_TARGET: target, PORT: join(folder, `${Math.random()}.sock`) };
    const process = spawn(
      globalThis.process.execPath,
      [join(folder, 'emulator', 'functionsEmulatorRuntime')],
      {
        cwd: folder,
        env: { ...globalThis.process.env, ...variables, ...place },
        stdio: ['pipe', 'pipe', 'pipe', 'ipc'],
      },
    );
    process.on('message', (message) => message === 'FATAL' && process.kill());
    return { process, ask: (path = '/') => ask(place.PORT, path) };
  }

  it('answer for each function and each concurrent call, and are one', async () => {
    const workers = ['mail.send', 'mail.send', 'search.update'].map((target) => worker(target));
    const answers = await Promise.all(workers.map((each) => each.ask()));
    expect(answers.map(({ target }) => target)).to.deep.equal(['mail.send', 'mail.send', 'search.update']);
    expect(new Set(answers.map(({ pid }) => pid))).to.have.lengthOf(1);
  });

  it('are others for the groups that stay apart, and for functions with other variables', async () => {
    const workers = [
      worker('mail.send'),
      worker('door'),
      worker('jobs.training'),
      worker('jobs.sweep'),
      worker('mail.sweep', { SECRET: 'their own' }),
    ];
    const [mail, door, training, sweep, secret] = await Promise.all(workers.map((each) => each.ask()));
    expect(sweep!.pid).to.equal(training!.pid);
    expect(new Set([mail, door, training, secret].map((answer) => answer!.pid))).to.have.lengthOf(4);
  });

  it('are others after one was killed, as the code may be new; what is under way goes on', async () => {
    const first = worker('mail.send');
    const second = worker('mail.sweep');
    const { pid } = await second.ask();
    const slow = first.ask('/slow');
    await delay(250);
    first.process.kill();
    const fresh = await worker('mail.send').ask();
    expect(fresh.pid).to.not.equal(pid);
    expect((await slow).pid).to.equal(pid);
    expect((await second.ask()).pid, 'until all were killed').to.equal(pid);
    const ended = once(started[0]!, 'exit');
    second.process.kill();
    await ended;
  });

  it('outlive a function that throws', async () => {
    const failing = worker('mail.send');
    const other = worker('mail.sweep');
    const { pid } = await failing.ask('/throw');
    await delay(50);
    expect((await failing.ask()).pid).to.equal(pid);
    expect((await other.ask()).pid).to.equal(pid);
    expect((await worker('search.update').ask()).pid).to.equal(pid);
  });

  it('end for all of their functions, which then start in another', async () => {
    const crashing = worker('mail.send');
    const other = worker('mail.sweep');
    const { pid } = await other.ask();
    const ends = [crashing, other].map(({ process }) => once(process, 'exit'));
    await crashing.ask('/exit').catch(() => undefined);
    await Promise.all(ends);
    expect((await worker('mail.sweep').ask()).pid).to.not.equal(pid);
  });

  it('hand on what functions print', async () => {
    const one = worker('mail.send');
    await one.ask();
    const printed = once(one.process.stdout!, 'data');
    await one.ask('/print');
    expect(String((await printed)[0])).to.equal('printed by mail.send\n');
  });

  it('are left alone when they run no functions, or have an inspector', () => {
    const other = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
    expect(other.spawnargs.slice(1)).to.deep.equal(['--version']);
    const args = ['--inspect=127.0.0.1:0', join(folder, 'emulator', 'functionsEmulatorRuntime')];
    const inspected = spawn(process.execPath, args, { stdio: 'ignore' });
    expect(inspected.spawnargs.slice(1)).to.deep.equal(args);
  });
});

type Answer = { pid: number; target: string };

/** Asks until the socket is there. */
async function ask(socketPath: string, path: string): Promise<Answer> {
  for (;;) {
    try {
      return await new Promise<Answer>((resolve, reject) => {
        const call = request({ socketPath, path, agent: false }, (response) => {
          text(response).then((answer) => resolve(JSON.parse(answer) as Answer), reject);
        });
        call.once('error', reject).end();
      });
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'ENOENT' && code !== 'ECONNREFUSED') throw error;
      await delay(20);
    }
  }
}
