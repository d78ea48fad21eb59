import { EmulatorError } from '../errors.ts';
import type { Caller } from '../interfaces.ts';

/**
 * Who an `authorization` header speaks for: `Bearer owner` and Google access tokens are the Admin SDK, a JWT (signed or
 * not; the signature is not checked) is a user, no header is anonymous. Throws UNAUTHENTICATED for anything else.
 */
export function callerOf(authorization: string | undefined): Caller {
  if (!authorization) return { kind: 'anonymous' };
  const token = /^bearer\s+(\S+)$/i.exec(authorization)?.[1];
  if (token && /^(owner$|ya29\.)/i.test(token)) return { kind: 'owner' };
  const payload = token && payloadOf(token);
  if (!payload) throw new EmulatorError('UNAUTHENTICATED', 'Invalid authorization token.');
  const uid = payload.user_id ?? payload.sub;
  if (typeof uid !== 'string' || uid === '') {
    throw new EmulatorError('UNAUTHENTICATED', 'The authorization token names no user (user_id or sub).');
  }
  return { kind: 'user', uid, token: payload };
}

function payloadOf(token: string): Record<string, unknown> | null {
  const parts = token.split('.');
  if (parts.length !== 3) return null;
  try {
    const payload: unknown = JSON.parse(Buffer.from(parts[1]!, 'base64url').toString('utf8'));
    return isRecord(payload) ? payload : null;
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
