import type { Words } from '../index.tsx';

export const evening: Words['evening'] = {
  none: 'No evening in progress',
  startTitle: 'Open an evening',
  startAsGuest: 'To open evenings of your own you need an account. What you did as a guest comes along.',
  start: 'Open the evening',
  joinTitle: 'Join somebody',
  mode: 'Where are you?',
  together: 'Together',
  togetherHint: 'One screen for all, in one country.',
  apart: 'Each at home',
  apartHint: 'Each watches on their own services, in their own country.',
};
