import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { branchPoint, changedFiles, commitOf } from './changed-files.ts';

describe('Changed files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cine-changed-'));
  const git = (...args: string[]) => {
    const identity = [
      '-c',
      'user.name=test',
      '-c',
      'user.email=test@example.com',
      '-c',
      'commit.gpgsign=false',
    ];
    return execFileSync('git', [...identity, ...args], { cwd: folder, encoding: 'utf8' }).trim();
  };
  const write = (file: string, text: string) => writeFileSync(join(folder, file), text);
  let first: string;

  before(() => {
    git('init', '--quiet', '--initial-branch=main');
    for (const file of ['kept', 'edited', 'gone', 'committed']) write(file, 'before');
    git('add', '.');
    git('commit', '--quiet', '--no-verify', '-m', 'first');
    first = git('rev-parse', 'HEAD');
    git('checkout', '--quiet', '-b', 'branch');
    write('committed', 'after');
    git('commit', '--quiet', '--no-verify', '-am', 'second');
    write('edited', 'after');
    write('new file', 'after');
    rmSync(join(folder, 'gone'));
  });

  after(() => rmSync(folder, { recursive: true }));

  it('are those committed since, those edited, new ones and deleted ones', () => {
    expect(changedFiles(first, folder)).to.deep.equal(['committed', 'edited', 'gone', 'new file']);
    expect(changedFiles('HEAD', folder)).to.deep.equal(['edited', 'gone', 'new file']);
  });

  it('are counted since the branch left main', () => {
    expect(branchPoint(folder)).to.equal(first);
  });

  it('are refused for a commit that does not exist', () => {
    expect(commitOf('main', folder)).to.equal(first);
    expect(() => commitOf('nothing', folder)).to.throw('nothing is neither a path nor a commit.');
  });
});
