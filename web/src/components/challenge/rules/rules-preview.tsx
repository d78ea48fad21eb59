import { type Rule, rulesSchema } from '@cine/contract/game/challenge-rules';
import type { OutputOf } from '@cine/contract/operation';
import { previewRules } from '@cine/contract/operations/movies/movies';
import { type ReactNode, useState } from 'react';
import { faultOf } from '#components/form/use-action.ts';
import { useDebouncedValue } from '#data/device/use-debounced-value.ts';
import { useAnswer } from '#data/queries/use-answer.ts';
import { useWords } from '#i18n/index.tsx';
import { rulesInWords } from '#i18n/rules.ts';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import styles from './rules-preview.module.css';

type Props = {
  rules: readonly Rule[];
  className?: string | undefined;
  /** A picture beside the sentence. */
  picture?: ReactNode;
  /** More text below the sentence. */
  goal?: ReactNode;
  /** Shows movies that meet the rules. */
  children: (preview: OutputOf<typeof previewRules>) => ReactNode;
};

/** Rules change with every key; the server is asked after a pause. */
const restMs = 400;

/** Rules in words, and some movies that meet them; former movies stay while others are asked for. */
export function RulesPreview({ rules, className, picture, goal, children }: Props) {
  const teller = useWords();
  const { say } = teller;
  const fitting = rulesSchema.safeParse(rules).data ?? null;
  const settled = useDebouncedValue(JSON.stringify(fitting), restMs);
  const rulesToAsk = JSON.parse(settled) as Rule[] | null;
  const { data, isAsking, refusal } = useAnswer(previewRules, rulesToAsk && { rules: rulesToAsk });
  const [last, setLast] = useState(data);
  if (data && data !== last) setLast(data);
  const preview = fitting ? last : null;
  const isCurrent = data !== null && !isAsking && settled === JSON.stringify(fitting);
  return (
    <section
      className={`${layout.stackM} ${surface.roomyCard} ${className ?? ''}`}
      aria-labelledby="preview-title"
    >
      <h2 id="preview-title">{say('challengeBuilder.preview')}</h2>
      <div className={layout.centeredRow}>
        {picture}
        <p className={rules.length === 0 ? prose.soft : styles.sentence} aria-live="polite">
          {rules.length === 0 ? say('challengeBuilder.noRules') : rulesInWords(rules, teller)}
        </p>
      </div>
      {goal}
      {refusal && !data && <p className={styles.fault}>{faultOf(refusal, say)}</p>}
      {fitting && !preview && !refusal && <p className={prose.note}>{say('common.loading')}</p>}
      {preview && (
        <div
          className={`${layout.stackM} ${styles.found}`}
          data-former={!isCurrent || undefined}
          aria-busy={!isCurrent}
        >
          <p role="status">{say('challenges.found', { total: preview.total, mine: preview.mine })}</p>
          {children(preview)}
        </div>
      )}
    </section>
  );
}
