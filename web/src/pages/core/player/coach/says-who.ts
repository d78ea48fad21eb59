import type { AnsweredBy } from '@cine/contract/operations/core/ai';
import type { Say } from '#i18n/index.tsx';

/** Who gave an advice: a model, its stand-in on this machine, or the rules, and why. */
export function saysWho(by: AnsweredBy, say: Say): string {
  if (by.kind === 'model')
    return say(by.isStandIn ? 'coach.byStandIn' : 'coach.byModel', { model: by.model });
  if (by.because === 'no-model') return say('coach.byRules');
  if (by.because === 'unproven') return say('coach.byUnproven');
  const isSpent = by.because === 'day-spent' || by.because === 'month-spent';
  return say(isSpent ? 'coach.bySpent' : 'coach.byFault');
}
