import type { CircleDocument } from '@cine/contract/documents/circles';
import { spacedCode } from '@cine/contract/text/spaced-code';

/** What a request is called: a name if an evening showed it, otherwise what was typed. */
export function saidIn({ by, said }: CircleDocument['asked'][string]): string {
  if (by === 'code') return spacedCode(said);
  return by === 'username' ? `@${said}` : said;
}
