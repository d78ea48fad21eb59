/** Whether this is the nightly run. */
export const isDeep = process.env.CINE_DEEP === '1';

/** A test that only the nightly run takes: a further variant of what another one holds each time. */
export const deepIt = isDeep ? it : () => {};
