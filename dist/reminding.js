import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  countsOf,
  reminderTrace,
  runReminders
} from "./action-reminding.js";
import "./action-cli-reminding.js";
import "./action-cli-github-part-reminding.js";
import "./action-cli-dashboard-github-part-reminding.js";
import "./action-cli-dashboard-demo-repository-draw-thread-github-part-reminding.js";
export {
  countsOf,
  reminderTrace,
  runReminders
};
