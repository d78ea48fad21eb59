/** What makes vectors of texts and pictures, where the operator set encoders up. */

/** A picture: three bytes a pixel (red, green, blue), row by row from the top. */
export type Picture = { width: number; height: number; rgb: Uint8Array };

/** The network that makes the vectors. */
export type Network = {
  /** Names the network and how it is asked; vectors of another version must not be compared. */
  version: string;
  /** The length of each vector. */
  dimensions: number;
};

/** Makes unit vectors of texts, in their order: the nearer two meanings, the larger the dot product. */
export type TextVectors = Network & { encode: (texts: readonly string[]) => Promise<Float32Array[]> };

/** Makes a unit vector of a picture of at most `maxPixels`. */
export type PictureVectors = Network & { encode: (picture: Picture) => Promise<Float32Array> };

/** What is set up; both, one or none. Encoding throws an `EncodersError`. */
export type Encoders = { text?: TextVectors; image?: PictureVectors };

/** The most pixels of a picture. Networks look at some 50,000: make it smaller before. */
export const maxPixels = 1_000_000;

/**
 * Why nothing was encoded: `unavailable` may pass or be mended, `changed` means that another network answers
 * now, of which `context.encoders()` tells when it is asked again, and `refused` is a bug of ours.
 */
export class EncodersError extends Error {
  override readonly name = 'EncodersError';
  readonly code: 'unavailable' | 'changed' | 'refused';

  constructor(code: 'unavailable' | 'changed' | 'refused', message: string) {
    super(message);
    this.code = code;
  }
}
