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
  /** What refusals are worded in where there is no account to tell: `fr`, `en` or `ru`. */
  language?: string;
};

/** A client whose paths, inputs and answers are those of the OpenAPI document. */
export function createCineClient({ baseUrl, idToken, language }: Settings): Client<paths> {
  const client = createClient<paths>({ baseUrl });
  client.use({
    async onRequest({ request }) {
      const token = await idToken();
      if (token !== null) request.headers.set('Authorization', `Bearer ${token}`);
      if (language !== undefined) request.headers.set('Accept-Language', language);
      return request;
    },
  });
  return client;
}
