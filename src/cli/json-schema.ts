import { toJsonSchema, type JsonSchema } from '@valibot/to-json-schema';
import { ChronologySchema, FORMAT } from '../chronology/schema.ts';
import { HELP, PARTS } from './schema-help.ts';

/** Its name among schemas; it is found by its file. */
const ID = `urn:${FORMAT.replace('/', ':')}:chronology`;

function withHelp(schema: JsonSchema, help: Readonly<Record<string, string>> | undefined): JsonSchema {
  if (!schema.properties || !help) return schema;
  const properties = Object.entries(schema.properties).map(([key, value]) => {
    const description = help[key];
    return [key, description === undefined || typeof value === 'boolean' ? value : { ...value, description }];
  });
  return { ...schema, properties: Object.fromEntries(properties) as Record<string, JsonSchema> };
}

/** The JSON Schema (2020-12) of the format, made from the one schema that also validates. */
export function chronologyJsonSchema(): JsonSchema {
  const schema = toJsonSchema(ChronologySchema, {
    target: 'draft-2020-12',
    typeMode: 'input',
    definitions: PARTS,
    /** The format's one custom schema is the map of texts by language. */
    overrideSchema: ({ valibotSchema }) =>
      valibotSchema.type === 'custom' ? { type: 'object', additionalProperties: { type: 'string' } } : null,
    /** Patterns are Unicode in JSON Schema, so the flag says nothing more; other flags it has not. */
    overrideAction: ({ valibotAction, jsonSchema }) => {
      if (valibotAction.type !== 'regex' || !('requirement' in valibotAction)) return null;
      const { requirement } = valibotAction;
      const isUnicode = requirement instanceof RegExp && requirement.flags === 'u';
      return isUnicode ? { ...jsonSchema, pattern: requirement.source } : null;
    },
  });
  const { $schema, $defs = {}, ...rest } = withHelp(schema, HELP.chronology);
  const help: Readonly<Record<string, Readonly<Record<string, string>>>> = HELP;
  const parts = Object.entries($defs).map(([name, part]) => [
    name,
    typeof part === 'boolean' ? part : withHelp(part, help[name]),
  ]);
  return {
    ...($schema === undefined ? {} : { $schema }),
    $id: ID,
    title: `A chronology in the format ${FORMAT}`,
    description:
      'Events, each traced to its source. References between records are checked by npm run check-data.',
    ...rest,
    $defs: Object.fromEntries(parts) as Record<string, JsonSchema>,
  };
}

/** The schema as its file has it. */
export function chronologyJsonSchemaText(): string {
  return `${JSON.stringify(chronologyJsonSchema(), null, 2)}\n`;
}
