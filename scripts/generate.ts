// Writes what the table of options makes: the option sections of README.md and docs/configuration.md, and the JSON
// Schema of the settings file. With --check it writes nothing and fails when one of them is out of date.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generatedFiles } from './generated-files.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const checkOnly = process.argv.includes('--check')

for (const { path, current, wanted, reason } of generatedFiles(root)) {
  if (wanted === null) complain(`${path} ${reason}`)
  else if (wanted === current) continue
  else if (checkOnly) complain(`${path} is out of date: run "npm run generate"`)
  else write(path, wanted)
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
  console.log(`wrote ${path}`)
}

function complain(sentence: string): void {
  console.error(sentence)
  process.exitCode = 1
}
