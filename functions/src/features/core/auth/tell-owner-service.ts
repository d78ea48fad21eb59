/** Tells a member what happens to the ways into their account, also by a mail that can't be switched off. */
import type { Kind, Params } from '@cine/contract/notifications/kinds';
import type { Locale } from '@cine/contract/primitives';
import { day } from '@cine/contract/time';
import type { Context } from '#context.ts';
import { transact } from '#platform/firestore/transact.ts';
import { secretDigestOf } from '#platform/secret-digest.ts';
import { readIsGone } from '../access/index.ts';
import { readAccount } from '../account/index.ts';
import {
  hasWays,
  loadProvenAddresses,
  namesOf,
  type StoredIdentity,
  type StoredPasskey,
  verifiedAddresses,
} from '../identities/index.ts';
import { enqueueMail, planMail } from '../mail/index.ts';
import { notify } from '../notifications/index.ts';
import type { RecentSignIns } from './documents.ts';
import { securityMail } from './security-mail.ts';
import type { SecurityEvent } from './words/index.ts';

/** Tells a member once of each sign-in on a new device. */
export async function tellOfNewDevices(
  context: Context,
  uid: string,
  before: RecentSignIns | null,
  after: RecentSignIns | null,
): Promise<void> {
  const instantsBefore = new Set(before?.latest.map(({ at }) => at));
  for (const { at, kind: device, isNew } of after?.latest ?? []) {
    if (!isNew || instantsBefore.has(at)) continue;
    const params: Params = device === '' ? { named: 'no' } : { named: 'yes', device };
    const told = { uid, kind: 'new-device', event: 'newDevice', at, paramsIn: () => params } as const;
    const address = (await verifiedAddresses(context, [uid])).get(uid);
    await tellOwner(context, `sign-in:${uid}:${at}`, told, address === undefined ? [] : [address]);
  }
}

/** Tells a member of an account by which they can sign in from now on, or no longer. */
export async function tellOfIdentity(
  context: Context,
  id: string,
  before: StoredIdentity | null,
  after: StoredIdentity | null,
): Promise<void> {
  const identity = after ?? before;
  if (!identity || (before && after)) return;
  const { uid, provider, address, isVerified, linkedAt } = identity;
  const names = namesOf(await context.identityProviders(), provider);
  const paramsIn = (locale: Locale) => ({ way: 'account', name: names[locale] });
  const way = { id, uid, madeAt: linkedAt, isAdded: after !== null, paramsIn };
  await tellOfWay(context, way, isVerified ? address : null);
}

/** Tells a member of a passkey that was made or removed. */
export async function tellOfPasskey(
  context: Context,
  id: string,
  before: StoredPasskey | null,
  after: StoredPasskey | null,
): Promise<void> {
  const passkey = after ?? before;
  if (!passkey || (before && after)) return;
  const { uid, name, createdAt } = passkey;
  const paramsIn = () => ({ way: 'passkey', name });
  await tellOfWay(context, { id, uid, madeAt: createdAt, isAdded: after !== null, paramsIn }, null);
}

type Way = {
  id: string;
  uid: string;
  madeAt: number;
  isAdded: boolean;
  paramsIn: (locale: Locale) => Params;
};

/** How many of the oldest addresses are written to, as newer ones may be the stranger's. */
const warnedAddresses = 2;

/**
 * Their first way in is no news, nor is one that Firebase Auth has known for longer than a day. Mails go to
 * addresses that the account had without it, and to the one of a way that was removed.
 */
async function tellOfWay(context: Context, way: Way, addressOfWay: string | null): Promise<void> {
  const { id, uid, madeAt, isAdded, paramsIn } = way;
  const now = context.now();
  if (isAdded && (madeAt < now - day || !(await hasWays(context, uid, id)))) return;
  const told = {
    uid,
    kind: 'way-in',
    event: isAdded ? 'wayAdded' : 'wayRemoved',
    at: isAdded ? madeAt : now,
    paramsIn: (locale: Locale) => ({ done: isAdded ? 'added' : 'removed', ...paramsIn(locale) }),
  } as const;
  const key = `way-in:${uid}:${id}:${madeAt}:${isAdded ? 'added' : 'removed'}`;
  const addresses = await loadProvenAddresses(context, uid);
  const others = addresses.filter((each) => each !== addressOfWay).slice(0, warnedAddresses);
  const ofWay = addressOfWay !== null && (!isAdded || others.length === 0) ? [addressOfWay] : [];
  await tellOwner(context, key, told, [...others, ...ofWay]);
}

type Told = {
  uid: string;
  kind: Kind;
  event: SecurityEvent;
  at: number;
  paramsIn: (locale: Locale) => Params;
};

/** Notifies a member once of what a key names, and mails it to each of these addresses. */
async function tellOwner(
  context: Context,
  key: string,
  { uid, kind, paramsIn, ...told }: Told,
  addresses: readonly string[],
): Promise<void> {
  await notify(context, { uid, kind, event: key, from: null, paramsIn });
  const { sendsMail, origin } = context.settings();
  if (!sendsMail) return;
  for (const to of addresses) {
    const id = `${key}:${secretDigestOf(to)}`;
    const isNew = await transact(context.db, async (tx) => {
      const [account, isGone] = await Promise.all([readAccount(tx, uid), readIsGone(tx, uid, context.now())]);
      if (!account || isGone) return false;
      const event = { ...told, params: paramsIn(account.locale) };
      const content = { to, ...securityMail(account, event, origin) };
      return (await planMail(context, tx, { id, uid, content })).write();
    });
    if (isNew) await enqueueMail(context, id);
  }
}
