import { sampleRegions } from '../sample/regions.ts';

type Settings = Readonly<Record<string, string>>;

/** The settings of functions whose dashboard is served on this port; developers read what errors say. */
export function siteSettings(hostingPort: number): Settings {
  return { PUBLIC_ORIGIN: `http://localhost:${hostingPort}`, LOG_LEVEL: 'DEBUG' };
}

/** The settings of functions that use the sample catalogue and the stand-in for TMDB on this port. */
export function sampleSettings(tmdbPort: number): Settings {
  return {
    TMDB_BASE_URL: `http://127.0.0.1:${tmdbPort}`,
    SAMPLE_OFFERS: 'true',
    COVERED_REGIONS: sampleRegions.join(),
  };
}
