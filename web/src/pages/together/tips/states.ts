/** What users may see here; `npm run screens` shows each. */
export type States = {
  tips:
    | 'none'
    | 'loading'
    | 'full'
    | 'answered'
    | 'none-sent'
    | 'sent'
    | 'withdrawn'
    | 'guest'
    | 'failed'
    | 'offline';
};
