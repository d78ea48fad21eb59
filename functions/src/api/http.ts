/** An HTTP request and its answer, as plain data. */
import type { IncomingHttpHeaders } from 'node:http';
import type { Reason } from '@cine/contract/errors';
import { etagOf, type Headers, isKnown } from './headers.ts';

export type Request = {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
  /** Why the body is missing, if it couldn't be read. */
  unread: Reason | null;
};
export type Answer = { status: number; headers: Headers; body: string };

/** An answer that isn't sent again to a client that already has it. */
export function answerOrUnchanged(body: string, requested: IncomingHttpHeaders, headers: Headers): Answer {
  // Weak, as the answer may be compressed on its way.
  const ETag = `W/${etagOf(body)}`;
  if (isKnown(ETag, requested['if-none-match'])) {
    const { 'Content-Type': _, ...lasting } = headers;
    return { status: 304, headers: { ...lasting, ETag }, body: '' };
  }
  return { status: 200, headers: { ...headers, ETag }, body };
}
