/** Assistants call operations as tools over the Model Context Protocol: a message, an answer, no streams. */
import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js';
import { context } from '#context.ts';
import type { Accounts } from '#platform/endpoints/accounts.ts';
import type { Identity } from '#platform/endpoints/caller.ts';
import { admitBytes } from '#platform/endpoints/charge-call.ts';
import { parseInput } from '#platform/endpoints/input.ts';
import { mayCall } from '#platform/endpoints/origins.ts';
import type { Handler } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { refusalFor } from '#platform/errors/refusal.ts';
import { createUselessCalls } from '#platform/limits/useless-calls.ts';
import { preflightHeaders } from '../headers.ts';
import type { Answer, Request } from '../http.ts';
import { identityIn } from '../identity.ts';
import { bodyOf } from '../input.ts';
import { answerUnlessAllowed, problemAnswer } from '../refuse.ts';
import { namesOperation, serverFor } from './server.ts';
import { addressQuery } from './tools.ts';

/** What browsers may send besides the headers of other calls. */
const ownHeaders = 'Mcp-Protocol-Version';

/** Messages that call no operation, as one that does is counted by that: an instance keeps them in memory. */
const talk = createUselessCalls(() => context().now());

/** Answers an assistant's message: as the protocol does, or with a problem before that. Never throws. */
export async function answerAssistant(
  request: Request,
  { searchParams }: URL,
  handlers: readonly Handler[],
  accounts: Accounts,
): Promise<Answer> {
  const { method, headers } = request;
  if (method === 'OPTIONS') return preflight();
  let identity: Identity | null = null;
  try {
    if (headers.origin !== undefined && !mayCall(headers.origin)) throw new AppError('origin-refused');
    const answerInstead = await answerUnlessAllowed(request, ['POST'], accounts);
    if (answerInstead) return answerInstead;
    const query = parseInput(addressQuery, Object.fromEntries(searchParams));
    const message = bodyOf({ ...request, contentType: headers['content-type'] });
    identity = await ownerOf(request, accounts);
    if (!namesOperation(message)) talk.assertAllowed(identity.uid);
    const { server, called } = serverFor({ identity, headers, handlers, accounts, query });
    const answer = await send(request, message, server);
    const bytes = Buffer.byteLength(answer.body);
    const outcome = called();
    if (outcome) outcome.chargeForBytes(bytes);
    else await payForTalk(identity, bytes);
    return answer;
  } catch (error) {
    return problemAnswer(await refusalFor(error, 'mcp', { identity, headers }, accounts.localeOf), {});
  }
}

/** Counts a message that called no operation, whatever it asked for. */
async function payForTalk(identity: Identity, bytes: number): Promise<void> {
  talk.assertAllowed(identity.uid);
  talk.count(identity.uid);
  await admitBytes(identity, bytes);
}

function preflight(): Answer {
  const headers = preflightHeaders('POST, OPTIONS');
  const allowed = `${headers['Access-Control-Allow-Headers']}, ${ownHeaders}`;
  return { status: 204, headers: { ...headers, 'Access-Control-Allow-Headers': allowed }, body: '' };
}

/** The owner of the personal token in a request. An ID token may do more than an assistant should. */
async function ownerOf({ headers }: Request, accounts: Accounts): Promise<Identity> {
  const identity = await identityIn(headers, accounts);
  if (!identity) throw new AppError('sign-in-required');
  if (!identity.personal) throw new AppError('token-not-personal');
  return identity;
}

/** Hands a message to a server that lives as long as its answer. */
async function send(
  { headers }: Request,
  parsedBody: unknown,
  server: ReturnType<typeof serverFor>['server'],
): Promise<Answer> {
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
  await server.connect(transport);
  const { accept = '', 'mcp-protocol-version': version } = headers;
  const response = await transport.handleRequest(
    new globalThis.Request('http://localhost/mcp', {
      method: 'POST',
      headers: {
        accept,
        'content-type': 'application/json',
        ...(typeof version === 'string' && { 'mcp-protocol-version': version }),
      },
    }),
    { parsedBody },
  );
  const body = await response.text();
  await server.close();
  const type = response.headers.get('content-type');
  return { status: response.status, headers: type === null ? {} : { 'Content-Type': type }, body };
}
