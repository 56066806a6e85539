// Collects the licences of what a bundle is made of, for dist/licenses.txt.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const LICENCE_FILE = /^(licen[cs]e|copying|unlicense)([.-].*)?$/i
const RULE = '-'.repeat(80)

/**
 * The licence file of a bundle: one entry for each package that gave at least one byte, sorted by name and version.
 * `inputs` are the paths esbuild reports, relative to `root`. Throws when a package names no licence.
 */
export function licencesOf(inputs, root) {
  const folders = new Set(inputs.map(packageFolder).filter(folder => folder !== null))
  const packages = [...folders].map(folder => readPackage(join(root, folder)))
  const entries = new Map(packages.map(found => [`${found.name}@${found.version}`, found]))
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, found]) => found)
  return sorted.map(entry).join(`\n${RULE}\n\n`)
}

/** `node_modules/a/node_modules/@b/c/lib/x.js` belongs to `node_modules/a/node_modules/@b/c`; null for our own files. */
function packageFolder(input) {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? null
}

function readPackage(folder) {
  const { name, version, license, licenses } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const licence = license?.type ?? license ?? licenses?.map(({ type }) => type).join(' OR ')
  if (!licence) throw new Error(`${name}@${version} is bundled and names no licence`)
  const texts = readdirSync(folder).filter(file => LICENCE_FILE.test(file))
  return {
    name,
    version,
    licence,
    text: texts
      .sort()
      .map(file => readText(join(folder, file)))
      .join('\n\n'),
  }
}

function readText(path) {
  return readFileSync(path, 'utf8')
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .trim()
}

function entry({ name, version, licence, text }) {
  return `${name} ${version}\nLicence: ${licence}\n\n${text || '(The package holds no licence text.)'}\n`
}
