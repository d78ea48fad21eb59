import type { Locale } from '@cine/contract/primitives';
import type { Action } from '../live/offline/outbox/queue.ts';
import type { Say, WordKey } from '../words/index.tsx';

const settings: Readonly<Record<string, WordKey>> = {
  displayName: 'setUp.displayName',
  username: 'setUp.username',
  providers: 'setUp.services',
  region: 'setUp.region',
  locale: 'common.language',
  timeZone: 'setUp.timeZone',
};

const others: Readonly<Record<string, WordKey>> = {
  'watches-record': 'outbox.watched',
  'watches-withdraw': 'outbox.notWatched',
  'challenges-join': 'outbox.joined',
  'challenges-abandon': 'outbox.abandoned',
  'collections-add': 'outbox.listed',
  'collections-remove': 'outbox.unlisted',
  'ratings-rate': 'outbox.rated',
  'ratings-withdraw': 'outbox.unrated',
  'sessions-setPresence': 'outbox.presence',
};

/** Describes an action in the user's words. */
export function queuedActionInWords({ operation, input, about }: Action, say: Say, locale: Locale): string {
  if (operation !== 'account-update') {
    return say(others[operation] ?? 'outbox.thing', { about: about ?? say('outbox.thing') });
  }
  const names = Object.keys(input).map((key) => say(settings[key] ?? 'outbox.thing'));
  return say('outbox.settings', { what: new Intl.ListFormat(locale).format(names) });
}
