/** What users may see here; `npm run screens` shows each. */
export type States = {
  duels:
    | 'new'
    | 'characterless'
    | 'guest'
    | 'loading'
    | 'full'
    | 'sparred'
    | 'dialog-challenge'
    | 'dialog-bet'
    | 'dialog-unready'
    | 'dialog-friendless'
    | 'refused'
    | 'failed'
    | 'offline';
  duel:
    | 'asked'
    | 'changed'
    | 'sent'
    | 'declined'
    | 'watching'
    | 'won'
    | 'lost'
    | 'unknown'
    | 'loading'
    | 'failed'
    | 'offline';
};
