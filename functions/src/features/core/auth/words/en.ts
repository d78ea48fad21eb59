import type { SignInWords } from './index.ts';

export const en: SignInWords = {
  subject: 'New sign-in to your Ciné-Compagnon account',
  what: 'Someone signed in to your account on a new device{named, select, yes {: {device}, {when}.} other {, {when}.}}',
  ifYours: 'If that was you, there’s nothing to do.',
  ifNot:
    'If it wasn’t, sign out everywhere, look at the accounts and passkeys you sign in with, then choose a new password if you have one.',
  open: 'See where my account is signed in',
};
