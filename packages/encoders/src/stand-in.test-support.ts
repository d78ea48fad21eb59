/** The encoders of the operator, as tests have them: small networks, run and asked as real ones are. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as runtime from 'onnxruntime-web';
import { folderOf, pictureFiles, textFiles } from './folders.test-support.ts';
import { answerWith, loadPictureEncoder, loadTextEncoder } from './index.ts';

export { folderOf, pictureFiles, textFiles } from './folders.test-support.ts';
/** Runs networks in WebAssembly, so that tests install no native runtime. */
export { runtime };

/** Starts a server with a text network that knows six English words, and one of pictures. */
export async function startEncoders() {
  const answer = answerWith(async () => ({
    text: await text,
    image: await image,
  }));
  const text = folderOf(textFiles).then((folder) => loadTextEncoder(folder, runtime));
  const image = folderOf(pictureFiles).then((folder) => loadPictureEncoder(folder, runtime));
  const server = createServer((request, response) => void answer(request, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
