/** A text as its UTF-8 bytes: after romanising nearly all are letters of ASCII, one byte each. */
export type Text = Uint8Array;

/** Many texts one after the other. */
export type Texts = {
  bytes: Uint8Array;
  /** Where each text begins; one more than there are texts. */
  offsets: Uint32Array;
};

export function toTexts(texts: readonly string[]): Texts {
  const all = texts.map(toText);
  const offsets = new Uint32Array(all.length + 1);
  for (const [index, text] of all.entries()) offsets[index + 1] = offsets[index]! + text.length;
  return { bytes: Buffer.concat(all), offsets };
}

export function textAt({ bytes, offsets }: Texts, index: number): Text {
  return bytes.subarray(offsets[index]!, offsets[index + 1]!);
}

export function toText(text: string): Text {
  return Buffer.from(text);
}
