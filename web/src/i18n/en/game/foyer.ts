export const foyer = {
  level: 'Level {level, number}',
  forMembers: 'With an account, you keep your character, challenges and badges.',
  noCharacter: 'Make yours',
  underWay: '{count, plural, =0 {Pick your first} one {# under way} other {# under way}}',
  badges: '{count, plural, =0 {Your first is waiting} one {# earned} other {# earned}}',
  duels: '{count, plural, =0 {Challenge a friend} one {# duel awaits you} other {# duels await you}}',
  coins: '{count, plural, =0 {Gear for your character} one {# coin to spend} other {# coins to spend}}',
  habits: 'Tick off your day',
  tasks: 'What you want to do, and when',
  streak: '{count, plural, =0 {A movie tonight starts it} one {# day} other {# days in a row}}',
  leaderboards: 'Friends, groups, everybody',
};
