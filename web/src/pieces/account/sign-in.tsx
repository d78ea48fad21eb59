import { useState } from 'react';
import { ForgottenPassword } from './forgotten-password.tsx';
import { SignInForm } from './sign-in-form.tsx';

export type Way = 'sign-in' | 'sign-up' | 'forgotten';

/** Every way to sign in with a lasting account, or to make one. */
export function SignIn({ first = 'sign-in' }: { first?: Way }) {
  const [way, setWay] = useState<Way>(first);
  if (way === 'forgotten') return <ForgottenPassword onBack={() => setWay('sign-in')} />;
  return <SignInForm key={way} way={way} onWay={setWay} />;
}
