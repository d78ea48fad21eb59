/** Signs in by an OpenID provider: the page's address, then the exchange of its code for a proof. */
import { createHash } from 'node:crypto';
import { second } from '@cine/contract/time';
import * as jose from 'jose';
import * as openid from 'openid-client';
import * as z from 'zod';
import { SignInFault } from '#platform/errors/sign-in-fault.ts';
import type { Provider, ProviderSecret } from './provider.ts';

/** What a provider says of the person who signed in. */
export type Proof = {
  subject: string;
  address: string | null;
  /** Whether the provider vouches for the address. */
  isVerified: boolean;
};

/** What binds an answer to the attempt that asked for it. */
export type Checks = { state: string; codeVerifier: string; nonce: string; redirectUri: string };

/** What the provider sent back through the browser. */
export type Returned = { code: string; issuer?: string; deviceId?: string };

export type IdentityClient = ReturnType<typeof createIdentityClient>;

const usualTimeoutMs = 10 * second;

/**
 * Signs people in by providers of identities: the authorization code flow with PKCE, state and nonce. Throws
 * a `SignInFault` for all that a provider does or says.
 */
export function createIdentityClient(
  secrets: Readonly<Record<string, ProviderSecret>>,
  timeoutMs = usualTimeoutMs,
) {
  const configurations = new Map<string, Promise<openid.Configuration>>();
  const keySets = new Map<string, ReturnType<typeof jose.createRemoteJWKSet>>();

  return {
    /** The address of the provider's page, where somebody signs in. */
    startAddress(provider: Provider, { redirectUri, state, codeVerifier, nonce }: Checks): Promise<URL> {
      return faultsOf(async () =>
        openid.buildAuthorizationUrl(await configurationOf(provider), {
          redirect_uri: redirectUri,
          scope: provider.scope,
          state,
          code_challenge: await openid.calculatePKCECodeChallenge(codeVerifier),
          code_challenge_method: 'S256',
          ...(!provider.userInfo && { nonce: digestOf(nonce) }),
          ...provider.asks,
        }),
      );
    },

    /** Exchanges a code, once, for what the provider says; with its ID token where it identifies people. */
    prove(
      provider: Provider,
      returned: Returned,
      checks: Checks,
    ): Promise<{ proof: Proof; idToken: string | null }> {
      return faultsOf(async () => {
        const configuration = await configurationOf(provider);
        const answer = await exchangeCode(configuration, provider, returned, checks);
        if (provider.userInfo) {
          const secret = secrets[provider.id];
          const proof = await askFor(configuration, provider, secret, answer.access_token, timeoutMs);
          return { proof, idToken: null };
        }
        const idToken = answer.id_token ?? '';
        const proof = await read(configuration, provider, idToken, checks.nonce);
        return { proof, idToken };
      });
    },

    /**
     * What an ID token says that a program got by itself: its signature, issuer, audience and age are
     * checked, and the nonce, if it was made with one.
     */
    verify(provider: Provider, idToken: string, nonce: string | null): Promise<Proof> {
      const audience = [provider.clientId, ...provider.appClientIds];
      return faultsOf(async () => read(await configurationOf(provider), provider, idToken, nonce, audience));
    },
  };

  function configurationOf(provider: Provider): Promise<openid.Configuration> {
    const configuration = configurations.get(provider.id);
    if (configuration) return configuration;
    const configured = configure(provider, secrets[provider.id], timeoutMs);
    configurations.set(provider.id, configured);
    // The next call asks again.
    configured.catch(() => configurations.delete(provider.id));
    return configured;
  }

  /** What an ID token says, after its signature, issuer, audience, age and nonce were checked. */
  async function read(
    configuration: openid.Configuration,
    provider: Provider,
    idToken: string,
    nonce: string | null,
    audience = [provider.clientId],
  ): Promise<Proof> {
    const { issuer, jwks_uri: keysAt = '' } = configuration.serverMetadata();
    const options = { timeoutDuration: timeoutMs, [jose.customFetch]: keysOrOutage };
    const keys = keySets.get(keysAt) ?? jose.createRemoteJWKSet(new URL(keysAt), options);
    keySets.set(keysAt, keys);
    const { payload } = await jose.jwtVerify(idToken, keys, {
      issuer,
      audience,
      algorithms: ['RS256', 'ES256'],
      requiredClaims: ['sub', 'iat', 'exp'],
      maxTokenAge: '1h',
      clockTolerance: 30,
    });
    if (nonce !== null && payload.nonce !== digestOf(nonce)) throw new SignInFault('refused', 'nonce');
    return proofIn(provider, payload);
  }
}

const keysOrOutage: jose.FetchImplementation = async (url, options) => {
  const response = await fetch(url, options);
  if (!response.ok) throw new SignInFault('unavailable', `keys: HTTP ${response.status}`);
  return response;
};

async function configure(
  provider: Provider,
  secret: ProviderSecret | undefined,
  timeoutMs: number,
): Promise<openid.Configuration> {
  const { issuer, clientId, endpoints } = provider;
  const timeout = timeoutMs / second;
  const options = { timeout, execute: isLocal(issuer) ? [openid.allowInsecureRequests] : [] };
  const client = { client_id: clientId };
  const authentication = authenticationOf(provider, secret);
  if (!endpoints) return openid.discovery(new URL(issuer), clientId, client, authentication, options);
  const server = {
    issuer,
    authorization_endpoint: endpoints.authorization,
    token_endpoint: endpoints.token,
    ...(endpoints.userInfo !== undefined && { userinfo_endpoint: endpoints.userInfo }),
    ...(endpoints.keys !== undefined && { jwks_uri: endpoints.keys }),
  };
  const configuration = new openid.Configuration(server, clientId, client, authentication);
  configuration.timeout = timeout;
  if (isLocal(issuer)) openid.allowInsecureRequests(configuration);
  if (provider.userInfo) configuration[openid.customFetch] = withoutIdToken;
  return configuration;
}

/** Stand-ins on this machine have no certificates. */
function isLocal(issuer: string): boolean {
  return issuer.startsWith('http:') && process.env.FUNCTIONS_EMULATOR === 'true';
}

/** Fetches without the ID token of a provider that says elsewhere who it is, as its keys aren't stated. */
const withoutIdToken: openid.CustomFetch = async (url, options) => {
  const response = await fetch(url, options as RequestInit);
  const answer: unknown = await response.json().catch(() => null);
  if (typeof answer === 'object' && answer !== null && 'id_token' in answer) delete answer.id_token;
  return Response.json(answer, { status: response.status });
};

function authenticationOf(
  { id, clientId, issuer, secretBy }: Provider,
  secret: ProviderSecret | undefined,
): openid.ClientAuth {
  if (secretBy === 'none') return openid.None();
  if (typeof secret === 'object') return appleAuthentication(clientId, issuer, secret);
  if (secret === undefined || secretBy === 'apple')
    throw new SignInFault('unavailable', `no secret for ${id}`);
  return secretBy === 'basic' ? openid.ClientSecretBasic(secret) : openid.ClientSecretPost(secret);
}

/** Apple's secret is a token of a few minutes, signed by the team's key. */
function appleAuthentication(
  clientId: string,
  issuer: string,
  { teamId, keyId, privateKey }: Exclude<ProviderSecret, string>,
): openid.ClientAuth {
  const authenticate = async (_server: unknown, _client: unknown, body: URLSearchParams) => {
    const key = await jose.importPKCS8(privateKey, 'ES256');
    const token = new jose.SignJWT({})
      .setProtectedHeader({ alg: 'ES256', kid: keyId })
      .setIssuer(teamId)
      .setSubject(clientId)
      .setAudience(issuer)
      .setIssuedAt()
      .setExpirationTime('5m');
    body.set('client_id', clientId);
    body.set('client_secret', await token.sign(key));
  };
  // It is waited for, though its type doesn't say so.
  return authenticate as openid.ClientAuth;
}

/** Exchanges a code for tokens, sending back what the provider wants repeated, such as VK ID its device. */
async function exchangeCode(
  configuration: openid.Configuration,
  { userInfo, repeats }: Provider,
  { code, issuer, deviceId }: Returned,
  { redirectUri, state, codeVerifier, nonce }: Checks,
): Promise<openid.TokenEndpointResponse> {
  const returnedTo = new URL(redirectUri);
  const returned = { code, state, ...(issuer !== undefined && { iss: issuer }) };
  returnedTo.search = new URLSearchParams(returned).toString();
  const expected = {
    expectedState: state,
    pkceCodeVerifier: codeVerifier,
    ...(!userInfo && { expectedNonce: digestOf(nonce) }),
  };
  const repeatable = { state, device_id: deviceId ?? '' };
  const repeated = Object.fromEntries(repeats.map((name) => [name, repeatable[name]]));
  return openid.authorizationCodeGrant(configuration, returnedTo, expected, repeated);
}

/** Asks a provider who signed in, by the access token, which is forgotten then. */
async function askFor(
  configuration: openid.Configuration,
  provider: Provider,
  secret: ProviderSecret | undefined,
  accessToken: string,
  timeoutMs: number,
): Promise<Proof> {
  const { scheme, form } = provider.userInfo!;
  const parts = { client_id: provider.clientId, client_secret: String(secret), access_token: accessToken };
  const isPosted = form.length > 0;
  const response = await fetch(configuration.serverMetadata().userinfo_endpoint!, {
    method: isPosted ? 'POST' : 'GET',
    headers: { Accept: 'application/json', ...(scheme && { Authorization: `${scheme} ${accessToken}` }) },
    ...(isPosted && {
      body: new URLSearchParams(Object.fromEntries(form.map((name) => [name, parts[name]]))),
    }),
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  });
  if (!response.ok)
    throw new SignInFault(response.status >= 500 ? 'unavailable' : 'refused', `HTTP ${response.status}`);
  return proofIn(provider, await response.json());
}

/** Firebase compares an ID token's nonce with the digest of the one it gets. */
function digestOf(nonce: string): string {
  return createHash('sha256').update(nonce).digest('hex');
}

const personSchema = z.object({
  subject: z.union([z.string().min(1).max(255), z.int().transform(String)]),
  address: z.email().max(254).nullable().catch(null),
  isVerified: z.union([z.boolean(), z.stringbool()]).catch(false),
});

function proofIn({ claims }: Provider, profile: unknown): Proof {
  const at = (path: string | boolean) =>
    typeof path === 'boolean' ? path : path.split('.').reduce((part, key) => (part as never)?.[key], profile);
  const person = Object.fromEntries(Object.entries(claims).map(([name, path]) => [name, at(path)]));
  const { success, data } = personSchema.safeParse(person);
  if (!success) throw new SignInFault('refused', 'no subject');
  return { ...data, isVerified: data.address !== null && data.isVerified };
}

/** Turns what libraries throw into faults: outages into `unavailable`, all else into `refused`. */
async function faultsOf<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof SignInFault) throw error;
    throw new SignInFault(isOutage(error) ? 'unavailable' : 'refused', whyOf(error), error);
  }
}

function isOutage(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { name, code, status, message, cause } = error as Record<string, unknown>;
  return (
    // What fetch throws for all that isn't an answer.
    (name === 'TypeError' && message === 'fetch failed') ||
    ['TimeoutError', 'OAUTH_TIMEOUT', 'ERR_JWKS_TIMEOUT'].some((each) => each === name || each === code) ||
    (typeof status === 'number' && status >= 500) ||
    isOutage(cause)
  );
}

function whyOf(error: unknown): string {
  const { error: errorCode, code, name } = error as Record<string, unknown>;
  const why = [errorCode, code, name].find((each) => typeof each === 'string' && /^[\w-]{1,60}$/.test(each));
  return String(why ?? 'unknown');
}
