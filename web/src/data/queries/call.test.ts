import type { Reason } from '@cine/contract/errors';
import { expect } from 'chai';
import { leadsNowhere, Refusal } from './call.ts';

describe('An address', () => {
  it('leads nowhere if what it names is missing, or its parts can name nothing, and not on an outage', () => {
    const refused = (reason: Reason) => new Refusal('', { reason, params: {} }, true);
    expect(leadsNowhere(refused('duel-not-found'), 'duel-not-found')).to.equal(true);
    expect(leadsNowhere(refused('input-invalid'), 'duel-not-found')).to.equal(true);
    expect(leadsNowhere(refused('service-unavailable'), 'duel-not-found')).to.equal(false);
    expect(leadsNowhere(null, 'duel-not-found')).to.equal(false);
  });
});
