import { EmulatorError, invalidArgument } from '../errors.ts';
import type { CallContext, Caller } from '../interfaces.ts';

/** Rules go through a token's claims level by level. */
const MAX_DEPTH = 100;

/**
 * Who an `authorization` header speaks for, as the official emulator has it: `Bearer owner` and Google access tokens are
 * the Admin SDK, a JWT (whoever signed it, for whomever, however old) is a user, no header is anonymous. Throws
 * INVALID_ARGUMENT for another token and UNKNOWN for another scheme. Unlike there, an access token that a service account
 * signed itself is the Admin SDK too.
 */
export function callerOf(authorization: string | undefined): Caller {
  // A header with a control character counts as none: gRPC's metadata could not hold it.
  if (!authorization || /[^ -~]/.test(authorization)) return { kind: 'anonymous' };
  if (!/^bearer /i.test(authorization)) throw new EmulatorError('UNKNOWN', '');
  const token = authorization.slice('bearer '.length);
  if (/^(owner$|ya29\.)/i.test(token)) return { kind: 'owner' };
  const payload = payloadOf(token);
  if (!payload) throw invalidArgument('invalid jwt');
  if (isSelfSigned(payload)) return { kind: 'owner' };
  const uid = payload.user_id ?? payload.sub;
  return { kind: 'user', uid: typeof uid === 'string' ? uid : null, token: payload };
}

/** The context of a call. Whose it is, is found out when it is asked for: what is wrong with a name comes before. */
export function contextOf(authorization: string | undefined): CallContext {
  return {
    get caller() {
      return callerOf(authorization);
    },
  };
}

/** What SDKs send over REST in place of `owner` when they have a service account's key; custom tokens have no scope. */
function isSelfSigned({ iss, sub, scope }: Record<string, unknown>): boolean {
  return typeof iss === 'string' && iss === sub && iss.endsWith('.gserviceaccount.com') && Boolean(scope);
}

function payloadOf(token: string): Record<string, unknown> | null {
  const parts = token.split('.').map(decodeSegment);
  const [header, payload, signature] = parts;
  if (parts.length !== 3 || !header || !payload || signature === null) return null;
  return parseObject(header) && parseObject(payload);
}

/** The text of a part of a JWT, or null when it is not base64 for URLs. */
function decodeSegment(segment: string): string | null {
  const digits = segment.replace(/=+$/, '');
  if (/[^\w-]/.test(digits) || digits.length % 4 === 1) return null;
  return Buffer.from(digits, 'base64url').toString('utf8');
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const json: unknown = JSON.parse(text);
    return isRecord(json) && !isDeeper(json, MAX_DEPTH) ? json : null;
  } catch {
    return null;
  }
}

/** Whether anything is nested more than so many levels deep. */
function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
