import type { Plugin } from 'vite';

/** Where Firestore's channel probes the network by loading an image of Google's. */
const probe = /\w+\?\w+\(\w+\.toString\(\),(\w+)\):\w+\(\w+\.toString\(\),\1\)/g;

/** Lets the probe fail at once: our policy blocks its image, and only a statistic would use the result. */
export function withoutProbe(): Plugin {
  return {
    name: 'without-probe',
    transform: {
      filter: { id: /webchannel_blob_es2018\.js$/ },
      handler: (code) => {
        if (code.match(probe)?.length !== 1)
          throw new Error('Firestore’s channel probes the network otherwise');
        return { code: code.replace(probe, '$1(!1)'), map: null };
      },
    },
  };
}
