#!/usr/bin/env node
import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  HELP,
  escapeLog,
  githubAccess,
  keepHeapSmall,
  metricsJson,
  parseArguments,
  renderReport,
  renderTerminalSummary,
  takePulse,
  writeFolder
} from "./action-cli.js";
import "./action-cli-render.js";
import {
  ConfigurationError,
  VERSION
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

// src/cli.ts
async function main(words) {
  try {
    const args = parseArguments(words);
    if (args.command === "help") process.stdout.write(HELP);
    else if (args.command === "version") process.stdout.write(`proposal-pulse ${VERSION}
`);
    else if (args.command === "demo") await demo(args);
    else await report(args);
    return 0;
  } catch (error) {
    return explain(error);
  }
}
async function report(args) {
  const progress = progressLine(process.stderr);
  const out = args.out ?? (args.json ? null : "proposal-report");
  const serverUrl = process.env.GITHUB_SERVER_URL ?? "https://github.com";
  try {
    const {
      report: input,
      notes,
      timings
    } = await takePulse({
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
      progress: progress.show
    });
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
