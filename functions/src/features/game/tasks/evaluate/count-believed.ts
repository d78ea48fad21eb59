/** Counts the minutes of a task by its title, and by its description as far as that is believed. */
import { taskScale } from '@cine/contract/game/tasks/scale';
import { believedHours, believedMinutes } from './believed.ts';
import { type Counted, countMinutes, isClear, makingKinds } from './count-minutes.ts';
import type { Kind } from './lexicon/index.ts';
import type { ReadTask } from './read-task.ts';

/** What may be as large as the description says: a text of pages, a training of weeks. */
const openKinds: readonly Kind[] = [...makingKinds, 'study', 'sport'];

/** The minutes of a task, as far as its description is believed beside what its title alone says. */
export function countBelieved(task: ReadTask, titleAlone: ReadTask): Counted {
  const [all, alone] = [countMinutes(task), countMinutes(titleAlone)];
  if (task.left || isOpenEnded(task, alone.minutes)) return all;
  const saysHours = all.why.some(({ code }) => code === 'hours' || code === 'doubted');
  const isByHours = saysHours && titleAlone.spans.minutes === null;
  if (!isClear(titleAlone) && !isByHours) return all;
  const minutes =
    isByHours && isClear(titleAlone)
      ? believedHours(task.spans.minutes!, alone.minutes)
      : believedMinutes(all.minutes, alone.minutes);
  if (minutes === all.minutes) return all;
  if (minutes === alone.minutes) return alone;
  return { ...alone, minutes, why: [...alone.why, { code: 'doubted' }] };
}

/** Whether it is the amount or the plan in the description that says how large the act is. */
function isOpenEnded({ main, spans }: ReadTask, alone: number): boolean {
  if (!main.some(({ match }) => openKinds.includes(match.activity.kind))) return false;
  if (spans.times > 1) return spans.days > 0;
  const isLarge = alone >= taskScale.medium.minutes[0];
  return isLarge && main.some(({ isMeasured, quantity }) => isMeasured && quantity?.unit !== 'minute');
}
