import { seat } from './firebase.ts';
import { signOut } from './sign-in.ts';

/**
 * Signs out, and forgets what the device keeps of what was read: the next one to hold it finds nothing. What waits to be
 * sent stays for its maker. The page is loaded anew.
 */
export async function leaveDevice(): Promise<void> {
  await Promise.allSettled([forgetDocuments(), self.caches?.delete('posters')]);
  await signOut();
  location.replace('/');
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
