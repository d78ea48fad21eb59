import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import { kinds } from './people.ts';

describe('npm run simulate', function () {
  this.timeout(5 * minute);

  it('plays a day of every kind of player, after which the audit finds nothing wrong', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cine-simulate-'));
    after(() => rmSync(folder, { recursive: true }));
    const script = join(import.meta.dirname, '../../../scripts/simulate.ts');
    const child = spawn(process.execPath, [script, '--days', '1', '--sources', '--folder', folder], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    child.stdout.on('data', (chunk) => (said += chunk));
    child.stderr.on('data', (chunk) => (said += chunk));
    await once(child, 'close');
    for (const { name } of kinds) expect(said).to.include(`| ${name} | `);
    expect(said).not.to.match(/^(?:players|users|inboxes)\//m);
  });
});
