import * as operations from '@cine/contract/operations/together/dates';
import { planJoiningAccount, readAccount } from '#core/account/index.ts';
import { blocksOfGuesser } from '#core/circles/index.ts';
import { serveGuess } from '#platform/endpoints/serve.ts';
import { reachPlan } from '../access-service.ts';
import * as plans from '../plan.ts';
import * as store from '../store.ts';
import { planView } from '../view.ts';

/** Keeps the caller's answer; a guest gives a name and gets an account with it. */
export const answerDates = serveGuess(
  operations.answerDates,
  async (context, caller, { code, said, guest }, guess) => {
    const { tx } = guess;
    const { plan, inGroup } = await reachPlan(context, tx, caller.uid, blocksOfGuesser(guess), code);
    const existing = guest && (await readAccount(tx, caller.uid));
    const card = guest && {
      ...guest,
      region: guest.region ?? existing?.region ?? plan.region,
      providers: existing?.providers ?? [],
    };
    const { account, write: writeAccount } = await planJoiningAccount(context, guess, caller, card ?? null);
    const updatedPlan = plans.withAnswer(plan, account, said, context.now());
    writeAccount();
    store.writePlan(tx, updatedPlan);
    return planView(updatedPlan, caller.uid, inGroup, context.now());
  },
);
