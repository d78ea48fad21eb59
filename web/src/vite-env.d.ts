/** The types of the build's settings. */

/// <reference types="vite/client" />

interface ImportMetaEnv {
  readonly VITE_LOCAL?: string;
  /** App Check's site key; empty without App Check. */
  readonly APP_CHECK_SITE_KEY: string;
  /** The share of visits that report how long they took to open: 0 without Sentry. */
  readonly TRACED_SHARE: number;
  /** What the operator says of themselves. */
  readonly LEGAL?: Partial<import('./components/legal/operator.ts').OperatorSettings>;
}
