import { lookUpDocument } from '@cine/contract/documents/look-ups';
import { day, minute } from '@cine/contract/time';
import { expect } from 'chai';
import { FieldValue } from 'firebase-admin/firestore';
import type { AppError } from '#platform/errors/app-error.ts';
import { expectLogs } from '#test/logs.ts';
import { suite } from '#test/suite.ts';
import type { World } from '../catalogue-sync/world.test-support.ts';
import { enqueueOpenLookUps, lookUpMovies } from './service.ts';
import { lea, tom, worldWithout, zoe } from './without.test-support.ts';

expectLogs('TMDB did not answer', 'look-up');

describe('What members ask of look-ups', () => {
  let world: World;

  before(() => suite());
  afterEach(() => world.close());

  async function answerTo(lookUpId: string, { uid } = lea) {
    return lookUpDocument.decode((await world.db.doc(`users/${uid}/lookUps/${lookUpId}`).get()).data());
  }

  it('is answered before anybody’s second, however many others wait with many', async () => {
    world = await worldWithout(0);
    const ids: Record<string, string[]> = { lea: [], tom: [] };
    for (let count = 0; count < 20; count += 1) {
      for (const who of [lea, tom]) {
        const { lookUpId } = await lookUpMovies(world.instance(), who, { query: `qwertz ${count}` });
        ids[who.uid]!.push(lookUpId);
      }
      world.pass(minute);
    }
    const { lookUpId } = await lookUpMovies(world.instance(), zoe, { query: 'qwertz' });
    await world.deliver(world.tasks.shift()!);
    expect((await answerTo(lookUpId, zoe)).status).to.equal('answered');
    for (const who of [lea, tom]) {
      const answers = await Promise.all(ids[who.uid]!.map((id) => answerTo(id, who)));
      const isAnswered = answers.map(({ status }) => status === 'answered');
      expect(isAnswered).to.deep.equal(answers.map((_, turn) => turn < 2));
    }
  });

  it('has its turn if a former version stored it', async () => {
    world = await worldWithout(1);
    const { lookUpId } = await lookUpMovies(world.instance(), lea, { query: 'zyxomma' });
    await world.db.doc(`users/lea/lookUps/${lookUpId}`).update({ turn: FieldValue.delete() });
    await enqueueOpenLookUps(world.instance());
    await world.drain();
    expect((await answerTo(lookUpId)).status).to.equal('answered');
  });

  it('counts each time that it is asked again after it failed', async () => {
    world = await worldWithout(0);
    const ask = () => lookUpMovies(world.instance(), lea, { query: 'zyxomma' });
    for (let count = 0; count < 20; count += 1) {
      const { lookUpId } = await ask();
      await world.db.doc(`users/lea/lookUps/${lookUpId}`).update({ status: 'failed' });
      world.pass(minute);
    }
    expect(await ask().catch((error: AppError) => error.reason)).to.equal('look-ups-too-many');
    world.pass(day);
    await ask();
  });

  it('counts what it added before TMDB stopped, and what it adds after that', async () => {
    world = await worldWithout(8);
    world.settings.catalogueSize = 2_000;
    const { lookUpId } = await lookUpMovies(world.instance(), lea, { query: 'zyxomma' });
    const [task] = world.tasks.splice(0);
    const newOnes = async () => Object.keys(await world.look()).length - 20;
    for (const movieId of [900_003, 900_004, 900_005, 900_006, 900_007])
      world.tmdb.faults.next(Number.POSITIVE_INFINITY, 'offline', { path: `/movie/${movieId}` });
    expect(await world.deliver(task!).catch((error: Error) => error.name)).to.equal('TmdbError');
    expect(await newOnes()).to.equal(3);
    expect(await answerTo(lookUpId)).to.include({ status: 'asked', added: 3 });

    world.tmdb.faults.clear();
    await world.deliver(task!);
    expect(await newOnes()).to.equal(8);
    expect(await answerTo(lookUpId)).to.include({ status: 'answered', added: 8 });
  });
});
