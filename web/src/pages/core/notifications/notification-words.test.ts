import type { NotificationDocument } from '@cine/contract/documents/inboxes';
import { type Kind, kinds } from '@cine/contract/notifications/kinds';
import type { Locale } from '@cine/contract/primitives';
import { expect } from 'chai';
import { allWords } from '#i18n/all.test-support.ts';
import { speaker } from '#i18n/speaker.ts';
import { notificationInWords } from './notification-words.ts';

const says = (['fr', 'en', 'ru'] as const).map((locale: Locale) => ({
  locale,
  say: speaker(locale, allWords[locale]),
}));

type Case = {
  params: NotificationDocument['params'];
  /** Whether a user caused it, who is called Zoé here. */
  from?: true;
  /** What the sentences must name. */
  names?: readonly string[];
};

const sent = { from: true, names: ['Zoé'] } as const;

/** What each kind may come with; no two parameters have the same value. */
const cases: Readonly<Record<Kind, readonly Case[]>> = {
  'friend-request': [{ params: {}, ...sent }],
  'friend-accepted': [{ params: {}, ...sent }],
  'friend-completed-challenge': [
    {
      params: { of: 'everyone', title: 'Marathon', challengeId: 'c1' },
      from: true,
      names: ['Zoé', 'Marathon'],
    },
    { params: { of: 'group' }, ...sent },
  ],
  tip: [
    { params: { named: 'yes', title: 'Alien', tipId: 't1' }, from: true, names: ['Zoé', 'Alien'] },
    { params: { named: 'no', tipId: 't1' }, ...sent },
  ],
  'poll-opened': [{ params: { pollId: 'p1', groupId: 'g1', group: 'Ciné-club' }, names: ['Ciné-club'] }],
  'poll-decided': [
    {
      params: { pollId: 'p1', group: 'Ciné-club', won: 'yes', title: 'Alien' },
      names: ['Ciné-club', 'Alien'],
    },
    { params: { pollId: 'p1', group: 'Ciné-club', won: 'no' }, names: ['Ciné-club'] },
  ],
  'offer-checked': ['yes', 'no'].map((offered) => ({
    params: { movieId: 1, offered, title: 'Alien', service: 'Netflix' },
    names: ['Alien', 'Netflix'],
  })),
  arrivals: [
    {
      params: { arrived: 1, more: 0, left: 0, moreLeft: 0, movieId: 1, title: 'Alien', service: 'Netflix' },
      names: ['Alien', 'Netflix'],
    },
    {
      params: { arrived: 4, more: 3, left: 8, moreLeft: 7, title: 'Alien', leftTitle: 'Brazil', movieId: 1 },
      names: ['Alien', '3', 'Brazil', '7'],
    },
    {
      params: {
        arrived: 0,
        more: 0,
        left: 1,
        moreLeft: 0,
        leftTitle: 'Brazil',
        leftService: 'Arte',
        movieId: 1,
      },
      names: ['Brazil', 'Arte'],
    },
  ],
  broadcast: [{ params: { title: 'Bonjour', body: 'Du nouveau' }, names: ['Bonjour', 'Du nouveau'] }],
  moderation: [
    'name',
    'username',
    'title',
    'challenge',
    'movie',
    'group',
    'collection',
    'entry',
    'suspended',
    'ended',
    'shown',
  ].map((done) => ({ params: { done, cause: 'spam' } })),
  'report-decided': ['acted', 'kept'].map((done) => ({ params: { thing: 'name', done, cause: 'insult' } })),
  invitation: [
    { params: { to: 'group', groupId: 'g1', group: 'Ciné-club' }, from: true, names: ['Zoé', 'Ciné-club'] },
    { params: { to: 'evening', groupId: 'g1', group: 'Ciné-club', sessionId: 's1' }, names: ['Ciné-club'] },
    { params: { to: 'friend', sessionId: 's1' }, from: true, names: ['Zoé'] },
  ],
  'group-news': ['joined', 'offered'].map((news) => ({
    params: { news, groupId: 'g1', group: 'Ciné-club' },
    from: true,
    names: ['Zoé', 'Ciné-club'],
  })),
  'date-chosen': [
    ...['soon', 'chosen'].flatMap((news) => {
      const params = { code: 'ABCDEF', news, when: 'vendredi à 20 h' };
      return [
        { params, names: [params.when] },
        { params: { ...params, inGroup: 'no', group: '' }, names: [params.when] },
        { params: { ...params, inGroup: 'yes', group: 'Ciné-club' }, names: [params.when, 'Ciné-club'] },
      ];
    }),
    ...['soon', 'chosen', 'cancelled'].flatMap((news) => {
      const at = { dated: 'yes', chosenAt: '2026-12-11T19:47:00.000Z', timeZone: 'Europe/Paris' };
      const params = { code: 'ABCDEF', news, ...at };
      return [
        { params: { ...params, inGroup: 'no', group: '' }, names: ['47', '11'] },
        { params: { ...params, inGroup: 'yes', group: 'Ciné-club' }, names: ['47', '11', 'Ciné-club'] },
      ];
    }),
    { params: { code: 'ABCDEF', news: 'cancelled', dated: 'no', inGroup: 'no', group: '' } },
    {
      params: { code: 'ABCDEF', news: 'cancelled', dated: 'no', inGroup: 'yes', group: 'Ciné-club' },
      names: ['Ciné-club'],
    },
    {
      params: { code: 'ABCDEF', news: 'asked', when: '', inGroup: 'yes', group: 'Ciné-club' },
      names: ['Ciné-club'],
    },
  ],
  'streak-at-risk': ['yes', 'no'].map((freeze) => ({
    params: { date: '2026-11-26', streak: 41, freeze },
    names: ['41'],
  })),
  'habit-reminder': [
    {
      params: { date: '2026-11-26', time: '07:00', name: 'Méditation', count: 1, more: 0 },
      names: ['Méditation'],
    },
    {
      params: { date: '2026-11-26', time: '07:00', name: 'Méditation', count: 6, more: 5 },
      names: ['Méditation', '6', '5'],
    },
  ],
  'task-evaluated': [
    ...['no', 'failed'].map((many) => ({
      params: { many, taskId: 't1', at: 1, title: 'Vider la cave' },
      names: ['Vider la cave'],
    })),
    { params: { many: 'yes', batch: 'b1' } },
  ],
  'list-labelled': [0, 1, 12].map((movies) => ({
    params: { draftId: 'd1', movies },
    names: movies > 0 ? [`${movies}`] : [],
  })),
  'duel-proposed': [{ params: { duelId: 'd1', bet: 35 }, from: true, names: ['Zoé', '35'] }],
  'duel-answered': ['declined', 'won', 'lost', 'drawn'].map((answer) => ({
    params: { duelId: 'd1', bet: 35, answer },
    ...sent,
  })),
  'new-device': [{ params: { named: 'yes', device: 'Firefox, Windows' } }, { params: { named: 'no' } }],
  'way-in': [
    { params: { done: 'added', way: 'account', name: 'Google' } },
    { params: { done: 'removed', way: 'passkey', name: 'Phone' } },
  ],
  'duel-lapsed': [{ params: { duelId: 'd1', bet: 35 }, ...sent }],
};

describe('A notification in words', () => {
  const now = { isAccepted: false, isOver: false };
  for (const kind of Object.keys(kinds) as Kind[])
    it(`names what it is about, in each language: ${kind}`, () => {
      for (const { params, from, names = [] } of cases[kind])
        for (const { locale, say } of says) {
          const told = { kind, params, from: from ? { uid: 'zoe' } : null };
          for (const isOver of [false, true]) {
            const { title, body } = notificationInWords(
              told,
              { ...now, locale, isOver, name: from ? 'Zoé' : null },
              say,
            );
            const whole = `${title} · ${body}`;
            for (const name of names) expect(whole).to.include(name);
            expect(whole).not.to.match(/[{}]|undefined|null/);
            expect(whole).not.to.include(say('notifications.somebody'));
          }
        }
    });

  it('says “somebody” of who has left, and of an accepted request that they are friends', () => {
    for (const { locale, say } of says) {
      const request = { kind: 'friend-request' as const, params: {}, from: { uid: 'zoe' } };
      const somebody = say('notifications.somebody');
      expect(notificationInWords(request, { ...now, locale, name: null }, say).title).to.include(somebody);
      expect(
        notificationInWords(request, { ...now, locale, name: 'Zoé', isAccepted: true }, say).body,
      ).to.equal(say('notifications.body_friend-accepted'));
    }
  });
});
