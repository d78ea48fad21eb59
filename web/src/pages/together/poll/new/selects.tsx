/** The choices of a new poll: how long, how many movies, on whose services. */
import { day, hour, minute, second } from '@cine/contract/time';
import { LabelledSelect } from '#components/form/labelled-select.tsx';
import { numberFormat } from '#i18n/formats.ts';
import { useWords } from '#i18n/index.tsx';

/** How long a poll may be open, in milliseconds. */
const durations = [30 * second, minute, 2 * minute, 5 * minute, 15 * minute, hour, 6 * hour, day];

type Props<Value> = { value: Value; onChange: (value: Value) => void };

/** How long a poll is open, in seconds. */
export function Duration({ value, onChange }: Props<number>) {
  const { say, locale } = useWords();
  const inWords = (ms: number) => {
    const [unit, size] = ms < minute ? ['second', second] : ms < hour ? ['minute', minute] : ['hour', hour];
    return numberFormat(locale, { style: 'unit', unit: String(unit), unitDisplay: 'long' }).format(
      ms / Number(size),
    );
  };
  return (
    <LabelledSelect
      label={say('polls.howLong')}
      value={value}
      onChange={(chosen) => onChange(Number(chosen))}
    >
      {durations.map((ms) => (
        <option key={ms} value={ms / second}>
          {inWords(ms)}
        </option>
      ))}
    </LabelledSelect>
  );
}

export function MovieCount({
  value,
  least,
  most,
  onChange,
}: Props<number> & { least: number; most: number }) {
  const { say } = useWords();
  return (
    <LabelledSelect
      label={say('polls.howMany')}
      value={value}
      onChange={(chosen) => onChange(Number(chosen))}
    >
      {Array.from({ length: most - least + 1 }, (_, at) => least + at).map((count) => (
        <option key={count} value={count}>
          {count}
        </option>
      ))}
    </LabelledSelect>
  );
}

/** On whose services a group's movies must be. */
export type Services = 'common' | 'own';

type ServicesProps = { services: Services; onChange: (services: Services) => void };

/** Everybody's services, or the user's own when the others come to their home. */
export function WhoseServices({ services, onChange }: ServicesProps) {
  const { say } = useWords();
  return (
    <LabelledSelect
      label={say('polls.whoseServices')}
      value={services}
      onChange={(value) => onChange(value as Services)}
    >
      <option value="common">{say('polls.commonServices')}</option>
      <option value="own">{say('polls.ownServices')}</option>
    </LabelledSelect>
  );
}
