import type { OutputOf } from '@cine/contract/operation';
import { mergeGuest } from '@cine/contract/operations/core/account';
import * as broadcasts from '@cine/contract/operations/faces/broadcasts';
import { queryGraph } from '@cine/contract/operations/faces/graph';
import * as moderation from '@cine/contract/operations/faces/moderation';
import * as newsletter from '@cine/contract/operations/faces/newsletter';
import * as notices from '@cine/contract/operations/faces/notices';
import { exportAccount, exportMovies } from '@cine/contract/operations/faces/privacy';
import * as sharing from '@cine/contract/operations/faces/sharing';
import { type ToldFault, tellVisit } from '@cine/contract/operations/faces/visits';
import { listMovies } from '@cine/contract/operations/movies/movies';
import { createChallenge } from '@cine/contract/operations/together/challenges';
import { joinSession } from '@cine/contract/operations/together/sessions';
import { release } from '@cine/contract/release';
import { at, text } from './samples.ts';
import { type Player, type Scene, scene } from './scene.ts';

const { listBroadcasts, sendBroadcast, showBroadcast, stopBroadcast, writeBroadcast } = broadcasts;
const { subscribeToNewsletter, showNewsletter } = newsletter;
const { createShare } = sharing;

const pageFault: ToldFault = {
  name: 'TypeError',
  at: [{ file: 'assets/index-B1f2.js', line: 1, column: 2345 }],
};

export const facesScenes: readonly Scene[] = [
  scene(subscribeToNewsletter, 'host', [], () => ({})),
  scene(showNewsletter, 'host', [subscribeToNewsletter], () => ({})),
  scene(newsletter.unsubscribeFromNewsletter, 'host', [subscribeToNewsletter], () => ({}), [showNewsletter]),
  scene(moderation.report, 'host', [joinSession], (_, { guest }) => ({
    kind: 'name',
    id: guest.uid,
    cause: 'other',
    note: 'It is an ad',
  })),
  scene(moderation.listCases, 'operator', [moderation.report], () => ({})),
  scene(moderation.decide, 'operator', [moderation.report], async (_, { guest, operator }) => ({
    caseId: await caseAbout(guest.uid, operator),
    action: 'reject',
    cause: 'other',
  })),
  scene(moderation.undoDecision, 'operator', [moderation.decide], ([{ id }]) => ({ entryId: id })),
  scene(moderation.listLog, 'operator', [moderation.decide], () => ({}), [moderation.undoDecision]),
  scene(writeBroadcast, 'operator', [], () => newDraft()),
  scene(showBroadcast, 'operator', [writeBroadcast], ([{ id }]) => ({ broadcastId: id })),
  scene(sendBroadcast, 'operator', [writeBroadcast], ([{ id }]) => ({ broadcastId: id }), [showBroadcast]),
  scene(stopBroadcast, 'operator', [writeBroadcast], ([{ id }]) => ({ broadcastId: id }), [sendBroadcast]),
  scene(listBroadcasts, 'operator', [writeBroadcast], () => ({}), [stopBroadcast]),
  scene(broadcasts.discardBroadcast, 'operator', [], async (_, { operator }) => ({
    broadcastId: (await operator.call(writeBroadcast, newDraft())).id,
  })),
  scene(queryGraph, 'host', [listMovies], ([list]) => ({
    query: `{ movie(id: ${at(5, list).movieId}) { title availability { region } } me { level } }`,
  })),
  scene(createShare, 'host', [createChallenge], ([{ id }]) => ({ kind: 'challenge', id })),
  scene(sharing.listShares, 'host', [createShare], () => ({})),
  scene(sharing.revokeShare, 'host', [createShare], ([{ token }]) => ({ token }), [sharing.listShares]),
  scene(exportAccount, 'host', [], () => ({}), [mergeGuest]),
  scene(exportMovies, 'host', [], () => ({}), [mergeGuest]),
  scene(notices.sendNotice, 'host', [], newNotice),
  scene(notices.followNotice, 'host', [notices.sendNotice], ([{ notice }]) => ({
    reference: notice.reference,
  })),
  scene(notices.listNotices, 'operator', [notices.sendNotice], () => ({})),
  scene(
    notices.answerNotice,
    'operator',
    [notices.sendNotice],
    ([{ notice }]) => ({
      reference: notice.reference,
      decision: 'removed',
      words: 'The picture is gone now.',
    }),
    [notices.followNotice, notices.listNotices],
  ),
  scene(tellVisit, 'host', [], () => ({ page: '/movies/:id', release, fault: pageFault })),
];

export function newDraft() {
  return { broadcastId: crypto.randomUUID(), texts: { en: text, fr: text, ru: text }, region: 'FR' };
}

/** A notice by somebody who may have no account. */
export function newNotice() {
  return {
    where: 'https://cine.example/s/abc',
    why: 'It shows a picture of me,\nwhich I forbade.',
    name: 'Ida Stern',
    email: `ida-${crypto.randomUUID()}@example.test`,
    inGoodFaith: true,
    locale: 'en',
    key: crypto.randomUUID(),
  } as const;
}

export async function caseAbout(uid: string, operator: Pick<Player, 'call'>): Promise<string> {
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: OutputOf<typeof moderation.listCases> = await operator.call(
      moderation.listCases,
      cursor === '' ? {} : { cursor },
    );
    const open = page.cases.find((each) => each.uid === uid);
    if (open) return open.id;
    cursor = page.nextCursor;
  }
  throw new Error(`Nothing is reported about ${uid}`);
}
