import type { Account } from '@cine/contract/operations/core/account';
import { hour } from '@cine/contract/time';
import type { Context } from '#context.ts';
import { readAccount } from '#core/account/index.ts';
import { hasSamples, loadCatalogue } from '#core/catalogue/index.ts';
import { addressesAtOnce, verifiedAddresses } from '#core/identities/index.ts';
import { enqueueMail, planMail, unsubscribeHeaders } from '#core/mail/index.ts';
import { type Player, planPlayer, seenAnywhere } from '#core/players/index.ts';
import { loadOffers, type Viewing, watchabilityFor } from '#movies/availability/index.ts';
import { attemptEach } from '#platform/attempt-each.ts';
import { emit } from '#platform/events.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import { log } from '#platform/log.ts';
import { patienceOf } from '#platform/walk-each.ts';
import { basisOf, tastesOf } from '#watching/recommendations/index.ts';
import { issueFor, issuePrefix, unsubscribeUrl } from './issue.ts';
import { asHtml, asText } from './layout.ts';
import { bestPicks, type MoviePick, noTaste, type PickInput, type ReaderTaste } from './picks.ts';
import * as store from './store.ts';
import { movedToZone, withIssueWritten } from './subscription.ts';
import { isoWeek } from './week.ts';

type Reader = Pick<Account, 'uid' | 'region' | 'providers'> &
  Pick<PickInput, 'seen' | 'rated' | 'recentMovieIds'>;

type Picker = {
  /** Loads the region's offer shards that the instance does not hold. */
  picksFor: (reader: Reader, limit: number, taste?: ReaderTaste) => Promise<MoviePick[]>;
  tasteFor: (uid: string, player: Player) => Promise<ReaderTaste>;
  hasSampleOffers: (region: string) => boolean;
};

async function createPicker(context: Context): Promise<Picker> {
  const { manifest, movies } = await loadCatalogue(context);
  return {
    picksFor: async ({ uid, region, providers, ...facts }, limit, taste = noTaste) => {
      const viewers = [{ uid, region, providers }];
      const home: Viewing = { mode: 'apart', region, commonProviders: [], includeFree: false, viewers };
      const lookup = await loadOffers(context, manifest, [region]);
      const watchable = watchabilityFor(home, lookup, context.now());
      const providersOf = (movieId: number) => {
        const open = watchable(movieId)?.places.flatMap((place) => place.providers) ?? [];
        // Names the reader's own subscriptions; if none has the movie, the services that they open.
        const own = open.filter((provider) => providers.includes(provider));
        return own.length > 0 ? own : open;
      };
      return bestPicks({ movies: movies.byId.values(), providersOf, ...facts, taste }, limit);
    },
    tasteFor: async (uid, player) => {
      const tastes = await tastesOf(context, manifest, movies.byId, new Map([[uid, player]]));
      const likelyOf = tastes.get(uid);
      return likelyOf ? { basis: basisOf(player.taste), likelyOf, genres: player.taste.genres } : noTaste;
    },
    hasSampleOffers: (region) => hasSamples(manifest, region),
  };
}

const maxPicks = 8;
const atOnce = 10;
/** When a failed issue is retried, so that it does not block others. */
const postponeMs = hour;

/** The outcome for one reader; `nothingToDo` if no issue is due any more. */
type Outcome = 'written' | 'nothingToWatch' | 'withoutAddress' | 'nothingToDo';

/** Writes the issues that are due, each once a week; a failed one is retried an hour later. */
export async function writeDue(context: Context): Promise<void> {
  const { db } = context;
  const startedAt = context.now();
  if (!context.settings().sendsMail) return log.info('newsletter issues not written: no mail is set up');
  const counts = { written: 0, nothingToWatch: 0, withoutAddress: 0, nothingToDo: 0, postponed: 0 };
  let picker: Picker | null = null;
  let isCutShort = false;
  const isTimeUp = patienceOf(context);
  for (let after: Awaited<ReturnType<typeof store.loadDue>>['last'] = null; ; ) {
    const { uids, last } = await store.loadDue(db, startedAt, after, addressesAtOnce);
    if (uids.length > 0) picker ??= await createPicker(context);
    const addresses = await verifiedAddresses(context, uids);
    const { done, failed } = await attemptEach('newsletter issues not written', uids, atOnce, (uid) =>
      writeOne(context, picker!, uid, addresses.get(uid) ?? null),
    );
    for (const outcome of done) counts[outcome] += 1;
    counts.postponed += failed.length;
    await attemptEach('newsletter issues not postponed', failed, atOnce, (uid) =>
      store.postponeIssue(db, uid, startedAt, startedAt + postponeMs),
    );
    isCutShort = last !== null && isTimeUp();
    if (last === null || isCutShort) break;
    after = last;
  }
  emit({ event: 'newsletter-issues-written', counts, isCutShort });
}

async function writeOne(
  context: Context,
  picker: Picker,
  uid: string,
  address: string | null,
): Promise<Outcome> {
  const { outcome, mailId } = await transact(context.db, (tx) => planOne(context, tx, picker, uid, address));
  if (mailId !== null) await enqueueMail(context, mailId);
  return outcome;
}

async function planOne(
  context: Context,
  tx: Tx,
  picker: Picker,
  uid: string,
  address: string | null,
): Promise<{ outcome: Outcome; mailId: string | null }> {
  const now = context.now();
  const [subscription, account] = await Promise.all([store.readSubscription(tx, uid), readAccount(tx, uid)]);
  // Unsubscribed, written by another run meanwhile, or being deleted.
  if (!subscription?.subscribed || !account) return { outcome: 'nothingToDo', mailId: null };
  // They may have moved to an earlier time zone.
  const current = movedToZone(subscription, account.timeZone);
  if (current.dueAt! > now) {
    if (current !== subscription) store.writeSubscription(tx, uid, current);
    return { outcome: 'nothingToDo', mailId: null };
  }
  const { player } = await planPlayer(tx, uid);
  const picks = address === null ? [] : await picksOf(picker, account, player, subscription.recentMovieIds);
  const movieIds = picks.map(({ movie }) => movie.id);
  const next = withIssueWritten(subscription, movieIds, account.timeZone, now);
  if (address === null || picks.length === 0) {
    store.writeSubscription(tx, uid, next);
    return { outcome: address === null ? 'withoutAddress' : 'nothingToWatch', mailId: null };
  }
  const links = { origin: context.settings().origin, token: subscription.token };
  const issue = issueFor(account, picks, picker.hasSampleOffers(account.region), links);
  const headers = unsubscribeHeaders(unsubscribeUrl(links, account.locale));
  const content = { to: address, headers, subject: issue.subject, text: asText(issue), html: asHtml(issue) };
  const id = `${issuePrefix}${uid}:${isoWeek(next.lastWeek)}`;
  const mail = await planMail(context, tx, { id, uid, content });
  store.writeSubscription(tx, uid, next);
  const isNew = mail.write();
  return { outcome: isNew ? 'written' : 'nothingToDo', mailId: isNew ? id : null };
}

async function picksOf(
  picker: Picker,
  account: Account,
  player: Player,
  recentMovieIds: readonly number[],
): Promise<MoviePick[]> {
  const movies = {
    seen: new Set(seenAnywhere(player)),
    rated: new Set(player.taste.ratings.movieIds),
    recentMovieIds: new Set(recentMovieIds),
  };
  return picker.picksFor({ ...account, ...movies }, maxPicks, await picker.tasteFor(account.uid, player));
}
