import { type Provider, providerName, providers } from '@cine/contract/availability/providers';
import { foldText } from '@cine/contract/text/fold-text';
import { useState } from 'react';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import { Button } from '../form/button.tsx';
import { TextField } from '../form/text-field.tsx';
import { hueOf } from './service-chip.tsx';
import styles from './service-picker.module.css';

type Props = {
  chosen: readonly number[];
  onChange: (chosen: number[]) => void;
  /** Its title stands above it already. */
  isTitled?: boolean;
};

/** The most common services; the others are behind a button or found by name. */
const best = 12;

/** Chooses streaming services. */
export function ServicePicker({ chosen, onChange, isTitled = false }: Props) {
  const { say, locale } = useWords();
  const [sought, setSought] = useState('');
  const [isWhole, setWhole] = useState(false);
  const matches = shownOf(providers, chosen, sought, isWhole);

  function toggle(id: number) {
    onChange(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
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
          <label key={id} className={`${surface.option} ${styles.service}`} style={{ '--hue': hueOf(id) }}>
            <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
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
    </fieldset>
  );
}

function shownOf(
  all: readonly Provider[],
  chosen: readonly number[],
  sought: string,
  isWhole: boolean,
): readonly Provider[] {
  const words = foldText(sought);
  const distinct = all.filter(({ id, sameAs }) => sameAs === undefined || chosen.includes(id));
  if (words !== '') return distinct.filter(({ name }) => foldText(name).includes(words));
  if (isWhole) return distinct;
  return distinct.filter(({ id }, index) => index < best || chosen.includes(id));
}
