import { strict as assert } from 'node:assert';
import { createToken, revokeToken } from '@cine/contract/operations/core/tokens';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { type Friend, verifyAddress } from './friend.ts';
import * as print from './print.ts';

const site = process.env.HOSTING_EMULATOR_HOST ?? '127.0.0.1:5000';

type Evening = { id: string; code: string; chosen: { title: string } | null };
type Tonight = { candidates: { movieId: number; title: string }[]; present: string[] };

/** A friend's assistant opens an evening, asks what she and another can watch, and chooses: all over MCP. */
export async function askAssistant(ines: Friend, lea: Friend): Promise<void> {
  print.scene('Inès lets her assistant do it');
  const [assistantOfInes, assistantOfLea] = await Promise.all([assistantOf(ines), assistantOf(lea)]);
  const { tools } = await assistantOfInes.client.listTools();
  print.note(`It has ${tools.length} tools, made from the operations’ definitions.`);
  const { id: sessionId, code } = await assistantOfInes.use<Evening>('sessions-create');
  await assistantOfLea.use<Evening>('sessions-join', { code });
  const { candidates, present } = await assistantOfInes.use<Tonight>('sessions-tonight', {
    sessionId,
    pageSize: 3,
  });
  assert.deepEqual(present.toSorted(), [ines.uid, lea.uid].toSorted());
  const [first] = candidates;
  assert(first, 'there should be something for both');
  print.did(
    'Inès’s assistant',
    `finds for ${ines.name} and ${lea.name}: ${candidates.map(({ title }) => title).join(', ')}`,
  );
  const { chosen } = await assistantOfInes.use<Evening>('sessions-choose', {
    sessionId,
    movieId: first.movieId,
  });
  assert.equal(chosen?.title, first.title);
  await assistantOfInes.use<Evening>('sessions-close', { sessionId });
  for (const { end } of [assistantOfInes, assistantOfLea]) await end();
}

async function assistantOf(friend: Friend) {
  await verifyAddress(friend.uid);
  const { token, secret } = await friend.call(createToken, { name: 'Assistant', scope: 'act', days: 1 });
  const client = new Client({ name: 'assistant', version: '1' });
  // Hosting's emulator closes idle connections, at times just when a call begins on one.
  const headers = { authorization: `Bearer ${secret}`, connection: 'close' };
  await client.connect(
    new StreamableHTTPClientTransport(new URL(`http://${site}/mcp`), { requestInit: { headers } }),
  );
  return {
    client,
    use: async <Answer>(name: string, input: Record<string, unknown> = {}) => {
      const { structuredContent, isError, content } = await client.callTool({ name, arguments: input });
      assert(!isError, `${name}: ${JSON.stringify(content)}`);
      return structuredContent as Answer;
    },
    end: async () => {
      await client.close();
      await friend.call(revokeToken, { id: token.id });
    },
  };
}
