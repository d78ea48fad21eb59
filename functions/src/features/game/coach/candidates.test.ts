import { expect } from 'chai';
import { type Candidate, candidatesFrom } from './candidates.ts';
import type { CoachFacts } from './facts.ts';
import { wordsIn } from './words/index.ts';

const facts: CoachFacts = {
  now: Date.parse('2026-12-10T18:00:00Z'),
  today: '2026-12-10',
  isGuest: false,
  level: 3,
  streak: { days: 12, isOpen: true, freeze: 'no' },
  habits: [],
  challenges: [],
  weekly: [],
  movies: [
    {
      movieId: 313369,
      title: 'La La Land',
      year: 2016,
      genres: ['drama'],
      runtime: 128,
      score: 80,
      confidence: 0.5,
    },
  ],
  wasTogether: false,
  saturday: '2026-12-12',
  ratings: 20,
};
const kindsFor = (more: Partial<CoachFacts>) =>
  candidatesFrom({ ...facts, ...more }).map(({ words }) => words);
const streakWith = (freeze: CoachFacts['streak']['freeze']): Candidate =>
  candidatesFrom({ ...facts, streak: { ...facts.streak, freeze } }).find(({ words }) => words === 'streak')!;

describe('What can be advised', () => {
  it('is an evening for members, but not for guests, who can’t suggest a date', () => {
    expect(kindsFor({})).to.include('evening');
    expect(kindsFor({ isGuest: true })).not.to.include('evening');
  });

  it('says that a streak ends tonight only where no skip could save it', () => {
    const expected = {
      en: {
        no: 'Your 12-day streak ends tonight. Any movie keeps it going, even a short one. How about “La La Land”?',
        yes: 'Your 12-day streak needs you tonight. Any movie keeps it going, even a short one. How about “La La Land”? Can’t tonight? This week’s skip saves it if you watch one tomorrow.',
        next: /Next week’s skip/,
      },
      fr: {
        no: 'Ta flamme de 12 jours s’éteint ce soir. Un film, même court, et elle continue : pourquoi pas « La La Land » ?',
        yes: 'Ta flamme de 12 jours t’attend ce soir. Un film, même court, et elle continue : pourquoi pas « La La Land » ? Sinon, ton joker de la semaine la sauve, à condition d’en voir un demain.',
        next: /joker de la semaine prochaine/,
      },
      ru: {
        no: 'Твоя серия в 12 дней прервётся сегодня вечером. Её спасёт любой фильм, даже короткий. Может, «La La Land»?',
        yes: 'Серия ждёт тебя сегодня: 12 дней подряд. Её продолжит любой фильм, даже короткий. Может, «La La Land»? Не получится — выручит пропуск этой недели, если посмотреть фильм завтра.',
        next: /пропуск следующей недели/,
      },
    } as const;
    for (const locale of ['en', 'fr', 'ru'] as const) {
      const inWords = wordsIn(locale);
      const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
      expect(plain(inWords(streakWith('no')))).to.equal(expected[locale].no);
      expect(plain(inWords(streakWith('yes')))).to.equal(expected[locale].yes);
      expect(inWords(streakWith('next'))).to.match(expected[locale].next);
    }
  });
});
