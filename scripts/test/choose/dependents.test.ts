import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { root } from '../workspaces.ts';
import { dependentTests, type Project } from './dependents.ts';
import { importsOf, isPure } from './import-graph.ts';
import { links } from './links.ts';

const project: Project = {
  graph: new Map([
    ['src/rank/rank.ts', []],
    ['src/rank/rank.test.ts', ['src/rank/rank.ts', 'chai']],
    ['src/rank/index.ts', ['src/rank/rank.ts']],
    ['src/rank/served.test.ts', ['test/suite.ts']],
    ['src/watch/service.ts', ['src/rank/index.ts']],
    ['src/watch/served.test.ts', ['test/suite.ts']],
    ['src/mail/mail.ts', []],
    ['src/mail/served.test.ts', ['test/suite.ts']],
    ['src/index.ts', ['src/watch/service.ts', 'src/mail/mail.ts']],
    ['test/suite.ts', ['http']],
    ['test/rules.test.ts', []],
  ]),
  links: [
    { module: 'test/suite.ts', needs: ['src/index.ts', 'data/'], far: true },
    { module: 'test/rules.test.ts', needs: ['rules'] },
  ],
  suite: 'test/suite.ts',
};
const chosen = (touched: string[], far = false) => [...dependentTests(project, touched, far).keys()].sort();

describe('Tests that depend on touched files', () => {
  it('import them, directly or not, or drive a feature that does', () => {
    expect(chosen(['src/rank/rank.ts'])).to.deep.equal([
      'src/rank/rank.test.ts',
      'src/rank/served.test.ts',
      'src/watch/served.test.ts',
    ]);
    expect(chosen(['src/mail/mail.ts'])).to.deep.equal(['src/mail/served.test.ts']);
  });

  it('are just the touched test, if a test was touched', () => {
    expect(chosen(['src/rank/rank.test.ts'])).to.deep.equal(['src/rank/rank.test.ts']);
  });

  it('name the touched file that they depend on', () => {
    const dependents = dependentTests(project, ['src/mail/mail.ts', 'rules'], false);
    expect(Object.fromEntries(dependents)).to.deep.equal({
      'src/mail/served.test.ts': 'src/mail/mail.ts',
      'test/rules.test.ts': 'rules',
    });
  });

  it('include tests linked to files without an import', () => {
    expect(chosen(['rules'])).to.deep.equal(['test/rules.test.ts']);
    expect(chosen(['data/movies.json'])).to.deep.equal([]);
  });

  it('include all that drive the product, with --far', () => {
    const served = ['src/mail/served.test.ts', 'src/rank/served.test.ts', 'src/watch/served.test.ts'];
    expect(chosen(['data/movies.json'], true)).to.deep.equal(served);
    expect(chosen(['src/mail/mail.ts'], true)).to.deep.equal(served);
  });
});

describe('An import graph', () => {
  it('has everything that a file imports, directly or not', () => {
    expect([...importsOf(project.graph, 'src/watch/service.ts')]).to.deep.equal([
      'src/watch/service.ts',
      'src/rank/index.ts',
      'src/rank/rank.ts',
    ]);
  });

  it('distinguishes tests that open a port from pure ones', () => {
    expect(isPure(project.graph, 'src/rank/rank.test.ts')).to.equal(true);
    expect(isPure(project.graph, 'src/rank/served.test.ts')).to.equal(false);
  });
});

describe('Links between tests and files they don’t import', () => {
  for (const { module, needs } of links)
    it(`of ${module} name files that exist`, () => {
      expect([module, ...needs].filter((path) => !existsSync(join(root, path)))).to.deep.equal([]);
    });
});
