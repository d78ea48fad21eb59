// Joining a session and tonight's list as somebody would write them by hand, without any of the product's
// code: no limits, no checks of documents, no reasons of refusal. Deployed as `firebase init` sets it up:
// alongside npm's packages.
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { initializeApp } from 'firebase-admin/app';
import { getFirestore } from 'firebase-admin/firestore';
import { HttpsError, onCall } from 'firebase-functions/https';

initializeApp();
const db = getFirestore();
const decompress = promisify(brotliDecompress);
const hour = 3_600_000;
const names = {
  ...{ 8: 'Netflix', 1796: 'Netflix', 337: 'Disney+', 390: 'Disney+', 381: 'Canal+' },
  ...{ 9: 'Prime Video', 119: 'Prime Video', 2100: 'Prime Video' },
};
const ages = {
  FR: { U: 0, TP: 0, 10: 10, 12: 12, 16: 16, 18: 18 },
  US: { G: 0, PG: 8, 'PG-13': 13, R: 17, 'NC-17': 18 },
  GB: { U: 0, PG: 8, 12: 12, '12A': 12, 15: 15, 18: 18, R18: 18 },
};
const withAds = new Set([1796, 2100]);
const tiers = { 8: [1796], 119: [9, 2100], 337: [390], 1899: [384], 1770: [531], 387: [386] };

export const join = onCall(async ({ auth, data }) => {
  const uid = signedIn(auth);
  const code = String(data?.code).trim().toUpperCase();
  return db.runTransaction(async (tx) => {
    const [account, sessions] = await Promise.all([
      tx.get(db.doc(`users/${uid}`)),
      tx.get(db.collection('sessions').where('code', '==', code).where('status', '==', 'open').limit(2)),
    ]);
    if (!account.exists) throw new HttpsError('failed-precondition', 'No account');
    const [latest] = sessions.docs.toSorted((a, b) => b.get('expiresAt') - a.get('expiresAt'));
    if (!latest || latest.get('expiresAt').toMillis() < Date.now()) {
      throw new HttpsError('not-found', 'No session has this code');
    }
    const { displayName: name, kind, providers, region } = account.data();
    const session = latest.data();
    const joinedAt = session.attendees[uid]?.joinedAt.toDate() ?? new Date();
    session.attendees[uid] = { name, guest: kind === 'guest', providers, region, present: true, joinedAt };
    session.attendeeIds = Object.keys(session.attendees).sort();
    if (!session.namedIds.includes(uid)) session.namedIds.push(uid);
    const present = Object.values(session.attendees).filter((attendee) => attendee.present);
    const [first, ...others] = present.map((attendee) => covered(attendee.providers));
    session.commonProviders = first.filter((id) => others.every((ids) => ids.includes(id)));
    tx.set(latest.ref, session);
    const {
      attendeeIds: _attendees,
      namedIds: _named,
      movieIds: _movies,
      removed: _removed,
      trace: _trace,
      v: _version,
      ...view
    } = session;
    return withTexts({ id: latest.id, ...view });
  });
});

export const tonight = onCall({ memory: '1GiB' }, async ({ auth, data }) => {
  const uid = signedIn(auth);
  const session = (await db.doc(`sessions/${String(data?.sessionId)}`).get()).data();
  if (!session?.attendees[uid]) throw new HttpsError('not-found', 'No such session');
  const { commonProviders, region } = session;
  const present = Object.keys(session.attendees).filter((id) => session.attendees[id].present);
  const [[manifest, movies, offers], players] = await Promise.all([
    catalogue(region),
    db.getAll(...present.map((id) => db.doc(`players/${id}`))),
  ]);
  const stakes = players.flatMap((player) => stakesOf(player));
  const seen = players.map((player) => [player.id, new Set(unpackIds(player.get('seen') ?? []))]);
  const now = Date.now();
  const knowledge = { fresh: 0, stale: 0, unknown: 0, oldestCheckedAt: null };
  const list = [];
  for (const movie of movies) {
    const checked = offers.get(movie.id);
    const age = checked ? now - checked.checkedAt : Number.POSITIVE_INFINITY;
    if (age > 14 * 24 * hour) {
      knowledge.unknown += 1;
      continue;
    }
    const stale = age > 48 * hour;
    knowledge[stale ? 'stale' : 'fresh'] += 1;
    if (checked.checkedAt < (knowledge.oldestCheckedAt ?? now)) knowledge.oldestCheckedAt = checked.checkedAt;
    const here = (checked.offers.flatrate ?? []).filter((id) => commonProviders.includes(id));
    if (here.length === 0) continue;
    const advances = stakes.filter(({ meets }) => meets(movie)).map(({ advance }) => advance);
    const seenBy = seen.filter(([, ids]) => ids.has(movie.id)).map(([id]) => id);
    const points = pointsOf(movie, advances, seenBy, stale, present.length);
    list.push({ movie, known: checked, here, stale, advances, seenBy, points, rank: rankOf(points) });
  }
  list.sort((a, b) => b.rank - a.rank || a.movie.id - b.movie.id);
  const page = list.slice(0, data.pageSize ?? 20);
  const best = page.filter(({ movie }) => movie.id !== session.chosen?.movieId).slice(0, 3);
  const abouts = await aboutOf(best.map(({ movie }) => movie.id));
  return {
    commonProviders,
    services: commonProviders.map(serviceOf),
    present,
    filters: {},
    collection: null,
    total: list.length,
    unfiltered: list.length,
    refused: 0,
    candidates: page.map((row) => ({ ...viewOf(row, region), about: abouts.get(row.movie.id) ?? null })),
    nextCursor: page.length < list.length ? `${page.at(-1).rank}-${page.at(-1).movie.id}` : null,
    knowledge: withTexts(knowledge),
    sampleOffers: manifest.sampleShards.some((name) => name.startsWith(`${region}-`)),
    empty: null,
  };
});

let held;

/** The manifest, all movies, and a region's offers; kept until the manifest says that there are others. */
async function catalogue(region) {
  const manifest = (await db.doc('catalogue/manifest').get()).data();
  const versions = JSON.stringify([manifest.movies, manifest.offers[region]]);
  if (held?.versions !== versions) {
    const [movies, offers] = await Promise.all([
      Promise.all(manifest.movies.map((_, shard) => unpacked(`movieShards/${shard}`))),
      Promise.all(
        (manifest.offers[region] ?? []).map((_, shard) => unpacked(`offerShards/${region}-${shard}`)),
      ),
    ]);
    held = { versions, movies: movies.flat(), offers: new Map(offers.flatMap(rowsOf)) };
  }
  return [manifest, held.movies, held.offers];
}

/** What some movies are about, and their trailers. */
async function aboutOf(ids) {
  if (ids.length === 0) return new Map();
  const snapshots = await db.getAll(...ids.map((id) => db.doc(`movies/${id}`)));
  const existing = snapshots.filter(({ exists }) => exists);
  return new Map(
    existing.map((movie) => {
      const { overviews, trailers } = movie.get('details');
      return [movie.get('facts.id'), { overviews, ...(trailers && { trailers }) }];
    }),
  );
}

async function unpacked(path) {
  const { bytes } = (await db.doc(path).get()).data();
  return JSON.parse(await decompress(bytes));
}

function rowsOf({ ids, checkedAt, offer, distinct }) {
  return ids.map((id, at) => [id, { offers: distinct[offer[at]], checkedAt: checkedAt[at] * 60_000 }]);
}

function stakesOf(player) {
  const joined = Object.values(player.get('challenges') ?? {}).filter(
    ({ isCompleted, challenge: { season } }) =>
      !isCompleted &&
      (!season || (Date.parse(season.from) <= Date.now() && Date.now() < Date.parse(season.to))),
  );
  return joined.map(({ challenge, moviesWatched }) => {
    const { id, titles, targetCount: target, xpReward, audience, rules } = challenge;
    const count = moviesWatched.length + 1;
    return {
      meets: (movie) => rules.every((rule) => isMet(rule, movie)) && !moviesWatched.includes(movie.id),
      advance: {
        uid: player.id,
        challengeId: id,
        titles: audience === 'personal' ? {} : titles,
        count,
        target,
        completes: count >= target,
        xpReward,
      },
    };
  });
}

const valuesOf = {
  genre: ({ genres }) => genres,
  language: ({ language }) => (language === null ? [] : [language]),
  country: ({ countries }) => countries,
  director: ({ directors }) => directors,
  actor: ({ cast }) => cast,
  keyword: ({ keywords }) => keywords,
  decade: ({ year }) => (year === null ? [] : [Math.floor(year / 10) * 10]),
};

function isMet({ field, operator, value }, movie) {
  const own = valuesOf[field]?.(movie) ?? (movie[field] === null ? [] : [movie[field]]);
  if (own.length === 0) return false;
  const has = (name) => own.some((each) => folded(each) === folded(name));
  switch (operator) {
    case 'eq':
      return has(value);
    case 'ne':
      return !has(value);
    case 'in':
      return value.some(has);
    case 'notIn':
      return !value.some(has);
    case 'contains':
      return own.some((each) => folded(each).includes(folded(value)));
    case 'between':
      return own[0] >= value[0] && own[0] <= value[1];
    case 'gt':
      return own[0] > value;
    case 'gte':
      return own[0] >= value;
    case 'lt':
      return own[0] < value;
    default:
      return own[0] <= value;
  }
}

function folded(value) {
  if (typeof value !== 'string') return value;
  return value
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
}

function pointsOf({ runtime, rating, popularity }, advances, seenBy, stale, viewers) {
  const worth = {};
  for (const { uid, count, target, completes } of advances) {
    worth[uid] = (worth[uid] ?? 0) + 10 + (10 * count) / target + (completes ? 10 : 0);
  }
  const roots = Object.values(worth).reduce((sum, each) => sum + Math.sqrt(Math.min(30, each) / 30), 0);
  return {
    challenges: rounded((30 * roots) / viewers),
    taste: 0,
    unseen: rounded(12 * (1 - seenBy.length / viewers)),
    runtime: runtime === null ? 0 : rounded(Math.max(0, 3 - Math.abs(runtime - 105) / 30)),
    acclaim: rounded((rating ?? 5) * 0.6 + Math.min(2, Math.log10(1 + (popularity ?? 0)))),
    freshness: stale ? 0 : 1,
  };
}

function rankOf(points) {
  return Math.round(1000 * Object.values(points).reduce((sum, each) => sum + each));
}

function rounded(value) {
  return Math.round(value * 1000) / 1000;
}

function viewOf({ movie, known, here, stale, advances, seenBy, points }, region) {
  const { id: movieId, title, titles, year, runtime, genres, directors, rating, posterPath } = movie;
  return {
    movieId,
    title,
    titles,
    year,
    runtime,
    genres,
    directors,
    rating,
    certificate: movie.certificates[region] ?? null,
    otherCertificate: otherCertificate(movie.certificates, region),
    posterPath,
    places: [{ region, uid: null, providers: here, kind: 'flatrate', services: here.map(serviceOf) }],
    checkedAt: new Date(known.checkedAt).toISOString(),
    stale,
    expected: [],
    advances,
    seenBy,
    points,
  };
}

/** The strictest certificate of another country, where the region's own says no age. */
function otherCertificate(certificates, region) {
  const all = Object.entries(certificates).flatMap(([country, certificate]) => {
    const age = ages[country]?.[certificate];
    return age === undefined ? [] : [{ country, certificate, age }];
  });
  if (all.some(({ country }) => country === region)) return null;
  return all.sort((a, b) => b.age - a.age || (a.country < b.country ? -1 : 1))[0] ?? null;
}

function serviceOf(id) {
  return { id, name: names[id], withAds: withAds.has(id) };
}

function covered(providers) {
  return [...new Set(providers.flatMap((id) => [id, ...(tiers[id] ?? [])]))].sort((a, b) => a - b);
}

function unpackIds(bytes) {
  const ids = [];
  let [id, distance, scale] = [0, 0, 1];
  for (const byte of bytes) {
    distance += (byte & 0x7f) * scale;
    scale *= 0x80;
    if (byte & 0x80) continue;
    id += distance;
    ids.push(id);
    [distance, scale] = [0, 1];
  }
  return ids;
}

/** Returns a value with instants as texts, at any depth. */
function withTexts(value, key = '') {
  if (value?.toDate) return value.toDate().toISOString();
  if (value instanceof Date || (key.endsWith('At') && typeof value === 'number'))
    return new Date(value).toISOString();
  if (Array.isArray(value)) return value.map((each) => withTexts(each));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withTexts(each, name)]));
}

function signedIn(auth) {
  if (!auth) throw new HttpsError('unauthenticated', 'Sign in first');
  return auth.uid;
}
