import { setTimeout as sleep } from 'node:timers/promises';
import { documentPath, toCloudEvent, wantsChange } from './events/cloud-event.ts';
import {
  createDeliveryQueue,
  DELIVERY_DEFAULTS,
  type Delivery,
  type DeliveryOptions,
} from './events/delivery.ts';
import { compilePathPattern, type PathMatcher } from './events/path-pattern.ts';
import type { CommittedChange } from './interfaces.ts';

/** What a v2 Firestore trigger watches. */
export type Trigger = {
  /** e.g. `google.cloud.firestore.document.v1.written`, or with `.withAuthContext`. */
  eventType: string;
  database: string;
  document: { value: string; matchType: 'EXACT' | 'PATH_PATTERN' };
};

export type Events = {
  /** Registers a trigger; one registered before under the same id is replaced. */
  register(project: string, triggerId: string, trigger: Trigger): void;
  /** Points a project's deliveries at a functions emulator, e.g. `127.0.0.1:5001`. */
  setFunctionsEmulator(project: string, host: string): void;
  /** Queues what the triggers want of a commit's changes. */
  publish(changes: CommittedChange[]): void;
  /** Waits until nothing of the project is queued or in flight; returns what still is after `timeoutMs`. */
  settled(project: string, timeoutMs: number): Promise<Delivery[]>;
  close(): void;
};

export type EventsOptions = Partial<DeliveryOptions> & {
  /** Where events go for projects that name no other place. */
  functionsEmulator?: string | undefined;
  log?: (line: string) => void;
};

const SETTLED_POLL_MS = 5;

/** Firestore's triggers: finds the ones that a change concerns and delivers CloudEvents to them. */
export function createEvents(options: EventsOptions = {}): Events {
  const { functionsEmulator, log = console.log, ...delivery } = options;
  const triggers = new Map<string, Map<string, Trigger & { matches: PathMatcher }>>();
  const hosts = new Map<string, string>();
  const queue = createDeliveryQueue({ ...DELIVERY_DEFAULTS, ...delivery }, log);

  function urlOf(project: string, triggerId: string): string | null {
    const host = hosts.get(project) ?? functionsEmulator;
    return host ? `http://${host}/functions/projects/${project}/triggers/${triggerId}` : null;
  }

  function deliver(change: CommittedChange, triggerId: string, trigger: Trigger): void {
    const { project, database, name } = change;
    const document = documentPath(change);
    // A queue for each trigger and document: its events arrive in order, and one failing trigger holds up no other.
    queue.add(`${triggerId}\n${name}`, {
      project,
      triggerId,
      document: database === '(default)' ? document : `${database}:${document}`,
      event: toCloudEvent(change, trigger.eventType),
      url: () => urlOf(project, triggerId),
    });
  }

  return {
    register(project, triggerId, trigger) {
      const { value, matchType } = trigger.document;
      const exact = value.replace(/^\/|\/$/g, '');
      const matches = matchType === 'EXACT' ? (path: string) => path === exact : compilePathPattern(value);
      const ofProject = triggers.get(project) ?? new Map();
      triggers.set(project, ofProject.set(triggerId, { ...trigger, matches }));
    },
    setFunctionsEmulator: (project, host) => void hosts.set(project, host),
    publish(changes) {
      for (const change of changes) {
        const path = documentPath(change);
        for (const [triggerId, trigger] of triggers.get(change.project) ?? []) {
          if (trigger.database !== change.database || !trigger.matches(path)) continue;
          if (wantsChange(trigger.eventType, change)) deliver(change, triggerId, trigger);
        }
      }
    },
    async settled(project, timeoutMs) {
      const deadline = Date.now() + timeoutMs;
      while (queue.pending(project).length > 0 && Date.now() < deadline) await sleep(SETTLED_POLL_MS);
      return queue.pending(project);
    },
    close: () => queue.close(),
  };
}
