import type { Words } from '../index.tsx';
import { build } from './build.ts';
import { challenges } from './challenges.ts';
import { common } from './common.ts';
import { countries } from './countries.ts';
import { evening } from './evening.ts';
import { genreNouns } from './genre-nouns.ts';
import { genres } from './genres.ts';
import { join } from './join.ts';
import { movie } from './movie.ts';
import { outbox } from './outbox.ts';
import { player } from './player.ts';
import { privacy } from './privacy.ts';
import { quests } from './quests.ts';
import { rules } from './rules.ts';
import { screen } from './screen.ts';
import { search } from './search.ts';
import { setUp } from './set-up.ts';
import { settings } from './settings.ts';
import { welcome } from './welcome.ts';

export const words: Words = {
  build,
  challenges,
  common,
  countries,
  evening,
  genreNouns,
  genres,
  join,
  movie,
  outbox,
  player,
  privacy,
  quests,
  rules,
  screen,
  search,
  setUp,
  settings,
  welcome,
};
