import { useState } from 'react';
import { ForgottenPassword } from './forgotten-password.tsx';
import { SignInForm } from './sign-in-form.tsx';

export type SignInMode = 'sign-in' | 'sign-up' | 'forgotten';

type Props = {
  first?: SignInMode;
  /** Whether signing in is what the page asks for first. */
  isMain?: boolean;
};

/** Signs in or up, or mails a link for a forgotten password. */
export function SignIn({ first = 'sign-in', isMain = true }: Props) {
  const [mode, setMode] = useState<SignInMode>(first);
  if (mode === 'forgotten') return <ForgottenPassword onBack={() => setMode('sign-in')} />;
  return <SignInForm key={mode} mode={mode} isMain={isMain} onChangeMode={setMode} />;
}
