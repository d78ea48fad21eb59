import { apiOf } from './api/index.ts';
import { context } from './context.ts';
import * as accountHandlers from './features/account/handlers.ts';
import { loadLocale } from './features/account/index.ts';
import * as challengesHandlers from './features/challenges/handlers.ts';
import * as collectionsHandlers from './features/collections/handlers.ts';
import * as customMoviesHandlers from './features/custom-movies/handlers.ts';
import * as graphHandlers from './features/graph/handlers.ts';
import * as guestsHandlers from './features/guests/handlers.ts';
import * as mailHandlers from './features/mail/handlers.ts';
import * as modelHandlers from './features/model/handlers.ts';
import * as moviesHandlers from './features/movies/handlers.ts';
import * as newsletterHandlers from './features/newsletter/handlers.ts';
import * as privacyHandlers from './features/privacy/handlers.ts';
import * as promotionHandlers from './features/promotion/handlers.ts';
import * as ratingsHandlers from './features/ratings/handlers.ts';
import * as recommendationsHandlers from './features/recommendations/handlers.ts';
import * as refreshHandlers from './features/refresh/handlers.ts';
import * as searchHandlers from './features/search/handlers.ts';
import * as sessionsHandlers from './features/sessions/handlers.ts';
import * as similaritiesHandlers from './features/similarities/handlers.ts';
import * as tonightHandlers from './features/tonight/handlers.ts';
import * as watchesHandlers from './features/watches/handlers.ts';
import { callablesIn } from './platform/endpoints/callable.ts';

/** Operations become callables that refuse in the language of the caller's account; triggers and queues stay. */
const localeOf = (uid: string) => loadLocale(context().db, uid);
const callables = callablesIn(localeOf);

/** Every deployed function: a group and a name make `sessions-create`. */
export const account = callables({ ...accountHandlers, ...guestsHandlers, ...privacyHandlers });
export const jobs = callables({ ...refreshHandlers });
export const sessions = callables({ ...sessionsHandlers, ...tonightHandlers });
export const movies = callables({
  ...moviesHandlers,
  ...customMoviesHandlers,
  ...promotionHandlers,
  ...searchHandlers,
});
export const challenges = callables({ ...challengesHandlers });
export const watches = callables({ ...watchesHandlers });
export const graph = callables({ ...graphHandlers });
export const collections = callables({ ...collectionsHandlers });
export const ratings = callables({ ...ratingsHandlers.ratings });
export const tastes = callables({ ...ratingsHandlers.tastes });
export const recommendations = callables({ ...recommendationsHandlers, ...modelHandlers });
export const neighbours = callables({ ...similaritiesHandlers });
export const newsletter = callables({ ...newsletterHandlers });
export const mail = callables({ ...mailHandlers });

/** The same operations over HTTP, under `/api/`. */
export const api = apiOf(
  [
    accountHandlers,
    guestsHandlers,
    privacyHandlers,
    sessionsHandlers,
    tonightHandlers,
    moviesHandlers,
    customMoviesHandlers,
    promotionHandlers,
    refreshHandlers,
    challengesHandlers,
    watchesHandlers,
    graphHandlers,
    collectionsHandlers,
    ratingsHandlers.ratings,
    ratingsHandlers.tastes,
    recommendationsHandlers,
    similaritiesHandlers,
    newsletterHandlers,
  ],
  localeOf,
);
