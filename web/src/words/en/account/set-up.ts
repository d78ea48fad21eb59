import type { Words } from '../../index.tsx';

export const setUp: Words['setUp'] = {
  title: 'Tell us what matters',
  hint: 'One screen, and that is all. Change your mind whenever you like.',
  username: 'Player name',
  usernameHint: '3 to 20 letters, digits or _. Nobody else has the same one.',
  displayName: 'Your name on the screen',
  region: 'Where you watch',
  services: 'Your services',
  servicesHint: 'What you pay for or share already. Movies stay within it.',
  chosen: '{count, plural, =0 {None chosen} one {# chosen} other {# chosen}}',
  search: 'Look for a service',
  more: 'All services',
  fewer: 'Fewer services',
  none: 'No service of that name.',
  timeZone: 'Time zone',
  detected: 'found on this device',
  start: 'Start',
  nameMissing: 'Your name is missing.',
  usernameInvalid: '3 to 20 unaccented letters, digits or _, beginning with a letter.',
};
