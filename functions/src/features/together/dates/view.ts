import type * as contract from '@cine/contract/operations/together/dates';
import { toInstant, toInstantOrNull } from '#platform/time/instant.ts';
import { bestDateOf, idIn, isDue, type Plan, turnoutsOf } from './plan.ts';

/** A plan as a user with the link sees it, with ids that mean nothing elsewhere. */
export function planView(plan: Plan, uid: string, isInGroup: boolean, now: number): contract.Plan {
  const best = bestDateOf(plan, now);
  const answers = Object.entries(plan.answers).sort(([, one], [, other]) => one.at - other.at);
  return {
    code: plan.code,
    groupId: isInGroup ? plan.groupId : null,
    by: plan.by && { id: idIn(plan, plan.by.uid), name: plan.by.name, you: plan.by.uid === uid },
    dates: turnoutsOf(plan).map(({ at, ...turnout }) => ({
      at: toInstant(at),
      ...turnout,
      best: at === best && turnout.yes + turnout.ifNeedBe > 0,
    })),
    answers: answers.map(([each, { name, guest, said }]) => ({
      id: idIn(plan, each),
      name,
      guest,
      you: each === uid,
      said,
    })),
    chosen: toInstantOrNull(plan.chosen),
    due: isDue(plan, now),
    createdAt: toInstant(plan.createdAt),
    expiresAt: toInstant(plan.expiresAt),
  };
}
