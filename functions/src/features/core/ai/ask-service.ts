/** Asks a model: sets aside what that may cost, keeps what was said, and counts what it took. */
import type { NoteModel } from '@cine/contract/operations/core/account';
import type { AiFault, AiPurpose, AnsweredBy, RuleCause } from '@cine/contract/operations/core/ai';
import type { Locale } from '@cine/contract/primitives';
import type * as z from 'zod';
import { ModelError, noTokens } from '#clients/models/error.ts';
import type { ConfiguredModel, ModelTool, Turn } from '#clients/models/model.ts';
import { aiDayBudget } from '#config.ts';
import type { Context } from '#context.ts';
import { assertNotDeleted } from '#core/access/index.ts';
import { callerGone } from '#platform/caller-gone.ts';
import { transact } from '#platform/firestore/transact.ts';
import { log } from '#platform/log.ts';
import { count } from '#platform/metrics/measure.ts';
import { costOf, mostCost, mostOfTry } from './cost.ts';
import { emptyDay, reserveCost, withEndedCall } from './day-budget.ts';
import { askPatiently, readyModel } from './models-service.ts';
import { type GiveBack, takeFromMonth } from './month-service.ts';
import { isAmong } from './places-service.ts';
import { instructionsOf, promptOf, repairOf, rules } from './prompt.ts';
import { type PurposeLimits, purposes } from './purposes.ts';
import { readAnswer } from './read-answer.ts';
import { dayOf, readDay, writeDay, writeInteraction } from './store.ts';
import { boundedTools, type Found } from './tools-service.ts';

/** What a feature wants to know of a model. */
export type Question<Answer> = {
  purpose: AiPurpose;
  locale: Locale;
  /** Instructions for the model; never text that a user wrote. */
  task: string;
  /** What it works on, such as texts of users and movies; never the names of other people. */
  facts: object;
  /** The form of the answer; texts in it are `modelText`. */
  form: z.ZodType<Answer>;
  /** The only models that may get the facts; all by default. */
  onlyAt?: readonly NoteModel[];
  /** What the model may look up; the answers are masked as facts are. */
  tools?: Readonly<Record<string, ModelTool<object>>>;
};

/** Who asks; accounts that cost nothing to make are answered by rules. */
export type Asking = { uid: string; isGuest: boolean; unverified?: true };

/** The answer of a model, or null and why rules must answer. */
export type Asked<Answer> =
  | { answer: Answer; by: Extract<AnsweredBy, { kind: 'model' }> }
  | { answer: null; by: Extract<AnsweredBy, { kind: 'rules' }> };

/** What became of a call: the turns after the prompt, and what they took. */
type Talk<Answer> = {
  answer: Answer | null;
  fault: AiFault | null;
  /** What was said after the prompt, in turn. */
  turns: Turn[];
  /** What its tools answered, cut. */
  found: Found[];
  inputTokens: number;
  outputTokens: number;
  /** Requests that were cut off, so that nobody says what they took: they may have cost all they could. */
  untold: number;
};

/** Whether a model would be asked for a caller now, but for what budgets have left. */
export async function mayAskModel(context: Context, { isGuest, unverified }: Asking): Promise<boolean> {
  return !isGuest && !unverified && typeof (await readyModel(context)) !== 'string';
}

/**
 * Asks a model for a user, within their budget of a day and everybody's of a month. Faults of models
 * don't throw; `account-deleted` does.
 */
export async function askModel<Answer>(
  context: Context,
  { uid, isGuest, unverified }: Asking,
  question: Question<Answer>,
): Promise<Asked<Answer>> {
  const { onlyAt } = question;
  const model = await readyModel(context, (each) => !onlyAt || isAmong(onlyAt, each));
  if (model === 'no-model' || model === 'declined') return byRules(model);
  if (isGuest || unverified) return byRules('unproven');
  if (model === 'unavailable') return byRules(model);
  const limits = purposes[question.purpose];

  const prompt = promptOf(question.facts);
  const instructions = instructionsOf(question.task, question.locale);
  const request = { instructions, prompt, hasTools: question.tools !== undefined };
  const most = mostCost(model.setting, request, limits);
  const giveBack = await takeFromMonth(context, most);
  if (!giveBack) return byRules('month-spent');
  const mostOfOne = mostOfTry(model.setting, request, limits);
  const id = context.newId();
  const call = { id, startedAt: context.now(), uid, question, prompt, model, most, mostOfOne, giveBack };
  const refusal = await begin(context, call).catch((error: unknown) => {
    giveBack(most);
    throw error;
  });
  if (refusal) {
    giveBack(most);
    return byRules(refusal);
  }

  const talk = await talkTo(context, model, question, { instructions, prompt }, limits);
  await end(context, call, talk).catch((error: unknown) => {
    // What was answered was paid for: what was set aside for it is soon counted as spent.
    log.error('call of a model not counted', { error });
  });
  if (talk.answer === null) return byRules(talk.fault ?? 'unreadable');
  const { setting, isStandIn } = model;
  return { answer: talk.answer, by: { kind: 'model', model: setting.model, isStandIn } };
}

type Call = {
  id: string;
  startedAt: number;
  uid: string;
  question: Question<unknown>;
  prompt: string;
  model: ConfiguredModel;
  most: number;
  mostOfOne: number;
  giveBack: GiveBack;
};

/** Sets aside what the call may cost and keeps its prompt; says if the user's day lacks that. */
function begin(
  { db }: Context,
  { id, startedAt, uid, question, prompt, model, most }: Call,
): Promise<'day-spent' | 'busy' | null> {
  const day = dayOf(startedAt);
  const { purpose } = question;
  return transact(db, async (tx) => {
    const usage = await readDay(tx, uid, day);
    // It may have been erased with the account.
    if (!usage) await assertNotDeleted(tx, uid, startedAt);
    const reserved = reserveCost(
      usage ?? emptyDay,
      startedAt,
      { callId: id, cost: most, purpose },
      aiDayBudget(),
    );
    if (typeof reserved === 'string') return reserved === 'spent' ? 'day-spent' : 'busy';
    writeDay(tx, uid, day, reserved);
    writeInteraction(tx, uid, `${id}-1`, {
      ...partOf(id, purpose, model),
      role: 'user',
      content: prompt,
      createdAt: startedAt,
      outcome: null,
      latencyMs: null,
      inputTokens: null,
      outputTokens: null,
      cost: null,
    });
    return null;
  });
}

/** Counts what the call took instead of what was set aside for it, and keeps what was answered. */
async function end(context: Context, call: Call, talk: Talk<unknown>): Promise<void> {
  const { id, startedAt, uid, question, model, most, mostOfOne, giveBack } = call;
  const { fault, turns: before, found, inputTokens, outputTokens, untold } = talk;
  const endedAt = context.now();
  const ms = endedAt - startedAt;
  const told = costOf(model.setting, { inputTokens, outputTokens });
  const cost = Math.min(most, told + untold * mostOfOne);
  giveBack(most - cost);
  const ended = { fault, wasRepaired: before.length > 1, cost, inputTokens, outputTokens, ms };
  log.info('model asked', { purpose: question.purpose, model: model.setting.model, ...ended });
  count('models', `${question.purpose} ${fault ?? 'answered'}`, [1, cost]);
  const turns: Turn[] = before.length % 2 === 1 ? before : [...before, { role: 'assistant', content: '' }];
  const day = dayOf(startedAt);
  await transact(context.db, async (tx) => {
    const usage = await readDay(tx, uid, day);
    // Erased with its account meanwhile.
    if (!usage) return;
    writeDay(tx, uid, day, withEndedCall(usage, id, question.purpose, ended));
    turns.forEach((turn, index) => {
      const isLast = index === turns.length - 1;
      writeInteraction(tx, uid, `${id}-${index + 2}`, {
        ...partOf(id, question.purpose, model),
        ...turn,
        // Only the first answer may look things up.
        ...(index === 0 && found.length > 0 && { found }),
        createdAt: endedAt,
        outcome: isLast ? (fault ?? 'answered') : turn.role === 'assistant' ? 'unreadable' : null,
        latencyMs: isLast ? ms : null,
        inputTokens: isLast ? inputTokens : null,
        outputTokens: isLast ? outputTokens : null,
        cost: isLast ? cost : null,
      });
    });
  });
}

function partOf(callId: string, purpose: AiPurpose, { setting: { provider, model } }: ConfiguredModel) {
  return { callId, purpose, provider, model };
}

/** Asks, and once more where the answer has another form. */
async function talkTo<Answer>(
  context: Context,
  model: ConfiguredModel,
  { form, task, tools }: Question<Answer>,
  { instructions, prompt }: { instructions: string; prompt: string },
  { totalMs, retries, maxTokens, maxSteps }: PurposeLimits,
): Promise<Talk<Answer>> {
  const talk: Talk<Answer> = {
    answer: null,
    fault: null,
    turns: [],
    found: [],
    inputTokens: 0,
    outputTokens: 0,
    untold: 0,
  };
  const patience = { retries };
  const signal = AbortSignal.any([AbortSignal.timeout(totalMs), callerGone()]);
  const bounded = tools && boundedTools(tools);
  if (bounded) talk.found = bounded.found;
  const rest = { instructions, form, maxTokens, signal };
  const first = bounded ? { tools: bounded.tools, maxSteps } : { maxSteps: 1 };
  try {
    for (const mayRepair of [true, false]) {
      const turns: Turn[] = [{ role: 'user', content: prompt }, ...talk.turns];
      const steps = mayRepair ? first : { maxSteps: 1 };
      const reply = await askPatiently(context, model, { ...rest, ...steps, turns }, patience);
      talk.inputTokens += reply.inputTokens;
      talk.outputTokens += reply.outputTokens;
      if (reply.inputTokens === 0) talk.untold += 1;
      const outcome = readAnswer(form, reply.text, { rules, task });
      // Its owner can read what is kept.
      const isSecret = 'error' in outcome && outcome.error === 'repeats';
      talk.turns.push({ role: 'assistant', content: isSecret ? '…' : reply.text.toWellFormed() });
      if ('answer' in outcome) return { ...talk, answer: outcome.answer };
      if (mayRepair) talk.turns.push({ role: 'user', content: repairOf(outcome.error) });
    }
    return { ...talk, fault: 'unreadable' };
  } catch (error) {
    const fault = error instanceof ModelError ? error.fault : 'unavailable';
    log.warn('model failed', { fault, ...kindOf(error instanceof ModelError ? error.cause : error) });
    if (fault === 'cancelled' || fault === 'too-slow') return { ...talk, fault, untold: talk.untold + 1 };
    // The steps before the one that failed were answered.
    const { inputTokens, outputTokens } = error instanceof ModelError ? error.used : noTokens;
    return {
      ...talk,
      fault,
      inputTokens: talk.inputTokens + inputTokens,
      outputTokens: talk.outputTokens + outputTokens,
    };
  }
}

/** What kind of error it is: what its provider says may repeat the prompt. */
function kindOf(error: unknown): { kind: string; status?: number } {
  const { name = 'unknown', statusCode } = error as { name?: string; statusCode?: number };
  return { kind: name, ...(statusCode !== undefined && { status: statusCode }) };
}

function byRules(because: RuleCause): Extract<Asked<never>, { answer: null }> {
  return { answer: null, by: { kind: 'rules', because } };
}
