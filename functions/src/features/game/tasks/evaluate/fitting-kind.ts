/** Whose steps a task may be divided into: those of its kind, or the general ones where they don't fit. */
import type { Locale } from '@cine/contract/primitives';
import { classes } from './lexicon/classes.ts';
import type { Kind, KnownActivity } from './lexicon/index.ts';
import { beginningsOf, fits } from './lexicon/rows.ts';
import type { ReadTask } from './read-task.ts';

type Words = Readonly<Record<Locale, string>>;

/** What is taken in or passed on isn't drafted. */
const reading: Words = {
  fr: `${classes.read!.fr} tradui transcri retranscri presenter distribu numeris`,
  en: `${classes.read!.en} translat transcri introduc distribut subtitl`,
  ru: `${classes.read!.ru} прочест перевест перевед расшифров представ раздать`,
};
/** One goes to these by appointment. */
const healers: Words = {
  fr: 'medecin dentiste veterin veto vaccin kine osteo psy ophtalmo consult hopital prise',
  en: 'doctor dentist vet. vets. vaccin physio therap consult hospital checkup',
  ru: 'врач стомат ветерин привив осмотр поликлин больниц окулист психолог',
};
const programs: Words = {
  fr: 'install configur mettre mise. transfer formater reinstall',
  en: 'install set. configur updat transfer reformat reinstall',
  ru: 'установ настро обнов перенес переустанов',
};
/** Longer than this, a training isn't one session. */
const longestSession = 180;

export function fittingKind({ title, locale }: ReadTask, activity: KnownActivity | null): Kind {
  if (!activity) return 'acts';
  const { kind, per } = activity;
  const says = (words: Words) => title.some((word) => fits(word, beginningsOf(words[locale])));
  const does = (...names: string[]) => names.some((name) => says(classes[name]!));
  const isMeasuredOut = per.squareMetre !== undefined || per.metre !== undefined;
  const isFitting: Record<Kind, boolean> = {
    home: does('clean', 'sort'),
    food: true,
    errands: does('buy', 'choose'),
    messages: does('call', 'send', 'write', 'answer', 'book'),
    papers: true,
    writing: !says(reading),
    study: does('learn', 'prepare'),
    work: activity.raises.includes('skill') && !activity.raises.includes('others'),
    sport: activity.minutes <= longestSession,
    care: says(healers),
    making:
      (does('make', 'build', 'paint') || isMeasuredOut) && !does('fix', 'sort', 'clean', 'read', 'choose'),
    events: activity.isThing,
    computer: says(programs),
    acts: true,
  };
  return isFitting[kind] ? kind : 'acts';
}
