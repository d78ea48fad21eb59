import { Route, Switch, useRoute } from 'wouter';
import { useUser } from '../live/auth/user.tsx';
import { lazyComponent } from '../live/lazy-component.tsx';
import { useOnline } from '../live/offline/network.ts';
import Welcome from '../pages/welcome/index.tsx';
import { Loading } from '../pieces/feedback/loading.tsx';
import { useWords } from '../words/index.tsx';
import { addresses } from './addresses.ts';
import { PageFrame } from './page-frame.tsx';
import { SignedOutFrame } from './signed-out-frame.tsx';

const SetUp = lazyComponent(() => import('../pages/set-up/index.tsx'), Loading);
const Watchlist = lazyComponent(() => import('../pages/watchlist/index.tsx'), Loading);
const Movie = lazyComponent(() => import('../pages/movie/index.tsx'), Loading);
const CustomMovies = lazyComponent(() => import('../pages/custom-movies/index.tsx'), Loading);
const NewMovie = lazyComponent(() => import('../pages/custom-movies/new-movie.tsx'), Loading);
const EditMovie = lazyComponent(() => import('../pages/custom-movies/edit-movie.tsx'), Loading);
const Player = lazyComponent(() => import('../pages/player/index.tsx'), Loading);
const Television = lazyComponent(() => import('../pages/television/index.tsx'), Loading);
const Search = lazyComponent(() => import('../pages/search/index.tsx'), Loading);
const Settings = lazyComponent(() => import('../pages/settings/index.tsx'), Loading);
const Join = lazyComponent(() => import('../pages/join/index.tsx'), Loading);
const EnterCode = lazyComponent(() => import('../pages/enter-code/index.tsx'), Loading);
const Sessions = lazyComponent(() => import('../pages/sessions/index.tsx'), Loading);
const Session = lazyComponent(() => import('../pages/session/index.tsx'), Loading);
const Challenges = lazyComponent(() => import('../pages/challenges/index.tsx'), Loading);
const Challenge = lazyComponent(() => import('../pages/challenges/challenge-page.tsx'), Loading);
const NewChallenge = lazyComponent(() => import('../pages/challenges/builder/new-challenge.tsx'), Loading);
const EditChallenge = lazyComponent(() => import('../pages/challenges/builder/edit-challenge.tsx'), Loading);
const Rate = lazyComponent(() => import('../pages/rate/index.tsx'), Loading);
const Taste = lazyComponent(() => import('../pages/taste/index.tsx'), Loading);
const ForYou = lazyComponent(() => import('../pages/for-you/index.tsx'), Loading);
const Neighbours = lazyComponent(() => import('../pages/neighbours/index.tsx'), Loading);
const Privacy = lazyComponent(() => import('../pages/privacy/index.tsx'), Loading);
const Operator = lazyComponent(() => import('../pages/operator/index.tsx'), Loading);
const NotFound = lazyComponent(() => import('../pages/not-found/index.tsx'), Loading);

/** Chooses the page for an address and for who is signed in. */
export function Routes() {
  return (
    <Switch>
      <Route path={addresses.television} component={Television} />
      <Route component={Pages} />
    </Switch>
  );
}

function Pages() {
  const { identity, account } = useUser();
  const [isJoining, joining] = useRoute(addresses.join);
  const [isPrivacy] = useRoute(addresses.privacy);
  if (identity.state === 'looking') return <Loading />;
  const isUnset = identity.state === 'signed-in' && !identity.isGuest && isNoMember(account);
  if (isJoining && !isUnset) return <Join typed={joining.code} />;
  if (isPrivacy && (account === null || isUnset || account === 'missing'))
    return (
      <SignedOutFrame>
        <Privacy />
      </SignedOutFrame>
    );
  if (account === 'looking') return <Looking />;
  if (identity.state === 'signed-out')
    return (
      <Switch>
        {/* After signing in, the user is at the link's page. */}
        {Object.values(addresses).map((path) => (
          <Route key={path} path={path} component={Welcome} />
        ))}
        <Route>
          <SignedOutFrame>
            <NotFound />
          </SignedOutFrame>
        </Route>
      </Switch>
    );
  if (isUnset) return <SetUp />;
  if (account === 'missing') return <EnterCode />;
  return (
    <PageFrame>
      <Switch>
        <Route path={addresses.player} component={Player} />
        <Route path={addresses.search} component={Search} />
        <Route path={addresses.watchlist} component={Watchlist} />
        <Route path={addresses.customMovies} component={CustomMovies} />
        <Route path={addresses.newMovie} component={NewMovie} />
        <Route path={addresses.movie} component={Movie} />
        <Route path={addresses.editMovie}>{({ id }) => <EditMovie key={id} id={id} />}</Route>
        <Route path={addresses.sessions} component={Sessions} />
        <Route path={addresses.session}>{({ id }) => <Session key={id} id={id} />}</Route>
        <Route path={addresses.challenges} component={Challenges} />
        <Route path={addresses.newChallenge} component={NewChallenge} />
        <Route path={addresses.editChallenge}>{({ id }) => <EditChallenge key={id} id={id} />}</Route>
        <Route path={addresses.challenge}>{({ id }) => <Challenge key={id} id={id} />}</Route>
        <Route path={addresses.rate} component={Rate} />
        <Route path={addresses.taste} component={Taste} />
        <Route path={addresses.forYou} component={ForYou} />
        <Route path={addresses.neighbours} component={Neighbours} />
        <Route path={addresses.settings} component={Settings} />
        <Route path={addresses.privacy} component={Privacy} />
        <Route path={addresses.operator} component={Operator} />
        <Route component={NotFound} />
      </Switch>
    </PageFrame>
  );
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
