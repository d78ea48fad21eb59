/**
 * Plays evenings on instances of the functions while everything fails that can. In the end the faults stop,
 * what waits is done, and nothing may be wrong, lost or doubled.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { second } from '@cine/contract/time';
import { seeded } from '../../../bench/deployed/random.ts';
import { audit } from '../../../scripts/audit/audit.ts';
import { databaseSource } from '../../../scripts/audit/database.ts';
import { inOneLine } from '../../../scripts/audit/fault.ts';
import { type FaultCounts, type FaultInjection, injectFaults } from './faults.ts';
import { mailFaults } from './mails.ts';
import { modelCallFaults } from './model-calls.ts';
import type { Answers } from './person.ts';
import { gather, playUntil } from './play.ts';
import { openStage } from './stage.ts';

export type ChaosOptions = {
  seconds: number;
  seed: number;
  /** The built functions' entry. */
  entry: string;
  /** How often each kind of fault strikes, on average. */
  everyMs: number;
  /** How often it must have struck; faults go on for up to three times as long until it has. */
  least: number;
  evenings: number;
  instances: number;
  /** How often twenty minutes pass in the end, with all timers. */
  drainRounds: number;
  onProgress?: (counts: FaultCounts, answers: Answers) => void;
  signal: AbortSignal;
};

export type Outcome = {
  faults: FaultCounts;
  answers: Answers;
  /** What people were told, and was compared. */
  told: number;
  evenings: number;
  /** How often each outside service did what it is for. */
  served: Record<string, number>;
  /** What instances logged as errors, and how often. */
  errors: ReadonlyMap<string, number>;
  /** What is wrong, lost, doubled or undocumented. */
  wrong: string[];
};

/** How many times as long faults may take to be enough. */
const patience = 3;

export async function playChaos(options: ChaosOptions): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'cine-chaos-'));
  const random = seeded(options.seed);
  const stage = await openStage(folder, options.entry, options.instances);
  try {
    const people = await gather(stage, options.evenings);
    const { instances, outages, faultsUrl } = stage;
    const injection = await injectFaults(
      { instances, outages, faultsUrl, random: random.next, seed: options.seed },
      options.everyMs,
    );
    const telling = setInterval(() => {
      void injection.counts().then((counts) => options.onProgress?.(counts, people.answers));
    }, 5 * second);
    let isOver = false;
    const striking = strikeEnough(injection, options).then(async () => {
      isOver = true;
      const faults = await injection.stop();
      stage.endLocks();
      return faults;
    });
    const play = { random, errandEveryMs: options.everyMs / 8 };
    const [{ evenings, broken }, faults] = await Promise.all([
      playUntil(() => isOver, people, play),
      striking.finally(() => clearInterval(telling)),
    ]);
    await stage.drain(options.drainRounds);
    const audited: string[] = [];
    for await (const fault of audit(databaseSource(stage.db))) audited.push(inOneLine(fault));
    const { answers } = people;
    return {
      faults,
      answers,
      told: people.ledger.size(),
      served: stage.served(),
      evenings,
      errors: instances.errors,
      wrong: [
        ...audited,
        ...(await people.ledger.faults(stage.db)),
        ...(await mailFaults(stage.db, stage.received())),
        ...(await modelCallFaults(stage.db)),
        ...[...answers.undocumented].map(([answer, count]) => `${count} × ${answer}`),
        ...broken,
      ],
    };
  } finally {
    await stage.close();
    rmSync(folder, { recursive: true });
  }
}

/** Resolves when faults have struck for long enough and often enough, or for too long. */
async function strikeEnough(
  { counts }: FaultInjection,
  { seconds, least, signal }: ChaosOptions,
): Promise<void> {
  const started = performance.now();
  for (;;) {
    await delay(second / 4, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return;
    const passed = (performance.now() - started) / second;
    if (passed < seconds) continue;
    const isEnough = Object.values(await counts()).every((count) => count >= least);
    if (isEnough || passed > patience * seconds) return;
  }
}
