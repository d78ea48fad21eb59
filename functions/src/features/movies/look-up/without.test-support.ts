import { suite } from '#test/suite.ts';
import { createWorld, type World } from '../catalogue-sync/world.test-support.ts';

export const lea = { uid: 'lea', isGuest: false, signedInAt: 0 };
export const tom = { ...lea, uid: 'tom' };
export const zoe = { ...lea, uid: 'zoe' };

/** A catalogue that lacks TMDB's last movies, and three members. */
export async function worldWithout(missing: number): Promise<World> {
  const made = await createWorld(20);
  made.settings.coveredRegions = ['FR'];
  made.settings.catalogueSize = 20;
  await made.checkAvailability();
  for (let copy = 0; copy < missing; copy += 1) {
    const title = `Zyxomma ${copy}`;
    made.catalogue.movies.push({ ...made.catalogue.movies[0]!, id: 900_000 + copy, title, titles: {} });
  }
  made.tmdb.requests.clear();
  const account = {
    kind: 'member',
    username: 'lea',
    displayName: 'Lea',
    providers: [],
    region: 'FR',
    locale: 'fr',
    timeZone: 'Europe/Paris',
    mergedInto: null,
    lastSessionAt: null,
    createdAt: new Date(),
  };
  for (const uid of ['lea', 'tom', 'zoe']) {
    await made.db.doc(`users/${uid}`).set({ ...account, username: uid });
    const { identities } = await suite();
    identities.add({ localId: uid, email: `${uid}@example.test`, emailVerified: true });
  }
  return made;
}
