import type { Words } from '../../catalogues.ts';

export const person: Words['person'] = {
  page: 'Profile',
  toEvening: 'The movie night',
  toGroup: 'The group',
  nobodyTitle: 'Nobody here',
  nobodyHint: 'They keep their profile to themselves, or they’re gone.',
  level:
    'Level {level} · {xp, number} XP · {movies, plural, =0 {no movie seen} one {# movie seen} other {# movies seen}}',
  stars: '{count, plural, one {# star: started over at level 1} other {# stars: started over at level 1}}',
  watchlist: 'To watch: {count, plural, =0 {nothing} one {# movie} other {# movies}}',
  watchlistEmpty: 'The list is empty for now.',
  showsFriends: '{name} shows the rest to friends.',
  showsNothing: '{name} keeps their level and their list private.',
  whoSees: 'Choose who sees your profile',
  ask: 'Add as a friend',
  asked: 'Request sent: it’s up to them now.',
  asks: '{name} wants to be your friend.',
  friendsSince: 'Friends since {day}.',
  remove: 'Remove from friends',
  removeTitle: 'Remove {name} from your friends?',
  removeHint: 'You’ll no longer be friends, on either side. No message is sent.',
  removeAndBlock: 'Remove and block',
  block: 'Block',
  blockTitle: 'Block {name}?',
  blockHint:
    'To {name} you’ll no longer exist: no profile, no requests, no notifications. Nothing will tell them.',
  blockInEveningHint:
    'To {name} you’ll no longer exist, and nothing will tell them. You both stay in this movie night: to go, open “Leave or end” there.',
  blockInGroupHint:
    'To {name} you’ll no longer exist, and nothing will tell them. You both stay in this group, by name alone: to go, leave it on its page.',
  blockedTitle: 'You’ve blocked {name}',
  blockedHint: 'You no longer see each other, and nothing tells them.',
  blockedInEvening: 'You’re both still in this movie night. To go, open “Leave or end” there.',
  blockedInGroup: 'You’re both still in this group. To go, leave it on its page.',
};
