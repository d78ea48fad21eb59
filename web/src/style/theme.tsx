import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';

/** `system` follows the device. */
export type Theme = 'dark' | 'light' | 'system';

const Context = createContext<{ theme: Theme; setTheme: (theme: Theme) => void } | null>(null);
const storageKey = 'theme';
const light = matchMedia('(prefers-color-scheme: light)');

/** Dark unless this device has another theme. */
export function ThemeProvider({ children }: { children: ReactNode }) {
  const [theme, setTheme] = useState<Theme>(() => {
    const storedTheme = localStorage.getItem(storageKey);
    return storedTheme === 'light' || storedTheme === 'system' ? storedTheme : 'dark';
  });
  useEffect(() => {
    localStorage.setItem(storageKey, theme);
    const show = () => {
      const isLight = theme === 'light' || (theme === 'system' && light.matches);
      document.documentElement.dataset.theme = isLight ? 'light' : 'dark';
      const ground = getComputedStyle(document.documentElement).getPropertyValue('--ground');
      document.querySelector('meta[name="theme-color"]')?.setAttribute('content', ground.trim());
    };
    show();
    light.addEventListener('change', show);
    return () => light.removeEventListener('change', show);
  }, [theme]);
  return <Context value={{ theme, setTheme }}>{children}</Context>;
}

export function useTheme() {
  const chosen = useContext(Context);
  if (!chosen) throw new Error('useTheme must be used within a ThemeProvider');
  return chosen;
}
