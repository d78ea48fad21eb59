import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import { deep } from '../../../scripts/test/deep.ts';
import { childEnv } from '../../../scripts/test/processes/child-env.ts';

describe('npm run soak', function () {
  this.timeout(deep(2, 120) * minute);

  async function soak(...args: string[]): Promise<{ code: number | null; output: string }> {
    const child = spawn(
      process.execPath,
      [join(import.meta.dirname, '../../../scripts/trials/soak.ts'), ...args],
      {
        env: childEnv(),
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    const [code] = (await once(child, 'close')) as [number | null];
    return { code, output };
  }

  /** What few steps come to only where the history happens to. */
  const rare = ['vote in a group', 'accept a duel'];

  it('plays twenty users a while, and the audit finds nothing wrong', async () => {
    const { code, output } = await soak('--steps', deep('75', '10000'), '--seed', '6644');
    expect(code, output).to.equal(0);
    for (const step of [
      ...['merge', 'promote', 'erase', 'watch together', 'at once'],
      ...['found a guild', 'play for a guild', 'run a schedule', 'start a job', 'watch on several days'],
      ...['vote', 'travel', 'move', 'become a hero', 'buy', 'do a habit', 'challenge'],
      ...deep([], rare),
    ])
      expect(output).to.match(new RegExp(`${step} \\d`));
  });

  it('refuses what is no number of steps', async () => {
    expect((await soak('--steps', 'many')).code).to.equal(2);
  });
});
