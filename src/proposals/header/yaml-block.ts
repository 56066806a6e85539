import { blankComments } from '../text.ts'
import type { HeaderProblem, RawField } from './field.ts'
import { readYaml, type YamlReading } from './yaml-full.ts'
import { scanYaml } from './yaml-scan.ts'

/** How much effort a header is worth: `scan` for historic versions, `full` for the measured commit. */
export type ReadMode = 'scan' | 'full'

/** Parses a block with a YAML library; front matter goes through gray-matter on the way. */
export type YamlParser = (block: string, firstLine: number) => YamlReading

/**
 * Fields of a YAML block whose first line has the 1-based number `firstLine`. `scan` asks the full parser only
 * when a line is not plain enough to be sure; `full` always does, and falls back to the lines when YAML fails.
 * Both give the same values.
 */
export function readYamlBlock(
  text: string,
  firstLine: number,
  mode: ReadMode,
  parse: YamlParser = readYaml,
): { fields: readonly RawField[]; problems: readonly HeaderProblem[] } {
  const block = blankComments(text)
  const lines = scanYaml(block, firstLine)
  if (mode === 'scan' && !lines.exotic) return { fields: lines.fields, problems: [] }
  const reading = parse(block, firstLine)
  return { fields: reading.fields ?? lines.fields, problems: reading.problems }
}
