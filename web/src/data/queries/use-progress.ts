/** The player's challenges, level and recent movies, live. */
import {
  type JoinedChallengeDocument,
  type PlayerDocument,
  playerDocument,
} from '@cine/contract/documents/players';
import { noPrestige } from '@cine/contract/game/level';
import type { Seat } from '../firebase.ts';
import { useDocument } from './use-document.ts';
import { dataOr, type Told } from './use-live.ts';

/** A movie that a player watched lately, and what it earned them. */
export type RecentMovie = PlayerDocument['evenings'][number];

export type Progress = {
  totalXp: number;
  /** How often they began again at level 1, and the XP from which levels count. */
  prestige: PlayerDocument['prestige'];
  /** The levels they reached whose milestones were paid, and the title they wear. */
  milestones: readonly number[];
  title: PlayerDocument['title'];
  coins: number;
  /** The local days kept, which make up the streak, and their time zone; null before the first. */
  days: PlayerDocument['days'];
  timeZone: string | null;
  /** The weeks with a movie watched with others, and what was paid lately. */
  weeks: PlayerDocument['weeks'];
  paid: readonly PlayerDocument['paid'][number][];
  /** What their character adds to what pays; absent without one. */
  bonus?: NonNullable<PlayerDocument['bonus']>;
  /** The days that travel cut short. */
  short: PlayerDocument['short'];
  challenges: Readonly<Record<string, JoinedChallengeDocument>>;
  evenings: readonly RecentMovie[];
  /** Ids of the movies seen. */
  seen: readonly number[];
  /** Badges by id, also those that were taken back. */
  badges: PlayerDocument['badges'];
  /** The movies that count for the last weeks' challenges. */
  weekly: PlayerDocument['weekly'];
};

export const noProgress: Progress = {
  totalXp: 0,
  prestige: noPrestige,
  milestones: [],
  title: null,
  coins: 0,
  days: { older: [], recent: [] },
  timeZone: null,
  weeks: { older: [], recent: [] },
  paid: [],
  short: { days: [], at: null },
  challenges: {},
  evenings: [],
  seen: [],
  badges: {},
  weekly: { completed: 0, weeks: [] },
};

/** The player's progress, live. No document exists until they join a challenge. */
export function useProgress(uid: string, seat?: Seat): Told<Progress> {
  const live = useDocument(`players/${uid}`, playerDocument, seat);
  if (live.state === 'failed') throw live.error;
  return dataOr<Progress, Progress>(live, noProgress);
}
