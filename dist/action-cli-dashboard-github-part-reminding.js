import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/report/escape.ts
var BREAK = "<!-- -->";
var MARK = "\0";
var WHITE_SPACE = /[\p{Z}\t\n\v\f\r\u0085]+/gu;
var INVISIBLE = /(?!\uFE0F)[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;
var SPECIAL = /[&<>"'\\`*_[\]{}|~#$^]/g;
var NAMED = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
var entity = (character) => NAMED[character] ?? `&#${character.charCodeAt(0)};`;
var CLEAN = /^[!-~]+(?: [!-~]+)*$/;
function cleanText(text) {
  if (CLEAN.test(text)) return text;
  return text.replace(WHITE_SPACE, " ").replace(INVISIBLE, "").replace(/ {2,}/g, " ").trim();
}
function cutText(text, most) {
  const clean = cleanText(text);
  if (clean.length <= most) return clean;
  const characters = Array.from(clean);
  return characters.length <= most ? characters.join("") : `${characters.slice(0, most - 1).join("").trimEnd()}\u2026`;
}
function escapeMarkdown(text) {
  return atLineStart(splitPatterns(cleanText(text)).replace(SPECIAL, entity)).replaceAll(MARK, BREAK);
}
var LINKED = /[@#$:]|[0-9a-f]{7}|(?:gh|ghsa|cve)-|www\./i;
function splitPatterns(text) {
  if (!LINKED.test(text)) return text;
  return text.replace(/(?<![0-9a-z])[0-9a-f]{7,}(?![0-9a-z])/gi, splitCommitId).replace(/@(?=\S)/g, `@${MARK}`).replace(/#(?=\d)/g, `#${MARK}`).replace(/\b(gh|ghsa|cve)(?=-)/gi, `$1${MARK}`).replace(/:(?=\/\/)/g, `:${MARK}`).replace(/www(?=\.)/gi, `$&${MARK}`).replace(/:(?=[a-z0-9_+-]+:)/gi, `:${MARK}`).replace(/\$(?=.)/g, `$$${MARK}`);
}
var splitCommitId = (digits) => digits.replace(/.{6}(?=.)/g, `$&${MARK}`);
function atLineStart(text) {
  return text.replace(/^[-+](?=[-\s]|$)|^=/, entity).replace(/^(\d{1,9})([.)])(?=\s|$)/, (_, digits, mark) => digits + entity(mark));
}
function escapeAttribute(text) {
  return cleanText(text).replace(SPECIAL, entity);
}
function escapeCsv(text) {
  const opening = /^[\t\r]/.test(text) || /^[=+\-@＝＋－＠]/.test(cleanText(text));
  const cell = opening ? `'${cleanText(text)}` : cleanText(text);
  return /[",;]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
function escapeLog(text) {
  return cleanText(text).replace(/:(?=:)/g, ": ").replace(/#(?=#\w*\[)/g, "# ");
}

// src/phase.ts
var PHASES = [
  "proposed",
  "accepted",
  "building",
  "done",
  "rejected",
  "withdrawn",
  "replaced",
  "removed",
  "parked",
  "living",
  "informational",
  "moved",
  "unknown"
];
var END_PHASES = ["rejected", "withdrawn", "replaced", "removed"];
var OPEN_PHASES = ["proposed", "accepted", "building", "unknown"];
var OUT_OF_FLOW_PHASES = ["living", "informational", "moved"];
var isIn = (phases) => (phase) => phases.includes(phase);
var isOpen = isIn(OPEN_PHASES);
var isEnd = (phase) => isIn(END_PHASES)(phase);
var isOutOfFlow = isIn(OUT_OF_FLOW_PHASES);

// src/charts/wording.ts
var PHASE_WORDS = {
  proposed: "proposed",
  accepted: "accepted",
  building: "building",
  done: "done",
  rejected: "rejected",
  withdrawn: "withdrawn",
  replaced: "replaced",
  removed: "removed",
  parked: "parked",
  living: "living",
  informational: "informational",
  moved: "moved",
  unknown: "no known status"
};
var NONE = "-";
var COMPLETION_NOT_MEASURED = "completion is not measured, the files carry no status";
function number(value) {
  if (value > 0 && value < 5e-3) return "<0.01";
  const text = Number.isInteger(value) ? String(value) : value.toFixed(Math.abs(value) < 1 ? 2 : 1);
  return text.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
}
function percent(part, whole) {
  const rounded = Math.round(100 * part / whole);
  if (rounded === 0 && part > 0) return "under 1 %";
  if (rounded === 100 && part !== whole) return part < whole ? "over 99 %" : "over 100 %";
  return `${rounded} %`;
}
function numberOrNone(value) {
  return value === null ? NONE : number(value);
}
function days(value) {
  return counted(Math.round(value), "day");
}
function hours(value) {
  if (value < 1) return "<1 hour";
  return value < 48 ? counted(Math.round(value), "hour") : days(value / 24);
}
function counted(n, noun, plural2 = `${noun}s`) {
  return `${number(n)} ${n === 1 ? noun : plural2}`;
}
function listed(parts) {
  if (parts.length < 2) return parts.join("");
  return `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}
function isoDate(instant) {
  return new Date(instant).toISOString().slice(0, 10);
}
function share(part, whole) {
  if (whole < 10) return `${number(part)} of ${number(whole)}`;
  return percent(part, whole);
}

// src/report/quantity.ts
var HOURS_A_DAY = 24;
var DAYS_A_WEEK = 7;
var DAYS_A_YEAR = 365.25;
var grouped = (count) => number(count);
function decimal(value, digits = 1) {
  const text = value.toFixed(digits);
  const short = digits > 0 ? text.replace(/\.?0+$/, "") : text;
  return short === "-0" ? "0" : short;
}
function duration(days2) {
  if (days2 < 0) return `minus ${duration(-days2)}`;
  if (days2 < 1) return "under 1 day";
  if (Math.round(days2) < 60) return plural(Math.round(days2), "day");
  if (days2 <= 104 * DAYS_A_WEEK) return `${decimal(days2 / DAYS_A_WEEK)} weeks`;
  return `${decimal(days2 / DAYS_A_YEAR)} years`;
}
function hours2(value) {
  if (value < 0) return `minus ${hours2(-value)}`;
  if (value < 1) return "under 1 hour";
  return value < 2 * HOURS_A_DAY ? plural(Math.round(value), "hour") : duration(value / HOURS_A_DAY);
}
function plural(count, one, many = `${one}s`) {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}
function share2(count, n) {
  if (n === 0) return null;
  const counts = `${grouped(count)} of ${grouped(n)}`;
  return n < 10 ? counts : `${percent(count, n)} (${counts})`;
}
function shareOfColumn(count, n) {
  return n < 10 || count === 0 ? grouped(count) : `${grouped(count)} (${percent(count, n)})`;
}
function signed(value, digits = 1) {
  const text = Number.isInteger(value) ? grouped(value) : decimal(value, digits);
  return value > 0 && text !== "0" ? `+${text}` : text;
}
function sampleWords({ n, values, median }, word) {
  if (n === 0) return null;
  return median === null ? values.map(word).join(", ") : word(median);
}

// src/report/markdown.ts
var NOTHING = { markdown: "-" };
var EMPTY = { markdown: "" };
var written = (piece) => typeof piece === "string" ? escapeMarkdown(piece) : typeof piece === "number" ? grouped(piece) : piece.markdown;
function md(literal, ...pieces) {
  return { markdown: literal.reduce((text, part, i) => `${text}${written(pieces[i - 1] ?? "")}${part}`) };
}
function joined(pieces, separator) {
  return { markdown: pieces.map(written).join(separator) };
}
function blocks(...parts) {
  return joined(
    parts.filter(({ markdown }) => markdown !== ""),
    "\n\n"
  );
}
function bullets(items) {
  return joined(
    items.map((item) => md`- ${item}`),
    "\n"
  );
}
var right = (title) => ({ title, right: true });
var DATE_LENGTH = 10;
var FIGURE_SPACE = "\u2007";
var dates = (title) => ({
  title: md`${title}${{ markdown: FIGURE_SPACE.repeat(Math.max(0, DATE_LENGTH - title.length)) }}`,
  right: false
});
function table(columns, rows) {
  if (rows.length === 0) return EMPTY;
  const heads = columns.map((column) => typeof column === "string" ? column : column.title);
  const rule = columns.map((column) => typeof column === "string" ? "---" : column.right ? "---:" : "---");
  return joined([row(heads), { markdown: `| ${rule.join(" | ")} |` }, ...rows.map(row)], "\n");
}
var row = (cells) => md`| ${joined(cells, " | ")} |`;
function details(summary, body) {
  if (body.markdown === "") return EMPTY;
  return md`<details>\n<summary>${summary}</summary>\n\n${body}\n\n</details>`;
}
function section(title, ...body) {
  const content = blocks(...body);
  return content.markdown === "" ? EMPTY : md`## ${title}\n\n${content}`;
}
function firstOf(items, most) {
  return { shown: items.slice(0, most), left: Math.max(0, items.length - most) };
}

export {
  PHASE_WORDS,
  NONE,
  COMPLETION_NOT_MEASURED,
  number,
  percent,
  numberOrNone,
  days,
  hours,
  counted,
  listed,
  isoDate,
  share,
  PHASES,
  END_PHASES,
  OPEN_PHASES,
  isOpen,
  isEnd,
  isOutOfFlow,
  grouped,
  decimal,
  duration,
  hours2,
  plural,
  share2,
  shareOfColumn,
  signed,
  sampleWords,
  cutText,
  escapeAttribute,
  escapeCsv,
  escapeLog,
  NOTHING,
  EMPTY,
  md,
  joined,
  blocks,
  bullets,
  right,
  dates,
  table,
  details,
  section,
  firstOf
};
