import { minute } from '@cine/contract/time';
import { serverNow } from '../server-time.ts';

/** A little less than the server's five minutes. */
const recentMs = 4.5 * minute;

/** Whether a sign-in was too long ago for what takes effect at once. */
export function isLongAgo(signInAt: number): boolean {
  return serverNow() - signInAt > recentMs;
}
