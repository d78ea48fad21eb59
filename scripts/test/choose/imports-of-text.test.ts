import { expect } from 'chai';
import { importsOfText } from './imports-of-text.ts';

describe('The imports of a file', () => {
  const of = (...lines: string[]) => importsOfText(lines.join('\n'));

  it('are its statements, in one line or several', () => {
    expect(
      of(
        "import './logs.ts';",
        "import fc, { type Arbitrary } from 'fast-check';",
        'import {',
        '  one,',
        '  type Other,',
        "} from './one.ts';",
        "export * as all from '#test/all.ts';",
        "export { some } from './some.ts'",
      ),
    ).to.deep.equal(['./logs.ts', 'fast-check', './one.ts', '#test/all.ts', './some.ts']);
  });

  it('are its calls that load something', () => {
    expect(
      of(
        "const { late } = await import('./late.ts');",
        "const fs = require('fs');",
        "  return (await import('./a-name-that-needs-a-line.ts')).default;",
      ),
    ).to.deep.equal(['./late.ts', 'fs', './a-name-that-needs-a-line.ts']);
  });

  it('are nothing that is gone once types are stripped', () => {
    expect(
      of(
        "import type { One } from './one.ts';",
        "export type { Other } from './other.ts';",
        "let late: typeof import('./late.ts');",
        "let some: import('./some.ts').Some;",
      ),
    ).to.deep.equal([]);
  });

  it('are nothing that follows from what is exported here', () => {
    expect(
      of("export const from = 'here';", 'export function make() {', "  return 'anything';", '}'),
    ).to.deep.equal([]);
  });
});
