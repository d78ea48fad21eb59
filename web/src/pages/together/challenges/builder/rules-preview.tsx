import { type Rule, rulesSchema } from '@cine/contract/game/challenge-rules';
import { maxMadeXpPerWeek } from '@cine/contract/game/rewards';
import { previewRules } from '@cine/contract/operations/movies/movies';
import { useRef } from 'react';
import { Emblem } from '#components/challenge/emblem/emblem.tsx';
import { faultOf } from '#components/form/use-action.ts';
import { useDebouncedValue } from '#data/device/use-debounced-value.ts';
import { useAnswer } from '#data/queries/use-answer.ts';
import { useWords } from '#i18n/index.tsx';
import { moviesInWords, rulesInWords } from '#i18n/rules.ts';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import { ExampleMovies } from '../example-movies.tsx';
import styles from './builder.module.css';

type Props = { rules: readonly Rule[]; targetCount: number; xpReward: number };

/** Rules change with every key; the server is asked after a pause. */
const restMs = 400;

export function RulesPreview({ rules, targetCount, xpReward }: Props) {
  const teller = useWords();
  const { say } = teller;
  const xp = Math.min(xpReward, maxMadeXpPerWeek);
  const fitting = rulesSchema.safeParse(rules).data ?? null;
  const settled = useDebouncedValue(JSON.stringify(fitting), restMs);
  const previewed = JSON.parse(settled) as Rule[] | null;
  const { data, isAsking, refusal } = useAnswer(previewRules, previewed && { rules: previewed });
  const last = useRef(data);
  if (data) last.current = data;
  const preview = fitting ? last.current : null;
  const isCurrent = data !== null && !isAsking && settled === JSON.stringify(fitting);
  return (
    <section
      className={`${layout.stackM} ${surface.roomyCard} ${styles.preview}`}
      aria-labelledby="preview-title"
    >
      <h2 id="preview-title">{say('challengeBuilder.preview')}</h2>
      <div className={layout.centeredRow}>
        {rules.length > 0 && <Emblem of={{ rules: [...rules], targetCount, xpReward }} />}
        <p className={rules.length === 0 ? prose.soft : styles.sentence} aria-live="polite">
          {rules.length === 0 ? say('challengeBuilder.noRules') : rulesInWords(rules, teller)}
        </p>
      </div>
      {rules.length > 0 && (
        <p className={styles.hint}>
          {say('challengeBuilder.asks', { movies: moviesInWords(targetCount, rules, teller), xp })}
        </p>
      )}
      {refusal && !data && <p className={styles.fault}>{faultOf(refusal, say)}</p>}
      {fitting && !preview && !refusal && <p className={styles.hint}>{say('common.loading')}</p>}
      {preview && (
        <div
          className={`${layout.stackS} ${styles.found}`}
          data-former={!isCurrent || undefined}
          aria-busy={!isCurrent}
        >
          <p role="status">{say('challenges.found', { total: preview.total, mine: preview.mine })}</p>
          <Warning total={preview.total} mine={preview.mine} targetCount={targetCount} />
          <ExampleMovies movies={preview.examples} />
        </div>
      )}
    </section>
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
