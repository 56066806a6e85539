import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'

/** A node of the syntax tree, as far as these tests look at it. */
export interface GfmNode {
  readonly type: string
  readonly value?: string
  readonly url?: string
  readonly children?: readonly GfmNode[]
}

/** Markdown as GitHub's dialect reads it. */
export function parseGfm(markdown: string): GfmNode {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
}

/** Every node of the tree, the root first. */
export function nodesOf(node: GfmNode): readonly GfmNode[] {
  return [node, ...(node.children ?? []).flatMap(nodesOf)]
}

/** Nodes of one type. */
export const ofType = (node: GfmNode, type: string) => nodesOf(node).filter(each => each.type === type)

/** The text a reader sees inside a node. */
export function visibleText(node: GfmNode): string {
  return nodesOf(node)
    .map(({ type, value }) => (type === 'text' || type === 'inlineCode' ? (value ?? '') : ''))
    .join('')
}

/** Runs of text as filters on rendered text see them: a comment between two of them keeps them apart. */
export const textRuns = (node: GfmNode) => ofType(node, 'text').map(({ value }) => value ?? '')
