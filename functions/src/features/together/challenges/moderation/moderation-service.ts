/** Hides, shows and follows the titles and makers' names of challenges that others see. */
import { isDeepStrictEqual } from 'node:util';
import type { Challenge } from '@cine/contract/operations/together/challenges';
import { hiddenTitles } from '@cine/contract/text/hidden-titles';
import { withSentenceShown } from '@cine/contract/text/shown-sentence';
import type { Context } from '#context.ts';
import { readAccount } from '#core/account/index.ts';
import { type JoinedChallenge, planPlayer } from '#core/players/index.ts';
import { pageById } from '#platform/firestore/paging.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import { walkAll } from '#platform/walk-each.ts';
import { definitionOf } from '../definition.ts';
import { participantDocument } from '../documents.ts';
import { participantsOf, participationsOf } from '../participants/participants-store.ts';
import { readChallenge, writeChallenge } from '../store.ts';

type Titles = Challenge['titles'];

const pageSize = 200;

/** The maker, the titles and the sentence, if any, of a group's challenge; null if others can't see it. */
export async function readSharedTitles(
  tx: Tx,
  challengeId: string,
): Promise<{ uid: string; titles: Titles; sentence: string | null } | null> {
  const challenge = await readChallenge(tx, challengeId);
  if (challenge?.audience !== 'group' || challenge.makerId === null) return null;
  const sentence = withSentenceShown(challenge).fromSentence?.sentence ?? null;
  return { uid: challenge.makerId, titles: challenge.titles, sentence };
}

/** Plans to replace a group challenge's titles, by neutral ones by default; null if they changed. */
export async function planTitles(
  tx: Tx,
  challengeId: string,
  former: Titles = hiddenTitles,
  titles: Titles = hiddenTitles,
): Promise<(() => void) | null> {
  const challenge = await readChallenge(tx, challengeId);
  if (!challenge || !isDeepStrictEqual(challenge.titles, former)) return null;
  return () => writeChallenge(tx, { ...challenge, titles }, null);
}

/** Brings a challenge's newest titles, and its sentence if shown, to all participants, who have a copy. */
export async function followTitles(context: Context, challengeId: string): Promise<void> {
  const { db } = context;
  const challenge = await readChallenge(db, challengeId);
  if (!challenge) return;
  await walkAll({
    event: 'titles not changed',
    loadPage: async (after: string | null) => {
      const page = await pageById(participantsOf(db, challengeId), after, pageSize);
      const items = page.map(({ id }) => id);
      return { items, next: items.length < pageSize ? null : items.at(-1)! };
    },
    act: (uid) => retitle(context, uid, withSentenceShown(definitionOf(challenge))),
  });
}

/** Changes the titles, and the sentence, in a player's copy of a challenge; false if they have none. */
async function retitle({ db }: Context, uid: string, challenge: Challenge): Promise<boolean> {
  const { id: challengeId, titles, fromSentence } = challenge;
  return transact(db, async (tx) => {
    const { player, finished, write } = await planPlayer(tx, uid, [challengeId]);
    const retitled = (joined: JoinedChallenge) => ({
      ...joined,
      challenge: { ...joined.challenge, titles, ...(fromSentence && { fromSentence }) },
    });
    const held = player.challenges[challengeId];
    const challenges = held && { ...player.challenges, [challengeId]: retitled(held) };
    write({
      ...(challenges && { player: { ...player, challenges } }),
      finishedChallenges: finished.map(retitled),
    });
    return held !== undefined || finished.length > 0;
  });
}

/** Copies a user's display name to what others see of them in challenges. */
export async function followName(context: Context, uid: string): Promise<void> {
  const account = await readAccount(context.db, uid);
  if (!account) return;
  const { docs } = await participationsOf(context.db, uid).select().get();
  const { displayName } = account;
  await Promise.all(docs.map(({ ref }) => ref.update(participantDocument.encodeFields({ displayName }))));
}
