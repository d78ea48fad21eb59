/** Whether a deployed product answers. */
import { second } from '@cine/contract/time';

/** Throws unless the dashboard, the API, its database and an operation that anybody may call answer. */
export async function smokeTest(site: string, version: string): Promise<void> {
  const get = async (path: string) => {
    const answer = await fetch(`${site}${path}`, { signal: AbortSignal.timeout(60 * second) });
    const body = await answer.text();
    if (answer.status !== 200)
      throw new Error(`${site}${path} answers ${answer.status}: ${body.slice(0, 200)}`);
    return body;
  };
  await get('/');
  const health = JSON.parse(await get('/api/health')) as { version?: string };
  if (health.version !== version)
    throw new Error(`${site}/api/health is of version ${health.version}, and ${version} was deployed`);
  await get('/api/health/detailed');
  await get('/api/auth/providers');
}
