import { expect } from 'chai';
import { type Lock, type LockedPackage, lockFor } from './deploy-lock.ts';

const manifest = { name: 'alone', version: '1.0.0', engines: { node: '22' } };

function lock(packages: Record<string, LockedPackage>): Lock {
  return { name: 'all', version: '1.0.0', lockfileVersion: 3, requires: true, packages };
}

function placesOf({ packages }: Lock): Record<string, unknown> {
  return Object.fromEntries(Object.entries(packages).map(([path, entry]) => [path, entry.version]));
}

describe('The lock of the deploy folder', () => {
  it('contains exactly what the dependencies need', () => {
    const repository = lock({
      'node_modules/a': { version: '1.0.0', dependencies: { b: '^2.0.0' } },
      'node_modules/b': { version: '2.1.0' },
      'node_modules/mocha': { version: '9.0.0', dev: true },
    });
    const alone = lockFor({ ...manifest, dependencies: { a: '1.0.0' } }, 'functions', repository);
    expect(placesOf(alone)).to.deep.equal({
      '': '1.0.0',
      'node_modules/a': '1.0.0',
      'node_modules/b': '2.1.0',
    });
  });

  it("prefers the workspace's own version of a package to the top one", () => {
    const repository = lock({
      'functions/node_modules/a': { version: '2.0.0', dependencies: { ms: '*' } },
      'functions/node_modules/ms': { version: '3.0.0' },
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b': { version: '1.0.0', dependencies: { ms: '*' } },
      'node_modules/ms': { version: '2.0.0' },
    });
    const alone = lockFor({ ...manifest, dependencies: { a: '2.0.0', b: '1.0.0' } }, 'functions', repository);
    expect(placesOf(alone)).to.deep.equal({
      '': '1.0.0',
      'node_modules/a': '2.0.0',
      'node_modules/b': '1.0.0',
      'node_modules/ms': '3.0.0',
      'node_modules/b/node_modules/ms': '2.0.0',
    });
  });

  it('terminates on circular dependencies', () => {
    const repository = lock({
      'node_modules/a': { version: '1.0.0', dependencies: { b: '*' } },
      'node_modules/b': { version: '1.0.0', dependencies: { a: '*' } },
    });
    const alone = lockFor({ ...manifest, dependencies: { a: '1.0.0' } }, 'functions', repository);
    expect(Object.keys(alone.packages)).to.have.length(3);
  });

  it('marks as optional only what nothing requires', () => {
    const repository = lock({
      'node_modules/a': { version: '1.0.0', optionalDependencies: { b: '*', missing: '*' } },
      'node_modules/b': { version: '1.0.0', optional: true, dependencies: { c: '*', d: '*' } },
      'node_modules/c': { version: '1.0.0', dev: true },
      'node_modules/d': { version: '1.0.0', optional: true },
    });
    const alone = lockFor({ ...manifest, dependencies: { a: '1.0.0', c: '1.0.0' } }, 'functions', repository);
    const optional = Object.keys(alone.packages).filter((path) => alone.packages[path]?.optional);
    expect(optional).to.deep.equal(['node_modules/b', 'node_modules/d']);
    expect(alone.packages['node_modules/c']).to.not.have.property('dev');
  });

  it('is refused when the repository lacks a package', () => {
    const dependencies = { a: '1.0.0' };
    expect(() => lockFor({ ...manifest, dependencies }, 'functions', lock({}))).to.throw('lacks a');
  });
});
