/** Whether a write failed because a document that it creates exists already. */
export function isExisting(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 6;
}
