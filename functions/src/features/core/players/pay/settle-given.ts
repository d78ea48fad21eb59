import type { RewardKind } from '@cine/contract/game/rewards';
import { type Due, givenBack, spent } from '../../ledger/index.ts';
import type { Till } from './till.ts';

/** What a source pays or costs, as whoever names it says. Once: the entry's id is the source. */
export type Given<Kind extends RewardKind> = Omit<Due, 'date'> & { reward: Kind };
export type Spent<Kind extends RewardKind> = Omit<Given<Kind>, 'xp'>;

export function settleGiven(till: Till, given: Given<RewardKind>): void {
  till.settle(null, { ...given, date: till.today });
}

/** Takes coins that the player has. */
export function settleSpent(till: Till, costs: Spent<RewardKind>): void {
  till.append(spent({ ...costs, date: till.today }, till.now));
}

/** Gives back what was held: the source's second entry. */
export function settleReturned(till: Till, costs: Spent<RewardKind>): void {
  till.append(givenBack({ ...costs, date: till.today }, till.now));
}
