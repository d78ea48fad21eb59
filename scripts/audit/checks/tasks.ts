import { sourceOf } from '@cine/contract/game/pay/sources';
import { paysFrom } from '@cine/contract/game/tasks/task';
import { bySource, entryPath, type StoredUser } from '../stored-user.ts';
import type { Check } from './check.ts';

/** A task that is done has paid what it says, one that isn't has paid nothing, and none paid too young. */
export const tasks: Check = (user) => [...wrongPay(user), ...paidTooYoung(user)];

const wrongPay: Check = (user) => {
  const sources = bySource(user.entries);
  return user.tasks.flatMap((task) => {
    const last = sources.get(sourceOf.task(task.id))?.at(-1);
    const isTaken = last === undefined || last.kind === 'taken';
    const fault = (what: string) => [{ path: `users/${user.uid}/tasks/${task.id}`, what }];
    if (task.status !== 'completed') return isTaken ? [] : fault('isn’t done, and has paid');
    const { xp = 0, coins = 0 } = last?.paid ?? {};
    if (xp === task.paid?.xp && coins === task.paid.coins) return wrongReason(task, fault);
    return fault(
      `says that it paid ${task.paid?.xp} XP and ${task.paid?.coins} coins, and paid ${xp} and ${coins}`,
    );
  });
};

/** What has paid isn't evaluated any more, so its age counts as it did then. */
const paidTooYoung: Check = (user) => {
  const sources = bySource(user.entries);
  return user.tasks.flatMap(({ id, evaluation }) => {
    const first = sources.get(sourceOf.task(id))?.[0];
    if (!first || !evaluation || first.at >= paysFrom(evaluation)) return [];
    return [{ path: entryPath(user, first.id), what: 'pays before its task is as old as its work takes' }];
  });
};

function wrongReason<Fault>(
  { paid, unpaid }: StoredUser['tasks'][number],
  fault: (what: string) => Fault[],
): Fault[] {
  return paid?.xp === 0 && unpaid === null ? fault('has paid nothing, and doesn’t say why') : [];
}
