import { deleteAccount } from '@cine/contract/operations/faces/privacy';
import { inputOf, scenes } from '../../../functions/test/scenarios/index.ts';
import type { Scene } from '../../../functions/test/scenarios/scene.ts';
import { type Hostile, type Move, refusedBy } from './move.ts';

/** The scenes of users' operations, without the erasure, with which each account ends anyway. */
export const usersScenes = scenes.filter(
  ({ by, operation }) => by !== 'operator' && operation !== deleteAccount,
);

/** Calls the next operation as its scene does. Only what was called before may be refused. */
export const playScene: Move = async (hostile) => {
  const { scenesLeft, cast, played } = hostile;
  if (scenesLeft.length === 0) scenesLeft.push(...usersScenes);
  const scene = scenesLeft.shift()!;
  const { operation, by } = scene;
  try {
    const input = await nextInput(scene, hostile);
    played.set(operation, { input, answer: await cast[by].call(operation, input as never) });
  } catch (error) {
    if (!played.has(operation)) throw new Error(`The scene of ${operation.name} failed`, { cause: error });
    refusedBy(operation, error);
  }
};

/** An input made of the last answers; the former one if they make none that is accepted. */
async function nextInput(scene: Scene, { cast, played }: Hostile): Promise<unknown> {
  const former = played.get(scene.operation);
  if (!former) return inputOf(scene, cast, played);
  const input = await inputOf(scene, cast, played).catch(() => null);
  return scene.operation.input.safeParse(input).success ? input : former.input;
}
