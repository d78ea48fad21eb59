import { previewRules } from '@cine/contract/movies';
import { type Rule, rulesSchema } from '@cine/contract/rules';
import { useEffect, useRef, useState } from 'react';
import { useAnswer } from '../../../live/data/use-answer.ts';
import { faultOf } from '../../../pieces/form/use-action.ts';
import { useWords } from '../../../words/index.tsx';
import { moviesInWords, rulesInWords } from '../../../words/rules.ts';
import { ExampleMovies } from '../example-movies.tsx';
import styles from './builder.module.css';

type Props = { rules: readonly Rule[]; targetCount: number; xpReward: number };

/** Rules change with every key; the server is asked when they rest. */
const restMs = 400;

/** The rules read back in words, and how many movies meet them, as they are built. */
export function RulesPreview({ rules, targetCount, xpReward }: Props) {
  const teller = useWords();
  const { say } = teller;
  const fitting = rulesSchema.safeParse(rules).data ?? null;
  const asked = useRested(fitting, restMs);
  const { data, isAsking, refusal } = useAnswer(previewRules, asked && { rules: asked });
  const last = useRef(data);
  if (data) last.current = data;
  const shown = fitting ? last.current : null;
  const isCurrent = data !== null && !isAsking && JSON.stringify(asked) === JSON.stringify(fitting);
  return (
    <section className={styles.preview} aria-labelledby="preview-title">
      <h2 id="preview-title">{say('challengeBuilder.preview')}</h2>
      <p className={styles.sentence} aria-live="polite">
        {rules.length === 0 ? say('challengeBuilder.noRules') : rulesInWords(rules, teller)}
      </p>
      {rules.length > 0 && (
        <p className={styles.hint}>
          {say('challengeBuilder.asks', { movies: moviesInWords(targetCount, rules, teller), xp: xpReward })}
        </p>
      )}
      {refusal && !data && <p className={styles.fault}>{faultOf(refusal, say)}</p>}
      {fitting && !shown && !refusal && <p className={styles.hint}>{say('common.loading')}</p>}
      {shown && (
        <div className={styles.found} data-former={!isCurrent || undefined} aria-busy={!isCurrent}>
          <p role="status">{say('challenges.found', { total: shown.total, mine: shown.mine })}</p>
          <Warning total={shown.total} mine={shown.mine} targetCount={targetCount} />
          <ExampleMovies movies={shown.examples} />
        </div>
      )}
    </section>
  );
}

/** Nobody should set a challenge that can't be met. */
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

/** A value once it has not changed for a while. */
function useRested<T>(value: T, ms: number): T {
  const [rested, setRested] = useState(value);
  const key = JSON.stringify(value);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key tells one value from another.
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), ms);
    return () => clearTimeout(timer);
  }, [key, ms]);
  return rested;
}
