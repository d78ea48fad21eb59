/** Writes the mails of a change of address, which ask to confirm it or tell of it. */
import type { Locale } from '@cine/contract/primitives';
import type { Context } from '#context.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import { loadLocale } from '../account/index.ts';
import { enqueueMail, planCancelling, planMail, shortMail } from '../mail/index.ts';
import type { Side } from './change.ts';
import type { StoredChange } from './documents.ts';
import { type MailKind, sayInMail } from './words/index.ts';

/** A mail to one of the two addresses; those that ask something have a token. */
export type Mailed = { to: Side; kind: MailKind; token: string | null };

export async function loadLanguage({ db }: Context, uid: string): Promise<Locale> {
  return (await loadLocale(db, uid)) ?? 'fr';
}

/** Plans a mail in a transaction; `write` returns its id, for `sendPlanned` after it. */
export async function planMailTo(
  context: Context,
  tx: Tx,
  { uid, change, locale }: { uid: string; change: StoredChange; locale: Locale },
  { to, kind, token }: Mailed,
): Promise<{ write: () => string }> {
  const id = `${mailPrefix(uid, change)}${kind}:${to}`;
  const say = (text: Parameters<typeof sayInMail>[2]) =>
    sayInMail(locale, kind, text, { email: change.new.address });
  const page = `${context.settings().origin}/change-email`;
  const mail = shortMail(locale, {
    subject: say('subject'),
    paragraphs: [say('opening')],
    link: token === null ? null : { label: say('button'), url: `${page}#token=${token}` },
    note: say('note'),
  });
  const planned = await planMail(context, tx, { id, uid, content: { to: change[to]!.address, ...mail } });
  return {
    write: () => {
      planned.write();
      return id;
    },
  };
}

/** Plans to cancel the questions that are still to be mailed, as their links lead nowhere any more. */
export function planCancellingAsked(
  context: Context,
  tx: Tx,
  uid: string,
  change: StoredChange,
): Promise<{ write: () => void }> {
  // `askFormer` and `askNew`.
  return planCancelling(context, tx, uid, `${mailPrefix(uid, change)}ask`);
}

function mailPrefix(uid: string, { id }: StoredChange): string {
  return `email-change:${uid}:${id}:`;
}

export async function sendPlanned(context: Context, ids: readonly string[]): Promise<void> {
  for (const id of ids) await enqueueMail(context, id);
}
