/** The types of the build's settings. */

/// <reference types="vite/client" />

interface ImportMetaEnv {
  readonly VITE_LOCAL?: string;
  /** App Check's site key; empty without App Check. */
  readonly APP_CHECK_SITE_KEY: string;
  /** What the operator says of themselves. */
  readonly LEGAL?: Partial<import('./components/legal/operator.ts').OperatorSettings>;
}
