import { type Due, givenBack, spent } from '../../ledger/index.ts';
import type { Till } from './till.ts';

/** What a source pays or costs, as whoever names it says. Once: the entry's id is the source. */
export type Given = Omit<Due, 'date'>;
export type Spent = Omit<Given, 'xp'>;

export function settleGiven(till: Till, given: Given): void {
  till.settle(null, { ...given, date: till.today });
}

/** Takes coins that the player has. */
export function settleSpent(till: Till, costs: Spent): void {
  till.append(spent({ ...costs, date: till.today }, till.now));
}

/** Gives back what was held: the source's second entry. */
export function settleReturned(till: Till, costs: Spent): void {
  till.append(givenBack({ ...costs, date: till.today }, till.now));
}
