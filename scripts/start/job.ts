import { functionsRegion } from '@cine/contract/operation';

/** Where the functions emulator listens, and for which project. */
export type Functions = { url: string; project: string };

/** Runs a scheduled function such as `jobs-availability` once, as Cloud Scheduler would; throws where it fails. */
export async function runJob({ url, project }: Functions, name: string): Promise<void> {
  // The emulator has no schedules, but the function has an address: its name, and how often it was defined anew.
  const trigger = `${functionsRegion}-${name}-0`;
  const answer = await fetch(`${url}/functions/projects/${project}/triggers/${trigger}`, { method: 'POST' });
  if (!answer.ok) throw new Error(`${name} did not run: ${await answer.text()}`);
}
