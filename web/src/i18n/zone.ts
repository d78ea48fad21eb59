import { isTimeZone } from '@cine/contract/zones/is-time-zone';
import { knownZoneOfDevice } from '#data/device/zone-of-device.ts';

let ofAccount: string | null = null;
let ofDevice: string | undefined;

/** Shows all times in a zone from now on; in the device's if null or unknown. */
export function showTimesIn(timeZone: string | null): void {
  ofAccount = timeZone !== null && isTimeZone(timeZone) ? timeZone : null;
}

/** The account's time zone; null where times are shown in the device's. */
export function zoneOfAccount(): string | null {
  return ofAccount;
}

/** The zone in which times are shown; UTC if the browser doesn't know its own. */
export function zoneShown(): string {
  ofDevice ??= knownZoneOfDevice() ?? 'UTC';
  return ofAccount ?? ofDevice;
}
