import type { MovieFacts } from '@cine/contract/movies/movie';
import { unknownMovie } from '@cine/contract/movies/unknown-movie.test-support';
import { type Locale, localeSchema } from '@cine/contract/primitives';
import { expect } from 'chai';
import { unsubscribeHeaders } from '#core/mail/index.ts';
import { issueFor, unsubscribeUrl } from './issue.ts';
import { asHtml, asText } from './layout.ts';
import type { MoviePick, PickReason } from './picks.ts';
import { type IssueWords, issueWords, listIn, sayIn } from './words/index.ts';

const links = { origin: 'https://cine.example', token: 'a'.repeat(32) };
const locales = localeSchema.options;

const pick = (title: string, reason: PickReason, more: Partial<MovieFacts> = {}): MoviePick => ({
  movie: { ...unknownMovie, id: 391, title, titles: {}, year: 1964, runtime: 99, ...more },
  providers: [8, 381],
  reason,
});
const picks = [
  pick(
    'A Fistful of Dollars',
    { kind: 'acclaim', rating: 7.84 },
    { titles: { fr: 'Pour une poignée de dollars' } },
  ),
  pick('<b>Tom & "Jerry"</b>', { kind: 'taste', score: 82, confidence: 0.9 }),
  pick('Unknown', { kind: 'popular' }, { year: null, runtime: null }),
];
const reader = (locale: Locale) => ({ displayName: 'Léa <script>', locale });
const made = (locale: Locale, chosen = picks, samples = false) =>
  issueFor(reader(locale), chosen, samples, links);

describe('A newsletter issue', () => {
  it('shows each movie with year, runtime, reason, services and link', () => {
    const { movies, subject } = made('fr');
    expect(movies[0]).to.deep.equal({
      title: 'Pour une poignée de dollars',
      facts: '1964 · 99\u00A0min',
      reason: 'Le public lui donne 7,8 sur 10.',
      where: 'Sur Netflix ou Canal+',
      url: 'https://cine.example/movies/391',
    });
    expect(movies[1]!.reason).to.equal('D’après tes notes, tu lui donnerais environ 82 sur 100.');
    expect(
      made('fr', [pick('Alien', { kind: 'taste', score: 82, confidence: 0.3 })]).movies[0]!.reason,
    ).to.equal('D’après tes notes, tu lui donnerais entre 70 et 90 sur 100.');
    expect(movies[2]).to.include({ facts: '', reason: 'On en parle beaucoup en ce moment.' });
    expect(subject).to.equal(
      'Cette semaine\u00A0: «\u202FPour une poignée de dollars\u202F» et d’autres films pour toi',
    );
  });

  it('has the same content as text and as HTML', () => {
    for (const locale of locales) {
      const issue = made(locale, picks, true);
      const text = asText(issue);
      const html = asHtml(issue)
        .replace(/<title>.*<\/title>/, '')
        .replace(/<br>/g, ' ')
        .replace(/<[^>]+>/g, '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&#39;', "'")
        .replaceAll('&amp;', '&');
      const { greeting, intro, movies, samples, why, settings, unsubscribe, attribution } = issue;
      const texts = [greeting, intro, samples!, why, settings.text, unsubscribe.text, attribution].concat(
        movies.flatMap(({ title, facts, reason, where }) => [title, facts, reason, where]),
      );
      for (const part of texts) {
        expect(text, locale).to.include(part);
        expect(html, locale).to.include(part);
      }
    }
  });

  it('links only to the dashboard, and to unsubscribing in its body and headers', () => {
    const issue = made('en');
    const hrefs = [...asHtml(issue).matchAll(/href="([^"]*)"/g)].map(([, href]) =>
      href!.replaceAll('&amp;', '&'),
    );
    expect(new Set(hrefs)).to.deep.equal(
      new Set([
        'https://cine.example/movies/391',
        'https://cine.example/settings',
        `https://cine.example/api/newsletter/unsubscribe?locale=en&token=${links.token}`,
      ]),
    );
    for (const href of hrefs) expect(asText(issue)).to.include(href);
    expect(unsubscribeHeaders(unsubscribeUrl(links, 'en'))).to.deep.equal({
      'List-Unsubscribe': `<https://cine.example/api/newsletter/unsubscribe?locale=en&token=${links.token}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    });
  });

  it('loads nothing, has no scripts or colours, and escapes users’ texts', () => {
    const html = asHtml(made('fr'));
    expect(html).to.not.match(/<(?:img|script|style|link|iframe)|url\(|\ssrc=|background|#[0-9a-f]{3,6}\b/i);
    expect(html)
      .to.include('Léa &lt;script&gt;')
      .and.include('&lt;b&gt;Tom &amp; &quot;Jerry&quot;&lt;/b&gt;');
    expect(html).to.include('<html lang="fr">').and.include('name="color-scheme" content="light dark"');
    expect(html.match(/<table(?! role="presentation")/g)).to.equal(null);
    // Some mail programs cut off mails above 102 kB.
    const longest = Array.from({ length: 8 }, () => pick('Dr. Strangelove '.repeat(10), { kind: 'popular' }));
    expect(asHtml(made('ru', longest)).length).to.be.lessThan(20_000);
  });

  it('says that offers are sample data only where they are', () => {
    expect(asText(made('en', picks, true))).to.include('is made up');
    expect(asText(made('en'))).to.not.include('is made up');
  });

  it('has every text in each language, with any values', () => {
    const params = {
      title: 'Alien',
      name: 'Léa',
      minutes: 100,
      services: 'Netflix',
      score: 82,
      from: 60,
      to: 80,
      rating: 7.8,
    };
    for (const locale of locales) {
      const say = sayIn(locale);
      for (const text of Object.keys(issueWords[locale]) as (keyof IssueWords)[]) {
        for (const count of [1, 2, 5, 8]) {
          const sentence = say(text, { ...params, count });
          expect(sentence, `${locale} ${text}`)
            .to.match(/\p{L}/u)
            .and.not.match(/[{}#]|undefined/);
          const own = sentence.replace(/Alien|Léa|Netflix|TMDB|JustWatch|API/g, '');
          expect(/[а-яё]/i.test(own), sentence).to.equal(locale === 'ru');
        }
      }
      expect(new Set(Object.keys(issueWords[locale]))).to.deep.equal(new Set(Object.keys(issueWords.en)));
    }
    expect(listIn('ru', ['Netflix', 'MUBI'])).to.equal('Netflix или MUBI');
    expect(sayIn('ru')('intro', { count: 3 })).to.include('3 фильма');
  });
});
