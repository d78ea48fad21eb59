/** What notifications are about, as one switches them: five groups, with their kinds behind each. */
import { type Choices, isOn, type Kind, kinds } from '@cine/contract/notifications/kinds';

export const groups = ['friends', 'evenings', 'game', 'movies', 'account'] as const;
export type Group = (typeof groups)[number];

const groupOf: Readonly<Record<Kind, Group>> = {
  invitation: 'friends',
  'friend-request': 'friends',
  'friend-accepted': 'friends',
  tip: 'friends',
  'friend-completed-challenge': 'friends',
  'group-news': 'evenings',
  'date-chosen': 'evenings',
  'poll-opened': 'evenings',
  'poll-decided': 'evenings',
  'streak-at-risk': 'game',
  'habit-reminder': 'game',
  'task-evaluated': 'game',
  'duel-proposed': 'game',
  'duel-answered': 'game',
  'duel-lapsed': 'game',
  'list-labelled': 'game',
  arrivals: 'movies',
  'offer-checked': 'movies',
  broadcast: 'account',
  'report-decided': 'account',
  moderation: 'account',
  'new-device': 'account',
  'way-in': 'account',
};

export function kindsOf(group: Group): Kind[] {
  return (Object.keys(groupOf) as Kind[]).filter((kind) => groupOf[kind] === group);
}

/** How many of a group's kinds come at all, and of how many. */
export function countOn(group: Group, choices: Choices): { on: number; of: number } {
  const all = kindsOf(group);
  return { on: all.filter((kind) => isOn(kind, 'app', choices)).length, of: all.length };
}

/** The change that switches all of a group's kinds; those that always come stay. */
export function switched(group: Group, isWanted: boolean): Choices {
  const own = kindsOf(group).filter((kind) => !kinds[kind].fixed.includes('app'));
  return Object.fromEntries(own.map((kind) => [kind, { app: isWanted }]));
}
