import type { Words } from '../index.tsx';

export const settings: Words['settings'] = {
  theme: 'Theme',
  dark: 'Dark',
  light: 'Light',
  system: 'As the device',
  unverified: '{email} is not verified yet: open the link that we sent you.',
  sendAgain: 'Send the link again',
  verifiedNow: 'I have done it',
  sent: 'A link is on its way to {email}.',
};
