/** Lists waiting cases and the log of decisions for operators. */
import * as operations from '@cine/contract/operations/faces/moderation';
import { idSchema } from '@cine/contract/primitives';
import * as z from 'zod';
import { serve } from '#platform/endpoints/serve.ts';
import { cursorOf, instantInCursor } from '#platform/firestore/cursor.ts';
import { caseView, entryView } from '../case.ts';
import * as store from '../store.ts';

const pagesOfCases = cursorOf({ reporters: z.int().min(0), lastAt: instantInCursor, id: idSchema });
const pagesOfLog = cursorOf({ at: instantInCursor, id: idSchema });

const maxNotes = 5;

/** A page of the cases that wait, with the notes of their latest reports. */
export const listCases = serve(operations.listCases, async ({ db, now }, _caller, { cursor }) => {
  const after = pagesOfCases.after(cursor);
  const { cases: all, hasMore } = await store.loadOpenCases(db, after, operations.moderationPageSize);
  const cases = all.filter(({ expiresAt }) => expiresAt > now());
  const notes = await Promise.all(cases.map((each) => store.loadNotes(db, each.id, maxNotes)));
  return {
    cases: cases.map((each, index) => ({ ...caseView(each), notes: notes[index]! })),
    nextCursor: pagesOfCases.next(all, hasMore),
  };
});

export const listLog = serve(operations.listLog, async ({ db }, _caller, { cursor }) => {
  const after = pagesOfLog.after(cursor);
  const { entries, hasMore } = await store.loadLogEntries(db, after, operations.moderationPageSize);
  return { entries: entries.map(entryView), nextCursor: pagesOfLog.next(entries, hasMore) };
});
