import { SaveStatus } from '../../pieces/feedback/save-status.tsx';
import { RegionSelect } from '../../pieces/form/region-select.tsx';
import { ServicePicker } from '../../pieces/movie/service-picker.tsx';
import layout from '../../style/layout.module.css';
import surface from '../../style/surface.module.css';
import { useWords } from '../../words/index.tsx';
import { Section } from './section.tsx';
import styles from './settings.module.css';
import { TimeZone } from './time-zone.tsx';
import { useAnchor } from './use-anchor.ts';
import { useSetting } from './use-setting.ts';

/** The user's country. */
export function Place() {
  const { say } = useWords();
  const region = useSetting('region');
  return (
    <Section title={say('settings.where')}>
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
  const services = useSetting('providers');
  const here = useAnchor<HTMLDivElement>('services');
  return (
    <div ref={here} tabIndex={-1} className={`${layout.stackL} ${surface.card} ${styles.section}`}>
      <ServicePicker chosen={services.value} onChange={(value) => void services.save(value)} />
      <SaveStatus mark={services.mark} />
    </div>
  );
}
