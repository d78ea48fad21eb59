import { type DuelKind, duelKinds, duelXp, isFair } from '@cine/contract/game/duels/duel-rules';
import type { OutputOf } from '@cine/contract/operation';
import * as operations from '@cine/contract/operations/game/duels';
import { serve } from '#platform/endpoints/serve.ts';
import { transact } from '#platform/firestore/transact.ts';
import { type Duelist, pairOf } from '../duel.ts';
import { matchOf } from '../fighters.ts';
import { type Meeting, playersOf, readMeeting } from '../meeting-service.ts';
import { unpaidDuel } from '../pay.ts';
import { allowanceOf, mostBet } from '../terms.ts';

type Preview = OutputOf<typeof operations.previewDuel>;

/** What a duel of either kind would be. What the caller may bet depends on no purse but their own. */
export const previewDuel = serve(operations.previewDuel, async (context, { uid }, sought) =>
  transact(context.db, async (tx) => {
    const meeting = await readMeeting(context, tx, uid, sought);
    const pair = pairOf(uid, sought.userId);
    const [real, even] = duelKinds.map((kind) => previewOf(kind, meeting, pair, context.now()));
    return { ...real!.both, real: real!.preview, even: even!.preview };
  }),
);

function previewOf(kind: DuelKind, meeting: Meeting, pair: string, now: number) {
  const { challenger, opponent, players } = meeting;
  const match = matchOf(kind, challenger, opponent);
  const { player } = players.challenger;
  const betting = { kind, match, players: playersOf(meeting), id: `${pair}-` };
  const fair = isFair(kind, match.odds);
  const unpaid = unpaidDuel(player, pair, fair, now);
  const xp = (result: 'won' | 'lost' | 'drawn') => (unpaid === null ? duelXp(result, opponent.level) : 0);
  return {
    both: { challenger: identity(match.challenger), opponent: identity(match.opponent) },
    preview: {
      challenger: strength(match.challenger),
      opponent: strength(match.opponent),
      odds: match.odds,
      seen: match.seen,
      ...mostBet(allowanceOf('challenger', betting, now), player.coins),
      pays: { won: xp('won'), lost: xp('lost'), drawn: xp('drawn'), unpaid },
    } satisfies Preview[DuelKind],
  };
}

function identity({ member, level }: Duelist): Preview['challenger'] {
  return { member, level };
}

function strength({ fighter, hitPoints }: Duelist): Pick<Duelist, 'fighter' | 'hitPoints'> {
  return { fighter, hitPoints };
}
