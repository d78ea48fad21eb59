import { joinedExport } from '@cine/contract/operations/faces/privacy';
import { showMovie } from '@cine/contract/operations/movies/movies';
import { joinChallenge, submitMovie } from '@cine/contract/operations/together/challenges';
import type { RecommendedBy } from '@cine/contract/operations/watching/recommendations';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import { type Context, context } from '#context.ts';
import { lifecycles } from '#lifecycles.ts';
import { callerDigestOf } from '#platform/callers/caller-store.ts';
import { isPackedDocument } from '#platform/firestore/packed.ts';
import { stampField } from '#platform/firestore/stamp.ts';
import type { Lifecycle } from '#platform/lifecycle.ts';
import { member } from '#test/builders.ts';
import { allCodecs } from '#test/codecs.ts';
import { expectLogs } from '#test/logs.ts';
import { running, suite } from '#test/suite.ts';
import { textsIn } from '#test/texts.ts';
import { naming, skipExisting, walk, withContent } from '#test/walk.ts';
import { challengeXpOf } from '#together/challenges/challenges.test-support.ts';
import { recommendationsDocument } from '#watching/recommendations/documents.ts';
import { deep } from '../../../../../scripts/test/deep.ts';
import { eraseAccount } from './delete-service.ts';
import { type Life, life } from './life.test-support.ts';
import { mark, pagesOf } from './privacy.test-support.ts';

expectLogs('deletion left to the sweep');

const movies = { unforgiven: 33, tombstone: 11969 };

type Exported = ReturnType<typeof joinedExport>;
type Person = Exported['users'][number];

/** How an export represents each kind of document about a user. */
const exportedBy: [pattern: RegExp, tells: (person: Person, ids: string[]) => boolean][] = [
  [/^users\/([^/]+)$/, ({ account }, [uid]) => account?.uid === uid],
  [/^users\/([^/]+)\/watches\/([^/]+)$/, ({ watches }, [, id]) => watches.some((each) => each.id === id)],
  [
    /^users\/([^/]+)\/collections\/([^/]+)$/,
    ({ uid, collections }, [id, name]) =>
      collections.some(({ collection }) => collection === (uid === id ? name : `user.${id}.${name}`)),
  ],
  [
    /^users\/([^/]+)\/collections\/([^/]+)\/parts\/\d+$/,
    ({ uid, collected }, [id, name]) =>
      collected.some(({ collection }) => collection === (uid === id ? name : `user.${id}.${name}`)),
  ],
  // As a former release wrote it, beside what is packed.
  [/^users\/([^/]+)\/collections\/watchlist\/movies\/\d+$/, ({ collected }) => collected.length > 0],
  // What undoes a change: its movies are exported from where they were. One of others' names them for a day.
  [/^users\/([^/]+)\/collectionChanges\/[^/]+$/, ({ collections }) => collections.length > 0],
  [
    /^groups\/([^/]+)\/collections\/([^/]+)$/,
    ({ collected }, [id, name]) => collected.some(({ collection }) => collection === `group.${id}.${name}`),
  ],
  [
    /^groups\/([^/]+)\/collections\/([^/]+)\/parts\/\d+$/,
    ({ collected }, [id, name]) => collected.some(({ collection }) => collection === `group.${id}.${name}`),
  ],
  [
    /^users\/([^/]+)\/ratings\/(\d+)$/,
    ({ uid, ratings }, [id, movieId]) => uid === id && ratings.some((each) => `${each.movieId}` === movieId),
  ],
  [/^users\/([^/]+)\/imports\/all$/, ({ uid, imports }, [id]) => uid === id && imports.length > 0],
  [
    /^users\/([^/]+)\/importedParts\/\d+$/,
    ({ uid, imported }, [id]) => uid === id && imported.some(({ note }) => note !== undefined),
  ],
  [
    /^users\/([^/]+)\/promotions\/(\d+)$/,
    ({ uid, promotions }, [id, formerId]) =>
      uid === id && promotions.some((each) => `${each.formerId}` === formerId),
  ],
  [/^users\/([^/]+)\/habits\/([^/]+)$/, ({ habits }, [, id]) => habits.some((habit) => habit.id === id)],
  [
    /^users\/([^/]+)\/completions\/(.+)-(\d{4}-\d\d-\d\d)$/,
    ({ completions }, [, id, date]) => completions.some((each) => each.habitId === id && each.date === date),
  ],
  [
    /^users\/([^/]+)\/formerHabits\/([^/]+)$/,
    ({ uid, formerHabits }, [id]) => uid === id && formerHabits.length > 0,
  ],
  [/^users\/([^/]+)\/tasks\/([^/]+)$/, ({ tasks }, [, id]) => tasks.some((task) => task.id === id)],
  [
    /^users\/([^/]+)\/challengeDrafts\/([^/]+)$/,
    ({ challengeDrafts }, [, id]) => challengeDrafts.some((draft) => draft.id === id),
  ],
  [
    /^users\/([^/]+)\/formerTasks\/([^/]+)$/,
    ({ uid, formerTasks }, [id]) => uid === id && formerTasks.length > 0,
  ],
  [/^identit(?:ies|yMailboxes)\/[^/]+$/, ({ identities }) => identities.length > 0],
  [/^passkeys\/[^/]+$/, ({ passkeys }) => passkeys.length > 0],
  [/^personalTokens\/[^/]+$/, ({ personalTokens }) => personalTokens.length > 0],
  [/^emailChanges\/([^/]+)$/, ({ uid, emailChange }, [id]) => uid === id && emailChange !== null],
  [
    /^users\/([^/]+)\/aiInteractions\/([^/]+)$/,
    ({ uid, aiInteractions }, [id]) => uid === id && aiInteractions.length > 0,
  ],
  [/^users\/([^/]+)\/aiDays\/([^/]+)$/, ({ uid, aiDays }, [id]) => uid === id && aiDays.length > 0],
  [/^users\/([^/]+)\/coach\/([^/]+)$/, ({ uid, coach }, [id]) => uid === id && coach !== null],
  [/^recentSignIns\/[^/]+$/, ({ recentSignIns }) => recentSignIns !== null],
  [/^signInGuards\/[^/]+$/, ({ signInGuards }) => signInGuards.length > 0],
  [/^profiles\/([^/]+)$/, ({ profile }, [uid]) => profile?.uid === uid],
  // Except whether a user blocked them.
  [
    /^circles\/([^/]+)$/,
    ({ uid, circle }, [id]) =>
      uid === id
        ? [circle.friends, circle.asking, circle.asked, circle.blocked].every(({ length }) => length > 0)
        : circle.friends.length > 0,
  ],
  [
    /^shares\/([^/]+)$/,
    ({ shares, linksOfOthers }, [token]) =>
      linksOfOthers > 0 || shares.some((share) => share.token === token),
  ],
  [/^plans\/([^/]+)$/, ({ plans }, [code]) => plans.some((plan) => plan.code === code)],
  [/^polls\/([^/]+)$/, ({ polls }, [id]) => polls.some((poll) => poll.id === id)],
  [
    /^polls\/([^/]+)\/(?:ballots|voters)\/([^/]+)$/,
    ({ uid, ballots }, [id, voter]) => uid === voter && ballots.some(({ pollId }) => pollId === id),
  ],
  [
    /^polls\/([^/]+)\/names\/all$/,
    ({ ballots }, [id]) => ballots.some(({ pollId, ballot }) => pollId === id && ballot !== null),
  ],
  [/^vetoes\/(.+):[^:]+$/, ({ vetoes }, [id]) => vetoes.some(({ usedIn }) => usedIn === id)],
  [/^groups\/[^/]+$/, ({ groups }) => groups.length > 0],
  [/^groups\/[^/]+\/evenings\/[^/]+$/, ({ groupEvenings }) => groupEvenings.length > 0],
  [/^groupInvitations\/[^/]+$/, ({ groupInvitations }) => groupInvitations.length > 0],
  [/^tips\/([^/]+)$/, ({ tipsSent, tipsReceived }) => tipsSent.length > 0 && tipsReceived.length > 0],
  [/^friendCodes\/([^/]+)$/, ({ circle }, [code]) => circle.code === code],
  [/^usernames\/([^/]+)$/, ({ usernames }, [name]) => usernames.includes(name!)],
  [
    /^players\/([^/]+)$/,
    ({ uid, player, taste, ratings }, [id]) =>
      uid === id &&
      player.seen.length > 0 &&
      taste.count === ratings.filter(({ score }) => score !== null).length,
  ],
  [/^duels\/([^/]+)$/, ({ duels }, [id]) => duels.some((duel) => duel.id === id)],
  [/^avatars\/([^/]+)$/, ({ uid, avatar }, [id]) => uid === id && avatar !== null],
  [/^characters\/([^/]+)$/, ({ uid, character }, [id]) => uid === id && character !== null],
  [/^standings\/([^/]+)$/, ({ uid, standing }, [id]) => uid === id && standing !== null],
  [/^players\/([^/]+)\/ledger\/([^/]+)$/, ({ ledger }, [, id]) => ledger.some((each) => each.id === id)],
  [
    /^players\/([^/]+)\/finished\/([^/]+)$/,
    ({ finished }, [, id]) => finished.some(({ challenge }) => challenge.id === id),
  ],
  [/^challenges\/([^/]+)$/, ({ challenges }, [id]) => challenges.some((each) => each.id === id)],
  [
    /^challenges\/([^/]+)\/versions\/([^/]+)$/,
    ({ challenges }, [id, version]) =>
      challenges.some((each) => each.id === id && each.former.some((one) => `${one.version}` === version)),
  ],
  [
    /^challenges\/([^/]+)\/participants\/([^/]+)$/,
    ({ participations }, [id]) => participations.some(({ challengeId }) => challengeId === id),
  ],
  [
    /^customMovies\/([^/]+)$/,
    ({ customMovies }, [id]) => customMovies.some(({ movieId }) => `${movieId}` === id),
  ],
  [/^sessions\/([^/]+)$/, ({ sessions }, [id]) => sessions.some((each) => each.id === id)],
  [
    /^sessions\/([^/]+)\/gains\/(\d+)-(.*)$/,
    ({ uid, gains }, [sessionId, movieId, id]) =>
      uid === id && gains.some((each) => each.sessionId === sessionId && `${each.movieId}` === movieId),
  ],
  [
    /^offerReports\/(.*)-(\d+)$/,
    ({ uid, offerReports }, [id, movieId]) =>
      uid === id && offerReports.some((each) => `${each.movieId}` === movieId),
  ],
  [/^regionAsks\/([^/]+)$/, ({ uid, regionsAsked }, [id]) => uid === id && regionsAsked.includes('JP')],
  [
    /^rateLimits\/([^:]+):(.+)$/,
    ({ uid, callLimits }, [id, name]) =>
      callerDigestOf(uid) === id && callLimits.some(({ operation }) => operation === name),
  ],
  // Over after a minute.
  [/^users\/[^/]+\/screenOffers\/latest$/, () => true],
  [
    /^users\/([^/]+)\/movieAsks\/latest$/,
    ({ uid, moviesAsked }, [id]) => uid === id && moviesAsked.length > 0,
  ],
  [
    /^users\/([^/]+)\/lookUps\/[^/]+$/,
    ({ uid, lookUps }, [id]) => uid === id && lookUps.some(({ query }) => query === 'Ran'),
  ],
  [/^recommendations\/([^/]+)$/, ({ uid, recommended }, [id]) => uid === id && recommended !== null],
  [
    /^statistics\/([^/]+)(?:\/years\/\d+)?$/,
    ({ uid, statistics }, [id]) => uid === id && Object.keys(statistics).length > 0,
  ],
  [
    /^neighbours\/([^/]+)$/,
    ({ uid, neighbours }, [id]) =>
      uid === id ? neighbours.alike.some(({ common }) => common >= 3) : neighbours.neighbourOf > 0,
  ],
  [
    /^newsletterSubscriptions\/([^/]+)$/,
    ({ uid, newsletter }, [id]) => uid === id && newsletter?.subscribed === true,
  ],
  [/^inboxes\/([^/]+)$/, ({ uid, inbox }, [id]) => uid === id && inbox !== null],
  [
    /^inboxes\/([^/]+)\/notifications\/([^/]+)$/,
    ({ uid, notifications, circle }, [id, one]) =>
      // What others were told of them follows from whom they asked and befriended.
      uid === id ? notifications.some((each) => each.id === one) : circle.friends.length > 0,
  ],
  [/^inboxes\/([^/]+)\/devices\/[^/]+$/, ({ uid, inbox }, [id]) => uid === id && inbox!.devices.length > 0],
  // The index has them with the movies of their watchlist.
  [/^watchlistIndex\/block-\d+$/, ({ collected }) => collected.length > 0],
  [/^outbox\/(.+)$/, ({ mails }, [id]) => mails.some((each) => each.id === id)],
  // It doesn't tell what others reported about them, only what was decided against them.
  [/^reports\/([^/]+)$/, ({ reports }) => reports.some(({ kind }) => kind === 'name')],
  [/^moderationCases\/([^/]+)$/, ({ decisions, reports }) => [...decisions, ...reports].length > 0],
  [
    /^moderationLog\/([^/]+)$/,
    ({ decisions, decided, reports }, [id]) =>
      [...decisions, ...reports].length > 0 || decided.some((each) => each.id === id),
  ],
  [/^broadcasts\/([^/]+)$/, ({ broadcasts }, [id]) => broadcasts.some((each) => each.id === id)],
  [/^jobRuns\/([^/]+)$/, ({ jobRuns }, [id]) => jobRuns.some((run) => run.id === id)],
  [
    /^rateLimits\/([^:]+)$/,
    // The other user's document; the export tells it by their own circle.
    ({ uid, callLimits, circle }, [id]) =>
      callerDigestOf(uid) === id
        ? callLimits.some(({ operation }) => operation === 'sessions-join')
        : circle.blocked.length > 0,
  ],
];

/** Text fields that a life leaves empty, as none of them is ever a user's own text. */
function isUnfilled(field: string): boolean {
  // There are no posters in the sample, and a life is too short to train a model.
  if (/\bposterPath$/.test(field) || /^recommendations\.content\..*\.reasons\.\*\.titles?\b/.test(field))
    return true;
  // Only TMDB's jobs report its errors and the day they followed.
  // Watches have had a day for as long as a life of today lasts.
  // A user wears one title, here one that they made up, which has no id.
  if (field === 'players.title.id') return true;
  // It takes ten ratings until one of them earns a badge.
  if (field === 'players.evenings.*.earned.later.*.badge') return true;
  // Only parts of an import that fill several transactions note their collections.
  if (field === 'imports.imports.*.places.*') return true;
  // Nothing that is in a collection besides the watchlist, or that an import speaks of, is promoted.
  if (/^promotions\.(?:collectedIn\.\{key\}|imported\..*)$/.test(field)) return true;
  // A life has no call of a model under way.
  if (field === 'aiDays.reservations.{key}' || field === 'tasks.evaluating.batch') return true;
  // It has no tasks evaluated together.
  if (field === 'tasks.evaluation.batch') return true;
  // It is too short for epic tasks, and nothing that it notes is harder than its minutes or has an amount.
  if (/^players\.greatTasks|^tasks\.evaluation\.reasons\.\*\.(?:unit|by\.\*)$/.test(field)) return true;
  return ['jobRuns.errors.*', 'jobRuns.followsUntil', 'statistics.unstampedUntil'].includes(field);
}

/** Stored texts that an export leaves out. */
const notTheirs = [
  // What a device undoes it by.
  /^collectionChanges\.change$/,
  // Others by their ids.
  /^collectionChanges\.namedIds\.\*$/,
  // Computed from what is exported.
  /^customMovies\.(?:madeWith|matchKeys\.\*)$/,
  // The catalogue's facts of movies whose titles are exported.
  /^lookUps\.movies\./,
  // A secret: who has it could tell the ids of lists from their names.
  /^imports\.(?:listKey|guestKeys\.\*)$/,
  // A secret: the link in each issue unsubscribes with it.
  /^newsletterSubscriptions\.token$|^inboxes\.mail\.token$/,
  // The text in other forms than the exported one, and what the mail server answered.
  /^outbox\.(?:headers\.\{key\}|message\.html|delivery\.error)$/,
  // Secrets: what pushes are encrypted with.
  /^devices\.(?:p256dh|auth)$/,
  // Others have only their names.
  /^notifications\.from\.uid$/,
  // Others are counted, as most have only initials there.
  /^shares\.otherIds\.\*$/,
  // Others have only their names.
  /^plans\.answers\.\{key\}$|^duels\.\w+\.member\.uid$/,
  // What settles a poll's ties, and where its movies must be available.
  /^polls\.(?:seed|seedHash|services\.region)$/,
  // The movies' facts, besides their titles.
  /^polls\.options\.\*\.(?:titles\.\w+|posterPath)$|^sessions\.replaced\.titles\.\w+$/,
  // Others' names, whose ballots are theirs alone.
  /^pollNames\.voters\.\{key\}$/,
  // Whom they blocked is exported by the names they had.
  /^circles\.blocked\.(?:\{key\}|\*\.username)$|^callers\.blocked\.\*$/,
  // Others by their ids, until they come.
  /^sessions\.invited(?:Ids\.\*|\.\{key\})$/,
  // Exported without the weeks.
  /^(?:regionAsks|movieAsks)\.asks\.\*$/,
  // Another's, whom the reporter may not see.
  /^reports\.text$/,
  // Exported as what was reported and decided, and what each was.
  /^(?:reports|moderationLog)\.(?:caseId|targetId)$|^moderationCases\.(?:targetId|decidedBy)$/,
  // Exported as whether it is offered to them.
  /^groups\.handOver\.to$/,
  // Exported by the names that their circle has.
  /^groupInvitations\.by$/,
  // Which group it was opened for: the group is exported with its name.
  /^(?:sessions|groupEvenings)\.groupId$/,
  // Digests of addresses, and what they lead to.
  /^identities\.mailbox$|^(?:identities|passkeys)\.accountMailboxes\.\*$|^identityMailboxes\.identityId$/,
  // Digests of the mailed tokens.
  /^emailChanges\.(?:former|new)\.digest$/,
  // Exported as when they last signed in from each network.
  /^signInGuards\.known\.\{key\}$/,
  // What a screen offers, for a minute.
  /^screenOffers\./,
  // Exported as numbers of calls.
  /^callers\.windows\.\{key\}$/,
];

/** Codecs whose documents don't name the user, so that exports aren't searched for them. */
const namesNobody = [
  'badgeCounts',
  // Nobody yet, until it is proved; a while after that it is over.
  'signInAttempts',
  // What strangers say of what they saw, by a reference that only they have.
  'notices',
  // A digest of who may answer.
  'passkeyChallenges',
  // Which followers of an event have failed.
  'failedEvents',
  // Movies, offers, the search's index, and the jobs that fill them.
  ...[
    'movies',
    'movieShards',
    'meaningShards',
    // By a digest of words that many may ask for.
    'movieLabels',
    // The movies of a list, and what was said of them.
    'challengeReasons',
    'offerShards',
    'offerChanges',
    'arrivalNews',
    'watchlistManifest',
    'manifest',
    'contents',
    'searchManifests',
    'searchSegments',
    'framesManifests',
    'frameShards',
    'frameVectorShards',
    'imdbIds',
  ],
  ...['trending', 'changes', 'import', 'queue', 'batches', 'statisticsState'],
  // What all users' calls of models cost.
  ...['aiMonths', 'aiUsage'],
  // How many calls each operation answered.
  'metrics',
  // Movies' factors, learned from all ratings.
  ...['models', 'modelParts'],
  // Regions' challenges of a week.
  'weeklyChallenges',
  // A group's challenge without its maker.
  'sharedChallenges',
  // Which group a code leads into.
  'groupCodes',
  // How many of an item were sold.
  'stocks',
  // The lot of a poll.
  'seeds',
  // How many stand between which bounds.
  ...['leaderboardCounts', 'foldRuns'],
  // How the table shows a guild.
  'guilds',
  // Users under erasure, who can't export, and where a sweep goes on.
  ...['deletions', 'goneNeighbours', 'sweeps'],
  // A copy of ratings and neighbours, which are exported from their documents.
  ...['stateManifest', 'stateParts', 'pendingNeighbours'],
  // What all asked for, and how much look-ups added.
  ...['wanted', 'lookUpBudget'],
];

/** The documents about users that all features' lifecycles declare. */
const documentsOfFeatures = lifecycles
  .flatMap((lifecycle: Lifecycle) => lifecycle.documents)
  .map((documents) => new RegExp(`^${documents.replace(/\{\w+\}/g, '[^/]+')}$`));

describe('A user with data in every feature', function () {
  this.timeout(deep(3, 10) * minute);
  let lived: Life;
  before(async () => {
    await suite();
    await skipExisting();
    lived = await life();
  });
  after(() => lived.all.clear());

  const wordsOf = ({ person, guest, names, email }: Life) => [person.uid, guest.uid, ...names, email];
  const digestsOf = ({ person, guest }: Life) => [callerDigestOf(person.uid), callerDigestOf(guest.uid)];

  const documentOf = async (path: string) => (await context().db.doc(path).get()).data();

  describe('has an export that', () => {
    let exported: Exported;
    /** The paths of all documents that name them. */
    let documents: string[];
    before(async () => {
      exported = joinedExport(await pagesOf(lived.person));
      const { person, guest, names, email } = lived;
      documents = naming(await walk(), [
        ...[person.uid, guest.uid, ...names, email],
        ...[callerDigestOf(person.uid), callerDigestOf(guest.uid)],
      ]);
    });
    it('is tested with every text field of every document filled', async () => {
      const snapshots = await context().db.getAll(...documents.map((path) => context().db.doc(path)));
      const allFields = snapshots.map((each) => {
        const { v: _, [stampField]: __, ...fields } = each.data()!;
        return { path: each.ref.path, fields: fields as never };
      });
      const codecs = await allCodecs();
      const ofNoCodec = allFields.filter(
        ({ fields }) => !codecs.some(({ schema }) => schema.safeDecode(fields).success),
      );
      expect(
        ofNoCodec.map(({ path }) => path),
        'Write these with a codec of their feature’s documents.ts',
      ).to.deep.equal([]);
      const unpacked = new Map(
        await Promise.all(
          allFields.map(async ({ path, fields }) => [path, await withContent(fields)] as const),
        ),
      );
      const written = codecs.map((codec) => ({
        codec,
        own: allFields.filter(({ fields }) => codec.schema.safeDecode(fields).success),
      }));
      expect(
        written.filter(({ own }) => own.length === 0).map(({ codec }) => codec.name),
        'Write a document that names the user in life.test-support.ts, or add its codec to `namesNobody`',
      ).to.have.members(namesNobody);
      const texts = written.flatMap(({ codec, own }) => {
        if (own.length === 0) return [];
        const packed = isPackedDocument(codec) ? [codec.unpacked.schema] : [];
        const parts = [codec.schema, ...packed].flatMap((schema) => [
          ...textsIn(
            schema,
            own.map(({ path }) => unpacked.get(path)),
          ),
        ]);
        return parts.map(([path, values]) => ({ field: `${codec.name}.${path}`, values }));
      });
      const empty = texts.filter(({ field, values }) => values.length === 0 && !isUnfilled(field));
      expect(
        empty.map(({ field }) => field),
        'Give these a text in functions/src/features/faces/privacy/life.test-support.ts, with a call by the user',
      ).to.deep.equal([]);
      const told = JSON.stringify(exported);
      const isTold = (text: string) => told.includes(JSON.stringify(text).slice(1, -1));
      const missing = texts.filter(({ values }) => values.length > 0 && !values.some(isTold));
      expect(
        missing.map(({ field }) => field).filter((field) => !notTheirs.some((each) => each.test(field))),
        'Export these in the `lifecycle.ts` of their feature',
      ).to.deep.equal([]);
    });

    it('contains every document that names them or the guest they were, and their sign-in', async () => {
      const { person, guest, names, email } = lived;
      expect(documents).to.have.length.above(40);
      const ofNoFeature = documents.filter((path) => !documentsOfFeatures.some((each) => each.test(path)));
      expect(ofNoFeature, 'in no lifecycle').to.deep.equal([]);
      const unexported = documents.filter((path) => {
        const [pattern, tells] = exportedBy.find(([each]) => each.test(path)) ?? [];
        if (!pattern) return true;
        return !exported.users.some((each) => tells!(each, pattern.exec(path)!.slice(1)));
      });
      // The export call itself is counted after the export was read.
      expect(
        unexported.filter((path) => !path.endsWith(':account-export')),
        'not in the export, or not in `exportedBy` of this test',
      ).to.deep.equal([]);
      const kinds = new Set(documents.map((path) => exportedBy.findIndex(([pattern]) => pattern.test(path))));
      expect(kinds.size, 'kinds of documents').to.equal(exportedBy.length);
      expect(exported.users.map(({ uid }) => uid)).to.deep.equal([person.uid, guest.uid]);
      const { signIn, regionsAsked } = exported.users[0]!;
      expect(signIn).to.deep.include({ email, displayName: names[0] });
      expect(signIn!.providers.map(({ provider }) => provider)).to.deep.equal(['password', 'google.com']);
      expect(regionsAsked).to.deep.equal(['JP']);
    });

    it('contains each list of recommendations', async () => {
      const { uid } = lived.person;
      const fields = (await context().db.doc(`recommendations/${uid}`).get()).data();
      const { content } = await recommendationsDocument.unpack(fields);
      const { lists } = exported.users[0]!.recommended!;
      expect(lists.taste, 'by taste').to.have.length.above(0);
      expect(lists.genres, 'by genres').to.have.length.above(0);
      for (const [by, movies] of Object.entries(content)) {
        const listed = movies.map(({ movieId, title, score }) => ({ movieId, title, score }));
        expect(lists[by as RecommendedBy], by).to.deep.equal(listed);
      }
    });

    it('contains only display names of other users', async () => {
      const text = JSON.stringify(exported);
      const { attendee, guest, screen, former } = lived.all.people;
      for (const other of [lived.friend, attendee, guest, screen, former]) {
        expect(text).to.not.include(other.uid);
        const profile = (await context().db.doc(`profiles/${other.uid}`).get()).data();
        if (profile) expect(text).to.not.include(profile.username);
      }
      const entry = exported.users[0]!.sessions.find(({ id }) => id === lived.sessions.apart)!;
      expect(entry).to.deep.include({ others: ['Tom'], host: true });
      expect(entry.chosen!.places).to.have.length(1);
      expect(entry.watched).to.have.length(1);
    });

    it('contains what the user left, showed elsewhere, and created', () => {
      const { sessions, challenges, player } = exported.users[0]!;
      const byId = new Map(sessions.map((each) => [each.id, each]));
      // They were removed from it: its new code and the others are no longer theirs to know.
      const left = byId.get(lived.sessions.left)!;
      expect(left).to.deep.include({ place: null, host: false, removed: true, code: null, others: [] });
      expect(byId.get(lived.sessions.left)!.watched[0]).to.include({ byThem: true, forThem: true });
      expect(byId.get(lived.sessions.asScreen)).to.include({ screen: true, place: null, removed: false });
      const played = challenges.find(({ id }) => id === lived.challenges.played)!;
      expect(played).to.include({ version: 2, makerId: lived.person.uid });
      expect(played.former.map(({ titles }) => titles)).to.deep.equal([{ en: 'Played' }]);
      expect(player.challenges.map(({ challenge }) => challenge.id)).to.include(lived.challenges.friends);
      const listed = exported.users[0]!.customMovies.map(({ movieId, audience }) => [audience, movieId]);
      expect(listed).to.have.deep.members(Object.entries(lived.all.movies));
    });
  });

  describe('is erased by retries of runs that crashed, and', () => {
    let before_: Map<string, string>;
    let after_: Map<string, string>;
    let traces: string[];

    before(async () => {
      before_ = await walk();
      traces = naming(before_, [...wordsOf(lived), ...digestsOf(lived)]);
      await mark(lived.person);
      let deaths = 0;
      // Deeply, a run crashes at each of its calls; otherwise at each 60th.
      for (let at = 1; ; at += deep(60, 1)) {
        const error = await eraseAccount(dyingAt(at), lived.person.uid).then(
          () => null,
          (error: unknown) => error,
        );
        if (!error) break;
        // A walk over groups' evenings goes on after an error, and throws at its end.
        expect(error).to.have.property('message').that.is.oneOf(['died', 'evenings not erased: 1']);
        deaths += 1;
      }
      expect(deaths).to.be.greaterThan(deep(2, 20));
      await running.quiet();
      after_ = await walk();
    });

    it('is in no document and not in Auth, nor is the guest it was before', () => {
      const kinds = new Set(traces.map((path) => path.replace(/[^/]+(\/|$)/g, (part, end) => part + end)));
      expect(kinds.size).to.be.greaterThan(40);
      expect(naming(after_, wordsOf(lived))).to.deep.equal([]);
      // Only a digest of the id stays, until ID tokens expire and neighbours are compared again.
      const marks = naming(after_, digestsOf(lived)).filter(
        (path) => !path.startsWith('neighbourState/gone:'),
      );
      expect(marks).to.have.members(digestsOf(lived).map((digest) => `rateLimits/${digest}`));
      for (const mark of marks) {
        const { gone, goneUntil, expiresAt, ...rest } = JSON.parse(after_.get(mark)!);
        expect([gone, goneUntil, rest]).to.deep.equal([true, expiresAt, { v: 1 }]);
        expect(goneUntil._seconds * 1000).to.be.closeTo(Date.now() + 120 * minute, minute);
      }
      const identities = JSON.stringify(running.identities.all());
      for (const word of wordsOf(lived)) expect(identities).to.not.include(word);
      for (const { uid } of [lived.person, lived.guest]) expect(running.identities.has(uid)).to.equal(false);
    });

    /** Whether it only says, without a name, where boards still count a standing. */
    const isUncounted = (path: string) => {
      if (!path.startsWith('standings/')) return false;
      const { v, changedAt, ranked, guild, ...rest } = JSON.parse(after_.get(path)!);
      expect([rest, Object.keys(guild).sort()]).to.deep.equal([
        { gone: true },
        ['id', 'left', 'week', 'weeks'],
      ]);
      return true;
    };

    /** What should be left of a document: an inbox without what the user told. */
    const withoutTakenOff = (path: string, data: string) => {
      // A walk returns only update times of unchanged documents.
      if (!/^inboxes\/[^/]+$/.test(path) || !data.startsWith('{')) return data;
      const { unread, ...rest } = JSON.parse(data) as { unread: { id: string }[] };
      const isTakenOff = ({ id }: { id: string }) => {
        const told = `${path}/notifications/${id}`;
        const [until, now] = [before_, after_].map((all) => JSON.parse(all.get(told)!).expiresAt._seconds);
        return traces.includes(told) && now < until;
      };
      return JSON.stringify({ unread: unread.filter((each) => !isTakenOff(each)), ...rest });
    };

    it('leaves unrelated documents unchanged', () => {
      // What others read of a challenge names nobody, and goes with it.
      const unplayed = [lived.challenges.unplayed, ...Object.values(lived.all.fromSentences)];
      const withThem = unplayed.flatMap((id) => [`sharedChallenges/${id}`, `challenges/${id}/reasons/list`]);
      const own = new Set([...traces, ...withThem]);
      for (const path of withThem) expect(after_.has(path), path).to.equal(false);
      // Packed neighbours change with their users, and a month keeps what erased users' models cost.
      const wantedPath = 'catalogue/wanted';
      const packed = /^(?:neighbourState|aiMonths)\//;
      for (const [path, data] of before_) {
        if (own.has(path) || path === wantedPath || packed.test(path)) continue;
        expect(after_.get(path), path).to.equal(withoutTakenOff(path, data));
      }
      const added = [...after_.keys()].filter(
        (path) => !before_.has(path) && !packed.test(path) && !isUncounted(path),
      );
      expect(naming(new Map(added.map((path) => [path, ''])), digestsOf(lived))).to.deep.equal(added);
      const othersOf = (documents: Map<string, string>) =>
        [...documents.keys()].filter((path) => !own.has(path));
      const gone = othersOf(before_).filter((path) => !after_.has(path));
      expect(gone).to.deep.equal([]);
    });

    it('leaves sessions to their other attendees, with choices and watches', async () => {
      const { apart, left, alone, asScreen, asGuest } = lived.sessions;
      const { uid: friend } = lived.friend;
      expect(await documentOf(`sessions/${alone}`)).to.equal(undefined);
      const [home, former, onScreen, closed] = await Promise.all(
        [apart, left, asScreen, asGuest].map((id) => documentOf(`sessions/${id}`)),
      );
      expect(home).to.deep.include({ hostId: friend, attendeeIds: [friend], namedIds: [friend] });
      expect(home!.chosen).to.include({ by: 'somebody', fits: true });
      expect(home!.chosen.places.map(({ uid }: { uid: string }) => uid)).to.deep.equal([friend]);
      expect(home!.watched[0]).to.deep.include({ recordedBy: 'somebody', recordedFor: [friend] });
      expect(former!.watched[0]).to.deep.include({ recordedBy: 'somebody', recordedFor: [friend] });
      expect(onScreen!.screens).to.deep.equal([]);
      expect(closed).to.deep.include({ status: 'closed', attendeeIds: [friend] });
      const { expired, open } = lived.all.sessions;
      for (const { id } of [expired, open]) {
        expect((await documentOf(`sessions/${id}`))!.hostId).to.equal(lived.all.people.attendee.uid);
      }
    });

    it('leaves a shared custom movie to users who watched it, and erases private ones', async () => {
      const { movies } = lived.all;
      expect(await documentOf(`customMovies/${movies.private}`)).to.equal(undefined);
      const shared = await documentOf(`customMovies/${movies.group}`);
      expect(shared).to.include({ makerId: 'somebody', listed: false, madeWith: null });
      const page = await lived.friend.call(showMovie, { movieId: movies.group });
      expect(page).to.include({ title: shared!.title, seen: true });
      expect(page.custom).to.include({ mine: false });
    });

    it('leaves a challenge to its other players, with its XP, and erases ones without players', async () => {
      const { played, unplayed, friends } = lived.challenges;
      expect(await documentOf(`challenges/${played}`)).to.deep.include({ makerId: 'somebody', version: 2 });
      expect(await documentOf(`sharedChallenges/${played}`)).to.include({ makerId: 'somebody' });
      expect(await documentOf(`challenges/${played}/versions/1`)).to.include({ makerId: 'somebody' });
      for (const id of [unplayed, lived.all.challenges.personal]) {
        expect(await documentOf(`challenges/${id}`)).to.equal(undefined);
        expect(await documentOf(`sharedChallenges/${id}`)).to.equal(undefined);
      }
      expect(await documentOf(`challenges/${friends}`)).to.include({ makerId: lived.friend.uid });
      for (const movieId of [movies.unforgiven, movies.tombstone]) {
        await lived.friend.call(submitMovie, { challengeId: played, movieId });
      }
      await running.settled();
      expect(await challengeXpOf(lived.friend)).to.equal(50);
      const late = await member('Late');
      await late.call(joinChallenge, { challengeId: played });
    });
  });
});

/** A context whose database and Auth fail on the n-th call. */
function dyingAt(n: number): Context {
  const { db, auth, ...rest } = context();
  let calls = 0;
  const counted = <T>(answer: T): T => {
    calls += 1;
    if (calls >= n) throw new Error('died');
    return answer;
  };
  const dying = new Proxy(db, {
    get(target, name) {
      const value = Reflect.get(target, name) as unknown;
      if (typeof value !== 'function') return value;
      return (...args: unknown[]) => counted(value).apply(target, args) as unknown;
    },
  });
  return { ...rest, db: dying, auth: () => counted(auth()) };
}
