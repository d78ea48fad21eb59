import { randomBytes } from 'node:crypto';
import { type Dialect, type Grant, Refused, scopesOf } from '../dialect.ts';
import { type Person, stable } from '../people.ts';

const clientId = '51000001';

/**
 * VK ID (OAuth 2.1): no client secret, PKCE always, `device_id` in the redirect and back in the call for
 * tokens, all parameters in the body, and errors with status 200. Its ID token can't be checked: no key set,
 * no audience. It never says whether an address is verified.
 */
export const vk: Dialect = {
  title: 'VK ID',
  paths: { authorize: '/authorize', token: '/oauth2/auth', userinfo: '/oauth2/user_info' },
  clientId,
  pkce: 'required',
  refusal: 'access_denied',
  subjectOf,
  faultOf: (request) => (request.get('state') ? undefined : 'A state is required.'),
  extrasOf: () => ({
    type: 'code_v2',
    expires_in: '600',
    device_id: randomBytes(48).toString('base64url'),
    ext_id: randomBytes(16).toString('base64url'),
  }),
  authenticate: isClient,
  check(call, { extras }) {
    if (call.param('device_id') !== extras.device_id)
      throw new Refused('invalid_request', 'device_id is missing or invalid');
    if (!call.param('state')) throw new Refused('invalid_request', 'state is missing or invalid');
  },
  tokens: async (grant, call, { sign, token }) => ({
    refresh_token: token(),
    access_token: grant.accessToken,
    id_token: await sign(
      { iis: 'VK', sub: Number(subjectOf(grant.person)), app: Number(clientId), jti: token() },
      3600,
    ),
    token_type: 'Bearer',
    expires_in: 3600,
    user_id: Number(subjectOf(grant.person)),
    state: call.param('state'),
    scope: ['vkid.personal_info', ...scopesOf(grant.request)].join(' '),
  }),
  userinfo: {
    method: 'POST',
    tokenOf(call) {
      isClient(call);
      return call.param('access_token');
    },
    answer: ({ person, request }) => ({
      user: {
        user_id: subjectOf(person),
        first_name: person.firstName,
        last_name: person.lastName,
        avatar: `https://avatars.example/${subjectOf(person)}.jpg`,
        ...(addressOf(person, request) && { email: addressOf(person, request) }),
        sex: 0,
        verified: false,
        birthday: '01.01.1990',
      },
    }),
  },
  statusOf: () => 200,
};

function subjectOf(person: Person): string {
  return stable('vk', person, 'digits', 9);
}

function isClient(call: { param: (name: string) => string | undefined }): void {
  if (call.param('client_id') !== clientId) throw new Refused('invalid_client', 'client_id is invalid');
}

/** The address, if it was asked for, and is verified. */
function addressOf({ email, isVerified }: Person, request: Grant['request']): string | null {
  return isVerified && scopesOf(request).includes('email') ? email : null;
}
