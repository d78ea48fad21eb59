import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildFunctions, type Parameter } from '../build.ts';
import { writeEndpoints } from './local-endpoints.ts';

type Settings = Readonly<Record<string, string>>;

/**
 * Builds the functions with the secrets and parameters that a suite on this machine needs, and notes what its
 * clock has to run. This process's environment overrides `defaults`.
 */
export async function buildLocalFunctions(folder: string, defaults: Settings): Promise<void> {
  const { params, endpoints } = await buildFunctions(folder, { defaults, isLocal: true });
  const files = localSettings(params, { ...defaults, ...process.env });
  writeFileSync(join(folder, '.secret.local'), files.secrets, { mode: 0o600 });
  writeFileSync(join(folder, '.env.local'), files.parameters);
  writeEndpoints(folder, endpoints);
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
