import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';

const root = join(import.meta.dirname, '../..');

/** Checks that the patterns' groups match the same in all these files. */
function expectSame(places: Record<string, RegExp>): void {
  const named = Object.entries(places).map(([file, pattern]) => {
    const [, version] = pattern.exec(readFileSync(join(root, file), 'utf8')) ?? [];
    if (!version) throw new Error(`${file} names no version where ${pattern} looks for it`);
    return `${version} in ${file}`;
  });
  const [first] = named[0]!.split(' ');
  expect(named.filter((each) => !each.startsWith(`${first} `))).to.deep.equal([]);
}

describe('The version of Node', () => {
  it('is the same for the functions, the project, version managers and CI', () => {
    expectSame({
      'firebase.json': /"runtime": "nodejs(\d+)"/,
      'functions/package.json': /"node": "(\d+)"/,
      'scripts/build/cold-start/bundle.ts': /target: 'node(\d+)'/,
      'package.json': /^ {4}"node": "(\d+)\.\d+\.\d+"/m,
      '.nvmrc': /^(\d+)$/m,
      'scripts/prepare.cjs': /the Node\.js (\d+) that is among them/,
      '.github/workflows/ci.yml': /node: \[\d+, (\d+)\]/,
      '.github/workflows/deep.yml': /node-version: (\d+)/,
    });
  });

  it('that is enough to install the project is the same wherever it is named', () => {
    expectSame({
      'package.json': /"node": ">=(\d+)"/,
      'scripts/prepare.cjs': /OLDEST_NODE = (\d+)/,
      'README.md': /You need Node (\d+) or later/,
      '.github/workflows/ci.yml': /node: \[(\d+), \d+\]/,
    });
  });

  it('that runs TypeScript by itself is the same wherever it is named', () => {
    expectSame({
      'scripts/prepare.cjs': /use Node\.js ([\d.]+) or newer/,
      'packages/firestore-emulator/scripts/from-sources.mjs': /Node ([\d.]+) or newer/,
    });
  });

  it('that the emulator’s package needs is the same wherever it is named', () => {
    expectSame({
      'packages/firestore-emulator/package.json': /"node": ">=([\d.]+)"/,
      'packages/firestore-emulator/src/cli.ts': /Node ([\d.]+) or newer/,
      'packages/firestore-emulator/README.md': /Node ([\d.]+) or newer/,
    });
  });
});
