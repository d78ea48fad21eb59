import type { AccountExport } from '@cine/contract/operations/faces/privacy';
import type { Lifecycle } from '#platform/lifecycle.ts';
import { toInstant, toInstantOrNull } from '#platform/time/instant.ts';
import type { OutboxMail } from './outbox.ts';
import { deleteMailsOf, readMailsOf } from './store.ts';

/** Exports and erases the mails to a user. */
export const lifecycle = {
  documents: ['outbox/{mailId}'],
  exportParts: async ({ db }, uid) => ({ mails: (await readMailsOf(db, uid)).map(toExport) }),
  erase: async ({ db }, uid) => deleteMailsOf(db, uid),
} satisfies Lifecycle;

function toExport({
  id,
  state,
  content,
  attempts,
  writtenAt,
  endedAt,
}: OutboxMail): AccountExport['mails'][number] {
  const { to = null, subject = null, text = null } = content ?? {};
  const times = { writtenAt: toInstant(writtenAt), endedAt: toInstantOrNull(endedAt) };
  return { id, state, to, subject, text: text && withoutTokens(text), attempts, ...times };
}

/** Removes the tokens of one-time links: following one proves that the mailbox is one's own. */
function withoutTokens(text: string): string {
  return text.replaceAll(/(?<=#token=)\w+/g, '…');
}
