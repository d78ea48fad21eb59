import { execFileSync } from 'node:child_process';

const POLL_MS = 300;

/** Resolves on Ctrl-C, on another signal to end, or when npm has gone. */
export function interruption(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
    whenNpmExits(resolve);
  });
}

/**
 * Calls back once the npm that runs this process has ended, as npm doesn't forward every signal. Doesn't keep
 * the process alive.
 */
function whenNpmExits(callback: () => void): void {
  if (!process.env.npm_lifecycle_event) return;
  const npm = npmProcess();
  const timer = setInterval(() => {
    if (isAlive(npm)) return;
    clearInterval(timer);
    callback();
  }, POLL_MS);
  timer.unref();
}

/** The parent, or the grandparent when the parent is a shell that runs this script. */
function npmProcess(): number {
  try {
    const line = execFileSync('ps', ['-o', 'ppid=,args=', '-p', String(process.ppid)], { encoding: 'utf8' });
    const [, parent, args] = /^\s*(\d+)\s+(.*)/.exec(line) ?? [];
    if (parent && args && /scripts\/[\w-]+\.ts/.test(args)) return Number(parent);
  } catch {
    // No ps: the parent it is.
  }
  return process.ppid;
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch {
    return false;
  }
}
