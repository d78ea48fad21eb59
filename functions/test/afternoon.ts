/**
 * A zone where it is past three in the afternoon now: a movie that ends now began today, and no badge or
 * notification of the night comes into a test that says nothing of it.
 */
export function zoneInTheAfternoon(): string {
  const ahead = 15 - new Date().getUTCHours();
  const offset = ahead > 14 ? ahead - 24 : ahead;
  // These names count hours west of Greenwich.
  return `Etc/GMT${offset > 0 ? `-${offset}` : `+${-offset}`}`;
}
