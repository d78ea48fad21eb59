import { operations } from '@cine/contract';
import { expect } from 'chai';
import { turns } from './turns.ts';

describe('The tour', () => {
  it('calls every operation once', () => {
    expect(turns.map(({ operation }) => operation.name)).to.have.members([...operations.keys()]);
  });

  it('takes no turn before those whose answers it needs, so that no lane waits for ever', () => {
    for (const [at, { operation, needs }] of turns.entries()) {
      const before = turns.slice(0, at).map((turn) => turn.operation);
      expect(before, operation.name).to.include.members([...needs]);
    }
  });
});
