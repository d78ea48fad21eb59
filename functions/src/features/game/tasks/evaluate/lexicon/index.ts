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
import { type Activity, readTable } from './rows.ts';
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

let read: Activity[] | undefined;

/** All activities, read once. */
export function activities(): readonly Activity[] {
  read ??= kinds
    .flatMap((kind) => readTable(kind, tables[kind], classes))
    .map((activity, place) => ({ ...activity, place }));
  return read;
}
