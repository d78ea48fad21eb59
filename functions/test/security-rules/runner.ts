import { limitedItems } from '@cine/contract/game/items/sales';
import { openStatuses } from '@cine/contract/game/tasks/task';
import { maxCustomMovies } from '@cine/contract/movies/custom-movie';
import { maxListedVoters } from '@cine/contract/operations/together/polls';
import { maxJobRuns } from '@cine/contract/queries';
import { minute } from '@cine/contract/time';
import { indexFormat } from '@cine/movie-search';
import type { RulesTestContext, RulesTestEnvironment } from '@firebase/rules-unit-testing';
import {
  collection,
  type DocumentData,
  deleteDoc,
  doc,
  documentId,
  type Firestore,
  getCountFromServer,
  getDoc,
  getDocs,
  limit,
  orderBy,
  type Query,
  type QueryConstraint,
  query,
  setDoc,
  updateDoc,
  where,
} from 'firebase/firestore';
import type { Firestore as AdminFirestore } from 'firebase-admin/firestore';
import { isDeep } from '../../../scripts/test/deep.ts';
import type { Everything } from '../session-of-everything.ts';
import { allPaths } from '../walk.ts';

/** An actor with the client SDK; a signed-out one has no id. */
export type Actor = { name: string; uid: string | null; db: Firestore };

/** A document that an actor reads, and the query by which a client would. */
export type Target = { path: string; data: DocumentData; ask: (uid: string) => QueryConstraint[] };

/** Conditions for sessions that last another minute at least, as phones' clocks run a bit behind. */
export function sessionsOf(uid: string, now = Date.now()): QueryConstraint[] {
  return [where('attendeeIds', 'array-contains', uid), where('expiresAt', '>', new Date(now + minute))];
}

const byId = () => [orderBy(documentId())];

export async function findTargets(
  all: Everything,
  environment: RulesTestEnvironment,
  admin: AdminFirestore,
): Promise<Map<string, Target>> {
  const { people, sessions, polls, challenges, movies, runId } = all;
  const owner = people.owner.uid;
  const firstOf = async (path: string) => {
    const [first] = (await admin.collection(path).limit(1).get()).docs;
    if (!first) throw new Error(`Nothing was written to ${path}`);
    return first.ref.path;
  };
  const naming = async (uid: string, collection: string, field: string) => {
    const theirs = admin.collection(collection).where(field, 'array-contains', uid);
    return (await theirs.limit(1).get()).docs[0]!.ref.path;
  };
  const openTask = async () => {
    const open = admin.collection(`users/${owner}/tasks`).where('status', 'in', openStatuses);
    return (await open.limit(1).get()).docs[0]!.ref.path;
  };
  const groupOf = (uid: string) => naming(uid, 'groups', 'memberIds');
  const mine = (uid: string) => [where('makerId', '==', uid)];
  const some = (uid: string) => [...mine(uid), limit(maxCustomMovies)];
  const listed: Record<string, [path: string, ask: Target['ask']]> = {
    users: [`users/${owner}`, () => [where('kind', '==', 'member')]],
    'users/*/watches': [await firstOf(`users/${owner}/watches`), () => [orderBy('watchedAt', 'desc')]],
    'users/*/promotions': [await firstOf(`users/${owner}/promotions`), byId],
    'users/*/imports': [`users/${owner}/imports/all`, byId],
    'users/*/importedParts': [`users/${owner}/importedParts/1`, byId],
    'users/*/movieAsks': [`users/${owner}/movieAsks/latest`, byId],
    'users/*/screenOffers': [`users/${owner}/screenOffers/latest`, byId],
    'users/*/lookUps': [await firstOf(`users/${owner}/lookUps`), byId],
    'users/*/ratings': [
      await firstOf(`users/${owner}/ratings`),
      () => [where('rated', '==', true), orderBy('ratedAt', 'desc')],
    ],
    'users/*/habits': [await firstOf(`users/${owner}/habits`), () => [where('archivedAt', '==', null)]],
    'users/*/completions': [await firstOf(`users/${owner}/completions`), byId],
    'users/*/formerHabits': [await firstOf(`users/${owner}/formerHabits`), byId],
    'users/*/tasks': [await openTask(), () => [where('status', 'in', openStatuses)]],
    'users/*/challengeDrafts': [
      await firstOf(`users/${owner}/challengeDrafts`),
      () => [where('expiresAt', '>', new Date(Date.now() + minute))],
    ],
    'users/*/formerTasks': [await firstOf(`users/${owner}/formerTasks`), byId],
    'users/*/aiInteractions': [
      await firstOf(`users/${owner}/aiInteractions`),
      () => [orderBy('createdAt', 'desc')],
    ],
    'users/*/aiDays': [await firstOf(`users/${owner}/aiDays`), byId],
    'users/*/coach': [`users/${owner}/coach/advised`, byId],
    'users/*/collections': [`users/${owner}/collections/watchlist`, byId],
    'users/*/collections/*/parts': [`users/${owner}/collections/watchlist/parts/0`, byId],
    'users/*/collections/*/movies': [`users/${owner}/collections/watchlist/movies/335`, byId],
    'users/*/collectionChanges': [await firstOf(`users/${owner}/collectionChanges`), byId],
    profiles: [`profiles/${owner}`, () => [where('displayName', '==', 'Owner')]],
    avatars: [`avatars/${owner}`, byId],
    inboxes: [`inboxes/${owner}`, () => [where('quietHours', '==', null)]],
    'inboxes/*/notifications': [
      await firstOf(`inboxes/${owner}/notifications`),
      () => [where('expiresAt', '>', new Date(Date.now() + minute)), orderBy('expiresAt', 'desc')],
    ],
    groups: [await groupOf(owner), (uid) => [where('memberIds', 'array-contains', uid)]],
    'groups/*/collections': [`${await groupOf(owner)}/collections/watchlist`, byId],
    'groups/*/collections/*/parts': [`${await groupOf(owner)}/collections/watchlist/parts/0`, byId],
    'groups/*/evenings': [await firstOf(`${await groupOf(owner)}/evenings`), () => [orderBy('at', 'desc')]],
    groupCodes: [await firstOf('groupCodes'), byId],
    groupInvitations: [await firstOf('groupInvitations'), () => [where('uid', '==', owner)]],
    shares: [await firstOf('shares'), byId],
    tips: [await firstOf('tips'), (uid) => [where('to', '==', uid)]],
    plans: [await firstOf('plans'), (uid) => [where('userIds', 'array-contains', uid)]],
    circles: [`circles/${owner}`, () => [where('namedIds', 'array-contains', owner)]],
    friendCodes: [await firstOf('friendCodes'), byId],
    'inboxes/*/devices': [await firstOf(`inboxes/${owner}/devices`), byId],
    usernames: [await firstOf('usernames'), byId],
    players: [`players/${owner}`, () => [orderBy('totalXp', 'desc')]],
    characters: [`characters/${owner}`, byId],
    stocks: [`stocks/${limitedItems[0]!.id}`, byId],
    duels: [await naming(owner, 'duels', 'userIds'), (uid) => [where('userIds', 'array-contains', uid)]],
    leaderboards: [await firstOf('leaderboards'), byId],
    standings: [`standings/${owner}`, () => [orderBy('points', 'desc')]],
    guilds: [await firstOf('guilds'), () => [orderBy('name')]],
    'players/*/ledger': [await firstOf(`players/${owner}/ledger`), () => [orderBy('at', 'desc')]],
    'players/*/finished': [await firstOf(`players/${owner}/finished`), byId],
    'sessions(open)': [`sessions/${sessions.open.id}`, sessionsOf],
    'sessions(closed)': [`sessions/${sessions.closed.id}`, sessionsOf],
    'sessions(expired)': [`sessions/${sessions.expired.id}`, sessionsOf],
    'sessions/*/gains': [await firstOf(`sessions/${sessions.open.id}/gains`), byId],
    'polls(session)': [`polls/${polls.session}`, () => [where('startedBy', '==', owner)]],
    'polls(group)': [`polls/${polls.group}`, () => [where('startedBy', '==', owner)]],
    'polls(expired)': [`polls/${polls.expired}`, () => [where('startedBy', '==', owner)]],
    'polls/*/ballots': [`polls/${polls.session}/ballots/${owner}`, byId],
    'polls/*/voters': [`polls/${polls.session}/voters/${owner}`, () => [limit(maxListedVoters)]],
    'polls/*/names': [`polls/${polls.named}/names/all`, byId],
    'polls/*/seeds': [`polls/${polls.session}/seeds/lot`, byId],
    vetoes: [await firstOf('vetoes'), () => [where('uid', '==', owner)]],
    'challenges(personal)': [`challenges/${challenges.personal}`, mine],
    'challenges(group)': [`challenges/${challenges.group}`, mine],
    sharedChallenges: [`sharedChallenges/${challenges.group}`, () => [where('audience', '==', 'group')]],
    'customMovies(private)': [`customMovies/${movies.private}`, some],
    'customMovies(group)': [`customMovies/${movies.group}`, some],
    'challenges/*/participants': [`challenges/${challenges.group}/participants/${owner}`, byId],
    'challenges/*/reasons': [(await admin.collectionGroup('reasons').limit(1).get()).docs[0]!.ref.path, byId],
    'challenges/*/versions': [await firstOf(`challenges/${challenges.group}/versions`), byId],
    'catalogue(manifest)': ['catalogue/manifest', byId],
    'catalogue(wanted)': ['catalogue/wanted', byId],
    'catalogue(trending)': ['catalogue/trending', byId],
    'catalogue(import)': ['catalogue/import', byId],
    'catalogue(queue)': ['catalogue/queue', byId],
    'catalogue(search)': [`catalogue/search-${indexFormat}`, byId],
    'catalogue(contents)': ['catalogue/contents', byId],
    'catalogue(changes)': ['catalogue/changes', byId],
    'catalogue(frames)': ['catalogue/frames', byId],
    'catalogue(imdbIds)': ['catalogue/imdbIds', byId],
    'catalogue(lookUps)': ['catalogue/lookUps', byId],
    searchSegments: [await firstOf('searchSegments'), byId],
    movies: [await firstOf('movies'), () => [orderBy('popularity', 'desc')]],
    movieLabels: [await firstOf('movieLabels'), byId],
    movieShards: [await firstOf('movieShards'), byId],
    meaningShards: [await firstOf('meaningShards'), byId],
    frameVectorShards: [await firstOf('frameVectorShards'), byId],
    frameShards: [await firstOf('frameShards'), byId],
    offerShards: [await firstOf('offerShards'), byId],
    badgeCounts: ['badgeCounts/latest', byId],
    offerChanges: [await firstOf('offerChanges'), byId],
    weeklyChallenges: [await firstOf('weeklyChallenges'), byId],
    watchlistIndex: ['watchlistIndex/manifest', byId],
    offerReports: [await firstOf('offerReports'), byId],
    reports: [await firstOf('reports'), () => [where('by', '==', owner)]],
    moderationCases: [await firstOf('moderationCases'), () => [where('open', '==', true)]],
    notices: [await firstOf('notices'), () => [where('open', '==', true)]],
    moderationLog: [await firstOf('moderationLog'), byId],
    broadcasts: [await firstOf('broadcasts'), byId],
    regionAsks: [`regionAsks/${owner}`, () => [where('asks', 'array-contains', 'JP:2968')]],
    deletions: [await firstOf('deletions'), byId],
    sweeps: [await firstOf('sweeps'), byId],
    failedEvents: [await firstOf('failedEvents'), byId],
    rateLimits: [await firstOf('rateLimits'), byId],
    neighbours: [`neighbours/${owner}`, () => [where('uids', 'array-contains', owner)]],
    neighbourState: ['neighbourState/manifest', byId],
    newsletterSubscriptions: [`newsletterSubscriptions/${owner}`, byId],
    identities: [await firstOf('identities'), byId],
    identityMailboxes: [await firstOf('identityMailboxes'), byId],
    signInAttempts: [await firstOf('signInAttempts'), byId],
    passkeys: [await firstOf('passkeys'), byId],
    personalTokens: [await firstOf('personalTokens'), () => [where('uid', '==', owner)]],
    passkeyChallenges: [await firstOf('passkeyChallenges'), byId],
    aiMonths: [await firstOf('aiMonths'), byId],
    aiUsage: [await firstOf('aiUsage'), byId],
    metrics: [await firstOf('metrics'), byId],
    recentSignIns: [`recentSignIns/${owner}`, byId],
    signInGuards: [await firstOf('signInGuards'), () => [where('uid', '==', owner)]],
    emailChanges: [await firstOf('emailChanges'), byId],
    outbox: [await firstOf('outbox'), () => [where('uid', '==', owner)]],
    jobRuns: [
      `jobRuns/${runId}`,
      () => [where('job', '==', 'trending'), orderBy('startedAt', 'desc'), limit(maxJobRuns)],
    ],
    'jobRuns/*/batches': [`jobRuns/${runId}/batches/0`, byId],
    recommendations: [`recommendations/${owner}`, byId],
    statistics: [`statistics/${owner}`, byId],
    'statistics/*/years': [await firstOf(`statistics/${owner}/years`), byId],
    statisticsState: ['statisticsState/last', byId],
    models: ['models/0', byId],
    'models/*/parts': ['models/0/parts/0', byId],
    unknown: ['unknown/something', byId],
    'users/*/unknown': [`users/${owner}/unknown/something`, byId],
    'sessions/*/unknown': [`sessions/${sessions.open.id}/unknown/something`, byId],
  };
  const targets = new Map<string, Target>();
  await environment.withSecurityRulesDisabled(async (context) => {
    const db = firestoreOf(context);
    for (const [name, [path, ask]] of Object.entries(listed)) {
      const data = (await getDoc(doc(db, path))).data();
      if (!data) throw new Error(`${name}: there is no ${path}`);
      targets.set(name, { path, data, ask });
    }
  });
  return targets;
}

/** The client SDK of a context; its compat object is accepted wherever a modular one is. */
export function firestoreOf(context: RulesTestContext): Firestore {
  return context.firestore() as unknown as Firestore;
}

/** The cell of an actor for a document, as the rules answer. */
export async function cellOf(actor: Actor, { path, data, ask }: Target): Promise<string> {
  const ref = doc(actor.db, path);
  const all = query(ref.parent);
  const listQuery = query(all, ...ask(actor.uid ?? 'nobody'));
  const fresh = doc(collection(actor.db, ref.parent.path));
  const cell = [
    await sign('g', async () => (await getDoc(ref)).exists()),
    ...(await listSigns(['l', 'n'], listQuery, path)),
    ...(await listSigns(['a', 't'], all, path)),
    await sign('c', () => setDoc(fresh, data)),
    await sign('u', () => updateDoc(ref, { touched: true })),
    await sign('d', () => deleteDoc(ref)),
  ];
  return cell.join('');
}

/** A list and its count, which must agree, so that nothing can be counted that can't be listed. */
async function listSigns([list, count]: [string, string], listQuery: Query, path: string): Promise<string[]> {
  let paths: string[] = [];
  const listed = await sign(list, async () => {
    paths = (await getDocs(listQuery)).docs.map(({ ref }) => ref.path);
    return paths.includes(path);
  });
  // Both are asked of the same rule; deeply of each caller.
  if (listed === '-' && !isDeep) return [listed, '-'];
  const counted = await sign(count, async () => {
    const total = (await getCountFromServer(listQuery)).data().count;
    if (total !== paths.length) throw new Error(`${total} were counted and ${paths.length} listed`);
    return paths.includes(path);
  });
  return [listed, counted];
}

/** The letter if allowed, `0` if allowed without a result, `-` if refused by rules; throws other errors. */
async function sign(letter: string, attempt: () => Promise<unknown>): Promise<string> {
  try {
    return (await attempt()) === false ? '0' : letter;
  } catch (error) {
    if (isDenied(error)) return '-';
    throw error;
  }
}

export function isDenied(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'permission-denied';
}

/** The collections of the database, with `*` for the ids on the way: `users/*\/watches`. */
export async function writtenCollections(): Promise<Set<string>> {
  const collections = (await allPaths()).map((path) => path.slice(0, path.lastIndexOf('/')));
  return new Set(collections.map((path) => path.replace(/\/[^/]+\//g, '/*/')));
}
