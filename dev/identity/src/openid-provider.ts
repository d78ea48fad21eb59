/** Google and any other OpenID provider, as local stand-ins. */
import Provider, { type Adapter, type AdapterPayload, type Configuration } from 'oidc-provider';
import type { ProviderServer, ServerOptions } from './dialect.ts';
import { html, listen, readCall, send } from './http.ts';
import { publicJwk } from './keys.ts';
import { choiceOf, faultPage, signInPage } from './pages.ts';
import { type Person, stable } from './people.ts';

/** What differs between Google and any other OpenID provider. */
export type OpenidDialect = {
  title: string;
  paths: { authorize: string; token: string; userinfo: string; keys: string };
  clientId: string;
  clientSecret: string;
  clientAuth: 'client_secret_basic' | 'client_secret_post';
};

export const google: OpenidDialect = {
  title: 'Google',
  paths: {
    authorize: '/o/oauth2/v2/auth',
    token: '/token',
    userinfo: '/v1/userinfo',
    keys: '/oauth2/v3/certs',
  },
  clientId: '100000000001-madeup.apps.googleusercontent.com',
  clientSecret: 'not-a-secret-of-google',
  clientAuth: 'client_secret_post',
};

/** Some issuer that an operator added by configuration alone. */
export const operator: OpenidDialect = {
  title: 'House of Films',
  paths: { authorize: '/auth', token: '/token', userinfo: '/me', keys: '/jwks' },
  clientId: 'cine-compagnon',
  clientSecret: 'not-a-secret-of-the-operator',
  clientAuth: 'client_secret_basic',
};

const scopes = 'openid email profile';

/** A certified OpenID provider, with the sign-in page of all others; to sign in is to agree. */
export async function startOpenidProvider(
  dialect: OpenidDialect,
  options: ServerOptions,
): Promise<ProviderServer> {
  const { port, people } = options;
  const payloads = new Map<string, AdapterPayload>();
  const subjectOf = (person: Person) => stable(dialect.clientId, person, 'digits', 21);
  const configuration = configurationOf(dialect, options, payloads, subjectOf);
  const server = await listen(port, (origin) => {
    const provider = new Provider(origin, configuration);
    const rest = provider.callback();
    return async (request, response) => {
      if (!request.url?.startsWith('/sign-in/')) {
        // Without its session it asks each time who signs in, whatever prompt is wanted.
        request.url = request.url?.replace(/([?&])prompt=(?!none)[^&]*/, '$1');
        request.headers.cookie = request.headers.cookie?.replaceAll(/(?:^|; )_session(?:\.sig)?=[^;]*/g, '');
        return rest(request, response);
      }
      if (request.method !== 'POST')
        return send(response, html(200, signInPage(dialect.title, request.url, people.list())));
      const person = choiceOf((await readCall(request)).form, people);
      const result =
        typeof person === 'string'
          ? { error: 'access_denied', error_description: person }
          : { login: { accountId: subjectOf(person) } };
      await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
    };
  });
  return {
    ...server,
    expireCodes: () => {
      for (const id of payloads.keys()) if (id.startsWith('AuthorizationCode ')) payloads.delete(id);
    },
    forgetVisits: () => {},
  };
}

/** The library's settings: one client, the people who can sign in, and no page that asks for consent. */
function configurationOf(
  dialect: OpenidDialect,
  { redirectUris, people, key }: ServerOptions,
  payloads: Map<string, AdapterPayload>,
  subjectOf: (person: Person) => string,
): Configuration {
  const { paths } = dialect;
  return {
    adapter: (model) => adapterOf(model, payloads),
    clients: [
      {
        client_id: dialect.clientId,
        client_secret: dialect.clientSecret,
        token_endpoint_auth_method: dialect.clientAuth,
        redirect_uris: [...redirectUris],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    routes: {
      authorization: paths.authorize,
      token: paths.token,
      userinfo: paths.userinfo,
      jwks: paths.keys,
    },
    jwks: { keys: [{ ...key.privateKey.export({ format: 'jwk' }), ...publicJwk(key) }] },
    cookies: { keys: ['not-a-secret'] },
    claims: {
      openid: ['sub'],
      email: ['email', 'email_verified'],
      profile: ['name', 'given_name', 'family_name', 'picture'],
    },
    // Google's ID tokens have the claims themselves.
    conformIdTokenClaims: false,
    pkce: { required: () => false },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/sign-in/${uid}` },
    ttl: {
      AccessToken: 3600,
      AuthorizationCode: 600,
      Grant: 3600,
      IdToken: 3600,
      Interaction: 3600,
      Session: 3600,
    },
    findAccount: (_context, sub) => {
      const person = people.list().find((each) => subjectOf(each) === sub);
      return person && { accountId: sub, claims: () => ({ sub, ...claimsOf(person, sub) }) };
    },
    async loadExistingGrant({ oidc }) {
      const { accountId } = oidc.session ?? {};
      if (!oidc.client || !accountId) return undefined;
      const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId });
      grant.addOIDCScope(scopes);
      await grant.save();
      return grant;
    },
    renderError(context, out) {
      context.type = 'html';
      context.body = faultPage(`${out.error}: ${out.error_description}`);
    },
  };
}

function claimsOf({ firstName, lastName, email, isVerified }: Person, sub: string) {
  return {
    name: `${firstName} ${lastName}`,
    given_name: firstName,
    family_name: lastName,
    picture: `https://avatars.example/${sub}.jpg`,
    ...(email && { email, email_verified: isVerified }),
  };
}

/** Keeps what the provider stores in a map. */
function adapterOf(model: string, payloads: Map<string, AdapterPayload>): Adapter {
  const keyOf = (id: string) => `${model} ${id}`;
  return {
    upsert: async (id, payload) => void payloads.set(keyOf(id), payload),
    find: async (id) => payloads.get(keyOf(id)),
    findByUid: async (uid) =>
      [...payloads].find(([id, payload]) => id.startsWith(keyOf('')) && payload.uid === uid)?.[1],
    findByUserCode: async () => undefined,
    async consume(id) {
      const payload = payloads.get(keyOf(id));
      if (payload) payload.consumed = Math.floor(Date.now() / 1000);
    },
    destroy: async (id) => void payloads.delete(keyOf(id)),
    async revokeByGrantId(grantId) {
      for (const [id, payload] of payloads) if (payload.grantId === grantId) payloads.delete(id);
    },
  };
}
