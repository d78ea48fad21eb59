/** The kinds of attack: how each is made of a valid call, and what must come of it. */
import type { Reason } from '@cine/contract/errors';
import { type Operation, whyNoTool } from '@cine/contract/operation';
import type { Cast } from '../scenarios/scene.ts';
import { bodies } from './bodies.ts';
import { bearerOf, type Camp } from './camp.ts';
import { hasKey, namesIn, replaceAt, valueAt } from './parts.ts';
import type { Answer, Attacker, Door, Shot } from './shot.ts';
import { type Bearer, forgeries } from './tokens.ts';

/** An operation with what its victim called it with, and what the attackers' own people did. */
export type Target = { operation: Operation; by: keyof Cast; theirs: unknown; ours: unknown };

/** Who fires: somebody of the crowd, somebody of the attackers' own camp, or a token of any kind. */
export type By =
  | 'stranger'
  | 'guest'
  | 'fresh'
  | 'signed out'
  | 'deleted'
  | keyof Cast
  | { token: string | null };

/** Calls that are sent together, or one after another. */
export type Volley = { shots: readonly (Omit<Shot, 'by'> & { by: By })[]; atOnce?: true };

export type Field = { theirs: Camp; ours: Camp; pick: <T>(all: readonly T[]) => T };

export type Kind = {
  name: string;
  of: (target: Target, field: Field) => Volley[];
  /** What must come of each call besides what holds for all; says what is wrong. */
  judge?: (shot: Shot, answer: Answer) => string | null;
};

/** Operations after which nobody can call as that person. */
const endsAccount = /^(?:account-delete|account-signOutEverywhere|auth-logOut|account-mergeGuest)$/;

const unproved: readonly Reason[] = ['sign-in-required', 'sign-in-invalid', 'token-invalid'];

export const kinds: readonly Kind[] = [
  {
    name: 'no token',
    of: (target) => [
      ...atDoors(['callable', 'rest'], target, claimedBy(target), { token: null }, 'no token'),
    ],
    judge: ({ operation }, answer) => (operation.caller === 'anybody' ? null : mustBe(answer, unproved)),
  },
  ...Object.entries(forgeries).map(([name, forge]): Kind => {
    const made = new Map<Bearer['uid'], string>();
    return {
      name: `a token ${name}`,
      of: (target, { theirs, ours, pick }) => {
        const victim = bearerOf(theirs, target.by);
        const token = made.get(victim.uid) ?? forge(victim, bearerOf(ours, target.by));
        made.set(victim.uid, token);
        return atDoors([pick(['callable', 'rest'])], target, claimedBy(target), { token }, `a token ${name}`);
      },
      judge: ({ operation, door }, answer) =>
        operation.caller === 'anybody' && door === 'rest' ? null : mustBe(answer, unproved),
    };
  }),
  {
    name: 'a token of who signed out everywhere',
    of: (target, { pick }) =>
      pick([true, false, false])
        ? atDoors(
            [pick(['callable', 'rest'])],
            target,
            claimedBy(target),
            'signed out',
            'a token of who signed out everywhere',
          )
        : [],
    judge: ({ operation }, answer) =>
      operation.caller === 'anybody' ? null : mustBe(answer, [...unproved, 'operators-only']),
  },
  {
    name: 'a token of a deleted account',
    of: (target, { pick }) =>
      pick([true, false, false])
        ? atDoors(
            [pick(['callable', 'rest'])],
            target,
            target.ours,
            'deleted',
            'a token of a deleted account',
          )
        : [],
    // What needs no account is answered: what is in the catalogue, and that nothing was there to change.
    judge: ({ by }, { reason, text }) =>
      reason === null && text.includes(by.uid) ? `answered: ${text.slice(0, 200)}` : null,
  },
  {
    name: 'a costly query',
    of: ({ operation }, { theirs, pick }) => {
      if (operation.name !== 'graph-query') return [];
      const shot = { kind: 'a costly query', operation, door: 'callable' as const, by: 'stranger' as const };
      return queriesFor(
        theirs.ids.map(({ value }) => String(value)),
        pick,
      ).map((input) => ({
        shots: [{ ...shot, input }],
      }));
    },
  },
  {
    name: 'who may not',
    of: (target) => {
      const { caller } = target.operation;
      if (caller === 'member')
        return atDoors(['callable', 'rest'], target, target.theirs, 'guest', 'who may not');
      if (caller === 'operator')
        return atDoors(['callable', 'rest', 'assistant'], target, target.theirs, 'stranger', 'who may not');
      return [];
    },
    judge: (shot, answer) =>
      shot.door === 'assistant'
        ? mustBe(answer, ['input-invalid'])
        : mustBe(answer, ['members-only', 'operators-only']),
  },
  {
    name: 'another’s request',
    of: (target) => {
      if (target.operation.caller === 'operator' || hasKey(target.theirs)) return [];
      return atDoors(doorsOf(target), target, target.theirs, strangerFor(target), 'another’s request');
    },
  },
  {
    name: 'another’s id',
    of: (target, field) => {
      const { ours, theirs, operation } = target;
      if (ours === undefined || operation.caller === 'operator') return [];
      const own = namesIn(ours);
      return own.flatMap(({ path, name }) => {
        const same = [valueAt(theirs, path), field.pick(idsNamed(field.theirs, name))].filter(isName);
        const others = [field.pick(field.theirs.ids).value, field.pick(field.theirs.ids).value];
        const by: By[] = own.length > 1 ? ['stranger', target.by] : ['stranger'];
        return [...new Set([...same, ...others])].flatMap((value) =>
          atDoors(
            [field.pick(doorsOf(target))],
            target,
            replaceAt(ours, path, value),
            endsAccount.test(operation.name) ? 'fresh' : field.pick(by),
            'another’s id',
          ),
        );
      });
    },
  },
  ...Object.entries(bodies).map(
    ([name, make]): Kind => ({
      name: `a body ${name}`,
      of: (target, { pick }) => {
        const input = target.ours ?? target.theirs;
        const { operation } = target;
        const hasBody = operation.rest.method === 'POST' || operation.rest.method === 'PUT';
        const by: By = operation.caller === 'operator' ? 'operator' : strangerFor(target);
        return (['callable', 'rest'] as const).flatMap((door) => {
          const wrap = (json: string) => (door === 'callable' ? `{"data":${json}}` : json);
          const made = make(input, operation, wrap).filter(
            (each) => 'input' in each || door === 'callable' || hasBody,
          );
          if (made.length === 0) return [];
          const one = pick(made);
          const shot = {
            kind: `a body ${name}`,
            operation,
            door,
            by,
            input: 'input' in one ? one.input : input,
          };
          return [{ shots: [{ ...shot, ...('body' in one && one) }] }];
        });
      },
    }),
  ),
  {
    name: 'again',
    of: (target) => {
      const { ours, operation, by } = target;
      if (ours === undefined || endsAccount.test(operation.name)) return [];
      const shot = { kind: 'again', operation, door: 'callable' as const, by };
      const changed = otherThan(ours);
      return [
        {
          shots: [ours, ours, ...(changed === undefined ? [] : [changed]), ours].map((input) => ({
            ...shot,
            input,
          })),
        },
      ];
    },
  },
  {
    name: 'at once',
    of: (target) => {
      const { ours, operation, by } = target;
      if (ours === undefined || operation.rest.method === 'GET') return [];
      if (/^(?:account-signOutEverywhere|auth-logOut)$/.test(operation.name)) return [];
      const who: By = endsAccount.test(operation.name) ? 'fresh' : by;
      const shot = { kind: 'at once', operation, door: 'callable' as const, by: who, input: ours };
      return [{ shots: Array.from({ length: 5 }, () => shot), atOnce: true }];
    },
  },
];

/** What is called in a victim's name: what they called with, but for what opens something to whoever has it. */
function claimedBy({ operation, theirs, ours }: Target): unknown {
  return operation.caller === 'anybody' && hasKey(theirs) ? ours : theirs;
}

/** The same doors, one volley each. */
function atDoors(
  doors: readonly Door[],
  { operation }: Target,
  input: unknown,
  by: By,
  kind: string,
): Volley[] {
  return doors.map((door) => ({ shots: [{ kind, operation, door, by, input: input ?? {} }] }));
}

function doorsOf({ operation }: Target): Door[] {
  return ['callable', 'rest', ...(whyNoTool(operation) === null ? (['assistant'] as const) : [])];
}

/** Whoever calls what ends an account is needed for nothing else. */
function strangerFor({ operation }: Target): By {
  return endsAccount.test(operation.name) ? 'fresh' : 'stranger';
}

function idsNamed({ ids }: Camp, name: string): (string | number)[] {
  const same = ids.filter((each) => each.name === name).map(({ value }) => value);
  return same.length > 0 ? same : ids.map(({ value }) => value);
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

/** Queries about others' things, and such as would cost much. */
function queriesFor(ids: readonly string[], pick: Field['pick']): object[] {
  const fields = [
    'group(id: $id) { name members { name } polls { status } }',
    'poll(id: $id) { status voted }',
    'polls(sessionId: $id) { status }',
    'movie(id: $id) { title }',
  ];
  const about = Array.from({ length: 60 }, () => ({
    query: `query ($id: ID!) { ${pick(fields)} }`,
    variables: { id: pick(ids) },
  }));
  const deep = (levels: number) => `{ me ${'{ groups '.repeat(levels)}{ id }${' }'.repeat(levels)} }`;
  const costly = [
    deep(50),
    deep(900),
    `{ ${Array.from({ length: 300 }, (_, at) => `a${at}: me { level }`).join(' ')} }`,
    `{ me { ${'...F '.repeat(200)} } } fragment F on Me { level }`,
    'fragment A on Me { ...B } fragment B on Me { ...A } { me { ...A } }',
    '{ __schema { types { fields { type { ofType { ofType { name } } } } } } }',
    `{ movie(id: ${'['.repeat(3000)}${']'.repeat(3000)}) { title } }`,
    `{ movies(ids: [${Array.from({ length: 2000 }, (_, at) => at).join()}]) { title people(first: 50) { person { name } } } }`,
  ];
  return [...about, ...costly.map((query) => ({ query }))];
}

function mustBe({ reason, status, text }: Answer, expected: readonly Reason[]): string | null {
  if (reason !== null && (expected as readonly string[]).includes(reason)) return null;
  return `${status} ${reason ?? 'answered'}: ${text.slice(0, 200)}`;
}

export type Resolve = (by: By) => Promise<Attacker>;
