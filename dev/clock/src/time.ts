/** The local suite's time, which can be moved; `preload.mjs` brings it into every process. */
import { existsSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** The suite's time, in epoch milliseconds. It flows like the machine's, and can be moved ahead. */
export type Time = { now: () => number; moveTo: (at: number) => void };

const preload = new URL('./preload.mjs', import.meta.url).href;

/**
 * Makes this process's time movable, and that of processes started with `env`. The file has how far it was
 * moved, and may be one of a former run. Time begins at `begin`, which may be in the past, if that is given.
 */
export async function openTime(
  file: string,
  begin?: number,
): Promise<Time & { env: Record<string, string> }> {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, Buffer.alloc(8));
  }
  const descriptor = openSync(file, 'r+');
  const real = Date.now;
  const write = (ahead: number) => writeSync(descriptor, new Float64Array([ahead]), 0, 8, 0);
  if (begin !== undefined) write(begin - real());
  process.env.LOCAL_TIME_FILE = file;
  const { lead } = (await import(preload)) as { lead: () => (ahead: number) => void };
  const move = lead();
  const others = process.env.NODE_OPTIONS;
  return {
    env: { LOCAL_TIME_FILE: file, NODE_OPTIONS: `${others ? `${others} ` : ''}--import=${preload}` },
    now: () => Date.now(),
    moveTo: (at) => {
      if (at <= Date.now()) return;
      const ahead = at - real();
      write(ahead);
      move(ahead);
    },
  };
}

/**
 * A clock that is wrong: `env` is for a process whose time is off by what `set` was last given, in
 * milliseconds; 0 at first.
 */
export function openSkew(file: string): { env: Record<string, string>; set: (ms: number) => void } {
  mkdirSync(dirname(file), { recursive: true });
  const set = (ms: number) => writeFileSync(file, Buffer.from(new Float64Array([ms]).buffer));
  set(0);
  return { env: { LOCAL_TIME_FILE: file, NODE_OPTIONS: `--import=${preload}` }, set };
}
