import { joined, type Markdown, md, type Piece } from '../report/markdown.ts'
import type { Episode } from './episode.ts'
import { editLink, threadLink } from './links.ts'
import type { World } from './world.ts'

/** The three possible answers, each with a link to the page where it is given. */
export function answers(episode: Episode, { input }: World): Markdown {
  const { subject, rule, addressed } = episode
  const { path, issue, pull, turn } = subject
  const place = input.repository
  if (addressed.role === 'reviewer' && turn !== null)
    return reviewAnswers(threadLink(place, 'pull', turn.pull, 'its pull request'), rule.answer)
  if (path !== null) return fileAnswers(path, rule.answer, input)
  if (pull !== null) return pullAnswers(threadLink(place, 'pull', pull, 'its pull request'))
  return issueAnswers(issue === null ? md`its issue` : threadLink(place, 'issues', issue.number, 'its issue'))
}

function fileAnswers(path: string, answer: string, { repository, statusWords }: World['input']): Markdown {
  const edit = (label: string) => editLink(repository, path, label)
  return numbered([
    md`**Update it:** ${edit('edit the file')} and ${answer}.`,
    md`**Park it:** ${edit('edit the file')} and ${setStatus(statusWords.parked, 'say until when it should wait')}.`,
    md`**Withdraw it:** ${edit('edit the file')} and ${setStatus(statusWords.withdrawn, 'say that it is withdrawn')}.`,
  ])
}

function reviewAnswers(link: Markdown, answer: string): Markdown {
  return numbered([
    md`**Review it:** open ${link} and ${answer}.`,
    md`**Park it:** say on ${link} that it should wait, and for what.`,
    md`**Turn it down:** say on ${link} that it should be withdrawn, and why.`,
  ])
}

function pullAnswers(link: Markdown): Markdown {
  return numbered([
    md`**Update it:** open ${link} and answer what is open there.`,
    md`**Park it:** open ${link} and convert it to a draft, or say until when it should wait.`,
    md`**Withdraw it:** open ${link} and close it.`,
  ])
}

function issueAnswers(link: Markdown): Markdown {
  return numbered([
    md`**Update it:** open ${link} and say in a comment where it stands.`,
    md`**Park it:** open ${link} and say in a comment until when it should wait.`,
    md`**Withdraw it:** open ${link} and close it as not planned.`,
  ])
}

/** Numbered, so that the tick box below is a list of its own. */
function numbered(items: readonly Piece[]): Markdown {
  return joined(
    items.map((item, i) => md`${i + 1}. ${item}`),
    '\n',
  )
}

/** The family's own word for a phase, where its files hold one. */
const setStatus = (word: string | null, otherwise: string): Piece =>
  word === null ? otherwise : md`set its status to “${word}”`
