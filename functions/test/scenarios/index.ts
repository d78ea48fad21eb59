import type { Operation } from '@cine/contract/operation';
import { deleteAccount } from '@cine/contract/operations/faces/privacy';
import { coreScenes } from './core.ts';
import { eveningScenes } from './evenings.ts';
import { facesScenes } from './faces.ts';
import { gameScenes } from './game.ts';
import { moviesScenes } from './movies.ts';
import { pollScenes } from './polls.ts';
import { type Cast, type Scene, scene } from './scene.ts';
import { togetherScenes } from './together.ts';
import { watchingScenes } from './watching.ts';

const wings = [
  coreScenes,
  moviesScenes,
  watchingScenes,
  eveningScenes,
  pollScenes,
  togetherScenes,
  gameScenes,
  facesScenes,
];
const others = wings.flat();

/** Operations after which some of what a scene needs may be gone. */
const ends =
  /(?:delete|leave|close|merge|remove|revoke|cancel|abandon|withdraw|undo|decline|handOver|block|promote|unlink)/i;

export function isEnd({ name }: Operation): boolean {
  return ends.test(name);
}

/** Every operation once, each behind what it needs and what it would end. */
export const scenes: readonly Scene[] = inOrder([
  ...others.filter(({ operation }) => !isEnd(operation)),
  ...others.filter(({ operation }) => isEnd(operation)),
  scene(
    deleteAccount,
    'host',
    [],
    () => ({}),
    others.map(({ operation }) => operation),
  ),
]);

function inOrder(all: readonly Scene[]): Scene[] {
  const ordered = new Set<Scene>();
  const add = (one: Scene, on: readonly Scene[]) => {
    if (ordered.has(one)) return;
    if (on.includes(one)) throw new Error(`${one.operation.name} waits for itself`);
    for (const each of [...one.needs, ...one.after])
      add(all.find(({ operation }) => operation === each)!, [...on, one]);
    ordered.add(one);
  };
  for (const each of all) add(each, []);
  return [...ordered];
}

/** The scenes of some operations, and of all that these need. */
export function scenesFor(operations: readonly Operation[]): Scene[] {
  const needed = new Set<Operation>();
  const add = (operation: Operation) => {
    needed.add(operation);
    for (const each of scenes.find((one) => one.operation === operation)!.needs) add(each);
  };
  for (const each of operations) add(each);
  return scenes.filter(({ operation }) => needed.has(operation));
}

/** The scenes that do without some operations and their answers. */
export function scenesWithout(operations: readonly Operation[]): Scene[] {
  const isLeftOut = ({ operation, needs }: Scene) =>
    [operation, ...needs].some((each) => operations.includes(each));
  const left = scenes.filter((each) => !isLeftOut(each));
  const isLeft = (operation: Operation) => left.some((each) => each.operation === operation);
  return left.map((each) => ({ ...each, after: each.after.filter(isLeft) }));
}

export type Played = Map<Operation, { input: unknown; answer: unknown }>;

/** Plays some scenes one after another, but those that were played before. */
export async function play(some: readonly Scene[], cast: Cast, played: Played = new Map()): Promise<Played> {
  for (const each of some) {
    const { operation, by } = each;
    if (played.has(operation)) continue;
    const input = await inputOf(each, cast, played);
    played.set(operation, { input, answer: await cast[by].call(operation, input as never) });
  }
  return played;
}

/** What a scene calls with, after a play of all that it needs. */
export async function inputOf({ needs, inputFrom }: Scene, cast: Cast, played: Played): Promise<unknown> {
  return inputFrom(
    needs.map((each) => played.get(each)!.answer),
    cast,
  );
}
