import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect } from 'chai';
import { assertFree } from './ports.ts';

describe('The ports that npm start needs', () => {
  it('are named with what they are for when another program has them', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const refusal = await assertFree({ firestore: port }).catch((error: unknown) => error as Error);
    other.close();
    await once(other, 'close');
    expect(refusal).to.be.instanceOf(Error);
    expect((refusal as Error).message).to.include(`${port}  for the database`);
    await assertFree({ firestore: port });
  });
});
