import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';

const root = join(import.meta.dirname, '../..');
const firebaseTools = createRequire(import.meta.resolve('firebase-tools'));

/** What the CLI would deploy of a function, in part. */
export type Endpoint = {
  id: string;
  platform: string;
  runtime: string;
  region: string;
  minInstances?: number | null;
  httpsTrigger?: { invoker?: string[] | null };
  availableMemoryMb?: number | null;
  eventTrigger?: { eventType: string; region?: string };
};

type Build = { params: { name: string; type: string }[] };
type Backend = { endpoints: Record<string, Record<string, Endpoint>> };

/** The parts of the Firebase CLI that `firebase deploy` runs before it asks the project for anything. */
type Cli = {
  prepare: {
    loadCodebases: (...args: unknown[]) => Promise<Record<string, Build>>;
    resolveDefaultRegionsForBuild: (...args: unknown[]) => Promise<void>;
    resolveCpuAndConcurrency: (backend: Backend) => void;
    resolveDefaultTimeout: (backend: Backend) => void;
  };
  build: { resolveBackend: (options: object) => Promise<{ backend: Backend }> };
  backend: { empty: () => Backend; allEndpoints: (backend: Backend) => Endpoint[] };
  validate: { endpointsAreValid: (want: Backend, existing: Backend) => void };
  authEventarc: { ensureAuthEventarcTriggerRegion: (endpoint: Endpoint) => Promise<void> };
  env: { loadUserEnvs: (options: object) => Record<string, string> };
  projectConfig: { normalizeAndValidate: (functions: object) => object[] };
  config: { Config: new (source: object, options: object) => { path: (file: string) => string } };
  logger: { logger: { silent: boolean } };
  versioning: { checkFunctionsSDKVersion: () => void };
};

function cli(): Cli {
  const load = (module: string) => firebaseTools(`./${module}.js`) as never;
  return {
    prepare: load('deploy/functions/prepare'),
    build: load('deploy/functions/build'),
    backend: load('deploy/functions/backend'),
    validate: load('deploy/functions/validate'),
    authEventarc: load('deploy/functions/services/authEventarc'),
    env: load('functions/env'),
    projectConfig: load('functions/projectConfig'),
    config: load('config'),
    logger: load('logger'),
    versioning: load('deploy/functions/runtimes/node/versioning'),
  };
}

/**
 * Reads a built folder as `firebase deploy --non-interactive` does in a new project, with the settings of
 * firebase.json or another file. Throws what the CLI would: for a runtime it can't deploy, an option it
 * doesn't accept, or a parameter without a value.
 */
export async function discover(
  folder: string,
  file = 'firebase.json',
): Promise<{ endpoints: Endpoint[]; secrets: string[] }> {
  const { prepare, build, backend, validate, authEventarc, env, projectConfig, config, logger, versioning } =
    cli();
  logger.logger.silent = true;
  // Only advises an update, and asks npm's registry for it.
  versioning.checkFunctionsSDKVersion = () => {};
  const projectId = 'demo-deployed';
  const { functions } = JSON.parse(readFileSync(join(root, file), 'utf8')) as {
    functions: [{ codebase: string }];
  };
  const [{ codebase }] = functions;
  const source = relative(root, folder);
  const settings = { functions: functions.map((each) => ({ ...each, source })) };
  const options = {
    projectId,
    project: projectId,
    nonInteractive: true,
    config: new config.Config(settings, { projectDir: root }),
  };
  const firebaseConfig = { projectId };
  const codebases = projectConfig.normalizeAndValidate(settings.functions);
  const { [codebase]: loaded } = await withManifestInFile(() =>
    prepare.loadCodebases(codebases, options, firebaseConfig, {}),
  );
  const { backend: want } = await build.resolveBackend({
    build: loaded!,
    firebaseConfig,
    userEnvs: env.loadUserEnvs({ functionsSource: folder, projectId, projectDir: root }),
    codebase,
    nonInteractive: true,
    // Only so that it doesn't ask Secret Manager.
    isEmulator: true,
    resolveRegions: (of: Build, values: unknown) =>
      prepare.resolveDefaultRegionsForBuild(of, backend.empty(), values),
  });
  prepare.resolveCpuAndConcurrency(want);
  prepare.resolveDefaultTimeout(want);
  validate.endpointsAreValid(want, backend.empty());
  const endpoints = backend.allEndpoints(want);
  for (const endpoint of endpoints) {
    if (endpoint.eventTrigger?.eventType.startsWith('google.firebase.auth.'))
      await authEventarc.ensureAuthEventarcTriggerRegion(endpoint);
  }
  const secrets = loaded!.params.filter(({ type }) => type === 'secret').map(({ name }) => name);
  return { endpoints, secrets };
}

/** A file tells the CLI about the functions: asked over a port, they stay until its connections are idle. */
async function withManifestInFile<T>(load: () => Promise<T>): Promise<T> {
  const name = 'FIREBASE_FUNCTIONS_DISCOVERY_OUTPUT_PATH';
  const { [name]: former } = process.env;
  process.env[name] = 'true';
  try {
    return await load();
  } finally {
    if (former === undefined) delete process.env[name];
    else process.env[name] = former;
  }
}
