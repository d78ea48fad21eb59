import { expect } from 'chai';
import { hostOf, shardsOf } from './shards.ts';

describe('Shards of test files', () => {
  const seconds: Record<string, number> = { 'b/1': 65, 'b/2': 64, 'b/3': 63, 'b/4': 2, 'b/5': 1, 'a/1': 0.1 };
  const expected = (file: string) => seconds[file] ?? 0;
  const files = new Map([
    ['a', ['a/1']],
    ['b', ['b/1', 'b/2', 'b/3', 'b/4', 'b/5']],
  ]);

  it('hold each file exactly once, of one workspace each', () => {
    const shards = shardsOf(files, expected, 8);
    expect(shards.flatMap((shard) => shard.files).sort()).to.deep.equal(Object.keys(seconds).sort());
    for (const { workspace, files } of shards)
      for (const file of files) expect(file.split('/')[0]).to.equal(workspace);
  });

  it('take about equally long within a workspace', () => {
    const shards = shardsOf(files, expected, 8);
    const ofB = shards.filter(({ workspace }) => workspace === 'b').map(({ seconds }) => seconds);
    expect(ofB.length).to.be.above(2);
    expect(Math.max(...ofB)).to.be.below(67);
  });

  it('start the longest first, whichever workspace they are of', () => {
    const three = new Map(
      Object.entries({ contract: 30, scripts: 90, dev: 50 }).map(([name, each]) => [
        name,
        name === 'dev' ? [`${name}/${each}`] : [1, 2].map((file) => `${name}/${each}/${file}`),
      ]),
    );
    const ordered = shardsOf(three, (file) => Number(file.split('/')[1]), 3);
    const longestFirst = ['scripts', 'scripts', 'contract', 'dev'];
    expect(ordered.map(({ workspace }) => workspace)).to.deep.equal(longestFirst);
  });

  it('of a workspace that starts slowly are fewer than run at once', () => {
    const slow = new Map([['web', files.get('b')!]]);
    const long = (file: string) => 10 * expected(file);
    expect(shardsOf(slow, long, 3)).to.have.length(2);
    expect(shardsOf(files, long, 2).length).to.be.above(3);
  });

  it('have tests of other workspaces that drive functions, where those run', () => {
    const file = 'scripts/evening/tour/tour.test.ts';
    expect(hostOf(file, 'scripts', new Set(['scripts', 'functions']))).to.equal('functions');
    expect(hostOf(file, 'scripts', new Set(['scripts']))).to.equal('scripts');
    expect(hostOf('scripts/new.test.ts', 'scripts', new Set(['functions']))).to.equal('scripts');
  });

  it('have tests of small workspaces where the contract’s run, except of those that change time or memory', () => {
    const all = new Set(['contract', 'dev/clock']);
    const small = ['packages/voting', 'dev/mail'];
    for (const workspace of small)
      expect(hostOf(`${workspace}/src/a.test.ts`, workspace, all)).to.equal('contract');
    const others = ['dev/clock', 'packages/firestore-emulator', 'bench'];
    for (const workspace of others)
      expect(hostOf(`${workspace}/src/a.test.ts`, workspace, all)).to.equal(workspace);
    expect(hostOf('dev/mail/src/a.test.ts', 'dev/mail', new Set(['dev/mail']))).to.equal('dev/mail');
  });

  it('are a single one if all files are quick', () => {
    const quick = new Map([['b', ['b/1', 'b/2', 'b/3']]]);
    expect(shardsOf(quick, () => 0.5, 8)).to.have.length(1);
  });
});
