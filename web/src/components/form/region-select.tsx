import { regions } from '@cine/contract/availability/regions';
import { useMemo } from 'react';
import { useWords } from '#i18n/index.tsx';
import { LabelledSelect } from './labelled-select.tsx';

type Props = { label?: string; value: string; onChange: (region: string) => void };

/** Chooses a region (country). */
export function RegionSelect({ label, value, onChange }: Props) {
  const { say, locale } = useWords();
  const named = useMemo(() => {
    const names = new Intl.DisplayNames(locale, { type: 'region' });
    const { compare } = new Intl.Collator(locale);
    return regions
      .map((region) => ({ region, name: names.of(region) ?? region }))
      .sort((one, other) => compare(one.name, other.name));
  }, [locale]);
  return (
    <LabelledSelect label={label ?? say('setUp.region')} value={value} onChange={onChange}>
      {named.map(({ region, name }) => (
        <option key={region} value={region}>
          {name}
        </option>
      ))}
    </LabelledSelect>
  );
}
