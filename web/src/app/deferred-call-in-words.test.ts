import { operations } from '@cine/contract';
import { expect } from 'chai';
import { mayBeStored } from '#data/offline/deferred/deferrable.ts';
import { callLabels } from './deferred-call-in-words.ts';

describe('Calls that wait on the device', () => {
  const names = [...Object.keys(callLabels), 'account-update'];

  it('are named as the contract names its operations', () => {
    expect([...operations.keys()]).to.include.members(names);
  });

  it('are sent through the door that their operation is behind', () => {
    // Those of sessions are sent by who is asked again, with the operation itself.
    const sent = names.filter((name) => !name.startsWith('sessions-'));
    for (const name of sent) expect(mayBeStored(operations.get(name)!), name).to.equal(true);
  });
});
