import { seat } from './firebase.ts';
import { signOut } from './sign-in.ts';

let leaving = false;

/** Whether whoever is signed in is on their way out, so that what vanishes meanwhile is no surprise. */
export function isLeaving(): boolean {
  return leaving;
}

/** Does what ends in leaving; where that fails, nobody has left. */
export async function whileLeaving(act: () => Promise<void>): Promise<void> {
  leaving = true;
  try {
    await act();
  } catch (error) {
    leaving = false;
    throw error;
  }
}

/**
 * Signs out, and forgets what the device keeps of what was read: the next one to hold it finds nothing. What waits to be
 * sent stays for its maker. A page is loaded anew.
 */
export async function leaveDevice(next = '/'): Promise<void> {
  await whileLeaving(async () => {
    await Promise.allSettled([forgetDocuments(), self.caches?.delete('posters')]);
    await signOut();
    location.replace(next);
  });
}

async function forgetDocuments(): Promise<void> {
  const [db, { clearIndexedDbPersistence, terminate }] = await Promise.all([
    seat().database(),
    import('firebase/firestore'),
  ]);
  await terminate(db);
  // It stays while another tab is open.
  await clearIndexedDbPersistence(db);
}
