import { emailChangeStateSchema } from '@cine/contract/operations/core/email-change';
import { expect } from 'chai';
import { askAgainMs } from './change-email.tsx';

describe('A change of address in the settings', () => {
  it('is asked about again only until it has ended', () => {
    const askedAgain = emailChangeStateSchema.options.filter((state) => askAgainMs(state) !== null);
    expect(askedAgain).to.deep.equal(['waiting', 'confirmed']);
  });
});
