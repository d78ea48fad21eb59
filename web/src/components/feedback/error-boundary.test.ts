import { expect } from 'chai';
import { ErrorBoundary } from './error-boundary.tsx';

describe('A page that failed', () => {
  it('is reloaded by another try if its code couldn’t be loaded, and only shown anew otherwise', () => {
    const isCodeMissingAfter = (error: Error) => ErrorBoundary.getDerivedStateFromError(error).isCodeMissing;
    const byBrowsers = [
      'Failed to fetch dynamically imported module: https://example.com/assets/firestore-1.js',
      'error loading dynamically imported module: https://example.com/assets/firestore-1.js',
      'Importing a module script failed.',
    ];
    for (const message of byBrowsers)
      expect(isCodeMissingAfter(new TypeError(message)), message).to.equal(true);
    for (const error of [new Error('no module'), new TypeError('undefined is not a function')])
      expect(isCodeMissingAfter(error), error.message).to.equal(false);
  });
});
