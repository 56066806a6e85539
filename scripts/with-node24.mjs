// Runs a script on Node 24 or newer: the one that runs this file if it is new enough, else the binary that the
// optional dependency for this platform brought along. Development needs 24; the shipped program runs on 20.19 too.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

function node24() {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  const binary = process.platform === 'win32' ? 'bin/node.exe' : 'bin/node'
  const folder = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
  const path = fileURLToPath(new URL(`../node_modules/${folder}/${binary}`, import.meta.url))
  if (existsSync(path)) return path
  console.error(
    `Node 24 is needed for development. This is ${process.version}, and ${folder} is not installed.`,
  )
  process.exit(2)
}

const { status, error } = spawnSync(node24(), process.argv.slice(2), { stdio: 'inherit' })
if (error) console.error(error.message)
process.exit(status ?? 1)
