/** What a project needs before anything is deployed. */
import * as z from 'zod';
import { CloudError, type CloudRequest } from '../../functions/src/clients/cloud/request.ts';
import { allOf, type Finding, right, wrong } from './finding.ts';

type Ask = CloudRequest['ask'];

/** In the order of docs/deployment.md. */
export const foundations: [about: string, (ask: Ask, project: string) => Promise<Finding>][] = [
  ['project', examineProject],
  ['billing', examineBilling],
  ['services', examineServices],
  ['database', examineDatabase],
  ['web app', examineWebApp],
];

async function examineProject(ask: Ask, project: string): Promise<Finding> {
  const missing = `there is none, or it isn’t yours: npm run firebase -- projects:create ${project}`;
  const answer = await ask(`cloudresourcemanager.googleapis.com/v1/projects/${project}`).catch(
    (error: Error) => {
      // Google tells strangers nothing of which projects there are.
      if (error instanceof CloudError && error.status === 403) return null;
      throw error;
    },
  );
  const { lifecycleState } = z.object({ lifecycleState: z.string().optional() }).parse(answer ?? {});
  return lifecycleState === 'ACTIVE' ? right('project', 'is there') : wrong('project', missing);
}

async function examineBilling(ask: Ask, project: string): Promise<Finding> {
  const answer = await ask(`cloudbilling.googleapis.com/v1/projects/${project}/billingInfo`);
  const { billingEnabled } = z.object({ billingEnabled: z.boolean().default(false) }).parse(answer ?? {});
  return billingEnabled
    ? right('billing', 'plan Blaze')
    : wrong('billing', 'functions need the plan Blaze: Upgrade in the Firebase console, and set a budget');
}

const services = [
  'artifactregistry',
  'cloudbuild',
  'cloudfunctions',
  'cloudscheduler',
  'cloudtasks',
  'eventarc',
  'firebasehosting',
  'firebaserules',
  'firestore',
  'iamcredentials',
  'identitytoolkit',
  'pubsub',
  'run',
  'secretmanager',
];

async function examineServices(ask: Ask, project: string): Promise<Finding> {
  const path = `serviceusage.googleapis.com/v1/projects/${project}/services?filter=state:ENABLED&pageSize=200`;
  const schema = z.object({
    services: z.array(z.object({ config: z.object({ name: z.string() }) })).default([]),
  });
  const on = schema.parse((await ask(path)) ?? {}).services.map(({ config }) => config.name);
  const missing = services.map((name) => `${name}.googleapis.com`).filter((name) => !on.includes(name));
  return allOf(
    'services',
    missing,
    `${services.length} are on`,
    () => `switch them on: gcloud services enable ${missing.join(' ')} --project=${project}`,
  );
}

async function examineDatabase(ask: Ask, project: string): Promise<Finding> {
  const answer = await ask(`firestore.googleapis.com/v1/projects/${project}/databases/(default)`);
  if (answer === null)
    return wrong(
      'database',
      `there is none: npm run firebase -- firestore:databases:create "(default)" --location eur3 --project ${project}`,
    );
  const { type, locationId } = z.object({ type: z.string(), locationId: z.string() }).parse(answer);
  if (type !== 'FIRESTORE_NATIVE') return wrong('database', `is ${type}: it must be in native mode`);
  return /^eur/.test(locationId)
    ? right('database', `in ${locationId}`)
    : wrong(
        'database',
        `in ${locationId}, far from the functions in Europe, and it can’t be moved: use another project`,
      );
}

async function examineWebApp(ask: Ask, project: string): Promise<Finding> {
  const answer = await ask(`firebase.googleapis.com/v1beta1/projects/${project}/webApps`);
  const { apps } = z.object({ apps: z.array(z.object({})).default([]) }).parse(answer ?? {});
  return apps.length > 0
    ? right('web app', 'is there')
    : wrong(
        'web app',
        `there is none: npm run firebase -- apps:create WEB "Ciné-Compagnon" --project ${project}`,
      );
}
