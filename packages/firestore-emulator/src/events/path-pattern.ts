/** Whether a trigger watches a document path such as `films/abc`. */
export type PathMatcher = (documentPath: string) => boolean;

/**
 * Compiles an Eventarc path pattern: `{id}` and `*` match within one segment, `{rest=**}` and `**` one or
 * more segments; everything else is literal.
 */
export function compilePathPattern(pattern: string): PathMatcher {
  const segments = pattern.split('/').filter((segment) => segment !== '');
  const regex = new RegExp(`^${segments.map(segmentSource).join('/')}$`, 's');
  return (documentPath) => regex.test(documentPath);
}

function segmentSource(segment: string): string {
  const captured = /^\{[^=}]*(?:=(.*))?\}$/.exec(segment);
  const glob = captured ? (captured[1] ?? '*') : segment;
  if (glob.includes('**')) return '[^/]+(?:/[^/]+)*';
  if (glob === '*') return '[^/]+';
  return glob
    .split('*')
    .map((literal) => literal.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
    .join('[^/]*');
}
