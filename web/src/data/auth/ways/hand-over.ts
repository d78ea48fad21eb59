/** Between a provider's window, once it is back at our site, and the page that opened it. */
import { second } from '@cine/contract/time';
import { SignInError } from '../sign-in.ts';
import type { Attempt, Returned } from './attempt.ts';

type Message = { id: string; returned: Returned; at: number } | { id: string; isTaken: true };

const channelName = 'sign-in';
const patienceMs = 1.5 * second;
/** To its opener, a window that comes back may seem closed a moment before it says anything. */
const closingMs = 3 * second;
const lookMs = 250;

/**
 * Waits for what a provider's window brings back; `onClosed` hears that it seems closed, after which it may
 * still bring something. Returns what ends the waiting.
 */
export function awaitReturn(
  { attempt: { id }, opened }: { attempt: Attempt; opened: Window },
  {
    onReturned,
    onClosed,
  }: { onReturned: (returned: Returned) => void; onClosed: (fault: SignInError) => void },
): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    // What a page finds that slept meanwhile, the window has used itself.
    if (data.id !== id || !('returned' in data) || clock() - data.at > patienceMs) return;
    channel.postMessage({ id, isTaken: true } satisfies Message);
    stop();
    onReturned(data.returned);
  });
  let closedFor = 0;
  const looking = setInterval(() => {
    if (!opened.closed) return;
    closedFor += lookMs;
    if (closedFor < closingMs) return;
    clearInterval(looking);
    onClosed(new SignInError('way_closed'));
  }, lookMs);
  function stop() {
    clearInterval(looking);
    channel.close();
  }
  return stop;
}

/** Hands what came back to the page that opened this window; false if it is gone, or sleeps. */
export function handOver(id: string, returned: Returned): Promise<boolean> {
  const channel = new BroadcastChannel(channelName);
  return new Promise<boolean>((resolve) => {
    setTimeout(() => resolve(false), patienceMs);
    channel.addEventListener('message', ({ data }: MessageEvent<Message>) => {
      if (data.id === id && 'isTaken' in data) resolve(true);
    });
    channel.postMessage({ id, returned, at: clock() } satisfies Message);
  }).finally(() => channel.close());
}

/** Milliseconds that all windows of this device count alike. */
function clock(): number {
  return performance.timeOrigin + performance.now();
}
