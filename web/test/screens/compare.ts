import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Which of these pictures are other than in a folder of a former run, or not there. */
export function differing(files: readonly string[], folder: string, former: string): string[] {
  return files.filter((file) => {
    const before = join(former, file);
    return !existsSync(before) || !readFileSync(before).equals(readFileSync(join(folder, file)));
  });
}
