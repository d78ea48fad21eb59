/**
 * Gives the key with which a form creates something: the same while what is sent stays the same, so that
 * sending it again after a network fault creates nothing twice.
 */
export function keysForRetries(): (sent: unknown) => string {
  let last: { content: string; key: string } | null = null;
  return (sent) => {
    const content = JSON.stringify(sent);
    if (last?.content !== content) last = { content, key: crypto.randomUUID() };
    return last.key;
  };
}
