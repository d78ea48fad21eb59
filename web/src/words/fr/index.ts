import { genres } from '@cine/contract/movies/genre-names/fr';
import { person } from './account/person.ts';
import { player } from './account/player.ts';
import { setUp } from './account/set-up.ts';
import { welcome } from './account/welcome.ts';
import { common } from './app/common.ts';
import { moderation } from './app/moderation.ts';
import { sharing } from './app/sharing.ts';
import { status } from './app/status.ts';
import { challenge } from './challenges/challenge.ts';
import { rules } from './challenges/rules.ts';
import { customMovies } from './movies/custom-movies.ts';
import { forYou } from './movies/for-you.ts';
import { movie } from './movies/movie.ts';
import { rate } from './movies/rate.ts';
import { rating } from './movies/rating.ts';
import { taste } from './movies/taste.ts';
import { watchlist } from './movies/watchlist.ts';
import { countries } from './names/countries.ts';
import { genreNouns } from './names/genre-nouns.ts';
import { credits } from './sessions/credits.ts';
import { join } from './sessions/join.ts';
import { pollBanner } from './sessions/poll-banner.ts';
import { refusals } from './sessions/refusals.ts';
import { reveal } from './sessions/reveal.ts';
import { session } from './sessions/session.ts';
import { strategies } from './sessions/strategies.ts';
import { television } from './sessions/television.ts';

export const words = {
  common,
  countries,
  credits,
  refusals,
  reveal,
  session,
  forYou,
  genreNouns,
  genres,
  join,
  watchlist,
  movie,
  moderation,
  status,
  customMovies,
  person,
  player,
  pollBanner,
  challenge,
  rate,
  rating,
  rules,
  sharing,
  television,
  setUp,
  strategies,
  taste,
  welcome,
};
