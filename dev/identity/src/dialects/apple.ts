import { generateKeyPairSync } from 'node:crypto';
import { jwtVerify } from 'jose';
import { type ClientCall, type Dialect, Refused, scopesOf } from '../dialect.ts';
import { type Person, stable } from '../people.ts';

const clientId = 'example.cine.web';
const longestSeconds = 15_777_000;
const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });

/** What a developer's account at Apple has: with it, the client signs its secret. */
export const appleAccount = {
  teamId: 'MADEUPTEAM',
  keyId: 'MADEUPKEY1',
  privateKey: keys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
};

/**
 * Sign in with Apple: the secret is a JWT (ES256), and there is neither PKCE nor userinfo. With a scope, the
 * answer is posted from Apple's site to ours, with the name at the first sign-in only. The ID token has the
 * address (a relay's if the person hides theirs), and may say "true" instead of true.
 */
export const apple: Dialect = {
  title: 'Sign in with Apple',
  paths: { authorize: '/auth/authorize', token: '/auth/token', keys: '/auth/keys' },
  clientId,
  pkce: 'ignored',
  refusal: 'user_cancelled_authorize',
  issuerOf: (origin) => origin,
  metadata: {
    response_modes_supported: ['query', 'fragment', 'form_post'],
    scopes_supported: ['openid', 'email', 'name'],
    subject_types_supported: ['pairwise'],
    token_endpoint_auth_methods_supported: ['client_secret_post'],
  },
  subjectOf,
  faultOf(request) {
    const isPosted = request.get('response_mode') === 'form_post';
    const asks = scopesOf(request).some((scope) => scope === 'name' || scope === 'email');
    return asks && !isPosted ? 'response_mode must be form_post when name or email is requested.' : undefined;
  },
  extrasOf({ person, isFirst, request }) {
    const scopes = scopesOf(request);
    if (!isFirst || !scopes.includes('name')) return {};
    const name = { firstName: person.firstName, lastName: person.lastName };
    const email = scopes.includes('email') && addressOf(person);
    return { user: JSON.stringify({ name, ...(email && { email }) }) };
  },
  authenticate,
  tokens: async ({ person, request, accessToken }, { origin }, { sign, token }) => ({
    access_token: accessToken,
    token_type: 'Bearer',
    expires_in: 3600,
    refresh_token: token(),
    id_token: await sign(
      {
        iss: origin,
        sub: subjectOf(person),
        aud: clientId,
        auth_time: Math.floor(Date.now() / 1000),
        nonce_supported: true,
        ...(request.get('nonce') && { nonce: request.get('nonce') }),
        ...(scopesOf(request).includes('email') && emailClaims(person)),
      },
      600,
    ),
  }),
};

function subjectOf(person: Person): string {
  return `000123.${stable('apple', person, 'hex', 32)}.1234`;
}

function addressOf(person: Person): string | null {
  return person.isHidden ? `${stable('relay', person, 'hex', 10)}@privaterelay.appleid.com` : person.email;
}

/** Strings for people who hide their address, and booleans for all others: Apple's tokens have both. */
function emailClaims(person: Person): object {
  const email = addressOf(person);
  if (!email) return {};
  if (person.isHidden) return { email, email_verified: 'true', is_private_email: 'true' };
  return { email, email_verified: person.isVerified };
}

async function authenticate(call: ClientCall): Promise<void> {
  const secret = call.param('client_secret') ?? '';
  const verified = await jwtVerify(secret, keys.publicKey, {
    algorithms: ['ES256'],
    issuer: appleAccount.teamId,
    subject: clientId,
    audience: ['https://appleid.apple.com', call.origin],
    requiredClaims: ['iat', 'exp'],
  }).catch((error: Error) => {
    throw new Refused('invalid_client', error.message);
  });
  const { exp = 0, iat = 0 } = verified.payload;
  const isRight = verified.protectedHeader.kid === appleAccount.keyId && exp - iat <= longestSeconds;
  if (!isRight || call.param('client_id') !== clientId)
    throw new Refused('invalid_client', 'Another key or client, or valid for more than six months');
}
