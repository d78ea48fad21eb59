import { learnFromAnswer } from './server-time.ts';

/** Runs with this device's clock ahead of the server's, as the server's last answer has shown. */
export function withClockAhead<T>(ms: number, act: () => T): T {
  const { now } = Date;
  Date.now = () => now() + ms;
  learnFromAnswer(now(), Date.now());
  try {
    return act();
  } finally {
    Date.now = now;
    learnFromAnswer(now(), now());
  }
}
