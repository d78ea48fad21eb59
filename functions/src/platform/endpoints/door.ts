import { type Door, doorOf } from '@cine/contract/doors';
import { type HttpsFunction, type HttpsOptions, onRequest } from 'firebase-functions/https';
import { doorMinInstances } from '../../config.ts';
import type { LocaleOf } from '../i18n/locale.ts';
import { type Callable, callable, unknownCallable } from './callable.ts';
import { compress } from './compress.ts';
import { refuseUnread } from './edge.ts';
import { type Features, operationsOf } from './feature.ts';
import { catalogueMemory, defaultTimeoutSeconds, type Handler } from './serve.ts';
import { answerUnread } from './unread.ts';

/** All interactive calls go through the doors, so they may have more instances than other functions. */
const maxInstances = 100;

/** One function for all operations behind a door, each a callable by the last segment of the path. */
export function openDoor(door: Door, features: Features, localeOf: LocaleOf): HttpsFunction {
  const behind = operationsOf(features).filter(({ operation }) => doorOf(operation) === door);
  const handlers = new Map(behind.map((handler) => [handler.operation.name, handler]));
  const callables = new Map<string, Callable>();
  const unknown = unknownCallable(localeOf);

  function callableAt(path: string): Callable {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const known = callables.get(name);
    if (known) return known;
    const handler = handlers.get(name);
    if (!handler) return unknown;
    const made = callable(handler, localeOf);
    callables.set(name, made);
    return made;
  }

  const instances = { minInstances: doorMinInstances, maxInstances };
  return onRequest({ ...optionsFor(behind), ...instances, cors: false }, (request, response) => {
    answerUnread(request.app, refuseUnread);
    compress(request, response);
    return callableAt(request.path)(request, response);
  });
}

/** The resources of a function that answers all of these operations, for any program. */
export function optionsFor(handlers: readonly Handler[]): HttpsOptions {
  const holdsCatalogue = handlers.some(({ operation }) => operation.holdsCatalogue);
  const timeouts = handlers.map(({ options }) => options.timeoutSeconds ?? defaultTimeoutSeconds);
  return {
    memory: holdsCatalogue ? catalogueMemory : '512MiB',
    timeoutSeconds: Math.max(...timeouts),
    secrets: [...new Set(handlers.flatMap(({ options }) => options.secrets ?? []))],
    invoker: 'public',
  };
}
