/** What a text lists, separated by semicolons. */
export function listed(text: string): string[] {
  return text.trim().split(/;\s+/);
}
