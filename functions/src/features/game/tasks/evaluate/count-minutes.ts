/** Adds up the minutes of a task that was read, and says why. */
import type { Kind } from './lexicon/index.ts';
import type { Unit } from './lexicon/numbers.ts';
import type { Part } from './parts.ts';
import type { ReadTask } from './read-task.ts';

/** Why a task takes its minutes, for words in each language. */
export type Why =
  | { code: 'activity'; kind: Kind; minutes: number }
  | { code: 'quantity'; unit: Unit; count: number }
  | { code: 'hours'; minutes: number }
  | { code: 'times'; count: number }
  | { code: 'parts'; count: number }
  | { code: 'unknown' };

/** What isn't known at all: its smallest ordinary reading, or more where quantities are named. */
const unknownMinutes = 30;
const unknownWithQuantities = 75;
const lightMinutes = 10;
/** Minutes for each of many things, where no table knows more. */
const eachOfMany = 0.5;
/** Minutes of a step that isn't known, and of what is left to do if that isn't. */
const stepMinutes = 15;
const leftMinutes = 10;
/** How much more its parts may make of a task whose title says what it is. */
const mostByParts = 2;
/** How much details may add to the hours that are stated, as their multiple. */
const mostByDetails = 3;
/** How many times longer than usual the hours that are stated may be, where it is known what is usual. */
const mostByHours = 8;
/** What takes longer is a whole undertaking: "three times a week" is said of its sessions. */
const longestSession = 180;
const sessionMinutes = 50;

const makingKinds: readonly Kind[] = ['making', 'writing', 'work', 'events'];

export function countMinutes(task: ReadTask): { minutes: number; why: Why[]; kind: Kind | null } {
  const { main, further, steps } = task;
  const leading =
    main.toSorted((one, other) => other.minutes - one.minutes)[0] ?? further[0] ?? steps.flat()[0];
  const kind = leading?.found.activity.kind ?? null;
  const why: Why[] = [];
  if (leading)
    why.push({
      code: 'activity',
      kind: leading.found.activity.kind,
      minutes: leading.found.activity.minutes,
    });
  if (leading?.quantity) why.push({ code: 'quantity', ...leading.quantity });

  const known = ofTitle(task);
  if (task.left) {
    const left = sum(task.left) || leftMinutes;
    return { minutes: Math.min(known.minutes || left, left), why, kind };
  }
  why.push(...known.why);
  const isClear = main.some(({ found }) => found.objects.length > 0 && !found.activity.isWeak);
  const parts = ofParts(task, isClear ? known.minutes / 6 : stepMinutes);
  if (!known.isStated && parts > known.minutes) {
    why.push({ code: 'parts', count: further.length + steps.length });
    return { minutes: isClear ? Math.min(parts, mostByParts * known.minutes) : parts, why, kind };
  }
  if (known.minutes > 0) return { minutes: known.minutes, why, kind };
  why.push({ code: 'unknown' });
  const unknown = Math.max(
    task.hasQuantities ? unknownWithQuantities : unknownMinutes,
    (task.spans.times - 1) * sessionMinutes,
    task.many * eachOfMany,
  );
  return { minutes: task.isLight ? lightMinutes : unknown, why, kind };
}

/** What the title asks for takes, by the hours and times that are stated if it isn't measured otherwise. */
function ofTitle({ main, further, spans, isLight, many }: ReadTask) {
  const isStated = spans.minutes !== null && !main.some(({ isMeasured }) => isMeasured);
  if (isStated) {
    const stated = spans.minutes! + Math.min(mostByDetails * spans.minutes!, sum(further));
    // What is made, written or organised may be shorter than it takes.
    const known = main.filter(({ found }) => found.objects.length > 0);
    const most = known.length > 0 ? mostByHours * sum(known) : Number.POSITIVE_INFINITY;
    const isOfWork = main.every(({ found }) => !makingKinds.includes(found.activity.kind));
    const minutes = Math.min(most, isOfWork ? stated : Math.max(stated, sum(main) / 2));
    return { minutes, isStated, why: [{ code: 'hours', minutes } as const] };
  }
  if (spans.times > 1 && main.length > 0 && main.every(({ found }) => found.activity.per.day === undefined)) {
    const once = main.reduce((total, { found }) => total + found.activity.minutes, 0);
    const minutes = spans.times * (once > longestSession ? sessionMinutes : once);
    return { minutes, isStated, why: [{ code: 'times', count: spans.times } as const] };
  }
  const isUnclear = main.length > 0 && main.every(({ found }) => found.activity.isWeak) && !isLight;
  const least = isUnclear ? many * eachOfMany : 0;
  return { minutes: Math.max(least, sum(main)), isStated, why: [] };
}

/** The steps, and the details unless the title's own quantity says how much there is. */
function ofParts({ main, further, steps }: ReadTask, mostOfUnknown: number): number {
  const details = main.some(({ isMeasured }) => isMeasured) ? [] : further;
  const unknown = steps.filter((parts) => parts.length === 0).length;
  return sum([...details, ...steps.flat()]) + unknown * Math.min(stepMinutes, mostOfUnknown);
}

function sum(parts: readonly Part[]): number {
  return parts.reduce((total, { minutes }) => total + minutes, 0);
}
