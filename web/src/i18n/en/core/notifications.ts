import { plural, select } from '@cine/contract/text/message';

export const notifications = {
  allRead: 'Mark all as read',
  markRead: 'Mark as read',
  settings: 'Settings',
  empty: 'Nothing new',
  emptyHint: 'Anything about you shows up here and stays for 30 days.',
  older: 'Show older ones',
  forMembers: 'Notifications are for members. Create an account to get them.',
  title_arrivals: '{arrived, plural, =0 {Gone from your services, it seems} other {On your services now}}',
  body_arrivals: plural('arrived', {
    '=0': '',
    other: plural('more', {
      '=0': '“{title}” is on {service} now.',
      one: '“{title}” and # more movie on your list are on your services now.',
      other: '“{title}” and # more movies on your list are on your services now.',
    }),
  }),
  departures: plural('left', {
    '=0': '',
    other: plural('moreLeft', {
      '=0': '“{leftTitle}” seems to have left {leftService}.',
      one: '“{leftTitle}” and # more movie seem to have left your services.',
      other: '“{leftTitle}” and # more movies seem to have left your services.',
    }),
  }),
  title_moderation: select('done', {
    name: 'We’ve hidden your display name',
    username: 'We’ve hidden your username',
    title: 'We’ve hidden your title',
    bio: 'We’ve hidden what you say about yourself',
    avatar: 'We’ve removed your picture',
    challenge: 'We’ve hidden your challenge’s title',
    movie: 'We’ve hidden your movie’s title',
    group: 'We’ve hidden your group’s name',
    collection: 'We’ve hidden your collection’s name',
    entry: 'We’ve hidden what’s written about a movie in your collection',
    suspended: 'Your account is suspended',
    ended: 'Your account is open again',
    other: 'What we’d hidden is shown again',
  }),
  body_moderation: select('done', {
    ended: 'You can do everything again.',
    shown: 'We’ve looked at it once more.',
    other: select('cause', {
      impersonation: 'It pretends to be somebody else.',
      insult: 'It insults or threatens people.',
      sexual: 'It shows sexual content.',
      spam: 'It advertises.',
      private: 'It gives away private details.',
      other: 'It breaks our rules.',
    }),
  }),
  'title_report-decided': select('thing', {
    name: 'We’ve looked at the name you reported',
    title: 'We’ve looked at the title you reported',
    text: 'We’ve looked at the text you reported',
    picture: 'We’ve looked at the picture you reported',
    other: 'We’ve looked at the person you reported',
  }),
  'body_report-decided': select('done', {
    acted: 'We’ve acted on it. Thank you for telling us.',
    other: select('cause', {
      impersonation: 'We haven’t changed anything, because we see nobody impersonated.',
      insult: 'We haven’t changed anything, because we see no insults or threats.',
      sexual: 'We haven’t changed anything, because we see no sexual content.',
      spam: 'We haven’t changed anything, because we see no advertising.',
      private: 'We haven’t changed anything, because we see no private details given away.',
      other: 'We haven’t changed anything, because it doesn’t break our rules.',
    }),
  }),
  title_invitation:
    '{to, select, group {{name} invites you to the group “{group}”} friend {{name} invites you to a movie night} other {“{group}” is having a movie night}}',
  body_invitation:
    '{to, select, group {Accept or decline on your groups page.} other {Come in: you don’t need a code.}}',
  'title_group-news': select('news', {
    offered: select('known', {
      yes: '{name} would like you to run “{group}”',
      other: 'Its owner would like you to run “{group}”',
    }),
    other: select('known', {
      yes: '{name} is in “{group}” now',
      other: 'Somebody new is in “{group}”',
    }),
  }),
  'body_group-news':
    '{news, select, offered {Accept or decline on the group’s page.} other {See who’s in the group.}}',
  'title_habit-reminder': '{count, plural, one {Time for “{name}”} other {# habits are waiting}}',
  'body_habit-reminder':
    '{more, plural, =0 {It’s still open today.} one {“{name}”, and # more.} other {“{name}”, and # more.}}',
  'title_list-labelled': 'Your list of movies is ready',
  'body_list-labelled': plural('movies', {
    '=0': 'None clearly fits. Look through them, or add some yourself.',
    one: '# movie seems to fit. Go through the list before you publish it.',
    other: '# movies seem to fit. Go through the list before you publish it.',
  }),
  'title_task-evaluated':
    '{many, select, yes {Your tasks have been rated} failed {“{title}” couldn’t be rated again} other {“{title}” has been rated}}',
  'body_task-evaluated':
    '{many, select, yes {See what each would earn you.} failed {The rating it had still stands, and this try doesn’t count.} other {See what it would earn you.}}',
  'title_streak-at-risk': select('over', {
    yes: 'Your {streak, number}-day streak was at risk that day',
    other: select('freeze', {
      no: 'Your {streak, number}-day streak ends tonight',
      other: 'Your {streak, number}-day streak needs you tonight',
    }),
  }),
  'body_streak-at-risk': select('over', {
    yes: 'It needed a movie, a habit or a task.',
    other: select('freeze', {
      yes: 'A movie, a habit or a task keeps it. Can’t tonight? This week’s skip saves it if you do one tomorrow.',
      next: 'A movie, a habit or a task keeps it. Can’t tonight? Next week’s skip saves it if you do one tomorrow.',
      other: 'A movie, a habit or a task keeps it.',
    }),
  }),
  'title_date-chosen':
    '{news, select, soon {Your movie night is soon} asked {When can you make it?} cancelled {The movie night is cancelled} other {The date is decided}}',
  'body_date-chosen': select('news', {
    soon: select('inGroup', {
      yes: 'See you {when}, with “{group}”.',
      other: 'See you {when}.',
    }),
    asked: '“{group}” is looking for a date for a movie night.',
    cancelled: select('dated', {
      yes: select('inGroup', {
        yes: 'It was planned for {when}, with “{group}”.',
        other: 'It was planned for {when}.',
      }),
      other: select('inGroup', {
        yes: '“{group}” is no longer looking for a date.',
        other: 'Nobody is looking for a date any more.',
      }),
    }),
    other: select('inGroup', {
      yes: 'Movie night {when}, with “{group}”.',
      other: 'Movie night {when}.',
    }),
  }),
  'title_duel-proposed': '{name} challenges you to a duel',
  'body_duel-proposed':
    '{bet, plural, =0 {Have a look at the odds, then accept or decline.} one {The bet: # coin each. Have a look at the odds.} other {The bet: # coins each. Have a look at the odds.}}',
  'title_duel-answered':
    '{answer, select, declined {{name} declined your challenge} won {You’ve won your duel with {name}} lost {You’ve lost your duel with {name}} other {Your duel with {name} is a draw}}',
  'body_duel-answered': select('answer', {
    declined: plural('bet', {
      '=0': 'Maybe another time.',
      other: 'You have your bet back.',
    }),
    won: plural('bet', {
      '=0': 'Watch how.',
      other: 'Both bets are yours. Watch how.',
    }),
    other: 'Watch how it went.',
  }),
  'title_duel-lapsed': 'Your challenge to {name} got no answer',
  'body_duel-lapsed': '{bet, plural, =0 {It has lapsed.} other {It has lapsed, and you have your bet back.}}',
  'title_new-device': 'New sign-in to your account',
  'body_new-device':
    'From a new device{named, select, yes {: {device}.} other {.}} Not you? Sign out everywhere in the settings.',
  'title_way-in':
    '{done, select, added {New way to sign in to your account} other {A way to sign in to your account was removed}}',
  'body_way-in':
    '{way, select, passkey {The passkey “{name}”.} other {{name}.}} Not you? Sign out everywhere in the settings.',
  somebody: 'Somebody',
  'title_friend-request': '{name} wants to be your friend',
  'body_friend-request': 'Accept or decline on your friends page.',
  'title_friend-accepted': '{name} accepted your request',
  'body_friend-accepted': 'You’re friends now.',
  'title_friend-completed-challenge': '{name} completed a challenge',
  'body_friend-completed-challenge':
    '{of, select, everyone {“{title}”: can you do it, too?} other {It’s one that a group plays together.}}',
  title_broadcast: '{title}',
  body_broadcast: '{body}',
  title_tip: '{name} recommends a movie',
  body_tip:
    '{named, select, yes {“{title}”: would you like it?} other {See which one, and whether it’s for you.}}',
  'title_poll-opened': 'A vote on what to watch',
  'body_poll-opened': '“{group}” wants to know what you’d like to watch.',
  'title_poll-decided': '{won, select, yes {The vote is over: “{title}”} other {The vote is over}}',
  'body_poll-decided':
    '{won, select, yes {“{group}” has chosen.} other {“{group}” couldn’t choose a movie this time.}}',
  'title_offer-checked': 'We’ve checked what you reported',
  'body_offer-checked':
    '{offered, select, yes {“{title}” is on {service}.} other {“{title}” isn’t on {service}.}}',
  acceptInto: 'Accept and join “{group}”',
};
