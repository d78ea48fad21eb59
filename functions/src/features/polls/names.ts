import type { PollNamesDocument } from '@cine/contract/documents/polls';
import type { Cast } from './closing.ts';
import type { Place } from './place.ts';

type Voters = PollNamesDocument['voters'];

/** Who voted what, by the names that the evening or the group shows; a leaver's ballot stays without a name. */
export function namesIn({ names }: Place, cast: readonly Cast[]): Voters {
  const known = cast.filter(({ uid }) => Object.hasOwn(names, uid));
  return Object.fromEntries(known.map(({ uid, ballot }) => [uid, { name: names[uid]!, ballot }]));
}

/** The names without somebody. */
export function without(voters: Voters, uid: string): Voters {
  const { [uid]: _gone, ...others } = voters;
  return others;
}

/** The names with a guest as the member they became, whose own entry stays. */
export function merged(voters: Voters, guestId: string, memberId: string): Voters {
  const { [guestId]: guest, ...others } = voters;
  return guest ? { [memberId]: guest, ...others } : voters;
}
