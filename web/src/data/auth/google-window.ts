import type { FirebaseError } from 'firebase/app';
import { attempt, leavingGuest, unlessClosed } from './sign-in.ts';

/** Signs in to an existing account, or to a new one that a guest becomes; nothing if the window is closed. */
export async function signInWithGoogle(): Promise<void> {
  await attempt(async (auth, firebase) => {
    const guest = auth.currentUser?.isAnonymous ? auth.currentUser : null;
    const { browserPopupRedirectResolver: resolver, GoogleAuthProvider } = firebase;
    await unlessClosed(async () => {
      if (!guest) return firebase.signInWithPopup(auth, new GoogleAuthProvider(), resolver);
      return firebase
        .linkWithPopup(guest, new GoogleAuthProvider(), resolver)
        .catch((error: FirebaseError) => {
          const credential = GoogleAuthProvider.credentialFromError(error);
          if (error.code !== 'auth/credential-already-in-use' || !credential) throw error;
          return leavingGuest(auth, () => firebase.signInWithCredential(auth, credential));
        });
    });
  });
}
