import type { RuleField, RuleOperator } from '@cine/contract/game/challenge-rules';
import type { ImpossibleCause } from '@cine/contract/game/possible-rules';
import { Trash2 } from 'lucide-react';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import {
  type DraftRule,
  fields,
  inputKindOf,
  operatorsOf,
  ruleOf,
  withField,
  withOperator,
} from './rule-draft.ts';
import styles from './rules.module.css';
import { ValueInputs } from './value-inputs.tsx';

type Props = {
  draft: DraftRule;
  /** From 1. */
  number: number;
  onChange: (draft: DraftRule) => void;
  /** Null for the only rule. */
  onRemove: (() => void) | null;
  /** Whether to point out gaps. */
  isChecked: boolean;
  /** Why it leaves no movie; null if it leaves some. */
  impossible: ImpossibleCause | null;
};

/** One rule while it is edited: field, comparison, value. */
export function RuleRow({ draft, number, onChange, onRemove, isChecked, impossible }: Props) {
  const { say } = useWords();
  const { field } = draft;
  const isFaulty = isChecked && ruleOf(draft) === null;
  return (
    <fieldset
      className={`${surface.tile} ${styles.rule}`}
      data-faulty={isFaulty || impossible !== null || undefined}
    >
      <legend>{say('challengeBuilder.rule', { number })}</legend>
      {onRemove && (
        <button
          type="button"
          className={`${surface.iconButton} ${styles.remove}`}
          aria-label={say('challengeBuilder.removeRule', { number })}
          onClick={onRemove}
        >
          <Trash2 aria-hidden />
        </button>
      )}
      {draft.movies ? (
        <p>{say('challengeBuilder.among', { count: draft.movies.length })}</p>
      ) : (
        <RuleParts draft={draft} onChange={onChange} isFaulty={isFaulty} />
      )}
      {isFaulty && <p className={styles.fault}>{say('challengeBuilder.valueMissing', { field })}</p>}
      {impossible && (
        <p className={styles.fault} role="status">
          {say(`challengeBuilder.impossible_${impossible}`)}
        </p>
      )}
      {!draft.movies && (field === 'keyword' || field === 'popularity') && (
        <p className={prose.note}>{say(`challengeBuilder.hint_${field}`)}</p>
      )}
    </fieldset>
  );
}

type PartsProps = Pick<Props, 'draft' | 'onChange'> & { isFaulty: boolean };

function RuleParts({ draft, onChange, isFaulty }: PartsProps) {
  const { say } = useWords();
  const { field, operator } = draft;
  const kind = field === 'year' || field === 'decade' ? 'date' : inputKindOf(field);
  return (
    <div className={`${layout.stackS} ${styles.parts}`}>
      <select
        className={surface.input}
        aria-label={say('challengeBuilder.field')}
        value={field}
        onChange={(event) => onChange(withField(draft, event.target.value as RuleField))}
      >
        {fields.map((each) => (
          <option key={each} value={each}>
            {say(`challengeBuilder.field_${each}`)}
          </option>
        ))}
      </select>
      <select
        className={surface.input}
        aria-label={say('challengeBuilder.operator')}
        value={operator}
        onChange={(event) => onChange(withOperator(draft, event.target.value as RuleOperator))}
      >
        {operatorsOf(field).map((each) => (
          <option key={each} value={each}>
            {say(`challengeBuilder.op_${each}`, { kind })}
          </option>
        ))}
      </select>
      <ValueInputs draft={draft} onChange={onChange} isFaulty={isFaulty} />
    </div>
  );
}
