import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/charts/advance-widths.ts
var REGULAR = [
  278,
  278,
  355,
  556,
  556,
  889,
  667,
  191,
  333,
  333,
  389,
  584,
  278,
  333,
  278,
  278,
  556,
  556,
  556,
  556,
  556,
  556,
  556,
  556,
  556,
  556,
  278,
  278,
  584,
  584,
  584,
  556,
  1015,
  667,
  667,
  722,
  722,
  667,
  611,
  778,
  722,
  278,
  500,
  667,
  556,
  833,
  722,
  778,
  667,
  778,
  722,
  667,
  611,
  722,
  667,
  944,
  667,
  667,
  611,
  278,
  278,
  278,
  469,
  556,
  333,
  556,
  556,
  500,
  556,
  556,
  278,
  556,
  556,
  222,
  222,
  500,
  222,
  833,
  556,
  556,
  556,
  556,
  333,
  500,
  278,
  556,
  500,
  722,
  500,
  500,
  500,
  334,
  260,
  334,
  584
];
var BOLD = [
  278,
  333,
  474,
  556,
  556,
  889,
  722,
  238,
  333,
  333,
  389,
  584,
  278,
  333,
  278,
  278,
  556,
  556,
  556,
  556,
  556,
  556,
  556,
  556,
  556,
  556,
  333,
  333,
  584,
  584,
  584,
  611,
  975,
  722,
  722,
  722,
  722,
  667,
  611,
  778,
  722,
  278,
  556,
  722,
  611,
  833,
  722,
  778,
  667,
  778,
  722,
  667,
  611,
  722,
  667,
  944,
  667,
  667,
  611,
  333,
  278,
  333,
  584,
  556,
  333,
  556,
  611,
  556,
  611,
  556,
  333,
  611,
  611,
  278,
  278,
  556,
  278,
  889,
  611,
  611,
  611,
  611,
  389,
  556,
  333,
  611,
  556,
  778,
  556,
  556,
  500,
  389,
  280,
  389,
  584
];

// src/charts/font.ts
var FONT = "-apple-system, Segoe UI, Helvetica, Arial, sans-serif";
var FONT_SIZE = 12;

// src/charts/text-width.ts
var FIRST_ASCII = 32;
var LATIN_WIDTH = 610;
var EM = /[\u2014\u2025\u2026\u2030\u2122]/;
var WIDE = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\u{1f000}-\u{1faff}\u{20000}-\u{3fffd}]/u;
var ZERO = /\u200d|[\u0300-\u036f]|[\u20d0-\u20ff]|[\ufe00-\ufe0f]/;
function textWidth(text, fontSize, bold = false) {
  const widths = bold ? BOLD : REGULAR;
  let thousandths = 0;
  for (const character of text)
    thousandths += widths[character.charCodeAt(0) - FIRST_ASCII] ?? beyondAscii(character);
  return thousandths * fontSize / 1e3;
}
function blockWidth(text, fontSize, bold = false) {
  return Math.max(...text.split("\n").map((line) => textWidth(line, fontSize, bold)));
}
var SMALL = 9;
function sizeThatFits(texts, room) {
  const fits = (size) => texts.every((text) => textWidth(text, size) <= room);
  return [FONT_SIZE, FONT_SIZE - 1, FONT_SIZE - 2, SMALL].find(fits) ?? null;
}
function beyondAscii(character) {
  if (ZERO.test(character)) return 0;
  return WIDE.test(character) || EM.test(character) ? 1e3 : LATIN_WIDTH;
}

// src/charts/hatch.ts
var HATCHES = ["inflow", "done", "measure", "alert"];
function hatchFill(hatch) {
  return `url(#hatch-${hatch})`;
}
function withHatches(svg, theme) {
  const used = HATCHES.filter((hatch) => svg.includes(`fill="${hatchFill(hatch)}"`));
  if (used.length === 0) return svg;
  const colours = { ...theme.series, done: theme.phase.done };
  const patterns = used.map((hatch) => pattern(hatch, colours[hatch]));
  return svg.replace(/<\/svg>$/, `<defs>${patterns.join("")}</defs></svg>`);
}
function pattern(hatch, colour) {
  const size = 'width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"';
  const ground = `<rect width="5" height="5" fill="${colour}" fill-opacity="0.12"/>`;
  return `<pattern id="hatch-${hatch}" ${size}>${ground}<path d="M1,0v5" stroke="${colour}" stroke-width="1.6"/></pattern>`;
}

export {
  FONT,
  FONT_SIZE,
  textWidth,
  blockWidth,
  sizeThatFits,
  hatchFill,
  withHatches
};
