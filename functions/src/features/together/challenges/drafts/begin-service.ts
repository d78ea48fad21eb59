/** Begins a draft: reads its sentence, finds its movies, and says who labels them. */
import type { Rule } from '@cine/contract/game/challenge-rules';
import type { RuleCause } from '@cine/contract/operations/core/ai';
import type { Locale } from '@cine/contract/primitives';
import type { Context } from '#context.ts';
import { readyModel } from '#core/ai/index.ts';
import type { Caller } from '#platform/endpoints/caller.ts';
import { log } from '#platform/log.ts';
import { readLabels } from '../labels/store.ts';
import { findCandidates } from './candidates-service.ts';
import { type Draft, newDraft } from './draft.ts';
import { readLabel } from './read-sentence.ts';

/** A draft of a sentence, not yet written: by default with the rules that it asks for. */
export async function beginDraft(
  context: Context,
  caller: Caller,
  {
    id,
    sentence,
    locale,
    rules,
  }: { id: string; sentence: string; locale: Locale; rules?: Rule[] | undefined },
): Promise<Draft> {
  const now = context.now();
  const reading = readLabel(sentence, new Date(now).getUTCFullYear());
  const key = { label: reading.label, locale };
  const { unasked, isLabelled } = await labellersOf(context, caller, reading.label);
  const draftRules = rules ?? reading.rules;
  const [movies, labels] = await Promise.all([
    findCandidates(context, draftRules, key, isLabelled),
    readLabels(context.db, key),
  ]);
  const candidates = movies.map(({ facts, label }) => ({ facts, label: labels.get(facts.id) ?? label }));
  return newDraft({ id, sentence, rules: draftRules, ...key }, candidates, { unasked, isLabelled, now });
}

/** Why no model is asked about a label, and whether that or an encoder labels: rules alone need neither. */
async function labellersOf(
  context: Context,
  caller: Caller,
  label: string,
): Promise<{ unasked: RuleCause | null; isLabelled: boolean }> {
  if (label === '') return { unasked: null, isLabelled: false };
  const [unasked, isEncoded] = await Promise.all([causeNotToAsk(context, caller), hasEncoder(context)]);
  return { unasked, isLabelled: unasked === null || isEncoded };
}

/** Why no model is asked for a caller; null if one is. */
async function causeNotToAsk(context: Context, { unverified }: Caller): Promise<RuleCause | null> {
  const model = await readyModel(context);
  if (model === 'no-model') return model;
  return unverified ? 'unproven' : null;
}

/** Whether vectors of texts can be made. Where that isn't known now, term statistics do. */
async function hasEncoder(context: Context): Promise<boolean> {
  try {
    return (await context.encoders()).text !== undefined;
  } catch (error) {
    log.warn('encoders not asked', { error });
    return false;
  }
}
