import type { SecurityWords } from './index.ts';

export const en: SecurityWords = {
  newDeviceSubject: 'New sign-in to your Ciné-Compagnon account',
  newDevice:
    'Someone signed in to your account on a new device{named, select, yes {: {device}, {when}.} other {, {when}.}}',
  wayAddedSubject: 'New way to sign in to your Ciné-Compagnon account',
  wayAdded:
    'Your account has a new way to sign in: {way, select, passkey {the passkey “{name}”} other {{name}}}, added {when}.',
  wayRemovedSubject: 'A way to sign in to your Ciné-Compagnon account was removed',
  wayRemoved:
    '{way, select, passkey {The passkey “{name}”} other {{name}}} no longer signs you in. It was removed {when}.',
  ifYours: 'If that was you, there’s nothing to do.',
  ifNot:
    'If it wasn’t, sign out everywhere, look at the accounts and passkeys you sign in with, then choose a new password if you have one.',
  open: 'See where my account is signed in',
  noPasswordSubject: 'How you sign in to Ciné-Compagnon',
  noPassword: 'Someone asked for a new password for {email}. Your account has none: you sign in with {name}.',
  ifNotAsked: 'If it wasn’t you, there’s nothing to do.',
  signIn: 'Sign in',
  otherAccountSubject: 'You have another Ciné-Compagnon account',
  otherAccount:
    'Your address {email} is now confirmed. Another account has the same address: you sign in to it with {name}.',
  eitherAccount:
    'If that’s the one you meant, sign out and sign in with {name}. If you’d rather keep both, there’s nothing to do.',
};
