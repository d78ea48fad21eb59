/** What a feature deploys (operations, timers, queues), and the deployed names of all features' functions. */
import { hasSingleCallables } from '#config.ts';
import type { Accounts } from './accounts.ts';
import { callable } from './callable.ts';
import type { Handler } from './serve.ts';
import { noteSingle } from './unread.ts';

/** A feature's schedules and task queues by name: `sweep` of `mail` is deployed as `mail-sweep`. */
export type Background = Readonly<Record<string, { __endpoint: unknown }>>;

/** A feature's `handlers.ts`: operations it answers, and background functions that keep its data right. */
export type Handlers = {
  operations?: readonly Handler[];
  /** From `background.ts`, which an instance of such a function loads without the rest. */
  background?: Background;
};

/** All features by name: their folder in camel case. */
export type Features = Readonly<Record<string, Handlers>>;

type Group = Record<string, unknown>;

/** The functions to deploy: `sessions-create` is `create` of `sessions`. Throws if two have one name. */
export function functionsOf(features: Features, accounts: Accounts): Record<string, Group> {
  const groups: Record<string, Group> = {};
  const add = (group: string, name: string, deployed: unknown) => {
    groups[group] ??= {};
    if (Object.hasOwn(groups[group], name)) throw new Error(`Two functions are called ${group}-${name}`);
    groups[group][name] = deployed;
  };
  for (const handler of hasSingleCallables() ? operationsOf(features) : []) {
    const [group, name] = handler.operation.name.split('-') as [string, string];
    add(group, name, callable(handler, accounts));
    noteSingle(handler.operation.name);
  }
  for (const [feature, { background = {} }] of Object.entries(features)) {
    for (const [name, each] of Object.entries(background)) add(feature, name, each);
  }
  return groups;
}

export function operationsOf(features: Features): Handler[] {
  return Object.values(features).flatMap(({ operations = [] }) => operations);
}
