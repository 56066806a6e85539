// Bundles the browser half of the dashboard into texts that the page carries. scripts/build.mjs puts them into
// dist/; a run from source makes them on demand. The same sources give the same bytes in any folder.
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { licencesOf } from '../../scripts/licences.mjs'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Script and style sheet of the page, the licences of what is in them, and the files they are made of, relative to
 * `root`.
 */
export async function bundleApp(root = ROOT) {
  const [script, style] = await Promise.all([
    bundle(root, 'src/dashboard/app/main.ts'),
    bundle(root, 'src/dashboard/app/page.css'),
  ])
  const inputs = [...script.inputs, ...style.inputs]
  return { script: script.text, style: style.text, licences: grouped(licencesOf(inputs, root)), inputs }
}

/** Most packages share a text, which stands once with the names of all. No `--`, which would end a comment. */
function grouped(licences) {
  const byText = new Map()
  for (const entry of licences.split(/^-{80}$/m)) {
    const [, name, text] = /^(\S+ \S+)\nLicence: \S+\n\n([\s\S]*)$/.exec(entry.trim())
    byText.set(text, [...(byText.get(text) ?? []), name])
  }
  const groups = [...byText].map(([text, names]) => `${names.join(', ')}\n\n${text}`)
  return groups.join('\n\n\n').replace(/--+/g, '-')
}

async function bundle(root, entry) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outdir: 'out',
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: ['es2022', 'chrome111', 'firefox115', 'safari16.4'],
    charset: 'ascii',
    legalComments: 'none',
    preserveSymlinks: true,
    // A tsconfig.json would change the bytes by being there.
    tsconfigRaw: {},
    metafile: true,
    write: false,
    logLevel: 'warning',
  })
  const inputs = Object.values(metafile.outputs).flatMap(output =>
    Object.keys(output.inputs).filter(input => output.inputs[input].bytesInOutput > 0),
  )
  return { text: outputFiles[0].text.trim(), inputs }
}
