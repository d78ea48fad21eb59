const POLL_MS = 200;

/** Calls back once when the process that started this one is gone. Doesn't keep the process alive. */
export function whenParentExits(callback: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    callback();
  }, POLL_MS);
  timer.unref();
}
