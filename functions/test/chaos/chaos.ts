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
import { type FaultCounts, injectFaults } from './faults.ts';
import { mailFaults } from './mails.ts';
import type { Answers } from './person.ts';
import { gather, playUntil } from './play.ts';
import { openStage } from './stage.ts';

export type ChaosOptions = {
  seconds: number;
  seed: number;
  /** The built functions' entry. */
  entry: string;
  /** How often each kind of fault strikes. */
  everyMs: number;
  evenings: number;
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
  /** What instances logged as errors, and how often. */
  errors: ReadonlyMap<string, number>;
  /** What is wrong, lost, doubled or undocumented. */
  wrong: string[];
};

export async function playChaos(options: ChaosOptions): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'cine-chaos-'));
  const random = seeded(options.seed);
  const stage = await openStage(folder, options.entry);
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
    const until = performance.now() + options.seconds * second;
    const isOver = () => performance.now() > until || options.signal.aborted;
    const stopping = delay(options.seconds * second, undefined, { signal: options.signal })
      .catch(() => undefined)
      .then(() => injection.stop())
      .finally(() => {
        clearInterval(telling);
        stage.endLocks();
      });
    const [{ evenings, broken }, faults] = await Promise.all([
      playUntil(isOver, people, { random, errandEveryMs: options.everyMs / 8 }),
      stopping,
    ]);
    await stage.drain(options.drainRounds);
    const found: string[] = [];
    for await (const fault of audit(databaseSource(stage.db))) found.push(inOneLine(fault));
    const { answers } = people;
    return {
      faults,
      answers,
      told: people.ledger.size(),
      evenings,
      errors: instances.errors,
      wrong: [
        ...found,
        ...(await people.ledger.faults(stage.db)),
        ...(await mailFaults(stage.db, stage.received())),
        ...[...answers.undocumented].map(([answer, count]) => `${count} × ${answer}`),
        ...broken,
      ],
    };
  } finally {
    await stage.close();
    rmSync(folder, { recursive: true });
  }
}
