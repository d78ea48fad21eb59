import type { NotificationDocument } from '@cine/contract/documents/inboxes';
import type { Kind } from '@cine/contract/notifications/kinds';
import { momentOptions, withMoment } from '@cine/contract/notifications/moment';
import type { Locale } from '@cine/contract/primitives';
import { dateTimeFormat } from '#i18n/formats.ts';
import type { Say, WordKey } from '#i18n/index.tsx';

/** A body of several texts is their sentences; a text may say nothing. */
const keys: Readonly<Record<Kind, { title: WordKey; body: WordKey | readonly WordKey[] }>> = {
  moderation: { title: 'notifications.moderationTitle', body: 'notifications.moderation' },
  'report-decided': { title: 'notifications.reportDecidedTitle', body: 'notifications.reportDecided' },
  invitation: { title: 'notifications.invitationTitle', body: 'notifications.invitation' },
  'group-news': { title: 'notifications.groupNewsTitle', body: 'notifications.groupNews' },
  'streak-at-risk': { title: 'notifications.streakTitle', body: 'notifications.streakAtRisk' },
  'habit-reminder': { title: 'notifications.habitTitle', body: 'notifications.habitReminder' },
  'date-chosen': { title: 'notifications.dateChosenTitle', body: 'notifications.dateChosen' },
  'duel-proposed': { title: 'notifications.duelProposedTitle', body: 'notifications.duelProposed' },
  'duel-answered': { title: 'notifications.duelAnsweredTitle', body: 'notifications.duelAnswered' },
  'duel-lapsed': { title: 'notifications.duelLapsedTitle', body: 'notifications.duelLapsed' },
  broadcast: { title: 'notifications.broadcastTitle', body: 'notifications.broadcast' },
  'friend-request': { title: 'notifications.friendRequestTitle', body: 'notifications.friendRequest' },
  'friend-accepted': { title: 'notifications.friendAcceptedTitle', body: 'notifications.friendAccepted' },
  'friend-completed-challenge': {
    title: 'notifications.friendCompletedTitle',
    body: 'notifications.friendCompleted',
  },
  arrivals: {
    title: 'notifications.arrivalsTitle',
    body: ['notifications.arrivals', 'notifications.departures'],
  },
  tip: { title: 'notifications.tipTitle', body: 'notifications.tip' },
  'poll-opened': { title: 'notifications.pollOpenedTitle', body: 'notifications.pollOpened' },
  'poll-decided': { title: 'notifications.pollDecidedTitle', body: 'notifications.pollDecided' },
  'offer-checked': { title: 'notifications.offerCheckedTitle', body: 'notifications.offerChecked' },
};

type NotificationFacts = {
  /** Who caused it; null if that is nobody any more. */
  name: string | null;
  /** Whether it is a request that was accepted. */
  isAccepted: boolean;
  /** Whether the day it came on is over. */
  isOver: boolean;
  locale: Locale;
};

/** A notification's two sentences. `name` is who caused it; if nobody did, what the notification names. */
export function notificationInWords(
  { kind, params, from }: Pick<NotificationDocument, 'kind' | 'params' | 'from'>,
  { name, isAccepted, isOver, locale }: NotificationFacts,
  say: Say,
): { title: string; body: string } {
  const { title, body } = keys[kind];
  const named = from || params.name === undefined ? { name: name ?? say('notifications.somebody') } : {};
  // Those of former releases don't say whether they are of a group.
  const ofGroup = params.inGroup === undefined && { inGroup: 'no' };
  const wordParams = {
    ...withMoment(params, (at) => dateTimeFormat(locale, momentOptions).format(at)),
    ...ofGroup,
    ...named,
    known: name === null ? 'no' : 'yes',
    over: isOver ? 'yes' : 'no',
  };
  const sentences = [isAccepted ? 'notifications.friendAccepted' : body].flat();
  return {
    title: say(title, wordParams),
    body: sentences
      .map((key) => say(key, wordParams))
      .filter(Boolean)
      .join(' '),
  };
}
