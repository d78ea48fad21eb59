/** The environment of Node processes that a test starts: they take files whose types others stripped. */
export function childEnv(): NodeJS.ProcessEnv {
  const stripCache = new URL('./strip-cache.mjs', import.meta.url).href;
  return { ...process.env, NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --import ${stripCache}` };
}
