import { createHash } from 'node:crypto';
import { setUpAccount } from '@cine/contract/operations/core/account';
import { joinAsScreen, joinSession } from '@cine/contract/operations/together/sessions';
import type { Locale } from '@cine/contract/primitives';
import { hour } from '@cine/contract/time';
import type { Page } from 'playwright-core';
import { allWords } from '#i18n/all.test-support.ts';
import { speaker } from '#i18n/speaker.ts';
import { services } from '../../../functions/test/builders.ts';
import { user } from '../../../functions/test/client.ts';
import { project } from '../../../functions/test/suite.ts';
import { promote } from '../support/people.ts';
import { password, rememberedGuest, rememberedSignIn } from '../support/sign-in.ts';
import { host, site } from '../support/site.ts';
import { moviesOf } from './evening.ts';
import { clock, tellTime } from './evening-clock.ts';
import type { Opening, Person, Stage } from './screen.ts';

/** Movies that neighbours love. */
const loved = moviesOf('Western', 'Romance').map(({ id }) => id);

/** A stage for a state. Ids, codes and names on it are the same in each run. */
export async function stageFor(name: string, language: Locale): Promise<Stage> {
  const { suite, open, url } = await site();
  const { context } = await import('../../../functions/src/context.ts');
  suite.tmdb.faults.clear();
  const draw = drawing(`${name} ${language}`);
  const drawToken = drawing(`${name} ${language} token`);
  Object.assign(context(), {
    newId: () => draw().toString('hex').slice(0, 20),
    newToken: () => drawToken().toString('hex').slice(0, 32),
    randomBelow: (below: number) => draw().readUInt32BE() % below,
  });
  const auth = process.env.FIREBASE_AUTH_EMULATOR_HOST!;
  let people = 0;
  const newUid = () =>
    createHash('sha256').update(`${name} ${language} ${++people}`).digest('hex').slice(0, 20);
  const operators = new Set<string>();
  /** Guests who have a device, and what it keeps. */
  const seats = new Map<string, Record<string, string>>();

  async function newcomer(): Promise<Person> {
    const uid = newUid();
    const email = `${uid}@example.com`;
    const answer = await fetch(
      `http://${auth}/identitytoolkit.googleapis.com/v1/projects/${project}/accounts`,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: 'Bearer owner' },
        body: JSON.stringify({ localId: uid, email, password }),
      },
    );
    if (!answer.ok) throw new Error(`${uid} can't sign up: ${await answer.text()}`);
    const call: Person['call'] = (operation, input) =>
      user(suite.url, uid, { operator: operators.has(uid), language }).call(operation, input);
    return { uid, email, call };
  }

  async function load(
    path: string,
    localStorage: Record<string, string>,
    { prepare }: Opening,
  ): Promise<Page> {
    const page = await open({
      path: `http://${host}${path}`,
      baseURL: url.replace(/127.*/, host),
      timezoneId: 'Europe/Paris',
      localStorage: { language, ...localStorage },
      prepare: async (fresh) => {
        await fresh.addInitScript(tellTime, clock());
        await prepare?.(fresh);
      },
    });
    return page;
  }

  return {
    language,
    say: speaker(language, allWords[language]),
    member: async (displayName, providers = [services.netflix, services.canal]) => {
      const person = await newcomer();
      await person.call(setUpAccount, {
        username: `u${person.uid.slice(0, 12)}`,
        displayName,
        providers: [...providers],
        region: 'FR',
        locale: language,
        timeZone: 'Europe/Paris',
      });
      return person;
    },
    guest: async (displayName, code, providers = [services.netflix]) => {
      const { uid, localStorage } = await rememberedGuest(auth);
      seats.set(uid, localStorage);
      const { call } = user(suite.url, uid, { guest: true, language });
      const guest = { displayName, providers: [...providers], locale: language };
      if (code !== '') await call(joinSession, { code, guest });
      return { uid, email: null, call };
    },
    newcomer,
    screen: async (code) => {
      await user(suite.url, newUid(), { guest: true }).call(joinAsScreen, { code });
    },
    meet: async ({ uid }, others) => {
      const { saveNeighbours } = await import('../../../functions/src/features/watching/neighbours/store.ts');
      const neighbours = others.map((other, at) => ({
        uid: other.uid,
        similarity: 0.86 - 0.14 * at,
        common: 14 - 3 * at,
        movieIds: loved.slice(at, at + 3),
      }));
      await saveNeighbours(context().db, [{ uid, neighbours }], Date.now() - 2 * hour);
    },
    promote: async ({ uid }) => {
      operators.add(uid);
      await promote(uid);
    },
    open: async ({ uid, email }, path, opening = {}) => {
      const remembered = email === null ? seats.get(uid)! : await rememberedSignIn(auth, email);
      return load(path, { ...remembered, ...opening.localStorage }, opening);
    },
    visit: (path, opening = {}) => load(path, opening.localStorage ?? {}, opening),
    suite,
    update: async (path, fields) => {
      await context().db.doc(path).update(fields);
    },
  };
}

/** A sequence of bytes that its name decides. */
function drawing(name: string): () => Buffer {
  let count = 0;
  return () => createHash('sha256').update(`${name} ${count++}`).digest();
}
