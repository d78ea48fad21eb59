import { isRegion, regions } from '@cine/contract/availability/regions';
import { useId, useMemo } from 'react';
import surface from '../../style/surface.module.css';
import { useWords } from '../../words/index.tsx';

type Props = { label?: string; value: string; onChange: (region: string) => void };

/** A country select, named and sorted in the reader's language. */
export function RegionSelect({ label, value, onChange }: Props) {
  const { say, locale } = useWords();
  const id = useId();
  const named = useMemo(() => {
    const names = new Intl.DisplayNames(locale, { type: 'region' });
    const { compare } = new Intl.Collator(locale);
    return regions
      .map((region) => ({ region, name: names.of(region) ?? region }))
      .sort((one, other) => compare(one.name, other.name));
  }, [locale]);
  return (
    <div className={surface.field}>
      <label htmlFor={id}>{label ?? say('setUp.region')}</label>
      <select
        id={id}
        className={surface.input}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {named.map(({ region, name }) => (
          <option key={region} value={region}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

/** The country of the browser's language, or France. */
export function guessRegion(): string {
  for (const language of navigator.languages) {
    const { region } = new Intl.Locale(language);
    if (region && isRegion(region)) return region;
  }
  return 'FR';
}
