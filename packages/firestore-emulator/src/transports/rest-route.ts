/** The RPC of a request's method and path, the message fields that the path sets, and the body's role. */
export type Route = {
  rpc: string;
  message: Record<string, unknown>;
  /** The field in the body, `*` for the whole message, null if it is ignored. */
  bodyField: string | null;
};

/** RPCs called as `POST …:verb`, with the field that the path sets; a database's take no path below it. */
const VERBS: Record<string, { rpc: string; pathField: 'database' | 'parent' }> = {
  batchGet: { rpc: 'BatchGetDocuments', pathField: 'database' },
  batchWrite: { rpc: 'BatchWrite', pathField: 'database' },
  beginTransaction: { rpc: 'BeginTransaction', pathField: 'database' },
  commit: { rpc: 'Commit', pathField: 'database' },
  executePipeline: { rpc: 'ExecutePipeline', pathField: 'database' },
  listCollectionIds: { rpc: 'ListCollectionIds', pathField: 'parent' },
  partitionQuery: { rpc: 'PartitionQuery', pathField: 'parent' },
  rollback: { rpc: 'Rollback', pathField: 'database' },
  runAggregationQuery: { rpc: 'RunAggregationQuery', pathField: 'parent' },
  runQuery: { rpc: 'RunQuery', pathField: 'parent' },
};

/** The route of a decoded path such as `/v1/projects/p/databases/(default)/documents/films/a`, or null. */
export function routeOf(method: string, path: string): Route | null {
  const match = /^\/v1(?:beta1)?\/(projects\/[^/]+\/databases\/[^/]+)\/documents(.*)$/s.exec(path);
  if (!match) return null;
  const [, database = '', rest = ''] = match;
  const verb = /:([a-zA-Z]+)$/.exec(rest)?.[1] ?? '';
  const below = verb === '' ? rest : rest.slice(0, -verb.length - 1);
  if (below !== '' && !below.startsWith('/')) return null;
  const documents = `${database}/documents`;
  if (verb === '') return resourceRoute(method, documents, below);
  if (method === 'POST' && Object.hasOwn(VERBS, verb)) {
    const { rpc, pathField } = VERBS[verb]!;
    if (pathField === 'parent') return { rpc, message: { parent: documents + below }, bodyField: '*' };
    return below === '' ? { rpc, message: { database }, bodyField: '*' } : null;
  }
  // Not a verb, so the colon belongs to an id.
  return below === '' ? null : resourceRoute(method, documents, `${below}:${verb}`);
}

/** @param below empty, or the rest after `documents` with its slash */
function resourceRoute(method: string, documents: string, below: string): Route | null {
  if (below === '') return null;
  const ids = below.slice(1).split('/');
  const name = documents + below;
  const last = ids.at(-1)!;
  const parent = [documents, ...ids.slice(0, -1)].join('/');
  const isCollection = ids.length % 2 === 1;
  if (method === 'GET') {
    const hasGap = ids.slice(0, -1).includes('') || (last === '' && !isCollection);
    // An empty collection id lists all collections; other gaps are refused as malformed names.
    if (!isCollection || hasGap) return { rpc: 'GetDocument', message: { name }, bodyField: null };
    return { rpc: 'ListDocuments', message: { parent, collectionId: last }, bodyField: null };
  }
  if (isCollection) {
    if (method !== 'POST') return null;
    return { rpc: 'CreateDocument', message: { parent, collectionId: last }, bodyField: 'document' };
  }
  if (method === 'DELETE') return { rpc: 'DeleteDocument', message: { name }, bodyField: null };
  if (method !== 'PATCH') return null;
  return { rpc: 'UpdateDocument', message: { document: { name } }, bodyField: 'document' };
}
