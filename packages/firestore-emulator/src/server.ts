/** Starts the emulator on a port, with what it is configured by. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { ChannelInterface } from '@grpc/grpc-js';
import { type Indexes, parseIndexes } from './engine/index-selection/declared-indexes.ts';
import type { QueryReport } from './engine/index-selection/query-report.ts';
import type { DeliveryOptions } from './events/delivery.ts';
import type { Faults } from './events/fault-injection.ts';
import type { HttpServer } from './http-server.ts';
import { createRulesetStore, describeRulesIssue, type RulesetStore } from './ruleset-store.ts';
import { injectAnswerFaults } from './service/answer-faults.ts';
import { type TtlPolicy, ttlPolicies } from './service/commits/expiry.ts';
import { createFirestore } from './service/index.ts';
import { createGate } from './transports/gate.ts';
import { createGrpcTransport } from './transports/grpc.ts';
import { createInProcessTransport } from './transports/in-process.ts';
import { createOnePort } from './transports/one-port.ts';

export type FirestoreEmulatorOptions = {
  /** 127.0.0.1 by default. */
  host?: string;
  /**
   * Names besides loopback ones and `host` that may be in `Host` and `Origin` of HTTP requests: `name`,
   * `*.name`, or `*` for any.
   */
  allowHosts?: readonly string[] | undefined;
  /** 0, the default, takes a free port. */
  port?: number;
  /** The project that the rules file is for; by default it is for every project. */
  projectId?: string | undefined;
  rulesFile?: string | undefined;
  /** The project that is meant to be used; the log warns of any other. */
  singleProject?: string | undefined;
  /** `firestore.indexes.json`, for its TTL fields and indexes. */
  indexesFile?: string | undefined;
  /**
   * Refuses queries that neither the automatic indexes nor those of `indexesFile` serve, as production does.
   * Otherwise they are answered, as by the official emulator.
   */
  enforceIndexes?: boolean | undefined;
  /** An official export that every project starts with: its `….overall_export_metadata` file or directory. */
  importFrom?: string | undefined;
  /** `host:port` of the functions emulator that gets the triggers' events. */
  functionsEmulator?: string | undefined;
  /**
   * Memory in bytes for earlier versions of each database's documents, for reads in the past; 64 MB by
   * default.
   */
  historyBytes?: number | undefined;
  delivery?: Partial<DeliveryOptions>;
  /** Delivers triggers' events twice, late or out of order (fault injection); `PUT :faults` for a project. */
  faults?: Partial<Faults> | undefined;
  ttl?: Partial<TtlOptions>;
  /** Called for `POST /shutdown`; without it the server closes. */
  onShutdown?: () => void;
  log?: (line: string) => void;
};

export type TtlOptions = {
  /** How often expired documents are deleted; 60 s by default. */
  sweepMs: number;
  /** How long after its expiry a document is kept at least; 60 s by default. */
  delayMs: number;
};

const SHUTDOWN_DELAY_MS = 50;

const TTL_DEFAULTS: TtlOptions = { sweepMs: 60_000, delayMs: 60_000 };

export type FirestoreEmulator = {
  port: number;
  /** Reads the rules file again; rejects and keeps the old rules if it has errors. */
  reloadRules(): Promise<void>;
  /** Reads the indexes file again; throws and keeps the old indexes if it has errors. */
  reloadIndexes(): void;
  /** The distinct queries of all projects, and the declared indexes that served none of them. */
  queries(): QueryReport;
  /**
   * A channel for gRPC clients in the emulator's process, without a socket, in less than half the processor
   * time. For the Admin SDK: `settings({ grpcOptions: { 'grpc.channelFactoryOverride': () =>
   * emulator.channel() } })`.
   */
  channel(): ChannelInterface;
  /**
   * Exports the project that was used, as `firebase emulators:export` would, to be imported by either;
   * several projects get a folder each. Returns the folders written: none if no client has come yet.
   */
  exportTo(folder: string): Promise<string[]>;
  /** Ends every stream and connection; all data is lost. */
  close(): Promise<void>;
};

/**
 * Starts an emulator: gRPC, REST, WebChannel and the admin endpoints on one port. Throws if the port is
 * taken, the rules have errors (with line and column) or the export is damaged (with file and byte).
 */
export async function startFirestoreEmulator(
  options: FirestoreEmulatorOptions = {},
): Promise<FirestoreEmulator> {
  const { host = '127.0.0.1', port = 0, log = () => undefined } = options;
  const gate = createGate(host, options.allowHosts, log);
  const rulesets = createRulesetStore(log);
  const reloadRules = async (): Promise<void> => {
    if (options.rulesFile) await loadRulesFile(options.rulesFile, options.projectId, rulesets, log);
  };
  await reloadRules();
  let { indexes, policies } = readIndexes(options.indexesFile);
  const seed = options.importFrom
    ? await (await import('./export/seed.ts')).loadSeed(options.importFrom)
    : undefined;
  const firestore = createFirestore({
    rules: (project) => rulesets.of(project),
    seed,
    historyBytes: options.historyBytes,
    indexes: { indexes, enforce: options.enforceIndexes === true },
    onDatabase: warnOfOthers(options.singleProject, log),
  });
  const ttl = { ...TTL_DEFAULTS, ...options.ttl };
  const sweepLate = () => {
    firestore
      .sweepExpired(policies, Date.now() - ttl.delayMs)
      .catch((error) => log(`Sweeping failed: ${error}`));
  };
  const sweeping = setInterval(sweepLate, ttl.sweepMs).unref();
  const reloadIndexes = (): void => {
    ({ indexes, policies } = readIndexes(options.indexesFile));
    firestore.replaceIndexes(indexes);
  };

  const answers = injectAnswerFaults(firestore.service);
  const { service } = answers;
  const grpc = createGrpcTransport(service);
  const inProcess = createInProcessTransport(service);
  let http: Promise<HttpServer> | undefined;
  // Loaded when it is first used, as clients over gRPC don't need it.
  const startHttp = async (): Promise<HttpServer> => {
    const { createHttpServer } = await import('./http-server.ts');
    const { functionsEmulator, faults } = options;
    return createHttpServer({
      firestore: { ...firestore, service },
      answers,
      rulesets,
      events: { ...options.delivery, functionsEmulator, faults, log },
      gate,
      sweep: () => firestore.sweepExpired(policies, Date.now()),
      // Delayed, so that the answer is sent.
      shutDown: () => setTimeout(onShutdown, SHUTDOWN_DELAY_MS),
      log,
    });
  };
  const onePort = createOnePort({
    http2: (socket) => grpc.accept(socket),
    async http1(socket) {
      http ??= startHttp();
      (await http).accept(socket);
    },
  });
  const close = async (): Promise<void> => {
    clearInterval(sweeping);
    firestore.close();
    grpc.close();
    inProcess.close();
    (await http)?.close();
    await onePort.close();
  };
  const { onShutdown = () => void close() } = options;
  // Clients of 127.0.0.1 would find nothing where localhost resolves to ::1 first.
  const address = host === 'localhost' ? '127.0.0.1' : host;
  return {
    port: await onePort.listen(port, address),
    reloadRules,
    reloadIndexes,
    queries: () => firestore.queries(),
    channel: inProcess.channel,
    exportTo: async (folder) => (await import('./export/export-all.ts')).exportAll(folder, firestore),
    close,
  };
}

async function loadRulesFile(
  file: string,
  project: string | undefined,
  rulesets: RulesetStore,
  log: (line: string) => void,
): Promise<void> {
  const issues = await rulesets.load(readFileSync(file, 'utf8'), project, basename(file));
  const lines = issues.map((issue) => `${issue.severity} ${file} ${describeRulesIssue(issue)}`);
  if (issues.some((issue) => issue.severity === 'ERROR')) throw new Error(lines.join('\n'));
  for (const line of lines) log(line);
}

function warnOfOthers(meant: string | undefined, log: (line: string) => void): (project: string) => void {
  const projects = new Set([meant]);
  return (project) => {
    if (meant === undefined || projects.has(project)) return;
    projects.add(project);
    log(
      `WARN Multiple projectIds are not recommended in single project mode: ${project} is used, and the emulator is for ${meant}. Each project has its own documents. "singleProjectMode": false in firebase.json's emulators allows it.`,
    );
  };
}

function readIndexes(file: string | undefined): { indexes: Indexes; policies: TtlPolicy[] } {
  try {
    const text = file ? readFileSync(file, 'utf8') : '{}';
    return { indexes: parseIndexes(text), policies: ttlPolicies(text) };
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
