/**
 * Answers with vectors over HTTP: `GET /` says which networks make them, `POST /texts` and `POST /picture`
 * make some. Both name the version they expect, and are refused with 409 if it is another's.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import * as z from 'zod';
import type { PictureEncoder } from './picture/picture-encoder.ts';
import type { TextEncoderOfFolder } from './text/text-encoder.ts';

/** What answers; null for what isn't provided. */
export type Answering = { text: TextEncoderOfFolder | null; image: PictureEncoder | null };

const mostTexts = 256;
const mostPixels = 1_000_000;
const side = z.int().min(1).max(mostPixels);

const textsSchema = z.object({
  version: z.string(),
  texts: z.array(z.string().max(20_000)).max(mostTexts),
});
const pictureSchema = z
  .object({ version: z.string(), width: side, height: side, rgb: z.string() })
  .transform(({ rgb, ...picture }) => ({ ...picture, rgb: Buffer.from(rgb, 'base64') }))
  .refine(({ width, height, rgb }) => width * height <= mostPixels && rgb.length === width * height * 3);

/** Answers a request; a framework may have read its body. */
export type Answer = (
  request: IncomingMessage & { body?: unknown },
  response: ServerResponse,
) => Promise<void>;

/** Answers with what `load` gives, which is asked for again while it fails. */
export function answerWith(load: () => Promise<Answering>): Answer {
  return async (request, response) => {
    const [status, body] = await answerTo(request, load).catch((error: unknown) => {
      console.error(error);
      return [500, { error: 'failed' }] as const;
    });
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };
}

type Answered = readonly [status: number, body: object];

async function answerTo(request: Parameters<Answer>[0], load: () => Promise<Answering>): Promise<Answered> {
  const path = new URL(request.url ?? '/', 'http://encoders').pathname;
  const { text, image } = await load();
  if (request.method === 'GET' && path === '/')
    return [200, { text: described(text), image: described(image) }];
  if (request.method !== 'POST') return [404, { error: 'unknown' }];
  const body = request.body ?? (await json(request).catch(() => null));
  if (path === '/texts' && text) {
    return made(textsSchema, body, text, ({ texts }) => text.encode(texts));
  }
  if (path === '/picture' && image) {
    return made(pictureSchema, body, image, async (picture) => [await image.encode(picture)]);
  }
  return [404, { error: 'unknown' }];
}

function described(network: { version: string; dimensions: number } | null) {
  return network && { version: network.version, dimensions: network.dimensions };
}

async function made<Form extends z.ZodType<{ version: string }>>(
  form: Form,
  body: unknown,
  { version }: { version: string },
  encode: (input: z.output<Form>) => Promise<Float32Array[]>,
): Promise<Answered> {
  const input = form.safeParse(body);
  if (!input.success) return [400, { error: z.prettifyError(input.error) }];
  if (input.data.version !== version) return [409, { error: 'another version' }];
  return [200, { vectors: packed(await encode(input.data)) }];
}

/** All vectors, one after the other, as 32-bit floats in base64. */
function packed(vectors: readonly Float32Array[]): string {
  const bytes = vectors.map((vector) => {
    const own = Buffer.alloc(vector.length * 4);
    for (const [at, value] of vector.entries()) own.writeFloatLE(value, at * 4);
    return own;
  });
  return Buffer.concat(bytes).toString('base64');
}
