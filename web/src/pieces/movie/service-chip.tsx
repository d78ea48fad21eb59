import { providerName } from '@cine/contract/availability/providers';
import styles from './service-chip.module.css';

/** A service's hue in degrees, always the same. */
export function hueOf(id: number): number {
  return (id * 137) % 360;
}

/** A service's name on its colour; `common` highlights it. */
export function ServiceChip({ id, common = false }: { id: number; common?: boolean }) {
  return (
    <span className={styles.chip} data-common={common || undefined} style={{ '--hue': hueOf(id) }}>
      {providerName(id).replace(/ \([^()]*\)$/, '')}
    </span>
  );
}
