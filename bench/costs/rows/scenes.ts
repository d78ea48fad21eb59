import { setUpAccount } from '@cine/contract/operations/core/account';
import { createCharacter } from '@cine/contract/operations/game/characters';
import { listMovies } from '@cine/contract/operations/movies/movies';
import type { TestUser } from '../../../functions/test/client.ts';
import { playerOf } from '../../../functions/test/scenarios/cast.ts';
import { inputOf, type Played, play, scenesFor } from '../../../functions/test/scenarios/index.ts';
import type { Cast, Player, Scene } from '../../../functions/test/scenarios/scene.ts';
import {
  both,
  newGuest,
  newMember,
  newName,
  newOperator,
  type Row,
  row,
  type Stage,
  type Turn,
} from '../row.ts';

/** Operations that an account can call only once. */
const once: readonly unknown[] = [setUpAccount, createCharacter];

/** A scene's operation: the same caller plays it again with other people. */
export function rowOf(scene: Scene): Row {
  const { operation, by, needs } = scene;
  let playedByHost: Played = new Map();
  const make = async (caller: TestUser, stage: Stage, turn: Turn) => {
    const cast = { ...(await newCast(stage)), [by]: caller as Player };
    const movies = stage.movies.slice(20 * turn, 20 * turn + 20);
    const listed = movies.map(({ id, title, year }) => ({ movieId: id, title, year }));
    const played: Played = new Map([
      ...[...playedByHost].filter(([each]) => once.includes(each)),
      [listMovies, { input: {}, answer: { movies: listed } }],
    ]);
    await play(scenesFor(needs), cast, played);
    if (by === 'host') playedByHost = played;
    return (await inputOf(scene, cast, played)) as object;
  };
  return row(operation, '', both(make), {}, newPlayer[by]);
}

const newPlayer: Record<keyof Cast, (stage: Stage) => Promise<Player>> = {
  host: async (stage) => playerOf(await stranger(stage)),
  friend: async (stage) => playerOf(await newMember(stage)),
  guest: async (stage) => playerOf(await newGuest(stage), { guest: true }),
  screen: async (stage) => playerOf(await newGuest(stage), { guest: true }),
  operator: async (stage) => playerOf(await newOperator(stage), { operator: true }),
};

async function stranger({ userOf, confirm }: Stage) {
  const user = userOf(newName());
  confirm(user.uid);
  return user;
}

async function newCast(stage: Stage): Promise<Cast> {
  const { host, friend, guest, screen, operator } = newPlayer;
  return {
    host: await host(stage),
    friend: await friend(stage),
    guest: await guest(stage),
    screen: await screen(stage),
    operator: await operator(stage),
  };
}
