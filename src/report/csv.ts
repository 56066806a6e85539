import { escapeCsv } from './escape.ts'
import { decimal } from './quantity.ts'

/** What may stand in a cell; null is an empty one. */
export type Cell = string | number | boolean | null

/**
 * Excel takes a file without this mark for the code page of the machine and shows "Ünï" as "Ã¼nÃ¯"; LibreOffice, Google
 * Sheets, DuckDB, pandas and R skip it. Python's own `csv` needs the encoding `utf-8-sig`.
 */
const BYTE_ORDER_MARK = '\ufeff'

/** A sheet: RFC 4180, UTF-8 with a byte order mark, one row a line, lines end with CR LF. */
export function csvSheet(names: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [names, ...rows.map(row => row.map(written))]
  return BYTE_ORDER_MARK + lines.map(line => `${line.join(',')}\r\n`).join('')
}

/**
 * Text that a spreadsheet would read as a number and lose part of: `1.30` and `2026.10` would end as 1.3 and 2026.1,
 * other releases and increments. A number such as 0042 loses its zeros alone and stays the same proposal.
 */
const LOSES_AS_NUMBER = /^\d+[.,]\d+$|^\d+(?:[.,]\d+)?e[+-]?\d+$|^\d{16,}$/i

/** Only text is escaped: a number of ours may begin with a minus sign. */
function written(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return decimal(cell, 4)
  if (typeof cell === 'boolean') return String(cell)
  return escapeCsv(LOSES_AS_NUMBER.test(cell.trim()) ? `'${cell}` : cell)
}
