/** An issue of the newsletter for one reader: its texts, links and the address to unsubscribe. */
import { providerName } from '@cine/contract/availability/providers';
import type { Locale } from '@cine/contract/primitives';
import { predictedRange } from '@cine/contract/ratings/predicted-range';
import { movieTitle } from '@cine/contract/text/movie-title';
import { typeset } from '@cine/contract/text/typeset';
import type { MoviePick, PickReason } from './picks.ts';
import { listIn, type Say, sayIn } from './words/index.ts';

/** The texts of an issue before layout; text and HTML show the same. */
export type Issue = {
  locale: Locale;
  subject: string;
  greeting: string;
  intro: string;
  movies: { title: string; facts: string; reason: string; where: string; url: string }[];
  samples: string | null;
  why: string;
  settings: { text: string; url: string };
  unsubscribe: { text: string; url: string };
  attribution: string;
};

export type IssueLinks = {
  /** The dashboard's address, without a trailing slash. */
  origin: string;
  /** The reader's unsubscribe token. */
  token: string;
};

export const issuePrefix = 'newsletter:';

/** A reader's issue, with at least one movie. */
export function issueFor(
  reader: { displayName: string; locale: Locale },
  picks: readonly MoviePick[],
  hasSampleOffers: boolean,
  links: IssueLinks,
): Issue {
  const { locale, displayName } = reader;
  const say = sayIn(locale);
  const movies = picks.map(({ movie, providers, reason }) => ({
    title: movieTitle(movie, locale),
    facts: factsOf(movie, say),
    reason: reasonIn(say, reason),
    where: say('where', {
      services: listIn(locale, [...new Set(providers.map((id) => providerName(id, locale)))]),
    }),
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
    unsubscribe: { text: say('unsubscribe'), url: unsubscribeUrl(links, locale) },
    attribution: say('attribution'),
  };
}

/** The unsubscribe address, for readers and mail programs; its page is in the reader's language. */
export function unsubscribeUrl({ origin, token }: IssueLinks, locale: Locale): string {
  return `${origin}/api/newsletter/unsubscribe?locale=${locale}&token=${token}`;
}

function factsOf({ year, runtime }: MoviePick['movie'], say: Say): string {
  const facts = [
    year === null ? null : String(year),
    runtime === null ? null : say('runtime', { minutes: runtime }),
  ];
  return facts.filter((fact) => fact !== null).join(' · ');
}

function reasonIn(say: Say, reason: PickReason): string {
  if (reason.kind === 'taste') {
    const { certainty, from, to } = predictedRange(reason);
    return certainty === 'sure' ? say('taste', { score: from }) : say('tasteBetween', { from, to });
  }
  if (reason.kind === 'genres') return say('genres');
  if (reason.kind === 'acclaim') return say('acclaim', { rating: Math.round(reason.rating * 10) / 10 });
  return say('popular');
}
