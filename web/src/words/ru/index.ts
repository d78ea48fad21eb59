import type { Words } from '../index.tsx';
import { friends } from './account/friends.ts';
import { notifications } from './account/notifications.ts';
import { person } from './account/person.ts';
import { player } from './account/player.ts';
import { privacy } from './account/privacy.ts';
import { setUp } from './account/set-up.ts';
import { settings } from './account/settings.ts';
import { welcome } from './account/welcome.ts';
import { common } from './app/common.ts';
import { moderation } from './app/moderation.ts';
import { operator } from './app/operator.ts';
import { status } from './app/status.ts';
import { challenge } from './challenges/challenge.ts';
import { challengeBuilder } from './challenges/challenge-builder.ts';
import { challenges } from './challenges/challenges.ts';
import { rules } from './challenges/rules.ts';
import { customMovies } from './movies/custom-movies.ts';
import { forYou } from './movies/for-you.ts';
import { movie } from './movies/movie.ts';
import { neighbours } from './movies/neighbours.ts';
import { rate } from './movies/rate.ts';
import { rating } from './movies/rating.ts';
import { search } from './movies/search.ts';
import { taste } from './movies/taste.ts';
import { watchlist } from './movies/watchlist.ts';
import { countries } from './names/countries.ts';
import { genreNouns } from './names/genre-nouns.ts';
import { genres } from './names/genres.ts';
import { credits } from './sessions/credits.ts';
import { join } from './sessions/join.ts';
import { reveal } from './sessions/reveal.ts';
import { session } from './sessions/session.ts';
import { strategies } from './sessions/strategies.ts';
import { television } from './sessions/television.ts';

export const words: Words = {
  challengeBuilder,
  challenges,
  common,
  countries,
  credits,
  reveal,
  session,
  forYou,
  friends,
  genreNouns,
  genres,
  join,
  watchlist,
  movie,
  neighbours,
  moderation,
  notifications,
  operator,
  status,
  customMovies,
  person,
  player,
  privacy,
  challenge,
  rate,
  rating,
  rules,
  television,
  search,
  setUp,
  settings,
  strategies,
  taste,
  welcome,
};
