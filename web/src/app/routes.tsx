import { Route, Switch, useRoute } from 'wouter';
import { useUser } from '../live/auth/user.tsx';
import { useIsPast } from '../live/device/use-is-past.ts';
import { lazyComponent } from '../live/lazy-component.tsx';
import { useOnline } from '../live/offline/network.ts';
import Welcome from '../pages/core/welcome/index.tsx';
import { Loading } from '../pieces/feedback/loading.tsx';
import { useWords } from '../words/index.tsx';
import { addresses } from './addresses.ts';
import { pageCode } from './page-code.ts';
import { PageFrame } from './page-frame.tsx';
import { SignedOutFrame } from './signed-out-frame.tsx';

/** All pages. `npm run screens` shows each in all of its states. */
const pages = {
  welcome: Welcome,
  setUp: lazyComponent(pageCode.setUp, Loading),
  watchlist: lazyComponent(pageCode.watchlist, Loading),
  badges: lazyComponent(pageCode.badges, Loading),
  character: lazyComponent(pageCode.character, Loading),
  shop: lazyComponent(pageCode.shop, Loading),
  habits: lazyComponent(pageCode.habits, Loading),
  newHabit: lazyComponent(pageCode.newHabit, Loading),
  habit: lazyComponent(pageCode.habit, Loading),
  editHabit: lazyComponent(pageCode.editHabit, Loading),
  duels: lazyComponent(pageCode.duels, Loading),
  duel: lazyComponent(pageCode.duel, Loading),
  leaderboards: lazyComponent(pageCode.leaderboards, Loading),
  tips: lazyComponent(pageCode.tips, Loading),
  movie: lazyComponent(pageCode.movie, Loading),
  customMovies: lazyComponent(pageCode.customMovies, Loading),
  newMovie: lazyComponent(pageCode.newMovie, Loading),
  editMovie: lazyComponent(pageCode.editMovie, Loading),
  player: lazyComponent(pageCode.player, Loading),
  television: lazyComponent(pageCode.television, Loading),
  search: lazyComponent(pageCode.search, Loading),
  settings: lazyComponent(pageCode.settings, Loading),
  join: lazyComponent(pageCode.join, Loading),
  keep: lazyComponent(pageCode.keep, Loading),
  enterCode: lazyComponent(pageCode.enterCode, Loading),
  sessions: lazyComponent(pageCode.sessions, Loading),
  session: lazyComponent(pageCode.session, Loading),
  challenges: lazyComponent(pageCode.challenges, Loading),
  challenge: lazyComponent(pageCode.challenge, Loading),
  newChallenge: lazyComponent(pageCode.newChallenge, Loading),
  editChallenge: lazyComponent(pageCode.editChallenge, Loading),
  rate: lazyComponent(pageCode.rate, Loading),
  statistics: lazyComponent(pageCode.statistics, Loading),
  review: lazyComponent(pageCode.review, Loading),
  streak: lazyComponent(pageCode.streak, Loading),
  taste: lazyComponent(pageCode.taste, Loading),
  forYou: lazyComponent(pageCode.forYou, Loading),
  neighbours: lazyComponent(pageCode.neighbours, Loading),
  friends: lazyComponent(pageCode.friends, Loading),
  friendLink: lazyComponent(pageCode.friendLink, Loading),
  groups: lazyComponent(pageCode.groups, Loading),
  newGroup: lazyComponent(pageCode.newGroup, Loading),
  group: lazyComponent(pageCode.group, Loading),
  groupTaste: lazyComponent(pageCode.groupTaste, Loading),
  groupEvenings: lazyComponent(pageCode.groupEvenings, Loading),
  groupLink: lazyComponent(pageCode.groupLink, Loading),
  newPoll: lazyComponent(pageCode.newPoll, Loading),
  poll: lazyComponent(pageCode.poll, Loading),
  dates: lazyComponent(pageCode.dates, Loading),
  plan: lazyComponent(pageCode.plan, Loading),
  person: lazyComponent(pageCode.person, Loading),
  notifications: lazyComponent(pageCode.notifications, Loading),
  privacy: lazyComponent(pageCode.privacy, Loading),
  operator: lazyComponent(pageCode.operator, Loading),
  moderation: lazyComponent(pageCode.moderation, Loading),
  broadcasts: lazyComponent(pageCode.broadcasts, Loading),
  suspended: lazyComponent(pageCode.suspended, Loading),
  notFound: lazyComponent(pageCode.notFound, Loading),
};
export type PageName = keyof typeof pages;

/** Chooses the page for an address and for who is signed in. */
export function Routes() {
  return (
    <Switch>
      <Route path={addresses.television} component={pages.television} />
      <Route component={Pages} />
    </Switch>
  );
}

function Pages() {
  const { identity, account } = useUser();
  const [isJoining, joining] = useRoute(addresses.join);
  const [isAnswering, answering] = useRoute(addresses.plan);
  const [isKeeping] = useRoute(addresses.keep);
  const [isPrivacy] = useRoute(addresses.privacy);
  const [isInvited, invited] = useRoute(addresses.groupLink);
  const suspension = typeof account === 'object' ? account?.suspension : undefined;
  const isOver = useIsPast(suspension?.until ?? null);
  if (identity.state === 'looking') return <Loading />;
  const isUnset = identity.state === 'signed-in' && !identity.isGuest && isNoMember(account);
  if (isJoining && !isUnset) return <pages.join typed={joining.code} />;
  const isVisiting = identity.state === 'signed-out' || identity.isGuest;
  if (isAnswering && isVisiting)
    return (
      <SignedOutFrame>
        <pages.plan key={answering.code} code={answering.code} />
      </SignedOutFrame>
    );
  if (isKeeping && !isUnset) return <pages.keep />;
  if (isPrivacy && (account === null || isUnset || account === 'missing'))
    return (
      <SignedOutFrame>
        <pages.privacy />
      </SignedOutFrame>
    );
  if (account === 'looking') return <Looking />;
  if (isInvited && (account === null || (account === 'missing' && !isUnset)))
    return <pages.groupLink typed={invited.code} />;
  if (identity.state === 'signed-out')
    return (
      <Switch>
        {/* After signing in, the user is at the link's page. */}
        {Object.values(addresses).map((path) => (
          <Route key={path} path={path} component={pages.welcome} />
        ))}
        <Route>
          <SignedOutFrame>
            <pages.notFound />
          </SignedOutFrame>
        </Route>
      </Switch>
    );
  if (isUnset) return <pages.setUp />;
  if (account === 'missing') return <pages.enterCode />;
  if (suspension && !isOver)
    return (
      <SignedOutFrame>
        <pages.suspended suspension={suspension} />
      </SignedOutFrame>
    );
  return (
    <PageFrame>
      <Switch>
        <Route path={addresses.player} component={pages.player} />
        <Route path={addresses.search} component={pages.search} />
        <Route path={addresses.watchlist} component={pages.watchlist} />
        <Route path={addresses.tips} component={pages.tips} />
        <Route path={addresses.customMovies} component={pages.customMovies} />
        <Route path={addresses.newMovie} component={pages.newMovie} />
        <Route path={addresses.movie} component={pages.movie} />
        <Route path={addresses.editMovie}>{({ id }) => <pages.editMovie key={id} id={id} />}</Route>
        <Route path={addresses.sessions} component={pages.sessions} />
        <Route path={addresses.session}>{({ id }) => <pages.session key={id} id={id} />}</Route>
        <Route path={addresses.challenges} component={pages.challenges} />
        <Route path={addresses.newChallenge} component={pages.newChallenge} />
        <Route path={addresses.editChallenge}>{({ id }) => <pages.editChallenge key={id} id={id} />}</Route>
        <Route path={addresses.challenge}>{({ id }) => <pages.challenge key={id} id={id} />}</Route>
        <Route path={addresses.badges} component={pages.badges} />
        <Route path={addresses.character} component={pages.character} />
        <Route path={addresses.shop} component={pages.shop} />
        <Route path={addresses.habits} component={pages.habits} />
        <Route path={addresses.newHabit} component={pages.newHabit} />
        <Route path={addresses.editHabit}>{({ id }) => <pages.editHabit key={id} id={id} />}</Route>
        <Route path={addresses.habit}>{({ id }) => <pages.habit key={id} id={id} />}</Route>
        <Route path={addresses.duels} component={pages.duels} />
        <Route path={addresses.duel}>{({ id }) => <pages.duel key={id} id={id} />}</Route>
        <Route path={addresses.leaderboards} component={pages.leaderboards} />
        <Route path={addresses.rate} component={pages.rate} />
        <Route path={addresses.statistics} component={pages.statistics} />
        <Route path={addresses.review}>
          {({ year }) =>
            isYear(year) ? <pages.review key={year} year={Number(year)} /> : <pages.notFound />
          }
        </Route>
        <Route path={addresses.streak} component={pages.streak} />
        <Route path={addresses.taste} component={pages.taste} />
        <Route path={addresses.forYou} component={pages.forYou} />
        <Route path={addresses.neighbours} component={pages.neighbours} />
        <Route path={addresses.friends} component={pages.friends} />
        <Route path={addresses.friendLink}>{({ code }) => <pages.friendLink typed={code} />}</Route>
        <Route path={addresses.groups} component={pages.groups} />
        <Route path={addresses.newGroup} component={pages.newGroup} />
        <Route path={addresses.group}>{({ id }) => <pages.group key={id} id={id} />}</Route>
        <Route path={addresses.groupTaste}>{({ id }) => <pages.groupTaste key={id} id={id} />}</Route>
        <Route path={addresses.groupEvenings}>{({ id }) => <pages.groupEvenings key={id} id={id} />}</Route>
        <Route path={addresses.groupLink}>{({ code }) => <pages.groupLink typed={code} />}</Route>
        <Route path={addresses.newPoll} component={pages.newPoll} />
        <Route path={addresses.poll}>{({ id }) => <pages.poll key={id} id={id} />}</Route>
        <Route path={addresses.dates} component={pages.dates} />
        <Route path={addresses.plan}>{({ code }) => <pages.plan key={code} code={code} />}</Route>
        <Route path={addresses.person}>{({ uid }) => <pages.person key={uid} uid={uid} />}</Route>
        <Route path={addresses.notifications} component={pages.notifications} />
        <Route path={addresses.settings} component={pages.settings} />
        <Route path={addresses.privacy} component={pages.privacy} />
        <Route path={addresses.operator} component={pages.operator} />
        <Route path={addresses.moderation} component={pages.moderation} />
        <Route path={addresses.broadcasts} component={pages.broadcasts} />
        <Route component={pages.notFound} />
      </Switch>
    </PageFrame>
  );
}

/** Shown while the account is read; says so when the device has no network and no copy of it. */
function Looking() {
  const { say } = useWords();
  return useOnline() ? <Loading /> : <Loading label={say('common.notHereYet')} />;
}

/** Whether an address has a year that may have a review, 1900–2199. */
function isYear(typed: string): boolean {
  return /^(?:19|2[01])\d\d$/.test(typed);
}

/** Whether the user has yet to set up: a new account, or one that was a guest until now. */
function isNoMember(account: ReturnType<typeof useUser>['account']): boolean {
  return account === 'missing' || (typeof account === 'object' && account?.kind === 'guest');
}
