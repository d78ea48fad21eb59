import { operations } from '@cine/contract';
import { expect } from 'chai';
import { callLabels } from './deferred-call-in-words.ts';

describe('Calls that wait on the device', () => {
  it('are named as the contract names its operations', () => {
    expect([...operations.keys()]).to.include.members([...Object.keys(callLabels), 'account-update']);
  });
});
