// The one gate, in this order: types (of the program, then of the dashboard's browser half), lint, generated files,
// dist/, tests. One line for each; what a failed step said is printed below it. Every step runs, and the exit code
// tells whether all passed.
//
//   node scripts/check.mjs                 all steps
//   node scripts/check.mjs types lint      only these
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const node24 = script => ['scripts/with-node24.mjs', ...script]

const STEPS = {
  types: ['node_modules/typescript/bin/tsc', '--noEmit'],
  'page-types': ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'src/dashboard/app'],
  lint: ['node_modules/@biomejs/biome/bin/biome', 'check', '.'],
  generated: node24(['scripts/generate.ts', '--check']),
  dist: ['scripts/build.mjs', '--check'],
  tests: node24(['node_modules/vitest/vitest.mjs', 'run']),
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter(name => !(name in STEPS))
if (unknown.length > 0) {
  console.error(`unknown step: ${unknown.join(', ')}; the steps are ${Object.keys(STEPS).join(', ')}`)
  process.exit(2)
}

for (const [name, command] of Object.entries(STEPS)) {
  if (wanted.length === 0 || wanted.includes(name)) run(name, command)
}

function run(name, command) {
  const started = performance.now()
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const passed = status === 0
  console.log(`${passed ? 'ok    ' : 'FAILED'} ${name.padEnd(10)} ${seconds.padStart(6)} s`)
  if (passed) return
  console.log(`${stdout}${stderr}`)
  process.exitCode = 1
}
