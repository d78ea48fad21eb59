import type { Words } from '../../catalogues.ts';

export const setUp: Words['setUp'] = {
  title: 'Nice to meet you',
  hint: 'Just this one screen, and you can change it all later.',
  username: 'Username',
  usernameHint: '3 to 20 letters, digits or _. It’s yours alone.',
  displayName: 'Display name',
  region: 'The country you watch in',
  services: 'Your services',
  servicesHint: 'The ones you already pay for or share. We only suggest their movies.',
  chosen: '{count, plural, =0 {None yet} one {# chosen} other {# chosen}}',
  search: 'Find a service',
  more: 'All services',
  fewer: 'Shorten the list',
  none: 'No service by that name.',
  timeZone: 'This device’s time zone: {zone}',
  start: 'Get started',
  nameMissing: 'Your name is missing.',
  usernameInvalid: '3 to 20 unaccented letters, digits or _, beginning with a letter.',
};
