// Bundles src/cli.ts, src/action.ts and their drawing thread into dist/, so that the Action and the terminal need
// nothing but Node and git.
//
//   node scripts/build.mjs            writes dist/
//   node scripts/build.mjs --check    writes nothing; fails and lists the files when dist/ is not what would be written
//
// --root DIR and --out DIR take other places than the repository and its dist/ (for tests).
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'
import { bundleApp } from '../src/dashboard/bundle.mjs'
import { licencesOf } from './licences.mjs'

const ENTRIES = ['src/cli.ts', 'src/action.ts', 'src/draw-thread.ts']

// CommonJS packages inside an ES module bundle still call require() for Node's own modules.
const BANNER =
  "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);"

const options = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    root: { type: 'string', default: fileURLToPath(new URL('..', import.meta.url)) },
    out: { type: 'string' },
  },
}).values
const root = resolve(options.root)
const out = resolve(options.out ?? join(root, 'dist'))

const files = await bundle()
if (options.check) check()
else write()

/** Everything that belongs into dist/: file name to text. */
async function bundle() {
  const inPage = []
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: ENTRIES,
    outdir: 'dist',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    chunkNames: '[name]-[hash]',
    banner: { js: BANNER },
    legalComments: 'none',
    // vega-canvas tries import('canvas') and does without; the native module must never be found.
    external: ['canvas'],
    // A linked node_modules must give the same bytes as a real one.
    preserveSymlinks: true,
    metafile: true,
    write: false,
    logLevel: 'warning',
    plugins: [pageAssets(inPage)],
  })
  const names = stableNames(metafile.outputs)
  const renamed = outputFiles.map(({ path, text }) => [names.get(basename(path)), rename(text, names)])
  const bundled = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.keys(inputs).filter(input => inputs[input].bytesInOutput > 0),
  )
  return new Map([...renamed, ['licenses.txt', licencesOf([...bundled, ...inPage], root)]])
}

/**
 * Puts the browser half of the dashboard into dist/ as text: what src/dashboard/assets.ts makes on demand stands in
 * its place. Adds the files it is made of to `inputs`, because their licences go along.
 */
function pageAssets(inputs) {
  return {
    name: 'page-assets',
    setup: ({ onLoad }) =>
      onLoad({ filter: /[\\/]src[\\/]dashboard[\\/]assets\.ts$/ }, async () => {
        const { inputs: files, ...texts } = await bundleApp(root)
        inputs.push(...files)
        return {
          contents: `export const { script, style, licences } = ${JSON.stringify(texts)}`,
          loader: 'js',
        }
      }),
  }
}

/**
 * Names without hashes, so that a committed dist/ shows small differences. A chunk that is loaded on demand takes
 * the name of its module; a shared chunk that of everything that loads it, which no two chunks have in common.
 */
function stableNames(outputs) {
  const roots = Object.keys(outputs).filter(path => outputs[path].entryPoint !== undefined)
  const names = new Map()
  for (const path of Object.keys(outputs).sort()) {
    const loaders = roots
      .filter(from => reaches(outputs, from, path))
      .map(from => stem(outputs[from].entryPoint))
    const name =
      outputs[path].entryPoint === undefined ? loaders.sort().join('-') : stem(outputs[path].entryPoint)
    names.set(basename(path), `${name}.js`)
  }
  const twice = [...names.values()].filter((name, index, all) => all.indexOf(name) !== index)
  if (twice.length > 0)
    throw new Error(`two chunks are called ${twice.join(', ')}: rename one of the modules`)
  return names
}

/** True when `from` loads `to` at once, directly or through other chunks; imports on demand do not count. */
function reaches(outputs, from, to, seen = new Set()) {
  if (from === to) return true
  if (seen.has(from)) return false
  seen.add(from)
  const next = outputs[from].imports.filter(({ kind, external }) => kind === 'import-statement' && !external)
  return next.some(({ path }) => reaches(outputs, path, to, seen))
}

function stem(path) {
  return basename(path).replace(/\.[^.]+$/, '')
}

function rename(text, names) {
  return [...names].reduce((renamed, [from, to]) => renamed.replaceAll(`./${from}`, `./${to}`), text)
}

function write() {
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out, { recursive: true })
  for (const [name, text] of files) {
    mkdirSync(dirname(join(out, name)), { recursive: true })
    writeFileSync(join(out, name), text)
  }
}

function check() {
  const differing = [...new Set([...files.keys(), ...namesIn(out)])]
    .sort()
    .filter(name => files.get(name) !== textOf(join(out, name)))
  if (differing.length === 0) return
  console.error(`dist/ is not what the sources give. Run "npm run build" and commit it. These differ:`)
  for (const name of differing) console.error(`  dist/${name}`)
  process.exitCode = 1
}

function namesIn(folder) {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function textOf(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
