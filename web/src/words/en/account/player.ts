import type { Words } from '../../index.tsx';

export const player: Words['player'] = {
  level: 'Level',
  toNext: '{xp, number} XP to level {level, number}',
  challenges: 'Current challenges',
  allChallenges: 'All challenges',
  noChallenges: 'No current challenges',
  noChallengesHint: 'A challenge is a good reason to pick a movie, with XP at the end of it.',
  pickChallenge: 'Pick a challenge',
  tonight: 'What are we watching tonight?',
  tonightHint: 'Get your friends around a list of movies you can all watch.',
  next: 'Watch next',
  advancing:
    '{count, plural, =0 {Nothing on your services moves your challenges forward.} one {# movie on your services moves your challenges forward.} other {# movies on your services move your challenges forward.}}',
  noNext: 'Nothing to suggest',
  noNextHint: 'You’ve seen everything on your services. Is one missing? Add it.',
  nextOffline: 'No suggestions offline. They’ll be back when you are.',
  changeServices: 'Change',
  noServices: 'None yet. Add yours, and movies will follow.',
  sampleOffers: 'This availability is made up.',
  lastXp: 'Your latest XP',
  noXp: 'No XP yet. Take on a challenge and watch a movie that counts.',
  xpToCome:
    '{left, plural, one {One more movie} other {# more movies}} and “{title}” earns you {xp, number} XP.',
  otherXp: 'Other',
  granted: 'earned',
  taken: 'taken back: a movie no longer counts',
  returned: 'given back',
  signedXp: '{sign, select, less {−{xp, number} XP} other {+{xp, number} XP}}',
  sessionNow: 'Tonight',
  sessionWith: '{count, plural, one {# person here} other {# people here}}',
  sessionsOpen: '{count, plural, one {# movie night under way} other {# movie nights under way}}',
};
