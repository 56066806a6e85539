import { describe, expect, it } from 'vitest'
import { EP } from '../../src/config/presets/ep.ts'
import { KEP } from '../../src/config/presets/kep.ts'
import { OPENSTACK_SPECS } from '../../src/config/presets/openstack-specs.ts'
import { TEP } from '../../src/config/presets/tep.ts'
import { unitReader } from '../../src/proposals/unit.ts'

describe('unitReader', () => {
  it('makes the folder of a document with a fixed name the unit, with its sidecar', () => {
    const unitOf = unitReader(KEP)
    const folder = 'keps/sig-node/1234-a-name'
    expect(unitOf(`${folder}/README.md`)).toMatchObject({ unit: folder, role: 'main' })
    expect(unitOf(`${folder}/kep.yaml`)).toMatchObject({ unit: folder, role: 'sidecar' })
    expect(unitOf(`${folder}/README.md`)?.parts).toMatchObject({ number: '1234', slug: 'a-name' })
  })

  it('makes a flat document the unit itself', () => {
    const path = 'teps/0012-name.md'
    expect(unitReader(TEP)(path)).toMatchObject({ unit: path, role: 'main' })
  })

  it('passes companions, templates and indexes over', () => {
    const kep = unitReader(KEP)
    const none = [
      'keps/sig-node/1234-a-name/diagram.png',
      'keps/sig-node/1234-a-name/design/notes.md',
      'keps/NNNN-kep-template/README.md',
      'keps/NNNN-kep-template/kep.yaml',
      'keps/README.md',
      'README.md',
    ]
    expect(none.filter(path => kep(path) !== null)).toEqual([])
    expect(unitReader(TEP)('teps/NNNN-tep-template.md')).toBeNull()
    expect(unitReader(OPENSTACK_SPECS)('specs/wallaby/index.rst')).toBeNull()
  })

  it('takes a sidecar named after a flat document as part of that document', () => {
    const unitOf = unitReader({ ...TEP, sidecars: ['teps/{number}-{slug}.yaml'] })
    expect(unitOf('teps/0012-name.yaml')).toMatchObject({ unit: 'teps/0012-name.md', role: 'sidecar' })
  })

  it('reads drafts without a number, and the state and cycle of a path', () => {
    expect(unitReader(EP)('eps/core/draft-2024-05-01-name.md')?.parts).toMatchObject({
      number: null,
      slug: 'name',
      owner: 'core',
    })
    expect(unitReader(OPENSTACK_SPECS)('specs/zed/approved/name.rst')?.parts).toMatchObject({
      cycle: 'zed',
      state: 'approved',
    })
  })

  it('gives the same answer to the same question', () => {
    const unitOf = unitReader(TEP)
    expect(unitOf('teps/0012-name.md')).toBe(unitOf('teps/0012-name.md'))
  })
})
