import { useState } from 'react';
import { ForgottenPassword } from './forgotten-password.tsx';
import { SignInForm } from './sign-in-form.tsx';

export type Way = 'sign-in' | 'sign-up' | 'forgotten';

/** All ways to sign in or sign up. */
export function SignIn({ first = 'sign-in' }: { first?: Way }) {
  const [way, setWay] = useState<Way>(first);
  if (way === 'forgotten') return <ForgottenPassword onBack={() => setWay('sign-in')} />;
  return <SignInForm key={way} way={way} onWay={setWay} />;
}
