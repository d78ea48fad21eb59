/** Finds in a clause what is to be done, by the tables of activities. */
import type { Locale } from '@cine/contract/primitives';
import { type KnownActivity, patternsNear, verbsOf } from './lexicon/index.ts';
import type { Unit } from './lexicon/numbers.ts';
import { beginningsOf, fits, type Pattern, type Term } from './lexicon/rows.ts';
import type { Clause } from './words-of.ts';

export type FoundActivity = {
  activity: KnownActivity;
  /** The places of the words it was found by. */
  words: readonly number[];
  /** The beginnings of the words for what it is done to or with; none if only a verb says what is done. */
  objects: readonly Term[];
  weight: number;
  /** Whether its clause has a verb of what is done. */
  hasVerb: boolean;
  /** Whether its clause says little else. */
  isAlone: boolean;
};

/** Beginning with one of these, a clause is about a small act, whatever that is done with. */
const lightVerbs: Readonly<Record<Locale, string>> = {
  fr: 'achet envoy transmet transfer depos appel telephon repon accept confirm verifi imprim partag regard reserv remerci prevenir demand rappel sign. signer signal annul resili telecharg recharg montr donn apport remet rendre felicit souhait vot. voter lik noter',
  en: 'buy send transfer mute email text. forward call phone reply answer accept confirm check print share upload download look book thank tell ask remind rsvp sign cancel unsubscribe charge show give bring drop return congratul wish vote like. note look',
  ru: 'купи отправ посла перешл скин позвон ответ прин подтверд провер распечат подел скача загруз посмотр заброн поблагод сказа спрос напомн подпис отмен отпис заряд показат покаж отда отнес верн поздрав проголос лаик сохран выключ включ закры откры',
};
const longestLight = 30;

/** Whether a clause begins as a small act does. */
export function isLight(clause: Clause, locale: Locale): boolean {
  return [0, 1].some((at) => isLightAt(clause, at, locale));
}

function isLightAt(clause: Clause, at: number, locale: Locale): boolean {
  return clause[at] !== undefined && fits(clause[at], beginningsOf(lightVerbs[locale]));
}

/** Whether the part of a clause that a word is in begins with a light verb. */
function lightIn(clause: Clause, joints: readonly number[], at: number, locale: Locale): boolean {
  const start = (joints.findLast((joint) => joint < at) ?? -1) + 1;
  return [start, start + 1].some((place) => place <= at && isLightAt(clause, place, locale));
}

/** What says more: a thing than a verb, two words than a longer one, and what is counted. */
const weights = { verb: 8, object: 10, counted: 6 };

type Match = FoundActivity & { own: readonly number[]; isContext: boolean };

/** Behind these a thing is only what something else is for or after: "pick the music for the party". */
const contextWords = 'pour avec avant apres for. with. before after для с. к. ко. после перед от.';

/** Words between which a clause says two things: "wash the car and the bike". */
const joining = 'et. puis. ensuite. plus. and. then. plus. и. потом. затем. ou. or. или.';

/**
 * What a clause asks for, the best known first: one activity between words such as "and", each found by words
 * that no better one was found by, except verbs, which may have several objects.
 */
export function findActivities(
  clause: Clause,
  locale: Locale,
  units: ReadonlySet<Unit> = new Set(),
): FoundActivity[] {
  const hasVerb = clause.some((word) => fits(word, verbsOf(locale)));
  const matches = patternsNear(clause, locale)
    .flatMap((entry) => matchOf(entry, clause, units, hasVerb) ?? [])
    .sort(
      (one, other) =>
        tierOf(other) - tierOf(one) || other.weight - one.weight || one.activity.place - other.activity.place,
    );
  const joints = clause.flatMap((word, at) => (fits(word, beginningsOf(joining)) ? [at] : []));
  const partOf = (at: number) => joints.filter((joint) => joint < at).length;
  const parts = new Set<number>();
  const used = new Set<number>();
  const activities: Match[] = [];
  for (const match of matches) {
    if (match.isContext && matches.length > 1) continue;
    const own = match.own.length > 0 ? match.own : match.words;
    if (own.some((at) => used.has(at)) || activities.some(({ activity }) => activity === match.activity))
      continue;
    const isBesideLight =
      lightIn(clause, joints, own[0]!, locale) && !match.words.some((at) => isLightAt(clause, at, locale));
    if (isBesideLight && match.activity.minutes > longestLight) continue;
    const part = [...match.words, ...own].map(partOf).find((each) => !parts.has(each));
    if (part === undefined) continue;
    for (const at of match.words) used.add(at);
    parts.add(part);
    activities.push(match);
  }
  return activities;
}

function matchOf(
  { activity, pattern }: { activity: KnownActivity; pattern: Pattern },
  clause: Clause,
  units: ReadonlySet<Unit>,
  hasVerb: boolean,
): Match | null {
  const own = placesOf(pattern.objects, clause, []);
  const verbs = own && placesOf(pattern.verbs, clause, own);
  if (own === null || verbs === null) return null;
  const words = [...verbs, ...own];
  const isContext =
    verbs.length === 0 &&
    own[0]! > 2 &&
    clause.slice(Math.max(2, own[0]! - 2), own[0]!).some((word) => fits(word, beginningsOf(contextWords)));
  const isCounted = own.length > 0 && [...units].some((unit) => activity.per[unit] !== undefined);
  const apart = Math.max(...words) - Math.min(...words) - words.length + 1;
  const weight =
    verbs.length * weights.verb +
    own.reduce((total, at) => total + weights.object + Math.min(8, clause[at]!.length), 0) +
    (isCounted ? weights.counted : 0) -
    Math.min(2, Math.min(...own) / 2) -
    Math.min(6, apart);
  return {
    activity,
    words,
    own,
    weight,
    objects: pattern.objects,
    hasVerb,
    isAlone: clause.length <= 3,
    isContext,
  };
}

/** What is done with something says more than a thing alone, and that more than that something is done. */
function tierOf({ activity, isContext }: Match): number {
  if (isContext) return -1;
  if (activity.isWeak) return 0;
  return activity.isThing ? 1 : 2;
}

/** Where terms are, as near as can be to others and each elsewhere; null if one is missing. */
function placesOf(terms: readonly Term[], clause: Clause, near: readonly number[]): number[] | null {
  const places: number[] = [];
  for (const term of terms) {
    let best = -1;
    for (const [at, word] of clause.entries())
      if (fits(word, term) && !places.includes(at) && !near.includes(at))
        if (best < 0 || distance(at, near) < distance(best, near)) best = at;
    if (best < 0) return null;
    places.push(best);
  }
  return places;
}

function distance(place: number, others: readonly number[]): number {
  return Math.min(...others.map((other) => Math.abs(other - place)));
}
