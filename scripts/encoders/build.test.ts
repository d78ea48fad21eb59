import { rejects } from 'node:assert/strict';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { folderOf, pictureFiles, textFiles } from '@cine/encoders/stand-in';
import { expect } from 'chai';
import express from 'express';
import { discover } from '../build/cli-discovery.test-support.ts';
import { readLock } from '../build/deploy-lock.ts';
import { deepIt } from '../test/deep.ts';
import { buildEncoders, type Found } from './build.ts';

const root = join(import.meta.dirname, '../..');
const built = join(root, 'build', 'tested-encoders');
const caller = '123-compute@developer.gserviceaccount.com';

/** Stands in for npm, and the runtime in WebAssembly for the native one. */
async function install(folder: string): Promise<void> {
  const target = join(folder, 'node_modules', 'onnxruntime-node');
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, 'package.json'), '{"type":"module","exports":"./index.js"}');
  const { href } = new URL(import.meta.resolve('onnxruntime-web'));
  writeFileSync(join(target, 'index.js'), `export * from ${JSON.stringify(href)};`);
}

describe('The function of encoders', () => {
  let networks: Found;
  before(async () => {
    const text = await folderOf({ ...textFiles, 'README.md': { about: 'it' } });
    const image = await folderOf(pictureFiles);
    networks = await buildEncoders(built, { text, image, caller, memory: '4GiB' }, install);
  });

  const read = (file: string) => JSON.parse(readFileSync(join(built, file), 'utf8'));

  it('is built with networks that were tried, and of their folders what they are made of', () => {
    expect(networks.text).to.include({ dimensions: 4 });
    expect(networks.image).to.include({ dimensions: 48 });
    expect(readdirSync(join(built, 'models', 'text')).sort()).to.deep.equal([
      'config.json',
      'onnx',
      'tokenizer.json',
      'tokenizer_config.json',
    ]);
  });

  it('alone names the native runtime, whose scripts aren’t run', () => {
    expect(read('package.json').dependencies).to.have.property('onnxruntime-node', '1.30.0');
    expect(readFileSync(join(built, '.npmrc'), 'utf8')).to.include('ignore-scripts=true');
    const installed = Object.keys(readLock().packages).filter((path) => /onnxruntime-node$/.test(path));
    expect(installed).to.deep.equal([]);
  });

  it('is what the Firebase CLI deploys as a codebase of its own, for one caller', async () => {
    const { endpoints, secrets } = await discover(built, 'firebase.encoders.json');
    expect(endpoints.map(({ id }) => id)).to.deep.equal(['encoders']);
    expect(endpoints[0]).to.include({ platform: 'gcfv2', region: 'europe-west1', availableMemoryMb: 4096 });
    expect(endpoints[0]!.httpsTrigger!.invoker).to.deep.equal([caller]);
    expect(secrets).to.deep.equal([]);
  });

  it('answers with vectors by the networks beside it', async () => {
    const { encoders } = (await import(pathToFileURL(join(built, 'index.js')).href)) as {
      encoders: RequestListener;
    };
    const app = express().use(express.json(), (request, response) => encoders(request, response));
    const server = app.listen(0, '127.0.0.1');
    await once(server, 'listening');
    try {
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      const described = (await (await fetch(url)).json()) as Record<string, { version: string }>;
      expect(described.text!.version).to.equal(networks.text!.version);
      const body = JSON.stringify({ version: networks.text!.version, texts: ['sad', 'space'] });
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch(`${url}/texts`, { method: 'POST', headers, body });
      const { vectors } = (await answer.json()) as { vectors: string };
      expect(Buffer.from(vectors, 'base64')).to.have.length(2 * 4 * 4);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });

  deepIt('isn’t built with a folder that can’t be used, and the reason is said', async () => {
    const text = await folderOf({ ...textFiles, 'tokenizer.json': null });
    await rejects(buildEncoders(join(root, 'build', 'tested-encoders-wrong'), { text }, install), (error) => {
      expect((error as Error).message).to.equal(`The model folder ${text}: has no tokenizer.json`);
      return true;
    });
  });
});
