/** Whether a text is a time zone that users can choose. */

/** IANA's three-letter names; `Intl` accepts ambiguous ones, such as PST and IST, that Temporal refuses. */
const shortTimeZones = /^(?:CET|EET|EST|GMT|HST|MET|MST|PRC|ROC|ROK|UCT|UTC|WET)$/i;

/** Zones that `Intl` accepted, in any case of letters: asking it takes longer than reading an account. */
const zones = new Set<string>();
const maxKnown = 1_000;

/** IANA time zones only: a fixed offset such as +02:00 has no daylight saving time. */
export function isTimeZone(value: string): boolean {
  if (zones.has(value)) return true;
  if (!/^[A-Za-z]/.test(value) || (value.length === 3 && !shortTimeZones.test(value))) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    if (zones.size < maxKnown) zones.add(value);
    return true;
  } catch {
    return false;
  }
}
