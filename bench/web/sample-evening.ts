/** An evening on the built site in a browser, with its members, for benchmarks of pages. */
import { setUpAccount } from '@cine/contract/operations/core/account';
import { joinChallenge } from '@cine/contract/operations/together/challenges';
import { createSession, joinSession, type Session } from '@cine/contract/operations/together/sessions';
import { addToCollection } from '@cine/contract/operations/watching/collected-movies';
import { rateMovie } from '@cine/contract/operations/watching/ratings';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import { loadCatalogue } from '../../functions/src/features/core/catalogue/index.ts';
import type { TestUser } from '../../functions/test/client.ts';
import { accountOf } from '../../functions/test/scenarios/samples.ts';
import { checkSampleOffers, loadSampleMovies } from '../../scripts/sample/load-movies.ts';
import { startAuth } from '../../web/test/support/auth-emulator.ts';
import { makeSignIn } from '../../web/test/support/sign-in.ts';
import { project } from '../deployed/emulator.ts';
import type { Instance } from '../deployed/instance.ts';
import { startWorldOf, userOf, type World } from '../deployed/world.ts';
import { portsOf, type Site, startSite } from './site.ts';

const services = { netflix: 8, netflixWithAds: 1796, prime: 119, disney: 337, canal: 381 };

export type Member = TestUser & { email: string };

/** The built site on the deployed functions, and Léa's evening with two others. */
export type SampleEvening = {
  site: Site;
  auth: string;
  world: World;
  lea: Member;
  tom: Member;
  session: Session;
  member: (name: string, providers?: readonly number[]) => Promise<Member>;
};

export async function withSampleEvening(body: (evening: SampleEvening) => Promise<void>): Promise<void> {
  const world = await startWorldOf(async (context) => {
    await loadSampleMovies(context);
    await checkSampleOffers(context);
    return [...(await loadCatalogue(context)).movies.byId.values()];
  });
  const auth = await startAuth(project);
  await world.onInstance(async (instance) => {
    const ports = portsOf({ auth: auth.port, firestore: world.emulator.host, functions: instance.url });
    const site = await startSite({ project, ports });
    const host = `127.0.0.1:${auth.port}`;
    const member: SampleEvening['member'] = (name, providers) => newMember(instance, host, name, providers);
    const lea = await member('Léa');
    await play(lea, world);
    const tom = await member('Tom', [services.netflix, services.disney]);
    await tom.call(joinChallenge, { challengeId: 'old-west' });
    const ines = await member('Inès', [services.netflixWithAds, services.prime]);
    const session = await lea.call(createSession, { mode: 'together' });
    for (const { call } of [tom, ines]) await call(joinSession, { code: session.code });
    await world.emulator.settled();
    await body({ site, auth: host, world, lea, tom, session, member });
    site.close();
  });
  auth.close();
  await world.stop();
}

export async function newMember(
  instance: Instance,
  auth: string,
  displayName: string,
  providers: readonly number[] = [services.netflix, services.canal],
): Promise<Member> {
  const { uid, email } = await makeSignIn(auth);
  const member = userOf(uid, instance);
  await member.call(setUpAccount, { ...accountOf(member, displayName), providers: [...providers] });
  return { ...member, email };
}

/** Gives a user challenges, of which one advances, a watchlist and ratings. */
async function play({ call }: Member, { movies }: World): Promise<void> {
  for (const challengeId of ['old-west', 'noir', 'ghibli']) await call(joinChallenge, { challengeId });
  const of = (genre: string) => movies.filter(({ genres }) => genres.includes(genre));
  for (const { id } of of('Western').slice(0, 2)) await call(recordOwnWatch, { movieId: id });
  for (const { id } of of('Comedy').slice(0, 4))
    await call(addToCollection, { collection: 'watchlist', movieId: id });
  for (const [at, { id }] of of('Drama').slice(0, 8).entries())
    await call(rateMovie, { movieId: id, score: 96 - 8 * at });
}
