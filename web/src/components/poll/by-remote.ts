import { createContext } from 'react';

/** Whether a ballot is filled in by remote control, whose arrows only lead from button to button. */
export const ByRemote = createContext(false);
