import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { generatedFiles } from '../../scripts/generated-files.ts'
import { withSection } from '../../src/config/option-docs.ts'
import { FILE_ROWS, OPTIONS, OUTPUTS } from '../../src/config/options.ts'
import { readConfigFile } from '../../src/config/read-config.ts'
import { configSchema } from '../../src/config/schema.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(configSchema())

describe('the table of options', () => {
  test.each(FILE_ROWS.map(option => [option.name, option] as const))(
    '%s has an example that works',
    (name, option) => {
      const { settings, problems } = readConfigFile(option.example, 'settings.yml')
      expect(problems).toEqual([])
      expect(Object.keys(settings)).toEqual([option.setting])
      expect(validate(parse(option.example)), JSON.stringify(validate.errors)).toBe(true)
      expect(option.example.startsWith(`${name}:`)).toBe(true)
    },
  )

  test('describes each option in one sentence', () => {
    for (const { description } of OPTIONS) expect(description).toMatch(/^[A-Z].*[^.]\.$/)
  })

  test('spells the flags of the contract', () => {
    expect(OPTIONS.flatMap(({ flag }) => flag?.split(' ')[0] ?? []).sort()).toEqual(
      [
        '--as-of',
        '--config',
        '--git-only',
        '--github',
        '--increments',
        '--json',
        '--out',
        '--preset',
        '--ref',
        '--track-issues',
        'REPOSITORY',
      ].sort(),
    )
  })

  test('shows the defaults that are used', () => {
    for (const { shape, default: value, defaultLabel, name } of FILE_ROWS) {
      if (value === null || defaultLabel === 'none' || name === 'increments') continue
      const { settings } = readConfigFile(`${name}: ${defaultLabel}`, 'settings.yml')
      expect(Object.values(settings), shape.label).toEqual([value])
    }
  })
})

describe('files made from the table', () => {
  test('action.yml has the same inputs and outputs', () => {
    const action = parse(readFileSync(`${root}/action.yml`, 'utf8'))
    const inputs = OPTIONS.filter(({ input }) => input).map(
      ({ name, description, default: value, setting }) => {
        // A default of a setting here would win over the settings file.
        const given = typeof value === 'string' && setting === null && { default: value }
        return [name, { description, required: false, ...given }]
      },
    )
    const outputs = Object.entries(OUTPUTS).map(([name, description]) => [name, { description }])
    expect(action.inputs).toEqual(Object.fromEntries(inputs))
    expect(action.outputs).toEqual(Object.fromEntries(outputs))
    expect(action.runs).toEqual({ using: 'node24', main: 'dist/action.js' })
  })

  test.each(generatedFiles(root).map(file => [file.path, file] as const))('%s is up to date', (_, file) => {
    expect(file.wanted, file.reason).not.toBeNull()
    expect(file.current === file.wanted, 'run "npm run generate"').toBe(true)
  })

  test('a page without both markers, once each and in order, is not touched', () => {
    const [start, end] = ['<!-- options:start -->', '<!-- options:end -->']
    expect(withSection(`a ${start} old ${end} b`, 'new')).toBe(`a ${start}\n\nnew\n\n${end} b`)
    for (const page of ['', start, end, `${end}${start}`, `${start}${end}${end}`, `${start}${start}${end}`]) {
      expect(withSection(page, 'new')).toBeNull()
    }
  })
})

describe('the schema', () => {
  const accepted = ['increments: { weeks: 12, anchor: "2020-01-06" }', 'stale-after-days: 30', '{}']
  const refused = [
    'incremets: year',
    'stale-after-days: { done: 3 }',
    'bulk: { min-share: 2 }',
    'forms: [yaml]',
    'increments: weeks:12',
  ]
  test.each(accepted)('accepts %s', text => expect(validate(parse(text))).toBe(true))
  test.each(refused)('refuses %s, as the reader does', text => {
    expect(validate(parse(text))).toBe(false)
    expect(readConfigFile(text, 'settings.yml').problems).not.toEqual([])
  })
})
