/** What a provider does in its own way, and what the endpoints of all have in common. */
import type { Call, LocalServer } from './http.ts';
import type { SigningKey } from './keys.ts';
import type { People, Person } from './people.ts';

export type ServerOptions = {
  port: number;
  redirectUris: readonly string[];
  people: People;
  key: SigningKey;
};

export type ProviderServer = LocalServer & {
  /** Makes all codes given so far too old. */
  expireCodes: () => void;
  /** Forgets who signed in before. */
  forgetVisits: () => void;
};

/** What a code stands for. */
export type Grant = {
  person: Person;
  /** Whether it is the first time that the person signs in here. */
  isFirst: boolean;
  /** The parameters of the request that led to the sign-in page. */
  request: URLSearchParams;
  /** What the provider's redirect had besides `code` and `state`. */
  extras: Record<string, string>;
  expiresAt: number;
  isUsed: boolean;
  accessToken: string;
};

/** A call of the token or userinfo endpoint. */
export type ClientCall = Call & {
  /** A parameter of the body. */
  param: (name: string) => string | undefined;
  /** The client's id and secret by `Authorization: Basic`. */
  basic: readonly [id: string, secret: string] | undefined;
  origin: string;
};

export type Tools = {
  /** Signs a JWT with the provider's key (RS256), issued now and valid for the seconds given. */
  sign: (claims: Record<string, unknown>, seconds: number) => Promise<string>;
  /** A new token that means nothing. */
  token: () => string;
};

/** What one provider does differently from all others. */
export type Dialect = {
  title: string;
  paths: { authorize: string; token: string; userinfo?: string; keys?: string };
  clientId: string;
  clientSecret?: string;
  /** Whether a request without `code_challenge` is refused, whether one is checked, or nothing is. */
  pkce: 'required' | 'checked' | 'ignored';
  /** Its error when the user says no. */
  refusal: string;
  /** What its ID tokens name as their issuer, if they can be checked. */
  issuerOf?: (origin: string) => string;
  /** Metadata besides the endpoints, where there is a discovery document. */
  metadata?: Record<string, readonly string[]>;
  subjectOf: (person: Person) => string;
  /** Why a request doesn't get the sign-in page. */
  faultOf?: (request: URLSearchParams) => string | undefined;
  /** What its redirect has besides `code` and `state`. */
  extrasOf?: (grant: Pick<Grant, 'person' | 'isFirst' | 'request'>) => Record<string, string>;
  /** Throws `Refused` if the caller of the token endpoint isn't the client. */
  authenticate: (call: ClientCall) => Promise<void> | void;
  /** Throws `Refused` if the call lacks what only this provider wants. */
  check?: (call: ClientCall, grant: Grant) => void;
  tokens: (grant: Grant, call: ClientCall, tools: Tools) => Promise<object>;
  userinfo?: {
    method: 'GET' | 'POST';
    tokenOf: (call: ClientCall) => string | undefined;
    answer: (grant: Grant, call: ClientCall) => object;
  };
  /** The status of an error; by default 401 for an unknown client or token and 400 otherwise. */
  statusOf?: (error: string) => number;
};

/** An error of OAuth, which the caller gets as JSON. */
export class Refused extends Error {
  readonly error: string;
  constructor(error: string, description: string) {
    super(description);
    this.error = error;
  }
}

/** Throws unless the call has the client's id and secret, in one of the ways. */
export function checkSecret(
  call: ClientCall,
  { clientId, clientSecret }: Pick<Dialect, 'clientId' | 'clientSecret'>,
  ways: readonly ('basic' | 'form')[],
): void {
  const inForm = [call.param('client_id'), call.param('client_secret')] as const;
  const pairs = ways.map((way) => (way === 'basic' ? call.basic : inForm));
  const isRight = pairs.some((pair) => pair?.[0] === clientId && pair?.[1] === clientSecret);
  if (!isRight) throw new Refused('invalid_client', 'Unknown client, or a wrong secret');
}

/** The token of `Authorization: <scheme> <token>`. */
export function tokenIn({ authorization }: Call, scheme: string): string | undefined {
  const [kind, token] = authorization.split(' ');
  return kind?.toLowerCase() === scheme.toLowerCase() ? token : undefined;
}

export function scopesOf(request: URLSearchParams): string[] {
  return (request.get('scope') ?? '').split(' ').filter(Boolean);
}
