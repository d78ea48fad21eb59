const storageKey = 'import-waiting';

/** Remembers for the next visit that something of this user's import is still to be sent. */
export function noteWaitingImport(uid: string, isWaiting: boolean): void {
  if (isWaiting) localStorage.setItem(storageKey, uid);
  else if (isImportWaiting(uid)) localStorage.removeItem(storageKey);
}

/** Whether something of this user's import is still to be sent. */
export function isImportWaiting(uid: string): boolean {
  return localStorage.getItem(storageKey) === uid;
}
