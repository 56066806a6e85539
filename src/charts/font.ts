/** Fonts every system has one of; our widths are those of Helvetica and Arial. */
export const FONT = '-apple-system, Segoe UI, Helvetica, Arial, sans-serif'

/** Pixels. */
export const FONT_SIZE = 12
