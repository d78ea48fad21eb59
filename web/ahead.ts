import type { Plugin } from 'vite';

const script = '/src/ahead.ts';

/** Builds `src/ahead.ts` as a script of its own, which the page runs before the dashboard's. */
export function ahead(): Plugin {
  return {
    name: 'ahead',
    apply: 'build',
    buildStart() {
      this.emitFile({ type: 'chunk', id: `${import.meta.dirname}${script}`, name: 'ahead' });
    },
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const chunk = Object.values(bundle ?? {}).find(
          (file) => file.type === 'chunk' && file.moduleIds.some((id) => id.endsWith(script)),
        );
        if (!chunk) throw new Error(`${script} was not built`);
        const attrs = { type: 'module', crossorigin: true, src: `/${chunk.fileName}` };
        return [{ tag: 'script', attrs, injectTo: 'head-prepend' }];
      },
    },
  };
}
