import PQueue from 'p-queue';
import { log } from '#platform/log.ts';
import { TmdbError } from './error.ts';

/** TMDB's answers, the distinct errors of other requests, and what ended it early, if a retry may help. */
export type Answers<Answer> = { answers: Answer[]; errors: string[]; stopped: Error | null };

/** Concurrent requests: enough to use the client's rate if an answer takes half a second. */
const atOnce = 20;

/** After this many failures in a row, TMDB counts as down. */
const patience = 5;

/**
 * Sends TMDB many requests, as fast as the client's limit allows. Failures are logged and left out; a refused
 * token or an outage stops it with the answers so far.
 */
export async function requestAll<Question, Answer>(
  questions: readonly Question[],
  ask: (question: Question) => Promise<Answer>,
): Promise<Answers<Answer>> {
  const answers: Answer[] = [];
  const troubles: Error[] = [];
  const unexpected: Error[] = [];
  const errors = new Set<string>();
  let stopped: Error | null = null;
  const askOne = async (question: Question) => {
    if (stopped) return;
    try {
      answers.push(await ask(question));
    } catch (error) {
      if (!(error instanceof TmdbError)) {
        // A fault of ours: one unreadable answer must not lose the others.
        log.error('unreadable TMDB answer', { question, error });
        unexpected.push(error instanceof Error ? error : new Error(String(error)));
        errors.add('TMDB sent an unreadable answer; the log says which.');
        return;
      }
      log.warn('TMDB did not answer', { question, error });
      errors.add(error.message);
      if (error.kind === 'unavailable' || error.kind === 'rate-limited') troubles.push(error);
      if (error.kind === 'unauthorized' || troubles.length >= patience) stopped ??= error;
    }
  };
  const queue = new PQueue({ concurrency: atOnce });
  await queue.addAll(questions.map((question) => () => askOne(question)));
  if (answers.length === 0) stopped ??= troubles[0] ?? unexpected[0] ?? null;
  return { answers, errors: [...errors], stopped };
}
