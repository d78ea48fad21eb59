/** A streaming service by name, beside letters in its own colour. */
import { providerName } from '@cine/contract/availability/providers';
import { useWords } from '#i18n/index.tsx';
import surface from '#style/surface.module.css';
import styles from './service-chip.module.css';
import { markOf } from './service-marks.ts';

/** Decorative: the name stands beside it. */
export function ServiceMark({ id }: { id: number }) {
  const { letters, colour, isBright } = markOf(id);
  return (
    <span
      className={styles.mark}
      style={{ '--service': colour }}
      data-letters={letters}
      data-bright={isBright || undefined}
      aria-hidden
    />
  );
}

export function ServiceChip({ id, common = false }: { id: number; common?: boolean }) {
  const { locale } = useWords();
  return (
    <span className={`${surface.chip} ${styles.chip}`} data-marked={common || undefined}>
      <ServiceMark id={id} />
      {providerName(id, locale)}
    </span>
  );
}
