import { Choice } from '../../../pieces/form/choice-card.tsx';
import { Field } from '../../../pieces/form/text-field.tsx';
import { useWords } from '../../../words/index.tsx';
import styles from './builder.module.css';
import { type Days, dayOf, nextWeeks } from './season-days.ts';

type Props = {
  season: Days | null;
  onChange: (season: Days | null) => void;
  /** Whether it ends before it begins, or before today. */
  fault: 'wrong' | 'over' | null;
};

const words = { wrong: 'build.seasonWrong', over: 'build.seasonOver' } as const;

/** For a while only, or for good. */
export function Season({ season, onChange, fault }: Props) {
  const { say } = useWords();
  return (
    <fieldset className={styles.group}>
      <legend>{say('build.season')}</legend>
      <Choice
        type="checkbox"
        hint={say('build.seasonHint')}
        checked={season !== null}
        onChange={(event) => onChange(event.target.checked ? nextWeeks(Date.now()) : null)}
      />
      {season && (
        <div className={styles.days}>
          <Field
            label={say('build.from')}
            type="date"
            value={season.from}
            onChange={(event) => onChange({ ...season, from: event.target.value })}
          />
          <Field
            label={say('build.last')}
            type="date"
            value={season.last}
            min={laterOf(season.from, dayOf(Date.now()))}
            onChange={(event) => onChange({ ...season, last: event.target.value })}
            fault={fault && say(words[fault])}
          />
        </div>
      )}
    </fieldset>
  );
}

/** Days sort as they are written. */
function laterOf(one: string, other: string): string {
  return one > other ? one : other;
}
