/** A call that waits on this device, in words. */
import type { Locale } from '@cine/contract/primitives';
import type { DeferrableName } from '#data/offline/deferred/deferrable.ts';
import type { DeferredCall } from '#data/offline/deferred/deferred-calls.ts';
import type { Say, WordKey } from '#i18n/index.tsx';

const settingLabels: Readonly<Record<string, WordKey>> = {
  displayName: 'setUp.displayName',
  username: 'setUp.username',
  providers: 'setUp.services',
  region: 'setUp.region',
  locale: 'common.language',
  timeZone: 'status.zone',
  theme: 'status.theme',
  visibility: 'status.profile',
  watchlistVisibility: 'status.profile',
  historyVisibility: 'status.profile',
  namedInShares: 'status.profile',
  namedInInvitations: 'status.profile',
  shelfAtEvenings: 'status.profile',
};

export const callLabels: Readonly<Record<Exclude<DeferrableName, 'account-update'>, WordKey>> = {
  'watches-record': 'status.watched',
  'watches-withdraw': 'status.notWatched',
  'challenges-join': 'status.joined',
  'challenges-abandon': 'status.abandoned',
  'collections-add': 'status.listed',
  'collections-remove': 'status.unlisted',
  'collections-removeSeveral': 'status.uncollected',
  'collections-note': 'status.written',
  'collections-tag': 'status.tagged',
  'ratings-rate': 'status.rated',
  'ratings-withdraw': 'status.unrated',
  'sessions-choose': 'status.chosen',
  'sessions-recordWatch': 'status.watchedTogether',
  'sessions-setPresence': 'status.presence',
  'polls-vote': 'status.vote',
  'polls-withdraw': 'status.voteWithdrawn',
};

export function deferredCallInWords(
  { operation, input, about }: DeferredCall,
  say: Say,
  locale: Locale,
): string {
  if (operation !== 'account-update') {
    return say(labelOf(operation, input), { about: about ?? say('status.thing') });
  }
  const names = Object.keys(input).map((key) => say(settingLabels[key] ?? 'status.thing'));
  return say('status.settings', { what: new Intl.ListFormat(locale).format(names) });
}

/** "The list" means the watchlist. */
function labelOf(
  operation: Exclude<DeferrableName, 'account-update'>,
  input: DeferredCall['input'],
): WordKey {
  const isOtherCollection = 'collection' in input && input.collection !== 'watchlist';
  if (isOtherCollection && operation === 'collections-add') return 'status.collected';
  if (isOtherCollection && operation === 'collections-remove') return 'status.uncollected';
  return callLabels[operation] ?? 'status.thing';
}
