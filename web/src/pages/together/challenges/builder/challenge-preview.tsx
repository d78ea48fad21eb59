import type { Rule } from '@cine/contract/game/challenge-rules';
import { maxMadeXpPerWeek } from '@cine/contract/game/pay/rewards';
import { Emblem } from '#components/challenge/emblem/emblem.tsx';
import { RulesPreview } from '#components/challenge/rules/rules-preview.tsx';
import { useWords } from '#i18n/index.tsx';
import { moviesInWords } from '#i18n/rules.ts';
import { ExampleMovies } from '../example-movies.tsx';
import styles from './builder.module.css';

type Props = { rules: readonly Rule[]; targetCount: number; xpReward: number };

/** What a challenge that is being made asks for, and movies that count for it. */
export function ChallengePreview({ rules, targetCount, xpReward }: Props) {
  const teller = useWords();
  const { say } = teller;
  const xp = Math.min(xpReward, maxMadeXpPerWeek);
  return (
    <RulesPreview
      rules={rules}
      className={styles.preview}
      picture={rules.length > 0 && <Emblem challenge={{ rules: [...rules], targetCount, xpReward }} />}
      goal={
        rules.length > 0 && (
          <p className={styles.hint}>
            {say('challengeBuilder.asks', { movies: moviesInWords(targetCount, rules, teller), xp })}
          </p>
        )
      }
    >
      {({ total, mine, examples }) => (
        <>
          <Warning total={total} mine={mine} targetCount={targetCount} />
          <ExampleMovies movies={examples} />
        </>
      )}
    </RulesPreview>
  );
}

function Warning({ total, mine, targetCount }: { total: number; mine: number; targetCount: number }) {
  const { say } = useWords();
  if (total < targetCount)
    return (
      <p className={styles.warning} role="alert">
        {say('challengeBuilder.tooFew', { total, target: targetCount })}
      </p>
    );
  if (mine < targetCount)
    return (
      <p className={styles.warning}>{say('challengeBuilder.tooFewMine', { mine, target: targetCount })}</p>
    );
  return null;
}
