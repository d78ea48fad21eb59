import type { ReasonParams } from '@cine/contract/errors';
import { genres as englishGenres } from '@cine/contract/movies/genre-names/en';
import { genres as frenchGenres } from '@cine/contract/movies/genre-names/fr';
import { genres as russianGenres } from '@cine/contract/movies/genre-names/ru';
import type { Locale } from '@cine/contract/primitives';
import { isolate } from '@cine/contract/text/isolate';
import { writtenDate } from '@cine/contract/zones/written-date';
import { format } from '#platform/i18n/refusals/format.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { ru } from './ru.ts';

/** The texts of shared pages in one language, as ICU messages. */
export type ShareWords = Record<
  | 'name'
  | 'creditsEyebrow'
  | 'creditsTitle'
  | 'creditsDescription'
  | 'creditsAction'
  | 'watched'
  | 'people'
  | 'somebody'
  | 'tasteEyebrow'
  | 'tasteTitle'
  | 'tasteDescription'
  | 'tasteAction'
  | 'genres'
  | 'rated'
  | 'mean'
  | 'challenge'
  | 'challengeEyebrow'
  | 'challengeDescription'
  | 'challengeAction'
  | 'collectionEyebrow'
  | 'collectionOfGroup'
  | 'collectionDescription'
  | 'moviesOf'
  | 'viewings'
  | 'collectionLatest'
  | 'collectionAction'
  | 'collectionWatchlist'
  | 'collectionLikes'
  | 'collectionShelf'
  | 'yearEyebrow'
  | 'yearEyebrowSoFar'
  | 'yearTitle'
  | 'yearHours'
  | 'yearGenres'
  | 'yearBest'
  | 'yearBars'
  | 'yearStreak'
  | 'yearChallenges'
  | 'yearBadges'
  | 'yearAction'
  | 'pollEyebrow'
  | 'pollTitle'
  | 'pollWithout'
  | 'pollMovies'
  | 'pollBallots'
  | 'pollBeatsOne'
  | 'pollBeatsAll'
  | 'pollStrongestPaths'
  | 'pollTiedRanked'
  | 'pollYesFromAll'
  | 'pollMostYeses'
  | 'pollPredicted'
  | 'pollTiedPredicted'
  | 'pollNoTaste'
  | 'pollOnlyOneLeft'
  | 'pollNobodyVoted'
  | 'pollNoYes'
  | 'pollFewBallots'
  | 'pollNoneLeft'
  | 'pollTied'
  | 'pollSettled_advances'
  | 'pollSettled_least-score'
  | 'pollSettled_lot'
  | 'playerEyebrow'
  | 'playerDescription'
  | 'playerFavourites'
  | 'playerAction'
  | 'level'
  | 'badgeEyebrow'
  | 'badgeDescription'
  | 'badgeAction'
  | 'duelEyebrow'
  | 'duel_won'
  | 'duel_lost'
  | 'duel_drawn'
  | 'duelAttacks'
  | 'duelAction'
  | 'movies'
  | 'xp'
  | 'until'
  | 'pitch'
  | 'languages'
  | 'attribution'
  | 'goneTitle'
  | 'gone'
  | 'goneAction',
  string
>;

export const shareWords: Record<Locale, ShareWords> = { fr, en, ru };

const genreNames: Record<Locale, Readonly<Record<string, string>>> = {
  fr: frenchGenres,
  en: englishGenres,
  ru: russianGenres,
};

export type Teller = {
  locale: Locale;
  say: (text: keyof ShareWords, params?: ReasonParams) => string;
  /** A list: "A, B and C". */
  list: (items: readonly string[]) => string;
  /** A date, given as YYYY-MM-DD. */
  day: (date: string) => string;
  genre: (name: string) => string;
};

export function tellerIn(locale: Locale): Teller {
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  return {
    locale,
    say: (text, params = {}) => format(locale, shareWords[locale][text], params),
    list: (items) => lists.format(items.map(isolate)),
    day: (date) => writtenDate(new Date(date), locale, { dateStyle: 'long', timeZone: 'UTC' }),
    genre: (name) => genreNames[locale][name] ?? name,
  };
}
