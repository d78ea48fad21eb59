import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../cli.ts', import.meta.url));

export type JavaShim = {
  /** Variables that make the Firebase CLI start this emulator in place of the official one. */
  env: { PATH: string; FIRESTORE_EMULATOR_BINARY_PATH: string };
  remove(): void;
};

/**
 * Makes a directory with a `java` command that runs this emulator when asked for the Firestore JAR and hands every
 * other JAR to the real java. It is meant for the PATH of one child process. POSIX only: on Windows the CLI finds
 * nothing but `java.exe`.
 */
export function createJavaShim(env: NodeJS.ProcessEnv, indexesFile: string | null): JavaShim {
  const directory = mkdtempSync(join(tmpdir(), 'firestore-emulator-'));
  // The CLI wants a file that exists and that it may chmod; it never reads it.
  const placeholder = join(directory, 'firestore-emulator.jar');
  writeFileSync(placeholder, '');
  writeFileSync(join(directory, 'java'), script(placeholder, env.PATH ?? '', indexesFile), { mode: 0o755 });
  return {
    env: {
      PATH: `${directory}${delimiter}${env.PATH ?? ''}`,
      FIRESTORE_EMULATOR_BINARY_PATH: placeholder,
    },
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}

// `exec` keeps the process id, so that the CLI's SIGINT reaches the emulator itself.
function script(placeholder: string, realPath: string, indexesFile: string | null): string {
  const indexes = indexesFile ? `--indexes ${quoted(indexesFile)}` : '';
  return `#!/bin/sh
case " $* " in
  *" -jar "${quoted(placeholder)}" "*) exec ${quoted(process.execPath)} ${quoted(CLI)} java ${indexes} "$@" ;;
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
