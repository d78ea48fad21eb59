import type { Lifecycle } from '#platform/lifecycle.ts';
import { deleteSignIn, loadSignIn } from './sign-in-service.ts';

/** Exports and erases a user's sign-in, which Firebase Auth keeps. */
export const lifecycle = {
  documents: [],
  exportParts: async (context, uid) => ({ signIn: await loadSignIn(context, uid) }),
  erase: async (context, uid) => {
    await deleteSignIn(context, uid);
  },
} satisfies Lifecycle;
