import type { Words } from '../index.tsx';

export const privacy: Words['privacy'] = {
  title: 'Privacy',
  lead: 'What we keep about you, what for, and how long. Nothing is sold, nothing serves advertising, and nothing follows you elsewhere.',
  keptTitle: 'What we keep',
  untilDeleted: 'Until you erase it.',
  signIn: 'How you sign in',
  signInWhy:
    'Your e-mail address and your password, which nobody can read, or your Google account with its name and picture: so that only you get in.',
  signInUntil: 'Until you erase your account.',
  account: 'Your profile',
  accountWhy: 'Your names, country, services, language and time zone: to find what you can watch together.',
  watches: 'The movies you watched',
  watchesWhy: 'Which and when: for your challenges, and so that they are not offered again.',
  challenges: 'Your challenges and XP',
  challengesWhy: 'What you took on, made and earned, with a line for each gain.',
  challengesUntil:
    'Until you erase it. A group’s challenge that others follow stays theirs, without your name.',
  evenings: 'Your evenings',
  eveningsWhy: 'Who is there, with which services, what you chose, watched and earned.',
  eveningsUntil: 'Twelve hours, then deleted within two days.',
  reports: 'The offers you reported',
  reportsWhy: 'To check them first, and so that a report counts once.',
  reportsUntil: '30 days.',
  calls: 'Your recent calls',
  callsWhy:
    'How many, not what, under a digest of your id: so that nobody guesses codes or overwhelms the service.',
  callsUntil: '20 minutes, then deleted within two days.',
  regions: 'The countries you asked for',
  regionsWhy: 'Under a digest of your id: to cover those that several wait for.',
  logs: 'The logs of the service',
  logsWhy:
    'Which function, when, why refused, and the network address that called it: to find what is broken.',
  logsUntil: '30 days.',
  gone: 'After the erasure',
  goneWhy: 'A digest of your id: so that nothing comes back by an old sign-in.',
  goneUntil: 'Two hours, then deleted within two days.',
  guest: 'As a guest',
  guestWhy: 'The name you give, your services, and what you do during the evening.',
  guestUntil: '30 days after your last evening; before that, if you become a member or erase it all.',
  device: 'On this device',
  deviceWhy:
    'Your pages and posters you saw, for when there is no network; what waits to be sent; your language and theme.',
  deviceUntil: 'Until you sign out; what waits to be sent waits for you, language and theme stay.',
  seenTitle: 'What others see',
  seenEvening: 'Those in your evening see your name, services and country, and what the movie earned you.',
  seenMovies:
    'Of each movie on the list they also see whether you have watched it, and whether it would advance one of your challenges and how far: that is what ranks the list. A challenge for you alone has no title there.',
  seenGroup: 'Those in a group’s challenge see your name and how far you are.',
  seenMembers:
    'Members see your player name and your name on the screen. Never your address, and outside an evening never your movies.',
  seenElsewhere:
    'All of it is with Google (Firebase), its functions in Europe. Posters come from TMDB, which therefore sees the network address of your device.',
  exportTitle: 'Take it all along',
  export: 'A JSON file with all that we keep about you, and about guests you have been.',
  exportNow: 'Export my data',
  gathered: '{records, plural, =0 {We are gathering…} one {# record gathered…} other {# records gathered…}}',
  exported: 'Your file is ready: {records, plural, one {# record} other {# records}}.',
  deleteTitle: 'Erase it all',
  delete: 'Your account and all that we keep about you, for good. Export first what you want to keep.',
  deleteOpen: 'Erase my account',
  deleteSure: 'Erase it all for good?',
  goesNow: 'At once nobody sees you any more, and you cannot sign in.',
  goesAll: 'Within minutes your profile, movies, challenges, XP and reports are gone.',
  goesEvenings: 'You leave your evenings; what others watched and earned there stays theirs.',
  staysChallenges: 'A group’s challenge that others follow stays theirs, without your name.',
  deleteWord: 'erase',
  typeWord: 'Type “{word}” to confirm',
  wordMissing: 'The word “{word}” is missing.',
  deleteNow: 'Erase for good',
  deleted:
    'Your account is erased, and with it {watches, plural, one {# movie watched} other {# movies watched}}, {challenges, plural, one {# challenge made} other {# challenges made}} and your place in {evenings, plural, one {# evening} other {# evenings}}. The last of it goes within minutes.',
  deletedUncounted: 'Your account is erased. The last of it goes within minutes.',
  stillThere:
    'The server did not answer. We looked: your account is still there, nothing is erased. Try again.',
  unknownWhether:
    'The answer was lost on its way: we don’t know yet whether your account is erased. We look as soon as there is a network.',
};
