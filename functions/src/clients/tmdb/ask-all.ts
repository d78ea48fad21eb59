import { log } from '../../platform/log.ts';
import { TmdbError } from './error.ts';

/**
 * What TMDB answered, what went wrong with the rest, each thing once, and what kept it from answering, if anything did that
 * another try may mend.
 */
export type Answers<Answer> = { answers: Answer[]; errors: string[]; stopped: Error | null };

/** Questions asked at a time: enough to use up the client's rate while each answer takes half a second. */
const atOnce = 20;

/** So many questions without an answer are TMDB's trouble, and no longer that of single ones. */
const patience = 5;

/**
 * Asks TMDB many questions, as fast as the client's limit lets it. One that fails is left out and logged; what more
 * asking can't mend ends it, with the answers so far: a refused token, an outage, nothing answered at all.
 */
export async function askAll<Question, Answer>(
  questions: readonly Question[],
  ask: (question: Question) => Promise<Answer>,
): Promise<Answers<Answer>> {
  const answers: Answer[] = [];
  const troubles: Error[] = [];
  const unexpected: Error[] = [];
  const errors = new Set<string>();
  let stopped: Error | null = null;
  const pending = questions.values();
  const askOn = async () => {
    for (const question of pending) {
      if (stopped) return;
      try {
        answers.push(await ask(question));
      } catch (error) {
        if (!(error instanceof TmdbError)) {
          // Ours, not TMDB's: one answer that we can't take must not cost the others theirs.
          log.error('TMDB answer not understood', { question, error });
          unexpected.push(error instanceof Error ? error : new Error(String(error)));
          errors.add('An answer of TMDB was not understood; the log says which.');
          continue;
        }
        log.warn('TMDB did not answer', { question, kind: error.kind, message: error.message });
        errors.add(error.message);
        if (error.kind === 'unavailable' || error.kind === 'rate-limited') troubles.push(error);
        if (error.kind === 'unauthorized' || troubles.length >= patience) stopped ??= error;
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, askOn));
  if (answers.length === 0) stopped ??= troubles[0] ?? unexpected[0] ?? null;
  return { answers, errors: [...errors], stopped };
}
