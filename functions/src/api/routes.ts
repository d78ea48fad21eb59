import { addressesOf, type RestRoute } from '@cine/contract/operation';
import type { Handler } from '../platform/endpoints/serve.ts';

type Method = RestRoute['method'];
type Template = { segments: string[]; byMethod: Map<Method, Handler> };

/** The operations of an address by method, and the parts of its path by name. */
export type Place = { byMethod: ReadonlyMap<Method, Handler>; parameters: Record<string, string> };

/**
 * Returns a function that finds the operations at a path; literal addresses come before those with
 * parameters, as in OpenAPI. A trailing slash is ignored.
 */
export function routesOf(handlers: Iterable<Handler>): (path: string) => Place | null {
  const templates = new Map<string, Template>();
  for (const each of handlers) {
    for (const { method, path } of addressesOf(each.operation.rest)) {
      const template = templates.get(path) ?? { segments: path.split('/'), byMethod: new Map() };
      template.byMethod.set(method, each);
      templates.set(path, template);
    }
  }
  const inOrder = [...templates.values()].sort((one, other) => parametersIn(one) - parametersIn(other));
  return (path) => {
    const segments = path.replace(/\/$/, '').split('/');
    for (const template of inOrder) {
      const parameters = matched(template.segments, segments);
      if (parameters) return { byMethod: template.byMethod, parameters };
    }
    return null;
  };
}

function parametersIn({ segments }: Template): number {
  return segments.filter((segment) => nameOf(segment)).length;
}

function matched(template: readonly string[], segments: readonly string[]): Record<string, string> | null {
  if (template.length !== segments.length) return null;
  const parameters: [string, string][] = [];
  for (const [index, wanted] of template.entries()) {
    const name = nameOf(wanted);
    const given = decoded(segments[index]!);
    if (name === undefined ? given !== wanted : !given) return null;
    if (name !== undefined) parameters.push([name, given!]);
  }
  return Object.fromEntries(parameters);
}

function nameOf(segment: string): string | undefined {
  return /^\{(\w+)\}$/.exec(segment)?.[1];
}

function decoded(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}
