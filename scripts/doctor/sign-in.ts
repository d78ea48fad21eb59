/** Whether people can sign in: what Firebase Auth, the providers and the functions’ account have for it. */
import * as z from 'zod';
import type { CloudRequest } from '../../functions/src/clients/cloud/request.ts';
import type { Provider } from '../../functions/src/clients/identity/provider.ts';
import { type Finding, right, wrong } from './finding.ts';
import { isStored, type Settings } from './settings.ts';

type Ask = CloudRequest['ask'];

export async function examineAuth(
  ask: Ask,
  project: string,
  origin: string,
  providers: readonly Provider[],
): Promise<Finding[]> {
  const root = `identitytoolkit.googleapis.com/admin/v2/projects/${project}`;
  const answer = await ask(`${root}/config`);
  if (answer === null) return [wrong('Firebase Auth', 'isn’t begun: Authentication, Get started')];
  const config = authConfigSchema.parse(answer);
  const idps = idpsSchema.parse((await ask(`${root}/defaultSupportedIdpConfigs`)) ?? {});
  const switchedOn = idps.defaultSupportedIdpConfigs
    .filter(({ enabled }) => enabled)
    .map(({ name }) => name.split('/').at(-1));
  return [
    ...examineConfig(config, new URL(origin).hostname),
    ...providers.flatMap((provider) => examineProvider(provider, switchedOn)),
    ...switchedOn
      .filter((id) => !providers.some(({ firebaseId }) => firebaseId === id))
      .map((id) =>
        wrong(
          `${id} in Firebase Auth`,
          'on, but SIGN_IN_PROVIDERS names no such provider: who signed in by it can’t confirm that again; add it or switch it off',
        ),
      ),
  ];
}

const authConfigSchema = z.object({
  authorizedDomains: z.array(z.string()).default([]),
  signIn: z.object({
    email: z.object({ enabled: z.boolean().default(false) }).default({ enabled: false }),
    anonymous: z.object({ enabled: z.boolean().default(false) }).default({ enabled: false }),
    allowDuplicateEmails: z.boolean().default(false),
  }),
  emailPrivacyConfig: z.object({ enableImprovedEmailPrivacy: z.boolean().default(false) }).prefault({}),
});

const idpsSchema = z.object({
  defaultSupportedIdpConfigs: z
    .array(z.object({ name: z.string(), enabled: z.boolean().default(false) }))
    .default([]),
});

function examineConfig(
  { signIn, emailPrivacyConfig, authorizedDomains }: z.output<typeof authConfigSchema>,
  hostname: string,
): Finding[] {
  const facts: [about: string, isRight: boolean, otherwise: string][] = [
    ['e-mail and password', signIn.email.enabled, 'switch it on: Authentication, Sign-in method'],
    [
      'anonymous sign-in',
      signIn.anonymous.enabled,
      'switch it on for guests: Authentication, Sign-in method',
    ],
    [
      'several accounts an address',
      signIn.allowDuplicateEmails,
      'Authentication, Settings, User account linking: “Create multiple accounts for each identity provider”',
    ],
    [
      'e-mail enumeration protection',
      emailPrivacyConfig.enableImprovedEmailPrivacy,
      'switch it on: Authentication, Settings, User actions',
    ],
    [
      'authorized domains',
      authorizedDomains.includes(hostname),
      `add ${hostname}: Authentication, Settings, Authorized domains`,
    ],
  ];
  return facts.map(([about, isRight, otherwise]) =>
    isRight ? right(about, 'as it should be') : wrong(about, otherwise),
  );
}

/** Whether a provider that Firebase Auth has, too, is switched on there. */
function examineProvider({ names, firebaseId }: Provider, switchedOn: readonly unknown[]): Finding[] {
  if (!firebaseId) return [];
  const about = `${names.en} in Firebase Auth`;
  return switchedOn.includes(firebaseId)
    ? [right(about, 'on')]
    : [wrong(about, 'switch it on, with the same client: Authentication, Sign-in method')];
}

export async function examineSignInSecrets(
  ask: Ask,
  project: string,
  secrets: readonly string[] | null,
  providers: readonly Provider[],
): Promise<Finding> {
  const about = 'SIGN_IN_SECRETS';
  const needing = providers.filter(({ secretBy }) => secretBy !== 'none').map(({ id }) => id);
  if (needing.length === 0) return right(about, 'no provider needs one');
  const store = `npm run firebase -- functions:secrets:set ${about}, with those of ${needing.join(', ')}`;
  if (!(await isStored(ask, project, about))) return wrong(about, store);
  if (secrets && !secrets.includes(about))
    return wrong(about, 'stored, but the functions don’t have it: deploy');
  return right(about, `stored; it must have those of ${needing.join(', ')}`);
}

/** Whether Firebase Auth takes calls with the key: one that refuses a made-up address does. */
export async function examineWebApiKey(ask: Ask, parameters: Settings): Promise<Finding> {
  const about = 'WEB_API_KEY';
  const key = parameters.WEB_API_KEY ?? '';
  if (key === '')
    return wrong(about, 'not set: /api/auth/register and /api/auth/login answer “sign-in-unavailable”');
  const body = { email: 'nobody@invalid.example', password: 'none', returnSecureToken: true };
  const path = `identitytoolkit.googleapis.com/v1/accounts:signInWithPassword?key=${encodeURIComponent(key)}`;
  const answer = await ask(path, body).then(
    () => 'signed in',
    (error: Error) => error.message,
  );
  return /INVALID_LOGIN_CREDENTIALS|EMAIL_NOT_FOUND/.test(answer)
    ? right(about, 'Firebase Auth takes it')
    : wrong(
        about,
        `Firebase Auth answers “${answer}”: it must allow servers, and the Identity Toolkit and Token Service APIs`,
      );
}

export const policySchema = z.object({
  bindings: z.array(z.object({ role: z.string(), members: z.array(z.string()).default([]) })).default([]),
});
const signers = ['roles/iam.serviceAccountTokenCreator', 'roles/owner'];

export async function examineTokens(ask: Ask, project: string, account: string): Promise<Finding> {
  const about = 'custom tokens';
  const policies = [
    await ask(`iam.googleapis.com/v1/projects/${project}/serviceAccounts/${account}:getIamPolicy`, {}),
    await ask(`cloudresourcemanager.googleapis.com/v1/projects/${project}:getIamPolicy`, {}),
  ].map((policy) => policySchema.parse(policy ?? {}));
  const maySign = policies
    .flatMap(({ bindings }) => bindings)
    .some(({ role, members }) => signers.includes(role) && members.includes(`serviceAccount:${account}`));
  if (maySign) return right(about, `${account} may sign them`);
  const command = `gcloud iam service-accounts add-iam-policy-binding ${account} --member=serviceAccount:${account} --role=${signers[0]} --project=${project}`;
  return wrong(
    about,
    `${account} lacks iam.serviceAccounts.signBlob, unless a role of your own has it: ${command}`,
  );
}
