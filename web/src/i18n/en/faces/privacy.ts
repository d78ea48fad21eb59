import { plural } from '@cine/contract/text/message';

export const privacy = {
  title: 'Privacy',
  lead: 'What we keep about you, why and for how long. We sell nothing, show no ads and don’t follow you anywhere else.',
  keptTitle: 'What we keep',
  untilDeleted: 'Until you erase them.',
  signIn: 'How you sign in',
  signInWhy:
    'Your e-mail address and your password, which nobody can read, or your Google account with its name and picture: so that nobody else gets in.',
  signInUntil: 'Until you delete your account.',
  account: 'Your profile',
  accountWhy:
    'Your username, display name, country, services, language and time zone: to find what you can watch together; the picture and the words you add, if you want. Your name shows in your movie nights and to your friends; the rest is up to your settings. Whoever was shown your picture has its address, and needs no account to see it.',
  watches: 'The movies you’ve watched',
  watchesWhy: 'Which and when: for your challenges, and so we don’t suggest them again.',
  list: 'Your list of movies to watch',
  listWhy:
    'Which and since when: so you can find them again. Your friends see it too, unless you hide your profile, and everybody does if you make it public.',
  friends: 'Your friends',
  friendsWhy:
    'Who they are and since when, who asked you, whom you asked, whom you blocked, and your code: so you find each other again.',
  friendsUntil: 'Until you remove them.',
  groups: 'Your groups',
  groupsWhy:
    'Their name, their picture and who’s in them: so you can choose together, from one movie night to the next. Of a guild, everybody sees name, banner and score; the guild you play for and what you do for it count in that sum, never with your name.',
  groupsUntil: 'Until you leave them. A group ends with its last member.',
  tips: 'Movies that friends recommend to each other',
  tipsWhy:
    'Which ones, to whom, the note with them, and what became of them: on the list, not for them, or watched since. Only the two of you see it.',
  tipsUntil: 'Ninety days; what you take back disappears at once.',
  dates: 'When you’re all free',
  datesWhy:
    'Which dates somebody asked about, who said what to each, and which one was chosen: to find a movie night that suits you. Anyone with the link sees it, with the names.',
  datesUntil:
    'Until a day after the last date, 61 days at most; your answers, until you erase them if that is earlier.',
  shares: 'The links you share',
  sharesWhy:
    'What each shows: a movie night, your taste, your year or a challenge. Anybody with the link sees it under your name; others show by their initials, unless they said yes in their settings.',
  sharesUntil: 'Until you switch the link off. What others have copied is out of our reach.',
  challenges: 'Your challenges and XP',
  challengesWhy:
    'The challenges you’ve taken on and made, everything you’ve earned, and your last twelve movies, with what each earned you. Those who see your profile see your level, your XP and how many movies you’ve watched.',
  challengesUntil:
    'Until you erase them. A group challenge that others have taken on stays with them, without your name.',
  sessions: 'Your movie nights',
  sessionsWhy: 'Who is there, with which services, and what you chose, watched and earned.',
  sessionsUntil: 'Twelve hours; it is all deleted within two days after that.',
  newsletter: 'The weekly newsletter',
  newsletterWhy:
    'Whether you get it, when the next one goes out and which movies were in the last ones. The newsletter itself and your address are kept there only until it is sent.',
  newsletterUntil: 'Until you delete your account. The record that one was sent: 30 days.',
  notifications: 'Your notifications',
  notificationsWhy:
    'What happened, when and about which movie, what you haven’t read, and your settings; if you want them on a device, the address its browser’s maker gave it, who can’t read what we send there.',
  notificationsUntil: '30 days. Your settings and devices: until you remove them or delete your account.',
  reports: 'Your reports',
  reportsWhy: 'To check those movies first, and so that each report counts only once.',
  reportsUntil: '30 days.',
  calls: 'Your recent requests',
  callsWhy:
    'How many, not what for, under a fingerprint of your ID: so that nobody can guess codes or overload the service.',
  callsUntil: '20 minutes; it is all deleted within two days after that.',
  moderation: 'What you report to the team, and what others report of you',
  moderationWhy: 'So that the team can decide, without knowing who reports.',
  moderationUntil:
    '180 days; what was decided, as long as your account exists. A suspended account’s address stays as a digest, even once it’s deleted: until the suspension ends, two years at most.',
  regions: 'The countries you’ve asked for',
  regionsWhy: 'To open the ones most people want first; a request counts for four weeks.',
  regionsUntil: 'Four weeks.',
  logs: 'Technical logs',
  logsWhy:
    'Which function was called, when, from which IP address, and why it said no: to find what is broken.',
  logsUntil: '30 days.',
  gone: 'After you delete your account',
  goneWhy: 'A fingerprint of your ID: so that a sign-in that is still open can’t bring anything back.',
  goneUntil: 'Two hours; it is deleted within two days after that.',
  guest: 'As a guest',
  guestWhy: 'The name you give, your services, and what you do during a movie night.',
  guestUntil: '30 days after your last movie night, or less if you create an account or erase everything.',
  device: 'On this device',
  deviceWhy:
    'Your pages and the posters you’ve seen, for when you’re offline; what hasn’t been sent yet; your language and theme.',
  deviceUntil: 'Until you sign out. What hasn’t been sent yet waits for you; language and theme stay.',
  seenTitle: 'What others see',
  seenInSession:
    'During a movie night, the others see your name, services and country, and what the movie earned you.',
  seenMovies:
    'For each movie on the list they also see whether you’ve seen it, and whether it would move one of your challenges forward and how far: that is what ranks the list. The title of a personal challenge stays hidden.',
  seenGroup: 'In a group challenge, the others see your name and how far you’ve got.',
  seenGroups: 'In a group, the members see your name and since when you’ve been in it.',
  seenMembers:
    'Your friends see your name and username and, depending on your settings, your picture, your words, your level and on how many movies you agree, unless you hide your taste; your watchlist, what you’ve watched and your statistics are yours alone until you show them. Other members only see what you show to everybody. Never your address, nor when you last signed in.',
  seenElsewhere:
    'Everything is hosted by Google (Firebase); the functions run in Europe. Posters come from TMDB, which therefore sees your device’s IP address.',
  exportTitle: 'Take it all with you',
  export: 'A JSON file with everything we keep about you, including what you did as a guest.',
  exportNow: 'Export my data',
  gathered:
    '{records, plural, =0 {Gathering everything…} one {# record gathered…} other {# records gathered…}}',
  exported: 'Your file is ready: {records, plural, one {# record} other {# records}}.',
  moviesTitle: 'Take your movies elsewhere',
  movies:
    'What you’ve watched and rated, your watchlist and other lists, what you like, note and own: as files that other services can read.',
  moviesFormat: 'As files for…',
  format_letterboxd: 'CSV files that Letterboxd imports, each below its limit of 1 MB.',
  format_imdb:
    'Tables like IMDb’s, which most services understand. Tags stay behind, as do notes outside your lists.',
  format_trakt: 'Files like those Trakt exports. Tags stay behind.',
  format_json: 'One file with everything, down to the last point of a rating. You can import it here again.',
  moviesNow: 'Export my movies',
  moviesGathered:
    '{movies, plural, =0 {Gathering your movies…} one {# movie gathered…} other {# movies gathered…}}',
  moviesExported:
    '{movies, plural, =0 {There’s nothing to export yet.} one {Your file is ready: # movie.} other {Your file is ready: # movies.}}',
  deleteTitle: 'Erase everything',
  delete: 'Your account and everything we keep about you, for good. Export what you want to keep first.',
  deleteOpen: 'Delete my account',
  deleteSure: 'Delete everything for good?',
  goesNow: 'Right away, nobody can see you any more and you can’t sign in.',
  goesAll: 'Within minutes your profile, movies, challenges, XP and reports are gone.',
  goesSessions: 'You leave your movie nights; what others watched and earned there stays theirs.',
  staysChallenges: 'A group challenge that others have taken on stays with them, without your name.',
  deleteWord: 'delete',
  typeWord: 'Type “{word}” to confirm',
  wordMissing: 'The word “{word}” is missing.',
  deleteNow: 'Delete for good',
  deleted: `Your account has been deleted, along with ${plural('watches', {
    one: '# movie watched',
    other: '# movies watched',
  })}, ${plural('challenges', {
    one: '# challenge made',
    other: '# challenges made',
  })} and your place in ${plural('sessions', {
    one: '# movie night',
    other: '# movie nights',
  })}. The last traces will be gone within minutes.`,
  deletedUncounted: 'Your account has been deleted. The last traces will be gone within minutes.',
  stillThere:
    'The server didn’t answer. We’ve checked: your account is still there and nothing has been erased. Try again.',
  unknownWhether:
    'The answer got lost on its way: we don’t know yet whether your account is deleted. We’ll check as soon as you’re back online.',
};
