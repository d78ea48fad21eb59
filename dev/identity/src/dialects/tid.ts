import { randomBytes } from 'node:crypto';
import { checkSecret, type Dialect, scopesOf, tokenIn } from '../dialect.ts';
import { type Person, stable } from '../people.ts';

const client = { clientId: 'cine-compagnon-at-home', clientSecret: 'not-a-secret-of-t-id' };

/**
 * T-ID (OpenID Connect): the client's secret by Basic alone, `session_state` in the redirect, an ID token if
 * the scope has `openid`, and the user's data by POST, where the body repeats the client's id and secret.
 * What it returns depends on the client's registration, not on the scope.
 */
export const tid: Dialect = {
  ...client,
  title: 'T-ID',
  paths: {
    authorize: '/auth/authorize',
    token: '/auth/token',
    userinfo: '/userinfo/userinfo',
    keys: '/auth/keys',
  },
  pkce: 'checked',
  refusal: 'access_denied',
  issuerOf: (origin) => `${origin}/`,
  metadata: {
    scopes_supported: ['openid', 'profile', 'email', 'phone'],
    subject_types_supported: ['public'],
    token_endpoint_auth_methods_supported: ['client_secret_basic'],
    code_challenge_methods_supported: ['S256'],
  },
  subjectOf,
  extrasOf: () => ({ session_state: randomBytes(32).toString('base64url') }),
  authenticate: (call) => checkSecret(call, client, ['basic']),
  tokens: async ({ person, request, accessToken }, { origin }, { sign, token }) => ({
    access_token: accessToken,
    token_type: 'Bearer',
    expires_in: 1791,
    refresh_token: token(),
    ...(scopesOf(request).includes('openid') && {
      id_token: await sign(
        {
          iss: `${origin}/`,
          sub: subjectOf(person),
          aud: client.clientId,
          auth_time: Math.floor(Date.now() / 1000),
          ...(request.get('nonce') && { nonce: request.get('nonce') }),
        },
        1791,
      ),
    }),
  }),
  userinfo: {
    method: 'POST',
    tokenOf(call) {
      checkSecret(call, client, ['form']);
      return tokenIn(call, 'Bearer');
    },
    answer: ({ person }) => ({
      sub: subjectOf(person),
      name: `${person.lastName} ${person.firstName}`,
      family_name: person.lastName,
      given_name: person.firstName,
      ...(person.email && { email: person.email, email_verified: person.isVerified }),
    }),
  },
};

function subjectOf(person: Person): string {
  const hex = stable('t-id', person, 'hex', 32);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
