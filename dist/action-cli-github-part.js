import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  ConfigurationError,
  TZDate,
  matchesGlob
} from "./action-cli-github-part-reminding.js";

// src/proposals/path-pattern.ts
var NUMBER = "\\d+|N{2,}|n{4,}|X{2,}|x{4,}|\\?+|TODO|TBD";
var GROUPS = {
  number: `(?<number>${NUMBER})`,
  slug: "(?<slug>[^/]+?)",
  owner: "(?<owner>[^/]+)",
  cycle: "(?<cycle>[^/]+)",
  state: "(?<state>[^/]+)"
};
function compilePatterns(patterns) {
  const readers = patterns.map((pattern) => ({
    start: /^[^*{]*/u.exec(pattern)?.[0] ?? "",
    end: /[^*}]*$/u.exec(pattern)?.[0] ?? "",
    expression: new RegExp(`^${expressionOf(pattern)}$`, "su")
  }));
  return (path) => {
    for (const { start, end, expression } of readers) {
      if (!path.startsWith(start) || !path.endsWith(end)) continue;
      const match = expression.exec(path);
      if (match) return partsOf(match.groups ?? {});
    }
    return null;
  };
}
function expressionOf(pattern) {
  const named = /* @__PURE__ */ new Set();
  return pattern.replace(/\*\*\/|\*\*|\*|\{(\w+)\}|[^*{]+|\{/gu, (token, name) => {
    if (name !== void 0) {
      if (named.has(name) && GROUPS[name]) return `\\k<${name}>`;
      named.add(name);
      return GROUPS[name] ?? escaped(token);
    }
    if (token === "**/") return "(?:[^/]+/)*";
    if (token === "**") return ".*";
    return token === "*" ? "[^/]*" : escaped(token);
  });
}
function escaped(text) {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&");
}
function partsOf(groups) {
  return {
    number: isYear(groups.number, groups.slug) ? null : realNumber(groups.number),
    slug: groups.slug === void 0 ? null : foldSlug(groups.slug, groups.number),
    owner: groups.owner ?? null,
    cycle: groups.cycle ?? null,
    state: groups.state ?? null
  };
}
function realNumber(raw) {
  if (raw === void 0 || !/^\d+$/u.test(raw) || /^0+$/u.test(raw)) return null;
  return /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/u.test(raw) ? null : raw;
}
var REST_OF_DATE = /^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])-(?=.)/u;
function isYear(number, slug) {
  return /^(?:19|20)\d{2}$/u.test(number ?? "") && REST_OF_DATE.test(slug ?? "");
}
function foldSlug(raw, number) {
  const folded = raw.toLowerCase().replace(/[\s_]+/gu, "-");
  if (isYear(number, folded)) return folded.replace(REST_OF_DATE, "");
  return folded.replace(/^\d{4}-?\d{2}-?\d{2}-(?=.)/u, "");
}

// src/proposals/unit.ts
function unitReader(preset) {
  const known = /* @__PURE__ */ new Map();
  const excluded = compilePatterns(preset.exclude);
  const rules = [
    ...preset.documents.map((pattern) => ({ pattern, role: "main" })),
    ...preset.sidecars.map((pattern) => ({ pattern, role: "sidecar" }))
  ].map(({ pattern, role }) => ({
    role,
    read: compilePatterns([pattern]),
    unitOf: unitRule(preset, pattern, role)
  }));
  const read = (path) => {
    for (const { role, read: read2, unitOf } of rules) {
      const parts = read2(path);
      if (parts) return excluded(path) ? null : { unit: unitOf(path), role, parts };
    }
    return null;
  };
  return (path) => {
    let answer = known.get(path);
    if (answer === void 0) {
      answer = read(path);
      known.set(path, answer);
    }
    return answer;
  };
}
function unitRule({ documents }, pattern, role) {
  if (hasFixedName(pattern)) return folderOf;
  if (role === "main") return (path) => path;
  const ending = endingOf(documents.find((document) => !hasFixedName(document)) ?? pattern);
  return (path) => path.slice(0, path.length - endingOf(path).length) + ending;
}
function hasFixedName(pattern) {
  const name = pattern.slice(pattern.lastIndexOf("/") + 1);
  return !/[{*]/u.test(name) && pattern.includes("/");
}
function endingOf(path) {
  return /\.\w+$/u.exec(path)?.[0] ?? "";
}
function folderOf(path) {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

// src/git/tags.ts
async function readTags(git) {
  const listing = await git.run([
    "for-each-ref",
    "--format=%(creatordate:unix) %(refname:lstrip=2)",
    "refs/tags"
  ]);
  const tags = [];
  for (const line of listing.toString("utf8").split("\n")) {
    const [, seconds, name] = /^(-?\d+) (.+)$/.exec(line) ?? [];
    if (seconds !== void 0 && name !== void 0) tags.push({ name, at: Number(seconds) * 1e3 });
  }
  return tags;
}

// src/metrics/increment-names.ts
function nameOf(pattern, { year, month, n, index }) {
  const parts = {
    year: String(year),
    yy: String(year % 100).padStart(2, "0"),
    quarter: String(Math.floor(month / 3) + 1),
    month: String(month + 1).padStart(2, "0"),
    n: String(n),
    index: String(index)
  };
  return pattern.replace(
    /\{(\w+)\}/g,
    (whole, word) => Object.hasOwn(parts, word) ? parts[word] ?? whole : whole
  );
}
function distinctNames(increments) {
  const given = new Set(increments.map(({ name }) => name));
  const used = /* @__PURE__ */ new Set();
  const uses = /* @__PURE__ */ new Map();
  return increments.map((increment) => {
    let { name } = increment;
    while (used.has(name)) {
      const count2 = (uses.get(increment.name) ?? 1) + 1;
      uses.set(increment.name, count2);
      const next = `${increment.name} (${count2})`;
      if (!given.has(next)) name = next;
    }
    used.add(name);
    return name === increment.name ? increment : { ...increment, name };
  });
}

// src/metrics/local-day.ts
function localMidnight({ year, month, day }, timeZone) {
  return timeZone === "UTC" ? Date.UTC(year, month, day) : new TZDate(year, month, day, timeZone).getTime();
}
function localDay(at, timeZone) {
  if (timeZone === "UTC") return utcDay(new Date(at));
  const date = new TZDate(at, timeZone);
  return { year: date.getFullYear(), month: date.getMonth(), day: date.getDate() };
}
var utcDay = (date) => ({
  year: date.getUTCFullYear(),
  month: date.getUTCMonth(),
  day: date.getUTCDate()
});
function nextMidnight(at, timeZone) {
  const day = localDay(at, timeZone);
  const start = localMidnight(day, timeZone);
  return start >= at ? start : localMidnight({ ...day, day: day.day + 1 }, timeZone);
}
function dayNumber({ year, month, day }) {
  return Math.round(Date.UTC(year, month, day) / 864e5);
}

// src/metrics/increment-calendar.ts
function calendarIncrements(options, most) {
  const { spec, timeZone, from, now } = options;
  const ruler = rulerOf(spec);
  const start = (piece) => localMidnight(ruler.firstDay(piece), timeZone);
  const first = ruler.pieceOf(localDay(from, timeZone));
  const last = Math.min(ruler.pieceOf(localDay(now, timeZone)), first + most - 1);
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const day = ruler.firstDay(first + index);
    const name = nameOf(options.name ?? ruler.pattern, { ...day, n: ruler.nOfYear(day), index: index + 1 });
    return { name, start: start(first + index), end: start(first + index + 1) };
  });
}
function rulerOf(spec) {
  switch (spec.kind) {
    case "year":
      return months(12, "{year}");
    case "quarter":
      return months(3, "{year} Q{quarter}");
    case "month":
      return months(1, "{year}-{month}");
    case "weeks":
      return weeks(spec.weeks, spec.anchor);
  }
}
function months(length, pattern) {
  return {
    pattern,
    pieceOf: ({ year, month }) => Math.floor((year * 12 + month) / length),
    firstDay: (piece) => ({ year: Math.floor(piece * length / 12), month: piece * length % 12, day: 1 }),
    nOfYear: ({ month }) => Math.floor(month / length) + 1
  };
}
function weeks(count2, anchor) {
  const length = count2 * 7;
  const [year = 0, month = 0, day = 0] = anchor.split("-").map(Number);
  const zero = dayNumber({ year, month: month - 1, day });
  return {
    pattern: "{year}.{n}",
    pieceOf: (date) => Math.floor((dayNumber(date) - zero) / length),
    firstDay: (piece) => dayOf(zero + piece * length),
    nOfYear: (date) => Math.floor((dayNumber(date) - dayNumber({ year: date.year, month: 0, day: 1 })) / length) + 1
  };
}
function dayOf(number) {
  const date = new Date(number * 864e5);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), day: date.getUTCDate() };
}

// src/metrics/increment-points.ts
var SECOND = 1e3;
var DAY = 864e5;
function tagIncrements(options, pattern) {
  const { timeZone, from, now } = options;
  const matching = options.tags.filter(({ name }) => matchesGlob(name, pattern));
  if (matching.length === 0) throw noTags(pattern, options.tags.length);
  const points = distinct(
    matching.filter(({ at }) => at <= now),
    longestName
  );
  const ends = points.map(({ name, at }) => ({ name, end: at + SECOND }));
  const born = localMidnight(localDay(from, timeZone), timeZone);
  const closed = endedIncrements(ends, born);
  const start = ends.at(-1)?.end ?? born;
  const lengths = closed.slice(1).map((increment) => increment.end - increment.start);
  const next = { name: "next", start, end: openEnd(start, lengths, options) };
  return [...closed.filter(({ end }) => end > from), ...start <= now ? [next] : []];
}
function cycleIncrements(options) {
  const begun = options.cycles.filter(({ start }) => start <= options.now);
  const points = distinct(
    begun.map(({ name, start }) => ({ name, at: start })),
    lastName
  );
  const lengths = points.slice(1).map(({ at }, index) => at - (points[index]?.at ?? at));
  if (points.length === 0) {
    throw new ConfigurationError(
      'The increments are "cycles", but no proposal lies in the folder of a cycle. Put {cycle} into a pattern under "documents", or use "increments: quarter".'
    );
  }
  return points.map(({ name, at }, index) => ({
    name,
    start: at,
    end: points[index + 1]?.at ?? openEnd(at, lengths, options)
  }));
}
function endedIncrements(endings, born) {
  return endings.map(({ name, end }, index) => ({
    name,
    start: endings[index - 1]?.end ?? Math.min(born, end - SECOND),
    end
  }));
}
function openEnd(start, lengths, { now, timeZone }) {
  const sorted = [...lengths].sort((a, b) => a - b);
  const median = sorted[Math.ceil(sorted.length / 2) - 1] ?? 0;
  return nextMidnight(Math.max(start + median, now + DAY), timeZone);
}
function distinct(points, better) {
  const byTime = /* @__PURE__ */ new Map();
  for (const point of points) {
    const second = Math.floor(point.at / SECOND);
    const other = byTime.get(second);
    byTime.set(second, other === void 0 ? point : better(other, point));
  }
  return [...byTime.values()].sort((a, b) => a.at - b.at);
}
function longestName(a, b) {
  if (a.name.length !== b.name.length) return a.name.length > b.name.length ? a : b;
  return lastName(a, b);
}
function lastName(a, b) {
  return a.name > b.name ? a : b;
}
function noTags(pattern, tags) {
  const found = tags === 0 ? 'the clone has no tags; a workflow fetches them with "fetch-depth: 0" (or "fetch-tags: true") under actions/checkout' : `none of the ${tags} tags matches; "*" stands for any text, as in tags:v*`;
  return new ConfigurationError(`The increments are cut by tags that match "${pattern}", but ${found}.`);
}

// src/metrics/increment-milestones.ts
function milestoneIncrements(options) {
  const { milestones, timeZone, from, now } = options;
  if (milestones === null) throw notRead();
  const endings = milestones.toSorted((a, b) => a.createdAt - b.createdAt).flatMap((milestone) => endingOf2(milestone, options));
  if (endings.length === 0) throw noEnd(milestones.length);
  const distinct2 = new Map(endings.toReversed().map((ending) => [ending.end, ending]));
  const sorted = [...distinct2.values()].sort((a, b) => a.end - b.end);
  const born = localMidnight(localDay(from, timeZone), timeZone);
  const over = sorted.filter(({ end }) => end <= now);
  const running = sorted.find(({ end }) => end > now);
  const increments = endedIncrements(running ? [...over, running] : over, born);
  const start = over.at(-1)?.end ?? born;
  const lengths = increments.slice(1).map((each) => each.end - each.start);
  const next = running ? [] : [{ name: "next", start, end: openEnd(start, lengths, options) }];
  return [...increments.filter(({ end }) => end > from), ...next];
}
function endingOf2({ title, dueOn, closedAt }, { timeZone, now }) {
  if (dueOn !== null) {
    const due = new Date(dueOn);
    const [year, month, day] = [due.getUTCFullYear(), due.getUTCMonth(), due.getUTCDate()];
    return [{ name: title, end: localMidnight({ year, month, day: day + 1 }, timeZone) }];
  }
  return closedAt !== null && closedAt <= now ? [{ name: title, end: closedAt }] : [];
}
var notRead = () => new ConfigurationError(
  'The increments are "milestones", which need GitHub data: give a token that may read issues, or use "increments: quarter".'
);
function noEnd(milestones) {
  const found = milestones === 0 ? "the repository has no milestones" : `none of its ${milestones === 1 ? "milestones" : `${milestones} milestones`} has a due date or is closed`;
  return new ConfigurationError(
    `The increments are "milestones", but ${found}. Give them due dates on GitHub, or use "increments: quarter".`
  );
}

// src/metrics/increments.ts
var MOST_INCREMENTS = 2e3;
function incrementsFor(options) {
  const increments = cut({ ...options, from: Math.min(options.from, options.now) });
  if (increments.length > MOST_INCREMENTS) throw tooMany(options);
  return distinctNames(increments);
}
function cut(options) {
  const { spec } = options;
  switch (spec.kind) {
    case "list":
      return listedIncrements(options, spec.increments);
    case "tags":
      return tagIncrements(options, spec.pattern);
    case "cycles":
      return cycleIncrements(options);
    case "milestones":
      return milestoneIncrements(options);
    default:
      return calendarIncrements({ ...options, spec }, MOST_INCREMENTS + 1);
  }
}
function listedIncrements({ timeZone, now }, listed) {
  const increments = listed.map(({ name, start, end }) => ({ name, start: midnight(start, timeZone), end: midnight(end, timeZone) })).sort((a, b) => a.start - b.start);
  const begun = increments.filter(({ start }) => start <= now);
  if (begun.length > 0) return begun;
  throw new ConfigurationError(
    `None of the ${listed.length} listed increments had begun on ${new Date(now).toISOString().slice(0, 10)}. List the one that contains this day under "increments", or use "increments: quarter".`
  );
}
function midnight(date, timeZone) {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  return localMidnight({ year, month: month - 1, day }, timeZone);
}
function tooMany({ from, spec }) {
  const since = new Date(from).toISOString().slice(0, 10);
  const fix = spec.kind === "tags" ? 'a pattern that matches fewer tags, such as "tags:v*.0"' : 'longer increments, such as "quarter"';
  return new ConfigurationError(
    `The increments (${spec.kind}) cut the time since ${since} into more than ${String(MOST_INCREMENTS).replace(/\B(?=(?:\d{3})+$)/g, ",")} pieces. Use ${fix}.`
  );
}

// src/run/plan.ts
async function planOf(config, git, built, now, milestones) {
  return incrementsFor({
    spec: config.increments,
    timeZone: config.timeZone,
    name: config.incrementName,
    from: Math.min(now, ...built.timelines.flatMap(({ events }) => events[0]?.at ?? [])),
    now,
    tags: config.increments.kind === "tags" ? await readTags(git) : [],
    cycles: built.cycles,
    milestones
  });
}

// src/config/config-hash.ts
import { createHash } from "node:crypto";
var DIGITS = 12;
function configHash(config) {
  const { presetReason: _, reminders: __, ocel: ___, dashboard: ____, ...rules } = config;
  return shortHash(rules);
}
function shortHash(value) {
  return createHash("sha256").update(canonical(value)).digest("hex").slice(0, DIGITS);
}
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const entries = Object.entries(value).sort(([a], [b]) => a < b ? -1 : 1);
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(",")}}`;
}

// src/proposals/markdown-lines.ts
function* documentLines(text, from = 0) {
  const comments = new CommentStripper(text);
  let fence = null;
  let number = 0;
  for (let start = 0; start <= text.length; number++) {
    const newline = text.indexOf("\n", start);
    const end = newline === -1 ? text.length : newline;
    const raw = text.slice(start, end);
    const line = fence ? raw : comments.strip(raw, start);
    const next = fence ? closes(raw, fence) ? null : fence : opens(line);
    if (number >= from) yield { text: line.trimEnd(), number, code: fence !== null || next !== null };
    fence = next;
    start = end + 1;
  }
}
function opens(line) {
  if (!line.includes("```") && !line.includes("~~~")) return null;
  const match = /^ {0,3}(`{3,}|~{3,})([^\n]*)$/.exec(line);
  if (!match?.[1] || match[1].startsWith("`") && match[2]?.includes("`")) return null;
  return { mark: match[1].charAt(0), length: match[1].length };
}
function closes(line, { mark, length }) {
  const text = line.trim();
  return text.length >= length && text[0] === mark && text === mark.repeat(text.length);
}
var CommentStripper = class {
  #text;
  #lastClose = null;
  #open = false;
  constructor(text) {
    this.#text = text;
  }
  strip(line, offset) {
    if (!this.#open && !line.includes("<!--")) return line;
    let out = "";
    let at = 0;
    while (at <= line.length) {
      const mark = line.indexOf(this.#open ? "-->" : "<!--", at);
      if (mark === -1) break;
      if (this.#open) at = mark + 3;
      else {
        if (this.#isLiteral(line, mark, offset)) break;
        out += line.slice(at, mark);
        at = mark + 4;
      }
      this.#open = !this.#open;
    }
    return this.#open ? out : out + line.slice(at);
  }
  /** Within a sentence a `<!--` that nothing ever closes, or one in backticks, is text about comments. */
  #isLiteral(line, mark, offset) {
    if (line.slice(0, mark).trim() === "") return false;
    this.#lastClose ??= this.#text.lastIndexOf("-->");
    return line[mark - 1] === "`" || offset + mark > this.#lastClose;
  }
};
function atxHeading(line) {
  const match = /^ {0,3}(#{1,6})(?:[ \t]+(.*))?$/.exec(line);
  if (!match?.[1]) return null;
  return { level: match[1].length, text: (match[2] ?? "").replace(/(?:^|\s)#+$/, "").trim() };
}
function isUnderline(line) {
  return /^([=\-~^"'`#*+:.<>_])\1{2,}$/.test(line);
}

// src/proposals/text.ts
var HEADER_LIMIT = 64 * 1024;
function cleanText(text) {
  let clean = text.charCodeAt(0) === 65279 ? text.slice(1) : text;
  if (clean.includes("\r")) clean = clean.replace(/\r\n?/g, "\n");
  if (clean.includes("\0")) clean = clean.replaceAll("\0", "");
  return clean;
}
function ownCopy(text) {
  return text.length < 13 ? text : ` ${text}`.slice(1);
}
function blankComments(text) {
  let from = text.indexOf("<!--");
  if (from === -1) return text;
  let out = "";
  let at = 0;
  while (from !== -1) {
    const close = text.indexOf("-->", from + 4);
    const end = close === -1 ? text.length : close + 3;
    out += text.slice(at, from) + text.slice(from, end).replace(/[^\n]+/g, "");
    at = end;
    from = text.indexOf("<!--", end);
  }
  return out + text.slice(at);
}
function indentOf(line) {
  let indent = 0;
  while (line.charCodeAt(indent) === 32) indent++;
  return indent;
}
function countLines(text, end) {
  let lines = 0;
  for (let at = text.indexOf("\n"); at !== -1 && at < end; at = text.indexOf("\n", at + 1)) lines++;
  return lines;
}

// src/proposals/plain-text.ts
var LIMIT = 4e3;
function plainText(markup) {
  return blankComments(markup.slice(0, LIMIT)).replace(/!\[([^[\]]*)\](?:\([^()]*\)|\[[^[\]]*\])/g, "$1").replace(/\[\^[^[\]]*\]/g, "").replace(/\[([^[\]]*)\](?:\([^()]*\)|\[[^[\]]*\])/g, "$1").replace(/:[a-z]{2,12}:`([^`<]*)(?:<[^`<>]*>)?`/g, "$1").replace(/`([^`<]*)<[^`<>]*>`_{1,2}/g, "$1").replace(/<(https?:\/\/[^<>\s]{1,300})>/g, "$1").replace(/<\/?[a-z][^<>]{0,300}>/gi, "").replace(/`+|\*\*|__|~~/g, "").replace(/(?<![\p{L}\p{N}])[*_](?=\S)|(?<=\S)[*_](?![\p{L}\p{N}])/gu, "").replace(/\\([\\`*_{}[\]()#+\-.!<>|])/g, "$1").replace(/[\s\u00a0]+/g, " ").trim();
}
function cutOnWord(text, limit) {
  if (text.length <= limit) return text;
  const head = text.slice(0, limit - 1);
  const blank = head.lastIndexOf(" ");
  const cut2 = blank > limit / 2 ? head.slice(0, blank) : head.replace(/[\ud800-\udbff]$/, "");
  return `${cut2.replace(/[\s.,;:]+$/, "")}\u2026`;
}

// src/proposals/checklist.ts
function readChecklist(text) {
  const sections = /* @__PURE__ */ new Map();
  let current = { level: 7, name: "" };
  for (const { text: line, code } of documentLines(cleanText(text))) {
    if (code) continue;
    const heading = atxHeading(line);
    if (heading && (heading.level <= 2 || heading.level <= current.level)) {
      current = { level: heading.level, name: plainText(heading.text) };
    }
    const box = /^\s*(?:[-*+]|\d+[.)]) \[([ xX])\](?:\s|$)/.exec(line)?.[1];
    if (box !== void 0) count(sections, current.name, box !== " ");
  }
  return [...sections.values()];
}
function count(sections, name, ticked) {
  const section = sections.get(name) ?? { section: name, ticked: 0, total: 0 };
  section.total++;
  if (ticked) section.ticked++;
  sections.set(name, section);
}

export {
  configHash,
  shortHash,
  HEADER_LIMIT,
  cleanText,
  ownCopy,
  blankComments,
  indentOf,
  countLines,
  localMidnight,
  localDay,
  dayNumber,
  documentLines,
  atxHeading,
  isUnderline,
  plainText,
  cutOnWord,
  readChecklist,
  compilePatterns,
  unitReader,
  planOf
};
