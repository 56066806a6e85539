import { expect, it } from 'vitest'
import { PRESETS } from '../../src/config/presets/presets.ts'
import { ConfigurationError } from '../../src/errors.ts'
import { choosePreset } from '../../src/run/choose-preset.ts'

it('finds each preset by its name', () => {
  for (const preset of PRESETS) expect(choosePreset(preset.name)).toBe(preset)
})

it.each(['kepp', 'KEP ', 'constructor', '__proto__', ''])('refuses %j and lists what there is', name => {
  expect(() => choosePreset(name)).toThrow(ConfigurationError)
  expect(() => choosePreset(name)).toThrow(`Presets: ${PRESETS.map(each => each.name).join(', ')}, generic.`)
})

it('suggests the name that was meant', () => {
  expect(() => choosePreset('kepp')).toThrow(/did you mean "?kep"?\?/i)
})
