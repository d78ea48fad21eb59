import { useEffect } from 'react';
import { useAccount } from '../data/auth/user.tsx';
import { useTheme } from '../style/theme.tsx';

/** Shows the theme that the account has, once one was chosen on any device. */
export function ThemeSync() {
  const { theme } = useAccount();
  const { setTheme } = useTheme();
  useEffect(() => {
    if (theme !== null) setTheme(theme);
  }, [theme, setTheme]);
  return null;
}
