/** The form in which usernames are unique: `Lea` and `LEA` are the same. */
export function foldUsername(username: string): string {
  return username.toLowerCase();
}
