import { describe, expect, it } from 'vitest'
import type { Pull, ThreadEvent } from '../../src/timeline/timeline.ts'
import {
  aPull,
  closed,
  commented,
  convertedToDraft,
  labeled,
  merged,
  readyForReview,
  reviewed,
  reviewRequested,
  unlabeled,
} from '../builders/threads.ts'
import { aTimeline, at, landed } from '../builders/timeline.ts'
import { aGithub, measured } from './a-config.ts'
import { landedFrom, pullLink, unmergedOf } from './a-review.ts'

/** Whose turn it is on 11 March on a pull request opened by octocat on 1 March, both at noon. */
const turnAfter = (...events: ThreadEvent[]) => turnOf(aPull({ createdAt: '2026-03-01', events }))
const turnOf = (pull: Pull) =>
  measured({ github: aGithub({ unmerged: [unmergedOf(pull)] }) }).github?.unmerged[0]?.turn

describe('whose turn (measure 18)', () => {
  it('is the reviewers’ from the start', () => {
    expect(turnAfter()).toEqual({
      side: 'reviewers',
      since: at('2026-03-01'),
      waitingDays: 10,
      pull: 2,
      people: [],
    })
  })

  it('passes to the author with a review or a comment, and back with an answer', () => {
    const review = reviewed('2026-03-03', 'alice', 'changes-requested')
    expect(turnAfter(review)).toMatchObject({ side: 'author', since: at('2026-03-03'), people: ['octocat'] })
    expect(turnAfter(commented('2026-03-03', 'alice'))).toMatchObject({ side: 'author' })
    expect(turnAfter(review, commented('2026-03-05', 'octocat'))).toMatchObject({
      side: 'reviewers',
      since: at('2026-03-05'),
      waitingDays: 6,
    })
    expect(turnAfter(review, reviewRequested('2026-03-06', 'alice'))).toMatchObject({
      side: 'reviewers',
      since: at('2026-03-06'),
      people: ['alice'],
    })
  })

  it('goes back to the reviewers with a push', () => {
    const review = reviewed('2026-03-03', 'alice', 'changes-requested')
    expect(turnAfter(review, { kind: 'pushed', at: at('2026-03-06') })).toMatchObject({
      side: 'reviewers',
      since: at('2026-03-06'),
    })
  })

  it('counts from when it passed, not from the last word on the same side', () => {
    const events = [commented('2026-03-04', 'octocat'), commented('2026-03-08', 'octocat')]
    expect(turnAfter(...events)).toMatchObject({ side: 'reviewers', since: at('2026-03-01') })
  })

  it('is the reviewers’ once approved, by review or by a label that a robot may have set', () => {
    expect(turnAfter(reviewed('2026-03-03', 'alice', 'approved'))).toMatchObject({ side: 'reviewers' })
    const approved = [commented('2026-03-03', 'alice'), labeled('2026-03-05', 'lgtm', 'k8s-ci-robot')]
    expect(turnAfter(...approved)).toMatchObject({ side: 'reviewers', since: at('2026-03-05') })
  })

  it('never listens to robots', () => {
    expect(turnAfter(commented('2026-03-03', 'k8s-ci-robot'))).toMatchObject({ side: 'reviewers' })
  })

  it('is the author’s in a draft', () => {
    expect(turnOf(aPull({ createdAt: '2026-03-01', draft: true }))).toMatchObject({
      side: 'author',
      since: at('2026-03-01'),
      people: ['octocat'],
    })
    const back = [convertedToDraft('2026-03-04'), commented('2026-03-05', 'octocat')]
    expect(turnAfter(...back)).toMatchObject({ side: 'author', since: at('2026-03-04') })
    expect(turnAfter(...back, readyForReview('2026-03-06'))).toMatchObject({
      side: 'reviewers',
      since: at('2026-03-06'),
    })
  })

  it('is nobody’s on hold, for as long as the label stays', () => {
    const hold = labeled('2026-03-05', 'Do-Not-Merge/Hold', 'k8s-ci-robot')
    expect(turnAfter(hold)).toMatchObject({
      side: 'hold',
      since: at('2026-03-05'),
      waitingDays: 6,
      people: [],
    })
    expect(turnAfter(hold, unlabeled('2026-03-06', 'Do-Not-Merge/Hold'))).toMatchObject({ side: 'reviewers' })
  })

  it('names those asked who have not answered', () => {
    const asked = ['bob', 'alice', 'carol'].map(login => reviewRequested('2026-03-01', login))
    const removed: ThreadEvent = {
      kind: 'review-request-removed',
      at: at('2026-03-02'),
      reviewer: 'carol',
      team: false,
    }
    const team = reviewRequested('2026-03-02', 'core', true)
    expect(turnAfter(...asked, removed, team)?.people).toEqual(['alice', 'bob'])
    expect(turnAfter(...asked, removed, reviewed('2026-03-03', 'bob', 'approved'))?.people).toEqual(['alice'])
  })

  it('is nobody’s when closed or not read in full', () => {
    expect(turnAfter(closed('2026-03-05'))).toBeNull()
    expect(turnOf(aPull({ createdAt: '2026-03-01', complete: false }))).toBeNull()
  })

  it('of several is that of the pull request that waits longest for reviewers, else of the latest', () => {
    const brought = aPull({ number: 1, createdAt: '2026-01-01', events: [merged('2026-01-02')] })
    const forAuthor = (number: number, when: string) =>
      aPull({ number, createdAt: '2026-02-01', events: [commented(when, 'alice')] })
    const forReviewers = (number: number, when: string) => aPull({ number, createdAt: when })
    const turnWith = (...pulls: Pull[]) => {
      const links = [pullLink(1), ...pulls.map(({ number }) => pullLink(number, 'changes'))]
      const timeline = landedFrom(brought, { links, threads: [brought, ...pulls] })
      return measured({ timelines: [timeline], github: aGithub() }).proposals[0]?.turn
    }
    const [author, other] = [forAuthor(2, '2026-02-03'), forAuthor(3, '2026-02-02')]
    expect(
      turnWith(author, other, forReviewers(4, '2026-03-02'), forReviewers(5, '2026-03-01')),
    ).toMatchObject({
      pull: 5,
      side: 'reviewers',
    })
    expect(turnWith(author, other)).toMatchObject({ pull: 3, side: 'author' })
    expect(turnWith()).toBeNull()
  })

  it('belongs to open proposals, and not to what a header merely mentions', () => {
    const pull = aPull({ number: 1, createdAt: '2026-02-01' })
    const turnIn = (phase: 'done' | 'accepted', role: 'changes' | 'mentions') => {
      const timeline = aTimeline({
        events: [landed('2026-01-01', phase)],
        links: [pullLink(1, role)],
        threads: [pull],
      })
      return measured({ timelines: [timeline], github: aGithub() }).proposals[0]?.turn
    }
    expect(turnIn('accepted', 'changes')).toMatchObject({ pull: 1 })
    expect(turnIn('done', 'changes')).toBeNull()
    expect(turnIn('accepted', 'mentions')).toBeNull()
  })
})
