import type { LedgerEntryDocument } from '@cine/contract/documents/ledger';
import { challengeOfSource } from '@cine/contract/game/pay/sources';
import type { Params } from '@cine/contract/notifications/kinds';
import type { Challenge } from '@cine/contract/operations/together/challenges';
import { idSchema, type Locale, uidSchema } from '@cine/contract/primitives';
import { minute } from '@cine/contract/time';
import * as z from 'zod';
import type { Context } from '#context.ts';
import { readAccount } from '#core/account/index.ts';
import { bondWith, readCircle, visibleTo } from '#core/circles/index.ts';
import { loadWanting, notify } from '#core/notifications/index.ts';
import { loadFinished, loadPlayers } from '#core/players/index.ts';
import { idFromKey } from '#platform/firestore/id-from-key.ts';
import { doForAll } from '#platform/walk-each.ts';

const kind = 'friend-completed-challenge';

export const completionSchema = z.strictObject({ uid: uidSchema, challengeId: idSchema });
type Completion = z.output<typeof completionSchema>;

/** How long a watch can be taken back before friends are notified. */
const delayMs = minute;

/** The task that tells friends of a challenge that an entry pays, or null. */
export function completionTaskOf(
  { uid, entryId }: { uid: string; entryId: string },
  entry: LedgerEntryDocument | null,
): { id: string; data: Completion; at: number } | null {
  const challengeId = entry && entry.kind !== 'taken' ? challengeOfSource(entry.source) : null;
  if (challengeId === null) return null;
  return { id: idFromKey(uid, entryId), data: { uid, challengeId }, at: entry!.at + delayMs };
}

/** Tells friends who want to know of a completed challenge, unless that is undone or not theirs to see. */
export async function tellFriendsOfCompletion(
  context: Context,
  { uid, challengeId }: Completion,
): Promise<void> {
  const { friends } = await readCircle(context.db, uid);
  const wanting = await loadWanting(context.db, Object.keys(friends), kind);
  const challenge = wanting.length > 0 && (await loadCompletedChallenge(context, { uid, challengeId }));
  if (!challenge) return;
  const tell = (friend: string) =>
    notify(context, {
      uid: friend,
      kind,
      event: `${kind} ${uid} ${challengeId}`,
      from: { uid },
      isTrue: (circle) => bondWith(circle, uid) === 'friends',
      paramsIn: (locale) => paramsIn(locale, challenge),
    });
  await doForAll('friends not told', wanting, tell);
}

async function loadCompletedChallenge(
  context: Context,
  { uid, challengeId }: Completion,
): Promise<Challenge | null> {
  const [account, [player]] = await Promise.all([
    readAccount(context.db, uid),
    loadPlayers(context.db, [uid]),
  ]);
  if (!account?.username || !visibleTo('friend', account.visibility).has('level')) return null;
  const [joined] = player!.challenges[challengeId]
    ? [player!.challenges[challengeId]]
    : await loadFinished(context.db, uid, { ids: [challengeId] });
  return joined?.isCompleted && joined.challenge.audience !== 'personal' ? joined.challenge : null;
}

/** A group's challenge is not named: the group decides whom it tells. */
function paramsIn(locale: Locale, { id, titles, audience }: Challenge): Params {
  if (audience === 'group') return { of: audience };
  return { of: audience, challengeId: id, title: titles[locale] ?? '' };
}
