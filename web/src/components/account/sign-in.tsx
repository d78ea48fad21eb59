import { useState } from 'react';
import { ForgottenPassword } from './forgotten-password.tsx';
import { SignInForm } from './sign-in-form.tsx';

export type SignInMode = 'sign-in' | 'sign-up' | 'forgotten';

/** The address that the user has typed. */
export type EmailField = { email: string; onEmail: (email: string) => void };

type Props = {
  first?: SignInMode;
  /** Whether signing in is what the page asks for first. */
  isMain?: boolean;
};

/** Signs in or up, or mails a link for a forgotten password. */
export function SignIn({ first = 'sign-in', isMain = true }: Props) {
  const [mode, setMode] = useState<SignInMode>(first);
  // The address stays from one form to the next.
  const [email, setEmail] = useState('');
  const field = { email, onEmail: setEmail };
  if (mode === 'forgotten') return <ForgottenPassword {...field} onBack={() => setMode('sign-in')} />;
  return <SignInForm {...field} key={mode} mode={mode} isMain={isMain} onChangeMode={setMode} />;
}
