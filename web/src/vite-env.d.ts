/// <reference types="vite/client" />

interface ImportMetaEnv {
  readonly VITE_LOCAL?: string;
  /** With which the dashboard attests itself; empty where nobody asks for that. */
  readonly APP_CHECK_SITE_KEY: string;
}
