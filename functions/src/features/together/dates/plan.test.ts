import {
  type DateAnswer,
  dateAnswerSchema,
  daysAhead,
  maxAnswers,
} from '@cine/contract/operations/together/dates';
import { day, hour } from '@cine/contract/time';
import { expect } from 'chai';
import fc from 'fast-check';
import * as plans from './plan.ts';

const person = (uid: string, kind: 'member' | 'guest' = 'member') => ({
  uid,
  kind,
  displayName: uid.toUpperCase(),
  region: 'FR',
});

/** Lea's plan of these days, and what others say of them: y, i, n or - for each. */
function planOf(days: readonly number[], answers: Record<string, string> = {}): plans.Plan {
  const letters: Record<string, DateAnswer | null> = { y: 'yes', i: 'if-need-be', n: 'no', '-': null };
  return Object.entries(answers).reduce(
    (plan, [uid, marks], at) =>
      plans.withAnswer(
        plan,
        person(uid),
        [...marks].map((each) => letters[each] ?? null),
        at,
      ),
    plans.newPlan(
      'CODE',
      person('lea'),
      days.map((each) => each * day),
      null,
      0,
    ),
  );
}

describe('Proposed dates', () => {
  it('are in order, each once, and none is past or far ahead', () => {
    expect(planOf([3, 1, 3]).dates).to.deep.equal([day, 3 * day]);
    for (const days of [[0], [1, daysAhead + 1]]) expect(() => planOf(days)).to.throw('date-out-of-range');
  });

  it('are best where most can, then where fewer can only if need be, then the earliest', () => {
    expect(plans.bestDateOf(planOf([1, 2, 3], { a: 'nyy', b: 'yiy' }), 0)).to.equal(3 * day);
    expect(plans.bestDateOf(planOf([1, 2, 3], { a: 'yii', b: 'nii' }), 0)).to.equal(2 * day);
    expect(plans.bestDateOf(planOf([1, 2], { a: 'yi', b: 'ni' }), 0)).to.equal(2 * day);
    expect(plans.bestDateOf(planOf([1, 2]), 0)).to.equal(day);
  });

  it('may be answered in part: where nobody answered, nobody can, and nobody has said no', () => {
    const plan = planOf([1, 2], { a: '-y', b: 'n-' });
    expect(plans.turnoutsOf(plan)).to.deep.equal([
      { at: day, yes: 0, ifNeedBe: 0 },
      { at: 2 * day, yes: 1, ifNeedBe: 0 },
    ]);
    const chosen = plans.withChosenDate(plan, day, 0);
    expect(Object.keys(plans.withComersAlone(chosen).answers)).to.deep.equal(['a']);
  });

  it('are never best once they have passed', () => {
    const plan = planOf([1, 2], { a: 'yn' });
    expect(plans.bestDateOf(plan, day)).to.equal(2 * day);
    expect(plans.bestDateOf(plan, 2 * day)).to.equal(null);
    expect(() => plans.withChosenDate(plan, day, day)).to.throw('dates-over');
  });

  it('have a best one that no other of them surpasses, whoever answers in whatever order', () => {
    const anyAnswer = fc.array(fc.constantFrom(null, ...dateAnswerSchema.options), {
      minLength: 4,
      maxLength: 4,
    });
    fc.assert(
      fc.property(fc.array(anyAnswer, { maxLength: 8 }), (all) => {
        const answered = (answers: (DateAnswer | null)[][]) =>
          answers.reduce(
            (plan, each, at) => plans.withAnswer(plan, person(`u${at}`), each, at),
            planOf([1, 2, 3, 4]),
          );
        const best = plans.bestDateOf(answered(all), 0)!;
        expect(plans.bestDateOf(answered(all.toReversed()), 0)).to.equal(best);
        const turnouts = plans.turnoutsOf(answered(all));
        const { yes, ifNeedBe } = turnouts.find(({ at }) => at === best)!;
        for (const other of turnouts) {
          expect(other.yes + other.ifNeedBe).to.be.at.most(yes + ifNeedBe);
          if (other.yes + other.ifNeedBe === yes + ifNeedBe) expect(other.ifNeedBe).to.be.at.least(ifNeedBe);
        }
      }),
    );
  });

  it(`have room for ${maxAnswers} answers, and for a changed one after that`, () => {
    const all = Object.fromEntries(Array.from({ length: maxAnswers }, (_, at) => [`u${at}`, 'y']));
    const full = planOf([1], all);
    expect(() => plans.withAnswer(full, person('one'), ['yes'], 0)).to.throw('dates-full');
    expect(plans.turnoutsOf(plans.withAnswer(full, person('u3'), ['no'], 0))[0]!.yes).to.equal(
      maxAnswers - 1,
    );
  });

  it('take an answer for each date, and none once one is chosen', () => {
    expect(() => plans.withAnswer(planOf([1, 2]), person('a'), ['yes'], 0)).to.throw('input-invalid');
    expect(() =>
      plans.withAnswer(plans.withChosenDate(planOf([1]), null, 0), person('a'), ['yes'], 0),
    ).to.throw('dates-decided');
  });
});

describe('A chosen date', () => {
  it('is due, and its reminder, some hours before, unless it is nearer than that already', () => {
    const chosen = plans.withChosenDate(planOf([1, 2]), 2 * day, 0);
    expect(chosen.remindAt).to.equal(2 * day - 3 * hour);
    expect([0, 2 * day - 3 * hour].map((now) => plans.isDue(chosen, now))).to.deep.equal([false, true]);
    expect(plans.withChosenDate(planOf([1]), day, day - hour).remindAt).to.equal(null);
    expect(plans.isDue(planOf([1]), day)).to.equal(false);
  });

  it('may be another one later, whose session isn’t open yet', () => {
    const opened = { ...plans.withChosenDate(planOf([1, 2]), day, 0), sessionId: 's' };
    expect(plans.withChosenDate(opened, day, 0)).to.equal(opened);
    expect(plans.withChosenDate(opened, 2 * day, 0)).to.include({ chosen: 2 * day, sessionId: null });
    expect(() => plans.withChosenDate(opened, 5 * day, 0)).to.throw('input-invalid');
  });

  it('reminds those who asked and those who didn’t say no to it', () => {
    const plan = plans.withChosenDate(planOf([1, 2], { a: 'ny', b: 'yn', c: 'ni' }), 2 * day, 0);
    expect(plans.usersIn(plans.withComersAlone(plan))).to.deep.equal(['a', 'c', 'lea']);
  });
});

describe('Who is in a plan', () => {
  const plan = planOf([1, 2], { tom: 'yn', lea: 'yy' });

  it('is hidden from those they blocked, and told to those who blocked them, unless these are in it', () => {
    const blocks = { blocked: ['tom'], blockedBy: ['lea'] };
    expect(plans.isHidden(plan, 'zoe', blocks)).to.equal(true);
    expect(plans.isHidden(plan, 'tom', { blocked: [], blockedBy: ['lea'] })).to.equal(false);
    expect(() => plans.assertMayMeet(plan, 'zoe', blocks)).to.throw('dates-of-blocked');
    plans.assertMayMeet(plan, 'lea', blocks);
  });

  it('has their present name, and the same plan without a change', () => {
    const renamed = plans.withUserName(plan, 'lea', 'Léa');
    expect([renamed.by?.name, renamed.answers.lea!.name]).to.deep.equal(['Léa', 'Léa']);
    expect(plans.withUserName(renamed, 'lea', 'Léa')).to.equal(renamed);
    expect(plans.withUserName(plan, 'zoe', 'Zoé')).to.equal(plan);
  });

  it('leaves it without a trace; without who asked it goes on only if a date is chosen', () => {
    expect(JSON.stringify(plans.planWithout(plan, 'tom'))).to.not.match(/tom/i);
    expect(plans.planWithout(plan, 'lea')).to.equal(null);
    const chosen = plans.planWithout(plans.withChosenDate(plan, null, 0), 'lea')!;
    expect(JSON.stringify(chosen)).to.not.match(/lea/i);
    expect(plans.planWithout(chosen, 'tom')).to.equal(null);
  });

  it('is removed for good, also as the member they became, until they are erased; who asked may answer again', () => {
    const plan = planOf([1, 2], { lea: 'yn', nina: 'yy' });
    const removed = plans.withoutAnswer(plan, plans.idIn(plan, 'nina'));
    expect(plans.isShutOut(removed, 'nina')).to.equal(true);
    const merged = plans.withMergedGuest(removed, 'nina', person('zoe'));
    expect(['nina', 'zoe'].map((uid) => plans.isShutOut(merged, uid))).to.deep.equal([false, true]);
    expect(JSON.stringify(plans.planWithout(merged, 'zoe'))).to.not.include('zoe');
    const withoutOwn = plans.withoutAnswer(plan, plans.idIn(plan, 'lea'));
    expect(withoutOwn).to.not.have.property('removedIds');
  });

  it('keeps a guest’s answer as the member they became, or the member’s own', () => {
    const nina = plans.withAnswer(plan, person('nina', 'guest'), ['no', 'yes'], 5);
    const merged = plans.withMergedGuest(nina, 'nina', person('zoe'));
    expect(merged.answers.zoe).to.deep.equal({ name: 'ZOE', guest: false, said: ['no', 'yes'], at: 5 });
    expect(merged.answers).to.not.have.property('nina');
    expect(plans.withMergedGuest(nina, 'nina', person('tom')).answers.tom).to.deep.equal(plan.answers.tom);
  });
});
