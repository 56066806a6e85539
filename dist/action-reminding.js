import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  openWriter,
  planReminders,
  withKnown
} from "./action-cli-reminding.js";
import {
  CLOCK,
  DIGEST_KEY,
  Halted,
  LABELS,
  LOGIN,
  PERSON,
  REMINDER_LABEL,
  byCodeUnit,
  commentPlace,
  connect,
  fieldsOf,
  instantOf,
  instantText,
  isDay,
  isEpisodeKey,
  maybeInstantOf,
  nodesOf,
  numberOf,
  ownReminders,
  readLabels,
  readMarker,
  readPerson,
  troubleHint,
  valueAt,
  wordOf
} from "./action-cli-github-part-reminding.js";

// src/github/publish-queries.ts
var RULES = `branchProtectionRule { requiresApprovingReviews requiresStatusChecks restrictsPushes lockBranch }
      refUpdateRule { viewerCanPush requiredApprovingReviewCount }
      rules(first: 100) { nodes { type } }`;
var preflight = (name, rules) => `query ${name}($owner: String!, $name: String!) {
  viewer { login }
  repository(owner: $owner, name: $name) {
    id nameWithOwner viewerPermission isArchived isFork hasIssuesEnabled
    defaultBranchRef { name target { oid } ${rules} }
  }
}`;
var PUBLISH_QUERIES = {
  /** Who writes, into what, and which rules stand in the way. */
  preflight: preflight("Preflight", RULES),
  /** The same for a server that knows no rules. */
  preflightWithoutRules: preflight("PreflightWithoutRules", ""),
  /** The commit a branch points to. */
  tip: `query BranchTip($owner: String!, $name: String!, $ref: String!) {
  repository(owner: $owner, name: $name) { ref(qualifiedName: $ref) { target { oid } } }
}`,
  /** How many commits of the base a branch lacks. */
  behind: `query BranchBehind($owner: String!, $name: String!, $ref: String!, $base: String!) {
  repository(owner: $owner, name: $name) { ref(qualifiedName: $ref) { compare(headRef: $base) { aheadBy } } }
}`,
  /** Pull requests of the branch, newest first. Those of forks may have a branch of the same name. */
  pulls: `query ReportPulls($owner: String!, $name: String!, $branch: String!, $base: String!) {
  repository(owner: $owner, name: $name) {
    pullRequests(headRefName: $branch, baseRefName: $base, first: 20, orderBy: {field: CREATED_AT, direction: DESC}) {
      nodes { id number state headRefOid isCrossRepository body }
    }
  }
}`
};
function folderQuery(count) {
  const numbers = Array.from({ length: count }, (_, index) => index);
  const variables = numbers.map((each) => `$e${each}: String!`).join(", ");
  const folders = numbers.map(
    (each) => `    f${each}: object(expression: $e${each}) { __typename ... on Tree { entries { name type mode oid } } }`
  );
  return `query FolderAt($owner: String!, $name: String!, $manifest: String!, ${variables}) {
  repository(owner: $owner, name: $name) {
    manifest: object(expression: $manifest) { ... on Blob { text isTruncated } }
${folders.join("\n")}
  }
}`;
}

// src/publish/answers.ts
function repositoryOf(answer, mayBeMissing = []) {
  const trouble = answer.troubles.find(({ path }) => !path.some((step) => mayBeMissing.includes(String(step))));
  if (trouble) {
    const hint = troubleHint(trouble);
    const told2 = `GitHub does not show the repository: ${trouble.message.replace(/\.$/, "")}.`;
    throw new Halted("refused", hint === null ? told2 : `${told2} ${hint}`);
  }
  const repository = valueAt(answer.data, ["repository"]);
  if (typeof repository !== "object" || repository === null) {
    throw new Halted("refused", "GitHub does not show the repository to this token.");
  }
  return repository;
}
function textAt(value, ...path) {
  const found = valueAt(value, path);
  return typeof found === "string" ? found : null;
}
function listAt(value, ...path) {
  const found = valueAt(value, path);
  return Array.isArray(found) ? found : [];
}

// src/publish/protection.ts
var BLOCKING = {
  PULL_REQUEST: "a pull request is required",
  UPDATE: "updates are restricted",
  LOCK_BRANCH: "the branch is locked",
  MERGE_QUEUE: "a merge queue is required",
  REQUIRED_STATUS_CHECKS: "status checks are required",
  REQUIRED_DEPLOYMENTS: "deployments are required",
  WORKFLOWS: "workflows are required",
  REQUIRED_WORKFLOW_STATUS_CHECKS: "workflows are required",
  CODE_SCANNING: "code scanning is required"
};
var CLASSIC = {
  requiresApprovingReviews: "an approving review is required",
  requiresStatusChecks: "status checks are required",
  restrictsPushes: "pushes are restricted",
  lockBranch: "the branch is locked"
};
function protectionOf(ref) {
  const rules = listAt(ref, "rules", "nodes").map((rule) => BLOCKING[textAt(rule, "type") ?? ""]);
  const classic = Object.entries(CLASSIC).map(
    ([field, words2]) => valueAt(ref, ["branchProtectionRule", field]) === true ? words2 : void 0
  );
  const reviews = valueAt(ref, ["refUpdateRule", "requiredApprovingReviewCount"]);
  const others = [
    typeof reviews === "number" && reviews > 0 ? CLASSIC.requiresApprovingReviews : void 0,
    valueAt(ref, ["refUpdateRule", "viewerCanPush"]) === false ? CLASSIC.restrictsPushes : void 0
  ];
  const found = [...rules, ...classic, ...others].filter((each) => each !== void 0);
  return [...new Set(found)].sort();
}

// src/publish/world.ts
function repositoryVariables({ repository }) {
  const [owner = "", name = ""] = repository.split("/");
  return { owner, name };
}

// src/publish/preflight.ts
var RULES2 = ["branchProtectionRule", "refUpdateRule", "rules"];
async function preflight2(github, reminds = false) {
  const answer = await askWithRules(github);
  const repository = repositoryOf(answer, reminds ? [...RULES2, "defaultBranchRef"] : RULES2);
  const ref = valueAt(repository, ["defaultBranchRef"]);
  const [branch, oid] = [textAt(ref, "name"), textAt(ref, "target", "oid")];
  const viewer = textAt(answer.data, "viewer", "login") ?? "";
  return {
    viewer,
    tokenKind: kindOf(viewer),
    repositoryId: textAt(repository, "id") ?? "",
    head: branch === null || oid === null ? null : { branch, oid },
    isArchived: valueAt(repository, ["isArchived"]) === true,
    isFork: valueAt(repository, ["isFork"]) === true,
    hasIssues: valueAt(repository, ["hasIssuesEnabled"]) !== false,
    permission: textAt(repository, "viewerPermission"),
    protectedBy: protectionOf(ref)
  };
}
function refusalsOf(found, inForks, run) {
  const readOnly = readOnlyReason(found, run);
  const refusals = [
    found.isArchived ? notice(
      "both",
      "archived",
      "The repository is archived, so nothing is written; unarchive it under Settings, General."
    ) : null,
    found.isFork && !inForks ? notice(
      "both",
      "fork",
      'The repository is a fork, so nothing is written. Set "publish-in-forks: true" if its report is wanted.'
    ) : null,
    readOnly === null ? null : notice("both", "read-only", readOnly),
    found.head === null ? notice(
      "publish",
      "empty",
      "The repository has no commit on its default branch yet, so there is nothing to publish to."
    ) : null,
    found.hasIssues ? null : notice(
      "remind",
      "issues-disabled",
      'Issues are switched off, so nobody is reminded: switch them on under Settings, General, or set "reminders: off". The report lists what is quiet.'
    )
  ];
  return refusals.filter((each) => each !== null);
}
function readOnlyReason({ permission, tokenKind }, run) {
  if (run?.fromFork) {
    return "This run belongs to a pull request of a fork, whose token only reads; the scheduled run writes.";
  }
  if (run?.actor === "dependabot[bot]" && run.event !== "schedule") {
    return "This run was started by Dependabot, whose token only reads; the scheduled run writes.";
  }
  const mayWrite = permission === null || ["ADMIN", "MAINTAIN", "WRITE"].includes(permission);
  if (tokenKind !== "person" || mayWrite) return null;
  return 'The token belongs to somebody who may only read this repository: give one of somebody who may write, or set "publish: summary".';
}
function notice(what, why, sentence) {
  return { what, why, severity: "notice", sentence };
}
function kindOf(viewer) {
  if (/^github-actions(?:\[bot\])?$/.test(viewer)) return "workflow";
  return viewer.endsWith("[bot]") ? "app" : "person";
}
async function askWithRules(github) {
  const variables = repositoryVariables(github);
  try {
    return await github.ask(PUBLISH_QUERIES.preflight, variables);
  } catch (error) {
    if (!(error instanceof Halted) || error.kind !== "refused") throw error;
    return github.ask(PUBLISH_QUERIES.preflightWithoutRules, variables);
  }
}

// src/reminders/over-mark.ts
var OVER = "<!-- proposal-pulse:v1 over -->";
function withOverMark(body) {
  return isMarkedOver(body) ? body : `${body.trimEnd()}
${OVER}`;
}
var isMarkedOver = (body) => body.trimEnd().endsWith(`
${OVER}`);

// src/reminders/carry-out.ts
async function carryOut(deed, place) {
  switch (deed.kind) {
    case "clear":
      return judged(await clear(deed, place));
    case "update":
      return judged(await rewrite(deed.target, deed, place));
    case "create":
      return deed.via === "issue" ? openIssue(deed, place) : addComment(deed, place);
    case "digest":
      return deed.plan.kind === "create" ? openIssue({ ...deed.plan, assignees: [] }, place) : judged(await rewrite(deed.plan.target, deed.plan, place));
  }
}
async function clear({ target, as }, { writer, bodyOf: bodyOf2 }) {
  if (target.kind === "comment") {
    const body = bodyOf2(target.id) ?? "";
    const marked = isMarkedOver(body) ? null : await writer.write("updateIssueComment", { id: target.id, body: withOverMark(body) });
    if (marked !== null && marked.kind !== "applied") return marked;
    const classifier = as === "duplicate" ? "DUPLICATE" : "RESOLVED";
    return writer.write("minimizeComment", { subjectId: target.id, classifier });
  }
  const stateReason = as === "duplicate" ? "NOT_PLANNED" : "COMPLETED";
  return writer.write("closeIssue", { issueId: target.id, stateReason });
}
function rewrite({ id, kind }, { title, body }, { writer }) {
  return kind === "issue" ? writer.write("updateIssue", { id, body, ...title !== null && { title } }) : writer.write("updateIssueComment", { id, body });
}
async function openIssue({ title, body, assignees, labels }, place) {
  const { writer, repositoryId } = place;
  const label = labels.length === 0 ? null : await place.labelId();
  const assigneeIds = place.assigneeIds(assignees);
  const plain = { repositoryId, title, body, ...label !== null && { labelIds: [label] } };
  if (assigneeIds.length > 0) {
    const outcome = await writer.write("createIssue", { ...plain, assigneeIds });
    const isAboutThem = outcome.kind === "refused" && ["validation", "not-found"].includes(outcome.why);
    if (!isAboutThem) return judged(outcome, ["issue", "id"]);
  }
  return judged(await writer.write("createIssue", plain), ["issue", "id"]);
}
async function addComment({ on, body }, { writer, threadId: threadId2 }) {
  const subjectId = on === null ? null : await threadId2(on);
  if (subjectId === null || body === null) return left("The issue to comment on was not found.");
  return judged(await writer.write("addComment", { subjectId, body }), ["commentEdge", "node", "id"]);
}
var left = (sentence, over = false) => ({ kind: "left", sentence, over });
var HOPELESS = ["permission", "unauthorized", "archived", "issues-disabled"];
var LEFT_ALONE = ["locked", "not-found"];
function judged(outcome, idAt = []) {
  switch (outcome.kind) {
    case "applied":
      return { kind: "done", id: idAt.length === 0 ? null : wordOf(valueAt(outcome.data, idAt)) };
    case "unclear":
      return { kind: "unclear", sentence: outcome.sentence };
    case "limited":
      return left(outcome.sentence, true);
    case "refused": {
      const { why, sentence } = outcome;
      if (why === "too-quickly") return left(sentence, true);
      if (LEFT_ALONE.includes(why)) return left(sentence);
      return { kind: "failed", sentence, over: HOPELESS.includes(why) };
    }
  }
}

// src/reminders/ledger.ts
var Ledger = class {
  #entries = [];
  #unclear = [];
  #over = false;
  /** True once nothing more may be written in this run. */
  get isOver() {
    return this.#over;
  }
  /** True when something was sent that may have changed GitHub. */
  get hasWritten() {
    return this.#unclear.length > 0 || this.#entries.some(({ result }) => result === "done");
  }
  get entries() {
    return this.#entries;
  }
  /** Keys of episodes a write about which went wrong: they are not chosen again in this run. */
  get withheld() {
    const wrong = [
      ...this.#unclear.map(({ deed }) => deed),
      ...this.#entries.filter(({ result }) => result !== "done").map(({ deed }) => deed)
    ];
    return wrong.flatMap((deed) => deed.kind === "create" ? [deed.key] : []);
  }
  note(deed, became) {
    if (became.kind === "unclear") {
      this.#unclear.push({ deed, sentence: became.sentence });
      return;
    }
    if (became.kind === "done") {
      this.#entries.push({ deed, result: "done", id: became.id, sentence: null });
      return;
    }
    if (became.over) this.#over = true;
    this.#entries.push({ deed, result: became.kind, id: null, sentence: became.sentence });
  }
  /** What the run had no time or leave for. */
  leave(deeds, sentence) {
    for (const deed of deeds) this.#entries.push({ deed, result: "left", id: null, sentence });
  }
  /** Says of every unclear write whether it was done, as the list shows it now. Null: the list could not be read. */
  settle(existing, state) {
    for (const { deed, sentence } of this.#unclear.splice(0)) {
      const done = existing !== null && isSeen(deed, existing, state);
      this.#entries.push({
        deed,
        result: done ? "done" : "failed",
        id: null,
        sentence: done ? null : sentence
      });
    }
  }
};
function isSeen(deed, existing, state) {
  const own = ownReminders(existing, state);
  switch (deed.kind) {
    case "clear":
      return own.some(({ reminder }) => reminder.id === deed.target.id && reminder.state === "closed");
    case "update":
      return own.some(({ reminder, hash }) => reminder.id === deed.target.id && hash === hashOf(deed.body));
    case "create":
      return own.some(({ key, nudges }) => key === deed.key && nudges === deed.nudge);
    case "digest":
      return own.some(({ key, hash }) => key === DIGEST_KEY && hash === hashOf(deed.plan.body));
  }
}
var hashOf = (body) => readMarker(body)?.hash ?? null;

// src/github/people-query.ts
function peopleQuery(count) {
  const numbers = Array.from({ length: count }, (_, index) => index);
  const variables = numbers.map((each) => `$l${each}: String!`).join(", ");
  const people = numbers.map((each) => `  u${each}: user(login: $l${each}) { id login }`);
  const assignable = numbers.map(
    (each) => `    a${each}: assignableUsers(query: $l${each}, first: 20) { nodes { login } }`
  );
  return `query People($owner: String!, $name: String!, ${variables}) {
${people.join("\n")}
  repository(owner: $owner, name: $name) {
${assignable.join("\n")}
  }
}`;
}
var LABEL_QUERY = `query Label($owner: String!, $name: String!, $label: String!) {
  repository(owner: $owner, name: $name) { label(name: $label) { id } }
}`;
var THREAD_QUERY = `query ThreadId($owner: String!, $name: String!, $number: Int!) {
  repository(owner: $owner, name: $name) {
    thread: issueOrPullRequest(number: $number) { ... on Issue { id } ... on PullRequest { id } }
  }
}`;

// src/reminders/lookup.ts
var MOST_AT_ONCE = 50;
async function lookUpPeople({ repository, github }, logins) {
  const found = /* @__PURE__ */ new Map();
  for (let from = 0; from < logins.length; from += MOST_AT_ONCE) {
    const some = logins.slice(from, from + MOST_AT_ONCE);
    const named = Object.fromEntries(some.map((login, index) => [`l${index}`, login]));
    const { data, troubles } = await github.ask(peopleQuery(some.length), {
      ...placeVariables(repository),
      ...named
    });
    for (const [index, login] of some.entries()) {
      const missing = troubles.some(({ path, kind }) => path[0] === `u${index}` && kind === "not-found");
      const nodes = valueAt(data, ["repository", `a${index}`, "nodes"]);
      const names = (Array.isArray(nodes) ? nodes : []).map((node) => wordOf(valueAt(node, ["login"])));
      found.set(login.toLowerCase(), {
        id: wordOf(valueAt(data, [`u${index}`, "id"])),
        absent: missing,
        assignable: names.some((name) => name?.toLowerCase() === login.toLowerCase())
      });
    }
  }
  return found;
}
async function labelId({ repository, github }, repositoryId, label, writer) {
  const read = async () => {
    const { data } = await github.ask(LABEL_QUERY, { ...placeVariables(repository), label });
    return wordOf(valueAt(data, ["repository", "label", "id"]));
  };
  const known = await read();
  if (known !== null) return known;
  const made = await writer.write("createLabel", { repositoryId, name: label, ...LOOKS });
  if (made.kind === "applied") return wordOf(valueAt(made.data, ["label", "id"]));
  return made.kind === "unclear" || made.kind === "refused" && made.why === "exists" ? read() : null;
}
async function threadId({ repository, github }, number) {
  const { data } = await github.ask(THREAD_QUERY, { ...placeVariables(repository), number });
  return wordOf(valueAt(data, ["repository", "thread", "id"]));
}
var LOOKS = { color: "c5def5", description: "Reminders about quiet proposals" };
function placeVariables(repository) {
  const [owner = "", name = ""] = repository.split("/");
  return { owner, name };
}

// src/github/reminder-queries.ts
var ISSUES_PAGE = 45;
var IDS_BATCH = 45;
var PLACES_BATCH = 25;
var COMMENTS_PAGE = 100;
var CLOSING = `timelineItems(last: 1, itemTypes: [CLOSED_EVENT]) { nodes { ... on ClosedEvent { createdAt actor ${PERSON} } } }`;
var ISSUE = `id number issueState: state locked body createdAt updatedAt closedAt author ${PERSON} comments { totalCount } ${LABELS} ${CLOSING}`;
var COMMENT = `id url body createdAt updatedAt isMinimized author ${PERSON}`;
function remindersQuery(home, by, since) {
  const filter = since === null ? by : { ...by, since: instantText(since) };
  return {
    name: "reminders",
    size: ISSUES_PAGE,
    document: `query Reminders($owner: String!, $name: String!, $first: Int!, $cursor: String, $filter: IssueFilters) {
  repository(owner: $owner, name: $name) {
    nameWithOwner
    issues(first: $first, after: $cursor, filterBy: $filter, orderBy: {field: CREATED_AT, direction: ASC}) {
      pageInfo { hasNextPage endCursor } nodes { ${ISSUE} }
    }
  }
}`,
    variables: { ...home, filter },
    connection: ["repository", "issues"]
  };
}
var KNOWN_REMINDERS_QUERY = {
  name: "known-reminders",
  size: IDS_BATCH,
  document: () => `query KnownReminders($ids: [ID!]!) {
  nodes(ids: $ids) {
    __typename
    ... on Issue { ${ISSUE} repository { nameWithOwner } }
    ... on IssueComment { ${COMMENT} viewerCannotUpdateReasons repository { nameWithOwner } }
  }
}`,
  variables: (ids) => ({ ids }),
  pathOf: (_, index) => ["nodes", index],
  valueOf: (data, _, index) => valueAt(data, ["nodes", index])
};
function reminderCommentsQuery(home, since) {
  const aliasOf = (number) => `n${number}`;
  return {
    name: "reminder-comments",
    size: PLACES_BATCH,
    document: (numbers) => `query ReminderComments($owner: String!, $name: String!, $direction: OrderDirection!) {
  repository(owner: $owner, name: $name) {
    ${numbers.map((each) => `${aliasOf(each)}: issueOrPullRequest(number: ${each}) { ...Issues ...Pulls }`).join("\n    ")}
  }
}
fragment Issues on Issue { locked ${comments("")} }
fragment Pulls on PullRequest { locked ${comments("")} }`,
    variables: { ...home, direction: directionOf(since) },
    pathOf: (number) => ["repository", aliasOf(number)],
    valueOf: (data, number) => valueAt(data, ["repository", aliasOf(number)])
  };
}
function moreCommentsQuery(home, number, since, cursor) {
  const thread = comments(", after: $cursor", "$first");
  return {
    name: "more-reminder-comments",
    size: COMMENTS_PAGE,
    document: `query MoreReminderComments($owner: String!, $name: String!, $number: Int!, $direction: OrderDirection!, $first: Int!, $cursor: String) {
  repository(owner: $owner, name: $name) {
    thread: issueOrPullRequest(number: $number) { ... on Issue { ${thread} } ... on PullRequest { ${thread} } }
  }
}`,
    variables: { ...home, number, direction: directionOf(since) },
    connection: ["repository", "thread", "comments"],
    cursor
  };
}
var directionOf = (since) => since === null ? "ASC" : "DESC";
function comments(after, first = String(COMMENTS_PAGE)) {
  return `comments(first: ${first}${after}, orderBy: {field: UPDATED_AT, direction: $direction}) { pageInfo { hasNextPage endCursor } nodes { ${COMMENT} } }`;
}

// src/reminders/read-existing-comments.ts
async function readComments(numbers, reading) {
  const { github, home, since, take, missed } = reading;
  const further = [];
  await github.askInBatches(reminderCommentsQuery(home, since), numbers, (number, value, troubles) => {
    if (value === null || troubles.some(({ kind }) => kind === "not-found")) return;
    const { locked, comments: comments2 } = fieldsOf(value);
    const nodes = nodesOf(comments2);
    const { hasNextPage, endCursor } = fieldsOf(fieldsOf(comments2).pageInfo);
    const cursor = wordOf(endCursor);
    if (nodes === null || typeof hasNextPage !== "boolean" || hasNextPage && cursor === null) {
      return missed(troubles[0] ?? null);
    }
    for (const trouble of troubles) missed(trouble);
    for (const node of nodes) take(node, locked === true);
    if (hasNextPage && cursor !== null && !isPast(nodes, since)) {
      further.push({ number, locked: locked === true, cursor });
    }
  });
  for (const each of further) await readMore(each, reading);
}
async function readMore({ number, locked, cursor }, { github, home, since, take, missed }) {
  const query = moreCommentsQuery(home, number, since, cursor);
  const end = await github.askPages(query, (data, troubles) => {
    const nodes = nodesOf(valueAt(data, query.connection)) ?? [];
    for (const trouble of troubles) missed(trouble);
    for (const node of nodes) take(node, locked);
    return isPast(nodes, since) ? "enough" : "more";
  });
  if (end.kind === "unread") missed(end.trouble);
}
function isPast(nodes, since) {
  const last = instantOf(fieldsOf(nodes.at(-1)).updatedAt);
  return since !== null && last !== null && last < since;
}

// src/reminders/read-existing-values.ts
var BOT = "[bot]";
var LONGEST_READ = 131072;
function creatorName(viewer) {
  const { login, bot } = accountOf(viewer, false);
  return bot ? `${login}${BOT}` : login;
}
function isViewer(account, viewer) {
  const person = readPerson(account);
  if (person === null) return false;
  const [a, b] = [accountOf(person.login, person.bot), accountOf(viewer, viewer === "github-actions")];
  return a.bot === b.bot && a.login.toLowerCase() === b.login.toLowerCase();
}
function accountOf(name, isBot) {
  return name.endsWith(BOT) ? { login: name.slice(0, -BOT.length), bot: true } : { login: name, bot: isBot };
}
function readIssue(value, viewer) {
  const fields = fieldsOf(value);
  const [id, number, body] = [wordOf(fields.id), numberOf(fields.number), bodyOf(fields.body)];
  const [createdAt, updatedAt] = [instantOf(fields.createdAt), instantOf(fields.updatedAt)];
  const [closedAt, { totalCount }] = [maybeInstantOf(fields.closedAt), fieldsOf(fields.comments)];
  const closings = nodesOf(fields.timelineItems);
  if (id === null || number === null || body === null || createdAt === null || updatedAt === null) return null;
  if (closedAt === void 0 || closings === null || typeof fields.locked !== "boolean") return null;
  if (typeof totalCount !== "number" || nodesOf(fields.labels) === null) return null;
  if (fields.issueState !== "OPEN" && fields.issueState !== "CLOSED") return null;
  const closed = fields.issueState === "CLOSED";
  const { actor } = fieldsOf(closings.at(-1));
  const reminder = {
    ...{ id, number, kind: "issue", on: null, state: closed ? "closed" : "open" },
    // A workflow of another kind may write as the same identity; it is not a person either.
    ...{ closedByUs: closed && isViewer(actor, viewer), closedAt: closed ? closedAt : null },
    ...{ locked: fields.locked, body, labels: readLabels(fields.labels), createdAt, updatedAt },
    ours: isViewer(fields.author, viewer)
  };
  return { reminder, repository: repositoryIn(fields.repository), comments: totalCount };
}
function readComment(value, viewer, locked) {
  const fields = fieldsOf(value);
  const [id, body, place] = [wordOf(fields.id), bodyOf(fields.body), placeIn(fields.url)];
  const [createdAt, updatedAt] = [instantOf(fields.createdAt), instantOf(fields.updatedAt)];
  if (id === null || body === null || place === null || createdAt === null || updatedAt === null) return null;
  if (typeof fields.isMinimized !== "boolean") return null;
  const [hidden, ours] = [fields.isMinimized, isViewer(fields.author, viewer)];
  const reasons = fields.viewerCannotUpdateReasons;
  const reminder = {
    ...{ id, number: place.number, kind: "comment", on: place.on, state: hidden ? "closed" : "open" },
    ...{ closedByUs: hidden && ours && isMarkedOver(body), closedAt: null },
    locked: locked ?? (Array.isArray(reasons) && reasons.includes("LOCKED")),
    ...{ body, labels: [], createdAt, updatedAt, ours }
  };
  return { reminder, repository: repositoryIn(fields.repository), comments: 0 };
}
var repositoryIn = (value) => wordOf(fieldsOf(value).nameWithOwner);
function bodyOf(value) {
  return typeof value === "string" ? value.slice(0, LONGEST_READ) : null;
}
function placeIn(url) {
  const match = /\/(?:issues|pull)\/(\d{1,10})#issuecomment-(\d{1,15})$/.exec(wordOf(url) ?? "");
  const [on, number] = [numberOf(Number(match?.[1])), Number(match?.[2])];
  return on === null || Number.isNaN(number) ? null : { on, number };
}

// src/reminders/read-existing.ts
var DAY = 864e5;
var NOBODYS = { sentence: "GitHub does not say whose token this is.", barred: true };
var LONGEST_REPEAT = 366 * DAY;
async function readExisting(place, mode, state, commentPlaces) {
  const reading = new Reading(place, state);
  if (mode === "off") return reading.result();
  if (place.viewer === "") return { ...reading.result(), unread: NOBODYS };
  await reading.list({ createdBy: creatorName(place.viewer) });
  await reading.list({ labels: [REMINDER_LABEL] });
  await reading.comments(mode === "comment" ? commentPlaces : []);
  await reading.known();
  return reading.result();
}
var Reading = class {
  #place;
  #state;
  #found = /* @__PURE__ */ new Map();
  #gone = [];
  /** As the lists name the repository: what a clone calls it may be a name of earlier days. */
  #repository;
  #unread = null;
  constructor(place, state) {
    this.#place = place;
    this.#state = state;
    this.#repository = place.repository;
  }
  result() {
    const existing = [...this.#found.values()].map(({ reminder }) => reminder);
    existing.sort((a, b) => a.number - b.number);
    return { existing, gone: this.#gone, unread: this.#unread };
  }
  /** Everything we wrote is younger than our first run. The day is for clocks that differ. */
  get #since() {
    return this.#state === null ? null : Math.max(0, this.#state.baselineAt - DAY);
  }
  get #home() {
    const [owner = "", name = ""] = this.#place.repository.split("/");
    return { owner, name };
  }
  async list(filter) {
    const query = remindersQuery(this.#home, filter, this.#since);
    const end = await this.#place.github.askPages(query, (data, troubles) => {
      const { nameWithOwner } = fieldsOf(valueAt(data, ["repository"]));
      this.#repository = wordOf(nameWithOwner) ?? this.#repository;
      for (const trouble of troubles) this.#missed(trouble);
      for (const node of nodesOf(valueAt(data, query.connection)) ?? []) {
        this.#keep(readIssue(node, this.#place.viewer));
      }
      return "more";
    });
    if (end.kind === "unread") this.#missed(end.trouble);
  }
  async comments(places) {
    const { github, viewer } = this.#place;
    const numbers = [.../* @__PURE__ */ new Set([...places, ...this.#talkedOn()])].sort((a, b) => a - b);
    await readComments(numbers, {
      ...{ github, home: this.#home, since: this.#since },
      take: (comment, locked) => this.#keep(readComment(comment, viewer, locked)),
      missed: (trouble) => this.#missed(trouble)
    });
  }
  /** What is not in a list that could not be read may well be there. */
  async known() {
    const ids = [...this.#state?.known.keys() ?? []].filter((id) => !this.#found.has(id)).sort();
    if (this.#unread !== null || ids.length === 0) return;
    await this.#place.github.askInBatches(KNOWN_REMINDERS_QUERY, ids, (id, value, troubles) => {
      const isGone = value === null || troubles.some(({ kind }) => kind === "not-found");
      if (isGone) return void this.#gone.push(id);
      const read = value === void 0 || troubles.length > 0 ? null : this.#readKnown(value);
      if (read === null) this.#missed(troubles[0] ?? null);
      else if (isSame(read.repository, this.#repository)) this.#found.set(id, read);
      else this.#gone.push(id);
    });
  }
  #readKnown(value) {
    const { viewer } = this.#place;
    const { __typename } = fieldsOf(value);
    if (__typename === "IssueComment") return readComment(value, viewer, null);
    return __typename === "Issue" ? readIssue(value, viewer) : null;
  }
  /** Of the many issues and comments an identity may write, those that are reminders. */
  #keep(read) {
    if (read === null) {
      this.#missed(null);
      return;
    }
    const { id, body } = read.reminder;
    if (readMarker(body) !== null || this.#state?.known.has(id)) this.#found.set(id, read);
  }
  /** Our own issues on which there may be reminders that repeat them. */
  #talkedOn() {
    const issues = [...this.#found.values()].filter(({ reminder, comments: comments2 }) => reminder.ours && comments2 > 0);
    const newest = Math.max(...issues.map(({ reminder }) => reminder.updatedAt));
    return issues.map(({ reminder }) => reminder).filter(({ state, updatedAt }) => state === "open" || updatedAt >= newest - LONGEST_REPEAT).filter(({ body }) => readMarker(body)?.key !== DIGEST_KEY).map(({ number }) => number);
  }
  #missed(trouble) {
    if (this.#unread !== null) return;
    const why = trouble === null ? "GitHub's answer is not what it should be" : trouble.message;
    const hint = trouble === null ? null : troubleHint(trouble, "issues");
    const sentence = `Our own reminders could not all be read: ${why.replace(/\.$/, "")}.${hint === null ? "" : ` ${hint}`}`;
    this.#unread = { sentence, barred: trouble?.kind === "forbidden" || trouble?.kind === "saml" };
  }
};
var isSame = (a, b) => a?.toLowerCase() === b.toLowerCase();

// src/reminders/remind.ts
var LONGEST_MS = 8 * 6e4;
var MOST_ROUNDS = 20;
async function remind(brief, state, place) {
  const run = new Reminding(brief, state, place);
  try {
    return await run.all();
  } catch (error) {
    if (!(error instanceof Halted)) throw error;
    return run.halted(error);
  }
}
function haltedWords({ kind, message }) {
  return words(message, kind === "unauthorized" || kind === "refused");
}
var words = (sentence, isBarred) => isBarred ? { problems: [], barred: [sentence] } : { problems: [sentence], barred: [] };
var Reminding = class {
  #brief;
  #earlier;
  #place;
  #ledger = new Ledger();
  #accounts = /* @__PURE__ */ new Map();
  #plan = null;
  #state;
  #label = null;
  /** The last list by id: what is made now and not in it must be remembered. */
  #listed = /* @__PURE__ */ new Map();
  #end;
  constructor(brief, state, place) {
    this.#brief = brief;
    this.#earlier = state;
    this.#state = state;
    this.#place = place;
    this.#end = place.clock.now() + LONGEST_MS;
  }
  async all() {
    const listed = await this.#list();
    if (listed.unread !== null) return this.#told(words(listed.unread.sentence, listed.unread.barred));
    this.#place.writer.remember(this.#earlierWrites(listed.existing));
    const plan = await this.#planFor(listed);
    this.#plan = plan;
    this.#state = plan.state ?? this.#earlier;
    if (this.#place.dryRun) return this.#told(plan);
    await this.#write(plan.actions.filter(isDeed));
    const second = await this.#again(plan);
    await this.#write([...second.actions.filter(isCopy), ...digestOf(second)]);
    const last = await this.#again(second);
    await this.#write(last.actions.filter(isCopy));
    this.#state = last.state === null ? this.#earlier : withKnown(last.state, this.#written());
    return this.#told(plan);
  }
  /** What was done before GitHub stopped answering. */
  halted(error) {
    this.#ledger.settle(null, this.#earlier);
    return this.#told(haltedWords(error));
  }
  #told({ problems, barred = [] }) {
    const { entries } = this.#ledger;
    return { plan: this.#plan, entries, state: this.#state, problems, barred };
  }
  async #list() {
    const { mode } = this.#brief.reminders;
    const places = this.#brief.subjects.map(commentPlace).filter((each) => each !== null);
    const read = await readExisting(this.#place, mode, this.#earlier, [...new Set(places)]);
    this.#listed = new Map(read.existing.map((each) => [each.id, each]));
    return read;
  }
  /** When ours were written, by our own clock. A change by a person counts too: that errs to the careful side. */
  #earlierWrites(existing) {
    const { now, clock } = this.#place;
    const aheadMs = now - clock.now();
    const times = existing.flatMap(({ ours, createdAt, updatedAt }) => ours ? [createdAt, updatedAt] : []);
    return [...new Set(times)].map((at) => at - aheadMs);
  }
  #make({ existing, gone }) {
    const { withheld } = this.#ledger;
    const { now } = this.#place;
    const absent = this.#absent();
    return planReminders({ ...this.#brief, state: this.#earlier, now, existing, gone, absent, withheld });
  }
  /** Folded logins nobody has, as far as was looked up now or before. */
  #absent() {
    const known = [...this.#earlier?.absent ?? []].filter((login) => !this.#accounts.has(login));
    const found = [...this.#accounts].filter(([, { absent }]) => absent).map(([login]) => login);
    return [...known, ...found].sort();
  }
  /** A plan that asks only people who are there. */
  async #planFor(listed) {
    let plan = this.#make(listed);
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const asked = plan.actions.flatMap((each) => each.kind === "create" ? each.addressees : []);
      const wanted = asked.length === 0 ? [] : [...asked, ...this.#earlier?.absent ?? []];
      const unknown = [...new Set(wanted.map((login) => login.toLowerCase()))].filter(
        (login) => !this.#accounts.has(login)
      );
      if (unknown.length === 0) return plan;
      for (const [login, account] of await lookUpPeople(this.#place, unknown))
        this.#accounts.set(login, account);
      plan = this.#make(listed);
    }
    return plan;
  }
  /**
   * Lists and plans once more where something was written; else nothing has changed. Where GitHub asked for a slower
   * pace it is not asked either: who carries on may be banned, and the next run reads the list anyway.
   */
  async #again(plan) {
    if (this.#place.writer.stopped?.kind === "limited") {
      this.#ledger.settle(null, this.#earlier);
      return { ...plan, actions: [] };
    }
    if (!this.#ledger.hasWritten) return plan;
    const listed = await this.#list();
    this.#ledger.settle(listed.unread === null ? listed.existing : null, this.#earlier);
    return listed.unread === null ? this.#make(listed) : { ...plan, actions: [] };
  }
  async #write(deeds) {
    const { clock } = this.#place;
    for (const [index, deed] of deeds.entries()) {
      const late = clock.now() > this.#end;
      if (late || this.#ledger.isOver) {
        this.#ledger.leave(deeds.slice(index), late ? LATE : OVER2);
        return;
      }
      this.#ledger.note(deed, await carryOut(deed, this.#deedPlace()));
    }
  }
  #deedPlace() {
    const { writer, repositoryId } = this.#place;
    return {
      writer,
      repositoryId,
      labelId: () => {
        this.#label ??= labelId(this.#place, repositoryId, REMINDER_LABEL, writer);
        return this.#label;
      },
      assigneeIds: (logins) => logins.flatMap((login) => {
        const account = this.#accounts.get(login.toLowerCase());
        return account?.assignable && account.id !== null ? [account.id] : [];
      }),
      bodyOf: (id) => this.#listed.get(id)?.body ?? null,
      threadId: (number) => threadId(this.#place, number)
    };
  }
  /** What was made now: its id must be known before GitHub's list shows it. */
  #written() {
    return this.#ledger.entries.flatMap(({ deed, result, id }) => {
      if (result !== "done" || id === null || this.#listed.has(id)) return [];
      if (deed.kind === "digest") return [{ id, key: DIGEST_KEY }];
      return deed.kind === "create" ? [{ id, key: deed.key }] : [];
    });
  }
};
var LATE = "The time of the run was used up. The next run goes on.";
var OVER2 = "Nothing more was written after what GitHub said before. The next run goes on.";
function isDeed(action) {
  if (action.kind === "create") return action.body !== null;
  return action.kind === "clear" || action.kind === "update";
}
var isCopy = (action) => action.kind === "clear" && action.as === "duplicate";
var digestOf = ({ digest }) => digest.kind === "none" ? [] : [{ kind: "digest", plan: digest }];

// src/reminders/state.ts
function writeState(state) {
  const map = (entries) => Object.fromEntries([...entries].sort(([a], [b]) => byCodeUnit(a, b)));
  const { baselineAt, digestEndedAt } = state;
  const file = {
    ...{ version: 1, baselineAt, digestEndedAt, known: map(state.known), asked: map(state.asked) },
    ...{ snoozes: map(state.snoozes), ended: [...state.ended].sort(), waiting: map(state.waiting) },
    absent: [...state.absent].sort()
  };
  return `${JSON.stringify(file, null, 1)}
`;
}
function readState(text) {
  const file = parsed(text);
  if (file === null || file.version !== 1 || !isInstant(file.baselineAt)) return null;
  const { digestEndedAt } = file;
  return {
    baselineAt: file.baselineAt,
    digestEndedAt: isInstant(digestEndedAt) ? digestEndedAt : null,
    known: mapIn(file.known, isNodeId, isKey),
    asked: mapIn(file.asked, isEpisodeKey, isAsked),
    snoozes: mapIn(file.snoozes, (key) => /^[0-9a-f]{12}$/.test(key), isDayText),
    ended: new Set(Array.isArray(file.ended) ? file.ended.filter(isKey) : []),
    absent: new Set(Array.isArray(file.absent) ? file.absent.filter(isLogin) : []),
    waiting: mapIn(file.waiting, isEpisodeKey, isDayText)
  };
}
function parsed(text) {
  try {
    const value = JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}
function mapIn(value, isName, isValue) {
  const found = /* @__PURE__ */ new Map();
  if (!isRecord(value)) return found;
  for (const [key, each] of Object.entries(value)) if (isName(key) && isValue(each)) found.set(key, each);
  return found;
}
var isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
var isInstant = (value) => Number.isSafeInteger(value);
var isNodeId = (text) => /^[\w=+/-]{1,200}$/.test(text);
var isDayText = (value) => typeof value === "string" && isDay(value);
var isLogin = (value) => typeof value === "string" && LOGIN.test(value);
var isKey = (value) => typeof value === "string" && (value === DIGEST_KEY || isEpisodeKey(value));
var isAsked = (value) => isRecord(value) && isInstant(value.nudges) && value.nudges > 0 && isDayText(value.on);

// src/run/reminding.ts
var BUDGET = { points: 200, minutes: 10 };
async function runReminders(brief, state, place) {
  const { repository, access, dryRun } = place;
  const nothing = { plan: null, entries: [], state, problems: [], barred: [] };
  if (access === null || repository === null) return judged2({ ...nothing, barred: [NO_TOKEN] }, dryRun);
  const { token, graphqlUrl, pace } = access;
  const client = connect({ token, graphqlUrl, fetch, clock: CLOCK, budget: BUDGET });
  const writer = openWriter({ token, graphqlUrl, fetch, clock: CLOCK, pace });
  try {
    const ask = (document, variables) => client.ask(document, variables);
    const found = await preflight2({ repository, ask, writer }, true);
    const refusals = refusalsOf(found, place.inForks, place.run).filter(({ what }) => what !== "publish");
    const readers = refusals.map(({ sentence }) => sentence);
    if (readers.length > 0) return told(nothing, dryRun, readers, []);
    const { viewer, repositoryId, tokenKind } = found;
    const wrong = personsComments(brief, viewer, tokenKind === "person");
    if (wrong !== null) return judged2({ ...nothing, barred: [wrong] }, dryRun);
    const now = client.serverTime ?? CLOCK.now();
    const shared = { repository, repositoryId, viewer, writer, clock: CLOCK, now, dryRun };
    return judged2(await remind(brief, state, { ...shared, github: client }), dryRun);
  } catch (error) {
    if (!(error instanceof Halted)) throw error;
    return judged2({ ...nothing, ...haltedWords(error) }, dryRun);
  }
}
function personsComments({ reminders, bots }, viewer, isPerson) {
  if (reminders.mode !== "comment" || !isPerson) return null;
  if (bots.some((pattern) => pattern.toLowerCase() === viewer.toLowerCase())) return null;
  return `The token belongs to ${viewer}, whose comments count as activity of a person, so reminders as comments would end the silence they are about. Use the token of the workflow or of an app, add "${viewer}" to "bots", or set "reminders: digest".`;
}
function judged2(reminded, dryRun) {
  const { entries, problems, barred } = reminded;
  const sentences = (result) => entries.flatMap((each) => each.result === result && each.sentence !== null ? [each.sentence] : []);
  const failures = [.../* @__PURE__ */ new Set([...barred, ...sentences("failed")])];
  const notes = [...problems, ...sentences("left"), ...dryRun ? failures : []];
  return told(reminded, dryRun, [...new Set(notes)], dryRun ? [] : failures);
}
function told({ plan, entries, state }, dryRun, notes, failures) {
  return { plan, entries, state, dryRun, counts: countsOf(plan, entries), notes, failures };
}
function reminderTrace({ plan, state }) {
  const snoozed = (plan?.snoozed ?? []).map(({ name, until }) => ({ name, until }));
  return { state: state && writeState(state), snoozed };
}
function countsOf(plan, entries) {
  const count = (result, is = () => true) => entries.filter((entry) => entry.result === result && is(entry)).length;
  const lines = plan?.actions.filter((action) => action.kind === "create" && action.via === "digest").length ?? 0;
  const digest = entries.find(({ deed }) => deed.kind === "digest");
  const isRewritten = ({ deed }) => deed.kind === "update" || deed.kind === "digest" && deed.plan.kind === "update";
  return {
    created: count("done", ({ deed }) => deed.kind === "create") + (digest?.result === "done" ? lines : 0),
    updated: count("done", isRewritten),
    cleared: count("done", ({ deed }) => deed.kind === "clear"),
    deferred: (plan?.deferred.length ?? 0) + count("left"),
    failed: count("failed")
  };
}
var NO_TOKEN = (
  // biome-ignore lint/suspicious/noTemplateCurlyInString: GitHub's own syntax
  'Reminders need a token and the name of the repository. In a workflow give "token: ${{ github.token }}", or set "reminders: off".'
);

export {
  PUBLISH_QUERIES,
  folderQuery,
  repositoryOf,
  textAt,
  listAt,
  repositoryVariables,
  preflight2 as preflight,
  refusalsOf,
  writeState,
  readState,
  runReminders,
  reminderTrace,
  countsOf
};
