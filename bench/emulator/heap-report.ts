/** Lets the emulator's process tell how much heap it uses. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

// Loaded into the emulator's process before it: answers every message with the bytes of heap in use.
process.on('message', () => {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  process.send?.(process.memoryUsage().heapUsed);
});
