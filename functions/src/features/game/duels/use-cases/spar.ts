import { fight } from '@cine/combat';
import { type HouseCharacterId, houseCharacterOf } from '@cine/contract/game/duels/house-characters';
import type { OutputOf, ParsedInputOf } from '@cine/contract/operation';
import { spar as definition } from '@cine/contract/operations/game/duels';
import type { Context } from '#context.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import { figureOf } from '../../characters/index.ts';
import { type Contender, matchOf } from '../fighters.ts';
import { readMeeting, readOwn } from '../meeting-service.ts';

type House = OutputOf<typeof definition>['opponent']['house'];

/** Fights for nothing. The answer has all that a replay needs, so nothing is stored. */
export const spar = serve(definition, async (context, { uid }, { kind, ...sought }) => {
  const { challenger, opponent, house } = await transact(context.db, (tx) =>
    readPartners(context, tx, uid, sought),
  );
  const match = matchOf(kind, challenger, opponent);
  const seed = context.newToken();
  return {
    kind,
    challenger: match.challenger,
    opponent: { ...match.opponent, house },
    odds: match.odds,
    seed,
    ...fight(match.challenger.fighter, match.opponent.fighter, seed),
  };
});

type Partners = { challenger: Contender; opponent: Contender; house: House };

async function readPartners(
  context: Context,
  tx: Tx,
  uid: string,
  { userId, groupId, houseCharacter }: Omit<ParsedInputOf<typeof definition>, 'kind'>,
): Promise<Partners> {
  if (houseCharacter === undefined) {
    const meeting = await readMeeting(context, tx, uid, { userId: userId!, groupId });
    return { ...meeting, house: null };
  }
  const { contender: challenger } = await readOwn(context, tx, uid);
  return { challenger, ...ofHouse(houseCharacter) };
}

function ofHouse(id: HouseCharacterId): Omit<Partners, 'challenger'> {
  const { level, names, ...house } = houseCharacterOf(id);
  const character = { ...house, dyed: {} };
  return { opponent: { member: null, level, character }, house: { id, names, figure: figureOf(character) } };
}
