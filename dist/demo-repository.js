import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import "./action-cli-dashboard-demo-repository-draw-thread-github-part-reminding.js";

// src/demo/demo-repository.ts
import { spawn } from "node:child_process";

// src/demo/fast-import.ts
var PEOPLE = [
  "Ada Example <ada@example.com>",
  "Bo Sample <bo@example.com>",
  "Cleo Specimen <cleo@example.com>",
  "Dara Pattern <dara@example.com>",
  "Eli Instance <eli@example.com>",
  "Faye Model <faye@example.com>"
];
function fastImportStream(landings) {
  const lines = [];
  const line = [];
  let mark = 0;
  for (const landing of landings) {
    const base = line.at(-1)?.mark;
    let tip = branchBase(line, landing);
    for (const commit of landing.branch) {
      mark += 1;
      lines.push(commitText(commit, mark, `refs/pull/${landing.pull}/head`, { from: tip }));
      tip = mark;
    }
    mark += 1;
    const merge = landing.branch.length > 0 ? tip : void 0;
    lines.push(commitText(landing, mark, "refs/heads/main", { from: base, merge }));
    line.push({ at: landing.at, mark });
  }
  return `${lines.join("")}done
`;
}
function branchBase(line, landing) {
  const started = landing.branch[0]?.at ?? landing.at;
  return line.findLast(({ at }) => at <= started)?.mark;
}
function commitText(commit, mark, ref, { from, merge }) {
  const person = `${PEOPLE[commit.person]} ${commit.at} +0000`;
  const parents = [
    from === void 0 ? "" : `from :${from}
`,
    merge === void 0 ? "" : `merge :${merge}
`
  ];
  const changes = commit.changes.map(
    ({ path, text }) => text === null ? `D ${path}
` : `M 100644 inline ${path}
${data(text)}`
  );
  const head = `commit ${ref}
mark :${mark}
author ${person}
committer ${person}
${data(`${commit.message}
`)}`;
  return `${head}${parents.join("")}${changes.join("")}
`;
}
function data(text) {
  return `data ${Buffer.byteLength(text)}
${text}
`;
}

// src/demo/catalogue.ts
var AREAS = ["api", "architecture", "mobile", "monitoring", "platform"];
var FATES = [
  "delivered",
  "forgotten",
  "stuck",
  "waiting",
  "deferred",
  "resumed",
  "rejected",
  "withdrawn",
  "replaced",
  "deleted",
  "misspelt",
  "without-status"
];
var ROWS = {
  api: `
1 error-format: One error format
    Every endpoint answers a failed request in the same shape, so that clients handle it once.
4 cursor-pagination: Cursor pagination for lists
    Lists are read with a cursor instead of an offset and stay correct while rows are added.
13 idempotency-keys forgotten: Idempotency keys for writes
    A client can repeat an order after a lost answer without placing it twice.
25 signed-webhooks: Signed webhooks
    Receivers can tell that a notification came from us and was not changed on the way.
38 one-read-graph rejected: One graph for all read models
    A single graph would replace the nine read endpoints that grew beside each other.
49 key-rotation: Rotate API keys without downtime
    Two keys are valid at a time, so that a customer can change one whenever it suits.
61 bulk-export: Bulk export
    Customers fetch a year of orders as one file instead of a hundred thousand requests.
73 rate-limit-headers: Tell clients their rate limit
    Each answer says how much of the limit is left and when it is full again.
88 partial-responses stuck: Partial responses
    A client names the fields it needs and gets no others.
100 async-deletes: Deletes that run in the background
    Deleting a large account answers at once and reports its progress.
`,
  architecture: `
0 decision-log without-status: How we write proposals
    Describes how a proposal is written, numbered, reviewed and closed.
6 event-outbox forgotten: Outbox for domain events
    Events are written with the data they tell about and sent afterwards, so that none is lost.
9 read-replicas replaced: Read replicas for reporting
    Reports read from a copy of the database and no longer slow down checkout.
20 one-identifier: One form of identifier
    Orders, parcels and invoices share one sortable identifier.
33 monorepo-builds withdrawn: Build only what changed
    A change builds and tests the services it can reach and no others.
45 tenant-isolation waiting: Keep tenants apart in shared storage
    A query without a tenant is refused by the database itself.
57 feature-flags waiting: Feature flags as configuration
    Flags live beside the code, are reviewed like code and have a last day.
69 job-scheduler: One scheduler for background jobs
    Four home-made schedulers become one that survives a restart.
83 event-schemas: Versioned event schemas
    A consumer knows which versions of an event it may meet.
96 service-template: Template for a new service
    A new service starts with logging, health checks and a deployment.
`,
  mobile: `
2 deep-links: Links that open the right screen
    A link in a message opens the parcel it is about, signed in or not.
11 offline-drafts: Write orders without a connection
    An order begun in the warehouse is kept and sent when the connection is back.
23 biometric-sign-in forgotten: Sign in with a fingerprint
    Drivers sign in with gloves in their pocket and no password.
34 push-preferences: Choose which notifications arrive
    People switch off what they do not need and keep what they do.
46 tablet-layout deferred: Layout for tablets
    The dispatch screen uses the width of a tablet.
55 background-sync misspelt: Synchronise in the background
    The day is loaded before the driver opens the app.
67 accessibility-baseline: Accessibility baseline
    Every screen can be used with a screen reader and with large type.
79 app-size-budget: A budget for the size of the app
    A build that makes the app larger than agreed does not pass.
98 route-preview: Preview of the route
    A driver sees the stops of the next two hours on a map that works offline.
`,
  monitoring: `
3 structured-logs forgotten: Logs as data
    A log line is a record with named fields and can be counted.
14 service-levels forgotten: Service levels for checkout
    Checkout gets an agreed share of fast answers and a budget for the rest.
22 log-retention deleted: Keep logs for thirty days
    Logs older than thirty days are deleted unless somebody says why not.
31 alert-routing: Alerts reach the team that owns the code
    The owner file decides who is called, not a list kept by hand.
42 trace-sampling: Sample traces by outcome
    All failed and slow requests are traced, and one in a hundred of the others.
53 cost-per-request resumed: What a request costs
    Each service shows what a thousand requests cost this week.
65 synthetic-checks stuck: Buy something every minute
    A scripted customer places an order each minute and tells when it cannot.
76 status-page: Status page from real measures
    The public status follows the service levels instead of a person.
92 on-call-handover: Handover between people on call
    The next person on call starts with what is open and what was tried.
`,
  platform: `
5 single-sign-on: Single sign-on for internal tools
    One account opens every internal tool, and leaving closes it.
8 secrets-store forgotten: A store for secrets
    Passwords leave the configuration files and are changed every ninety days.
17 database-failover: Practised database failover
    The database moves to its standby every month, on purpose.
27 blue-green: Switch between two deployments
    A release is warmed up beside the old one and can be taken back within seconds.
36 reporting-warehouse: A warehouse for reports
    Reports move to a store of their own that is filled from events.
47 staging-data waiting: Staging data without people
    Staging works on made-up customers that behave like the real ones.
59 image-signing: Sign what we deploy
    The cluster starts only images that our own build has signed.
63 cluster-scaling deferred: Let the cluster grow by itself
    Nodes are added before the evening peak and removed after it.
71 preview-environments: A preview for each change
    Reviewers open a running copy of a change from its pull request.
81 edge-cache rejected: Cache pages near the customer
    Product pages are answered from the nearest location.
90 backup-drills: Restore a backup every week
    A backup counts once it was restored and compared.
`
};
var CATALOGUE = AREAS.flatMap(entriesOf).sort((a, b) => a.week - b.week);
var SUCCESSOR = "reporting-warehouse";
function entriesOf(area) {
  const rows = ROWS[area].matchAll(/^(\d+) (\S+?)(?: (\S+))?: (.+)\n +(.+)$/gm);
  return [...rows].map(([, week, slug = "", word, title = "", summary = ""]) => {
    const fate = FATES.find((known) => known === word) ?? "delivered";
    return { area, week: Number(week), slug, fate, title, summary };
  });
}

// src/demo/phrases.ts
var DETAILS = [
  {
    heading: "Motivation",
    sentences: [
      "Support answers the same question about this several times a week.",
      "Two teams have begun to solve this on their own, in different ways.",
      "The present way worked for ten customers and does not for a thousand.",
      "The last three incidents had this as one of their causes.",
      "New colleagues stumble over this in their first week."
    ]
  },
  {
    heading: "Goals",
    sentences: [
      "A team can adopt this in one afternoon.",
      "Nothing changes for clients that do nothing.",
      "The result can be measured from the first day.",
      "The old way is switched off on an agreed date.",
      "One person can operate it."
    ]
  },
  {
    heading: "Design Details",
    sentences: [
      "The change is made behind a setting that is off by default.",
      "Data is written in both forms for one increment and read in the old one until they agree.",
      "The public interface gets one new field and loses none.",
      "Limits are part of the configuration and have safe defaults.",
      "A request that cannot be served says why and what to do."
    ]
  },
  {
    heading: "Risks and Mitigations",
    sentences: [
      "The store may grow faster than planned; its size is measured and has an alert.",
      "A slow consumer may hold up the others; each has a queue of its own.",
      "The change touches many places; it is rolled out one service at a time.",
      "A mistake in the configuration may stop traffic; a wrong file is refused at start.",
      "People may not notice the new way; it is part of the template."
    ]
  },
  {
    heading: "Alternatives",
    sentences: [
      "Buying a product: more than we need, and no access to the data.",
      "Leaving it as it is: cheap today, and dearer with each new service.",
      "Doing it for one area only: quicker, but there would be two ways for years.",
      "A library instead of a service: every language would need its own."
    ]
  }
];

// src/demo/random.ts
function randomFor(word) {
  let state = hash(word);
  const next2 = () => {
    state = state + 1831565813 | 0;
    let mixed = Math.imul(state ^ state >>> 15, 1 | state);
    mixed = mixed + Math.imul(mixed ^ mixed >>> 7, 61 | mixed) ^ mixed;
    return ((mixed ^ mixed >>> 14) >>> 0) / 4294967296;
  };
  const between = (low, high) => low + Math.floor(next2() * (high - low + 1));
  return { between, chance: (percent) => between(1, 100) <= percent };
}
function hash(word) {
  let value = 2166136261;
  for (const character of word) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 16777619);
  return value;
}

// src/demo/document.ts
var WORDS = [
  "provisional",
  "implementable",
  "implemented",
  "staged",
  "deferred",
  "rejected",
  "withdrawn",
  "replaced",
  "completed"
];
var ALLOWED = `<!--
The first bold line below is the status. Allowed are:
${WORDS.map((word) => `- \`${word}\``).join("\n")}
-->`;
function documentPath({ entry, number, draftedOn }) {
  const folder = `eps/${entry.area}`;
  return number === null ? `${folder}/draft-${draftedOn}-${entry.slug}.md` : `${folder}/${paddedNumber(number)}-${entry.slug}/README.md`;
}
function documentName({ entry, number }) {
  return number === null ? entry.slug : `EP-${paddedNumber(number)}`;
}
function documentText(document) {
  const { entry, number, newHeadings } = document;
  const heading = number === null ? entry.title : `${documentName(document)}: ${entry.title}`;
  const parts = [
    `# ${heading}`,
    ...statusSection(document),
    `## Summary

${entry.summary}`,
    ...workedSections(document),
    newHeadings ? "## Testing\n\n### Before the roll-out" : "## Test Plan",
    "Unit tests cover the new rules; one end-to-end test covers the path a user takes.",
    `${newHeadings ? "## History" : "## Implementation History"}

${document.history.map((line) => `- ${line}`).join("\n")}`
  ];
  return `${parts.join("\n\n")}
`;
}
function templateText() {
  const sections = [
    "Summary",
    ...DETAILS.map(({ heading }) => heading),
    "Test Plan",
    "Implementation History"
  ];
  const empty = sections.map((section) => `## ${section}`).join("\n\n");
  return `# EP-NNNN: Title

## Status

${ALLOWED}

**status here**

### Jira

- Link of the epic or story

${empty}
`;
}
function statusSection({ entry, status, statusNote }) {
  if (status === null) return [];
  const note = statusNote === "" ? [] : [statusNote];
  const ticket = randomFor(entry.slug).between(100, 999);
  return ["## Status", ALLOWED, `**${status}**`, ...note, "### Jira", `- PULSE-${ticket}`];
}
function workedSections({ entry, revision }) {
  const random = randomFor(entry.slug);
  return DETAILS.flatMap(({ heading, sentences }, index) => {
    const count = Math.floor((revision + DETAILS.length - index) / DETAILS.length);
    const first = random.between(0, sentences.length - 1);
    const chosen = Array.from({ length: count }, (_, at) => sentences[(first + at) % sentences.length]);
    return count === 0 ? [] : [`## ${heading}`, ...chosen.map((sentence) => `- ${sentence}`)];
  });
}
function paddedNumber(number) {
  return String(number).padStart(4, "0");
}

// src/demo/first-files.ts
var CONFIG = `# Twelve-week planning increments, named by their year and their place in it.
increments: weeks:12@2024-01-08
increment-name: 'PI {yy}.{n}'

# Six old proposals were marked as completed on one day; that was tidying up, not delivery.
catch-up-burst: { min-completions: 5, days: 7 }
`;
var README = `# Enhancement proposals

A proposal begins as \`eps/AREA/draft-yyyy-mm-dd-name.md\` and moves to \`eps/AREA/NNNN-name/README.md\` once it has a
number. Start from the [template](eps/template/README.md).
`;
var FIRST_FILES = [
  { path: ".github/proposal-pulse.yml", text: CONFIG },
  { path: "README.md", text: README },
  ...AREAS.map((area) => ({ path: `eps/${area}/.hold`, text: "" })),
  { path: "eps/template/README.md", text: templateText() }
];

// src/demo/plan.ts
var LAST_DAY = 728;
var CLEAN_UP_DAY = 539;
var REVIEW = [14, 70];
var BUILDING = [40, 170];
var TESTING = [10, 50];
var ROLL_OUT = [7, 75];
function planOf(entry) {
  const random = randomFor(entry.slug);
  const landed2 = entry.week * 7 + random.between(0, 4);
  const acts = [{ day: landed2, act: { kind: "draft" } }];
  acts.push({ day: landed2 + random.between(4, 12), act: { kind: "number" } });
  acts.push(...statusChanges(entry.fate, landed2, random));
  acts.push(...revisions(acts, random));
  return acts.map(({ day, act }) => ({ day: officeHour(day, random), slug: entry.slug, act })).filter(({ day }) => day < LAST_DAY).sort((a, b) => a.day - b.day);
}
function statusChanges(fate, landed2, random) {
  let day = landed2;
  const after = ([low, high], to) => {
    day += random.between(low, high);
    return { day, act: { kind: "status", to, worded: random.chance(60) } };
  };
  switch (fate) {
    case "delivered": {
      const built = [after(REVIEW, "implementable"), after(BUILDING, "implemented")];
      const staged = random.chance(80) ? [after(TESTING, "staged")] : [];
      return [...built, ...staged, after(ROLL_OUT, "completed")];
    }
    case "forgotten":
      return [
        after(REVIEW, "implementable"),
        after(BUILDING, "implemented"),
        { day: CLEAN_UP_DAY, act: { kind: "status", to: "completed", worded: false } }
      ];
    case "misspelt":
      return [after(REVIEW, "implementible")];
    case "waiting":
      return [after(REVIEW, "implementable")];
    case "deferred":
      return [after(REVIEW, "implementable"), after(REVIEW, "deferred")];
    case "resumed":
      return [after(REVIEW, "deferred"), after([80, 90], "provisional"), after(REVIEW, "implementable")];
    case "rejected":
    case "withdrawn":
      return [after(REVIEW, fate)];
    case "replaced":
      return [after(REVIEW, "implementable"), after([230, 250], "replaced")];
    case "deleted":
      day += random.between(60, 90);
      return [{ day, act: { kind: "delete" } }];
    case "stuck":
    case "without-status":
      return [];
  }
}
function revisions(acts, random) {
  const days = acts.map(({ day }) => day).sort((a, b) => a - b);
  const first = days[1] ?? 0;
  const statusDays = acts.flatMap(
    ({ day, act }) => act.kind === "status" && act.to !== "completed" ? [day] : []
  );
  const last = Math.max(first + 20, ...statusDays);
  const count = random.between(1, 4) + (last - first > 90 ? random.between(0, 2) : 0);
  return Array.from({ length: count }, () => ({
    day: random.between(first + 2, last),
    act: { kind: "revise" }
  }));
}
function officeHour(day, random) {
  const weekday = day % 7;
  const workday = weekday > 4 ? day + 7 - weekday : day;
  return workday + random.between(8 * 60, 17 * 60) / (24 * 60);
}

// src/demo/landings.ts
var PEOPLE_COUNT = 6;
var FIRST_DAY = Date.UTC(2024, 0, 8) / 1e3;
var DAY = 86400;
var HOUR = 3600;
var RENAMED_HEADINGS_DAY = 435.5;
var RENAMED_HEADINGS_COUNT = 20;
function demoLandings() {
  const stage = { documents: /* @__PURE__ */ new Map(), nextNumber: 1, nextPull: 1 };
  const steps = CATALOGUE.flatMap(planOf).sort((a, b) => a.day - b.day);
  const before = steps.filter(({ day }) => day < RENAMED_HEADINGS_DAY);
  const after = steps.slice(before.length);
  const landings = [
    firstLanding(),
    ...before.map((step) => play(stage, step)),
    renameHeadings(stage),
    ...after.map((step) => play(stage, step)),
    play(stage, { day: LAST_DAY + 0.4, slug: "route-preview", act: { kind: "revise" } })
  ];
  return oneAfterTheOther(landings);
}
function firstLanding() {
  const message = "Begin the enhancement proposal process";
  return { at: FIRST_DAY + 8 * HOUR, person: 0, message, changes: FIRST_FILES, pull: null, branch: [] };
}
function play(stage, step) {
  const at = Math.round(FIRST_DAY + step.day * DAY);
  const before = stage.documents.get(step.slug);
  if (step.act.kind === "delete" && before !== void 0) {
    stage.documents.delete(step.slug);
    const change = { path: documentPath(before), text: null };
    return landed(stage, step, at, `Remove ${documentName(before)}, the law decided it`, [change]);
  }
  const now = next(stage, step, at, before);
  stage.documents.set(step.slug, now);
  const moved = before !== void 0 && documentPath(before) !== documentPath(now);
  const removal = moved ? [{ path: documentPath(before), text: null }] : [];
  return landed(stage, step, at, subject(step, now), [
    ...removal,
    { path: documentPath(now), text: documentText(now) }
  ]);
}
function next(stage, { slug, act }, at, before) {
  const date = isoDate(at);
  const document = before ?? draft(slug, date);
  switch (act.kind) {
    case "number":
      return { ...document, number: stage.nextNumber++ };
    case "revise":
      return { ...document, revision: document.revision + 1 };
    case "status": {
      const statusNote = act.to === "replaced" ? successorLink(stage) : "";
      const changed = { ...document, status: act.to, statusNote };
      if (!act.worded) return changed;
      return {
        ...changed,
        history: [...document.history, `${date}: ${act.to}`],
        revision: document.revision + 1
      };
    }
    default:
      return document;
  }
}
function draft(slug, date) {
  const entry = CATALOGUE.find((candidate) => candidate.slug === slug);
  if (entry === void 0) throw new Error(`the catalogue has no proposal ${slug}`);
  const status = entry.fate === "without-status" ? null : "provisional";
  return {
    entry,
    draftedOn: date,
    number: null,
    status,
    statusNote: "",
    revision: 0,
    newHeadings: false,
    history: [`${date}: written`]
  };
}
function successorLink(stage) {
  const successor = stage.documents.get(SUCCESSOR);
  return successor === void 0 ? "" : `Replaced by [${documentName(successor)}](/${documentPath(successor)}).`;
}
function subject({ act, slug }, document) {
  const name = documentName(document);
  switch (act.kind) {
    case "draft":
      return `Propose: ${document.entry.title}`;
    case "number":
      return `${name}: give ${slug} its number`;
    case "status":
      return `${name}: mark as ${act.to}`;
    default:
      return `${name}: work on ${slug}`;
  }
}
function landed(stage, step, at, title, changes) {
  const random = randomFor(`${step.slug} ${step.day}`);
  const person = random.between(0, PEOPLE_COUNT - 1);
  if (step.act.kind === "status" && step.act.to === "completed" && !step.act.worded) {
    return { at, person, message: title, changes, pull: null, branch: [] };
  }
  stage.nextPull += random.between(1, 3);
  const pull = stage.nextPull;
  if (random.chance(45)) return { at, person, message: `${title} (#${pull})`, changes, pull, branch: [] };
  const written = at - random.between(3, 40) * HOUR;
  const branch = [{ at: written, person, message: title, changes }];
  const merger = (person + 1) % PEOPLE_COUNT;
  const message = `Merge pull request #${pull} from example/${step.slug}

${title}`;
  return { at, person: merger, message, changes, pull, branch };
}
function renameHeadings(stage) {
  const chosen = [...stage.documents.values()].filter(({ number }) => number !== null).sort((a, b) => (a.number ?? 0) - (b.number ?? 0)).slice(0, RENAMED_HEADINGS_COUNT).map((document) => ({ ...document, newHeadings: true }));
  for (const document of chosen) stage.documents.set(document.entry.slug, document);
  const changes = chosen.map((document) => ({ path: documentPath(document), text: documentText(document) }));
  const message = "Use the new headings in the first twenty proposals";
  const at = FIRST_DAY + RENAMED_HEADINGS_DAY * DAY;
  return { at, person: 0, message, changes, pull: null, branch: [] };
}
function oneAfterTheOther(landings) {
  let last = 0;
  return landings.map((landing) => {
    last = Math.max(landing.at, last + 60);
    return { ...landing, at: last };
  });
}
function isoDate(seconds) {
  return new Date(seconds * 1e3).toISOString().slice(0, 10);
}

// src/demo/demo-repository.ts
var NEUTRAL = { GIT_CONFIG_NOSYSTEM: "1", GIT_CONFIG_GLOBAL: "/dev/null", LC_ALL: "C" };
async function buildDemoRepository(folder) {
  await git([
    "init",
    "--quiet",
    "--bare",
    "--object-format=sha1",
    "--initial-branch=main",
    "--template=",
    folder
  ]);
  await git(
    ["-C", folder, "fast-import", "--quiet", "--done", "--date-format=raw"],
    fastImportStream(demoLandings())
  );
}
function git(args, input = "") {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_"));
  const child = spawn("git", args, {
    env: { ...Object.fromEntries(inherited), ...NEUTRAL },
    stdio: ["pipe", "ignore", "pipe"]
  });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text) => {
    said += text;
  });
  child.stdin.on("error", () => {
  });
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.on("error", (cause) => reject(new Error("git could not be started", { cause })));
    child.on("close", (code) => {
      if (code === 0) resolve();
      else
        reject(new Error(`git ${args.find((arg) => !arg.startsWith("-"))} ended with ${code}: ${said.trim()}`));
    });
  });
}
export {
  buildDemoRepository
};
