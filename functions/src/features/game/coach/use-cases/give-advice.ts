/** Advises a user: facts, candidates, a model's choice or the rules', and what still holds of the last. */

import type { AnsweredBy } from '@cine/contract/operations/core/ai';
import * as operations from '@cine/contract/operations/game/coach';
import type { Locale } from '@cine/contract/primitives';
import { hour, minute } from '@cine/contract/time';
import type { Context } from '#context.ts';
import { loadLocale } from '#core/account/index.ts';
import { askModel } from '#core/ai/index.ts';
import type { Caller } from '#platform/endpoints/caller.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { type Candidate, candidatesFrom } from '../candidates.ts';
import { type ChosenAdvice, choosable, chosenByModel, chosenByRules, withGiven } from '../choose.ts';
import type { Advised } from '../documents.ts';
import type { CoachFacts } from '../facts.ts';
import { loadFacts } from '../facts-service.ts';
import { coachTask, factsFor, formFor } from '../question.ts';
import { loadAdvised, writeAdvised } from '../store.ts';
import { wordsIn } from '../words/index.ts';

/** With fewer that still hold, others are worked out. */
const enough = 3;
const keptForMs = 6 * hour;
/** After a fault, a model is soon asked again. */
const keptAfterFaultMs = 10 * minute;

export const giveAdvice = serve(operations.giveAdvice, async (context, caller, { again }) => {
  const { db } = context;
  const locale = (await loadLocale(db, caller.uid)) ?? caller.prefers ?? 'fr';
  const [facts, advised] = await Promise.all([
    loadFacts(context, caller, locale),
    loadAdvised(db, caller.uid),
  ]);
  const candidates = candidatesFrom(facts);
  const holding = advised && !again ? stillHolding(advised, candidates, locale, facts.now) : [];
  if (advised && holding.length >= Math.min(enough, candidates.length))
    return holding.map((each) => shown(each, advised.answeredBy));

  const given = advised?.given ?? {};
  const { chosen, by } = await choose(
    context,
    caller,
    facts,
    choosable(candidates, given, facts.now),
    locale,
  );
  await writeAdvised(db, caller.uid, {
    at: facts.now,
    locale,
    answeredBy: by,
    advice: chosen.map(({ key, text, score }) => ({ key, text, score })),
    given: withGiven(
      given,
      chosen.map(({ key }) => key),
      facts.now,
    ),
  });
  return chosen.map((each) => shown(each, by));
});

/** What was advised lately, in the caller's language, and can still be done. */
function stillHolding(
  { at, advice, answeredBy, locale: before }: Advised,
  candidates: readonly Candidate[],
  locale: Locale,
  now: number,
): ChosenAdvice[] {
  const isLasting = answeredBy.kind === 'model' || answeredBy.because === 'no-model';
  if (before !== locale || now >= at + (isLasting ? keptForMs : keptAfterFaultMs)) return [];
  return advice.flatMap(({ key, text, score }) => {
    const candidate = candidates.find((each) => each.key === key);
    return candidate ? [{ key, text, score, action: candidate.action }] : [];
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

function shown({ text, score, action }: ChosenAdvice, answeredBy: AnsweredBy): operations.Advice {
  return { advice: text, score, action, answeredBy };
}
