import type { WordKey } from '#i18n/index.tsx';

type Kept = readonly [what: WordKey, why: WordKey, until: WordKey];

/** What is kept about a user: each with why, who sees it, and for how long. */
export const keptKinds: readonly (readonly [about: WordKey, kinds: readonly Kept[]])[] = [
  [
    'privacy.aboutYou',
    [
      ['privacy.signIn', 'privacy.signInWhy', 'privacy.untilAccount'],
      ['privacy.account', 'privacy.accountWhy', 'privacy.accountUntil'],
      ['privacy.guest', 'privacy.guestWhy', 'privacy.guestUntil'],
      ['privacy.device', 'privacy.deviceWhy', 'privacy.deviceUntil'],
    ],
  ],
  [
    'privacy.yourMovies',
    [
      ['privacy.watches', 'privacy.watchesWhy', 'privacy.untilAccount'],
      ['privacy.ratings', 'privacy.ratingsWhy', 'privacy.ratingsUntil'],
      ['privacy.list', 'privacy.listWhy', 'privacy.listUntil'],
      ['privacy.collections', 'privacy.collectionsWhy', 'privacy.collectionsUntil'],
      ['privacy.shelf', 'privacy.shelfWhy', 'privacy.listUntil'],
      ['privacy.imports', 'privacy.importsWhy', 'privacy.importsUntil'],
      ['privacy.ownMovies', 'privacy.ownMoviesWhy', 'privacy.ownMoviesUntil'],
      ['privacy.lookUps', 'privacy.lookUpsWhy', 'privacy.lookUpsUntil'],
    ],
  ],
  [
    'privacy.together',
    [
      ['privacy.friends', 'privacy.friendsWhy', 'privacy.friendsUntil'],
      ['privacy.groups', 'privacy.groupsWhy', 'privacy.groupsUntil'],
      ['privacy.sessions', 'privacy.sessionsWhy', 'privacy.sessionsUntil'],
      ['privacy.polls', 'privacy.pollsWhy', 'privacy.pollsUntil'],
      ['privacy.dates', 'privacy.datesWhy', 'privacy.datesUntil'],
      ['privacy.tips', 'privacy.tipsWhy', 'privacy.tipsUntil'],
      ['privacy.shares', 'privacy.sharesWhy', 'privacy.sharesUntil'],
    ],
  ],
  [
    'privacy.play',
    [
      ['privacy.challenges', 'privacy.challengesWhy', 'privacy.challengesUntil'],
      ['privacy.habits', 'privacy.habitsWhy', 'privacy.habitsUntil'],
      ['privacy.tasks', 'privacy.tasksWhy', 'privacy.tasksUntil'],
      ['privacy.models', 'privacy.modelsWhy', 'privacy.modelsUntil'],
      ['privacy.duels', 'privacy.duelsWhy', 'privacy.duelsUntil'],
      ['privacy.boards', 'privacy.boardsWhy', 'privacy.untilAccount'],
      ['privacy.statistics', 'privacy.statisticsWhy', 'privacy.untilAccount'],
    ],
  ],
  [
    'privacy.messages',
    [
      ['privacy.newsletter', 'privacy.newsletterWhy', 'privacy.newsletterUntil'],
      ['privacy.notifications', 'privacy.notificationsWhy', 'privacy.notificationsUntil'],
      ['privacy.mails', 'privacy.mailsWhy', 'privacy.mailsUntil'],
    ],
  ],
  [
    'privacy.upkeep',
    [
      ['privacy.reports', 'privacy.reportsWhy', 'privacy.reportsUntil'],
      ['privacy.moderation', 'privacy.moderationWhy', 'privacy.moderationUntil'],
      ['privacy.regions', 'privacy.regionsWhy', 'privacy.regionsUntil'],
      ['privacy.calls', 'privacy.callsWhy', 'privacy.callsUntil'],
      ['privacy.logs', 'privacy.logsWhy', 'privacy.logsUntil'],
      ['privacy.backups', 'privacy.backupsWhy', 'privacy.backupsUntil'],
      ['privacy.team', 'privacy.teamWhy', 'privacy.teamUntil'],
      ['privacy.gone', 'privacy.goneWhy', 'privacy.goneUntil'],
    ],
  ],
];
