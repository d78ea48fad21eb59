/** The deployed function of shared pages beside a bare one, to compare both. */
import { newSettings } from '@cine/contract/documents/users';
import { onRequest } from 'firebase-functions/https';
import { answerShare } from '../../functions/src/api/share/answer.ts';
import { shareOf } from '../../functions/src/api/share/index.ts';
import { context } from '../../functions/src/context.ts';

export const share = shareOf();

let same: Awaited<ReturnType<typeof answerShare>> | undefined;

export const bench = {
  /** Writes a link and its owner, so that the page is there. */
  prepare: onRequest(async (request, response) => {
    const token = request.path.split('/').at(-1)!;
    const { db } = context();
    await db.doc('users/lea').set({
      ...newSettings,
      kind: 'member',
      username: 'lea',
      displayName: 'Léa',
      providers: [],
      region: 'FR',
      locale: 'fr',
      timeZone: 'Europe/Paris',
      createdAt: new Date(0),
      mergedInto: null,
      lastSessionAt: null,
      v: 4,
    });
    await db.doc(`shares/${token}`).set({
      ownerId: 'lea',
      thingId: 'old-west',
      otherIds: [],
      kept: { kind: 'challenge' },
      createdAt: new Date(0),
      v: 1,
    });
    response.end();
  }),
  bare: onRequest(async (request, response) => {
    const token = request.path.split('/').at(-1)!;
    const path = `/s/${token}`;
    same ??= await answerShare(context(), {
      method: 'GET',
      url: path,
      path,
      headers: {},
      bytes: 0,
      unread: null,
    });
    response.writeHead(same.status, same.headers).end(same.body);
  }),
};
