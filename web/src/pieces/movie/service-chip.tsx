import { providerName } from '@cine/contract/availability/providers';
import surface from '../../style/surface.module.css';
import { useWords } from '../../words/index.tsx';
import styles from './service-chip.module.css';

/** A service's hue in degrees, always the same. */
export function hueOf(id: number): number {
  return (id * 137) % 360;
}

/** A service's name on its colour; `common` highlights it. */
export function ServiceChip({ id, common = false }: { id: number; common?: boolean }) {
  const { locale } = useWords();
  return (
    <span
      className={`${surface.chip} ${styles.chip}`}
      data-marked={common || undefined}
      style={{ '--hue': hueOf(id) }}
    >
      {providerName(id, locale)}
    </span>
  );
}
