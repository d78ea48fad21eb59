/** Lists the notices that wait for operators, and answers one. */
import * as operations from '@cine/contract/operations/faces/notices';
import { unnamedUid } from '@cine/contract/primitives';
import * as z from 'zod';
import { enqueueMail, planMail } from '#core/mail/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { cursorOf, instantInCursor } from '#platform/firestore/cursor.ts';
import { transact } from '#platform/firestore/transact.ts';
import { toInstant } from '#platform/time/instant.ts';
import { answerMail } from '../answer-mail.ts';
import { answeredNotice, followedView } from '../notice.ts';
import * as store from '../store.ts';

const pagesOfNotices = cursorOf({ at: instantInCursor, reference: z.string() });

export const listNotices = serve(operations.listNotices, async ({ db, now }, _caller, { cursor }) => {
  const after = pagesOfNotices.after(cursor);
  const { notices: all, hasMore } = await store.loadOpenNotices(db, after, operations.noticesPageSize);
  return {
    notices: all
      .filter(({ expiresAt }) => expiresAt > now())
      .map(({ reference, where, why, name, email, at }) => ({
        reference,
        where,
        why,
        name,
        email,
        at: toInstant(at),
      })),
    nextCursor: pagesOfNotices.next(all, hasMore),
  };
});

/** The answer is mailed once, where mails are sent and the sender gave an address; then that is forgotten. */
export const answerNotice = serve(
  operations.answerNotice,
  async (context, _caller, { reference, ...decision }) => {
    const { db, now } = context;
    const mailId = `notice:${reference}`;
    const { notice, isMailed } = await transact(db, async (tx) => {
      const open = await store.readNotice(tx, reference, now());
      if (!open) throw new AppError('notice-not-found');
      if (!open.open) throw new AppError('notice-answered');
      const answered = answeredNotice(open, decision, now());
      const content = context.settings().sendsMail &&
        open.email !== null && {
          to: open.email,
          ...answerMail(answered, context.settings().origin),
        };
      const mail = content ? await planMail(context, tx, { id: mailId, uid: unnamedUid, content }) : null;
      mail?.write();
      store.writeNotice(tx, answered);
      return { notice: answered, isMailed: mail !== null };
    });
    if (isMailed) await enqueueMail(context, mailId);
    return { notice: followedView(notice) };
  },
);
