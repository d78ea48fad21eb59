/** A duel from proposal to outcome: open, declined, withdrawn, lapsed or fought. */
import { createHash } from 'node:crypto';
import type { DuelDocument } from '@cine/contract/documents/game/duels';
import {
  type DuelKind,
  type DuelSide,
  type DuelState,
  duelRules,
} from '@cine/contract/game/duels/duel-rules';

/** `duels/{duelId}` as the domain sees it. Times are epoch milliseconds. */
export type Duel = Omit<DuelDocument, 'userIds'> & { id: string };

export type Duelist = Duel[DuelSide];

export type Fought = NonNullable<Duel['fought']>;

/** What the ids of two members' duels begin with: 64 bits of a digest. */
export function pairOf(one: string, other: string): string {
  const [first, second] = [one, other].sort();
  return createHash('sha256').update(`${first}\n${second}`).digest('hex').slice(0, 16);
}

export function duelIdOf(one: string, other: string, newId: string): string {
  return `${pairOf(one, other)}-${newId}`;
}

/** A proposal that is open from now on. */
export function newDuel(
  proposal: { id: string; kind: DuelKind; bet: number; challenger: Duelist; opponent: Duelist },
  now: number,
): Duel {
  const lapsesAt = now + duelRules.openForMs;
  return { ...proposal, state: 'open', proposedAt: now, lapsesAt, endedAt: null, fought: null };
}

/** A duel as it is at an instant: an open one lapses by itself. */
export function asOf(duel: Duel, now: number): Duel {
  const isLapsed = duel.state === 'open' && duel.lapsesAt <= now;
  return isLapsed ? { ...duel, state: 'lapsed', endedAt: duel.lapsesAt } : duel;
}

/** A proposal that ends without a fight. */
export function endedDuel(duel: Duel, state: Exclude<DuelState, 'open' | 'fought'>, now: number): Duel {
  return { ...duel, state, endedAt: state === 'lapsed' ? Math.min(duel.lapsesAt, now) : now };
}

export function foughtBy(
  duel: Duel,
  { challenger, opponent }: Record<DuelSide, Duelist>,
  fought: Fought,
  now: number,
): Duel {
  return { ...duel, state: 'fought', challenger, opponent, endedAt: now, fought };
}

/** The duel as it would be fought with other levels and fighters; identities and looks stay. */
export function withStrengths(duel: Duel, { challenger, opponent }: Record<DuelSide, Duelist>): Duel {
  const by = (side: Duelist, { member }: Duelist) => ({ ...side, member });
  return { ...duel, challenger: by(challenger, duel.challenger), opponent: by(opponent, duel.opponent) };
}

export function sideOf(duel: Duel, uid: string): DuelSide | null {
  if (duel.challenger.member?.uid === uid) return 'challenger';
  return duel.opponent.member?.uid === uid ? 'opponent' : null;
}

/** Those who are in a duel and have an account. */
export function usersIn({ challenger, opponent }: Duel): string[] {
  return [challenger, opponent].flatMap(({ member }) => member?.uid ?? []);
}

/** A member as others see them in a duel; without a picture, `avatar` is absent. */
export type NamedDuelist = { uid: string; name: string; avatar?: string };

/** The duel with how a member is seen now. */
export function withMemberNamed(duel: Duel, named: NamedDuelist): Duel {
  return withMember(duel, named.uid, ({ figure }) => ({ ...named, figure }));
}

/** The duel without a member; their fighter stays, as it decided for both. Null once nobody is left. */
export function duelWithout(duel: Duel, uid: string): Duel | null {
  const left = withMember(duel, uid, () => null);
  return usersIn(left).length > 0 ? left : null;
}

function withMember(
  duel: Duel,
  uid: string,
  changed: (member: NonNullable<Duelist['member']>) => Duelist['member'],
): Duel {
  const side = sideOf(duel, uid);
  return side ? { ...duel, [side]: { ...duel[side], member: changed(duel[side].member!) } } : duel;
}
