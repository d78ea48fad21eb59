/** Whether a document that was to be created exists already. */
export function isExisting(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 6;
}
