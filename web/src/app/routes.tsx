import { Route, Switch, useRoute } from 'wouter';
import { usePlayer } from '../live/auth/player.tsx';
import { later } from '../live/lazy-component.tsx';
import { useOnline } from '../live/offline/network.ts';
import Welcome from '../pages/welcome/index.tsx';
import { Waiting } from '../pieces/feedback/loading.tsx';
import { useWords } from '../words/index.tsx';
import { addresses } from './addresses.ts';
import { Frame } from './page-frame.tsx';
import { Outside } from './signed-out-frame.tsx';

const SetUp = later(() => import('../pages/set-up/index.tsx'), Waiting);
const List = later(() => import('../pages/watchlist/index.tsx'), Waiting);
const Movie = later(() => import('../pages/movie/index.tsx'), Waiting);
const OwnMovies = later(() => import('../pages/custom-movies/index.tsx'), Waiting);
const NewMovie = later(() => import('../pages/custom-movies/new-movie.tsx'), Waiting);
const EditMovie = later(() => import('../pages/custom-movies/edit-movie.tsx'), Waiting);
const Player = later(() => import('../pages/player/index.tsx'), Waiting);
const Screen = later(() => import('../pages/television/index.tsx'), Waiting);
const Search = later(() => import('../pages/search/index.tsx'), Waiting);
const Settings = later(() => import('../pages/settings/index.tsx'), Waiting);
const Join = later(() => import('../pages/join/index.tsx'), Waiting);
const Door = later(() => import('../pages/enter-code/index.tsx'), Waiting);
const Evenings = later(() => import('../pages/evenings/index.tsx'), Waiting);
const Evening = later(() => import('../pages/evening/index.tsx'), Waiting);
const Challenges = later(() => import('../pages/challenges/index.tsx'), Waiting);
const Challenge = later(() => import('../pages/challenges/challenge-page.tsx'), Waiting);
const NewChallenge = later(() => import('../pages/challenges/builder/new-challenge.tsx'), Waiting);
const EditChallenge = later(() => import('../pages/challenges/builder/edit-challenge.tsx'), Waiting);
const Rate = later(() => import('../pages/rate/index.tsx'), Waiting);
const Taste = later(() => import('../pages/taste/index.tsx'), Waiting);
const ForYou = later(() => import('../pages/for-you/index.tsx'), Waiting);
const Neighbours = later(() => import('../pages/neighbours/index.tsx'), Waiting);
const Privacy = later(() => import('../pages/privacy/index.tsx'), Waiting);
const Operator = later(() => import('../pages/operator/index.tsx'), Waiting);
const NotFound = later(() => import('../pages/not-found/index.tsx'), Waiting);

/** Which page an address shows, and to whom. */
export function Routes() {
  return (
    <Switch>
      <Route path={addresses.television} component={Screen} />
      <Route component={Pages} />
    </Switch>
  );
}

function Pages() {
  const { identity, account } = usePlayer();
  const [isJoining, joining] = useRoute(addresses.join);
  const [isPrivacy] = useRoute(addresses.privacy);
  if (identity.state === 'looking') return <Waiting />;
  const isUnset = identity.state === 'somebody' && !identity.isGuest && isNoMember(account);
  if (isJoining && !isUnset) return <Join typed={joining.code} />;
  if (isPrivacy && (account === null || isUnset || account === 'missing'))
    return (
      <Outside>
        <Privacy />
      </Outside>
    );
  if (account === 'looking') return <Looking />;
  if (identity.state === 'nobody')
    return (
      <Switch>
        {/* Whoever signs in there is where the link leads. */}
        {Object.values(addresses).map((path) => (
          <Route key={path} path={path} component={Welcome} />
        ))}
        <Route>
          <Outside>
            <NotFound />
          </Outside>
        </Route>
      </Switch>
    );
  if (isUnset) return <SetUp />;
  if (account === 'missing') return <Door />;
  return (
    <Frame>
      <Switch>
        <Route path={addresses.player} component={Player} />
        <Route path={addresses.search} component={Search} />
        <Route path={addresses.list} component={List} />
        <Route path={addresses.ownMovies} component={OwnMovies} />
        <Route path={addresses.newMovie} component={NewMovie} />
        <Route path={addresses.movie} component={Movie} />
        <Route path={addresses.editMovie}>{({ id }) => <EditMovie key={id} id={id} />}</Route>
        <Route path={addresses.evenings} component={Evenings} />
        <Route path={addresses.evening}>{({ id }) => <Evening key={id} id={id} />}</Route>
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
    </Frame>
  );
}

/** While the account is read; without a network a device that does not have it says so. */
function Looking() {
  const { say } = useWords();
  return useOnline() ? <Waiting /> : <Waiting label={say('common.notHereYet')} />;
}

/** Whether somebody has yet to say who they are: they are new, or were a guest until now. */
function isNoMember(account: ReturnType<typeof usePlayer>['account']): boolean {
  return account === 'missing' || (typeof account === 'object' && account?.kind === 'guest');
}
