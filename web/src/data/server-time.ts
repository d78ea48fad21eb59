/** The server's time, learned from its answers, as this device's clock may be wrong. */
import { second } from '@cine/contract/time';

/** A difference this small is no wrong clock: an answer may have been as long on its way. */
const ignoredMs = 5 * second;

/** By how much this device's clock is ahead of the server's, as far as it is known. */
let skewMs = 0;
const seenTokens = new Set<string>();
const listeners = new Set<() => void>();

/** The server's time in epoch milliseconds: what the server's instants are compared with. */
export function serverNow(): number {
  return Date.now() - skewMs;
}

export const clockSkew = {
  now: () => skewMs,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

/** Learns from the server's time in an answer; `sentAt` by this device's clock. */
export function learnFromAnswer(serverTime: number, sentAt: number): void {
  const tookMs = Date.now() - sentAt;
  // A slower one is too imprecise.
  if (tookMs <= 2 * ignoredMs) learn(sentAt + tookMs / 2 - serverTime);
}

/**
 * Learns from an ID token, once: the server wrote its end into it, and Firebase Auth notes the end by this
 * device's clock as it arrives.
 */
export function learnFromToken(token: string, endsAt: number): void {
  if (seenTokens.has(token)) return;
  seenTokens.add(token);
  try {
    const { exp } = JSON.parse(atob(token.split('.')[1]!.replace(/-/g, '+').replace(/_/g, '/')));
    learn(endsAt - exp * second);
  } catch {
    // Not a token that can be read.
  }
}

function learn(measuredMs: number): void {
  // False for NaN, too.
  if (!(Math.abs(measuredMs - skewMs) > ignoredMs)) return;
  skewMs = Math.abs(measuredMs) > ignoredMs ? measuredMs : 0;
  for (const listener of listeners) listener();
}
