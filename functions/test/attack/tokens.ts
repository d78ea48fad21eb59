import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { hour, second } from '@cine/contract/time';
import { unsignedToken } from '../client.ts';

const kid = 'ours';
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 });
const publicPem = publicKey.export({ type: 'spki', format: 'pem' }).toString();

/** The keys by which the functions verify these tokens. */
export const publicKeys = { [kid]: publicPem };

/** Who a token is about. */
export type Bearer = { uid: string; isGuest: boolean; isOperator: boolean };

/** A token as Firebase Auth would sign it. */
export function signedToken(bearer: Bearer, signedInAt?: number): string {
  return signed(claimsOf(bearer, signedInAt));
}

/** What passes for a token of somebody: each is refused, whatever is called. */
export const forgeries: Record<string, (victim: Bearer, own: Bearer) => string> = {
  malformed: () => 'not.a.token',
  'without a signature': (victim) => unsigned(claimsOf(victim)),
  'by another key': (victim) => signed(claimsOf(victim), { key: stranger.privateKey }),
  'by a key nobody knows': (victim) => signed(claimsOf(victim), { kid: 'theirs' }),
  'by the public key as a password': (victim) => {
    const head = encoded({ alg: 'HS256', typ: 'JWT', kid }, claimsOf(victim));
    return `${head}.${createHmac('sha256', publicPem).update(head).digest('base64url')}`;
  },
  'of another project': (victim) =>
    signed({ ...claimsOf(victim), aud: 'another', iss: 'https://securetoken.google.com/another' }),
  'of another issuer': (victim) =>
    signed({ ...claimsOf(victim), iss: 'https://session.firebase.google.com/demo-cine' }),
  'with the claims changed': (victim, own) => {
    const [head, , signature] = signedToken(own).split('.');
    const [, claims] = signedToken({ ...victim, isOperator: true }).split('.');
    return [head, claims, signature].join('.');
  },
  expired: (victim) => {
    const now = Math.floor(Date.now() / second);
    return signed({ ...claimsOf(victim), iat: now - (2 * hour) / second, exp: now - hour / second });
  },
  'without a user': (victim) => signed({ ...claimsOf(victim), sub: '', user_id: '' }),
  'as the emulators’ owner': () => 'owner',
  'a personal token that nobody made': () => `cine_${'a'.repeat(40)}`,
};

function claimsOf({ uid, isGuest, isOperator }: Bearer, signedInAt?: number): Record<string, unknown> {
  const token = unsignedToken(uid, isGuest, undefined, signedInAt, { operator: isOperator });
  return JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as Record<string, unknown>;
}

function signed(claims: object, by: { key?: typeof privateKey; kid?: string } = {}): string {
  const head = encoded({ alg: 'RS256', typ: 'JWT', kid: by.kid ?? kid }, claims);
  return `${head}.${sign('sha256', Buffer.from(head), by.key ?? privateKey).toString('base64url')}`;
}

function unsigned(claims: object): string {
  return `${encoded({ alg: 'none', typ: 'JWT', kid }, claims)}.`;
}

function encoded(header: object, claims: object): string {
  return [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
}
