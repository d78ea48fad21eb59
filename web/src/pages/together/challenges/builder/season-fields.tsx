import { ChoiceCard } from '#components/form/choice-card.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { serverNow } from '#data/server-time.ts';
import { dateAt } from '#i18n/date-at.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import styles from './builder.module.css';
import { type Days, nextWeeks } from './season-days.ts';

type Props = {
  season: Days | null;
  onChange: (season: Days | null) => void;
  /** Whether it ends before it begins, or before today. */
  fault: 'wrong' | 'over' | null;
};

const words = { wrong: 'challengeBuilder.seasonWrong', over: 'challengeBuilder.seasonOver' } as const;

/** A new challenge's season, by its first and last day. */
export function SeasonFields({ season, onChange, fault }: Props) {
  const { say } = useWords();
  return (
    <fieldset className={`${layout.stackM} ${styles.group}`}>
      <legend>{say('challengeBuilder.season')}</legend>
      <ChoiceCard
        type="checkbox"
        hint={say('challengeBuilder.seasonHint')}
        checked={season !== null}
        onChange={(event) => onChange(event.target.checked ? nextWeeks(serverNow()) : null)}
      />
      {season && (
        <div className={styles.days}>
          <TextField
            label={say('challengeBuilder.from')}
            type="date"
            value={season.from}
            onChange={(event) => onChange({ ...season, from: event.target.value })}
          />
          <TextField
            label={say('challengeBuilder.last')}
            type="date"
            value={season.last}
            min={laterOf(season.from, dateAt(serverNow()))}
            onChange={(event) => onChange({ ...season, last: event.target.value })}
            fault={fault && say(words[fault])}
          />
        </div>
      )}
    </fieldset>
  );
}

/** ISO days sort as text. */
function laterOf(one: string, other: string): string {
  return one > other ? one : other;
}
