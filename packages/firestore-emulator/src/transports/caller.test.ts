import { expect } from 'chai';
import { EmulatorError } from '../errors.ts';
import { callerOf, contextOf } from './caller.ts';

const jwt = (payload: unknown): string =>
  `Bearer ${[{ alg: 'none' }, payload].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')}.`;

describe('The caller of a request', () => {
  it('is anonymous without an authorization header', () => {
    expect(callerOf(undefined)).to.deep.equal({ kind: 'anonymous' });
  });

  it('is the owner with the Admin SDKs’ token or a Google access token', () => {
    for (const token of ['owner', 'Owner', 'OWNER', 'ya29.abc', 'ya29.', 'YA29.x'])
      for (const scheme of ['Bearer', 'bearer', 'BEARER'])
        expect(callerOf(`${scheme} ${token}`)).to.deep.equal({ kind: 'owner' });
  });

  it('is the owner with an access token signed by a service account, but not with another token of one', () => {
    const sub = 'sdk@demo.iam.gserviceaccount.com';
    const scope = 'https://www.googleapis.com/auth/datastore';
    expect(callerOf(jwt({ iss: sub, sub, scope }))).to.deep.equal({ kind: 'owner' });
    const custom = { iss: sub, sub, uid: 'alice' };
    for (const claims of [custom, { iss: 'https://demo', sub, scope }, { iss: 'a', sub: 'a', scope }])
      expect(callerOf(jwt(claims))).to.include({ kind: 'user', uid: claims.sub });
  });

  it('is the user of an unsigned token, with all its claims', () => {
    const payload = { sub: 'alice', admin: true, firebase: { sign_in_provider: 'password' } };
    expect(callerOf(jwt(payload))).to.deep.equal({ kind: 'user', uid: 'alice', token: payload });
  });

  it('prefers user_id over sub', () => {
    expect(callerOf(jwt({ user_id: 'a', sub: 'b' }))).to.include({ uid: 'a' });
  });

  it('is a user even if the token names none, is unsigned, expired or for another project', () => {
    expect(callerOf('Bearer e30.e30.')).to.deep.equal({ kind: 'user', uid: null, token: {} });
    expect(callerOf(jwt({ sub: 1 }))).to.have.property('uid', null);
    for (const signature of ['', 'ab', 'abc', '_-_-', 'c2ln==']) {
      expect(callerOf(`Bearer e30=.e30===.${signature}`)).to.have.property('kind', 'user');
    }
    expect(callerOf(jwt({ sub: 'a?>~~~', exp: 1, aud: 'other' }))).to.include({ uid: 'a?>~~~' });
  });

  it('is anonymous with a control character in the header', () => {
    expect(callerOf('Bearer\towner')).to.deep.equal({ kind: 'anonymous' });
  });

  for (const [what, token] of Object.entries({
    'is no JWT': 'nonsense',
    'begins with a space': ' owner',
    'is more than the owner’s': 'ownerx',
    'is an access token without its dot': 'ya29x',
    'has two parts': 'e30.e30',
    'has four parts': 'e30.e30.e30.e30',
    'has an empty header': '.e30.',
    'has no claims': 'e30..',
    'has a header that is no JSON': 'bm90anNvbg.e30.',
    'has a header that is a list': 'W10.e30.',
    'has claims that are a list': 'e30.W10.',
    'has claims that are null': 'e30.bnVsbA.',
    'has claims that are a text': 'e30.Ingi.',
    'is in base64 that is not for URLs': 'e30.eyJzdWIiOiJhPz5+fn4ifQ.',
    'has a signature that isn’t base64': 'e30.e30.!!',
    'has a signature that is cut off': 'e30.e30.a',
    'nests without end': `e30.${Buffer.from(`{"a":${'['.repeat(5000)}${']'.repeat(5000)}}`).toString('base64url')}.`,
  })) {
    it(`is refused as INVALID_ARGUMENT when the token ${what}`, () => {
      expect(() => callerOf(`Bearer ${token}`))
        .to.throw(EmulatorError, /^invalid jwt$/)
        .with.property('code', 'INVALID_ARGUMENT');
    });
  }

  for (const header of ['owner', 'Bearer', 'Bearerowner', 'Basic dXNlcjpwYXNz']) {
    it(`is refused as UNKNOWN with the header "${header}"`, () => {
      expect(() => callerOf(header))
        .to.throw(EmulatorError, /^$/)
        .with.property('code', 'UNKNOWN');
    });
  }

  it('is only parsed on first use', () => {
    const call = contextOf('Bearer nonsense');
    expect(() => call.caller).to.throw('invalid jwt');
  });
});
