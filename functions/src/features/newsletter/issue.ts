import type { Locale } from '@cine/contract/primitives';
import { providerName } from '@cine/contract/providers';
import { typeset } from '@cine/contract/typeset';
import { toldScore } from '../recommendations/index.ts';
import type { MoviePick, PickReason } from './picks.ts';
import { listIn, type Say, sayIn } from './words/index.ts';

/** All that an issue says, in words, before it is laid out: what its two forms show is the same. */
export type Issue = {
  locale: Locale;
  subject: string;
  greeting: string;
  intro: string;
  movies: { title: string; facts: string; reason: string; where: string; url: string }[];
  /** That the offers are made up, where they are. */
  samples: string | null;
  why: string;
  settings: { text: string; url: string };
  unsubscribe: { text: string; url: string };
  attribution: string;
};

/** Where an issue's links lead. */
export type IssueLinks = {
  /** The dashboard, without a slash at its end. */
  origin: string;
  /** Of the reader's subscription. */
  token: string;
};

/** The issue for a reader; there is at least one movie in it. */
export function issueFor(
  reader: { displayName: string; locale: Locale },
  picks: readonly MoviePick[],
  hasSampleOffers: boolean,
  links: IssueLinks,
): Issue {
  const { locale, displayName } = reader;
  const say = sayIn(locale);
  const movies = picks.map(({ movie, providers, reason }) => ({
    title: titleIn(locale, movie),
    facts: factsOf(movie, say),
    reason: reasonIn(say, reason),
    where: say('where', { services: listIn(locale, [...new Set(providers.map(providerName))]) }),
    url: `${links.origin}/movies/${movie.id}`,
  }));
  const count = movies.length;
  return {
    locale,
    subject: typeset(locale, say('subject', { count, title: movies[0]!.title })),
    greeting: say('greeting', { name: displayName }),
    intro: say('intro', { count }),
    movies,
    samples: hasSampleOffers ? say('samples') : null,
    why: say('why'),
    settings: { text: say('settings'), url: `${links.origin}/settings` },
    unsubscribe: { text: say('unsubscribe'), url: unsubscribeUrl(links) },
    attribution: say('attribution'),
  };
}

/** Where a mail program, or a reader, has no more issues sent. */
export function unsubscribeUrl({ origin, token }: IssueLinks): string {
  return `${origin}/api/newsletter/unsubscribe?token=${token}`;
}

/** The headers by which a mail program shows a button for it, and presses it for its reader (RFC 8058). */
export function unsubscribeHeaders(links: IssueLinks): Record<string, string> {
  return {
    'List-Unsubscribe': `<${unsubscribeUrl(links)}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
}

function titleIn(locale: Locale, { title, titles }: MoviePick['movie']): string {
  return (locale === 'en' ? undefined : titles[locale]) ?? title;
}

function factsOf({ year, runtime }: MoviePick['movie'], say: Say): string {
  const told = [
    year === null ? null : String(year),
    runtime === null ? null : say('runtime', { minutes: runtime }),
  ];
  return told.filter((fact) => fact !== null).join(' · ');
}

function reasonIn(say: Say, reason: PickReason): string {
  if (reason.kind === 'taste') return say('taste', { score: toldScore(reason.score) });
  if (reason.kind === 'genres') return say('genres');
  if (reason.kind === 'acclaim') return say('acclaim', { rating: Math.round(reason.rating * 10) / 10 });
  return say('popular');
}
