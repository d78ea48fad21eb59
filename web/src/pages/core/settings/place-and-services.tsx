import { providerName } from '@cine/contract/availability/providers';
import { SaveStatus } from '../../../components/feedback/save-status.tsx';
import { RegionSelect } from '../../../components/form/region-select.tsx';
import { ServicePicker } from '../../../components/movie/service-picker.tsx';
import { displayNames } from '../../../i18n/formats.ts';
import { useWords } from '../../../i18n/index.tsx';
import layout from '../../../style/layout.module.css';
import { Section } from './section.tsx';
import styles from './settings.module.css';
import { TimeZone } from './time-zone.tsx';
import { useSetting } from './use-setting.ts';

export function Place() {
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
  const services = useSetting('providers');
  return (
    <Section
      title={say('setUp.services')}
      anchor="services"
      now={services.value.map((id) => providerName(id, locale)).join(', ')}
    >
      <ServicePicker isTitled chosen={services.value} onChange={(value) => void services.save(value)} />
      <SaveStatus mark={services.mark} />
    </Section>
  );
}
