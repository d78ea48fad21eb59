import type { Operation } from '@cine/contract/operation';
import { requestOf } from '../../../functions/test/scenarios/over-rest.ts';
import type { Cast, Player, Scene } from '../../../functions/test/scenarios/scene.ts';

/** How many calls are under way at once. */
const lanes = 8;

/** Milliseconds of an operation's call at its door, by name. */
export type Times = ReadonlyMap<string, number>;

/**
 * Plays every scene once, eight at a time, at the doors; those that only read are also read over REST at this
 * site. Throws if a call is refused.
 */
export async function playTour(scenes: readonly Scene[], cast: Cast, site: string): Promise<Times> {
  const answers = new Map(scenes.map(({ operation }) => [operation, Promise.withResolvers<unknown>()]));
  // A failure ends all lanes; nobody else waits for these.
  for (const { promise } of answers.values()) promise.catch(() => undefined);
  const times = new Map<string, number>();
  const waiting = scenes.values();

  async function take({ operation, by, needs, after, inputFrom }: Scene): Promise<void> {
    const answer = answers.get(operation)!;
    try {
      const needed = await Promise.all([...needs, ...after].map((each) => answers.get(each)!.promise));
      const input = await inputFrom(needed, cast);
      const begun = performance.now();
      const result = await cast[by].call(operation, input);
      times.set(operation.name, performance.now() - begun);
      assertWithoutErrors(operation, result);
      if (isRead(operation)) await readOverRest(cast[by], operation, input, site);
      answer.resolve(result);
    } catch (cause) {
      const error = new Error(`${operation.name}: ${String(cause)}`, { cause });
      answer.reject(error);
      throw error;
    }
  }

  async function lane(): Promise<void> {
    for (const next of waiting) await take(next);
  }

  await Promise.all(Array.from({ length: lanes }, lane));
  return times;
}

/** GraphQL reads, too, by POST. */
function isRead({ name, rest }: Operation): boolean {
  return rest.method === 'GET' || name === 'graph-query';
}

/** GraphQL says what failed in its answer. */
function assertWithoutErrors({ name }: Operation, answer: unknown): void {
  const { errors } = answer as { errors?: unknown };
  if (errors !== undefined) throw new Error(`${name} answers with errors: ${JSON.stringify(errors)}`);
}

/** Reads an operation's answer over REST, as programs do. Throws if it is refused. */
async function readOverRest(
  player: Player,
  operation: Operation,
  input: unknown,
  site: string,
): Promise<void> {
  const { method, address, body } = requestOf(operation, input);
  const answer = await fetch(site + address, {
    method,
    headers: { authorization: `Bearer ${await player.idToken()}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body }),
  });
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(`${operation.name} over REST: ${answer.status} ${text}`);
}
