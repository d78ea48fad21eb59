import type { ModerationCase, ModerationEntry } from '@cine/contract/operations/faces/moderation';
import { toInstant, toInstantOrNull } from '../../../platform/time/instant.ts';
import type { Case, Entry } from './case.ts';

export function entryView(entry: Entry): ModerationEntry {
  return { ...entry, at: toInstant(entry.at), until: toInstantOrNull(entry.until) };
}

/** A case that waits for a decision. */
export function caseView(each: Case): ModerationCase {
  return { ...each, firstAt: toInstant(each.firstAt), lastAt: toInstant(each.lastAt), decision: null };
}
