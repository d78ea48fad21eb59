import createClient, { type Client } from 'openapi-fetch';
import type { components, paths } from './api.ts';

export type { components, operations, paths } from './api.ts';
export { type Calls, createCineCaller, Refusal } from './call.ts';

/** The body of a refused call: `reason` is stable, `detail` is for people. */
export type Problem = components['schemas'][Extract<keyof components['schemas'], `Problem${string}`>];

export type Settings = {
  /** The API's address, without `/api`: `https://cine.example`. */
  baseUrl: string;
  /** Returns the caller's Firebase ID token before each call; null while nobody is signed in. */
  idToken: () => Promise<string | null>;
  /** Returns a Firebase App Check token before each call; for projects that require one. */
  appCheckToken?: () => Promise<string | null>;
  /** The language of refusals for callers without an account: `fr`, `en` or `ru`. */
  language?: string;
};

/** Creates a client whose paths, inputs and answers are those of the OpenAPI document. */
export function createCineClient({ baseUrl, idToken, appCheckToken, language }: Settings): Client<paths> {
  const client = createClient<paths>({ baseUrl });
  client.use({
    async onRequest({ request }) {
      const [token, proof] = await Promise.all([idToken(), appCheckToken?.()]);
      if (token !== null) request.headers.set('Authorization', `Bearer ${token}`);
      if (proof) request.headers.set('X-Firebase-AppCheck', proof);
      if (language !== undefined) request.headers.set('Accept-Language', language);
      return request;
    },
  });
  return client;
}
