import { expect } from 'chai';
import { type ErrorDetails, refusalOf } from './errors.ts';

describe('The reason of a failed call', () => {
  it('is the reason that the server gave', () => {
    const details: ErrorDetails = {
      reason: 'input-invalid',
      params: { limit: 3 },
      issues: [{ path: 'code', reason: 'missing', message: 'is missing' }],
    };
    expect(refusalOf({ code: 'functions/invalid-argument', details })).to.deep.equal(details);
    expect(refusalOf({ code: 'UNAUTHENTICATED', details }).reason).to.equal('input-invalid');
  });

  it('is derived from the code if our server was never reached', () => {
    for (const [code, reason] of [
      ['functions/unauthenticated', 'sign-in-invalid'],
      ['UNAUTHENTICATED', 'sign-in-invalid'],
      ['functions/deadline-exceeded', 'service-unavailable'],
      ['UNAVAILABLE', 'service-unavailable'],
      ['RESOURCE_EXHAUSTED', 'service-unavailable'],
      ['functions/internal', 'internal'],
      ['constructor', 'internal'],
    ] as const) {
      expect(refusalOf({ code }), code).to.deep.equal({ reason, params: {} });
      expect(refusalOf({ code, details: { reason: 'of another version' } }).reason, code).to.equal(reason);
    }
  });
});
