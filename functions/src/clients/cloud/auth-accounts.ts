/** All accounts of Firebase Auth, as `firebase auth:export` writes them and `auth:import` takes them. */
import * as z from 'zod';
import type { CloudRequest } from './request.ts';

const exportedSchema = z.object({
  localId: z.string(),
  email: z.string().optional(),
  emailVerified: z.boolean().optional(),
  passwordHash: z.string().optional(),
  salt: z.string().optional(),
  displayName: z.string().optional(),
  photoUrl: z.string().optional(),
  createdAt: z.string().optional(),
  lastSignedInAt: z.string().optional(),
  providerUserInfo: z
    .array(
      z.object({
        providerId: z.string(),
        rawId: z.string().optional(),
        email: z.string().optional(),
        displayName: z.string().optional(),
        photoUrl: z.string().optional(),
      }),
    )
    .optional(),
  phoneNumber: z.string().optional(),
  disabled: z.boolean().optional(),
  customAttributes: z.string().optional(),
});
export type ExportedAccount = z.output<typeof exportedSchema>;
export const accountsFileSchema = z.object({ users: z.array(exportedSchema) });

/** How Firebase Auth hashed the passwords: the operator knows it from the console, and nothing stores it. */
export const hashParametersSchema = z.strictObject({
  hashAlgorithm: z.string(),
  signerKey: z.string(),
  saltSeparator: z.string(),
  rounds: z.int(),
  memoryCost: z.int(),
});
export type HashParameters = z.output<typeof hashParametersSchema>;

export type AuthAccounts = {
  /** A thousand accounts. Throws if the caller may not see the passwords' hashes. */
  page: (after: string | null) => Promise<{ accounts: ExportedAccount[]; next: string | null }>;
  /** Adds accounts, which keep their ids and passwords; returns what Auth refused, such as ids it has. */
  add: (
    accounts: readonly ExportedAccount[],
    hash: HashParameters | null,
    options?: { replaces: boolean },
  ) => Promise<string[]>;
};

const pageSchema = z.object({
  users: z.array(z.looseObject({ ...exportedSchema.shape, lastLoginAt: z.string().optional() })).default([]),
  nextPageToken: z.string().optional(),
});
const refusedSchema = z.object({
  error: z.array(z.object({ index: z.int().default(0), message: z.string() })).default([]),
});

/** Ways to sign in that Auth tells by the account's other fields. */
const ownWays = ['password', 'phone'];

/** What Auth shows in place of a hash to those who may not see it. */
const hidden = Buffer.from('REDACTED').toString('base64');

export function authAccounts({ ask }: CloudRequest, project: string): AuthAccounts {
  const at = `identitytoolkit.googleapis.com/v1/projects/${project}/accounts`;
  return {
    page: async (after) => {
      const query = new URLSearchParams({ maxResults: '1000', ...(after && { nextPageToken: after }) });
      const { users, nextPageToken } = pageSchema.parse(await ask(`${at}:batchGet?${query}`));
      if (users.some(({ passwordHash }) => passwordHash === hidden))
        throw new Error(
          'Auth hides the passwords’ hashes: give the functions’ account the role Firebase Authentication Admin',
        );
      const accounts = users.map(({ lastLoginAt, providerUserInfo = [], ...user }) =>
        exportedSchema.parse({
          ...user,
          ...(lastLoginAt && { lastSignedInAt: lastLoginAt }),
          providerUserInfo: providerUserInfo.filter(({ providerId }) => !ownWays.includes(providerId)),
        }),
      );
      return { accounts, next: accounts.length > 0 ? (nextPageToken ?? null) : null };
    },
    add: async (accounts, hash, { replaces } = { replaces: false }) => {
      const users = accounts.map(({ lastSignedInAt, ...account }) => ({
        ...account,
        ...(lastSignedInAt && { lastLoginAt: lastSignedInAt }),
      }));
      const body = { ...hash, users, allowOverwrite: replaces };
      const { error } = refusedSchema.parse(await ask(`${at}:batchCreate`, body));
      return error.map(({ index, message }) => `${accounts[index]?.localId}: ${message}`);
    },
  };
}
