import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { updateAccount } from '@cine/contract/operations/core/account';
import { createTask, showTask } from '@cine/contract/operations/game/tasks';
import { startPoll } from '@cine/contract/operations/together/polls';
import { recordWatch } from '@cine/contract/operations/together/sessions';
import { rateMovie } from '@cine/contract/operations/watching/ratings';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import { context } from '../../functions/src/context.ts';
import { countBadges } from '../../functions/src/features/core/badges/service.ts';
import { foldStandings } from '../../functions/src/features/game/leaderboards/fold-service.ts';
import { befriended, services, sessionOf } from '../../functions/test/builders.ts';
import { type TestUser, user } from '../../functions/test/client.ts';
import { sampleTask } from '../../functions/test/scenarios/samples.ts';
import { running, type Suite } from '../../functions/test/suite.ts';
import { Doc } from '../../packages/firestore-emulator/src/engine/storage/document.ts';
import type { MapValue, Value } from '../../packages/firestore-emulator/src/engine/values/values.ts';
import type { ExportedDocument } from '../../packages/firestore-emulator/src/export/entity-reader.ts';
import { streamExport } from '../../packages/firestore-emulator/src/export/read-export.ts';
import { findExport } from '../../packages/firestore-emulator/src/export/seed.ts';
import { writeDatabases } from '../../packages/firestore-emulator/src/export/write-export.ts';

/** Waits for what was caused in the drill's project. */
type Caused = Pick<Suite, 'quiet' | 'settled'>;

/** Gives two people a small life, and the database as many documents as asked for. */
export async function fill(
  { quiet }: Caused,
  { project, leaId, maxId, documents }: { project: string; leaId: string; maxId: string; documents: number },
): Promise<void> {
  const [lea, max] = [user(running.url, leaId), user(running.url, maxId)];
  const providers = [services.netflix, services.canal];
  for (const one of [lea, max]) await one.call(updateAccount, { providers });
  await befriended(lea, max);
  const { id: sessionId } = await sessionOf(lea, [max]);
  await lea.call(recordWatch, { sessionId, movieId: 1859 });
  for (const one of [lea, max]) {
    await one.call(recordOwnWatch, { movieId: 3767 });
    await one.call(rateMovie, { movieId: 1859, score: 80 });
  }
  await quiet();
  if (documents > 0) await multiply(project, [leaId, maxId], documents);
  await countBadges(context());
  await foldStandings(context());
}

/**
 * Adds the documents of these people again for others like them, until there are as many as asked for: as an
 * export, which is imported without triggers.
 */
async function multiply(project: string, uids: readonly string[], documents: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'cine-many-'));
  const ask = async (what: 'export' | 'import', body: object) => {
    const url = `http://${running.emulator}/emulator/v1/projects/${project}:${what}`;
    const database = `projects/${project}/databases/(default)`;
    const answer = await fetch(url, { method: 'POST', body: JSON.stringify({ database, ...body }) });
    if (!answer.ok) throw new Error(`${what}: ${answer.status} ${await answer.text()}`);
  };
  await ask('export', { export_directory: folder, export_name: 'own' });
  const own: ExportedDocument[] = [];
  for await (const each of streamExport(findExport(join(folder, 'own'))))
    if (uids.includes(each.path.split('/')[1]!) && canBeLike(each)) own.push(each);

  function* others(): Generator<Doc> {
    for (let number = 0; number * own.length < documents; number += 1) {
      const like = (text: string) => uids.reduce((all, uid) => all.replaceAll(uid, `${uid}${number}`), text);
      for (const { path, fields } of own) yield new Doc(like(path), changed(fields, like) as MapValue, 0, 0);
    }
  }
  await writeDatabases({ directory: folder, name: 'many', project }, new Map([['(default)', others()]]), () =>
    Date.now(),
  );
  await ask('import', { export_directory: findExport(join(folder, 'many')) });
  rmSync(folder, { recursive: true });
}

/** A notification's id is a digest of its event, which names the people. */
function canBeLike({ path }: ExportedDocument): boolean {
  return !path.includes('/notifications/');
}

/** A value with every text changed, also those that name fields. */
function changed(value: Value, change: (text: string) => string): Value {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((each) => changed(each, change));
  if (value instanceof Map)
    return new Map([...value].map(([name, each]) => [change(name), changed(each, change)]));
  return value;
}

export type Waiting = { ownerId: string; pollId: string; taskId: string };

/** Begins a poll and a task whose tasks are lost. */
export async function beginWhatWaits({ settled }: Caused, lea: TestUser, max: TestUser): Promise<Waiting> {
  const { enqueue } = context();
  Object.assign(context(), { enqueue: async () => undefined });
  try {
    const { id: sessionId } = await sessionOf(lea, [max]);
    const { id: pollId } = await lea.call(startPoll, {
      place: { kind: 'session', id: sessionId },
      method: 'approval',
      movies: { from: 'list', count: 3 },
      seconds: 30,
    });
    const { id: taskId } = await lea.call(createTask, sampleTask);
    await settled();
    return { ownerId: lea.uid, pollId, taskId };
  } finally {
    Object.assign(context(), { enqueue });
  }
}

/** What of it nothing has ended. */
export async function whatStillWaits({ ownerId, pollId, taskId }: Waiting): Promise<string[]> {
  // Who signed in before a restore has to do so again.
  const owner = user(running.url, ownerId);
  const { evaluatedAt } = await owner.call(showTask, { taskId });
  const isClosing = running.tasks.log.some(({ taskId: id }) => id?.startsWith(pollId));
  return [...(isClosing ? [] : ['poll']), ...(evaluatedAt === null ? ['task'] : [])];
}
