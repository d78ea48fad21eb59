import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect } from 'chai';

const here = (file: string) => JSON.stringify(join(import.meta.dirname, file));
/** Leaves a file in the temporary folder, tells the colours, and ends with 3, or never. */
const left = `
  require('node:fs').writeFileSync(require('node:path').join(require('node:os').tmpdir(), 'left'), '');
  console.log(String(process.env.FORCE_COLOR));
`;
const running = (script: string) => `
  const { runHere } = await import(${here('run-here.ts')});
  process.exitCode = await runHere(['--eval', ${JSON.stringify(script)}]);
`;
const itself = `
  const { useOwnTemporaryFolder } = await import(${here('own-temporary-folder.ts')});
  const { writeFileSync } = await import('node:fs');
  const { tmpdir } = await import('node:os');
  useOwnTemporaryFolder();
  writeFileSync(tmpdir() + '/left', '');
  console.log('ready');
  setInterval(() => {}, 1000);
`;

describe('What a command runs on its terminal', () => {
  let temporary: string;
  beforeEach(() => {
    temporary = mkdtempSync(join(tmpdir(), 'cine-here-'));
    mkdirSync(temporary, { recursive: true });
  });
  afterEach(() => rmSync(temporary, { recursive: true, force: true }));

  function start(script: string, env: NodeJS.ProcessEnv = {}): ChildProcess {
    const places = { TMPDIR: temporary, TMP: temporary, TEMP: temporary };
    return spawn(process.execPath, ['--input-type=module', '--eval', script], {
      env: { ...process.env, ...places, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
  }

  it('ends as it does, leaves nothing in the temporary folder, and is told of NO_COLOR', async () => {
    const ended = start(running(`${left} process.exitCode = 3;`), { NO_COLOR: '1', FORCE_COLOR: undefined });
    const [printed, [code]] = await Promise.all([text(ended.stdout!), once(ended, 'exit')]);
    expect([code, printed]).to.deep.equal([3, '0\n']);
    expect(readdirSync(temporary)).to.deep.equal([]);
  });

  it('leaves nothing there when it is ended, nor does a command by itself', async () => {
    for (const script of [running(`${left} setInterval(() => {}, 1000);`), itself])
      for (const signal of ['SIGTERM', ...(script === itself ? ['SIGINT' as const] : [])] as const) {
        const endless = start(script);
        await once(endless.stdout!, 'data');
        expect(readdirSync(temporary)).to.have.length(1);
        endless.kill(signal);
        const [code] = await once(endless, 'exit');
        expect(code).to.equal(signal === 'SIGINT' ? 130 : 143);
        expect(readdirSync(temporary)).to.deep.equal([]);
      }
  });
});
