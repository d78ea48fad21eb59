import { EmulatorError, invalidArgument } from '../errors.ts';
import type { CallContext, Caller } from '../interfaces.ts';

/** Rules walk a token's claims level by level. */
const MAX_DEPTH = 100;

/**
 * The caller that an `authorization` header stands for, as docs/reference.md says. Throws INVALID_ARGUMENT
 * for an unknown token and UNKNOWN for another scheme.
 */
export function callerOf(authorization: string | undefined): Caller {
  // A header with a control character is ignored: gRPC's metadata can't contain it.
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

/** The context of a call. Its caller is parsed on first use, because errors in names come first. */
export function contextOf(authorization: string | undefined): CallContext {
  return {
    get caller() {
      return callerOf(authorization);
    },
  };
}

/** The token that SDKs with a service account's key send over REST; custom tokens have no scope. */
function isSelfSigned({ iss, sub, scope }: Record<string, unknown>): boolean {
  return typeof iss === 'string' && iss === sub && iss.endsWith('.gserviceaccount.com') && Boolean(scope);
}

function payloadOf(token: string): Record<string, unknown> | null {
  const parts = token.split('.').map(decodeSegment);
  const [header, payload, signature] = parts;
  if (parts.length !== 3 || !header || !payload || signature === null) return null;
  return parseObject(header) && parseObject(payload);
}

/** The text of a part of a JWT, or null if it isn't base64url. */
function decodeSegment(segment: string): string | null {
  const digits = /^([\w-]*)=*$/.exec(segment)?.[1];
  if (digits === undefined || digits.length % 4 === 1) return null;
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

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
