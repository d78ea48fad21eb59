import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';

/** The settings in a file of the repository, such as `functions/.env.<project>`; none without the file. */
export function settingsIn(file: string): Record<string, string> {
  const path = join(import.meta.dirname, '../..', file);
  return existsSync(path) ? (parseEnv(readFileSync(path, 'utf8')) as Record<string, string>) : {};
}
