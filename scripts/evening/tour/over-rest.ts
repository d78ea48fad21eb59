import type { Operation } from '@cine/contract/operation';
import type { Player } from '../../../functions/test/scenarios/scene.ts';

/** Reads an operation's answer over REST, as programs do. Throws if it is refused. */
export async function readOverRest(
  player: Player,
  { name, rest }: Operation,
  input: unknown,
  site: string,
): Promise<void> {
  const left = new Map(Object.entries(input as Record<string, unknown>));
  const path = rest.path.replace(/\{(\w+)\}/g, (_, parameter: string) => {
    const value = left.get(parameter);
    left.delete(parameter);
    return encodeURIComponent(String(value));
  });
  const others = Object.fromEntries(left);
  const isGet = rest.method === 'GET';
  const query = isGet && left.size > 0 ? `?${new URLSearchParams(others as Record<string, string>)}` : '';
  const answer = await fetch(`${site}${path}${query}`, {
    method: rest.method,
    headers: { authorization: `Bearer ${await player.idToken()}`, 'content-type': 'application/json' },
    ...(!isGet && { body: JSON.stringify(others) }),
  });
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(`${name} over REST: ${answer.status} ${text}`);
}
