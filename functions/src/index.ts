import * as accountHandlers from './features/account/handlers.ts';
import * as challengesHandlers from './features/challenges/handlers.ts';
import * as guestsHandlers from './features/guests/handlers.ts';
import * as refreshHandlers from './features/refresh/handlers.ts';
import * as sessionsHandlers from './features/sessions/handlers.ts';
import * as tonightHandlers from './features/tonight/handlers.ts';
import * as watchesHandlers from './features/watches/handlers.ts';

/** Every deployed function: a group and a name make `sessions-create`. */
export const account = { ...accountHandlers, ...guestsHandlers };
export const availability = { ...refreshHandlers };
export const sessions = { ...sessionsHandlers, ...tonightHandlers };
export const challenges = { ...challengesHandlers };
export const watches = { ...watchesHandlers };
