import type { DuelDocument } from '@cine/contract/documents/game/duels';
import { resultFor } from '@cine/contract/game/duels/duel-rules';
import type { Context } from '#context.ts';
import { markAnswered, notify, unlistEvent } from '#core/notifications/index.ts';
import type { Duel } from './duel.ts';
import * as store from './store.ts';

/** Tells the opponent of a proposal, and the challenger what became of it. */
export async function notifyOfDuel(
  context: Context,
  duelId: string,
  former: DuelDocument | null,
  present: DuelDocument | null,
): Promise<void> {
  if (!present || former?.state === present.state) return;
  const duel = await store.readDuel(context.db, duelId);
  if (duel?.state === 'open') return notifyOfProposal(context, duel);
  if (duel) await notifyOfEnd(context, duel);
}

async function notifyOfProposal(context: Context, duel: Duel): Promise<void> {
  const { id: duelId, bet, challenger, opponent, lapsesAt } = duel;
  if (!opponent.member || !challenger.member) return;
  await notify(context, {
    uid: opponent.member.uid,
    kind: 'duel-proposed',
    event: proposalOf(duelId),
    from: { uid: challenger.member.uid },
    isOverAt: lapsesAt,
    paramsIn: () => ({ duelId, bet }),
  });
  // It may have ended before it was told, when there was nothing to take back.
  const now = await store.readDuel(context.db, duelId);
  if (now && now.state !== 'open') await endProposal(context, now, opponent.member.uid);
}

async function notifyOfEnd(context: Context, duel: Duel): Promise<void> {
  const { id: duelId, bet, state, challenger, opponent } = duel;
  if (opponent.member) await endProposal(context, duel, opponent.member.uid);
  if (!challenger.member || state === 'withdrawn') return;
  const answer = duel.fought ? resultFor('challenger', duel.fought.winner) : 'declined';
  await notify(context, {
    uid: challenger.member.uid,
    kind: state === 'lapsed' ? 'duel-lapsed' : 'duel-answered',
    event: `duel ended ${duelId}`,
    from: opponent.member && { uid: opponent.member.uid },
    paramsIn: () => ({ duelId, bet, ...(state !== 'lapsed' && { answer }) }),
  });
}

/** Marks a proposal's notification as read once it is answered; takes it off if it is withdrawn or lapses. */
async function endProposal(context: Context, { id, state }: Duel, uid: string): Promise<void> {
  const isGone = state === 'withdrawn' || state === 'lapsed';
  await (isGone ? unlistEvent : markAnswered)(context, uid, proposalOf(id));
}

function proposalOf(duelId: string): string {
  return `duel proposed ${duelId}`;
}
