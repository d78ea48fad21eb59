import type { Advice } from '@cine/contract/operations/game/coach';
import type { Say } from '#i18n/index.tsx';

type By = Advice['answeredBy'];

/** Who worded some advice: a model or its stand-in on this machine, all or part, or the rules, and why. */
export function saysWho(all: readonly By[], say: Say): string {
  const model = all.find((by) => by.kind === 'model');
  if (!model) return saysWhyRules(all[0] as By & { kind: 'rules' }, say);
  const isAll = all.every(({ kind }) => kind === 'model');
  const words = model.isStandIn ? 'StandIn' : 'Model';
  return say(isAll ? `coach.by${words}` : `coach.partlyBy${words}`, { model: model.model });
}

function saysWhyRules({ because }: By & { kind: 'rules' }, say: Say): string {
  if (because === 'no-model') return say('coach.byRules');
  if (because === 'unproven') return say('coach.byUnproven');
  if (because === 'not-worded') return say('coach.byNotWorded');
  const isSpent = because === 'day-spent' || because === 'month-spent';
  return say(isSpent ? 'coach.bySpent' : 'coach.byFault');
}
