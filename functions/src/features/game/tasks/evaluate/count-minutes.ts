/** Adds up the minutes of a task that was read, and says why. */

import { believedMinutes } from './believed.ts';
import type { Kind, KnownActivity } from './lexicon/index.ts';
import type { Unit } from './lexicon/numbers.ts';
import type { Part } from './parts.ts';
import type { ReadTask } from './read-task.ts';

/** Why a task takes its minutes, for words in each language. */
export type Why =
  | { code: 'activity'; kind: Kind; minutes: number }
  | { code: 'kind'; kind: Kind }
  | { code: 'quantity'; unit: Unit; count: number }
  | { code: 'hours'; minutes: number }
  | { code: 'times'; count: number }
  | { code: 'parts'; count: number }
  | { code: 'doubted' }
  | { code: 'unknown' };

/** What isn't known at all: its smallest ordinary reading, whatever numbers it names. */
const unknownMinutes = 30;
const lightMinutes = 10;
/** Minutes for each of many things, where no table knows more. */
const eachOfMany = 0.5;
/** Minutes of a step that isn't known, and of what is left to do if that isn't. */
const stepMinutes = 15;
const leftMinutes = 10;
/** How much more its parts may make of a task whose title says what it is. */
const mostByParts = 2;
/** A part of what a title leaves open takes no longer, unless the whole does. */
const longestPart = 240;
/** A step that isn't known is a sixth of such a task at most. */
const longestOfUnknown = 6;
/** How much details may add to the hours that are stated, as their multiple. */
const mostByDetails = 3;
/** How many times longer than usual the hours that are stated may be, where it is known what is usual. */
const mostByHours = 8;
/** What takes longer is a whole undertaking: "three times a week" is said of its sessions. */
const longestSession = 180;
const sessionMinutes = 50;
export const makingKinds: readonly Kind[] = ['making', 'writing', 'work', 'events'];

export type Counted = {
  minutes: number;
  why: Why[];
  kind: Kind | null;
  /** The activity that leads; null if none is known. */
  activity: KnownActivity | null;
};

export function countMinutes(task: ReadTask): Counted {
  const { main, further, steps } = task;
  const leading =
    main.toSorted((one, other) => other.minutes - one.minutes)[0] ?? further[0] ?? steps.flat()[0];
  const activity = leading?.match.activity ?? null;
  const kind = activity?.kind ?? null;
  const why: Why[] = [];
  // What is usual says nothing beside an amount, or where only something is left to do.
  const isUsual = leading?.minutes === activity?.minutes && !task.left;
  if (activity && isUsual) why.push({ code: 'activity', kind: activity.kind, minutes: activity.minutes });
  else if (activity) why.push({ code: 'kind', kind: activity.kind });
  if (leading?.quantity && !task.left) why.push({ code: 'quantity', ...leading.quantity });

  const byTitle = ofTitle(task);
  if (task.left) {
    const left = sum(task.left) || leftMinutes;
    return { minutes: Math.min(byTitle.minutes || left, left), why, kind, activity };
  }
  why.push(...byTitle.why);
  const most = isClear(task) ? mostByParts * byTitle.minutes : Number.POSITIVE_INFINITY;
  const parts = ofParts(task, most, byTitle.minutes);
  if (!byTitle.isStated && parts.minutes > byTitle.minutes) {
    why.push({ code: 'parts', count: parts.count });
    return { minutes: Math.min(parts.minutes, most), why, kind, activity };
  }
  if (byTitle.minutes > 0) return { minutes: byTitle.minutes, why, kind, activity };
  const minutes = task.isLight ? lightMinutes : unknownMinutes;
  return { minutes, why: [{ code: 'unknown' }], kind, activity };
}

/** Whether a title says what is done with what, or begins as a small act does. */
export function isClear({ main, isLight }: ReadTask): boolean {
  return isLight || main.some(({ match }) => match.objects.length > 0 && !match.activity.isWeak);
}

/** What the title asks for takes, by the hours and times that are stated if it isn't measured otherwise. */
function ofTitle({ main, further, spans, isLight, many }: ReadTask) {
  const isStated = spans.minutes !== null && !main.some(({ isMeasured }) => isMeasured);
  if (isStated) {
    const stated = spans.minutes! + Math.min(mostByDetails * spans.minutes!, sum(further));
    // What is made, written or organised may be shorter than it takes.
    const most = main.length > 0 ? mostByHours * sum(main) : believedMinutes(stated, unknownMinutes);
    const isOfWork = main.every(({ match }) => !makingKinds.includes(match.activity.kind));
    const minutes = Math.min(most, isOfWork ? stated : Math.max(stated, sum(main) / 2));
    return { minutes, isStated, why: [whyOfHours(minutes, spans.minutes!, main)] };
  }
  if (spans.times > 1 && main.length > 0 && main.every(({ match }) => match.activity.per.day === undefined)) {
    const once = main.reduce((total, { match }) => total + match.activity.minutes, 0);
    const minutes = spans.times * (once > longestSession ? sessionMinutes : once);
    return { minutes, isStated, why: [{ code: 'times', count: spans.times } as const] };
  }
  const isUnclear = main.length > 0 && main.every(({ match }) => match.activity.isWeak) && !isLight;
  const least = isUnclear ? many * eachOfMany : 0;
  return { minutes: Math.max(least, sum(main)), isStated, why: [] };
}

/** Why stated hours count as they do: as they are, in part, or not at all where the act isn't known. */
function whyOfHours(minutes: number, stated: number, main: readonly Part[]): Why {
  if (minutes >= stated) return { code: 'hours', minutes };
  return main.length > 0 ? { code: 'doubted' } : { code: 'unknown' };
}

/** The steps, and the details unless the title's own quantity says how much there is. */
function ofParts({ main, further, steps }: ReadTask, most: number, usual: number) {
  const details = main.some(({ isMeasured }) => isMeasured) ? [] : further;
  const unknown = steps.filter((parts) => parts.length === 0).length;
  // What takes longer than the whole isn't a part of it.
  const longest = main.length > 0 ? Math.min(most, Math.max(longestPart, mostByHours * usual)) : most;
  const knownParts = [...details, ...steps.flat()].filter(({ minutes }) => minutes <= longest);
  const each = Math.min(stepMinutes, most / (mostByParts * longestOfUnknown));
  return { minutes: sum(knownParts) + unknown * each, count: knownParts.length + unknown };
}

function sum(parts: readonly Part[]): number {
  return parts.reduce((total, { minutes }) => total + minutes, 0);
}
