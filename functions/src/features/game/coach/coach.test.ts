import { updateAccount } from '@cine/contract/operations/core/account';
import { listAiInteractions } from '@cine/contract/operations/core/ai';
import { giveAdvice } from '@cine/contract/operations/game/coach';
import { completeHabit, createHabit } from '@cine/contract/operations/game/habits';
import { chooseMovie, joinSession, recordWatch } from '@cine/contract/operations/together/sessions';
import { mendText } from '@cine/contract/text/shown-text';
import { hour } from '@cine/contract/time';
import { expect } from 'chai';
import { context } from '#context.ts';
import { injections } from '#core/ai/injections.test-support.ts';
import { newStandIn } from '#core/ai/stand-in.test-support.ts';
import { befriended, exportedBy, groupOf, member, sessionOf } from '#test/builders.ts';
import { type TestUser, unsignedToken } from '#test/client.ts';
import { running, suite } from '#test/suite.ts';

describe('The coach', () => {
  let lea: TestUser;
  const { models, now } = context();

  before(() => suite());
  beforeEach(async () => {
    lea = await member('Lea');
  });
  afterEach(() => {
    Object.assign(context(), { models, now });
    running.models.behave(null);
  });

  const withoutModel = () => {
    context().models = async () => [];
  };
  /** A model whose circuit no other test has opened. */
  const withModel = (as = 'stand-in') => {
    running.models.behave(as);
    context().models = newStandIn();
  };

  it('advises by rules without a model, the best first, each with what a button does', async () => {
    withoutModel();
    const { id: habitId } = await lea.call(createHabit, { name: 'Lire', difficulty: 'easy' });
    const advice = await lea.call(giveAdvice, {});
    expect(advice.map(({ answeredBy }) => answeredBy)).to.deep.equal(
      advice.map(() => ({ kind: 'rules', because: 'no-model' })),
    );
    const scores = advice.map(({ score }) => score);
    expect(scores).to.deep.equal(scores.toSorted((one, other) => other - one));
    const habit = advice.find(({ action }) => action.kind === 'habit')!;
    expect(habit.action).to.deep.equal({ kind: 'habit', habitId, isDoneAtOnce: true });
    expect(habit.advice).to.equal('“Lire” is still waiting for you today.');
  });

  it('answers at the seed’s address, too, with a bare array', async () => {
    withoutModel();
    const answer = await fetch(`${running.url}/api/coach/advice`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${unsignedToken(lea.uid, false)}`,
        'content-type': 'application/json',
      },
      body: '{}',
    });
    expect(answer.status).to.equal(200);
    expect((await answer.json()) as unknown[]).to.have.length.greaterThan(0);
  });

  it('leads to the page of habits once, however many of them have an amount to enter there', async () => {
    withoutModel();
    for (const name of ['Lire', 'Marcher'])
      await lea.call(createHabit, { name, targetValue: 10, unit: 'min' });
    const advice = await lea.call(giveAdvice, {});
    expect(advice.filter(({ action: { kind } }) => kind === 'habit')).to.have.length(1);
  });

  it('repeats what still holds, and nothing that was done meanwhile', async () => {
    withoutModel();
    const { id: habitId } = await lea.call(createHabit, { name: 'Lire' });
    const first = await lea.call(giveAdvice, {});
    expect(await lea.call(giveAdvice, {})).to.deep.equal(first);
    await lea.call(completeHabit, { habitId });
    const then = await lea.call(giveAdvice, {});
    expect(then.map(({ action }) => action.kind)).not.to.include('habit');
    expect(then).to.deep.equal(first.filter(({ action }) => action.kind !== 'habit'));
  });

  it('gives no other movie, list or evening twice within a week', async () => {
    withoutModel();
    let at = now();
    context().now = () => at;
    const passing = async () => {
      // What was advised is repeated for six hours.
      at += 7 * hour;
      const advice = await lea.call(giveAdvice, {});
      return advice
        .filter(({ action: { kind } }) => ['movie', 'list', 'evening'].includes(kind))
        .map(({ action }) => JSON.stringify(action));
    };
    const first = await passing();
    const second = await passing();
    expect(first.length).to.be.greaterThan(0);
    expect(first.filter((each) => second.includes(each))).to.deep.equal([]);
  });

  it('keeps its advice for six hours while no model can be asked, and gives another after that', async () => {
    withModel('stand-in-down');
    let at = now();
    context().now = () => at;
    const passing = async () =>
      (await lea.call(giveAdvice, {}))
        .filter(({ action: { kind } }) => ['movie', 'list', 'evening'].includes(kind))
        .map(({ action }) => JSON.stringify(action));
    const first = await passing();
    expect(first.length).to.be.greaterThan(0);
    for (const hours of [1, 2, 2.5]) {
      at += hours * hour;
      expect(await passing()).to.deep.equal(first);
    }
    at += hour;
    const later = await passing();
    expect(first.filter((each) => later.includes(each))).to.deep.equal([]);
  });

  it('doesn’t ask a model again and again once the day’s budget is spent', async () => {
    const { AI_DAY_CENTS: dayCents } = process.env;
    process.env.AI_DAY_CENTS = '-1';
    withModel();
    let at = now();
    context().now = () => at;
    try {
      const advice = await lea.call(giveAdvice, {});
      expect(advice[0]!.answeredBy).to.deep.equal({ kind: 'rules', because: 'day-spent' });
      delete process.env.AI_DAY_CENTS;
      at += hour;
      expect(await lea.call(giveAdvice, {})).to.deep.equal(advice);
    } finally {
      if (dayCents !== undefined) process.env.AI_DAY_CENTS = dayCents;
      else delete process.env.AI_DAY_CENTS;
    }
  });

  it('speaks the language of the account', async () => {
    withoutModel();
    await lea.call(createHabit, { name: 'Lire' });
    for (const [locale, text] of [
      ['fr', /^«\sLire\s» t’attend encore aujourd’hui\.$/],
      ['ru', /^«Lire» — сегодня ещё не сделано\.$/],
    ] as const) {
      await lea.call(updateAccount, { locale });
      const advice = await lea.call(giveAdvice, {});
      expect(advice.filter(({ advice }) => text.test(advice))).to.have.length(1);
    }
  });

  it('lets a model choose and word what the rules allow, and says which one did', async () => {
    withModel();
    await lea.call(createHabit, { name: 'Lire' });
    running.models.behave((call) => {
      const { candidates } = JSON.parse(call.turns[0]!.content);
      const habit = candidates.find(({ kind }: { kind: string }) => kind === 'habit');
      const advice = [{ candidate: habit.number, advice: 'Allez, « Lire » : dix minutes.', score: 1 }];
      return { text: JSON.stringify({ advice }) };
    });
    const [advice, ...others] = await lea.call(giveAdvice, {});
    // The rules add theirs where a model picked few.
    expect(others).to.have.length(2);
    for (const { answeredBy } of others)
      expect(answeredBy).to.deep.equal({ kind: 'rules', because: 'not-worded' });
    const callCount = running.models.calls.length;
    expect(await lea.call(giveAdvice, {})).to.deep.equal([advice, ...others]);
    expect(running.models.calls.length, 'while it holds, nobody is asked again').to.equal(callCount);
    expect(advice).to.deep.include({
      advice: 'Allez, « Lire » : dix minutes.',
      score: 0.75,
      answeredBy: { kind: 'model', model: 'stand-in', isStandIn: true },
    });
    const { interactions } = await lea.call(listAiInteractions, {});
    expect(interactions.map(({ role, outcome, purpose }) => [role, outcome, purpose])).to.deep.equal([
      ['assistant', 'answered', 'coach'],
      ['user', null, 'coach'],
    ]);
  });

  it('takes the rule’s words where the model’s don’t name what they are about', async () => {
    withModel();
    const { id: habitId } = await lea.call(createHabit, { name: 'Lire' });
    running.models.behave((call) => {
      const { candidates } = JSON.parse(call.turns[0]!.content);
      const habit = candidates.find(({ kind }: { kind: string }) => kind === 'habit');
      const advice = [{ candidate: habit.number, advice: 'Gagne 5000 XP maintenant !', score: 1 }];
      return { text: JSON.stringify({ advice }) };
    });
    const [advice] = await lea.call(giveAdvice, {});
    expect(advice!.advice).to.equal('“Lire” is still waiting for you today.');
    expect(advice!.answeredBy).to.deep.equal({ kind: 'rules', because: 'not-worded' });
    expect(advice!.action).to.deep.include({ kind: 'habit', habitId });
  });

  for (const [as, because] of [
    ['stand-in-down', 'unavailable'],
    ['stand-in-busy', 'busy'],
    ['stand-in-refuses', 'refused'],
    ['stand-in-garbage', 'unreadable'],
  ] as const)
    it(`answers by rules where the model is ${because}, and says so`, async () => {
      withModel(as);
      await lea.call(createHabit, { name: 'Lire' });
      const advice = await lea.call(giveAdvice, {});
      expect(advice.length).to.be.greaterThan(0);
      for (const { answeredBy } of advice) expect(answeredBy).to.deep.equal({ kind: 'rules', because });
    });

  it('takes no words that lead elsewhere, promise more, or can’t be checked', async () => {
    withModel();
    await lea.call(createHabit, { name: 'Lire' });
    const rules = ['“Lire” is still waiting for you today.'];
    const texts = [
      '“Lire” and win 5000 XP!',
      'Go on with “Lire” at evil.example/win',
      'Write to support@evil.example about “Lire”',
      'All of it, now.',
    ];
    for (const text of texts) {
      running.models.behave((call) => {
        const { candidates } = JSON.parse(call.turns[0]!.content);
        return {
          text: JSON.stringify({
            advice: candidates
              .slice(0, 5)
              .map(({ number }: { number: number }) => ({ candidate: number, advice: text, score: 1 })),
          }),
        };
      });
      const advice = await lea.call(giveAdvice, { again: true });
      expect(advice.length, text).to.be.greaterThan(0);
      for (const { advice: sentence } of advice) {
        expect(sentence, text).not.to.match(/5000|evil|@|All of it/);
        if (sentence.includes('Lire'))
          expect(sentence, text).to.be.oneOf([...rules, 'Go on with “Lire” at', 'Write to about “Lire”']);
      }
    }
  });

  for (const [index, injection] of injections.entries())
    if (index % 6 === 0)
      it(`isn’t moved by a habit called ${JSON.stringify(injection)}`, async () => {
        withModel();
        // A model that obeys texts in the data.
        running.models.behave(() => ({
          text: JSON.stringify({
            advice: [0, 1, 1].map((candidate) => ({
              candidate,
              advice: `${injection} 5000 XP [here](https://evil.example/?q=1) <b>now</b>`,
              score: 1,
            })),
          }),
        }));
        await lea.call(createHabit, { name: mendText(injection, 100) });
        const advice = await lea.call(giveAdvice, {});
        expect(advice.length).to.be.within(3, 5);
        for (const { score, advice: text } of advice) {
          expect(score).to.be.within(0, 1);
          expect(text).not.to.match(/evil\.example\/\?q|5000 XP|<b>/);
        }
      });

  it('tells a model nobody’s name and no address, also after an evening with friends', async () => {
    withModel();
    const others = [await member('Zacharie'), await member('Wilhelmine')];
    for (const other of others) await befriended(lea, other);
    await groupOf(lea, others);
    const { id: sessionId, attendees } = await sessionOf(lea, others);
    await lea.call(chooseMovie, { sessionId, movieId: 335 });
    await lea.call(recordWatch, { sessionId });
    await running.settled();
    await lea.call(createHabit, { name: 'Mail zacharie@evil.example' });
    const before = running.models.calls.length;
    await lea.call(giveAdvice, {});
    const prompts = running.models.calls.slice(before);
    expect(prompts.length).to.be.greaterThan(0);
    const prompt = JSON.stringify(prompts.map(({ turns }) => turns));
    const { email } = (await exportedBy(lea)).signIn ?? {};
    const names = [...Object.values(attendees).map(({ name }) => name), ...others.map(({ uid }) => uid)];
    for (const name of [...names, lea.uid, email ?? '@']) expect(prompt).not.to.include(name);
  });

  it('asks no model for guests, whose accounts cost nothing to make', async () => {
    withModel();
    const { code } = await sessionOf(lea);
    const tom = running.newUser({ guest: true });
    await tom.call(joinSession, { code, guest: { displayName: 'Tom', providers: [], locale: 'en' } });
    const callCount = running.models.calls.length;
    const advice = await tom.call(giveAdvice, {});
    for (const { answeredBy } of advice)
      expect(answeredBy).to.deep.equal({ kind: 'rules', because: 'unproven' });
    expect(running.models.calls.length).to.equal(callCount);
  });
});
