/** Preloaded into the Firebase CLI: when the launcher is killed, the suite shuts down as after Ctrl-C. */
import { whenParentExits } from './parent-watch.ts';

whenParentExits(() => process.kill(process.pid, 'SIGINT'));
