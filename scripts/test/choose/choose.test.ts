import { expect } from 'chai';
import { readArguments } from '../arguments.ts';
import { chooseTests } from './choose.ts';

describe('The choice of tests', () => {
  const choose = (...args: string[]) => chooseTests(readArguments(args, () => true));

  it('is everything without arguments', () => {
    const { files } = choose();
    expect(files.length).to.be.above(200);
    expect(files).to.include.members([
      'scripts/test/choose/choose.test.ts',
      'contract/src/game/level.test.ts',
    ]);
  });

  it('is the named files and those in named folders', () => {
    expect(choose('scripts/test/choose/choose.test.ts').files).to.deep.equal([
      'scripts/test/choose/choose.test.ts',
    ]);
    const { files } = choose('./scripts/test/', 'contract/src/game/level.test.ts');
    expect(files).to.include.members([
      'scripts/test/processes/shards.test.ts',
      'contract/src/game/level.test.ts',
    ]);
    for (const file of files) expect(file).to.match(/^(?:scripts\/test|contract\/src)\//);
  });

  it('is the tests that depend on a source', () => {
    const { files, summary } = choose('contract/src/game/level.ts');
    expect(files).to.include('contract/src/game/level.test.ts');
    expect(files).to.not.include('scripts/test/choose/choose.test.ts');
    expect(summary.join('\n')).to.include('only through the running product');
  });

  it('has what is only for deep runs in these alone, and says so', () => {
    const nightly = 'scripts/dev.deep.test.ts';
    expect(choose('scripts').files).to.not.include(nightly);
    expect(choose('scripts', '--deep').files).to.include(nightly);
    const { files, summary } = choose(nightly);
    expect(files).to.deep.equal([]);
    expect(summary).to.include(`${nightly} needs --deep.`);
  });

  it('is only tests that open no port with --pure', () => {
    const { files } = choose('packages/firestore-emulator', '--pure');
    expect(files).to.include('packages/firestore-emulator/src/engine/storage/sorted-list.test.ts');
    expect(files).to.not.include('packages/firestore-emulator/src/transports/one-port.test.ts');
  });

  it('fails on a path that does not exist', () => {
    expect(() => choose('functions/src/nowhere')).to.throw('There is no functions/src/nowhere.');
  });
});
