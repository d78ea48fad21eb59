import { maxWeeklyWinningsAt } from '@cine/contract/game/duels/duel-rules';
import type { ShownDuel } from '@cine/contract/operations/game/duels';
import { hour } from '@cine/contract/time';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { serverNow } from '#data/server-time.ts';
import { momentInWords } from '#i18n/days.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import { duelInWords, otherIn } from '../duel-in-words.ts';
import { OddsBar } from '../odds/odds-bar.tsx';
import { oddsOfSide } from '../odds/odds-in-words.ts';
import type { useDuel } from './use-duel.ts';

type Props = {
  view: ShownDuel;
  actions: Pick<ReturnType<typeof useDuel>, 'accept' | 'decline' | 'withdraw'>;
};

/** A duel that waits: its odds, and accepting, declining or withdrawing it. */
export function OpenDuel({ view: { duel, odds, changed, barred }, actions }: Props) {
  const { say, locale } = useWords();
  const { fault, run, buttonStateOf } = useAction();
  const { state, own, bet, lapsesAt } = duel;
  const isOpen = state === 'open';
  // The bets of lapsed proposals are given back every quarter of an hour.
  const isReturning = state === 'lapsed' && serverNow() - Date.parse(lapsesAt) < hour;
  return (
    <section className={`${layout.stackL} ${surface.card}`} aria-labelledby="proposal">
      <h2 id="proposal">{duelInWords(duel, say)}</h2>
      {isOpen && changed && <p>{say('duels.changed')}</p>}
      {isOpen && <OddsBar odds={oddsOfSide(odds, own)} />}
      {isOpen && (
        <p>
          {say(own === 'opponent' ? 'duels.answerUntil' : 'duels.waitsUntil', {
            name: otherIn(duel, say),
            when: momentInWords(Date.parse(lapsesAt), locale),
          })}
        </p>
      )}
      {!isOpen && bet > 0 && own === 'challenger' && (
        <p>{say(isReturning ? 'duels.betReturning' : 'duels.betReturned')}</p>
      )}
      {barred !== null && (
        <p>{say(`duels.barred_${barred}`, { coins: maxWeeklyWinningsAt(duel.opponent.level) })}</p>
      )}
      {fault && <Notice>{fault}</Notice>}
      {isOpen && own === 'opponent' && (
        <div className={layout.row}>
          {barred === null && (
            <Button
              kind="main"
              {...buttonStateOf('accept')}
              onClick={() => void run('accept', actions.accept)}
            >
              {say('duels.accept', { count: bet })}
            </Button>
          )}
          <Button {...buttonStateOf('decline')} onClick={() => void run('decline', actions.decline)}>
            {say('duels.decline')}
          </Button>
        </div>
      )}
      {isOpen && own === 'challenger' && (
        <div className={layout.row}>
          <Button {...buttonStateOf('withdraw')} onClick={() => void run('withdraw', actions.withdraw)}>
            {say('duels.withdraw')}
          </Button>
        </div>
      )}
    </section>
  );
}
