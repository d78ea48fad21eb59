import { ruleCauses } from '@cine/contract/operations/core/ai';
import type { Locale } from '@cine/contract/primitives';
import { hour } from '@cine/contract/time';
import { expect } from 'chai';
import { allWords } from '#i18n/all.test-support.ts';
import { speaker } from '#i18n/speaker.ts';
import { faultInWords, saysWho, workInWords, youngHint } from './in-words.ts';

const tellerOf = (locale: Locale) => ({ say: speaker(locale, allWords[locale]), locale });

describe('A task in words', () => {
  it('says from when on it pays: at a time, or on a day, as each language does', () => {
    const now = Date.parse('2026-12-10T12:00:00Z');
    const hint = (locale: Locale, hours: number) =>
      youngHint(new Date(now + hours * hour).toISOString(), now, tellerOf(locale));
    expect(hint('fr', 1)).to.match(/à partir de \d\d:\d\d\./);
    expect(hint('fr', 72)).to.match(/à partir du 13 décembre 2026/);
    expect(hint('en', 72)).to.match(/from December 13, 2026 at/);
    expect(hint('ru', 1)).to.match(/не раньше чем в \d\d:\d\d\./);
    expect(hint('ru', 72)).to.match(/не раньше чем 13 декабря 2026/);
  });

  it('says how long it takes only roughly, in each language', () => {
    const work = (locale: Locale, minutes: number) =>
      workInWords(minutes, tellerOf(locale).say).replaceAll(/\s/g, ' ');
    expect(work('ru', 239)).to.equal('около 4 ч');
    expect(work('fr', 62)).to.equal('environ 1 h');
    expect(work('en', 128)).to.equal('about 2 h 10 min');
    expect(work('fr', 43)).to.equal('environ 43 min');
  });

  it('says that its rating stands and why it wasn’t rated anew, whatever the cause', () => {
    const { say } = tellerOf('en');
    const sentences = ruleCauses.map((because) => faultInWords(because, say));
    for (const each of sentences) expect(each).to.include('The former rating stands.');
    expect(new Set(sentences).size).to.equal(4);
  });

  it('says why rules judged it: also where its owner’s address isn’t confirmed, as the coach does', () => {
    for (const locale of ['en', 'fr', 'ru'] as const) {
      const { say } = tellerOf(locale);
      const sentences = ruleCauses.map((because) => saysWho({ kind: 'rules', because }, say));
      expect(new Set(sentences).size).to.equal(5);
      expect(saysWho({ kind: 'rules', because: 'unproven' }, say)).to.equal(say('tasks.byUnproven'));
      expect(say('tasks.byUnproven')).to.match(
        /confirmed address|adresse est confirmée|подтверждённым адресом/,
      );
    }
  });
});
