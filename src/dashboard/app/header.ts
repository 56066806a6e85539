import { isoDate, number } from '../../charts/wording.ts'
import { element, outside, strange } from './dom.ts'
import type { Links } from './links.ts'
import type { Model } from './model.ts'
import { themeSwitch } from './theme.ts'

/** The head of the page: what was measured, in which state, and where the report is. */
export function header({ repository, asOf, proposals }: Model, links: Links): HTMLElement {
  const { name, page, head } = repository
  const print = element('button', { type: 'button', class: 'plain' }, 'Print')
  print.addEventListener('click', () => window.print())
  return element(
    'header',
    { class: 'page-head' },
    element(
      'div',
      {},
      element('p', { class: 'kicker' }, 'Proposal Pulse'),
      element('h1', {}, 'Proposals of ', outside(page, strange(name ?? 'this repository'))),
      element(
        'p',
        { class: 'about' },
        `${number(proposals.length)} proposals, as of ${isoDate(asOf)}, at `,
        outside(links.commit(head), element('code', {}, head.slice(0, 10))),
        '. ',
        element('a', { href: 'README.md' }, 'Report'),
        ' · ',
        element('a', { href: 'data/metrics.json' }, 'Data'),
      ),
    ),
    element('div', { class: 'page-tools' }, themeSwitch(), print),
  )
}
