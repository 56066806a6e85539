#!/usr/bin/env node
import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  HELP,
  briefOf,
  githubAccess,
  keepHeapSmall,
  metricsJson,
  parseArguments,
  planLines,
  renderTerminalSummary,
  reportFiles,
  takePulse,
  writeFolder
} from "./action-cli.js";
import "./action-cli-draw-thread.js";
import "./action-cli-dashboard.js";
import "./action-cli-dashboard-draw-thread.js";
import "./action-cli-github-part.js";
import {
  planReminders
} from "./action-cli-reminding.js";
import {
  ConfigurationError,
  VERSION
} from "./action-cli-github-part-reminding.js";
import {
  escapeLog
} from "./action-cli-dashboard-github-part-reminding.js";
import "./action-cli-dashboard-demo-repository-draw-thread-github-part-reminding.js";

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

// src/run/reminder-preview.ts
function reminderPreview({ metrics, config, repository }, now) {
  const { reminders } = config;
  const brief = briefOf({
    metrics,
    config,
    reminders: reminders.mode === "off" ? { ...reminders, mode: "digest" } : reminders,
    repository: { name: repository.name, serverUrl: repository.serverUrl, branch: repository.ref },
    owners: /* @__PURE__ */ new Map(),
    targets: /* @__PURE__ */ new Map()
  });
  const input = { ...brief, now, existing: [], gone: [], absent: [], withheld: [] };
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
  absent: /* @__PURE__ */ new Set(),
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
    const { report: input, draw, notes, timings } = await takePulse(requestFrom(args, out, progress.show));
    const started = performance.now();
    if (out !== null) await writeFolder(out, await reportFiles(input, draw));
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
    const { report: input, brief } = await takePulse(request);
    const lines = await plannedLines(input, brief, request);
    progress.clear();
    process.stdout.write(`${lines.join("\n")}
`);
  } finally {
    progress.clear();
  }
}
async function plannedLines(input, brief, request) {
  const { github: access, asOf, startedAt } = request;
  const repository = input.repository.name;
  if (brief === null || access === null || repository === null || asOf !== null) {
    return reminderPreview(input, Math.max(input.metrics.now, asOf === null ? startedAt : 0));
  }
  const { runReminders } = await import("./reminding.js");
  const place = { repository, access, run: null, inForks: true, dryRun: true };
  const { plan, notes, failures } = await runReminders(brief, null, place);
  const said = [...failures, ...notes].map(escapeLog);
  return [...said, ...plan === null ? [] : planLines(plan)];
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
