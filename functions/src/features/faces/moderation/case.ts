/**
 * A moderation case: its reports, which never hide anything by their number, the operator's decision, and
 * what reporters learn of it.
 */
import type { DocumentOf } from '@cine/contract/documents/codec';
import type { Params } from '@cine/contract/notifications/kinds';
import type {
  Cause,
  ModerationCase,
  ModerationEntry,
  ReportedKind,
} from '@cine/contract/operations/faces/moderation';
import { day } from '@cine/contract/time';
import { toInstant, toInstantOrNull } from '#platform/time/instant.ts';
import type { caseDocument, entryDocument, reportDocument } from './documents.ts';

export function entryView(entry: Entry): ModerationEntry {
  return { ...entry, at: toInstant(entry.at), until: toInstantOrNull(entry.until) };
}

export function caseView(each: Case): ModerationCase {
  return { ...each, firstAt: toInstant(each.firstAt), lastAt: toInstant(each.lastAt), decision: null };
}

export type Case = DocumentOf<typeof caseDocument> & { id: string };
export type Entry = DocumentOf<typeof entryDocument> & { id: string };
export type Report = DocumentOf<typeof reportDocument> & { id: string };

export type Thing = Pick<Case, 'kind' | 'targetId' | 'uid' | 'text'> & {
  titles?: NonNullable<Case['titles']>;
  movie?: NonNullable<Case['movie']>;
  said?: NonNullable<Case['said']>;
};

/** Reports and cases are kept for half a year after the last report. */
export const keptMs = 180 * day;

/**
 * A case with one more report; a decided one counts from zero. Reporters without a proved address don't
 * count, as their accounts cost nothing.
 */
export function reportedCase(
  former: Case | null,
  id: string,
  thing: Thing,
  { cause, isProved }: { cause: Cause; isProved: boolean },
  now: number,
): Case {
  const counted = former?.open ? former : null;
  return {
    id,
    ...thing,
    reporters: (counted?.reporters ?? 0) + (isProved ? 1 : 0),
    causes: { ...counted?.causes, [cause]: (counted?.causes[cause] ?? 0) + 1 },
    firstAt: counted?.firstAt ?? now,
    lastAt: now,
    open: true,
    decidedBy: null,
    expiresAt: now + keptMs,
  };
}

export function textOf(texts: readonly string[]): string {
  return [...new Set(texts)].join(' · ');
}

/** What a reported thing is called in the answer. */
const thingByKind = {
  name: 'name',
  username: 'name',
  title: 'title',
  bio: 'text',
  avatar: 'picture',
  challenge: 'title',
  movie: 'title',
  group: 'name',
  collection: 'title',
  entry: 'text',
  person: 'person',
} satisfies Record<ReportedKind, string>;

/** The answer to users who reported something. It doesn't say whom it concerns or what was done. */
export function answerTo({ action, kind, cause }: Pick<Entry, 'action' | 'kind' | 'cause'>): Params {
  const thing = thingByKind[kind];
  return action === 'reject' ? { done: 'left', thing, cause } : { done: 'acted', thing };
}

export function isHideable(kind: ReportedKind): boolean {
  return kind !== 'person';
}
