/** A user's inbox: what is unread, and which kinds they want on which channel. */
import type { DocumentOf } from '@cine/contract/documents/codec';
import type { inboxDocument } from '@cine/contract/documents/inboxes';
import {
  type Channel,
  type Choices,
  channels,
  isOn,
  type Kind,
  keptForDays,
  kinds,
  maxUnread,
} from '@cine/contract/notifications/kinds';
import type { ParsedInputOf } from '@cine/contract/operation';
import {
  type changeNotificationSettings,
  type NotificationSettings,
  usualWarningHour,
} from '@cine/contract/operations/core/notifications';
import { day } from '@cine/contract/time';

/** `inboxes/{uid}`. Times are epoch milliseconds. */
export type Inbox = DocumentOf<typeof inboxDocument>;

/** The inbox of a user who was never told anything and changed no setting. */
export const emptyInbox: Inbox = { unread: [], choices: {}, quietHours: null };

/** Whose inbox it is: what telling needs of their account. */
export type InboxOwner = NonNullable<Inbox['reader']>;

export function inboxOwnerOf({ locale, timeZone, notifications }: InboxOwner): InboxOwner {
  return { locale, timeZone, notifications };
}

/** How long a notification is kept before it is deleted. */
export const keptForMs = keptForDays * day;

/** The channels for a kind of notification; with all switched off, those that can't be switched off. */
export function channelsFor(inbox: Inbox, kind: Kind, isNotified: boolean): Channel[] {
  if (!isNotified) return [...kinds[kind].fixed];
  return channels.filter((channel) => isOn(kind, channel, inbox.choices));
}

/** The unread notifications that aren't older than what is kept. */
export function unreadAt({ unread }: Inbox, now: number): Inbox['unread'] {
  return unread.filter(({ at }) => at > now - keptForMs);
}

/** The inbox with one more unread notification; if there are too many, the oldest count as read. */
export function withUnread(inbox: Inbox, id: string, now: number): Inbox {
  return { ...inbox, unread: [...unreadAt(inbox, now), { id, at: now }].slice(-maxUnread) };
}

/** The inbox after one notification was read, or all (null); the same object if nothing changed. */
export function afterReading(inbox: Inbox, id: string | null): Inbox {
  const unread = id === null ? [] : inbox.unread.filter((each) => each.id !== id);
  return unread.length === inbox.unread.length ? inbox : { ...inbox, unread };
}

export function withoutUnread(inbox: Inbox, ids: ReadonlySet<string>): Inbox {
  return { ...inbox, unread: inbox.unread.filter(({ id }) => !ids.has(id)) };
}

/** The inbox of a user with this many devices; with none, what was held back for them is dropped. */
export function withDevices({ devices: _, ...inbox }: Inbox, devices: number): Inbox {
  if (devices > 0) return { ...inbox, devices };
  const { pushedAt: _pushedAt, held: _held, ...rest } = inbox;
  return rest;
}

export type SettingsChange = Partial<ParsedInputOf<typeof changeNotificationSettings>>;

/** The inbox with changed settings; what isn't given stays. */
export function changedInbox(
  inbox: Inbox,
  {
    kinds: switchesByKind = {},
    quietHours = inbox.quietHours,
    warningHour = inbox.warningHour,
  }: SettingsChange,
): Inbox {
  const choices = { ...inbox.choices };
  for (const [kind, switches] of Object.entries(switchesByKind) as [Kind, Choices[Kind]][])
    choices[kind] = { ...choices[kind], ...switches };
  return { ...inbox, choices, quietHours, ...(warningHour !== undefined && { warningHour }) };
}

export function withoutChannel(inbox: Inbox, channel: Channel): Inbox {
  const all = Object.keys(kinds) as Kind[];
  return changedInbox(inbox, { kinds: Object.fromEntries(all.map((kind) => [kind, { [channel]: false }])) });
}

export function settingsOf(
  { choices, quietHours, warningHour = usualWarningHour, devices = 0 }: Inbox,
  publicKey: string | null,
  email: NotificationSettings['email'],
): NotificationSettings {
  const switches = (kind: Kind) =>
    Object.fromEntries(channels.map((channel) => [channel, isOn(kind, channel, choices)]));
  const all = (Object.keys(kinds) as Kind[]).map((kind) => [kind, switches(kind)]);
  return { kinds: Object.fromEntries(all), quietHours, warningHour, push: { publicKey, devices }, email };
}
