/** Tasks in words. */

import { taskCategories } from '@cine/contract/game/tasks/task';
import type { TaskView } from '@cine/contract/operations/game/tasks';
import { day } from '@cine/contract/time';
import { dateInWords, formatAsWritten } from '#i18n/days.ts';
import type { Say, useWords } from '#i18n/index.tsx';

type Tools = Pick<ReturnType<typeof useWords>, 'say' | 'locale'>;

/** A category by its name in the reader's language, or as its owner wrote it. */
export function categoryInWords(category: string, say: Say): string {
  const common = taskCategories.find((each) => each === category);
  return common ? say(`tasks.category_${common}`) : category;
}

/** When a task is due: "14 December 2026, 17:00"; null if never. */
export function dueInWords({ dueDate, dueTime }: TaskView, { locale }: Tools): string | null {
  if (dueDate === null) return null;
  const date = dateInWords(dueDate, locale);
  return dueTime === null ? date : `${date}, ${dueTime}`;
}

/** Says from when on a task pays: a time of day, or with its date where that may be another day. */
export function youngHint(paysFrom: string, now: number, { say, locale }: Tools): string {
  const at = Date.parse(paysFrom);
  const isSoon = at - now < day / 2;
  const options: Intl.DateTimeFormatOptions = isSoon ? {} : { dateStyle: 'long' };
  const when = formatAsWritten(at, locale, { timeStyle: 'short', ...options });
  return say('tasks.youngHint', { when, soon: isSoon ? 'yes' : 'no' });
}

/** Work as hours and minutes, roughly: "about 2 h 30 min". */
export function workInWords(minutes: number, say: Say): string {
  const step = minutes >= 600 ? 60 : minutes > 180 ? 30 : minutes > 60 ? 5 : 1;
  const rounded = step * Math.round(minutes / step);
  const [hours, rest] = [Math.floor(rounded / 60), rounded % 60];
  const parts = [
    hours > 0 && say('tasks.hours', { hours }),
    rest > 0 && say('tasks.minutes', { minutes: rest }),
  ];
  return say('tasks.about', { work: parts.filter(Boolean).join(' ') });
}

/** That a task couldn't be rated anew and keeps its rating, and why. */
export function faultInWords(because: NonNullable<TaskView['reevaluationFault']>, say: Say): string {
  if (because === 'day-spent' || because === 'month-spent') return say('tasks.againSpent');
  if (because === 'unproven') return say('tasks.againUnproven');
  return say(because === 'no-model' ? 'tasks.againNone' : 'tasks.againFault');
}

/** Who evaluated a task: a model, its stand-in on this machine, or the rules, and why. */
export function saysWho(by: NonNullable<TaskView['evaluatedBy']>, say: Say): string {
  if (by.kind === 'model')
    return say(by.isStandIn ? 'tasks.byStandIn' : 'tasks.byModel', { model: by.model });
  if (by.because === 'declined') return say('tasks.byWish');
  if (by.because === 'no-model') return say('tasks.byRules');
  if (by.because === 'unproven') return say('tasks.byUnproven');
  const isSpent = by.because === 'day-spent' || by.because === 'month-spent';
  return say(isSpent ? 'tasks.bySpent' : 'tasks.byFault');
}
