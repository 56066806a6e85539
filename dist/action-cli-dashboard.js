import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  NOTHING,
  md
} from "./action-cli-dashboard-github-part-reminding.js";

// src/report/repository-links.ts
var REPOSITORY = /^(?!\.+\/)[\w.-]+\/(?!\.+$)[\w.-]+$/;
var OBJECT_ID = /^[0-9a-f]{7,64}$/;
var SERVER = /^https?:\/\/[\w.:-]+(?:\/[\w.~-]+)*\/?$/;
function pageOf({ name, serverUrl }) {
  if (name === null || !REPOSITORY.test(name) || !SERVER.test(serverUrl)) return null;
  return `${serverUrl.replace(/\/$/, "")}/${name}`;
}
var encodeSegment = (segment) => encodeURIComponent(segment.replace(new RegExp("\\p{Cs}", "gu"), "\uFFFD")).replace(
  /[!'()*~_]/g,
  (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`
);
function fileLink(repository, commit, path, label) {
  const page = pageOf(repository);
  if (page === null || !OBJECT_ID.test(commit)) return md`${label}`;
  return md`[${label}](${{ markdown: `${page}/blob/${commit}/${path.split("/").map(encodeSegment).join("/")}` }})`;
}
function issueLink(repository, number, label = `#${number}`) {
  return numberLink(repository, "issues", number, label);
}
function pullLink(repository, number, label = `#${number}`) {
  return numberLink(repository, "pull", number, label);
}
function numberLink(repository, kind, number, label) {
  const page = pageOf(repository);
  if (page === null || !Number.isSafeInteger(number) || number < 1) return md`${label}`;
  return md`[${label}](${{ markdown: `${page}/${kind}/${number}` }})`;
}
function commitLink(repository, commit) {
  if (commit === null) return NOTHING;
  if (!OBJECT_ID.test(commit)) return md`${commit}`;
  const label = { markdown: `\`${commit.slice(0, 10)}\`` };
  const page = pageOf(repository);
  return page === null ? label : md`[${label}](${{ markdown: `${page}/commit/${commit}` }})`;
}

export {
  pageOf,
  fileLink,
  issueLink,
  pullLink,
  commitLink
};
