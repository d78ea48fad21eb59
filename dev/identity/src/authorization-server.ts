import { createHash, randomBytes } from 'node:crypto';
import {
  type ClientCall,
  type Dialect,
  type Grant,
  type ProviderServer,
  Refused,
  type ServerOptions,
  type Tools,
} from './dialect.ts';
import { type Answer, type Call, html, json, listen, readCall, redirect, send } from './http.ts';
import { publicJwk, signed } from './keys.ts';
import { choiceOf, faultPage, postingPage, signInPage } from './pages.ts';

const codeLivesMs = 10 * 60 * 1000;
/** RFC 7636. */
const verifierForm = /^[\w.~-]{43,128}$/;

/** A server of codes, tokens and sign-in pages that speaks a dialect. */
export async function startAuthorizationServer(
  dialect: Dialect,
  { redirectUris, people, key, port }: ServerOptions,
): Promise<ProviderServer> {
  /** Requests whose sign-in page is open. */
  const open = new Map<string, URLSearchParams>();
  const codes = new Map<string, Grant>();
  const tokens = new Map<string, Grant>();
  const visitors = new Set<string>();
  let origin = '';

  const tools: Tools = { token, sign: (claims, seconds) => signed(key, claims, seconds) };

  function faultOf(request: URLSearchParams): string | undefined {
    if (request.get('client_id') !== dialect.clientId) return 'There is no such client.';
    if (!redirectUris.includes(request.get('redirect_uri') ?? ''))
      return 'The redirect_uri isn’t registered.';
    if (request.get('response_type') !== 'code') return 'The response_type must be code.';
    const isS256 = request.get('code_challenge_method')?.toUpperCase() === 'S256';
    if (dialect.pkce === 'required' && !(request.get('code_challenge') && isS256)) return 'S256 is required.';
    return dialect.faultOf?.(request);
  }

  function authorize(request: URLSearchParams): Answer {
    const fault = faultOf(request);
    if (fault) return html(400, faultPage(fault));
    const id = token();
    open.set(id, request);
    return html(200, signInPage(dialect.title, `/sign-in/${id}`, people.list()));
  }

  function signIn(id: string, form: URLSearchParams): Answer {
    const request = open.get(id);
    if (!request) return html(400, faultPage('This page was used already, or is too old.'));
    open.delete(id);
    const person = choiceOf(form, people);
    const state = request.get('state');
    const answered = state === null ? {} : { state };
    if (typeof person === 'string')
      return back(request, { error: dialect.refusal, error_description: person, ...answered });

    const visitor = dialect.subjectOf(person);
    const about = { person, request, isFirst: !visitors.has(visitor) };
    visitors.add(visitor);
    const said = dialect.says?.(about) ?? {};
    const code = token();
    const expiresAt = Date.now() + codeLivesMs;
    codes.set(code, { ...about, said, expiresAt, isUsed: false, accessToken: token() });
    return back(request, { code, ...said, ...answered });
  }

  /** Sends the browser back with an answer. */
  function back(request: URLSearchParams, answer: Record<string, string>): Answer {
    const address = request.get('redirect_uri') ?? '';
    if (request.get('response_mode') !== 'form_post') return redirect(address, answer);
    const nonce = token();
    return html(200, postingPage(address, answer, nonce), nonce);
  }

  async function exchange(call: ClientCall): Promise<object> {
    await dialect.authenticate(call);
    if (call.param('grant_type') !== 'authorization_code')
      throw new Refused('unsupported_grant_type', 'Only authorization_code');
    const grant = codes.get(call.param('code') ?? '');
    if (!grant) throw new Refused('invalid_grant', 'There is no such code');
    if (grant.isUsed) {
      tokens.delete(grant.accessToken);
      throw new Refused('invalid_grant', 'The code was used already');
    }
    if (grant.expiresAt <= Date.now()) throw new Refused('invalid_grant', 'The code has expired');
    if (call.param('redirect_uri') !== grant.request.get('redirect_uri'))
      throw new Refused('invalid_grant', 'Another redirect_uri');
    checkVerifier(call, grant);
    dialect.check?.(call, grant);
    grant.isUsed = true;
    tokens.set(grant.accessToken, grant);
    return dialect.tokens(grant, call, tools);
  }

  function checkVerifier(call: ClientCall, { request }: Grant): void {
    const challenge = request.get('code_challenge');
    if (dialect.pkce === 'ignored' || challenge === null) return;
    const verifier = call.param('code_verifier') ?? '';
    if (!verifierForm.test(verifier)) throw new Refused('invalid_request', 'verifier is missing or invalid');
    if (createHash('sha256').update(verifier).digest('base64url') !== challenge)
      throw new Refused('invalid_grant', 'Invalid code_verifier');
  }

  function userinfo(call: ClientCall): object {
    const grant = tokens.get(dialect.userinfo?.tokenOf(call) ?? '');
    if (!grant) throw new Refused('invalid_token', 'There is no such token');
    return dialect.userinfo!.answer(grant, call);
  }

  async function answer(call: Call): Promise<Answer> {
    const { paths, metadata } = dialect;
    const [, id] = /^\/sign-in\/([\w-]+)$/.exec(call.path) ?? [];
    if (id && call.method === 'POST') return signIn(id, call.form);
    const asked = `${call.method} ${call.path}`;
    if (asked === `GET ${paths.authorize}`) return authorize(call.query);
    if (asked === `POST ${paths.token}`) return answerClient(() => exchange(clientCall(call)));
    if (asked === `${dialect.userinfo?.method} ${paths.userinfo}`)
      return answerClient(async () => userinfo(clientCall(call)));
    if (asked === `GET ${paths.keys}`) return json(200, { keys: [publicJwk(key)] });
    if (metadata && asked === 'GET /.well-known/openid-configuration') return json(200, discovery(metadata));
    return { status: 404, body: 'There is nothing here.' };
  }

  async function answerClient(work: () => Promise<object>): Promise<Answer> {
    try {
      return json(200, await work());
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const isUnknown = error.error === 'invalid_client' || error.error === 'invalid_token';
      const status = dialect.statusOf?.(error.error) ?? (isUnknown ? 401 : 400);
      return json(status, { error: error.error, error_description: error.message });
    }
  }

  function clientCall(call: Call): ClientCall {
    const [scheme, encoded = ''] = call.authorization.split(' ');
    const [id = '', secret = ''] = Buffer.from(encoded, 'base64').toString().split(':');
    return {
      ...call,
      origin,
      param: (name) => call.form.get(name) ?? undefined,
      basic: scheme === 'Basic' ? [decodeURIComponent(id), decodeURIComponent(secret)] : undefined,
    };
  }

  function discovery(metadata: Record<string, readonly string[]>): object {
    const { authorize: authorization, token: tokenPath, userinfo: info, keys } = dialect.paths;
    return {
      issuer: dialect.issuerOf?.(origin),
      authorization_endpoint: origin + authorization,
      token_endpoint: origin + tokenPath,
      ...(info && { userinfo_endpoint: origin + info }),
      ...(keys && { jwks_uri: origin + keys }),
      response_types_supported: ['code'],
      id_token_signing_alg_values_supported: ['RS256'],
      ...metadata,
    };
  }

  const server = await listen(port, (known) => {
    origin = known;
    return async (request, response) => send(response, await answer(await readCall(request)));
  });
  return {
    ...server,
    expireCodes: () => {
      for (const grant of codes.values()) grant.expiresAt = 0;
    },
    forgetVisits: () => visitors.clear(),
  };
}

function token(): string {
  return randomBytes(24).toString('base64url');
}
