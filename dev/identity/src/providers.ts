/** Starts the local identity providers and says how the product is set up for them. */
import { startAuthorizationServer } from './authorization-server.ts';
import type { Dialect, ProviderServer, ServerOptions } from './dialect.ts';
import { apple, appleAccount } from './dialects/apple.ts';
import { tid } from './dialects/tid.ts';
import { vk } from './dialects/vk.ts';
import { yandex } from './dialects/yandex.ts';
import { makeSigningKey } from './keys.ts';
import { google, type OpenidDialect, operator, startOpenidProvider } from './openid-provider.ts';
import { createPeople, type People } from './people.ts';

export const providerNames = ['google', 'apple', 'vk', 'yandex', 'tid', 'operator'] as const;

export type ProviderName = (typeof providerNames)[number];

const dialects: Record<ProviderName, Dialect | OpenidDialect> = { google, apple, vk, yandex, tid, operator };

/** What a client has to know about a provider, in the product's form; without what the real one lacks. */
export type ProviderSettings = {
  clientId: string;
  /** The issuer in ID tokens, below which the discovery document is; the origin of those without either. */
  issuer: string;
  endpoints: { authorization: string; token: string; userInfo?: string; keys?: string };
  clientSecret: string | null;
  /** What Apple's clients sign their secret with; the key is PEM (PKCS 8). */
  appleAccount: { teamId: string; keyId: string; privateKey: string } | null;
};

/** `trouble`, `expireCodes` and `forgetVisits` are for tests. */
export type IdentityProvider = { settings: ProviderSettings } & Omit<ProviderServer, 'close'>;

export type IdentityProviders = {
  providers: Record<ProviderName, IdentityProvider>;
  people: People;
  close: () => Promise<void>;
};

export type IdentityOptions = {
  /** Any free port for providers without one. */
  ports?: Partial<Record<ProviderName, number>>;
  /** Where each may send its answer, to the letter. */
  redirectUris: Partial<Record<ProviderName, readonly string[]>>;
};

/** Starts all providers on 127.0.0.1, each at an origin of its own. */
export async function startIdentityProviders(options: IdentityOptions): Promise<IdentityProviders> {
  const people = createPeople();
  const key = makeSigningKey();
  const providers = {} as Record<ProviderName, IdentityProvider>;
  const closers: ProviderServer['close'][] = [];
  for (const name of providerNames) {
    const { [name]: port = 0 } = options.ports ?? {};
    const { [name]: redirectUris = [] } = options.redirectUris;
    const { close, ...server } = await startOne(dialects[name], { port, redirectUris, people, key });
    providers[name] = { ...server, settings: settingsOf(dialects[name], server.origin) };
    closers.push(close);
  }
  return {
    providers,
    people,
    async close() {
      await Promise.all(closers.map((close) => close()));
    },
  };
}

function startOne(dialect: Dialect | OpenidDialect, options: ServerOptions): Promise<ProviderServer> {
  if ('clientAuth' in dialect) return startOpenidProvider(dialect, options);
  return startAuthorizationServer(dialect, options);
}

function settingsOf(dialect: Dialect | OpenidDialect, origin: string): ProviderSettings {
  const { authorize, token, userinfo, keys } = dialect.paths;
  return {
    clientId: dialect.clientId,
    issuer: 'clientAuth' in dialect ? origin : (dialect.issuerOf?.(origin) ?? origin),
    endpoints: {
      authorization: origin + authorize,
      token: origin + token,
      ...(userinfo !== undefined && { userInfo: origin + userinfo }),
      ...(keys !== undefined && { keys: origin + keys }),
    },
    clientSecret: dialect.clientSecret ?? null,
    appleAccount: dialect === apple ? appleAccount : null,
  };
}
