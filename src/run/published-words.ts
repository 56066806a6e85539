import type { Published } from '../publish/publish.ts'
import { blocks, bullets, md, section } from '../report/markdown.ts'
import { plural } from '../report/quantity.ts'

/** What publishing did, in one line without any text of others. */
export function publishedLine({ outcome, mode, branch, pullRequest, written, deleted }: Published): string {
  const where = pullRequest === null ? (branch ?? mode) : `pull request ${pullRequest}`
  const files = `${plural(written, 'file')} written, ${deleted} deleted`
  switch (outcome) {
    case 'written':
      return `Published to ${where}: ${files}`
    case 'planned':
      return `Would publish to ${where}: ${files} (dry run)`
    case 'unchanged':
      return `Nothing new: the report on ${where} stays as it is`
    case 'nothing':
      return 'The report was not published: it is in this summary and in the folder of the run'
    case 'failed':
      return `The report could not be published (${mode})`
  }
}

/** The same for the summary of the run, with every note and failure. */
export function publishedSummary(published: Published): string {
  const { notes, failures } = published
  const said = [...failures.map(failure => md`**Failed:** ${failure}`), ...notes.map(note => md`${note}`)]
  return `${section('Publishing', blocks(md`${publishedLine(published)}.`, said.length === 0 ? md`` : bullets(said))).markdown}\n`
}
