import type { Account } from '@cine/contract/operations/core/account';
import { type ShareKind, shareTokenSchema } from '@cine/contract/operations/faces/sharing';
import type { Locale } from '@cine/contract/primitives';
import type { Context } from '#context.ts';
import { isSuspended, readAccount } from '#core/account/index.ts';
import { areBlocked, requireBlockLookup } from '#core/circles/index.ts';
import { anonymous, type Content, type ShownPerson, shownPerson } from './content.ts';
import type { Telling } from './kinds/definition.ts';
import { kindOf } from './kinds/kinds-service.ts';
import type { Shared } from './shared.ts';
import { readShare } from './store.ts';
import { type Teller, tellerIn } from './words/index.ts';

/** The sharer as they are now; null if they are gone or suspended. */
async function readSharer(context: Context, uid: string): Promise<Account | null> {
  const account = await readAccount(context.db, uid);
  return account && !isSuspended(account, context.now()) ? account : null;
}

/** The others as they are now; nothing of those who are gone, suspended or blocked. */
async function loadShownPeople(
  context: Context,
  owner: string,
  others: readonly string[],
): Promise<ShownPerson[]> {
  if (others.length === 0) return [];
  const [blocks, accounts] = await Promise.all([
    requireBlockLookup(context.db, owner, context.now()).then((lookup) => lookup.blocksConcerning(others)),
    Promise.all(others.map((uid) => readAccount(context.db, uid))),
  ]);
  return accounts.map((account) =>
    !account || isSuspended(account, context.now()) || areBlocked(blocks, account.uid)
      ? anonymous
      : shownPerson(account.displayName, account.namedInShares),
  );
}

export type SharedContent = { content: Content; teller: Teller };

/** What a link leads to, by default in the sharer's language; null if it leads nowhere. */
export async function tellShare(
  context: Context,
  token: string,
  locale: Locale | null,
): Promise<SharedContent | null> {
  if (!shareTokenSchema.safeParse(token).success) return null;
  const share = await readShare(context.db, token);
  const owner = share && (await readSharer(context, share.ownerId));
  if (!share || !owner) return null;
  const others = await loadShownPeople(context, owner.uid, share.otherIds);
  const teller = tellerIn(locale ?? owner.locale);
  const content = await renderKind(context, share.kept.kind, { share, owner, others, teller });
  return content && { content, teller };
}

function renderKind<Name extends ShareKind>(
  context: Context,
  name: Name,
  { share, ...rest }: Omit<Telling<Name>, 'share'> & { share: Shared },
): Promise<Content | null> {
  return kindOf(name).tell(context, { ...rest, share: share as Telling<Name>['share'] });
}
