/** Duels in words. */
import {
  duelRules,
  maxWeeklyWinningsAt,
  type NoBetReason,
  otherSide,
  resultFor,
} from '@cine/contract/game/duels/duel-rules';
import type { DuelView } from '@cine/contract/operations/game/duels';
import type { Say } from '#i18n/index.tsx';

/** The opponent, as they are called. */
export function otherIn({ own, ...sides }: DuelView, say: Say): string {
  return sides[otherSide(own)].member?.name ?? say('duels.nameless');
}

export function duelInWords(duel: DuelView, say: Say): string {
  const name = otherIn(duel, say);
  const { state, own, fought } = duel;
  if (fought) return say(`duels.row_${resultFor(own, fought.winner)}`, { name });
  const ended = state as Exclude<typeof state, 'fought'>;
  return say(own === 'challenger' ? `duels.row_${ended}_challenger` : `duels.row_${ended}_opponent`, {
    name,
  });
}

/** Its kind, and what each put in. */
export function termsInWords({ kind, bet }: Pick<DuelView, 'kind' | 'bet'>, say: Say): string {
  return `${say(`duels.kind_${kind}`)} · ${say('duels.betOf', { count: bet })}`;
}

export function noBetInWords(reason: NoBetReason, level: number, say: Say): string {
  const { bettingLevel, purseParts, pairOnceInDays, betsPerWeek } = duelRules;
  const coins = reason === 'won' ? maxWeeklyWinningsAt(level) : purseParts;
  return say(`duels.noBet_${reason}`, {
    level: bettingLevel,
    days: pairOnceInDays,
    count: betsPerWeek,
    coins,
  });
}
