export const join = {
  awaits:
    'You’ll see who’s here, what you can all watch and what each movie earns you. Nobody sees your e-mail address.',
  guestTitle: 'Come in without an account',
  memberHint: 'With an account, your services are already there and your challenges move forward.',
  joining: 'Opening the door…',
  wrongTitle: 'This code is incomplete',
  wrong: 'A code has six letters or digits. Ask your host for it, or type it here.',
  unknownTitle: 'No movie night has this code',
  refusedTitle: 'The door stays closed',
  ownSessions: 'See my movie nights',
  door: 'Type the code shown on your host’s screen, then your name and services.',
  withAccount: 'I have an account',
  keepPromise:
    'Your movies, XP, challenges and ratings move from the other phone to your account, with your seat in the movie night.',
  keepNeedsAccount: 'You need an account. Got one? Sign in.',
  wasItYou: 'Was it you?',
  keepTo: 'What you did on the other phone moves to {name}’s account.',
  itWasMe: 'Yes, that was me',
  kept: 'It’s yours to keep',
  notKept: 'This code no longer works',
  keepMissing: 'The code is missing',
  keepMissingHint: 'Point your phone’s camera at the code on the other phone.',
};
