/** What users may see here; `npm run screens` shows each. */
export type States = {
  welcome: 'signed-out' | 'new-account' | 'faults' | 'wrong-password' | 'forgotten-password' | 'link-sent';
};
