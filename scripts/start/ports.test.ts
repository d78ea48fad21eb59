import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect } from 'chai';
import { assertFree, findFreePorts } from './ports.ts';

describe('The ports that npm start needs', () => {
  it('are named with their purpose when another program uses them', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const refusal = await assertFree({ firestore: port }).catch((error: unknown) => error as Error);
    other.close();
    await once(other, 'close');
    expect(refusal).to.be.instanceOf(Error);
    const { message } = refusal as Error;
    expect(message).to.include('listens on a port that is needed here');
    expect(message).to.include(`${port}  for the database`);
    expect(message).to.include('npm start -- --free-ports');
    await assertFree({ firestore: port });
  });

  it('can be replaced by distinct free ports', async () => {
    const ports = await findFreePorts(10);
    expect(new Set(ports)).to.have.lengthOf(10);
    const [firestore, functions, clock] = ports;
    await assertFree({ firestore: firestore!, functions: functions!, clock: clock! });
    const others = await Promise.all(Array.from({ length: 5 }, () => findFreePorts(20)));
    expect(new Set([...ports, ...others.flat()]), 'before any is used').to.have.lengthOf(110);
  });
});
