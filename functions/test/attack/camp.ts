/** Two camps of people, each with something of every kind: who is attacked, and who attacks. */
import { randomBytes } from 'node:crypto';
import type { InputOf, Operation } from '@cine/contract/operation';
import { updateAccount } from '@cine/contract/operations/core/account';
import { newWorld, type World } from '../fuzz/known.ts';
import { newCast } from '../scenarios/cast.ts';
import type { Cast, Player } from '../scenarios/scene.ts';
import { type Named, namesIn, replaceAt } from './parts.ts';
import type { Attacker } from './shot.ts';
import { type Bearer, signedToken } from './tokens.ts';

export type Camp = World & {
  /** Stands in every text of theirs, and nowhere else. */
  marker: string;
  uids: readonly string[];
  /** The ids of all that is theirs. */
  ids: readonly Named[];
};

/** Texts that others don't see, unless their owner shows them. */
const texts =
  /^(?:name|displayName|title|description|note|bio|text|why|words|sentence|overview|en|fr|ru|body)$/;

export async function newCamp(): Promise<Camp> {
  const marker = `m${randomBytes(5).toString('hex')}`;
  const cast = marked(await newCast(), marker);
  await cast.friend.call(updateAccount, { displayName: 'Tom' });
  const world = await newWorld(cast);
  const messages = [...world.inputs.values(), ...[...world.played.values()].map(({ answer }) => answer)];
  const own = messages.flatMap((each) => namesIn(each)).filter(({ value }) => isOwn(value));
  const unique = new Map(own.map((each) => [`${each.name} ${each.value}`, each]));
  return {
    ...world,
    marker,
    uids: [cast.host, cast.friend, cast.guest, cast.screen].map(({ uid }) => uid),
    ids: [...unique.values()],
  };
}

/** Whether an id is of something that somebody made; movies of the catalogue and ready-made things aren't. */
function isOwn(value: string | number): boolean {
  return typeof value === 'number' ? value > 1_000_000_000 : value.length >= 16;
}

function marked(cast: Cast, marker: string): Cast {
  const markedPlayer = (player: Player): Player => ({
    ...player,
    call: (operation, input) => player.call(operation, withMarker(operation, input, marker)),
  });
  const { host, friend, guest, screen } = cast;
  return {
    host: markedPlayer(host),
    friend: markedPlayer(friend),
    guest: markedPlayer(guest),
    screen: markedPlayer(screen),
    // What operators write is for all.
    operator: cast.operator,
  };
}

/** Titles of movies, which are looked up, and challenges of groups, which whoever has their id may see. */
const unmarked = /^(?:movies|imports|challenges)-/;

/** An input with the marker in each text that may have it, unless its owner shows it to all. */
function withMarker<O extends Operation>(operation: O, input: InputOf<O>, marker: string): InputOf<O> {
  if (unmarked.test(operation.name) || (input as { visibility?: string }).visibility === 'public')
    return input;
  return textsIn(input).reduce((changed, { path, text }) => {
    const next = replaceAt(changed, path, `${text} ${marker}`) as InputOf<O>;
    return operation.input.safeParse(next).success ? next : changed;
  }, input);
}

function textsIn(value: unknown, path: string[] = []): { path: string[]; text: string }[] {
  if (typeof value === 'string') return texts.test(path.at(-1) ?? '') ? [{ path, text: value }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([step, part]) => textsIn(part, [...path, step]));
}

/** One of the attackers' own people, as they call now. */
export function asAttacker(bearer: Bearer, network: string): Attacker {
  return { uid: bearer.uid, token: signedToken(bearer), network };
}

export function bearerOf({ cast }: Camp, who: keyof Cast): Bearer {
  const isGuest = who === 'guest' || who === 'screen';
  return { uid: cast[who].uid, isGuest, isOperator: who === 'operator' };
}
