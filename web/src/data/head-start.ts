import { second } from '@cine/contract/time';
import { memoizePromise } from './memoize-promise.ts';

/** How long the SDKs of Auth and the database leave a slow line to what the first page needs. */
const headStartMs = second;

/** Lets what the first page needs load before the SDKs of Auth and the database. */
export const headStart = memoizePromise(
  () => new Promise<void>((resolve) => setTimeout(resolve, headStartMs)),
);
