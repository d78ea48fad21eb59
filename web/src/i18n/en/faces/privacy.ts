import { plural } from '@cine/contract/text/message';

export const privacy = {
  title: 'Privacy',
  lead: 'What we keep about you, why and for how long. We sell nothing, show no ads and don’t follow you anywhere else.',
  keptTitle: 'What we keep',
  untilAccount: 'Until you delete your account.',
  aboutYou: 'You',
  yourMovies: 'Your movies',
  together: 'Together',
  play: 'Playing',
  messages: 'What we send you',
  upkeep: 'To keep it all running',
  signIn: 'How you sign in',
  signInWhy:
    'Your e-mail address and your password, which nobody can read, or the account you sign in with: from Google with your name and picture, from elsewhere with your ID there and your e-mail address. If you sign in with another app: for 90 days, which networks you did it from, without their addresses, so that whoever tries to guess your password has to wait and you don’t. Your last twenty sign-ins, too: when, on what kind of device, and a digest of its browser’s random ID, so that we can tell you of a new device. If you change your e-mail address: for a day, the former one, the new one, and which has confirmed. Of your personal tokens: what you call them, what they may do, until when, and the day they were last used; of the token itself, only a digest. All so that nobody else gets in.',
  account: 'Your profile',
  accountWhy:
    'Your username, display name, country, services, language and time zone: to find what you can watch together; that you said you’re old enough; the picture and the words you add, if you want. Your name shows in your movie nights and to your friends; the rest is up to your settings. Whoever was shown your picture has its address, and needs no account to see it.',
  accountUntil:
    'Until you delete your account. A picture you remove is gone within a minute, or within an hour where it was seen before.',
  watches: 'The movies you’ve watched',
  watchesWhy:
    'Which, when and how many of you there were: for your challenges, and so we don’t suggest them again. Nobody sees your history unless you open it in the settings; but at a movie night the others see which of the listed movies you’ve watched, and a friend learns that you watched what they recommended.',
  ratings: 'Your ratings and favourite genres',
  ratingsWhy:
    'What you give a movie, when, and what you gave it before: to recommend movies and to find similar tastes, without any names. Nobody else sees your ratings, except in groups where you share them. Your profile shows your genres, on how many movies you agree and three you could argue about, unless you hide your taste.',
  ratingsUntil: 'Until you delete your account; what we recommend because of them: a day.',
  list: 'Your list of movies to watch',
  listWhy:
    'Which and since when: so you can find them again, and hear when they come to your services. Nobody else sees it unless you show it to your friends or to everybody in the settings: they then see its last twelve movies.',
  listUntil: 'Until you remove them or delete your account.',
  collections: 'Your collections',
  collectionsWhy:
    'Their names, their movies, who added them, notes and tags: to sort movies your own way. At first nobody else sees them. One you fill with friends is seen by them, a group’s by its members; a public one by those who see your profile, and one with a link by those who have it: without notes, who added what, or your own movies. Tags you’ve dismissed for a note are kept with it.',
  collectionsUntil:
    'Until you delete them; what it takes to undo a change: a day. When your account goes, what you added to other people’s stays there, without your name.',
  shelf: 'Your shelf',
  shelfWhy:
    'The discs and files you own, and on what: so that they count too. Nobody else sees it. But if somebody asks at a movie night, the others see which of the movies you could watch are yours, unless you keep your shelf out in the settings.',
  imports: 'Your imports',
  importsWhy:
    'From which service, when, and what your files say of each movie: watched, rated, reviewed, tagged, listed, owned. So that you don’t start from nothing, and can undo it. The files stay on your device, and nobody else reads your reviews or tags.',
  importsUntil: 'Until you undo them, within seven days, or delete your account.',
  ownMovies: 'Movies you add yourself',
  ownMoviesWhy:
    'Their title, year, what they’re about and whatever else you enter: so that what the catalogue lacks counts too. A private one is yours alone; a shared one is seen by those who have its link and at your movie nights, without your name.',
  ownMoviesUntil: 'Until you delete them. A shared one that others have stays with them, without your name.',
  lookUps: 'What you look up at TMDB',
  lookUpsWhy:
    'The words you type and the movies found: to add these to the catalogue. TMDB gets the words, and nothing about you.',
  lookUpsUntil: 'The words: a day. The movies: four weeks.',
  friends: 'Your friends',
  friendsWhy:
    'Who they are and since when, who asked you, whom you asked, whom you blocked, and your code: so you find each other again.',
  friendsUntil: 'Until you remove them.',
  groups: 'Your groups',
  groupsWhy:
    'Their name, their picture, who’s in them, your movie nights, and movies that somebody doesn’t want there again: so you can choose together, from one movie night to the next. Members see all of this. Of a guild, everybody sees name, banner and score; the guild you play for and what you do for it count in that sum, never with your name.',
  groupsUntil: 'Until you leave them. A group ends with its last member, an invitation after fourteen days.',
  tips: 'Movies that friends recommend to each other',
  tipsWhy:
    'Which ones, to whom, the note with them, and what became of them: on the list, not for them, or watched since. Only the two of you see it.',
  tipsUntil: 'Ninety days; what you take back disappears at once.',
  dates: 'When you’re all free',
  datesWhy:
    'Which dates somebody asked about, who said what to each, and which one was chosen: to find a movie night that suits you. Anyone with the link sees it, with the names.',
  datesUntil:
    'Until a day after the last date, 61 days at most; your answers, until you erase them if that is earlier.',
  polls: 'Your votes',
  pollsWhy:
    'Your ballot, what you nominated and the movie you ruled out: to find one that suits everybody. Nobody sees who rules a movie out, nor your ballot before the end; then everyone in it sees who voted what, unless the vote is secret.',
  pollsUntil: 'As long as the movie night; in a group, 30 days.',
  shares: 'The links you share',
  sharesWhy:
    'What each shows: a movie night, a vote, a challenge, a collection, your taste, your year, your player profile, a badge or a duel. Anybody with the link sees it under your name, except for a secret vote; others show by their initials, unless they said yes in their settings.',
  sharesUntil: 'Until you switch the link off. What others have copied is out of our reach.',
  challenges: 'Your challenges, badges and XP',
  challengesWhy:
    'The challenges you’ve taken on and made, your badges, your streak, your coins, everything you’ve earned, and your last twelve movies, with what each earned you. Those who see your profile see your level, your XP and how many movies you’ve watched.',
  challengesUntil:
    'Until you delete your account. A group challenge that others have taken on stays with them, without your name.',
  habits: 'Your habits',
  habitsWhy:
    'What you set yourself, what you did of it each day, and your reminders: to count your streak and XP. Nobody else sees them.',
  habitsUntil: 'Until you delete them; days that have already earned XP, until you delete your account.',
  tasks: 'Your tasks',
  tasksWhy:
    'What you want to get done, how hard it was found to be, and what you finished: to count your streak and XP. Nobody else sees them; a language model may be given a task to rate, unless you rule that out for it.',
  tasksUntil: 'Until you delete them; days that have already earned XP, until you delete your account.',
  models: 'The coach and language models',
  modelsWhy:
    'What the coach advised lately. If a language model had a hand in that, in rating a task, drafting a description or reading a note: what it was asked, what it looked up, what it answered, how long that took and what it cost. It isn’t given your address, your name or anyone else’s, unless you wrote them into a task, a note, a description, or the name of a habit or a challenge. A note of yours reaches one only if you have switched that on in the settings, which say where it goes.',
  modelsUntil: 'For 90 days, or until you delete it; what a day cost, for three days.',
  duels: 'Your character and duels',
  duelsWhy:
    'Their name, looks and gear; who challenged whom, for what stake, and how it ended. Their looks show next to your name, a duel only to the two of you. Before challenging you, friends see your level and gear, and so do members of your groups if your profile isn’t hidden.',
  duelsUntil: 'Until you delete your account; a duel stays with the other, without your name.',
  boards: 'Your place on the leaderboards',
  boardsWhy:
    'Your XP, your collector’s points and your guild. With a public profile all members see you there; otherwise only the friends who see your level. In your guild, everyone sees that you play for it.',
  statistics: 'Your statistics',
  statisticsWhy:
    'How many movies and minutes, on which day and with how many of you, with genres, years and directors: for your charts. The totals show with your history, if you open it.',
  sessions: 'Your movie nights',
  sessionsWhy:
    'Who is there, with which services, where the movies come from, and what you chose, watched and earned. Only those who are there see it.',
  sessionsUntil: 'Twelve hours; it is all deleted within two days after that.',
  newsletter: 'The weekly newsletter',
  newsletterWhy:
    'Whether you get it, when the next one goes out and which movies were in the last ones. The newsletter itself and your address are kept there only until it is sent.',
  newsletterUntil: 'Until you delete your account. The record that one was sent: 30 days.',
  notifications: 'Your notifications',
  notificationsWhy:
    'What happened, when and about which movie, what you haven’t read, and your settings; if you want them on a device, the address its browser’s maker gave it, who can’t read what we send there.',
  notificationsUntil: '30 days. Your settings and devices: until you remove them or delete your account.',
  mails: 'Our e-mails',
  mailsWhy: 'Your address and the text: to send them to you.',
  mailsUntil: 'Until it’s sent, 30 hours at most; whether that worked: 30 days.',
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
  team: 'If you’re on the team',
  teamWhy: 'What you started, decided and announced: so that the team knows who did it.',
  teamUntil: 'A job you started: 30 days. The rest stays, without you once your account is deleted.',
  regions: 'The countries you’ve asked for',
  regionsWhy: 'To open the ones most people want first; a request counts for four weeks.',
  regionsUntil: 'Four weeks.',
  logs: 'Technical logs',
  logsWhy:
    'Which function was called, when, from which IP address, and why it said no: to find what is broken.',
  logsUntil: '30 days.',
  backups: 'Backups',
  backupsWhy:
    'A copy of all of this, where backups are made: so that nothing is lost. If one has to be used, an account deleted since is deleted again.',
  backupsUntil: '30 days, unless another time was chosen.',
  gone: 'After you delete your account',
  goneWhy: 'A fingerprint of your ID: so that a sign-in that is still open can’t bring anything back.',
  goneUntil: 'Two hours; it is deleted within two days after that.',
  guest: 'As a guest',
  guestWhy: 'The name you give, your services, and what you do during a movie night.',
  guestUntil: '30 days after your last movie night, or less if you create an account or erase everything.',
  device: 'On this device',
  deviceWhy:
    'Your pages and the posters you’ve seen, for when you’re offline; what hasn’t been sent yet; the names of guests who take turns on it; your language, theme and sounds; a random ID of the browser, so that your next sign-in on it isn’t taken for a new device. Whoever holds the device can see it.',
  deviceUntil:
    'Until you sign out. What hasn’t been sent yet waits for you; language, theme, sounds and the browser’s ID stay.',
  seenTitle: 'What others see',
  seenInSession:
    'During a movie night, the others see your name, services and country, and what the movie earned you.',
  seenMovies:
    'For each movie on the list they also see whether you’ve seen it, and whether it would move one of your challenges forward and how far: that is what ranks the list. The title of a personal challenge stays hidden.',
  seenGroup: 'In a group challenge, the others see your name and how far you’ve got.',
  seenGroups:
    'In a group, the members see your name, since when you’ve been in it, and what you add to its collections.',
  seenMembers:
    'Your friends see your name and username and, depending on your settings, your picture, your words, your level, your public collections and on how many movies you agree, unless you hide your taste; your watchlist, what you’ve watched and your statistics are yours alone until you show them. Other members only see what you show to everybody. Never your address, nor when you last signed in.',
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
  format_letterboxd:
    'CSV files that Letterboxd imports, each below its limit of 1 MB. The diary and ratings go to letterboxd.com/import. It marks every movie as watched, so bring in the watchlist and the lists, likes among them, on their own pages there.',
  format_imdb:
    'Tables like IMDb’s, which most services understand. Tags stay behind, as do notes outside your lists.',
  format_trakt: 'Files like those Trakt exports. Tags stay behind.',
  format_json: 'One file with everything, down to the last point of a rating. You can import it here again.',
  letterboxdReadme: `Which file goes where on Letterboxd

diary, ratings: letterboxd.com/import. It marks every movie in them as watched.
watchlist: your watchlist’s page, where you can import films to it. Nothing is marked as watched.
lists: start a new list for each file, and choose “Import”.
likes, owned: Letterboxd doesn’t import these, but each can become a list, in the same way.
`,
  moviesNow: 'Export my movies',
  moviesGathered:
    '{movies, plural, =0 {Gathering your movies…} one {# movie gathered…} other {# movies gathered…}}',
  moviesExported:
    '{movies, plural, =0 {There’s nothing to export yet.} one {Your file is ready: # movie.} other {Your file is ready: # movies.}}',
  collectionsExported: 'Your file is ready: your collections, which have no movies yet.',
  deleteTitle: 'Erase everything',
  delete: 'Your account and everything we keep about you, for good. Export what you want to keep first.',
  deleteOpen: 'Delete my account',
  deleteSure: 'Delete everything for good?',
  goesNow: 'Right away, nobody can see you any more and you can’t sign in.',
  goesAll: 'Within minutes your profile, movies, challenges, XP and reports are gone.',
  goesSessions: 'You leave your movie nights; what others watched and earned there stays theirs.',
  staysChallenges: 'A group challenge that others have taken on stays with them, without your name.',
  deleteWord: 'delete',
  proveFirst: 'First confirm that it’s you.',
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
  askedTitle: 'What models were asked for you',
  asked: 'Word for word, the newest first.',
  askedEarlier: 'Earlier messages',
  askedFor_coach: 'Advice',
  askedFor_descriptions: 'Movie descriptions',
  askedFor_labels: 'Movies for a sentence',
  askedFor_notes: 'Notes',
  askedFor_sentences: 'Searches',
  askedFor_tasks: 'Tasks',
  askedPrompt: 'Asked {model}, {when}',
  askedAnswer: 'Answered by {model}, {when}',
  askedFound: 'It looked up:',
  askedDelete: 'Delete my questions',
  askedHint: 'Questions and answers are deleted for good. Advice you already got stays.',
  askedYes: 'Delete',
};
