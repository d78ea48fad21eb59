const POLL_MS = 200;

/** Calls back once when the parent process has ended. Doesn't keep this process alive. */
export function whenParentExits(callback: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    callback();
  }, POLL_MS);
  timer.unref();
}
