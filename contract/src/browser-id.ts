/** The header that has a browser's random id, by which the server tells of sign-ins on new ones. */
export const browserIdHeader = 'x-browser-id';
