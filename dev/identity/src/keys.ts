/** The keys with which the local identity providers sign their tokens (JWT), and tokens without a meaning. */
import { generateKeyPairSync, type KeyObject, randomBytes, randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';

export type SigningKey = { kid: string; privateKey: KeyObject; publicKey: KeyObject };

/** A key that providers sign with, new at each start. */
export function makeSigningKey(): SigningKey {
  return { kid: randomUUID(), ...generateKeyPairSync('rsa', { modulusLength: 2048 }) };
}

export function publicJwk({ publicKey, kid }: SigningKey): object {
  return { ...publicKey.export({ format: 'jwk' }), kid, alg: 'RS256', use: 'sig' };
}

/** A JWT (RS256), issued now and valid for the seconds given. */
export function signed(key: SigningKey, claims: Record<string, unknown>, seconds: number): Promise<string> {
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'RS256', kid: key.kid })
    .setIssuedAt()
    .setExpirationTime(`${seconds}s`)
    .sign(key.privateKey);
}

/** A new token that means nothing by itself. */
export function makeToken(): string {
  return randomBytes(24).toString('base64url');
}
