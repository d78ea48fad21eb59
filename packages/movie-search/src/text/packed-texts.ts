/** Packs many texts in one array of bytes: once romanised, nearly all letters take one. */

/** A text as its UTF-8 bytes: once romanised, nearly all letters are ASCII, one byte each. */
export type Text = Uint8Array;

export type PackedTexts = {
  bytes: Uint8Array;
  /** Where each text begins; one more than there are texts. */
  offsets: Uint32Array;
};

export function packTexts(texts: readonly string[]): PackedTexts {
  const all = texts.map(toText);
  const offsets = new Uint32Array(all.length + 1);
  for (const [index, text] of all.entries()) offsets[index + 1] = offsets[index]! + text.length;
  return { bytes: Buffer.concat(all), offsets };
}

export function unpackTexts(texts: PackedTexts): string[] {
  return Array.from({ length: texts.offsets.length - 1 }, (_, index) =>
    Buffer.from(textAt(texts, index)).toString(),
  );
}

/** One of the texts, without a copy. */
export function textAt({ bytes, offsets }: PackedTexts, index: number): Text {
  return bytes.subarray(offsets[index]!, offsets[index + 1]!);
}

export function toText(text: string): Text {
  return Buffer.from(text);
}
