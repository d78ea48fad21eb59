import * as operations from '@cine/contract/operations/faces/moderation';
import { serve } from '../../../../platform/endpoints/serve.ts';
import { decodeCursor, encodeCursor } from '../../../../platform/firestore/cursor.ts';
import { caseCursor, entryCursor } from '../cursor.ts';
import * as store from '../store.ts';
import { caseView, entryView } from '../view.ts';

/** Notes shown of a case. */
const maxNotes = 5;

/** A page of the cases that wait, with the notes of their latest reports. */
export const listCases = serve(operations.listCases, async ({ db, now }, _caller, { cursor }) => {
  const [reporters, lastAt, id] = cursor === undefined ? [] : decodeCursor(caseCursor, cursor);
  const after = id === undefined ? null : { reporters: reporters!, lastAt: lastAt!, id };
  const { cases: found, hasMore } = await store.loadOpenCases(db, after, operations.moderationPageSize);
  const cases = found.filter(({ expiresAt }) => expiresAt > now());
  const notes = await Promise.all(cases.map((each) => store.loadNotes(db, each.id, maxNotes)));
  const last = found.at(-1);
  return {
    cases: cases.map((each, index) => ({ ...caseView(each), notes: notes[index]! })),
    nextCursor: last && hasMore ? encodeCursor([last.reporters, last.lastAt, last.id]) : null,
  };
});

/** A page of what operators did. */
export const listLog = serve(operations.listLog, async ({ db }, _caller, { cursor }) => {
  const [at, id] = cursor === undefined ? [] : decodeCursor(entryCursor, cursor);
  const after = id === undefined ? null : { at: at!, id };
  const { entries, hasMore } = await store.loadEntries(db, after, operations.moderationPageSize);
  const last = entries.at(-1);
  return {
    entries: entries.map(entryView),
    nextCursor: last && hasMore ? encodeCursor([last.at, last.id]) : null,
  };
});
