import '@fontsource-variable/onest/wght.css';
import '@fontsource-variable/sofia-sans-extra-condensed/wght.css';
import './style/base.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no place for the app');
createRoot(root).render(<App />);
