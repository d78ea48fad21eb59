import { lazy, Suspense } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { usePlayer } from '../live/player.tsx';
import Welcome from '../pages/welcome/index.tsx';
import { Waiting } from '../pieces/waiting.tsx';
import { Frame } from './frame.tsx';

const SetUp = lazy(() => import('../pages/set-up/index.tsx'));
const Movie = lazy(() => import('../pages/movie/index.tsx'));
const Player = lazy(() => import('../pages/player/index.tsx'));
const Settings = lazy(() => import('../pages/settings/index.tsx'));
const NotFound = lazy(() => import('../pages/not-found/index.tsx'));

/** Which page an address shows, and to whom. */
export function Routes() {
  return (
    <Suspense fallback={<Waiting />}>
      <Pages />
    </Suspense>
  );
}

function Pages() {
  const { identity, account } = usePlayer();
  if (identity.state === 'looking' || account === 'looking') return <Waiting />;
  if (identity.state === 'nobody')
    return (
      <Switch>
        <Route path="/" component={Welcome} />
        <Redirect to="/" />
      </Switch>
    );
  if (account === 'missing') return <SetUp />;
  return (
    <Frame>
      <Switch>
        <Route path="/" component={Player} />
        <Route path="/movies/:id" component={Movie} />
        <Route path="/settings" component={Settings} />
        <Route component={NotFound} />
      </Switch>
    </Frame>
  );
}
