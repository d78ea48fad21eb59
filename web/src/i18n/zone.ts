import { isTimeZone } from '@cine/contract/zones/is-time-zone';
import { knownZoneOfDevice } from '../data/device/zone-of-device.ts';

let ofAccount: string | null = null;
let ofDevice: string | undefined;

/** Shows all times in a time zone from now on; in the device's without an account or for an unknown zone. */
export function showTimesIn(timeZone: string | null): void {
  ofAccount = timeZone !== null && isTimeZone(timeZone) ? timeZone : null;
}

/** The account's time zone; null where times are shown in the device's. */
export function zoneOfAccount(): string | null {
  return ofAccount;
}

/** The zone in which times are shown; UTC, like its clock, in a browser that doesn't know its own. */
export function zoneShown(): string {
  ofDevice ??= knownZoneOfDevice() ?? 'UTC';
  return ofAccount ?? ofDevice;
}
