/** Loaded into the Firebase CLI, so that it survives any request. */
import { surviveRequests } from './survive.ts';

surviveRequests();
