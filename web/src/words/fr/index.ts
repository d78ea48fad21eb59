import { common } from './common.ts';
import { setUp } from './set-up.ts';
import { welcome } from './welcome.ts';

export const words = { common, setUp, welcome };
