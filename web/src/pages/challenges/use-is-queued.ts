import { useOutbox } from '../../live/offline/outbox/use-outbox.ts';

/** Whether an action on a challenge waits on this device. */
export function useIsQueued(uid: string, operation: string, challengeId: string): boolean {
  const queue = useOutbox(uid) ?? [];
  return queue.some(
    (action) =>
      action.operation === operation && action.input.challengeId === challengeId && action.refusal === null,
  );
}
