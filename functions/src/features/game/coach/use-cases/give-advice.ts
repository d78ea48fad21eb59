/** Advises a user: facts, candidates, a model's choice or the rules', and what still holds of the last. */
import type { AnsweredBy, RuleCause } from '@cine/contract/operations/core/ai';
import * as operations from '@cine/contract/operations/game/coach';
import type { Locale } from '@cine/contract/primitives';
import { hour, minute } from '@cine/contract/time';
import type { Context } from '#context.ts';
import { loadLocale, requireAccount } from '#core/account/index.ts';
import { askModel } from '#core/ai/index.ts';
import type { Caller } from '#platform/endpoints/caller.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { transact } from '#platform/firestore/transact.ts';
import { type Candidate, candidatesFrom } from '../candidates.ts';
import {
  type ChosenAdvice,
  choosableCandidates,
  chosenByModel,
  chosenByRules,
  givenUntil,
  withGiven,
} from '../choose.ts';
import type { Advised } from '../documents.ts';
import type { CoachFacts } from '../facts.ts';
import { loadFacts } from '../facts-service.ts';
import { coachTask, factsFor, formFor } from '../question.ts';
import { loadAdvised, writeAdvised } from '../store.ts';
import { wordsIn } from '../words/index.ts';

/** The last advice is shown again for this long, before any is chosen anew. */
const reusedForMs = 6 * hour;
/** After a fault, a model is soon asked again. */
const reusedAfterFaultMs = 10 * minute;

export const giveAdvice = serve(operations.giveAdvice, async (context, caller, { again }) => {
  const { db } = context;
  const locale = (await loadLocale(db, caller.uid)) ?? caller.prefers ?? 'fr';
  const [facts, advised] = await Promise.all([
    loadFacts(context, caller, locale),
    loadAdvised(db, caller.uid),
  ]);
  const candidates = candidatesFrom(facts);
  const holding = advised?.locale === locale ? stillHolding(advised, candidates, locale) : [];
  const isFresh = advised !== null && facts.now < advised.at + reuseMsOf(advised.answeredBy);
  if (isFresh && !again && holding.length > 0) return holding.map((each) => shown(each, advised.answeredBy));

  const givenAt = advised?.given ?? {};
  // Advice from the last hours may be chosen again, as it could still be shown.
  const before = again ? givenAt : givenUntil(givenAt, facts.now - reusedForMs);
  const choosableNow = choosableCandidates(candidates, before, facts.now);
  const { chosen, by } = await choose(context, caller, facts, choosableNow, locale);
  const isAwaited = by.kind === 'model' || by.because !== 'cancelled';
  if (isAwaited)
    await transact(db, async (tx) => {
      await requireAccount(context, tx, caller.uid);
      writeAdvised(tx, caller.uid, {
        at: facts.now,
        locale,
        answeredBy: by,
        advice: chosen.map(({ key, text, said, score }) => ({ key, text, said, score })),
        given: withGiven(
          givenAt,
          chosen.map(({ key }) => key),
          facts.now,
        ),
      });
    });
  return chosen.map((each) => shown(each, by));
});

/** Causes that don't pass soon. */
const lasting: readonly RuleCause[] = ['no-model', 'unproven', 'day-spent', 'month-spent'];

/** For how long the last advice is shown again: less if a fault kept a model from answering. */
function reuseMsOf(by: AnsweredBy): number {
  return by.kind === 'model' || lasting.includes(by.because) ? reusedForMs : reusedAfterFaultMs;
}

/** What was advised last and is as true as it was then. */
function stillHolding({ advice }: Advised, candidates: readonly Candidate[], locale: Locale): ChosenAdvice[] {
  const wordsOf = wordsIn(locale);
  return advice.flatMap((each) => {
    const candidate = candidates.find(({ key }) => key === each.key);
    return candidate && wordsOf(candidate) === each.said ? [{ ...each, action: candidate.action }] : [];
  });
}

async function choose(
  context: Context,
  caller: Caller,
  facts: CoachFacts,
  candidates: readonly Candidate[],
  locale: Locale,
): Promise<{ chosen: ChosenAdvice[]; by: AnsweredBy }> {
  const wordsOf = wordsIn(locale);
  if (candidates.length === 0) return { chosen: [], by: { kind: 'rules', because: 'no-model' } };
  const { answer, by } = await askModel(context, caller, {
    purpose: 'coach',
    locale,
    task: coachTask,
    facts: factsFor(facts, candidates),
    form: formFor(candidates),
  });
  const chosen = answer
    ? chosenByModel(candidates, answer.advice, wordsOf)
    : chosenByRules(candidates, wordsOf);
  return { chosen, by };
}

/** An advice with who worded it: rules, too, where nothing of a model's words was taken. */
function shown({ text, said, score, action }: ChosenAdvice, by: AnsweredBy): operations.Advice {
  const isOurs = by.kind === 'model' && text === said;
  const answeredBy = isOurs ? ({ kind: 'rules', because: 'not-worded' } as const) : by;
  return { advice: text, score, action, answeredBy };
}
