/** What users may see here; `npm run screens` shows each. */
export type States = {
  notFound: 'signed-out' | 'member';
};
