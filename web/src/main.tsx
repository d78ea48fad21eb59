/** Starts the dashboard: styles, fonts, the first language, and the app. */
import { pastedPath } from '@cine/contract/text/pasted-path';
import { second } from '@cine/contract/time';
import '@fontsource-variable/onest/wght.css';
import '@fontsource/sofia-sans-extra-condensed/800.css';
import './style/base.css';
// Shared styles come before those that refine them.
import './style/layout.module.css';
import './style/surface.module.css';
import './style/textures.module.css';
import './style/print.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { patternAt } from './app/pages.ts';
import { catchInstallPrompt } from './data/offline/install-prompt.ts';
import { followLaunches } from './data/offline/launches.ts';
import { startServiceWorker } from './data/offline/service-worker.ts';
import { watchVisit } from './data/visit/hear-fault.ts';
import { loadFirstLanguage } from './i18n/index.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root"');
watchVisit(patternAt, import.meta.env.TRACED_SHARE);
// Before the path is mended: the launch that opened this window has it as it was.
followLaunches();
const path = pastedPath(location.pathname);
if (path !== location.pathname)
  history.replaceState(history.state, '', location.origin + path + location.search + location.hash);
catchInstallPrompt();
// The content of index.html stays until texts are loaded.
void loadFirstLanguage().then((first) => createRoot(root).render(<App first={first} />));
// The worker fetches everything: not while the first page still shares a slow line with it.
const workerDelayMs = second;
addEventListener('load', () => {
  setTimeout(() => void startServiceWorker(), workerDelayMs);
});
