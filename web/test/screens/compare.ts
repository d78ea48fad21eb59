import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The pictures that differ from those in a former run's folder, or aren't there. */
export function differing(files: readonly string[], folder: string, former: string): string[] {
  return files.filter((file) => {
    const before = join(former, file);
    return !existsSync(before) || !readFileSync(before).equals(readFileSync(join(folder, file)));
  });
}
