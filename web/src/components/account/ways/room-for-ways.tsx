import { knownProviders } from '#data/auth/ways/provider-list.ts';
import styles from './ways.module.css';

/** Room for the providers' buttons until they are there; none where this device knows that there are none. */
export function RoomForWays() {
  if (knownProviders()?.length === 0) return null;
  return <div className={`${styles.ways} ${styles.awaited}`} />;
}
