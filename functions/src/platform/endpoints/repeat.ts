const repeats = new WeakSet<object>();

/** Marks an answer with what an earlier call made, as its key or its input was repeated. */
export function repeated<Answer extends object>(answer: Answer, isSo = true): Answer {
  if (isSo) repeats.add(answer);
  return answer;
}

/** Whether an answer was marked as one that an earlier call had made. */
export function isRepeated(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && repeats.has(answer);
}
