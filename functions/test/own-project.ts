import { deleteApp, initializeApp } from 'firebase-admin/app';
import { context } from '../src/context.ts';
import { countUsage } from '../src/platform/firestore/usage.ts';
import { suite } from './suite.ts';

/** Lets the functions use an empty project, for tests that look at all users, until `end` is called. */
export async function useOwnProject(
  project: string,
): Promise<{ quiet: () => Promise<void>; end: () => Promise<void> }> {
  const running = await suite();
  const { quiet } = await running.emptyProject(project);
  const app = initializeApp({ projectId: project }, project);
  const { db } = context();
  Object.assign(context(), { db: countUsage(running.databaseOf(app)) });
  const end = async () => {
    await quiet();
    Object.assign(context(), { db });
    await deleteApp(app);
  };
  return { quiet, end };
}
