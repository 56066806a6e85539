/** A number shown in the pull request: fixed words, so that nothing of a proposal stands there. */
export interface PullFact {
  readonly label: string
  readonly value: number
}

const BEGIN = '<!-- proposal-pulse:begin -->'
const END = '<!-- proposal-pulse:end -->'

/** Fixed, as everything about the pull request but its numbers. */
export const PULL_TITLE = 'Update the proposal report'

/** The description of a new pull request. */
export function pullBody(facts: readonly PullFact[]): string {
  const rows = facts.map(({ label, value }) => `| ${label} | ${value} |`)
  const table = rows.length === 0 ? [] : ['', '| | |', '| --- | ---: |', ...rows]
  return [
    BEGIN,
    'The report of the proposals in this repository, made from its history. Later runs add their changes here; this',
    'part of the description is written anew each time, what stands around it is kept.',
    ...table,
    END,
  ].join('\n')
}

/** The description with our part brought up to date; as it is when somebody took our part out. */
export function updatedBody(body: string, facts: readonly PullFact[]): string {
  const plain = body.replace(/\r\n/g, '\n')
  const begin = plain.indexOf(BEGIN)
  const end = plain.indexOf(END, begin)
  if (begin === -1 || end === -1) return body
  const updated = `${plain.slice(0, begin)}${pullBody(facts)}${plain.slice(end + END.length)}`
  return updated === plain ? body : updated
}
