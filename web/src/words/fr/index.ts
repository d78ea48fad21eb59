import { build } from './build.ts';
import { challenges } from './challenges.ts';
import { common } from './common.ts';
import { countries } from './countries.ts';
import { evening } from './evening.ts';
import { forYou } from './for-you.ts';
import { genreNouns } from './genre-nouns.ts';
import { genres } from './genres.ts';
import { join } from './join.ts';
import { list } from './list.ts';
import { movie } from './movie.ts';
import { neighbours } from './neighbours.ts';
import { operator } from './operator.ts';
import { outbox } from './outbox.ts';
import { ownMovies } from './own-movies.ts';
import { player } from './player.ts';
import { privacy } from './privacy.ts';
import { quests } from './quests.ts';
import { rate } from './rate.ts';
import { rating } from './rating.ts';
import { rules } from './rules.ts';
import { screen } from './screen.ts';
import { search } from './search.ts';
import { setUp } from './set-up.ts';
import { settings } from './settings.ts';
import { strategies } from './strategies.ts';
import { taste } from './taste.ts';
import { welcome } from './welcome.ts';

export const words = {
  build,
  challenges,
  common,
  countries,
  evening,
  forYou,
  genreNouns,
  genres,
  join,
  list,
  movie,
  neighbours,
  operator,
  outbox,
  ownMovies,
  player,
  privacy,
  quests,
  rate,
  rating,
  rules,
  screen,
  search,
  setUp,
  settings,
  strategies,
  taste,
  welcome,
};
