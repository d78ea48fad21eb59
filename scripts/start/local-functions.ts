import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildFunctions, type Parameter } from '../build.ts';
import { sampleRegions } from '../sample/regions.ts';

type Settings = Readonly<Record<string, string>>;

/**
 * Builds the functions with the secrets and parameters that a suite on this machine needs. This process's environment
 * overrides them.
 */
export async function buildLocalFunctions(folder: string, defaults: Settings): Promise<void> {
  const declared = await buildFunctions(folder, defaults);
  const files = localSettings(declared, { ...defaults, ...process.env });
  writeFileSync(join(folder, '.secret.local'), files.secrets, { mode: 0o600 });
  writeFileSync(join(folder, '.env.local'), files.parameters);
}

/** The files from which the functions emulator takes secrets and parameters; others keep their defaults. */
export function localSettings(
  declared: readonly Pick<Parameter, 'name' | 'type'>[],
  values: Readonly<Record<string, string | undefined>>,
): { secrets: string; parameters: string } {
  const lines = { secrets: '', parameters: '' };
  for (const { name, type } of declared) {
    // The emulator doesn't start without a value for every secret.
    if (type === 'secret') lines.secrets += `${name}=${values[name] ?? 'local'}\n`;
    else if (values[name] !== undefined) lines.parameters += `${name}=${values[name]}\n`;
  }
  return lines;
}

/** The settings of functions whose dashboard is served on this port. */
export function siteSettings(hostingPort: number): Settings {
  return { PUBLIC_ORIGIN: `http://127.0.0.1:${hostingPort}` };
}

/** The settings of functions that use the sample catalogue and the stand-in for TMDB on this port. */
export function sampleSettings(tmdbPort: number): Settings {
  return {
    TMDB_BASE_URL: `http://127.0.0.1:${tmdbPort}`,
    SAMPLE_OFFERS: 'true',
    COVERED_REGIONS: sampleRegions.join(),
  };
}
