import { providerName } from '@cine/contract/availability/providers';
import { useState } from 'react';
import { SaveStatus } from '#components/feedback/save-status.tsx';
import { Button } from '#components/form/button.tsx';
import { RegionSelect } from '#components/form/region-select.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { ServicePicker } from '#components/services/service-picker.tsx';
import { useAccount } from '#data/auth/user.tsx';
import { knownZoneOfDevice } from '#data/device/zone-of-device.ts';
import { displayNames } from '#i18n/formats.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import { Section } from './section.tsx';
import styles from './settings.module.css';
import { findZones, timeIn, zoneOf } from './time-zones.ts';
import { useSetting } from './use-setting.ts';

export function RegionAndTimeZone() {
  const { say, locale } = useWords();
  const region = useSetting('region');
  return (
    <Section title={say('settings.where')} now={displayNames(locale, { type: 'region' }).of(region.value)}>
      <div className={`${layout.stackS} ${styles.setting}`}>
        <RegionSelect value={region.value} onChange={(value) => void region.save(value)} />
        <SaveStatus mark={region.mark} />
      </div>
      <TimeZone />
    </Section>
  );
}

/** The user's services. Open sessions follow by themselves. */
export function Services() {
  const { say, locale } = useWords();
  const { region } = useAccount();
  const services = useSetting('providers');
  return (
    <Section
      title={say('setUp.services')}
      anchor="services"
      now={services.value.map((id) => providerName(id, locale)).join(', ')}
    >
      <ServicePicker
        isTitled
        region={region}
        chosen={services.value}
        onChange={(value) => void services.save(value)}
      />
      <SaveStatus mark={services.mark} />
    </Section>
  );
}

function TimeZone() {
  const { say, locale } = useWords();
  const { value, mark, save } = useSetting('timeZone');
  const [sought, setSought] = useState('');
  const [now] = useState(() => Date.now());
  const device = knownZoneOfDevice();
  const zones = findZones(sought, locale);
  const cityAndTime = (id: string) => ({ city: zoneOf(id, locale).city, time: timeIn(id, locale, now) });
  return (
    <fieldset className={`${layout.stackS} ${styles.setting}`}>
      <legend>{say('status.zone')}</legend>
      <p>
        <strong>{say('settings.zoneNow', cityAndTime(value))}</strong>{' '}
        <small>{zoneOf(value, locale).name}</small>
      </p>
      <p className={prose.note}>{say('settings.zoneHint')}</p>
      {device !== null && device !== value && (
        <Button onClick={() => void save(device)}>{say('settings.useZone', cityAndTime(device))}</Button>
      )}
      <details className={`${surface.disclosure} ${styles.more}`}>
        <summary>{say('settings.otherZone')}</summary>
        <TextField
          label={say('settings.findZone')}
          type="search"
          autoComplete="off"
          value={sought}
          onChange={(event) => setSought(event.target.value)}
        />
        <div role="radiogroup" aria-label={say('status.zone')}>
          {zones.map(({ id, city, name }) => (
            <label key={id} className={`${surface.check} ${styles.choice}`}>
              <input type="radio" name="zone" checked={id === value} onChange={() => void save(id)} />
              <span>
                {city} <small>{name}</small>
              </span>
              <span className={styles.time}>{timeIn(id, locale, now)}</span>
            </label>
          ))}
        </div>
        <p role="status">{sought.trim() !== '' && zones.length === 0 && say('settings.noZone')}</p>
      </details>
      <SaveStatus mark={mark} />
    </fieldset>
  );
}
