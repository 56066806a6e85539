import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/charts/theme.ts
var LIGHT = {
  mode: "light",
  canvas: "#ffffff",
  text: "#1f2328",
  quietText: "#59636e",
  grid: "#d8dee4",
  phase: {
    proposed: "#c88402",
    accepted: "#2b86ec",
    building: "#5d34ae",
    done: "#185640",
    rejected: "#6d757c",
    withdrawn: "#6f777e",
    replaced: "#6e767d",
    removed: "#6c747b",
    parked: "#8e949c",
    living: "#6a737c",
    informational: "#6b747d",
    moved: "#6c757e",
    unknown: "#636c74"
  },
  series: { inflow: "#0057ce", alert: "#b1410d", measure: "#1664c4", second: "#9a5b00" }
};
var DARK = {
  mode: "dark",
  canvas: "#0d1117",
  text: "#f0f6fc",
  quietText: "#9aa3ad",
  grid: "#30363d",
  phase: {
    proposed: "#f1b744",
    accepted: "#79c0ff",
    building: "#8557d7",
    done: "#2c9a6d",
    rejected: "#767f89",
    withdrawn: "#788088",
    replaced: "#78818b",
    removed: "#79828c",
    parked: "#636b73",
    living: "#858e98",
    informational: "#868f99",
    moved: "#87909a",
    unknown: "#8f979f"
  },
  series: { inflow: "#7ab8ff", alert: "#d16c18", measure: "#539bf5", second: "#daaa3f" }
};
function coloursOf(theme) {
  const { canvas, text, quietText, grid, phase, series } = theme;
  const roles = { canvas, text, quietText, grid, ...prefixed("phase", phase), ...prefixed("series", series) };
  return Object.entries(roles).sort(([a], [b]) => a < b ? -1 : 1).map(([, colour]) => colour);
}
function prefixed(group, colours) {
  return Object.fromEntries(Object.entries(colours).map(([role, colour]) => [`${group}.${role}`, colour]));
}

export {
  LIGHT,
  DARK,
  coloursOf
};
