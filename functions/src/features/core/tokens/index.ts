/** Personal tokens, by which programs call over REST in a member's name. */
export { planRevocation } from './revoke-service.ts';
