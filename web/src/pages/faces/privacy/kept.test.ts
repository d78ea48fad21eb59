import type { AccountExport } from '@cine/contract/operations/faces/privacy';
import { shareKindSchema } from '@cine/contract/operations/faces/sharing';
import type { Locale } from '@cine/contract/primitives';
import { expect } from 'chai';
import { allWords } from '#i18n/all.test-support.ts';
import { keptKinds } from './kept.ts';

/** Where the page tells of each part of an export, which has all that is stored about its caller. */
const toldOf: Record<Exclude<keyof AccountExport, 'uid'>, string> = {
  signIn: 'signIn',
  identities: 'signIn',
  passkeys: 'signIn',
  signInGuards: 'signIn',
  emailChange: 'signIn',
  recentSignIns: 'signIn',
  personalTokens: 'signIn',
  aiInteractions: 'models',
  aiDays: 'models',
  account: 'account',
  profile: 'account',
  avatar: 'account',
  usernames: 'account',
  watches: 'watches',
  taste: 'ratings',
  ratings: 'ratings',
  neighbours: 'ratings',
  recommended: 'ratings',
  collections: 'collections',
  collected: 'collections',
  imports: 'imports',
  imported: 'imports',
  customMovies: 'ownMovies',
  promotions: 'ownMovies',
  lookUps: 'lookUps',
  moviesAsked: 'lookUps',
  circle: 'friends',
  groups: 'groups',
  groupNames: 'groups',
  groupEvenings: 'groups',
  groupInvitations: 'groups',
  groupInvitationsMade: 'groups',
  sessions: 'sessions',
  gains: 'sessions',
  polls: 'polls',
  ballots: 'polls',
  vetoes: 'polls',
  plans: 'dates',
  tipsSent: 'tips',
  tipsReceived: 'tips',
  shares: 'shares',
  linksOfOthers: 'shares',
  player: 'challenges',
  finished: 'challenges',
  ledger: 'challenges',
  challenges: 'challenges',
  challengeDrafts: 'challenges',
  participations: 'challenges',
  habits: 'habits',
  completions: 'habits',
  formerHabits: 'habits',
  tasks: 'tasks',
  formerTasks: 'tasks',
  coach: 'models',
  character: 'duels',
  duels: 'duels',
  standing: 'boards',
  statistics: 'statistics',
  newsletter: 'newsletter',
  inbox: 'notifications',
  notifications: 'notifications',
  mails: 'mails',
  offerReports: 'reports',
  reports: 'moderation',
  decisions: 'moderation',
  decided: 'team',
  broadcasts: 'team',
  jobRuns: 'team',
  regionsAsked: 'regions',
  callLimits: 'calls',
};
/** What an export doesn't have apart, or at all. */
const others = ['list', 'shelf', 'guest', 'device', 'logs', 'backups', 'gone'];

describe('What the page about privacy says is kept', () => {
  const told = keptKinds.flatMap(([, kinds]) => kinds.map(([what]) => what.replace('privacy.', '')));

  it('is all that an export of the account has, and what it cannot have, each once', () => {
    expect(told).to.have.members([...new Set(Object.values(toldOf)), ...others]);
  });

  const shared: Record<Locale, Record<(typeof shareKindSchema.options)[number], string>> = {
    fr: {
      credits: 'soirée',
      challenge: 'défi',
      poll: 'vote',
      collection: 'collection',
      taste: 'goûts',
      year: 'année',
      player: 'profil de joueur',
      badge: 'badge',
      duel: 'duel',
    },
    en: {
      credits: 'movie night',
      challenge: 'challenge',
      poll: 'vote',
      collection: 'collection',
      taste: 'taste',
      year: 'year',
      player: 'player profile',
      badge: 'badge',
      duel: 'duel',
    },
    ru: {
      credits: 'киновечер',
      challenge: 'вызов',
      poll: 'голосование',
      collection: 'подборку',
      taste: 'вкус',
      year: 'год',
      player: 'профиль игрока',
      badge: 'значок',
      duel: 'дуэль',
    },
  };
  it('names each kind of link that can be shared, in each language', () => {
    for (const [locale, names] of Object.entries(shared))
      for (const kind of shareKindSchema.options)
        expect(allWords[locale as Locale].privacy.sharesWhy).to.include(names[kind]);
  });

  it('includes the last sign-ins, a change of address, and the browser’s id, in each language', () => {
    const named = {
      fr: { signInWhy: [/vingt dernières connexions/, /changes d’adresse/], device: /identifiant/ },
      en: { signInWhy: [/last twenty sign-ins/, /change your e-mail address/], device: /browser’s ID/ },
      ru: { signInWhy: [/последние двадцать входов/, /меняешь адрес/], device: /номер браузера/ },
    };
    for (const [locale, { signInWhy, device }] of Object.entries(named)) {
      const { privacy } = allWords[locale as Locale];
      for (const words of signInWhy) expect(privacy.signInWhy).to.match(words);
      expect(privacy.deviceUntil).to.match(device);
    }
  });
});
