import { createBrowserEndpoints } from './browser-endpoints.ts';
import { createClientEndpoints } from './client-endpoints.ts';
import type { Dialect, Grant, ProviderServer, ServerOptions } from './dialect.ts';
import { type Answer, type Call, json, listen, readCall, send } from './http.ts';
import { publicJwk } from './keys.ts';

/** A server of codes, tokens and sign-in pages that speaks a dialect. */
export async function startAuthorizationServer(
  dialect: Dialect,
  options: ServerOptions,
): Promise<ProviderServer> {
  const grants = new Map<string, Grant>();
  const { authorize, signIn, forgetVisits } = createBrowserEndpoints(dialect, options, grants);
  const { exchangeCode, showUser } = createClientEndpoints(dialect, options.key, grants);

  function answer(call: Call, origin: string): Answer | Promise<Answer> {
    const { paths, userinfo, metadata } = dialect;
    const [, id] = /^\/sign-in\/([\w-]+)$/.exec(call.path) ?? [];
    if (id && call.method === 'POST') return signIn(id, call.form);
    const route = `${call.method} ${call.path}`;
    if (route === `GET ${paths.authorize}`) return authorize(call.query);
    if (route === `POST ${paths.token}`) return exchangeCode(call, origin);
    if (userinfo && route === `${userinfo.method} ${paths.userinfo}`) return showUser(call, origin);
    if (route === `GET ${paths.keys}`) return json(200, { keys: [publicJwk(options.key)] });
    if (metadata && route === 'GET /.well-known/openid-configuration')
      return json(200, { ...discoveryOf(dialect, origin), ...metadata });
    return { status: 404, body: 'There is nothing here.' };
  }

  const server = await listen(
    options.port,
    (origin) => async (request, response) => send(response, await answer(await readCall(request), origin)),
  );
  return {
    ...server,
    expireCodes: () => {
      for (const grant of grants.values()) grant.expiresAt = 0;
    },
    forgetVisits,
  };
}

function discoveryOf({ paths, issuerOf }: Dialect, origin: string): object {
  return {
    issuer: issuerOf?.(origin),
    authorization_endpoint: origin + paths.authorize,
    token_endpoint: origin + paths.token,
    ...(paths.userinfo && { userinfo_endpoint: origin + paths.userinfo }),
    ...(paths.keys && { jwks_uri: origin + paths.keys }),
    response_types_supported: ['code'],
    id_token_signing_alg_values_supported: ['RS256'],
  };
}
