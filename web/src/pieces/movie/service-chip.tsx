import { providerName } from '@cine/contract/providers';
import styles from './service-chip.module.css';

/** A colour of its own for each service, always the same: degrees on the wheel. */
export function hueOf(id: number): number {
  return (id * 137) % 360;
}

/** A service as a name on its colour, without remarks on regions; `common` lights it up. */
export function ServiceChip({ id, common = false }: { id: number; common?: boolean }) {
  return (
    <span className={styles.chip} data-common={common || undefined} style={{ '--hue': hueOf(id) }}>
      {providerName(id).replace(/ \(.*\)$/, '')}
    </span>
  );
}
