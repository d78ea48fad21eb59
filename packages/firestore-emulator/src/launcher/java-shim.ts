import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const entry = extname(import.meta.url) === '.ts' ? '../../scripts/from-sources.mjs' : '../cli.js';
const CLI = fileURLToPath(new URL(entry, import.meta.url));

export type JavaShim = {
  /** Variables that make the Firebase CLI start this emulator, and these rules for Storage. */
  env: { PATH: string; FIRESTORE_EMULATOR_BINARY_PATH: string; STORAGE_EMULATOR_BINARY_PATH: string };
  remove(): void;
};

/**
 * Makes a directory with a `java` that runs this emulator instead of Firestore's and Storage's JARs, for a
 * child's PATH. POSIX only: on Windows the CLI only finds `java.exe`.
 */
export function createJavaShim(env: NodeJS.ProcessEnv, ownArguments: string[]): JavaShim {
  const directory = mkdtempSync(join(tmpdir(), 'firestore-emulator-'));
  // The CLI only requires files that exist and that it may chmod.
  const firestore = join(directory, 'firestore-emulator.jar');
  const storage = join(directory, 'storage-rules.jar');
  for (const placeholder of [firestore, storage]) writeFileSync(placeholder, '');
  const own = ownArguments.map((argument) => `${quoted(argument)} `).join('');
  const commands = { [firestore]: `java ${own}"$@"`, [storage]: 'storage-rules' };
  writeFileSync(join(directory, 'java'), script(commands, env.PATH ?? ''), { mode: 0o755 });
  return {
    env: {
      PATH: `${directory}${delimiter}${env.PATH ?? ''}`,
      FIRESTORE_EMULATOR_BINARY_PATH: firestore,
      STORAGE_EMULATOR_BINARY_PATH: storage,
    },
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}

// `exec` keeps the process id, so that the CLI's SIGINT reaches the emulator itself.
function script(commands: Record<string, string>, realPath: string): string {
  const emulator = `exec ${quoted(process.execPath)} ${quoted(CLI)}`;
  const cases = Object.entries(commands).map(
    ([jar, command]) => `  *" -jar "${quoted(jar)}" "*) ${emulator} ${command} ;;`,
  );
  return `#!/bin/sh
case " $* " in
${cases.join('\n')}
  *" -version "*) echo 'openjdk version "21.0.0" (stand-in of the embedded Firestore emulator)' >&2; exit 0 ;;
esac
PATH=${quoted(realPath)}
command -v java >/dev/null || { echo 'This emulator needs a real java on the PATH.' >&2; exit 127; }
exec java "$@"
`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
