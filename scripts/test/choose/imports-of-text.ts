/** Statements at the beginning of a line that import at run time, in code as Biome writes it. */
const statements = /^(?:import|export) (?:(?!type\b)[^'"`;()=]*\bfrom )?(['"])([^'"\n]+)\1;?$/gm;
/** Calls that import, whose results aren't only types. */
const calls = /(?<!typeof )\b(?:import|require)\(\s*(['"])([^'"\n]+)\1,?\s*\)(?!\.[A-Z])/g;

/** What a file imports at run time, in the words of its code. */
export function importsOfText(code: string): string[] {
  return [statements, calls].flatMap((pattern) => [...code.matchAll(pattern)].map(([, , name]) => name!));
}
