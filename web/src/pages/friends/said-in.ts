import type { CircleDocument } from '@cine/contract/documents/circles';
import { spacedFriendCode } from '@cine/contract/text/friend-code';

/** What a request is called: a name if an evening showed it, otherwise what was typed. */
export function saidIn({ by, said }: CircleDocument['asked'][string]): string {
  if (by === 'code') return spacedFriendCode(said);
  return by === 'username' ? `@${said}` : said;
}
