import { genres } from '@cine/contract/movies/genre-names/en';
import type { FirstWords } from '../catalogues.ts';
import { common } from './core/common.ts';
import { player } from './core/player.ts';
import { setUp } from './core/set-up.ts';
import { status } from './core/status.ts';
import { welcome } from './core/welcome.ts';
import { moderation } from './faces/moderation.ts';
import { sharing } from './faces/sharing.ts';
import { countries } from './movies/countries.ts';
import { customMovies } from './movies/custom-movies.ts';
import { genreNouns } from './movies/genre-nouns.ts';
import { movie } from './movies/movie.ts';
import { challenge } from './together/challenge.ts';
import { credits } from './together/credits.ts';
import { join } from './together/join.ts';
import { person } from './together/person.ts';
import { pollBanner } from './together/poll-banner.ts';
import { refusals } from './together/refusals.ts';
import { reveal } from './together/reveal.ts';
import { rules } from './together/rules.ts';
import { session } from './together/session.ts';
import { strategies } from './together/strategies.ts';
import { television } from './together/television.ts';
import { forYou } from './watching/for-you.ts';
import { rate } from './watching/rate.ts';
import { rating } from './watching/rating.ts';
import { taste } from './watching/taste.ts';
import { watchlist } from './watching/watchlist.ts';

export const words: FirstWords = {
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
