/** The kinds of attack that are made of calls. */
import { bodies } from './bodies.ts';
import type { Camp } from './camp.ts';
import { queriesFor } from './costly-queries.ts';
import { atDoors, type By, doorsOf, endsAccount, type Kind, strangerFor, usualDoors } from './kind.ts';
import { hasKey, namesIn, replaceAt, valueAt } from './parts.ts';
import { tokenKinds } from './token-kinds.ts';

/** Those that reach all operations, which a round begins with. */
export const reachingKinds: readonly Kind[] = [
  {
    name: 'another’s request',
    of: (target) =>
      target.operation.caller === 'operator' || hasKey(target.theirs)
        ? []
        : atDoors(doorsOf(target), target, target.theirs, strangerFor(target)),
  },
  {
    name: 'again',
    of: (target) => {
      const { ours, operation, by } = target;
      if (endsAccount(target)) return [];
      const changed = otherThan(ours);
      const inputs = [ours, ours, ...(changed === undefined ? [] : [changed]), ours];
      return [{ shots: inputs.map((input) => ({ operation, door: 'callable', by, input })) }];
    },
  },
];

export const otherKinds: readonly Kind[] = [
  ...tokenKinds,
  {
    name: 'another’s id',
    of: (target, field) => {
      const { ours, theirs, operation } = target;
      if (operation.caller === 'operator') return [];
      const own = namesIn(ours);
      // An id of one's own beside theirs is one of the attackers' camp.
      const by: By[] =
        own.length > 1 && !endsAccount(target) ? ['stranger', target.by] : [strangerFor(target)];
      return own.flatMap(({ path, name }) => {
        const same = [valueAt(theirs, path), field.pick(idsNamed(field.theirs, name))].filter(isName);
        const others = [field.pick(field.theirs.ids).value, field.pick(field.theirs.ids).value];
        return [...new Set([...same, ...others])].flatMap((value) =>
          atDoors([field.pick(doorsOf(target))], target, replaceAt(ours, path, value), field.pick(by)),
        );
      });
    },
  },
  ...Object.entries(bodies).map(
    ([name, make]): Kind => ({
      name: `a body ${name}`,
      of: (target, { pick }) => {
        const { ours, operation } = target;
        const { method } = operation.rest;
        const by: By = operation.caller === 'operator' ? 'operator' : strangerFor(target);
        return usualDoors.flatMap((door) => {
          const wrap = (json: string) => (door === 'callable' ? `{"data":${json}}` : json);
          const hasBody = door === 'callable' || method === 'POST' || method === 'PUT';
          const all = make(ours, operation, wrap).filter((made) => 'input' in made || hasBody);
          return all.length === 0 ? [] : [{ shots: [{ operation, door, by, input: ours, ...pick(all) }] }];
        });
      },
    }),
  ),
  {
    name: 'a costly query',
    of: ({ operation }, { theirs, pick }) => {
      if (operation.name !== 'graph-query') return [];
      const ids = theirs.ids.map(({ value }) => String(value));
      return queriesFor(ids, pick).map((input) => ({
        shots: [{ operation, door: 'callable', by: 'stranger', input }],
      }));
    },
  },
  {
    name: 'at once',
    of: (target) => {
      const { ours: input, operation } = target;
      if (operation.rest.method === 'GET') return [];
      const by: By = endsAccount(target) ? 'fresh' : target.by;
      const shots = Array.from({ length: 5 }, () => ({ operation, door: 'callable' as const, by, input }));
      return [{ shots, atOnce: true }];
    },
  },
];

function idsNamed({ ids }: Camp, name: string): (string | number)[] {
  const same = ids.filter((each) => each.name === name);
  return (same.length > 0 ? same : ids).map(({ value }) => value);
}

function isName(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

/** The same input with another text or number, and so the same key, if it has one. */
function otherThan(input: unknown): unknown {
  const [part] = Object.entries(input as object).filter(
    ([name, value]) => !/key|Id|^id|uid|code|token/.test(name) && /string|number|boolean/.test(typeof value),
  );
  if (!part) return undefined;
  const [name, value] = part;
  const other = typeof value === 'number' ? value + 1 : typeof value === 'boolean' ? !value : `${value}x`;
  return { ...(input as object), [name]: other };
}
