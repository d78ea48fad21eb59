/** Asks the operator's function of encoders for vectors. */
import { Buffer } from 'node:buffer';
import { chunksOf } from '@cine/contract/chunks-of';
import { minute } from '@cine/contract/time';
import ky, { isHTTPError } from 'ky';
import * as z from 'zod';
import { serviceAddress } from '#platform/endpoints/service-address.ts';
import { type Encoders, EncodersError, maxPixels, type Network, type Picture } from './encoders.ts';
import { identityTokens } from './identity-token.ts';

const networkSchema = z.object({ version: z.string().min(1), dimensions: z.int().positive() });
const describedSchema = z.object({
  text: networkSchema.nullable(),
  image: networkSchema.nullable(),
});
/** All vectors, one after the other: 32-bit floats, little-endian, in base64. */
const vectorsSchema = z.object({ vectors: z.base64() });

/** Texts of one request. */
const textsAtOnce = 64;
/** A first answer waits until the network is loaded. */
const timeoutMs = 2 * minute;
/** How long a description holds. */
const describedMs = 10 * minute;

type Options = {
  url: string;
  now: () => number;
};

/**
 * Asks who encodes, and again after ten minutes or when another network turned out to answer. Throws an
 * `EncodersError` where nothing answers.
 */
export function createEncoders({ url, now }: Options): () => Promise<Encoders> {
  const address = serviceAddress.parse(url);
  // Those on this machine are open.
  const token = address.startsWith('https:') ? identityTokens(address, now) : null;
  let held: { encoders: Promise<Encoders>; until: number } | undefined;
  const forget = () => {
    held = undefined;
  };

  async function send<Answer extends z.ZodType>(
    path: string,
    form: Answer,
    json?: object,
  ): Promise<z.output<Answer>> {
    try {
      const headers = token === null ? {} : { authorization: `Bearer ${await token()}` };
      const options = { headers, timeout: timeoutMs, retry: { limit: 1, methods: ['get', 'post' as const] } };
      return form.parse(
        await ky(path, { prefix: address, ...options, ...(json && { method: 'post', json }) }).json(),
      );
    } catch (error) {
      const fault = encodersErrorOf(error);
      if (fault.code === 'changed') forget();
      throw fault;
    }
  }

  async function vectorsOf(path: string, { version, dimensions }: Network, inputs: object) {
    const { vectors } = await send(path, vectorsSchema, { version, ...inputs });
    return split(vectors, dimensions);
  }

  async function describe(): Promise<Encoders> {
    const { text, image } = await send('', describedSchema);
    return {
      ...(text && {
        text: {
          ...text,
          encode: async (texts) => {
            const made: Float32Array[] = [];
            for (const some of chunksOf(texts, textsAtOnce)) {
              made.push(...(await vectorsOf('texts', text, { texts: some })));
            }
            return made;
          },
        },
      }),
      ...(image && {
        image: {
          ...image,
          encode: async (picture) => {
            assertSmall(picture);
            const { width, height, rgb } = picture;
            const bytes = Buffer.from(rgb.buffer, rgb.byteOffset, rgb.byteLength);
            const [made] = await vectorsOf('picture', image, {
              width,
              height,
              rgb: bytes.toString('base64'),
            });
            return made!;
          },
        },
      }),
    };
  }

  return () => {
    if (held === undefined || held.until <= now()) {
      const encoders = describe();
      encoders.catch(forget);
      held = { encoders, until: now() + describedMs };
    }
    return held.encoders;
  };
}

function assertSmall({ width, height, rgb }: Picture): void {
  if (width * height > maxPixels || rgb.length !== width * height * 3) {
    throw new EncodersError('refused', `A picture of ${width} × ${height} pixels with ${rgb.length} bytes`);
  }
}

function split(base64: string, dimensions: number): Float32Array[] {
  const bytes = Buffer.from(base64, 'base64');
  const length = 4 * dimensions;
  return Array.from({ length: bytes.length / length }, (_, at) => {
    const vector = new Float32Array(dimensions);
    for (let each = 0; each < dimensions; each += 1) vector[each] = bytes.readFloatLE(at * length + 4 * each);
    return vector;
  });
}

/** Without its cause, as a failed request has a token. */
function encodersErrorOf(error: unknown): EncodersError {
  const status = isHTTPError(error) ? error.response.status : undefined;
  if (status === 409) return new EncodersError('changed', 'Another network answers now');
  if (status === 400 || status === 413) return new EncodersError('refused', `Encoders refused it: ${status}`);
  const why = error instanceof Error ? error.name : 'unknown';
  return new EncodersError('unavailable', `Encoders don't answer: ${status ?? why}`);
}
