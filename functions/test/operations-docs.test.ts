import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { named } from './mount.ts';
import { loadEntry } from './suite.ts';

describe('docs/operations.md', () => {
  const page = readFileSync(new URL('../../docs/operations.md', import.meta.url), 'utf8');

  it('says of each queue what becomes of its tasks after a restore, and names timers that exist', async () => {
    const functions = named(await loadEntry());
    const namesWith = (trigger: 'taskQueueTrigger' | 'scheduleTrigger') =>
      functions.flatMap(([name, { __endpoint }]) => (__endpoint[trigger] ? [name] : []));
    const [, section = ''] = page.split('\n**What waits in queues**');
    const rows = [...section.matchAll(/^\| `([\w-]+)` \| (.+) \|$/gm)];
    expect(rows.map(([, queue]) => queue)).to.have.members(namesWith('taskQueueTrigger'));
    const timers = rows.flatMap(([, , what]) =>
      what!.startsWith('the timer') ? what!.match(/`[\w-]+`/g)! : [],
    );
    expect(namesWith('scheduleTrigger').map((name) => `\`${name}\``)).to.include.members([
      ...new Set(timers),
    ]);
  });

  it('says of each secret where a new one is from, and what breaks', () => {
    const settings = readFileSync(new URL('../src/config.ts', import.meta.url), 'utf8');
    const secrets = [...settings.matchAll(/defineSecret\('(\w+)'\)/g)].map(([, name]) => name!);
    const [, section = ''] = page.split('\n### A secret leaked\n');
    const [own = ''] = section.split('\n### ');
    const rows = [...own.matchAll(/^\| `(\w+)` \| .+ \| .+ \|$/gm)].map(([, name]) => name!);
    expect(rows).to.have.members(secrets);
  });
});
