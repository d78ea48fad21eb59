import { useEffect } from 'react';
import { matchRoute, Route, Switch, useRoute, useRouter } from 'wouter';
import { useUser } from '../live/auth/user.tsx';
import { useIsPast } from '../live/device/use-is-past.ts';
import { lazyComponent } from '../live/lazy-component.tsx';
import { useOnline } from '../live/offline/network.ts';
import Welcome from '../pages/welcome/index.tsx';
import { Loading } from '../pieces/feedback/loading.tsx';
import { useWords } from '../words/index.tsx';
import { addresses } from './addresses.ts';
import { loadFrame, PageFrame } from './page-frame.tsx';
import { SignedOutFrame } from './signed-out-frame.tsx';

/** All pages. `npm run screens` shows each in all of its states. */
const pages = {
  welcome: Welcome,
  setUp: lazyComponent(() => import('../pages/set-up/index.tsx'), Loading),
  watchlist: lazyComponent(() => import('../pages/watchlist/index.tsx'), Loading),
  movie: lazyComponent(() => import('../pages/movie/index.tsx'), Loading),
  customMovies: lazyComponent(() => import('../pages/custom-movies/index.tsx'), Loading),
  newMovie: lazyComponent(() => import('../pages/custom-movies/new-movie.tsx'), Loading),
  editMovie: lazyComponent(() => import('../pages/custom-movies/edit-movie.tsx'), Loading),
  player: lazyComponent(() => import('../pages/player/index.tsx'), Loading),
  television: lazyComponent(() => import('../pages/television/index.tsx'), Loading),
  search: lazyComponent(() => import('../pages/search/index.tsx'), Loading),
  settings: lazyComponent(() => import('../pages/settings/index.tsx'), Loading),
  join: lazyComponent(() => import('../pages/join/index.tsx'), Loading),
  keep: lazyComponent(() => import('../pages/join/keep.tsx'), Loading),
  enterCode: lazyComponent(() => import('../pages/enter-code/index.tsx'), Loading),
  sessions: lazyComponent(() => import('../pages/sessions/index.tsx'), Loading),
  session: lazyComponent(() => import('../pages/session/index.tsx'), Loading),
  challenges: lazyComponent(() => import('../pages/challenges/index.tsx'), Loading),
  challenge: lazyComponent(() => import('../pages/challenges/challenge-page.tsx'), Loading),
  newChallenge: lazyComponent(() => import('../pages/challenges/builder/new-challenge.tsx'), Loading),
  editChallenge: lazyComponent(() => import('../pages/challenges/builder/edit-challenge.tsx'), Loading),
  rate: lazyComponent(() => import('../pages/rate/index.tsx'), Loading),
  taste: lazyComponent(() => import('../pages/taste/index.tsx'), Loading),
  forYou: lazyComponent(() => import('../pages/for-you/index.tsx'), Loading),
  neighbours: lazyComponent(() => import('../pages/neighbours/index.tsx'), Loading),
  friends: lazyComponent(() => import('../pages/friends/index.tsx'), Loading),
  friendLink: lazyComponent(() => import('../pages/friends/friend-link.tsx'), Loading),
  person: lazyComponent(() => import('../pages/person/index.tsx'), Loading),
  privacy: lazyComponent(() => import('../pages/privacy/index.tsx'), Loading),
  operator: lazyComponent(() => import('../pages/operator/index.tsx'), Loading),
  moderation: lazyComponent(() => import('../pages/operator/moderation/index.tsx'), Loading),
  suspended: lazyComponent(() => import('../pages/privacy/suspended.tsx'), Loading),
  notFound: lazyComponent(() => import('../pages/not-found/index.tsx'), Loading),
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
  const [isKeeping] = useRoute(addresses.keep);
  const [isPrivacy] = useRoute(addresses.privacy);
  const suspension = typeof account === 'object' ? account?.suspension : undefined;
  const isOver = useIsPast(suspension?.until ?? null);
  if (identity.state === 'looking') return <LookingForUser />;
  const isUnset = identity.state === 'signed-in' && !identity.isGuest && isNoMember(account);
  if (isJoining && !isUnset) return <pages.join typed={joining.code} />;
  if (isKeeping && !isUnset) return <pages.keep />;
  if (isPrivacy && (account === null || isUnset || account === 'missing'))
    return (
      <SignedOutFrame>
        <pages.privacy />
      </SignedOutFrame>
    );
  if (account === 'looking') return <Looking />;
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
        <Route path={addresses.rate} component={pages.rate} />
        <Route path={addresses.taste} component={pages.taste} />
        <Route path={addresses.forYou} component={pages.forYou} />
        <Route path={addresses.neighbours} component={pages.neighbours} />
        <Route path={addresses.friends} component={pages.friends} />
        <Route path={addresses.friendLink}>{({ code }) => <pages.friendLink typed={code} />}</Route>
        <Route path={addresses.person}>{({ uid }) => <pages.person key={uid} uid={uid} />}</Route>
        <Route path={addresses.settings} component={pages.settings} />
        <Route path={addresses.privacy} component={pages.privacy} />
        <Route path={addresses.operator} component={pages.operator} />
        <Route path={addresses.moderation} component={pages.moderation} />
        <Route component={pages.notFound} />
      </Switch>
    </PageFrame>
  );
}

/** Loads the address's page while Auth looks for a user, who is most likely signed in. */
function LookingForUser() {
  const { parser } = useRouter();
  useEffect(() => {
    const isAsked = (name: keyof typeof addresses) =>
      matchRoute(parser, addresses[name], location.pathname)[0];
    const name = (Object.keys(addresses) as (keyof typeof addresses)[]).find(isAsked);
    if (name) Promise.all([loadFrame(), pages[name].load()]).catch(() => {});
  }, [parser]);
  return <Loading />;
}

/** Shown while the account is read; says so when the device has no network and no copy of it. */
function Looking() {
  const { say } = useWords();
  return useOnline() ? <Loading /> : <Loading label={say('common.notHereYet')} />;
}

/** Whether the user has yet to set up: a new account, or one that was a guest until now. */
function isNoMember(account: ReturnType<typeof useUser>['account']): boolean {
  return account === 'missing' || (typeof account === 'object' && account?.kind === 'guest');
}
