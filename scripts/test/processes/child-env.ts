/** The environment of Node processes that a test starts: they take the files whose types others have stripped. */
export function childEnv(): NodeJS.ProcessEnv {
  const stripCache = new URL('./strip-cache.mjs', import.meta.url).href;
  return { ...process.env, NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --import ${stripCache}` };
}
