import type { ChangeWords } from './index.ts';

const button = 'Confirm or refuse';

export const en: ChangeWords = {
  askFormer: {
    subject: 'Change the e-mail address of your account?',
    opening:
      'Someone who is signed in to your Ciné-Compagnon account wants to replace this address with {email}. Nothing changes unless you confirm it here, and the new address does too.',
    button,
    note: 'The link works for a day. If this wasn’t you, open it and refuse: your account keeps this address.',
  },
  askNew: {
    subject: 'Confirm your new e-mail address',
    opening:
      'Someone, probably you, wants to sign in to Ciné-Compagnon with this address, {email}. Nothing changes unless you confirm it.',
    button,
    note: 'The link works for a day. If this wasn’t you, open it and refuse, or ignore this e-mail.',
  },
  done: {
    subject: 'Your account’s e-mail address has changed',
    opening:
      'Your Ciné-Compagnon account now has the address {email}, as confirmed from this address. You were signed out on all your devices: sign in again with the new address.',
    button,
    note: 'If you didn’t confirm this, someone else can read your e-mail: change the password of this mailbox now.',
  },
  doneNew: {
    subject: 'Your account’s e-mail address has changed',
    opening: 'The change you confirmed is done: your Ciné-Compagnon account now has this address, {email}.',
    button,
    note: 'You were signed out on all your devices: sign in again with this address.',
  },
  taken: {
    subject: 'Your e-mail address couldn’t be changed',
    opening:
      'The change to {email} was confirmed, but another Ciné-Compagnon account had it by then. Nothing has changed.',
    button,
    note: 'Your account keeps the address it has. You can ask for a change to another one in the settings.',
  },
  failed: {
    subject: 'Your e-mail address couldn’t be changed',
    opening:
      'The change to {email} was confirmed, but it didn’t work. Nothing has changed on Ciné-Compagnon.',
    button,
    note: 'Your account keeps the address it has. If you still want the change, ask for it again in the settings.',
  },
  refusedByFormer: {
    subject: 'The change of address was refused',
    opening:
      'The change to {email} was refused from the account’s current address. Nothing has changed on Ciné-Compagnon.',
    button,
    note: 'If you still want this, ask for it again in the settings, and confirm it from both addresses.',
  },
  refusedByNew: {
    subject: 'The change of address was refused',
    opening: 'The change was refused from {email}. Nothing has changed on Ciné-Compagnon.',
    button,
    note: 'If you mistyped your new address, ask for the change again in the settings.',
  },
};
