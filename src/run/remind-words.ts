import { planCounts, planSection } from '../reminders/plan-text.ts'
import { blocks, bullets, EMPTY, md, section } from '../report/markdown.ts'
import type { Reminding } from './reminding.ts'

/** What reminding did, in one line without any text of others. */
export function remindedLine({ plan, counts, dryRun, failures }: Reminding): string {
  if (plan === null) return failures.length > 0 ? 'Reminders could not be planned' : 'No reminder was written'
  if (dryRun) return `Reminders (nothing was written): ${planCounts(plan).replace(/\.$/, '')}`
  const { created, updated, cleared, deferred, failed } = counts
  const wrong = failed === 0 ? '' : `, ${failed} failed`
  return `Reminders: ${created} given, ${updated} updated, ${cleared} cleared, ${deferred} left for a later run${wrong}`
}

/** The plan with its reasons and what was done, for the summary of the run. */
export function remindedSummary(reminding: Reminding): string {
  const { plan, notes, failures } = reminding
  const said = [...failures.map(failure => md`**Failed:** ${failure}`), ...notes.map(note => md`${note}`)]
  const done = blocks(md`${remindedLine(reminding)}.`, said.length === 0 ? EMPTY : bullets(said))
  const parts = plan === null ? section('Reminders', done) : blocks(planSection(plan), done)
  return `${parts.markdown}\n`
}
