import { spawn } from 'node:child_process'
import { fastImportStream } from './fast-import.ts'
import { demoLandings } from './landings.ts'

/** Settings of the machine must not reach the sample: the same bytes everywhere. */
const NEUTRAL = { GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null', LC_ALL: 'C' }

/**
 * Builds the sample repository, bare, in `folder` (made when it is not there): two years of a proposal process, made
 * up, with its settings in `.github/proposal-pulse.yml`. Needs git and no network. The commit ids are always the same.
 * Throws when git fails.
 */
export async function buildDemoRepository(folder: string): Promise<void> {
  await git([
    'init',
    '--quiet',
    '--bare',
    '--object-format=sha1',
    '--initial-branch=main',
    '--template=',
    folder,
  ])
  await git(
    ['-C', folder, 'fast-import', '--quiet', '--done', '--date-format=raw'],
    fastImportStream(demoLandings()),
  )
}

function git(args: readonly string[], input = ''): Promise<void> {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))
  const child = spawn('git', args, {
    env: { ...Object.fromEntries(inherited), ...NEUTRAL },
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', text => {
    said += text
  })
  // A git that ends early closes the pipe; its exit code tells more than the broken pipe would.
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  return new Promise((resolve, reject) => {
    child.on('error', cause => reject(new Error('git could not be started', { cause })))
    child.on('close', code => {
      if (code === 0) resolve()
      else
        reject(new Error(`git ${args.find(arg => !arg.startsWith('-'))} ended with ${code}: ${said.trim()}`))
    })
  })
}
