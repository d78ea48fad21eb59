import '@fontsource-variable/onest/wght.css';
import '@fontsource-variable/sofia-sans-extra-condensed/wght.css';
import './style/base.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { catchInstallPrompt } from './live/install.ts';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no place for the app');
catchInstallPrompt();
createRoot(root).render(<App />);
// What the worker fetches is not to slow down what the page does first.
addEventListener('load', () => {
  void import('./live/worker.ts').then(({ startWorker }) => startWorker());
});
