import { type ShareKind, shareTokenSchema } from '@cine/contract/operations/faces/sharing';
import type { Locale } from '@cine/contract/primitives';
import type { Context } from '../../../context.ts';
import type { Content } from './content.ts';
import { kindOf } from './kinds/kinds-service.ts';
import { facesOf, findSharer } from './people-service.ts';
import type { KeptOf, Shared } from './shared.ts';
import { readShare } from './store.ts';
import { type Teller, tellerIn } from './words/index.ts';

/** What a link's page says, and what says it. */
export type Told = { content: Content; teller: Teller };

/** What a link leads to, in a language or the sharer's own; null if it leads nowhere, for whatever reason. */
export async function tell(context: Context, token: string, locale: Locale | null): Promise<Told | null> {
  if (!shareTokenSchema.safeParse(token).success) return null;
  const share = await readShare(context.db, token);
  const owner = share && (await findSharer(context, share.ownerId));
  if (!share || !owner) return null;
  const others = await facesOf(context, owner.uid, share.otherIds);
  const teller = tellerIn(locale ?? owner.locale);
  const content = await told(share.kept.kind);
  return content && { content, teller };

  function told<Name extends ShareKind>(name: Name): Promise<Content | null> {
    const own = share as Shared & { kept: KeptOf<Name> };
    return kindOf(name).tell(context, { share: own, owner: owner!, others, teller });
  }
}
