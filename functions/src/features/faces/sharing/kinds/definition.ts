import type { Account } from '@cine/contract/operations/core/account';
import type { ShareKind } from '@cine/contract/operations/faces/sharing';
import type { Context } from '#context.ts';
import type { Content, ShownPerson } from '../content.ts';
import type { KeptOf, Shared } from '../shared.ts';
import type { Teller } from '../words/index.ts';

/** What a link leads to: which thing, who else is in it, and what is kept of it. */
export type Taken<Name extends ShareKind> = Pick<Shared, 'thingId' | 'otherIds'> & { kept: KeptOf<Name> };

export type Telling<Name extends ShareKind> = {
  share: Omit<Shared, 'kept'> & { kept: KeptOf<Name> };
  owner: Account;
  others: readonly ShownPerson[];
  teller: Teller;
};

/** What can be shared: one of these for each kind. */
export type Kind<Name extends ShareKind> = {
  /** Takes what the link keeps. Throws where the owner can't share the thing. */
  take: (context: Context, owner: Account, id: string) => Promise<Taken<Name>>;
  /** What the page says now; null if the thing is gone. */
  tell: (context: Context, telling: Telling<Name>) => Promise<Content | null>;
};
