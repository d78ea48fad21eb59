import createClient, { type Client } from 'openapi-fetch';
import type { components, paths } from './api.ts';

export type { components, operations, paths } from './api.ts';

/** What was refused and why: `reason` is stable, `detail` is for people. */
export type Problem = components['schemas'][Extract<keyof components['schemas'], `Problem${string}`>];

export type Settings = {
  /** Where the API is, without `/api`: `https://cine.example`. */
  baseUrl: string;
  /** A Firebase ID token of whoever calls, asked for with each call; null while nobody is signed in. */
  idToken: () => Promise<string | null>;
  /** A token of Firebase App Check, asked for with each call; for projects that insist on one. */
  appCheckToken?: () => Promise<string | null>;
  /** What refusals are worded in where there is no account to tell: `fr`, `en` or `ru`. */
  language?: string;
};

/** A client whose paths, inputs and answers are those of the OpenAPI document. */
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
