/** Firestore's triggers: which functions a change calls, and their CloudEvents. */
import {
  createDeliveryQueue,
  DELIVERY_DEFAULTS,
  type Delivery,
  type DeliveryOptions,
  type PostedEvent,
} from './events/delivery.ts';
import {
  backgroundKind,
  cloudEventKind,
  documentPath,
  toBackgroundEvent,
  toCloudEvent,
} from './events/event-formats.ts';
import { createFaultInjection, type Fate, type Faults, NO_FAULTS } from './events/fault-injection.ts';
import { compilePathPattern, type PathMatcher } from './events/path-pattern.ts';
import type { CommittedChange } from './interfaces.ts';

export type Trigger = {
  /**
   * e.g. `google.cloud.firestore.document.v1.written`, or with `.withAuthContext`; for a 1st generation
   * function `providers/cloud.firestore/eventTypes/document.write`.
   */
  eventType: string;
  database: string;
  document: { value: string; matchType: 'EXACT' | 'PATH_PATTERN' };
};

export type Events = {
  /** Registers a trigger, replacing one with the same id. */
  register(project: string, triggerId: string, trigger: Trigger): void;
  /** Points a project's deliveries at a functions emulator, e.g. `127.0.0.1:5001`. */
  setFunctionsEmulator(project: string, host: string): void;
  /** Injects faults into later deliveries of a project. */
  setFaults(project: string, faults: Faults): void;
  /** Queues the events of a commit's changes for the triggers that match them. */
  publish(changes: CommittedChange[]): void;
  /** Waits until no event of the project is queued or in flight; returns those that are after `timeoutMs`. */
  settled(project: string, timeoutMs: number): Promise<Delivery[]>;
  close(): void;
};

export type EventsOptions = Partial<DeliveryOptions> & {
  /** The functions emulator of projects that haven't named one. */
  functionsEmulator?: string | undefined;
  /** The faults in projects that haven't set their own; none by default. */
  faults?: Partial<Faults> | undefined;
  log?: (line: string) => void;
};

/** Firestore's triggers: finds those that match a change and delivers CloudEvents to them. */
export function createEvents(options: EventsOptions = {}): Events {
  const { functionsEmulator, faults, log = console.log, ...delivery } = options;
  const triggers = new Map<string, Map<string, Trigger & { matches: PathMatcher }>>();
  const hosts = new Map<string, string>();
  const fates = new Map<string, () => Fate[]>();
  const anyFate = createFaultInjection({ ...NO_FAULTS, ...faults });
  let unordered = 0;
  const queue = createDeliveryQueue({ ...DELIVERY_DEFAULTS, ...delivery }, log);

  function urlOf(project: string, triggerId: string): string | null {
    const host = hosts.get(project) ?? functionsEmulator;
    return host ? `http://${host}/functions/projects/${project}/triggers/${triggerId}` : null;
  }

  function deliver(change: CommittedChange, triggerId: string, trigger: Trigger): void {
    const { project, database, name } = change;
    const document = documentPath(change);
    const delivery = {
      project,
      triggerId,
      document: database === '(default)' ? document : `${database}:${document}`,
      event: toEvent(change, trigger.eventType),
      url: () => urlOf(project, triggerId),
    };
    for (const { delayMs, inOrder } of (fates.get(project) ?? anyFate)()) {
      // One queue per trigger and document keeps events in order, and a failing trigger delays no other.
      const key = `${triggerId}\n${name}`;
      queue.add(inOrder ? key : `${key}\n${++unordered}`, { ...delivery, delayMs });
    }
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
    setFaults: (project, chosen) => void fates.set(project, createFaultInjection(chosen)),
    publish(changes) {
      for (const change of changes) {
        const ofProject = triggers.get(change.project);
        if (!ofProject) continue;
        const path = documentPath(change);
        for (const [triggerId, trigger] of ofProject) {
          if (trigger.database !== change.database || !trigger.matches(path)) continue;
          if (!wantsChange(trigger.eventType, change)) continue;
          try {
            deliver(change, triggerId, trigger);
          } catch (error) {
            // The commit is done: neither it nor other triggers may fail because of this one.
            log(`ERROR no event of ${path} for ${triggerId}: ${error}`);
          }
        }
      }
    },
    async settled(project, timeoutMs) {
      await queue.idle(project, timeoutMs);
      return queue.pending(project);
    },
    close: () => queue.close(),
  };
}

function wantsChange(eventType: string, { before, after }: CommittedChange): boolean {
  const kind = cloudEventKind(eventType) ?? backgroundKind(eventType);
  if (kind === 'written') return true;
  return kind === (before ? (after ? 'updated' : 'deleted') : 'created');
}

function toEvent(change: CommittedChange, eventType: string): PostedEvent {
  return backgroundKind(eventType) === null
    ? toCloudEvent(change, eventType)
    : toBackgroundEvent(change, eventType);
}
