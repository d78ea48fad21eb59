/** Finds time zones by what a user types, and tells the time in one. */
import type { Locale } from '@cine/contract/primitives';
import { foldText } from '@cine/contract/text/fold-text';

export type Zone = {
  id: string;
  /** The city of its name. */
  city: string;
  /** The zone's own name: "heure normale du Japon". */
  name: string;
};

const most = 8;
/** Naming all zones takes a moment. */
const namedZones = new Map<Locale, { zone: Zone; place: string; text: string }[]>();

/** Zones whose city, continent, country or name contain all the words, cities of that name first. */
export function findZones(sought: string, locale: Locale): Zone[] {
  const words = foldText(sought).split(' ').filter(Boolean);
  const [first] = words;
  if (first === undefined) return [];
  const matches = zonesIn(locale).filter(({ text }) => words.every((word) => text.includes(word)));
  const isPlace = ({ place }: { place: string }) => place.includes(first);
  return [...matches.filter(isPlace), ...matches.filter((one) => !isPlace(one))]
    .slice(0, most)
    .map(({ zone }) => zone);
}

export function zoneOf(id: string, locale: Locale): Zone {
  const city = id.slice(id.lastIndexOf('/') + 1).replaceAll('_', ' ');
  return { id, city, name: nameOf(id, locale, 'longGeneric') };
}

export function timeIn(id: string, locale: Locale, now: number): string {
  return new Intl.DateTimeFormat(locale, { timeZone: id, hour: 'numeric', minute: '2-digit' }).format(now);
}

function zonesIn(locale: Locale) {
  const cached = namedZones.get(locale);
  if (cached) return cached;
  const zones = Intl.supportedValuesOf('timeZone').map((id) => {
    const zone = zoneOf(id, locale);
    // The short name has the country or city in the reader's language.
    const place = foldText(`${zone.city} ${nameOf(id, locale, 'shortGeneric')}`);
    return { zone, place, text: foldText(`${id.replaceAll(/[/_]/g, ' ')} ${place} ${zone.name}`) };
  });
  namedZones.set(locale, zones);
  return zones;
}

function nameOf(timeZone: string, locale: Locale, timeZoneName: 'longGeneric' | 'shortGeneric'): string {
  // The current name: zones have been renamed.
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName }).formatToParts();
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}
