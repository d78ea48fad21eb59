// A process like the Firebase CLI's: it ends for every error that nobody catches. Prints its port.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { surviveRequests } from './survive.ts';

surviveRequests();
process.on('uncaughtException', () => process.exit(2));

const server = createServer((request, response) => {
  const { url, headers } = request;
  response.setHeader('X-Powered-By', 'Express');
  const fail = () => {
    throw new Error(`Failed for ${url}`);
  };
  if (url === '/thrown') fail();
  else if (url === '/thrown-later') setTimeout(fail, 5);
  else if (url === '/rejected') void Promise.reject(new Error('Rejected'));
  else if (url === '/rejected-later') void new Promise((resolve) => setTimeout(resolve, 5)).then(fail);
  else if (url === '/begun') {
    response.write('Half');
    setTimeout(fail, 5);
  } else if (url === '/headers')
    response.end(`${Object.keys(headers).join()} ${headers['transfer-encoding']}`);
  else response.end(String(new URL(url!, `http://${headers.host}`)));
});
server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port));
