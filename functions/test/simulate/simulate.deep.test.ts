import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import { childEnv } from '../../../scripts/test/processes/child-env.ts';
import { kinds } from './people.ts';

describe('npm run simulate', function () {
  this.timeout(5 * minute);
  let folder: string;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'cine-simulate-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  async function simulate(...args: string[]): Promise<string> {
    const script = join(import.meta.dirname, '../../../scripts/simulate.ts');
    const child = spawn(process.execPath, [script, '--folder', folder, ...args], {
      env: childEnv(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    await once(child, 'close');
    return output;
  }

  it('plays a day of every kind of player, after which the audit finds nothing wrong, and keeps what it found', async () => {
    const mine = join(folder, 'mine.json');
    writeFileSync(mine, '{}');
    const output = await simulate('--days', '1', '--sources', '--processes', '1');
    const rows = output.split('\n').filter((line) => line.startsWith('| '));
    for (const { name } of kinds) expect(rows.join('\n')).to.include(`| ${name} | `);
    expect(output).not.to.match(/^(?:players|users|inboxes)\//m);
    expect(await simulate('--page')).to.include(rows.at(-1));
    expect(existsSync(mine)).to.equal(true);
  });
});
