export const friendCodeLength = 8;

/** The normalised code: eight hexadecimal digits in lower case, without spaces and dashes; null if it is invalid. */
export function cleanFriendCode(typed: string): string | null {
  const code = typed.toLowerCase().replace(/[\s-]/g, '');
  return /^[0-9a-f]{8}$/.test(code) ? code : null;
}
