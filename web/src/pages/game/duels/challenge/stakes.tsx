/** What a duel would pay each way, and why not. */
import { duelRules, type UnpaidDuelReason } from '@cine/contract/game/duels/duel-rules';
import type { OutputOf } from '@cine/contract/operation';
import type { previewDuel } from '@cine/contract/operations/game/duels';
import { useId } from 'react';
import { type Say, useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';

type Props = { pays: OutputOf<typeof previewDuel>['real']['pays']; bet: number };

export function Stakes({ pays: { won, drawn, lost, unpaid }, bet }: Props) {
  const { say } = useWords();
  const id = useId();
  return (
    <section className={layout.stackXs} aria-labelledby={id}>
      <h3 id={id}>{say('duels.stakes')}</h3>
      <p>{unpaid === null ? say('duels.stakesXp', { won, drawn, lost }) : unpaidInWords(unpaid, say)}</p>
      {bet > 0 && <p>{say('duels.stakesBet', { count: bet, both: 2 * bet })}</p>}
    </section>
  );
}

export function unpaidInWords(reason: UnpaidDuelReason, say: Say): string {
  const { paidPerWeek, pairOnceInDays } = duelRules;
  return say(`duels.unpaid_${reason}`, { count: paidPerWeek, days: pairOnceInDays });
}
