import type { Frequency } from '@cine/contract/game/habits/frequency';
import { expect } from 'chai';
import { allWords } from '#i18n/all.test-support.ts';
import { locales } from '#i18n/catalogues.ts';
import { speaker } from '#i18n/speaker.ts';
import { categoryInWords, frequencyInWords, streakInWords } from './in-words.ts';

const tools = locales.map((locale) => ({ locale, say: speaker(locale, allWords[locale]) }));
const nothing: Frequency = { frequencyType: 'daily', frequencyDays: [], frequencyCount: null };
const inAll = (more: Partial<Frequency>) =>
  tools.map((each) => frequencyInWords({ ...nothing, ...more }, each));

describe('How often a habit is to be done', () => {
  it('is said in each language', () => {
    expect(inAll({})).to.deep.equal(['chaque jour', 'every day', 'каждый день']);
    expect(inAll({ frequencyType: 'weekly' })).to.deep.equal([
      'une fois par semaine',
      'once a week',
      'раз в неделю',
    ]);
    expect(inAll({ frequencyType: 'x_per_week', frequencyCount: 5 })).to.deep.equal([
      '5 jours par semaine',
      '5 days a week',
      '5 дней в неделю',
    ]);
  });

  it('names two days in full, and more of them briefly', () => {
    const on = (...frequencyDays: number[]) => inAll({ frequencyType: 'specific_days', frequencyDays });
    expect(on(2, 5)).to.deep.equal(['mercredi et samedi', 'on Wednesday and Saturday', 'среда и суббота']);
    expect(on(0, 2, 4)[1]).to.equal('on Mon, Wed, and Fri');
  });
});

describe('A habit’s streak and category', () => {
  it('are said in days or weeks, and not at all before the first', () => {
    const best = { days: 0, weeks: 0 };
    const [french] = tools;
    expect(streakInWords({ unit: 'days', length: 12, best }, french!.say)).to.equal('12 jours de suite');
    expect(streakInWords({ unit: 'weeks', length: 1, best }, french!.say)).to.equal('1 semaine de suite');
    expect(streakInWords({ unit: 'days', length: 0, best }, french!.say)).to.equal(null);
  });

  it('are as their owner wrote them where the product has no words', () => {
    expect(categoryInWords('movies', tools[1]!.say)).to.equal('Movies');
    expect(categoryInWords('Chess club', tools[1]!.say)).to.equal('Chess club');
  });
});
