#!/usr/bin/env node
import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  EMPTY,
  HELP,
  LOGIN,
  blocks,
  bullets,
  byCodeUnit,
  cutText,
  daysBetween,
  details,
  escapeLog,
  fold,
  githubAccess,
  inOrder,
  isBuiltInRule,
  isSameRepository,
  isoDate,
  joined,
  keepHeapSmall,
  linkedPulls,
  md,
  metricsJson,
  parseArguments,
  plural,
  proposalName,
  renderReport,
  renderTerminalSummary,
  sizeOf,
  takePulse,
  trackingIssue,
  writeFolder
} from "./action-cli.js";
import "./action-cli-render.js";
import {
  ConfigurationError,
  VERSION,
  foldLabel,
  isOpen,
  matchesGlob
} from "./action-cli-github-part.js";
import "./action-cli-demo-repository-github-part-render.js";

// src/cli.ts
import { realpathSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

// src/run/progress-line.ts
function progressLine(stream) {
  let shown = false;
  const clear = () => {
    if (shown) stream.write("\r\x1B[K");
    shown = false;
  };
  const show = (step) => {
    if (!stream.isTTY) return;
    clear();
    stream.write(`${step} \u2026`);
    shown = true;
  };
  return { show, clear };
}

// src/reminders/budget.ts
var fairly = inOrder(
  (a, b) => byCodeUnit(a.waitingSince, b.waitingSince),
  (a, b) => a.severity - b.severity,
  (a, b) => a.episode.since - b.episode.since,
  (a, b) => byCodeUnit(a.episode.subject.id, b.episode.subject.id)
);
function choose(episodes, world, mayAsk) {
  const candidates = candidatesOf(episodes, world);
  const waiting = new Map(candidates.map(({ episode, waitingSince }) => [episode.key, waitingSince]));
  return { asked: mayAsk ? withinLimits(candidates, episodes, world) : /* @__PURE__ */ new Set(), waiting };
}
function candidatesOf(episodes, { rules, input, today }) {
  return episodes.filter(({ verdict }) => verdict.kind === "ask").map((episode) => ({
    episode,
    waitingSince: input.state?.waiting.get(episode.key) ?? today,
    severity: rules.indexOf(episode.rule)
  })).sort(fairly);
}
function withinLimits(candidates, episodes, { input, memory, today }) {
  const { maxNewReminders, maxPerPerson } = input.reminders;
  const chosen = /* @__PURE__ */ new Set();
  const isToday = (episode) => memory.lastAsked.get(episode.subject.key) === today;
  const perPerson = remindersPerPerson(episodes.filter(isToday));
  let left = maxNewReminders - [...memory.lastAsked.values()].filter((on) => on === today).length;
  for (const { episode } of candidates) {
    const people2 = episode.addressed.logins.map((login) => login.toLowerCase());
    if (left <= 0 || people2.some((login) => (perPerson.get(login) ?? 0) >= maxPerPerson)) continue;
    for (const login of people2) perPerson.set(login, (perPerson.get(login) ?? 0) + 1);
    chosen.add(episode.key);
    left--;
  }
  return chosen;
}
function remindersPerPerson(episodes) {
  const counts = /* @__PURE__ */ new Map();
  for (const { addressed: addressed2 } of episodes)
    for (const login of addressed2.logins)
      counts.set(login.toLowerCase(), (counts.get(login.toLowerCase()) ?? 0) + 1);
  return counts;
}

// src/reminders/calendar.ts
var DAY_MS = 864e5;
function addDays(day, days) {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}
function isDay(text) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}
var isQuiet = (since, now, days) => since <= now && daysBetween(since, now) >= days;

// src/reminders/fingerprint.ts
import { createHash } from "node:crypto";
var DIGITS = 12;
function fingerprint(text) {
  return createHash("sha256").update(text).digest("hex").slice(0, DIGITS);
}

// src/reminders/marker.ts
var DIGEST_KEY = "digest";
var LONGEST_BODY = 65e3;
var MARKER = /^<!-- proposal-pulse:v1 key=(digest|[0-9a-f]{12}-[0-9a-f]{12}) hash=([0-9a-f]{12}) n=(\d{1,2}) -->$/;
var BOX_NOTE = /^<!-- proposal-pulse:v1 row=([0-9a-f]{12}-[0-9a-f]{12}) n=(\d{1,2})(?: asked=(\S{10}))?(?: until=(\S{10}))? -->$/;
function episodeKey(id, rule, since) {
  return `${proposalKey(id)}-${fingerprint(JSON.stringify([id, rule, since]))}`;
}
var proposalKey = (id) => fingerprint(id);
var proposalOf = (key) => key.slice(0, 12);
function withMarker(key, nudges, text) {
  return `<!-- proposal-pulse:v1 key=${key} hash=${fingerprint(text)} n=${nudges} -->
${text}`;
}
function readMarker(body) {
  const match = MARKER.exec(firstLine(body));
  if (match === null) return null;
  const [, key = "", hash = "", nudges = ""] = match;
  return { key, hash, nudges: Number(nudges) };
}
var firstLine = (body) => (body.split("\n", 1)[0] ?? "").replace(/\r$/, "");
function boxNote({ key, nudges, asked, until }) {
  const days = `${asked === null ? "" : ` asked=${asked}`}${until === null ? "" : ` until=${until}`}`;
  return `<!-- proposal-pulse:v1 row=${key} n=${nudges}${days} -->`;
}
function boxesIn(body) {
  return body.split("\n").flatMap((line2) => boxIn(line2.trim()) ?? []);
}
function boxIn(line2) {
  const tick = /^- \[([ xX])\] /.exec(line2)?.[1];
  const note = BOX_NOTE.exec(line2.slice(Math.max(0, line2.lastIndexOf("<!-- "))));
  if (tick === void 0 || note === null) return null;
  const [, key = "", nudges = "", asked, until] = note;
  return {
    key,
    ticked: tick !== " ",
    nudges: Number(nudges),
    asked: asked !== void 0 && isDay(asked) ? asked : null,
    until: until !== void 0 && isDay(until) ? until : null,
    mentions: mentionsIn(line2)
  };
}
function mentionsIn(text) {
  const found = [...text.matchAll(/(?<![\w`/.@;-])@([A-Za-z0-9](?:-?[A-Za-z0-9]){0,38})(?![\w/-])/g)];
  return [...new Set(found.map((match) => match[1] ?? ""))];
}

// src/reminders/existing.ts
function ownReminders(existing, state) {
  return existing.filter(({ ours }) => ours).flatMap((reminder) => ownOf(reminder, state) ?? []).sort((a, b) => a.reminder.number - b.reminder.number);
}
function ownOf(reminder, state) {
  const marker = readMarker(reminder.body);
  if (marker !== null) return { reminder, ...marker };
  const key = state?.known.get(reminder.id);
  return key === void 0 ? null : { reminder, key, nudges: key === DIGEST_KEY ? 0 : 1, hash: null };
}
var isDigest = ({ key, reminder }) => key === DIGEST_KEY && reminder.kind === "issue";
var isOpenReminder = ({ reminder }) => reminder.state === "open";
var endedByPerson = ({ reminder }) => reminder.state === "closed" && !reminder.closedByUs;
function missingReminders(existing, gone, state) {
  const there = /* @__PURE__ */ new Set([...existing.map(({ id }) => id), ...gone]);
  return [...state?.known.keys() ?? []].filter((id) => !there.has(id)).sort();
}

// src/reminders/clearing.ts
function clearing(episodes, world) {
  const open = world.own.filter(isOpenReminder);
  const { first, copies } = withoutCopies(open);
  const current = new Set(episodes.map(({ key }) => key));
  const subjects = new Map(world.subjects.map((subject) => [subject.key, subject]));
  const nudges = first.filter((own) => !isDigest(own) && !repeats(own, world.own));
  const over = nudges.filter(
    ({ key }) => !current.has(key) && subjects.get(proposalOf(key))?.certain !== false
  );
  return {
    kept: nudges.filter(({ key }) => current.has(key)),
    digest: first.find(isDigest) ?? null,
    actions: [
      ...copies.map(({ own, of }) => clearCopy(own, of, subjects)),
      ...over.map((own) => clearOver(own, subjects.get(proposalOf(own.key)) ?? null, world))
    ]
  };
}
var copyKey = ({ key, nudges, reminder: { kind, on } }) => kind === "issue" ? key : `${key} ${on} ${nudges}`;
function withoutCopies(open) {
  const first = /* @__PURE__ */ new Map();
  const copies = [];
  for (const own of open) {
    const of = first.get(copyKey(own));
    if (of === void 0) first.set(copyKey(own), own);
    else copies.push({ own, of });
  }
  return { first: [...first.values()], copies };
}
var repeats = ({ reminder }, own) => reminder.on !== null && own.some((each) => each.reminder.kind === "issue" && each.reminder.number === reminder.on);
var targetOf = ({ reminder: { id, number, kind, on } }) => ({
  ...{ id, number, kind, on }
});
function clearCopy(own, of, subjects) {
  const subject = own.key === DIGEST_KEY ? void 0 : subjects.get(proposalOf(own.key));
  return {
    ...{ kind: "clear", key: own.key, proposal: subject?.id ?? null, name: subject?.name ?? "" },
    ...{ rule: null, addressees: [], target: targetOf(own), as: "duplicate" },
    duplicateOf: of.reminder.number,
    reason: `The same reminder stands in number ${of.reminder.number}.`
  };
}
function clearOver(own, subject, world) {
  return {
    ...{ kind: "clear", key: own.key, proposal: subject?.id ?? null, name: subject?.name ?? "" },
    ...{ rule: null, addressees: [], target: targetOf(own), as: "completed", duplicateOf: null },
    reason: whyOver(own, subject, world)
  };
}
function whyOver({ reminder }, subject, { dayOf }) {
  if (subject === null) return "The proposal is no longer there.";
  if (!isOpen(subject.phase)) return `It is ${subject.phase} now.`;
  if (subject.quietSince >= reminder.createdAt) return `Something happened on ${dayOf(subject.quietSince)}.`;
  return "What the rule asked about is no longer so.";
}

// src/reminders/links.ts
var REPOSITORY = /^(?!\.+\/)[\w.-]+\/(?!\.+$)[\w.-]+$/;
var SERVER = /^https?:\/\/[\w.:-]+(?:\/[\w.~-]+)*\/?$/;
var WITHOUT_TRACE = "https://redirect.github.com";
var LONGEST_ADDRESS = 1e3;
var encodeSegment = (segment) => encodeURIComponent(segment.replace(new RegExp("\\p{Cs}", "gu"), "\uFFFD")).replace(
  /[!'()*~_]/g,
  (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`
);
var encodePath = (path) => path.split("/").map(encodeSegment).join("/");
var documentLink = (place, path, label) => fileLink(place, "blob", path, label);
var editLink = (place, path, label) => fileLink(place, "edit", path, label);
function fileLink(place, page, path, label) {
  const repository = addressOf(place, place.serverUrl);
  if (repository === null || place.branch === "") return md`${label}`;
  const address = `${repository}/${page}/${encodePath(place.branch)}/${encodePath(path)}`;
  return address.length > LONGEST_ADDRESS ? md`${label}` : md`[${label}](${{ markdown: address }})`;
}
function threadLink(place, kind, number, label) {
  const server = place.serverUrl.replace(/\/$/, "");
  const address = addressOf(place, server === "https://github.com" ? WITHOUT_TRACE : server);
  if (address === null || !Number.isSafeInteger(number) || number < 1) return md`${label}`;
  return md`[${label}](${{ markdown: `${address}/${kind}/${number}` }})`;
}
function addressOf({ name }, serverUrl) {
  if (name === null || !REPOSITORY.test(name) || !SERVER.test(serverUrl)) return null;
  return `${serverUrl.replace(/\/$/, "")}/${name}`;
}

// src/reminders/names.ts
var TITLE = 90;
var notifyNobody = () => false;
function notifyOnly(logins) {
  const known = new Set(logins.map((login) => login.toLowerCase()));
  return (login) => known.has(login.toLowerCase());
}
function people(logins, notify) {
  const named = logins.filter((login) => LOGIN.test(login)).map((login) => person(login, notify));
  const last = named.at(-1);
  if (named.length < 2 || last === void 0) return joined(named, "");
  return md`${joined(named.slice(0, -1), ", ")} and ${last}`;
}
var person = (login, notify) => ({
  markdown: notify(login) ? `@${login}` : `\`${login}\``
});
function subjectLink(subject, place) {
  const { path, issue, pull } = subject;
  const label = cutText(subject.name, TITLE) || cutText(subject.id, TITLE);
  if (path !== null) return documentLink(place, path, label);
  if (pull !== null) return threadLink(place, "pull", pull, label);
  return issue === null ? md`${label}` : threadLink(place, "issues", issue.number, label);
}

// src/reminders/digest.ts
var DIGEST_TITLE = "Quiet proposals";
var UNREACHABLE_SHOWN = 25;
var RULES_SHOWN = 30;
var bySilence = inOrder(
  (a, b) => a.episode.since - b.episode.since,
  (a, b) => byCodeUnit(a.episode.subject.id, b.episode.subject.id)
);
var byWeight = inOrder((a, b) => b.weight - a.weight, bySilence);
function digestBody(rows, unreachable, world) {
  const head = blocks(introduction(world), summary(rows, unreachable));
  const tail = blocks(unreachableList(unreachable, world), legend(world));
  const room = LONGEST_BODY - sizeOf(head.markdown) - sizeOf(tail.markdown) - RESERVED;
  const kept = keptRows(rows, room);
  const left = rows.length - kept.length;
  const more = left === 0 ? EMPTY : md`And ${left} more, for which there is no room here.`;
  const body = blocks(head, groups(kept), more, tail);
  return withMarker(DIGEST_KEY, 0, body.markdown);
}
var RESERVED = 500;
function introduction({ input }) {
  const { mode, snoozeDays } = input.reminders;
  const where = mode === "digest" ? "Who is asked is named here." : mode === "issue" ? "Who is asked gets an issue for that proposal." : "Who is asked is named in a comment on the issue of that proposal.";
  return blocks(
    md`Proposals on which nothing has happened for a while, by owner. ${where} News about a proposal takes it off the list. No proposal is ever closed or changed from here.`,
    md`**Tick a box to snooze** that proposal for ${plural(snoozeDays, "day")}, and take the tick away to end the snooze. The label \`snooze:yyyy-mm-dd\` on its issue or pull request names another day.`
  );
}
function summary(rows, unreachable) {
  const snoozed = rows.filter(({ episode }) => episode.snooze !== null).length;
  const asked = rows.filter(({ weight, episode }) => weight > 1 && episode.snooze === null).length;
  const parts = [
    `${asked} asked about`,
    `${snoozed} snoozed`,
    `${rows.length - asked - snoozed} not asked about`
  ];
  const lost = unreachable.length === 0 ? "" : `; nobody can be reached for ${unreachable.length} more`;
  if (rows.length + unreachable.length === 0) return md`Nothing is quiet now.`;
  return md`**${plural(rows.length, "quiet proposal")}**: ${parts.join(", ")}${lost}.`;
}
function keptRows(rows, room) {
  const headings = /* @__PURE__ */ new Set();
  const kept = [];
  let left = room;
  for (const row of [...rows].sort(byWeight)) {
    const heading = headingOf(row);
    const size = sizeOf(row.markdown) + 1 + (headings.has(heading) ? 0 : sizeOf(heading) + 4);
    if (size > left) continue;
    left -= size;
    headings.add(heading);
    kept.push(row);
  }
  return kept;
}
var headingOf = ({ episode }) => md`### ${cutText(episode.subject.owner ?? "", 60) || "No owner"}`.markdown;
function groups(rows) {
  const byHeading = /* @__PURE__ */ new Map();
  for (const row of [...rows].sort(bySilence)) {
    const heading = headingOf(row);
    const group = byHeading.get(heading);
    if (group === void 0) byHeading.set(heading, [row]);
    else group.push(row);
  }
  const ordered = [...byHeading].sort(([a, [first]], [b, [second]]) => {
    const ownerless = (row) => Number(!row?.episode.subject.owner);
    return ownerless(first) - ownerless(second) || byCodeUnit(a, b);
  });
  return blocks(
    ...ordered.map(([heading, group]) => ({
      markdown: [heading, "", ...group.map(({ markdown }) => markdown)].join("\n")
    }))
  );
}
function unreachableList(unreachable, { input }) {
  if (unreachable.length === 0) return EMPTY;
  const shown = unreachable.slice(0, UNREACHABLE_SHOWN);
  const left = unreachable.length - shown.length;
  return blocks(
    md`### For maintainers: nobody can be reached`,
    md`Name a login for the author under \`people\`, or for the owner under \`owner-map\`.`,
    bullets([
      ...shown.map(({ subject, addressed: addressed2 }) => {
        const reason = addressed2.role === null ? addressed2.reason : "";
        return md`${subjectLink(subject, input.repository)}: ${reason}`;
      }),
      ...left === 0 ? [] : [md`and ${left} more`]
    ])
  );
}
function legend({ rules, input }) {
  const { maxNewReminders, maxPerPerson, repeatAfterDays, maxNudges } = input.reminders;
  return details(
    "The rules, and how often anybody is asked",
    blocks(
      bullets(
        rules.slice(0, RULES_SHOWN).map(({ id, describes }) => md`${{ markdown: `\`${id}\`` }}: ${describes}`)
      ),
      md`At most ${plural(maxNewReminders, "new reminder")} a run and ${maxPerPerson} for one person; again after ${plural(repeatAfterDays, "day")}, ${plural(maxNudges, "time")} at most. Closing this issue ends all of it for what it lists, until something has moved and gone quiet once more.`
    )
  );
}

// src/reminders/digest-rows.ts
function digestRow(episode, form, world) {
  const { subject, rule, since, snooze, key } = episode;
  const until = snooze?.by === "box" ? snooze.until : null;
  const note = boxNote({ key, until, ...form.remembered });
  const line2 = md`- [${{ markdown: until === null ? " " : "x" }}] ${subjectLink(subject, world.input.repository)}: ${{ markdown: `\`${rule.id}\`` }} since ${world.dayOf(since)}; ${standing(episode, form, world)} ${{ markdown: note }}`;
  return { episode, markdown: line2.markdown, weight: weightOf(episode, form.asked) };
}
function standing(episode, form, world) {
  const { snooze, verdict, addressed: addressed2 } = episode;
  if (snooze !== null) return `snoozed until ${snooze.until}${snooze.by === "label" ? " by its label" : ""}`;
  if (form.asked !== null) return askedWords(episode, form.asked, form, world);
  if (addressed2.role === null) return "cannot be asked";
  return verdict.kind === "skip" ? "not asked" : "not asked yet";
}
function askedWords({ addressed: addressed2 }, asked, { notify }, { input }) {
  const last = asked.nudges >= input.reminders.maxNudges;
  const who = addressed2.logins.length === 0 ? md`somebody who cannot be reached now` : people(addressed2.logins, notify);
  if (asked.nudges === 1) return md`asked ${who} on ${asked.on}`;
  return md`asked ${who} ${asked.nudges} times, ${last ? "for the last time" : "last"} on ${asked.on}`;
}
function weightOf({ snooze }, asked) {
  if (asked !== null) return Number(asked.on.replaceAll("-", ""));
  return snooze === null ? 0 : 1;
}

// src/reminders/exempt.ts
function exemptBy(subject, exempt) {
  const { id, number, path, phase, labels } = subject;
  if (exempt.ids.some((each) => each === id || each === number)) return "id";
  if (path !== null && exempt.paths.some((pattern) => matchesGlob(path, pattern))) return "path";
  if (exempt.labels.some((label) => labels.has(label))) return "label";
  if (exempt.phases.includes(phase)) return "phase";
  return namesOf(subject).some((name) => exempt.authors.some((pattern) => matchesGlob(name, pattern))) ? "author" : null;
}
var namesOf = ({ authors, opener }) => [...authors, ...opener === null ? [] : [opener]].map((name) => fold(name).replace(/^@/, ""));

// src/reminders/people.ts
var MOST_ADDRESSEES = 3;
var EVERYBODY = /* @__PURE__ */ new Set(["all", "channel", "everybody", "everyone", "here", "maintainers", "team"]);
function sideOf(ask2, { turn }) {
  if (ask2 === "owners" || ask2 === "reviewers") return ask2;
  return turn?.side === "reviewers" ? "reviewers" : "author";
}
function addressed(subject, ask2, rules) {
  const tries = triesFor(sideOf(ask2, subject), subject, rules);
  for (const { role, names } of tries) {
    const logins = reachable(names(), rules);
    if (logins.length > 0) return { logins: logins.slice(0, MOST_ADDRESSEES), role };
  }
  return { logins: [], role: null, reason: whyNobody(subject) };
}
function triesFor(side, subject, rules) {
  const owners = { role: "owner", names: () => ownersOf(subject, rules) };
  if (side === "owners") return [owners];
  if (side === "reviewers") return [{ role: "reviewer", names: () => subject.turn?.people ?? [] }, owners];
  const author = {
    role: "author",
    names: () => subject.authors.flatMap((text) => loginIn(text, rules) ?? [])
  };
  const opener = { role: "opener", names: () => subject.opener === null ? [] : [subject.opener] };
  return [author, opener, owners];
}
function ownersOf({ owner, path }, { ownerMap, owners }) {
  const key = owner === null ? "" : fold(owner);
  const told = Object.hasOwn(ownerMap, key) ? ownerMap[key] : void 0;
  return told ?? (path === null ? [] : owners.get(path) ?? []);
}
function reachable(names, { bots, absent }) {
  const found = /* @__PURE__ */ new Map();
  for (const name of names) {
    const login = name.replace(/^@/, "");
    const key = login.toLowerCase();
    const robot = bots.some((pattern) => matchesGlob(key, pattern.toLowerCase()));
    const known = LOGIN.test(login) && !robot && !absent.has(key) && !EVERYBODY.has(key);
    if (known && !found.has(key)) found.set(key, login);
  }
  return [...found.values()];
}
function loginIn(text, { people: people2, seen }) {
  const mapped = namesIn(text).find((name) => Object.hasOwn(people2, name));
  if (mapped !== void 0) return people2[mapped] ?? null;
  const written = /(?:^|[\s(,[])@([A-Za-z0-9-]{1,39})(?![\w/.@(-])/.exec(text)?.[1] ?? /https:\/\/github\.com\/([A-Za-z0-9-]{1,39})(?![\w/.-])/.exec(text)?.[1];
  if (written !== void 0) return written;
  const bare = text.trim();
  return LOGIN.test(bare) && seen.has(bare.toLowerCase()) ? bare : null;
}
function namesIn(text) {
  const whole = fold(text);
  const [before = "", mail = ""] = whole.replace(/[>)\]]+$/, "").split(/\s*[<([]\s*/);
  return [whole, mail.replace(/^mailto:/, ""), before.trim()].filter(Boolean);
}
function whyNobody({ authors, opener }) {
  if (authors.length === 0 && opener === null) return "no author is known, and its owner has no login";
  if (authors.some((text) => /\S@\S+\.\S/.test(text)))
    return "its author is an e-mail address that no login is known for";
  return "no login is known for its author";
}
function seenLogins({ proposals, github }) {
  const threads = [
    ...proposals.flatMap(({ timeline }) => timeline.threads),
    ...(github?.unmerged ?? []).map(({ proposal }) => proposal.pull)
  ];
  const seen = /* @__PURE__ */ new Set();
  for (const { author, events } of new Set(threads)) {
    if (author !== null) seen.add(author.login.toLowerCase());
    for (const event of events) if ("by" in event && event.by !== null) seen.add(event.by.login.toLowerCase());
  }
  return seen;
}

// src/reminders/rules.ts
var REVIEW_DAYS = 30;
var MISMATCH_DAYS = 14;
var ALWAYS = Number.NEGATIVE_INFINITY;
var inPhase = (wanted) => ({ open, phase }) => open && phase === wanted ? ALWAYS : null;
var WHERE_IT_STANDS = "say where it stands";
var idle = (phase, describes, answer = WHERE_IT_STANDS) => ({
  ...{ holdsSince: inPhase(phase), describes, answer, days: 0, ask: "turn" }
});
var BUILT_IN = {
  "done-in-tracker": {
    holdsSince: ({ open, issue }, { phaseFromIssue }) => open && !phaseFromIssue && issue?.state === "closed" && issue.reason === "completed" ? issue.closedAt : null,
    describes: "its issue was closed as completed and the file still says it is open",
    answer: "set its status to what is true",
    days: MISMATCH_DAYS,
    ask: "author"
  },
  "done-in-file": {
    holdsSince: ({ phase, issue, completedAt }, { phaseFromIssue }) => phase === "done" && !phaseFromIssue && issue?.state === "open" ? completedAt : null,
    describes: "the file says it is done and its issue is still open",
    answer: "set its status to what is true, or close its issue",
    days: MISMATCH_DAYS,
    ask: "author"
  },
  "deadline-passed": {
    holdsSince: ({ open, target }) => open ? dateOf(target) : null,
    describes: "the date it was planned for has passed",
    answer: "give it a new date, or say that it is done",
    days: MISMATCH_DAYS,
    ask: "turn"
  },
  "target-passed": {
    holdsSince: ({ open, target }, { ends }) => open && target !== null ? ends.get(fold(target)) ?? null : null,
    describes: "the increment or release it was planned for has passed",
    answer: "give it a new target, or say that it is done",
    days: MISMATCH_DAYS,
    ask: "turn"
  },
  "waiting-for-review": {
    holdsSince: ({ open, turn }) => open && turn?.side === "reviewers" ? turn.since : null,
    describes: "its pull request waits for a review",
    answer: "give the review, or say who should",
    days: REVIEW_DAYS,
    ask: "reviewers"
  },
  "approved-not-built": idle("accepted", "it was approved and is not being built"),
  "idle-build": idle("building", "it is being built and nothing is heard of it"),
  "idle-draft": idle("proposed", "it is a draft nobody has decided on")
};
var STALE_PHASE = {
  "approved-not-built": "accepted",
  "idle-build": "building",
  "idle-draft": "proposed"
};
function rulesOf(settings, staleAfterDays) {
  return settings.flatMap((setting) => ruleOf(setting, staleAfterDays) ?? []);
}
function ruleOf(setting, staleAfterDays) {
  const { name, text = null } = setting;
  const condition = isBuiltInRule(name) ? BUILT_IN[name] : CUSTOM;
  const phase = isBuiltInRule(name) ? STALE_PHASE[name] : void 0;
  const days = setting.quietForDays ?? (phase === void 0 ? condition.days : staleAfterDays[phase]);
  if (days === void 0 || days === 0) return null;
  return {
    ...{ id: name, ask: setting.ask ?? condition.ask, quietForDays: days, text, answer: condition.answer },
    describes: `${describesWhen(setting, condition)}, and nothing has happened for ${days} days`,
    applies(subject, context) {
      if (!matchesWhen(subject, setting.when)) return null;
      const since = condition.holdsSince(subject, context);
      if (since === null) return null;
      const start = Math.max(since, subject.quietSince);
      return isQuiet(start, context.now, days) ? start : null;
    }
  };
}
var CUSTOM = {
  holdsSince: ({ open }) => open ? ALWAYS : null,
  describes: "it is open",
  answer: WHERE_IT_STANDS,
  days: 0,
  ask: "turn"
};
function describesWhen({ when = {} }, { describes }) {
  const parts = Object.entries({
    phase: when.phases,
    stage: when.stages,
    owner: when.owners,
    label: when.labels
  }).flatMap(([name, words]) => words === void 0 ? [] : [`${name} ${words.join(" or ")}`]);
  return parts.length === 0 ? describes : `${describes} (${parts.join(", ")})`;
}
function matchesWhen(subject, when) {
  if (when === void 0) return true;
  const { phases, stages, owners, labels } = when;
  const owner = subject.owner === null ? "" : fold(subject.owner);
  return (phases === void 0 || phases.includes(subject.phase)) && (stages === void 0 || subject.stage !== null && stages.includes(fold(subject.stage))) && (owners === void 0 || owners.some((pattern) => matchesGlob(owner, pattern))) && (labels === void 0 || labels.some((label) => subject.labels.has(label)));
}
function firstRule(subject, rules, context) {
  if (subject.turn?.side === "hold") return null;
  for (const rule of rules) {
    const since = rule.applies(subject, context);
    if (since !== null) return { rule, since };
  }
  return null;
}
function dateOf(target) {
  const day = target?.trim() ?? "";
  return isDay(day) ? Date.parse(`${day}T23:59:59Z`) : null;
}
function endsOf(increments, known) {
  return new Map([
    ...increments.map(({ name, end }) => [fold(name), end]),
    ...[...known].map(([name, end]) => [fold(name), end])
  ]);
}

// src/reminders/snooze.ts
function snoozeLabel(label) {
  const day = /^snooze:\s?(\S{10})$/.exec(label.trim().toLowerCase())?.[1];
  return day !== void 0 && isDay(day) ? day : null;
}
function snoozeByLabels(labels, today) {
  const days = [...labels].flatMap((label) => snoozeLabel(label) ?? []).filter((day) => day > today);
  return days.sort().at(-1) ?? null;
}
function snoozesByBox(input) {
  const boxes = /* @__PURE__ */ new Map();
  for (const box of input.boxes)
    boxes.set(proposalOf(box.key), [...boxes.get(proposalOf(box.key)) ?? [], box]);
  const until = new Map(input.remembered);
  for (const [proposal, each] of boxes) {
    const day = untilOf(each, input);
    if (day === null) until.delete(proposal);
    else until.set(proposal, day);
  }
  return new Map([...until].filter(([, day]) => day > input.today));
}
function untilOf(boxes, { today, snoozeDays }) {
  if (boxes.some(({ ticked, until }) => ticked && until === null)) return addDays(today, snoozeDays);
  if (boxes.some(({ ticked, until }) => !ticked && until !== null)) return null;
  return boxes.flatMap(({ until }) => until ?? []).sort().at(-1) ?? null;
}

// src/reminders/episode.ts
function episodesOf(world) {
  return world.subjects.flatMap((subject) => {
    const found = firstRule(subject, world.rules, world.ruleContext);
    if (found === null) return [];
    const key = episodeKey(subject.id, found.rule.id, found.since);
    const unjudged = {
      ...{ ...found, key, subject, snooze: snoozeOf(key, subject, world) },
      addressed: addressed(subject, found.rule.ask, world.people),
      asked: world.memory.asked.get(key) ?? null
    };
    return [{ ...unjudged, verdict: verdictOn(unjudged, world) }];
  });
}
function snoozeOf(key, subject, { memory, own, today }) {
  const labels = own.filter((each) => each.key === key).flatMap(({ reminder }) => reminder.labels);
  const byLabel = snoozeByLabels([...labels, ...subject.labels], today);
  const byBox = memory.snoozes.get(subject.key) ?? null;
  if (byBox !== null && (byLabel === null || byBox >= byLabel)) return { until: byBox, by: "box" };
  return byLabel === null ? null : { until: byLabel, by: "label" };
}
var skip = (reason, listed = true) => ({ kind: "skip", reason, listed });
var wait = (reason, until = null) => ({ kind: "wait", reason, until });
function verdictOn(episode, world) {
  return atRest(episode, world) ?? inTime(episode, world) ?? ask(episode);
}
var ask = ({ asked }) => ({ kind: "ask", nudge: (asked?.nudges ?? 0) + 1 });
function atRest(episode, world) {
  const { key, subject, since, addressed: addressed2, asked, rule } = episode;
  const { reminders } = world.input;
  const exempt = exemptBy(subject, reminders.exempt);
  if (exempt !== null) return skip(`Exempt by its ${exempt}.`, false);
  if (reminders.mode === "digest" && endedWithDigest({ since, rule }, world))
    return skip("A person closed the digest it stood in.", false);
  if (world.memory.ended.has(key)) return skip("A person closed its reminder: not asked again.", false);
  if (episode.snooze !== null) return wait(`Snoozed until ${episode.snooze.until}.`, episode.snooze.until);
  if (addressed2.role === null) return skip(`Cannot be asked: ${addressed2.reason}.`);
  if (reminders.startDate !== null && world.dayOf(since) < reminders.startDate)
    return skip(`Quiet since before ${reminders.startDate}, the first day that counts.`);
  if (asked !== null && asked.nudges >= reminders.maxNudges)
    return skip(`Asked ${asked.nudges} times, last on ${asked.on}: from now on only a line in the digest.`);
  if (reminders.mode === "comment" && commentPlace(subject) === null)
    return skip("No issue of its own to comment on.");
  return null;
}
function endedWithDigest({ since, rule }, { memory, dayOf }) {
  if (memory.digestEndedAt === null) return false;
  return addDays(dayOf(since), rule.quietForDays) <= dayOf(memory.digestEndedAt);
}
function inTime({ key, subject }, world) {
  if (!subject.certain) return wait("Part of its discussion could not be read.");
  const locked = world.own.some(
    (each) => each.key === key && isOpenReminder(each) && !isDigest(each) && each.reminder.locked
  );
  if (locked) return wait("A person locked its reminder.");
  const last = world.memory.lastAsked.get(subject.key);
  if (last === void 0) return null;
  const next = addDays(last, world.input.reminders.repeatAfterDays);
  return next > world.today ? wait(`Asked on ${last}; again from ${next}.`, next) : null;
}
var commentPlace = ({ issue, pull }) => issue?.number ?? pull;
var isListed = (episode, world) => (episode.verdict.kind !== "skip" || episode.verdict.listed) && !endedWithDigest(episode, world);

// src/reminders/answers.ts
function answers(episode, { input }) {
  const { subject, rule, addressed: addressed2 } = episode;
  const { path, issue, pull, turn } = subject;
  const place = input.repository;
  if (addressed2.role === "reviewer" && turn !== null)
    return reviewAnswers(threadLink(place, "pull", turn.pull, "its pull request"), rule.answer);
  if (path !== null) return fileAnswers(path, rule.answer, input);
  if (pull !== null) return pullAnswers(threadLink(place, "pull", pull, "its pull request"));
  return issueAnswers(issue === null ? md`its issue` : threadLink(place, "issues", issue.number, "its issue"));
}
function fileAnswers(path, answer, { repository, config }) {
  const edit = (label) => editLink(repository, path, label);
  return numbered([
    md`**Update it:** ${edit("edit the file")} and ${answer}.`,
    md`**Park it:** ${edit("edit the file")} and ${setStatus(config.preset, "parked")}.`,
    md`**Withdraw it:** ${edit("edit the file")} and ${setStatus(config.preset, "withdrawn")}.`
  ]);
}
function reviewAnswers(link, answer) {
  return numbered([
    md`**Review it:** open ${link} and ${answer}.`,
    md`**Park it:** say on ${link} that it should wait, and for what.`,
    md`**Turn it down:** say on ${link} that it should be withdrawn, and why.`
  ]);
}
function pullAnswers(link) {
  return numbered([
    md`**Update it:** open ${link} and answer what is open there.`,
    md`**Park it:** open ${link} and convert it to a draft, or say until when it should wait.`,
    md`**Withdraw it:** open ${link} and close it.`
  ]);
}
function issueAnswers(link) {
  return numbered([
    md`**Update it:** open ${link} and say in a comment where it stands.`,
    md`**Park it:** open ${link} and say in a comment until when it should wait.`,
    md`**Withdraw it:** open ${link} and close it as not planned.`
  ]);
}
function numbered(items) {
  return joined(
    items.map((item, i) => md`${i + 1}. ${item}`),
    "\n"
  );
}
function setStatus({ phases, statusFrom }, phase) {
  const word = Object.entries(phases).find(([, each]) => each === phase)?.[0];
  const plain = phase === "parked" ? "say until when it should wait" : "say that it is withdrawn";
  if (word === void 0 || statusFrom !== "header") return plain;
  return md`set its status to “${word}”`;
}

// src/reminders/nudge.ts
var LONGEST_WORD = 60;
function nudgeTitle({ number }) {
  return number !== null && /^\d{1,9}$/.test(number) ? `Reminder: proposal ${number}` : "Reminder: a quiet proposal";
}
function nudgeBody(episode, form, world) {
  const body = blocks(
    opening(episode, form, world),
    bullets(facts(episode, world)),
    md`**What you can do**`,
    answers(episode, world),
    snoozeLine(episode, world),
    footer(episode, form, world)
  );
  return withMarker(episode.key, form.nudge, body.markdown);
}
function repeatBody(episode, { nudge, notify }, world) {
  const { addressed: addressed2, since } = episode;
  const { maxNudges } = world.input.reminders;
  const last = nudge >= maxNudges ? " It is the last one about this silence." : "";
  const body = blocks(
    md`${people(addressed2.logins, notify)}, this is reminder ${nudge} of ${maxNudges}: still nothing has happened since ${world.dayOf(since)}.${last}`,
    md`The possible answers, and how to snooze, stand at the top of this issue.`
  );
  return withMarker(episode.key, nudge, body.markdown);
}
function opening(episode, { notify }, world) {
  const { rule, subject, addressed: addressed2 } = episode;
  const who = people(addressed2.logins, notify);
  const link = subjectLink(subject, world.input.repository);
  const words = rule.text === null ? defaultWords(episode) : filled(rule.text, episode, world);
  return md`${who}: ${words}\n\n**${link}**`;
}
function defaultWords({ addressed: addressed2 }) {
  switch (addressed2.role) {
    case "reviewer":
      return "this proposal waits for your review.";
    case "owner":
      return "this proposal of yours to look after has gone quiet.";
    default:
      return "this proposal has gone quiet, and it looks like your turn.";
  }
}
function filled(text, { subject, rule, since }, { dayOf }) {
  const values = {
    title: cutText(subject.title, 90),
    number: cutText(subject.number ?? "", 20),
    owner: cutText(subject.owner ?? "", LONGEST_WORD),
    since: dayOf(since),
    days: String(rule.quietForDays)
  };
  return text.replace(
    /\{(\w+)\}/g,
    (whole, name) => Object.hasOwn(values, name) ? values[name] ?? whole : whole
  );
}
function facts(episode, world) {
  const { subject, rule } = episode;
  const planned = subject.target === null ? [] : [md`**Planned for:** ${cutText(subject.target, LONGEST_WORD)}.`];
  return [
    md`**Why you:** ${whyYou(episode, world)}.`,
    md`**Since when:** ${sinceWords(episode, world)}.`,
    md`**By which rule:** ${{ markdown: `\`${rule.id}\`` }}: ${rule.describes}.`,
    ...rule.id === "target-passed" || rule.id === "deadline-passed" ? planned : [],
    ...issueFact(subject, world)
  ];
}
function issueFact({ issue, path }, { input }) {
  if (issue === null || path === null) return [];
  return [
    md`**Where it is tracked:** ${threadLink(input.repository, "issues", issue.number, `issue ${issue.number}`)}.`
  ];
}
function whyYou({ addressed: addressed2, subject }, { input }) {
  switch (addressed2.role) {
    case "author":
      return "its file names you as an author";
    case "opener":
      if (subject.pull !== null) return "you opened its pull request";
      return subject.path === null ? "you opened it" : "you opened the pull request that brought it";
    case "reviewer": {
      const number = subject.turn?.pull ?? 0;
      const link = threadLink(input.repository, "pull", number, `pull request ${number}`);
      return md`${link} asks you for a review`;
    }
    case "owner":
      return subject.owner === null ? "you are an owner of its file" : md`you are an owner of ${cutText(subject.owner, LONGEST_WORD)}`;
    case null:
      return "nobody nearer to it could be found";
  }
}
function sinceWords({ subject, since }, { dayOf }) {
  const last = `its last change, comment or review by a person was on ${dayOf(subject.quietSince)}`;
  return since > subject.quietSince ? `${dayOf(since)}; ${last}` : last;
}
function snoozeLine({ key, snooze }, { input }) {
  const until = snooze?.by === "box" ? snooze.until : null;
  const note = { markdown: boxNote({ key, nudges: 0, asked: null, until }) };
  if (until !== null) return md`- [x] Snoozed until ${until}. Take the tick away to end that. ${note}`;
  const days = plural(input.reminders.snoozeDays, "day");
  const words = snooze === null ? md`Snooze for ${days}: tick this box, or add the label \`snooze:yyyy-mm-dd\` for another day.` : md`Snoozed until ${snooze.until} by its label.`;
  return md`- [ ] ${words} ${note}`;
}
function footer(episode, { as }, world) {
  const { repeatAfterDays, maxNudges } = world.input.reminders;
  const often = maxNudges === 1 ? "You are asked once." : `You are asked ${maxNudges} times at most, ${repeatAfterDays} days apart.`;
  const end = as === "issue" ? "Any news about the proposal closes this issue. Close it yourself, and you are not asked again until the proposal has moved and gone quiet once more." : "Any news about the proposal hides this comment. Hide it yourself, and you are not asked again until the proposal has moved and gone quiet once more.";
  return md`<sub>${often} ${end} ${whomToAsk(episode, world)}</sub>`;
}
function whomToAsk({ subject, addressed: addressed2 }, world) {
  const asked = addressed2.logins;
  const others = ownersOf(subject, world.people).filter((login) => !asked.includes(login));
  if (others.length === 0) return md`Questions go to the maintainers of this repository.`;
  return md`Questions go to ${people(others.slice(0, 3), notifyNobody)}.`;
}

// src/reminders/episode-action.ts
var REMINDER_LABEL = "proposal-reminder";
function actionFor(episode, context) {
  const { verdict, subject, rule, addressed: addressed2 } = episode;
  const base = {
    ...{ key: episode.key, proposal: subject.id, name: subject.name, rule: rule.id },
    ...{ addressees: addressed2.logins, reason: whyNow(episode, context.world) }
  };
  switch (verdict.kind) {
    case "skip":
      return { ...base, kind: "skip", reason: verdict.reason };
    case "wait":
      return { ...base, kind: "wait", reason: verdict.reason, until: verdict.until, deferred: false };
    case "ask":
      return context.chosen.asked.has(episode.key) ? createFor(episode, verdict.nudge, base, context) : { ...base, kind: "wait", ...whyLater(context) };
  }
}
function whyLater({ firstRun, frozen, world }) {
  const { maxNewReminders, maxPerPerson } = world.input.reminders;
  const until = null;
  if (firstRun)
    return { reason: "First run: the backlog is listed and nobody is asked.", until, deferred: true };
  if (frozen) return { reason: "Reminders of ours are missing from the list.", until, deferred: false };
  const limits = `At most ${maxNewReminders} new reminders a run, and ${maxPerPerson} for one person.`;
  return { reason: limits, until, deferred: true };
}
var whyNow = ({ rule, since }, { dayOf }) => `Since ${dayOf(since)}: ${rule.describes}.`;
function createFor(episode, nudge, base, { kept, world }) {
  const { mode, mention } = world.input.reminders;
  const notify = mention ? () => true : notifyNobody;
  const nothing = { title: null, body: null, assignees: [], labels: [], on: null };
  const action = { ...base, ...nothing, kind: "create", nudge };
  if (mode !== "issue" && mode !== "comment") return { ...action, via: "digest" };
  const earlier = kept.find(({ key, reminder }) => key === episode.key && reminder.kind === "issue");
  if (mode === "issue" && earlier !== void 0) {
    const body2 = repeatBody(episode, { nudge, notify, as: "comment" }, world);
    return { ...action, via: "comment", on: earlier.reminder.number, body: body2 };
  }
  const body = nudgeBody(episode, { nudge, notify, as: mode }, world);
  if (mode === "comment") return { ...action, via: "comment", on: commentPlace(episode.subject), body };
  const assignees = mention ? episode.addressed.logins : [];
  return {
    ...action,
    via: "issue",
    title: nudgeTitle(episode.subject),
    body,
    assignees,
    labels: [REMINDER_LABEL]
  };
}

// src/reminders/digest-plan.ts
var NO_DIGEST = { kind: "none", reason: "Reminders are off." };
function planDigest({ episodes, chosen, digest, frozen, world }) {
  const listed = episodes.filter((episode) => isListed(episode, world));
  if (digest === null && frozen)
    return { kind: "none", reason: "Reminders of ours are missing from the list." };
  if (digest === null && listed.length === 0) return { kind: "none", reason: "Nothing is quiet." };
  const unreachable = listed.filter(
    ({ addressed: addressed2, verdict }) => addressed2.role === null && verdict.kind === "skip"
  );
  const lost = new Set(unreachable);
  const rows = listed.filter((episode) => !lost.has(episode)).map((episode) => digestRow(episode, formOf(episode, chosen, world), world));
  const body = digestBody(rows, unreachable, world);
  if (digest === null) return { kind: "create", title: DIGEST_TITLE, body, labels: [REMINDER_LABEL] };
  if (readMarker(body)?.hash === digest.hash) return { kind: "none", reason: "It says all there is to say." };
  return { kind: "update", target: targetOf(digest), title: DIGEST_TITLE, body };
}
function formOf(episode, { asked: chosen }, { input, memory, today }) {
  const { mode, mention } = input.reminders;
  const { key, verdict } = episode;
  const now = chosen.has(key) && verdict.kind === "ask" ? { nudges: verdict.nudge, on: today } : null;
  const asked = now ?? episode.asked;
  const here = (mode === "digest" ? now : null) ?? memory.askedInDigest.get(key);
  const before = memory.lastAsked.get(episode.subject.key) ?? null;
  const elsewhere = { nudges: 0, asked: mode === "digest" ? before : null };
  const remembered = here === void 0 ? elsewhere : { nudges: here.nudges, asked: here.on };
  if (mode !== "digest" || !mention) return { asked, remembered, notify: notifyNobody };
  const notify = now === null ? notifyOnly(memory.mentions.get(key) ?? []) : () => true;
  return { asked, remembered, notify };
}

// src/reminders/memory.ts
function memoryOf(input) {
  const { own, state, dayOf, now, snoozeDays } = input;
  const rows = own.filter(isDigest).flatMap(({ reminder }) => boxesIn(reminder.body));
  const askedInDigest = latest([...state?.asked ?? [], ...rows.flatMap(askedByRow)]);
  const asked = latest([...askedInDigest, ...own.flatMap((each) => askedByOwn(each, dayOf))]);
  const open = own.filter(isOpenReminder);
  const boxes = open.flatMap(({ reminder }) => boxesIn(reminder.body));
  const lines = open.filter(isDigest).flatMap(({ reminder }) => boxesIn(reminder.body));
  const remembered = state?.snoozes ?? /* @__PURE__ */ new Map();
  const lost = input.gone.flatMap((id) => state?.known.get(id) ?? []);
  const days = [...asked].map(([key, { on }]) => [key, on]);
  const inherited = rows.flatMap(({ key, asked: asked2 }) => asked2 === null ? [] : [[key, asked2]]);
  return {
    ...{ asked, askedInDigest, lastAsked: byProposal([...days, ...inherited]) },
    snoozes: snoozesByBox({ boxes, remembered, today: dayOf(now), snoozeDays }),
    ended: /* @__PURE__ */ new Set([
      ...state?.ended ?? [],
      ...lost,
      ...own.filter((each) => endedByPerson(each) && !isDigest(each)).map(({ key }) => key)
    ]),
    digestEndedAt: digestEndedAt(own, state, lost.includes(DIGEST_KEY) ? now : null),
    // Closed digests notify nobody any more, and of several open ones the lowest number stays.
    mentions: new Map(lines.toReversed().map(({ key, mentions }) => [key, mentions]))
  };
}
var askedByRow = ({ key, nudges, asked }) => asked === null || nudges === 0 ? [] : [[key, { nudges, on: asked }]];
var askedByOwn = (own, dayOf) => isDigest(own) ? [] : [[own.key, { nudges: own.nudges, on: dayOf(own.reminder.createdAt) }]];
function latest(all) {
  const found = /* @__PURE__ */ new Map();
  for (const [key, asked] of all) {
    const known = found.get(key);
    found.set(key, {
      nudges: Math.max(known?.nudges ?? 0, asked.nudges),
      on: known !== void 0 && known.on > asked.on ? known.on : asked.on
    });
  }
  return found;
}
function byProposal(asked) {
  const days = /* @__PURE__ */ new Map();
  for (const [key, on] of asked) {
    const proposal = proposalOf(key);
    const known = days.get(proposal);
    if (known === void 0 || on > known) days.set(proposal, on);
  }
  return days;
}
function digestEndedAt(own, state, lostAt) {
  const closed = own.filter((each) => isDigest(each) && endedByPerson(each)).map(({ reminder }) => reminder.closedAt ?? reminder.updatedAt);
  const all = [...closed, ...[state?.digestEndedAt ?? null, lostAt].filter((at) => at !== null)];
  return all.length === 0 ? null : Math.max(...all);
}
var mentionedIn = ({ reminder }) => mentionsIn(reminder.body);

// src/reminders/next-state.ts
function nextState(episodes, { waiting }, world) {
  const { memory, own, subjects, baselineAt } = world;
  const current = new Set(episodes.map(({ key }) => key));
  const quiet = new Set(episodes.map(({ subject }) => subject.key));
  const unsure = new Set(subjects.filter(({ certain }) => !certain).map(({ key }) => key));
  const lasting = (key) => current.has(key) || unsure.has(proposalOf(key));
  const known = own.filter((each) => isOpenReminder(each) && (isDigest(each) || lasting(each.key)));
  const proposals = new Set(subjects.map(({ key }) => key));
  return {
    baselineAt,
    digestEndedAt: memory.digestEndedAt,
    known: new Map([...missingOnes(world), ...known.map(({ reminder, key }) => [reminder.id, key])]),
    // Also what was asked under another rule: a proposal is not asked about sooner because its rule changed.
    asked: new Map([...memory.askedInDigest].filter(([key]) => quiet.has(proposalOf(key)) || lasting(key))),
    snoozes: new Map([...memory.snoozes].filter(([proposal]) => proposals.has(proposal))),
    ended: new Set([...memory.ended].filter(lasting)),
    waiting
  };
}
function missingOnes({ missing, input }) {
  return missing.flatMap((id) => {
    const key = input.state?.known.get(id);
    return key === void 0 ? [] : [[id, key]];
  });
}

// src/reminders/subject.ts
function subjectsOf(metrics, repository) {
  const here = repository ?? "";
  const isTold = metrics.totals.completed !== null;
  return [
    ...(isTold ? metrics.proposals : []).map((proposal) => subjectOfProposal(proposal, here)),
    ...(metrics.github?.unmerged ?? []).flatMap(
      (each) => each.proposal.phase === "proposed" ? [subjectOfPull(each)] : []
    )
  ];
}
function subjectOfProposal(proposal, here) {
  const { timeline, phase, open, turn, lastActivityAt, completedAt } = proposal;
  const issue = issueOf(timeline, here);
  const { id, title, number, path, owner, stage, target, authors, threads } = timeline;
  return {
    ...{ id, title, number, path, owner, stage, target, authors, phase, open, turn, completedAt, issue },
    key: proposalKey(id),
    name: proposalName(timeline),
    labels: labelsOf(threads.filter((thread) => thread === issue || isOpenPull(thread))),
    opener: openerOf(timeline, issue, here),
    quietSince: lastActivityAt,
    pull: null,
    certain: threads.every((thread) => isCertain(thread, lastActivityAt))
  };
}
function subjectOfPull({ proposal, turn, lastActivityAt }) {
  const { pull, title } = proposal;
  const id = `pull/${pull.number}`;
  const none = { number: null, path: null, owner: null, stage: null, target: null, completedAt: null };
  return {
    ...none,
    ...{ id, title, turn, phase: "proposed", open: true, authors: [], issue: null, pull: pull.number },
    key: proposalKey(id),
    name: title,
    labels: labelsOf([pull]),
    opener: pull.author === null || pull.author.bot ? null : pull.author.login,
    quietSince: lastActivityAt,
    certain: isCertain(pull, lastActivityAt)
  };
}
function issueOf(timeline, here) {
  const place = trackingIssue(timeline);
  if (place === null || !isSameRepository(place.repository ?? here, here)) return null;
  const thread = timeline.threads.find(({ number }) => number === place.number);
  return thread?.kind === "issue" ? thread : null;
}
function openerOf(timeline, issue, here) {
  const brought = linkedPulls(timeline, here).filter(({ link }) => link.role === "adds").map(({ pull }) => pull).sort((a, b) => a.createdAt - b.createdAt || a.number - b.number)[0];
  const author = (brought ?? (timeline.origin === "issue" ? issue : null))?.author ?? null;
  return author === null || author.bot ? null : author.login;
}
var isOpenPull = (thread) => thread.kind === "pull" && thread.state === "open";
var isCertain = ({ complete, updatedAt }, since) => complete || updatedAt <= since;
var labelsOf = (threads) => new Set(threads.flatMap(({ labels }) => labels.map(foldLabel)));

// src/reminders/world.ts
function worldOf(input) {
  const { metrics, config, reminders, repository, now, existing, state } = input;
  const dayOf = (at) => isoDate(at, config.timeZone);
  const own = ownReminders(existing, state);
  const oldest = own.reduce((at, { reminder }) => Math.min(at, reminder.createdAt), now);
  return {
    ...{ input, dayOf, own, today: dayOf(now), subjects: subjectsOf(metrics, repository.name) },
    rules: rulesOf(reminders.rules, config.staleAfterDays),
    ruleContext: {
      now,
      phaseFromIssue: config.preset.github.phaseFrom === "issue",
      ends: endsOf(metrics.increments, input.targets)
    },
    people: {
      ...{ people: reminders.people, ownerMap: reminders.ownerMap, bots: config.bots, owners: input.owners },
      absent: new Set(input.absent.map((login) => login.toLowerCase())),
      seen: seenLogins(metrics)
    },
    memory: memoryOf({ own, state, gone: input.gone, dayOf, now, snoozeDays: reminders.snoozeDays }),
    missing: missingReminders(existing, input.gone, state),
    baselineAt: state?.baselineAt ?? oldest
  };
}
var isBaseline = ({ baselineAt, dayOf, today }) => dayOf(baselineAt) === today;

// src/reminders/plan.ts
function planReminders(input) {
  if (input.reminders.mode === "off") return OFF;
  const world = worldOf(input);
  const episodes = episodesOf(world);
  const firstRun = isBaseline(world);
  const frozen = world.missing.length > 0;
  const cleared = clearing(episodes, world);
  const chosen = choose(episodes, world, !firstRun && !frozen);
  const planned = episodes.map(
    (episode) => actionFor(episode, { chosen, firstRun, frozen, kept: cleared.kept, world })
  );
  const updates = cleared.kept.flatMap((own) => updateOf(own, episodes, world) ?? []);
  return {
    actions: [...cleared.actions, ...updates, ...planned.toSorted(writesFirst)],
    digest: planDigest({ episodes, chosen, digest: cleared.digest, frozen, world }),
    unreachable: episodes.flatMap(unreachableOf),
    deferred: planned.filter((action) => action.kind === "wait").filter(({ deferred }) => deferred),
    firstRun,
    state: nextState(episodes, chosen, world),
    problems: frozen ? [missingWords(world)] : []
  };
}
var OFF = {
  ...{ actions: [], digest: NO_DIGEST, unreachable: [], deferred: [], firstRun: false, state: null },
  problems: []
};
var ORDER = ["clear", "update", "create", "wait", "skip"];
var writesFirst = (a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind);
var missingWords = ({ missing }) => `${missing.length} of our own reminders ${missing.length === 1 ? "is" : "are"} missing from GitHub's list. Nothing new is written in this run, so that nobody is reminded twice.`;
function unreachableOf({ subject, addressed: addressed2, verdict }) {
  if (addressed2.role !== null || verdict.kind !== "skip" || !verdict.listed) return [];
  return [{ proposal: subject.id, name: subject.name, reason: addressed2.reason }];
}
function updateOf(own, episodes, world) {
  const episode = episodes.find(({ key }) => key === own.key);
  if (episode === void 0) return null;
  const { mention } = world.input.reminders;
  const form = {
    nudge: own.nudges,
    notify: mention ? notifyOnly(mentionedIn(own)) : notifyNobody,
    as: own.reminder.kind
  };
  const body = nudgeBody(episode, form, world);
  if (readMarker(body)?.hash === own.hash) return null;
  return {
    ...{ kind: "update", key: own.key, proposal: episode.subject.id, name: episode.subject.name },
    ...{
      rule: episode.rule.id,
      addressees: episode.addressed.logins,
      target: targetOf(own),
      title: null,
      body
    },
    reason: episode.snooze === null ? "Its text has changed." : `Snoozed until ${episode.snooze.until}.`
  };
}

// src/reminders/plan-text.ts
var LINES = 500;
var LONGEST_NAME = 90;
var VERBS = {
  ...{ clear: "clear", update: "update", create: "remind", wait: "wait", skip: "leave" }
};
function verb(action) {
  switch (action.kind) {
    case "create":
      return action.via === "digest" ? "remind in the digest" : `remind by ${action.via}`;
    case "update":
    case "clear":
      return `${VERBS[action.kind]} ${action.target.kind} ${action.target.number}`;
    default:
      return VERBS[action.kind];
  }
}
function planCounts({ actions, digest, unreachable, firstRun }) {
  const count = (kind) => actions.filter((action) => action.kind === kind).length;
  const first = firstRun ? "First run: the backlog is listed and nobody is asked. " : "";
  const lost = unreachable.length === 0 ? "" : `; nobody can be reached for ${plural(unreachable.length, "proposal")}`;
  const about = digest.kind === "none" ? "unchanged" : digest.kind;
  return `${first}${count("create")} to remind, ${count("update")} to update, ${count("clear")} to clear; ${count("wait")} wait, ${count("skip")} are left alone${lost}; digest: ${about}.`;
}
function planLines(plan) {
  const lines = plan.actions.slice(0, LINES).map(line);
  const left = plan.actions.length - lines.length;
  return [
    planCounts(plan),
    ...plan.problems,
    ...lines,
    ...left === 0 ? [] : [`and ${left} more`],
    ...plan.unreachable.slice(0, LINES).map(({ name, reason }) => `nobody for  ${name}: ${reason}`)
  ].map(escapeLog);
}
function line(action) {
  const { name, proposal, rule, addressees, reason } = action;
  const what = cutText(name, LONGEST_NAME) || cutText(proposal ?? "a proposal that is gone", LONGEST_NAME);
  const who = addressees.length === 0 ? "" : ` (${addressees.join(", ")})`;
  return `${verb(action)}: ${what}${rule === null ? "" : ` [${rule}]`}${who}. ${reason}`;
}

// src/run/reminder-preview.ts
function reminderPreview({ metrics, config, repository }, now) {
  const { reminders } = config;
  const input = {
    metrics,
    config,
    reminders: reminders.mode === "off" ? { ...reminders, mode: "digest" } : reminders,
    repository: { name: repository.name, serverUrl: repository.serverUrl, branch: repository.ref },
    now,
    existing: [],
    gone: [],
    owners: /* @__PURE__ */ new Map(),
    absent: [],
    targets: /* @__PURE__ */ new Map()
  };
  return [
    "The first run lists the backlog and asks nobody. The run after it would:",
    "",
    ...planLines(planReminders({ ...input, state: LONG_AGO }))
  ];
}
var LONG_AGO = {
  baselineAt: 0,
  known: /* @__PURE__ */ new Map(),
  asked: /* @__PURE__ */ new Map(),
  snoozes: /* @__PURE__ */ new Map(),
  ended: /* @__PURE__ */ new Set(),
  digestEndedAt: null,
  waiting: /* @__PURE__ */ new Map()
};

// src/cli.ts
async function main(words) {
  try {
    const args = parseArguments(words);
    if (args.command === "help") process.stdout.write(HELP);
    else if (args.command === "version") process.stdout.write(`proposal-pulse ${VERSION}
`);
    else if (args.command === "demo") await demo(args);
    else if (args.command === "remind") await remind(args);
    else await report(args);
    return 0;
  } catch (error) {
    return explain(error);
  }
}
async function report(args) {
  const progress = progressLine(process.stderr);
  const out = args.out ?? (args.json ? null : "proposal-report");
  try {
    const { report: input, notes, timings } = await takePulse(requestFrom(args, out, progress.show));
    const started = performance.now();
    if (out !== null) await writeFolder(out, renderReport(input));
    progress.clear();
    for (const note of notes) process.stderr.write(`${escapeLog(note)}
`);
    if (args.json) process.stdout.write(metricsJson(input));
    else process.stdout.write(renderTerminalSummary(input, join(out ?? "", "README.md")));
    if (process.env.PROPOSAL_PULSE_TIMINGS === "1") {
      process.stderr.write(
        `${JSON.stringify({ stages: { ...timings, report: performance.now() - started } })}
`
      );
    }
  } finally {
    progress.clear();
  }
}
async function remind(args) {
  const progress = progressLine(process.stderr);
  const request = requestFrom(args, args.out ?? "proposal-report", progress.show);
  try {
    const { report: input } = await takePulse(request);
    progress.clear();
    const now = Math.max(input.metrics.now, args.asOf === null ? request.startedAt : 0);
    process.stdout.write(`${reminderPreview(input, now).join("\n")}
`);
  } finally {
    progress.clear();
  }
}
function requestFrom(args, out, progress) {
  const serverUrl = process.env.GITHUB_SERVER_URL ?? "https://github.com";
  return {
    folder: args.repository,
    words: args.words,
    wordSource: (name) => `the flag --${name}`,
    configPath: args.config,
    asOf: args.asOf,
    repositoryName: args.github,
    serverUrl,
    env: process.env,
    github: args.gitOnly ? null : accessFrom(process.env, serverUrl, out),
    startedAt: Date.now(),
    stampMonth: false,
    progress
  };
}
function accessFrom(env, serverUrl, out) {
  return githubAccess({
    token: env.GITHUB_TOKEN || env.GH_TOKEN,
    projectToken: env.PROJECT_TOKEN,
    graphqlUrl: env.GITHUB_GRAPHQL_URL,
    serverUrl,
    out
  });
}
async function demo(args) {
  const { buildDemoRepository } = await import("./demo-repository.js");
  const folder = await mkdtemp(join(tmpdir(), "proposal-pulse-demo-"));
  const repository = join(folder, "enhancement-proposals.git");
  await buildDemoRepository(repository);
  process.stdout.write(`A sample of two years of enhancement proposals is in ${repository}

`);
  await report({ ...args, repository, out: args.out ?? join(folder, "report") });
}
function explain(error) {
  if (error instanceof ConfigurationError) {
    process.stderr.write(`${error.message.split("\n").map(escapeLog).join("\n")}
`);
    return 2;
  }
  const told = error instanceof Error ? error.stack ?? error.message : String(error);
  process.stderr.write(
    `This is a failure of proposal-pulse ${VERSION}, not yours. Please report it with these lines:
`
  );
  process.stderr.write(`${told.split("\n").map(escapeLog).join("\n")}
`);
  return 1;
}
if (process.argv[1] !== void 0 && isThisFile(process.argv[1])) {
  keepHeapSmall();
  process.stdout.on("error", () => process.exit(0));
  process.exitCode = await main(process.argv.slice(2));
}
function isThisFile(started) {
  return realpathSync(started) === realpathSync(fileURLToPath(import.meta.url));
}
export {
  main
};
