import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  DIGEST_KEY,
  DIGEST_TITLE,
  REMINDER_LABEL,
  TZDate,
  actionFor,
  boxNote,
  boxesIn,
  byCodeUnit,
  cleanMessage,
  digestBody,
  endedByPerson,
  episodesOf,
  inOrder,
  isDigest,
  isListed,
  isOpenReminder,
  isPace,
  isTimeout,
  mentionsIn,
  missingReminders,
  notifyNobody,
  notifyOnly,
  nudgeBody,
  ownReminders,
  people,
  proposalOf,
  readFaults,
  readMarker,
  rulesOf,
  snoozesByBox,
  subjectLink,
  transport,
  troubleHint,
  unauthorized
} from "./action-cli-github-part-reminding.js";
import {
  isOpen,
  md
} from "./action-cli-dashboard-github-part-reminding.js";

// src/github/mutations.ts
function mutation(name, asked) {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  return `mutation ${type}($input: ${type}Input!) { ${name}(input: $input) { ${asked} } }`;
}
var THREAD = "id number url updatedAt";
var MUTATIONS = {
  createCommitOnBranch: {
    document: mutation("createCommitOnBranch", "commit { oid }"),
    need: "contents",
    notifies: false,
    does: "commit the report"
  },
  createRef: {
    document: mutation("createRef", "ref { target { oid } }"),
    need: "contents",
    notifies: false,
    does: "create the branch of the report"
  },
  mergeBranch: {
    document: mutation("mergeBranch", "mergeCommit { oid }"),
    need: "contents",
    notifies: false,
    does: "bring the branch of the report up to date"
  },
  createPullRequest: {
    document: mutation("createPullRequest", "pullRequest { id number }"),
    need: "pull-requests",
    notifies: true,
    does: "open the pull request"
  },
  updatePullRequest: {
    document: mutation("updatePullRequest", "pullRequest { id number }"),
    need: "pull-requests",
    notifies: false,
    does: "update the pull request"
  },
  createIssue: {
    document: mutation("createIssue", `issue { ${THREAD} }`),
    need: "issues",
    notifies: true,
    does: "open an issue"
  },
  updateIssue: {
    document: mutation("updateIssue", `issue { ${THREAD} }`),
    need: "issues",
    notifies: false,
    does: "update an issue"
  },
  closeIssue: {
    document: mutation("closeIssue", `issue { ${THREAD} }`),
    need: "issues",
    notifies: true,
    does: "close an issue"
  },
  addComment: {
    document: mutation("addComment", "commentEdge { node { id url } }"),
    need: "issues",
    notifies: true,
    does: "add a comment"
  },
  updateIssueComment: {
    document: mutation("updateIssueComment", "issueComment { id url }"),
    need: "issues",
    notifies: false,
    does: "update a comment"
  },
  minimizeComment: {
    document: mutation("minimizeComment", "minimizedComment { isMinimized }"),
    need: "issues",
    notifies: false,
    does: "hide a comment"
  },
  createLabel: {
    document: mutation("createLabel", "label { id name }"),
    need: "issues",
    notifies: false,
    does: "create a label"
  },
  addLabelsToLabelable: {
    document: mutation("addLabelsToLabelable", "clientMutationId labelable { __typename }"),
    need: "issues",
    notifies: false,
    does: "set a label"
  },
  addAssigneesToAssignable: {
    document: mutation("addAssigneesToAssignable", "clientMutationId assignable { __typename }"),
    need: "issues",
    notifies: true,
    does: "assign an issue"
  }
};

// src/github/write-limits.ts
var LEAST_WAIT_MS = 6e4;
var TOO_QUICKLY_MS = 60 * 6e4;
var RATE_TYPES = ["RATE_LIMIT", "RATE_LIMITED"];
function limitOf(delivery, faults, token, now) {
  const words = [...faults.map(({ message }) => message), messageOf(delivery.body, token)].join(" ");
  if (/submitted too quickly/i.test(words)) {
    return refusedUntil(now + TOO_QUICKLY_MS, "GitHub says that issues or pull requests come too quickly");
  }
  if (isPace(words)) {
    return limitedUntil(waitOf(delivery, now), "GitHub asks for a slower pace (its secondary rate limit)");
  }
  const { status, headers } = delivery;
  const spent = (status === 403 || status === 429) && headers.get("x-ratelimit-remaining") === "0";
  if (spent || faults.some(({ type }) => RATE_TYPES.includes(type))) {
    return limitedUntil(waitOf(delivery, now), "GitHub's hourly points of this token are used up");
  }
  if (status === 429 || status === 403 && headers.has("retry-after")) {
    return limitedUntil(waitOf(delivery, now), "GitHub asks for a slower pace");
  }
  return null;
}
function waitOf({ headers }, now) {
  const there = Date.parse(headers.get("date") ?? "");
  const base = Number.isNaN(there) ? now : there;
  const after = headers.get("retry-after");
  if (after !== null) {
    const ms = /^\d+$/.test(after) ? Number(after) * 1e3 : Date.parse(after) - base;
    if (!Number.isNaN(ms)) return now + Math.max(1e3, ms);
  }
  const reset = Number(headers.get("x-ratelimit-reset") ?? Number.NaN) * 1e3;
  const spent = headers.get("x-ratelimit-remaining") === "0";
  return now + Math.max(LEAST_WAIT_MS, spent && !Number.isNaN(reset) ? reset - base + 1e3 : 0);
}
var KEPT = "Nothing more is written in this run; the rest is kept for the next one.";
function limitedUntil(until, why) {
  return { kind: "limited", until, sentence: `${why}. ${KEPT}` };
}
function refusedUntil(until, why) {
  const hour = new Date(until).toISOString().slice(0, 16).replace("T", " ");
  return { kind: "refused", why: "too-quickly", sentence: `${why}; not before ${hour} UTC again. ${KEPT}` };
}
function messageOf(body, token) {
  if (typeof body === "string") return cleanMessage(body, token);
  return typeof body === "object" && body !== null && "message" in body ? cleanMessage(body.message, token) : "";
}

// src/github/write-refusals.ts
var RULES = [
  {
    why: "stale-head",
    types: ["STALE_DATA"],
    words: /expected branch to point to/i,
    fix: "The branch has moved meanwhile; it is read again."
  },
  {
    why: "archived",
    words: /\barchived\b/i,
    fix: "An archived repository can only be measured."
  },
  {
    why: "pulls-not-allowed",
    words: /not permitted to create or approve pull requests/i,
    fix: 'Switch on "Allow GitHub Actions to create and approve pull requests" under Settings, Actions, General, or set "publish: branch".'
  },
  {
    why: "protected",
    words: /protected (?:branch|ref)|rule violation|repository rule|through a pull request|required status check|approving review|branch is locked|merge queue/i,
    fix: 'The rules of this branch do not let the token write to it: set "publish: branch" or "publish: pull-request", or give the token of an app that may pass them.'
  },
  {
    why: "issues-disabled",
    words: /issues? (?:are|is|has been|have been) disabled|disabled issues|issues disabled/i,
    fix: 'Switch on "Issues" under Settings, General, or set "reminders: off".'
  },
  { why: "locked", words: /\blocked\b/i, fix: "It is left alone." },
  { why: "exists", words: /already exists|already been taken/i, fix: "What is there is used." },
  {
    why: "conflict",
    words: /merge conflict/i,
    fix: "Delete the branch of the report, of which nothing is needed; the next run makes it anew."
  },
  {
    why: "unsupported",
    types: ["undefinedField", "undefinedType", "argumentNotAccepted"],
    words: /doesn't exist on type|isn't a defined input type/i,
    fix: 'This server does not know how: set "publish: push", which uses git alone.'
  },
  { why: "not-found", types: ["NOT_FOUND"], fix: "It does not exist, or the token may not see it." },
  {
    why: "permission",
    types: ["INSUFFICIENT_SCOPES", "FORBIDDEN"],
    words: /resource not accessible by/i,
    fix: ({ need }) => writePermissionHint(need)
  }
];
function refusalOf(fault, mutation2, host) {
  const told = `${host} refused to ${mutation2.does}: ${fault.message.replace(/\.$/, "")}.`;
  if (fault.hole === "saml") {
    const hint = troubleHint({ path: [], kind: "saml", message: "" }) ?? "";
    return { why: "permission", sentence: `${told} ${hint}` };
  }
  const rule = RULES.find(({ types, words }) => types?.includes(fault.type) || words?.test(fault.message));
  if (!rule) return { why: "validation", sentence: told };
  const fix = typeof rule.fix === "string" ? rule.fix : rule.fix(mutation2);
  return { why: rule.why, sentence: `${told} ${fix}` };
}
function writePermissionHint(need) {
  return `Add "${need}: write" under "permissions:" of the job, beside the others it names, as each that is not named is taken away; a fine-grained token needs write access to "${TITLES[need]}".`;
}
var TITLES = { contents: "Contents", issues: "Issues", "pull-requests": "Pull requests" };

// src/github/write-outcome.ts
var NEVER_SENT = /^(?:ECONNREFUSED|ENOTFOUND|EAI_\w+|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT)$|CERT|^UNABLE_TO_/;
var BROKE_OFF = ["RESOURCE_LIMITS_EXCEEDED", "SERVICE_UNAVAILABLE", "INTERNAL"];
function outcomeOf(delivery, name, mutation2, judge, now) {
  const { host, token } = judge;
  if (delivery.kind === "timed-out") return unclear(`${host} took too long`, mutation2);
  if (delivery.kind === "failed") return noAnswer(delivery.code, host, mutation2);
  const { status, body } = delivery;
  const faults = readFaults(body, token);
  if (status === 401) return { kind: "refused", why: "unauthorized", sentence: unauthorized(host) };
  const limited = limitOf(delivery, faults, token, now);
  if (limited) return limited;
  if (status >= 500 || status === 408) return unclear(`${host} answered ${status}`, mutation2);
  if (status >= 300) return refusedByStatus(status, host, mutation2);
  return judged(body, faults, name, mutation2, host);
}
function judged(body, faults, name, mutation2, host) {
  const payload = fieldOf(fieldOf(body, "data"), name);
  if (payload !== null && payload !== void 0) return { kind: "applied", data: payload };
  const [fault] = faults;
  if (fault === void 0) return unclear(`${host} answered with something that is not GraphQL`, mutation2);
  const inside = faults.some(({ path }) => path[0] === name && path.length > 1);
  if (inside || faults.some(brokeOff)) return unclear(`${host} did not finish`, mutation2);
  const { why, sentence } = refusalOf(fault, mutation2, host);
  return { kind: "refused", why, sentence };
}
function brokeOff({ type, message, hole }) {
  return hole === null && (BROKE_OFF.includes(type) || isTimeout(message) && !isPace(message));
}
function noAnswer(code, host, mutation2) {
  const told = code === null ? "" : ` (${code})`;
  if (code === null || !NEVER_SENT.test(code)) {
    return unclear(`The connection to ${host} broke off${told}`, mutation2);
  }
  const sentence = `${host} could not be reached${told} to ${mutation2.does}. Nothing was changed; the next run tries again.`;
  return { kind: "refused", why: "unreachable", sentence };
}
function refusedByStatus(status, host, mutation2) {
  const refused = (why, fix) => ({
    kind: "refused",
    why,
    sentence: `${host} refused to ${mutation2.does} (status ${status}). ${fix}`
  });
  if (status === 403) return refused("permission", writePermissionHint(mutation2.need));
  if (status === 413) return refused("too-large", "What was sent is too large for it.");
  if (status === 404 || status < 400) {
    return refused("address", "Set GITHUB_GRAPHQL_URL to the address of its GraphQL.");
  }
  return refused("validation", "This may be a mistake of this program; please report it.");
}
function unclear(what, { does }) {
  return { kind: "unclear", sentence: `${what} when asked to ${does}, so it may or may not have been done.` };
}
function fieldOf(value, name) {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : void 0;
}

// src/github/write-pace.ts
var GAP_MS = 1e3;
var NOTIFYING_GAP_MS = 3e3;
var MINUTE_MS = 6e4;
var HOUR_MS = 60 * MINUTE_MS;
var MOST_A_MINUTE = 80;
var MOST_AN_HOUR = 400;
var Pace = class {
  #clock;
  #gapMs;
  #notifyingGapMs;
  /** Ascending. */
  #writes;
  /** When the last write of this run was answered. */
  #last = Number.NEGATIVE_INFINITY;
  constructor({ clock, earlier = [], gapMs = GAP_MS, notifyingGapMs = NOTIFYING_GAP_MS }) {
    this.#clock = clock;
    this.#gapMs = gapMs;
    this.#notifyingGapMs = notifyingGapMs;
    this.#writes = [...earlier].sort((a, b) => a - b);
  }
  /** Waits for the turn of the next write. Gives null when it may be sent, else when it might (milliseconds). */
  async turn(notifies) {
    const now = this.#clock.now();
    const hour = this.#freeAt(HOUR_MS, MOST_AN_HOUR);
    if (hour > now + MINUTE_MS) return hour;
    const gap = this.#last + (notifies ? this.#notifyingGapMs : this.#gapMs);
    const wait = Math.max(gap, hour, this.#freeAt(MINUTE_MS, MOST_A_MINUTE)) - now;
    if (wait > 0) await this.#clock.sleep(wait);
    return null;
  }
  /** Counts writes of earlier runs, once it is known when they happened; none of them lies ahead. */
  remember(earlier) {
    const now = this.#clock.now();
    for (const at of earlier) if (at > now - HOUR_MS) this.#writes.push(Math.min(at, now));
    this.#writes.sort((a, b) => a - b);
  }
  /** To be called when a write was answered, whatever the answer: GitHub counts those it refuses as well. */
  wrote() {
    this.#last = this.#clock.now();
    this.#writes.push(this.#last);
  }
  /** When one more write fits into a window of this length. */
  #freeAt(lengthMs, most) {
    const oldest = this.#writes.at(-most);
    return oldest === void 0 ? Number.NEGATIVE_INFINITY : oldest + lengthMs;
  }
};

// src/github/writer.ts
var TIMEOUT_MS = 3e4;
function openWriter(options) {
  const token = options.token.trim();
  const { graphqlUrl, fetch, clock, timeoutMs = TIMEOUT_MS } = options;
  const post = transport({ token, graphqlUrl, fetch, timeoutMs });
  const { pace = new Pace(options) } = options;
  return new PacedWriter(post, pace, clock, { host: new URL(graphqlUrl).host, token });
}
var PacedWriter = class {
  #post;
  #pace;
  #clock;
  #judge;
  #turn = Promise.resolve();
  #stopped = null;
  #sent = 0;
  constructor(post, pace, clock, judge) {
    this.#post = post;
    this.#pace = pace;
    this.#clock = clock;
    this.#judge = judge;
  }
  get stopped() {
    return this.#stopped;
  }
  get sent() {
    return this.#sent;
  }
  write(name, input) {
    const written = this.#turn.then(() => this.#writeNow(name, input));
    this.#turn = written.catch(() => {
    });
    return written;
  }
  remember(earlier) {
    this.#pace.remember(earlier);
  }
  async #writeNow(name, input) {
    if (this.#stopped) return this.#stopped;
    const mutation2 = MUTATIONS[name];
    if (!/^[\x21-\x7e]+$/.test(this.#judge.token)) {
      return this.#stop({ kind: "refused", why: "unauthorized", sentence: unauthorized(this.#judge.host) });
    }
    const until = await this.#pace.turn(mutation2.notifies);
    if (until !== null) return this.#stop(tooMany(until));
    this.#sent++;
    const delivery = await this.#post(mutation2.document, { input });
    this.#pace.wrote();
    const outcome = outcomeOf(delivery, name, mutation2, this.#judge, this.#clock.now());
    return endsWriting(outcome) ? this.#stop(outcome) : outcome;
  }
  #stop(outcome) {
    this.#stopped = outcome;
    return outcome;
  }
};
function endsWriting(outcome) {
  if (outcome.kind === "limited") return true;
  return outcome.kind === "refused" && ["too-quickly", "unauthorized", "archived"].includes(outcome.why);
}
function tooMany(until) {
  const sentence = "As many writes as this program allows itself in an hour are done. The rest is kept for the next run.";
  return { kind: "limited", until, sentence };
}

// src/report/calendar-date.ts
function isoDate(at, timeZone) {
  if (timeZone === "UTC") return isoInstant(at).slice(0, 10);
  const day = new TZDate(at, timeZone);
  const two = (value) => String(value).padStart(2, "0");
  return `${String(day.getFullYear()).padStart(4, "0")}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
var DAY_SECONDS = 86400;
var knownDays = /* @__PURE__ */ new Map();
var MOST_DAYS = 2e4;
function dateOf(dayNumber) {
  let text = knownDays.get(dayNumber);
  if (text === void 0) {
    const iso = new Date(dayNumber * DAY_SECONDS * 1e3).toISOString();
    text = iso.slice(0, iso.indexOf("T"));
    if (knownDays.size >= MOST_DAYS) knownDays.clear();
    knownDays.set(dayNumber, text);
  }
  return text;
}
var TWO_DIGITS = Array.from({ length: 60 }, (_, value) => String(value).padStart(2, "0"));
function isoInstant(at) {
  const seconds = at / 1e3;
  if (!Number.isInteger(seconds)) return new Date(at).toISOString().replace(".000Z", "Z");
  const day = Math.floor(seconds / DAY_SECONDS);
  const second = seconds - day * DAY_SECONDS;
  const [hours, minutes] = [Math.floor(second / 3600), Math.floor(second / 60) % 60];
  return `${dateOf(day)}T${TWO_DIGITS[hours]}:${TWO_DIGITS[minutes]}:${TWO_DIGITS[second % 60]}Z`;
}
function windowDates({ start, end }, timeZone) {
  return `${isoDate(start, timeZone)} to ${isoDate(Math.max(start, end - 1), timeZone)}`;
}

// src/reminders/next-state.ts
function nextState(episodes, { waiting }, world) {
  const { memory, own, subjects, baselineAt, input } = world;
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
    absent: new Set(input.absent),
    waiting
  };
}
function missingOnes({ missing, input }) {
  return missing.flatMap((id) => {
    const key = input.state?.known.get(id);
    return key === void 0 ? [] : [[id, key]];
  });
}
function withKnown(state, written) {
  return { ...state, known: new Map([...state.known, ...written.map(({ id, key }) => [id, key])]) };
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
  return episodes.filter(({ verdict, key }) => verdict.kind === "ask" && !input.withheld.includes(key)).map((episode) => ({
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
  for (const { addressed } of episodes)
    for (const login of addressed.logins)
      counts.set(login.toLowerCase(), (counts.get(login.toLowerCase()) ?? 0) + 1);
  return counts;
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

// src/reminders/digest-rows.ts
function digestRow(episode, form, world) {
  const { subject, rule, since, snooze, key } = episode;
  const until = snooze?.by === "box" ? snooze.until : null;
  const note = boxNote({ key, until, ...form.remembered });
  const line = md`- [${{ markdown: until === null ? " " : "x" }}] ${subjectLink(subject, world.input.repository)}: ${{ markdown: `\`${rule.id}\`` }} since ${world.dayOf(since)}; ${standing(episode, form, world)} ${{ markdown: note }}`;
  return { episode, markdown: line.markdown, weight: weightOf(episode, form.asked) };
}
function standing(episode, form, world) {
  const { snooze, verdict, addressed } = episode;
  if (snooze !== null) return `snoozed until ${snooze.until}${snooze.by === "label" ? " by its label" : ""}`;
  if (form.asked !== null) return askedWords(episode, form.asked, form, world);
  if (addressed.role === null) return "cannot be asked";
  return verdict.kind === "skip" ? "not asked" : "not asked yet";
}
function askedWords({ addressed }, asked, { notify }, { input }) {
  const last = asked.nudges >= input.reminders.maxNudges;
  const who = addressed.logins.length === 0 ? md`somebody who cannot be reached now` : people(addressed.logins, notify);
  if (asked.nudges === 1) return md`asked ${who} on ${asked.on}`;
  return md`asked ${who} ${asked.nudges} times, ${last ? "for the last time" : "last"} on ${asked.on}`;
}
function weightOf({ snooze }, asked) {
  if (asked !== null) return Number(asked.on.replaceAll("-", ""));
  return snooze === null ? 0 : 1;
}

// src/reminders/digest-plan.ts
var NO_DIGEST = { kind: "none", reason: "Reminders are off." };
function planDigest({ episodes, chosen, digest, frozen, world }) {
  const listed = episodes.filter((episode) => isListed(episode, world));
  if (digest === null && frozen)
    return { kind: "none", reason: "Reminders of ours are missing from the list." };
  if (digest === null && listed.length === 0) return { kind: "none", reason: "Nothing is quiet." };
  const unreachable = listed.filter(
    ({ addressed, verdict }) => addressed.role === null && verdict.kind === "skip"
  );
  const lost = new Set(unreachable);
  const reached = listed.filter((episode) => !lost.has(episode));
  const bodyWith = (isNamed) => {
    const rows = reached.map((episode) => digestRow(episode, formOf(episode, chosen, isNamed, world), world));
    return digestBody(rows, unreachable, world);
  };
  const body = bodyWith(stillNamed(world));
  if (digest === null) return { kind: "create", title: DIGEST_TITLE, body, labels: [REMINDER_LABEL] };
  const isSaid = (text) => readMarker(text)?.hash === digest.hash;
  const isLikeBefore = reached.some((episode) => lacksNames(episode, world)) && isSaid(bodyWith(onceNamed(world)));
  if (isSaid(body) || isLikeBefore) return { kind: "none", reason: "It says all there is to say." };
  return { kind: "update", target: targetOf(digest), title: DIGEST_TITLE, body };
}
var stillNamed = ({ memory }) => (key) => notifyOnly(memory.mentions.get(key) ?? []);
var onceNamed = (world) => (key) => isAskingLine(key, world) ? () => true : stillNamed(world)(key);
var isAskingLine = (key, { memory }) => memory.mentions.has(key) && memory.askedInDigest.has(key);
var lacksNames = ({ key, addressed }, world) => isAskingLine(key, world) && (world.memory.mentions.get(key)?.length ?? 0) < addressed.logins.length;
function formOf(episode, { asked: chosen }, isNamed, { input, memory, today }) {
  const { mode, mention } = input.reminders;
  const { key, verdict } = episode;
  const now = chosen.has(key) && verdict.kind === "ask" ? { nudges: verdict.nudge, on: today } : null;
  const asked = now ?? episode.asked;
  const here = (mode === "digest" ? now : null) ?? memory.askedInDigest.get(key);
  const before = memory.lastAsked.get(episode.subject.key) ?? null;
  const elsewhere = { nudges: 0, asked: mode === "digest" ? before : null };
  const remembered = here === void 0 ? elsewhere : { nudges: here.nudges, asked: here.on };
  if (mode !== "digest" || !mention) return { asked, remembered, notify: notifyNobody };
  const notify = now === null ? isNamed(key) : () => true;
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

// src/reminders/world.ts
function worldOf(input) {
  const { reminders, now, existing, state, timeZone } = input;
  const dayOf = (at) => isoDate(at, timeZone);
  const own = ownReminders(existing, state);
  const oldest = own.reduce((at, { reminder }) => Math.min(at, reminder.createdAt), now);
  return {
    ...{ input, dayOf, own, today: dayOf(now), subjects: input.subjects },
    rules: rulesOf(reminders.rules, input.staleAfterDays),
    ruleContext: { now, phaseFromIssue: input.phaseFromIssue, ends: input.ends },
    people: {
      ...{ people: reminders.people, ownerMap: reminders.ownerMap, bots: input.bots, owners: input.owners },
      absent: new Set(input.absent.map((login) => login.toLowerCase())),
      seen: new Set(input.seen)
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
    snoozed: episodes.flatMap(
      ({ subject, snooze }) => snooze === null ? [] : [{ proposal: subject.id, name: subject.name, until: snooze.until }]
    ),
    firstRun,
    state: nextState(episodes, chosen, world),
    problems: frozen ? [missingWords(world)] : []
  };
}
var OFF = {
  ...{
    actions: [],
    digest: NO_DIGEST,
    unreachable: [],
    deferred: [],
    snoozed: [],
    firstRun: false,
    state: null
  },
  problems: []
};
var ORDER = ["clear", "update", "create", "wait", "skip"];
var writesFirst = (a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind);
var missingWords = ({ missing }) => `${missing.length} of our own reminders ${missing.length === 1 ? "is" : "are"} missing from GitHub's list. Nothing new is written in this run, so that nobody is reminded twice.`;
function unreachableOf({ subject, addressed, verdict }) {
  if (addressed.role !== null || verdict.kind !== "skip" || !verdict.listed) return [];
  return [{ proposal: subject.id, name: subject.name, reason: addressed.reason }];
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
  const before = mention ? nudgeBody(episode, { ...form, notify: () => true }, world) : body;
  if ([body, before].some((each) => readMarker(each)?.hash === own.hash)) return null;
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

export {
  isoDate,
  isoInstant,
  windowDates,
  writePermissionHint,
  Pace,
  openWriter,
  withKnown,
  planReminders
};
