import { describe, expect, test } from 'vitest'
import type { Preset } from '../../src/config/preset.ts'
import { genericPreset } from '../../src/proposals/generic.ts'
import { unitReader } from '../../src/proposals/unit.ts'

type Files = Readonly<Record<string, string>>

/** A repository with these files and their texts; counts how often it is read. */
async function look(files: Files, documents?: readonly string[]) {
  let reads = 0
  const read = (paths: readonly string[]) => {
    reads++
    return Promise.resolve(
      new Map(paths.flatMap(path => (files[path] === undefined ? [] : [[path, files[path]]]))),
    )
  }
  const found = await genericPreset(Object.keys(files).sort(), read, documents)
  return { ...found, reads }
}

async function presetFor(files: Files): Promise<Preset> {
  const { preset, reason, reads } = await look(files)
  if (!preset) throw new Error(reason)
  expect(reads).toBe(1)
  return preset
}

/** The units a preset finds among the files: what a report would count. */
function unitsOf(preset: Preset, files: Files): string[] {
  const unitAt = unitReader(preset)
  return [...new Set(Object.keys(files).flatMap(path => unitAt(path)?.unit ?? []))].sort()
}

/** One text under many paths. */
const all = (paths: readonly string[], text: string): Files =>
  Object.fromEntries(paths.map((path, i) => [path, text.replaceAll('%', String(i + 1))]))

const pad = (n: number) => String(n).padStart(4, '0')
const numbers = (count: number) => Array.from({ length: count }, (_, i) => i + 1)

const FRONT_MATTER =
  '---\ntitle: Thing %\nauthors:\n  - "@ann"\nstatus: implementable\ncreation-date: 2024-01-02\n---\n\n# Thing\n'
const PEP =
  'PEP: %\nTitle: Thing %\nAuthor: Ann <ann@example.org>\nStatus: Final\nType: Standards Track\nCreated: 02-Jan-2024\n\nAbstract\n========\n'
const EIP =
  '---\neip: %\ntitle: Thing\nauthor: Ann (@ann)\nstatus: Stagnant\ntype: Standards Track\ncreated: 2024-01-02\n---\n'
const BULLETS =
  '# Thing\n\n* Proposal: [SE-000%](000%-thing.md)\n* Authors: [Ann](https://github.com/ann)\n* Review Manager: TBD\n* Status: **Implemented (Swift 5.%)**\n\n## Introduction\n'
const BIP =
  '<pre>\n  BIP: %\n  Title: Thing\n  Authors: Ann <ann@example.org>\n  Status: Complete\n  Assigned: 2024-01-02\n</pre>\n\n==Abstract==\n'
const RST =
  '=========\nNEP % -- Thing\n=========\n\n:Author: Ann\n:Status: Final\n:Created: 2024-01-02\n\nAbstract\n--------\n'
const SECTION =
  '# ADR 00%: Thing\n\n## Changelog\n\n- 2024-01-02: first\n\n## Status\n\nImplemented\n\n## Context\n'
const PLAIN = '# Thing %\n\nSome words about it.\n'

describe('genericPreset finds numbered documents', () => {
  test('python/peps: RFC 822 headers, no slug, a generated index', async () => {
    const files = {
      ...all(
        numbers(30).map(n => `peps/pep-${pad(n)}.rst`),
        PEP,
      ),
      'peps/pep-0000.rst': 'PEP: 0\nTitle: Index\n',
      'peps/contents.rst': 'x',
      'peps/pep-0012/pep-NNNN.rst': 'PEP: NNNN\n',
      'docs/build.rst': 'x',
    }
    const preset = await presetFor(files)
    expect(preset).toMatchObject({
      documents: ['peps/pep-{number}.rst'],
      statusFrom: 'header',
      forms: ['rfc822'],
    })
    expect(preset.fields).toMatchObject({ title: ['title'], authors: ['author'], created: ['created'] })
    expect(preset.phases).toMatchObject({ active: 'living', final: 'done' })
    expect(unitsOf(preset, files)).toHaveLength(30)
  })

  test('ethereum/EIPs: front matter, the template left out', async () => {
    const files = {
      ...all(
        numbers(40).map(n => `EIPS/eip-${n}.md`),
        EIP,
      ),
      'eip-template.md': EIP,
      'assets/eip-7/readme.md': 'x',
    }
    const preset = await presetFor(files)
    expect(preset).toMatchObject({ documents: ['EIPS/eip-{number}.md'], statusFrom: 'header' })
    expect(unitsOf(preset, files)).toHaveLength(40)
  })

  test('swift-evolution: bullets, and a folder of testing proposals', async () => {
    const files = {
      ...all(
        numbers(50).map(n => `proposals/${pad(n)}-thing-${n}.md`),
        BULLETS,
      ),
      ...all(
        numbers(6).map(n => `proposals/testing/${pad(n)}-thing-${n}.md`),
        BULLETS,
      ),
      'proposal-templates/0000-swift-template.md': BULLETS,
    }
    const preset = await presetFor(files)
    expect(preset.documents).toEqual(['proposals/{number}-{slug}.md', 'proposals/{owner}/{number}-{slug}.md'])
    expect(preset).toMatchObject({ forms: ['bullets'], statusFrom: 'header' })
    expect(unitsOf(preset, files)).toHaveLength(56)
  })

  test('emberjs/rfcs: the status is called stage', async () => {
    const files = {
      ...all(
        numbers(9).map(n => `text/${pad(n)}-thing.md`),
        '---\nstage: recommended\nstart-date: 2024-01-02T00:00:00.000Z\nteams:\n  - framework\n---\n# Thing\n',
      ),
      '0000-template.md': '---\nstage: accepted\n---\n',
    }
    const preset = await presetFor(files)
    expect(preset.fields).toMatchObject({ status: ['stage'], created: ['start-date'], owner: ['teams'] })
    expect(preset).toMatchObject({ statusFrom: 'header', stages: [] })
  })

  test('bitcoin/bips: two kinds of file at the root, companions in folders', async () => {
    const files = {
      ...all(
        numbers(20).map(n => `bip-${pad(n)}.mediawiki`),
        BIP,
      ),
      ...all(['bip-0350.md', 'bip-0351.md'], BIP.replace('<pre>', '```').replace('</pre>', '```')),
      'bip-0003/README.md': 'x',
      'bip-0003/english.txt': 'abandon\nability\n',
      'README.mediawiki': 'x',
    }
    const preset = await presetFor(files)
    expect(preset.documents).toEqual(['bip-{number}.mediawiki', 'bip-{number}.md'])
    expect(preset.forms).toEqual(['rfc822-pre', 'rfc822-fence'])
    expect(preset.phases).toMatchObject({ complete: 'accepted', closed: 'rejected' })
    expect(unitsOf(preset, files)).toHaveLength(22)
  })

  test('cardano CIPs: a folder per proposal at the root', async () => {
    const files = {
      ...all(
        numbers(8).map(n => `CIP-${pad(n)}/README.md`),
        '---\nCIP: %\nTitle: Thing\nStatus: Active\nAuthors:\n  - Ann\nCreated: 2024-01-02\n---\n',
      ),
      ...all(
        numbers(3).map(n => `CPS-${pad(n)}/README.md`),
        '---\nCPS: %\nTitle: Thing\nStatus: Open\nAuthors:\n  - Ann\nCreated: 2024-01-02\n---\n',
      ),
      'CIP-0003/notes.md': 'x',
      'README.md': 'x',
    }
    const preset = await presetFor(files)
    expect(preset.documents).toEqual(['CIP-{number}/README.md', 'CPS-{number}/README.md'])
    expect(preset.phases).toMatchObject({ active: 'done' })
    expect(unitsOf(preset, files)).toHaveLength(11)
  })

  test('HIPs: a numbered template is left out', async () => {
    const files = {
      ...all(
        numbers(5).map(n => `HIP/hip-${n}.md`),
        EIP,
      ),
      'HIP/hip-0000-template.md': EIP,
    }
    const preset = await presetFor(files)
    expect(unitsOf(preset, files)).toHaveLength(5)
  })

  test('aries: sibling folders are merged, the template beside them is not', async () => {
    const header =
      '# 000%: Thing\n\n- Authors: [Ann](mailto:ann@example.org)\n- Status: [STALLED](/README.md#stalled)\n- Since: 2024-01-02\n- Start Date: 2023-01-02\n\n## Summary\n'
    const files = {
      ...all(
        numbers(7).map(n => `concepts/${pad(n)}-thing/README.md`),
        header,
      ),
      ...all(
        numbers(9).map(n => `features/${pad(n + 20)}-thing/README.md`),
        header,
      ),
      'features/0023-thing/more.md': 'x',
      '0000-template.md': header,
      'concepts/README.md': 'x',
    }
    const preset = await presetFor(files)
    expect(preset.documents).toEqual(['{owner}/{number}-{slug}/README.md'])
    expect(unitsOf(preset, files)).toHaveLength(16)
  })

  test('numpy NEPs: a small part of a large repository', async () => {
    const files = {
      ...all(
        numbers(12).map(n => `doc/neps/nep-${pad(n)}-thing.rst`),
        RST,
      ),
      'doc/neps/nep-template.rst': RST,
      ...all(
        numbers(60).map(n => `numpy/module${n}.py`),
        'x',
      ),
      ...all(
        numbers(20).map(n => `doc/release/1.${n}.0-notes.rst`),
        'x',
      ),
      ...all(
        numbers(20).map(n => `doc/changes/${n}00.bugfix.rst`),
        'x',
      ),
    }
    const preset = await presetFor(files)
    expect(preset).toMatchObject({ documents: ['doc/neps/nep-{number}-{slug}.rst'], forms: ['rst-fields'] })
    expect(unitsOf(preset, files)).toHaveLength(12)
  })

  test('django/deps: folders that are states', async () => {
    const files = {
      ...all(
        numbers(4).map(n => `draft/${pad(n)}-thing.rst`),
        RST,
      ),
      ...all(
        numbers(3).map(n => `accepted/${pad(n + 10)}-thing.rst`),
        RST,
      ),
      ...all(
        numbers(6).map(n => `final/${pad(n + 20)}-thing.rst`),
        RST,
      ),
      'withdrawn/0031-thing.rst': RST,
      'final/README.rst': 'x',
    }
    const preset = await presetFor(files)
    expect(preset).toMatchObject({ documents: ['{state}/{number}-{slug}.rst'], statusFrom: 'header' })
    expect(unitsOf(preset, files)).toHaveLength(14)
    const bare = await presetFor(
      all(
        ['rfcs/draft/0001-a.md', 'rfcs/draft/0002-b.md', 'rfcs/accepted/0003-c.md', 'rfcs/final/0004-d.md'],
        PLAIN,
      ),
    )
    expect(bare).toMatchObject({ documents: ['rfcs/{state}/{number}-{slug}.md'], statusFrom: 'path' })
  })

  test('cometbft: the larger of two families, with the status in a section', async () => {
    const files = {
      ...all(
        numbers(20).map(n => `docs/references/architecture/adr-${String(n).padStart(3, '0')}-thing.md`),
        SECTION,
      ),
      ...all(
        numbers(9).map(n => `docs/references/rfc/rfc-${String(n).padStart(3, '0')}-thing.md`),
        PLAIN,
      ),
      'docs/references/architecture/README.md': 'x',
      'docs/references/architecture/adr-template.md': SECTION,
    }
    const preset = await presetFor(files)
    expect(preset.documents).toEqual(['docs/references/architecture/adr-{number}-{slug}.md'])
    expect(preset).toMatchObject({ forms: ['status-section'], statusFrom: 'header' })
  })

  test('cluster-api: dates in names are no numbers', async () => {
    const files = {
      ...all(
        ['20190610-a.md', '20200506-b.md', '20210310-c.md', '20220712-d.md'].map(
          name => `docs/proposals/${name}`,
        ),
        FRONT_MATTER,
      ),
      'docs/proposals/YYYYMMDD-template.md': FRONT_MATTER,
      'docs/proposals/images/x.png': '',
    }
    const preset = await presetFor(files)
    expect(unitsOf(preset, files)).toHaveLength(4)
    expect(unitReader(preset)('docs/proposals/20190610-a.md')?.parts).toMatchObject({
      number: null,
      slug: 'a',
    })
  })

  test('prometheus: dated names beside numbered ones give no number', async () => {
    const files = {
      ...all(
        numbers(5).map(n => `proposals/${pad(n)}-thing.md`),
        BULLETS,
      ),
      'proposals/2020-05-31-old.md': BULLETS,
    }
    const preset = await presetFor(files)
    expect(preset.documents).toEqual(['proposals/2020-{slug}.md', 'proposals/{number}-{slug}.md'])
    expect(unitReader(preset)('proposals/2020-05-31-old.md')?.parts.number).toBeNull()
  })

  test('names that are all dated are told by the rest of the name', async () => {
    const files = all(
      ['2020-05-31-a.md', '2021-06-01-b.md', '2022-01-02-c.md'].map(name => `proposals/${name}`),
      BULLETS,
    )
    const preset = await presetFor({ ...files, 'proposals/README.md': 'x' })
    expect(preset.documents).toEqual(['proposals/{slug}.md'])
    expect(unitReader(preset)('proposals/2020-05-31-a.md')?.parts).toMatchObject({ number: null, slug: 'a' })
    expect(unitReader(preset)('proposals/README.md')).toBeNull()
  })

  test('flyte: a prefix some have, in two folders of one that is named', async () => {
    const files = {
      ...all(
        numbers(6).map(n => `rfc/system/${pad(n)}-thing.md`),
        PLAIN,
      ),
      ...all(['rfc/system/RFC-0007-x.md', 'rfc/core language/0008-y.md'], PLAIN),
    }
    expect(unitsOf(await presetFor(files), files)).toHaveLength(8)
  })

  test('gateway-api: an index and its metadata file', async () => {
    const folders = numbers(6).map(n => `geps/gep-${n * 100}`)
    const files = {
      ...all(
        folders.map(folder => `${folder}/index.md`),
        '# GEP-%: Thing\n\n* Issue: #1\n* Status: Standard\n',
      ),
      ...all(
        folders.map(folder => `${folder}/metadata.yaml`),
        'kind: GEPDetails\nnumber: %\nname: Thing\nstatus: Standard\nauthors:\n  - ann\n',
      ),
      'geps/overview.md': 'x',
    }
    const preset = await presetFor(files)
    expect(preset).toMatchObject({
      documents: ['geps/gep-{number}/index.md'],
      sidecars: ['geps/gep-{number}/metadata.yaml'],
      statusFrom: 'header',
    })
    expect(unitsOf(preset, files)).toHaveLength(6)
  })

  test('kubevirt: one main name in a folder per group', async () => {
    const files = {
      ...all(
        ['sig-compute/10-a', 'sig-compute/11-b', 'sig-network/12-c', 'sig-storage/13-d'].map(
          folder => `veps/${folder}/vep.md`,
        ),
        PLAIN,
      ),
      'veps/sig-compute/10-a/design.md': 'x',
      'veps/NNNN-vep-template/vep.md': PLAIN,
    }
    const preset = await presetFor(files)
    expect(preset).toMatchObject({
      documents: ['veps/{owner}/{number}-{slug}/vep.md'],
      statusFrom: 'landing',
      phaseWithoutStatus: 'accepted',
    })
    expect(unitsOf(preset, files)).toHaveLength(4)
  })

  test('backstage: a template that is a folder', async () => {
    const files = {
      ...all(
        numbers(4).map(n => `beps/${pad(n)}-thing/README.md`),
        FRONT_MATTER,
      ),
      'beps/NNNN-template/README.md': FRONT_MATTER,
      'beps/README.md': 'x',
    }
    const preset = await presetFor(files)
    expect(unitsOf(preset, files)).toEqual(numbers(4).map(n => `beps/${pad(n)}-thing`))
  })

  test('proposals about templates are kept', async () => {
    const files = all(
      ['teps/0024-embedded-trigger-templates.md', 'teps/0101-env-in-pod-template.md', 'teps/0119-x.md'],
      FRONT_MATTER,
    )
    expect(unitsOf(await presetFor(files), files)).toHaveLength(3)
  })

  test('a stage ladder and targets of KEP-like metadata', async () => {
    const folders = numbers(4).map(n => `enhancements/sig-a/${n}-thing`)
    const files = {
      ...all(
        folders.map(folder => `${folder}/README.md`),
        PLAIN,
      ),
      ...all(
        folders.map(folder => `${folder}/metadata.yaml`),
        'title: Thing\nstatus: implemented\nstage: beta\nmilestone:\n  alpha: v1\n  beta: v2\n',
      ),
    }
    expect(await presetFor(files)).toMatchObject({
      documents: ['enhancements/sig-a/{number}-{slug}/README.md'],
      stages: ['alpha', 'beta', 'stable'],
      stageTargets: 'milestone',
    })
  })

  test('decisions end with being accepted, unless one says more', async () => {
    const adr = '# Thing\n\n## Status\n\nAccepted\n\n## Context\n'
    const files = all(
      numbers(4).map(n => `docs/adr/${pad(n)}-thing.md`),
      adr,
    )
    expect((await presetFor(files)).phases).toMatchObject({ accepted: 'done' })
    const more = { ...files, 'docs/adr/0005-more.md': adr.replace('Accepted', 'Implemented') }
    expect((await presetFor(more)).phases).toMatchObject({ accepted: 'accepted' })
  })
})

describe('genericPreset finds documents without numbers', () => {
  test('crossplane: a folder of designs, some in a folder that is a state', async () => {
    const header =
      '# Thing\n\n* Owner: Ann (@ann)\n* Reviewers: Crossplane Maintainers\n* Status: Accepted\n\n## Background\n'
    const files = {
      ...all(
        ['one-pager-a.md', 'one-pager-b.md', 'design-doc-c.md', 'defunct/one-pager-d.md'].map(
          name => `design/${name}`,
        ),
        header,
      ),
      'design/README.md': 'x',
      'design/design-doc-template.md': header,
    }
    const preset = await presetFor(files)
    expect(preset.documents).toEqual(['design/{slug}.md', 'design/{state}/{slug}.md'])
    expect(preset).toMatchObject({ statusFrom: 'header', numberIs: 'none', forms: ['bullets'] })
    expect(unitsOf(preset, files)).toHaveLength(4)
  })

  test('metal3: folders per component, the status in a section', async () => {
    const text = '# Thing\n\n## Status\n\nimplementable\n\n## Summary\n'
    const files = all(
      ['design/a.md', 'design/operator/b.md', 'design/operator/c.md', 'design/ironic/d.md'],
      text,
    )
    const preset = await presetFor(files)
    expect(preset.documents).toEqual(['design/{slug}.md', 'design/{owner}/{slug}.md'])
    expect(unitsOf(preset, files)).toHaveLength(4)
  })

  test('openshift: a handful of numbered files among many without', async () => {
    const names = numbers(40).map(
      n => `enhancements/${['network', 'storage'][n % 2]}/thing-${'abcdefghij'[n % 10]}${'klmn'[n % 4]}-x.md`,
    )
    const files = {
      ...all(names, FRONT_MATTER),
      ...all(
        ['2-a', '3-b', '4-c'].map(name => `enhancements/update/${name}.md`),
        FRONT_MATTER,
      ),
      'enhancements/README.md': 'x',
      'guidelines/enhancement_template.md': FRONT_MATTER,
    }
    const preset = await presetFor(files)
    expect(preset.documents).toEqual(['enhancements/{owner}/{slug}.md'])
  })

  test('folders with a README each', async () => {
    const files = all(
      ['proposals/a/README.md', 'proposals/b/README.md', 'proposals/c/README.md'],
      FRONT_MATTER,
    )
    const preset = await presetFor(files)
    expect(preset.documents).toEqual(['proposals/{slug}/README.md'])
    expect(unitsOf(preset, files)).toEqual(['proposals/a', 'proposals/b', 'proposals/c'])
  })
})

describe('genericPreset finds nothing', () => {
  test.each<[string, Files]>([
    ['an empty repository', {}],
    [
      'exercises',
      all(
        numbers(20).map(n => `${pad(n)}-lesson/README.md`),
        PLAIN,
      ),
    ],
    [
      'a blog',
      all(
        numbers(9).map(n => `_posts/2024-01-0${n}-news.md`),
        FRONT_MATTER,
      ),
    ],
    [
      'release notes',
      all(
        numbers(9).map(n => `docs/releases/${n}.md`),
        FRONT_MATTER,
      ),
    ],
    ['documentation', all(['docs/a.md', 'docs/b.md', 'docs/design/a.md', 'docs/design/b.md'], PLAIN)],
  ])('in %s', async (_, files) => {
    const { preset, reason } = await look(files)
    expect(preset).toBeNull()
    expect(reason).toMatch(/^none of the known families fits, and among \d+ files there are neither/)
  })
})

test('documents named in the settings are the family, whatever they look like', async () => {
  const files = {
    ...all(['notes/a.md', 'notes/b.md'], FRONT_MATTER),
    ...all(
      numbers(9).map(n => `rfcs/${pad(n)}-x.md`),
      PEP,
    ),
  }
  const { preset, reason } = await look(files, ['notes/{slug}.md'])
  expect(preset).toMatchObject({
    documents: ['notes/{slug}.md'],
    forms: ['front-matter'],
    statusFrom: 'header',
  })
  expect(reason).toBe(
    'the settings name the documents: 2 files match notes/{slug}.md, and 2 of 2 read state a status',
  )
})

test('a large repository is read once, and only a sample of it', async () => {
  const files = {
    ...all(
      numbers(3000).map(n => `text/${pad(n)}-thing.md`),
      FRONT_MATTER,
    ),
    ...all(
      numbers(3000).map(n => `docs/adr/${pad(n)}-thing.md`),
      SECTION,
    ),
  }
  let asked = 0
  const start = performance.now()
  const { preset } = await genericPreset(Object.keys(files).sort(), paths => {
    asked += paths.length
    return Promise.resolve(new Map(paths.map(path => [path, files[path] ?? ''])))
  })
  expect(preset).not.toBeNull()
  expect(asked).toBeLessThanOrEqual(6 * 24)
  expect(performance.now() - start).toBeLessThan(5000)
})

test('a repository full of numbers takes no long time', async () => {
  const paths = numbers(30_000).map(n => `packages/p${n % 2000}/steps/${pad(n)}-step/README.md`)
  const start = performance.now()
  const { preset } = await genericPreset(paths.sort(), () => Promise.resolve(new Map()))
  expect(preset).toBeNull()
  expect(performance.now() - start).toBeLessThan(5000)
})
