// Preloaded into the Firebase CLI.
import { surviveRequests } from './survive.ts';

surviveRequests();
