/**
 * Every feature's part in what is done with personal data: exports, erasures, merges, repointing, in order.
 */
import { lifecycle as account } from './features/core/account/lifecycle.ts';
import { lifecycle as ai } from './features/core/ai/lifecycle.ts';
import { lifecycle as auth } from './features/core/auth/lifecycle.ts';
import { lifecycle as circles } from './features/core/circles/lifecycle.ts';
import { lifecycle as emailChange } from './features/core/email-change/lifecycle.ts';
import { lifecycle as identities } from './features/core/identities/lifecycle.ts';
import { lifecycle as jobs } from './features/core/jobs/lifecycle.ts';
import { lifecycle as mail } from './features/core/mail/lifecycle.ts';
import { lifecycle as notifications, senders } from './features/core/notifications/lifecycle.ts';
import { lifecycle as players } from './features/core/players/lifecycle.ts';
import { lifecycle as standings } from './features/core/standings/lifecycle.ts';
import { lifecycle as tokens } from './features/core/tokens/lifecycle.ts';
import { lifecycle as arrivals } from './features/faces/arrivals/lifecycle.ts';
import { lifecycle as broadcasts } from './features/faces/broadcasts/lifecycle.ts';
import { lifecycle as moderation } from './features/faces/moderation/lifecycle.ts';
import { lifecycle as newsletter } from './features/faces/newsletter/lifecycle.ts';
import { lifecycle as privacy } from './features/faces/privacy/lifecycle.ts';
import { lifecycle as sharing } from './features/faces/sharing/lifecycle.ts';
import { lifecycle as characters } from './features/game/characters/lifecycle.ts';
import { lifecycle as coach } from './features/game/coach/lifecycle.ts';
import { lifecycle as duels } from './features/game/duels/lifecycle.ts';
import { lifecycle as habits } from './features/game/habits/lifecycle.ts';
import { lifecycle as settlement } from './features/game/settlement/lifecycle.ts';
import { lifecycle as statistics } from './features/game/statistics/lifecycle.ts';
import { lifecycle as tasks } from './features/game/tasks/lifecycle.ts';
import { lifecycle as availability } from './features/movies/availability/lifecycle.ts';
import { lifecycle as customMovies } from './features/movies/custom-movies/lifecycle.ts';
import { lifecycle as lookUp } from './features/movies/look-up/lifecycle.ts';
import { lifecycle as challenges } from './features/together/challenges/lifecycle.ts';
import { lifecycle as dates } from './features/together/dates/lifecycle.ts';
import { lifecycle as friends } from './features/together/friends/lifecycle.ts';
import { lifecycle as groups } from './features/together/groups/lifecycle.ts';
import { lifecycle as polls } from './features/together/polls/lifecycle.ts';
import { lifecycle as profiles } from './features/together/profiles/lifecycle.ts';
import { lifecycle as sessions } from './features/together/sessions/lifecycle.ts';
import { lifecycle as tips } from './features/together/tips/lifecycle.ts';
import { lifecycle as collections } from './features/watching/collections/lifecycle.ts';
import { lifecycle as imports } from './features/watching/imports/lifecycle.ts';
import { lifecycle as neighbours } from './features/watching/neighbours/lifecycle.ts';
import { lifecycle as ratings } from './features/watching/ratings/lifecycle.ts';
import { lifecycle as recommendations } from './features/watching/recommendations/lifecycle.ts';
import { lifecycle as watches } from './features/watching/watches/lifecycle.ts';
import type { Tx } from './platform/firestore/transact.ts';
import type { Lifecycle } from './platform/lifecycle.ts';
import { lifecycle as callCounts } from './platform/limits/lifecycle.ts';

/**
 * Every feature that keeps personal data, in the order of erasures and merges. Repointing goes the other way:
 * progress moves with its watches before the sessions they were recorded in.
 */
export const lifecycles = [
  // The sign-in: nobody can call as this user any more.
  privacy,
  identities,
  tokens,
  auth,
  emailChange,
  // Nothing is sent to them any more.
  newsletter,
  notifications,
  mail,
  // Others can't record watches for them any more.
  sessions,
  // Nobody is their friend any more.
  friends,
  groups,
  // Their links lead nowhere any more, and those of others don't name them.
  sharing,
  // No friend sends them any more.
  tips,
  dates,
  // While their challenger still has a purse to get a bet back.
  duels,
  // After the evenings and groups in which they could vote.
  polls,
  // After every feature that notifies others.
  senders,
  // With all that is stored below `users/{uid}`: watches, collections, ratings, look-ups.
  // Before the days go with the account: what they cost stays counted.
  ai,
  account,
  coach,
  profiles,
  // Nobody without an account gets into the index again.
  arrivals,
  // Merged before what follows from them.
  watches,
  collections,
  // What was rated here wins over what came with them.
  imports,
  ratings,
  // Without watches nothing changes progress and XP any more.
  players,
  characters,
  habits,
  tasks,
  // Nothing writes to it any more.
  standings,
  statistics,
  recommendations,
  neighbours,
  // Erased when no watch is left that would show progress again.
  challenges,
  // Recounts, in a merge, from all watches.
  settlement,
  // Those that nobody else's data refers to, once the user's own doesn't.
  customMovies,
  availability,
  jobs,
  moderation,
  broadcasts,
  lookUp,
  circles,
  // Last, because calls are counted until then.
  callCounts,
] as const satisfies readonly Lifecycle[];

type Each = (typeof lifecycles)[number];
type Step = 'exportParts' | 'count' | 'mergeGuest';
type Intersection<Union> = (Union extends unknown ? (each: Union) => void : never) extends (
  all: infer All,
) => void
  ? All
  : never;

/**
 * What all features together return for a step: assigning it to a contract's type proves that no part is
 * missing.
 */
export type ResultOf<Name extends Step> = Intersection<
  Each extends infer One
    ? One extends { [Key in Name]: (...input: never[]) => Promise<infer Result> }
      ? Result
      : never
    : never
>;

/** The loaders of all features' lists. */
export type AllLists = Intersection<
  Each extends infer One ? (One extends { exportLists: infer Lists } ? Lists : never) : never
>;

/** Whether anything of any user refers to a movie. */
export async function isReferenced(tx: Tx, movieId: number): Promise<boolean> {
  const answers = await Promise.all(referencing.map(({ has }) => has(tx, movieId)));
  return answers.includes(true);
}

/** Whether anything of any user but one refers to a movie. */
export async function isReferencedByOthers(tx: Tx, movieId: number, uid: string): Promise<boolean> {
  const answers = await Promise.all(referencing.map(({ hasOthers }) => hasOthers(tx, movieId, uid)));
  return answers.includes(true);
}

const referencing = lifecycles.flatMap((each) => ('movieReferences' in each ? [each.movieReferences] : []));
