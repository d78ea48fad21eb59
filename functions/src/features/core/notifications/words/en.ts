import { plural, select } from '@cine/contract/text/message';
import type { NotificationWords } from './index.ts';

export const en: NotificationWords = {
  kinds: {
    'friend-request': { title: 'Someone wants to be your friend', body: 'See who it is.' },
    'friend-accepted': { title: 'Your request was accepted', body: 'You have a new friend.' },
    'friend-completed-challenge': {
      title: 'A friend completed a challenge',
      body: '{of, select, everyone {“{title}”: can you do it, too?} other {See how they’re doing.}}',
    },
    tip: {
      title: 'A friend recommends a movie',
      body: '{named, select, yes {“{title}”: would you like it?} other {See which one.}}',
    },
    'poll-opened': {
      title: 'A vote on what to watch',
      body: '“{group}” wants to know what you’d like to watch.',
    },
    'poll-decided': {
      title: '{won, select, yes {The vote is over: “{title}”} other {The vote is over}}',
      body: '{won, select, yes {“{group}” has chosen.} other {“{group}” couldn’t choose a movie this time.}}',
    },
    'offer-checked': {
      title: 'We’ve checked what you reported',
      body: '{offered, select, yes {“{title}” is on {service}.} other {“{title}” isn’t on {service}.}}',
    },
    broadcast: { title: '{title}', body: '{body}' },
    arrivals: {
      title: '{arrived, plural, =0 {Gone from your services, it seems} other {On your services now}}',
      body: [
        plural('arrived', {
          '=0': '',
          other: plural('more', {
            '=0': '“{title}” is on {service} now.',
            one: '“{title}” and # more movie on your list are on your services now.',
            other: '“{title}” and # more movies on your list are on your services now.',
          }),
        }),
        plural('left', {
          '=0': '',
          other: plural('moreLeft', {
            '=0': '“{leftTitle}” seems to have left {leftService}.',
            one: '“{leftTitle}” and # more movie seem to have left your services.',
            other: '“{leftTitle}” and # more movies seem to have left your services.',
          }),
        }),
      ],
    },
    moderation: {
      title: select('done', {
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
      body: select('done', {
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
    },
    'report-decided': {
      title: select('thing', {
        name: 'We’ve looked at the name you reported',
        title: 'We’ve looked at the title you reported',
        text: 'We’ve looked at the text you reported',
        picture: 'We’ve looked at the picture you reported',
        other: 'We’ve looked at the person you reported',
      }),
      body: select('done', {
        acted: 'We’ve done something about it. Thank you for telling us.',
        other: select('cause', {
          impersonation: 'We haven’t changed anything, because we see nobody impersonated.',
          insult: 'We haven’t changed anything, because we see no insults or threats.',
          sexual: 'We haven’t changed anything, because we see no sexual content.',
          spam: 'We haven’t changed anything, because we see no advertising.',
          private: 'We haven’t changed anything, because we see no private details given away.',
          other: 'We haven’t changed anything, because it doesn’t break our rules.',
        }),
      }),
    },
    invitation: {
      title: 'A friend invites you',
      body: '{to, select, group {To a group: have a look.} other {To a movie night: come in.}}',
    },
    'group-news': {
      title: '{news, select, offered {“{group}” could be yours to run} other {Somebody new in “{group}”}}',
      body: '{news, select, offered {Its owner would like to hand it over to you. Accept or decline.} other {See who’s joined.}}',
    },
    'streak-at-risk': {
      title:
        '{freeze, select, no {Your {streak, number}-day streak ends tonight} other {Your {streak, number}-day streak needs you tonight}}',
      body: select('freeze', {
        yes: 'A movie, a habit or a task keeps it. Can’t tonight? This week’s skip saves it if you do one tomorrow.',
        next: 'A movie, a habit or a task keeps it. Can’t tonight? Next week’s skip saves it if you do one tomorrow.',
        other: 'A movie, a habit or a task keeps it.',
      }),
    },
    'habit-reminder': {
      title: '{count, plural, one {Time for “{name}”} other {# habits are waiting}}',
      body: '{more, plural, =0 {It’s still open today.} one {“{name}”, and # more.} other {“{name}”, and # more.}}',
    },
    'date-chosen': {
      title:
        '{news, select, soon {Your movie night is soon} asked {When can you make it?} cancelled {The movie night is cancelled} other {The date is decided}}',
      body: select('news', {
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
    },
    'duel-proposed': {
      title: 'You’re challenged to a duel',
      body: '{bet, plural, =0 {Have a look at the odds, then accept or decline.} one {The bet: # coin each. Have a look at the odds.} other {The bet: # coins each. Have a look at the odds.}}',
    },
    'duel-answered': {
      title:
        '{answer, select, declined {Your challenge was declined} won {You’ve won your duel} lost {You’ve lost your duel} other {Your duel is a draw}}',
      body: select('answer', {
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
    },
    'duel-lapsed': {
      title: 'Your challenge got no answer',
      body: '{bet, plural, =0 {It has lapsed.} other {It has lapsed, and you have your bet back.}}',
    },
    'list-labelled': {
      title: 'Your list of movies is ready',
      body: '{movies, plural, =0 {None clearly fits. Look through them, or add some yourself.} one {# movie seems to fit. Go through the list before you publish it.} other {# movies seem to fit. Go through the list before you publish it.}}',
    },
    'task-evaluated': {
      title:
        '{many, select, yes {Your tasks have been rated} failed {“{title}” couldn’t be rated again} other {“{title}” has been rated}}',
      body: '{many, select, yes {See what each would earn you.} failed {The rating it had still stands, and this try doesn’t count.} other {See what it would earn you.}}',
    },
    'new-device': {
      title: 'New sign-in to your account',
      body: 'From a new device{named, select, yes {: {device}.} other {.}} Not you? Sign out everywhere in the settings.',
    },
    'way-in': {
      title:
        '{done, select, added {New way to sign in to your account} other {A way to sign in to your account was removed}}',
      body: '{way, select, passkey {The passkey “{name}”.} other {{name}.}} Not you? Sign out everywhere in the settings.',
    },
  },
  digest: {
    title: '{count, plural, one {# new notification} other {# new notifications}}',
    body: 'See what’s new.',
  },
  mail: {
    subject:
      '{count, plural, one {A notification awaits you} other {{count, number} notifications await you}}',
    intro:
      '{count, plural, one {Here’s what you haven’t read yet.} other {Here’s what you haven’t read yet, the newest first.}}',
    more: '{more, plural, one {And # more.} other {And # more.}}',
    open: 'See all of them',
    why: 'You get this e-mail, one a day at most, because you asked for it.',
    settings: 'Change my settings',
    unsubscribe: 'Stop these e-mails',
    askTitle: 'No more notifications by e-mail?',
    ask: 'They stay in the app. You can ask for the e-mails again in the settings.',
    askButton: 'Stop them',
    doneTitle: 'Done',
    done: 'You won’t get notifications by e-mail any more. You can ask for them again in the settings.',
  },
};
