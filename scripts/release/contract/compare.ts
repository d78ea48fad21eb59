/** What a release takes away from clients of the former one. */
import type { Schema, Surface } from './surface.ts';

/** `place` is what CHANGELOG.md must name for it to be on purpose. */
export type Break = { place: string; words: string };

/** What is sent must go on being accepted; what is read must go on being there, and be no surprise. */
type Direction = 'sent' | 'read';

/** Everything that clients of the former surface would miss, in the order of the former one. */
export function breaksBetween(former: Surface, current: Surface): Break[] {
  const compared = (direction: Direction) => (place: string, one: Schema, other: Schema | undefined) =>
    compare({ direction, former, current, open: new Set() }, place, one, other);
  const read = compared('read');
  const sent = compared('sent');
  return [
    ...former.reasons
      .filter((reason) => !current.reasons.includes(reason))
      .map((reason) => ({ place: reason, words: 'no call is refused with this reason any more' })),
    ...Object.entries(former.operations).flatMap(([name, one]) => {
      const other = current.operations[name];
      if (!other) return [{ place: name, words: 'the operation is gone' }];
      return [
        ...(one.address === other.address
          ? []
          : [{ place: `${name} address`, words: `was ${one.address}, is ${other.address}` }]),
        ...(one.isPublic && !other.isPublic ? [{ place: `${name} sign-in`, words: 'is asked for' }] : []),
        ...sent(`${name} input`, one.input, other.input),
        ...Object.entries(one.answers).flatMap(([kind, answer]) =>
          read(`${name} ${kind.split(' ')[0]}`, answer, other.answers[kind]),
        ),
      ];
    }),
    ...Object.entries(former.schemas).flatMap(([name, one]) =>
      // Where it is gone, what refers to it is compared as a whole.
      current.schemas[name] ? read(name, one, current.schemas[name]) : [],
    ),
    ...Object.entries(former.documents).flatMap(([name, one]) =>
      read(`documents/${name}`, one, current.documents[name]),
    ),
  ];
}

/** Those that the section of the next release doesn't name in backticks. */
export function unnamedIn(changelog: string, breaks: readonly Break[]): Break[] {
  const next = changelog.split(/^## /m).find((section) => section.startsWith('Next')) ?? '';
  return breaks.filter(({ place }) => !next.includes(`\`${place}\``));
}

type Comparing = {
  direction: Direction;
  former: Surface;
  current: Surface;
  /** References that are being followed, which may lead back to themselves. */
  open: Set<string>;
};

function compare(comparing: Comparing, place: string, one: Schema, other: Schema | undefined): Break[] {
  if (!other) return [{ place, words: 'is gone' }];
  const { direction, former, current, open } = comparing;
  const references = `${one.$ref} ${other.$ref}`;
  if (one.$ref !== undefined && (one.$ref === other.$ref || open.has(references))) return [];
  const within = { ...comparing, open: new Set([...open, references]) };
  const before = formsOf(former, one);
  const now = formsOf(current, other);
  const lost = before.flatMap((form) => closest(now.map((each) => compareForms(within, place, form, each))));
  const kinds = new Set(before.map(kindOf));
  const surprising = kinds.has('any') ? [] : [...new Set(now.map(kindOf))].filter((kind) => !kinds.has(kind));
  const news = surprising.map((kind) => ({ place, words: `may now be ${kind}, too` }));
  return direction === 'read' && lost.length === 0 ? news : lost;
}

/** The forms that a value may have: of an enum each value, of a union each member. */
function formsOf(surface: Surface, schema: Schema): Schema[] {
  const {
    $ref,
    anyOf,
    oneOf,
    enum: values,
  } = schema as { $ref?: string; anyOf?: Schema[]; oneOf?: Schema[]; enum?: unknown[] };
  if ($ref !== undefined) return formsOf(surface, surface.schemas[$ref.split('/').at(-1)!] ?? {});
  if (values) return values.map((value) => ({ const: value }));
  const members = anyOf ?? oneOf;
  return members ? members.flatMap((member) => formsOf(surface, member)) : [schema];
}

function closest(candidates: Break[][]): Break[] {
  return candidates.reduce((best, each) => (each.length < best.length ? each : best), candidates[0] ?? []);
}

function kindOf(form: Schema): string {
  if (form.const === null) return 'null';
  const kind = form.const === undefined ? String(form.type ?? 'any') : typeof form.const;
  return kind === 'integer' ? 'number' : kind;
}

function compareForms(comparing: Comparing, place: string, one: Schema, other: Schema): Break[] {
  const [before, now] = [kindOf(one), kindOf(other)];
  if (now === 'any') return [];
  if (before !== now) return [{ place, words: `was ${before}, is ${now}` }];
  if (other.const !== undefined)
    return one.const === other.const
      ? []
      : [
          {
            place,
            words: one.const === undefined ? `is ${other.const} only` : `is never ${one.const} any more`,
          },
        ];
  if (now === 'object') return compareFields(comparing, place, one, other);
  if (now === 'array') return compareItems(comparing, place, one, other);
  return one.const === undefined && comparing.direction === 'sent' ? compareLimits(place, one, other) : [];
}

function compareFields(comparing: Comparing, place: string, one: Schema, other: Schema): Break[] {
  const isSent = comparing.direction === 'sent';
  const { properties: before = {}, required: formerlyRequired = [] } = one;
  const { properties: now = {}, required = [] } = other;
  const surprising = isSent
    ? required.filter((name) => !formerlyRequired.includes(name))
    : formerlyRequired.filter((name) => name in now && !required.includes(name));
  const [values, otherValues] = [valuesOf(one), valuesOf(other)];
  return [
    ...Object.entries(before).flatMap(([name, field]) =>
      compare(comparing, `${place}.${name}`, field, now[name] ?? otherValues),
    ),
    ...surprising.map((name) => ({
      place: `${place}.${name}`,
      words: isSent ? 'must be sent' : 'may be missing',
    })),
    ...(values ? compare(comparing, `${place}.*`, values, otherValues) : []),
  ];
}

/** What any other key has, where there may be one. */
function valuesOf({ additionalProperties }: Schema): Schema | undefined {
  return additionalProperties as Schema | undefined;
}

function compareItems(comparing: Comparing, place: string, one: Schema, other: Schema): Break[] {
  const [before, now] = [itemsOf(one), itemsOf(other)];
  const items = before.flatMap((item, at) =>
    compare(comparing, `${place}[]`, item, now[Math.min(at, now.length - 1)]),
  );
  return comparing.direction === 'sent' ? [...items, ...compareLimits(place, one, other)] : items;
}

function itemsOf({ prefixItems, items }: Schema): Schema[] {
  return (prefixItems as Schema[] | undefined) ?? [(items as Schema | undefined) ?? {}];
}

const least = ['minimum', 'exclusiveMinimum', 'minLength', 'minItems'];
const most = ['maximum', 'exclusiveMaximum', 'maxLength', 'maxItems'];

/** Where a limit is narrower than it was; another pattern may be. */
function compareLimits(place: string, one: Schema, other: Schema): Break[] {
  const narrower = (limit: string) => {
    const [before, now] = [one[limit], other[limit]];
    if (now === undefined || before === now) return false;
    if (least.includes(limit)) return before === undefined || Number(now) > Number(before);
    return most.includes(limit) ? before === undefined || Number(now) < Number(before) : true;
  };
  return [...least, ...most, 'pattern', 'format', 'multipleOf']
    .filter(narrower)
    .map((limit) => ({ place, words: `${limit} was ${one[limit] ?? 'none'}, is ${other[limit]}` }));
}
