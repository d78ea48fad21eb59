/** Why a task is estimated so, and what it may be divided into, in words of each language. */
import type { Locale } from '@cine/contract/primitives';
import { foldText } from '@cine/contract/text/fold-text';
import { format } from '#platform/i18n/refusals/format.ts';
import type { Reason } from '../estimate-task.ts';
import { type Kind, kinds } from '../lexicon/index.ts';
import type { Unit } from '../lexicon/numbers.ts';
import type { Raise } from '../lexicon/rows.ts';
import { includesWords } from '../similar.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { ru } from './ru.ts';

/** ICU messages; `steps` are separated by semicolons. */
export type EvaluationWords = {
  activity: string;
  kind: string;
  quantity: string;
  hours: string;
  times: string;
  parts: string;
  similar: string;
  doubted: string;
  unknown: string;
  raised: string;
  kinds: Record<Kind, { name: string; steps: string }>;
  units: Record<Unit, string>;
  raises: Record<Raise, string>;
};

const words: Record<Locale, EvaluationWords> = { fr, en, ru };
const locales = Object.keys(words) as Locale[];

/** The reasons of an estimate, a sentence each. */
export function reasonsIn(locale: Locale, reasons: readonly Reason[]): string[] {
  return reasons.map((reason) => format(locale, words[locale][reason.code], paramsOf(locale, reason)));
}

function paramsOf(locale: Locale, reason: Reason): Record<string, string | number> {
  const texts = words[locale];
  switch (reason.code) {
    case 'activity':
      return { kind: texts.kinds[reason.kind].name, work: workIn(locale, roughly(reason.minutes)) };
    case 'kind':
      return { kind: texts.kinds[reason.kind].name };
    case 'quantity':
      return { quantity: format(locale, texts.units[reason.unit], { count: reason.count }) };
    case 'raised':
      return { by: new Intl.ListFormat(locale).format(reason.by.map((raise) => texts.raises[raise])) };
    case 'hours':
      return { work: workIn(locale, reason.minutes) };
    case 'times':
    case 'parts':
    case 'similar':
      return { count: reason.count };
    case 'doubted':
    case 'unknown':
      return {};
  }
}

/** Minutes that are only about right: above an hour in steps of five, above three of thirty. */
function roughly(minutes: number): number {
  const step = minutes > 180 ? 30 : minutes > 60 ? 5 : 1;
  return step * Math.round(minutes / step);
}

/** Work in hours and minutes, such as "1 hr 30 min". */
function workIn(locale: Locale, minutes: number): string {
  const parts = { hour: Math.floor(minutes / 60), minute: Math.round(minutes % 60) };
  return (['hour', 'minute'] as const)
    .filter((unit) => parts[unit] > 0)
    .map((unit) =>
      new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(parts[unit]),
    )
    .join(' ');
}

let everyStep: ReadonlySet<string> | undefined;

/** Whether a step is one that is suggested: of any kind as it is, of a task's own kind with more words. */
export function isSuggested(step: string, kind: Kind | null): boolean {
  const ofKind = (each: Kind) => locales.flatMap((locale) => stepsOf(locale, each));
  everyStep ??= new Set(kinds.flatMap(ofKind).map(foldText));
  if (everyStep.has(foldText(step))) return true;
  return kind !== null && ofKind(kind).some((suggested) => includesWords(step, suggested));
}

/** What a task of a kind may be divided into. */
export function stepsOf(locale: Locale, kind: Kind): string[] {
  return words[locale].kinds[kind].steps.split('; ');
}
