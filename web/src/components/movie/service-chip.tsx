/** A streaming service as a chip in a colour of its own. */
import { type Provider, providerName, providers } from '@cine/contract/availability/providers';
import { useWords } from '#i18n/index.tsx';
import surface from '#style/surface.module.css';
import styles from './service-chip.module.css';

/** A service's hue in degrees: the same in all regions and for all its tiers. */
export function hueOf(id: number): number {
  return hues.get(id) ?? (id * 137) % 360;
}

const hues: ReadonlyMap<number, number> = new Map(
  providers.map(({ id, name }) => {
    const isMain = (other: Provider) => !other.withAds && other.sameAs === undefined;
    const service = providers.find(
      (other) => isMain(other) && (name === other.name || name.startsWith(`${other.name} with `)),
    );
    return [id, ((service?.id ?? id) * 137) % 360];
  }),
);

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
