import { whenNpmExits } from './npm-watch.ts';

/** Resolves on Ctrl-C, on another signal to end, or when npm has gone. */
export function interruption(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
    whenNpmExits(resolve);
  });
}
