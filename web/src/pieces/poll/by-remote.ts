import { createContext } from 'react';

/** Whether a ballot is filled in with a remote control, whose arrows lead from button to button and do nothing else. */
export const ByRemote = createContext(false);
