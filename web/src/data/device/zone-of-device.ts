import { isTimeZone } from '@cine/contract/zones/is-time-zone';
import { guessRegion } from './guess-region.ts';

/** The zones in which most people live, for regions with several. */
const mostPopulous: Readonly<Record<string, string>> = {
  AR: 'America/Argentina/Buenos_Aires',
  AU: 'Australia/Sydney',
  BR: 'America/Sao_Paulo',
  CA: 'America/Toronto',
  CL: 'America/Santiago',
  CY: 'Asia/Nicosia',
  DE: 'Europe/Berlin',
  EC: 'America/Guayaquil',
  ES: 'Europe/Madrid',
  ID: 'Asia/Jakarta',
  MX: 'America/Mexico_City',
  MY: 'Asia/Kuala_Lumpur',
  NZ: 'Pacific/Auckland',
  PF: 'Pacific/Tahiti',
  PG: 'Pacific/Port_Moresby',
  PT: 'Europe/Lisbon',
  RU: 'Europe/Moscow',
  US: 'America/New_York',
};

/** The device's time zone, as IANA names it; null if the browser doesn't know it, or knows only an offset. */
export function knownZoneOfDevice(): string | null {
  const zone: string | undefined = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return zone !== undefined && zone !== 'Etc/Unknown' && isTimeZone(zone) ? zone : null;
}

/** The device's time zone, or else that of a region, or else UTC. */
export function zoneOfDevice(region = guessRegion()): string {
  return knownZoneOfDevice() ?? mostPopulous[region] ?? onlyZoneOf(region) ?? 'UTC';
}

/** `Intl.Locale` as browsers have it, newer ones with a method. */
type ZonedLocale = Intl.Locale & { getTimeZones?: () => string[] | undefined; timeZones?: string[] };

/** The zone of a region that has one; null if it has several, or the browser can't tell. */
function onlyZoneOf(region: string): string | null {
  const place = new Intl.Locale(`und-${region}`) as ZonedLocale;
  const [zone, ...others] = place.getTimeZones?.() ?? place.timeZones ?? [];
  return zone !== undefined && others.length === 0 && isTimeZone(zone) ? zone : null;
}
