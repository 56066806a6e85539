import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  planOf,
  readChecklist,
  shortHash,
  unitReader
} from "./action-cli-github-part.js";
import {
  DIGEST_TITLE,
  REMINDER_LABEL,
  askGithub,
  foldLabel,
  permissionHint,
  sortedNames
} from "./action-cli-github-part-reminding.js";
import {
  PHASES
} from "./action-cli-dashboard-github-part-reminding.js";
import "./action-cli-dashboard-demo-repository-draw-thread-github-part-reminding.js";

// src/github/references.ts
var LONGEST_TEXT = 4e3;
var WRITTEN = new RegExp(
  [
    /\[[^[\]]{0,300}\]\((?<target>[^()\s]{0,500})[^()]{0,200}\)/u,
    /(?<address>(?:https?:\/\/|(?:www\.)?(?=github\.com\/))[^\s<>()[\]"'|]{1,500})/u,
    /(?<![\w./-])(?<repository>[\w-]{1,39}\/[\w.-]{1,100})#(?<there>\d{1,9})(?!\w)/u,
    /(?<![\w-])GH-(?<gh>\d{1,9})(?!\w)/iu,
    /(?<![\w/#&])#(?<here>\d{1,9})(?!\w)/u
  ].map(({ source }) => source).join("|"),
  "giu"
);
var ADDRESS = /^(?:https?:\/\/)?(?<host>[^/]+)\/(?<repository>[\w-]{1,39}\/[\w.-]{1,100})\/(?<folder>issues|pull|pulls|discussions)\/(?<number>\d{1,9})(?!\w)/u;
var KINDS = {
  issues: "issue",
  pull: "pull",
  pulls: "pull",
  discussions: "discussion"
};
var OTHER_FORGES = /(?:^|\.)(?:gitlab|gitea|forgejo|codeberg|bitbucket)\b/iu;
var ONLY_NUMBERS = /^["']?\d{1,9}(?:\s*,\s*\d{1,9})*["']?$/u;
function parseReferences(text, repository) {
  const trimmed = text.slice(0, LONGEST_TEXT).trim();
  if (ONLY_NUMBERS.test(trimmed)) {
    const numbers = trimmed.match(/\d+/gu) ?? [];
    return eachOnce(numbers.flatMap((number) => written(repository, number, null)));
  }
  return eachOnce([...trimmed.matchAll(WRITTEN)].flatMap((match) => readMatch(match.groups ?? {}, repository)));
}
function isSameRepository(one, other) {
  return one.toLowerCase() === other.toLowerCase();
}
function readMatch(groups, home) {
  const address = groups.target ?? groups.address;
  if (address !== void 0) return readAddress(address, home);
  const { repository, there, gh, here } = groups;
  if (repository !== void 0) return written(nameOf(repository, home), there, null);
  return written(home, gh ?? here, null);
}
function readAddress(address, home) {
  const { host, repository, folder, number } = ADDRESS.exec(address)?.groups ?? {};
  if (host === void 0 || repository === void 0 || OTHER_FORGES.test(host)) return [];
  return written(nameOf(repository, home), number, KINDS[folder ?? ""] ?? null);
}
var nameOf = (repository, home) => isSameRepository(repository, home) ? home : repository;
function written(repository, digits, kind) {
  const number = Number(digits ?? 0);
  return number === 0 ? [] : [{ repository, number, kind }];
}
function eachOnce(references) {
  const found = /* @__PURE__ */ new Map();
  for (const reference of references) {
    const key = `${reference.repository.toLowerCase()}#${reference.number}`;
    const known = found.get(key);
    if (!known || known.kind === null) found.set(key, reference);
  }
  return [...found.values()];
}

// src/github/past.ts
function factsAt(facts, instant) {
  if (instant >= facts.asOf) return facts;
  const pulls = mapped(facts.pulls, (pull) => pull.createdAt > instant ? null : pullAt(pull, instant));
  const isLater = (number) => number !== null && facts.pulls.has(number) && !pulls.has(number);
  const next = firstAfter(facts, instant);
  const isThere = ({ repository, number }) => {
    if (!isSameRepository(repository, facts.repository)) return true;
    return facts.pulls.has(number) ? pulls.has(number) : number < next;
  };
  const issues = mapped(
    facts.issues,
    (issue) => issue.createdAt > instant ? null : issueAt(issue, instant, isThere)
  );
  return {
    ...facts,
    asOf: instant,
    issues,
    pulls,
    pullOfCommit: new Map([...facts.pullOfCommit].filter(([, number]) => !isLater(number))),
    milestones: facts.milestones.flatMap((milestone) => milestoneAt(milestone, instant)),
    tracked: new Set([...facts.tracked].filter((number) => issues.has(number))),
    changes: facts.changes && {
      ...facts.changes,
      pulls: facts.changes.pulls.flatMap((pull) => changeAt(pull, instant))
    }
  };
}
function firstAfter({ issues, pulls, changes }, instant) {
  const known = [...issues.values(), ...pulls.values(), ...changes?.pulls ?? []];
  const later = known.filter(({ createdAt }) => createdAt > instant);
  return later.reduce((least, { number }) => Math.min(least, number), Number.POSITIVE_INFINITY);
}
function mapped(map, change) {
  return new Map(
    [...map].flatMap(([number, value]) => {
      const changed = change(value);
      return changed === null ? [] : [[number, changed]];
    })
  );
}
function issueAt(issue, instant, isThere) {
  const { before: before2, later } = parted(issue, instant);
  const isUnchanged = issue.updatedAt <= instant;
  const { isOpen, closing } = stateAt(issue, before2, later, instant);
  return {
    ...issue,
    ...undone(issue, before2, later, instant),
    state: isOpen ? "open" : "closed",
    closedAt: isOpen ? null : closing?.at ?? issue.closedAt,
    reason: isOpen ? null : closing === null ? issue.reason : closing.reason,
    closedBy: issue.closedBy.filter(isThere),
    subIssues: isUnchanged ? issue.subIssues : null,
    checklist: isUnchanged ? issue.checklist : [],
    // A move on a board changes nothing that could be undone.
    column: null
  };
}
function pullAt(pull, instant) {
  const { before: before2, later } = parted(pull, instant);
  const isMerged = pull.mergedAt !== null && pull.mergedAt <= instant;
  const { isOpen, closing } = stateAt(pull, before2, later, instant);
  return {
    ...pull,
    ...undone(pull, before2, later, instant),
    state: isMerged ? "merged" : isOpen ? "open" : "closed",
    closedAt: isMerged ? pull.mergedAt : isOpen ? null : closing?.at ?? pull.closedAt,
    draft: draftAt(pull, later),
    mergedAt: isMerged ? pull.mergedAt : null,
    mergeCommit: isMerged ? pull.mergeCommit : null
  };
}
function parted({ events }, instant) {
  return { before: events.filter(({ at }) => at <= instant), later: events.filter(({ at }) => at > instant) };
}
function stateAt(thread, before2, later, instant) {
  const first = later.find(({ kind }) => kind === "closed" || kind === "reopened" || kind === "merged");
  if (first?.kind === "reopened") {
    return { isOpen: false, closing: before2.findLast((event) => event.kind === "closed") ?? null };
  }
  if (first) return { isOpen: true, closing: null };
  const isOpen = thread.state === "open" || thread.closedAt !== null && thread.closedAt > instant;
  return { isOpen, closing: null };
}
function draftAt({ draft }, later) {
  const first = later.find(({ kind }) => kind === "ready-for-review" || kind === "converted-to-draft");
  return first ? first.kind === "ready-for-review" : draft;
}
function undone(thread, before2, later, instant) {
  const labels = new Set(thread.labels);
  let { title, milestone } = thread;
  for (const event of later.toReversed()) {
    if (event.kind === "labeled" && event.label !== null) labels.delete(event.label);
    if (event.kind === "unlabeled" && event.label !== null) labels.add(event.label);
    if (event.kind === "renamed") title = event.from;
    if (event.kind === "demilestoned") milestone = event.milestone;
    if (event.kind === "milestoned" && event.milestone === milestone) milestone = null;
  }
  const isUnchanged = thread.updatedAt <= instant;
  return {
    title,
    milestone,
    labels: sortedNames([...labels]),
    events: before2,
    updatedAt: isUnchanged ? thread.updatedAt : Math.max(thread.createdAt, before2.at(-1)?.at ?? 0)
  };
}
function milestoneAt(milestone, instant) {
  if (milestone.createdAt > instant) return [];
  const isLater = milestone.closedAt !== null && milestone.closedAt > instant;
  return [isLater ? { ...milestone, state: "open", closedAt: null } : milestone];
}
function changeAt(pull, instant) {
  if (pull.createdAt > instant) return [];
  const until = (at) => at !== null && at > instant ? null : at;
  return [
    {
      ...pull,
      updatedAt: Math.min(pull.updatedAt, instant),
      mergedAt: until(pull.mergedAt),
      closedAt: until(pull.closedAt)
    }
  ];
}

// src/reminders/own-issues.ts
var TITLE = /^Reminder: (?:a quiet proposal|proposal \d{1,9})$/;
function isReminderIssue({
  title,
  labels,
  author
}) {
  if (labels.includes(REMINDER_LABEL)) return true;
  return author?.bot === true && (title === DIGEST_TITLE || TITLE.test(title));
}

// src/run/gather-plan.ts
function gatherPlan(input) {
  const { repository, timelines, config, isProposal, board, graphqlUrl } = input;
  const { github } = config.preset;
  const landings = timelines.flatMap(landingsOf);
  return {
    repository,
    numbers: ascending(timelines.flatMap((timeline) => numbersOf(timeline, input))),
    pulls: ascending(landings.flatMap(({ pr }) => pr ?? [])),
    commits: commitsWithoutNumber(landings),
    isProposal,
    unmerged: github.unmerged,
    track: github.track,
    changes: changesOf(input),
    board: board && Object.keys(github.columnPhases).length > 0,
    checklistOf: github.checklists ? readChecklist : null,
    rules: shortHash([config.preset.documents, config.preset.exclude, github.checklists]),
    graphqlUrl
  };
}
function landingsOf({ events }) {
  return events.flatMap(({ at, commit, pr, bulk }) => commit === null || bulk ? [] : [{ at, commit, pr }]);
}
function numbersOf({ number, references }, { repository, config }) {
  const { numberIs, github } = config.preset;
  const isLink = numberIs === "issue" && github.issueRepository === null || numberIs === "pull-request";
  const own = isLink && number !== null && /^\d{1,9}$/.test(number) ? [Number(number)] : [];
  const named = references.flatMap((text) => parseReferences(text, repository));
  const here = named.filter(
    (each) => isSameRepository(each.repository, repository) && each.kind !== "discussion"
  );
  return [...own, ...here.map((each) => each.number)].filter((each) => each > 0);
}
function commitsWithoutNumber(landings) {
  const unnumbered = landings.filter(({ pr }) => pr === null).sort((a, b) => b.at - a.at);
  return [...new Set(unnumbered.map(({ commit }) => commit))];
}
function changesOf({ config, increments }) {
  const rule = config.changeManagement;
  const first = rule && increments.slice(-rule.increments)[0];
  return rule && first ? { since: first.start, untriagedLabel: rule.untriagedLabel } : null;
}
var ascending = (numbers) => [...new Set(numbers)].sort((a, b) => a - b);

// src/github/links-subject.ts
function linkFinding({ path }, code, found) {
  const severity = code === "shared-issue" ? "notice" : "warning";
  return { code, severity, path, line: null, found, expected: EXPECTED[code] };
}
var EXPECTED = {
  "wrong-issue-number": "the number of an issue that was there when the proposal got it",
  "wrong-pull-number": "the number of the pull request that landed it",
  "wrong-reference": "an issue or pull request that can be seen",
  "shared-issue": "an issue of its own"
};
function wholeNumber({ number }) {
  if (number === null || !/^\d{1,9}$/u.test(number)) return null;
  return Number(number) > 0 ? Number(number) : null;
}
var DAY_MS = 864e5;
function dayOf(instant) {
  return new Date(instant).toISOString().slice(0, 10);
}

// src/github/links-landings.ts
var NEAR_MS = 2 * DAY_MS;
var CLOCK_MS = DAY_MS;
function landingLinks(subject, facts) {
  const landings = subject.landings.filter(({ bulk }) => !bulk);
  const wrong = landings.filter((landing) => isWrong(landing, facts));
  const links = landings.flatMap((landing) => landingLink(landing, facts, wrong.includes(landing)));
  const [first] = wrong;
  return { links, findings: first ? [wrongNumber(subject, first, wrong.length - 1)] : [] };
}
function isLandingOf(pull, { at, commit }) {
  if (pull.mergeCommit === commit) return true;
  const { mergedAt, createdAt } = pull;
  return mergedAt !== null && Math.abs(mergedAt - at) <= NEAR_MS && createdAt <= at + CLOCK_MS;
}
function isWrong(landing, { pulls, issues, absent }) {
  if (landing.pr === null) return false;
  const pull = pulls.get(landing.pr);
  return pull ? !isLandingOf(pull, landing) : issues.has(landing.pr) || absent.has(landing.pr);
}
function landingLink({ commit, pr, first }, { pullOfCommit, repository }, isWrong2) {
  const named = isWrong2 ? null : pr;
  const number = named ?? pullOfCommit.get(commit) ?? null;
  if (number === null) return [];
  const from = named === null ? "commit" : "landing-subject";
  return [{ kind: "pull", repository, number, role: first ? "adds" : "changes", from }];
}
function wrongNumber(subject, { pr, commit }, others) {
  const more = others === 0 ? "" : ` (and so with ${others} more)`;
  const found = `landing ${commit.slice(0, 12)} names #${pr}, which did not bring it${more}`;
  return linkFinding(subject, "wrong-pull-number", found);
}

// src/github/links-set.ts
var ROLES = ["tracks", "adds", "changes", "implements", "part", "mentions"];
function sortedLinks(links) {
  const best = /* @__PURE__ */ new Map();
  for (const link of links) {
    const key = `${link.kind} ${link.repository.toLowerCase()}#${link.number}`;
    const known = best.get(key);
    if (!known || ROLES.indexOf(link.role) < ROLES.indexOf(known.role)) best.set(key, link);
  }
  return [...best.values()].sort(byPlace);
}
function isTracking({ kind, role }) {
  return kind === "issue" && role === "tracks";
}
function byPlace(one, other) {
  if (one.kind !== other.kind) return one.kind === "issue" ? -1 : 1;
  return one.number - other.number || (one.repository < other.repository ? -1 : 1);
}

// src/github/links-fields.ts
function fieldLinks(subject, facts, known) {
  const references = subject.references.flatMap((text) => parseReferences(text, facts.repository));
  const lost = references.filter((reference) => isHere(reference, facts) && facts.absent.has(reference.number));
  const links = references.filter((reference) => !lost.includes(reference) && reference.kind !== "discussion").map((reference) => fieldLink(subject, reference, facts, known));
  const [first] = lost;
  return {
    links: known.some(isTracking) ? links : withTracking(links),
    findings: first ? [linkFinding(subject, "wrong-reference", `#${first.number} leads nowhere in ${facts.repository}`)] : []
  };
}
function fieldLink(subject, reference, facts, known) {
  const { repository, number } = reference;
  const kind = kindOf(reference, facts);
  const role = kind === "pull" && broughtIt(subject, reference, facts, known) ? "adds" : "mentions";
  return { kind, repository, number, role, from: "field" };
}
function kindOf(reference, facts) {
  if (isHere(reference, facts) && facts.pulls.has(reference.number)) return "pull";
  if (isHere(reference, facts) && facts.issues.has(reference.number)) return "issue";
  return reference.kind === "pull" ? "pull" : "issue";
}
function broughtIt({ landings }, reference, facts, known) {
  const pull = isHere(reference, facts) ? facts.pulls.get(reference.number) : void 0;
  const first = landings.find((landing) => landing.first);
  if (!pull || !first || known.some(({ role }) => role === "adds")) return false;
  return isLandingOf(pull, first);
}
function withTracking(links) {
  const isIssue = ({ kind }) => kind === "issue";
  const places = new Set(links.filter(isIssue).map(({ repository, number }) => `${repository}#${number}`));
  return places.size === 1 ? links.map((link) => isIssue(link) ? { ...link, role: "tracks" } : link) : links;
}
var isHere = ({ repository }, facts) => repository === facts.repository;

// src/github/links-issue.ts
function issueNeighbours(facts) {
  const closing = /* @__PURE__ */ new Map();
  const parts = /* @__PURE__ */ new Map();
  for (const { number, closes } of facts.pulls.values()) {
    for (const issue of closes) if (isHere2(issue, facts)) append(closing, issue.number, number);
  }
  for (const { number, parent } of facts.issues.values()) {
    if (parent && isHere2(parent, facts)) append(parts, parent.number, number);
  }
  const here = (number) => ({ repository: facts.repository, number });
  const linkTo = (kind, place, role, from) => ({
    kind,
    ...isHere2(place, facts) ? here(place.number) : { repository: place.repository, number: place.number },
    role,
    from
  });
  return (number) => {
    const issue = facts.issues.get(number);
    const closers = [...issue?.closedBy ?? [], ...(closing.get(number) ?? []).map(here)];
    const referring = issue ? referrers(issue) : [];
    return [
      ...closers.map((pull) => linkTo("pull", pull, "implements", "closing-reference")),
      ...referring.map((pull) => linkTo("pull", pull, "implements", "cross-reference")),
      ...(parts.get(number) ?? []).map((part) => linkTo("issue", here(part), "part", "sub-issue"))
    ];
  };
}
function referrers({ events }) {
  const found = /* @__PURE__ */ new Map();
  for (const event of events) {
    if (event.kind !== "cross-referenced" && event.kind !== "connected" && event.kind !== "disconnected")
      continue;
    if (event.otherIs !== "pull") continue;
    const key = `${event.kind === "cross-referenced" ? "said" : "set"} ${event.other.repository}#${event.other.number}`;
    if (event.kind === "disconnected") found.delete(key);
    else found.set(key, event.other);
  }
  return [...found.values()];
}
function append(map, key, value) {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
var isHere2 = ({ repository }, facts) => isSameRepository(repository, facts.repository);

// src/github/links-number.ts
var NOTHING = { links: [], findings: [] };
var CLOCK_MS2 = DAY_MS;
function numberLinks(subject, facts, { issueRepository }, brought) {
  const number = wholeNumber(subject);
  if (number === null) return NOTHING;
  if (subject.numberIs === "issue") {
    if (issueRepository !== null) return only(issueLink(issueRepository, number));
    return issueOfNumber(subject, number, facts);
  }
  return subject.numberIs === "pull-request" ? pullOfNumber(subject, number, facts, brought) : NOTHING;
}
function issueOfNumber(subject, number, facts) {
  const issue = facts.issues.get(number);
  if (facts.pulls.has(number)) return wrongIssue(subject, `#${number} is a pull request`);
  if (facts.absent.has(number)) return wrongIssue(subject, `#${number} leads nowhere in ${facts.repository}`);
  if (issue && isTooYoung(issue, subject)) {
    const days = `opened on ${dayOf(issue.createdAt)}, the proposal had the number on ${dayOf(subject.numberedAt)}`;
    return wrongIssue(subject, `issue #${number} was ${days}`);
  }
  return only(issueLink(facts.repository, number));
}
function pullOfNumber(subject, number, facts, brought) {
  const pull = facts.pulls.get(number);
  if (facts.issues.has(number)) return wrongPull(subject, `#${number} is an issue`);
  if (facts.absent.has(number)) return wrongPull(subject, `#${number} leads nowhere in ${facts.repository}`);
  if (pull && isTooYoung(pull, subject)) {
    return wrongPull(subject, `pull request #${number} was opened after the proposal had its number`);
  }
  const role = addsIt(subject, pull, brought) ? "adds" : "mentions";
  return only({ kind: "pull", repository: facts.repository, number, role, from: "number" });
}
function addsIt({ landings }, pull, brought) {
  const first = landings.find((landing) => landing.first);
  if (pull && first && isLandingOf(pull, first)) return true;
  return !brought.some(({ role }) => role === "adds");
}
function isTooYoung({ createdAt }, { numberedAt: numberedAt2 }) {
  return createdAt > numberedAt2 + CLOCK_MS2;
}
function issueLink(repository, number) {
  return { kind: "issue", repository, number, role: "tracks", from: "number" };
}
var only = (link) => ({ links: [link], findings: [] });
var wrongIssue = (subject, found) => ({
  links: [],
  findings: [linkFinding(subject, "wrong-issue-number", found)]
});
var wrongPull = (subject, found) => ({
  links: [],
  findings: [linkFinding(subject, "wrong-pull-number", found)]
});

// src/github/links-shared.ts
var MOST_NAMED = 3;
function sharedIssues(linked) {
  const byIssue = /* @__PURE__ */ new Map();
  for (const { subject, links } of linked) {
    for (const link of subject.present ? links.filter(isTracking) : []) {
      const key = `${link.repository}#${link.number}`;
      byIssue.set(key, [...byIssue.get(key) ?? [], subject]);
    }
  }
  const shared = [...byIssue].filter(([, subjects]) => subjects.length > 1);
  return new Map(
    shared.flatMap(
      ([issue, subjects]) => subjects.map((subject) => [subject.id, [sharedIssue(issue, subject, subjects)]])
    )
  );
}
function sharedIssue(issue, subject, subjects) {
  const others = subjects.filter(({ id }) => id !== subject.id).map(({ path, id }) => path ?? id);
  const more = others.length > MOST_NAMED ? ` and ${others.length - MOST_NAMED} more` : "";
  const named = others.slice(0, MOST_NAMED).join(", ");
  return linkFinding(subject, "shared-issue", `${issue} is also the issue of ${named}${more}`);
}

// src/github/links-titles.ts
function issuesByTitle(subjects, { issues, tracked }) {
  const candidates = subjects.map(({ id, title }) => ({ id, title: foldTitle(title) }));
  const claims = /* @__PURE__ */ new Map();
  for (const number of tracked) {
    const issue = issues.get(number);
    const claim = issue && claimOf(issue, candidates);
    if (claim) claims.set(claim.id, [...claims.get(claim.id) ?? [], claim]);
  }
  return new Map([...claims].flatMap(([id, own]) => bestOf(id, own)));
}
function claimOf(issue, candidates) {
  const title = foldTitle(issue.title);
  const held = candidates.filter((each) => each.title !== "" && ` ${title} `.includes(` ${each.title} `));
  const length = Math.max(...held.map((each) => each.title.length));
  const [longest, ...others] = held.filter((each) => each.title.length === length);
  if (!longest || others.length > 0) return null;
  return { id: longest.id, number: issue.number, isExact: longest.title === title };
}
function bestOf(id, claims) {
  const exact = claims.filter(({ isExact }) => isExact);
  const [only2, ...others] = exact.length > 0 ? exact : claims;
  return only2 && others.length === 0 ? [[id, only2.number]] : [];
}
function foldTitle(title) {
  return title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

// src/github/links.ts
function linkProposals(subjects, facts, rules) {
  const neighbours = issueNeighbours(facts);
  const stated = new Map(subjects.map((subject) => [subject, statedLinks(subject, facts, rules)]));
  const titles = titleMatches(stated, facts);
  const linked = [...stated].map(([subject, { links, findings }]) => {
    const titled = byTitle(titles.get(subject.id), facts);
    const all = sortedLinks(withNeighbours([...links, ...titled], facts, neighbours));
    return { subject, links: all, findings: subject.present ? findings : [] };
  });
  const shared = sharedIssues(linked);
  return {
    proposals: new Map(
      linked.map(({ subject, links, findings }) => [
        subject.id,
        { links, findings: [...findings, ...shared.get(subject.id) ?? []] }
      ])
    ),
    issues: ownIssues(linked, facts, rules, neighbours)
  };
}
function statedLinks(subject, facts, rules) {
  const landings = landingLinks(subject, facts);
  const number = numberLinks(subject, facts, rules, landings.links);
  const known = [...landings.links, ...number.links];
  const fields = fieldLinks(subject, facts, known);
  return {
    links: [...known, ...fields.links],
    findings: [...landings.findings, ...number.findings, ...fields.findings]
  };
}
function titleMatches(stated, facts) {
  const open = [...stated].filter(([subject, { links }]) => subject.matchTitle && !links.some(isTracking));
  const taken = new Set([...stated.values()].flatMap(({ links }) => trackedHere(links, facts)));
  const tracked = new Set([...facts.tracked].filter((number) => !taken.has(number)));
  return issuesByTitle(
    open.map(([subject]) => subject),
    { issues: facts.issues, tracked }
  );
}
function byTitle(number, { repository }) {
  return number === void 0 ? [] : [{ kind: "issue", repository, number, role: "tracks", from: "title" }];
}
function withNeighbours(links, facts, neighbours) {
  return [...links, ...trackedHere(links, facts).flatMap(neighbours)];
}
var trackedHere = (links, facts) => links.filter(isTracking).flatMap((link) => isHere3(link, facts) ? link.number : []);
function ownIssues(linked, facts, { track }, neighbours) {
  const isTaken = ({ role }) => role !== "part" || track === "all";
  const taken = linked.flatMap(({ links }) => links.filter((link) => link.kind === "issue" && isTaken(link)));
  const takenHere = new Set(taken.filter((link) => isHere3(link, facts)).map(({ number }) => number));
  const own = [...facts.tracked].filter(
    (number) => !takenHere.has(number) && !(track === "all" && isPart(number, facts))
  );
  return new Map(
    own.sort((one, other) => one - other).map((number) => [number, ownLinks(number, facts, neighbours)])
  );
}
function isPart(number, facts) {
  const parent = facts.issues.get(number)?.parent ?? null;
  return parent !== null && isHere3(parent, facts) && facts.tracked.has(parent.number);
}
function ownLinks(number, facts, neighbours) {
  const { repository } = facts;
  const own = { kind: "issue", repository, number, role: "tracks", from: "tracked-issue" };
  return sortedLinks([own, ...neighbours(number)]);
}
var isHere3 = ({ repository }, facts) => isSameRepository(repository, facts.repository);

// src/timeline/document-paths.ts
function proposalsByPath(timelines) {
  const found = /* @__PURE__ */ new Map();
  for (const timeline of timelines) {
    const { path, formerPaths } = timeline;
    for (const each of path === null ? formerPaths : [...formerPaths, path]) {
      const known = found.get(each);
      if (!known || rank(timeline, each) >= rank(known, each)) found.set(each, timeline);
    }
  }
  return (path) => found.get(path) ?? null;
}
function rank({ present, path }, at) {
  return (present ? 2 : 0) + (path === at ? 1 : 0);
}
function landingOf({ id, events }) {
  const [first] = events;
  if (first?.kind !== "landed") throw new Error(`Timeline ${id} does not start with its landing`);
  return first;
}

// src/timeline/issue-states.ts
var BIRTH_MS = 6e4;
function issueStates(issue) {
  const steps = stepsOf(issue);
  let state = presentOf(issue);
  const backwards = [];
  for (let i = steps.length - 1; i >= 0; i--) {
    const step = steps[i];
    if (!step) continue;
    backwards.push({ ...state, at: step.at });
    state = { ...before(state, step, steps.slice(0, i)), column: null };
  }
  backwards.push({ ...state, at: issue.createdAt });
  const states = backwards.reverse();
  return states.filter(({ at }, i) => states[i + 1]?.at !== at);
}
function presentOf({ createdAt, state, reason, labels, milestone, column }) {
  return { at: createdAt, isOpen: state === "open", reason, labels: new Set(labels), milestone, column };
}
function stepsOf(issue) {
  const told = issue.events.flatMap((event) => isStep(event) ? event : []);
  const settle = (at) => at <= issue.createdAt + BIRTH_MS ? issue.createdAt : at;
  return inOrder([...told, ...unseenClosing(issue, told)].map((step) => ({ ...step, at: settle(step.at) })));
}
var STEPS = [
  "labeled",
  "unlabeled",
  "milestoned",
  "demilestoned",
  "closed",
  "reopened"
];
var isStep = (event) => STEPS.includes(event.kind);
function unseenClosing({ state, closedAt, reason }, told) {
  if (state === "open" || closedAt === null || told.findLast(isTurn)?.kind === "closed") return [];
  return [{ kind: "closed", at: closedAt, by: null, reason, closer: null }];
}
function inOrder(steps) {
  const ordered = steps.toSorted((one, other) => one.at - other.at);
  ordered.forEach((step, i) => {
    const next = ordered[i + 1];
    if (step.kind !== "milestoned" || next?.kind !== "demilestoned") return;
    if (step.at === next.at && step.milestone !== next.milestone) ordered.splice(i, 2, next, step);
  });
  return ordered;
}
function before(after, step, earlier) {
  switch (step.kind) {
    case "labeled":
      return { ...after, labels: new Set([...after.labels].filter((label) => label !== step.label)) };
    case "unlabeled":
      return step.label === null ? after : { ...after, labels: /* @__PURE__ */ new Set([...after.labels, step.label]) };
    case "milestoned":
      return { ...after, milestone: null };
    case "demilestoned":
      return { ...after, milestone: step.milestone };
    default:
      return { ...after, ...openness(step, earlier) };
  }
}
function openness(step, earlier) {
  const last = earlier.findLast(isTurn);
  if (last?.kind === "closed") return { isOpen: false, reason: last.reason };
  return { isOpen: last !== void 0 || step.kind === "closed", reason: null };
}
var isTurn = ({ kind }) => kind === "closed" || kind === "reopened";

// src/timeline/issue-namings.ts
function issueNamings(issue, ownerLabels) {
  const states = issueStates(issue);
  const renames = issue.events.filter(isRename);
  const instants = [...new Set([...states, ...renames].map(({ at }) => at))].sort((a, b) => a - b);
  const namings = instants.map((at) => {
    const state = states.findLast((each) => each.at <= at);
    const title = titleAt(issue, renames, at);
    return {
      at,
      number: String(issue.number),
      title,
      owner: ownerOf([...state?.labels ?? []].sort(), ownerLabels)
    };
  });
  return namings.filter(({ title, owner }, i) => {
    const before2 = namings[i - 1];
    return before2?.title !== title || before2.owner !== owner;
  });
}
function ownerOf(labels, prefixes) {
  for (const prefix of prefixes) {
    const label = labels.find((each) => foldLabel(each).startsWith(prefix) && foldLabel(each) !== prefix);
    if (label !== void 0) return label.trim().slice(prefix.length).trim();
  }
  return null;
}
var isRename = (event) => event.kind === "renamed";
var titleAt = ({ title }, renames, at) => renames.find((rename) => rename.at > at)?.from ?? title;

// src/timeline/issue-view.ts
function viewOf(state, { github, stages }) {
  return {
    ...state.isOpen ? openWord(state, github) : closedWord(state),
    stage: stageOf(state, github, stages),
    target: github.milestoneIsTarget ? state.milestone : null
  };
}
function closedWord({ reason }) {
  if (reason === "not-planned") return { status: "closed as not planned", phase: "rejected" };
  if (reason === "duplicate") return { status: "closed as duplicate", phase: "replaced" };
  return { status: reason === null ? "closed" : "closed as completed", phase: "done" };
}
function openWord({ column, labels, milestone }, rules) {
  const shown = column === null ? void 0 : ruleFor(rules.columnPhases, column);
  if (column !== null && shown) return { status: column, phase: shown };
  const words = [...labels].sort().flatMap((label) => {
    const phase = ruleFor(rules.labelPhases, label);
    return phase ? [{ status: label, phase }] : [];
  });
  if (milestone !== null && rules.milestonePhase !== null) {
    words.push({ status: "in milestone", phase: rules.milestonePhase });
  }
  const furthest = Math.max(...words.map(({ phase }) => PHASES.indexOf(phase)));
  const word = words.find(({ phase }) => PHASES.indexOf(phase) === furthest);
  return word ?? { status: "open", phase: rules.openPhase };
}
function stageOf({ labels }, { labelStages }, stages) {
  const named = [...labels].sort().flatMap((label) => ruleFor(labelStages, label) ?? []);
  const highest = Math.max(...named.map((stage) => stages.indexOf(stage)));
  return named.find((stage) => stages.indexOf(stage) === highest) ?? null;
}
function ruleFor(table, label) {
  const key = foldLabel(label);
  return Object.hasOwn(table, key) ? table[key] : void 0;
}

// src/timeline/issue-replay.ts
var TOGETHER_MS = 864e5;
function replayIssue(timeline, issue, preset, told) {
  const rules = timeline.origin === "file" ? onceLanded(preset) : preset;
  const views = issueStates(issue).map((state) => ({ at: state.at, view: viewOf(state, rules) }));
  const replay = new Replay(timeline, told);
  let next = 0;
  const tellUntil = (at) => {
    for (let told2 = views[next]; told2 && told2.at <= at; told2 = views[++next]) replay.tell(told2.view, told2.at);
  };
  for (const event of timeline.events) {
    if (event.kind === "landed") {
      tellUntil(event.at);
      const [first] = views;
      if (next === 0 && first && first.at <= event.at + TOGETHER_MS) replay.tell(first.view, event.at);
    } else tellUntil(event.at - 1);
    replay.file(event);
  }
  tellUntil(Number.POSITIVE_INFINITY);
  return replay.result();
}
function onceLanded(preset) {
  const { github, statusFrom, phaseWithoutStatus } = preset;
  if (statusFrom !== "none" && statusFrom !== "landing") return preset;
  return { ...preset, github: { ...github, openPhase: phaseWithoutStatus } };
}
var Replay = class {
  #events = [];
  #timeline;
  #told;
  /** What the last events said. */
  #known;
  /** What the issue says, null before it is opened. */
  #view = null;
  #present = false;
  constructor(timeline, told) {
    this.#timeline = timeline;
    this.#told = told;
    const { status, phase, stage, target } = timeline;
    this.#known = {
      status,
      phase,
      stage: told.stage ? null : stage,
      target: told.target ? null : target
    };
  }
  /** The issue takes another state. */
  tell(view, at) {
    this.#view = view;
    this.#note(at);
  }
  /** The next thing that happened to the document. */
  file(event) {
    if (event.kind === "status" && this.#told.phase) return;
    if (event.kind === "removed") this.#present = false;
    this.#events.push(event.kind === "landed" || event.kind === "restored" ? this.#arrived(event) : event);
    if (event.kind === "landed" || event.kind === "restored") this.#note(event.at);
  }
  result() {
    return { ...this.#timeline, ...this.#known, events: this.#events };
  }
  /** A document comes in the phase its issue has. */
  #arrived(event) {
    this.#present = true;
    if (!this.#told.phase) return event;
    if (event.kind === "restored") return { ...event, phase: (this.#view ?? this.#known).phase };
    const { status, phase } = this.#view ?? event;
    this.#know({ status, phase });
    return { ...event, status, phase };
  }
  /** Writes down what is no longer as it was. */
  #note(at) {
    const now = this.#view;
    if (!this.#present || now === null) return;
    const base = { at, commit: null, pr: null, bulk: false };
    const { phase, stage, target } = this.#told;
    if (phase) this.#noteStatus(base, now);
    if (stage && now.stage !== this.#known.stage) {
      this.#events.push({ ...base, kind: "stage", from: this.#known.stage, to: now.stage });
    }
    if (target && now.target !== this.#known.target) {
      this.#events.push({ ...base, kind: "target", stage: null, from: this.#known.target, to: now.target });
    }
    this.#know({
      ...phase && { status: now.status, phase: now.phase },
      ...stage && { stage: now.stage },
      ...target && { target: now.target }
    });
  }
  #noteStatus(base, { status: to, phase }) {
    const { status: from, phase: fromPhase } = this.#known;
    if (from === to && fromPhase === phase) return;
    this.#events.push({ ...base, kind: "status", from, to, fromPhase, phase, catchUp: false });
  }
  #know(news) {
    this.#known = { ...this.#known, ...news };
  }
};

// src/timeline/issue-timeline.ts
function issueTimeline(issue, links, preset) {
  const { number, title, author, createdAt } = issue;
  const landed = {
    kind: "landed",
    at: createdAt,
    commit: null,
    pr: null,
    bulk: false,
    path: null,
    status: null,
    phase: preset.github.openPhase
  };
  const born = {
    ...NOTHING_TOLD,
    id: `issue#${number}`,
    number: String(number),
    title,
    namings: issueNamings(issue, preset.github.ownerLabels),
    authors: author === null ? [] : [author.login],
    phase: landed.phase,
    events: [landed],
    links,
    openedAt: createdAt
  };
  return replayIssue(born, issue, preset, { phase: true, stage: true, target: true });
}
var NOTHING_TOLD = {
  origin: "issue",
  path: null,
  formerPaths: [],
  formerNumbers: [],
  owner: null,
  present: true,
  declaredAt: null,
  declaredUpdatedAt: null,
  status: null,
  stage: null,
  target: null,
  checklist: [],
  successor: null,
  excerpt: null,
  references: [],
  threads: [],
  findings: []
};

// src/timeline/pull-state.ts
function readyAt({ createdAt, draft, events }) {
  const first = events.find(isDraftTurn);
  const openedAsDraft = first ? first.kind === "ready-for-review" : draft;
  return openedAsDraft ? first?.at ?? null : createdAt;
}
function isClosedByAuthor({ author, events }) {
  const closing = events.findLast((event) => event.kind === "closed");
  return author !== null && closing?.by?.login === author.login;
}
var isDraftTurn = ({ kind }) => kind === "ready-for-review" || kind === "converted-to-draft";

// src/timeline/touching-pulls.ts
var DAY_MS2 = 864e5;
var BY_HAND_MS = 2 * DAY_MS2;
function touchingLinks(pulls, tree, isBrought2) {
  const links = /* @__PURE__ */ new Map();
  for (const pull of pulls) {
    if (pull.state === "merged") continue;
    for (const { id, role } of touchedBy(pull, tree, isBrought2)) {
      const link = {
        kind: "pull",
        repository: tree.repository,
        number: pull.number,
        role,
        from: "files"
      };
      links.set(id, [...links.get(id) ?? [], link]);
    }
  }
  return links;
}
function addedPaths({ touches }, { isProposal }) {
  const added = (touches ?? []).filter((touch) => touch.added && isProposal(touch.path));
  return added.map(({ path }) => path).sort();
}
function touchedBy(pull, tree, isBrought2) {
  const added = addedPaths(pull, tree);
  const landed = added.flatMap((path) => tree.proposalAt(path) ?? []).filter((timeline) => !isBrought2(timeline) && isLandedByHand(pull, timeline));
  if (added.length > 0) return landed.map(({ id }) => ({ id, role: "adds" }));
  const changed = (pull.touches ?? []).flatMap(({ path }) => tree.proposalAt(path)?.id ?? []);
  const ids = [...new Set(changed)];
  return isBulk(ids.length, tree) ? [] : ids.map((id) => ({ id, role: "changes" }));
}
function isBulk(touched, { bulk, alive }) {
  return touched >= bulk.minProposals && touched >= bulk.minShare * alive;
}
function isLandedByHand({ createdAt, closedAt }, timeline) {
  const { at, bulk } = landingOf(timeline);
  return !bulk && closedAt !== null && Math.abs(closedAt - at) <= BY_HAND_MS && createdAt <= at + DAY_MS2;
}

// src/timeline/unmerged.ts
function unmergedProposals(pulls, tree, landed, rules) {
  const unmerged = [...pulls].flatMap((pull) => {
    const paths = addedPaths(pull, tree);
    const isOut = paths.length === 0 || landed.has(pull.number) || !isLookedAt(pull, rules);
    return isOut ? [] : [unmergedProposal(pull, paths, tree, rules)];
  });
  return unmerged.sort((one, other) => one.pull.number - other.pull.number);
}
function isLookedAt({ state }, { unmerged }) {
  return state === "open" && unmerged !== "none" || state === "closed" && unmerged === "all";
}
function unmergedProposal(pull, added, tree, rules) {
  const others = added.filter((path) => otherLanding(path, pull, tree) === null);
  const isReplaced = others.length === 0;
  const paths = isReplaced ? added : others;
  return {
    pull,
    paths,
    title: pull.title,
    phase: isReplaced ? "replaced" : pull.state === "open" ? "proposed" : endOf(pull, rules),
    readyAt: readyAt(pull),
    endedAt: pull.closedAt ?? (isReplaced ? lastLanding(added, pull, tree) : null)
  };
}
function otherLanding(path, { createdAt }, { proposalAt }) {
  const timeline = proposalAt(path);
  if (timeline === null) return null;
  const { at } = landingOf(timeline);
  return timeline.present || at >= createdAt ? at : null;
}
function lastLanding(paths, pull, tree) {
  return Math.max(pull.createdAt, ...paths.map((path) => otherLanding(path, pull, tree) ?? pull.createdAt));
}
function endOf(pull, { unmergedEnds }) {
  const labels = new Set(pull.labels.map(foldLabel));
  const named = Object.entries(unmergedEnds).find(([label]) => labels.has(label));
  return named?.[1] ?? (isClosedByAuthor(pull) ? "withdrawn" : "rejected");
}

// src/timeline/join.ts
function joinGithub(input) {
  const { timelines, facts, links, config } = input;
  const { preset } = config;
  const tree = treeOf(input);
  const touching = touchingLinks(byNumber(facts.pulls.values()), tree, ({ id }) => isBrought(links, id));
  const filed = timelines.map((timeline) => {
    const own = links.proposals.get(timeline.id);
    const all = withTouching(own?.links ?? [], touching.get(timeline.id) ?? []);
    return joinFile(
      { ...timeline, links: all, findings: codes(timeline, own?.findings ?? []) },
      facts,
      preset
    );
  });
  const issues = [...links.issues].flatMap(([number, own]) => {
    const issue = facts.issues.get(number);
    return issue ? [joinIssue(issueTimeline(issue, own, preset), issue, facts, preset)] : [];
  });
  return {
    timelines: [...filed, ...issues],
    unmerged: unmergedProposals(facts.pulls.values(), tree, broughtBy(filed, facts), preset.github),
    findings: [...links.proposals.values()].flatMap(({ findings }) => findings)
  };
}
function treeOf({ timelines, isProposal, config, facts }) {
  return {
    proposalAt: proposalsByPath(timelines),
    isProposal,
    alive: timelines.filter(({ present }) => present).length,
    bulk: config.bulk,
    repository: facts.repository
  };
}
function joinFile(timeline, facts, preset) {
  const joined = { ...timeline, openedAt: openedAt(timeline, facts) };
  const tracking = joined.links.find(({ kind, role }) => kind === "issue" && role === "tracks");
  const thread = tracking && threadOf(tracking, facts);
  if (thread?.kind !== "issue") return { ...joined, threads: threadsOf(joined.links, facts) };
  const told = replayIssue(joined, thread, preset, {
    phase: preset.github.phaseFrom === "issue",
    stage: joined.stage === null && !joined.events.some(({ kind }) => kind === "stage"),
    target: joined.target === null && !joined.events.some(({ kind }) => kind === "target")
  });
  return joinIssue(told, thread, facts, preset);
}
function joinIssue(timeline, issue, facts, { github }) {
  return {
    ...timeline,
    owner: timeline.owner ?? ownerOf(issue.labels, github.ownerLabels),
    checklist: github.checklists && timeline.checklist.length === 0 ? issue.checklist : timeline.checklist,
    threads: threadsOf(timeline.links, facts)
  };
}
function openedAt(timeline, facts) {
  const brought = timeline.links.filter(({ role }) => role === "adds");
  const pull = brought.map((link) => threadOf(link, facts)).find((thread) => thread?.kind === "pull");
  const ready = pull?.kind === "pull" ? readyAt(pull) : null;
  return ready === null ? null : Math.min(ready, landingOf(timeline).at);
}
function threadsOf(links, facts) {
  return byNumber(links.flatMap((link) => threadOf(link, facts) ?? []));
}
function threadOf({ kind, repository, number }, facts) {
  if (repository !== facts.repository) return null;
  return (kind === "issue" ? facts.issues.get(number) : facts.pulls.get(number)) ?? null;
}
function withTouching(links, touching) {
  const isSame = (one, other) => one.kind === other.kind && one.number === other.number && one.repository === other.repository;
  const kept = links.filter((link) => !(isWeak(link) && touching.some((each) => isSame(each, link))));
  const more = touching.filter((link) => !kept.some((each) => isSame(each, link)));
  return [...kept, ...more].sort(byPlace2);
}
var isWeak = ({ role }) => role === "implements" || role === "mentions";
function byPlace2(one, other) {
  if (one.kind !== other.kind) return one.kind === "issue" ? -1 : 1;
  return one.number - other.number || (one.repository < other.repository ? -1 : 1);
}
var isBrought = ({ proposals }, id) => proposals.get(id)?.links.some(({ role }) => role === "adds") ?? false;
function broughtBy(timelines, { repository }) {
  const adding = timelines.flatMap(({ links }) => links.filter(({ role }) => role === "adds"));
  return new Set(adding.filter((link) => link.repository === repository).map(({ number }) => number));
}
function codes({ findings }, more) {
  return [.../* @__PURE__ */ new Set([...findings, ...more.map(({ code }) => code)])].sort();
}
function byNumber(threads) {
  return [...threads].sort((one, other) => one.number - other.number);
}

// src/run/join-github.ts
function joinFacts(timelines, facts, config, isProposal) {
  const subjects = timelines.map((timeline) => linkSubject(timeline, config));
  const links = linkProposals(subjects, facts, config.preset.github);
  return joinGithub({ timelines, facts, links, config, isProposal });
}
function linkSubject(timeline, { preset }) {
  const { id, path, present, number, references, title } = timeline;
  return {
    id,
    path: preset.list?.path ?? path,
    present,
    number,
    numberedAt: numberedAt(timeline),
    numberIs: preset.numberIs,
    references,
    landings: landingsOf2(timeline),
    title,
    matchTitle: preset.list !== null
  };
}
function landingsOf2({ events }) {
  const landings = /* @__PURE__ */ new Map();
  for (const { kind, commit, pr, at, bulk } of events) {
    if (commit === null || landings.has(commit)) continue;
    landings.set(commit, { commit, pr, at, bulk, first: kind === "landed" });
  }
  return [...landings.values()];
}
function numberedAt({ number, events }) {
  const landedAt = events[0]?.at ?? 0;
  if (number === null) return landedAt;
  const isThere = (path) => path?.match(/\d+/gu)?.some((digits) => Number(digits) === Number(number)) ?? false;
  const event = events.find(
    (each) => each.kind === "landed" && isThere(each.path) || each.kind === "renamed" && isThere(each.to)
  );
  return event?.at ?? landedAt;
}

// src/run/github-part.ts
async function githubPart(request, source, built, repository) {
  const { config, tree, asOf } = source;
  const isProposal = proposalPaths(config);
  const asked = await askGithub(
    request.github,
    gatherPlan({
      repository,
      timelines: built.timelines,
      config,
      isProposal,
      increments: await windowOf(config, source, built, asOf ?? request.startedAt),
      board: request.github.projectToken !== null,
      graphqlUrl: request.github.graphqlUrl
    })
  );
  const facts = withoutReminders(asOf === null ? asked.facts : factsAt(asked.facts, asOf));
  const gaps = [
    ...facts.gaps,
    ...boardGap(request.github, config, facts),
    ...pastGap(config, asked.facts, asOf)
  ];
  const kept = { gaps, snapshot: asked.snapshot, notes: asked.notes };
  if (isUntold(facts)) {
    return { ...kept, timelines: built.timelines, findings: [], input: null, lastActivityAt: null };
  }
  const joined = joinFacts(built.timelines, facts, config, isProposal);
  return {
    ...kept,
    timelines: joined.timelines,
    findings: joined.findings,
    input: {
      ...inputOf(facts),
      gaps,
      unmerged: joined.unmerged,
      ownerFiles: ownerFiles(tree.files.keys())
    },
    lastActivityAt: lastActivity(facts, asOf)
  };
}
function withoutReminders(facts) {
  const issues = new Map([...facts.issues].filter(([, issue]) => !isReminderIssue(issue)));
  if (issues.size === facts.issues.size) return facts;
  return { ...facts, issues, tracked: new Set([...facts.tracked].filter((number) => issues.has(number))) };
}
function boardGap({ projectToken }, { preset }, { issues }) {
  const isMissed = projectToken === null && issues.size > 0;
  if (!isMissed || Object.keys(preset.github.columnPhases).length === 0) return [];
  const reason = `Columns of a project board, if there is one, were not read. ${permissionHint("project")}`;
  return [{ measure: "projectBoard", reason }];
}
function pastGap({ preset }, facts, asOf) {
  if (asOf === null || asOf >= facts.asOf || preset.github.unmerged === "none") return [];
  const reason = "pull requests that were open on this day and have been merged since are not looked at";
  return [{ measure: "inReview", reason }];
}
var isUntold = (facts) => !isTold(facts, "github", facts.issues.size + facts.pulls.size + facts.milestones.length);
var isTold = ({ gaps }, part, known) => known > 0 || !gaps.some(({ measure }) => measure === part);
function proposalPaths({ preset }) {
  const unitOf = unitReader(preset);
  return (path) => unitOf(path)?.role === "main";
}
function windowOf(config, { repository }, built, now) {
  if (config.changeManagement === null) return [];
  const increments = config.increments.kind === "milestones" ? { kind: "quarter" } : config.increments;
  return planOf({ ...config, increments }, repository.git, built, now, []);
}
function inputOf(facts) {
  const readPulls = isTold(facts, "pullRequests", facts.pulls.size);
  return {
    readIssues: isTold(facts, "issues", facts.issues.size),
    readPulls,
    sawClosedPulls: readPulls && facts.sawClosedPulls,
    changes: facts.changes,
    issues: [...facts.issues.values()],
    tracked: facts.tracked,
    milestones: facts.milestones,
    repository: facts.repository
  };
}
function ownerFiles(paths) {
  return [...paths].filter((path) => /(?:^|\/)(?:CODEOWNERS|OWNERS)$/.test(path)).sort();
}
function lastActivity(facts, asOf) {
  const until = asOf ?? facts.asOf;
  let last = Number.NEGATIVE_INFINITY;
  const note = (at) => {
    if (at !== null && at !== void 0 && at <= until && at > last) last = at;
  };
  for (const thread of [...facts.issues.values(), ...facts.pulls.values()]) {
    note(thread.createdAt);
    note(thread.closedAt);
    note(thread.events.at(-1)?.at);
  }
  for (const { closedAt } of facts.milestones) note(closedAt);
  return last === Number.NEGATIVE_INFINITY ? null : last;
}
export {
  githubPart
};
