import { maxRules, type Rule } from '@cine/contract/game/challenge-rules';
import type { Asked } from '@cine/contract/operations/movies/smart-search';
import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import { Notice } from '../../feedback/notice.tsx';
import { Button } from '../../form/button.tsx';
import { SentenceField } from '../../movie/sentence-field.tsx';
import { besidesSubject, withRules } from './add-rules.ts';
import { completeRules, type ImpossibleRule } from './read-rules.ts';
import { type DraftRule, draftOf, isBlank, newDraft, ruleOf } from './rule-draft.ts';
import { RuleRow } from './rule-row.tsx';
import styles from './rules.module.css';

type Props = {
  title: string;
  hint: string;
  rules: readonly DraftRule[];
  onChange: (rules: readonly DraftRule[]) => void;
  /** Whether to point out gaps. */
  isChecked: boolean;
  areTooLong: boolean;
  /** Which rule leaves no movie, by its index among the complete ones; said at once. */
  impossible: ImpossibleRule | null;
  /** What else may be done with a sentence, whose subject no rule need say; the others are `rules`. */
  offer?: (sentence: string, rules: readonly Rule[]) => ReactNode;
};

/** A challenge's rules while they are edited. */
export function RuleList({ title, hint, rules, onChange, isChecked, areTooLong, impossible, offer }: Props) {
  const { say } = useWords();
  const impossibleKey =
    impossible === null ? null : rules.filter((rule) => ruleOf(rule) !== null)[impossible.index]?.key;
  const nextKey = Math.max(...rules.map(({ key }) => key)) + 1;

  /** Adds the rules of a sentence, and returns what isn't used of it. */
  function addRules(search: Asked): Asked {
    const filled = rules.filter((rule) => !isBlank(rule));
    const complete = completeRules(filled);
    const most = maxRules - (filled.length - complete.length);
    const { rules: all, left } = withRules(complete, search.rules, most);
    const added = all.slice(complete.length).map((rule, at) => draftOf(rule, nextKey + at));
    if (added.length > 0) onChange([...filled, ...added]);
    return { ...search, rules: left };
  }

  return (
    <section className={`${layout.stackM} ${styles.group}`} aria-labelledby="rules-title">
      <h2 id="rules-title">{title}</h2>
      <p className={prose.note}>{hint}</p>
      <SentenceField
        action={say('challengeBuilder.sentenceToRules')}
        onAsked={addRules}
        offer={
          offer && ((sentence, search) => offer(sentence, besidesSubject(completeRules(rules), search.rules)))
        }
      />
      {rules.map((rule, at) => (
        <RuleRow
          key={rule.key}
          draft={rule}
          number={at + 1}
          isChecked={isChecked}
          impossible={rule.key === impossibleKey ? impossible!.cause : null}
          onChange={(changed) => onChange(rules.map((other) => (other.key === rule.key ? changed : other)))}
          onRemove={rules.length === 1 ? null : () => onChange(rules.filter((other) => other !== rule))}
        />
      ))}
      {areTooLong && <Notice>{say('challengeBuilder.rulesTooLong')}</Notice>}
      {rules.length < maxRules && (
        <Button onClick={() => onChange([...rules, newDraft(nextKey, 'year')])}>
          <Plus aria-hidden />
          {say('challengeBuilder.addRule')}
        </Button>
      )}
    </section>
  );
}
