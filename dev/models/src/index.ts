export { type ModelServer, standInProviders, startModels } from './server.ts';
