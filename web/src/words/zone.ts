import { isTimeZone } from '@cine/contract/zones/is-time-zone';

let ofAccount: string | null = null;
let ofBrowser: string | undefined;

/** Shows all times in a time zone from now on; in the device's where there is no account, or the browser doesn't know its zone. */
export function showTimesIn(timeZone: string | null): void {
  ofAccount = timeZone !== null && isTimeZone(timeZone) ? timeZone : null;
}

/** The account's time zone; null where times are shown in the device's. */
export function zoneOfAccount(): string | null {
  return ofAccount;
}

/** The time zone in which times are shown. */
export function zoneShown(): string {
  ofBrowser ??= zoneOfBrowser();
  return ofAccount ?? ofBrowser;
}

/** UTC if the browser doesn't know it, as its clock shows then. */
function zoneOfBrowser(): string {
  const zone: string | undefined = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return zone !== undefined && isTimeZone(zone) ? zone : 'UTC';
}
