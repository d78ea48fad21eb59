import { useOutbox } from '../../live/offline/outbox/use-outbox.ts';

/** Whether something done to a challenge waits on this device for a network. */
export function useIsQueued(uid: string, operation: string, challengeId: string): boolean {
  const queue = useOutbox(uid) ?? [];
  return queue.some(
    (action) =>
      action.operation === operation && action.input.challengeId === challengeId && action.refusal === null,
  );
}
