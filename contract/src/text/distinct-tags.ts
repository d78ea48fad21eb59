/** What tags that are one have in common: they differ at most in case. */
export function keyOfTag(tag: string): string {
  return tag.normalize('NFC').toLowerCase();
}

/** Tags without those that differ from an earlier one only in case. */
export function distinctTags(tags: readonly string[]): string[] {
  const firsts = new Map<string, string>();
  for (const tag of tags) if (!firsts.has(keyOfTag(tag))) firsts.set(keyOfTag(tag), tag);
  return [...firsts.values()];
}
