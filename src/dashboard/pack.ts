import { PHASES, type Phase } from '../phase.ts'
import type { MetricsDocument } from '../report/metrics-json.ts'
import { pageOf } from '../report/repository-links.ts'
import { HistoryPacker } from './pack-history.ts'
import { FLAGS, type PackedIncrement, type PackedProposals, type PageData } from './page-data.ts'
import { shownText } from './shown-text.ts'
import { LONGEST_WORD, Words } from './words.ts'

const DAY_MS = 86_400_000

type Proposal = MetricsDocument['proposals'][number]

/** Longest texts the page shows; whoever writes more in a header does not make everybody wait for it. */
const LONGEST = { title: 200, excerpt: 300, name: 200 } as const

/** Excerpts of all proposals together beyond this are left out: the page has to stay small enough to open at once. */
const MOST_EXCERPTS = 600_000

/** What the page shows of `data/metrics.json`: a pure function of it, the same bytes for the same text. */
export function packMetrics(document: MetricsDocument): PageData {
  const words = new Words()
  const history = new HistoryPacker(text => words.position(text))
  const proposals = packProposals(document.proposals, words)
  for (const proposal of document.proposals) history.add(proposal.history)
  const { repository, generator, totals } = document
  return {
    version: 1,
    generator: `${generator.name} ${generator.version}`,
    repository: {
      name: repository.name && shownText(repository.name, LONGEST.name),
      page: pageOf(repository),
      ref: shownText(repository.ref, LONGEST.name),
      head: repository.head,
    },
    asOf: seconds(document.asOf),
    created: document.config.created,
    completionMeasured: totals.completed !== null,
    increments: document.increments.map(packIncrement),
    exits: totals.timeInPhaseDays.map(({ phase, n, median, p85 }) => ({
      phase: PHASES.indexOf(phase),
      n,
      median,
      p85,
    })),
    stages: totals.stages.map(({ stage }) => shownText(stage, LONGEST_WORD)),
    words: words.values,
    landings: history.landings(),
    proposals,
    history: history.packed(),
  }
}

function packIncrement(increment: MetricsDocument['increments'][number]): PackedIncrement {
  const { name, start, end, inProgress, day, days } = increment
  return {
    name: shownText(name, LONGEST_WORD),
    start: seconds(start),
    end: seconds(end),
    inProgress,
    day,
    days,
  }
}

function packProposals(proposals: readonly Proposal[], words: Words): PackedProposals {
  const column = <Value>(value: (proposal: Proposal) => Value) => proposals.map(value)
  const wordColumn = (value: (proposal: Proposal) => string | null) =>
    column(proposal => words.position(value(proposal)))
  return {
    id: column(({ id, path }) => (id === path ? 0 : id)),
    path: column(({ path }) => path ?? 0),
    number: column(({ number }) => (number === null ? 0 : shownText(number, LONGEST_WORD))),
    title: column(({ title }) => shownText(title, LONGEST.title)),
    excerpt: excerptsOf(proposals),
    owner: wordColumn(({ owner }) => owner),
    authors: column(({ authors }) => authors.map(author => words.position(author))),
    status: wordColumn(({ status }) => status),
    stage: wordColumn(({ stage }) => stage),
    target: wordColumn(({ target }) => target),
    successor: wordColumn(({ successor }) => successor),
    phase: column(({ phase }) => phaseOf(phase)),
    flags: column(flagsOf),
    daysInState: column(({ daysInState }) => daysInState),
    lastMeaningful: column(({ lastMeaningfulAt }) => dayOf(lastMeaningfulAt)),
    openedAt: column(({ openedAt }) => (openedAt === null ? 0 : seconds(openedAt))),
    declared: column(({ declaredAt }) => (declaredAt === null ? 0 : dayOf(declaredAt))),
    changes: proposals.flatMap(({ changes }) => [
      changes.content,
      changes.metadata,
      changes.bulk,
      changes.landings,
    ]),
    risk: column(({ ageRisk }) => (ageRisk === null ? -1 : hundredths(ageRisk))),
    issue: column(({ links }) => links.issue ?? 0),
    pulls: column(({ links }) => links.pulls),
    turn: column(({ turn }) =>
      turn === null ? [] : [words.position(turn.side), Math.round(turn.waitingDays), turn.pull],
    ),
  }
}

function excerptsOf(proposals: readonly Proposal[]): readonly string[] {
  const excerpts = proposals.map(({ excerpt }) => shownText(excerpt ?? '', LONGEST.excerpt))
  const size = excerpts.reduce((sum, { length }) => sum + length, 0)
  return size > MOST_EXCERPTS ? [] : excerpts
}

const phaseOf = (phase: Phase) => PHASES.indexOf(phase)

const flagsOf = ({ present, stale, origin }: Proposal) =>
  (present ? FLAGS.present : 0) + (stale ? FLAGS.stale : 0) + (origin === 'issue' ? FLAGS.issue : 0)

/** The document keeps four decimals; cutting there first makes the object and its text give the same page. */
const hundredths = (share: number) => Math.round(Math.round(share * 10_000) / 100)

/** A declared day may be none the calendar has. */
const dayOf = (instant: string) => Math.floor((Date.parse(instant) || 0) / DAY_MS)

const seconds = (instant: string) => Date.parse(instant) / 1000
