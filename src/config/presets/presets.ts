import type { Preset } from '../preset.ts'
import { EP } from './ep.ts'
import { FLYTE } from './flyte.ts'
import { ISSUES } from './issues.ts'
import { ISTIO } from './istio.ts'
import { KEP } from './kep.ts'
import { KEYLIME } from './keylime.ts'
import { NIXOS_RFC } from './nixos-rfc.ts'
import { OPENSTACK_SPECS } from './openstack-specs.ts'
import { RUST_RFC } from './rust-rfc.ts'
import { SIMD } from './simd.ts'
import { TEP } from './tep.ts'

/** The families known by name. `generic` is not among them: it is made for the repository it is used on. */
export const PRESETS: readonly Preset[] = [
  EP,
  KEP,
  TEP,
  ISTIO,
  KEYLIME,
  FLYTE,
  RUST_RFC,
  NIXOS_RFC,
  SIMD,
  OPENSTACK_SPECS,
  ISSUES,
]

/** The preset of that name, null when there is none. */
export function presetNamed(name: string): Preset | null {
  return PRESETS.find(preset => preset.name === name) ?? null
}
