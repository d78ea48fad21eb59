/** All kinds of notifications, with the channels that each may have. */
import * as z from 'zod';

/** Where a notification appears: in the app's list, as a push on devices, and in one e-mail a day. */
export const channelSchema = z.enum(['app', 'push', 'email']);
export type Channel = z.infer<typeof channelSchema>;
export const channels = channelSchema.options;

/** What notifications are about. Each kind is a row of `kinds`, and its words. */
export const kindSchema = z.enum([
  'friend-request',
  'friend-accepted',
  'friend-completed-challenge',
  'tip',
  'poll-opened',
  'poll-decided',
  'offer-checked',
  'arrivals',
  'broadcast',
  'moderation',
  'report-decided',
  'invitation',
  'group-news',
  'date-chosen',
  'streak-at-risk',
  'habit-reminder',
  'task-evaluated',
  'list-labelled',
  'duel-proposed',
  'duel-answered',
  'duel-lapsed',
  'new-device',
  'way-in',
]);
export type Kind = z.infer<typeof kindSchema>;

/** What a notification's words need: names, numbers, ids. */
export const paramsSchema = z.record(z.string(), z.union([z.string(), z.number()]));
export type Params = z.infer<typeof paramsSchema>;

/** What is on for most kinds: e-mails only go to users who asked for them. */
const usual: readonly Channel[] = ['app', 'push'];

type KindDefinition = {
  /** The channels that are on until its reader switches them. */
  on: readonly Channel[];
  /** The channels that nobody can switch off. */
  fixed: readonly Channel[];
  /** The channels that it never comes on, as it would come too late. */
  never?: readonly Channel[];
  /** Whether it asks for an answer, which nobody waits for once its sender is erased. */
  asks?: true;
  /** The page of the dashboard that it opens; `from` is the user who caused it. */
  leadsTo: (params: Params, from: { uid: string } | null) => string;
};

export const kinds: Readonly<Record<Kind, KindDefinition>> = {
  'friend-request': { on: usual, fixed: [], asks: true, leadsTo: () => '/friends' },
  'friend-accepted': { on: usual, fixed: [], leadsTo: () => '/friends' },
  'friend-completed-challenge': {
    on: [],
    fixed: [],
    leadsTo: ({ challengeId }, from) => {
      if (challengeId !== undefined) return `/challenges/${challengeId}`;
      return from ? `/people/${from.uid}` : '/friends';
    },
  },
  tip: { on: usual, fixed: [], leadsTo: () => '/tips' },
  // Its group has the poll that is open by then.
  'poll-opened': {
    on: usual,
    fixed: [],
    leadsTo: ({ pollId, groupId }) => (groupId === undefined ? `/polls/${pollId}` : `/groups/${groupId}`),
  },
  'poll-decided': { on: usual, fixed: [], leadsTo: ({ pollId }) => `/polls/${pollId}` },
  'offer-checked': { on: usual, fixed: [], leadsTo: ({ movieId }) => `/movies/${movieId}` },
  // Sent to everybody at once, so it is only pushed to users who switch that on.
  broadcast: { on: ['app'], fixed: [], leadsTo: ({ opens }) => String(opens ?? '/notifications') },
  arrivals: {
    on: usual,
    fixed: [],
    leadsTo: ({ arrived, left, movieId }) => {
      if (Number(arrived) + Number(left) === 1) return `/movies/${movieId}`;
      return arrived === 0 ? '/list' : '/list?mine';
    },
  },
  moderation: {
    on: usual,
    fixed: ['app'],
    leadsTo: ({ done, challengeId, movieId, groupId }) => {
      if (done === 'challenge') return `/challenges/${challengeId}`;
      if (done === 'movie') return `/movies/${movieId}`;
      if (done === 'group') return `/groups/${groupId}`;
      return done === 'name' || done === 'username' || done === 'title' ? '/settings' : '/';
    },
  },
  // Who is invited to an evening, by a group or a friend, joins it there without a code.
  invitation: {
    on: usual,
    fixed: [],
    asks: true,
    leadsTo: ({ to, groupId, sessionId }) => {
      if (to === 'evening') return `/evening/${sessionId}?group=${groupId}`;
      return to === 'friend' ? `/evening/${sessionId}?invited` : '/groups';
    },
  },
  'group-news': { on: usual, fixed: [], asks: true, leadsTo: ({ groupId }) => `/groups/${groupId}` },
  'date-chosen': { on: usual, fixed: [], leadsTo: ({ code }) => `/d/${code}` },
  // The next mail is one of the following morning, when the day is over.
  'streak-at-risk': { on: usual, fixed: [], never: ['email'], leadsTo: () => '/' },
  'duel-proposed': { on: usual, fixed: [], asks: true, leadsTo: ({ duelId }) => `/duels/${duelId}` },
  'duel-answered': { on: usual, fixed: [], leadsTo: ({ duelId }) => `/duels/${duelId}` },
  'duel-lapsed': { on: usual, fixed: [], leadsTo: ({ duelId }) => `/duels/${duelId}` },
  'habit-reminder': { on: usual, fixed: [], never: ['email'], leadsTo: () => '/habits' },
  // Its owner has mostly waited for it in the app.
  'task-evaluated': {
    on: ['app'],
    fixed: [],
    never: ['email'],
    leadsTo: ({ taskId }) => (taskId === undefined ? '/tasks' : `/tasks/${taskId}`),
  },
  // Its maker may have left the page that shows it coming.
  'list-labelled': {
    on: ['app'],
    fixed: [],
    never: ['email'],
    leadsTo: ({ draftId }) => `/challenges/drafts/${draftId}`,
  },
  // Mails of their own come at once.
  'new-device': { on: usual, fixed: ['app'], never: ['email'], leadsTo: () => '/settings#sign-ins' },
  'way-in': { on: usual, fixed: ['app'], never: ['email'], leadsTo: () => '/settings#sign-ins' },
  // Leads nowhere that would name whom it is about.
  'report-decided': { on: usual, fixed: [], leadsTo: () => '/notifications' },
};

/** What a reader switched on or off, by kind and channel; nothing for what they left as it was. */
export const choicesSchema = z.partialRecord(
  kindSchema,
  z.strictObject({ app: z.boolean(), push: z.boolean(), email: z.boolean() }).partial(),
);
export type Choices = z.infer<typeof choicesSchema>;

/** Whether a reader gets a kind on a channel. None is on while the app's own list is off for it. */
export function isOn(kind: Kind, channel: Channel, choices: Choices): boolean {
  const { on, fixed, never } = kinds[kind];
  if (never?.includes(channel)) return false;
  const isChosen = (each: Channel) => fixed.includes(each) || (choices[kind]?.[each] ?? on.includes(each));
  return isChosen('app') && isChosen(channel);
}

/** How long a notification is kept, in days. */
export const keptForDays = 30;

/** The most notifications that count as unread; older ones count as read. */
export const maxUnread = 100;

/** What the address of a page has that a push opens: the notification's id. */
export const openedBy = 'notification';
