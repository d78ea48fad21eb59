import { join } from 'node:path';
import { doors } from '@cine/contract/doors';

const FEW_PROCESSES = new URL('function-processes/preload.ts', import.meta.url).href;
const ANY_REQUEST = new URL('any-request/preload.ts', import.meta.url).href;
/** Functions that answer users, and jobs that compute for seconds, don't share a process with others. */
export const functionsApart: readonly string[] = [...doors, 'api', 'share', 'jobs'];

/**
 * How Node starts the Firebase CLI with a command: its suite gets the project's own Firestore emulator and
 * what is changed in the CLI here.
 */
export function firebaseCli(root: string, command: readonly string[]) {
  const launcher = join(root, 'packages', 'firestore-emulator', 'src');
  return {
    args: [
      // Ends the suite when this process is killed and can't do it itself.
      ...['--import', join(launcher, 'launcher', 'interrupt-with-parent.ts'), join(launcher, 'cli.ts')],
      ...['firebase', '--preload', FEW_PROCESSES, '--preload', ANY_REQUEST, ...command],
    ],
    env: {
      FUNCTIONS_DISCOVERY_TIMEOUT: process.env.FUNCTIONS_DISCOVERY_TIMEOUT ?? '60',
      FUNCTIONS_APART: functionsApart.join(),
    },
  };
}
