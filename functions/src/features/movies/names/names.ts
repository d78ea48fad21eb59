/** The names of services, regions, genres and milestones, in each language. */
import { providerName, providers, serviceOf, stores } from '@cine/contract/availability/providers';
import { regions as regionCodes } from '@cine/contract/availability/regions';
import { levelTitles as englishTitles } from '@cine/contract/game/level-titles/en';
import { levelTitles as frenchTitles } from '@cine/contract/game/level-titles/fr';
import { levelTitles as russianTitles } from '@cine/contract/game/level-titles/ru';
import { milestones as reached } from '@cine/contract/game/milestones';
import { genres as english } from '@cine/contract/movies/genre-names/en';
import { genres as french } from '@cine/contract/movies/genre-names/fr';
import { genres as russian } from '@cine/contract/movies/genre-names/ru';
import { genreNames } from '@cine/contract/movies/tmdb-codes';
import type { OutputOf } from '@cine/contract/operation';
import type {
  listGenres,
  listMilestones,
  listRegions,
  listServices,
} from '@cine/contract/operations/movies/names';
import { localeSchema } from '@cine/contract/primitives';
import { inEachLanguage } from '#platform/i18n/in-each-language.ts';

/** Every service that an account, an offer or a place may name. */
export const services: OutputOf<typeof listServices>['services'] = [
  ...providers.map((provider) => ({ ...provider, canSubscribe: true })),
  ...stores.map((store) => ({ ...store, canSubscribe: false })),
].map(({ id, canSubscribe, covers = [], sameAs = null }) => ({
  ...serviceOf(id),
  names: inEachLanguage((locale) => providerName(id, locale)),
  canSubscribe,
  covers: [...covers],
  sameAs,
}));

export const genres: OutputOf<typeof listGenres>['genres'] = genreNames.map((genre) => ({
  genre,
  names: { fr: french[genre], en: english[genre], ru: russian[genre] },
}));

export const milestones: OutputOf<typeof listMilestones>['milestones'] = reached.map(
  ({ title, items, ...milestone }) => ({
    ...milestone,
    titles: { fr: frenchTitles[title], en: englishTitles[title], ru: russianTitles[title] },
    items: [...items],
  }),
);

let named: OutputOf<typeof listRegions>['regions'] | undefined;

/** Every region, named on first use. */
export function listedRegions(): OutputOf<typeof listRegions>['regions'] {
  if (named) return named;
  const [fr, en, ru] = localeSchema.options.map(
    (locale) => new Intl.DisplayNames(locale, { type: 'region' }),
  );
  const displayNames = { fr, en, ru };
  named = regionCodes.map((region) => ({
    region,
    names: inEachLanguage((locale) => displayNames[locale]!.of(region) ?? region),
  }));
  return named;
}
