/** What a deployment changes, and the order in which nothing is missing that something else needs. */
import { firstIndexes, hasMoreFieldIndexes } from './first-indexes.ts';
import { compareRules, type RulesChange } from './rules.ts';

/** A function, as the CLI lists what is deployed and as the build declares it. */
export type DeployedFunction = { [setting: string]: unknown; codebase?: string };
export type Functions = Readonly<Record<string, DeployedFunction>>;

export type IndexField = { fieldPath: string; order?: string; arrayConfig?: string; vectorConfig?: object };
export type Indexes = {
  indexes: readonly { collectionGroup: string; queryScope: string; fields: readonly IndexField[] }[];
  fieldOverrides: readonly {
    collectionGroup: string;
    fieldPath: string;
    ttl?: boolean;
    indexes?: readonly object[];
  }[];
};

export type State = { functions: Functions; indexes: Indexes; rules: string };

/** Names; what changed says how. */
export type Change = { added: string[]; removed: string[]; changed: string[] };

export type Step =
  | { do: 'indexes'; first: Indexes }
  | { do: 'wait' | 'rules' | 'hosting' | 'smoke' | 'remove-indexes' }
  | { do: 'functions' | 'delete-functions'; names: string[] };

export type Plan = {
  functions: Change;
  indexes: Change;
  ttl: Change;
  rules: RulesChange;
  /** Why it can't be deployed like this. */
  refusals: string[];
  steps: Step[];
};

/** `rulesWhen` says when rules go whose change nobody can tell from their text. */
export function planDeployment(deployed: State, built: State, rulesWhen?: 'first' | 'last'): Plan {
  const functions = changesBetween(
    Object.entries(deployed.functions),
    Object.entries(built.functions),
    otherSettings,
  );
  const indexes = changesBetween(namedIndexes(deployed.indexes), namedIndexes(built.indexes), otherIndexes);
  const ttl = changesBetween(ttlIn(deployed.indexes), ttlIn(built.indexes));
  const rules = compareRules(deployed.rules, built.rules);
  const when = { none: null, same: 'first', wider: 'first', narrower: 'last', unclear: rulesWhen ?? null }[
    rules
  ];
  const names = Object.keys(built.functions);
  const first = firstIndexes(deployed.indexes, built.indexes);
  const composite = changesBetween(
    indexNames(deployed.indexes.indexes).map((name) => [name, '']),
    indexNames(built.indexes.indexes).map((name) => [name, '']),
  );
  const asks =
    composite.added.length + ttl.added.length > 0 || hasMoreFieldIndexes(built.indexes, deployed.indexes);
  const removes =
    indexes.removed.length + ttl.removed.length > 0 || hasMoreFieldIndexes(deployed.indexes, built.indexes);
  const steps: (Step | false)[] = [
    asks && { do: 'indexes', first },
    // Also those that a former run asked for and that aren't built yet.
    { do: 'wait' },
    when === 'first' && { do: 'rules' },
    { do: 'functions', names },
    { do: 'hosting' },
    when === 'last' && { do: 'rules' },
    { do: 'smoke' },
    functions.removed.length > 0 && { do: 'delete-functions', names: functions.removed },
    removes && { do: 'remove-indexes' },
  ];
  return {
    functions,
    indexes,
    ttl,
    rules,
    refusals: [
      ...names.flatMap((name) => otherTrigger(name, deployed.functions[name], built.functions[name]!)),
      ...functions.removed.flatMap((name) => namedLikeAGroup(name, names)),
      ...(rules === 'unclear' && rulesWhen === undefined
        ? [
            'Nobody can tell from their text whether the rules allow more or less: say --rules first if what is deployed also works with them, --rules last if the new dashboard also works without',
          ]
        : []),
    ],
    steps: steps.filter((step) => step !== false),
  };
}

type Entries<T> = readonly (readonly [name: string, value: T])[];

function changesBetween<T>(
  former: Entries<T>,
  current: Entries<T>,
  differences: (before: T, now: T) => string[] = () => [],
): Change {
  const [before, now] = [new Map(former), new Map(current)];
  const changed = [...now].flatMap(([name, value]) => {
    const words = before.has(name) ? differences(before.get(name)!, value) : [];
    return words.length === 0 ? [] : [`${name}: ${words.join(', ')}`];
  });
  return {
    added: [...now.keys()].filter((name) => !before.has(name)),
    removed: [...before.keys()].filter((name) => !now.has(name)),
    changed,
  };
}

const numbers = ['availableMemoryMb', 'timeoutSeconds', 'concurrency', 'cpu', 'minInstances', 'maxInstances'];
const triggers = ['callableTrigger', 'httpsTrigger', 'eventTrigger', 'scheduleTrigger', 'taskQueueTrigger'];

const triggerOf = (each: DeployedFunction) => triggers.find((trigger) => each[trigger]) ?? 'none';

/** Differences in what both state: the build leaves some to the platform, and the CLI tells no schedules. */
function otherSettings(deployed: DeployedFunction, built: DeployedFunction): string[] {
  const states: [name: string, before: unknown, now: unknown][] = [
    ...numbers.map((name): [string, unknown, unknown] => [name, deployed[name], built[name]]),
    ['schedule', scheduleOf(deployed), scheduleOf(built)],
    ['secrets', secretsOf(deployed), secretsOf(built)],
  ];
  return states
    .filter(([, before, now]) => [before, now].every((each) => /number|string/.test(typeof each)))
    .filter(([, before, now]) => before !== now)
    .map(([name, before, now]) => `${name} ${before || 'none'} → ${now || 'none'}`);
}

function scheduleOf({ scheduleTrigger }: DeployedFunction): string | undefined {
  return (scheduleTrigger as { schedule?: string } | undefined)?.schedule;
}

function secretsOf({ secretEnvironmentVariables: secrets }: DeployedFunction): string {
  const keys = ((secrets ?? []) as { key: string }[]).map(({ key }) => key);
  return keys.sort().join(' ');
}

/** Firebase refuses another kind of trigger under the same name. */
function otherTrigger(
  name: string,
  deployed: DeployedFunction | undefined,
  built: DeployedFunction,
): string[] {
  if (deployed === undefined || triggerOf(deployed) === triggerOf(built)) return [];
  return [`${name} had ${triggerOf(deployed)} and has ${triggerOf(built)} now: it needs a new name`];
}

/** The CLI takes a name for that of a group, too, and would delete `mail-send` with `mail`. */
function namedLikeAGroup(name: string, names: readonly string[]): string[] {
  const others = names.filter((each) => each.startsWith(`${name}-`));
  return others.length === 0
    ? []
    : [`${name} would be deleted with ${others.join(', ')}: delete it in the console, and deploy again`];
}

/** Indexes by what they are of; Firestore adds the document's name to each, in the last direction. */
export function indexNames(indexes: Indexes['indexes']): string[] {
  return indexes.map(({ collectionGroup, queryScope, fields }) => {
    const parts = fields
      .filter(({ fieldPath }) => fieldPath !== '__name__')
      .map(({ fieldPath, order, arrayConfig }) => `${fieldPath} ${order ?? arrayConfig ?? 'VECTOR'}`);
    const scope = queryScope === 'COLLECTION' ? '' : ` ${queryScope}`;
    return `${collectionGroup} (${parts.join(', ')})${scope}`;
  });
}

function namedIndexes({ indexes, fieldOverrides }: Indexes): Entries<string> {
  const composite = indexNames(indexes).map((name) => [name, ''] as const);
  const single = fieldOverrides.map(({ collectionGroup, fieldPath, indexes: own = [] }) => {
    const parts = own.map((each) => Object.values(each).map(String).toSorted().join(' ')).toSorted();
    return [`${collectionGroup}.${fieldPath}`, parts.join(', ') || 'no index'] as const;
  });
  return [...composite, ...single];
}

function ttlIn({ fieldOverrides }: Indexes): Entries<string> {
  return fieldOverrides
    .filter(({ ttl }) => ttl)
    .map(({ collectionGroup, fieldPath }) => [`${collectionGroup}.${fieldPath}`, '']);
}

const otherIndexes = (before: string, now: string) => (before === now ? [] : [`${before} → ${now}`]);
