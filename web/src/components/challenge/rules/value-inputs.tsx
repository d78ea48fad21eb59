import {
  maxNameLength,
  maxRuleValues,
  numberLimits,
  type RuleField,
} from '@cine/contract/game/challenge-rules';
import { Plus, X } from 'lucide-react';
import { type KeyboardEvent, useId, useState } from 'react';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import { Button } from '../../form/button.tsx';
import { choiceName, choicesOf, nameSuggestions } from './choice-names.ts';
import { type DraftRule, fitsAlone, inputKindOf, withValue } from './rule-draft.ts';
import styles from './rules.module.css';

type Props = { draft: DraftRule; onChange: (draft: DraftRule) => void; isFaulty: boolean };

/** The value or values of a rule. */
export function ValueInputs({ draft, onChange, isFaulty }: Props) {
  const { say } = useWords();
  const { field, operator, one, low, high } = draft;
  if (operator === 'in' || operator === 'notIn')
    return <SeveralValues draft={draft} onChange={onChange} isFaulty={isFaulty} />;
  if (operator === 'between')
    return (
      <span className={styles.range}>
        <SingleValue
          field={field}
          label={say('challengeBuilder.low')}
          value={low}
          onChange={(value) => onChange({ ...draft, low: value })}
          isFaulty={isFaulty && !fitsAlone(field, low)}
        />
        <span>{say('challengeBuilder.and')}</span>
        <SingleValue
          field={field}
          label={say('challengeBuilder.high')}
          value={high}
          onChange={(value) => onChange({ ...draft, high: value })}
          isFaulty={isFaulty && !fitsAlone(field, high)}
        />
      </span>
    );
  return (
    <SingleValue
      field={field}
      label={say('challengeBuilder.value')}
      value={one}
      onChange={(value) => onChange({ ...draft, one: value })}
      isFaulty={isFaulty}
    />
  );
}

type OneProps = {
  field: RuleField;
  label: string;
  value: string;
  onChange: (value: string) => void;
  isFaulty?: boolean;
  onEnter?: () => void;
};

function SingleValue({ field, label, value, onChange, isFaulty = false, onEnter }: OneProps) {
  const teller = useWords();
  const id = useId();
  const kind = inputKindOf(field);
  const shared = {
    className: surface.input,
    'aria-label': label,
    'aria-invalid': isFaulty || undefined,
    value,
  };
  if (kind === 'choice')
    return (
      <select {...shared} onChange={(event) => onChange(event.target.value)}>
        <option value="">{teller.say('challengeBuilder.choose')}</option>
        {choicesOf(field, teller).map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.name}
          </option>
        ))}
      </select>
    );
  const enter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !onEnter) return;
    // Adds the value instead of submitting the form.
    event.preventDefault();
    onEnter();
  };
  if (kind === 'number') {
    const { min, max, step } = numberLimits[field as keyof typeof numberLimits];
    return (
      <input
        {...shared}
        type="number"
        inputMode={step === 1 ? 'numeric' : 'decimal'}
        min={min}
        {...(max !== null && { max })}
        step={step}
        placeholder={teller.say('challengeBuilder.example', { field })}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={enter}
      />
    );
  }
  const suggestions = nameSuggestions(field);
  return (
    <>
      <input
        {...shared}
        type="text"
        maxLength={maxNameLength}
        autoComplete="off"
        spellCheck={false}
        list={suggestions.length > 0 ? id : undefined}
        placeholder={teller.say('challengeBuilder.example', { field })}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={enter}
      />
      {suggestions.length > 0 && (
        <datalist id={id}>
          {suggestions.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      )}
    </>
  );
}

function SeveralValues({ draft, onChange, isFaulty }: Props) {
  const teller = useWords();
  const { say } = teller;
  const [next, setNext] = useState('');
  const { field, many } = draft;
  const isChosen = inputKindOf(field) === 'choice';

  function add(value: string) {
    onChange(withValue(draft, value.trim()));
    setNext('');
  }

  return (
    <div className={layout.stackS}>
      {many.length > 0 && (
        <ul className={`${layout.wrapS} ${styles.values}`}>
          {many.map((value) => {
            const name = choiceName(field, value, teller);
            return (
              <li key={value}>
                {name}
                <button
                  type="button"
                  className={surface.iconButton}
                  aria-label={say('challengeBuilder.removeValue', { name })}
                  onClick={() => onChange({ ...draft, many: many.filter((other) => other !== value) })}
                >
                  <X aria-hidden />
                </button>
              </li>
            );
          })}
        </ul>
      )}
      {many.length < maxRuleValues && (
        <span className={styles.adder}>
          <SingleValue
            field={field}
            label={say('challengeBuilder.addValue')}
            value={next}
            onChange={isChosen ? add : setNext}
            isFaulty={isFaulty}
            onEnter={() => add(next)}
          />
          {!isChosen && (
            <Button onClick={() => add(next)} aria-disabled={!fitsAlone(field, next)}>
              <Plus aria-hidden />
              {say('challengeBuilder.add')}
            </Button>
          )}
        </span>
      )}
    </div>
  );
}
