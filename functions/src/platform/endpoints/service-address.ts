import * as z from 'zod';

/** The address of an outside service. Only stand-ins on this machine may do without a certificate. */
export const serviceAddress = z.url().regex(/^(?:https:|http:\/\/(?:localhost|127\.0\.0\.1)[:/])/);
