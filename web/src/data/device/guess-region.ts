import { isRegion } from '@cine/contract/availability/regions';

/** The country of the browser's language, or France. */
export function guessRegion(): string {
  for (const language of navigator.languages) {
    const { region } = new Intl.Locale(language);
    if (region && isRegion(region)) return region;
  }
  return 'FR';
}
