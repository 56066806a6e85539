import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { FIELDS, HEADER_FORMS, type Preset } from '../../src/config/preset.ts'
import { PRESETS, presetNamed } from '../../src/config/presets/presets.ts'
import { PHASES } from '../../src/phase.ts'
import { detectPreset } from '../../src/proposals/detect.ts'
import { unitReader } from '../../src/proposals/unit.ts'
import { foldKey, foldWord } from '../../src/proposals/words.ts'

function preset(name: string): Preset {
  const found = presetNamed(name)
  if (!found) throw new Error(`no preset ${name}`)
  return found
}

test('there are eleven, each found by its name', () => {
  expect(PRESETS.map(({ name }) => name).sort()).toEqual([
    'ep',
    'flyte',
    'issues',
    'istio',
    'kep',
    'keylime',
    'nixos-rfc',
    'openstack-specs',
    'rust-rfc',
    'simd',
    'tep',
  ])
  for (const each of PRESETS) expect(presetNamed(each.name)).toBe(each)
  expect(presetNamed('generic')).toBeNull()
})

describe.each(PRESETS.map(each => [each.name, each] as const))('%s', (_, given) => {
  test('uses words it knows', () => {
    const words = Object.keys(given.phases)
    for (const word of words) expect(foldWord(word)).toBe(word)
    for (const phase of Object.values(given.phases)) expect(PHASES).toContain(phase)
    expect(words).toEqual(expect.arrayContaining([...given.order]))
    expect(words).toEqual(expect.arrayContaining(Object.keys(given.transitions)))
    expect(words).toEqual(expect.arrayContaining(Object.values(given.transitions).flat()))
  })

  test('has a state machine that reaches every word, or none', () => {
    if (Object.keys(given.transitions).length === 0) return
    expect(Object.keys(given.transitions).sort()).toEqual(Object.keys(given.phases).sort())
    for (const [i, word] of given.order.slice(0, -1).entries())
      expect(given.transitions[word]).toContain(given.order[i + 1])
  })

  test('names fields the way headers are folded', () => {
    for (const [field, names] of Object.entries(given.fields)) {
      expect(FIELDS).toContain(field)
      for (const name of names) expect(foldKey(name)).toBe(name)
    }
    for (const name of given.detect?.headers ?? []) expect(foldKey(name)).toBe(name)
    for (const form of given.forms) expect(HEADER_FORMS).toContain(form)
  })

  test('has a status where it says it has one', () => {
    if (given.statusFrom === 'header') expect(given.fields.status).toBeDefined()
    if (given.statusFrom === 'path') expect(given.documents.join()).toContain('{state}')
    if (given.statusFrom === 'landing' || given.statusFrom === 'none')
      expect(given.phaseWithoutStatus).toBe('accepted')
    expect(Object.values(given.stageSynonyms).every(stage => given.stages.includes(stage))).toBe(true)
  })

  test('has patterns that compile, and excludes nothing by a vague name', () => {
    expect(unitReader(given)('no/such/path')).toBeNull()
    for (const pattern of given.exclude) expect(pattern).not.toMatch(/\*template\*/u)
  })
})

describe('paths', () => {
  const none = { number: null, slug: null, owner: null, cycle: null, state: null }
  test.each<[string, string, Partial<typeof none> | Record<string, string | null>]>([
    ['ep', 'eps/api/0012-some-name/README.md', { number: '0012', slug: 'some-name', owner: 'api' }],
    ['ep', 'eps/api/draft-2023-09-10-some-name.md', { slug: 'some-name', owner: 'api' }],
    ['kep', 'keps/sig-node/1287-in-place/README.md', { number: '1287', slug: 'in-place', owner: 'sig-node' }],
    ['kep', 'keps/sig-node/1287-in-place/kep.yaml', { number: '1287', slug: 'in-place', owner: 'sig-node' }],
    [
      'kep',
      'keps/sig-cluster-lifecycle/kubeadm/970-config/README.md',
      { number: '970', slug: 'config', owner: 'sig-cluster-lifecycle' },
    ],
    ['kep', 'keps/693-multikueue/README.md', { number: '693', slug: 'multikueue' }],
    ['kep', 'keps/sig-node/0008-20180430-sysctl.md', { number: '0008', slug: 'sysctl', owner: 'sig-node' }],
    ['kep', 'keps/sig-node/20190130-topology.md', { slug: 'topology', owner: 'sig-node' }],
    [
      'kep',
      'keps/sig-cluster-lifecycle/image-builder/20190904-x.md',
      { slug: 'x', owner: 'sig-cluster-lifecycle' },
    ],
    [
      'kep',
      'keps/sig-architecture/2019-03-19-go-modules.md',
      { slug: 'go-modules', owner: 'sig-architecture' },
    ],
    ['kep', 'keps/provider-aws/draft-20181127-alb.md', { slug: 'alb', owner: 'provider-aws' }],
    ['kep', 'keps/sig-api-machinery/00xx-webhooks.md', { slug: 'webhooks', owner: 'sig-api-machinery' }],
    ['kep', 'keps/sig-cli/kustomize-extend-patch.md', { slug: 'kustomize-extend-patch' }],
    ['kep', 'keps/0001-kep-process.md', { number: '0001', slug: 'kep-process' }],
    [
      'kep',
      'keps/sig-node/5978-resource-claim-template/README.md',
      { number: '5978', slug: 'resource-claim-template', owner: 'sig-node' },
    ],
    [
      'tep',
      'teps/0024-embedded-trigger-templates.md',
      { number: '0024', slug: 'embedded-trigger-templates' },
    ],
    ['tep', 'teps/XXXX-step-workspaces.md', { slug: 'step-workspaces' }],
    ['keylime', '16_remote_allowlist.md', { number: '16', slug: 'remote-allowlist' }],
    ['keylime', '22-enhanced-scalability.md', { number: '22', slug: 'enhanced-scalability' }],
    ['flyte', 'rfc/core language/1461-cache.md', { number: '1461', slug: 'cache', owner: 'core language' }],
    ['flyte', 'rfc/system/RFC-5659-execution.md', { number: '5659', slug: 'execution', owner: 'system' }],
    ['flyte', 'rfc/core language/sum-types.md', { slug: 'sum-types', owner: 'core language' }],
    ['rust-rfc', 'text/3873-build-std.md', { number: '3873', slug: 'build-std' }],
    ['rust-rfc', 'active/0000-where.md', { slug: 'where' }],
    ['rust-rfc', 'complete/0055-subslice.md', { number: '0055', slug: 'subslice' }],
    ['rust-rfc', '0601-replace-be.md', { number: '0601', slug: 'replace-be' }],
    ['nixos-rfc', 'rfcs/0140-simple-paths.md', { number: '0140', slug: 'simple-paths' }],
    ['simd', 'proposals/0326-alpenglow.md', { number: '0326', slug: 'alpenglow' }],
    ['simd', 'proposals/simd-0170-cost.md', { number: '0170', slug: 'cost' }],
    ['openstack-specs', 'specs/2026.1/approved/x.rst', { slug: 'x', cycle: '2026.1', state: 'approved' }],
    ['openstack-specs', 'specs/backlog/approved/x.rst', { slug: 'x', state: 'approved' }],
    ['openstack-specs', 'specs/abandoned/x.rst', { slug: 'x', state: 'abandoned' }],
    ['openstack-specs', 'specs/juno/x.rst', { slug: 'x' }],
    ['openstack-specs', 'specs/x.rst', { slug: 'x' }],
  ])('%s reads %s', (name, path, parts) => {
    expect(unitReader(preset(name))(path)?.parts).toEqual({ ...none, ...parts })
  })

  test.each([
    ['ep', 'eps/template/README.md'],
    ['ep', 'eps/api/.hold'],
    ['kep', 'keps/NNNN-kep-template/README.md'],
    ['kep', 'keps/NNNN-kep-template/kep.yaml'],
    ['kep', 'keps/prod-readiness/sig-node/1287.yaml'],
    ['kep', 'keps/prod-readiness/README.md'],
    ['kep', 'keps/sig-cloud-provider/providers/0000-cloud-provider-template/kep.yaml'],
    ['kep', 'keps/sig-cli/README.md'],
    ['kep', 'keps/sig-cli/FAQ.md'],
    ['kep', 'keps/sig-node/1287-in-place/notes.md'],
    ['kep', 'keps/sig-instrumentation/1209-metrics-stability/20190605-metrics.md'],
    ['kep', 'pkg/kepctl/testdata/keps/sig-architecture/123-newstyle/README.md'],
    ['kep', 'keps/693-multikueue/notes.md'],
    ['tep', 'teps/README.md'],
    ['tep', 'teps/NNNN-tep-template/README.md'],
    ['istio', 'features/sidecar_api.md'],
    ['keylime', 'enhancement_template.md'],
    ['keylime', 'README.md'],
    ['flyte', 'rfc/README.md'],
    ['flyte', 'rfc/system/README.md'],
    ['flyte', 'rfc/RFC-0000-Template.md'],
    ['rust-rfc', '0000-template.md'],
    ['rust-rfc', 'text/3392-leadership-council/motivation.md'],
    ['nixos-rfc', '0000-template.md'],
    ['simd', 'XXXX-template.md'],
    ['openstack-specs', 'specs/zed-template.rst'],
    ['openstack-specs', 'specs/2026.1/approved/2026.1-template.rst'],
    ['openstack-specs', 'specs/ocata/implemented/ocata-template.rst'],
    ['openstack-specs', 'specs/template.rst'],
    ['openstack-specs', 'specs/abandoned/index.rst'],
    ['openstack-specs', 'specs/2026.1/redirects'],
  ])('%s passes over %s', (name, path) => {
    expect(unitReader(preset(name))(path)).toBeNull()
  })

  test('a KEP folder is one proposal, whichever of its files there are', () => {
    const unitAt = unitReader(preset('kep'))
    const folder = 'keps/sig-api-machinery/365-paginated-lists'
    expect(unitAt(`${folder}/kep.yaml`)).toMatchObject({ unit: folder, role: 'sidecar' })
    expect(unitAt(`${folder}/README.md`)).toMatchObject({ unit: folder, role: 'main' })
  })
})

/** Repositories with their real history, kept beside this one; absent from a plain clone. */
const CORPORA = join(import.meta.dirname, '../../../shared/corpora')

describe.skipIf(!existsSync(CORPORA))('real repositories (skipped without ../shared/corpora)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'presets-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const git = (repository: string, ...args: string[]) =>
    execFileSync('git', ['-C', join(folder, repository), ...args], { encoding: 'utf8', maxBuffer: 2 ** 28 })

  test.each<[string, string, string, number]>([
    ['enhancement-proposal', 'main', 'ep', 1],
    ['kubernetes', 'master', 'kep', 654],
    ['tekton', 'main', 'tep', 146],
    ['istio', 'master', 'istio', 0],
    ['keylime', 'master', 'keylime', 34],
    ['flyte', 'master', 'flyte', 25],
    ['rust-rfcs', 'master', 'rust-rfc', 639],
    ['nixos-rfcs', 'master', 'nixos-rfc', 44],
    ['solana-simd', 'main', 'simd', 118],
    // 432 implemented, 375 approved, 2 in the backlog, 4 abandoned.
    ['nova-specs', 'master', 'openstack-specs', 813],
  ])('%s at %s is %s, with %d proposals in files', { timeout: 60_000 }, async (name, ref, family, count) => {
    const bundle = join(CORPORA, `${name}.bundle`)
    execFileSync('git', ['clone', '--quiet', '--bare', bundle, join(folder, name)], { stdio: 'ignore' })
    const paths = git(name, 'ls-tree', '-r', '-z', ref)
      .split('\0')
      .filter(line => line.startsWith('100'))
      .map(line => line.slice(line.indexOf('\t') + 1))
    const read = (wanted: readonly string[]) =>
      Promise.resolve(new Map(wanted.map(path => [path, git(name, 'show', `${ref}:${path}`)])))
    const found = await detectPreset({ paths, read })
    expect(found.preset?.name).toBe(family)
    const unitAt = unitReader(preset(family))
    expect(new Set(paths.flatMap(path => unitAt(path)?.unit ?? [])).size).toBe(count)
  })
})
