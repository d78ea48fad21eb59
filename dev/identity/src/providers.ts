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

/** What a client has to know about a provider. Null is what the real one lacks, too. */
export type ProviderSettings = {
  /** The issuer in ID tokens, below which the discovery document is. */
  issuer: string | null;
  authorizationUrl: string;
  tokenUrl: string;
  userinfoUrl: string | null;
  keysUrl: string | null;
  clientId: string;
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
    issuer: 'clientAuth' in dialect ? origin : (dialect.issuerOf?.(origin) ?? null),
    authorizationUrl: origin + authorize,
    tokenUrl: origin + token,
    userinfoUrl: userinfo === undefined ? null : origin + userinfo,
    keysUrl: keys === undefined ? null : origin + keys,
    clientId: dialect.clientId,
    clientSecret: dialect.clientSecret ?? null,
    appleAccount: dialect === apple ? appleAccount : null,
  };
}
