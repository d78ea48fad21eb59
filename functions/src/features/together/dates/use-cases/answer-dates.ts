import * as operations from '@cine/contract/operations/together/dates';
import { serve } from '../../../../platform/endpoints/serve.ts';
import { planAccount, readAccount } from '../../../core/account/index.ts';
import * as domain from '../plan.ts';
import * as store from '../store.ts';
import { toView } from '../view.ts';
import { reach } from './reach.ts';

/** Keeps the caller's answer; a guest gives a name and gets an account with it. */
export const answerDates = serve(
  operations.answerDates,
  async (context, caller, { code, said, guest }, guess) => {
    const { db } = context;
    return guess(async (tx, happensOnce, blocks) => {
      const { plan, inGroup } = await reach(context, tx, caller.uid, blocks, code);
      const known = guest && (await readAccount(context, tx, caller.uid));
      const card = guest && {
        ...guest,
        region: guest.region ?? known?.region ?? plan.region,
        providers: known?.providers ?? [],
      };
      const { account, isNew, apply } = await planAccount(context, tx, caller, card ?? null);
      const answered = domain.answer(plan, account, said, context.now());
      if (isNew) happensOnce();
      apply();
      store.writePlan(db, tx, answered);
      return toView(answered, caller.uid, inGroup, context.now());
    });
  },
);
