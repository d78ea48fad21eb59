import type { Turn } from '@cine/combat';
import type { DuelSide } from '@cine/contract/game/duels/duel-rules';
import { useWords } from '../../../../i18n/index.tsx';
import styles from './stage.module.css';
import { turnInWords, winnerInWords } from './turn-in-words.ts';
import type { Replay } from './use-replay.ts';

type Props = {
  replay: Replay;
  log: readonly Turn[];
  winner: DuelSide | null;
  left: Readonly<Record<DuelSide, number>>;
  names: Readonly<Record<DuelSide, string>>;
};

/** Below the figures: what is happening, and at the end the title card. */
export function Caption({ replay: { at, isPlaying, isOver }, log, winner, left, names }: Props) {
  const { say } = useWords();
  const turn = log[at - 1];
  const isKnockOut = left.challenger === 0 || left.opponent === 0;
  return (
    // While it plays, one sentence a second would be too much to listen to.
    <div className={styles.caption} aria-live={isPlaying ? 'off' : 'polite'}>
      {isOver ? (
        <div className={styles.card}>
          <p className={styles.winner}>{winnerInWords(winner, names, say)}</p>
          <p>{say(isKnockOut ? 'duels.knockOut' : 'duels.onPoints', { count: log.length })}</p>
        </div>
      ) : (
        <p>{turn ? turnInWords(turn, names, say) : say('duels.begins')}</p>
      )}
    </div>
  );
}
