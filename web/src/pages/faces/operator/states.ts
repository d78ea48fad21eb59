/** What users may see here; `npm run screens` shows each. */
export type States = {
  operator:
    | 'not-yours'
    | 'still-not'
    | 'loading'
    | 'never-run'
    | 'running'
    | 'finished'
    | 'failed'
    | 'history';
  moderation:
    | 'not-yours'
    | 'loading'
    | 'failed'
    | 'nothing'
    | 'queue'
    | 'log'
    | 'dialog-hide'
    | 'dialog-suspend'
    | 'dialog-reject';
  broadcasts:
    | 'not-yours'
    | 'loading'
    | 'failed'
    | 'nothing'
    | 'writing'
    | 'faulty'
    | 'draft'
    | 'sending'
    | 'stopped'
    | 'sent'
    | 'dialog-send'
    | 'dialog-discard';
};
