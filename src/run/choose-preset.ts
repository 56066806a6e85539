import type { Preset } from '../config/preset.ts'
import { PRESETS, presetNamed } from '../config/presets/presets.ts'
import { didYouMean } from '../config/suggest.ts'
import { ConfigurationError } from '../errors.ts'

/** The preset of a name. Throws ConfigurationError that lists the names there are. */
export function choosePreset(name: string): Preset {
  const preset = presetNamed(name)
  if (preset) return preset
  const names = [...PRESETS.map(each => each.name), 'generic']
  throw new ConfigurationError(
    `There is no preset ${JSON.stringify(name)}${didYouMean(name, names)}. Presets: ${names.join(', ')}.`,
  )
}
