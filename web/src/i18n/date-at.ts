import { dateOf } from '@cine/contract/game/local-days';
import { localDay } from '@cine/contract/zones/local-clock';
import { zoneShown } from './zone.ts';

/** An instant's date in the reader's time zone, YYYY-MM-DD. */
export function dateAt(instant: number): string {
  return dateOf(localDay(instant, zoneShown()));
}
