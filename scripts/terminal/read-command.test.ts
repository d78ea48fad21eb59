import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import { deep } from '../test/deep.ts';

const root = join(import.meta.dirname, '../..');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
/** Commands that are a file of ours, with what package.json gives it. */
const commands = Object.entries(scripts).flatMap(([name, line]) => {
  const [, file, args] = /^node (\S+\.ts)(.*)$/.exec(line) ?? [];
  return file === undefined ? [] : [{ name, file, given: args!.split(' ').filter(Boolean) }];
});
/** They take any word: a search, a word of Firebase's CLI, a backup's name. */
const withAnyWords = ['where', 'firebase', 'restore'];
/** What else each can't understand. */
const wrong: Readonly<Record<string, readonly string[][]>> = {
  reference: [['cost'], ['costs', 'costs']],
  clock: [['4x'], ['-4h'], ['4h', '4h']],
  format: [['--hlep'], ['no/such/file.ts']],
  check: [['tpyes']],
  attack: [['--calls', 'many']],
  soak: [['--steps', 'many']],
  simulate: [['--days', '0']],
  'new:operation': [['NoName', 'What it does.']],
  'new:feature': [['name', 'what it knows', '--wing', 'none']],
};
/** They read words besides their options in ways of their own. */
const withOwnReader = ['scripts/test.ts', 'scripts/screens.ts', 'scripts/firebase/main.ts'];

describe('Commands of package.json', function () {
  this.timeout(minute);

  it('read what they are given by one reader', () => {
    const others = commands
      .filter(({ file }) => !readFileSync(join(root, file), 'utf8').includes('readCommand({'))
      .map(({ file }) => file);
    expect([...new Set(others)].sort()).to.deep.equal([...withOwnReader].sort());
  });

  for (const { name, file, given } of commands.filter(({ name }) => deep(name === 'clock', true)))
    it(`tell their usage, and refuse what they don't know: ${name}`, () => {
      const run = (...args: string[]) =>
        spawnSync(process.execPath, [join(root, file), ...given, ...args], { cwd: root, encoding: 'utf8' });
      const told = run('--help');
      expect([told.status, told.stderr]).to.deep.equal([0, '']);
      expect(told.stdout).to.match(/^npm (?:run|start|test)/);
      const refused = [
        ['--no-such-option'],
        ...(withAnyWords.includes(name) ? [] : [['no-such-word']]),
        ...(wrong[name] ?? []),
      ];
      for (const args of refused) {
        const { status, stdout, stderr } = run(...args);
        expect([status, stdout], `${args.join(' ')}: ${stderr}`).to.deep.equal([2, '']);
        expect(stderr.split('\n')[0], args.join(' ')).to.not.equal('');
      }
    });
});
