import { common } from './common.ts';
import { player } from './player.ts';
import { setUp } from './set-up.ts';
import { settings } from './settings.ts';
import { welcome } from './welcome.ts';

export const words = { common, player, setUp, settings, welcome };
