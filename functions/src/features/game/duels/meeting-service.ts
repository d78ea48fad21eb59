/** Reads both sides of a duel, if the two may meet: friends, or members of a group. */
import { type DuelSide, duelSides } from '@cine/contract/game/duels/duel-rules';
import type { Context } from '#context.ts';
import { readIsGone } from '#core/access/index.ts';
import { avatarForAll, readAccount, requireAccount } from '#core/account/index.ts';
import {
  areBlocked,
  type BlockLookup,
  bondWith,
  readBlockLookupOrNull,
  readCircle,
} from '#core/circles/index.ts';
import { type PlannedPlayer, type Player, planPlayer } from '#core/players/index.ts';
import { AppError } from '#platform/errors/app-error.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import { isMember, readGroup } from '#together/groups/index.ts';
import { readCharacter } from '../characters/index.ts';
import type { Duel, NamedDuelist } from './duel.ts';
import type { Contender } from './fighters.ts';

/** Whom to challenge: a friend, or a member of a shared group whose profile isn't private. */
export type Sought = { userId: string; groupId?: string | undefined };

/** Both sides of a duel, and their players. */
export type Meeting = Record<DuelSide, Contender> & { players: Record<DuelSide, PlannedPlayer> };

/**
 * The caller and the user they want to challenge. Anyone who blocked the caller is refused like a stranger:
 * `duel-unavailable`. Also throws `account-deleted`, `character-missing` and `opponent-unready`.
 */
export async function readMeeting(context: Context, tx: Tx, uid: string, sought: Sought): Promise<Meeting> {
  const { now } = context;
  const [own, blocks, isGone, theirs] = await Promise.all([
    readOwn(context, tx, uid),
    readBlockLookupOrNull(tx, uid, now()),
    readIsGone(tx, sought.userId, now()),
    readPresent(tx, sought.userId),
  ]);
  if (!blocks) throw new AppError('account-deleted');
  const named = isGone ? null : await readNamed(tx, uid, sought, blocks);
  if (named === null) throw new AppError('duel-unavailable');
  if (!theirs.character) throw new AppError('opponent-unready');
  const opponent = contenderOf({ uid: sought.userId, ...named }, theirs.character, theirs.planned);
  return {
    challenger: own.contender,
    opponent,
    players: { challenger: own.planned, opponent: theirs.planned },
  };
}

/** The caller with their character. Throws `character-missing`. */
export async function readOwn(
  context: Context,
  tx: Tx,
  uid: string,
): Promise<{ contender: Contender; planned: PlannedPlayer }> {
  const [account, { character, planned }] = await Promise.all([
    requireAccount(context, tx, uid),
    readPresent(tx, uid),
  ]);
  if (!character) throw new AppError('character-missing');
  const named = { uid, name: account.displayName, ...avatarForAll(account) };
  return { contender: contenderOf(named, character, planned), planned };
}

/** Both sides of a proposal as they are now; null if one of them is no longer there. */
export async function readRivals(tx: Tx, duel: Duel): Promise<Meeting | null> {
  const [challenger, opponent] = await Promise.all(
    duelSides.map(async (side) => {
      const { member } = duel[side];
      if (!member) return null;
      const { character, planned } = await readPresent(tx, member.uid);
      return character && { contender: contenderOf(member, character, planned), planned };
    }),
  );
  if (!challenger || !opponent) return null;
  return {
    challenger: challenger.contender,
    opponent: opponent.contender,
    players: { challenger: challenger.planned, opponent: opponent.planned },
  };
}

export function playersOf({ players: { challenger, opponent } }: Meeting): Record<DuelSide, Player> {
  return { challenger: challenger.player, opponent: opponent.player };
}

async function readPresent(tx: Tx, uid: string) {
  const [character, planned] = await Promise.all([readCharacter(tx, uid), planPlayer(tx, uid)]);
  return { character, planned };
}

function contenderOf(
  { uid, name, avatar }: { uid: string; name: string; avatar?: string | undefined },
  character: Contender['character'],
  { player: { level } }: PlannedPlayer,
): Contender {
  return { member: { uid, name, ...(avatar !== undefined && { avatar }) }, level, character };
}

/** How the caller knows a user whom they may challenge, with what all see; null if they may not. */
async function readNamed(
  tx: Tx,
  uid: string,
  { userId, groupId }: Sought,
  blocks: BlockLookup,
): Promise<Omit<NamedDuelist, 'uid'> | null> {
  if (userId === uid || areBlocked(await blocks.blocksConcerning([userId]), userId)) return null;
  const groupMember = groupId === undefined ? null : await readNamedInGroup(tx, uid, userId, groupId);
  if (groupMember) return groupMember;
  const circle = await readCircle(tx, uid);
  // Their picture is in the circle, where friends see it.
  return bondWith(circle, userId) === 'friends' ? { name: circle.friends[userId]!.name } : null;
}

/** What a preview shows, a private profile hides from all but friends. */
async function readNamedInGroup(
  tx: Tx,
  uid: string,
  userId: string,
  groupId: string,
): Promise<Omit<NamedDuelist, 'uid'> | null> {
  const [group, account] = await Promise.all([readGroup(tx, groupId), readAccount(tx, userId)]);
  const isHidden = !account || account.visibility === 'private';
  return group && isMember(group, uid) && isMember(group, userId) && !isHidden
    ? { name: group.members[userId]!.name, ...avatarForAll(account) }
    : null;
}
