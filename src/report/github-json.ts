import type {
  Approvers,
  ChangeManagement,
  GithubMetrics,
  IssueTracking,
  Metrics,
} from '../metrics/metrics.ts'
import { isoInstant } from './calendar-date.ts'
import type { Json } from './canonical-json.ts'
import { slippageByStageJson } from './explaining-json.ts'
import { durationJson, responseJson } from './window-json.ts'

/** Measures 13 and 14; null where nothing names a target. */
export function plansJson({ predictability, slippage }: Metrics) {
  return {
    predictability:
      predictability?.map(({ name, planned, kept, lateAndDone }) => ({ name, planned, kept, lateAndDone })) ??
      null,
    slippage: slippage && {
      n: slippage.n,
      later: slippage.later,
      earlier: slippage.earlier,
      dropped: slippage.dropped,
      replans: slippage.replans,
      byStage: slippageByStageJson(slippage),
      slips: slippage.slips.map(({ proposal, stage, first, now, steps, releases, moves }) => ({
        proposal,
        stage,
        first,
        now,
        steps,
        releases,
        moves,
      })),
    },
  } satisfies Json
}

/** What only GitHub knows. Reviewers are named only where somebody chose to. */
export function githubJson(github: GithubMetrics, nameReviewers: boolean) {
  return {
    response: responseJson(github.response),
    approvers: approversJson(github.approvers, nameReviewers),
    tracking: github.tracking && trackingJson(github.tracking),
    changeManagement: github.changeManagement && changeJson(github.changeManagement),
    linkSources: github.linkSources.map(({ from, count }) => ({ from, count })),
    linked: { issues: github.linked.issues, pulls: github.linked.pulls },
  } satisfies Json
}

function approversJson({ latencyHours, reviews, topThree, people }: Approvers, named: boolean) {
  return {
    latencyHours: durationJson(latencyHours),
    reviews,
    pending: people.reduce((sum, { pending }) => sum + pending, 0),
    topThree: { count: topThree.count, n: topThree.n },
    reviewers: people.length,
    people: named
      ? people.map(({ login, reviews: own, approvals, pending, latencyHours: latency }) => ({
          login,
          reviews: own,
          approvals,
          pending,
          latencyHours: durationJson(latency),
        }))
      : [],
  }
}

const numbered = ({ number, title }: { readonly number: number; readonly title: string }) => ({
  number,
  title,
})

const trackingJson = ({ tracked, withoutPull, pullsWithoutIssue, checklists }: IssueTracking) => ({
  tracked,
  withoutPull: withoutPull.map(numbered),
  pullsWithoutIssue: pullsWithoutIssue.map(numbered),
  checklists: checklists.map(({ section, issues, ticked, total }) => ({ section, issues, ticked, total })),
})

function changeJson(change: ChangeManagement) {
  const { linkedToIssue, largeLinkedToProposal, untriaged } = change
  return {
    since: isoInstant(change.since),
    linkedToIssue: { ...part(linkedToIssue) },
    largeLinkedToProposal: { ...part(largeLinkedToProposal) },
    untriaged: {
      open: untriaged.open,
      ageDays: sampleJson(untriaged.ageDays),
      oldest: untriaged.oldest.map(each => ({ ...numbered(each), ageDays: each.ageDays })),
      triagedWithoutAssignee: { ...part(untriaged.triagedWithoutAssignee) },
    },
    byIncrement: change.byIncrement.map(({ name, merged, linkedToIssue: linked, ...large }) => ({
      name,
      merged,
      linkedToIssue: linked,
      large: large.large,
      largeLinkedToProposal: large.largeLinkedToProposal,
    })),
    milestones: change.milestones.map(({ title, items, closed, movedLater, removed, open }) => ({
      title,
      items,
      closed,
      movedLater,
      removed,
      open,
    })),
    slips: change.slips.map(({ times, issues }) => ({ times, issues })),
    themes: change.themes.map(groupJson),
    components: change.components.map(groupJson),
    ownerFiles: [...change.ownerFiles],
  }
}

const part = ({ count, n }: ChangeManagement['linkedToIssue']) => ({ count, n })

const groupJson = ({ label, open, closed }: ChangeManagement['themes'][number]) => ({ label, open, closed })

/** `values` while a median would claim too much, as in durations. */
const sampleJson = ({ n, values, median, p85 }: ChangeManagement['untriaged']['ageDays']) => ({
  median,
  p85,
  n,
  values: median === null ? [...values] : [],
})
