import { common } from './common.ts';
import { evening } from './evening.ts';
import { genres } from './genres.ts';
import { join } from './join.ts';
import { movie } from './movie.ts';
import { player } from './player.ts';
import { setUp } from './set-up.ts';
import { settings } from './settings.ts';
import { welcome } from './welcome.ts';

export const words = { common, evening, genres, join, movie, player, settings, setUp, welcome };
