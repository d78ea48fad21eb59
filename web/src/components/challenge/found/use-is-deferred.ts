import { useDeferredCalls } from '#data/offline/deferred/use-deferred-calls.ts';

/** Whether a change of this challenge waits to be sent. */
export function useIsDeferred(
  uid: string,
  operation: 'challenges-join' | 'challenges-abandon',
  challengeId: string,
): boolean {
  const deferred = useDeferredCalls(uid) ?? [];
  return deferred.some(
    (call) => call.operation === operation && call.input.challengeId === challengeId && call.refusal === null,
  );
}
