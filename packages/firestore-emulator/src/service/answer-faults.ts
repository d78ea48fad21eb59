/** Answers requests late or not at all, as a database in trouble does. */
import { setTimeout as delay } from 'node:timers/promises';
import { EmulatorError } from '../errors.ts';
import { randomFrom } from '../events/fault-injection.ts';
import type { FirestoreService, Message } from '../interfaces.ts';

/** Faults injected into answers, each by how likely it is, from 0 to 1. Streams of listeners have none. */
export type AnswerFaults = {
  /** A request that isn't carried out is answered UNAVAILABLE. */
  unavailable: number;
  /** A commit that is carried out is answered UNAVAILABLE. */
  lost: number;
  /** A commit that isn't carried out is answered ABORTED. */
  aborted: number;
  /** A request waits a random time up to `slowMs`. */
  slow: number;
  slowMs: number;
  /** The same seed causes the same faults for the same requests. */
  seed: number;
};

export const NO_ANSWER_FAULTS: AnswerFaults = {
  unavailable: 0,
  lost: 0,
  aborted: 0,
  slow: 0,
  slowMs: 1000,
  seed: 1,
};

const kinds = ['unavailable', 'lost', 'aborted', 'slow'] as const;
/** How often each fault was injected. */
export type AnswerFaultCounts = Record<(typeof kinds)[number], number>;

export type AnswerFaultInjection = {
  service: FirestoreService;
  /** Injects faults into later answers of a project. */
  set: (project: string, faults: AnswerFaults) => void;
  counts: (project: string) => AnswerFaultCounts;
};

/** A service like this one, with faults once they are set. */
export function injectAnswerFaults(service: FirestoreService): AnswerFaultInjection {
  const projects = new Map<
    string,
    { faults: AnswerFaults; random: () => number; counts: AnswerFaultCounts }
  >();

  /** What happens to a request before and after it is carried out; nothing for most projects. */
  function fateOf(rpc: string, request: Message): { before: () => Promise<void>; after: () => void } | null {
    const project = projects.get(projectOf(request));
    if (!project) return null;
    const { faults, random, counts } = project;
    const isCommit = rpc === 'Commit';
    const strikes = (kind: keyof AnswerFaultCounts): boolean => {
      if (random() >= faults[kind]) return false;
      counts[kind] += 1;
      return true;
    };
    return {
      before: async () => {
        if (strikes('slow')) await delay(random() * faults.slowMs);
        if (strikes('unavailable')) throw new EmulatorError('UNAVAILABLE', 'An injected fault');
        if (isCommit && strikes('aborted')) throw new EmulatorError('ABORTED', 'An injected fault');
      },
      after: () => {
        if (isCommit && strikes('lost'))
          throw new EmulatorError('UNAVAILABLE', 'An injected fault, after it');
      },
    };
  }

  const unary: FirestoreService['unary'] = {};
  for (const [rpc, run] of Object.entries(service.unary)) {
    unary[rpc] = async (request, call) => {
      const fate = fateOf(rpc, request);
      if (!fate) return run(request, call);
      await fate.before();
      const answer = await run(request, call);
      fate.after();
      return answer;
    };
  }
  const serverStream: FirestoreService['serverStream'] = {};
  for (const [rpc, run] of Object.entries(service.serverStream)) {
    serverStream[rpc] = async function* (request, call) {
      await fateOf(rpc, request)?.before();
      yield* run(request, call);
    };
  }
  return {
    service: { ...service, unary, serverStream },
    set: (project, faults) => {
      const counts = projects.get(project)?.counts ?? noCounts();
      projects.set(project, { faults, random: randomFrom(faults.seed), counts });
    },
    counts: (project) => ({ ...(projects.get(project)?.counts ?? noCounts()) }),
  };
}

function noCounts(): AnswerFaultCounts {
  return { unavailable: 0, lost: 0, aborted: 0, slow: 0 };
}

function projectOf({ database, parent, name, document }: Message): string {
  const path = String(database || parent || name || document?.name || '');
  return /^projects\/([^/]+)\//.exec(path)?.[1] ?? '';
}
