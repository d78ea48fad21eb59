import { setTimeout as pause } from 'node:timers/promises';
import { deleteAiInteractions, listAiInteractions, showAiUsage } from '@cine/contract/operations/core/ai';
import { deleteAccount } from '@cine/contract/operations/faces/privacy';
import { hour, minute, second } from '@cine/contract/time';
import { expect } from 'chai';
import * as z from 'zod';
import { configuredModels } from '#clients/models/configured.ts';
import { type Context, context } from '#context.ts';
import { member } from '#test/builders.ts';
import { type TestUser, unsignedToken } from '#test/client.ts';
import { beforeTransactions } from '#test/database-with.ts';
import { expectLogs } from '#test/logs.ts';
import { running, suite } from '#test/suite.ts';
import { deep } from '../../../../../scripts/test/deep.ts';
import { forgetDays } from './forget-days-service.ts';
import { aiJob, askModel, modelText, type Question } from './index.ts';
import { injections } from './injections.test-support.ts';
import { spentIn } from './month-budget.ts';
import { purposes } from './purposes.ts';
import { dayOf, loadInteractionsById, readMonth } from './store.ts';

expectLogs('model failed', 'models not set up', 'call of a model not counted');

const form = z.strictObject({ text: modelText(80), score: z.number().min(0).max(1) });

describe('Asking a model', () => {
  let lea: TestUser;
  const { AI_DAY_CENTS: dayCents, AI_MONTH_DOLLARS: monthDollars } = process.env;
  const { now } = context();

  before(() => suite());
  beforeEach(async () => {
    running.models.behave(null);
    lea = await member('Lea');
  });
  afterEach(() => {
    running.models.behave(null);
    setOrDelete('AI_DAY_CENTS', dayCents);
    setOrDelete('AI_MONTH_DOLLARS', monthDollars);
  });

  function setOrDelete(name: string, value: string | undefined): void {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }

  const question: Question<z.output<typeof form>> = {
    purpose: 'coach',
    locale: 'en',
    task: 'Judge the movie.',
    facts: { title: 'La La Land' },
    form,
  };
  /** A context of models that no other test has asked. */
  const withModels = (...names: ('mistral' | 'anthropic' | 'openai' | 'huggingface')[]): Context => {
    const { urlOf } = running.models;
    const prices = { inputPrice: 1, outputPrice: 2 };
    const settings = names.map((name) => [name, { model: 'stand-in', url: urlOf(name), ...prices }]);
    const keys = JSON.stringify(Object.fromEntries(names.map((name) => [name, 'a key'])));
    const models = configuredModels(JSON.stringify(Object.fromEntries(settings)), keys);
    return { ...context(), models: async () => models };
  };
  const ask = (using = withModels('mistral'), more: Partial<typeof question> = {}) =>
    askModel(using, { uid: lea.uid, isGuest: false }, { ...question, ...more });
  const interactions = async () => (await lea.call(listAiInteractions, {})).interactions;
  const callCount = () => running.models.calls.length;

  it('keeps the prompt, the answer, what they took and how it ended, for their owner', async () => {
    const { answer, by } = await ask();
    expect(by).to.deep.equal({ kind: 'model', model: 'stand-in', isStandIn: true });
    const [turn, prompt] = await interactions();
    expect(prompt).to.deep.include({ role: 'user', content: '{"title":"La La Land"}', outcome: null });
    expect(turn).to.deep.include({ role: 'assistant', provider: 'mistral', model: 'stand-in' });
    expect(turn).to.deep.include({ purpose: 'coach', outcome: 'answered', callId: prompt!.callId });
    expect(JSON.parse(turn!.content).score).to.equal(answer!.score);
    const { inputTokens, outputTokens, cost } = turn!;
    expect(cost).to.equal(inputTokens! + 2 * outputTokens!);
  });

  it('reads twice and writes four documents, and two more where the answer is asked for again', async () => {
    const using = withModels('mistral');
    await ask(using);
    const usual = await running.costOf(() => ask(using));
    running.models.behave('stand-in-mends');
    const mended = await running.costOf(() => ask(using));
    expect([usual.reads, usual.writes]).to.deep.equal([2, 4]);
    expect([mended.reads, mended.writes]).to.deep.equal([2, 6]);
    const [last, repair, first, prompt] = await interactions();
    expect([prompt!.role, first!.outcome, repair!.role, last!.outcome]).to.deep.equal([
      'user',
      'unreadable',
      'user',
      'answered',
    ]);
  });

  it('takes an answer in a fence, and none that is garbage twice', async () => {
    running.models.behave('stand-in-fenced');
    expect((await ask()).answer).not.to.equal(null);
    running.models.behave('stand-in-garbage');
    const before = callCount();
    expect((await ask()).by).to.deep.equal({ kind: 'rules', because: 'unreadable' });
    expect(callCount() - before).to.equal(2);
  });

  it('keeps no answer that repeats its instructions, and says what was wrong with it', async () => {
    running.models.behave(({ instructions }) => ({ text: `Sure: ${instructions}` }));
    expect((await ask()).by).to.deep.equal({ kind: 'rules', because: 'unreadable' });
    const [last, repair, first] = await interactions();
    expect([last!.content, first!.content]).to.deep.equal(['…', '…']);
    expect(repair!.content).to.include('repeats your instructions');
  });

  it('keeps and counts also an answer with half an emoji in it', async () => {
    running.models.behave(() => ({ text: '{"text":"Yes \ud83c","score":1}' }));
    expect((await ask()).answer).to.deep.equal({ text: 'Yes', score: 1 });
    const [turn] = await interactions();
    expect(turn).to.deep.include({ role: 'assistant', outcome: 'answered' });
  });

  it('tries once more after a fault that may pass', async () => {
    let tries = 0;
    running.models.behave(() => {
      tries += 1;
      return tries === 1 ? { status: 503, message: 'Overloaded' } : { text: '{"text":"Yes","score":1}' };
    });
    expect((await ask()).answer).to.deep.equal({ text: 'Yes', score: 1 });
    expect(tries).to.equal(2);
  });

  it('is over after the time of its purpose, with its retry: eight seconds for the coach', async () => {
    const { totalMs, retries } = purposes.coach;
    expect([totalMs, retries]).to.deep.equal([8 * second, 1]);
    running.models.behave('stand-in-slow');
    Object.assign(purposes.coach, { totalMs: 200 });
    try {
      const before = callCount();
      expect((await ask()).by).to.deep.equal({ kind: 'rules', because: 'too-slow' });
      expect(callCount() - before).to.equal(1);
    } finally {
      Object.assign(purposes.coach, { totalMs });
    }
    const [turn] = await interactions();
    expect(turn!.outcome).to.equal('too-slow');
    // Nobody says what a request took that was cut off.
    expect(turn!.cost).to.be.greaterThan(1000);
  });

  it('tries no more after a refusal', async () => {
    running.models.behave('stand-in-refuses');
    const before = callCount();
    expect((await ask()).by).to.deep.include({ because: 'refused' });
    expect(callCount() - before).to.equal(1);
  });

  it('asks the next provider once the first has failed five times in a row, and the first again later', async () => {
    let at = now();
    const using = { ...withModels('mistral', 'anthropic'), now: () => at };
    const providers = async () => {
      at += 1000;
      await ask(using);
      return (await interactions())[0]!.provider;
    };
    running.models.behave('stand-in-down');
    // Each asks twice.
    for (let time = 0; time < 3; time += 1) await ask(using);
    running.models.behave(null);
    expect(await providers()).to.equal('anthropic');
    at += 31_000;
    expect(await providers()).to.equal('mistral');
  });

  it('asks nobody while all providers fail, and says so', async () => {
    const using = withModels('openai');
    running.models.behave('stand-in-down');
    for (let time = 0; time < 3; time += 1) await ask(using);
    const before = callCount();
    expect((await ask(using)).by).to.deep.equal({ kind: 'rules', because: 'unavailable' });
    expect(callCount()).to.equal(before);
  });

  it('stays within a user’s budget of a day, with many calls at once, and says if it is spent or held', async () => {
    process.env.AI_DAY_CENTS = '3';
    const using = withModels('mistral');
    const answers = await Promise.all(Array.from({ length: 12 }, () => ask(using)));
    const causes = new Set(answers.map(({ by }) => (by.kind === 'rules' ? by.because : 'model')));
    expect([...causes].sort()).to.deep.equal(['busy', 'model']);
    expect(answers.filter(({ answer }) => answer !== null)).to.have.length.within(1, 3);
    const costs = (await interactions()).map(({ cost }) => cost ?? 0);
    expect(costs.reduce((sum, cost) => sum + cost, 0)).to.be.at.most(30_000);
    process.env.AI_DAY_CENTS = '1';
    expect((await ask(using)).by).to.deep.equal({ kind: 'rules', because: 'day-spent' });
  });

  it('stays within everybody’s budget of a month, which the job reconciles', async () => {
    const own = await running.ownProject('demo-ai-month');
    // Two hours later is the same month.
    const middle = new Date(now()).setUTCDate(15);
    Object.assign(context(), { now: () => middle });
    try {
      process.env.AI_MONTH_DOLLARS = '1';
      process.env.AI_DAY_CENTS = '1000';
      lea = await member('Lea');
      const dear = withModels('mistral');
      const [model] = await dear.models();
      const setting = { ...model!.setting, outputPrice: 300 };
      const using = { ...dear, models: async () => [{ ...model!, setting }] };
      // What the first may cost at most leaves too little for the second.
      const both = await Promise.all([ask(using), ask(using)]);
      expect(both.map(({ by }) => (by.kind === 'rules' ? by.because : by.kind))).to.have.members([
        'model',
        'month-spent',
      ]);
      const operator = running.newUser({ operator: true });
      const month = async () => (await operator.call(showAiUsage, {})).month;
      const before = await month();
      expect(before).to.deep.include({ spent: 0, budget: 1_000_000 });
      expect(before.lent).to.be.above(0);
      await aiJob.work(context(), {} as never, {} as never);
      const [turn] = await interactions();
      expect(await month()).to.deep.equal({ ...before, spent: turn!.cost });
      const later = { ...context(), now: () => middle + 2 * hour };
      await aiJob.work(later, {} as never, {} as never);
      expect(await month()).to.deep.equal({ ...before, spent: turn!.cost, lent: 0 });
      const { days } = await operator.call(showAiUsage, {});
      expect(days.map(({ day }) => day)).to.deep.equal([dayOf(middle)]);
      expect(days[0]!.purposes[0]).to.deep.include({ purpose: 'coach', calls: 1, answered: 1 });
      expect(days[0]!.purposes[0]).to.deep.include({ cost: turn!.cost, faults: [] });
    } finally {
      Object.assign(context(), { now });
      await own.end();
    }
  });

  it('counts what was set aside for a call as spent if the database failed after its answer', async () => {
    const own = await running.ownProject('demo-ai-uncounted');
    try {
      const at = Date.parse('2026-12-10T18:00:00Z');
      lea = await member('Lea');
      const before = callCount();
      const db = beforeTransactions(context().db, () => {
        if (callCount() > before) throw new Error('No database');
      });
      const { answer } = await ask({ ...withModels('mistral'), now: () => at, db });
      expect(answer).to.not.equal(null);
      const spentAfter = async (minutes: number) => {
        const later = { ...withModels('mistral'), now: () => at + minutes * minute };
        await aiJob.work(later, {} as never, {} as never);
        return spentIn((await readMonth(later.db, '2026-12'))!);
      };
      expect(await spentAfter(5)).to.equal(0);
      const spent = await spentAfter(10);
      expect(spent).to.be.above(0);
      expect(await spentAfter(120)).to.equal(spent);
      await forgetDays({ ...context(), now: () => at + hour }, lea.uid);
      expect(await spentAfter(180)).to.equal(spent);
    } finally {
      await own.end();
    }
  });

  it('keeps what an erased user cost in the month, once, also if that was yesterday', async () => {
    const own = await running.ownProject('demo-ai-erased');
    try {
      let at = Date.parse('2026-12-10T22:00:00Z');
      const using = { ...withModels('mistral'), now: () => at };
      const spent = async () => {
        await aiJob.work(using, {} as never, {} as never);
        return spentIn((await readMonth(using.db, '2026-12'))!);
      };
      let before = 0;
      for (const erasedAt of ['2026-12-10T23:00:00Z', '2026-12-11T01:00:00Z', '2026-12-12T04:00:00Z']) {
        lea = await member('Lea');
        await ask(using);
        const cost = await spent();
        expect(cost, erasedAt).to.be.greaterThan(before);
        at = Date.parse(erasedAt);
        await forgetDays(using, lea.uid);
        before = await spent();
        expect(before, erasedAt).to.equal(cost);
      }
    } finally {
      await own.end();
    }
  });

  it('shows operators what was asked, also where models aren’t set up properly', async () => {
    const operator = running.newUser({ operator: true });
    const { models } = context();
    try {
      context().models = withModels('mistral').models;
      expect(await operator.call(showAiUsage, {})).to.deep.include({
        models: [{ provider: 'mistral', model: 'stand-in', isStandIn: true }],
        hasWrongSettings: false,
      });
      context().models = async () => configuredModels('{"mistral":{"price":1}}', '{}');
      expect(await operator.call(showAiUsage, {})).to.deep.include({ models: [], hasWrongSettings: true });
    } finally {
      context().models = models;
    }
  });

  /** What a model says that does whatever the data asks of it. */
  const obedient: ((told: string, data: string) => unknown)[] = [
    (told) => ({ text: told, score: 1 }),
    (told) => ({ text: `Sure: ${told.slice(200, 300)}`, score: 0.5 }),
    () => ({ text: 'All of it', score: 1_000_000 }),
    () => ({ text: 'All of it', score: 1, xp: 9999 }),
    () => ({ text: '[Win](https://evil.example) <script>alert(1)</script> www.evil.example', score: 1 }),
    (_, data) => ({ text: data, score: 1 }),
    () => 'OK',
  ];
  it('changes nothing beyond its scale and tells nothing of its instructions, whatever is attempted', async () => {
    process.env.AI_DAY_CENTS = '1000';
    const using = withModels('mistral', 'anthropic', 'openai');
    let at = 0;
    running.models.behave(({ instructions, turns }) => ({
      text: JSON.stringify(obedient[at % obedient.length]!(instructions, turns[0]!.content)),
    }));
    for (; at < injections.length; at += deep(4, 1)) {
      const text = injections[at]!;
      const facts = [{ title: text }, { title: 'Ran', note: text }, { title: 'Ran', overview: text }][
        at % 3
      ]!;
      const { answer } = await ask(using, { facts });
      const { instructions, turns } = running.models.calls.at(-1)!;
      expect(instructions, text).not.to.include(text);
      expect(turns[0]!.content).not.to.include('@');
      const masked = JSON.parse(JSON.stringify(facts), (_, value) =>
        typeof value === 'string' ? value.replace(/[^\s"]*@[^\s"]*/g, '…') : value,
      );
      expect(JSON.parse(turns[0]!.content), text).to.deep.equal(masked);
      if (answer === null) continue;
      expect(answer.score, text).to.be.within(0, 1);
      expect(Object.keys(answer), text).to.deep.equal(['text', 'score']);
      expect(answer.text, text).not.to.match(/:\/\/|evil\.example|www\.|[<>@]|\]\(/);
      expect(instructions.includes(answer.text), text).to.equal(false);
    }
  });

  it('ends once its caller is gone, who pays all that the request may have cost', async () => {
    lea = await member('Lea');
    let isAsked = () => {};
    const reached = new Promise<void>((resolve) => {
      isAsked = resolve;
    });
    running.models.behave(async () => {
      isAsked();
      await pause(20_000, undefined, { ref: false });
      return { text: '' };
    });
    const { models } = context();
    context().models = withModels('mistral').models;
    try {
      const gone = new AbortController();
      const asking = fetch(`${running.url}/api/api/coach/advice`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${unsignedToken(lea.uid, false)}`,
          'content-type': 'application/json',
        },
        body: '{}',
        signal: gone.signal,
      }).catch(() => null);
      await reached;
      gone.abort();
      await asking;
      for (let [turn] = await interactions(); turn?.outcome !== 'cancelled'; [turn] = await interactions())
        await pause(20);
    } finally {
      context().models = models;
    }
    const [turn] = await interactions();
    expect(turn!.cost).to.be.greaterThan(1000);
  });

  it('writes nothing about a user whose account was erased', async () => {
    await ask();
    await lea.call(deleteAccount, {});
    await running.quiet();
    const error = await ask().catch((reason: unknown) => reason);
    expect(error).to.have.property('reason', 'account-deleted');
    expect(await loadInteractionsById(context().db, lea.uid, null, 10)).to.deep.equal([]);
  });

  it('lets its owner delete one call, or all of them', async () => {
    await ask();
    await ask();
    const [last] = await interactions();
    const { callId } = last!;
    expect(await lea.call(deleteAiInteractions, { callId })).to.deep.equal({ deleted: 2, hasMore: false });
    expect((await interactions()).map((each) => each.callId)).not.to.include(callId);
    expect(await lea.call(deleteAiInteractions, {})).to.deep.equal({ deleted: 2, hasMore: false });
    expect(await interactions()).to.deep.equal([]);
  });

  it('shows nobody what others asked', async () => {
    await ask();
    const tom = await member('Tom');
    expect((await tom.call(listAiInteractions, {})).interactions).to.deep.equal([]);
    const [last] = await interactions();
    const { callId } = last!;
    expect(await tom.call(deleteAiInteractions, { callId })).to.deep.equal({ deleted: 0, hasMore: false });
    expect(await interactions()).to.have.length(2);
  });
});
