import { type Edits, insertBehind, withImports } from './edit.ts';
import { camelCase, type Names } from './names.ts';
import { addOperation } from './operation.ts';
import * as templates from './templates.ts';

/** Adds a feature with its first operation. `knows` completes "what it knows" in ARCHITECTURE.md. */
export function addFeature(edits: Edits, feature: string, knows: string, first: Names): void {
  if (!/^[a-z]+(-[a-z]+)*$/.test(feature))
    throw new Error(`A feature is named in kebab-case, not "${feature}".`);
  const group = first.operation.split('-')[0]!;
  edits.create(`contract/src/operations/${feature}.ts`, '');
  edits.change('contract/src/index.ts', (text) =>
    insertBehind(
      withImports(text, [`import * as ${camelCase(feature)} from './operations/${feature}.ts';`]),
      /^ {2}\[\n(?: {4}\w+,\n)*/,
      `    ${camelCase(feature)},\n`,
      'contract/src/index.ts',
    ),
  );
  edits.create(`functions/src/features/${feature}/handlers.ts`, templates.handlers(feature));
  edits.change('functions/src/index.ts', (text) => {
    const imported = withImports(text, [templates.handlersImport(feature)]);
    const listed = insertBehind(
      imported,
      /^const features: Features = \{\n(?: {2}.*\n)*/,
      `  ${templates.featureEntry(feature)}\n`,
      'functions/src/index.ts',
    );
    return insertBehind(
      listed,
      /^export const \{\n(?: {2}\w+,\n)*/,
      `  ${group},\n`,
      'functions/src/index.ts',
    );
  });
  edits.change('ARCHITECTURE.md', (text) => {
    const described = insertBehind(
      text,
      /^\| feature \| what it knows \|\n(?:\|.*\n)*/,
      `${templates.architectureRow(feature, knows)}\n`,
      'ARCHITECTURE.md',
    );
    return insertBehind(described, /^From the lowest, [^:]+: [^.]+/, ` → \`${feature}\``, 'ARCHITECTURE.md');
  });
  addOperation(edits, feature, first);
}
