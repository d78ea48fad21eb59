/** A streaming service by name, beside letters in its own colour. */
import { providerName } from '@cine/contract/availability/providers';
import { useWords } from '#i18n/index.tsx';
import surface from '#style/surface.module.css';
import { ServiceMark } from '../services/service-mark.tsx';
import styles from './service-chip.module.css';

export function ServiceChip({ id, common = false }: { id: number; common?: boolean }) {
  const { locale } = useWords();
  return (
    <span className={`${surface.chip} ${styles.chip}`} data-marked={common || undefined}>
      <ServiceMark id={id} />
      {providerName(id, locale)}
    </span>
  );
}
