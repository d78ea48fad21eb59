import { minute, second } from '@cine/contract/time';
import { onNetworkChange } from './network.ts';

const firstPauseMs = 5 * second;
const longestPauseMs = 5 * minute;

/**
 * Sends what waits on this device at each `attempt` and whenever the network changes, and again while `send`
 * says that some is left: after pauses that double, up to five minutes.
 */
export function sendUntilDone(
  maySend: () => boolean,
  send: () => Promise<boolean>,
): { attempt: () => void; stop: () => void } {
  let pauseMs = firstPauseMs;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function attempt(): void {
    clearTimeout(timer);
    if (!maySend()) return;
    send().then(
      (isLeft) => {
        pauseMs = isLeft ? Math.min(pauseMs * 2, longestPauseMs) : firstPauseMs;
        if (isLeft) timer = setTimeout(attempt, pauseMs);
      },
      (error: unknown) => reportError(error),
    );
  }

  const stopHearing = onNetworkChange(() => {
    pauseMs = firstPauseMs;
    attempt();
  });
  return {
    attempt,
    stop: () => {
      clearTimeout(timer);
      stopHearing();
    },
  };
}
