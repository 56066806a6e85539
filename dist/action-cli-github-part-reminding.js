import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  EMPTY,
  blocks,
  bullets,
  cutText,
  details,
  grouped,
  joined,
  md,
  plural
} from "./action-cli-dashboard-github-part-reminding.js";

// src/errors.ts
var ConfigurationError = class extends Error {
  name = "ConfigurationError";
};

// src/version.ts
var VERSION = "0.1.0";

// src/github/permissions.ts
var FIELDS = [
  [/^project(?:s?V2|Items|Cards)/i, "project"],
  [/^discussions?$/i, "discussions"],
  [
    /pullRequests?|^(?:reviews|reviewRequests|latestReviews|reviewDecision|closing\w+|files)$/i,
    "pull-requests"
  ],
  [/^(?:issues?|issueOrPullRequest|milestones?|labels?|subIssues|parent)$/i, "issues"],
  [/^(?:object|ref|refs|defaultBranchRef|commit|tree|history)$/i, "contents"]
];
function needOf(path2) {
  for (const step of path2.toReversed()) {
    const found = FIELDS.find(([field]) => typeof step === "string" && field.test(step));
    if (found) return found[1];
  }
  return null;
}
function permissionHint(need) {
  if (need === "project") {
    return `A workflow's own token cannot read Projects: give "project-token" a personal access token with the scope "read:project", or the token of an app that may read organization projects.`;
  }
  const others = need === "contents" ? "the others" : '"contents: read" and the others';
  return `Add "${need}: read" under "permissions:" of the workflow, beside ${others} it names, as each that is not named is taken away; a fine-grained token needs read access to ${TITLES[need]}.`;
}
var TITLES = {
  issues: '"Issues"',
  "pull-requests": '"Pull requests"',
  contents: '"Contents"',
  discussions: '"Discussions"'
};
function troubleHint(trouble, need = needOf(trouble.path)) {
  if (trouble.kind === "saml") {
    return 'Authorize the token for the single sign-on of the organization: in GitHub under Settings, Developer settings, Personal access tokens, "Configure SSO".';
  }
  return trouble.kind === "forbidden" && need !== null ? permissionHint(need) : null;
}

// src/github/halted.ts
var Halted = class extends Error {
  name = "Halted";
  kind;
  constructor(kind, message) {
    super(message);
    this.kind = kind;
  }
};

// src/github/places.ts
function valueAt(data, path2) {
  return path2.reduce(
    (value, step) => typeof value === "object" && value !== null ? Reflect.get(value, step) : void 0,
    data
  );
}
function endOf(data, path2) {
  for (let length = 0; length < path2.length; length++) {
    const above = path2.slice(0, length);
    if (valueAt(data, above) == null) return above;
  }
  return null;
}
function isWithin(path2, above) {
  return above.length <= path2.length && above.every((step, index) => step === path2[index]);
}
function troublesAt({ troubles }, path2) {
  return troubles.filter((trouble) => isWithin(path2, trouble.path) || isWithin(trouble.path, path2));
}

// src/github/batches.ts
var MOST_GIVEN_UP = 3;
async function askInBatches(sender, size, query, items, take) {
  const slots = items.map((item) => ({ item, result: null }));
  let delivered = 0;
  const deliver = (slot) => {
    if (slot.result) take(slot.item, slot.result.value, slot.result.troubles);
  };
  try {
    for await (const _ of fill(sender, size, query, slots)) {
      for (let next = slots[delivered]; next?.result; next = slots[++delivered]) deliver(next);
    }
  } catch (error) {
    if (error instanceof Halted) slots.slice(delivered).forEach(deliver);
    throw error;
  }
}
async function* fill(sender, size, query, slots) {
  let open = slots;
  let givenUp = 0;
  let limit = Number.POSITIVE_INFINITY;
  while (open.length > 0) {
    const group = open.slice(0, Math.min(size.now, limit));
    const sent = await send(sender, query, group);
    if (sent.kind === "heavy" && group.length > 1) {
      size.heavy(group.length);
      continue;
    }
    if (sent.kind === "heavy") {
      if (++givenUp === MOST_GIVEN_UP) throw failing(sent.why);
      size.blameless();
      group.forEach((slot, index) => {
        slot.result = unread(query.pathOf(slot.item, index), `GitHub did not finish it: ${sent.why}`);
      });
    } else {
      givenUp = 0;
      size.good(group.length);
      limit = read(query, group, sent.answer);
    }
    open = open.filter((slot) => slot.result === null);
    yield;
  }
}
function send(sender, query, group) {
  const items = group.map(({ item }) => item);
  const variables = typeof query.variables === "function" ? query.variables(items) : query.variables;
  const document = query.document(items);
  return items.length === 1 ? sender.sendPatiently(document, variables) : sender.send(document, variables);
}
function read(query, group, answer) {
  group.forEach((slot, index) => {
    slot.result = resultOf(query, slot.item, index, answer);
  });
  const lost = group.filter((slot) => slot.result === null);
  const [first] = lost;
  if (first === void 0 || lost.length < group.length) return Number.POSITIVE_INFINITY;
  if (lost.length > 1) return Math.floor(lost.length / 2);
  first.result = { value: void 0, troubles: answer.troubles };
  return Number.POSITIVE_INFINITY;
}
function resultOf(query, item, index, answer) {
  const path2 = query.pathOf(item, index);
  const troubles = troublesAt(answer, path2);
  if (troubles.some((trouble) => isWithin(path2, trouble.path))) return { value: void 0, troubles };
  const end = endOf(answer.data, path2);
  if (end !== null && troubles.length === 0 && answer.troubles.some((each) => isWithin(each.path, end)))
    return null;
  const value = end === null ? query.valueOf(answer.data, item, index) : void 0;
  if (value == null && troubles.length > 0) return { value: void 0, troubles };
  return value === void 0 ? unread(path2, "GitHub's answer lacks it") : { value, troubles };
}
function unread(path2, message) {
  return { value: void 0, troubles: [{ path: path2, kind: "unread", message }] };
}
function failing(why) {
  return new Halted(
    "unavailable",
    `GitHub does not even finish the smallest questions (${why}). What was read is kept; the next run tries again.`
  );
}

// src/github/budget.ts
var MOST_RESERVE = 200;
var ROUNDING_MS = 1e3;
var MINUTE_MS = 6e4;
var YEAR_MS = 365 * 24 * 60 * MINUTE_MS;
var NEXT_RUN = "What was read is kept; the next run goes on from there.";
var Meter = class {
  #options;
  #startedAt = null;
  #requests = 0;
  #points = 0;
  #waitedMs = 0;
  /** Points counted since `used` was last heard, so that they are not counted again. */
  #unheard = 0;
  #window = null;
  #serverTime = null;
  /** What the server's clock is ahead of ours. */
  #aheadMs = 0;
  constructor(options) {
    this.#options = options;
  }
  get spent() {
    return { requests: this.#requests, points: this.#points, waitedMs: this.#waitedMs };
  }
  get serverTime() {
    return this.#serverTime;
  }
  /** To be called before each request: counts it, or throws {@link Halted} when it may not be sent. */
  async admit() {
    const { budget, clock } = this.#options;
    this.#startedAt ??= clock.now();
    if (this.#points >= budget.points) {
      throw new Halted("budget", `This run's ${budget.points} points for GitHub are used up. ${NEXT_RUN}`);
    }
    await this.#keepReserve();
    if (this.#minutesLeftMs() <= 0) {
      throw new Halted("budget", `This run's ${budget.minutes} minutes for GitHub are over. ${NEXT_RUN}`);
    }
    this.#requests++;
  }
  /** To be called after each request, with the headers of its answer or null when there was none. */
  heard(headers) {
    this.#readTime(headers);
    const window = headers && readWindow(headers);
    if (!window) {
      this.#points++;
      this.#unheard++;
      return;
    }
    this.#points += Math.max(1, grownSince(this.#window, window) - this.#unheard);
    this.#unheard = 0;
    this.#window = window;
  }
  /** Milliseconds until the window starts anew; null when the points are not used up or nothing is known. */
  untilResetMs() {
    if (this.#window === null || this.#window.remaining > 0) return null;
    return Math.max(0, this.#window.resetAt - this.#serverNow()) + ROUNDING_MS;
  }
  /** Waits, or throws {@link Halted} of this kind when the wait is too long for one, or for the minutes left. */
  async wait(ms, kind, reason2) {
    const { clock, longestWaitMs } = this.#options;
    if (ms > longestWaitMs || ms > this.#minutesLeftMs()) {
      const until = new Date(this.#serverNow() + Math.min(ms, YEAR_MS)).toISOString().slice(0, 16).replace("T", " ");
      throw new Halted(
        kind,
        `${reason2}; going on makes sense from ${until} UTC, which is too long to wait. ${NEXT_RUN}`
      );
    }
    this.#waitedMs += ms;
    await clock.sleep(ms);
  }
  async #keepReserve() {
    const window = this.#window;
    if (window === null) return;
    const reserve = this.#options.reserve ?? Math.min(MOST_RESERVE, Math.ceil(window.limit / 5));
    const ms = window.resetAt - this.#serverNow();
    if (window.remaining >= reserve || ms <= 0) return;
    await this.wait(
      ms + ROUNDING_MS,
      "rate-limit",
      `Of GitHub's ${window.limit} points an hour ${window.remaining} remain and ${reserve} are left to other programs with this token`
    );
  }
  #minutesLeftMs() {
    const startedAt = this.#startedAt ?? this.#options.clock.now();
    return startedAt + this.#options.budget.minutes * MINUTE_MS - this.#options.clock.now();
  }
  #serverNow() {
    return this.#options.clock.now() + this.#aheadMs;
  }
  #readTime(headers) {
    const time = Date.parse(headers?.get("date") ?? "");
    if (Number.isNaN(time)) return;
    this.#aheadMs = time - this.#options.clock.now();
    this.#serverTime ??= time;
  }
};
function grownSince(before, window) {
  const same = before !== null && Math.abs(window.resetAt - before.resetAt) < MINUTE_MS;
  return same ? window.used - before.used : 0;
}
function readWindow(headers) {
  const [limit, remaining, used, reset] = ["limit", "remaining", "used", "reset"].map(
    (name) => numberOf(headers.get(`x-ratelimit-${name}`))
  );
  if (limit == null || remaining == null || reset == null) return null;
  return { limit, remaining, used: used ?? limit - remaining, resetAt: reset * 1e3 };
}
function numberOf(text3) {
  return text3 !== null && /^\d+$/.test(text3) ? Number(text3) : null;
}

// src/github/pages.ts
async function askPages(sender, size, query, take) {
  let cursor = query.cursor ?? null;
  for (; ; ) {
    const first = size.now;
    const variables = { ...query.variables, first, cursor };
    const sent = await (first === 1 ? sender.sendPatiently(query.document, variables) : sender.send(query.document, variables));
    const page = sent.kind === "heavy" ? tooHeavy(query, sent.why) : pageOf(query, sent.answer, cursor);
    if (page.kind === "lost") {
      if (page.smaller && first > 1) {
        size.heavy(first);
        continue;
      }
      size.blameless();
      return { kind: "unread", cursor, trouble: page.trouble };
    }
    size.good(first);
    if (sent.kind === "answer" && take(sent.answer.data, sent.answer.troubles) === "enough") {
      return { kind: "enough" };
    }
    if (page.next === null) return { kind: "complete" };
    cursor = page.next;
  }
}
function pageOf(query, answer, cursor) {
  const path2 = query.connection;
  const troubles = troublesAt(answer, path2);
  const above = troubles.find((trouble) => isWithin(path2, trouble.path));
  if (above) return { kind: "lost", trouble: above, smaller: false };
  const connection = valueAt(answer.data, path2);
  const list2 = valueAt(connection, ["nodes"]) ?? valueAt(connection, ["edges"]);
  if (!Array.isArray(list2)) {
    const trouble = troubles[0] ?? answer.troubles[0];
    return trouble ? { kind: "lost", trouble, smaller: true } : lacking(query, "the list");
  }
  const next = valueAt(connection, ["pageInfo", "hasNextPage"]);
  if (typeof next !== "boolean") return lacking(query, "the end of the page");
  if (!next) return { kind: "page", next: null };
  const end = valueAt(connection, ["pageInfo", "endCursor"]);
  return typeof end === "string" && end !== cursor ? { kind: "page", next: end } : lacking(query, "a cursor that leads on");
}
function lacking({ connection }, what) {
  const trouble = { path: connection, kind: "unread", message: `GitHub's answer lacks ${what}` };
  return { kind: "lost", trouble, smaller: false };
}
function tooHeavy({ connection }, why) {
  const trouble = { path: connection, kind: "unread", message: `GitHub did not finish it: ${why}` };
  return { kind: "lost", trouble, smaller: true };
}

// src/github/message.ts
var MOST_CHARACTERS = 200;
var HTML_PAGE = /^\s*<(?:!doctype|\?xml|html|head|body)\b/i;
var ANY_TOKEN = /\b(?:gh[a-z]_|github_pat_)\w+/g;
function cleanMessage(text3, token) {
  if (typeof text3 !== "string" || HTML_PAGE.test(text3)) return "";
  const line = withoutToken(text3, token).replace(/<[^>]*>/g, " ").replace(/[\p{Z}\p{Cc}]+/gu, " ").replace(/[\p{Cf}\p{Cs}]/gu, "").trim();
  return line.length <= MOST_CHARACTERS ? line : `${line.slice(0, MOST_CHARACTERS - 1).trimEnd()}\u2026`;
}
function withoutToken(text3, token) {
  const without = token === "" ? text3 : text3.replaceAll(token, "***");
  return without.replace(ANY_TOKEN, "***");
}

// src/github/graphql-faults.ts
var RATE_TYPES = ["RATE_LIMIT", "RATE_LIMITED"];
var HEAVY_TYPES = ["RESOURCE_LIMITS_EXCEEDED", "SERVICE_UNAVAILABLE", "INTERNAL"];
function isTimeout(words) {
  return /something went wrong|respond to your request in time|time(?:d)? ?out/i.test(words);
}
function isPace(words) {
  return /secondary rate limit|abuse detection|submitted too quickly/i.test(words);
}
function readFaults(body, token) {
  const errors = fieldOf(body, "errors");
  return Array.isArray(errors) ? errors.map((error) => readFault(error, token)) : [];
}
function judgeFaults(faults, host) {
  if (faults.some(({ type }) => RATE_TYPES.includes(type))) return { kind: "rate-limited" };
  if (faults.some(({ message }) => isPace(message))) return { kind: "slow-down" };
  const refused = faults.find((fault) => fault.hole === null && !isHeavy(fault));
  if (refused) return { kind: "halt", halted: new Halted("refused", refusal(refused, host)) };
  if (faults.some(isHeavy)) return { kind: "heavy", why: `${host} did not finish a question` };
  return null;
}
function isHeavy({ type, message, hole }) {
  return hole === null && (HEAVY_TYPES.includes(type) || isTimeout(message));
}
function readFault(error, token) {
  const extensions = fieldOf(error, "extensions");
  const type = [fieldOf(error, "type"), fieldOf(extensions, "code")].find((each) => typeof each === "string");
  const word2 = typeof type === "string" ? cleanMessage(type, token) : "";
  const message = cleanMessage(fieldOf(error, "message"), token);
  const path2 = fieldOf(error, "path");
  return {
    type: word2,
    message: message === "" ? "GitHub gives no reason" : message,
    path: Array.isArray(path2) ? path2.filter(isStep) : [],
    hole: holeOf(word2, message, fieldOf(extensions, "saml_failure") === true)
  };
}
function holeOf(type, message, saml) {
  if (type === "NOT_FOUND") return "not-found";
  if (saml || /\bSAML\b/.test(message)) return "saml";
  return type === "FORBIDDEN" || /^Resource not accessible by/i.test(message) ? "forbidden" : null;
}
function refusal({ type, message }, host) {
  if (type === "INSUFFICIENT_SCOPES") {
    return `The token lacks a scope that ${host} asks for: ${message}. Give a token that has it.`;
  }
  if (type === "undefinedField") {
    return `${host} does not know a part of a question: ${message}. Its version may be too old for this program; please report it.`;
  }
  const named2 = type === "" ? "" : ` (${type})`;
  return `${host} refused a question${named2}: ${message}. This is a mistake of this program; please report it.`;
}
var isStep = (step) => typeof step === "string" || typeof step === "number";
function fieldOf(value, name) {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : void 0;
}

// src/github/answers.ts
var CERTIFICATE = /CERT|^UNABLE_TO_/;
function judge(delivery, { host, token }) {
  if (delivery.kind === "timed-out") return { kind: "heavy", why: `${host} took too long` };
  if (delivery.kind === "failed") return noConnection(delivery.code, host);
  const { status, headers, body } = delivery;
  const faults = readFaults(body, token);
  const words = faults.map((fault) => fault.message).join(" ") || messageOf(body, token);
  const told = words === "" ? "" : `: ${words}`;
  if (status === 401) return halt("unauthorized", unauthorized(host));
  if (status === 403 || status === 429) return limited(status, headers, words, host);
  if (status === 502 || status === 504 || status === 408 || status >= 500 && isTimeout(words)) {
    return { kind: "heavy", why: `${host} answered ${status}` };
  }
  if (status >= 500) return { kind: "unreachable", why: `${host} answered ${status}${told}` };
  if (status >= 300 && status < 400) {
    return halt(
      "refused",
      `${host} sends this request elsewhere (status ${status}), where the token is not sent. Set GITHUB_GRAPHQL_URL to the address of its GraphQL, such as https://HOST/api/graphql.`
    );
  }
  if (status === 404) {
    return halt(
      "refused",
      `There is no GraphQL at ${host} under this address. Set GITHUB_GRAPHQL_URL to https://api.github.com/graphql, or on a GitHub Enterprise Server to https://HOST/api/graphql.`
    );
  }
  if (status >= 400) {
    return halt(
      "refused",
      `${host} refused a question (status ${status})${told}. This is a mistake of this program or of something between; please report it.`
    );
  }
  return judgeFaults(faults, host) ?? answered(body, faults, host);
}
function answered(body, faults, host) {
  const data = typeof body === "object" && body !== null && "data" in body ? body.data ?? null : null;
  const troubles = faults.flatMap(
    ({ hole, path: path2, message }) => hole === null ? [] : [{ path: path2, kind: hole, message }]
  );
  if (data === null && troubles.length === 0) {
    return { kind: "unreachable", why: `${host} answered with something that is not GraphQL` };
  }
  return { kind: "answer", answer: { data, troubles } };
}
function limited(status, headers, words, host) {
  if (isPace(words)) return { kind: "slow-down" };
  if (headers.get("x-ratelimit-remaining") === "0") return { kind: "rate-limited" };
  if (status === 429 || headers.has("retry-after")) return { kind: "slow-down" };
  return halt(
    "refused",
    `${host} does not let this token in (status ${status})${words === "" ? "" : `: ${words}`}. Check that the token may read this repository from this machine.`
  );
}
function noConnection(code, host) {
  if (code !== null && CERTIFICATE.test(code)) {
    return halt(
      "unavailable",
      `The certificate of ${host} cannot be checked (${code}). Name the file of your own authority in NODE_EXTRA_CA_CERTS.`
    );
  }
  return { kind: "unreachable", why: `${host} could not be reached${code === null ? "" : ` (${code})`}` };
}
function unauthorized(host) {
  return `${host} does not accept the token: it is wrong or has expired. In a workflow give "token: \${{ github.token }}"; in a terminal set GITHUB_TOKEN, for instance to what "gh auth token" prints.`;
}
function halt(kind, message) {
  return { kind: "halt", halted: new Halted(kind, message) };
}
function messageOf(body, token) {
  if (typeof body === "string") return cleanMessage(body, token);
  return typeof body === "object" && body !== null && "message" in body ? cleanMessage(body.message, token) : "";
}

// src/github/sender.ts
var CONNECTION_WAITS = [1e3, 5e3, 2e4];
var HEAVY_WAITS = [2e3, 1e4, 3e4];
var LIMIT_TRIES = 2;
var PACE_WAIT_MS = 6e4;
var Sender = class {
  #post;
  #meter;
  #judge;
  #turn = Promise.resolve();
  constructor(post, meter, judge2) {
    this.#post = post;
    this.#meter = meter;
    this.#judge = judge2;
  }
  /**
   * Sends a question when all earlier ones are answered: GitHub's limits are made for one stream, and nobody else
   * should send while a limit is waited for. Throws {@link Halted}.
   */
  send(document, variables) {
    const sent = this.#turn.then(() => this.#sendNow(document, variables));
    this.#turn = sent.catch(() => {
    });
    return sent;
  }
  /** Sends a question that cannot be made smaller: waits and tries again while it is too heavy. */
  async sendPatiently(document, variables) {
    for (const ms of HEAVY_WAITS) {
      const sent = await this.send(document, variables);
      if (sent.kind === "answer") return sent;
      await this.#meter.wait(ms, "unavailable", `GitHub does not finish a question (${sent.why})`);
    }
    return this.send(document, variables);
  }
  async #sendNow(document, variables) {
    if (/^\s*mutation\b/m.test(document)) throw new Error("this client is for queries, not for mutations");
    if (!/^[\x21-\x7e]+$/.test(this.#judge.token)) {
      throw new Halted("unauthorized", unauthorized(this.#judge.host));
    }
    const failures = { connection: 0, pace: 0, rate: 0 };
    for (; ; ) {
      await this.#meter.admit();
      const delivery = await this.#post(document, variables);
      const headers = delivery.kind === "answered" ? delivery.headers : null;
      this.#meter.heard(headers);
      const reply = judge(delivery, this.#judge);
      if (reply.kind === "answer" || reply.kind === "heavy") return reply;
      if (reply.kind === "halt") throw reply.halted;
      if (reply.kind === "unreachable") await this.#waitForConnection(failures, reply.why);
      else if (reply.kind === "slow-down") await this.#waitForPace(failures, delivery);
      else await this.#waitForPoints(failures, delivery);
    }
  }
  async #waitForConnection(failures, why) {
    const ms = CONNECTION_WAITS[failures.connection++];
    if (ms === void 0) {
      throw new Halted(
        "unavailable",
        `${why}, ${failures.connection} times in a row. What was read is kept; the next run tries again.`
      );
    }
    await this.#meter.wait(ms, "unavailable", why);
  }
  async #waitForPace(failures, delivery) {
    const ms = retryAfterMs(delivery) ?? this.#meter.untilResetMs() ?? PACE_WAIT_MS * 2 ** failures.pace;
    const reason2 = "GitHub asks for a slower pace (its secondary rate limit)";
    if (failures.pace++ === LIMIT_TRIES) throw stillLimited("secondary-limit", reason2);
    await this.#meter.wait(ms, "secondary-limit", reason2);
  }
  async #waitForPoints(failures, delivery) {
    const ms = this.#meter.untilResetMs() ?? retryAfterMs(delivery) ?? PACE_WAIT_MS;
    const reason2 = "GitHub's hourly points of this token are used up";
    if (failures.rate++ === LIMIT_TRIES) throw stillLimited("rate-limit", reason2);
    await this.#meter.wait(ms, "rate-limit", reason2);
  }
};
function stillLimited(kind, reason2) {
  return new Halted(
    kind,
    `${reason2}, also after waiting ${LIMIT_TRIES} times. What was read is kept; the next run goes on from there.`
  );
}
function retryAfterMs(delivery) {
  if (delivery.kind !== "answered") return null;
  const text3 = delivery.headers.get("retry-after");
  if (text3 === null) return null;
  const date = Date.parse(delivery.headers.get("date") ?? "");
  const ms = /^\d+$/.test(text3) ? Number(text3) * 1e3 : Date.parse(text3) - date;
  return Number.isNaN(ms) ? null : Math.max(1e3, ms);
}

// src/github/sizes.ts
var GOOD_BEFORE_GROWTH = 5;
var MOST_BEFORE_GROWTH = 80;
var Size = class {
  #most;
  #now;
  #good = 0;
  #needed = GOOD_BEFORE_GROWTH;
  /** True until the first full answer after a growth. */
  #untried = false;
  #proven = 1;
  #changed;
  constructor(start, most, changed) {
    this.#most = most;
    this.#now = start;
    this.#changed = changed;
  }
  get now() {
    return this.#now;
  }
  /** The answer for this many came. A smaller rest at the end of a list proves nothing about the full size. */
  good(count2) {
    this.#proven = Math.max(this.#proven, count2);
    if (count2 < this.#now) return;
    this.#untried = false;
    if (this.#now === this.#most || ++this.#good < this.#needed) return;
    this.#untried = true;
    this.#set(Math.min(this.#most, this.#now * 2));
  }
  /** This many were too many. A growth that fails at once is tried half as often from then on. */
  heavy(count2) {
    if (this.#untried) this.#needed = Math.min(MOST_BEFORE_GROWTH, this.#needed * 2);
    this.#untried = false;
    this.#set(Math.max(1, Math.floor(Math.min(count2, this.#now) / 2)));
  }
  /** A single thing was too much, so it was to blame and not the size: back to the largest that worked. */
  blameless() {
    this.#set(Math.max(this.#now, this.#proven));
  }
  #set(size) {
    this.#good = 0;
    this.#now = size;
    this.#changed(size);
  }
};
var Sizes = class {
  #learned;
  constructor(learned) {
    this.#learned = new Map(learned);
  }
  get learned() {
    return this.#learned;
  }
  /** The size of one question, from where an earlier reading left it. */
  of(name, most) {
    const start = this.#learned.get(name) ?? most;
    const sane = Number.isInteger(start) && start >= 1 ? Math.min(start, most) : most;
    return new Size(sane, most, (size) => {
      if (size < most) this.#learned.set(name, size);
      else this.#learned.delete(name);
    });
  }
};

// node_modules/universal-user-agent/index.js
function getUserAgent() {
  if (typeof navigator === "object" && "userAgent" in navigator) {
    return navigator.userAgent;
  }
  if (typeof process === "object" && process.version !== void 0) {
    return `Node.js/${process.version.substr(1)} (${process.platform}; ${process.arch})`;
  }
  return "<environment undetectable>";
}

// node_modules/@octokit/endpoint/dist-bundle/index.js
var VERSION2 = "0.0.0-development";
var userAgent = `octokit-endpoint.js/${VERSION2} ${getUserAgent()}`;
var DEFAULTS = {
  method: "GET",
  baseUrl: "https://api.github.com",
  headers: {
    accept: "application/vnd.github.v3+json",
    "user-agent": userAgent
  },
  mediaType: {
    format: ""
  }
};
function lowercaseKeys(object) {
  if (!object) {
    return {};
  }
  return Object.keys(object).reduce((newObj, key) => {
    newObj[key.toLowerCase()] = object[key];
    return newObj;
  }, {});
}
function isPlainObject(value) {
  if (typeof value !== "object" || value === null) return false;
  if (Object.prototype.toString.call(value) !== "[object Object]") return false;
  const proto = Object.getPrototypeOf(value);
  if (proto === null) return true;
  const Ctor = Object.prototype.hasOwnProperty.call(proto, "constructor") && proto.constructor;
  return typeof Ctor === "function" && Ctor instanceof Ctor && Function.prototype.call(Ctor) === Function.prototype.call(value);
}
function mergeDeep(defaults, options) {
  const result = Object.assign({}, defaults);
  Object.keys(options).forEach((key) => {
    if (isPlainObject(options[key])) {
      if (!(key in defaults)) Object.assign(result, { [key]: options[key] });
      else result[key] = mergeDeep(defaults[key], options[key]);
    } else {
      Object.assign(result, { [key]: options[key] });
    }
  });
  return result;
}
function removeUndefinedProperties(obj) {
  for (const key in obj) {
    if (obj[key] === void 0) {
      delete obj[key];
    }
  }
  return obj;
}
function merge(defaults, route, options) {
  if (typeof route === "string") {
    let [method, url] = route.split(" ");
    options = Object.assign(url ? { method, url } : { url: method }, options);
  } else {
    options = Object.assign({}, route);
  }
  options.headers = lowercaseKeys(options.headers);
  removeUndefinedProperties(options);
  removeUndefinedProperties(options.headers);
  const mergedOptions = mergeDeep(defaults || {}, options);
  if (options.url === "/graphql") {
    if (defaults && defaults.mediaType.previews?.length) {
      mergedOptions.mediaType.previews = defaults.mediaType.previews.filter(
        (preview) => !mergedOptions.mediaType.previews.includes(preview)
      ).concat(mergedOptions.mediaType.previews);
    }
    mergedOptions.mediaType.previews = (mergedOptions.mediaType.previews || []).map((preview) => preview.replace(/-preview/, ""));
  }
  return mergedOptions;
}
function addQueryParameters(url, parameters) {
  const separator = /\?/.test(url) ? "&" : "?";
  const names2 = Object.keys(parameters);
  if (names2.length === 0) {
    return url;
  }
  return url + separator + names2.map((name) => {
    if (name === "q") {
      return "q=" + parameters.q.split("+").map(encodeURIComponent).join("+");
    }
    return `${name}=${encodeURIComponent(parameters[name])}`;
  }).join("&");
}
var urlVariableRegex = /\{[^{}}]+\}/g;
function removeNonChars(variableName) {
  return variableName.replace(/(?:^\W+)|(?:(?<!\W)\W+$)/g, "").split(/,/);
}
function extractUrlVariableNames(url) {
  const matches = url.match(urlVariableRegex);
  if (!matches) {
    return [];
  }
  return matches.map(removeNonChars).reduce((a, b) => a.concat(b), []);
}
function omit(object, keysToOmit) {
  const result = { __proto__: null };
  for (const key of Object.keys(object)) {
    if (keysToOmit.indexOf(key) === -1) {
      result[key] = object[key];
    }
  }
  return result;
}
function encodeReserved(str) {
  return str.split(/(%[0-9A-Fa-f]{2})/g).map(function(part) {
    if (!/%[0-9A-Fa-f]/.test(part)) {
      part = encodeURI(part).replace(/%5B/g, "[").replace(/%5D/g, "]");
    }
    return part;
  }).join("");
}
function encodeUnreserved(str) {
  return encodeURIComponent(str).replace(/[!'()*]/g, function(c) {
    return "%" + c.charCodeAt(0).toString(16).toUpperCase();
  });
}
function encodeValue(operator, value, key) {
  value = operator === "+" || operator === "#" ? encodeReserved(value) : encodeUnreserved(value);
  if (key) {
    return encodeUnreserved(key) + "=" + value;
  } else {
    return value;
  }
}
function isDefined(value) {
  return value !== void 0 && value !== null;
}
function isKeyOperator(operator) {
  return operator === ";" || operator === "&" || operator === "?";
}
function getValues(context, operator, key, modifier) {
  var value = context[key], result = [];
  if (isDefined(value) && value !== "") {
    if (typeof value === "string" || typeof value === "number" || typeof value === "bigint" || typeof value === "boolean") {
      value = value.toString();
      if (modifier && modifier !== "*") {
        value = value.substring(0, parseInt(modifier, 10));
      }
      result.push(
        encodeValue(operator, value, isKeyOperator(operator) ? key : "")
      );
    } else {
      if (modifier === "*") {
        if (Array.isArray(value)) {
          value.filter(isDefined).forEach(function(value2) {
            result.push(
              encodeValue(operator, value2, isKeyOperator(operator) ? key : "")
            );
          });
        } else {
          Object.keys(value).forEach(function(k) {
            if (isDefined(value[k])) {
              result.push(encodeValue(operator, value[k], k));
            }
          });
        }
      } else {
        const tmp = [];
        if (Array.isArray(value)) {
          value.filter(isDefined).forEach(function(value2) {
            tmp.push(encodeValue(operator, value2));
          });
        } else {
          Object.keys(value).forEach(function(k) {
            if (isDefined(value[k])) {
              tmp.push(encodeUnreserved(k));
              tmp.push(encodeValue(operator, value[k].toString()));
            }
          });
        }
        if (isKeyOperator(operator)) {
          result.push(encodeUnreserved(key) + "=" + tmp.join(","));
        } else if (tmp.length !== 0) {
          result.push(tmp.join(","));
        }
      }
    }
  } else {
    if (operator === ";") {
      if (isDefined(value)) {
        result.push(encodeUnreserved(key));
      }
    } else if (value === "" && (operator === "&" || operator === "?")) {
      result.push(encodeUnreserved(key) + "=");
    } else if (value === "") {
      result.push("");
    }
  }
  return result;
}
function parseUrl(template) {
  return {
    expand: expand.bind(null, template)
  };
}
function expand(template, context) {
  var operators = ["+", "#", ".", "/", ";", "?", "&"];
  template = template.replace(
    /\{([^\{\}]+)\}|([^\{\}]+)/g,
    function(_, expression, literal) {
      if (expression) {
        let operator = "";
        const values = [];
        if (operators.indexOf(expression.charAt(0)) !== -1) {
          operator = expression.charAt(0);
          expression = expression.substr(1);
        }
        expression.split(/,/g).forEach(function(variable) {
          var tmp = /([^:\*]*)(?::(\d+)|(\*))?/.exec(variable);
          values.push(getValues(context, operator, tmp[1], tmp[2] || tmp[3]));
        });
        if (operator && operator !== "+") {
          var separator = ",";
          if (operator === "?") {
            separator = "&";
          } else if (operator !== "#") {
            separator = operator;
          }
          return (values.length !== 0 ? operator : "") + values.join(separator);
        } else {
          return values.join(",");
        }
      } else {
        return encodeReserved(literal);
      }
    }
  );
  if (template === "/") {
    return template;
  } else {
    return template.replace(/\/$/, "");
  }
}
function parse(options) {
  let method = options.method.toUpperCase();
  let url = (options.url || "/").replace(/:([a-z]\w+)/g, "{$1}");
  let headers = Object.assign({}, options.headers);
  let body;
  let parameters = omit(options, [
    "method",
    "baseUrl",
    "url",
    "headers",
    "request",
    "mediaType"
  ]);
  const urlVariableNames = extractUrlVariableNames(url);
  url = parseUrl(url).expand(parameters);
  if (!/^http/.test(url)) {
    url = options.baseUrl + url;
  }
  const omittedParameters = Object.keys(options).filter((option) => urlVariableNames.includes(option)).concat("baseUrl");
  const remainingParameters = omit(parameters, omittedParameters);
  const isBinaryRequest = /application\/octet-stream/i.test(headers.accept);
  if (!isBinaryRequest) {
    if (options.mediaType.format) {
      headers.accept = headers.accept.split(/,/).map(
        (format) => format.replace(
          /application\/vnd(\.\w+)(\.v3)?(\.\w+)?(\+json)?$/,
          `application/vnd$1$2.${options.mediaType.format}`
        )
      ).join(",");
    }
    if (url.endsWith("/graphql")) {
      if (options.mediaType.previews?.length) {
        const previewsFromAcceptHeader = headers.accept.match(/(?<![\w-])[\w-]+(?=-preview)/g) || [];
        headers.accept = previewsFromAcceptHeader.concat(options.mediaType.previews).map((preview) => {
          const format = options.mediaType.format ? `.${options.mediaType.format}` : "+json";
          return `application/vnd.github.${preview}-preview${format}`;
        }).join(",");
      }
    }
  }
  if (["GET", "HEAD"].includes(method)) {
    url = addQueryParameters(url, remainingParameters);
  } else {
    if ("data" in remainingParameters) {
      body = remainingParameters.data;
    } else {
      if (Object.keys(remainingParameters).length) {
        body = remainingParameters;
      }
    }
  }
  if (!headers["content-type"] && typeof body !== "undefined") {
    headers["content-type"] = "application/json; charset=utf-8";
  }
  if (["PATCH", "PUT"].includes(method) && typeof body === "undefined") {
    body = "";
  }
  return Object.assign(
    { method, url, headers },
    typeof body !== "undefined" ? { body } : null,
    options.request ? { request: options.request } : null
  );
}
function endpointWithDefaults(defaults, route, options) {
  return parse(merge(defaults, route, options));
}
function withDefaults(oldDefaults, newDefaults) {
  const DEFAULTS2 = merge(oldDefaults, newDefaults);
  const endpoint2 = endpointWithDefaults.bind(null, DEFAULTS2);
  return Object.assign(endpoint2, {
    DEFAULTS: DEFAULTS2,
    defaults: withDefaults.bind(null, DEFAULTS2),
    merge: merge.bind(null, DEFAULTS2),
    parse
  });
}
var endpoint = withDefaults(null, DEFAULTS);

// node_modules/content-type/dist/index.js
var SP = 32;
var HTAB = 9;
var SEMI = 59;
var EQ = 61;
var DQUOTE = 34;
var BSLASH = 92;
var COMMA = 44;
var LOWER_CASE = 1;
var OWS = 2;
var SEMI_FLAG = 4;
var COMMA_FLAG = 8;
var TOKEN_FLAG = 16;
var NON_ASCII = 65280;
var CASE_FLAGS = LOWER_CASE | NON_ASCII;
var CHAR_MAP = new Uint8Array(256);
CHAR_MAP[HTAB] |= OWS;
CHAR_MAP[SP] |= OWS;
CHAR_MAP[SEMI] |= SEMI_FLAG;
CHAR_MAP[COMMA] |= COMMA_FLAG;
for (let code = 128; code <= 255; code++) {
  CHAR_MAP[code] |= LOWER_CASE;
}
for (const char of "!#$%&'*+-.^_`|~") {
  CHAR_MAP[char.charCodeAt(0)] |= TOKEN_FLAG;
}
for (let code = 48; code <= 57; code++) {
  CHAR_MAP[code] |= TOKEN_FLAG;
}
for (let code = 65; code <= 90; code++) {
  CHAR_MAP[code] |= LOWER_CASE | TOKEN_FLAG;
}
for (let code = 97; code <= 122; code++) {
  CHAR_MAP[code] |= TOKEN_FLAG;
}
var NullObject = /* @__PURE__ */ (() => {
  const C = function() {
  };
  C.prototype = /* @__PURE__ */ Object.create(null);
  return C;
})();
function parse2(header, options) {
  const stopFlags = SEMI_FLAG | (options?.comma === true ? COMMA_FLAG : 0);
  const len = header.length;
  let valueStart = options?.start ?? 0;
  while ((CHAR_MAP[header.charCodeAt(valueStart)] & OWS) !== 0) {
    valueStart++;
  }
  let index = valueStart;
  let typeFlags = 0;
  let whitespace = -1;
  let stop = options?.parameters === false ? COMMA_FLAG : 0;
  while (index < len) {
    const code = header.charCodeAt(index);
    const flags = CHAR_MAP[code];
    if ((flags & stopFlags) !== 0) {
      stop |= flags & COMMA_FLAG;
      break;
    }
    if ((flags & OWS) !== 0) {
      if (whitespace === -1)
        whitespace = index;
    } else {
      whitespace = -1;
    }
    typeFlags |= code & NON_ASCII | flags;
    index++;
  }
  const valueEnd = whitespace === -1 ? index : whitespace;
  const value = header.slice(valueStart, valueEnd);
  const type = (typeFlags & CASE_FLAGS) === 0 ? value : value.toLowerCase();
  if (index === len || stop !== 0) {
    return { type, index, parameters: new NullObject() };
  }
  return parseParameters(header, type, index, len, stopFlags);
}
function parseParameters(header, type, index, len, stopFlags) {
  const parameters = new NullObject();
  parameter: while (index < len) {
    index++;
    while ((CHAR_MAP[header.charCodeAt(index)] & OWS) !== 0) {
      index++;
    }
    const keyStart = index;
    let keyFlags = 0;
    let keyWhitespace = -1;
    while (index < len) {
      const code = header.charCodeAt(index);
      const flags = CHAR_MAP[code];
      if ((flags & stopFlags) !== 0) {
        if ((flags & COMMA_FLAG) !== 0)
          break parameter;
        continue parameter;
      }
      if (code === EQ) {
        const keyEnd = keyWhitespace === -1 ? index : keyWhitespace;
        const value = header.slice(keyStart, keyEnd);
        const key = (keyFlags & CASE_FLAGS) === 0 ? value : value.toLowerCase();
        index++;
        while ((CHAR_MAP[header.charCodeAt(index)] & OWS) !== 0) {
          index++;
        }
        if (index < len && header.charCodeAt(index) === DQUOTE) {
          const quotedStart = ++index;
          let escaped = false;
          while (index < len) {
            const code2 = header.charCodeAt(index);
            if (code2 === DQUOTE) {
              if (parameters[key] === void 0) {
                parameters[key] = escaped ? unescapeQuotedPairs(header, quotedStart, index) : header.slice(quotedStart, index);
              }
              index++;
              let stop2 = 0;
              while (index < len) {
                const code3 = header.charCodeAt(index);
                const flags2 = CHAR_MAP[code3];
                if ((flags2 & stopFlags) !== 0) {
                  stop2 = flags2 & COMMA_FLAG;
                  break;
                }
                index++;
              }
              if (stop2 !== 0)
                break parameter;
              continue parameter;
            }
            if (code2 === BSLASH && index + 1 < len) {
              escaped = true;
              index += 2;
              continue;
            }
            index++;
          }
          continue parameter;
        }
        const valueStart = index;
        let stop = 0;
        let valueWhitespace = -1;
        while (index < len) {
          const code2 = header.charCodeAt(index);
          const flags2 = CHAR_MAP[code2];
          if ((flags2 & stopFlags) !== 0) {
            stop = flags2 & COMMA_FLAG;
            break;
          }
          if ((flags2 & OWS) !== 0) {
            if (valueWhitespace === -1)
              valueWhitespace = index;
          } else {
            valueWhitespace = -1;
          }
          index++;
        }
        if (parameters[key] === void 0) {
          const valueEnd = valueWhitespace === -1 ? index : valueWhitespace;
          parameters[key] = header.slice(valueStart, valueEnd);
        }
        if (stop !== 0)
          break parameter;
        continue parameter;
      }
      if ((flags & OWS) !== 0) {
        if (keyWhitespace === -1)
          keyWhitespace = index;
      } else {
        keyWhitespace = -1;
      }
      keyFlags |= code & NON_ASCII | flags;
      index++;
    }
  }
  return { type, index, parameters };
}
function unescapeQuotedPairs(str, start, end) {
  let result = "";
  for (let index = start; index < end; index++) {
    if (str.charCodeAt(index) === BSLASH) {
      result += str.slice(start, index);
      start = ++index;
    }
  }
  return result + str.slice(start, end);
}

// node_modules/json-with-bigint/json-with-bigint.js
var intRegex = /^-?\d+$/;
var noiseValue = /^-?\d+n+$/;
var originalStringify = JSON.stringify;
var originalParse = JSON.parse;
var customFormat = /^-?\d+n$/;
var bigIntsStringify = /([\[:])?"(-?\d+)n"($|\s*[,\}\]])/g;
var noiseStringify = /([\[:])?("-?\d+n+)n("$|"\s*[,\}\]])/g;
var isUnstringifiable = (val) => val === void 0 || typeof val === "function" || typeof val === "symbol";
var isRawJSON = (val) => val !== null && typeof val === "object" && val.constructor && val.constructor.name === "RawJSON";
var stringifyIteratively = (rootValue, replacer, spaceParam) => {
  let space = "";
  if (typeof spaceParam === "number") {
    space = " ".repeat(Math.min(10, Math.max(0, Math.floor(spaceParam))));
  } else if (typeof spaceParam === "string") {
    space = spaceParam.slice(0, 10);
  }
  const isFunctionReplacer = typeof replacer === "function";
  const propertyList = Array.isArray(replacer) ? new Set(replacer.map(String)) : null;
  const prepareVal = (parent, key, val) => {
    const isObject = val !== null && typeof val === "object";
    const hasToJSON = isObject && typeof val.toJSON === "function";
    if (hasToJSON) {
      val = val.toJSON(key);
    }
    const isNoise = typeof val === "string" && noiseValue.test(val);
    if (isNoise) return val + "n";
    const isBigInt = typeof val === "bigint";
    if (isBigInt) {
      const supportsRawJSON = "rawJSON" in JSON;
      if (supportsRawJSON) return JSON.rawJSON(val.toString());
      return val.toString() + "n";
    }
    if (isFunctionReplacer) {
      val = replacer.call(parent, key, val);
    }
    const isPostReplacerObject = val !== null && typeof val === "object";
    if (isPostReplacerObject) {
      const isPrimitiveWrapper = val instanceof Number || val instanceof String || val instanceof Boolean;
      if (isPrimitiveWrapper) {
        val = val.valueOf();
      }
    }
    return val;
  };
  const rootProcessed = prepareVal({ "": rootValue }, "", rootValue);
  if (isUnstringifiable(rootProcessed)) {
    return void 0;
  }
  const isRootPrimitive = rootProcessed === null || typeof rootProcessed !== "object";
  const isRootNativeRawJSON = isRawJSON(rootProcessed);
  if (isRootPrimitive || isRootNativeRawJSON) {
    return originalStringify(rootProcessed);
  }
  const chunks = [];
  let level = 0;
  const stack = [
    {
      parent: { "": rootProcessed },
      key: "",
      val: rootProcessed,
      isArray: Array.isArray(rootProcessed),
      keys: Array.isArray(rootProcessed) ? null : Object.keys(rootProcessed),
      index: 0,
      first: true
    }
  ];
  const visited = new WeakSet([rootProcessed]);
  while (stack.length > 0) {
    const node = stack[stack.length - 1];
    if (node.index === 0) {
      chunks.push(node.isArray ? "[" : "{");
      level++;
    }
    let isDone = false;
    if (node.isArray) {
      if (node.index < node.val.length) {
        if (!node.first) chunks.push(",");
        if (space) chunks.push("\n" + space.repeat(level));
        const childRaw = node.val[node.index];
        const childVal = prepareVal(node.val, String(node.index), childRaw);
        if (isUnstringifiable(childVal)) {
          chunks.push("null");
          node.first = false;
          node.index++;
        } else {
          const isComplexObject = childVal !== null && typeof childVal === "object";
          const isNativeRaw = isRawJSON(childVal);
          if (isComplexObject && !isNativeRaw) {
            if (visited.has(childVal)) {
              throw new TypeError("Converting circular structure to JSON");
            }
            visited.add(childVal);
            stack.push({
              parent: node.val,
              key: String(node.index),
              val: childVal,
              isArray: Array.isArray(childVal),
              keys: Array.isArray(childVal) ? null : Object.keys(childVal),
              index: 0,
              first: true
            });
            node.first = false;
            node.index++;
          } else {
            chunks.push(originalStringify(childVal));
            node.first = false;
            node.index++;
          }
        }
      } else {
        isDone = true;
      }
    } else {
      while (node.index < node.keys.length) {
        const k = node.keys[node.index++];
        const isFilteredOutByArray = propertyList && !propertyList.has(k);
        if (isFilteredOutByArray) continue;
        const childRaw = node.val[k];
        const childVal = prepareVal(node.val, k, childRaw);
        if (isUnstringifiable(childVal)) continue;
        if (!node.first) chunks.push(",");
        if (space) {
          chunks.push("\n" + space.repeat(level) + originalStringify(k) + ": ");
        } else {
          chunks.push(originalStringify(k) + ":");
        }
        const isComplexObject = childVal !== null && typeof childVal === "object";
        const isNativeRaw = isRawJSON(childVal);
        if (isComplexObject && !isNativeRaw) {
          if (visited.has(childVal)) {
            throw new TypeError("Converting circular structure to JSON");
          }
          visited.add(childVal);
          stack.push({
            parent: node.val,
            key: k,
            val: childVal,
            isArray: Array.isArray(childVal),
            keys: Array.isArray(childVal) ? null : Object.keys(childVal),
            index: 0,
            first: true
          });
          node.first = false;
          break;
        } else {
          chunks.push(originalStringify(childVal));
          node.first = false;
        }
      }
      const isNodeFullyProcessed = node.index >= node.keys.length && stack[stack.length - 1] === node;
      if (isNodeFullyProcessed) {
        isDone = true;
      }
    }
    if (isDone) {
      level--;
      if (!node.first && space) chunks.push("\n" + space.repeat(level));
      chunks.push(node.isArray ? "]" : "}");
      visited.delete(node.val);
      stack.pop();
    }
  }
  return chunks.join("");
};
var JSONStringify = (value, replacer, space) => {
  try {
    const supportsRawJSON = "rawJSON" in JSON;
    if (supportsRawJSON) {
      return originalStringify(
        value,
        (key, val) => {
          if (typeof val === "bigint") return JSON.rawJSON(val.toString());
          const hasFunctionReplacer = typeof replacer === "function";
          if (hasFunctionReplacer) return replacer(key, val);
          const isKeyInArrayReplacer = Array.isArray(replacer) && replacer.includes(key);
          if (isKeyInArrayReplacer) return val;
          return val;
        },
        space
      );
    }
    if (!value) return originalStringify(value, replacer, space);
    const convertedToCustomJSON = originalStringify(
      value,
      (key, val) => {
        const isNoise = typeof val === "string" && noiseValue.test(val);
        if (isNoise) return val.toString() + "n";
        if (typeof val === "bigint") return val.toString() + "n";
        const hasFunctionReplacer = typeof replacer === "function";
        if (hasFunctionReplacer) return replacer(key, val);
        const isKeyInArrayReplacer = Array.isArray(replacer) && replacer.includes(key);
        if (isKeyInArrayReplacer) return val;
        return val;
      },
      space
    );
    const processedJSON = convertedToCustomJSON.replace(
      bigIntsStringify,
      "$1$2$3"
    );
    const denoisedJSON = processedJSON.replace(noiseStringify, "$1$2$3");
    return denoisedJSON;
  } catch (error) {
    if (error instanceof RangeError) {
      const convertedJSON = stringifyIteratively(value, replacer, space);
      if (convertedJSON === void 0) return void 0;
      const supportsRawJSON = "rawJSON" in JSON;
      if (supportsRawJSON) return convertedJSON;
      const processedJSON = convertedJSON.replace(bigIntsStringify, "$1$2$3");
      return processedJSON.replace(noiseStringify, "$1$2$3");
    }
    throw error;
  }
};
var featureCache = /* @__PURE__ */ new Map();
var isContextSourceSupported = () => {
  const parseFingerprint = JSON.parse.toString();
  if (featureCache.has(parseFingerprint)) {
    return featureCache.get(parseFingerprint);
  }
  try {
    const result = JSON.parse(
      "1",
      (_, __, context) => !!context?.source && context.source === "1"
    );
    featureCache.set(parseFingerprint, result);
    return result;
  } catch {
    featureCache.set(parseFingerprint, false);
    return false;
  }
};
var convertMarkedBigIntsReviver = (key, value, context, userReviver) => {
  const isCustomFormatBigInt = typeof value === "string" && customFormat.test(value);
  if (isCustomFormatBigInt) return BigInt(value.slice(0, -1));
  const isNoiseValue = typeof value === "string" && noiseValue.test(value);
  if (isNoiseValue) return value.slice(0, -1);
  const hasUserReviver = typeof userReviver === "function";
  if (!hasUserReviver) return value;
  return userReviver(key, value, context);
};
var JSONParseV2 = (text3, reviver) => {
  return JSON.parse(text3, (key, value, context) => {
    const isNumber = typeof value === "number";
    const isOutOfBounds = value > Number.MAX_SAFE_INTEGER || value < Number.MIN_SAFE_INTEGER;
    const isBigNumber = isNumber && isOutOfBounds;
    const isInt = context && intRegex.test(context.source);
    const isBigInt = isBigNumber && isInt;
    if (isBigInt) return BigInt(context.source);
    const hasCustomReviver = typeof reviver === "function";
    if (!hasCustomReviver) return value;
    return reviver(key, value, context);
  });
};
var MAX_INT = Number.MAX_SAFE_INTEGER.toString();
var MAX_DIGITS = MAX_INT.length;
var stringsOrLargeNumbers = /"(?:[^"\\]|\\.)*"|-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/g;
var noiseValueWithQuotes = /^"-?\d+n+"$/;
var applyReviverIteratively = (parsed, userReviver) => {
  const rootHolder = { "": parsed };
  const stack = [{ parent: rootHolder, key: "", visited: false }];
  while (stack.length > 0) {
    const node = stack[stack.length - 1];
    if (!node.visited) {
      node.visited = true;
      const value = node.parent[node.key];
      const isComplexObject = value !== null && typeof value === "object";
      if (isComplexObject) {
        const keys = Object.keys(value);
        for (let i = keys.length - 1; i >= 0; i--) {
          stack.push({ parent: value, key: keys[i], visited: false });
        }
      }
    } else {
      const { parent, key } = node;
      let value = parent[key];
      if (typeof value === "string") {
        const isCustomFormatBigInt = customFormat.test(value);
        if (isCustomFormatBigInt) {
          value = BigInt(value.slice(0, -1));
        } else {
          const isNoise = noiseValue.test(value);
          if (isNoise) value = value.slice(0, -1);
        }
      }
      const hasUserReviver = typeof userReviver === "function";
      if (hasUserReviver) {
        value = userReviver.call(parent, key, value);
      }
      const isDeleted = value === void 0;
      if (isDeleted) {
        delete parent[key];
      } else {
        parent[key] = value;
      }
      stack.pop();
    }
  }
  return rootHolder[""];
};
var serializeBigInts = (text3) => {
  return text3.replace(
    stringsOrLargeNumbers,
    (match, digits, fractional, exponential) => {
      const isString = match[0] === '"';
      const isNoise = isString && noiseValueWithQuotes.test(match);
      if (isNoise) return match.substring(0, match.length - 1) + 'n"';
      const hasFractionalOrExponential = fractional || exponential;
      const isLessThanMaxSafeInt = digits && (digits.length < MAX_DIGITS || digits.length === MAX_DIGITS && digits <= MAX_INT);
      const isStandardValue = isString || hasFractionalOrExponential || isLessThanMaxSafeInt;
      if (isStandardValue) return match;
      return '"' + match + 'n"';
    }
  );
};
var JSONParse = (text3, reviver) => {
  if (!text3) return originalParse(text3, reviver);
  try {
    if (isContextSourceSupported()) return JSONParseV2(text3, reviver);
    const serializedData = serializeBigInts(text3);
    return originalParse(
      serializedData,
      (key, value, context) => convertMarkedBigIntsReviver(key, value, context, reviver)
    );
  } catch (error) {
    if (error instanceof RangeError) {
      const serializedData = serializeBigInts(text3);
      const parsed = originalParse(serializedData);
      return applyReviverIteratively(parsed, reviver);
    }
    throw error;
  }
};

// node_modules/@octokit/request-error/dist-src/index.js
var RequestError = class extends Error {
  name;
  /**
   * http status code
   */
  status;
  /**
   * Request options that lead to the error.
   */
  request;
  /**
   * Response object if a response was received
   */
  response;
  constructor(message, statusCode, options) {
    super(message, { cause: options.cause });
    this.name = "HttpError";
    this.status = Number.parseInt(statusCode);
    if (Number.isNaN(this.status)) {
      this.status = 0;
    }
    if ("response" in options) {
      this.response = options.response;
    }
    const requestCopy = Object.assign({}, options.request);
    if (options.request.headers.authorization) {
      requestCopy.headers = Object.assign({}, options.request.headers, {
        authorization: options.request.headers.authorization.replace(
          /(?<! ) .*$/,
          " [REDACTED]"
        )
      });
    }
    requestCopy.url = requestCopy.url.replace(/\bclient_secret=\w+/g, "client_secret=[REDACTED]").replace(/\baccess_token=\w+/g, "access_token=[REDACTED]");
    this.request = requestCopy;
  }
};

// node_modules/@octokit/request/dist-bundle/index.js
var VERSION3 = "10.0.16";
var defaults_default = {
  headers: {
    "user-agent": `octokit-request.js/${VERSION3} ${getUserAgent()}`
  }
};
function isPlainObject2(value) {
  if (typeof value !== "object" || value === null) return false;
  if (Object.prototype.toString.call(value) !== "[object Object]") return false;
  const proto = Object.getPrototypeOf(value);
  if (proto === null) return true;
  const Ctor = Object.prototype.hasOwnProperty.call(proto, "constructor") && proto.constructor;
  return typeof Ctor === "function" && Ctor instanceof Ctor && Function.prototype.call(Ctor) === Function.prototype.call(value);
}
var noop = () => "";
async function fetchWrapper(requestOptions) {
  const fetch2 = requestOptions.request?.fetch || globalThis.fetch;
  if (!fetch2) {
    throw new Error(
      "fetch is not set. Please pass a fetch implementation as new Octokit({ request: { fetch }}). Learn more at https://github.com/octokit/octokit.js/#fetch-missing"
    );
  }
  const log = requestOptions.request?.log || console;
  const parseSuccessResponseBody = requestOptions.request?.parseSuccessResponseBody !== false;
  const body = isPlainObject2(requestOptions.body) || Array.isArray(requestOptions.body) ? JSONStringify(requestOptions.body) : requestOptions.body;
  const requestHeaders = Object.fromEntries(
    Object.entries(requestOptions.headers).map(([name, value]) => [
      name,
      String(value)
    ])
  );
  let fetchResponse;
  try {
    fetchResponse = await fetch2(requestOptions.url, {
      method: requestOptions.method,
      body,
      redirect: requestOptions.request?.redirect,
      headers: requestHeaders,
      signal: requestOptions.request?.signal,
      // duplex must be set if request.body is ReadableStream or Async Iterables.
      // See https://fetch.spec.whatwg.org/#dom-requestinit-duplex.
      ...requestOptions.body && { duplex: "half" }
    });
  } catch (error) {
    let message = "Unknown Error";
    if (error instanceof Error) {
      if (error.name === "AbortError") {
        error.status = 500;
        throw error;
      }
      message = error.message;
      if (error.name === "TypeError" && "cause" in error) {
        if (error.cause instanceof Error) {
          message = error.cause.message;
        } else if (typeof error.cause === "string") {
          message = error.cause;
        }
      }
    }
    const requestError = new RequestError(message, 500, {
      request: requestOptions
    });
    requestError.cause = error;
    throw requestError;
  }
  const status = fetchResponse.status;
  const url = fetchResponse.url;
  const responseHeaders = {};
  for (const [key, value] of fetchResponse.headers) {
    responseHeaders[key] = value;
  }
  const octokitResponse = {
    url,
    status,
    headers: responseHeaders,
    data: ""
  };
  if ("deprecation" in responseHeaders) {
    const matches = responseHeaders.link && responseHeaders.link.match(/<([^<>]+)>; rel="deprecation"/);
    const deprecationLink = matches && matches.pop();
    log.warn(
      `[@octokit/request] "${requestOptions.method} ${requestOptions.url}" is deprecated. It is scheduled to be removed on ${responseHeaders.sunset}${deprecationLink ? `. See ${deprecationLink}` : ""}`
    );
  }
  if (status === 204 || status === 205) {
    return octokitResponse;
  }
  if (requestOptions.method === "HEAD") {
    if (status < 400) {
      return octokitResponse;
    }
    throw new RequestError(fetchResponse.statusText, status, {
      response: octokitResponse,
      request: requestOptions
    });
  }
  if (status === 304) {
    octokitResponse.data = await getResponseData(fetchResponse);
    throw new RequestError("Not modified", status, {
      response: octokitResponse,
      request: requestOptions
    });
  }
  if (status >= 400) {
    octokitResponse.data = await getResponseData(fetchResponse);
    throw new RequestError(toErrorMessage(octokitResponse.data), status, {
      response: octokitResponse,
      request: requestOptions
    });
  }
  octokitResponse.data = parseSuccessResponseBody ? await getResponseData(fetchResponse) : fetchResponse.body;
  return octokitResponse;
}
async function getResponseData(response) {
  const contentType = response.headers.get("content-type");
  if (!contentType) {
    return response.text().catch(noop);
  }
  const mimetype = parse2(contentType);
  if (isJSONResponse(mimetype)) {
    let text3 = "";
    try {
      text3 = await response.text();
      return JSONParse(text3);
    } catch (err) {
      return text3;
    }
  } else if (mimetype.type.startsWith("text/") || // `application/octet-stream` is the canonical "arbitrary binary" type
  // (RFC 2046) and must never be decoded as text, even when the response
  // carries a (misleading) `charset=utf-8` parameter — see #751.
  mimetype.parameters.charset?.toLowerCase() === "utf-8" && mimetype.type !== "application/octet-stream") {
    return response.text().catch(noop);
  } else {
    return response.arrayBuffer().catch(
      /* v8 ignore next -- @preserve */
      () => new ArrayBuffer(0)
    );
  }
}
function isJSONResponse(mimetype) {
  return mimetype.type === "application/json" || mimetype.type === "application/scim+json";
}
function toErrorMessage(data) {
  if (typeof data === "string") {
    return data;
  }
  if (data instanceof ArrayBuffer) {
    return "Unknown error";
  }
  if (typeof data === "object" && data !== null && "message" in data) {
    const objectData = data;
    const suffix = "documentation_url" in objectData ? ` - ${objectData.documentation_url}` : "";
    return Array.isArray(objectData.errors) ? `${objectData.message}: ${objectData.errors.map((v) => JSON.stringify(v)).join(", ")}${suffix}` : `${objectData.message}${suffix}`;
  }
  return `Unknown error: ${JSON.stringify(data)}`;
}
function withDefaults2(oldEndpoint, newDefaults) {
  const endpoint2 = oldEndpoint.defaults(newDefaults);
  const newApi = function(route, parameters) {
    const endpointOptions = endpoint2.merge(route, parameters);
    if (!endpointOptions.request || !endpointOptions.request.hook) {
      return fetchWrapper(endpoint2.parse(endpointOptions));
    }
    const request2 = (route2, parameters2) => {
      return fetchWrapper(
        endpoint2.parse(endpoint2.merge(route2, parameters2))
      );
    };
    Object.assign(request2, {
      endpoint: endpoint2,
      defaults: withDefaults2.bind(null, endpoint2)
    });
    return endpointOptions.request.hook(request2, endpointOptions);
  };
  return Object.assign(newApi, {
    endpoint: endpoint2,
    defaults: withDefaults2.bind(null, endpoint2)
  });
}
var request = withDefaults2(endpoint, defaults_default);

// node_modules/@octokit/graphql/dist-bundle/index.js
var VERSION4 = "0.0.0-development";
function _buildMessageForResponseErrors(data) {
  return `Request failed due to following response errors:
` + data.errors.map((e) => ` - ${e.message}`).join("\n");
}
var GraphqlResponseError = class extends Error {
  constructor(request2, headers, response) {
    super(_buildMessageForResponseErrors(response));
    this.request = request2;
    this.headers = headers;
    this.response = response;
    this.errors = response.errors;
    this.data = response.data;
    if (Error.captureStackTrace) {
      Error.captureStackTrace(this, this.constructor);
    }
  }
  request;
  headers;
  response;
  name = "GraphqlResponseError";
  errors;
  data;
};
var NON_VARIABLE_OPTIONS = [
  "method",
  "baseUrl",
  "url",
  "headers",
  "request",
  "query",
  "mediaType",
  "operationName"
];
var FORBIDDEN_VARIABLE_OPTIONS = ["query", "method", "url"];
var GHES_V3_SUFFIX_REGEX = /\/api\/v3\/?$/;
function graphql(request2, query, options) {
  if (options) {
    if (typeof query === "string" && "query" in options) {
      return Promise.reject(
        new Error(`[@octokit/graphql] "query" cannot be used as variable name`)
      );
    }
    for (const key in options) {
      if (!FORBIDDEN_VARIABLE_OPTIONS.includes(key)) continue;
      return Promise.reject(
        new Error(
          `[@octokit/graphql] "${key}" cannot be used as variable name`
        )
      );
    }
  }
  const parsedOptions = typeof query === "string" ? Object.assign({ query }, options) : query;
  const requestOptions = Object.keys(
    parsedOptions
  ).reduce((result, key) => {
    if (NON_VARIABLE_OPTIONS.includes(key)) {
      result[key] = parsedOptions[key];
      return result;
    }
    if (!result.variables) {
      result.variables = {};
    }
    result.variables[key] = parsedOptions[key];
    return result;
  }, {});
  const baseUrl = parsedOptions.baseUrl || request2.endpoint.DEFAULTS.baseUrl;
  if (GHES_V3_SUFFIX_REGEX.test(baseUrl)) {
    requestOptions.url = baseUrl.replace(GHES_V3_SUFFIX_REGEX, "/api/graphql");
  }
  return request2(requestOptions).then((response) => {
    if (response.data.errors) {
      const headers = {};
      for (const key of Object.keys(response.headers)) {
        headers[key] = response.headers[key];
      }
      throw new GraphqlResponseError(
        requestOptions,
        headers,
        response.data
      );
    }
    return response.data.data;
  });
}
function withDefaults3(request2, newDefaults) {
  const newRequest = request2.defaults(newDefaults);
  const newApi = (query, options) => {
    return graphql(newRequest, query, options);
  };
  return Object.assign(newApi, {
    defaults: withDefaults3.bind(null, newRequest),
    endpoint: newRequest.endpoint
  });
}
var graphql2 = withDefaults3(request, {
  headers: {
    "user-agent": `octokit-graphql.js/${VERSION4} ${getUserAgent()}`
  },
  method: "POST",
  url: "/graphql"
});
function withCustomRequest(customRequest) {
  return withDefaults3(customRequest, {
    method: "POST",
    url: "/graphql"
  });
}

// src/github/transport.ts
var RESERVED = ["baseUrl", "headers", "mediaType", "method", "operationName", "query", "request", "url"];
var SILENT = { debug() {
}, info() {
}, warn() {
}, error() {
} };
function transport({ token, graphqlUrl, fetch: fetch2, timeoutMs }) {
  const ask3 = graphql2.defaults({
    baseUrl: baseUrlOf(graphqlUrl),
    headers: { authorization: `bearer ${token}`, "user-agent": `proposal-pulse/${VERSION}` }
  });
  return async (document, variables) => {
    refuseReserved(variables);
    const seen = {};
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(), timeoutMs);
    const listening = async (input, init) => {
      seen.response = await fetch2(input, init);
      return seen.response;
    };
    const request2 = { fetch: listening, signal: abort.signal, redirect: "manual", log: SILENT };
    try {
      const data = await ask3(document, { ...variables, request: request2 });
      return deliveryOf(seen.response, abort.signal, data === void 0 ? void 0 : { data }, null);
    } catch (error) {
      return deliveryOf(seen.response, abort.signal, bodyOf(error), codeOf(error));
    } finally {
      clearTimeout(timer);
    }
  };
}
function baseUrlOf(graphqlUrl) {
  const url = URL.canParse(graphqlUrl) ? new URL(graphqlUrl) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || !/\/graphql\/?$/.test(url.pathname)) {
    throw new ConfigurationError(
      `The address of GitHub's GraphQL is not one. Set GITHUB_GRAPHQL_URL to "https://api.github.com/graphql", or on a GitHub Enterprise Server to "https://HOST/api/graphql".`
    );
  }
  return `${url.origin}${url.pathname.replace(/\/graphql\/?$/, "")}`;
}
function refuseReserved(variables) {
  const name = RESERVED.find((each) => each in variables);
  if (name !== void 0) throw new Error(`"${name}" cannot be the name of a GraphQL variable here`);
}
function deliveryOf(response, signal, body, code) {
  if (signal.aborted) return { kind: "timed-out" };
  if (response === void 0) return { kind: "failed", code };
  return { kind: "answered", status: response.status, headers: response.headers, body };
}
function bodyOf(error) {
  if (error instanceof GraphqlResponseError) return error.response;
  const response = fieldOf2(error, "response");
  return fieldOf2(response, "data");
}
function codeOf(error) {
  for (let cause = error, depth = 0; cause !== void 0 && depth < 5; depth++) {
    const code = fieldOf2(cause, "code");
    if (typeof code === "string" && /^[A-Z][A-Z0-9_]+$/.test(code)) return code;
    cause = fieldOf2(cause, "cause");
  }
  return null;
}
function fieldOf2(value, name) {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : void 0;
}

// src/github/client.ts
var LONGEST_WAIT_MS = 5 * 6e4;
var TIMEOUT_MS = 3e4;
function connect(options) {
  const token = options.token.trim();
  const { graphqlUrl, fetch: fetch2, clock, budget, timeoutMs = TIMEOUT_MS } = options;
  const post = transport({ token, graphqlUrl, fetch: fetch2, timeoutMs });
  const { reserve = null, longestWaitMs = LONGEST_WAIT_MS } = options;
  const meter = new Meter({ clock, budget, reserve, longestWaitMs });
  const sender = new Sender(post, meter, { host: new URL(graphqlUrl).hostname, token });
  const sizes = new Sizes(options.learnedSizes ?? /* @__PURE__ */ new Map());
  return {
    ask: (document, variables) => ask(sender, document, variables),
    askInBatches: (query, items, take) => askInBatches(sender, sizes.of(query.name, query.size), query, items, take),
    askPages: (query, take) => askPages(sender, sizes.of(query.name, query.size), query, take),
    get learnedSizes() {
      return sizes.learned;
    },
    get spent() {
      return meter.spent;
    },
    get serverTime() {
      return meter.serverTime;
    }
  };
}
async function ask(sender, document, variables) {
  const sent = await sender.sendPatiently(document, variables);
  if (sent.kind === "answer") return sent.answer;
  throw new Halted(
    "unavailable",
    `GitHub does not finish a small question (${sent.why}). What was read is kept; the next run tries again.`
  );
}

// src/run/ask-github.ts
import { setTimeout as wait } from "node:timers/promises";

// src/config/github-rules.ts
var FILE_RULES = {
  track: "none",
  phaseFrom: "file",
  openPhase: "proposed",
  milestonePhase: null,
  labelPhases: {},
  columnPhases: {},
  labelStages: {},
  checklists: false,
  milestoneIsTarget: false,
  ownerLabels: [],
  unmerged: "open",
  unmergedEnds: { postponed: "parked", superseded: "replaced", withdrawn: "withdrawn", declined: "rejected" },
  issueRepository: null,
  changeManagement: false
};
function foldLabel(label2) {
  return label2.trim().toLowerCase();
}

// src/github/features.ts
var EVERYTHING = { issueFields: "all", issueEvents: "all", pullFields: "all", pullEvents: "all" };
var schemaQuery = (name, type, events) => `query ${name} {
  fields: __type(name: "${type}") { fields(includeDeprecated: true) { name args { name } } }
  events: __type(name: "${events}") { enumValues(includeDeprecated: true) { name } }
}`;
var FEATURE_QUERIES = {
  issues: schemaQuery("IssueSchema", "Issue", "IssueTimelineItemsItemType"),
  pulls: schemaQuery("PullRequestSchema", "PullRequest", "PullRequestTimelineItemsItemType")
};
function offers(names2, name) {
  return names2 === "all" || names2.has(name);
}
async function readFeatures(client, graphqlUrl) {
  if (!isEnterpriseServer(graphqlUrl)) return EVERYTHING;
  const issues = await client.ask(FEATURE_QUERIES.issues, {});
  const pulls = await client.ask(FEATURE_QUERIES.pulls, {});
  return {
    issueFields: namesOf(issues.data, ["fields", "fields"]),
    issueEvents: namesOf(issues.data, ["events", "enumValues"]),
    pullFields: namesOf(pulls.data, ["fields", "fields"]),
    pullEvents: namesOf(pulls.data, ["events", "enumValues"])
  };
}
function isEnterpriseServer(graphqlUrl) {
  const { hostname, pathname } = new URL(graphqlUrl);
  if (hostname === "api.github.com" || hostname.endsWith(".ghe.com")) return false;
  return /^\/api\/(?:v3\/)?graphql\/?$/.test(pathname);
}
function namesOf(data, path2) {
  const entries = valueAt(data, path2);
  const known = listOf(entries).flatMap((entry) => {
    const args = listOf(valueAt(entry, ["args"])).flatMap(nameOf);
    return nameOf(entry).flatMap((name) => [name, ...args.map((arg) => `${name}.${arg}`)]);
  });
  if (known.length > 0) return new Set(known);
  throw new Halted(
    "refused",
    "The GitHub Enterprise Server does not say what its GraphQL offers. Update it, or ask its administrator to allow reading the schema."
  );
}
var listOf = (value) => Array.isArray(value) ? value : [];
function nameOf(entry) {
  const name = valueAt(entry, ["name"]);
  return typeof name === "string" ? [name] : [];
}

// src/github/queries-fields.ts
var PERSON = "{ __typename login }";
var PLACE = "number repository { nameWithOwner }";
var END = `{ __typename ... on Issue { ${PLACE} } ... on PullRequest { ${PLACE} } }`;
var LABELS = "labels(first: 100) { nodes { name } }";
var TIMELINE_PAGE = 100;
var CLOSES = `closingIssuesReferences(first: 10) { nodes { ${PLACE} } }`;
var LAST_COMMENTS = `comments(last: 10) { nodes { createdAt author ${PERSON} } }`;
var LAST_COMMIT = "commits(last: 1) { nodes { commit { committedDate } } }";
var EVENTS = {
  LABELED_EVENT: `... on LabeledEvent { createdAt actor ${PERSON} label { name } }`,
  UNLABELED_EVENT: `... on UnlabeledEvent { createdAt actor ${PERSON} label { name } }`,
  MILESTONED_EVENT: "... on MilestonedEvent { createdAt milestoneTitle }",
  DEMILESTONED_EVENT: "... on DemilestonedEvent { createdAt milestoneTitle }",
  REOPENED_EVENT: `... on ReopenedEvent { createdAt actor ${PERSON} }`,
  RENAMED_TITLE_EVENT: "... on RenamedTitleEvent { createdAt previousTitle currentTitle }",
  CROSS_REFERENCED_EVENT: `... on CrossReferencedEvent { createdAt source ${END} }`,
  CONNECTED_EVENT: `... on ConnectedEvent { createdAt subject ${END} }`,
  DISCONNECTED_EVENT: `... on DisconnectedEvent { createdAt subject ${END} }`,
  TRANSFERRED_EVENT: "... on TransferredEvent { createdAt }",
  MARKED_AS_DUPLICATE_EVENT: "... on MarkedAsDuplicateEvent { createdAt }",
  PULL_REQUEST_REVIEW: `... on PullRequestReview { state submittedAt author ${PERSON} }`,
  ISSUE_COMMENT: `... on IssueComment { createdAt author ${PERSON} }`,
  REVIEW_REQUESTED_EVENT: `... on ReviewRequestedEvent { createdAt requestedReviewer ${reviewer()} }`,
  REVIEW_REQUEST_REMOVED_EVENT: `... on ReviewRequestRemovedEvent { createdAt requestedReviewer ${reviewer()} }`,
  REVIEW_DISMISSED_EVENT: "... on ReviewDismissedEvent { createdAt }",
  READY_FOR_REVIEW_EVENT: "... on ReadyForReviewEvent { createdAt }",
  CONVERT_TO_DRAFT_EVENT: "... on ConvertToDraftEvent { createdAt }",
  MERGED_EVENT: `... on MergedEvent { createdAt actor ${PERSON} }`
};
var OF_BOTH = [
  "LABELED_EVENT",
  "UNLABELED_EVENT",
  "MILESTONED_EVENT",
  "DEMILESTONED_EVENT",
  "CLOSED_EVENT",
  "REOPENED_EVENT",
  "RENAMED_TITLE_EVENT"
];
var ISSUE_EVENTS = [
  ...OF_BOTH,
  "CROSS_REFERENCED_EVENT",
  "CONNECTED_EVENT",
  "DISCONNECTED_EVENT",
  "TRANSFERRED_EVENT",
  "MARKED_AS_DUPLICATE_EVENT"
];
var PULL_EVENTS = [
  ...OF_BOTH,
  "PULL_REQUEST_REVIEW",
  "ISSUE_COMMENT",
  "REVIEW_REQUESTED_EVENT",
  "REVIEW_REQUEST_REMOVED_EVENT",
  "REVIEW_DISMISSED_EVENT",
  "READY_FOR_REVIEW_EVENT",
  "CONVERT_TO_DRAFT_EVENT",
  "MERGED_EVENT"
];
function timeline(wanted, known, closed, after) {
  const types = wanted.filter((type) => offers(known, type));
  const from = after === void 0 ? "" : `, after: ${JSON.stringify(after)}`;
  const parts = types.map((type) => type === "CLOSED_EVENT" ? closed : EVENTS[type]).join(" ");
  return `timelineItems(first: ${TIMELINE_PAGE}${from}, itemTypes: [${types.join(", ")}]) {
    pageInfo { hasNextPage endCursor } nodes { __typename ${parts} } }`;
}
function issueClosed(reasons) {
  const reason2 = reasons ? "stateReason " : "";
  return `... on ClosedEvent { createdAt ${reason2}actor ${PERSON} closer { __typename ... on PullRequest { ${PLACE} } } }`;
}
var PULL_CLOSED = `... on ClosedEvent { createdAt actor ${PERSON} }`;
function reviewer() {
  return "{ __typename ... on User { login } ... on Bot { login } ... on Mannequin { login } ... on Team { slug } }";
}

// src/github/queries-threads.ts
var DETAILS_BATCH = 25;
var COMMITS_BATCH = 75;
function issuesQuery(home, features, body) {
  return aliased(home, {
    name: "issues",
    size: DETAILS_BATCH,
    aliasOf: numberAlias,
    selectionOf: (number2) => `issueOrPullRequest(number: ${number2}) { __typename ...Asked }`,
    fragment: `Issue { ${issueFields(features, body)} }`
  });
}
function pullsQuery(home, features) {
  return aliased(home, {
    name: "pulls",
    size: DETAILS_BATCH,
    aliasOf: numberAlias,
    selectionOf: (number2) => `issueOrPullRequest(number: ${number2}) { __typename ...Asked }`,
    fragment: `PullRequest { ${pullFields(features)} }`
  });
}
function timelinesQuery(home, features) {
  return aliased(home, {
    name: "timelines",
    size: DETAILS_BATCH,
    aliasOf: ({ number: number2 }) => numberAlias(number2),
    selectionOf: ({ kind, number: number2, cursor }) => kind === "issue" ? `issue(number: ${number2}) { ${issueTimeline(features, cursor)} }` : `pullRequest(number: ${number2}) { ${pullTimeline(features, cursor)} }`
  });
}
function commitsQuery(home) {
  const pull = "number merged repository { nameWithOwner } mergeCommit { oid }";
  return aliased(home, {
    name: "commits",
    size: COMMITS_BATCH,
    aliasOf: (oid2) => `c${oid2}`,
    selectionOf: (oid2) => `object(oid: "${oid2}") { __typename ...Asked }`,
    fragment: `Commit { oid committedDate associatedPullRequests(first: 3) { nodes { ${pull} } } }`
  });
}
function filesQuery(home) {
  return aliased(home, {
    name: "files",
    size: DETAILS_BATCH,
    aliasOf: numberAlias,
    selectionOf: (number2) => `pullRequest(number: ${number2}) { ...Asked }`,
    fragment: `PullRequest { number ${FILES} }`
  });
}
function columnsQuery(home) {
  const status = 'fieldValueByName(name: "Status") { ... on ProjectV2ItemFieldSingleSelectValue { name } }';
  return aliased(home, {
    name: "columns",
    size: DETAILS_BATCH,
    aliasOf: numberAlias,
    selectionOf: (number2) => `issue(number: ${number2}) { ...Asked }`,
    fragment: `Issue { projectItems(first: 10) { nodes { isArchived status: ${status} } } }`
  });
}
var FILES = "files(first: 30) { totalCount pageInfo { hasNextPage endCursor } nodes { path changeType } }";
var numberAlias = (number2) => `n${number2}`;
function aliased(home, { name, size, aliasOf, selectionOf, fragment }) {
  const operation = name.charAt(0).toUpperCase() + name.slice(1);
  return {
    name,
    size,
    document: (items) => `query ${operation}($owner: String!, $name: String!) {
  repository(owner: $owner, name: $name) {
    ${items.map((item) => `${aliasOf(item)}: ${selectionOf(item)}`).join("\n    ")}
  }
}${fragment === void 0 ? "" : `
fragment Asked on ${fragment}`}`,
    variables: home,
    pathOf: (item) => ["repository", aliasOf(item)],
    valueOf: (data, item) => valueAt(data, ["repository", aliasOf(item)])
  };
}
var COMMON = `number title createdAt updatedAt closedAt author ${PERSON} milestone { title } ${LABELS}`;
function issueFields(features, body) {
  const { issueFields: known } = features;
  const optional = [
    ["stateReason", stateReason(known)],
    ["parent", `parent { ${PLACE} }`],
    ["subIssuesSummary", "subIssuesSummary { total completed }"],
    [
      "closedByPullRequestsReferences",
      `closedByPullRequestsReferences(first: 10, includeClosedPrs: true) { nodes { ${PLACE} } }`
    ]
  ];
  return [
    COMMON,
    "issueState: state assignees(first: 10) { nodes { login } }",
    ...optional.flatMap(([name, text3]) => offers(known, name) ? [text3] : []),
    ...body ? ["body"] : [],
    LAST_COMMENTS,
    issueTimeline(features)
  ].join(" ");
}
function stateReason(known) {
  return offers(known, "stateReason.enableDuplicate") ? "stateReason(enableDuplicate: true)" : "stateReason";
}
function pullFields(features) {
  return [
    COMMON,
    "pullState: state isDraft mergedAt baseRefName changedFiles additions deletions mergeCommit { oid }",
    ...offers(features.pullFields, "closingIssuesReferences") ? [CLOSES] : [],
    LAST_COMMIT,
    pullTimeline(features)
  ].join(" ");
}
function issueTimeline({ issueEvents, issueFields: known }, after) {
  return timeline(ISSUE_EVENTS, issueEvents, issueClosed(offers(known, "stateReason")), after);
}
function pullTimeline({ pullEvents }, after) {
  return timeline(PULL_EVENTS, pullEvents, PULL_CLOSED, after);
}

// src/github/snapshot-state.ts
var AREAS = ["issues", "pullRequests", "commits", "milestones", "projectBoard"];
var NEWER_FIELDS = [
  "parent",
  "subIssuesSummary",
  "closedByPullRequestsReferences",
  "stateReason"
];
function emptySnapshot(repository) {
  return {
    repository,
    repositoryId: "",
    marks: { issues: null, pulls: null },
    scope: { rules: "", checklists: false, board: false, since: null },
    progress: /* @__PURE__ */ new Map(),
    pending: { issues: /* @__PURE__ */ new Set(), pulls: /* @__PURE__ */ new Set(), files: /* @__PURE__ */ new Set() },
    denied: /* @__PURE__ */ new Map(),
    partial: /* @__PURE__ */ new Map(),
    lacking: /* @__PURE__ */ new Set(),
    manyFiles: /* @__PURE__ */ new Set(),
    learnedSizes: /* @__PURE__ */ new Map(),
    milestones: [],
    issues: /* @__PURE__ */ new Map(),
    pulls: /* @__PURE__ */ new Map(),
    touches: /* @__PURE__ */ new Map(),
    commits: /* @__PURE__ */ new Map(),
    absent: /* @__PURE__ */ new Set(),
    changes: /* @__PURE__ */ new Map()
  };
}

// src/github/gather-run.ts
var GITHUB_COM = "https://api.github.com/graphql";
function startRun({ client, boards }, plan, learned, hidden) {
  let features = null;
  return {
    client,
    boards,
    plan,
    learned,
    home: homeOf(plan.repository),
    features: () => {
      features ??= askFeatures(client, plan, learned);
      return features;
    },
    changed: false,
    hidden,
    leftOut: /* @__PURE__ */ new Map(),
    readNow: /* @__PURE__ */ new Set(),
    someFiles: /* @__PURE__ */ new Map()
  };
}
async function askFeatures(client, plan, learned) {
  const features = await readFeatures(client, plan.graphqlUrl ?? GITHUB_COM);
  learned.lacking.clear();
  for (const field of NEWER_FIELDS) if (!offers(features.issueFields, field)) learned.lacking.add(field);
  return features;
}
function homeOf(repository) {
  const [owner = "", name = ""] = repository.split("/");
  return { owner, name };
}
var AT_ONCE = 500;
var AllDenied = class extends Error {
};
async function askEach({ client, learned, leftOut }, area, query, wanted, take) {
  const left = leftOut.get(query.name) ?? /* @__PURE__ */ new Set();
  leftOut.set(query.name, left);
  const items = wanted.filter((item) => !left.has(item));
  if (items.length === 0) return;
  let deniedInARow = 0;
  try {
    for (let from = 0; from < items.length; from += AT_ONCE) {
      await client.askInBatches(query, items.slice(from, from + AT_ONCE), (item, value, troubles) => {
        const isRead = take(item, value, troubles);
        if (!isRead) left.add(item);
        const denial2 = isRead ? null : denialOf(troubles);
        deniedInARow = denial2 === null ? 0 : deniedInARow + 1;
        if (denial2 !== null) learned.denied.set(area, denial2);
        if (deniedInARow >= Math.min(DETAILS_BATCH, query.size)) throw new AllDenied();
      });
    }
  } catch (error) {
    if (!(error instanceof AllDenied)) throw error;
    for (const item of items) left.add(item);
  }
}
function denialOf(troubles) {
  const found = troubles.find(({ kind }) => kind === "forbidden" || kind === "saml")?.kind;
  return found === "forbidden" || found === "saml" ? found : null;
}
function isMissing(value, troubles) {
  return value === null || value === void 0 && troubles.some(({ kind }) => kind === "not-found");
}
function trackedLabels({ track }) {
  return new Set(typeof track === "string" ? [] : track.map(foldLabel));
}
function isTracked({ track }, labels, issue) {
  return track === "all" || track !== "none" && hasOneOf(issue, labels);
}
function isOfChanges({ changes }, issue) {
  if (changes === null) return false;
  return issue.updatedAt >= changes.since || hasOneOf(issue, /* @__PURE__ */ new Set([foldLabel(changes.untriagedLabel)]));
}
function isChange({ changes }, { updatedAt }) {
  return changes !== null && updatedAt >= changes.since;
}
function hasOneOf({ labels }, wanted) {
  return labels.some((label2) => wanted.has(foldLabel(label2)));
}

// src/github/read-values.ts
var LONGEST_TEXT = 4096;
var LARGEST_NUMBER = 2147483647;
var INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;
function fieldsOf(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}
function textOf(value) {
  return typeof value === "string" ? value.slice(0, LONGEST_TEXT) : null;
}
function wordOf(value) {
  const text3 = textOf(value);
  return text3 === "" ? null : text3;
}
function countOf(value) {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : null;
}
function numberOf2(value) {
  const number2 = countOf(value);
  return number2 !== null && number2 > 0 && number2 <= LARGEST_NUMBER ? number2 : null;
}
function instantOf(value) {
  if (typeof value !== "string" || !INSTANT.test(value)) return null;
  const at = Date.parse(value);
  return Number.isNaN(at) || at < 0 ? null : Math.floor(at / 1e3) * 1e3;
}
function maybeInstantOf(value) {
  return value == null ? null : instantOf(value) ?? void 0;
}
function nodesOf(connection) {
  const { nodes } = fieldsOf(connection);
  return Array.isArray(nodes) ? nodes : null;
}
function readAll(values, read2) {
  return (values ?? []).flatMap((value) => read2(value) ?? []);
}
function sortedNames(names2) {
  return [...new Set(names2)].sort();
}

// src/github/read-people.ts
function readPerson(value) {
  const { __typename, login } = fieldsOf(value);
  const name = wordOf(login);
  return name === null ? null : { login: name, bot: __typename === "Bot" };
}
function readReference(value) {
  const { number: number2, repository } = fieldsOf(value);
  const found = numberOf2(number2);
  const name = wordOf(fieldsOf(repository).nameWithOwner);
  return found === null || name === null ? null : { repository: name, number: found };
}
function readReferences(connection) {
  return sortedReferences(readAll(nodesOf(connection), readReference));
}
function sortedReferences(references) {
  return references.toSorted((a, b) => compare(a.repository, b.repository) || a.number - b.number);
}
function readLabels(connection) {
  return sortedNames(readAll(nodesOf(connection), (label2) => wordOf(fieldsOf(label2).name)));
}
function readLogins(connection) {
  return sortedNames(readAll(nodesOf(connection), (account) => wordOf(fieldsOf(account).login)));
}
var compare = (a, b) => a < b ? -1 : a > b ? 1 : 0;

// src/github/gather-scope.ts
var PULL_LISTS = { open: "open pulls", closed: "closed pulls", changes: "change pulls" };
function wantedLists({ track, changes }) {
  if (track === "all") return [{ key: "issues", purpose: "tracking", of: { kind: "all" } }];
  const labels = track === "none" ? [] : [...new Set(track.map(foldLabel))].sort();
  const tracking = labels.map((label2) => labelList(label2, "tracking"));
  if (changes === null) return tracking;
  const untriaged = foldLabel(changes.untriagedLabel);
  return [
    ...tracking,
    ...labels.includes(untriaged) ? [] : [labelList(untriaged, "changes")],
    { key: "issues since", purpose: "changes", of: { kind: "since", since: changes.since } }
  ];
}
function labelList(label2, purpose) {
  return { key: `label ${label2}`, purpose, of: { kind: "label", label: label2 } };
}
function settleScope(learned, plan) {
  const { scope, pending, progress } = learned;
  const rules = plan.rules ?? "";
  const since2 = plan.changes?.since ?? null;
  const checklists = plan.checklistOf !== null;
  if (rules !== scope.rules) applyRules(learned, plan);
  if (checklists && (!scope.checklists || rules !== scope.rules)) {
    for (const number2 of learned.issues.keys()) pending.issues.add(number2);
  }
  if (!checklists)
    changeIssues(learned, (issue) => issue.checklist.length > 0 ? { ...issue, checklist: [] } : issue);
  if (!plan.board)
    changeIssues(learned, (issue) => issue.column !== null ? { ...issue, column: null } : issue);
  if (since2 === null) learned.changes.clear();
  if (since2 === null || scope.since === null || since2 < scope.since) {
    progress.delete("issues since");
    progress.delete(PULL_LISTS.changes);
  }
  const needed = neededProgress(plan);
  for (const key of [...progress.keys()]) if (!needed.has(key)) progress.delete(key);
  learned.scope = { rules, checklists, board: scope.board && plan.board, since: since2 };
}
function rename(learned, repository) {
  const from = learned.repository.toLowerCase();
  const named2 = (end) => end.repository.toLowerCase() === from ? { ...end, repository } : end;
  const all2 = (ends) => sortedReferences(ends.map(named2));
  const event = (each) => "other" in each ? { ...each, other: named2(each.other) } : each;
  const common = (thread) => ({ ...thread, events: thread.events.map(event) });
  for (const [number2, issue] of learned.issues) {
    const parent = issue.parent && named2(issue.parent);
    learned.issues.set(number2, common({ ...issue, parent, closedBy: all2(issue.closedBy) }));
  }
  for (const [number2, pull] of learned.pulls) {
    learned.pulls.set(number2, common({ ...pull, closes: all2(pull.closes) }));
  }
  for (const [number2, pull] of learned.changes) {
    learned.changes.set(number2, { ...pull, closes: all2(pull.closes) });
  }
  learned.repository = repository;
}
function applyRules({ progress, touches }, { isProposal }) {
  progress.delete(PULL_LISTS.open);
  progress.delete(PULL_LISTS.closed);
  for (const [number2, paths] of touches) {
    touches.set(
      number2,
      paths.filter(({ path: path2 }) => isProposal(path2))
    );
  }
}
function changeIssues({ issues }, change) {
  for (const [number2, issue] of issues) issues.set(number2, change(issue));
}
function neededProgress(plan) {
  return /* @__PURE__ */ new Set([
    ...wantedLists(plan).map(({ key }) => key),
    ...plan.unmerged === "none" ? [] : [PULL_LISTS.open],
    ...plan.unmerged === "all" ? [PULL_LISTS.closed] : [],
    ...plan.changes === null ? [] : [PULL_LISTS.changes]
  ]);
}

// src/github/queries-values.ts
function instantText(at) {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}

// src/github/queries-lists.ts
var SHALLOW_PAGE = 100;
var FILES_PAGE = 25;
var NEWEST_FIRST = "orderBy: {field: UPDATED_AT, direction: DESC}";
var OLDEST_FIRST = "orderBy: {field: UPDATED_AT, direction: ASC}";
var LISTED_ISSUE = `number updatedAt ${LABELS}`;
var LISTED_PULL = "number updatedAt pullState: state";
var CHANGE_PULL = `title createdAt mergedAt closedAt author ${PERSON} changedFiles additions deletions milestone { title } ${LABELS} ${CLOSES}`;
function changedIssuesQuery(home, since2) {
  return listing("changed-issues", "ChangedIssues", home, "issues", SHALLOW_PAGE, {
    declare: ", $since: DateTime!",
    variables: { since: instantText(since2) },
    args: `filterBy: {since: $since}, ${OLDEST_FIRST}`,
    fields: LISTED_ISSUE
  });
}
function issuesInOrderQuery(home, label2) {
  const order = "orderBy: {field: CREATED_AT, direction: ASC}";
  return listing(
    "all-issues",
    label2 === null ? "AllIssues" : "LabelledIssues",
    home,
    "issues",
    SHALLOW_PAGE,
    {
      declare: label2 === null ? "" : ", $labels: [String!]",
      variables: label2 === null ? {} : { labels: [label2] },
      args: label2 === null ? order : `filterBy: {labels: $labels}, ${order}`,
      fields: LISTED_ISSUE
    }
  );
}
function changedPullsQuery(home, full) {
  const name = full ? "ChangePulls" : "ChangedPulls";
  return listing(full ? "change-pulls" : "changed-pulls", name, home, "pullRequests", SHALLOW_PAGE, {
    args: NEWEST_FIRST,
    fields: full ? `${LISTED_PULL} ${CHANGE_PULL}` : LISTED_PULL
  });
}
function scanQuery(home, state) {
  const name = state === "OPEN" ? "OpenPulls" : "ClosedPulls";
  return listing("scan", name, home, "pullRequests", FILES_PAGE, {
    args: `states: [${state}], orderBy: {field: CREATED_AT, direction: DESC}`,
    fields: `${LISTED_PULL} ${FILES}`
  });
}
function milestonesQuery(home) {
  return listing("milestones", "Milestones", home, "milestones", SHALLOW_PAGE, {
    args: "orderBy: {field: NUMBER, direction: ASC}",
    fields: MILESTONE
  });
}
function filesOfPullQuery(home, number2) {
  return {
    name: "files-of-pull",
    size: SHALLOW_PAGE,
    document: `query FilesOfPull($owner: String!, $name: String!, $number: Int!, $first: Int!, $cursor: String) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {
      files(first: $first, after: $cursor) { totalCount pageInfo { hasNextPage endCursor } nodes { path changeType } }
    }
  }
}`,
    variables: { ...home, number: number2 },
    connection: ["repository", "pullRequest", "files"]
  };
}
var MILESTONE = "number title state createdAt dueOn closedAt";
function listing(name, operation, home, connection, size, { declare = "", variables = {}, args, fields }) {
  return {
    name,
    size,
    document: `query ${operation}($owner: String!, $name: String!, $first: Int!, $cursor: String${declare}) {
  repository(owner: $owner, name: $name) {
    ${connection}(first: $first, after: $cursor, ${args}) {
      totalCount pageInfo { hasNextPage endCursor } nodes { ${fields} }
    }
  }
}`,
    variables: { ...home, ...variables },
    connection: ["repository", connection]
  };
}

// src/github/read-events.ts
function readTimeline(connection, home) {
  const { nodes, pageInfo } = fieldsOf(connection);
  const { hasNextPage, endCursor } = fieldsOf(pageInfo);
  if (!Array.isArray(nodes) || typeof hasNextPage !== "boolean")
    return { events: [], whole: false, next: null };
  const read2 = nodes.map((node) => readEvent(node, home));
  const next = hasNextPage ? wordOf(endCursor) : null;
  return {
    events: read2.filter((event) => event !== null && event !== "skip"),
    whole: !read2.includes(null) && hasNextPage === (next !== null),
    next
  };
}
function readLastComments(connection) {
  const nodes = nodesOf(connection);
  const comments = nodes?.map((node) => {
    const { createdAt, author } = fieldsOf(node);
    const at = instantOf(createdAt);
    return at === null ? null : { kind: "comment", at, by: readPerson(author) };
  });
  return comments === void 0 || comments.includes(null) ? null : comments.filter((each) => each !== null);
}
function readLastPush(connection, createdAt) {
  if (connection === null || connection === void 0) return [];
  const nodes = nodesOf(connection);
  if (nodes === null) return null;
  const instants = nodes.map((node) => instantOf(fieldsOf(fieldsOf(node).commit).committedDate));
  if (instants.includes(null)) return null;
  return instants.flatMap((at) => at !== null && at > createdAt ? [{ kind: "pushed", at }] : []);
}
function byTime(events) {
  return events.toSorted((a, b) => a.at - b.at);
}
function readReason(value) {
  return typeof value === "string" && Object.hasOwn(REASONS, value) ? REASONS[value] : null;
}
var REASONS = { COMPLETED: "completed", NOT_PLANNED: "not-planned", DUPLICATE: "duplicate" };
var STATES = {
  APPROVED: "approved",
  CHANGES_REQUESTED: "changes-requested",
  COMMENTED: "commented",
  DISMISSED: "dismissed"
};
var READERS = {
  IssueComment: (event, at) => ({ kind: "comment", at, by: readPerson(event.author) }),
  ReviewRequestedEvent: (event, at) => ({ kind: "review-requested", at, ...readReviewer(event) }),
  ReviewRequestRemovedEvent: (event, at) => ({ kind: "review-request-removed", at, ...readReviewer(event) }),
  ReviewDismissedEvent: (_, at) => ({ kind: "review-dismissed", at }),
  ReadyForReviewEvent: (_, at) => ({ kind: "ready-for-review", at }),
  ConvertToDraftEvent: (_, at) => ({ kind: "converted-to-draft", at }),
  LabeledEvent: (event, at) => readLabel(event, at, "labeled"),
  UnlabeledEvent: (event, at) => readLabel(event, at, "unlabeled"),
  MilestonedEvent: (event, at) => readMilestone(event, at, "milestoned"),
  DemilestonedEvent: (event, at) => readMilestone(event, at, "demilestoned"),
  ClosedEvent: (event, at, home) => ({
    kind: "closed",
    at,
    by: readPerson(event.actor),
    reason: readReason(event.stateReason),
    closer: readCloser(event.closer, home)
  }),
  ReopenedEvent: (event, at) => ({ kind: "reopened", at, by: readPerson(event.actor) }),
  MergedEvent: (event, at) => ({ kind: "merged", at, by: readPerson(event.actor) }),
  RenamedTitleEvent: ({ previousTitle, currentTitle }, at) => {
    const [from, to] = [textOf(previousTitle), textOf(currentTitle)];
    return from === null || to === null ? null : { kind: "renamed", at, from, to };
  },
  TransferredEvent: (_, at) => ({ kind: "transferred", at }),
  MarkedAsDuplicateEvent: (_, at) => ({ kind: "marked-as-duplicate", at }),
  CrossReferencedEvent: (event, at) => readLink(event.source, at, "cross-referenced"),
  ConnectedEvent: (event, at) => readLink(event.subject, at, "connected"),
  DisconnectedEvent: (event, at) => readLink(event.subject, at, "disconnected")
};
function readEvent(node, home) {
  const event = fieldsOf(node);
  const { __typename: type } = event;
  if (typeof type !== "string") return null;
  if (type === "PullRequestReview") return readReview(event);
  const read2 = Object.hasOwn(READERS, type) ? READERS[type] : void 0;
  if (!read2) return "skip";
  const at = instantOf(event.createdAt);
  return at === null ? null : read2(event, at, home);
}
function readReview({ state, submittedAt, author }) {
  if (submittedAt === null || state === "PENDING") return "skip";
  const at = instantOf(submittedAt);
  if (at === null || typeof state !== "string") return null;
  const known = Object.hasOwn(STATES, state) ? STATES[state] : void 0;
  return known ? { kind: "review", at, by: readPerson(author), state: known } : "skip";
}
function readReviewer({ requestedReviewer }) {
  const { __typename, login, slug } = fieldsOf(requestedReviewer);
  const team = __typename === "Team";
  return { reviewer: wordOf(team ? slug : login), team };
}
function readLabel({ actor, label: label2 }, at, kind) {
  return { kind, at, by: readPerson(actor), label: wordOf(fieldsOf(label2).name) };
}
function readMilestone({ milestoneTitle }, at, kind) {
  const milestone = textOf(milestoneTitle);
  return milestone === null ? null : { kind, at, milestone };
}
function readLink(end, at, kind) {
  const { __typename } = fieldsOf(end);
  const otherIs = __typename === "Issue" ? "issue" : __typename === "PullRequest" ? "pull" : null;
  const other = readReference(end);
  return otherIs === null || other === null ? null : { kind, at, other, otherIs };
}
function readCloser(value, home) {
  if (fieldsOf(value).__typename !== "PullRequest") return null;
  const closer2 = readReference(value);
  return closer2?.repository.toLowerCase() === home.toLowerCase() ? closer2.number : null;
}

// src/github/read-threads.ts
function readIssue(value, number2, home, checklistOf) {
  const fields = fieldsOf(value);
  if (fields.__typename === "PullRequest") return { kind: "other" };
  const base = readBase(fields, home);
  if (base === null || typeof fields.issueState !== "string") return { kind: "unreadable" };
  if (base.thread.number !== number2) return { kind: "elsewhere" };
  const open = fields.issueState === "OPEN";
  const issue = {
    kind: "issue",
    ...base.thread,
    state: open ? "open" : "closed",
    // A reopened issue keeps "reopened" as its reason, which is none for being open.
    reason: open ? null : readReason(fields.stateReason),
    assignees: readLogins(fields.assignees),
    parent: readReference(fields.parent),
    subIssues: readSubIssues(fields.subIssuesSummary),
    closedBy: readReferences(fields.closedByPullRequestsReferences),
    checklist: checklistOf === null ? [] : readBoxes(fields.body, checklistOf),
    column: null
  };
  return { kind: "thread", thread: issue, next: base.next, whole: base.whole };
}
function readPull(value, number2, home) {
  const fields = fieldsOf(value);
  if (fields.__typename === "Issue") return { kind: "other" };
  const base = readBase(fields, home);
  const mergedAt = maybeInstantOf(fields.mergedAt);
  const target = wordOf(fields.baseRefName);
  if (base === null || mergedAt === void 0 || target === null || typeof fields.pullState !== "string") {
    return { kind: "unreadable" };
  }
  if (base.thread.number !== number2) return { kind: "elsewhere" };
  const pull = {
    kind: "pull",
    ...base.thread,
    state: fields.pullState === "OPEN" ? "open" : fields.pullState === "MERGED" ? "merged" : "closed",
    draft: fields.isDraft === true,
    mergedAt,
    mergeCommit: wordOf(fieldsOf(fields.mergeCommit).oid),
    base: target,
    changedFiles: countOf(fields.changedFiles) ?? 0,
    changedLines: readLines(fields),
    closes: readReferences(fields.closingIssuesReferences),
    touches: null
  };
  return { kind: "thread", thread: pull, next: base.next, whole: base.whole };
}
function readLines({ additions, deletions }) {
  return (countOf(additions) ?? 0) + (countOf(deletions) ?? 0);
}
function readMilestoneTitle(value) {
  return wordOf(fieldsOf(value).title);
}
function readBase(fields, home) {
  const number2 = numberOf2(fields.number);
  const title = textOf(fields.title);
  const createdAt = instantOf(fields.createdAt);
  const updatedAt = instantOf(fields.updatedAt);
  const closedAt = maybeInstantOf(fields.closedAt);
  if (number2 === null || title === null || createdAt === null || updatedAt === null || closedAt === void 0) {
    return null;
  }
  const page = readTimeline(fields.timelineItems, home);
  const isPull = fields.pullState !== void 0;
  const last = isPull ? readLastPush(fields.commits, createdAt) : readLastComments(fields.comments);
  const whole2 = page.whole && last !== null && nodesOf(fields.labels) !== null;
  const thread = {
    number: number2,
    title,
    author: readPerson(fields.author),
    createdAt,
    updatedAt,
    closedAt,
    milestone: readMilestoneTitle(fields.milestone),
    labels: readLabels(fields.labels),
    events: byTime([...page.events, ...last ?? []]),
    complete: whole2 && page.next === null
  };
  return { thread, next: page.next, whole: whole2 };
}
function readSubIssues(value) {
  const { total, completed } = fieldsOf(value);
  const [all2, done] = [countOf(total), countOf(completed)];
  return all2 === null || done === null || all2 === 0 ? null : { total: all2, completed: done };
}
function readBoxes(body, checklistOf) {
  const sections = typeof body === "string" ? checklistOf(body) : [];
  return sections.map(({ section, ticked, total }) => ({ section: textOf(section) ?? "", ticked, total }));
}

// src/github/read-lists.ts
function readListedIssue(value) {
  const { number: number2, updatedAt, labels } = fieldsOf(value);
  const [found, at] = [numberOf2(number2), instantOf(updatedAt)];
  return found === null || at === null ? null : { number: found, updatedAt: at, labels: readLabels(labels) };
}
function readListedPull(value) {
  const { number: number2, updatedAt, pullState } = fieldsOf(value);
  const [found, at] = [numberOf2(number2), instantOf(updatedAt)];
  if (found === null || at === null) return null;
  const state = pullState === "OPEN" ? "open" : pullState === "MERGED" ? "merged" : "closed";
  return { number: found, updatedAt: at, state };
}
function readChangePull(value) {
  const fields = fieldsOf(value);
  const [number2, title] = [numberOf2(fields.number), textOf(fields.title)];
  const [createdAt, updatedAt] = [instantOf(fields.createdAt), instantOf(fields.updatedAt)];
  const [mergedAt, closedAt] = [maybeInstantOf(fields.mergedAt), maybeInstantOf(fields.closedAt)];
  if (number2 === null || title === null || createdAt === null || updatedAt === null) return null;
  if (mergedAt === void 0 || closedAt === void 0) return null;
  return {
    number: number2,
    title,
    author: readPerson(fields.author),
    createdAt,
    updatedAt,
    mergedAt,
    closedAt,
    changedFiles: countOf(fields.changedFiles) ?? 0,
    changedLines: readLines(fields),
    closes: readReferences(fields.closingIssuesReferences),
    milestone: readMilestoneTitle(fields.milestone),
    labels: readLabels(fields.labels)
  };
}
function readFiles(connection) {
  const { nodes, totalCount, pageInfo } = fieldsOf(connection);
  const { hasNextPage, endCursor } = fieldsOf(pageInfo);
  const total = countOf(totalCount);
  if (!Array.isArray(nodes) || total === null || typeof hasNextPage !== "boolean") return null;
  const next = hasNextPage ? wordOf(endCursor) : null;
  return hasNextPage && next === null ? null : { files: readAll(nodes, readFile), total, next };
}
function readColumn(value) {
  const { nodes } = fieldsOf(fieldsOf(value).projectItems);
  if (!Array.isArray(nodes)) return void 0;
  const columns = nodes.map((node) => {
    const { isArchived, status } = fieldsOf(node);
    return isArchived === true ? null : wordOf(fieldsOf(status).name);
  });
  return columns.find((column) => column !== null) ?? null;
}
function readFile(value) {
  const { path: path2, changeType } = fieldsOf(value);
  const name = wordOf(path2);
  return name === null ? null : { path: name, added: changeType === "ADDED" };
}

// src/github/gather-lists.ts
async function readList(run, key, area, query, take) {
  const { progress } = run.learned;
  const from = progress.get(key);
  if (from?.done) return true;
  try {
    const cursor = from?.cursor ?? null;
    const end = await askNodes(run, area, { ...query, cursor }, (nodes, next) => {
      const wish = take(nodes);
      progress.set(key, { cursor: next, done: false });
      return wish;
    });
    const done = end.kind !== "unread";
    if (done) progress.set(key, { cursor: null, done });
    return done;
  } catch (error) {
    if (error instanceof Halted && error.kind === "refused" && from?.cursor != null) progress.delete(key);
    throw error;
  }
}
async function askNodes({ client, learned }, area, query, take) {
  const denied2 = (troubles) => {
    const denial2 = denialOf(troubles);
    if (denial2 !== null) learned.denied.set(area, denial2);
  };
  const end = await client.askPages(query, (data) => {
    const connection = valueAt(data, query.connection);
    const next = valueAt(connection, ["pageInfo", "endCursor"]);
    return take(nodesOf(connection) ?? [], typeof next === "string" ? next : null);
  });
  if (end.kind === "unread") denied2([end.trouble]);
  return end;
}
async function listIssues(run, purpose) {
  if (run.hidden.has("issues")) return;
  for (const list2 of wantedLists(run.plan).filter((each) => each.purpose === purpose)) {
    await readList(run, list2.key, "issues", listingOf(run, list2), (nodes) => {
      for (const node of nodes) noteIssue(run, node);
      return "more";
    });
  }
}
function noteIssue({ plan, learned }, node) {
  const listed = readListedIssue(node);
  if (listed === null) return false;
  const { number: number2, updatedAt } = listed;
  learned.absent.delete(number2);
  const known = learned.issues.get(number2);
  if (known ? known.updatedAt !== updatedAt : isWanted(plan, listed)) learned.pending.issues.add(number2);
  return true;
}
function isWanted(plan, listed) {
  return isTracked(plan, trackedLabels(plan), listed) || isOfChanges(plan, listed);
}
function listingOf({ home }, { of }) {
  if (of.kind === "since") return changedIssuesQuery(home, of.since);
  return issuesInOrderQuery(home, of.kind === "label" ? of.label : null);
}

// src/github/gather-changes.ts
var OVERLAP_MS = 10 * 6e4;
var REFRESH_DAYS = 28;
var DAY_MS = 864e5;
async function followChanges(run, probe) {
  await followIssues(run, probe.issues);
  await followPulls(run, probe.pulls);
  if (run.changed) refresh(run);
}
async function followIssues(run, now) {
  const { learned, plan, home } = run;
  const before = learned.marks.issues;
  if (now === null || isSame(before, now)) return;
  run.changed = true;
  const follows = learned.issues.size > 0 || plan.numbers.length > 0 || wantedLists(plan).length > 0;
  if (before !== null && follows) {
    let whole2 = true;
    const query = changedIssuesQuery(home, Math.max(0, before.at - OVERLAP_MS));
    const end = await askNodes(run, "issues", query, (nodes) => {
      for (const node of nodes) whole2 = noteIssue(run, node) && whole2;
      return "more";
    });
    if (end.kind === "unread" || !whole2) return;
  }
  learned.marks.issues = now;
}
async function followPulls(run, now) {
  const { learned, plan } = run;
  const before = learned.marks.pulls;
  if (now === null || isSame(before, now)) return;
  run.changed = true;
  const { size } = learned.pulls;
  const follows = size > 0 || plan.pulls.length > 0 || plan.numbers.length > 0 || plan.commits.length > 0;
  if (before !== null && (follows || plan.unmerged !== "none" || plan.changes !== null)) {
    if (!await listChangedPulls(run, before.at - OVERLAP_MS)) return;
  }
  learned.marks.pulls = now;
}
async function listChangedPulls(run, since2) {
  let whole2 = true;
  const query = changedPullsQuery(run.home, run.plan.changes !== null);
  const end = await askNodes(run, "pullRequests", query, (nodes) => {
    const listed = nodes.map(readListedPull);
    whole2 &&= !listed.includes(null);
    listed.forEach((pull, index) => {
      if (pull !== null && pull.updatedAt >= since2) notePull(run, pull, nodes[index]);
    });
    return listed.some((pull) => pull !== null && pull.updatedAt < since2) ? "enough" : "more";
  });
  return end.kind !== "unread" && whole2;
}
function notePull(run, { number: number2, updatedAt, state }, node) {
  const { learned, plan } = run;
  learned.absent.delete(number2);
  const known = learned.pulls.get(number2);
  if (known && known.updatedAt !== updatedAt) learned.pending.pulls.add(number2);
  const isNews = known?.updatedAt !== updatedAt;
  if (isNews && isLookedThrough(plan.unmerged, state)) learned.pending.files.add(number2);
  noteChange(run, node);
}
function noteChange({ learned, plan }, node) {
  if (plan.changes === null) return;
  const pull = readChangePull(node);
  if (pull !== null && isChange(plan, pull)) learned.changes.set(pull.number, pull);
}
function isLookedThrough(unmerged, state) {
  return state === "open" ? unmerged !== "none" : state === "closed" && unmerged === "all";
}
async function listChangePulls(run) {
  const { plan, learned, home } = run;
  const { changes } = plan;
  if (changes === null || run.hidden.has("pullRequests")) return;
  const begun = learned.progress.get(PULL_LISTS.changes);
  if (begun?.done) return;
  let pages = 0;
  const done = await readList(
    run,
    PULL_LISTS.changes,
    "pullRequests",
    changedPullsQuery(home, true),
    (nodes) => {
      pages++;
      for (const node of nodes) noteChange(run, node);
      return nodes.some((node) => (readListedPull(node)?.updatedAt ?? changes.since) < changes.since) ? "enough" : "more";
    }
  );
  if (done && pages > 1) await listChangedPulls(run, (learned.marks.pulls?.at ?? 0) - OVERLAP_MS);
}
function isSame(one, other) {
  return one !== null && one.at === other.at && one.count === other.count && one.number === other.number;
}
function refresh({ client, learned }) {
  const day = Math.floor((client.serverTime ?? 0) / DAY_MS);
  const isDue = (number2) => number2 % REFRESH_DAYS === day % REFRESH_DAYS;
  for (const { number: number2, state } of learned.issues.values()) {
    if (state === "open" && isDue(number2)) learned.pending.issues.add(number2);
  }
  for (const { number: number2, state } of learned.pulls.values()) {
    if (state === "open" && isDue(number2)) learned.pending.pulls.add(number2);
  }
}

// src/github/gather-facts.ts
function factsOf(learned, plan, asOf, gaps) {
  const labels = trackedLabels(plan);
  const issues = ascending(learned.issues);
  const impossible = [...plan.numbers, ...plan.pulls].filter((number2) => numberOf2(number2) === null);
  const tracked = [...issues.values()].filter((issue) => isTracked(plan, labels, issue));
  return {
    repository: learned.repository,
    asOf,
    issues,
    pulls: new Map(
      [...ascending(learned.pulls)].map(([number2, pull]) => [number2, withTouches(pull, learned)])
    ),
    absent: new Set([...learned.absent, ...impossible].sort((a, b) => a - b)),
    pullOfCommit: new Map([...learned.commits].sort(([a], [b]) => a < b ? -1 : 1)),
    milestones: learned.milestones,
    tracked: new Set(tracked.map(({ number: number2 }) => number2)),
    changes: plan.changes === null ? null : {
      since: plan.changes.since,
      pulls: [...learned.changes.values()].sort(
        (a, b) => b.updatedAt - a.updatedAt || b.number - a.number
      )
    },
    sawClosedPulls: sawClosed(learned, plan),
    gaps
  };
}
function sawClosed({ progress, pending }, { unmerged }) {
  const isRead = (list2) => progress.get(list2)?.done === true;
  return unmerged === "all" && isRead(PULL_LISTS.open) && isRead(PULL_LISTS.closed) && pending.files.size === 0;
}
function withTouches(pull, { touches }) {
  const touched2 = touches.get(pull.number);
  return touched2 === void 0 ? pull : { ...pull, touches: touched2 };
}
function ascending(map) {
  return new Map([...map].sort(([a], [b]) => a - b));
}

// src/github/gather-files.ts
var MOST_FILES = 300;
async function scanPulls(run, state) {
  if (run.hidden.has("pullRequests")) return;
  const query = scanQuery(run.home, state === "open" ? "OPEN" : "CLOSED");
  await readList(run, PULL_LISTS[state], "pullRequests", query, (nodes) => {
    for (const node of nodes) scan(run, node);
    return "more";
  });
}
function scan(run, node) {
  const { learned } = run;
  const listed = readListedPull(node);
  if (listed === null) return;
  const { number: number2, updatedAt } = listed;
  const known = learned.pulls.get(number2);
  if (known && known.updatedAt !== updatedAt) learned.pending.pulls.add(number2);
  const page = readFiles(fieldsOf(node).files);
  if (page === null) learned.pending.files.add(number2);
  else takeFiles(run, number2, page);
}
async function readPendingFiles(run) {
  const { learned, home, someFiles } = run;
  const numbers2 = [...learned.pending.files].filter((number2) => !someFiles.has(number2)).sort((a, b) => b - a);
  await askEach(run, "pullRequests", filesQuery(home), numbers2, (number2, value, troubles) => {
    if (isMissing(value, troubles)) {
      learned.pending.files.delete(number2);
      learned.touches.delete(number2);
      return true;
    }
    const page = readFiles(fieldsOf(value).files);
    if (page === null) return false;
    takeFiles(run, number2, page);
    return true;
  });
  for (const number2 of [...someFiles.keys()].sort((a, b) => b - a)) await readMoreFiles(run, number2);
}
function takeFiles(run, number2, { files, next }) {
  if (next === null) {
    settle(run, number2, files);
    return;
  }
  run.someFiles.set(number2, { files, cursor: next });
  run.learned.pending.files.add(number2);
}
async function readMoreFiles(run, number2) {
  const { client, home, learned, someFiles } = run;
  const begun = someFiles.get(number2);
  if (begun === void 0) return;
  const files = [...begun.files];
  let more = false;
  const query = { ...filesOfPullQuery(home, number2), cursor: begun.cursor };
  const end = await client.askPages(query, (data) => {
    const page = readFiles(valueAt(data, query.connection));
    files.push(...page?.files ?? []);
    more = page?.next != null && files.length >= MOST_FILES;
    return more ? "enough" : "more";
  });
  someFiles.delete(number2);
  if (end.kind === "unread") {
    const denial2 = denialOf([end.trouble]);
    if (denial2 !== null) learned.denied.set("pullRequests", denial2);
    return;
  }
  settle(run, number2, files);
  if (more) learned.manyFiles.add(number2);
}
function settle({ plan, learned }, number2, files) {
  const touched2 = files.filter(({ path: path2 }) => plan.isProposal(path2));
  learned.pending.files.delete(number2);
  learned.manyFiles.delete(number2);
  if (touched2.length === 0) learned.touches.delete(number2);
  else
    learned.touches.set(
      number2,
      touched2.toSorted((a, b) => a.path < b.path ? -1 : 1)
    );
}

// src/github/gather-wanted.ts
function neededIssues(learned, plan) {
  const asPulls = new Set(plan.pulls);
  const unknown = plan.numbers.filter((number2) => {
    return !learned.knows(number2) && !learned.pending.pulls.has(number2) && !asPulls.has(number2);
  });
  return newestFirst([...unknown, ...learned.pending.issues]);
}
function neededPulls(learned, plan) {
  const unknown = [...wantedPulls(learned, plan)].filter((number2) => {
    return !learned.knows(number2) && !learned.pending.issues.has(number2);
  });
  return newestFirst([...unknown, ...learned.pending.pulls]);
}
function wantedPulls({ commits, touches }, plan) {
  const ofCommits = plan.commits.flatMap((oid2) => commits.get(oid2) ?? []);
  const touching = [...touches].flatMap(([number2, paths]) => paths.length > 0 ? [number2] : []);
  return new Set([...plan.pulls, ...ofCommits, ...touching].filter((number2) => numberOf2(number2) !== null));
}
function neededCommits({ commits }, plan) {
  return [...new Set(plan.commits)].filter(
    (oid2) => !commits.has(oid2) && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(oid2)
  );
}
function prune(learned, plan) {
  const { issues, pulls, touches, commits, absent, changes, partial, manyFiles } = learned;
  const asked = /* @__PURE__ */ new Set([...plan.numbers, ...plan.pulls]);
  const commitsAsked = new Set(plan.commits);
  for (const oid2 of [...commits.keys()]) if (!commitsAsked.has(oid2)) commits.delete(oid2);
  if (plan.unmerged === "none") touches.clear();
  for (const [number2, paths] of [...touches]) {
    if (paths.length === 0 || pulls.get(number2)?.state === "merged") touches.delete(number2);
  }
  const wanted = wantedPulls(learned, plan);
  for (const number2 of [...pulls.keys()]) if (!wanted.has(number2) && !asked.has(number2)) pulls.delete(number2);
  const labels = trackedLabels(plan);
  for (const [number2, issue] of [...issues]) {
    if (!asked.has(number2) && !isTracked(plan, labels, issue) && !isOfChanges(plan, issue))
      issues.delete(number2);
  }
  for (const number2 of [...absent]) if (!asked.has(number2)) absent.delete(number2);
  for (const [number2, { updatedAt }] of [...changes]) {
    if (plan.changes === null || updatedAt < plan.changes.since) changes.delete(number2);
  }
  for (const number2 of [...partial.keys()])
    if (!issues.has(number2) && !pulls.has(number2)) partial.delete(number2);
  if (plan.unmerged === "none") manyFiles.clear();
}
function newestFirst(numbers2) {
  return [...new Set(numbers2)].filter((number2) => number2 > 0 && number2 <= LARGEST_NUMBER).sort((a, b) => b - a);
}

// src/github/gather-gaps.ts
var NEXT_RUN2 = "the next run goes on from there";
var MOST_NAMED = 5;
var NEEDS = {
  issues: "issues",
  pullRequests: "pull-requests",
  commits: "contents",
  milestones: "issues",
  projectBoard: "project"
};
var NAMES = {
  issues: "The issues",
  pullRequests: "The pull requests",
  commits: "The commits on GitHub",
  milestones: "The milestones",
  projectBoard: "The columns of the project board"
};
function gapsOf(learned, plan) {
  return [
    ...AREAS.filter((area) => isWanted2(area, learned, plan)).flatMap((area) => denied(learned, area)),
    ...threadGaps(learned, plan),
    ...commitGaps(learned, plan),
    ...listGaps(learned, plan),
    ...partGaps(learned),
    ...NEWER_FIELDS.filter((field) => learned.lacking.has(field)).map(lacking2)
  ];
}
function unreachedGap(reason2, isKnown) {
  const kept2 = isKnown ? " What is shown of GitHub is what earlier runs learned." : "";
  return gap("github", `${reason2}${kept2}`);
}
function isWanted2(area, { partial }, plan) {
  const numbers2 = plan.numbers.length > 0;
  switch (area) {
    case "issues":
      return numbers2 || plan.track !== "none" || plan.changes !== null;
    case "pullRequests":
      return numbers2 || plan.pulls.length > 0 || plan.commits.length > 0 || plan.unmerged !== "none" || plan.changes !== null;
    case "commits":
      return plan.commits.length > 0 || partial.size > 0;
    default:
      return true;
  }
}
function denied(learned, area) {
  const denial2 = learned.denied.get(area);
  if (denial2 === void 0) return [];
  return [gap(area, `${nameOf2(area, learned)} could not be read. ${fix(denial2, NEEDS[area])}`)];
}
function nameOf2(area, { issues, pulls }) {
  if (area === "issues" && issues.size > 0) return "Some issues";
  return area === "pullRequests" && pulls.size > 0 ? "Some pull requests" : NAMES[area];
}
function threadGaps(learned, plan) {
  const { denied: denials, issues, pulls } = learned;
  const unreadIssues = neededIssues(learned, plan);
  const unreadPulls = neededPulls(learned, plan);
  const unknownIssues = unreadIssues.filter((number2) => !issues.has(number2)).length;
  const unknownPulls = unreadPulls.filter((number2) => !pulls.has(number2)).length;
  const of = (unknown, known) => `${count(unknown)} of ${count(unknown + known)}`;
  return [
    ...unknownIssues > 0 && !denials.has("issues") ? [gap("issues", `${of(unknownIssues, issues.size)} issues are not read yet; ${NEXT_RUN2}.`)] : [],
    ...stale("issues", "issues", unreadIssues.length - unknownIssues),
    ...unknownPulls > 0 && !denials.has("pullRequests") ? [gap("pullRequests", `${of(unknownPulls, pulls.size)} pull requests are not read yet; ${NEXT_RUN2}.`)] : [],
    ...stale("pullRequests", "pull requests", unreadPulls.length - unknownPulls)
  ];
}
function stale(measure, what, changed) {
  if (changed === 0) return [];
  return [
    gap(
      measure,
      `${count(changed)} ${what} are not read to their end, or not again since they changed; ${NEXT_RUN2}.`
    )
  ];
}
function commitGaps(learned, plan) {
  const unread2 = neededCommits(learned, plan).length;
  if (unread2 === 0 || learned.denied.has("commits") || learned.denied.has("pullRequests")) return [];
  const all2 = new Set(plan.commits).size;
  return [
    gap(
      "commits",
      `The pull requests of ${count(unread2)} of ${count(all2)} commits are not looked up yet; ${NEXT_RUN2}.`
    )
  ];
}
function listGaps(learned, plan) {
  const { progress, pending, denied: denials } = learned;
  const isOpen = (key) => progress.get(key)?.done !== true;
  const lists = wantedLists(plan).filter(({ key }) => isOpen(key));
  const states = plan.unmerged === "none" ? [] : plan.unmerged === "open" ? ["open"] : ["open", "closed"];
  const scans = states.filter((state) => isOpen(state === "open" ? PULL_LISTS.open : PULL_LISTS.closed));
  return [
    ...lists.length > 0 && !denials.has("issues") ? [gap("issues", `The list of issues is not read to its end yet; ${NEXT_RUN2}.`)] : [],
    ...denials.has("pullRequests") ? [] : [
      ...scans.map(
        (state) => gap(
          "unmerged",
          `Not all ${state} pull requests are looked through for proposals yet; ${NEXT_RUN2}.`
        )
      ),
      ...pending.files.size > 0 ? [
        gap(
          "unmerged",
          `The files of ${count(pending.files.size)} pull requests are not looked at yet; ${NEXT_RUN2}.`
        )
      ] : [],
      ...plan.changes !== null && isOpen(PULL_LISTS.changes) ? [gap("changes", `The list of changed pull requests is not read to its end yet; ${NEXT_RUN2}.`)] : []
    ]
  ];
}
function partGaps({
  issues,
  pulls,
  partial,
  manyFiles,
  pending,
  denied: areas
}) {
  const isTorn = ({ number: number2, complete }) => !complete && !partial.has(number2) && !pending.issues.has(number2) && !pending.pulls.has(number2);
  const torn = [...issues.values(), ...pulls.values()].filter(isTorn).map(({ number: number2 }) => number2);
  const denials = ["forbidden", "saml"].flatMap((denial2) => {
    const numbers2 = [...partial].flatMap(([number2, each]) => each === denial2 ? [number2] : []);
    if (numbers2.length === 0 || areas.size > 0) return [];
    const advice = denial2 === "saml" ? ` ${fix(denial2, "issues")}` : " The token may not see what they link to.";
    return [gap("links", `Parts of the history of ${named(numbers2)} could not be read.${advice}`)];
  });
  return [
    ...denials,
    ...torn.length > 0 ? [gap("threads", `The history of ${named(torn)} could not be read completely.`)] : [],
    ...manyFiles.size > 0 ? [gap("unmerged", `Of ${named([...manyFiles])} only the first 300 files were looked at.`)] : []
  ];
}
var UNTOLD = {
  parent: "of which issue an issue is a part",
  subIssuesSummary: "how many parts of an issue are done",
  closedByPullRequestsReferences: "which pull requests close an issue",
  stateReason: "why an issue was closed"
};
function lacking2(field) {
  return gap("issues", `This GitHub Enterprise Server does not tell ${UNTOLD[field]}; a newer version does.`);
}
function fix(denial2, need) {
  if (denial2 === "forbidden") return permissionHint(need);
  return troubleHint({ path: [], kind: denial2, message: "" }, need) ?? "";
}
function named(numbers2) {
  const sorted2 = numbers2.toSorted((a, b) => a - b);
  const names2 = sorted2.slice(0, MOST_NAMED).map((number2) => `#${number2}`).join(", ");
  return sorted2.length > MOST_NAMED ? `${names2} and ${count(sorted2.length - MOST_NAMED)} others` : names2;
}
function count(number2) {
  return String(number2).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
function gap(measure, reason2) {
  return { measure, reason: reason2 };
}

// src/github/gather-learned.ts
var Learned = class {
  repository;
  repositoryId;
  marks;
  scope;
  milestones;
  progress;
  pending;
  denied;
  partial;
  lacking;
  manyFiles;
  issues;
  pulls;
  touches;
  commits;
  absent;
  changes;
  constructor(from) {
    this.repository = from.repository;
    this.repositoryId = from.repositoryId;
    this.marks = { ...from.marks };
    this.scope = from.scope;
    this.milestones = from.milestones;
    this.progress = new Map(from.progress);
    this.pending = {
      issues: new Set(from.pending.issues),
      pulls: new Set(from.pending.pulls),
      files: new Set(from.pending.files)
    };
    this.denied = new Map(from.denied);
    this.partial = new Map(from.partial);
    this.lacking = new Set(from.lacking);
    this.manyFiles = new Set(from.manyFiles);
    this.issues = new Map(from.issues);
    this.pulls = new Map(from.pulls);
    this.touches = new Map(from.touches);
    this.commits = new Map(from.commits);
    this.absent = new Set(from.absent);
    this.changes = new Map(from.changes);
  }
  /** True when something is known of the number, be it that nothing can be seen there. */
  knows(number2) {
    return this.issues.has(number2) || this.pulls.has(number2) || this.absent.has(number2);
  }
  /** Forgets everything known of a number and keeps that it leads nowhere. */
  lose(number2) {
    for (const known of [this.issues, this.pulls, this.touches, this.partial]) known.delete(number2);
    for (const known of Object.values(this.pending)) known.delete(number2);
    this.absent.add(number2);
  }
  /** As it is kept for the next run. */
  snapshot(learnedSizes) {
    return { ...this, learnedSizes: new Map(learnedSizes) };
  }
};

// src/github/read-commit.ts
function readCommit(value, home) {
  if (value === null) return { pull: null, committedAt: null };
  const { __typename, oid: oid2, committedDate, associatedPullRequests } = fieldsOf(value);
  if (typeof __typename !== "string") return void 0;
  if (__typename !== "Commit") return { pull: null, committedAt: null };
  const { nodes } = fieldsOf(associatedPullRequests);
  if (!Array.isArray(nodes)) return void 0;
  const here = readAll(nodes, (node) => readCandidate(node, oid2, home)).filter(({ merged: merged2 }) => merged2);
  const best = here.find(({ exact }) => exact) ?? here[0];
  return { pull: best?.number ?? null, committedAt: instantOf(committedDate) };
}
function readCandidate(value, oid2, home) {
  const { number: number2, merged: merged2, repository, mergeCommit } = fieldsOf(value);
  const found = numberOf2(number2);
  const name = wordOf(fieldsOf(repository).nameWithOwner);
  if (found === null || name?.toLowerCase() !== home.toLowerCase()) return null;
  return { number: found, merged: merged2 === true, exact: fieldsOf(mergeCommit).oid === oid2 };
}

// src/github/read-probe.ts
function readProbe(data) {
  const repository = fieldsOf(valueAt(data, ["repository"]));
  const [id, name] = [wordOf(repository.id), wordOf(repository.nameWithOwner)];
  if (id === null || name === null) return null;
  return {
    id,
    repository: name,
    issues: readMark(repository.newestIssue),
    pulls: readMark(repository.newestPull),
    milestones: readMilestones(repository.milestones)
  };
}
function readMilestones(connection) {
  const { totalCount, nodes, pageInfo } = fieldsOf(connection);
  const { hasNextPage, endCursor } = fieldsOf(pageInfo);
  const total = countOf(totalCount);
  if (total === null || !Array.isArray(nodes)) return null;
  return {
    total,
    listed: readAll(nodes, readMilestone2),
    next: hasNextPage === true ? wordOf(endCursor) : null
  };
}
function readMark(connection) {
  const { totalCount, nodes } = fieldsOf(connection);
  const count2 = countOf(totalCount);
  if (count2 === null || !Array.isArray(nodes)) return null;
  const newest = fieldsOf(nodes[0]);
  const [number2, at] = [numberOf2(newest.number), instantOf(newest.updatedAt)];
  if (nodes.length > 0 && (number2 === null || at === null)) return null;
  return { count: count2, number: number2 ?? 0, at: at ?? 0 };
}
function readMilestone2(value) {
  const fields = fieldsOf(value);
  const [number2, title, createdAt] = [
    numberOf2(fields.number),
    textOf(fields.title),
    instantOf(fields.createdAt)
  ];
  const [dueOn, closedAt] = [maybeInstantOf(fields.dueOn), maybeInstantOf(fields.closedAt)];
  if (number2 === null || title === null || createdAt === null || dueOn === void 0 || closedAt === void 0) {
    return null;
  }
  return { number: number2, title, state: fields.state === "CLOSED" ? "closed" : "open", createdAt, dueOn, closedAt };
}

// src/github/gather-others.ts
var LINK_LAG_MS = 36e5;
async function readCommits(run) {
  const { client, learned, plan, home } = run;
  if (run.hidden.has("commits") || run.hidden.has("pullRequests")) return;
  const isFresh = (at) => at !== null && (client.serverTime ?? at) - at < LINK_LAG_MS;
  await askEach(run, "commits", commitsQuery(home), neededCommits(learned, plan), (oid2, value, troubles) => {
    if (isMissing(value, troubles)) {
      learned.commits.set(oid2, null);
      return true;
    }
    const answer = readCommit(value, learned.repository);
    if (answer === void 0) return false;
    if (answer.pull !== null || !isFresh(answer.committedAt)) learned.commits.set(oid2, answer.pull);
    return true;
  });
}
async function keepMilestones(run, { total, listed, next }) {
  const { learned, home } = run;
  const known = next === null ? [] : learned.milestones;
  let all2 = merged(known, listed);
  if (next !== null && all2.length !== total) {
    const found = [];
    const end = await askNodes(run, "milestones", milestonesQuery(home), (nodes) => {
      found.push(...readAll(nodes, readMilestone2));
      return "more";
    });
    all2 = end.kind === "complete" ? merged([], found) : merged(all2, found);
  }
  learned.milestones = all2;
}
function merged(older, newer) {
  const byNumber = new Map([...older, ...newer].map((milestone) => [milestone.number, milestone]));
  return [...byNumber.values()].sort((a, b) => a.number - b.number);
}
async function readColumns(run) {
  const { learned, plan, home, changed, readNow } = run;
  if (!plan.board) return;
  const labels = trackedLabels(plan);
  const asked = new Set(plan.numbers);
  const numbers2 = [...learned.issues.values()].filter((issue) => asked.has(issue.number) || isTracked(plan, labels, issue)).filter(
    ({ number: number2, state }) => !learned.scope.board || changed && state === "open" || readNow.has(number2)
  ).map(({ number: number2 }) => number2).sort((a, b) => b - a);
  let unread2 = numbers2.length;
  const asking = { ...run, client: run.boards };
  const answered2 = askEach(asking, "projectBoard", columnsQuery(home), numbers2, (number2, value, troubles) => {
    const issue = learned.issues.get(number2);
    const column = isMissing(value, troubles) ? null : readColumn(value);
    if (column === void 0 || issue === void 0) return false;
    learned.issues.set(number2, { ...issue, column });
    unread2--;
    return true;
  });
  await answered2.catch((error) => {
    if (run.boards === run.client || !(error instanceof Halted)) throw error;
    learned.denied.set("projectBoard", "forbidden");
  });
  learned.scope = { ...learned.scope, board: unread2 === 0 };
}

// src/github/queries-probe.ts
var CONTENTS_FIELD = "defaultBranchRef";
var PROBE_PARTS = ["issues", "pulls", "milestones"];
var BY_CHANGE = "orderBy: {field: UPDATED_AT, direction: DESC}";
var PARTS = {
  issues: `newestIssue: issues(first: 1, ${BY_CHANGE}) { totalCount nodes { number updatedAt } }`,
  pulls: `newestPull: pullRequests(first: 1, ${BY_CHANGE}) { totalCount nodes { number updatedAt } }`,
  milestones: `milestones(first: 100, ${BY_CHANGE}) { totalCount pageInfo { hasNextPage endCursor } nodes { ${MILESTONE} } }`
};
var PROBE_FIELDS = {
  issues: "newestIssue",
  pulls: "newestPull",
  milestones: "milestones"
};
function probeDocument(parts) {
  return `query Probe($owner: String!, $name: String!) {
  repository(owner: $owner, name: $name) {
    id nameWithOwner ${CONTENTS_FIELD} { name }
    ${parts.map((part) => PARTS[part]).join("\n    ")}
  }
}`;
}

// src/github/gather-probe.ts
var AREA_OF = {
  issues: "issues",
  pulls: "pullRequests",
  milestones: "milestones"
};
async function askProbe(client, home) {
  const denied2 = /* @__PURE__ */ new Map();
  let parts = PROBE_PARTS;
  for (; ; ) {
    const { data, troubles } = await client.ask(probeDocument(parts), home);
    const refused = parts.filter((part) => {
      const denial2 = denialAt(troubles, PROBE_FIELDS[part]);
      if (denial2 !== null) denied2.set(AREA_OF[part], denial2);
      return denial2 !== null;
    });
    const contents = denialAt(troubles, CONTENTS_FIELD);
    if (contents !== null) denied2.set("commits", contents);
    const probe = readProbe(data);
    if (probe !== null) return { probe: checked(probe, denied2), denied: denied2 };
    if (refused.length === 0) throw missing(home, troubles);
    parts = parts.filter((part) => !refused.includes(part));
  }
}
function denialAt(troubles, field) {
  return denialOf(troubles.filter(({ path: path2 }) => path2[0] === "repository" && path2[1] === field));
}
function checked(probe, denied2) {
  const holes = PROBE_PARTS.filter((part) => probe[part] === null && !denied2.has(AREA_OF[part]));
  if (holes.length === 0) return probe;
  throw new Halted(
    "unavailable",
    "GitHub's answer to the first question cannot be read; the next run tries again."
  );
}
function missing({ owner, name }, troubles) {
  const denial2 = troubles.find((trouble) => denialOf([trouble]) !== null);
  if (denial2) {
    const hint = troubleHint(denial2, "contents");
    return new Halted("refused", `The token may not read ${owner}/${name} on GitHub. ${hint ?? ""}`.trim());
  }
  if (troubles.some(({ kind }) => kind === "not-found")) {
    return new Halted(
      "refused",
      `GitHub knows no repository ${owner}/${name}, or does not show it to this token. Check the name, and that the token may read it.`
    );
  }
  return new Halted(
    "unavailable",
    "GitHub's answer to the first question cannot be read; the next run tries again."
  );
}

// src/github/gather-threads.ts
var MOST_EVENTS = 1e3;
async function readIssues(run) {
  const { plan, home, learned } = run;
  const numbers2 = neededIssues(learned, plan);
  if (numbers2.length === 0) return;
  const query = issuesQuery(home, await run.features(), plan.checklistOf !== null);
  const rest = [];
  await askEach(run, "issues", query, numbers2, (number2, value, troubles) => {
    const answer = readIssue(value, number2, learned.repository, plan.checklistOf);
    return takeThread(run, "issues", number2, value, answer, troubles, rest);
  });
  await readOn(run, rest);
}
async function readPulls(run, batches) {
  const { plan, home, learned } = run;
  const needed = neededPulls(learned, plan);
  const numbers2 = batches === "all" ? needed : needed.slice(0, needed.length - needed.length % DETAILS_BATCH);
  if (numbers2.length === 0) return;
  const query = pullsQuery(home, await run.features());
  const rest = [];
  await askEach(run, "pullRequests", query, numbers2, (number2, value, troubles) => {
    const answer = readPull(value, number2, learned.repository);
    return takeThread(run, "pulls", number2, value, answer, troubles, rest);
  });
  await readOn(run, rest);
}
var isOfEvents = ({ path: path2 }) => path2.includes("timelineItems");
function takeThread(run, asked, number2, value, answer, troubles, rest) {
  const { learned } = run;
  if (isMissing(value, troubles)) {
    learned.lose(number2);
    return true;
  }
  if (value === void 0 || answer.kind === "unreadable") return false;
  if (answer.kind === "elsewhere") {
    learned.lose(number2);
    return true;
  }
  learned.pending[asked].delete(number2);
  if (answer.kind === "other") {
    learned.pending[asked === "issues" ? "pulls" : "issues"].add(number2);
    return true;
  }
  const whole2 = answer.whole && !troubles.some(isOfEvents);
  const { thread, next } = answer;
  keep(run, { ...thread, complete: thread.complete && whole2 });
  const denial2 = denialOf(troubles);
  if (denial2 === null) learned.partial.delete(number2);
  else learned.partial.set(number2, denial2);
  if (next !== null) {
    learned.pending[asked].add(number2);
    rest.push({ number: number2, kind: thread.kind, cursor: next, whole: whole2 });
  }
  return true;
}
function keep({ learned, readNow }, thread) {
  const { number: number2 } = thread;
  learned.absent.delete(number2);
  if (thread.kind === "pull") {
    learned.pulls.set(number2, thread);
    return;
  }
  readNow.add(number2);
  learned.issues.set(number2, { ...thread, column: learned.issues.get(number2)?.column ?? null });
}
async function readOn(run, begun) {
  let open = begun;
  while (open.length > 0) {
    const further = [];
    const query = timelinesQuery(run.home, await run.features());
    for (const kind of ["issue", "pull"]) {
      const area = kind === "issue" ? "issues" : "pullRequests";
      const items = open.filter((each) => each.kind === kind);
      await askEach(
        run,
        area,
        query,
        items,
        (item, value, troubles) => takePage(run, item, value, troubles, further)
      );
    }
    open = further;
  }
}
function takePage({ learned }, { number: number2, kind, whole: whole2 }, value, troubles, further) {
  const known = kind === "issue" ? learned.issues.get(number2) : learned.pulls.get(number2);
  if (!known || value == null) return false;
  const page = readTimeline(fieldsOf(value).timelineItems, learned.repository);
  const events = byTime([...known.events, ...page.events]);
  const soFar = whole2 && page.whole && troubles.length === 0;
  const denial2 = denialOf(troubles);
  if (denial2 !== null) learned.partial.set(number2, denial2);
  const goesOn = page.next !== null && events.length < MOST_EVENTS;
  const thread = { ...known, events, complete: soFar && page.next === null };
  if (thread.kind === "issue") learned.issues.set(number2, thread);
  else learned.pulls.set(number2, thread);
  if (goesOn && page.next !== null) further.push({ number: number2, kind, cursor: page.next, whole: soFar });
  else learned.pending[kind === "issue" ? "issues" : "pulls"].delete(number2);
  return true;
}

// src/github/gather.ts
async function gather(client, plan, previous, boards = client) {
  const probed = await untilHalted(() => askProbe(client, homeOf(plan.repository)));
  if (!probed.value) return unreached(client, plan, previous, probed.halted);
  const { learned, notes } = begin(plan, previous, probed.value);
  const run = startRun({ client, boards }, plan, learned, probed.value.denied);
  const { halted } = await untilHalted(() => readAll2(run, probed.value));
  prune(learned, plan);
  const gaps = gapsOf(learned, plan);
  return {
    facts: factsOf(learned, plan, asOfRun(client, learned), gaps),
    snapshot: learned.snapshot(client.learnedSizes),
    notes,
    halted: halted === "" ? null : halted
  };
}
async function readAll2(run, { probe }) {
  const { plan } = run;
  if (probe.milestones !== null) await keepMilestones(run, probe.milestones);
  await followChanges(run, probe);
  await listIssues(run, "tracking");
  await readIssues(run);
  await readPulls(run, "full");
  await readCommits(run);
  await readPendingFiles(run);
  if (plan.unmerged !== "none") await scanPulls(run, "open");
  await readPendingFiles(run);
  await readPulls(run, "all");
  await readColumns(run);
  if (plan.unmerged === "all") {
    await scanPulls(run, "closed");
    await readPendingFiles(run);
    await readPulls(run, "all");
  }
  await listChangePulls(run);
  await listIssues(run, "changes");
  await readPendingFiles(run);
  await readIssues(run);
  await readPulls(run, "all");
}
function begin(plan, previous, { probe, denied: denied2 }) {
  const notes = [];
  const isOther = previous !== null && previous.repositoryId !== "" && previous.repositoryId !== probe.id;
  if (isOther) {
    notes.push(
      `What earlier runs learned belongs to another repository, then called ${previous.repository}, and was set aside.`
    );
  }
  const learned = new Learned(previous === null || isOther ? emptySnapshot(probe.repository) : previous);
  if (learned.repository !== probe.repository) rename(learned, probe.repository);
  learned.repositoryId = probe.id;
  settleScope(learned, plan);
  readAgainWhereAllowed(learned, denied2);
  return { learned, notes };
}
function readAgainWhereAllowed(learned, denied2) {
  const isGiven = ["issues", "pullRequests", "commits"].some(
    (area) => learned.denied.has(area) && !denied2.has(area)
  );
  if (isGiven) {
    for (const number2 of learned.partial.keys()) {
      learned.pending[learned.issues.has(number2) ? "issues" : "pulls"].add(number2);
    }
  }
  learned.denied.clear();
  for (const [area, denial2] of denied2) learned.denied.set(area, denial2);
}
function unreached(client, plan, previous, halted) {
  const isOurs = previous?.repository.toLowerCase() === plan.repository.toLowerCase();
  const learned = new Learned(isOurs && previous !== null ? previous : emptySnapshot(plan.repository));
  const gap2 = unreachedGap(
    "GitHub could not be asked in this run, or does not show this repository to the token.",
    learned.repositoryId !== ""
  );
  prune(learned, plan);
  return {
    facts: factsOf(learned, plan, asOfRun(client, learned), [gap2]),
    snapshot: previous ?? emptySnapshot(plan.repository),
    notes: [],
    halted
  };
}
function asOfRun({ serverTime }, { marks }) {
  return serverTime ?? Math.max(marks.issues?.at ?? 0, marks.pulls?.at ?? 0);
}
async function untilHalted(read2) {
  try {
    return { value: await read2(), halted: "" };
  } catch (error) {
    if (error instanceof Halted) return { value: null, halted: error.message };
    throw error;
  }
}

// src/github/snapshot-values.ts
var Misfit = class extends Error {
};
var MOST_ENTRIES = 1e6;
var text = (value) => {
  if (typeof value !== "string" || value.length > LONGEST_TEXT) throw new Misfit("a text");
  return value;
};
var whole = (value) => {
  if (typeof value !== "number" || !Number.isSafeInteger(value) || value < 0)
    throw new Misfit("a whole number");
  return value;
};
var numbered = (value) => {
  const number2 = whole(value);
  if (number2 === 0 || number2 > LARGEST_NUMBER) throw new Misfit("a number of an issue or pull request");
  return number2;
};
var seconds = (value) => {
  const at = typeof value === "number" ? value * 1e3 : Number.NaN;
  if (!Number.isSafeInteger(value) || !Number.isSafeInteger(at)) throw new Misfit("seconds");
  return at;
};
var instant = (value) => {
  const at = seconds(value);
  if (at < 0) throw new Misfit("an instant");
  return at;
};
var flag = (value) => {
  if (value !== 0 && value !== 1) throw new Misfit("0 or 1");
  return value === 1;
};
var oid = (value) => {
  const id = text(value);
  if (!/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(id)) throw new Misfit("an object id");
  return id;
};
function orNull(decode) {
  return (value) => value === null ? null : decode(value);
}
function oneOf(words) {
  return (value) => {
    const found = words.find((word2) => word2 === value);
    if (found === void 0) throw new Misfit(`one of ${words.join(", ")}`);
    return found;
  };
}
function list(decode, most = MOST_ENTRIES) {
  return (value) => {
    if (!Array.isArray(value) || value.length > most) throw new Misfit("a list");
    return value.map((entry) => decode(entry));
  };
}
function tuple(...decoders) {
  return (value) => {
    if (!Array.isArray(value) || value.length !== decoders.length)
      throw new Misfit(`a list of ${decoders.length}`);
    return decoders.map((decode, index) => decode(value[index]));
  };
}
function inSeconds(at) {
  return Math.floor(at / 1e3);
}

// src/github/snapshot-header.ts
var SNAPSHOT_FORMAT = 1;
var denial = oneOf(["forbidden", "saml"]);
function writeHeader(header, lines) {
  const { marks, scope, progress, pending } = header;
  return {
    snapshot: SNAPSHOT_FORMAT,
    tool: "proposal-pulse",
    repository: header.repository,
    id: header.repositoryId,
    lines,
    marks: [writeMark(marks.issues), writeMark(marks.pulls)],
    scope: [
      scope.rules,
      scope.checklists ? 1 : 0,
      scope.board ? 1 : 0,
      scope.since === null ? null : inSeconds(scope.since)
    ],
    lists: byKey(progress).map(([key, { cursor, done }]) => [key, cursor, done ? 1 : 0]),
    pending: [pending.issues, pending.pulls, pending.files].map(ascending2),
    denied: byKey(header.denied),
    partial: [...header.partial].sort(([a], [b]) => a - b),
    lacking: [...header.lacking].sort(),
    manyFiles: ascending2(header.manyFiles),
    sizes: byKey(header.learnedSizes)
  };
}
function readHeader(value) {
  const header = fieldsOf(value);
  const [issues, pulls] = tuple(mark, mark)(header.marks);
  const [pendingIssues, pendingPulls, pendingFiles] = tuple(numbers, numbers, numbers)(header.pending);
  const lists = list(tuple(text, orNull(text), flag))(header.lists);
  return {
    repository: repositoryName(header.repository),
    repositoryId: text(header.id),
    marks: { issues, pulls },
    scope: readScope(header.scope),
    progress: new Map(lists.map(([key, cursor, done]) => [key, { cursor, done }])),
    pending: { issues: new Set(pendingIssues), pulls: new Set(pendingPulls), files: new Set(pendingFiles) },
    denied: new Map(list(tuple(oneOf(AREAS), denial))(header.denied)),
    partial: new Map(list(tuple(numbered, denial))(header.partial)),
    lacking: new Set(list(oneOf(NEWER_FIELDS))(header.lacking)),
    manyFiles: new Set(numbers(header.manyFiles)),
    learnedSizes: new Map(list(tuple(text, whole))(header.sizes))
  };
}
var numbers = list(numbered);
var mark = orNull((value) => {
  const [count2, number2, at] = tuple(whole, whole, instant)(value);
  return { count: count2, number: number2, at };
});
var repositoryName = (value) => {
  const name = text(value);
  if (!/^[\w.-]+\/[\w.-]+$/.test(name)) throw new Misfit("the name of a repository");
  return name;
};
function readScope(value) {
  const [rules, checklists, board, since2] = tuple(text, flag, flag, orNull(instant))(value);
  return { rules, checklists, board, since: since2 };
}
function writeMark(mark2) {
  return mark2 && [mark2.count, mark2.number, inSeconds(mark2.at)];
}
function ascending2(set) {
  return [...set].sort((a, b) => a - b);
}
function byKey(map) {
  return [...map].sort(([a], [b]) => a < b ? -1 : 1);
}

// src/github/snapshot-events.ts
var REASONS2 = ["completed", "not-planned", "duplicate"];
var REVIEWS = [
  "approved",
  "changes-requested",
  "commented",
  "dismissed"
];
function writePerson(person2) {
  return person2 && (person2.bot ? [person2.login] : person2.login);
}
var readPerson2 = orNull((value) => {
  const [bot, login] = Array.isArray(value) ? [true, value[0]] : [false, value];
  return { login: text(login), bot };
});
function writeReference({ repository, number: number2 }, home) {
  return repository === home ? number2 : [repository, number2];
}
function referenceOf(home) {
  return (value) => {
    if (!Array.isArray(value)) return { repository: home, number: numbered(value) };
    return { repository: text(value[0]), number: numbered(value[1]) };
  };
}
var CODES = {
  comment: "c",
  review: "r",
  "review-dismissed": "rd",
  pushed: "p",
  "review-requested": "rq",
  "review-request-removed": "rr",
  "ready-for-review": "rdy",
  "converted-to-draft": "dft",
  labeled: "+l",
  unlabeled: "-l",
  milestoned: "+m",
  demilestoned: "-m",
  closed: "x",
  reopened: "o",
  merged: "m",
  renamed: "t",
  transferred: "tr",
  "marked-as-duplicate": "du",
  "cross-referenced": "ref",
  connected: "+c",
  disconnected: "-c"
};
var KINDS = new Map(
  Object.entries(CODES).map(([kind, code]) => [code, kind])
);
function writeEvent(event, createdAt, home) {
  return [CODES[event.kind], inSeconds(event.at - createdAt), ...writeRest(event, home)];
}
function writeRest(event, home) {
  switch (event.kind) {
    case "comment":
    case "reopened":
    case "merged":
      return [writePerson(event.by)];
    case "review":
      return [writePerson(event.by), event.state];
    case "review-requested":
    case "review-request-removed":
      return [event.reviewer, event.team ? 1 : 0];
    case "labeled":
    case "unlabeled":
      return [writePerson(event.by), event.label];
    case "milestoned":
    case "demilestoned":
      return [event.milestone];
    case "closed":
      return [writePerson(event.by), event.reason, event.closer];
    case "renamed":
      return [event.from, event.to];
    case "cross-referenced":
    case "connected":
    case "disconnected":
      return [writeReference(event.other, home), event.otherIs];
    default:
      return [];
  }
}
function eventsOf(createdAt, home) {
  return list((value) => readEvent2(value, createdAt, home));
}
var reviewer2 = orNull(text);
var reason = orNull(oneOf(REASONS2));
var closer = orNull(numbered);
var label = orNull(text);
function readEvent2(value, createdAt, home) {
  if (!Array.isArray(value)) throw new Misfit("an event");
  const [code, after, first, second, third] = value;
  const kind = KINDS.get(code);
  const at = createdAt + seconds(after);
  if (at < 0) throw new Misfit("an event after 1970");
  switch (kind) {
    case "comment":
    case "reopened":
    case "merged":
      return { kind, at, by: readPerson2(first) };
    case "review":
      return { kind, at, by: readPerson2(first), state: oneOf(REVIEWS)(second) };
    case "review-requested":
    case "review-request-removed":
      return { kind, at, reviewer: reviewer2(first), team: flag(second) };
    case "labeled":
    case "unlabeled":
      return { kind, at, by: readPerson2(first), label: label(second) };
    case "milestoned":
    case "demilestoned":
      return { kind, at, milestone: text(first) };
    case "closed":
      return { kind, at, by: readPerson2(first), reason: reason(second), closer: closer(third) };
    case "renamed":
      return { kind, at, from: text(first), to: text(second) };
    case "cross-referenced":
    case "connected":
    case "disconnected":
      return { kind, at, other: referenceOf(home)(first), otherIs: oneOf(["issue", "pull"])(second) };
    case void 0:
      throw new Misfit("an event");
    default:
      return { kind, at };
  }
}

// src/github/snapshot-threads.ts
var bit = (value) => value ? 1 : 0;
function writeBase(thread, home) {
  const { number: number2, title, author, createdAt, updatedAt, closedAt, milestone, labels, events, complete } = thread;
  return [
    number2,
    title,
    writePerson(author),
    inSeconds(createdAt),
    inSeconds(updatedAt - createdAt),
    writeSince(closedAt, createdAt),
    milestone,
    labels,
    bit(complete),
    events.map((event) => writeEvent(event, createdAt, home))
  ];
}
var BASE = 10;
var maybeText = orNull(text);
var names = list(text);
var maybeSeconds = orNull(seconds);
function readBase2(values, home) {
  const createdAt = instant(values[3]);
  return {
    number: numbered(values[0]),
    title: text(values[1]),
    author: readPerson2(values[2]),
    createdAt,
    updatedAt: since(seconds(values[4]), createdAt),
    closedAt: readSince(values[5], createdAt),
    milestone: maybeText(values[6]),
    labels: names(values[7]),
    complete: flag(values[8]),
    events: eventsOf(createdAt, home)(values[9])
  };
}
function writeSince(at, createdAt) {
  return at === null ? null : inSeconds(at - createdAt);
}
function readSince(value, createdAt) {
  const after = maybeSeconds(value);
  return after === null ? null : since(after, createdAt);
}
function since(after, createdAt) {
  if (createdAt + after < 0) throw new Misfit("an instant after 1970");
  return createdAt + after;
}
var all = (references, home) => references.map((each) => writeReference(each, home));
function writeIssue(issue, home) {
  const { state, reason: reason2, assignees, parent, subIssues, closedBy, checklist, column } = issue;
  return [
    ...writeBase(issue, home),
    bit(state === "open"),
    reason2,
    assignees,
    parent && writeReference(parent, home),
    subIssues && [subIssues.total, subIssues.completed],
    all(closedBy, home),
    checklist.map(({ section, ticked, total }) => [section, ticked, total]),
    column
  ];
}
function readIssue2(values, home) {
  const [open, reason2, assignees, parent, subIssues, closedBy, checklist, column] = values.slice(BASE);
  return {
    kind: "issue",
    ...readBase2(values, home),
    state: flag(open) ? "open" : "closed",
    reason: orNull(oneOf(REASONS2))(reason2),
    assignees: names(assignees),
    parent: orNull(referenceOf(home))(parent),
    subIssues: orNull(readSubIssues2)(subIssues),
    closedBy: list(referenceOf(home))(closedBy),
    checklist: list(readBoxes2)(checklist),
    column: maybeText(column)
  };
}
function readSubIssues2(value) {
  const [total, completed] = list(whole)(value);
  return { total: whole(total), completed: whole(completed) };
}
function readBoxes2(value) {
  const [section, ticked, total] = Array.isArray(value) ? value : [];
  return { section: text(section), ticked: whole(ticked), total: whole(total) };
}
function writePull(pull, home) {
  const { state, draft, createdAt, mergedAt, mergeCommit, base, changedFiles, changedLines, closes } = pull;
  return [
    ...writeBase(pull, home),
    state,
    bit(draft),
    writeSince(mergedAt, createdAt),
    mergeCommit,
    base,
    changedFiles,
    changedLines,
    all(closes, home)
  ];
}
function readPull2(values, home) {
  const [state, draft, mergedAt, mergeCommit, base, changedFiles, changedLines, closes] = values.slice(BASE);
  const thread = readBase2(values, home);
  return {
    kind: "pull",
    ...thread,
    state: oneOf(["open", "closed", "merged"])(state),
    draft: flag(draft),
    mergedAt: readSince(mergedAt, thread.createdAt),
    mergeCommit: maybeText(mergeCommit),
    base: text(base),
    changedFiles: whole(changedFiles),
    changedLines: whole(changedLines),
    closes: list(referenceOf(home))(closes),
    touches: null
  };
}
function writeChange(pull, home) {
  const { number: number2, title, author, createdAt, updatedAt, mergedAt, closedAt } = pull;
  return [
    number2,
    title,
    writePerson(author),
    inSeconds(createdAt),
    inSeconds(updatedAt - createdAt),
    writeSince(mergedAt, createdAt),
    writeSince(closedAt, createdAt),
    pull.changedFiles,
    pull.changedLines,
    all(pull.closes, home),
    pull.milestone,
    pull.labels
  ];
}
function readChange(values, home) {
  const createdAt = instant(values[3]);
  return {
    number: numbered(values[0]),
    title: text(values[1]),
    author: readPerson2(values[2]),
    createdAt,
    updatedAt: since(seconds(values[4]), createdAt),
    mergedAt: readSince(values[5], createdAt),
    closedAt: readSince(values[6], createdAt),
    changedFiles: whole(values[7]),
    changedLines: whole(values[8]),
    closes: list(referenceOf(home))(values[9]),
    milestone: maybeText(values[10]),
    labels: names(values[11])
  };
}

// src/github/snapshot.ts
var LARGEST_SNAPSHOT = 256 * 1024 * 1024;
function writeSnapshot(snapshot) {
  const lines = [];
  for (const line of linesOf(snapshot)) lines.push(JSON.stringify(line));
  return `${[JSON.stringify(writeHeader(snapshot, lines.length)), ...lines].join("\n")}
`;
}
function* linesOf(snapshot) {
  const { repository: home } = snapshot;
  for (const milestone of snapshot.milestones) yield writeMilestone(milestone);
  for (const [, issue] of sorted(snapshot.issues)) yield ["i", ...writeIssue(issue, home)];
  for (const [, pull] of sorted(snapshot.pulls)) yield ["p", ...writePull(pull, home)];
  for (const [number2, paths] of sorted(snapshot.touches)) {
    yield ["f", number2, paths.map(({ path: path2, added }) => [path2, added ? 1 : 0])];
  }
  for (const commit of [...snapshot.commits].sort(([a], [b]) => a < b ? -1 : 1)) yield ["c", ...commit];
  for (const number2 of [...snapshot.absent].sort((a, b) => a - b)) yield ["a", number2];
  for (const [, pull] of sorted(snapshot.changes)) yield ["g", ...writeChange(pull, home)];
}
function readSnapshot(content, { repository }) {
  if (content.length > LARGEST_SNAPSHOT) return setAside("it is larger than any this program writes");
  let line = 0;
  try {
    const lines = splitLines(content);
    const header = JSON.parse(lines.next().value ?? "");
    const { snapshot: format } = fieldsOf(header);
    if (format !== SNAPSHOT_FORMAT) return setAside(otherFormat(format));
    const snapshot = begin2(readHeader(header));
    if (snapshot.repositoryId === "" && snapshot.repository.toLowerCase() !== repository.toLowerCase()) {
      return setAside(`it belongs to another repository, ${snapshot.repository}`);
    }
    for (const each of lines) {
      line++;
      takeLine(snapshot, JSON.parse(each));
    }
    if (line !== fieldsOf(header).lines) return setAside("it is not complete");
    return { snapshot };
  } catch (error) {
    if (error instanceof Misfit) return setAside(`it lacks ${error.message} in line ${line + 1}`);
    if (error instanceof SyntaxError || error instanceof RangeError)
      return setAside(`it cannot be read in line ${line + 1}`);
    throw error;
  }
}
function begin2(header) {
  const empty = emptySnapshot(header.repository);
  return {
    ...empty,
    ...header,
    milestones: [],
    issues: new Map(empty.issues),
    pulls: new Map(empty.pulls),
    touches: new Map(empty.touches),
    commits: new Map(empty.commits),
    absent: new Set(empty.absent),
    changes: new Map(empty.changes)
  };
}
var touched = (value) => {
  const [path2, added] = tuple(text, flag)(value);
  return { path: path2, added };
};
var pullOfCommit = orNull(numbered);
function takeLine(snapshot, line) {
  if (!Array.isArray(line)) throw new Misfit("a list");
  const [kind, ...values] = line;
  const home = snapshot.repository;
  switch (kind) {
    case "m":
      snapshot.milestones.push(readMilestone3(values));
      break;
    case "i":
      put(snapshot.issues, readIssue2(values, home));
      break;
    case "p":
      put(snapshot.pulls, readPull2(values, home));
      break;
    case "g":
      put(snapshot.changes, readChange(values, home));
      break;
    case "f":
      snapshot.touches.set(numbered(values[0]), list(touched)(values[1]));
      break;
    case "c":
      snapshot.commits.set(oid(values[0]), pullOfCommit(values[1]));
      break;
    case "a":
      snapshot.absent.add(numbered(values[0]));
      break;
    default:
      throw new Misfit("a kind of line this program knows");
  }
}
function put(map, value) {
  map.set(value.number, value);
}
function writeMilestone({ number: number2, title, state, createdAt, dueOn, closedAt }) {
  const when = (at) => at === null ? null : inSeconds(at);
  return ["m", number2, title, state, when(createdAt), when(dueOn), when(closedAt)];
}
function readMilestone3(values) {
  const maybe = orNull(instant);
  const [number2, title, state, createdAt, dueOn, closedAt] = tuple(
    numbered,
    text,
    oneOf(["open", "closed"]),
    instant,
    maybe,
    maybe
  )(values);
  return { number: number2, title, state, createdAt, dueOn, closedAt };
}
function* splitLines(content) {
  for (let from = 0; from < content.length; ) {
    const end = content.indexOf("\n", from);
    const to = end === -1 ? content.length : end;
    yield content.slice(from, to);
    from = to + 1;
  }
  return void 0;
}
function otherFormat(format) {
  return typeof format === "number" ? `it has format ${format}, and this version reads format ${SNAPSHOT_FORMAT}` : "it does not say what format it has";
}
function setAside(why) {
  return { setAside: why };
}
function sorted(map) {
  return [...map].sort(([a], [b]) => a - b);
}

// src/run/ask-github.ts
var BUDGET = { points: 800, minutes: 12 };
var BOARD_BUDGET = { points: 200, minutes: 3 };
var CLOCK = {
  now: () => Date.now(),
  sleep: async (milliseconds) => {
    await wait(milliseconds);
  }
};
async function askGithub(access, plan) {
  const earlier = await earlierSnapshot(access, plan);
  const clientFor = (token, budget) => connect({
    token,
    graphqlUrl: access.graphqlUrl,
    fetch,
    clock: CLOCK,
    budget,
    ...earlier.snapshot && { learnedSizes: earlier.snapshot.learnedSizes }
  });
  const client = clientFor(access.token, BUDGET);
  const boards = access.projectToken === null ? client : clientFor(access.projectToken, BOARD_BUDGET);
  const gathered = await gather(client, plan, earlier.snapshot, boards);
  return {
    facts: gathered.facts,
    snapshot: kept(gathered.snapshot, earlier.snapshot),
    notes: [...earlier.notes, ...gathered.notes, ...gathered.halted === null ? [] : [gathered.halted]]
  };
}
function kept(snapshot, earlier) {
  const text3 = writeSnapshot(snapshot);
  const isNews = earlier === null || writeSnapshot({ ...snapshot, marks: earlier.marks }) !== writeSnapshot(earlier);
  return { text: text3, isNews };
}
async function earlierSnapshot(access, plan) {
  const text3 = await access.snapshot();
  if (text3 === null) return { snapshot: null, notes: [] };
  const read2 = readSnapshot(text3, { repository: plan.repository });
  if ("snapshot" in read2) return { snapshot: read2.snapshot, notes: [] };
  return {
    snapshot: null,
    notes: [`The snapshot of an earlier run was set aside: ${read2.setAside}. GitHub is read anew.`]
  };
}

// src/config/suggest.ts
var LONGEST_WORD = 64;
var MOST_SLIPS = 3;
function suggest(word2, known) {
  if (word2.length > LONGEST_WORD) return null;
  const bare = bareWord(word2);
  const allowed = Math.min(MOST_SLIPS, Math.max(1, Math.floor(bare.length / 3)));
  let best = null;
  for (const candidate of known) {
    const other = bareWord(candidate);
    if (Math.abs(other.length - bare.length) > allowed) continue;
    const slips = editDistance(bare, other);
    if (slips <= allowed && slips < (best?.slips ?? Infinity)) {
      best = { word: candidate, slips };
    }
  }
  return best?.word ?? null;
}
function didYouMean(word2, known) {
  const near = suggest(word2, known);
  return near === null ? "" : ` (did you mean "${near}"?)`;
}
function bareWord(word2) {
  return word2.toLowerCase().replace(/[-_\s]/g, "");
}
function editDistance(from, to) {
  let beforeLast = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1)
      );
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (row > 1 && column > 1 && swapped) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      current.push(cost);
    }
    beforeLast = last;
    last = current;
  }
  return last[to.length] ?? 0;
}

// src/config/option-shape.ts
var MOST_ENTRIES2 = 5e3;
function text2(options) {
  const { label: label2, schema = {}, longest = 200, check = () => null } = options;
  return {
    label: label2,
    schema: { type: "string", minLength: 1, maxLength: longest, ...schema },
    read(at) {
      const found = at.text()?.trim() ?? "";
      if (found === "") return at.refuse(label2);
      if (found.length > longest) return at.refuse(`${label2}, ${longest} characters at most`);
      if (new RegExp("\\p{Cc}", "u").test(found)) return at.refuse(`${label2} on one line, without control characters`);
      const wrong = check(found);
      return wrong === null ? found : at.refuse(wrong);
    }
  };
}
function oneOf2(words) {
  const label2 = words.length === 2 ? words.join(" or ") : `one of ${words.join(", ")}`;
  return {
    label: label2,
    schema: { enum: words },
    read(at) {
      const found = at.text();
      const word2 = words.find((known) => known === found?.trim());
      return word2 ?? at.refuse(label2 + didYouMean(found ?? "", words));
    }
  };
}
function number(options) {
  const { min, max, whole: whole2 } = options;
  const label2 = `a ${whole2 ? "whole " : ""}number from ${min} to ${max}`;
  return {
    label: label2,
    schema: { type: whole2 ? "integer" : "number", minimum: min, maximum: max },
    read(at) {
      const found = at.text()?.trim() ?? "";
      const value = (whole2 ? /^\d{1,15}$/ : /^\d{1,15}(\.\d{1,15})?$/).test(found) ? Number(found) : Number.NaN;
      return value >= min && value <= max ? value : at.refuse(label2);
    }
  };
}
function listOf2(item, atLeast = 0) {
  const label2 = `a list${atLeast === 0 ? "" : " of at least one item"}, each ${item.label}`;
  return {
    label: label2,
    schema: { type: "array", items: item.schema, minItems: atLeast, maxItems: MOST_ENTRIES2 },
    read(at) {
      const items = at.items();
      if (items === null || items.length < atLeast) return at.refuse(label2);
      if (items.length > MOST_ENTRIES2)
        return at.refuse(`${MOST_ENTRIES2} items at most`, `${items.length} items`);
      const values = items.map(item.read);
      return values.filter((value) => value !== void 0);
    }
  };
}
function mapOf(key, value) {
  const label2 = `a map from ${key.label} to ${value.label}`;
  const { type: _, ...keySchema } = key.schema;
  return {
    label: label2,
    schema: { type: "object", additionalProperties: value.schema, propertyNames: keySchema },
    read(at) {
      const entries = at.entries();
      if (entries === null) return at.refuse(label2);
      if (entries.length > MOST_ENTRIES2) return at.refuse(`${MOST_ENTRIES2} entries at most`);
      const read2 = entries.map((entry) => [key.read(entry.keyAt), value.read(entry.at)]);
      return Object.fromEntries(read2.filter(([k, v]) => k !== void 0 && v !== void 0));
    }
  };
}
function record(label2, shapes) {
  const known = Object.entries(shapes).map(([key, shape]) => ({
    key,
    name: kebab(key),
    shape
  }));
  const names2 = known.map(({ name }) => name);
  return {
    label: label2,
    schema: {
      type: "object",
      properties: Object.fromEntries(known.map(({ name, shape }) => [name, shape.schema])),
      additionalProperties: false
    },
    read(at) {
      const entries = at.entries();
      if (entries === null) return at.refuse(label2);
      const values = entries.map(({ key: name, at: place }) => {
        const match = known.find((candidate) => candidate.name === name);
        if (match === void 0) place.refuse(`${inWords(names2)}${didYouMean(name, names2)}`, "not known here");
        return match === void 0 || place.isEmpty ? [] : [match.key, match.shape.read(place)];
      });
      return Object.fromEntries(values.filter(([, value]) => value !== void 0));
    }
  };
}
function fullRecord(label2, shapes) {
  const partial = record(label2, shapes);
  const keys = Object.keys(shapes);
  return {
    label: label2,
    schema: { ...partial.schema, required: keys.map(kebab) },
    read(at) {
      const before = at.reading.problems.length;
      const value = partial.read(at);
      if (value === void 0 || at.reading.problems.length > before) return void 0;
      const missing2 = keys.filter((key) => !Object.hasOwn(value, key)).map(kebab);
      if (missing2.length > 0) return at.refuse(label2, `without ${inWords(missing2)}`);
      return value;
    }
  };
}
function kebab(key) {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
function inWords(words) {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}

// src/config/reminder-rules.ts
var REMINDER_MODES = ["digest", "issue", "comment", "off"];
var REMINDER_ASKS = ["turn", "author", "reviewers", "owners"];
var BUILT_IN_RULES = [
  "done-in-tracker",
  "done-in-file",
  "deadline-passed",
  "target-passed",
  "waiting-for-review",
  "approved-not-built",
  "idle-build",
  "idle-draft"
];
var RULE_PLACEHOLDERS = ["title", "number", "owner", "since", "days"];
var LOGIN = /^[A-Za-z0-9](?:[A-Za-z0-9]|-(?=[A-Za-z0-9])){0,38}(?:_[A-Za-z0-9]{2,10})?$/;
function isBuiltInRule(name) {
  return BUILT_IN_RULES.some((known) => known === name);
}

// src/metrics/days.ts
var DAY_MS2 = 864e5;
var dayNumber = (at) => Math.floor(at / DAY_MS2);
var daysBetween = (from, to) => Math.max(0, dayNumber(to) - dayNumber(from));

// src/reminders/calendar.ts
var DAY_MS3 = 864e5;
function addDays(day, days) {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS3).toISOString().slice(0, 10);
}
function isDay(text3) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text3)) return false;
  const at = Date.parse(`${text3}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text3);
}
var isQuiet = (since2, now, days) => since2 <= now && daysBetween(since2, now) >= days;

// src/reminders/fingerprint.ts
import { createHash } from "node:crypto";
var DIGITS = 12;
function fingerprint(text3) {
  return createHash("sha256").update(text3).digest("hex").slice(0, DIGITS);
}

// src/reminders/marker.ts
var DIGEST_KEY = "digest";
var LONGEST_BODY = 65e3;
var KEY = /^[0-9a-f]{12}-[0-9a-f]{12}$/;
var MARKER = /^<!-- proposal-pulse:v1 key=(digest|[0-9a-f]{12}-[0-9a-f]{12}) hash=([0-9a-f]{12}) n=(\d{1,2}) -->$/;
var BOX_NOTE = /^<!-- proposal-pulse:v1 row=([0-9a-f]{12}-[0-9a-f]{12}) n=(\d{1,2})(?: asked=(\S{10}))?(?: until=(\S{10}))? -->$/;
function episodeKey(id, rule, since2) {
  return `${proposalKey(id)}-${fingerprint(JSON.stringify([id, rule, since2]))}`;
}
var proposalKey = (id) => fingerprint(id);
var proposalOf = (key) => key.slice(0, 12);
var isEpisodeKey = (text3) => KEY.test(text3);
function withMarker(key, nudges, text3) {
  return `<!-- proposal-pulse:v1 key=${key} hash=${fingerprint(text3)} n=${nudges} -->
${text3}`;
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
  return body.split("\n").flatMap((line) => boxIn(line.trim()) ?? []);
}
function boxIn(line) {
  const tick = /^- \[([ xX])\] /.exec(line)?.[1];
  const note = BOX_NOTE.exec(line.slice(Math.max(0, line.lastIndexOf("<!-- "))));
  if (tick === void 0 || note === null) return null;
  const [, key = "", nudges = "", asked, until] = note;
  return {
    key,
    ticked: tick !== " ",
    nudges: Number(nudges),
    asked: asked !== void 0 && isDay(asked) ? asked : null,
    until: until !== void 0 && isDay(until) ? until : null,
    mentions: mentionsIn(line)
  };
}
function mentionsIn(text3) {
  const found = [
    ...text3.matchAll(
      /(?<![\w`/.@;-])@([A-Za-z0-9](?:-?[A-Za-z0-9]){0,38}(?:_[A-Za-z0-9]{2,10})?)(?![\w/-])/g
    )
  ];
  return [...new Set(found.map((match) => match[1] ?? ""))];
}

// src/report/order.ts
function byCodeUnit(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
function inOrder(...comparisons) {
  return (a, b) => {
    for (const compare2 of comparisons) {
      const result = compare2(a, b);
      if (result !== 0) return result;
    }
    return 0;
  };
}

// src/report/room.ts
var ROOMS = [
  { chartRows: 40, rows: 40, stories: 10, findings: 10 },
  { chartRows: 20, rows: 20, stories: 5, findings: 5 },
  { chartRows: 8, rows: 8, stories: 3, findings: 2 },
  { chartRows: 0, rows: 5, stories: 1, findings: 0 }
];
var bytes = new TextEncoder();
var sizeOf = (text3) => bytes.encode(text3).length;
function fitted(limit, render) {
  let text3 = "";
  for (const room of ROOMS) {
    text3 = render(room);
    if (sizeOf(text3) <= limit) break;
  }
  return text3;
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
var encodePath = (path2) => path2.split("/").map(encodeSegment).join("/");
var documentLink = (place, path2, label2) => fileLink(place, "blob", path2, label2);
var editLink = (place, path2, label2) => fileLink(place, "edit", path2, label2);
function fileLink(place, page, path2, label2) {
  const repository = addressOf(place, place.serverUrl);
  if (repository === null || place.branch === "") return md`${label2}`;
  const address = `${repository}/${page}/${encodePath(place.branch)}/${encodePath(path2)}`;
  return address.length > LONGEST_ADDRESS ? md`${label2}` : md`[${label2}](${{ markdown: address }})`;
}
function threadLink(place, kind, number2, label2) {
  const server = place.serverUrl.replace(/\/$/, "");
  const address = addressOf(place, server === "https://github.com" ? WITHOUT_TRACE : server);
  if (address === null || !Number.isSafeInteger(number2) || number2 < 1) return md`${label2}`;
  return md`[${label2}](${{ markdown: `${address}/${kind}/${number2}` }})`;
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
  const named2 = logins.filter((login) => LOGIN.test(login)).map((login) => person(login, notify));
  const last = named2.at(-1);
  if (named2.length < 2 || last === void 0) return joined(named2, "");
  return md`${joined(named2.slice(0, -1), ", ")} and ${last}`;
}
var person = (login, notify) => ({
  markdown: notify(login) ? `@${login}` : `\`${login}\``
});
function subjectLink(subject, place) {
  const { path: path2, issue, pull } = subject;
  const label2 = cutText(subject.name, TITLE) || cutText(subject.id, TITLE);
  if (path2 !== null) return documentLink(place, path2, label2);
  if (pull !== null) return threadLink(place, "pull", pull, label2);
  return issue === null ? md`${label2}` : threadLink(place, "issues", issue.number, label2);
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
  const room = LONGEST_BODY - sizeOf(head.markdown) - sizeOf(tail.markdown) - RESERVED2;
  const kept2 = keptRows(rows, room);
  const left = rows.length - kept2.length;
  const more = left === 0 ? EMPTY : md`And ${left} more, for which there is no room here.`;
  const body = blocks(head, groups(kept2), more, tail);
  return withMarker(DIGEST_KEY, 0, body.markdown);
}
var RESERVED2 = 500;
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
    `${grouped(asked)} asked about`,
    `${grouped(snoozed)} snoozed`,
    `${grouped(rows.length - asked - snoozed)} not asked about`
  ];
  const lost = unreachable.length === 0 ? "" : `; nobody can be reached for ${grouped(unreachable.length)} more`;
  if (rows.length + unreachable.length === 0) return md`Nothing is quiet now.`;
  return md`**${plural(rows.length, "quiet proposal")}**: ${parts.join(", ")}${lost}.`;
}
function keptRows(rows, room) {
  const headings = /* @__PURE__ */ new Set();
  const kept2 = [];
  let left = room;
  for (const row of [...rows].sort(byWeight)) {
    const heading = headingOf(row);
    const size = sizeOf(row.markdown) + 1 + (headings.has(heading) ? 0 : sizeOf(heading) + 4);
    if (size > left) continue;
    left -= size;
    headings.add(heading);
    kept2.push(row);
  }
  return kept2;
}
var NO_OWNER = md`### No owner`;
var headingOf = ({ episode }) => {
  const owner = cutText(episode.subject.owner ?? "", 60);
  return owner === "" ? NO_OWNER.markdown : md`### ${owner}`.markdown;
};
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
  const isOneWithoutOwner = ordered.length === 1 && ordered[0]?.[0] === NO_OWNER.markdown;
  return blocks(
    ...ordered.map(([heading, group]) => ({
      markdown: [...isOneWithoutOwner ? [] : [heading, ""], ...group.map(({ markdown }) => markdown)].join(
        "\n"
      )
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
        const reason2 = addressed2.role === null ? addressed2.reason : "";
        return md`${subjectLink(subject, input.repository)}: ${reason2}`;
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

// src/config/option-pattern.ts
var PATH_PLACEHOLDERS = ["number", "slug", "owner", "cycle", "state"];
var NAME_PLACEHOLDERS = ["year", "yy", "quarter", "month", "n", "index"];
function wrongPathPattern(pattern) {
  return wrongPlaceholders(pattern, PATH_PLACEHOLDERS) ?? wrongPath(pattern) ?? (pattern.includes("}{") ? "something between two placeholders, or nobody can tell where one ends" : null) ?? (/(^|[^/])\*\*|\*\*([^/]|$)/.test(pattern.replace(/(^|\/)\*\*(?=\/|$)/g, "$1")) ? '"**" alone between slashes, as in "docs/**/README.md"' : null);
}
function wrongPath(path2) {
  if (path2.includes("\\")) return 'a path with "/" between folders';
  if (path2.startsWith("/") || path2.endsWith("/"))
    return 'a path from the top of the repository, without "/" at its ends';
  const strange = path2.split("/").some((part) => part === "" || part === "." || part === "..");
  return strange ? 'a path without empty, "." or ".." parts' : null;
}
function wrongNamePattern(pattern) {
  const wrong = wrongPlaceholders(pattern, NAME_PLACEHOLDERS);
  if (wrong !== null) return wrong;
  return pattern.includes("{") ? null : `at least one of ${braced(NAME_PLACEHOLDERS)}, or all names are the same`;
}
function wrongPlaceholders(pattern, known) {
  const rest = pattern.replace(/\{[^{}]*\}/g, "");
  if (/[{}]/.test(rest)) return 'every "{" closed by a "}"';
  const words = [...pattern.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? "");
  const unknown = words.find((word2) => !known.includes(word2));
  if (unknown === void 0) return null;
  return `only the placeholders ${braced(known)}${didYouMean(unknown, known)}`;
}
function braced(words) {
  return words.map((word2) => `{${word2}}`).join(" ");
}

// src/config/option-words.ts
function fold(word2) {
  return word2.trim().toLowerCase().replace(/\s+/g, " ");
}
function mapped(shape, change) {
  return {
    ...shape,
    read(at) {
      const value = shape.read(at);
      return value === void 0 ? void 0 : change(value);
    }
  };
}
var word = mapped(
  text2({ label: "a word or a few words", longest: 100, schema: { type: ["string", "number"] } }),
  fold
);
var headerName = mapped(
  text2({ label: "the name of a header field", longest: 100 }),
  (name) => fold(name).replace(/[\s_:-]+/g, "-").replace(/^-|-$/g, "")
);
var pathPattern = text2({
  label: "a path pattern such as eps/{owner}/{number}-{slug}/README.md",
  longest: 500,
  check: wrongPathPattern
});
var path = text2({
  label: "a path from the top of the repository",
  longest: 1e3,
  check: wrongPath
});
var ref = text2({
  label: "a branch, tag or commit",
  longest: 250,
  check: (name) => /^-|[\s:?*[\\]|\.\./.test(name) ? "the name of a branch, tag or commit" : null
});
var objectId = mapped(
  text2({
    label: "a full commit id of 40 or 64 hexadecimal digits",
    longest: 64,
    schema: { pattern: "^([0-9a-fA-F]{40}|[0-9a-fA-F]{64})$" },
    check: (id) => /^([0-9a-f]{40}|[0-9a-f]{64})$/i.test(id) ? null : "a full commit id of 40 or 64 hexadecimal digits (git rev-parse gives it)"
  }),
  (id) => id.toLowerCase()
);
var timeZone = text2({
  label: "an IANA time zone such as Europe/Berlin",
  longest: 60,
  check: (zone) => isTimeZone(zone) ? null : `an IANA time zone such as Europe/Berlin, or UTC${didYouMean(zone, Intl.supportedValuesOf("timeZone"))}`
});
function isTimeZone(zone) {
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
var flag2 = {
  label: "true or false",
  schema: { type: "boolean" },
  read(at) {
    const found = at.text()?.trim();
    return found === "true" || found === "false" ? found === "true" : at.refuse("true or false");
  }
};

// src/metrics/glob.ts
function matchesGlob(name, pattern) {
  let at = 0;
  let inPattern = 0;
  let star = -1;
  let resume = 0;
  while (at < name.length) {
    const wanted = pattern[inPattern];
    if (wanted === "*") {
      star = inPattern++;
      resume = at;
    } else if (wanted !== void 0 && (wanted === "?" || wanted === name[at])) {
      inPattern++;
      at++;
    } else if (star >= 0) {
      inPattern = star + 1;
      at = ++resume;
    } else {
      return false;
    }
  }
  return /^\**$/.test(pattern.slice(inPattern));
}

// src/reminders/exempt.ts
function exemptBy(subject, exempt) {
  const { id, number: number2, path: path2, phase, labels } = subject;
  if (exempt.ids.some((each) => each === id || each === number2)) return "id";
  if (path2 !== null && exempt.paths.some((pattern) => matchesGlob(path2, pattern))) return "path";
  if (exempt.labels.some((label2) => labels.has(label2))) return "label";
  if (exempt.phases.includes(phase)) return "phase";
  return namesOf2(subject).some((name) => exempt.authors.some((pattern) => matchesGlob(name, pattern))) ? "author" : null;
}
var namesOf2 = ({ authors, opener }) => [...authors, ...opener === null ? [] : [opener]].map((name) => fold(name).replace(/^@/, ""));

// src/reminders/existing.ts
function ownReminders(existing, state) {
  return existing.filter(({ ours }) => ours).flatMap((reminder) => ownOf(reminder, state) ?? []).sort((a, b) => a.reminder.number - b.reminder.number);
}
function ownOf(reminder, state) {
  const marker = readMarker(reminder.body);
  const key = state?.known.get(reminder.id);
  if (marker !== null && (key === void 0 || key === marker.key)) return { reminder, ...marker };
  return key === void 0 ? null : { reminder, key, nudges: key === DIGEST_KEY ? 0 : 1, hash: null };
}
var isDigest = ({ key, reminder }) => key === DIGEST_KEY && reminder.kind === "issue";
var isOpenReminder = ({ reminder }) => reminder.state === "open";
var endedByPerson = ({ reminder }) => reminder.state === "closed" && !reminder.closedByUs;
function missingReminders(existing, gone, state) {
  const there = /* @__PURE__ */ new Set([...existing.map(({ id }) => id), ...gone]);
  return [...state?.known.keys() ?? []].filter((id) => !there.has(id)).sort();
}

// src/reminders/people.ts
var MOST_ADDRESSEES = 3;
var EVERYBODY = /* @__PURE__ */ new Set(["all", "channel", "everybody", "everyone", "here", "maintainers", "team"]);
function sideOf(ask3, { turn }) {
  if (ask3 === "owners" || ask3 === "reviewers") return ask3;
  return turn?.side === "reviewers" ? "reviewers" : "author";
}
function addressed(subject, ask3, rules) {
  const tries = triesFor(sideOf(ask3, subject), subject, rules);
  for (const { role, names: names2 } of tries) {
    const logins = reachable(names2(), rules);
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
    names: () => subject.authors.flatMap((text3) => loginIn(text3, rules) ?? [])
  };
  const opener = { role: "opener", names: () => subject.opener === null ? [] : [subject.opener] };
  return [author, opener, owners];
}
function ownersOf({ owner, path: path2 }, { ownerMap, owners }) {
  const key = owner === null ? "" : fold(owner);
  const told = Object.hasOwn(ownerMap, key) ? ownerMap[key] : void 0;
  return told ?? (path2 === null ? [] : owners.get(path2) ?? []);
}
function reachable(names2, { bots, absent }) {
  const found = /* @__PURE__ */ new Map();
  for (const name of names2) {
    const login = name.replace(/^@/, "");
    const key = login.toLowerCase();
    const robot = bots.some((pattern) => matchesGlob(key, pattern.toLowerCase()));
    const known = LOGIN.test(login) && !robot && !absent.has(key) && !EVERYBODY.has(key);
    if (known && !found.has(key)) found.set(key, login);
  }
  return [...found.values()];
}
function loginIn(text3, { people: people2, seen }) {
  const mapped2 = namesIn(text3).find((name) => Object.hasOwn(people2, name));
  if (mapped2 !== void 0) return people2[mapped2] ?? null;
  const written = /(?:^|[\s(,[])@([A-Za-z0-9-]{1,39}(?:_[A-Za-z0-9]{2,10})?)(?![\w/.@(-])/.exec(text3)?.[1] ?? /https:\/\/github\.com\/([A-Za-z0-9-]{1,39}(?:_[A-Za-z0-9]{2,10})?)(?![\w/.-])/.exec(text3)?.[1];
  if (written !== void 0) return written;
  const bare = text3.trim();
  return LOGIN.test(bare) && seen.has(bare.toLowerCase()) ? bare : null;
}
function namesIn(text3) {
  const whole2 = fold(text3);
  const [before = "", mail = ""] = whole2.replace(/[>)\]]+$/, "").split(/\s*[<([]\s*/);
  return [whole2, mail.replace(/^mailto:/, ""), before.trim()].filter(Boolean);
}
function whyNobody({ authors, opener }) {
  if (authors.length === 0 && opener === null) return "no author is known, and its owner has no login";
  if (authors.some((text3) => /\S@\S+\.\S/.test(text3)))
    return "its author is an e-mail address that no login is known for";
  return "no login is known for its author";
}
function seenLogins({ proposals, github }) {
  const threads = [
    ...proposals.flatMap(({ timeline: timeline2 }) => timeline2.threads),
    ...(github?.unmerged ?? []).map(({ proposal }) => proposal.pull)
  ];
  const seen = /* @__PURE__ */ new Set();
  for (const { author, events } of new Set(threads)) {
    if (author !== null) seen.add(author.login.toLowerCase());
    for (const event of events) if ("by" in event && event.by !== null) seen.add(event.by.login.toLowerCase());
  }
  return new Set([...seen].filter((login) => LOGIN.test(login)));
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
  const { name, text: text3 = null } = setting;
  const condition = isBuiltInRule(name) ? BUILT_IN[name] : CUSTOM;
  const phase = isBuiltInRule(name) ? STALE_PHASE[name] : void 0;
  const days = setting.quietForDays ?? (phase === void 0 ? condition.days : staleAfterDays[phase]);
  if (days === void 0 || days === 0) return null;
  return {
    ...{ id: name, ask: setting.ask ?? condition.ask, quietForDays: days, text: text3, answer: condition.answer },
    describes: `${describesWhen(setting, condition)}, and nothing has happened for ${days} days`,
    applies(subject, context) {
      if (!matchesWhen(subject, setting.when)) return null;
      const since2 = condition.holdsSince(subject, context);
      if (since2 === null) return null;
      const start = Math.max(since2, subject.quietSince);
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
  return (phases === void 0 || phases.includes(subject.phase)) && (stages === void 0 || subject.stage !== null && stages.includes(fold(subject.stage))) && (owners === void 0 || owners.some((pattern) => matchesGlob(owner, pattern))) && (labels === void 0 || labels.some((label2) => subject.labels.has(label2)));
}
function firstRule(subject, rules, context) {
  if (subject.turn?.side === "hold") return null;
  for (const rule of rules) {
    const since2 = rule.applies(subject, context);
    if (since2 !== null) return { rule, since: since2 };
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
function snoozeLabel(label2) {
  const day = /^snooze:\s?(\S{10})$/.exec(label2.trim().toLowerCase())?.[1];
  return day !== void 0 && isDay(day) ? day : null;
}
function snoozeByLabels(labels, today) {
  const days = [...labels].flatMap((label2) => snoozeLabel(label2) ?? []).filter((day) => day > today);
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
var skip = (reason2, listed = true) => ({ kind: "skip", reason: reason2, listed });
var wait2 = (reason2, until = null) => ({ kind: "wait", reason: reason2, until });
function verdictOn(episode, world) {
  return atRest(episode, world) ?? inTime(episode, world) ?? ask2(episode);
}
var ask2 = ({ asked }) => ({ kind: "ask", nudge: (asked?.nudges ?? 0) + 1 });
function atRest(episode, world) {
  const { key, subject, since: since2, addressed: addressed2, asked, rule } = episode;
  const { reminders } = world.input;
  const exempt = exemptBy(subject, reminders.exempt);
  if (exempt !== null) return skip(`Exempt by its ${exempt}.`, false);
  if (reminders.mode === "digest" && endedWithDigest({ since: since2, rule }, world))
    return skip("A person closed the digest it stood in.", false);
  if (world.memory.ended.has(key)) return skip("A person closed its reminder: not asked again.", false);
  if (episode.snooze !== null) return wait2(`Snoozed until ${episode.snooze.until}.`, episode.snooze.until);
  if (addressed2.role === null) return skip(`Cannot be asked: ${addressed2.reason}.`);
  if (reminders.startDate !== null && world.dayOf(since2) < reminders.startDate)
    return skip(`Quiet since before ${reminders.startDate}, the first day that counts.`);
  if (asked !== null && asked.nudges >= reminders.maxNudges)
    return skip(`Asked ${asked.nudges} times, last on ${asked.on}: from now on only a line in the digest.`);
  if (reminders.mode === "comment" && commentPlace(subject) === null)
    return skip("No issue of its own to comment on.");
  return null;
}
function endedWithDigest({ since: since2, rule }, { memory, dayOf }) {
  if (memory.digestEndedAt === null) return false;
  return addDays(dayOf(since2), rule.quietForDays) <= dayOf(memory.digestEndedAt);
}
function inTime({ key, subject }, world) {
  if (!subject.certain) return wait2("Part of its discussion could not be read.");
  const locked = world.own.some(
    (each) => each.key === key && isOpenReminder(each) && !isDigest(each) && each.reminder.locked
  );
  if (locked) return wait2("A person locked its reminder.");
  const last = world.memory.lastAsked.get(subject.key);
  if (last === void 0) return null;
  const next = addDays(last, world.input.reminders.repeatAfterDays);
  return next > world.today ? wait2(`Asked on ${last}; again from ${next}.`, next) : null;
}
var commentPlace = ({ issue, pull }) => issue?.number ?? pull;
var isListed = (episode, world) => (episode.verdict.kind !== "skip" || episode.verdict.listed) && !endedWithDigest(episode, world);

// src/reminders/answers.ts
function answers(episode, { input }) {
  const { subject, rule, addressed: addressed2 } = episode;
  const { path: path2, issue, pull, turn } = subject;
  const place = input.repository;
  if (addressed2.role === "reviewer" && turn !== null)
    return reviewAnswers(threadLink(place, "pull", turn.pull, "its pull request"), rule.answer);
  if (path2 !== null) return fileAnswers(path2, rule.answer, input);
  if (pull !== null) return pullAnswers(threadLink(place, "pull", pull, "its pull request"));
  return issueAnswers(issue === null ? md`its issue` : threadLink(place, "issues", issue.number, "its issue"));
}
function fileAnswers(path2, answer, { repository, statusWords }) {
  const edit = (label2) => editLink(repository, path2, label2);
  return numbered2([
    md`**Update it:** ${edit("edit the file")} and ${answer}.`,
    md`**Park it:** ${edit("edit the file")} and ${setStatus(statusWords.parked, "say until when it should wait")}.`,
    md`**Withdraw it:** ${edit("edit the file")} and ${setStatus(statusWords.withdrawn, "say that it is withdrawn")}.`
  ]);
}
function reviewAnswers(link, answer) {
  return numbered2([
    md`**Review it:** open ${link} and ${answer}.`,
    md`**Park it:** say on ${link} that it should wait, and for what.`,
    md`**Turn it down:** say on ${link} that it should be withdrawn, and why.`
  ]);
}
function pullAnswers(link) {
  return numbered2([
    md`**Update it:** open ${link} and answer what is open there.`,
    md`**Park it:** open ${link} and convert it to a draft, or say until when it should wait.`,
    md`**Withdraw it:** open ${link} and close it.`
  ]);
}
function issueAnswers(link) {
  return numbered2([
    md`**Update it:** open ${link} and say in a comment where it stands.`,
    md`**Park it:** open ${link} and say in a comment until when it should wait.`,
    md`**Withdraw it:** open ${link} and close it as not planned.`
  ]);
}
function numbered2(items) {
  return joined(
    items.map((item, i) => md`${i + 1}. ${item}`),
    "\n"
  );
}
var setStatus = (word2, otherwise) => word2 === null ? otherwise : md`set its status to “${word2}”`;

// src/reminders/nudge.ts
var LONGEST_WORD2 = 60;
function nudgeTitle({ number: number2 }) {
  return number2 !== null && /^\d{1,9}$/.test(number2) ? `Reminder: proposal ${number2}` : "Reminder: a quiet proposal";
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
  const { addressed: addressed2, since: since2 } = episode;
  const { maxNudges } = world.input.reminders;
  const last = nudge >= maxNudges ? " It is the last one about this silence." : "";
  const body = blocks(
    md`${people(addressed2.logins, notify)}, this is reminder ${nudge} of ${maxNudges}: still nothing has happened since ${world.dayOf(since2)}.${last}`,
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
function filled(text3, { subject, rule, since: since2 }, { dayOf }) {
  const values = {
    title: cutText(subject.title, 90),
    number: cutText(subject.number ?? "", 20),
    owner: cutText(subject.owner ?? "", LONGEST_WORD2),
    since: dayOf(since2),
    days: String(rule.quietForDays)
  };
  return text3.replace(
    /\{(\w+)\}/g,
    (whole2, name) => Object.hasOwn(values, name) ? values[name] ?? whole2 : whole2
  );
}
function facts(episode, world) {
  const { subject, rule } = episode;
  const planned = subject.target === null ? [] : [md`**Planned for:** ${cutText(subject.target, LONGEST_WORD2)}.`];
  return [
    md`**Why you:** ${whyYou(episode, world)}.`,
    md`**Since when:** ${sinceWords(episode, world)}.`,
    md`**By which rule:** ${{ markdown: `\`${rule.id}\`` }}: ${rule.describes}.`,
    ...rule.id === "target-passed" || rule.id === "deadline-passed" ? planned : [],
    ...issueFact(subject, world)
  ];
}
function issueFact({ issue, path: path2 }, { input }) {
  if (issue === null || path2 === null) return [];
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
      const number2 = subject.turn?.pull ?? 0;
      const link = threadLink(input.repository, "pull", number2, `pull request ${number2}`);
      return md`${link} asks you for a review`;
    }
    case "owner":
      return subject.owner === null ? "you are an owner of its file" : md`you are an owner of ${cutText(subject.owner, LONGEST_WORD2)}`;
    case null:
      return "nobody nearer to it could be found";
  }
}
function sinceWords({ subject, since: since2 }, { dayOf }) {
  const last = `its last change, comment or review by a person was on ${dayOf(subject.quietSince)}`;
  return since2 > subject.quietSince ? `${dayOf(since2)}; ${last}` : last;
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
var whyNow = ({ rule, since: since2 }, { dayOf }) => `Since ${dayOf(since2)}: ${rule.describes}.`;
function createFor(episode, nudge, base, { kept: kept2, world }) {
  const { mode, mention } = world.input.reminders;
  const notify = mention ? () => true : notifyNobody;
  const nothing = { title: null, body: null, assignees: [], labels: [], on: null };
  const action = { ...base, ...nothing, kind: "create", nudge };
  if (mode !== "issue" && mode !== "comment") return { ...action, via: "digest" };
  const earlier = kept2.find(({ key, reminder }) => key === episode.key && reminder.kind === "issue");
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

// node_modules/@date-fns/tz/tzName/index.js
function tzName(timeZone2, date, format = "long") {
  return new Intl.DateTimeFormat("en-US", {
    // Enforces engine to render the time. Without the option JavaScriptCore omits it.
    hour: "numeric",
    timeZone: timeZone2,
    timeZoneName: format
  }).format(date).split(/\s/g).slice(2).join(" ");
}

// node_modules/@date-fns/tz/tzOffset/index.js
var offsetFormatCache = {};
var offsetCache = {};
function tzOffset(timeZone2, date) {
  try {
    const format = offsetFormatCache[timeZone2] ||= new Intl.DateTimeFormat("en-US", {
      timeZone: timeZone2,
      timeZoneName: "longOffset"
    }).format;
    const offsetStr = format(date).split("GMT")[1];
    if (offsetStr in offsetCache) return offsetCache[offsetStr];
    return calcOffset(offsetStr, offsetStr.split(":"));
  } catch {
    if (timeZone2 in offsetCache) return offsetCache[timeZone2];
    const captures = timeZone2?.match(offsetRe);
    if (captures) return calcOffset(timeZone2, captures.slice(1));
    return NaN;
  }
}
var offsetRe = /([+-]\d\d):?(\d\d)?/;
function calcOffset(cacheStr, values) {
  const hours = +(values[0] || 0);
  const minutes = +(values[1] || 0);
  const seconds2 = +(values[2] || 0) / 60;
  return offsetCache[cacheStr] = hours * 60 + minutes > 0 ? hours * 60 + minutes + seconds2 : hours * 60 - minutes - seconds2;
}

// node_modules/@date-fns/tz/date/mini.js
var TZDateMini = class _TZDateMini extends Date {
  //#region static
  constructor(...args) {
    super();
    if (args.length > 1 && typeof args[args.length - 1] === "string") {
      this.timeZone = args.pop();
    }
    this.internal = /* @__PURE__ */ new Date();
    if (isNaN(tzOffset(this.timeZone, this))) {
      this.setTime(NaN);
    } else {
      if (!args.length) {
        this.setTime(Date.now());
      } else if (typeof args[0] === "number" && (args.length === 1 || args.length === 2 && typeof args[1] !== "number")) {
        this.setTime(args[0]);
      } else if (typeof args[0] === "string") {
        this.setTime(+new Date(args[0]));
      } else if (args[0] instanceof Date) {
        this.setTime(+args[0]);
      } else {
        this.setTime(+new Date(...args));
        adjustToSystemTZ(this, args);
      }
    }
  }
  static tz(tz, ...args) {
    return args.length ? new _TZDateMini(...args, tz) : new _TZDateMini(Date.now(), tz);
  }
  //#endregion
  //#region time zone
  withTimeZone(timeZone2) {
    return new _TZDateMini(+this, timeZone2);
  }
  getTimezoneOffset() {
    const offset = -tzOffset(this.timeZone, this);
    return offset > 0 ? Math.floor(offset) : Math.ceil(offset);
  }
  //#endregion
  //#region time
  setTime(_time) {
    Date.prototype.setTime.apply(this, arguments);
    syncToInternal(this);
    return +this;
  }
  //#endregion
  //#region date-fns integration
  [/* @__PURE__ */ Symbol.for("constructDateFrom")](date) {
    return new _TZDateMini(+new Date(date), this.timeZone);
  }
  //#endregion
};
var re = /^(get|set)(?!UTC)/;
Object.getOwnPropertyNames(Date.prototype).forEach((method) => {
  if (!re.test(method)) return;
  const utcMethod = method.replace(re, "$1UTC");
  if (!TZDateMini.prototype[utcMethod]) return;
  if (method.startsWith("get")) {
    TZDateMini.prototype[method] = function() {
      return this.internal[utcMethod]();
    };
  } else {
    TZDateMini.prototype[method] = function() {
      Date.prototype[utcMethod].apply(this.internal, arguments);
      syncFromInternal(this);
      return +this;
    };
    TZDateMini.prototype[utcMethod] = function() {
      Date.prototype[utcMethod].apply(this, arguments);
      syncToInternal(this);
      return +this;
    };
  }
});
function syncToInternal(date) {
  date.internal.setTime(+date);
  date.internal.setUTCSeconds(date.internal.getUTCSeconds() - // Round after converting minutes to seconds to avoid fractional offset
  // precision errors from historical offsets.
  Math.round(-tzOffset(date.timeZone, date) * 60));
}
function syncFromInternal(date) {
  Date.prototype.setFullYear.call(date, date.internal.getUTCFullYear(), date.internal.getUTCMonth(), date.internal.getUTCDate());
  Date.prototype.setHours.call(date, date.internal.getUTCHours(), date.internal.getUTCMinutes(), date.internal.getUTCSeconds(), date.internal.getUTCMilliseconds());
  adjustToSystemTZ(date);
}
function adjustToSystemTZ(date, constructorArgs) {
  const expectedInternalTime = Array.isArray(constructorArgs) ? constructorArgsToInternalTime(constructorArgs) : +date.internal;
  const offsetWithSeconds = tzOffset(date.timeZone, date);
  const offset = offsetWithSeconds > 0 ? Math.floor(offsetWithSeconds) : Math.ceil(offsetWithSeconds);
  const prevHour = /* @__PURE__ */ new Date(+date);
  prevHour.setUTCHours(prevHour.getUTCHours() - 1);
  const systemOffset = -(/* @__PURE__ */ new Date(+date)).getTimezoneOffset();
  const prevHourSystemOffset = -(/* @__PURE__ */ new Date(+prevHour)).getTimezoneOffset();
  const systemDSTChange = systemOffset - prevHourSystemOffset;
  let systemOffsetForDiff = systemOffset;
  if (systemDSTChange && systemOffset !== offset) {
    const systemHour = Date.prototype.getHours.apply(date);
    const expectedHour = Array.isArray(constructorArgs) ? constructorArgs[3] || 0 : date.internal.getUTCHours();
    if (systemHour !== expectedHour) {
      const testDate = /* @__PURE__ */ new Date(+date);
      const testOffsetDiff = systemOffset - offset;
      if (testOffsetDiff) testDate.setUTCMinutes(testDate.getUTCMinutes() + testOffsetDiff);
      const testOffsetWithSeconds = tzOffset(date.timeZone, testDate);
      const testOffset = testOffsetWithSeconds > 0 ? Math.floor(testOffsetWithSeconds) : Math.ceil(testOffsetWithSeconds);
      if (testOffset === offset) systemOffsetForDiff = prevHourSystemOffset;
    }
  }
  const offsetDiff = systemOffsetForDiff - offset;
  if (offsetDiff)
    Date.prototype.setUTCMinutes.call(date, Date.prototype.getUTCMinutes.call(date) + offsetDiff);
  const systemDate = /* @__PURE__ */ new Date(+date);
  systemDate.setUTCSeconds(0);
  const systemSecondsOffset = systemOffset > 0 ? systemDate.getSeconds() : (systemDate.getSeconds() - 60) % 60;
  const secondsOffset = Math.round(-(tzOffset(date.timeZone, date) * 60)) % 60;
  if (secondsOffset || systemSecondsOffset)
    Date.prototype.setUTCSeconds.call(date, Date.prototype.getUTCSeconds.call(date) + secondsOffset + systemSecondsOffset);
  const postOffsetWithSeconds = tzOffset(date.timeZone, date);
  const postOffset = postOffsetWithSeconds > 0 ? Math.floor(postOffsetWithSeconds) : Math.ceil(postOffsetWithSeconds);
  const postSystemOffset = -(/* @__PURE__ */ new Date(+date)).getTimezoneOffset();
  const postOffsetDiff = postSystemOffset - postOffset;
  const offsetChanged = postOffset !== offset;
  const postDiff = postOffsetDiff - offsetDiff;
  const targetDSTShift = postOffset - offset;
  const postOffsetCandidate = expectedInternalTime - postOffset * 60 * 1e3;
  const normalizedTargetDSTGap = targetDSTShift > 0 && targetInternalTime(date) - expectedInternalTime === targetDSTShift * 60 * 1e3 && targetInternalTime(date, postOffsetCandidate) !== expectedInternalTime;
  if (offsetChanged && postDiff && !normalizedTargetDSTGap) {
    Date.prototype.setUTCMinutes.call(date, Date.prototype.getUTCMinutes.call(date) + postDiff);
    const newOffsetWithSeconds = tzOffset(date.timeZone, date);
    const newOffset = newOffsetWithSeconds > 0 ? Math.floor(newOffsetWithSeconds) : Math.ceil(newOffsetWithSeconds);
    const offsetChange = postOffset - newOffset;
    if (offsetChange && postDiff < 0) {
      Date.prototype.setUTCMinutes.call(date, Date.prototype.getUTCMinutes.call(date) + offsetChange);
    }
  }
  syncToInternal(date);
  const expectedTime = constructorArgs ? expectedInternalTime : expectedInternalTime + secondsOffset * 1e3;
  const drift = expectedTime - +date.internal;
  if (drift && Math.abs(drift) < 30 * 60 * 1e3) {
    Date.prototype.setTime.call(date, +date + drift);
    syncToInternal(date);
  }
}
function constructorArgsToInternalTime(args) {
  return Date.UTC(args[0], args.length > 1 ? args[1] : 0, args.length > 2 ? args[2] : 1, ...args.slice(3));
}
function targetInternalTime(date, time) {
  const internal = new Date(time ?? +date);
  internal.setUTCSeconds(internal.getUTCSeconds() - Math.round(-tzOffset(date.timeZone, internal) * 60));
  return +internal;
}

// node_modules/@date-fns/tz/date/index.js
var TZDate = class _TZDate extends TZDateMini {
  //#region static
  static tz(tz, ...args) {
    return args.length ? new _TZDate(...args, tz) : new _TZDate(Date.now(), tz);
  }
  //#endregion
  //#region representation
  toISOString() {
    const [sign, hours, minutes] = this.tzComponents();
    const tz = `${sign}${hours}:${minutes}`;
    return this.internal.toISOString().slice(0, -1) + tz;
  }
  toString() {
    return `${this.toDateString()} ${this.toTimeString()}`;
  }
  toDateString() {
    const [day, date, month, year] = this.internal.toUTCString().split(" ");
    return `${day?.slice(0, -1)} ${month} ${date} ${year}`;
  }
  toTimeString() {
    const time = this.internal.toUTCString().split(" ")[4];
    const [sign, hours, minutes] = this.tzComponents();
    return `${time} GMT${sign}${hours}${minutes} (${tzName(this.timeZone, this)})`;
  }
  toLocaleString(locales, options) {
    return Date.prototype.toLocaleString.call(this, locales, {
      ...options,
      timeZone: options?.timeZone || this.timeZone
    });
  }
  toLocaleDateString(locales, options) {
    return Date.prototype.toLocaleDateString.call(this, locales, {
      ...options,
      timeZone: options?.timeZone || this.timeZone
    });
  }
  toLocaleTimeString(locales, options) {
    return Date.prototype.toLocaleTimeString.call(this, locales, {
      ...options,
      timeZone: options?.timeZone || this.timeZone
    });
  }
  //#endregion
  //#region private
  tzComponents() {
    const offset = this.getTimezoneOffset();
    const sign = offset > 0 ? "-" : "+";
    const hours = String(Math.floor(Math.abs(offset) / 60)).padStart(2, "0");
    const minutes = String(Math.abs(offset) % 60).padStart(2, "0");
    return [sign, hours, minutes];
  }
  //#endregion
  withTimeZone(timeZone2) {
    return new _TZDate(+this, timeZone2);
  }
  //#region date-fns integration
  [/* @__PURE__ */ Symbol.for("constructDateFrom")](date) {
    return new _TZDate(+new Date(date), this.timeZone);
  }
  //#endregion
};

export {
  ConfigurationError,
  DAY_MS2 as DAY_MS,
  dayNumber,
  daysBetween,
  FILE_RULES,
  foldLabel,
  matchesGlob,
  TZDate,
  suggest,
  didYouMean,
  wrongPath,
  wrongNamePattern,
  text2 as text,
  oneOf2 as oneOf,
  number,
  listOf2 as listOf,
  mapOf,
  record,
  fullRecord,
  kebab,
  fold,
  mapped,
  word,
  headerName,
  pathPattern,
  path,
  ref,
  objectId,
  timeZone,
  flag2 as flag,
  REMINDER_MODES,
  REMINDER_ASKS,
  BUILT_IN_RULES,
  RULE_PLACEHOLDERS,
  LOGIN,
  isBuiltInRule,
  seenLogins,
  isDay,
  rulesOf,
  endsOf,
  DIGEST_KEY,
  proposalKey,
  proposalOf,
  isEpisodeKey,
  readMarker,
  boxNote,
  boxesIn,
  mentionsIn,
  VERSION,
  fieldsOf,
  wordOf,
  numberOf2 as numberOf,
  instantOf,
  maybeInstantOf,
  nodesOf,
  sortedNames,
  permissionHint,
  troubleHint,
  byCodeUnit,
  inOrder,
  sizeOf,
  fitted,
  notifyNobody,
  notifyOnly,
  people,
  subjectLink,
  DIGEST_TITLE,
  digestBody,
  ownReminders,
  isDigest,
  isOpenReminder,
  endedByPerson,
  missingReminders,
  snoozesByBox,
  episodesOf,
  commentPlace,
  isListed,
  nudgeBody,
  REMINDER_LABEL,
  actionFor,
  Halted,
  valueAt,
  cleanMessage,
  isTimeout,
  isPace,
  readFaults,
  unauthorized,
  getUserAgent,
  request,
  withCustomRequest,
  transport,
  connect,
  PERSON,
  LABELS,
  readPerson,
  readLabels,
  instantText,
  CLOCK,
  askGithub
};
