/** The identity providers that the operator set up, and their secrets. */
import { identityProviderSchema } from '@cine/contract/operations/core/identities';
import { localeSchema, type Texts } from '@cine/contract/primitives';
import * as z from 'zod';
import { serviceAddress } from '#platform/endpoints/service-address.ts';
import { inEachLanguage } from '#platform/i18n/in-each-language.ts';
import { knownProviders } from './known-providers.ts';

/** Where in what a provider says its facts are, as `user.email`; true or false where it is always so. */
const claimsSchema = z.strictObject({
  subject: z.string(),
  address: z.string(),
  isVerified: z.union([z.string(), z.boolean()]),
});

const nameSchema = z.string().min(1).max(40);

/** A provider of identities, as data: its addresses, and how it differs from OpenID Connect. */
const providerSchema = z.strictObject({
  /** As the provider writes it: everywhere, or in each language. */
  name: z.union([nameSchema, z.record(localeSchema, nameSchema)]),
  clientId: z.string().min(1),
  /** Our clients in apps, whose ID tokens the provider's own SDK gets there. */
  appClientIds: z.array(z.string().min(1)).default([]),
  /** The issuer of its ID tokens; its addresses are asked for there, unless they are given. */
  issuer: serviceAddress,
  endpoints: z
    .strictObject({
      authorization: serviceAddress,
      token: serviceAddress,
      userInfo: serviceAddress.optional(),
      keys: serviceAddress.optional(),
    })
    .optional(),
  scope: z.string().default('openid email'),
  /** What the authorization request says besides. */
  asks: z.record(z.string(), z.string()).default({}),
  /** How we prove who we are where codes are exchanged. */
  secretBy: z.enum(['body', 'basic', 'apple', 'none']).default('body'),
  /** What the exchange repeats of what came back with the code. */
  repeats: z.array(z.enum(['state', 'device_id'])).default([]),
  /** How who signed in is asked for, where no ID token says it. */
  userInfo: z
    .strictObject({
      /** As which the access token is sent; if not in the header, then in the form. */
      scheme: z.enum(['Bearer', 'OAuth']).optional(),
      /** What is sent in a form. */
      form: z.array(z.enum(['client_id', 'client_secret', 'access_token'])).default([]),
    })
    .optional(),
  claims: claimsSchema.default({
    subject: 'sub',
    address: 'email',
    isVerified: 'email_verified',
  }),
  /** Firebase's id of it, where its ID token signs in to Firebase by itself. */
  firebaseId: z.enum(['google.com', 'apple.com']).optional(),
});
export type Provider = Omit<z.output<typeof providerSchema>, 'name'> & { id: string; names: Texts };

/** Our secret for exchanging codes. Apple wants a token signed by the key of a team. */
const secretSchema = z.union([
  z.string(),
  z.strictObject({ teamId: z.string(), keyId: z.string(), privateKey: z.string() }),
]);
export type ProviderSecret = z.output<typeof secretSchema>;

/** What no provider may be called: a passkey begins at its own address, and passwords are a way in, too. */
const reservedNames = new Set(['passkey', 'password']);
const providerNameSchema = identityProviderSchema.refine((name) => !reservedNames.has(name), {
  error: 'This name is ours',
});

/** Whose subjects are Firebase's own is known, not set: another provider's could pass for them. */
const givenSchema = z.looseObject({ firebaseId: z.never({ error: "Can't be set" }).optional() });

/**
 * The providers that an operator set up, by id, in their order: what is given completes, or replaces, what is
 * known of a provider. Throws on unknown and missing parts, and names them.
 */
export function providersIn(settings: string): ReadonlyMap<string, Provider> {
  if (settings.trim() === '') return new Map();
  const settingsById = z.record(providerNameSchema, givenSchema).parse(JSON.parse(settings));
  return new Map(
    Object.entries(settingsById).map(([id, own]) => {
      const { success, data, error } = providerSchema.safeParse({ ...knownProviders[id], ...own });
      if (!success) throw new Error(`The provider ${id} isn't set up properly:\n${z.prettifyError(error)}`);
      const { name, ...others } = data;
      const names = typeof name === 'string' ? inEachLanguage(() => name) : name;
      return [id, { id, names, ...others }];
    }),
  );
}

/** Throws without a word of what is given. */
export function secretsIn(secrets: string): Readonly<Record<string, ProviderSecret>> {
  if (secrets.trim() === '') return {};
  try {
    return z.record(z.string(), secretSchema).parse(JSON.parse(secrets));
  } catch {
    throw new Error('SIGN_IN_SECRETS aren’t JSON, or of another form');
  }
}
