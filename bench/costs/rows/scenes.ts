import { setUpAccount } from '@cine/contract/operations/core/account';
import { changeEmail } from '@cine/contract/operations/core/email-change';
import { createCharacter } from '@cine/contract/operations/game/characters';
import { listMovies } from '@cine/contract/operations/movies/movies';
import type { TestUser } from '../../../functions/test/client.ts';
import { inputOf, type Played, play, scenesFor } from '../../../functions/test/scenarios/index.ts';
import type { Player, Scene } from '../../../functions/test/scenarios/scene.ts';
import { newCast } from '../cast.ts';
import { addAccount, both, type Row, row, type Stage, type Turn } from '../row.ts';

/** Operations that an account can call only once. */
const once: readonly unknown[] = [setUpAccount, createCharacter];
/** Operations of which a caller's next call ends what the last one began. */
const replacing: readonly unknown[] = [changeEmail];

/** A scene's operation: the same caller plays it again with other people, or another one if that ends it. */
export function rowOf(scene: Scene): Row {
  const { operation, by, needs } = scene;
  const before = scenesFor(needs);
  const isReplaced = needs.some((each) => replacing.includes(each));
  let playedByHost: Played = new Map();
  const prepare = async (usual: TestUser, stage: Stage, turn: Turn) => {
    const caller = isReplaced ? await newCaller(stage) : usual;
    const cast = { ...newCast(stage), [by]: caller as Player };
    if (by !== 'friend' && before.some((each) => each.by === 'friend')) await addAccount(cast.friend);
    const movies = stage.movies.slice(20 * turn, 20 * turn + 20);
    const listed = movies.map(({ id, title, year }) => ({ movieId: id, title, year }));
    const played: Played = new Map([
      ...[...playedByHost].filter(([each]) => once.includes(each)),
      [listMovies, { input: {}, answer: { movies: listed } }],
    ]);
    await play(before, cast, played);
    if (by === 'host' && !isReplaced) playedByHost = played;
    return { ...((await inputOf(scene, cast, played)) as object), caller };
  };
  const newCaller = async (stage: Stage) => {
    const caller = newCast(stage)[by];
    if (by === 'friend') await addAccount(caller);
    return caller;
  };
  return row(operation, { prepare: both(prepare), newCaller });
}
