/** What users may see here; `npm run screens` shows each. */
export type States = {
  review:
    | 'none'
    | 'loading'
    | 'opening'
    | 'movies'
    | 'rhythm'
    | 'taste'
    | 'directors'
    | 'company'
    | 'reel'
    | 'loved'
    | 'game'
    | 'ending'
    | 'dialog-share'
    | 'dialog-link'
    | 'few'
    | 'failed'
    | 'offline';
};
