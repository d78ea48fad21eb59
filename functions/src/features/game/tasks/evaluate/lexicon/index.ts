import type { Locale } from '@cine/contract/primitives';
import { acts } from './acts.ts';
import { care } from './care.ts';
import { classes } from './classes.ts';
import { computer } from './computer.ts';
import { errands } from './errands.ts';
import { events } from './events.ts';
import { food } from './food.ts';
import { home } from './home.ts';
import { making } from './making.ts';
import { messages } from './messages.ts';
import { papers } from './papers.ts';
import { type Activity, beginningsOf, type Pattern, readTable, type Term } from './rows.ts';
import { sport } from './sport.ts';
import { study } from './study.ts';
import { work } from './work.ts';
import { writing } from './writing.ts';

/** The tables of activities: the first one counts where two fit a text as well. */
const tables = {
  ...{
    home,
    food,
    errands,
    messages,
    papers,
    writing,
    study,
    work,
    sport,
    care,
    making,
    events,
    computer,
    acts,
  },
} as const;
export type Kind = keyof typeof tables;
export const kinds = Object.keys(tables) as Kind[];

/** An activity of a table, by whose name its kind is called. */
export type KnownActivity = Activity & { kind: Kind; place: number };

type Known = { activity: KnownActivity; pattern: Pattern };

/** All verbs that patterns of a language name, and the patterns by their first letters. */
type Knowledge = { verbs: Term; byLetters: ReadonlyMap<string, readonly Known[]> };

let activities: readonly KnownActivity[] | undefined;
const knowledge = new Map<Locale, Knowledge>();

/** The activities and patterns, of which a word of the clause may be one's first object, or else its verb. */
export function patternsNear(words: readonly string[], locale: Locale): Known[] {
  const { byLetters } = knowledgeOf(locale);
  const keys = new Set(words.flatMap((word) => [word.slice(0, 1), word.slice(0, 2)]));
  return [...new Set([...keys].flatMap((key) => byLetters.get(key) ?? []))];
}

/** All verbs that patterns name, by their beginnings. */
export function verbsOf(locale: Locale): Term {
  return knowledgeOf(locale).verbs;
}

function knowledgeOf(locale: Locale): Knowledge {
  const lexicon = knowledge.get(locale) ?? readKnowledge(locale);
  knowledge.set(locale, lexicon);
  return lexicon;
}

function readKnowledge(locale: Locale): Knowledge {
  activities ??= kinds
    .flatMap((kind) => readTable(tables[kind], classes).map((activity) => ({ ...activity, kind })))
    .map((activity, place) => ({ ...activity, place }));
  const byLetters = new Map<string, Known[]>();
  for (const activity of activities)
    for (const pattern of activity.patterns[locale]) {
      const [first] = [...pattern.objects, ...pattern.verbs];
      const entry = { activity, pattern };
      for (const key of new Set(first!.map((beginning) => beginning.replace(/\.$/, '').slice(0, 2))))
        byLetters.set(key, [...(byLetters.get(key) ?? []), entry]);
    }
  return { verbs: Object.values(classes).flatMap((words) => beginningsOf(words[locale])), byLetters };
}
