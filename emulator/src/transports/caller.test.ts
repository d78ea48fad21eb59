import { expect } from 'chai';
import { EmulatorError } from '../errors.ts';
import { callerOf } from './caller.ts';

const jwt = (payload: unknown): string =>
  `Bearer ${[{ alg: 'none' }, payload].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')}.`;

describe('The caller of a request', () => {
  it('is anonymous without an authorization header', () => {
    expect(callerOf(undefined)).to.deep.equal({ kind: 'anonymous' });
  });

  it('is the owner for the token that Admin SDKs send, and for a Google access token', () => {
    for (const token of ['owner', 'Owner', 'ya29.abc'])
      expect(callerOf(`Bearer ${token}`)).to.deep.equal({ kind: 'owner' });
  });

  it('is the user of an unsigned token, with all its claims', () => {
    const payload = { sub: 'alice', admin: true, firebase: { sign_in_provider: 'password' } };
    expect(callerOf(jwt(payload))).to.deep.equal({ kind: 'user', uid: 'alice', token: payload });
  });

  it('prefers user_id over sub', () => {
    expect(callerOf(jwt({ user_id: 'a', sub: 'b' }))).to.include({ uid: 'a' });
  });

  for (const [what, header] of Object.entries({
    'is no JWT': 'Bearer nonsense',
    'has a payload that is no JSON': 'Bearer a.b.c',
    'has a payload that is no object': jwt('alice'),
    'names no user': jwt({ admin: true }),
    'has another scheme': 'Basic owner',
  })) {
    it(`is refused when the token ${what}`, () => {
      expect(() => callerOf(header))
        .to.throw(EmulatorError)
        .with.property('code', 'UNAUTHENTICATED');
    });
  }
});
