/**
 * Parts of Node's modules. Importing those would also load what they load on demand, e.g. fetch and
 * WebSocket: a tenth of the start.
 */

export const { Agent, createServer, request } = process.getBuiltinModule('node:http');
export type Agent = import('node:http').Agent;

export const { isDeepStrictEqual, parseArgs } = process.getBuiltinModule('node:util');
