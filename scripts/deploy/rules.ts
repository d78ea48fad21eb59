/** Whether new security rules allow more than the former ones, or less. */

export type RulesChange = 'none' | 'same' | 'wider' | 'narrower' | 'unclear';

const operationsOf: Readonly<Record<string, readonly string[]>> = {
  read: ['get', 'list'],
  write: ['create', 'update', 'delete'],
};

/**
 * Rules that only gain conditions under which they allow something are wider, those that only lose some,
 * narrower. Another condition, or a function with another body, may be either.
 */
export function compareRules(former: string, current: string): RulesChange {
  const [formerText, text] = [former, current].map(withoutRemarks) as [string, string];
  if (formerText === text) return 'none';
  const [before, now] = [statementsIn(formerText), statementsIn(text)];
  const isOtherwise = [...before.functions].some(
    ([name, body]) => (now.functions.get(name) ?? body) !== body,
  );
  const gains = [...now.allowed].some((each) => !before.allowed.has(each));
  const loses = [...before.allowed].some((each) => !now.allowed.has(each));
  if (isOtherwise || (gains && loses)) return 'unclear';
  if (gains) return 'wider';
  return loses ? 'narrower' : 'same';
}

function withoutRemarks(rules: string): string {
  return rules
    .replace(/\/\/.*$/gm, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What is allowed where and when, and the functions. */
function statementsIn(text: string): { allowed: Set<string>; functions: Map<string, string> } {
  const allowed = new Set<string>();
  const functions = new Map<string, string>();
  const open: string[] = [];
  for (const [, path, name, body, operations, condition = '', brace] of text.matchAll(
    /match (\S+) \{|function (\w+)\([^{]*\{((?:[^{}]|\{[^{}]*\})*)\}|allow ([\w, ]+)(:[^;]*)?;|([{}])/g,
  )) {
    if (path !== undefined) open.push(path);
    else if (name !== undefined) functions.set([...open, name].join(''), body!);
    else if (operations !== undefined && !/^: if false$/.test(condition.trim()))
      for (const word of operations.split(',').map((each) => each.trim()))
        for (const operation of operationsOf[word] ?? [word])
          allowed.add(`${open.join('')} ${operation}${condition}`);
    else if (brace === '{') open.push('');
    else if (brace === '}') open.pop();
  }
  return { allowed, functions };
}
