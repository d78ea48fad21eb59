/** Loads the operator's networks by onnxruntime-node, which only this deployment has. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Answering, loadPictureEncoder, loadTextEncoder, type Runtime } from '@cine/encoders';

/** Where networks of texts and of pictures are. */
export type Folders = { text?: string | undefined; image?: string | undefined };

/** A name that isn't resolved where this is compiled. */
const native: string = 'onnxruntime-node';

/** The folders beside the deployed code. */
export function deployedFolders(): Folders {
  const [text, image] = ['text', 'image'].map((name) => join(import.meta.dirname, 'models', name));
  return { text: existsSync(text!) ? text : undefined, image: existsSync(image!) ? image : undefined };
}

/** Throws a `ModelFolderError` with what is wrong with a folder. */
export async function load({ text, image }: Folders): Promise<Answering> {
  const runtime = (await import(native)) as Runtime;
  return {
    text: text === undefined ? null : await loadTextEncoder(text, runtime),
    image: image === undefined ? null : await loadPictureEncoder(image, runtime),
  };
}

/** Loads once, and once more where that failed. */
export function loadOnce(folders: Folders): () => Promise<Answering> {
  let loading: Promise<Answering> | undefined;
  return () => {
    loading ??= load(folders).catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}
