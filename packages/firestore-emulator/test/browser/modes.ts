import type { Settings } from './page.ts';

/** A transport setting of the SDK, and the kind of back channel that it uses. */
export type Mode = {
  transport: NonNullable<Settings['transport']>;
  request: 'xhr' | 'fetch';
  isLongPolling: boolean;
  /** Looks for buffering proxies, and may mistake a busy machine for one. */
  detects?: true;
};

export const MODES: Record<string, Mode> = {
  'by default': { transport: {}, request: 'fetch', isLongPolling: false, detects: true },
  'detecting proxies': {
    transport: { experimentalAutoDetectLongPolling: true, useFetchStreams: false },
    request: 'xhr',
    isLongPolling: false,
    detects: true,
  },
  streaming: {
    transport: { experimentalAutoDetectLongPolling: false, useFetchStreams: false },
    request: 'xhr',
    isLongPolling: false,
  },
  'streaming by fetch': {
    transport: { experimentalAutoDetectLongPolling: false, useFetchStreams: true },
    request: 'fetch',
    isLongPolling: false,
  },
  'long polling': {
    transport: { experimentalForceLongPolling: true, useFetchStreams: false },
    request: 'xhr',
    isLongPolling: true,
  },
  'long polling by fetch': {
    transport: { experimentalForceLongPolling: true, useFetchStreams: true },
    request: 'fetch',
    isLongPolling: true,
  },
};
