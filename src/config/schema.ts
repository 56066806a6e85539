import type { JsonSchema } from './option-shape.ts'
import { FILE_ROWS, type OptionRow } from './options.ts'

/** JSON Schema (draft 7, the one editors know best) of the settings file, made from the table of options. */
export function configSchema(): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Proposal Pulse settings (.github/proposal-pulse.yml)',
    type: 'object',
    properties: Object.fromEntries(FILE_ROWS.map(row => [row.name, optionSchema(row)])),
    additionalProperties: false,
  }
}

function optionSchema({ shape, description, defaultLabel, example }: OptionRow): JsonSchema {
  return { description: `${description}\nDefault: ${defaultLabel}.\nExample:\n${example}`, ...shape.schema }
}
