import { expect } from 'chai';
import type { LockedPackage } from '../build/deploy-lock.ts';
import { missingFrom } from './package-lock.ts';

function missing(optionalDependencies: Record<string, string>, present: Record<string, LockedPackage> = {}) {
  const packages = { 'node_modules/tool': { version: '1.0.0', dev: true, optionalDependencies }, ...present };
  return missingFrom({ name: 'all', version: '1.0.0', lockfileVersion: 3, requires: true, packages });
}

describe('A lock file for every platform', () => {
  it('is complete when each optional package has an entry', () => {
    expect(
      missing({ 'tool-linux-x64': '1.0.0' }, { 'node_modules/tool-linux-x64': { version: '1.0.0' } }),
    ).to.deep.equal({});
  });

  it('gets an entry that only the right platform installs', () => {
    expect(missing({ '@tool/binding-linux-arm-musleabihf': '1.0.0' })).to.deep.equal({
      'node_modules/@tool/binding-linux-arm-musleabihf': {
        version: '1.0.0',
        cpu: ['arm'],
        dev: true,
        libc: ['musl'],
        optional: true,
        os: ['linux'],
      },
    });
    expect(missing({ 'tool-win32-x64-msvc': '1.0.0' })).to.have.nested.property(
      'node_modules/tool-win32-x64-msvc.os[0]',
      'win32',
    );
  });

  it('is refused for a package whose name has no platform', () => {
    expect(() => missing({ fsevents: '2.0.0' })).to.throw('fsevents is missing');
  });
});
