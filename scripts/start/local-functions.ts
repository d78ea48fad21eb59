import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildFunctions } from '../build.ts';
import { sampleRegions } from '../sample/regions.ts';

/** Builds the functions with the secrets and parameters that a suite on this machine needs. */
export async function buildLocalFunctions(folder: string, parameters: Record<string, string>): Promise<void> {
  const secrets = await buildFunctions(folder);
  const values = secrets.map((name) => `${name}=${process.env[name] ?? 'local'}\n`);
  writeFileSync(join(folder, '.secret.local'), values.join(''), { mode: 0o600 });
  const lines = Object.entries(parameters).map(([name, value]) => `${name}=${value}\n`);
  writeFileSync(join(folder, '.env.local'), lines.join(''));
}

/** The parameters of functions that use the sample catalogue and the stand-in for TMDB on this port. */
export function sampleParameters(tmdbPort: number): Record<string, string> {
  return {
    TMDB_BASE_URL: `http://127.0.0.1:${tmdbPort}`,
    SAMPLE_OFFERS: 'true',
    COVERED_REGIONS: sampleRegions.join(),
  };
}
