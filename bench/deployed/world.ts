/** A database and instances of the deployed functions over it, on which benchmarks call as clients do. */
import type { MovieFacts } from '@cine/contract/movies/movie';
import type { Context } from '../../functions/src/context.ts';
import { type TestUser, user } from '../../functions/test/client.ts';
import { startIdentityToolkit } from '../../functions/test/stand-ins/identity-toolkit.ts';
import { buildFunctions } from '../../scripts/build.ts';
import { type Size, saveCatalogue } from './catalogue.ts';
import { type Emulator, startEmulator } from './emulator.ts';
import { environment, type Instance, startInstance } from './instance.ts';

/** A database of its own, and instances of the deployed functions over it. */
export type World = {
  emulator: Emulator;
  /** The product's context over the same database, for seeding through its stores. */
  context: Context;
  movies: MovieFacts[];
  /** Runs on an instance that has answered nothing, and ends it; without the named functions' triggers. */
  onInstance: <T>(body: (instance: Instance) => Promise<T>, without?: readonly string[]) => Promise<T>;
  stop: () => Promise<void>;
};

let built: Promise<unknown> | undefined;

/** The deployed functions, rebuilt, over a fresh emulator with a made-up catalogue. */
export async function startWorld(size: Size): Promise<World> {
  return startWorldOf((context) => saveCatalogue(context, size));
}

/**
 * The deployed functions, rebuilt, over a fresh emulator with the catalogue that `save` writes and, if given,
 * an export's documents.
 */
export async function startWorldOf(
  save: (context: Context) => Promise<MovieFacts[]>,
  importFrom?: string,
): Promise<World> {
  built ??= buildFunctions();
  await built;
  const emulator = await startEmulator(importFrom);
  // Setting up an account asks Auth about its user.
  const hasAuth = process.env.FIREBASE_AUTH_EMULATOR_HOST !== undefined;
  const identities = hasAuth ? null : await startIdentityToolkit();
  const { context, close } = await contextOver(emulator);
  return {
    emulator,
    context,
    movies: await save(context),
    onInstance: async (body, without = []) => {
      const instance = await startInstance(emulator);
      const delivered = instance.triggers.filter(({ key }) => !without.some((name) => key.includes(name)));
      await emulator.deliverTo(instance.url, delivered);
      try {
        return await body(instance);
      } finally {
        await emulator.settled();
        await instance.stop();
      }
    },
    stop: async () => {
      await close();
      await identities?.close();
      await emulator.stop();
    },
  };
}

export function userOf(uid: string, instance: Instance, guest = false, operator = false): TestUser {
  return user(instance.url, uid, { guest, operator, network: '203.0.113.7' });
}

async function contextOver(emulator: Emulator): Promise<{ context: Context; close: () => Promise<void> }> {
  Object.assign(process.env, environment(emulator));
  const [{ initializeApp, deleteApp }, { getFirestore }, { context }] = await Promise.all([
    import('firebase-admin/app'),
    import('firebase-admin/firestore'),
    import('../../functions/src/context.ts'),
  ]);
  const app = initializeApp({}, emulator.host);
  const db = getFirestore(app);
  return { context: { ...context(), db }, close: () => deleteApp(app) };
}
