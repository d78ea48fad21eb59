import { checkSecret, type Dialect, scopesOf, tokenIn } from '../dialect.ts';
import { type Person, stable } from '../people.ts';

const client = { clientId: 'c0ffee00c0ffee00c0ffee00c0ffee00', clientSecret: 'not-a-secret-of-yandex' };
const allScopes = ['login:info', 'login:email', 'login:avatar'];

/**
 * Yandex ID (OAuth 2.0, no OpenID): the client's secret by Basic or in the body, `token_type` in lower case,
 * and `Authorization: OAuth …` for the user's data. Without a scope, the client gets all that it registered.
 */
export const yandex: Dialect = {
  ...client,
  title: 'Yandex ID',
  paths: { authorize: '/authorize', token: '/token', userinfo: '/info' },
  pkce: 'checked',
  refusal: 'access_denied',
  subjectOf,
  authenticate: (call) => checkSecret(call, client, ['basic', 'form']),
  tokens: async (grant, _call, { token }) => ({
    access_token: grant.accessToken,
    expires_in: 365 * 24 * 60 * 60,
    refresh_token: token(),
    token_type: 'bearer',
    scope: grantedOf(grant.request).join(' '),
  }),
  userinfo: {
    method: 'GET',
    tokenOf: (call) => tokenIn(call, 'OAuth') ?? call.query.get('oauth_token') ?? undefined,
    answer: ({ person, request }) => ({
      id: subjectOf(person),
      login: person.id,
      client_id: client.clientId,
      psuid: `1.AAceCw.${stable('psuid', person, 'hex', 32)}`,
      ...(grantedOf(request).includes('login:info') && {
        display_name: person.id,
        real_name: `${person.firstName} ${person.lastName}`,
        first_name: person.firstName,
        last_name: person.lastName,
        sex: null,
      }),
      ...(grantedOf(request).includes('login:email') && {
        default_email: person.isVerified ? (person.email ?? '') : '',
        emails: person.isVerified && person.email ? [person.email] : [],
      }),
      ...(grantedOf(request).includes('login:avatar') && {
        is_avatar_empty: true,
        default_avatar_id: '0/0-0',
      }),
    }),
  },
};

function subjectOf(person: Person): string {
  return stable('yandex', person, 'digits', 10);
}

function grantedOf(request: URLSearchParams): string[] {
  const scopes = scopesOf(request);
  return scopes.length > 0 ? scopes : allScopes;
}
