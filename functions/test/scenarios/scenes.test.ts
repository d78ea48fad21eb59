import { operations } from '@cine/contract';
import { expect } from 'chai';
import { scenes } from './index.ts';

describe('The scenes', () => {
  it('are one of each operation', () => {
    expect(scenes.map(({ operation }) => operation.name)).to.have.members([...operations.keys()]);
  });

  it('come behind those whose answers they need, so that a play waits for nothing', () => {
    for (const [at, { operation, needs, after }] of scenes.entries()) {
      const before = scenes.slice(0, at).map((scene) => scene.operation);
      expect(before, operation.name).to.include.members([...needs, ...after]);
    }
  });
});
