import { knownZoneOfDevice } from '#data/device/zone-of-device.ts';
import { useWords } from '#i18n/index.tsx';
import { zoneOfAccount } from '#i18n/zone.ts';
import styles from './dates.module.css';

/**
 * Says in which time zone dates are shown. Times are the account's, or the browser's, which are UTC if it
 * doesn't know its zone.
 */
export function ZoneNote() {
  const { say } = useWords();
  const zone = zoneOfAccount() ?? knownZoneOfDevice();
  return (
    <p className={styles.soft}>{zone === null ? say('dates.zoneUnknown') : say('dates.zone', { zone })}</p>
  );
}
