/** Words that are a rule, a key or a known lack of one by themselves. */
import { onlyBehindOn } from '../lexicon/services.ts';
import { vague } from '../lexicon/vague.ts';
import type { Rule, Sort } from '../rules.ts';
import type { Match } from '../text/lexicon-index.ts';
import { nearYearRule } from './calendar.ts';
import type { Kind } from './lexicon.ts';
import type { Reading } from './reading.ts';
import { rulesUnit, type Unit } from './units.ts';

const kinds = new Set<string>([
  ...[
    'genre',
    'keyword',
    'country',
    'language',
    'quebec',
    'mood',
    'service',
    'sort',
    'tonight',
    'unseen',
    'vague',
    'near',
  ],
  ...['unsupported', 'noun', 'chatter', 'title', 'other'],
] satisfies Kind[]);
/** What wins among words of one length. */
const first: readonly Kind[] = [
  'unseen',
  'sort',
  'tonight',
  'language',
  'service',
  'vague',
  'near',
  'mood',
  'keyword',
  'genre',
];

/** The longest phrase with a meaning of its own that begins there. */
export function conceptMatch(reading: Reading, at: number): Match | undefined {
  const fitting = reading.matches(at).filter((match) => kinds.has(match.kind) && isMeant(reading, at, match));
  const [longest] = fitting;
  if (!longest) return undefined;
  const equal = fitting.filter(({ to }) => to === longest.to);
  const exact = equal.filter(({ near }) => !near);
  const best = exact.length > 0 ? exact : equal;
  return (
    first.flatMap((kind) => best.filter((match) => match.kind === kind))[0] ??
    best.find(({ kind }) => kind !== 'chatter') ??
    best[0]
  );
}

function isMeant(reading: Reading, at: number, { kind, to }: Match): boolean {
  if (kind === 'title') {
    const length = to - at;
    if (length < 2) return false;
    return length > 3 || reading.tokens.slice(at, to).every(({ capital }) => capital);
  }
  if (kind !== 'service' || !onlyBehindOn.has(reading.typed(at, to).toLowerCase())) return true;
  const before = reading.tokens[at - 1];
  return (
    before !== undefined && (reading.is(at - 1, 'on', 'or', 'and') || (at > 1 && reading.is(at - 2, 'have')))
  );
}

export function ruleOf(kind: string, value: string): Rule[] {
  switch (kind) {
    case 'genre':
      return value.split('&').map((each) => ({ field: 'genre', operator: 'eq', value: each }));
    case 'keyword':
      return [{ field: 'keyword', operator: 'contains', value }];
    case 'language':
      return [{ field: 'language', operator: 'eq', value }];
    case 'quebec':
      return [
        { field: 'country', operator: 'eq', value: 'CA' },
        { field: 'language', operator: 'eq', value: 'fr' },
      ];
    default: {
      const codes = value.split(' ');
      return codes.length > 1
        ? [{ field: 'country', operator: 'in', value: codes }]
        : [{ field: 'country', operator: 'eq', value }];
    }
  }
}

export function conceptAt(reading: Reading, from: number): Unit | null {
  const match = conceptMatch(reading, from);
  if (!match) return null;
  const { kind, value, to } = match;
  switch (kind) {
    case 'noun':
    case 'chatter':
    case 'other':
      return { from, to, kind: 'nothing' };
    case 'title':
      return { from, to, kind: 'text' };
    case 'unsupported':
      return { from, to, kind: 'unclear' };
    case 'mood':
      return rulesUnit(from, to, { field: 'mood', operator: 'eq', value });
    case 'service':
      return { from, to, kind: 'service', names: [value], tonight: false };
    case 'sort':
      return { from, to, kind: 'sort', sort: value as Sort };
    case 'tonight':
    case 'unseen':
      return { from, to, kind };
    case 'vague': {
      const { rules } = vague[value]!;
      return { from, to, kind: 'rules', subject: rules[0]!.field, rules, isVague: true };
    }
    case 'near':
      return {
        ...rulesUnit(from, to, nearYearRule(reading.year, value)),
        isVague: value === 'recent',
      } as Unit;
    default:
      return rulesUnit(from, to, ...ruleOf(kind, value));
  }
}
