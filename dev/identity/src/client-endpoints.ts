/** The endpoints that the client itself calls, to exchange a code for tokens and to ask who signed in. */
import { createHash } from 'node:crypto';
import { type ClientCall, type Dialect, type Grant, Refused, type Tools } from './dialect.ts';
import { type Answer, type Call, json } from './http.ts';
import { makeToken, type SigningKey, signed } from './keys.ts';

/** RFC 7636. */
const verifierForm = /^[\w.~-]{43,128}$/;

export type ClientEndpoints = {
  exchangeCode: (call: Call, origin: string) => Promise<Answer>;
  showUser: (call: Call, origin: string) => Promise<Answer>;
};

/** `grants` has what each code stands for. */
export function createClientEndpoints(
  dialect: Dialect,
  key: SigningKey,
  grants: ReadonlyMap<string, Grant>,
): ClientEndpoints {
  const tools: Tools = { token: makeToken, sign: (claims, seconds) => signed(key, claims, seconds) };
  const grantByAccessToken = new Map<string, Grant>();

  async function tokensFor(call: ClientCall): Promise<object> {
    await dialect.authenticate(call);
    const grant = grantOf(call);
    checkVerifier(call, grant, dialect);
    dialect.check?.(call, grant);
    grant.isUsed = true;
    grantByAccessToken.set(grant.accessToken, grant);
    return dialect.tokens(grant, call, tools);
  }

  function grantOf(call: ClientCall): Grant {
    if (call.param('grant_type') !== 'authorization_code')
      throw new Refused('unsupported_grant_type', 'Only authorization_code');
    const grant = grants.get(call.param('code') ?? '');
    if (!grant) throw new Refused('invalid_grant', 'There is no such code');
    if (grant.isUsed) {
      grantByAccessToken.delete(grant.accessToken);
      throw new Refused('invalid_grant', 'The code was used already');
    }
    if (grant.expiresAt <= Date.now()) throw new Refused('invalid_grant', 'The code has expired');
    if (call.param('redirect_uri') !== grant.request.get('redirect_uri'))
      throw new Refused('invalid_grant', 'Another redirect_uri');
    return grant;
  }

  async function userOf(call: ClientCall): Promise<object> {
    const grant = grantByAccessToken.get(dialect.userinfo?.tokenOf(call) ?? '');
    if (!grant) throw new Refused('invalid_token', 'There is no such token');
    return dialect.userinfo!.answer(grant, call);
  }

  return {
    exchangeCode: (call, origin) => answerOrRefuse(tokensFor(clientCall(call, origin)), dialect),
    showUser: (call, origin) => answerOrRefuse(userOf(clientCall(call, origin)), dialect),
  };
}

function checkVerifier(call: ClientCall, { request }: Grant, { pkce }: Dialect): void {
  const challenge = request.get('code_challenge');
  if (pkce === 'ignored' || challenge === null) return;
  const verifier = call.param('code_verifier') ?? '';
  if (!verifierForm.test(verifier)) throw new Refused('invalid_request', 'verifier is missing or invalid');
  if (createHash('sha256').update(verifier).digest('base64url') !== challenge)
    throw new Refused('invalid_grant', 'Invalid code_verifier');
}

async function answerOrRefuse(answer: Promise<object>, { statusOf }: Dialect): Promise<Answer> {
  try {
    return json(200, await answer);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const isUnknown = error.error === 'invalid_client' || error.error === 'invalid_token';
    const status = statusOf?.(error.error) ?? (isUnknown ? 401 : 400);
    return json(status, { error: error.error, error_description: error.message });
  }
}

function clientCall(call: Call, origin: string): ClientCall {
  const [scheme, encoded = ''] = call.authorization.split(' ');
  const [id = '', secret = ''] = Buffer.from(encoded, 'base64').toString().split(':');
  return {
    ...call,
    origin,
    param: (name) => call.form.get(name) ?? undefined,
    basic: scheme === 'Basic' ? [decodeURIComponent(id), decodeURIComponent(secret)] : undefined,
  };
}
