import type { NotificationDocument } from '@cine/contract/documents/inboxes';
import type { Kind } from '@cine/contract/notifications/kinds';
import { momentOptions, withMoment } from '@cine/contract/notifications/moment';
import type { Locale } from '@cine/contract/primitives';
import { formatAsWritten } from '#i18n/days.ts';
import type { Say, WordKey } from '#i18n/index.tsx';

/** The sentences after a kind's own, which may say nothing. */
const furtherBodies: Partial<Record<Kind, WordKey>> = { arrivals: 'notifications.departures' };

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
  const named = from || params.name === undefined ? { name: name ?? say('notifications.somebody') } : {};
  // Those of former releases don't say whether they are of a group.
  const ofGroup = params.inGroup === undefined && { inGroup: 'no' };
  const wordParams = {
    ...withMoment(params, (at) => formatAsWritten(at, locale, momentOptions)),
    ...ofGroup,
    ...named,
    known: name === null ? 'no' : 'yes',
    over: isOver ? 'yes' : 'no',
  };
  const body: WordKey = `notifications.body_${isAccepted ? 'friend-accepted' : kind}`;
  const bodies = [body, furtherBodies[kind]].filter((key) => key !== undefined);
  return {
    title: say(`notifications.title_${kind}`, wordParams),
    body: bodies
      .map((key) => say(key, wordParams))
      .filter(Boolean)
      .join(' '),
  };
}
