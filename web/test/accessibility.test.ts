import { updateAccount } from '@cine/contract/operations/core/account';
import { startJob } from '@cine/contract/operations/core/jobs';
import { createCharacter } from '@cine/contract/operations/game/characters';
import { previewDuel, proposeDuel } from '@cine/contract/operations/game/duels';
import { createHabit } from '@cine/contract/operations/game/habits';
import { createTask } from '@cine/contract/operations/game/tasks';
import { createCustomMovie } from '@cine/contract/operations/movies/custom-movies';
import { createChallenge, joinChallenge } from '@cine/contract/operations/together/challenges';
import { proposeDates } from '@cine/contract/operations/together/dates';
import { createGroup, renewInvitation } from '@cine/contract/operations/together/groups';
import { startPoll } from '@cine/contract/operations/together/polls';
import { createSession, joinSession, recordWatch } from '@cine/contract/operations/together/sessions';
import type { Locale } from '@cine/contract/primitives';
import { hour, minute, toInstant } from '@cine/contract/time';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import type { addresses } from '#app/pages.ts';
import { allWords } from '#i18n/all.test-support.ts';
import { describeInBrowser } from '../../dev/browser/src/index.ts';
import { befriended, sampleCharacter, sampleHabit, sampleTask } from '../../functions/test/builders.ts';
import { type TestUser, user } from '../../functions/test/client.ts';
import { deep, deepIt, isDeep } from '../../scripts/test/deep.ts';
import { accessibilityFaults, outlineFaults } from './support/accessibility.ts';
import { account, deviceOf, follow, guestIn, promote, signedIn, speak } from './support/people.ts';
import { site } from './support/site.ts';
import { unseenTabStops } from './support/tab-stops.ts';

type Other = 'ru' | 'en';
/** French is examined in full; the others only change text lengths, and Russian's are the longest. */
const others: readonly Other[] = deep([], ['ru', 'en']);
const phone = 360;
const desk = 1280;
/** A western of the sample, for a challenge that asks for one. */
const movie = 429;

/** Pages visitors see, and one of those that show them the welcome page; in deep runs they see all. */
const visitors = new Set([
  ...['player', 'settings', 'plan', 'friendLink', 'groupLink'],
  ...['privacy', 'legal', 'join', 'keep', 'signingIn', 'emailChange', 'television'],
]);

describeInBrowser('Every page, in both themes, on a phone and on a desktop', function () {
  this.timeout(3 * minute);
  let made: Awaited<ReturnType<typeof placesToSee>>;

  before(async () => {
    made = await placesToSee();
  });

  it('has no accessibility fault for a visitor', async () => {
    const page = await (await site()).open();
    expectNone(await walk(page, others, { ...ofVisitors(), 'wrong code': '/join/1' }));
  });

  it('has no accessibility fault for a member', async () => {
    const { code, places } = made;
    const { page, ...lea } = await signedIn('Léa');
    const { call } = lea;
    await call(joinChallenge, { challengeId: 'old-west' });
    // Empty pages come first.
    const before = await walk(page, others, { sessions: '/evening', 'no movie': '/movies/0' });
    await call(joinSession, { code });
    const missing = { 'no session': '/evening/0', 'no challenge': '/challenges/0' };
    const own = await ownThings(lea);
    expectNone([...before, ...(await walk(page, others, { ...places, ...own, ...missing }))]);
  });

  it('has no accessibility fault for an operator', async () => {
    const olga = await account('Olga');
    const { suite } = await site();
    await promote(olga.uid);
    await user(suite.url, olga.uid, { operator: true }).call(startJob, { job: 'details' });
    const page = await deviceOf(olga);
    expectNone(await walk(page, others, { operator: '/operator' }));
  });

  deepIt('has no accessibility fault for a guest', async () => {
    const { page } = await guestIn(made.code, 'Noé');
    expectNone(await walk(page, others, made.places));
  });

  function ofVisitors(): Record<string, string> {
    const all = Object.entries(made.places);
    return Object.fromEntries(
      deep(
        all.filter(([name]) => visitors.has(name)),
        all,
      ),
    );
  }
});

/** The path of each page, and a session's code. */
async function placesToSee(): Promise<{
  places: Record<keyof typeof addresses | 'custom movie', string>;
  code: string;
}> {
  const host = await account('Hôte');
  await host.call(joinChallenge, { challengeId: 'old-west' });
  await host.call(updateAccount, { visibility: 'public' });
  const { id: made } = await host.call(createChallenge, {
    titles: { fr: 'Westerns' },
    rules: [{ field: 'genre', operator: 'eq', value: 'Western' }],
    targetCount: 2,
    xpReward: 50,
    audience: 'group',
  });
  const { movie: added } = await host.call(createCustomMovie, { title: 'Notre été', audience: 'group' });
  await host.call(updateAccount, { visibility: 'public', historyVisibility: 'public' });
  const session = await host.call(createSession, {});
  const later = await host.call(createSession, {});
  await host.call(recordWatch, { sessionId: later.id, movieId: movie });
  const dates = [toInstant(Date.now() + hour)];
  const plan = await host.call(proposeDates, { dates });
  const poll = await host.call(startPoll, {
    place: { kind: 'session', id: session.id },
    method: 'deck',
    movies: { from: 'list' },
  });
  const group = await host.call(createGroup, { name: 'Le club du jeudi', picture: 'reel' });
  const { invitation } = await host.call(renewInvitation, { groupId: group.id });
  const places = {
    player: '/',
    search: '/search?q=stalker',
    picture: '/search/picture',
    watchlist: '/list',
    collections: '/collections',
    newCollection: '/collections/new',
    collection: '/collections/shelf',
    editCollection: '/collections/shelf/edit',
    tips: '/tips',
    customMovies: '/movies/mine',
    newMovie: '/movies/new?title=Stalker',
    movie: `/movies/${movie}`,
    'custom movie': `/movies/${added.movieId}`,
    editMovie: `/movies/${added.movieId}/edit`,
    sessions: '/evening',
    session: `/evening/${session.id}`,
    challenges: '/challenges',
    newChallenge: '/challenges/new',
    challenge: '/challenges/old-west',
    editChallenge: `/challenges/${made}/edit`,
    challengeDraft: '/challenges/drafts/no-such-draft',
    game: '/game',
    badges: '/badges',
    character: '/character',
    shop: '/shop',
    habits: '/habits',
    newHabit: '/habits/new?from=read',
    habit: '/habits/no-such-habit',
    editHabit: '/habits/no-such-habit/edit',
    tasks: '/tasks',
    newTask: '/tasks/new',
    task: '/tasks/no-such-task',
    editTask: '/tasks/no-such-task/edit',
    duels: '/duels',
    duel: '/duels/no-such-duel',
    leaderboards: '/leaderboards',
    rate: '/rate',
    statistics: '/statistics',
    review: `/review/${new Date().getUTCFullYear()}`,
    streak: '/streak',
    imports: '/imports',
    taste: '/taste',
    forYou: '/for-you',
    neighbours: '/neighbours',
    dates: '/dates',
    plan: `/d/${plan.code}`,
    friends: '/friends',
    friendLink: '/friends/1a2b3c4d',
    groups: '/groups',
    newGroup: '/groups/new',
    group: '/groups/no-such-group',
    groupMore: '/groups/no-such-group/more',
    groupTaste: '/groups/no-such-group/taste',
    groupEvenings: '/groups/no-such-group/evenings',
    groupLink: `/g/${invitation!.code}`,
    newPoll: `/polls/new?evening=${session.id}`,
    poll: `/polls/${poll.id}`,
    profile: `/people/${host.uid}`,
    history: `/people/${host.uid}/watched`,
    notifications: '/notifications',
    me: '/me',
    settings: '/settings',
    signingIn: '/signing-in',
    emailChange: '/change-email',
    privacy: '/privacy',
    legal: '/legal/report',
    operator: '/operator',
    moderation: '/operator/reports',
    broadcasts: '/operator/broadcasts',
    pair: `/pair#screen.${'0'.repeat(32)}`,
    shared: '/share?title=Alien',
    join: `/join/${later.code}`,
    keep: '/keep#token',
    television: '/tv',
  };
  return { places, code: session.code };
}

/** The paths of a user's habit and task, and of a duel that waits for their answer. */
async function ownThings(owner: TestUser) {
  const challenger = await account('Tom');
  await befriended(owner, challenger);
  for (const each of [owner, challenger]) await each.call(createCharacter, sampleCharacter);
  const { seen } = (await challenger.call(previewDuel, { userId: owner.uid })).even;
  const { id: duel } = await challenger.call(proposeDuel, { userId: owner.uid, kind: 'even', bet: 0, seen });
  const { id: habit } = await owner.call(createHabit, sampleHabit);
  const { id: task } = await owner.call(createTask, sampleTask);
  return {
    habit: `/habits/${habit}`,
    editHabit: `/habits/${habit}/edit`,
    task: `/tasks/${task}`,
    editTask: `/tasks/${task}/edit`,
    duel: `/duels/${duel}`,
  };
}

/** A diff of two long lists would be unreadable. */
function expectNone(faults: string[]): void {
  if (faults.length > 0) expect.fail(`${faults.length} faults:\n${faults.slice(0, 40).join('\n')}`);
}

/** Goes to each place in turn; returns the faults of the pages. */
async function walk(
  page: Page,
  languages: readonly Other[],
  places: Record<string, string>,
): Promise<string[]> {
  const faults: string[] = [];
  page.on('console', (message) => {
    const { url } = message.location();
    // The page explains it itself.
    const isRefusedRead = url.endsWith('/documents:batchGet') && message.text().includes('403 (Forbidden)');
    if (message.type() === 'error' && !isRefusedRead) faults.push(`console: ${message.text()} ${url}`);
  });
  const seen = new Set<string>();
  const onPhone = (language: Locale): Look => ({ width: phone, language });
  const wide: Look = { width: desk, language: 'fr' };
  // In turns, as the next page begins as this one was left.
  const all: Look[] = [wide, onPhone('fr'), ...languages.map(onPhone)];
  let [looks, next]: [Look[], Look[]] = [all, all.toReversed()];
  for (const [name, place, usual] of inHalves(places)) {
    const from = pathOf(page);
    await arrive(page, place);
    const path = pathOf(page);
    const ofPage: string[] = [];
    if (path !== from && !(await page.evaluate(() => document.activeElement?.closest('main') != null)))
      ofPage.push('does not move the focus to its content');
    // Pages that the user may not see all show the same one instead.
    const text = await page.locator('body').innerText();
    if (!seen.has(text)) {
      const mayShowNothing = path !== place || name.startsWith('no ');
      for (const look of deep<Look[]>([{ width: usual, language: 'fr' }], looks))
        ofPage.push(...(await faultsInLook(page, look, mayShowNothing)));
      [looks, next] = [next, looks];
    }
    seen.add(text);
    faults.push(...ofPage.map((fault) => `${name} (${path}): ${fault}`));
  }
  await speak(page, 'fr');
  return faults;
}

/** All places, each with the width at which most runs open it: every other one with a phone's. */
function inHalves(places: Record<string, string>): [name: string, place: string, usual: number][] {
  return Object.entries(places)
    .map(([name, place], at): [string, string, number] => [name, place, at % 2 === 0 ? desk : phone])
    .toSorted((one, other) => other[2] - one[2]);
}

type Look = { width: number; language: Locale };

async function faultsInLook(page: Page, look: Look, mayShowNothing: boolean): Promise<string[]> {
  const { width, language } = look;
  if (page.viewportSize()?.width !== width) await page.setViewportSize({ width, height: 800 });
  await speak(page, language);
  const faults = await outlineFaults(page);
  if (language === 'fr') {
    if (!mayShowNothing) faults.push(...(await faultsOfArrival(page)));
    faults.push(...(await accessibilityFaults(page)));
    // A desktop has a keyboard.
    if (width === desk || isDeep) faults.push(...(await unseenTabStops(page)));
  }
  return faults.map((fault) => `${width} px, ${language}: ${fault}`);
}

async function faultsOfArrival(page: Page): Promise<string[]> {
  const { notFoundTitle, failedTitle } = allWords.fr.common;
  const heading = await page.locator('h1').first().textContent();
  return heading === notFoundTitle || heading === failedTitle ? [`says ${heading}`] : [];
}

/** Goes to a place as a click on a link does, and waits for its page. */
async function arrive(page: Page, place: string): Promise<void> {
  await follow(page, place);
  await page.waitForFunction(
    () => document.querySelector('main h1')?.checkVisibility() && !document.querySelector('[data-shown]'),
  );
}

function pathOf(page: Page): string {
  return new URL(page.url()).pathname;
}
