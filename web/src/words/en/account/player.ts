import type { Words } from '../../index.tsx';

export const player: Words['player'] = {
  level: 'Level',
  toNext: '{xp, number} XP to level {level, number}',
  challenges: 'Challenges under way',
  allChallenges: 'All challenges',
  noChallenges: 'No challenge under way',
  noChallengesHint:
    'A challenge gives you a reason to pick one movie over another, and XP once you have seen it.',
  pickChallenge: 'Pick a challenge',
  tonight: 'What’s on tonight?',
  tonightHint: 'Meet your friends over one list that all can watch.',
  next: 'Watch next',
  advancing:
    '{count, plural, =0 {Nothing on your services advances your challenges.} one {# movie on your services advances your challenges.} other {# movies on your services advance your challenges.}}',
  noNext: 'Nothing to suggest',
  noNextHint: 'There is no movie on your services that you haven’t seen. Add those that you have.',
  nextOffline: 'No suggestions without a network: they come as soon as it is back.',
  changeServices: 'Change',
  noServices: 'None yet: no service, no movies.',
  sampleOffers: 'This availability is made up, as a sample.',
  lastXp: 'Last XP',
  noXp: 'No XP yet. Take on a challenge and watch a movie that counts.',
  xpToCome:
    '{left, plural, one {One more movie} other {# more movies}} and “{title}” earns you {xp, number} XP.',
  otherXp: 'Something else',
  granted: 'earned',
  taken: 'taken back, a movie no longer counts',
  returned: 'given back',
  signedXp: '{sign, select, less {−{xp, number} XP} other {+{xp, number} XP}}',
  sessionNow: 'Tonight',
  sessionWith: '{count, plural, one {# person here} other {# people here}}',
  sessionsOpen: '{count, plural, one {# evening open} other {# evenings open}}',
};
