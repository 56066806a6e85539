/** `npm run fake-github -- --seed /path/to/bare.git`: a fake GitHub to point the program at by hand. */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { DEFAULT_REPOSITORY } from './builders.ts'
import { seedFromHistory } from './seed.ts'
import { startFakeGithub } from './server.ts'

const USAGE = 'npm run fake-github -- --seed <repository> [--repository owner/name] [--port N]'

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    repository: { type: 'string', default: DEFAULT_REPOSITORY },
    port: { type: 'string', default: '0' },
  },
})

if (values.seed === undefined) {
  console.error(USAGE)
  process.exitCode = 2
} else {
  const seed = resolve(values.seed)
  const { repository } = values
  const store = seedFromHistory(seed, { repository, clock: { now: Date.now } })
  const { url, token } = await startFakeGithub({ store, port: Number(values.port) })
  const threads = [...store.repository().threads.values()]
  const pulls = threads.filter(({ __typename }) => __typename === 'PullRequest').length
  console.log(`A fake GitHub with ${repository}: ${pulls} pull requests, ${threads.length - pulls} issues.
url:   ${url}
token: ${token}

GITHUB_TOKEN=${token} GITHUB_GRAPHQL_URL=${url} node dist/cli.js report ${seed} --github ${repository}

Ctrl+C ends it.`)
}
