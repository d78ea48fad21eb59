/** The one-time tokens of the mails; only their digests are stored. */
import type { Context } from '#context.ts';
import { secretDigestOf } from '#platform/secret-digest.ts';
import type { Side } from './change.ts';

const letters = { former: 'f', new: 'n' } as const;

/** A token for one of the two addresses, which its first letter tells. */
export function newTokenFor(context: Context, side: Side): { token: string; digest: string } {
  const token = letters[side] + context.newToken();
  return { token, digest: digestOf(token) };
}

/** Which address a token was mailed to, and its digest; null if it is none. */
export function readToken(token: string): { side: Side; digest: string } | null {
  if (!/^[fn][\da-f]{32}$/.test(token)) return null;
  return { side: token.startsWith(letters.former) ? 'former' : 'new', digest: digestOf(token) };
}

function digestOf(token: string): string {
  return secretDigestOf(`email change\n${token}`);
}
