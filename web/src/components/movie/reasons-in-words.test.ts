import type { Advance } from '@cine/contract/operations/together/tonight';
import type { Locale } from '@cine/contract/primitives';
import { typeset } from '@cine/contract/text/typeset';
import { expect } from 'chai';
import { allWords } from '#i18n/all.test-support.ts';
import { ago } from '#i18n/relative-time.ts';
import { speaker } from '#i18n/speaker.ts';
import { placesInWords, reasonsInWords, servicesOf, type Teller, titleOf } from './reasons-in-words.ts';

const you = { fr: 'toi', en: 'you', ru: 'ты' };

function teller(locale: Locale): Teller {
  const names: Record<string, string> = { lea: 'Léa', tom: 'Tom', me: you[locale] };
  return { say: speaker(locale, allWords[locale]), locale, me: 'me', nameOf: (uid) => names[uid]! };
}

const flatrate = (providers: number[], uid: string | null = null) =>
  ({ region: 'FR', uid, providers, kind: 'flatrate' }) as const;

const western = (uid: string, more: Partial<Advance> = {}): Advance => ({
  uid,
  challengeId: 'w',
  titles: { fr: 'Westerns d’antan', en: 'Old westerns' },
  count: 2,
  target: 5,
  completes: false,
  xpReward: 200,
  ...more,
});

describe('The reasons for a movie', () => {
  it('name services, then whose challenges the movie advances, then who has seen it', () => {
    const candidate = {
      places: [flatrate([8, 381])],
      advances: [western('lea'), western('me')],
      seenBy: ['tom'],
    };
    expect(reasonsInWords(candidate, teller('fr'))).to.equal(
      typeset(
        'fr',
        'Sur Netflix ou Canal+ pour tous · avance « Westerns d’antan » (Léa et toi) · déjà vu par Tom',
      ),
    );
    expect(reasonsInWords(candidate, teller('en'))).to.equal(
      'On Netflix or Canal+ for everyone · advances “Old westerns” (Léa and you) · seen already by Tom',
    );
    expect(reasonsInWords(candidate, teller('ru'))).to.equal(
      'На Netflix или Canal+ для всех · шаг в вызове «Old westerns» (Léa и ты) · уже видели: Tom',
    );
  });

  it('name each attendee’s services when they are apart', () => {
    const places = [flatrate([8], 'lea'), { ...flatrate([113], 'tom'), kind: 'ads' as const }];
    expect(placesInWords(places, teller('fr'))).to.equal(
      typeset('fr', 'Léa : Netflix · Tom : Иви (avec pub)'),
    );
    expect(placesInWords(places, teller('ru'))).to.equal('Léa: Netflix · Tom: Иви (с рекламой)');
    expect(placesInWords([flatrate([8], 'me'), ...places], teller('fr'))).to.equal(
      typeset('fr', 'toi et Léa : Netflix · Tom : Иви (avec pub)'),
    );
  });

  it('claim a service for nobody but the one at whose place they are', () => {
    const at = (lender: string) => placesInWords([flatrate([8])], { ...teller('fr'), lender });
    expect(at('lea')).to.equal('Sur Netflix, chez Léa');
    expect(at('me')).to.equal('Sur Netflix, chez toi');
    const free = { ...flatrate([234]), kind: 'free' as const };
    expect(placesInWords([free], { ...teller('fr'), lender: 'lea' })).to.equal('Gratuit sur ARTE');
  });

  it('leave out the reader’s name, or that it is for all, when they are alone', () => {
    expect(placesInWords([flatrate([8], 'me')], teller('fr'))).to.equal('Sur Netflix');
    expect(placesInWords([flatrate([8], null)], teller('fr'))).to.equal('Sur Netflix pour tous');
    expect(placesInWords([flatrate([8], null)], { ...teller('fr'), heads: 1 })).to.equal('Sur Netflix');
  });

  it('begin with completed challenges, and leave others’ personal ones unnamed', () => {
    const advances = [western('lea', { titles: {} }), western('tom', { completes: true, count: 5 })];
    expect(reasonsInWords({ places: [], advances, seenBy: ['me'] }, teller('fr'))).to.equal(
      typeset('fr', 'termine « Westerns d’antan » (Tom) · avance un défi (Léa) · tu l’as déjà vu'),
    );
  });

  it('name a service once, without the tiers that it includes', () => {
    expect(servicesOf([8, 1796], 'fr')).to.deep.equal(['Netflix']);
    expect(servicesOf([1796], 'fr')).to.deep.equal(['Netflix avec pub']);
    expect(servicesOf([9, 119, 2100], 'fr')).to.deep.equal(['Prime Video']);
    expect(servicesOf([337, 390], 'fr')).to.deep.equal(['Disney+']);
  });

  it('use the title in the reader’s language', () => {
    const movie = { title: 'Seven Samurai', titles: { fr: 'Les Sept Samouraïs' } };
    const titles = (['fr', 'en', 'ru'] as const).map((locale) => titleOf(movie, locale));
    expect(titles).to.deep.equal(['Les Sept Samouraïs', 'Seven Samurai', 'Seven Samurai']);
  });

  it('say how long ago the offers were checked', () => {
    const now = Date.parse('2026-12-10T20:00:00Z');
    expect(ago('2026-12-10T17:10:00Z', teller('fr'), now)).to.equal('il y a 2\u00a0h');
    expect(ago('2026-12-09T17:10:00Z', teller('en'), now)).to.equal('yesterday');
    expect(ago('2026-12-10T20:00:20Z', teller('fr'), now)).to.equal('à l’instant');
    const inLocales = (at: string) =>
      (['fr', 'en', 'ru'] as const).map((locale) => ago(at, teller(locale), now));
    expect(inLocales('2019-11-10T20:00:00Z')).to.deep.equal(['il y a 7 ans', '7 years ago', '7 лет назад']);
    expect(inLocales('2026-09-10T20:00:00Z')).to.deep.equal([
      'il y a 3 mois',
      '3 months ago',
      '3 месяца назад',
    ]);
    expect(inLocales('2026-12-06T20:00:00Z')).to.deep.equal(['il y a 4 jours', '4 days ago', '4 дня назад']);
    expect(ago('2026-12-10T19:55:00Z', teller('ru'), now)).to.equal('5 мин. назад');
  });
});
