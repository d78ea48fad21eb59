import type { Screens } from '../screen.ts';
import { at, headed, visiting } from '../steps.ts';

export const notFound = {
  notFound: {
    'signed-out': headed(visiting('/nowhere'), 'common.notFoundTitle'),
    member: headed(at('/nowhere'), 'common.notFoundTitle'),
  },
} satisfies Screens;
