/** `npm run check -- folders`: a folder with too many sources side by side is divided. */
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/** In a folder of more than this, a reader doesn't find a file by looking. */
const MOST_FILES = 30;

const notOurs = /^(?:node_modules|build|dist|\..*)$/;
/** Code, without tests and what only they use. */
const source = /(?<!\.test|\.test-support)\.(?:[cm]?tsx?|[cm]?js|css)$/;

export function crowdedFolders(folder: string, most = MOST_FILES): { folder: string; files: number }[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && source.test(entry.name)).length;
  const below = entries.filter((entry) => entry.isDirectory() && !notOurs.test(entry.name));
  return [
    ...(files > most ? [{ folder, files }] : []),
    ...below.flatMap(({ name }) => crowdedFolders(join(folder, name), most)),
  ];
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '..', '..');
  const full = crowdedFolders(root);
  for (const { folder, files } of full)
    console.log(`${relative(root, folder)} holds ${files} sources; ${MOST_FILES} at most.`);
  process.exitCode = full.length > 0 ? 1 : 0;
}
