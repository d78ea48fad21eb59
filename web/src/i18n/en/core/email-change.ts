export const emailChange = {
  title: 'Change of address',
  incomplete: 'This link isn’t complete. Open it again from the e-mail.',
  ask_former:
    'Someone who is signed in to your account wants to sign in with {email} instead of this address. Was it you?',
  ask_new: 'Someone wants to sign in to Ciné-Compagnon with {email}. Was it you?',
  unfinished:
    'Everything is confirmed, but the change to {email} didn’t go through. We’ll try again within the hour, or you can do it now.',
  askHint:
    'The address changes once everything is confirmed. You’ll then be signed out on all your devices and sign in with the new one.',
  confirm: 'Yes, change it',
  refuse: 'It wasn’t me',
  confirmed_former: 'Thank you. {email} still has to confirm: open the e-mail we sent there.',
  confirmed_new: 'Thank you. Your current address still has to confirm: open the e-mail we sent there.',
  done: 'Done. From now on you sign in with {email}.',
  over_taken: 'Another account already has {email}. Nothing has changed.',
  over_failed:
    'The change to {email} didn’t go through: the account keeps its address. You can ask for it again in the settings.',
  'over_refused-by-former': 'Refused: the account keeps its address.',
  'over_refused-by-new': 'Refused: {email} doesn’t become the account’s address.',
  beware:
    'If you didn’t ask for this, someone else is signed in to your account. Change your password in the settings, and sign out everywhere.',
  pending: 'Your address becomes {email} once that’s confirmed. The links work for a day.',
  awaits: '{email} still has to confirm.',
  cancel: 'Cancel the change',
  own_confirmed: 'It’s confirmed: your address becomes {email} within the hour.',
  own_taken: 'Another account already has {email}: your address stays.',
  own_failed: 'The change to {email} didn’t go through: your address stays. You can ask for it again.',
  'own_refused-by-former':
    'The change to {email} was refused from your current address. Nothing has changed.',
  'own_refused-by-new': 'The change was refused from {email}. Nothing has changed.',
};
