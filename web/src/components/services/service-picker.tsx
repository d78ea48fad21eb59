import { freeServicesIn, servicesIn } from '@cine/contract/availability/by-region';
import { type Provider, providerName, providers } from '@cine/contract/availability/providers';
import { foldText } from '@cine/contract/text/fold-text';
import { useState } from 'react';
import { listFormat } from '#i18n/formats.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import { Button } from '../form/button.tsx';
import { TextField } from '../form/text-field.tsx';
import { ServiceMark } from './service-mark.tsx';
import styles from './service-picker.module.css';

type Props = {
  chosen: readonly number[];
  onChange: (chosen: number[]) => void;
  /** The country whose services are offered. */
  region: string;
  /** Its title stands above it already. */
  isTitled?: boolean;
};

/** How many of a country's services are shown at first; the others are behind a button. */
const best = 12;
/** How many free ones are named. */
const namedFree = 5;

/** Chooses streaming services of a country; those of others are found by name. */
export function ServicePicker({ chosen, onChange, region, isTitled = false }: Props) {
  const { say, locale } = useWords();
  const [sought, setSought] = useState('');
  const [isWhole, setWhole] = useState(false);
  // What was just unticked stays, so that a slip can be put right.
  const [unticked, setUnticked] = useState<readonly number[]>([]);
  const matches = shownOf(region, [...chosen, ...unticked], sought, isWhole);
  const free = freeServicesIn(region).slice(0, namedFree);

  function toggle(id: number) {
    if (!chosen.includes(id)) return onChange([...chosen, id]);
    if (!unticked.includes(id)) setUnticked([...unticked, id]);
    onChange(chosen.filter((other) => other !== id));
  }

  return (
    <fieldset className={`${layout.narrowStack} ${styles.picker}`}>
      <legend className={isTitled ? 'unseen' : undefined}>
        {say('setUp.services')}{' '}
        <small aria-live="polite">{say('setUp.chosen', { count: chosen.length })}</small>
      </legend>
      <p className={prose.soft}>{say('setUp.servicesHint')}</p>
      <TextField
        label={say('setUp.search')}
        type="search"
        value={sought}
        onChange={(event) => setSought(event.target.value)}
      />
      <div className={styles.grid}>
        {matches.map(({ id }) => (
          <label key={id} className={`${surface.option} ${styles.service}`}>
            <input
              type="checkbox"
              aria-label={providerName(id, locale)}
              checked={chosen.includes(id)}
              onChange={() => toggle(id)}
            />
            <ServiceMark id={id} />
            <span>{providerName(id, locale)}</span>
          </label>
        ))}
      </div>
      {matches.length === 0 && <p>{say('setUp.none')}</p>}
      {sought === '' && (
        <Button kind="quiet" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {say(isWhole ? 'setUp.fewer' : 'setUp.more')}
        </Button>
      )}
      {sought === '' && free.length > 0 && (
        <p className={prose.note}>
          {say('setUp.free', {
            services: listFormat(locale, {}).format(free.map(({ name }) => name)),
          })}
        </p>
      )}
    </fieldset>
  );
}

function shownOf(
  region: string,
  own: readonly number[],
  sought: string,
  isWhole: boolean,
): readonly Provider[] {
  const words = foldText(sought);
  const distinct = providers.filter(({ id, sameAs }) => sameAs === undefined || own.includes(id));
  if (words !== '') return distinct.filter(({ name }) => foldText(name).includes(words));
  const offered = servicesIn(region);
  const first = isWhole ? offered : offered.slice(0, best);
  return [...first, ...distinct.filter((each) => own.includes(each.id) && !first.includes(each))];
}
