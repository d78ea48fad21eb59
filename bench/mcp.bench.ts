/** What a call through an assistant's tool takes longer than the same call over REST. */
import { deepStrictEqual } from 'node:assert/strict';
import { createToken } from '@cine/contract/operations/core/tokens';
import { tonight } from '@cine/contract/operations/together/tonight';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { startIdentityToolkit } from '../functions/test/stand-ins/identity-toolkit.ts';
import { interleave, median, note, report } from './command/harness.ts';
import { startSession } from './deployed/session.ts';
import { startWorld, userOf } from './deployed/world.ts';

const rounds = 60;
const attendees = 4;
const pageSize = 20;
const size = { movies: 5_000, candidates: 2_000 };

const identities = await startIdentityToolkit();
const world = await startWorld(size);
await world.onInstance(async (instance) => {
  const { session, uids } = await startSession(instance, attendees);
  const owner = userOf(uids[0]!, instance);
  identities.add({ localId: owner.uid, email: 'owner@example.test', emailVerified: true });
  const { secret } = await owner.call(createToken, { name: 'Assistant', scope: 'read', days: 1 });
  const headers = { authorization: `Bearer ${secret}` };
  const input = { sessionId: session.id, pageSize };

  const assistant = new Client({ name: 'bench', version: '1' });
  const url = new URL(`${instance.url}/api/mcp`);
  await assistant.connect(new StreamableHTTPClientTransport(url, { requestInit: { headers } }));

  async function send(path: string, body: object): Promise<unknown> {
    const type = { accept: 'application/json, text/event-stream', 'content-type': 'application/json' };
    const answer = await fetch(instance.url + path, {
      method: 'POST',
      headers: { ...headers, ...type },
      body: JSON.stringify(body),
    });
    return answer.json();
  }
  // Both by the same client: what the SDK's own adds isn't the product's.
  const params = { name: tonight.name, arguments: input };
  const byTool = () => send('/api/mcp', { jsonrpc: '2.0', id: 1, method: 'tools/call', params });
  const overRest = () => send(`/api${tonight.rest.path.replace('{sessionId}', session.id)}`, { pageSize });

  const { structuredContent } = await assistant.callTool(params);
  deepStrictEqual(structuredContent, await overRest());
  const { cost } = await world.emulator.costOf(byTool);
  const { cost: costOverRest } = await world.emulator.costOf(overRest);
  deepStrictEqual(cost, costOverRest);
  const times = await interleave({ byTool, overRest }, rounds);
  note('by a tool, over REST', `${median(times.byTool).toFixed(1)}, ${median(times.overRest).toFixed(1)} ms`);
  const { tools } = await assistant.listTools();
  note('the list of tools', `${tools.length} tools, ${Math.round(JSON.stringify(tools).length / 1000)} kB`);
  report({
    figure: 'mcp.overhead',
    value: Math.round((1000 * median(times.byTool)) / median(times.overRest)) / 1000,
    unit: 'times its time',
    sense: 'max',
    goal: 1.15,
    rival: 'the same call over REST',
    fixture: `${rounds} lists of ${pageSize} movies for tonight, of ${size.candidates} that ${attendees} friends can watch`,
    warmth: 'warm',
  });
  await assistant.close();
});
await world.stop();
await identities.close();
