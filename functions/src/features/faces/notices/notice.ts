/** What a notice of something illegal is: sent, waiting, answered, followed. */
import type { DocumentOf } from '@cine/contract/documents/codec';
import type { OutputOf, ParsedInputOf } from '@cine/contract/operation';
import type { followNotice, NoticeDecision, sendNotice } from '@cine/contract/operations/faces/notices';
import { day } from '@cine/contract/time';
import { toInstant } from '#platform/time/instant.ts';
import type { noticeDocument } from './documents.ts';

export type Notice = DocumentOf<typeof noticeDocument> & { reference: string };

/** How long a notice is kept after it was sent, and again after its answer. */
export const keptMs = 180 * day;

export function newNotice(reference: string, input: ParsedInputOf<typeof sendNotice>, now: number): Notice {
  const { where, why, name = null, email = null, locale } = input;
  const expiresAt = now + keptMs;
  return { reference, where, why, name, email, locale, at: now, open: true, answer: null, expiresAt };
}

/** An answered notice no longer says who sent it. */
export function answeredNotice(
  notice: Notice,
  { decision, words }: { decision: NoticeDecision; words: string },
  now: number,
): Notice {
  const answer = { decision, words, at: now };
  return { ...notice, name: null, email: null, open: false, answer, expiresAt: now + keptMs };
}

export function followedView({ reference, at, answer }: Notice): OutputOf<typeof followNotice>['notice'] {
  return { reference, at: toInstant(at), answer: answer && { ...answer, at: toInstant(answer.at) } };
}
