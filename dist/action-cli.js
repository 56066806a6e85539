import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  blockWidth,
  hatchFill,
  textWidth
} from "./action-cli-render.js";
import {
  ConfigurationError,
  END_PHASES,
  FILE_RULES,
  HEADER_LIMIT,
  OPEN_PHASES,
  PHASES,
  TZDate,
  VERSION,
  atxHeading,
  blankComments,
  cleanText,
  compilePatterns,
  configHash,
  countLines,
  cutOnWord,
  documentLines,
  foldLabel,
  indentOf,
  isEnd,
  isOpen,
  isOutOfFlow,
  isUnderline,
  localMidnight,
  matchesGlob,
  ownCopy,
  plainText,
  planOf,
  readChecklist,
  tzOffset,
  unitReader
} from "./action-cli-github-part.js";
import {
  __commonJS,
  __require,
  __toESM
} from "./action-cli-demo-repository-github-part-render.js";

// node_modules/kind-of/index.js
var require_kind_of = __commonJS({
  "node_modules/kind-of/index.js"(exports2, module2) {
    var toString = Object.prototype.toString;
    module2.exports = function kindOf(val) {
      if (val === void 0) return "undefined";
      if (val === null) return "null";
      var type = typeof val;
      if (type === "boolean") return "boolean";
      if (type === "string") return "string";
      if (type === "number") return "number";
      if (type === "symbol") return "symbol";
      if (type === "function") {
        return isGeneratorFn(val) ? "generatorfunction" : "function";
      }
      if (isArray(val)) return "array";
      if (isBuffer(val)) return "buffer";
      if (isArguments(val)) return "arguments";
      if (isDate2(val)) return "date";
      if (isError(val)) return "error";
      if (isRegexp(val)) return "regexp";
      switch (ctorName(val)) {
        case "Symbol":
          return "symbol";
        case "Promise":
          return "promise";
        // Set, Map, WeakSet, WeakMap
        case "WeakMap":
          return "weakmap";
        case "WeakSet":
          return "weakset";
        case "Map":
          return "map";
        case "Set":
          return "set";
        // 8-bit typed arrays
        case "Int8Array":
          return "int8array";
        case "Uint8Array":
          return "uint8array";
        case "Uint8ClampedArray":
          return "uint8clampedarray";
        // 16-bit typed arrays
        case "Int16Array":
          return "int16array";
        case "Uint16Array":
          return "uint16array";
        // 32-bit typed arrays
        case "Int32Array":
          return "int32array";
        case "Uint32Array":
          return "uint32array";
        case "Float32Array":
          return "float32array";
        case "Float64Array":
          return "float64array";
      }
      if (isGeneratorObj(val)) {
        return "generator";
      }
      type = toString.call(val);
      switch (type) {
        case "[object Object]":
          return "object";
        // iterators
        case "[object Map Iterator]":
          return "mapiterator";
        case "[object Set Iterator]":
          return "setiterator";
        case "[object String Iterator]":
          return "stringiterator";
        case "[object Array Iterator]":
          return "arrayiterator";
      }
      return type.slice(8, -1).toLowerCase().replace(/\s/g, "");
    };
    function ctorName(val) {
      return typeof val.constructor === "function" ? val.constructor.name : null;
    }
    function isArray(val) {
      if (Array.isArray) return Array.isArray(val);
      return val instanceof Array;
    }
    function isError(val) {
      return val instanceof Error || typeof val.message === "string" && val.constructor && typeof val.constructor.stackTraceLimit === "number";
    }
    function isDate2(val) {
      if (val instanceof Date) return true;
      return typeof val.toDateString === "function" && typeof val.getDate === "function" && typeof val.setDate === "function";
    }
    function isRegexp(val) {
      if (val instanceof RegExp) return true;
      return typeof val.flags === "string" && typeof val.ignoreCase === "boolean" && typeof val.multiline === "boolean" && typeof val.global === "boolean";
    }
    function isGeneratorFn(name2, val) {
      return ctorName(name2) === "GeneratorFunction";
    }
    function isGeneratorObj(val) {
      return typeof val.throw === "function" && typeof val.return === "function" && typeof val.next === "function";
    }
    function isArguments(val) {
      try {
        if (typeof val.length === "number" && typeof val.callee === "function") {
          return true;
        }
      } catch (err) {
        if (err.message.indexOf("callee") !== -1) {
          return true;
        }
      }
      return false;
    }
    function isBuffer(val) {
      if (val.constructor && typeof val.constructor.isBuffer === "function") {
        return val.constructor.isBuffer(val);
      }
      return false;
    }
  }
});

// node_modules/is-extendable/index.js
var require_is_extendable = __commonJS({
  "node_modules/is-extendable/index.js"(exports2, module2) {
    "use strict";
    module2.exports = function isExtendable(val) {
      return typeof val !== "undefined" && val !== null && (typeof val === "object" || typeof val === "function");
    };
  }
});

// node_modules/extend-shallow/index.js
var require_extend_shallow = __commonJS({
  "node_modules/extend-shallow/index.js"(exports2, module2) {
    "use strict";
    var isObject = require_is_extendable();
    module2.exports = function extend2(o) {
      if (!isObject(o)) {
        o = {};
      }
      var len = arguments.length;
      for (var i = 1; i < len; i++) {
        var obj = arguments[i];
        if (isObject(obj)) {
          assign(o, obj);
        }
      }
      return o;
    };
    function assign(a, b) {
      for (var key in b) {
        if (hasOwn(b, key)) {
          a[key] = b[key];
        }
      }
    }
    function hasOwn(obj, key) {
      return Object.prototype.hasOwnProperty.call(obj, key);
    }
  }
});

// node_modules/section-matter/index.js
var require_section_matter = __commonJS({
  "node_modules/section-matter/index.js"(exports2, module2) {
    "use strict";
    var typeOf = require_kind_of();
    var extend2 = require_extend_shallow();
    module2.exports = function(input, options2) {
      if (typeof options2 === "function") {
        options2 = { parse: options2 };
      }
      var file = toObject(input);
      var defaults = { section_delimiter: "---", parse: identity2 };
      var opts = extend2({}, defaults, options2);
      var delim = opts.section_delimiter;
      var lines = file.content.split(/\r?\n/);
      var sections = null;
      var section2 = createSection();
      var content = [];
      var stack = [];
      function initSections(val) {
        file.content = val;
        sections = [];
        content = [];
      }
      function closeSection(val) {
        if (stack.length) {
          section2.key = getKey(stack[0], delim);
          section2.content = val;
          opts.parse(section2, sections);
          sections.push(section2);
          section2 = createSection();
          content = [];
          stack = [];
        }
      }
      for (var i = 0; i < lines.length; i++) {
        var line = lines[i];
        var len = stack.length;
        var ln = line.trim();
        if (isDelimiter(ln, delim)) {
          if (ln.length === 3 && i !== 0) {
            if (len === 0 || len === 2) {
              content.push(line);
              continue;
            }
            stack.push(ln);
            section2.data = content.join("\n");
            content = [];
            continue;
          }
          if (sections === null) {
            initSections(content.join("\n"));
          }
          if (len === 2) {
            closeSection(content.join("\n"));
          }
          stack.push(ln);
          continue;
        }
        content.push(line);
      }
      if (sections === null) {
        initSections(content.join("\n"));
      } else {
        closeSection(content.join("\n"));
      }
      file.sections = sections;
      return file;
    };
    function isDelimiter(line, delim) {
      if (line.slice(0, delim.length) !== delim) {
        return false;
      }
      if (line.charAt(delim.length + 1) === delim.slice(-1)) {
        return false;
      }
      return true;
    }
    function toObject(input) {
      if (typeOf(input) !== "object") {
        input = { content: input };
      }
      if (typeof input.content !== "string" && !isBuffer(input.content)) {
        throw new TypeError("expected a buffer or string");
      }
      input.content = input.content.toString();
      input.sections = [];
      return input;
    }
    function getKey(val, delim) {
      return val ? val.slice(delim.length).trim() : "";
    }
    function createSection() {
      return { key: "", data: "", content: "" };
    }
    function identity2(val) {
      return val;
    }
    function isBuffer(val) {
      if (val && val.constructor && typeof val.constructor.isBuffer === "function") {
        return val.constructor.isBuffer(val);
      }
      return false;
    }
  }
});

// node_modules/js-yaml/lib/js-yaml/common.js
var require_common = __commonJS({
  "node_modules/js-yaml/lib/js-yaml/common.js"(exports2, module2) {
    "use strict";
    function isNothing2(subject) {
      return typeof subject === "undefined" || subject === null;
    }
    function isObject(subject) {
      return typeof subject === "object" && subject !== null;
    }
    function toArray(sequence) {
      if (Array.isArray(sequence)) return sequence;
      else if (isNothing2(sequence)) return [];
      return [sequence];
    }
    function extend2(target, source) {
      var index, length, key, sourceKeys;
      if (source) {
        sourceKeys = Object.keys(source);
        for (index = 0, length = sourceKeys.length; index < length; index += 1) {
          key = sourceKeys[index];
          target[key] = source[key];
        }
      }
      return target;
    }
    function repeat(string, count) {
      var result = "", cycle;
      for (cycle = 0; cycle < count; cycle += 1) {
        result += string;
      }
      return result;
    }
    function isNegativeZero(number3) {
      return number3 === 0 && Number.NEGATIVE_INFINITY === 1 / number3;
    }
    module2.exports.isNothing = isNothing2;
    module2.exports.isObject = isObject;
    module2.exports.toArray = toArray;
    module2.exports.repeat = repeat;
    module2.exports.isNegativeZero = isNegativeZero;
    module2.exports.extend = extend2;
  }
});

// node_modules/js-yaml/lib/js-yaml/exception.js
var require_exception = __commonJS({
  "node_modules/js-yaml/lib/js-yaml/exception.js"(exports2, module2) {
    "use strict";
    function YAMLException(reason2, mark2) {
      Error.call(this);
      this.name = "YAMLException";
      this.reason = reason2;
      this.mark = mark2;
      this.message = (this.reason || "(unknown reason)") + (this.mark ? " " + this.mark.toString() : "");
      if (Error.captureStackTrace) {
        Error.captureStackTrace(this, this.constructor);
      } else {
        this.stack = new Error().stack || "";
      }
    }
    YAMLException.prototype = Object.create(Error.prototype);
    YAMLException.prototype.constructor = YAMLException;
    YAMLException.prototype.toString = function toString(compact) {
      var result = this.name + ": ";
      result += this.reason || "(unknown reason)";
      if (!compact && this.mark) {
        result += " " + this.mark.toString();
      }
      return result;
    };
    module2.exports = YAMLException;
  }
});

// node_modules/js-yaml/lib/js-yaml/mark.js
var require_mark = __commonJS({
  "node_modules/js-yaml/lib/js-yaml/mark.js"(exports2, module2) {
    "use strict";
    var common = require_common();
    function Mark(name2, buffer, position, line, column) {
      this.name = name2;
      this.buffer = buffer;
      this.position = position;
      this.line = line;
      this.column = column;
    }
    Mark.prototype.getSnippet = function getSnippet(indent, maxLength) {
      var head, start, tail, end, snippet;
      if (!this.buffer) return null;
      indent = indent || 4;
      maxLength = maxLength || 75;
      head = "";
      start = this.position;
      while (start > 0 && "\0\r\n\x85\u2028\u2029".indexOf(this.buffer.charAt(start - 1)) === -1) {
        start -= 1;
        if (this.position - start > maxLength / 2 - 1) {
          head = " ... ";
          start += 5;
          break;
        }
      }
      tail = "";
      end = this.position;
      while (end < this.buffer.length && "\0\r\n\x85\u2028\u2029".indexOf(this.buffer.charAt(end)) === -1) {
        end += 1;
        if (end - this.position > maxLength / 2 - 1) {
          tail = " ... ";
          end -= 5;
          break;
        }
      }
      snippet = this.buffer.slice(start, end);
      return common.repeat(" ", indent) + head + snippet + tail + "\n" + common.repeat(" ", indent + this.position - start + head.length) + "^";
    };
    Mark.prototype.toString = function toString(compact) {
      var snippet, where = "";
      if (this.name) {
        where += 'in "' + this.name + '" ';
      }
      where += "at line " + (this.line + 1) + ", column " + (this.column + 1);
      if (!compact) {
        snippet = this.getSnippet();
        if (snippet) {
          where += ":\n" + snippet;
        }
      }
      return where;
    };
    module2.exports = Mark;
  }
});

// node_modules/js-yaml/lib/js-yaml/type.js
var require_type = __commonJS({
  "node_modules/js-yaml/lib/js-yaml/type.js"(exports2, module2) {
    "use strict";
    var YAMLException = require_exception();
    var TYPE_CONSTRUCTOR_OPTIONS = [
      "kind",
      "resolve",
      "construct",
      "instanceOf",
      "predicate",
      "represent",
      "defaultStyle",
      "styleAliases"
    ];
    var YAML_NODE_KINDS = [
      "scalar",
      "sequence",
      "mapping"
    ];
    function compileStyleAliases(map) {
      var result = {};
      if (map !== null) {
        Object.keys(map).forEach(function(style) {
          map[style].forEach(function(alias) {
            result[String(alias)] = style;
          });
        });
      }
      return result;
    }
    function Type(tag, options2) {
      options2 = options2 || {};
      Object.keys(options2).forEach(function(name2) {
        if (TYPE_CONSTRUCTOR_OPTIONS.indexOf(name2) === -1) {
          throw new YAMLException('Unknown option "' + name2 + '" is met in definition of "' + tag + '" YAML type.');
        }
      });
      this.tag = tag;
      this.kind = options2["kind"] || null;
      this.resolve = options2["resolve"] || function() {
        return true;
      };
      this.construct = options2["construct"] || function(data) {
        return data;
      };
      this.instanceOf = options2["instanceOf"] || null;
      this.predicate = options2["predicate"] || null;
      this.represent = options2["represent"] || null;
      this.defaultStyle = options2["defaultStyle"] || null;
      this.styleAliases = compileStyleAliases(options2["styleAliases"] || null);
      if (YAML_NODE_KINDS.indexOf(this.kind) === -1) {
        throw new YAMLException('Unknown kind "' + this.kind + '" is specified for "' + tag + '" YAML type.');
      }
    }
    module2.exports = Type;
  }
});

// node_modules/js-yaml/lib/js-yaml/schema.js
var require_schema = __commonJS({
  "node_modules/js-yaml/lib/js-yaml/schema.js"(exports2, module2) {
    "use strict";
    var common = require_common();
    var YAMLException = require_exception();
    var Type = require_type();
    function compileList(schema, name2, result) {
      var exclude = [];
      schema.include.forEach(function(includedSchema) {
        result = compileList(includedSchema, name2, result);
      });
      schema[name2].forEach(function(currentType) {
        result.forEach(function(previousType, previousIndex) {
          if (previousType.tag === currentType.tag && previousType.kind === currentType.kind) {
            exclude.push(previousIndex);
          }
        });
        result.push(currentType);
      });
      return result.filter(function(type, index) {
        return exclude.indexOf(index) === -1;
      });
    }
    function compileMap() {
      var result = {
        scalar: {},
        sequence: {},
        mapping: {},
        fallback: {}
      }, index, length;
      function collectType(type) {
        result[type.kind][type.tag] = result["fallback"][type.tag] = type;
      }
      for (index = 0, length = arguments.length; index < length; index += 1) {
        arguments[index].forEach(collectType);
      }
      return result;
    }
    function Schema(definition) {
      this.include = definition.include || [];
      this.implicit = definition.implicit || [];
      this.explicit = definition.explicit || [];
      this.implicit.forEach(function(type) {
        if (type.loadKind && type.loadKind !== "scalar") {
          throw new YAMLException("There is a non-scalar type in the implicit list of a schema. Implicit resolving of such types is not supported.");
        }
      });
      this.compiledImplicit = compileList(this, "implicit", []);
      this.compiledExplicit = compileList(this, "explicit", []);
      this.compiledTypeMap = compileMap(this.compiledImplicit, this.compiledExplicit);
    }
    Schema.DEFAULT = null;
    Schema.create = function createSchema() {
      var schemas, types;
      switch (arguments.length) {
        case 1:
          schemas = Schema.DEFAULT;
          types = arguments[0];
          break;
        case 2:
          schemas = arguments[0];
          types = arguments[1];
          break;
        default:
          throw new YAMLException("Wrong number of arguments for Schema.create function");
      }
      schemas = common.toArray(schemas);
      types = common.toArray(types);
      if (!schemas.every(function(schema) {
        return schema instanceof Schema;
      })) {
        throw new YAMLException("Specified list of super schemas (or a single Schema object) contains a non-Schema object.");
      }
      if (!types.every(function(type) {
        return type instanceof Type;
      })) {
        throw new YAMLException("Specified list of YAML types (or a single Type object) contains a non-Type object.");
      }
      return new Schema({
        include: schemas,
        explicit: types
      });
    };
    module2.exports = Schema;
  }
});

// node_modules/js-yaml/lib/js-yaml/type/str.js
var require_str = __commonJS({
  "node_modules/js-yaml/lib/js-yaml/type/str.js"(exports2, module2) {
    "use strict";
    var Type = require_type();
    module2.exports = new Type("tag:yaml.org,2002:str", {
      kind: "scalar",
      construct: function(data) {
        return data !== null ? data : "";
      }
    });
  }
});

// node_modules/js-yaml/lib/js-yaml/type/seq.js
var require_seq = __commonJS({
  "node_modules/js-yaml/lib/js-yaml/type/seq.js"(exports2, module2) {
    "use strict";
    var Type = require_type();
    module2.exports = new Type("tag:yaml.org,2002:seq", {
      kind: "sequence",
      construct: function(data) {
        return data !== null ? data : [];
      }
    });
  }
});

// node_modules/js-yaml/lib/js-yaml/type/map.js
var require_map = __commonJS({
  "node_modules/js-yaml/lib/js-yaml/type/map.js"(exports2, module2) {
    "use strict";
    var Type = require_type();
    module2.exports = new Type("tag:yaml.org,2002:map", {
      kind: "mapping",
      construct: function(data) {
        return data !== null ? data : {};
      }
    });
  }
});

// node_modules/js-yaml/lib/js-yaml/schema/failsafe.js
var require_failsafe = __commonJS({
  "node_modules/js-yaml/lib/js-yaml/schema/failsafe.js"(exports2, module2) {
    "use strict";
    var Schema = require_schema();
    module2.exports = new Schema({
      explicit: [
        require_str(),
        require_seq(),
        require_map()
      ]
    });
  }
});

// node_modules/js-yaml/lib/js-yaml/type/null.js
var require_null = __commonJS({
  "node_modules/js-yaml/lib/js-yaml/type/null.js"(exports2, module2) {
    "use strict";
    var Type = require_type();
    function resolveYamlNull(data) {
      if (data === null) return true;
      var max = data.length;
      return max === 1 && data === "~" || max === 4 && (data === "null" || data === "Null" || data === "NULL");
    }
    function constructYamlNull() {
      return null;
    }
    function isNull(object) {
      return object === null;
    }
    module2.exports = new Type("tag:yaml.org,2002:null", {
      kind: "scalar",
      resolve: resolveYamlNull,
      construct: constructYamlNull,
      predicate: isNull,
      represent: {
        canonical: function() {
          return "~";
        },
        lowercase: function() {
          return "null";
        },
        uppercase: function() {
          return "NULL";
        },
        camelcase: function() {
          return "Null";
        }
      },
      defaultStyle: "lowercase"
    });
  }
});

// node_modules/js-yaml/lib/js-yaml/type/bool.js
var require_bool = __commonJS({
  "node_modules/js-yaml/lib/js-yaml/type/bool.js"(exports2, module2) {
    "use strict";
    var Type = require_type();
    function resolveYamlBoolean(data) {
      if (data === null) return false;
      var max = data.length;
      return max === 4 && (data === "true" || data === "True" || data === "TRUE") || max === 5 && (data === "false" || data === "False" || data === "FALSE");
    }
    function constructYamlBoolean(data) {
      return data === "true" || data === "True" || data === "TRUE";
    }
    function isBoolean(object) {
      return Object.prototype.toString.call(object) === "[object Boolean]";
    }
    module2.exports = new Type("tag:yaml.org,2002:bool", {
      kind: "scalar",
      resolve: resolveYamlBoolean,
      construct: constructYamlBoolean,
      predicate: isBoolean,
      represent: {
        lowercase: function(object) {
          return object ? "true" : "false";
        },
        uppercase: function(object) {
          return object ? "TRUE" : "FALSE";
        },
        camelcase: function(object) {
          return object ? "True" : "False";
        }
      },
      defaultStyle: "lowercase"
    });
  }
});

// node_modules/js-yaml/lib/js-yaml/type/int.js
var require_int = __commonJS({
  "node_modules/js-yaml/lib/js-yaml/type/int.js"(exports2, module2) {
    "use strict";
    var common = require_common();
    var Type = require_type();
    function isHexCode(c) {
      return 48 <= c && c <= 57 || 65 <= c && c <= 70 || 97 <= c && c <= 102;
    }
    function isOctCode(c) {
      return 48 <= c && c <= 55;
    }
    function isDecCode(c) {
      return 48 <= c && c <= 57;
    }
    function resolveYamlInteger(data) {
      if (data === null) return false;
      var max = data.length, index = 0, hasDigits = false, ch;
      if (!max) return false;
      ch = data[index];
      if (ch === "-" || ch === "+") {
        ch = data[++index];
      }
      if (ch === "0") {
        if (index + 1 === max) return true;
        ch = data[++index];
        if (ch === "b") {
          index++;
          for (; index < max; index++) {
            ch = data[index];
            if (ch === "_") continue;
            if (ch !== "0" && ch !== "1") return false;
            hasDigits = true;
          }
          return hasDigits && ch !== "_";
        }
        if (ch === "x") {
          index++;
          for (; index < max; index++) {
            ch = data[index];
            if (ch === "_") continue;
            if (!isHexCode(data.charCodeAt(index))) return false;
            hasDigits = true;
          }
          return hasDigits && ch !== "_";
        }
        for (; index < max; index++) {
          ch = data[index];
          if (ch === "_") continue;
          if (!isOctCode(data.charCodeAt(index))) return false;
          hasDigits = true;
        }
        return hasDigits && ch !== "_";
      }
      if (ch === "_") return false;
      for (; index < max; index++) {
        ch = data[index];
        if (ch === "_") continue;
        if (ch === ":") break;
        if (!isDecCode(data.charCodeAt(index))) {
          return false;
        }
        hasDigits = true;
      }
      if (!hasDigits || ch === "_") return false;
      if (ch !== ":") return true;
      return /^(:[0-5]?[0-9])+$/.test(data.slice(index));
    }
    function constructYamlInteger(data) {
      var value = data, sign = 1, ch, base, digits = [];
      if (value.indexOf("_") !== -1) {
        value = value.replace(/_/g, "");
      }
      ch = value[0];
      if (ch === "-" || ch === "+") {
        if (ch === "-") sign = -1;
        value = value.slice(1);
        ch = value[0];
      }
      if (value === "0") return 0;
      if (ch === "0") {
        if (value[1] === "b") return sign * parseInt(value.slice(2), 2);
        if (value[1] === "x") return sign * parseInt(value, 16);
        return sign * parseInt(value, 8);
      }
      if (value.indexOf(":") !== -1) {
        value.split(":").forEach(function(v) {
          digits.unshift(parseInt(v, 10));
        });
        value = 0;
        base = 1;
        digits.forEach(function(d) {
          value += d * base;
          base *= 60;
        });
        return sign * value;
      }
      return sign * parseInt(value, 10);
    }
    function isInteger(object) {
      return Object.prototype.toString.call(object) === "[object Number]" && (object % 1 === 0 && !common.isNegativeZero(object));
    }
    module2.exports = new Type("tag:yaml.org,2002:int", {
      kind: "scalar",
      resolve: resolveYamlInteger,
      construct: constructYamlInteger,
      predicate: isInteger,
      represent: {
        binary: function(obj) {
          return obj >= 0 ? "0b" + obj.toString(2) : "-0b" + obj.toString(2).slice(1);
        },
        octal: function(obj) {
          return obj >= 0 ? "0" + obj.toString(8) : "-0" + obj.toString(8).slice(1);
        },
        decimal: function(obj) {
          return obj.toString(10);
        },
        /* eslint-disable max-len */
        hexadecimal: function(obj) {
          return obj >= 0 ? "0x" + obj.toString(16).toUpperCase() : "-0x" + obj.toString(16).toUpperCase().slice(1);
        }
      },
      defaultStyle: "decimal",
      styleAliases: {
        binary: [2, "bin"],
        octal: [8, "oct"],
        decimal: [10, "dec"],
        hexadecimal: [16, "hex"]
      }
    });
  }
});

// node_modules/js-yaml/lib/js-yaml/type/float.js
var require_float = __commonJS({
  "node_modules/js-yaml/lib/js-yaml/type/float.js"(exports2, module2) {
    "use strict";
    var common = require_common();
    var Type = require_type();
    var YAML_FLOAT_PATTERN = new RegExp(
      // 2.5e4, 2.5 and integers
      "^(?:[-+]?(?:0|[1-9][0-9_]*)(?:\\.[0-9_]*)?(?:[eE][-+]?[0-9]+)?|\\.[0-9_]+(?:[eE][-+]?[0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\\.[0-9_]*|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$"
    );
    function resolveYamlFloat(data) {
      if (data === null) return false;
      if (!YAML_FLOAT_PATTERN.test(data) || // Quick hack to not allow integers end with `_`
      // Probably should update regexp & check speed
      data[data.length - 1] === "_") {
        return false;
      }
      return true;
    }
    function constructYamlFloat(data) {
      var value, sign, base, digits;
      value = data.replace(/_/g, "").toLowerCase();
      sign = value[0] === "-" ? -1 : 1;
      digits = [];
      if ("+-".indexOf(value[0]) >= 0) {
        value = value.slice(1);
      }
      if (value === ".inf") {
        return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
      } else if (value === ".nan") {
        return NaN;
      } else if (value.indexOf(":") >= 0) {
        value.split(":").forEach(function(v) {
          digits.unshift(parseFloat(v, 10));
        });
        value = 0;
        base = 1;
        digits.forEach(function(d) {
          value += d * base;
          base *= 60;
        });
        return sign * value;
      }
      return sign * parseFloat(value, 10);
    }
    var SCIENTIFIC_WITHOUT_DOT = /^[-+]?[0-9]+e/;
    function representYamlFloat(object, style) {
      var res;
      if (isNaN(object)) {
        switch (style) {
          case "lowercase":
            return ".nan";
          case "uppercase":
            return ".NAN";
          case "camelcase":
            return ".NaN";
        }
      } else if (Number.POSITIVE_INFINITY === object) {
        switch (style) {
          case "lowercase":
            return ".inf";
          case "uppercase":
            return ".INF";
          case "camelcase":
            return ".Inf";
        }
      } else if (Number.NEGATIVE_INFINITY === object) {
        switch (style) {
          case "lowercase":
            return "-.inf";
          case "uppercase":
            return "-.INF";
          case "camelcase":
            return "-.Inf";
        }
      } else if (common.isNegativeZero(object)) {
        return "-0.0";
      }
      res = object.toString(10);
      return SCIENTIFIC_WITHOUT_DOT.test(res) ? res.replace("e", ".e") : res;
    }
    function isFloat(object) {
      return Object.prototype.toString.call(object) === "[object Number]" && (object % 1 !== 0 || common.isNegativeZero(object));
    }
    module2.exports = new Type("tag:yaml.org,2002:float", {
      kind: "scalar",
      resolve: resolveYamlFloat,
      construct: constructYamlFloat,
      predicate: isFloat,
      represent: representYamlFloat,
      defaultStyle: "lowercase"
    });
  }
});

// node_modules/js-yaml/lib/js-yaml/schema/json.js
var require_json = __commonJS({
  "node_modules/js-yaml/lib/js-yaml/schema/json.js"(exports2, module2) {
    "use strict";
    var Schema = require_schema();
    module2.exports = new Schema({
      include: [
        require_failsafe()
      ],
      implicit: [
        require_null(),
        require_bool(),
        require_int(),
        require_float()
      ]
    });
  }
});

// node_modules/js-yaml/lib/js-yaml/schema/core.js
var require_core = __commonJS({
  "node_modules/js-yaml/lib/js-yaml/schema/core.js"(exports2, module2) {
    "use strict";
    var Schema = require_schema();
    module2.exports = new Schema({
      include: [
        require_json()
      ]
    });
  }
});

// node_modules/js-yaml/lib/js-yaml/type/timestamp.js
var require_timestamp = __commonJS({
  "node_modules/js-yaml/lib/js-yaml/type/timestamp.js"(exports2, module2) {
    "use strict";
    var Type = require_type();
    var YAML_DATE_REGEXP = new RegExp(
      "^([0-9][0-9][0-9][0-9])-([0-9][0-9])-([0-9][0-9])$"
    );
    var YAML_TIMESTAMP_REGEXP = new RegExp(
      "^([0-9][0-9][0-9][0-9])-([0-9][0-9]?)-([0-9][0-9]?)(?:[Tt]|[ \\t]+)([0-9][0-9]?):([0-9][0-9]):([0-9][0-9])(?:\\.([0-9]*))?(?:[ \\t]*(Z|([-+])([0-9][0-9]?)(?::([0-9][0-9]))?))?$"
    );
    function resolveYamlTimestamp(data) {
      if (data === null) return false;
      if (YAML_DATE_REGEXP.exec(data) !== null) return true;
      if (YAML_TIMESTAMP_REGEXP.exec(data) !== null) return true;
      return false;
    }
    function constructYamlTimestamp(data) {
      var match, year, month, day3, hour, minute, second, fraction = 0, delta = null, tz_hour, tz_minute, date2;
      match = YAML_DATE_REGEXP.exec(data);
      if (match === null) match = YAML_TIMESTAMP_REGEXP.exec(data);
      if (match === null) throw new Error("Date resolve error");
      year = +match[1];
      month = +match[2] - 1;
      day3 = +match[3];
      if (!match[4]) {
        return new Date(Date.UTC(year, month, day3));
      }
      hour = +match[4];
      minute = +match[5];
      second = +match[6];
      if (match[7]) {
        fraction = match[7].slice(0, 3);
        while (fraction.length < 3) {
          fraction += "0";
        }
        fraction = +fraction;
      }
      if (match[9]) {
        tz_hour = +match[10];
        tz_minute = +(match[11] || 0);
        delta = (tz_hour * 60 + tz_minute) * 6e4;
        if (match[9] === "-") delta = -delta;
      }
      date2 = new Date(Date.UTC(year, month, day3, hour, minute, second, fraction));
      if (delta) date2.setTime(date2.getTime() - delta);
      return date2;
    }
    function representYamlTimestamp(object) {
      return object.toISOString();
    }
    module2.exports = new Type("tag:yaml.org,2002:timestamp", {
      kind: "scalar",
      resolve: resolveYamlTimestamp,
      construct: constructYamlTimestamp,
      instanceOf: Date,
      represent: representYamlTimestamp
    });
  }
});

// node_modules/js-yaml/lib/js-yaml/type/merge.js
var require_merge = __commonJS({
  "node_modules/js-yaml/lib/js-yaml/type/merge.js"(exports2, module2) {
    "use strict";
    var Type = require_type();
    function resolveYamlMerge(data) {
      return data === "<<" || data === null;
    }
    module2.exports = new Type("tag:yaml.org,2002:merge", {
      kind: "scalar",
      resolve: resolveYamlMerge
    });
  }
});

// node_modules/js-yaml/lib/js-yaml/type/binary.js
var require_binary = __commonJS({
  "node_modules/js-yaml/lib/js-yaml/type/binary.js"(exports2, module2) {
    "use strict";
    var NodeBuffer;
    try {
      _require = __require;
      NodeBuffer = _require("buffer").Buffer;
    } catch (__) {
    }
    var _require;
    var Type = require_type();
    var BASE64_MAP = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=\n\r";
    function resolveYamlBinary(data) {
      if (data === null) return false;
      var code, idx, bitlen = 0, max = data.length, map = BASE64_MAP;
      for (idx = 0; idx < max; idx++) {
        code = map.indexOf(data.charAt(idx));
        if (code > 64) continue;
        if (code < 0) return false;
        bitlen += 6;
      }
      return bitlen % 8 === 0;
    }
    function constructYamlBinary(data) {
      var idx, tailbits, input = data.replace(/[\r\n=]/g, ""), max = input.length, map = BASE64_MAP, bits = 0, result = [];
      for (idx = 0; idx < max; idx++) {
        if (idx % 4 === 0 && idx) {
          result.push(bits >> 16 & 255);
          result.push(bits >> 8 & 255);
          result.push(bits & 255);
        }
        bits = bits << 6 | map.indexOf(input.charAt(idx));
      }
      tailbits = max % 4 * 6;
      if (tailbits === 0) {
        result.push(bits >> 16 & 255);
        result.push(bits >> 8 & 255);
        result.push(bits & 255);
      } else if (tailbits === 18) {
        result.push(bits >> 10 & 255);
        result.push(bits >> 2 & 255);
      } else if (tailbits === 12) {
        result.push(bits >> 4 & 255);
      }
      if (NodeBuffer) {
        return NodeBuffer.from ? NodeBuffer.from(result) : new NodeBuffer(result);
      }
      return result;
    }
    function representYamlBinary(object) {
      var result = "", bits = 0, idx, tail, max = object.length, map = BASE64_MAP;
      for (idx = 0; idx < max; idx++) {
        if (idx % 3 === 0 && idx) {
          result += map[bits >> 18 & 63];
          result += map[bits >> 12 & 63];
          result += map[bits >> 6 & 63];
          result += map[bits & 63];
        }
        bits = (bits << 8) + object[idx];
      }
      tail = max % 3;
      if (tail === 0) {
        result += map[bits >> 18 & 63];
        result += map[bits >> 12 & 63];
        result += map[bits >> 6 & 63];
        result += map[bits & 63];
      } else if (tail === 2) {
        result += map[bits >> 10 & 63];
        result += map[bits >> 4 & 63];
        result += map[bits << 2 & 63];
        result += map[64];
      } else if (tail === 1) {
        result += map[bits >> 2 & 63];
        result += map[bits << 4 & 63];
        result += map[64];
        result += map[64];
      }
      return result;
    }
    function isBinary(object) {
      return NodeBuffer && NodeBuffer.isBuffer(object);
    }
    module2.exports = new Type("tag:yaml.org,2002:binary", {
      kind: "scalar",
      resolve: resolveYamlBinary,
      construct: constructYamlBinary,
      predicate: isBinary,
      represent: representYamlBinary
    });
  }
});

// node_modules/js-yaml/lib/js-yaml/type/omap.js
var require_omap = __commonJS({
  "node_modules/js-yaml/lib/js-yaml/type/omap.js"(exports2, module2) {
    "use strict";
    var Type = require_type();
    var _hasOwnProperty = Object.prototype.hasOwnProperty;
    var _toString = Object.prototype.toString;
    function resolveYamlOmap(data) {
      if (data === null) return true;
      var objectKeys = {}, index, length, pair, pairKey, pairHasKey, object = data;
      for (index = 0, length = object.length; index < length; index += 1) {
        pair = object[index];
        pairHasKey = false;
        if (_toString.call(pair) !== "[object Object]") return false;
        for (pairKey in pair) {
          if (_hasOwnProperty.call(pair, pairKey)) {
            if (!pairHasKey) pairHasKey = true;
            else return false;
          }
        }
        if (!pairHasKey) return false;
        if (_hasOwnProperty.call(objectKeys, pairKey)) return false;
        Object.defineProperty(objectKeys, pairKey, { value: true });
      }
      return true;
    }
    function constructYamlOmap(data) {
      return data !== null ? data : [];
    }
    module2.exports = new Type("tag:yaml.org,2002:omap", {
      kind: "sequence",
      resolve: resolveYamlOmap,
      construct: constructYamlOmap
    });
  }
});

// node_modules/js-yaml/lib/js-yaml/type/pairs.js
var require_pairs = __commonJS({
  "node_modules/js-yaml/lib/js-yaml/type/pairs.js"(exports2, module2) {
    "use strict";
    var Type = require_type();
    var _toString = Object.prototype.toString;
    function resolveYamlPairs(data) {
      if (data === null) return true;
      var index, length, pair, keys, result, object = data;
      result = new Array(object.length);
      for (index = 0, length = object.length; index < length; index += 1) {
        pair = object[index];
        if (_toString.call(pair) !== "[object Object]") return false;
        keys = Object.keys(pair);
        if (keys.length !== 1) return false;
        result[index] = [keys[0], pair[keys[0]]];
      }
      return true;
    }
    function constructYamlPairs(data) {
      if (data === null) return [];
      var index, length, pair, keys, result, object = data;
      result = new Array(object.length);
      for (index = 0, length = object.length; index < length; index += 1) {
        pair = object[index];
        keys = Object.keys(pair);
        result[index] = [keys[0], pair[keys[0]]];
      }
      return result;
    }
    module2.exports = new Type("tag:yaml.org,2002:pairs", {
      kind: "sequence",
      resolve: resolveYamlPairs,
      construct: constructYamlPairs
    });
  }
});

// node_modules/js-yaml/lib/js-yaml/type/set.js
var require_set = __commonJS({
  "node_modules/js-yaml/lib/js-yaml/type/set.js"(exports2, module2) {
    "use strict";
    var Type = require_type();
    var _hasOwnProperty = Object.prototype.hasOwnProperty;
    function resolveYamlSet(data) {
      if (data === null) return true;
      var key, object = data;
      for (key in object) {
        if (_hasOwnProperty.call(object, key)) {
          if (object[key] !== null) return false;
        }
      }
      return true;
    }
    function constructYamlSet(data) {
      return data !== null ? data : {};
    }
    module2.exports = new Type("tag:yaml.org,2002:set", {
      kind: "mapping",
      resolve: resolveYamlSet,
      construct: constructYamlSet
    });
  }
});

// node_modules/js-yaml/lib/js-yaml/schema/default_safe.js
var require_default_safe = __commonJS({
  "node_modules/js-yaml/lib/js-yaml/schema/default_safe.js"(exports2, module2) {
    "use strict";
    var Schema = require_schema();
    module2.exports = new Schema({
      include: [
        require_core()
      ],
      implicit: [
        require_timestamp(),
        require_merge()
      ],
      explicit: [
        require_binary(),
        require_omap(),
        require_pairs(),
        require_set()
      ]
    });
  }
});

// node_modules/js-yaml/lib/js-yaml/type/js/undefined.js
var require_undefined = __commonJS({
  "node_modules/js-yaml/lib/js-yaml/type/js/undefined.js"(exports2, module2) {
    "use strict";
    var Type = require_type();
    function resolveJavascriptUndefined() {
      return true;
    }
    function constructJavascriptUndefined() {
      return void 0;
    }
    function representJavascriptUndefined() {
      return "";
    }
    function isUndefined(object) {
      return typeof object === "undefined";
    }
    module2.exports = new Type("tag:yaml.org,2002:js/undefined", {
      kind: "scalar",
      resolve: resolveJavascriptUndefined,
      construct: constructJavascriptUndefined,
      predicate: isUndefined,
      represent: representJavascriptUndefined
    });
  }
});

// node_modules/js-yaml/lib/js-yaml/type/js/regexp.js
var require_regexp = __commonJS({
  "node_modules/js-yaml/lib/js-yaml/type/js/regexp.js"(exports2, module2) {
    "use strict";
    var Type = require_type();
    function resolveJavascriptRegExp(data) {
      if (data === null) return false;
      if (data.length === 0) return false;
      var regexp = data, tail = /\/([gim]*)$/.exec(data), modifiers = "";
      if (regexp[0] === "/") {
        if (tail) modifiers = tail[1];
        if (modifiers.length > 3) return false;
        if (regexp[regexp.length - modifiers.length - 1] !== "/") return false;
      }
      return true;
    }
    function constructJavascriptRegExp(data) {
      var regexp = data, tail = /\/([gim]*)$/.exec(data), modifiers = "";
      if (regexp[0] === "/") {
        if (tail) modifiers = tail[1];
        regexp = regexp.slice(1, regexp.length - modifiers.length - 1);
      }
      return new RegExp(regexp, modifiers);
    }
    function representJavascriptRegExp(object) {
      var result = "/" + object.source + "/";
      if (object.global) result += "g";
      if (object.multiline) result += "m";
      if (object.ignoreCase) result += "i";
      return result;
    }
    function isRegExp(object) {
      return Object.prototype.toString.call(object) === "[object RegExp]";
    }
    module2.exports = new Type("tag:yaml.org,2002:js/regexp", {
      kind: "scalar",
      resolve: resolveJavascriptRegExp,
      construct: constructJavascriptRegExp,
      predicate: isRegExp,
      represent: representJavascriptRegExp
    });
  }
});

// node_modules/js-yaml/lib/js-yaml/type/js/function.js
var require_function = __commonJS({
  "node_modules/js-yaml/lib/js-yaml/type/js/function.js"(exports2, module2) {
    "use strict";
    var esprima;
    try {
      _require = __require;
      esprima = _require("esprima");
    } catch (_) {
      if (typeof window !== "undefined") esprima = window.esprima;
    }
    var _require;
    var Type = require_type();
    function resolveJavascriptFunction(data) {
      if (data === null) return false;
      try {
        var source = "(" + data + ")", ast = esprima.parse(source, { range: true });
        if (ast.type !== "Program" || ast.body.length !== 1 || ast.body[0].type !== "ExpressionStatement" || ast.body[0].expression.type !== "ArrowFunctionExpression" && ast.body[0].expression.type !== "FunctionExpression") {
          return false;
        }
        return true;
      } catch (err) {
        return false;
      }
    }
    function constructJavascriptFunction(data) {
      var source = "(" + data + ")", ast = esprima.parse(source, { range: true }), params = [], body;
      if (ast.type !== "Program" || ast.body.length !== 1 || ast.body[0].type !== "ExpressionStatement" || ast.body[0].expression.type !== "ArrowFunctionExpression" && ast.body[0].expression.type !== "FunctionExpression") {
        throw new Error("Failed to resolve function");
      }
      ast.body[0].expression.params.forEach(function(param) {
        params.push(param.name);
      });
      body = ast.body[0].expression.body.range;
      if (ast.body[0].expression.body.type === "BlockStatement") {
        return new Function(params, source.slice(body[0] + 1, body[1] - 1));
      }
      return new Function(params, "return " + source.slice(body[0], body[1]));
    }
    function representJavascriptFunction(object) {
      return object.toString();
    }
    function isFunction(object) {
      return Object.prototype.toString.call(object) === "[object Function]";
    }
    module2.exports = new Type("tag:yaml.org,2002:js/function", {
      kind: "scalar",
      resolve: resolveJavascriptFunction,
      construct: constructJavascriptFunction,
      predicate: isFunction,
      represent: representJavascriptFunction
    });
  }
});

// node_modules/js-yaml/lib/js-yaml/schema/default_full.js
var require_default_full = __commonJS({
  "node_modules/js-yaml/lib/js-yaml/schema/default_full.js"(exports2, module2) {
    "use strict";
    var Schema = require_schema();
    module2.exports = Schema.DEFAULT = new Schema({
      include: [
        require_default_safe()
      ],
      explicit: [
        require_undefined(),
        require_regexp(),
        require_function()
      ]
    });
  }
});

// node_modules/js-yaml/lib/js-yaml/loader.js
var require_loader = __commonJS({
  "node_modules/js-yaml/lib/js-yaml/loader.js"(exports2, module2) {
    "use strict";
    var common = require_common();
    var YAMLException = require_exception();
    var Mark = require_mark();
    var DEFAULT_SAFE_SCHEMA = require_default_safe();
    var DEFAULT_FULL_SCHEMA = require_default_full();
    var _hasOwnProperty = Object.prototype.hasOwnProperty;
    var CONTEXT_FLOW_IN = 1;
    var CONTEXT_FLOW_OUT = 2;
    var CONTEXT_BLOCK_IN = 3;
    var CONTEXT_BLOCK_OUT = 4;
    var CHOMPING_CLIP = 1;
    var CHOMPING_STRIP = 2;
    var CHOMPING_KEEP = 3;
    var PATTERN_NON_PRINTABLE = /[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?:[^\uD800-\uDBFF]|^)[\uDC00-\uDFFF]/;
    var PATTERN_NON_ASCII_LINE_BREAKS = /[\x85\u2028\u2029]/;
    var PATTERN_FLOW_INDICATORS = /[,\[\]\{\}]/;
    var PATTERN_TAG_HANDLE = /^(?:!|!!|![a-z\-]+!)$/i;
    var PATTERN_TAG_URI = /^(?:!|[^,\[\]\{\}])(?:%[0-9a-f]{2}|[0-9a-z\-#;\/\?:@&=\+\$,_\.!~\*'\(\)\[\]])*$/i;
    function _class(obj) {
      return Object.prototype.toString.call(obj);
    }
    function is_EOL(c) {
      return c === 10 || c === 13;
    }
    function is_WHITE_SPACE(c) {
      return c === 9 || c === 32;
    }
    function is_WS_OR_EOL(c) {
      return c === 9 || c === 32 || c === 10 || c === 13;
    }
    function is_FLOW_INDICATOR(c) {
      return c === 44 || c === 91 || c === 93 || c === 123 || c === 125;
    }
    function fromHexCode(c) {
      var lc;
      if (48 <= c && c <= 57) {
        return c - 48;
      }
      lc = c | 32;
      if (97 <= lc && lc <= 102) {
        return lc - 97 + 10;
      }
      return -1;
    }
    function escapedHexLen(c) {
      if (c === 120) {
        return 2;
      }
      if (c === 117) {
        return 4;
      }
      if (c === 85) {
        return 8;
      }
      return 0;
    }
    function fromDecimalCode(c) {
      if (48 <= c && c <= 57) {
        return c - 48;
      }
      return -1;
    }
    function simpleEscapeSequence(c) {
      return c === 48 ? "\0" : c === 97 ? "\x07" : c === 98 ? "\b" : c === 116 ? "	" : c === 9 ? "	" : c === 110 ? "\n" : c === 118 ? "\v" : c === 102 ? "\f" : c === 114 ? "\r" : c === 101 ? "\x1B" : c === 32 ? " " : c === 34 ? '"' : c === 47 ? "/" : c === 92 ? "\\" : c === 78 ? "\x85" : c === 95 ? "\xA0" : c === 76 ? "\u2028" : c === 80 ? "\u2029" : "";
    }
    function charFromCodepoint(c) {
      if (c <= 65535) {
        return String.fromCharCode(c);
      }
      return String.fromCharCode(
        (c - 65536 >> 10) + 55296,
        (c - 65536 & 1023) + 56320
      );
    }
    function setProperty(object, key, value) {
      if (key === "__proto__") {
        Object.defineProperty(object, key, {
          configurable: true,
          enumerable: true,
          writable: true,
          value
        });
      } else {
        object[key] = value;
      }
    }
    var simpleEscapeCheck = new Array(256);
    var simpleEscapeMap = new Array(256);
    for (i = 0; i < 256; i++) {
      simpleEscapeCheck[i] = simpleEscapeSequence(i) ? 1 : 0;
      simpleEscapeMap[i] = simpleEscapeSequence(i);
    }
    var i;
    function State(input, options2) {
      this.input = input;
      this.filename = options2["filename"] || null;
      this.schema = options2["schema"] || DEFAULT_FULL_SCHEMA;
      this.onWarning = options2["onWarning"] || null;
      this.legacy = options2["legacy"] || false;
      this.json = options2["json"] || false;
      this.listener = options2["listener"] || null;
      this.maxTotalMergeKeys = typeof options2["maxTotalMergeKeys"] === "number" ? options2["maxTotalMergeKeys"] : 1e4;
      this.implicitTypes = this.schema.compiledImplicit;
      this.typeMap = this.schema.compiledTypeMap;
      this.length = input.length;
      this.position = 0;
      this.line = 0;
      this.lineStart = 0;
      this.lineIndent = 0;
      this.totalMergeKeys = 0;
      this.documents = [];
    }
    function generateError(state, message) {
      return new YAMLException(
        message,
        new Mark(state.filename, state.input, state.position, state.line, state.position - state.lineStart)
      );
    }
    function throwError(state, message) {
      throw generateError(state, message);
    }
    function throwWarning(state, message) {
      if (state.onWarning) {
        state.onWarning.call(null, generateError(state, message));
      }
    }
    var directiveHandlers = {
      YAML: function handleYamlDirective(state, name2, args) {
        var match, major, minor;
        if (state.version !== null) {
          throwError(state, "duplication of %YAML directive");
        }
        if (args.length !== 1) {
          throwError(state, "YAML directive accepts exactly one argument");
        }
        match = /^([0-9]+)\.([0-9]+)$/.exec(args[0]);
        if (match === null) {
          throwError(state, "ill-formed argument of the YAML directive");
        }
        major = parseInt(match[1], 10);
        minor = parseInt(match[2], 10);
        if (major !== 1) {
          throwError(state, "unacceptable YAML version of the document");
        }
        state.version = args[0];
        state.checkLineBreaks = minor < 2;
        if (minor !== 1 && minor !== 2) {
          throwWarning(state, "unsupported YAML version of the document");
        }
      },
      TAG: function handleTagDirective(state, name2, args) {
        var handle, prefix;
        if (args.length !== 2) {
          throwError(state, "TAG directive accepts exactly two arguments");
        }
        handle = args[0];
        prefix = args[1];
        if (!PATTERN_TAG_HANDLE.test(handle)) {
          throwError(state, "ill-formed tag handle (first argument) of the TAG directive");
        }
        if (_hasOwnProperty.call(state.tagMap, handle)) {
          throwError(state, 'there is a previously declared suffix for "' + handle + '" tag handle');
        }
        if (!PATTERN_TAG_URI.test(prefix)) {
          throwError(state, "ill-formed tag prefix (second argument) of the TAG directive");
        }
        state.tagMap[handle] = prefix;
      }
    };
    function captureSegment(state, start, end, checkJson) {
      var _position, _length, _character, _result;
      if (start < end) {
        _result = state.input.slice(start, end);
        if (checkJson) {
          for (_position = 0, _length = _result.length; _position < _length; _position += 1) {
            _character = _result.charCodeAt(_position);
            if (!(_character === 9 || 32 <= _character && _character <= 1114111)) {
              throwError(state, "expected valid JSON character");
            }
          }
        } else if (PATTERN_NON_PRINTABLE.test(_result)) {
          throwError(state, "the stream contains non-printable characters");
        }
        state.result += _result;
      }
    }
    function chargeMergeWork(state) {
      state.totalMergeKeys += 1;
      if (state.maxTotalMergeKeys !== -1 && state.totalMergeKeys > state.maxTotalMergeKeys) {
        throwError(state, "merge keys exceeded maxTotalMergeKeys (" + state.maxTotalMergeKeys + ")");
      }
    }
    function mergeMappings(state, destination, source, overridableKeys) {
      var sourceKeys, key, index, quantity;
      if (!common.isObject(source)) {
        throwError(state, "cannot merge mappings; the provided source object is unacceptable");
      }
      chargeMergeWork(state);
      sourceKeys = Object.keys(source);
      for (index = 0, quantity = sourceKeys.length; index < quantity; index += 1) {
        key = sourceKeys[index];
        chargeMergeWork(state);
        if (!_hasOwnProperty.call(destination, key)) {
          setProperty(destination, key, source[key]);
          overridableKeys[key] = true;
        }
      }
    }
    function storeMappingPair(state, _result, overridableKeys, keyTag, keyNode, valueNode, startLine, startPos) {
      var index, quantity;
      if (Array.isArray(keyNode)) {
        keyNode = Array.prototype.slice.call(keyNode);
        for (index = 0, quantity = keyNode.length; index < quantity; index += 1) {
          if (Array.isArray(keyNode[index])) {
            throwError(state, "nested arrays are not supported inside keys");
          }
          if (typeof keyNode === "object" && _class(keyNode[index]) === "[object Object]") {
            keyNode[index] = "[object Object]";
          }
        }
      }
      if (typeof keyNode === "object" && _class(keyNode) === "[object Object]") {
        keyNode = "[object Object]";
      }
      keyNode = String(keyNode);
      if (_result === null) {
        _result = {};
      }
      if (keyTag === "tag:yaml.org,2002:merge") {
        if (Array.isArray(valueNode)) {
          if (valueNode.length > 100) {
            throwError(state, "abnormal merge sequence size");
          }
          for (index = 0, quantity = valueNode.length; index < quantity; index += 1) {
            mergeMappings(state, _result, valueNode[index], overridableKeys);
          }
        } else {
          mergeMappings(state, _result, valueNode, overridableKeys);
        }
      } else {
        if (!state.json && !_hasOwnProperty.call(overridableKeys, keyNode) && _hasOwnProperty.call(_result, keyNode)) {
          state.line = startLine || state.line;
          state.position = startPos || state.position;
          throwError(state, "duplicated mapping key");
        }
        setProperty(_result, keyNode, valueNode);
        delete overridableKeys[keyNode];
      }
      return _result;
    }
    function readLineBreak(state) {
      var ch;
      ch = state.input.charCodeAt(state.position);
      if (ch === 10) {
        state.position++;
      } else if (ch === 13) {
        state.position++;
        if (state.input.charCodeAt(state.position) === 10) {
          state.position++;
        }
      } else {
        throwError(state, "a line break is expected");
      }
      state.line += 1;
      state.lineStart = state.position;
    }
    function skipSeparationSpace(state, allowComments, checkIndent) {
      var lineBreaks = 0, ch = state.input.charCodeAt(state.position);
      while (ch !== 0) {
        while (is_WHITE_SPACE(ch)) {
          ch = state.input.charCodeAt(++state.position);
        }
        if (allowComments && ch === 35) {
          do {
            ch = state.input.charCodeAt(++state.position);
          } while (ch !== 10 && ch !== 13 && ch !== 0);
        }
        if (is_EOL(ch)) {
          readLineBreak(state);
          ch = state.input.charCodeAt(state.position);
          lineBreaks++;
          state.lineIndent = 0;
          while (ch === 32) {
            state.lineIndent++;
            ch = state.input.charCodeAt(++state.position);
          }
        } else {
          break;
        }
      }
      if (checkIndent !== -1 && lineBreaks !== 0 && state.lineIndent < checkIndent) {
        throwWarning(state, "deficient indentation");
      }
      return lineBreaks;
    }
    function testDocumentSeparator(state) {
      var _position = state.position, ch;
      ch = state.input.charCodeAt(_position);
      if ((ch === 45 || ch === 46) && ch === state.input.charCodeAt(_position + 1) && ch === state.input.charCodeAt(_position + 2)) {
        _position += 3;
        ch = state.input.charCodeAt(_position);
        if (ch === 0 || is_WS_OR_EOL(ch)) {
          return true;
        }
      }
      return false;
    }
    function writeFoldedLines(state, count) {
      if (count === 1) {
        state.result += " ";
      } else if (count > 1) {
        state.result += common.repeat("\n", count - 1);
      }
    }
    function readPlainScalar(state, nodeIndent, withinFlowCollection) {
      var preceding, following, captureStart, captureEnd, hasPendingContent, _line, _lineStart, _lineIndent, _kind = state.kind, _result = state.result, ch;
      ch = state.input.charCodeAt(state.position);
      if (is_WS_OR_EOL(ch) || is_FLOW_INDICATOR(ch) || ch === 35 || ch === 38 || ch === 42 || ch === 33 || ch === 124 || ch === 62 || ch === 39 || ch === 34 || ch === 37 || ch === 64 || ch === 96) {
        return false;
      }
      if (ch === 63 || ch === 45) {
        following = state.input.charCodeAt(state.position + 1);
        if (is_WS_OR_EOL(following) || withinFlowCollection && is_FLOW_INDICATOR(following)) {
          return false;
        }
      }
      state.kind = "scalar";
      state.result = "";
      captureStart = captureEnd = state.position;
      hasPendingContent = false;
      while (ch !== 0) {
        if (ch === 58) {
          following = state.input.charCodeAt(state.position + 1);
          if (is_WS_OR_EOL(following) || withinFlowCollection && is_FLOW_INDICATOR(following)) {
            break;
          }
        } else if (ch === 35) {
          preceding = state.input.charCodeAt(state.position - 1);
          if (is_WS_OR_EOL(preceding)) {
            break;
          }
        } else if (state.position === state.lineStart && testDocumentSeparator(state) || withinFlowCollection && is_FLOW_INDICATOR(ch)) {
          break;
        } else if (is_EOL(ch)) {
          _line = state.line;
          _lineStart = state.lineStart;
          _lineIndent = state.lineIndent;
          skipSeparationSpace(state, false, -1);
          if (state.lineIndent >= nodeIndent) {
            hasPendingContent = true;
            ch = state.input.charCodeAt(state.position);
            continue;
          } else {
            state.position = captureEnd;
            state.line = _line;
            state.lineStart = _lineStart;
            state.lineIndent = _lineIndent;
            break;
          }
        }
        if (hasPendingContent) {
          captureSegment(state, captureStart, captureEnd, false);
          writeFoldedLines(state, state.line - _line);
          captureStart = captureEnd = state.position;
          hasPendingContent = false;
        }
        if (!is_WHITE_SPACE(ch)) {
          captureEnd = state.position + 1;
        }
        ch = state.input.charCodeAt(++state.position);
      }
      captureSegment(state, captureStart, captureEnd, false);
      if (state.result) {
        return true;
      }
      state.kind = _kind;
      state.result = _result;
      return false;
    }
    function readSingleQuotedScalar(state, nodeIndent) {
      var ch, captureStart, captureEnd;
      ch = state.input.charCodeAt(state.position);
      if (ch !== 39) {
        return false;
      }
      state.kind = "scalar";
      state.result = "";
      state.position++;
      captureStart = captureEnd = state.position;
      while ((ch = state.input.charCodeAt(state.position)) !== 0) {
        if (ch === 39) {
          captureSegment(state, captureStart, state.position, true);
          ch = state.input.charCodeAt(++state.position);
          if (ch === 39) {
            captureStart = state.position;
            state.position++;
            captureEnd = state.position;
          } else {
            return true;
          }
        } else if (is_EOL(ch)) {
          captureSegment(state, captureStart, captureEnd, true);
          writeFoldedLines(state, skipSeparationSpace(state, false, nodeIndent));
          captureStart = captureEnd = state.position;
        } else if (state.position === state.lineStart && testDocumentSeparator(state)) {
          throwError(state, "unexpected end of the document within a single quoted scalar");
        } else {
          state.position++;
          captureEnd = state.position;
        }
      }
      throwError(state, "unexpected end of the stream within a single quoted scalar");
    }
    function readDoubleQuotedScalar(state, nodeIndent) {
      var captureStart, captureEnd, hexLength, hexResult, tmp, ch;
      ch = state.input.charCodeAt(state.position);
      if (ch !== 34) {
        return false;
      }
      state.kind = "scalar";
      state.result = "";
      state.position++;
      captureStart = captureEnd = state.position;
      while ((ch = state.input.charCodeAt(state.position)) !== 0) {
        if (ch === 34) {
          captureSegment(state, captureStart, state.position, true);
          state.position++;
          return true;
        } else if (ch === 92) {
          captureSegment(state, captureStart, state.position, true);
          ch = state.input.charCodeAt(++state.position);
          if (is_EOL(ch)) {
            skipSeparationSpace(state, false, nodeIndent);
          } else if (ch < 256 && simpleEscapeCheck[ch]) {
            state.result += simpleEscapeMap[ch];
            state.position++;
          } else if ((tmp = escapedHexLen(ch)) > 0) {
            hexLength = tmp;
            hexResult = 0;
            for (; hexLength > 0; hexLength--) {
              ch = state.input.charCodeAt(++state.position);
              if ((tmp = fromHexCode(ch)) >= 0) {
                hexResult = (hexResult << 4) + tmp;
              } else {
                throwError(state, "expected hexadecimal character");
              }
            }
            state.result += charFromCodepoint(hexResult);
            state.position++;
          } else {
            throwError(state, "unknown escape sequence");
          }
          captureStart = captureEnd = state.position;
        } else if (is_EOL(ch)) {
          captureSegment(state, captureStart, captureEnd, true);
          writeFoldedLines(state, skipSeparationSpace(state, false, nodeIndent));
          captureStart = captureEnd = state.position;
        } else if (state.position === state.lineStart && testDocumentSeparator(state)) {
          throwError(state, "unexpected end of the document within a double quoted scalar");
        } else {
          state.position++;
          captureEnd = state.position;
        }
      }
      throwError(state, "unexpected end of the stream within a double quoted scalar");
    }
    function readFlowCollection(state, nodeIndent) {
      var readNext = true, _line, _tag = state.tag, _result, _anchor = state.anchor, following, terminator, isPair, isExplicitPair, isMapping, overridableKeys = {}, keyNode, keyTag, valueNode, ch;
      ch = state.input.charCodeAt(state.position);
      if (ch === 91) {
        terminator = 93;
        isMapping = false;
        _result = [];
      } else if (ch === 123) {
        terminator = 125;
        isMapping = true;
        _result = {};
      } else {
        return false;
      }
      if (state.anchor !== null) {
        state.anchorMap[state.anchor] = _result;
      }
      ch = state.input.charCodeAt(++state.position);
      while (ch !== 0) {
        skipSeparationSpace(state, true, nodeIndent);
        ch = state.input.charCodeAt(state.position);
        if (ch === terminator) {
          state.position++;
          state.tag = _tag;
          state.anchor = _anchor;
          state.kind = isMapping ? "mapping" : "sequence";
          state.result = _result;
          return true;
        } else if (!readNext) {
          throwError(state, "missed comma between flow collection entries");
        }
        keyTag = keyNode = valueNode = null;
        isPair = isExplicitPair = false;
        if (ch === 63) {
          following = state.input.charCodeAt(state.position + 1);
          if (is_WS_OR_EOL(following)) {
            isPair = isExplicitPair = true;
            state.position++;
            skipSeparationSpace(state, true, nodeIndent);
          }
        }
        _line = state.line;
        composeNode(state, nodeIndent, CONTEXT_FLOW_IN, false, true);
        keyTag = state.tag;
        keyNode = state.result;
        skipSeparationSpace(state, true, nodeIndent);
        ch = state.input.charCodeAt(state.position);
        if ((isExplicitPair || state.line === _line) && ch === 58) {
          isPair = true;
          ch = state.input.charCodeAt(++state.position);
          skipSeparationSpace(state, true, nodeIndent);
          composeNode(state, nodeIndent, CONTEXT_FLOW_IN, false, true);
          valueNode = state.result;
        }
        if (isMapping) {
          storeMappingPair(state, _result, overridableKeys, keyTag, keyNode, valueNode);
        } else if (isPair) {
          _result.push(storeMappingPair(state, null, overridableKeys, keyTag, keyNode, valueNode));
        } else {
          _result.push(keyNode);
        }
        skipSeparationSpace(state, true, nodeIndent);
        ch = state.input.charCodeAt(state.position);
        if (ch === 44) {
          readNext = true;
          ch = state.input.charCodeAt(++state.position);
        } else {
          readNext = false;
        }
      }
      throwError(state, "unexpected end of the stream within a flow collection");
    }
    function readBlockScalar(state, nodeIndent) {
      var captureStart, folding, chomping = CHOMPING_CLIP, didReadContent = false, detectedIndent = false, textIndent = nodeIndent, emptyLines = 0, atMoreIndented = false, tmp, ch;
      ch = state.input.charCodeAt(state.position);
      if (ch === 124) {
        folding = false;
      } else if (ch === 62) {
        folding = true;
      } else {
        return false;
      }
      state.kind = "scalar";
      state.result = "";
      while (ch !== 0) {
        ch = state.input.charCodeAt(++state.position);
        if (ch === 43 || ch === 45) {
          if (CHOMPING_CLIP === chomping) {
            chomping = ch === 43 ? CHOMPING_KEEP : CHOMPING_STRIP;
          } else {
            throwError(state, "repeat of a chomping mode identifier");
          }
        } else if ((tmp = fromDecimalCode(ch)) >= 0) {
          if (tmp === 0) {
            throwError(state, "bad explicit indentation width of a block scalar; it cannot be less than one");
          } else if (!detectedIndent) {
            textIndent = nodeIndent + tmp - 1;
            detectedIndent = true;
          } else {
            throwError(state, "repeat of an indentation width identifier");
          }
        } else {
          break;
        }
      }
      if (is_WHITE_SPACE(ch)) {
        do {
          ch = state.input.charCodeAt(++state.position);
        } while (is_WHITE_SPACE(ch));
        if (ch === 35) {
          do {
            ch = state.input.charCodeAt(++state.position);
          } while (!is_EOL(ch) && ch !== 0);
        }
      }
      while (ch !== 0) {
        readLineBreak(state);
        state.lineIndent = 0;
        ch = state.input.charCodeAt(state.position);
        while ((!detectedIndent || state.lineIndent < textIndent) && ch === 32) {
          state.lineIndent++;
          ch = state.input.charCodeAt(++state.position);
        }
        if (!detectedIndent && state.lineIndent > textIndent) {
          textIndent = state.lineIndent;
        }
        if (is_EOL(ch)) {
          emptyLines++;
          continue;
        }
        if (state.lineIndent < textIndent) {
          if (chomping === CHOMPING_KEEP) {
            state.result += common.repeat("\n", didReadContent ? 1 + emptyLines : emptyLines);
          } else if (chomping === CHOMPING_CLIP) {
            if (didReadContent) {
              state.result += "\n";
            }
          }
          break;
        }
        if (folding) {
          if (is_WHITE_SPACE(ch)) {
            atMoreIndented = true;
            state.result += common.repeat("\n", didReadContent ? 1 + emptyLines : emptyLines);
          } else if (atMoreIndented) {
            atMoreIndented = false;
            state.result += common.repeat("\n", emptyLines + 1);
          } else if (emptyLines === 0) {
            if (didReadContent) {
              state.result += " ";
            }
          } else {
            state.result += common.repeat("\n", emptyLines);
          }
        } else {
          state.result += common.repeat("\n", didReadContent ? 1 + emptyLines : emptyLines);
        }
        didReadContent = true;
        detectedIndent = true;
        emptyLines = 0;
        captureStart = state.position;
        while (!is_EOL(ch) && ch !== 0) {
          ch = state.input.charCodeAt(++state.position);
        }
        captureSegment(state, captureStart, state.position, false);
      }
      return true;
    }
    function readBlockSequence(state, nodeIndent) {
      var _line, _tag = state.tag, _anchor = state.anchor, _result = [], following, detected = false, ch;
      if (state.anchor !== null) {
        state.anchorMap[state.anchor] = _result;
      }
      ch = state.input.charCodeAt(state.position);
      while (ch !== 0) {
        if (ch !== 45) {
          break;
        }
        following = state.input.charCodeAt(state.position + 1);
        if (!is_WS_OR_EOL(following)) {
          break;
        }
        detected = true;
        state.position++;
        if (skipSeparationSpace(state, true, -1)) {
          if (state.lineIndent <= nodeIndent) {
            _result.push(null);
            ch = state.input.charCodeAt(state.position);
            continue;
          }
        }
        _line = state.line;
        composeNode(state, nodeIndent, CONTEXT_BLOCK_IN, false, true);
        _result.push(state.result);
        skipSeparationSpace(state, true, -1);
        ch = state.input.charCodeAt(state.position);
        if ((state.line === _line || state.lineIndent > nodeIndent) && ch !== 0) {
          throwError(state, "bad indentation of a sequence entry");
        } else if (state.lineIndent < nodeIndent) {
          break;
        }
      }
      if (detected) {
        state.tag = _tag;
        state.anchor = _anchor;
        state.kind = "sequence";
        state.result = _result;
        return true;
      }
      return false;
    }
    function readBlockMapping(state, nodeIndent, flowIndent) {
      var following, allowCompact, _line, _pos, _tag = state.tag, _anchor = state.anchor, _result = {}, overridableKeys = {}, keyTag = null, keyNode = null, valueNode = null, atExplicitKey = false, detected = false, ch;
      if (state.anchor !== null) {
        state.anchorMap[state.anchor] = _result;
      }
      ch = state.input.charCodeAt(state.position);
      while (ch !== 0) {
        following = state.input.charCodeAt(state.position + 1);
        _line = state.line;
        _pos = state.position;
        if ((ch === 63 || ch === 58) && is_WS_OR_EOL(following)) {
          if (ch === 63) {
            if (atExplicitKey) {
              storeMappingPair(state, _result, overridableKeys, keyTag, keyNode, null);
              keyTag = keyNode = valueNode = null;
            }
            detected = true;
            atExplicitKey = true;
            allowCompact = true;
          } else if (atExplicitKey) {
            atExplicitKey = false;
            allowCompact = true;
          } else {
            throwError(state, "incomplete explicit mapping pair; a key node is missed; or followed by a non-tabulated empty line");
          }
          state.position += 1;
          ch = following;
        } else if (composeNode(state, flowIndent, CONTEXT_FLOW_OUT, false, true)) {
          if (state.line === _line) {
            ch = state.input.charCodeAt(state.position);
            while (is_WHITE_SPACE(ch)) {
              ch = state.input.charCodeAt(++state.position);
            }
            if (ch === 58) {
              ch = state.input.charCodeAt(++state.position);
              if (!is_WS_OR_EOL(ch)) {
                throwError(state, "a whitespace character is expected after the key-value separator within a block mapping");
              }
              if (atExplicitKey) {
                storeMappingPair(state, _result, overridableKeys, keyTag, keyNode, null);
                keyTag = keyNode = valueNode = null;
              }
              detected = true;
              atExplicitKey = false;
              allowCompact = false;
              keyTag = state.tag;
              keyNode = state.result;
            } else if (detected) {
              throwError(state, "can not read an implicit mapping pair; a colon is missed");
            } else {
              state.tag = _tag;
              state.anchor = _anchor;
              return true;
            }
          } else if (detected) {
            throwError(state, "can not read a block mapping entry; a multiline key may not be an implicit key");
          } else {
            state.tag = _tag;
            state.anchor = _anchor;
            return true;
          }
        } else {
          break;
        }
        if (state.line === _line || state.lineIndent > nodeIndent) {
          if (composeNode(state, nodeIndent, CONTEXT_BLOCK_OUT, true, allowCompact)) {
            if (atExplicitKey) {
              keyNode = state.result;
            } else {
              valueNode = state.result;
            }
          }
          if (!atExplicitKey) {
            storeMappingPair(state, _result, overridableKeys, keyTag, keyNode, valueNode, _line, _pos);
            keyTag = keyNode = valueNode = null;
          }
          skipSeparationSpace(state, true, -1);
          ch = state.input.charCodeAt(state.position);
        }
        if (state.lineIndent > nodeIndent && ch !== 0) {
          throwError(state, "bad indentation of a mapping entry");
        } else if (state.lineIndent < nodeIndent) {
          break;
        }
      }
      if (atExplicitKey) {
        storeMappingPair(state, _result, overridableKeys, keyTag, keyNode, null);
      }
      if (detected) {
        state.tag = _tag;
        state.anchor = _anchor;
        state.kind = "mapping";
        state.result = _result;
      }
      return detected;
    }
    function readTagProperty(state) {
      var _position, isVerbatim = false, isNamed2 = false, tagHandle, tagName, ch;
      ch = state.input.charCodeAt(state.position);
      if (ch !== 33) return false;
      if (state.tag !== null) {
        throwError(state, "duplication of a tag property");
      }
      ch = state.input.charCodeAt(++state.position);
      if (ch === 60) {
        isVerbatim = true;
        ch = state.input.charCodeAt(++state.position);
      } else if (ch === 33) {
        isNamed2 = true;
        tagHandle = "!!";
        ch = state.input.charCodeAt(++state.position);
      } else {
        tagHandle = "!";
      }
      _position = state.position;
      if (isVerbatim) {
        do {
          ch = state.input.charCodeAt(++state.position);
        } while (ch !== 0 && ch !== 62);
        if (state.position < state.length) {
          tagName = state.input.slice(_position, state.position);
          ch = state.input.charCodeAt(++state.position);
        } else {
          throwError(state, "unexpected end of the stream within a verbatim tag");
        }
      } else {
        while (ch !== 0 && !is_WS_OR_EOL(ch)) {
          if (ch === 33) {
            if (!isNamed2) {
              tagHandle = state.input.slice(_position - 1, state.position + 1);
              if (!PATTERN_TAG_HANDLE.test(tagHandle)) {
                throwError(state, "named tag handle cannot contain such characters");
              }
              isNamed2 = true;
              _position = state.position + 1;
            } else {
              throwError(state, "tag suffix cannot contain exclamation marks");
            }
          }
          ch = state.input.charCodeAt(++state.position);
        }
        tagName = state.input.slice(_position, state.position);
        if (PATTERN_FLOW_INDICATORS.test(tagName)) {
          throwError(state, "tag suffix cannot contain flow indicator characters");
        }
      }
      if (tagName && !PATTERN_TAG_URI.test(tagName)) {
        throwError(state, "tag name cannot contain such characters: " + tagName);
      }
      if (isVerbatim) {
        state.tag = tagName;
      } else if (_hasOwnProperty.call(state.tagMap, tagHandle)) {
        state.tag = state.tagMap[tagHandle] + tagName;
      } else if (tagHandle === "!") {
        state.tag = "!" + tagName;
      } else if (tagHandle === "!!") {
        state.tag = "tag:yaml.org,2002:" + tagName;
      } else {
        throwError(state, 'undeclared tag handle "' + tagHandle + '"');
      }
      return true;
    }
    function readAnchorProperty(state) {
      var _position, ch;
      ch = state.input.charCodeAt(state.position);
      if (ch !== 38) return false;
      if (state.anchor !== null) {
        throwError(state, "duplication of an anchor property");
      }
      ch = state.input.charCodeAt(++state.position);
      _position = state.position;
      while (ch !== 0 && !is_WS_OR_EOL(ch) && !is_FLOW_INDICATOR(ch)) {
        ch = state.input.charCodeAt(++state.position);
      }
      if (state.position === _position) {
        throwError(state, "name of an anchor node must contain at least one character");
      }
      state.anchor = state.input.slice(_position, state.position);
      return true;
    }
    function readAlias(state) {
      var _position, alias, ch;
      ch = state.input.charCodeAt(state.position);
      if (ch !== 42) return false;
      ch = state.input.charCodeAt(++state.position);
      _position = state.position;
      while (ch !== 0 && !is_WS_OR_EOL(ch) && !is_FLOW_INDICATOR(ch)) {
        ch = state.input.charCodeAt(++state.position);
      }
      if (state.position === _position) {
        throwError(state, "name of an alias node must contain at least one character");
      }
      alias = state.input.slice(_position, state.position);
      if (!_hasOwnProperty.call(state.anchorMap, alias)) {
        throwError(state, 'unidentified alias "' + alias + '"');
      }
      state.result = state.anchorMap[alias];
      skipSeparationSpace(state, true, -1);
      return true;
    }
    function composeNode(state, parentIndent, nodeContext, allowToSeek, allowCompact) {
      var allowBlockStyles, allowBlockScalars, allowBlockCollections, indentStatus = 1, atNewLine = false, hasContent = false, typeIndex, typeQuantity, type, flowIndent, blockIndent;
      if (state.listener !== null) {
        state.listener("open", state);
      }
      state.tag = null;
      state.anchor = null;
      state.kind = null;
      state.result = null;
      allowBlockStyles = allowBlockScalars = allowBlockCollections = CONTEXT_BLOCK_OUT === nodeContext || CONTEXT_BLOCK_IN === nodeContext;
      if (allowToSeek) {
        if (skipSeparationSpace(state, true, -1)) {
          atNewLine = true;
          if (state.lineIndent > parentIndent) {
            indentStatus = 1;
          } else if (state.lineIndent === parentIndent) {
            indentStatus = 0;
          } else if (state.lineIndent < parentIndent) {
            indentStatus = -1;
          }
        }
      }
      if (indentStatus === 1) {
        while (readTagProperty(state) || readAnchorProperty(state)) {
          if (skipSeparationSpace(state, true, -1)) {
            atNewLine = true;
            allowBlockCollections = allowBlockStyles;
            if (state.lineIndent > parentIndent) {
              indentStatus = 1;
            } else if (state.lineIndent === parentIndent) {
              indentStatus = 0;
            } else if (state.lineIndent < parentIndent) {
              indentStatus = -1;
            }
          } else {
            allowBlockCollections = false;
          }
        }
      }
      if (allowBlockCollections) {
        allowBlockCollections = atNewLine || allowCompact;
      }
      if (indentStatus === 1 || CONTEXT_BLOCK_OUT === nodeContext) {
        if (CONTEXT_FLOW_IN === nodeContext || CONTEXT_FLOW_OUT === nodeContext) {
          flowIndent = parentIndent;
        } else {
          flowIndent = parentIndent + 1;
        }
        blockIndent = state.position - state.lineStart;
        if (indentStatus === 1) {
          if (allowBlockCollections && (readBlockSequence(state, blockIndent) || readBlockMapping(state, blockIndent, flowIndent)) || readFlowCollection(state, flowIndent)) {
            hasContent = true;
          } else {
            if (allowBlockScalars && readBlockScalar(state, flowIndent) || readSingleQuotedScalar(state, flowIndent) || readDoubleQuotedScalar(state, flowIndent)) {
              hasContent = true;
            } else if (readAlias(state)) {
              hasContent = true;
              if (state.tag !== null || state.anchor !== null) {
                throwError(state, "alias node should not have any properties");
              }
            } else if (readPlainScalar(state, flowIndent, CONTEXT_FLOW_IN === nodeContext)) {
              hasContent = true;
              if (state.tag === null) {
                state.tag = "?";
              }
            }
            if (state.anchor !== null) {
              state.anchorMap[state.anchor] = state.result;
            }
          }
        } else if (indentStatus === 0) {
          hasContent = allowBlockCollections && readBlockSequence(state, blockIndent);
        }
      }
      if (state.tag !== null && state.tag !== "!") {
        if (state.tag === "?") {
          if (state.result !== null && state.kind !== "scalar") {
            throwError(state, 'unacceptable node kind for !<?> tag; it should be "scalar", not "' + state.kind + '"');
          }
          for (typeIndex = 0, typeQuantity = state.implicitTypes.length; typeIndex < typeQuantity; typeIndex += 1) {
            type = state.implicitTypes[typeIndex];
            if (type.resolve(state.result)) {
              state.result = type.construct(state.result);
              state.tag = type.tag;
              if (state.anchor !== null) {
                state.anchorMap[state.anchor] = state.result;
              }
              break;
            }
          }
        } else if (_hasOwnProperty.call(state.typeMap[state.kind || "fallback"], state.tag)) {
          type = state.typeMap[state.kind || "fallback"][state.tag];
          if (state.result !== null && type.kind !== state.kind) {
            throwError(state, "unacceptable node kind for !<" + state.tag + '> tag; it should be "' + type.kind + '", not "' + state.kind + '"');
          }
          if (!type.resolve(state.result)) {
            throwError(state, "cannot resolve a node with !<" + state.tag + "> explicit tag");
          } else {
            state.result = type.construct(state.result);
            if (state.anchor !== null) {
              state.anchorMap[state.anchor] = state.result;
            }
          }
        } else {
          throwError(state, "unknown tag !<" + state.tag + ">");
        }
      }
      if (state.listener !== null) {
        state.listener("close", state);
      }
      return state.tag !== null || state.anchor !== null || hasContent;
    }
    function readDocument(state) {
      var documentStart = state.position, _position, directiveName, directiveArgs, hasDirectives = false, ch;
      state.version = null;
      state.checkLineBreaks = state.legacy;
      state.tagMap = {};
      state.anchorMap = {};
      while ((ch = state.input.charCodeAt(state.position)) !== 0) {
        skipSeparationSpace(state, true, -1);
        ch = state.input.charCodeAt(state.position);
        if (state.lineIndent > 0 || ch !== 37) {
          break;
        }
        hasDirectives = true;
        ch = state.input.charCodeAt(++state.position);
        _position = state.position;
        while (ch !== 0 && !is_WS_OR_EOL(ch)) {
          ch = state.input.charCodeAt(++state.position);
        }
        directiveName = state.input.slice(_position, state.position);
        directiveArgs = [];
        if (directiveName.length < 1) {
          throwError(state, "directive name must not be less than one character in length");
        }
        while (ch !== 0) {
          while (is_WHITE_SPACE(ch)) {
            ch = state.input.charCodeAt(++state.position);
          }
          if (ch === 35) {
            do {
              ch = state.input.charCodeAt(++state.position);
            } while (ch !== 0 && !is_EOL(ch));
            break;
          }
          if (is_EOL(ch)) break;
          _position = state.position;
          while (ch !== 0 && !is_WS_OR_EOL(ch)) {
            ch = state.input.charCodeAt(++state.position);
          }
          directiveArgs.push(state.input.slice(_position, state.position));
        }
        if (ch !== 0) readLineBreak(state);
        if (_hasOwnProperty.call(directiveHandlers, directiveName)) {
          directiveHandlers[directiveName](state, directiveName, directiveArgs);
        } else {
          throwWarning(state, 'unknown document directive "' + directiveName + '"');
        }
      }
      skipSeparationSpace(state, true, -1);
      if (state.lineIndent === 0 && state.input.charCodeAt(state.position) === 45 && state.input.charCodeAt(state.position + 1) === 45 && state.input.charCodeAt(state.position + 2) === 45) {
        state.position += 3;
        skipSeparationSpace(state, true, -1);
      } else if (hasDirectives) {
        throwError(state, "directives end mark is expected");
      }
      composeNode(state, state.lineIndent - 1, CONTEXT_BLOCK_OUT, false, true);
      skipSeparationSpace(state, true, -1);
      if (state.checkLineBreaks && PATTERN_NON_ASCII_LINE_BREAKS.test(state.input.slice(documentStart, state.position))) {
        throwWarning(state, "non-ASCII line breaks are interpreted as content");
      }
      state.documents.push(state.result);
      if (state.position === state.lineStart && testDocumentSeparator(state)) {
        if (state.input.charCodeAt(state.position) === 46) {
          state.position += 3;
          skipSeparationSpace(state, true, -1);
        }
        return;
      }
      if (state.position < state.length - 1) {
        throwError(state, "end of the stream or a document separator is expected");
      } else {
        return;
      }
    }
    function loadDocuments(input, options2) {
      input = String(input);
      options2 = options2 || {};
      if (input.length !== 0) {
        if (input.charCodeAt(input.length - 1) !== 10 && input.charCodeAt(input.length - 1) !== 13) {
          input += "\n";
        }
        if (input.charCodeAt(0) === 65279) {
          input = input.slice(1);
        }
      }
      var state = new State(input, options2);
      var nullpos = input.indexOf("\0");
      if (nullpos !== -1) {
        state.position = nullpos;
        throwError(state, "null byte is not allowed in input");
      }
      state.input += "\0";
      while (state.input.charCodeAt(state.position) === 32) {
        state.lineIndent += 1;
        state.position += 1;
      }
      while (state.position < state.length - 1) {
        readDocument(state);
      }
      return state.documents;
    }
    function loadAll(input, iterator, options2) {
      if (iterator !== null && typeof iterator === "object" && typeof options2 === "undefined") {
        options2 = iterator;
        iterator = null;
      }
      var documents = loadDocuments(input, options2);
      if (typeof iterator !== "function") {
        return documents;
      }
      for (var index = 0, length = documents.length; index < length; index += 1) {
        iterator(documents[index]);
      }
    }
    function load(input, options2) {
      var documents = loadDocuments(input, options2);
      if (documents.length === 0) {
        return void 0;
      } else if (documents.length === 1) {
        return documents[0];
      }
      throw new YAMLException("expected a single document in the stream, but found more");
    }
    function safeLoadAll(input, iterator, options2) {
      if (typeof iterator === "object" && iterator !== null && typeof options2 === "undefined") {
        options2 = iterator;
        iterator = null;
      }
      return loadAll(input, iterator, common.extend({ schema: DEFAULT_SAFE_SCHEMA }, options2));
    }
    function safeLoad(input, options2) {
      return load(input, common.extend({ schema: DEFAULT_SAFE_SCHEMA }, options2));
    }
    module2.exports.loadAll = loadAll;
    module2.exports.load = load;
    module2.exports.safeLoadAll = safeLoadAll;
    module2.exports.safeLoad = safeLoad;
  }
});

// node_modules/js-yaml/lib/js-yaml/dumper.js
var require_dumper = __commonJS({
  "node_modules/js-yaml/lib/js-yaml/dumper.js"(exports2, module2) {
    "use strict";
    var common = require_common();
    var YAMLException = require_exception();
    var DEFAULT_FULL_SCHEMA = require_default_full();
    var DEFAULT_SAFE_SCHEMA = require_default_safe();
    var _toString = Object.prototype.toString;
    var _hasOwnProperty = Object.prototype.hasOwnProperty;
    var CHAR_TAB = 9;
    var CHAR_LINE_FEED = 10;
    var CHAR_CARRIAGE_RETURN = 13;
    var CHAR_SPACE = 32;
    var CHAR_EXCLAMATION = 33;
    var CHAR_DOUBLE_QUOTE = 34;
    var CHAR_SHARP = 35;
    var CHAR_PERCENT = 37;
    var CHAR_AMPERSAND = 38;
    var CHAR_SINGLE_QUOTE = 39;
    var CHAR_ASTERISK = 42;
    var CHAR_COMMA = 44;
    var CHAR_MINUS = 45;
    var CHAR_COLON = 58;
    var CHAR_EQUALS = 61;
    var CHAR_GREATER_THAN = 62;
    var CHAR_QUESTION = 63;
    var CHAR_COMMERCIAL_AT = 64;
    var CHAR_LEFT_SQUARE_BRACKET = 91;
    var CHAR_RIGHT_SQUARE_BRACKET = 93;
    var CHAR_GRAVE_ACCENT = 96;
    var CHAR_LEFT_CURLY_BRACKET = 123;
    var CHAR_VERTICAL_LINE = 124;
    var CHAR_RIGHT_CURLY_BRACKET = 125;
    var ESCAPE_SEQUENCES = {};
    ESCAPE_SEQUENCES[0] = "\\0";
    ESCAPE_SEQUENCES[7] = "\\a";
    ESCAPE_SEQUENCES[8] = "\\b";
    ESCAPE_SEQUENCES[9] = "\\t";
    ESCAPE_SEQUENCES[10] = "\\n";
    ESCAPE_SEQUENCES[11] = "\\v";
    ESCAPE_SEQUENCES[12] = "\\f";
    ESCAPE_SEQUENCES[13] = "\\r";
    ESCAPE_SEQUENCES[27] = "\\e";
    ESCAPE_SEQUENCES[34] = '\\"';
    ESCAPE_SEQUENCES[92] = "\\\\";
    ESCAPE_SEQUENCES[133] = "\\N";
    ESCAPE_SEQUENCES[160] = "\\_";
    ESCAPE_SEQUENCES[8232] = "\\L";
    ESCAPE_SEQUENCES[8233] = "\\P";
    var DEPRECATED_BOOLEANS_SYNTAX = [
      "y",
      "Y",
      "yes",
      "Yes",
      "YES",
      "on",
      "On",
      "ON",
      "n",
      "N",
      "no",
      "No",
      "NO",
      "off",
      "Off",
      "OFF"
    ];
    function compileStyleMap(schema, map) {
      var result, keys, index, length, tag, style, type;
      if (map === null) return {};
      result = {};
      keys = Object.keys(map);
      for (index = 0, length = keys.length; index < length; index += 1) {
        tag = keys[index];
        style = String(map[tag]);
        if (tag.slice(0, 2) === "!!") {
          tag = "tag:yaml.org,2002:" + tag.slice(2);
        }
        type = schema.compiledTypeMap["fallback"][tag];
        if (type && _hasOwnProperty.call(type.styleAliases, style)) {
          style = type.styleAliases[style];
        }
        result[tag] = style;
      }
      return result;
    }
    function encodeHex(character) {
      var string, handle, length;
      string = character.toString(16).toUpperCase();
      if (character <= 255) {
        handle = "x";
        length = 2;
      } else if (character <= 65535) {
        handle = "u";
        length = 4;
      } else if (character <= 4294967295) {
        handle = "U";
        length = 8;
      } else {
        throw new YAMLException("code point within a string may not be greater than 0xFFFFFFFF");
      }
      return "\\" + handle + common.repeat("0", length - string.length) + string;
    }
    function State(options2) {
      this.schema = options2["schema"] || DEFAULT_FULL_SCHEMA;
      this.indent = Math.max(1, options2["indent"] || 2);
      this.noArrayIndent = options2["noArrayIndent"] || false;
      this.skipInvalid = options2["skipInvalid"] || false;
      this.flowLevel = common.isNothing(options2["flowLevel"]) ? -1 : options2["flowLevel"];
      this.styleMap = compileStyleMap(this.schema, options2["styles"] || null);
      this.sortKeys = options2["sortKeys"] || false;
      this.lineWidth = options2["lineWidth"] || 80;
      this.noRefs = options2["noRefs"] || false;
      this.noCompatMode = options2["noCompatMode"] || false;
      this.condenseFlow = options2["condenseFlow"] || false;
      this.implicitTypes = this.schema.compiledImplicit;
      this.explicitTypes = this.schema.compiledExplicit;
      this.tag = null;
      this.result = "";
      this.duplicates = [];
      this.usedDuplicates = null;
    }
    function indentString(string, spaces) {
      var ind = common.repeat(" ", spaces), position = 0, next = -1, result = "", line, length = string.length;
      while (position < length) {
        next = string.indexOf("\n", position);
        if (next === -1) {
          line = string.slice(position);
          position = length;
        } else {
          line = string.slice(position, next + 1);
          position = next + 1;
        }
        if (line.length && line !== "\n") result += ind;
        result += line;
      }
      return result;
    }
    function generateNextLine(state, level) {
      return "\n" + common.repeat(" ", state.indent * level);
    }
    function testImplicitResolving(state, str2) {
      var index, length, type;
      for (index = 0, length = state.implicitTypes.length; index < length; index += 1) {
        type = state.implicitTypes[index];
        if (type.resolve(str2)) {
          return true;
        }
      }
      return false;
    }
    function isWhitespace(c) {
      return c === CHAR_SPACE || c === CHAR_TAB;
    }
    function isPrintable(c) {
      return 32 <= c && c <= 126 || 161 <= c && c <= 55295 && c !== 8232 && c !== 8233 || 57344 <= c && c <= 65533 && c !== 65279 || 65536 <= c && c <= 1114111;
    }
    function isNsChar(c) {
      return isPrintable(c) && !isWhitespace(c) && c !== 65279 && c !== CHAR_CARRIAGE_RETURN && c !== CHAR_LINE_FEED;
    }
    function isPlainSafe(c, prev) {
      return isPrintable(c) && c !== 65279 && c !== CHAR_COMMA && c !== CHAR_LEFT_SQUARE_BRACKET && c !== CHAR_RIGHT_SQUARE_BRACKET && c !== CHAR_LEFT_CURLY_BRACKET && c !== CHAR_RIGHT_CURLY_BRACKET && c !== CHAR_COLON && (c !== CHAR_SHARP || prev && isNsChar(prev));
    }
    function isPlainSafeFirst(c) {
      return isPrintable(c) && c !== 65279 && !isWhitespace(c) && c !== CHAR_MINUS && c !== CHAR_QUESTION && c !== CHAR_COLON && c !== CHAR_COMMA && c !== CHAR_LEFT_SQUARE_BRACKET && c !== CHAR_RIGHT_SQUARE_BRACKET && c !== CHAR_LEFT_CURLY_BRACKET && c !== CHAR_RIGHT_CURLY_BRACKET && c !== CHAR_SHARP && c !== CHAR_AMPERSAND && c !== CHAR_ASTERISK && c !== CHAR_EXCLAMATION && c !== CHAR_VERTICAL_LINE && c !== CHAR_EQUALS && c !== CHAR_GREATER_THAN && c !== CHAR_SINGLE_QUOTE && c !== CHAR_DOUBLE_QUOTE && c !== CHAR_PERCENT && c !== CHAR_COMMERCIAL_AT && c !== CHAR_GRAVE_ACCENT;
    }
    function needIndentIndicator(string) {
      var leadingSpaceRe = /^\n* /;
      return leadingSpaceRe.test(string);
    }
    var STYLE_PLAIN = 1;
    var STYLE_SINGLE = 2;
    var STYLE_LITERAL = 3;
    var STYLE_FOLDED = 4;
    var STYLE_DOUBLE = 5;
    function chooseScalarStyle(string, singleLineOnly, indentPerLevel, lineWidth, testAmbiguousType) {
      var i;
      var char, prev_char;
      var hasLineBreak = false;
      var hasFoldableLine = false;
      var shouldTrackWidth = lineWidth !== -1;
      var previousLineBreak = -1;
      var plain2 = isPlainSafeFirst(string.charCodeAt(0)) && !isWhitespace(string.charCodeAt(string.length - 1));
      if (singleLineOnly) {
        for (i = 0; i < string.length; i++) {
          char = string.charCodeAt(i);
          if (!isPrintable(char)) {
            return STYLE_DOUBLE;
          }
          prev_char = i > 0 ? string.charCodeAt(i - 1) : null;
          plain2 = plain2 && isPlainSafe(char, prev_char);
        }
      } else {
        for (i = 0; i < string.length; i++) {
          char = string.charCodeAt(i);
          if (char === CHAR_LINE_FEED) {
            hasLineBreak = true;
            if (shouldTrackWidth) {
              hasFoldableLine = hasFoldableLine || // Foldable line = too long, and not more-indented.
              i - previousLineBreak - 1 > lineWidth && string[previousLineBreak + 1] !== " ";
              previousLineBreak = i;
            }
          } else if (!isPrintable(char)) {
            return STYLE_DOUBLE;
          }
          prev_char = i > 0 ? string.charCodeAt(i - 1) : null;
          plain2 = plain2 && isPlainSafe(char, prev_char);
        }
        hasFoldableLine = hasFoldableLine || shouldTrackWidth && (i - previousLineBreak - 1 > lineWidth && string[previousLineBreak + 1] !== " ");
      }
      if (!hasLineBreak && !hasFoldableLine) {
        return plain2 && !testAmbiguousType(string) ? STYLE_PLAIN : STYLE_SINGLE;
      }
      if (indentPerLevel > 9 && needIndentIndicator(string)) {
        return STYLE_DOUBLE;
      }
      return hasFoldableLine ? STYLE_FOLDED : STYLE_LITERAL;
    }
    function writeScalar(state, string, level, iskey) {
      state.dump = (function() {
        if (string.length === 0) {
          return "''";
        }
        if (!state.noCompatMode && DEPRECATED_BOOLEANS_SYNTAX.indexOf(string) !== -1) {
          return "'" + string + "'";
        }
        var indent = state.indent * Math.max(1, level);
        var lineWidth = state.lineWidth === -1 ? -1 : Math.max(Math.min(state.lineWidth, 40), state.lineWidth - indent);
        var singleLineOnly = iskey || state.flowLevel > -1 && level >= state.flowLevel;
        function testAmbiguity(string2) {
          return testImplicitResolving(state, string2);
        }
        switch (chooseScalarStyle(string, singleLineOnly, state.indent, lineWidth, testAmbiguity)) {
          case STYLE_PLAIN:
            return string;
          case STYLE_SINGLE:
            return "'" + string.replace(/'/g, "''") + "'";
          case STYLE_LITERAL:
            return "|" + blockHeader(string, state.indent) + dropEndingNewline(indentString(string, indent));
          case STYLE_FOLDED:
            return ">" + blockHeader(string, state.indent) + dropEndingNewline(indentString(foldString(string, lineWidth), indent));
          case STYLE_DOUBLE:
            return '"' + escapeString(string, lineWidth) + '"';
          default:
            throw new YAMLException("impossible error: invalid scalar style");
        }
      })();
    }
    function blockHeader(string, indentPerLevel) {
      var indentIndicator = needIndentIndicator(string) ? String(indentPerLevel) : "";
      var clip = string[string.length - 1] === "\n";
      var keep = clip && (string[string.length - 2] === "\n" || string === "\n");
      var chomp = keep ? "+" : clip ? "" : "-";
      return indentIndicator + chomp + "\n";
    }
    function dropEndingNewline(string) {
      return string[string.length - 1] === "\n" ? string.slice(0, -1) : string;
    }
    function foldString(string, width) {
      var lineRe = /(\n+)([^\n]*)/g;
      var result = (function() {
        var nextLF = string.indexOf("\n");
        nextLF = nextLF !== -1 ? nextLF : string.length;
        lineRe.lastIndex = nextLF;
        return foldLine(string.slice(0, nextLF), width);
      })();
      var prevMoreIndented = string[0] === "\n" || string[0] === " ";
      var moreIndented;
      var match;
      while (match = lineRe.exec(string)) {
        var prefix = match[1], line = match[2];
        moreIndented = line[0] === " ";
        result += prefix + (!prevMoreIndented && !moreIndented && line !== "" ? "\n" : "") + foldLine(line, width);
        prevMoreIndented = moreIndented;
      }
      return result;
    }
    function foldLine(line, width) {
      if (line === "" || line[0] === " ") return line;
      var breakRe = / [^ ]/g;
      var match;
      var start = 0, end, curr = 0, next = 0;
      var result = "";
      while (match = breakRe.exec(line)) {
        next = match.index;
        if (next - start > width) {
          end = curr > start ? curr : next;
          result += "\n" + line.slice(start, end);
          start = end + 1;
        }
        curr = next;
      }
      result += "\n";
      if (line.length - start > width && curr > start) {
        result += line.slice(start, curr) + "\n" + line.slice(curr + 1);
      } else {
        result += line.slice(start);
      }
      return result.slice(1);
    }
    function escapeString(string) {
      var result = "";
      var char, nextChar;
      var escapeSeq;
      for (var i = 0; i < string.length; i++) {
        char = string.charCodeAt(i);
        if (char >= 55296 && char <= 56319) {
          nextChar = string.charCodeAt(i + 1);
          if (nextChar >= 56320 && nextChar <= 57343) {
            result += encodeHex((char - 55296) * 1024 + nextChar - 56320 + 65536);
            i++;
            continue;
          }
        }
        escapeSeq = ESCAPE_SEQUENCES[char];
        result += !escapeSeq && isPrintable(char) ? string[i] : escapeSeq || encodeHex(char);
      }
      return result;
    }
    function writeFlowSequence(state, level, object) {
      var _result = "", _tag = state.tag, index, length;
      for (index = 0, length = object.length; index < length; index += 1) {
        if (writeNode(state, level, object[index], false, false)) {
          if (index !== 0) _result += "," + (!state.condenseFlow ? " " : "");
          _result += state.dump;
        }
      }
      state.tag = _tag;
      state.dump = "[" + _result + "]";
    }
    function writeBlockSequence(state, level, object, compact) {
      var _result = "", _tag = state.tag, index, length;
      for (index = 0, length = object.length; index < length; index += 1) {
        if (writeNode(state, level + 1, object[index], true, true)) {
          if (!compact || index !== 0) {
            _result += generateNextLine(state, level);
          }
          if (state.dump && CHAR_LINE_FEED === state.dump.charCodeAt(0)) {
            _result += "-";
          } else {
            _result += "- ";
          }
          _result += state.dump;
        }
      }
      state.tag = _tag;
      state.dump = _result || "[]";
    }
    function writeFlowMapping(state, level, object) {
      var _result = "", _tag = state.tag, objectKeyList = Object.keys(object), index, length, objectKey, objectValue, pairBuffer;
      for (index = 0, length = objectKeyList.length; index < length; index += 1) {
        pairBuffer = "";
        if (index !== 0) pairBuffer += ", ";
        if (state.condenseFlow) pairBuffer += '"';
        objectKey = objectKeyList[index];
        objectValue = object[objectKey];
        if (!writeNode(state, level, objectKey, false, false)) {
          continue;
        }
        if (state.dump.length > 1024) pairBuffer += "? ";
        pairBuffer += state.dump + (state.condenseFlow ? '"' : "") + ":" + (state.condenseFlow ? "" : " ");
        if (!writeNode(state, level, objectValue, false, false)) {
          continue;
        }
        pairBuffer += state.dump;
        _result += pairBuffer;
      }
      state.tag = _tag;
      state.dump = "{" + _result + "}";
    }
    function writeBlockMapping(state, level, object, compact) {
      var _result = "", _tag = state.tag, objectKeyList = Object.keys(object), index, length, objectKey, objectValue, explicitPair, pairBuffer;
      if (state.sortKeys === true) {
        objectKeyList.sort();
      } else if (typeof state.sortKeys === "function") {
        objectKeyList.sort(state.sortKeys);
      } else if (state.sortKeys) {
        throw new YAMLException("sortKeys must be a boolean or a function");
      }
      for (index = 0, length = objectKeyList.length; index < length; index += 1) {
        pairBuffer = "";
        if (!compact || index !== 0) {
          pairBuffer += generateNextLine(state, level);
        }
        objectKey = objectKeyList[index];
        objectValue = object[objectKey];
        if (!writeNode(state, level + 1, objectKey, true, true, true)) {
          continue;
        }
        explicitPair = state.tag !== null && state.tag !== "?" || state.dump && state.dump.length > 1024;
        if (explicitPair) {
          if (state.dump && CHAR_LINE_FEED === state.dump.charCodeAt(0)) {
            pairBuffer += "?";
          } else {
            pairBuffer += "? ";
          }
        }
        pairBuffer += state.dump;
        if (explicitPair) {
          pairBuffer += generateNextLine(state, level);
        }
        if (!writeNode(state, level + 1, objectValue, true, explicitPair)) {
          continue;
        }
        if (state.dump && CHAR_LINE_FEED === state.dump.charCodeAt(0)) {
          pairBuffer += ":";
        } else {
          pairBuffer += ": ";
        }
        pairBuffer += state.dump;
        _result += pairBuffer;
      }
      state.tag = _tag;
      state.dump = _result || "{}";
    }
    function detectType(state, object, explicit) {
      var _result, typeList, index, length, type, style;
      typeList = explicit ? state.explicitTypes : state.implicitTypes;
      for (index = 0, length = typeList.length; index < length; index += 1) {
        type = typeList[index];
        if ((type.instanceOf || type.predicate) && (!type.instanceOf || typeof object === "object" && object instanceof type.instanceOf) && (!type.predicate || type.predicate(object))) {
          state.tag = explicit ? type.tag : "?";
          if (type.represent) {
            style = state.styleMap[type.tag] || type.defaultStyle;
            if (_toString.call(type.represent) === "[object Function]") {
              _result = type.represent(object, style);
            } else if (_hasOwnProperty.call(type.represent, style)) {
              _result = type.represent[style](object, style);
            } else {
              throw new YAMLException("!<" + type.tag + '> tag resolver accepts not "' + style + '" style');
            }
            state.dump = _result;
          }
          return true;
        }
      }
      return false;
    }
    function writeNode(state, level, object, block2, compact, iskey) {
      state.tag = null;
      state.dump = object;
      if (!detectType(state, object, false)) {
        detectType(state, object, true);
      }
      var type = _toString.call(state.dump);
      if (block2) {
        block2 = state.flowLevel < 0 || state.flowLevel > level;
      }
      var objectOrArray = type === "[object Object]" || type === "[object Array]", duplicateIndex, duplicate;
      if (objectOrArray) {
        duplicateIndex = state.duplicates.indexOf(object);
        duplicate = duplicateIndex !== -1;
      }
      if (state.tag !== null && state.tag !== "?" || duplicate || state.indent !== 2 && level > 0) {
        compact = false;
      }
      if (duplicate && state.usedDuplicates[duplicateIndex]) {
        state.dump = "*ref_" + duplicateIndex;
      } else {
        if (objectOrArray && duplicate && !state.usedDuplicates[duplicateIndex]) {
          state.usedDuplicates[duplicateIndex] = true;
        }
        if (type === "[object Object]") {
          if (block2 && Object.keys(state.dump).length !== 0) {
            writeBlockMapping(state, level, state.dump, compact);
            if (duplicate) {
              state.dump = "&ref_" + duplicateIndex + state.dump;
            }
          } else {
            writeFlowMapping(state, level, state.dump);
            if (duplicate) {
              state.dump = "&ref_" + duplicateIndex + " " + state.dump;
            }
          }
        } else if (type === "[object Array]") {
          var arrayLevel = state.noArrayIndent && level > 0 ? level - 1 : level;
          if (block2 && state.dump.length !== 0) {
            writeBlockSequence(state, arrayLevel, state.dump, compact);
            if (duplicate) {
              state.dump = "&ref_" + duplicateIndex + state.dump;
            }
          } else {
            writeFlowSequence(state, arrayLevel, state.dump);
            if (duplicate) {
              state.dump = "&ref_" + duplicateIndex + " " + state.dump;
            }
          }
        } else if (type === "[object String]") {
          if (state.tag !== "?") {
            writeScalar(state, state.dump, level, iskey);
          }
        } else {
          if (state.skipInvalid) return false;
          throw new YAMLException("unacceptable kind of an object to dump " + type);
        }
        if (state.tag !== null && state.tag !== "?") {
          state.dump = "!<" + state.tag + "> " + state.dump;
        }
      }
      return true;
    }
    function getDuplicateReferences(object, state) {
      var objects = [], duplicatesIndexes = [], index, length;
      inspectNode(object, objects, duplicatesIndexes);
      for (index = 0, length = duplicatesIndexes.length; index < length; index += 1) {
        state.duplicates.push(objects[duplicatesIndexes[index]]);
      }
      state.usedDuplicates = new Array(length);
    }
    function inspectNode(object, objects, duplicatesIndexes) {
      var objectKeyList, index, length;
      if (object !== null && typeof object === "object") {
        index = objects.indexOf(object);
        if (index !== -1) {
          if (duplicatesIndexes.indexOf(index) === -1) {
            duplicatesIndexes.push(index);
          }
        } else {
          objects.push(object);
          if (Array.isArray(object)) {
            for (index = 0, length = object.length; index < length; index += 1) {
              inspectNode(object[index], objects, duplicatesIndexes);
            }
          } else {
            objectKeyList = Object.keys(object);
            for (index = 0, length = objectKeyList.length; index < length; index += 1) {
              inspectNode(object[objectKeyList[index]], objects, duplicatesIndexes);
            }
          }
        }
      }
    }
    function dump(input, options2) {
      options2 = options2 || {};
      var state = new State(options2);
      if (!state.noRefs) getDuplicateReferences(input, state);
      if (writeNode(state, 0, input, true, true)) return state.dump + "\n";
      return "";
    }
    function safeDump(input, options2) {
      return dump(input, common.extend({ schema: DEFAULT_SAFE_SCHEMA }, options2));
    }
    module2.exports.dump = dump;
    module2.exports.safeDump = safeDump;
  }
});

// node_modules/js-yaml/lib/js-yaml.js
var require_js_yaml = __commonJS({
  "node_modules/js-yaml/lib/js-yaml.js"(exports2, module2) {
    "use strict";
    var loader = require_loader();
    var dumper = require_dumper();
    function deprecated(name2) {
      return function() {
        throw new Error("Function " + name2 + " is deprecated and cannot be used.");
      };
    }
    module2.exports.Type = require_type();
    module2.exports.Schema = require_schema();
    module2.exports.FAILSAFE_SCHEMA = require_failsafe();
    module2.exports.JSON_SCHEMA = require_json();
    module2.exports.CORE_SCHEMA = require_core();
    module2.exports.DEFAULT_SAFE_SCHEMA = require_default_safe();
    module2.exports.DEFAULT_FULL_SCHEMA = require_default_full();
    module2.exports.load = loader.load;
    module2.exports.loadAll = loader.loadAll;
    module2.exports.safeLoad = loader.safeLoad;
    module2.exports.safeLoadAll = loader.safeLoadAll;
    module2.exports.dump = dumper.dump;
    module2.exports.safeDump = dumper.safeDump;
    module2.exports.YAMLException = require_exception();
    module2.exports.MINIMAL_SCHEMA = require_failsafe();
    module2.exports.SAFE_SCHEMA = require_default_safe();
    module2.exports.DEFAULT_SCHEMA = require_default_full();
    module2.exports.scan = deprecated("scan");
    module2.exports.parse = deprecated("parse");
    module2.exports.compose = deprecated("compose");
    module2.exports.addConstructor = deprecated("addConstructor");
  }
});

// node_modules/js-yaml/index.js
var require_js_yaml2 = __commonJS({
  "node_modules/js-yaml/index.js"(exports2, module2) {
    "use strict";
    var yaml2 = require_js_yaml();
    module2.exports = yaml2;
  }
});

// node_modules/gray-matter/lib/engines.js
var require_engines = __commonJS({
  "node_modules/gray-matter/lib/engines.js"(exports, module) {
    "use strict";
    var yaml = require_js_yaml2();
    var engines = exports = module.exports;
    engines.yaml = {
      parse: yaml.safeLoad.bind(yaml),
      stringify: yaml.safeDump.bind(yaml)
    };
    engines.json = {
      parse: JSON.parse.bind(JSON),
      stringify: function(obj, options2) {
        const opts = Object.assign({ replacer: null, space: 2 }, options2);
        return JSON.stringify(obj, opts.replacer, opts.space);
      }
    };
    engines.javascript = {
      parse: function parse(str, options, wrap) {
        try {
          if (wrap !== false) {
            str = "(function() {\nreturn " + str.trim() + ";\n}());";
          }
          return eval(str) || {};
        } catch (err) {
          if (wrap !== false && /(unexpected|identifier)/i.test(err.message)) {
            return parse(str, options, false);
          }
          throw new SyntaxError(err);
        }
      },
      stringify: function() {
        throw new Error("stringifying JavaScript is not supported");
      }
    };
  }
});

// node_modules/strip-bom-string/index.js
var require_strip_bom_string = __commonJS({
  "node_modules/strip-bom-string/index.js"(exports2, module2) {
    "use strict";
    module2.exports = function(str2) {
      if (typeof str2 === "string" && str2.charAt(0) === "\uFEFF") {
        return str2.slice(1);
      }
      return str2;
    };
  }
});

// node_modules/gray-matter/lib/utils.js
var require_utils = __commonJS({
  "node_modules/gray-matter/lib/utils.js"(exports2) {
    "use strict";
    var stripBom = require_strip_bom_string();
    var typeOf = require_kind_of();
    exports2.define = function(obj, key, val) {
      Reflect.defineProperty(obj, key, {
        enumerable: false,
        configurable: true,
        writable: true,
        value: val
      });
    };
    exports2.isBuffer = function(val) {
      return typeOf(val) === "buffer";
    };
    exports2.isObject = function(val) {
      return typeOf(val) === "object";
    };
    exports2.toBuffer = function(input) {
      return typeof input === "string" ? Buffer.from(input) : input;
    };
    exports2.toString = function(input) {
      if (exports2.isBuffer(input)) return stripBom(String(input));
      if (typeof input !== "string") {
        throw new TypeError("expected input to be a string or buffer");
      }
      return stripBom(input);
    };
    exports2.arrayify = function(val) {
      return val ? Array.isArray(val) ? val : [val] : [];
    };
    exports2.startsWith = function(str2, substr, len) {
      if (typeof len !== "number") len = substr.length;
      return str2.slice(0, len) === substr;
    };
  }
});

// node_modules/gray-matter/lib/defaults.js
var require_defaults = __commonJS({
  "node_modules/gray-matter/lib/defaults.js"(exports2, module2) {
    "use strict";
    var engines2 = require_engines();
    var utils = require_utils();
    module2.exports = function(options2) {
      const opts = Object.assign({}, options2);
      opts.delimiters = utils.arrayify(opts.delims || opts.delimiters || "---");
      if (opts.delimiters.length === 1) {
        opts.delimiters.push(opts.delimiters[0]);
      }
      opts.language = (opts.language || opts.lang || "yaml").toLowerCase();
      opts.engines = Object.assign({}, engines2, opts.parsers, opts.engines);
      return opts;
    };
  }
});

// node_modules/gray-matter/lib/engine.js
var require_engine = __commonJS({
  "node_modules/gray-matter/lib/engine.js"(exports2, module2) {
    "use strict";
    module2.exports = function(name2, options2) {
      let engine = options2.engines[name2] || options2.engines[aliase(name2)];
      if (typeof engine === "undefined") {
        throw new Error('gray-matter engine "' + name2 + '" is not registered');
      }
      if (typeof engine === "function") {
        engine = { parse: engine };
      }
      return engine;
    };
    function aliase(name2) {
      switch (name2.toLowerCase()) {
        case "js":
        case "javascript":
          return "javascript";
        case "coffee":
        case "coffeescript":
        case "cson":
          return "coffee";
        case "yaml":
        case "yml":
          return "yaml";
        default: {
          return name2;
        }
      }
    }
  }
});

// node_modules/gray-matter/lib/stringify.js
var require_stringify = __commonJS({
  "node_modules/gray-matter/lib/stringify.js"(exports2, module2) {
    "use strict";
    var typeOf = require_kind_of();
    var getEngine = require_engine();
    var defaults = require_defaults();
    module2.exports = function(file, data, options2) {
      if (data == null && options2 == null) {
        switch (typeOf(file)) {
          case "object":
            data = file.data;
            options2 = {};
            break;
          case "string":
            return file;
          default: {
            throw new TypeError("expected file to be a string or object");
          }
        }
      }
      const str2 = file.content;
      const opts = defaults(options2);
      if (data == null) {
        if (!opts.data) return file;
        data = opts.data;
      }
      const language = file.language || opts.language;
      const engine = getEngine(language, opts);
      if (typeof engine.stringify !== "function") {
        throw new TypeError('expected "' + language + '.stringify" to be a function');
      }
      data = Object.assign({}, file.data, data);
      const open2 = opts.delimiters[0];
      const close = opts.delimiters[1];
      const matter2 = engine.stringify(data, options2).trim();
      let buf = "";
      if (matter2 !== "{}") {
        buf = newline(open2) + newline(matter2) + newline(close);
      }
      if (typeof file.excerpt === "string" && file.excerpt !== "") {
        if (str2.indexOf(file.excerpt.trim()) === -1) {
          buf += newline(file.excerpt) + newline(close);
        }
      }
      return buf + newline(str2);
    };
    function newline(str2) {
      return str2.slice(-1) !== "\n" ? str2 + "\n" : str2;
    }
  }
});

// node_modules/gray-matter/lib/excerpt.js
var require_excerpt = __commonJS({
  "node_modules/gray-matter/lib/excerpt.js"(exports2, module2) {
    "use strict";
    var defaults = require_defaults();
    module2.exports = function(file, options2) {
      const opts = defaults(options2);
      if (file.data == null) {
        file.data = {};
      }
      if (typeof opts.excerpt === "function") {
        return opts.excerpt(file, opts);
      }
      const sep2 = file.data.excerpt_separator || opts.excerpt_separator;
      if (sep2 == null && (opts.excerpt === false || opts.excerpt == null)) {
        return file;
      }
      const delimiter = typeof opts.excerpt === "string" ? opts.excerpt : sep2 || opts.delimiters[0];
      const idx = file.content.indexOf(delimiter);
      if (idx !== -1) {
        file.excerpt = file.content.slice(0, idx);
      }
      return file;
    };
  }
});

// node_modules/gray-matter/lib/to-file.js
var require_to_file = __commonJS({
  "node_modules/gray-matter/lib/to-file.js"(exports2, module2) {
    "use strict";
    var typeOf = require_kind_of();
    var stringify = require_stringify();
    var utils = require_utils();
    module2.exports = function(file) {
      if (typeOf(file) !== "object") {
        file = { content: file };
      }
      if (typeOf(file.data) !== "object") {
        file.data = {};
      }
      if (file.contents && file.content == null) {
        file.content = file.contents;
      }
      utils.define(file, "orig", utils.toBuffer(file.content));
      utils.define(file, "language", file.language || "");
      utils.define(file, "matter", file.matter || "");
      utils.define(file, "stringify", function(data, options2) {
        if (options2 && options2.language) {
          file.language = options2.language;
        }
        return stringify(file, data, options2);
      });
      file.content = utils.toString(file.content);
      file.isEmpty = false;
      file.excerpt = "";
      return file;
    };
  }
});

// node_modules/gray-matter/lib/parse.js
var require_parse = __commonJS({
  "node_modules/gray-matter/lib/parse.js"(exports2, module2) {
    "use strict";
    var getEngine = require_engine();
    var defaults = require_defaults();
    module2.exports = function(language, str2, options2) {
      const opts = defaults(options2);
      const engine = getEngine(language, opts);
      if (typeof engine.parse !== "function") {
        throw new TypeError('expected "' + language + '.parse" to be a function');
      }
      return engine.parse(str2, opts);
    };
  }
});

// node_modules/gray-matter/index.js
var require_gray_matter = __commonJS({
  "node_modules/gray-matter/index.js"(exports2, module2) {
    "use strict";
    var fs = __require("fs");
    var sections = require_section_matter();
    var defaults = require_defaults();
    var stringify = require_stringify();
    var excerpt = require_excerpt();
    var engines2 = require_engines();
    var toFile = require_to_file();
    var parse2 = require_parse();
    var utils = require_utils();
    function matter2(input, options2) {
      if (input === "") {
        return { data: {}, content: input, excerpt: "", orig: input };
      }
      let file = toFile(input);
      const cached = matter2.cache[file.content];
      if (!options2) {
        if (cached) {
          file = Object.assign({}, cached);
          file.orig = cached.orig;
          return file;
        }
        matter2.cache[file.content] = file;
      }
      return parseMatter(file, options2);
    }
    function parseMatter(file, options2) {
      const opts = defaults(options2);
      const open2 = opts.delimiters[0];
      const close = "\n" + opts.delimiters[1];
      let str2 = file.content;
      if (opts.language) {
        file.language = opts.language;
      }
      const openLen = open2.length;
      if (!utils.startsWith(str2, open2, openLen)) {
        excerpt(file, opts);
        return file;
      }
      if (str2.charAt(openLen) === open2.slice(-1)) {
        return file;
      }
      str2 = str2.slice(openLen);
      const len = str2.length;
      const language = matter2.language(str2, opts);
      if (language.name) {
        file.language = language.name;
        str2 = str2.slice(language.raw.length);
      }
      let closeIndex = str2.indexOf(close);
      if (closeIndex === -1) {
        closeIndex = len;
      }
      file.matter = str2.slice(0, closeIndex);
      const block2 = file.matter.replace(/^\s*#[^\n]+/gm, "").trim();
      if (block2 === "") {
        file.isEmpty = true;
        file.empty = file.content;
        file.data = {};
      } else {
        file.data = parse2(file.language, file.matter, opts);
      }
      if (closeIndex === len) {
        file.content = "";
      } else {
        file.content = str2.slice(closeIndex + close.length);
        if (file.content[0] === "\r") {
          file.content = file.content.slice(1);
        }
        if (file.content[0] === "\n") {
          file.content = file.content.slice(1);
        }
      }
      excerpt(file, opts);
      if (opts.sections === true || typeof opts.section === "function") {
        sections(file, opts.section);
      }
      return file;
    }
    matter2.engines = engines2;
    matter2.stringify = function(file, data, options2) {
      if (typeof file === "string") file = matter2(file, options2);
      return stringify(file, data, options2);
    };
    matter2.read = function(filepath, options2) {
      const str2 = fs.readFileSync(filepath, "utf8");
      const file = matter2(str2, options2);
      file.path = filepath;
      return file;
    };
    matter2.test = function(str2, options2) {
      return utils.startsWith(str2, defaults(options2).delimiters[0]);
    };
    matter2.language = function(str2, options2) {
      const opts = defaults(options2);
      const open2 = opts.delimiters[0];
      if (matter2.test(str2)) {
        str2 = str2.slice(open2.length);
      }
      const language = str2.slice(0, str2.search(/\r?\n/));
      return {
        raw: language,
        name: language ? language.trim() : ""
      };
    };
    matter2.cache = {};
    matter2.clearCache = function() {
      matter2.cache = {};
    };
    module2.exports = matter2;
  }
});

// node_modules/yaml/dist/nodes/identity.js
var require_identity = __commonJS({
  "node_modules/yaml/dist/nodes/identity.js"(exports2) {
    "use strict";
    var ALIAS = /* @__PURE__ */ Symbol.for("yaml.alias");
    var DOC = /* @__PURE__ */ Symbol.for("yaml.document");
    var MAP = /* @__PURE__ */ Symbol.for("yaml.map");
    var PAIR = /* @__PURE__ */ Symbol.for("yaml.pair");
    var SCALAR = /* @__PURE__ */ Symbol.for("yaml.scalar");
    var SEQ = /* @__PURE__ */ Symbol.for("yaml.seq");
    var NODE_TYPE = /* @__PURE__ */ Symbol.for("yaml.node.type");
    var isAlias3 = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === ALIAS;
    var isDocument2 = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === DOC;
    var isMap5 = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === MAP;
    var isPair = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === PAIR;
    var isScalar4 = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SCALAR;
    var isSeq5 = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SEQ;
    function isCollection(node) {
      if (node && typeof node === "object")
        switch (node[NODE_TYPE]) {
          case MAP:
          case SEQ:
            return true;
        }
      return false;
    }
    function isNode(node) {
      if (node && typeof node === "object")
        switch (node[NODE_TYPE]) {
          case ALIAS:
          case MAP:
          case SCALAR:
          case SEQ:
            return true;
        }
      return false;
    }
    var hasAnchor = (node) => (isScalar4(node) || isCollection(node)) && !!node.anchor;
    exports2.ALIAS = ALIAS;
    exports2.DOC = DOC;
    exports2.MAP = MAP;
    exports2.NODE_TYPE = NODE_TYPE;
    exports2.PAIR = PAIR;
    exports2.SCALAR = SCALAR;
    exports2.SEQ = SEQ;
    exports2.hasAnchor = hasAnchor;
    exports2.isAlias = isAlias3;
    exports2.isCollection = isCollection;
    exports2.isDocument = isDocument2;
    exports2.isMap = isMap5;
    exports2.isNode = isNode;
    exports2.isPair = isPair;
    exports2.isScalar = isScalar4;
    exports2.isSeq = isSeq5;
  }
});

// node_modules/yaml/dist/visit.js
var require_visit = __commonJS({
  "node_modules/yaml/dist/visit.js"(exports2) {
    "use strict";
    var identity2 = require_identity();
    var BREAK2 = /* @__PURE__ */ Symbol("break visit");
    var SKIP = /* @__PURE__ */ Symbol("skip children");
    var REMOVE = /* @__PURE__ */ Symbol("remove node");
    function visit3(node, visitor) {
      const visitor_ = initVisitor(visitor);
      if (identity2.isDocument(node)) {
        const cd = visit_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
          node.contents = null;
      } else
        visit_(null, node, visitor_, Object.freeze([]));
    }
    visit3.BREAK = BREAK2;
    visit3.SKIP = SKIP;
    visit3.REMOVE = REMOVE;
    function visit_(key, node, visitor, path2) {
      const ctrl = callVisitor(key, node, visitor, path2);
      if (identity2.isNode(ctrl) || identity2.isPair(ctrl)) {
        replaceNode(key, path2, ctrl);
        return visit_(key, ctrl, visitor, path2);
      }
      if (typeof ctrl !== "symbol") {
        if (identity2.isCollection(node)) {
          path2 = Object.freeze(path2.concat(node));
          for (let i = 0; i < node.items.length; ++i) {
            const ci = visit_(i, node.items[i], visitor, path2);
            if (typeof ci === "number")
              i = ci - 1;
            else if (ci === BREAK2)
              return BREAK2;
            else if (ci === REMOVE) {
              node.items.splice(i, 1);
              i -= 1;
            }
          }
        } else if (identity2.isPair(node)) {
          path2 = Object.freeze(path2.concat(node));
          const ck = visit_("key", node.key, visitor, path2);
          if (ck === BREAK2)
            return BREAK2;
          else if (ck === REMOVE)
            node.key = null;
          const cv = visit_("value", node.value, visitor, path2);
          if (cv === BREAK2)
            return BREAK2;
          else if (cv === REMOVE)
            node.value = null;
        }
      }
      return ctrl;
    }
    async function visitAsync(node, visitor) {
      const visitor_ = initVisitor(visitor);
      if (identity2.isDocument(node)) {
        const cd = await visitAsync_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
          node.contents = null;
      } else
        await visitAsync_(null, node, visitor_, Object.freeze([]));
    }
    visitAsync.BREAK = BREAK2;
    visitAsync.SKIP = SKIP;
    visitAsync.REMOVE = REMOVE;
    async function visitAsync_(key, node, visitor, path2) {
      const ctrl = await callVisitor(key, node, visitor, path2);
      if (identity2.isNode(ctrl) || identity2.isPair(ctrl)) {
        replaceNode(key, path2, ctrl);
        return visitAsync_(key, ctrl, visitor, path2);
      }
      if (typeof ctrl !== "symbol") {
        if (identity2.isCollection(node)) {
          path2 = Object.freeze(path2.concat(node));
          for (let i = 0; i < node.items.length; ++i) {
            const ci = await visitAsync_(i, node.items[i], visitor, path2);
            if (typeof ci === "number")
              i = ci - 1;
            else if (ci === BREAK2)
              return BREAK2;
            else if (ci === REMOVE) {
              node.items.splice(i, 1);
              i -= 1;
            }
          }
        } else if (identity2.isPair(node)) {
          path2 = Object.freeze(path2.concat(node));
          const ck = await visitAsync_("key", node.key, visitor, path2);
          if (ck === BREAK2)
            return BREAK2;
          else if (ck === REMOVE)
            node.key = null;
          const cv = await visitAsync_("value", node.value, visitor, path2);
          if (cv === BREAK2)
            return BREAK2;
          else if (cv === REMOVE)
            node.value = null;
        }
      }
      return ctrl;
    }
    function initVisitor(visitor) {
      if (typeof visitor === "object" && (visitor.Collection || visitor.Node || visitor.Value)) {
        return Object.assign({
          Alias: visitor.Node,
          Map: visitor.Node,
          Scalar: visitor.Node,
          Seq: visitor.Node
        }, visitor.Value && {
          Map: visitor.Value,
          Scalar: visitor.Value,
          Seq: visitor.Value
        }, visitor.Collection && {
          Map: visitor.Collection,
          Seq: visitor.Collection
        }, visitor);
      }
      return visitor;
    }
    function callVisitor(key, node, visitor, path2) {
      if (typeof visitor === "function")
        return visitor(key, node, path2);
      if (identity2.isMap(node))
        return visitor.Map?.(key, node, path2);
      if (identity2.isSeq(node))
        return visitor.Seq?.(key, node, path2);
      if (identity2.isPair(node))
        return visitor.Pair?.(key, node, path2);
      if (identity2.isScalar(node))
        return visitor.Scalar?.(key, node, path2);
      if (identity2.isAlias(node))
        return visitor.Alias?.(key, node, path2);
      return void 0;
    }
    function replaceNode(key, path2, node) {
      const parent = path2[path2.length - 1];
      if (identity2.isCollection(parent)) {
        parent.items[key] = node;
      } else if (identity2.isPair(parent)) {
        if (key === "key")
          parent.key = node;
        else
          parent.value = node;
      } else if (identity2.isDocument(parent)) {
        parent.contents = node;
      } else {
        const pt = identity2.isAlias(parent) ? "alias" : "scalar";
        throw new Error(`Cannot replace node with ${pt} parent`);
      }
    }
    exports2.visit = visit3;
    exports2.visitAsync = visitAsync;
  }
});

// node_modules/yaml/dist/doc/directives.js
var require_directives = __commonJS({
  "node_modules/yaml/dist/doc/directives.js"(exports2) {
    "use strict";
    var identity2 = require_identity();
    var visit3 = require_visit();
    var escapeChars = {
      "!": "%21",
      ",": "%2C",
      "[": "%5B",
      "]": "%5D",
      "{": "%7B",
      "}": "%7D"
    };
    var escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, (ch) => escapeChars[ch]);
    var Directives = class _Directives {
      constructor(yaml2, tags) {
        this.docStart = null;
        this.docEnd = false;
        this.yaml = Object.assign({}, _Directives.defaultYaml, yaml2);
        this.tags = Object.assign({}, _Directives.defaultTags, tags);
      }
      clone() {
        const copy = new _Directives(this.yaml, this.tags);
        copy.docStart = this.docStart;
        return copy;
      }
      /**
       * During parsing, get a Directives instance for the current document and
       * update the stream state according to the current version's spec.
       */
      atDocument() {
        const res = new _Directives(this.yaml, this.tags);
        switch (this.yaml.version) {
          case "1.1":
            this.atNextDocument = true;
            break;
          case "1.2":
            this.atNextDocument = false;
            this.yaml = {
              explicit: _Directives.defaultYaml.explicit,
              version: "1.2"
            };
            this.tags = Object.assign({}, _Directives.defaultTags);
            break;
        }
        return res;
      }
      /**
       * @param onError - May be called even if the action was successful
       * @returns `true` on success
       */
      add(line, onError) {
        if (this.atNextDocument) {
          this.yaml = { explicit: _Directives.defaultYaml.explicit, version: "1.1" };
          this.tags = Object.assign({}, _Directives.defaultTags);
          this.atNextDocument = false;
        }
        const parts = line.trim().split(/[ \t]+/);
        const name2 = parts.shift();
        switch (name2) {
          case "%TAG": {
            if (parts.length !== 2) {
              onError(0, "%TAG directive should contain exactly two parts");
              if (parts.length < 2)
                return false;
            }
            const [handle, prefix] = parts;
            this.tags[handle] = prefix;
            return true;
          }
          case "%YAML": {
            this.yaml.explicit = true;
            if (parts.length !== 1) {
              onError(0, "%YAML directive should contain exactly one part");
              return false;
            }
            const [version] = parts;
            if (version === "1.1" || version === "1.2") {
              this.yaml.version = version;
              return true;
            } else {
              const isValid = /^\d+\.\d+$/.test(version);
              onError(6, `Unsupported YAML version ${version}`, isValid);
              return false;
            }
          }
          default:
            onError(0, `Unknown directive ${name2}`, true);
            return false;
        }
      }
      /**
       * Resolves a tag, matching handles to those defined in %TAG directives.
       *
       * @returns Resolved tag, which may also be the non-specific tag `'!'` or a
       *   `'!local'` tag, or `null` if unresolvable.
       */
      tagName(source, onError) {
        if (source === "!")
          return "!";
        if (source[0] !== "!") {
          onError(`Not a valid tag: ${source}`);
          return null;
        }
        if (source[1] === "<") {
          const verbatim = source.slice(2, -1);
          if (verbatim === "!" || verbatim === "!!") {
            onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
            return null;
          }
          if (source[source.length - 1] !== ">")
            onError("Verbatim tags must end with a >");
          return verbatim;
        }
        const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
        if (!suffix)
          onError(`The ${source} tag has no suffix`);
        const prefix = this.tags[handle];
        if (prefix) {
          try {
            return prefix + decodeURIComponent(suffix);
          } catch (error) {
            onError(String(error));
            return null;
          }
        }
        if (handle === "!")
          return source;
        onError(`Could not resolve tag: ${source}`);
        return null;
      }
      /**
       * Given a fully resolved tag, returns its printable string form,
       * taking into account current tag prefixes and defaults.
       */
      tagString(tag) {
        for (const [handle, prefix] of Object.entries(this.tags)) {
          if (tag.startsWith(prefix))
            return handle + escapeTagName(tag.substring(prefix.length));
        }
        return tag[0] === "!" ? tag : `!<${tag}>`;
      }
      toString(doc) {
        const lines = this.yaml.explicit ? [`%YAML ${this.yaml.version || "1.2"}`] : [];
        const tagEntries = Object.entries(this.tags);
        let tagNames;
        if (doc && tagEntries.length > 0 && identity2.isNode(doc.contents)) {
          const tags = {};
          visit3.visit(doc.contents, (_key, node) => {
            if (identity2.isNode(node) && node.tag)
              tags[node.tag] = true;
          });
          tagNames = Object.keys(tags);
        } else
          tagNames = [];
        for (const [handle, prefix] of tagEntries) {
          if (handle === "!!" && prefix === "tag:yaml.org,2002:")
            continue;
          if (!doc || tagNames.some((tn) => tn.startsWith(prefix)))
            lines.push(`%TAG ${handle} ${prefix}`);
        }
        return lines.join("\n");
      }
    };
    Directives.defaultYaml = { explicit: false, version: "1.2" };
    Directives.defaultTags = { "!!": "tag:yaml.org,2002:" };
    exports2.Directives = Directives;
  }
});

// node_modules/yaml/dist/doc/anchors.js
var require_anchors = __commonJS({
  "node_modules/yaml/dist/doc/anchors.js"(exports2) {
    "use strict";
    var identity2 = require_identity();
    var visit3 = require_visit();
    function anchorIsValid(anchor) {
      if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
        const sa = JSON.stringify(anchor);
        const msg = `Anchor must not contain whitespace or control characters: ${sa}`;
        throw new Error(msg);
      }
      return true;
    }
    function anchorNames(root) {
      const anchors = /* @__PURE__ */ new Set();
      visit3.visit(root, {
        Value(_key, node) {
          if (node.anchor)
            anchors.add(node.anchor);
        }
      });
      return anchors;
    }
    function findNewAnchor(prefix, exclude) {
      for (let i = 1; true; ++i) {
        const name2 = `${prefix}${i}`;
        if (!exclude.has(name2))
          return name2;
      }
    }
    function createNodeAnchors(doc, prefix) {
      const aliasObjects = [];
      const sourceObjects = /* @__PURE__ */ new Map();
      let prevAnchors = null;
      return {
        onAnchor: (source) => {
          aliasObjects.push(source);
          prevAnchors ?? (prevAnchors = anchorNames(doc));
          const anchor = findNewAnchor(prefix, prevAnchors);
          prevAnchors.add(anchor);
          return anchor;
        },
        /**
         * With circular references, the source node is only resolved after all
         * of its child nodes are. This is why anchors are set only after all of
         * the nodes have been created.
         */
        setAnchors: () => {
          for (const source of aliasObjects) {
            const ref2 = sourceObjects.get(source);
            if (typeof ref2 === "object" && ref2.anchor && (identity2.isScalar(ref2.node) || identity2.isCollection(ref2.node))) {
              ref2.node.anchor = ref2.anchor;
            } else {
              const error = new Error("Failed to resolve repeated object (this should not happen)");
              error.source = source;
              throw error;
            }
          }
        },
        sourceObjects
      };
    }
    exports2.anchorIsValid = anchorIsValid;
    exports2.anchorNames = anchorNames;
    exports2.createNodeAnchors = createNodeAnchors;
    exports2.findNewAnchor = findNewAnchor;
  }
});

// node_modules/yaml/dist/doc/applyReviver.js
var require_applyReviver = __commonJS({
  "node_modules/yaml/dist/doc/applyReviver.js"(exports2) {
    "use strict";
    function applyReviver(reviver, obj, key, val) {
      if (val && typeof val === "object") {
        if (Array.isArray(val)) {
          for (let i = 0, len = val.length; i < len; ++i) {
            const v0 = val[i];
            const v1 = applyReviver(reviver, val, String(i), v0);
            if (v1 === void 0)
              delete val[i];
            else if (v1 !== v0)
              val[i] = v1;
          }
        } else if (val instanceof Map) {
          for (const k of Array.from(val.keys())) {
            const v0 = val.get(k);
            const v1 = applyReviver(reviver, val, k, v0);
            if (v1 === void 0)
              val.delete(k);
            else if (v1 !== v0)
              val.set(k, v1);
          }
        } else if (val instanceof Set) {
          for (const v0 of Array.from(val)) {
            const v1 = applyReviver(reviver, val, v0, v0);
            if (v1 === void 0)
              val.delete(v0);
            else if (v1 !== v0) {
              val.delete(v0);
              val.add(v1);
            }
          }
        } else {
          for (const [k, v0] of Object.entries(val)) {
            const v1 = applyReviver(reviver, val, k, v0);
            if (v1 === void 0)
              delete val[k];
            else if (v1 !== v0)
              val[k] = v1;
          }
        }
      }
      return reviver.call(obj, key, val);
    }
    exports2.applyReviver = applyReviver;
  }
});

// node_modules/yaml/dist/nodes/toJS.js
var require_toJS = __commonJS({
  "node_modules/yaml/dist/nodes/toJS.js"(exports2) {
    "use strict";
    var identity2 = require_identity();
    function toJS(value, arg, ctx) {
      if (Array.isArray(value))
        return value.map((v, i) => toJS(v, String(i), ctx));
      if (value && typeof value.toJSON === "function") {
        if (!ctx || !identity2.hasAnchor(value))
          return value.toJSON(arg, ctx);
        const data = { aliasCount: 0, count: 1, res: void 0 };
        ctx.anchors.set(value, data);
        ctx.onCreate = (res2) => {
          data.res = res2;
          delete ctx.onCreate;
        };
        const res = value.toJSON(arg, ctx);
        if (ctx.onCreate)
          ctx.onCreate(res);
        return res;
      }
      if (typeof value === "bigint" && !ctx?.keep)
        return Number(value);
      return value;
    }
    exports2.toJS = toJS;
  }
});

// node_modules/yaml/dist/nodes/Node.js
var require_Node = __commonJS({
  "node_modules/yaml/dist/nodes/Node.js"(exports2) {
    "use strict";
    var applyReviver = require_applyReviver();
    var identity2 = require_identity();
    var toJS = require_toJS();
    var NodeBase = class {
      constructor(type) {
        Object.defineProperty(this, identity2.NODE_TYPE, { value: type });
      }
      /** Create a copy of this node.  */
      clone() {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (this.range)
          copy.range = this.range.slice();
        return copy;
      }
      /** A plain JavaScript representation of this node. */
      toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        if (!identity2.isDocument(doc))
          throw new TypeError("A document argument is required");
        const ctx = {
          anchors: /* @__PURE__ */ new Map(),
          doc,
          keep: true,
          mapAsMap: mapAsMap === true,
          mapKeyWarned: false,
          maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
        };
        const res = toJS.toJS(this, "", ctx);
        if (typeof onAnchor === "function")
          for (const { count, res: res2 } of ctx.anchors.values())
            onAnchor(res2, count);
        return typeof reviver === "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
      }
    };
    exports2.NodeBase = NodeBase;
  }
});

// node_modules/yaml/dist/nodes/Alias.js
var require_Alias = __commonJS({
  "node_modules/yaml/dist/nodes/Alias.js"(exports2) {
    "use strict";
    var anchors = require_anchors();
    var visit3 = require_visit();
    var identity2 = require_identity();
    var Node = require_Node();
    var toJS = require_toJS();
    var Alias = class extends Node.NodeBase {
      constructor(source) {
        super(identity2.ALIAS);
        this.source = source;
        Object.defineProperty(this, "tag", {
          set() {
            throw new Error("Alias nodes cannot have tags");
          }
        });
      }
      /**
       * Resolve the value of this alias within `doc`, finding the last
       * instance of the `source` anchor before this node.
       */
      resolve(doc, ctx) {
        if (ctx?.maxAliasCount === 0)
          throw new ReferenceError("Alias resolution is disabled");
        let nodes;
        if (ctx?.aliasResolveCache) {
          nodes = ctx.aliasResolveCache;
        } else {
          nodes = [];
          visit3.visit(doc, {
            Node: (_key, node) => {
              if (identity2.isAlias(node) || identity2.hasAnchor(node))
                nodes.push(node);
            }
          });
          if (ctx)
            ctx.aliasResolveCache = nodes;
        }
        let found = void 0;
        for (const node of nodes) {
          if (node === this)
            break;
          if (node.anchor === this.source)
            found = node;
        }
        if (found && ctx) {
          const { anchors: anchors2, doc: doc2, maxAliasCount } = ctx;
          let data = anchors2.get(found);
          if (!data) {
            toJS.toJS(found, null, ctx);
            data = anchors2.get(found);
          }
          if (data?.res === void 0) {
            const msg = "This should not happen: Alias anchor was not resolved?";
            throw new ReferenceError(msg);
          }
          if (maxAliasCount >= 0) {
            data.count += 1;
            if (data.aliasCount === 0)
              data.aliasCount = getAliasCount(doc2, found, anchors2);
            if (data.count * data.aliasCount > maxAliasCount) {
              const msg = "Excessive alias count indicates a resource exhaustion attack";
              throw new ReferenceError(msg);
            }
          }
        }
        return found;
      }
      toJSON(_arg, ctx) {
        if (!ctx)
          return { source: this.source };
        const source = this.resolve(ctx.doc, ctx);
        if (!source) {
          const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
          throw new ReferenceError(msg);
        }
        return ctx.anchors.get(source).res;
      }
      toString(ctx, _onComment, _onChompKeep) {
        const src = `*${this.source}`;
        if (ctx) {
          anchors.anchorIsValid(this.source);
          if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
            const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
            throw new Error(msg);
          }
          if (ctx.implicitKey)
            return `${src} `;
        }
        return src;
      }
    };
    function getAliasCount(doc, node, anchors2) {
      if (identity2.isAlias(node)) {
        const source = node.resolve(doc);
        const anchor = anchors2 && source && anchors2.get(source);
        return anchor ? anchor.count * anchor.aliasCount : 0;
      } else if (identity2.isCollection(node)) {
        let count = 0;
        for (const item of node.items) {
          const c = getAliasCount(doc, item, anchors2);
          if (c > count)
            count = c;
        }
        return count;
      } else if (identity2.isPair(node)) {
        const kc = getAliasCount(doc, node.key, anchors2);
        const vc = getAliasCount(doc, node.value, anchors2);
        return Math.max(kc, vc);
      }
      return 1;
    }
    exports2.Alias = Alias;
  }
});

// node_modules/yaml/dist/nodes/Scalar.js
var require_Scalar = __commonJS({
  "node_modules/yaml/dist/nodes/Scalar.js"(exports2) {
    "use strict";
    var identity2 = require_identity();
    var Node = require_Node();
    var toJS = require_toJS();
    var isScalarValue = (value) => !value || typeof value !== "function" && typeof value !== "object";
    var Scalar2 = class extends Node.NodeBase {
      constructor(value) {
        super(identity2.SCALAR);
        this.value = value;
      }
      toJSON(arg, ctx) {
        return ctx?.keep ? this.value : toJS.toJS(this.value, arg, ctx);
      }
      toString() {
        return String(this.value);
      }
    };
    Scalar2.BLOCK_FOLDED = "BLOCK_FOLDED";
    Scalar2.BLOCK_LITERAL = "BLOCK_LITERAL";
    Scalar2.PLAIN = "PLAIN";
    Scalar2.QUOTE_DOUBLE = "QUOTE_DOUBLE";
    Scalar2.QUOTE_SINGLE = "QUOTE_SINGLE";
    exports2.Scalar = Scalar2;
    exports2.isScalarValue = isScalarValue;
  }
});

// node_modules/yaml/dist/doc/createNode.js
var require_createNode = __commonJS({
  "node_modules/yaml/dist/doc/createNode.js"(exports2) {
    "use strict";
    var Alias = require_Alias();
    var identity2 = require_identity();
    var Scalar2 = require_Scalar();
    var defaultTagPrefix = "tag:yaml.org,2002:";
    function findTagObject(value, tagName, tags) {
      if (tagName) {
        const match = tags.filter((t) => t.tag === tagName);
        const tagObj = match.find((t) => !t.format) ?? match[0];
        if (!tagObj)
          throw new Error(`Tag ${tagName} not found`);
        return tagObj;
      }
      return tags.find((t) => t.identify?.(value) && !t.format);
    }
    function createNode(value, tagName, ctx) {
      if (identity2.isDocument(value))
        value = value.contents;
      if (identity2.isNode(value))
        return value;
      if (identity2.isPair(value)) {
        const map = ctx.schema[identity2.MAP].createNode?.(ctx.schema, null, ctx);
        map.items.push(value);
        return map;
      }
      if (value instanceof String || value instanceof Number || value instanceof Boolean || typeof BigInt !== "undefined" && value instanceof BigInt) {
        value = value.valueOf();
      }
      const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
      let ref2 = void 0;
      if (aliasDuplicateObjects && value && typeof value === "object") {
        ref2 = sourceObjects.get(value);
        if (ref2) {
          ref2.anchor ?? (ref2.anchor = onAnchor(value));
          return new Alias.Alias(ref2.anchor);
        } else {
          ref2 = { anchor: null, node: null };
          sourceObjects.set(value, ref2);
        }
      }
      if (tagName?.startsWith("!!"))
        tagName = defaultTagPrefix + tagName.slice(2);
      let tagObj = findTagObject(value, tagName, schema.tags);
      if (!tagObj) {
        if (value && typeof value.toJSON === "function") {
          value = value.toJSON();
        }
        if (!value || typeof value !== "object") {
          const node2 = new Scalar2.Scalar(value);
          if (ref2)
            ref2.node = node2;
          return node2;
        }
        tagObj = value instanceof Map ? schema[identity2.MAP] : Symbol.iterator in Object(value) ? schema[identity2.SEQ] : schema[identity2.MAP];
      }
      if (onTagObj) {
        onTagObj(tagObj);
        delete ctx.onTagObj;
      }
      const node = tagObj?.createNode ? tagObj.createNode(ctx.schema, value, ctx) : typeof tagObj?.nodeClass?.from === "function" ? tagObj.nodeClass.from(ctx.schema, value, ctx) : new Scalar2.Scalar(value);
      if (tagName)
        node.tag = tagName;
      else if (!tagObj.default)
        node.tag = tagObj.tag;
      if (ref2)
        ref2.node = node;
      return node;
    }
    exports2.createNode = createNode;
  }
});

// node_modules/yaml/dist/nodes/Collection.js
var require_Collection = __commonJS({
  "node_modules/yaml/dist/nodes/Collection.js"(exports2) {
    "use strict";
    var createNode = require_createNode();
    var identity2 = require_identity();
    var Node = require_Node();
    function collectionFromPath(schema, path2, value) {
      let v = value;
      for (let i = path2.length - 1; i >= 0; --i) {
        const k = path2[i];
        if (typeof k === "number" && Number.isInteger(k) && k >= 0) {
          const a = [];
          a[k] = v;
          v = a;
        } else {
          v = /* @__PURE__ */ new Map([[k, v]]);
        }
      }
      return createNode.createNode(v, void 0, {
        aliasDuplicateObjects: false,
        keepUndefined: false,
        onAnchor: () => {
          throw new Error("This should not happen, please report a bug.");
        },
        schema,
        sourceObjects: /* @__PURE__ */ new Map()
      });
    }
    var isEmptyPath = (path2) => path2 == null || typeof path2 === "object" && !!path2[Symbol.iterator]().next().done;
    var Collection = class extends Node.NodeBase {
      constructor(type, schema) {
        super(type);
        Object.defineProperty(this, "schema", {
          value: schema,
          configurable: true,
          enumerable: false,
          writable: true
        });
      }
      /**
       * Create a copy of this collection.
       *
       * @param schema - If defined, overwrites the original's schema
       */
      clone(schema) {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (schema)
          copy.schema = schema;
        copy.items = copy.items.map((it) => identity2.isNode(it) || identity2.isPair(it) ? it.clone(schema) : it);
        if (this.range)
          copy.range = this.range.slice();
        return copy;
      }
      /**
       * Adds a value to the collection. For `!!map` and `!!omap` the value must
       * be a Pair instance or a `{ key, value }` object, which may not have a key
       * that already exists in the map.
       */
      addIn(path2, value) {
        if (isEmptyPath(path2))
          this.add(value);
        else {
          const [key, ...rest] = path2;
          const node = this.get(key, true);
          if (identity2.isCollection(node))
            node.addIn(rest, value);
          else if (node === void 0 && this.schema)
            this.set(key, collectionFromPath(this.schema, rest, value));
          else
            throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
      }
      /**
       * Removes a value from the collection.
       * @returns `true` if the item was found and removed.
       */
      deleteIn(path2) {
        const [key, ...rest] = path2;
        if (rest.length === 0)
          return this.delete(key);
        const node = this.get(key, true);
        if (identity2.isCollection(node))
          return node.deleteIn(rest);
        else
          throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
      }
      /**
       * Returns item at `key`, or `undefined` if not found. By default unwraps
       * scalar values from their surrounding node; to disable set `keepScalar` to
       * `true` (collections are always returned intact).
       */
      getIn(path2, keepScalar) {
        const [key, ...rest] = path2;
        const node = this.get(key, true);
        if (rest.length === 0)
          return !keepScalar && identity2.isScalar(node) ? node.value : node;
        else
          return identity2.isCollection(node) ? node.getIn(rest, keepScalar) : void 0;
      }
      hasAllNullValues(allowScalar) {
        return this.items.every((node) => {
          if (!identity2.isPair(node))
            return false;
          const n = node.value;
          return n == null || allowScalar && identity2.isScalar(n) && n.value == null && !n.commentBefore && !n.comment && !n.tag;
        });
      }
      /**
       * Checks if the collection includes a value with the key `key`.
       */
      hasIn(path2) {
        const [key, ...rest] = path2;
        if (rest.length === 0)
          return this.has(key);
        const node = this.get(key, true);
        return identity2.isCollection(node) ? node.hasIn(rest) : false;
      }
      /**
       * Sets a value in this collection. For `!!set`, `value` needs to be a
       * boolean to add/remove the item from the set.
       */
      setIn(path2, value) {
        const [key, ...rest] = path2;
        if (rest.length === 0) {
          this.set(key, value);
        } else {
          const node = this.get(key, true);
          if (identity2.isCollection(node))
            node.setIn(rest, value);
          else if (node === void 0 && this.schema)
            this.set(key, collectionFromPath(this.schema, rest, value));
          else
            throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
      }
    };
    exports2.Collection = Collection;
    exports2.collectionFromPath = collectionFromPath;
    exports2.isEmptyPath = isEmptyPath;
  }
});

// node_modules/yaml/dist/stringify/stringifyComment.js
var require_stringifyComment = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyComment.js"(exports2) {
    "use strict";
    var stringifyComment = (str2) => str2.replace(/^(?!$)(?: $)?/gm, "#");
    function indentComment(comment, indent) {
      if (/^\n+$/.test(comment))
        return comment.substring(1);
      return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
    }
    var lineComment = (str2, indent, comment) => str2.endsWith("\n") ? indentComment(comment, indent) : comment.includes("\n") ? "\n" + indentComment(comment, indent) : (str2.endsWith(" ") ? "" : " ") + comment;
    exports2.indentComment = indentComment;
    exports2.lineComment = lineComment;
    exports2.stringifyComment = stringifyComment;
  }
});

// node_modules/yaml/dist/stringify/foldFlowLines.js
var require_foldFlowLines = __commonJS({
  "node_modules/yaml/dist/stringify/foldFlowLines.js"(exports2) {
    "use strict";
    var FOLD_FLOW = "flow";
    var FOLD_BLOCK = "block";
    var FOLD_QUOTED = "quoted";
    function foldFlowLines(text2, indent, mode = "flow", { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
      if (!lineWidth || lineWidth < 0)
        return text2;
      if (lineWidth < minContentWidth)
        minContentWidth = 0;
      const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
      if (text2.length <= endStep)
        return text2;
      const folds = [];
      const escapedFolds = {};
      let end = lineWidth - indent.length;
      if (typeof indentAtStart === "number") {
        if (indentAtStart > lineWidth - Math.max(2, minContentWidth))
          folds.push(0);
        else
          end = lineWidth - indentAtStart;
      }
      let split2 = void 0;
      let prev = void 0;
      let overflow = false;
      let i = -1;
      let escStart = -1;
      let escEnd = -1;
      if (mode === FOLD_BLOCK) {
        i = consumeMoreIndentedLines(text2, i, indent.length);
        if (i !== -1)
          end = i + endStep;
      }
      for (let ch; ch = text2[i += 1]; ) {
        if (mode === FOLD_QUOTED && ch === "\\") {
          escStart = i;
          switch (text2[i + 1]) {
            case "x":
              i += 3;
              break;
            case "u":
              i += 5;
              break;
            case "U":
              i += 9;
              break;
            default:
              i += 1;
          }
          escEnd = i;
        }
        if (ch === "\n") {
          if (mode === FOLD_BLOCK)
            i = consumeMoreIndentedLines(text2, i, indent.length);
          end = i + indent.length + endStep;
          split2 = void 0;
        } else {
          if (ch === " " && prev && prev !== " " && prev !== "\n" && prev !== "	") {
            const next = text2[i + 1];
            if (next && next !== " " && next !== "\n" && next !== "	")
              split2 = i;
          }
          if (i >= end) {
            if (split2) {
              folds.push(split2);
              end = split2 + endStep;
              split2 = void 0;
            } else if (mode === FOLD_QUOTED) {
              while (prev === " " || prev === "	") {
                prev = ch;
                ch = text2[i += 1];
                overflow = true;
              }
              const j = i > escEnd + 1 ? i - 2 : escStart - 1;
              if (escapedFolds[j])
                return text2;
              folds.push(j);
              escapedFolds[j] = true;
              end = j + endStep;
              split2 = void 0;
            } else {
              overflow = true;
            }
          }
        }
        prev = ch;
      }
      if (overflow && onOverflow)
        onOverflow();
      if (folds.length === 0)
        return text2;
      if (onFold)
        onFold();
      let res = text2.slice(0, folds[0]);
      for (let i2 = 0; i2 < folds.length; ++i2) {
        const fold4 = folds[i2];
        const end2 = folds[i2 + 1] || text2.length;
        if (fold4 === 0)
          res = `
${indent}${text2.slice(0, end2)}`;
        else {
          if (mode === FOLD_QUOTED && escapedFolds[fold4])
            res += `${text2[fold4]}\\`;
          res += `
${indent}${text2.slice(fold4 + 1, end2)}`;
        }
      }
      return res;
    }
    function consumeMoreIndentedLines(text2, i, indent) {
      let end = i;
      let start = i + 1;
      let ch = text2[start];
      while (ch === " " || ch === "	") {
        if (i < start + indent) {
          ch = text2[++i];
        } else {
          do {
            ch = text2[++i];
          } while (ch && ch !== "\n");
          end = i;
          start = i + 1;
          ch = text2[start];
        }
      }
      return end;
    }
    exports2.FOLD_BLOCK = FOLD_BLOCK;
    exports2.FOLD_FLOW = FOLD_FLOW;
    exports2.FOLD_QUOTED = FOLD_QUOTED;
    exports2.foldFlowLines = foldFlowLines;
  }
});

// node_modules/yaml/dist/stringify/stringifyString.js
var require_stringifyString = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyString.js"(exports2) {
    "use strict";
    var Scalar2 = require_Scalar();
    var foldFlowLines = require_foldFlowLines();
    var getFoldOptions = (ctx, isBlock) => ({
      indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
      lineWidth: ctx.options.lineWidth,
      minContentWidth: ctx.options.minContentWidth
    });
    var containsDocumentMarker = (str2) => /^(%|---|\.\.\.)/m.test(str2);
    function lineLengthOverLimit(str2, lineWidth, indentLength) {
      if (!lineWidth || lineWidth < 0)
        return false;
      const limit = lineWidth - indentLength;
      const strLen = str2.length;
      if (strLen <= limit)
        return false;
      for (let i = 0, start = 0; i < strLen; ++i) {
        if (str2[i] === "\n") {
          if (i - start > limit)
            return true;
          start = i + 1;
          if (strLen - start <= limit)
            return false;
        }
      }
      return true;
    }
    function doubleQuotedString(value, ctx) {
      const json = JSON.stringify(value);
      if (ctx.options.doubleQuotedAsJSON)
        return json;
      const { implicitKey } = ctx;
      const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
      const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
      let str2 = "";
      let start = 0;
      for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
        if (ch === " " && json[i + 1] === "\\" && json[i + 2] === "n") {
          str2 += json.slice(start, i) + "\\ ";
          i += 1;
          start = i;
          ch = "\\";
        }
        if (ch === "\\")
          switch (json[i + 1]) {
            case "u":
              {
                str2 += json.slice(start, i);
                const code = json.substr(i + 2, 4);
                switch (code) {
                  case "0000":
                    str2 += "\\0";
                    break;
                  case "0007":
                    str2 += "\\a";
                    break;
                  case "000b":
                    str2 += "\\v";
                    break;
                  case "001b":
                    str2 += "\\e";
                    break;
                  case "0085":
                    str2 += "\\N";
                    break;
                  case "00a0":
                    str2 += "\\_";
                    break;
                  case "2028":
                    str2 += "\\L";
                    break;
                  case "2029":
                    str2 += "\\P";
                    break;
                  default:
                    if (code.substr(0, 2) === "00")
                      str2 += "\\x" + code.substr(2);
                    else
                      str2 += json.substr(i, 6);
                }
                i += 5;
                start = i + 1;
              }
              break;
            case "n":
              if (implicitKey || json[i + 2] === '"' || json.length < minMultiLineLength) {
                i += 1;
              } else {
                str2 += json.slice(start, i) + "\n\n";
                while (json[i + 2] === "\\" && json[i + 3] === "n" && json[i + 4] !== '"') {
                  str2 += "\n";
                  i += 2;
                }
                str2 += indent;
                if (json[i + 2] === " ")
                  str2 += "\\";
                i += 1;
                start = i + 1;
              }
              break;
            default:
              i += 1;
          }
      }
      str2 = start ? str2 + json.slice(start) : json;
      return implicitKey ? str2 : foldFlowLines.foldFlowLines(str2, indent, foldFlowLines.FOLD_QUOTED, getFoldOptions(ctx, false));
    }
    function singleQuotedString(value, ctx) {
      if (ctx.options.singleQuote === false || ctx.implicitKey && value.includes("\n") || /[ \t]\n|\n[ \t]/.test(value))
        return doubleQuotedString(value, ctx);
      const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
      const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&
${indent}`) + "'";
      return ctx.implicitKey ? res : foldFlowLines.foldFlowLines(res, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
    }
    function quotedString(value, ctx) {
      const { singleQuote } = ctx.options;
      let qs;
      if (singleQuote === false)
        qs = doubleQuotedString;
      else {
        const hasDouble = value.includes('"');
        const hasSingle = value.includes("'");
        if (hasDouble && !hasSingle)
          qs = singleQuotedString;
        else if (hasSingle && !hasDouble)
          qs = doubleQuotedString;
        else
          qs = singleQuote ? singleQuotedString : doubleQuotedString;
      }
      return qs(value, ctx);
    }
    var blockEndNewlines;
    try {
      blockEndNewlines = new RegExp("(^|(?<!\n))\n+(?!\n|$)", "g");
    } catch {
      blockEndNewlines = /\n+(?!\n|$)/g;
    }
    function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
      const { blockQuote, commentString, lineWidth } = ctx.options;
      if (!blockQuote || /\n[\t ]+$/.test(value)) {
        return quotedString(value, ctx);
      }
      const indent = ctx.indent || (ctx.forceBlockIndent || containsDocumentMarker(value) ? "  " : "");
      const literal = blockQuote === "literal" ? true : blockQuote === "folded" || type === Scalar2.Scalar.BLOCK_FOLDED ? false : type === Scalar2.Scalar.BLOCK_LITERAL ? true : !lineLengthOverLimit(value, lineWidth, indent.length);
      if (!value)
        return literal ? "|\n" : ">\n";
      let chomp;
      let endStart;
      for (endStart = value.length; endStart > 0; --endStart) {
        const ch = value[endStart - 1];
        if (ch !== "\n" && ch !== "	" && ch !== " ")
          break;
      }
      let end = value.substring(endStart);
      const endNlPos = end.indexOf("\n");
      if (endNlPos === -1) {
        chomp = "-";
      } else if (value === end || endNlPos !== end.length - 1) {
        chomp = "+";
        if (onChompKeep)
          onChompKeep();
      } else {
        chomp = "";
      }
      if (end) {
        value = value.slice(0, -end.length);
        if (end[end.length - 1] === "\n")
          end = end.slice(0, -1);
        end = end.replace(blockEndNewlines, `$&${indent}`);
      }
      let startWithSpace = false;
      let startEnd;
      let startNlPos = -1;
      for (startEnd = 0; startEnd < value.length; ++startEnd) {
        const ch = value[startEnd];
        if (ch === " ")
          startWithSpace = true;
        else if (ch === "\n")
          startNlPos = startEnd;
        else
          break;
      }
      let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
      if (start) {
        value = value.substring(start.length);
        start = start.replace(/\n+/g, `$&${indent}`);
      }
      const indentSize = indent ? "2" : "1";
      let header = (startWithSpace ? indentSize : "") + chomp;
      if (comment) {
        header += " " + commentString(comment.replace(/ ?[\r\n]+/g, " "));
        if (onComment)
          onComment();
      }
      if (!literal) {
        const foldedValue = value.replace(/\n+/g, "\n$&").replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, "$1$2").replace(/\n+/g, `$&${indent}`);
        let literalFallback = false;
        const foldOptions = getFoldOptions(ctx, true);
        if (blockQuote !== "folded" && type !== Scalar2.Scalar.BLOCK_FOLDED) {
          foldOptions.onOverflow = () => {
            literalFallback = true;
          };
        }
        const body = foldFlowLines.foldFlowLines(`${start}${foldedValue}${end}`, indent, foldFlowLines.FOLD_BLOCK, foldOptions);
        if (!literalFallback)
          return `>${header}
${indent}${body}`;
      }
      value = value.replace(/\n+/g, `$&${indent}`);
      return `|${header}
${indent}${start}${value}${end}`;
    }
    function plainString(item, ctx, onComment, onChompKeep) {
      const { type, value } = item;
      const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
      if (implicitKey && value.includes("\n") || inFlow && /[[\]{},]/.test(value)) {
        return quotedString(value, ctx);
      }
      if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) {
        return implicitKey || inFlow || !value.includes("\n") ? quotedString(value, ctx) : blockString(item, ctx, onComment, onChompKeep);
      }
      if (!implicitKey && !inFlow && type !== Scalar2.Scalar.PLAIN && value.includes("\n")) {
        return blockString(item, ctx, onComment, onChompKeep);
      }
      if (containsDocumentMarker(value)) {
        if (indent === "") {
          ctx.forceBlockIndent = true;
          return blockString(item, ctx, onComment, onChompKeep);
        } else if (implicitKey && indent === indentStep) {
          return quotedString(value, ctx);
        }
      }
      const str2 = value.replace(/\n+/g, `$&
${indent}`);
      if (actualString) {
        const test = (tag) => tag.default && tag.tag !== "tag:yaml.org,2002:str" && tag.test?.test(str2);
        const { compat, tags } = ctx.doc.schema;
        if (tags.some(test) || compat?.some(test))
          return quotedString(value, ctx);
      }
      return implicitKey ? str2 : foldFlowLines.foldFlowLines(str2, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
    }
    function stringifyString(item, ctx, onComment, onChompKeep) {
      const { implicitKey, inFlow } = ctx;
      const ss = typeof item.value === "string" ? item : Object.assign({}, item, { value: String(item.value) });
      let { type } = item;
      if (type !== Scalar2.Scalar.QUOTE_DOUBLE) {
        if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value))
          type = Scalar2.Scalar.QUOTE_DOUBLE;
      }
      const _stringify = (_type) => {
        switch (_type) {
          case Scalar2.Scalar.BLOCK_FOLDED:
          case Scalar2.Scalar.BLOCK_LITERAL:
            return implicitKey || inFlow ? quotedString(ss.value, ctx) : blockString(ss, ctx, onComment, onChompKeep);
          case Scalar2.Scalar.QUOTE_DOUBLE:
            return doubleQuotedString(ss.value, ctx);
          case Scalar2.Scalar.QUOTE_SINGLE:
            return singleQuotedString(ss.value, ctx);
          case Scalar2.Scalar.PLAIN:
            return plainString(ss, ctx, onComment, onChompKeep);
          default:
            return null;
        }
      };
      let res = _stringify(type);
      if (res === null) {
        const { defaultKeyType, defaultStringType } = ctx.options;
        const t = implicitKey && defaultKeyType || defaultStringType;
        res = _stringify(t);
        if (res === null)
          throw new Error(`Unsupported default string type ${t}`);
      }
      return res;
    }
    exports2.stringifyString = stringifyString;
  }
});

// node_modules/yaml/dist/stringify/stringify.js
var require_stringify2 = __commonJS({
  "node_modules/yaml/dist/stringify/stringify.js"(exports2) {
    "use strict";
    var anchors = require_anchors();
    var identity2 = require_identity();
    var stringifyComment = require_stringifyComment();
    var stringifyString = require_stringifyString();
    function createStringifyContext(doc, options2) {
      const opt = Object.assign({
        blockQuote: true,
        commentString: stringifyComment.stringifyComment,
        defaultKeyType: null,
        defaultStringType: "PLAIN",
        directives: null,
        doubleQuotedAsJSON: false,
        doubleQuotedMinMultiLineLength: 40,
        falseStr: "false",
        flowCollectionPadding: true,
        indentSeq: true,
        lineWidth: 80,
        minContentWidth: 20,
        nullStr: "null",
        simpleKeys: false,
        singleQuote: null,
        trailingComma: false,
        trueStr: "true",
        verifyAliasOrder: true
      }, doc.schema.toStringOptions, options2);
      let inFlow;
      switch (opt.collectionStyle) {
        case "block":
          inFlow = false;
          break;
        case "flow":
          inFlow = true;
          break;
        default:
          inFlow = null;
      }
      return {
        anchors: /* @__PURE__ */ new Set(),
        doc,
        flowCollectionPadding: opt.flowCollectionPadding ? " " : "",
        indent: "",
        indentStep: typeof opt.indent === "number" ? " ".repeat(opt.indent) : "  ",
        inFlow,
        options: opt
      };
    }
    function getTagObject(tags, item) {
      if (item.tag) {
        const match = tags.filter((t) => t.tag === item.tag);
        if (match.length > 0)
          return match.find((t) => t.format === item.format) ?? match[0];
      }
      let tagObj = void 0;
      let obj;
      if (identity2.isScalar(item)) {
        obj = item.value;
        let match = tags.filter((t) => t.identify?.(obj));
        if (match.length > 1) {
          const testMatch = match.filter((t) => t.test);
          if (testMatch.length > 0)
            match = testMatch;
        }
        tagObj = match.find((t) => t.format === item.format) ?? match.find((t) => !t.format);
      } else {
        obj = item;
        tagObj = tags.find((t) => t.nodeClass && obj instanceof t.nodeClass);
      }
      if (!tagObj) {
        const name2 = obj?.constructor?.name ?? (obj === null ? "null" : typeof obj);
        throw new Error(`Tag not resolved for ${name2} value`);
      }
      return tagObj;
    }
    function stringifyProps(node, tagObj, { anchors: anchors$1, doc }) {
      if (!doc.directives)
        return "";
      const props = [];
      const anchor = (identity2.isScalar(node) || identity2.isCollection(node)) && node.anchor;
      if (anchor && anchors.anchorIsValid(anchor)) {
        anchors$1.add(anchor);
        props.push(`&${anchor}`);
      }
      const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
      if (tag)
        props.push(doc.directives.tagString(tag));
      return props.join(" ");
    }
    function stringify(item, ctx, onComment, onChompKeep) {
      if (identity2.isPair(item))
        return item.toString(ctx, onComment, onChompKeep);
      if (identity2.isAlias(item)) {
        if (ctx.doc.directives)
          return item.toString(ctx);
        if (ctx.resolvedAliases?.has(item)) {
          throw new TypeError(`Cannot stringify circular structure without alias nodes`);
        } else {
          if (ctx.resolvedAliases)
            ctx.resolvedAliases.add(item);
          else
            ctx.resolvedAliases = /* @__PURE__ */ new Set([item]);
          item = item.resolve(ctx.doc);
        }
      }
      let tagObj = void 0;
      const node = identity2.isNode(item) ? item : ctx.doc.createNode(item, { onTagObj: (o) => tagObj = o });
      tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
      const props = stringifyProps(node, tagObj, ctx);
      if (props.length > 0)
        ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
      const str2 = typeof tagObj.stringify === "function" ? tagObj.stringify(node, ctx, onComment, onChompKeep) : identity2.isScalar(node) ? stringifyString.stringifyString(node, ctx, onComment, onChompKeep) : node.toString(ctx, onComment, onChompKeep);
      if (!props)
        return str2;
      return identity2.isScalar(node) || str2[0] === "{" || str2[0] === "[" ? `${props} ${str2}` : `${props}
${ctx.indent}${str2}`;
    }
    exports2.createStringifyContext = createStringifyContext;
    exports2.stringify = stringify;
  }
});

// node_modules/yaml/dist/stringify/stringifyPair.js
var require_stringifyPair = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyPair.js"(exports2) {
    "use strict";
    var identity2 = require_identity();
    var Scalar2 = require_Scalar();
    var stringify = require_stringify2();
    var stringifyComment = require_stringifyComment();
    function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
      const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
      let keyComment = identity2.isNode(key) && key.comment || null;
      if (simpleKeys) {
        if (keyComment) {
          throw new Error("With simple keys, key nodes cannot have comments");
        }
        if (identity2.isCollection(key) || !identity2.isNode(key) && typeof key === "object") {
          const msg = "With simple keys, collection cannot be used as a key value";
          throw new Error(msg);
        }
      }
      let explicitKey = !simpleKeys && (!key || keyComment && value == null && !ctx.inFlow || identity2.isCollection(key) || (identity2.isScalar(key) ? key.type === Scalar2.Scalar.BLOCK_FOLDED || key.type === Scalar2.Scalar.BLOCK_LITERAL : typeof key === "object"));
      ctx = Object.assign({}, ctx, {
        allNullValues: false,
        implicitKey: !explicitKey && (simpleKeys || !allNullValues),
        indent: indent + indentStep
      });
      let keyCommentDone = false;
      let chompKeep = false;
      let str2 = stringify.stringify(key, ctx, () => keyCommentDone = true, () => chompKeep = true);
      if (!explicitKey && !ctx.inFlow && str2.length > 1024) {
        if (simpleKeys)
          throw new Error("With simple keys, single line scalar must not span more than 1024 characters");
        explicitKey = true;
      }
      if (ctx.inFlow) {
        if (allNullValues || value == null) {
          if (keyCommentDone && onComment)
            onComment();
          return str2 === "" ? "?" : explicitKey ? `? ${str2}` : str2;
        }
      } else if (allNullValues && !simpleKeys || value == null && explicitKey) {
        str2 = `? ${str2}`;
        if (keyComment && !keyCommentDone) {
          str2 += stringifyComment.lineComment(str2, ctx.indent, commentString(keyComment));
        } else if (chompKeep && onChompKeep)
          onChompKeep();
        return str2;
      }
      if (keyCommentDone)
        keyComment = null;
      if (explicitKey) {
        if (keyComment)
          str2 += stringifyComment.lineComment(str2, ctx.indent, commentString(keyComment));
        str2 = `? ${str2}
${indent}:`;
      } else {
        str2 = `${str2}:`;
        if (keyComment)
          str2 += stringifyComment.lineComment(str2, ctx.indent, commentString(keyComment));
      }
      let vsb, vcb, valueComment;
      if (identity2.isNode(value)) {
        vsb = !!value.spaceBefore;
        vcb = value.commentBefore;
        valueComment = value.comment;
      } else {
        vsb = false;
        vcb = null;
        valueComment = null;
        if (value && typeof value === "object")
          value = doc.createNode(value);
      }
      ctx.implicitKey = false;
      if (!explicitKey && !keyComment && identity2.isScalar(value))
        ctx.indentAtStart = str2.length + 1;
      chompKeep = false;
      if (!indentSeq && indentStep.length >= 2 && !ctx.inFlow && !explicitKey && identity2.isSeq(value) && !value.flow && !value.tag && !value.anchor) {
        ctx.indent = ctx.indent.substring(2);
      }
      let valueCommentDone = false;
      const valueStr = stringify.stringify(value, ctx, () => valueCommentDone = true, () => chompKeep = true);
      let ws = " ";
      if (keyComment || vsb || vcb) {
        ws = vsb ? "\n" : "";
        if (vcb) {
          const cs = commentString(vcb);
          ws += `
${stringifyComment.indentComment(cs, ctx.indent)}`;
        }
        if (valueStr === "" && !ctx.inFlow) {
          if (ws === "\n" && valueComment)
            ws = "\n\n";
        } else {
          ws += `
${ctx.indent}`;
        }
      } else if (!explicitKey && identity2.isCollection(value)) {
        const vs0 = valueStr[0];
        const nl0 = valueStr.indexOf("\n");
        const hasNewline = nl0 !== -1;
        const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
        if (hasNewline || !flow) {
          let hasPropsLine = false;
          if (hasNewline && (vs0 === "&" || vs0 === "!")) {
            let sp0 = valueStr.indexOf(" ");
            if (vs0 === "&" && sp0 !== -1 && sp0 < nl0 && valueStr[sp0 + 1] === "!") {
              sp0 = valueStr.indexOf(" ", sp0 + 1);
            }
            if (sp0 === -1 || nl0 < sp0)
              hasPropsLine = true;
          }
          if (!hasPropsLine)
            ws = `
${ctx.indent}`;
        }
      } else if (valueStr === "" || valueStr[0] === "\n") {
        ws = "";
      }
      str2 += ws + valueStr;
      if (ctx.inFlow) {
        if (valueCommentDone && onComment)
          onComment();
      } else if (valueComment && !valueCommentDone) {
        str2 += stringifyComment.lineComment(str2, ctx.indent, commentString(valueComment));
      } else if (chompKeep && onChompKeep) {
        onChompKeep();
      }
      return str2;
    }
    exports2.stringifyPair = stringifyPair;
  }
});

// node_modules/yaml/dist/log.js
var require_log = __commonJS({
  "node_modules/yaml/dist/log.js"(exports2) {
    "use strict";
    var node_process = __require("process");
    function debug(logLevel, ...messages) {
      if (logLevel === "debug")
        console.log(...messages);
    }
    function warn(logLevel, warning) {
      if (logLevel === "debug" || logLevel === "warn") {
        if (typeof node_process.emitWarning === "function")
          node_process.emitWarning(warning);
        else
          console.warn(warning);
      }
    }
    exports2.debug = debug;
    exports2.warn = warn;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/merge.js
var require_merge2 = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/merge.js"(exports2) {
    "use strict";
    var identity2 = require_identity();
    var Scalar2 = require_Scalar();
    var MERGE_KEY = "<<";
    var merge = {
      identify: (value) => value === MERGE_KEY || typeof value === "symbol" && value.description === MERGE_KEY,
      default: "key",
      tag: "tag:yaml.org,2002:merge",
      test: /^<<$/,
      resolve: () => Object.assign(new Scalar2.Scalar(Symbol(MERGE_KEY)), {
        addToJSMap: addMergeToJSMap
      }),
      stringify: () => MERGE_KEY
    };
    var isMergeKey = (ctx, key) => (merge.identify(key) || identity2.isScalar(key) && (!key.type || key.type === Scalar2.Scalar.PLAIN) && merge.identify(key.value)) && ctx?.doc.schema.tags.some((tag) => tag.tag === merge.tag && tag.default);
    function addMergeToJSMap(ctx, map, value) {
      const source = resolveAliasValue(ctx, value);
      if (identity2.isSeq(source))
        for (const it of source.items)
          mergeValue(ctx, map, it);
      else if (Array.isArray(source))
        for (const it of source)
          mergeValue(ctx, map, it);
      else
        mergeValue(ctx, map, source);
    }
    function mergeValue(ctx, map, value) {
      const source = resolveAliasValue(ctx, value);
      if (!identity2.isMap(source))
        throw new Error("Merge sources must be maps or map aliases");
      const srcMap = source.toJSON(null, ctx, Map);
      for (const [key, value2] of srcMap) {
        if (map instanceof Map) {
          if (!map.has(key))
            map.set(key, value2);
        } else if (map instanceof Set) {
          map.add(key);
        } else if (!Object.prototype.hasOwnProperty.call(map, key)) {
          Object.defineProperty(map, key, {
            value: value2,
            writable: true,
            enumerable: true,
            configurable: true
          });
        }
      }
      return map;
    }
    function resolveAliasValue(ctx, value) {
      return ctx && identity2.isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
    }
    exports2.addMergeToJSMap = addMergeToJSMap;
    exports2.isMergeKey = isMergeKey;
    exports2.merge = merge;
  }
});

// node_modules/yaml/dist/nodes/addPairToJSMap.js
var require_addPairToJSMap = __commonJS({
  "node_modules/yaml/dist/nodes/addPairToJSMap.js"(exports2) {
    "use strict";
    var log = require_log();
    var merge = require_merge2();
    var stringify = require_stringify2();
    var identity2 = require_identity();
    var toJS = require_toJS();
    function addPairToJSMap(ctx, map, { key, value }) {
      if (identity2.isNode(key) && key.addToJSMap)
        key.addToJSMap(ctx, map, value);
      else if (merge.isMergeKey(ctx, key))
        merge.addMergeToJSMap(ctx, map, value);
      else {
        const jsKey = toJS.toJS(key, "", ctx);
        if (map instanceof Map) {
          map.set(jsKey, toJS.toJS(value, jsKey, ctx));
        } else if (map instanceof Set) {
          map.add(jsKey);
        } else {
          const stringKey = stringifyKey(key, jsKey, ctx);
          const jsValue = toJS.toJS(value, stringKey, ctx);
          if (stringKey in map)
            Object.defineProperty(map, stringKey, {
              value: jsValue,
              writable: true,
              enumerable: true,
              configurable: true
            });
          else
            map[stringKey] = jsValue;
        }
      }
      return map;
    }
    function stringifyKey(key, jsKey, ctx) {
      if (jsKey === null)
        return "";
      if (typeof jsKey !== "object")
        return String(jsKey);
      if (identity2.isNode(key) && ctx?.doc) {
        const strCtx = stringify.createStringifyContext(ctx.doc, {});
        strCtx.anchors = /* @__PURE__ */ new Set();
        for (const node of ctx.anchors.keys())
          strCtx.anchors.add(node.anchor);
        strCtx.inFlow = true;
        strCtx.inStringifyKey = true;
        const strKey = key.toString(strCtx);
        if (!ctx.mapKeyWarned) {
          let jsonStr = JSON.stringify(strKey);
          if (jsonStr.length > 40)
            jsonStr = jsonStr.substring(0, 36) + '..."';
          log.warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
          ctx.mapKeyWarned = true;
        }
        return strKey;
      }
      return JSON.stringify(jsKey);
    }
    exports2.addPairToJSMap = addPairToJSMap;
  }
});

// node_modules/yaml/dist/nodes/Pair.js
var require_Pair = __commonJS({
  "node_modules/yaml/dist/nodes/Pair.js"(exports2) {
    "use strict";
    var createNode = require_createNode();
    var stringifyPair = require_stringifyPair();
    var addPairToJSMap = require_addPairToJSMap();
    var identity2 = require_identity();
    function createPair(key, value, ctx) {
      const k = createNode.createNode(key, void 0, ctx);
      const v = createNode.createNode(value, void 0, ctx);
      return new Pair(k, v);
    }
    var Pair = class _Pair {
      constructor(key, value = null) {
        Object.defineProperty(this, identity2.NODE_TYPE, { value: identity2.PAIR });
        this.key = key;
        this.value = value;
      }
      clone(schema) {
        let { key, value } = this;
        if (identity2.isNode(key))
          key = key.clone(schema);
        if (identity2.isNode(value))
          value = value.clone(schema);
        return new _Pair(key, value);
      }
      toJSON(_, ctx) {
        const pair = ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
        return addPairToJSMap.addPairToJSMap(ctx, pair, this);
      }
      toString(ctx, onComment, onChompKeep) {
        return ctx?.doc ? stringifyPair.stringifyPair(this, ctx, onComment, onChompKeep) : JSON.stringify(this);
      }
    };
    exports2.Pair = Pair;
    exports2.createPair = createPair;
  }
});

// node_modules/yaml/dist/stringify/stringifyCollection.js
var require_stringifyCollection = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyCollection.js"(exports2) {
    "use strict";
    var identity2 = require_identity();
    var stringify = require_stringify2();
    var stringifyComment = require_stringifyComment();
    function stringifyCollection(collection, ctx, options2) {
      const flow = ctx.inFlow ?? collection.flow;
      const stringify2 = flow ? stringifyFlowCollection : stringifyBlockCollection;
      return stringify2(collection, ctx, options2);
    }
    function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
      const { indent, options: { commentString } } = ctx;
      const itemCtx = Object.assign({}, ctx, { indent: itemIndent, type: null });
      let chompKeep = false;
      const lines = [];
      for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment2 = null;
        if (identity2.isNode(item)) {
          if (!chompKeep && item.spaceBefore)
            lines.push("");
          addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
          if (item.comment)
            comment2 = item.comment;
        } else if (identity2.isPair(item)) {
          const ik = identity2.isNode(item.key) ? item.key : null;
          if (ik) {
            if (!chompKeep && ik.spaceBefore)
              lines.push("");
            addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
          }
        }
        chompKeep = false;
        let str3 = stringify.stringify(item, itemCtx, () => comment2 = null, () => chompKeep = true);
        if (comment2)
          str3 += stringifyComment.lineComment(str3, itemIndent, commentString(comment2));
        if (chompKeep && comment2)
          chompKeep = false;
        lines.push(blockItemPrefix + str3);
      }
      let str2;
      if (lines.length === 0) {
        str2 = flowChars.start + flowChars.end;
      } else {
        str2 = lines[0];
        for (let i = 1; i < lines.length; ++i) {
          const line = lines[i];
          str2 += line ? `
${indent}${line}` : "\n";
        }
      }
      if (comment) {
        str2 += "\n" + stringifyComment.indentComment(commentString(comment), indent);
        if (onComment)
          onComment();
      } else if (chompKeep && onChompKeep)
        onChompKeep();
      return str2;
    }
    function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
      const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
      itemIndent += indentStep;
      const itemCtx = Object.assign({}, ctx, {
        indent: itemIndent,
        inFlow: true,
        type: null
      });
      let reqNewline = false;
      let linesAtValue = 0;
      const lines = [];
      for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment = null;
        if (identity2.isNode(item)) {
          if (item.spaceBefore)
            lines.push("");
          addCommentBefore(ctx, lines, item.commentBefore, false);
          if (item.comment)
            comment = item.comment;
        } else if (identity2.isPair(item)) {
          const ik = identity2.isNode(item.key) ? item.key : null;
          if (ik) {
            if (ik.spaceBefore)
              lines.push("");
            addCommentBefore(ctx, lines, ik.commentBefore, false);
            if (ik.comment)
              reqNewline = true;
          }
          const iv = identity2.isNode(item.value) ? item.value : null;
          if (iv) {
            if (iv.comment)
              comment = iv.comment;
            if (iv.commentBefore)
              reqNewline = true;
          } else if (item.value == null && ik?.comment) {
            comment = ik.comment;
          }
        }
        if (comment)
          reqNewline = true;
        let str2 = stringify.stringify(item, itemCtx, () => comment = null);
        reqNewline || (reqNewline = lines.length > linesAtValue || str2.includes("\n"));
        if (i < items.length - 1) {
          str2 += ",";
        } else if (ctx.options.trailingComma) {
          if (ctx.options.lineWidth > 0) {
            reqNewline || (reqNewline = lines.reduce((sum, line) => sum + line.length + 2, 2) + (str2.length + 2) > ctx.options.lineWidth);
          }
          if (reqNewline) {
            str2 += ",";
          }
        }
        if (comment)
          str2 += stringifyComment.lineComment(str2, itemIndent, commentString(comment));
        lines.push(str2);
        linesAtValue = lines.length;
      }
      const { start, end } = flowChars;
      if (lines.length === 0) {
        return start + end;
      } else {
        if (!reqNewline) {
          const len = lines.reduce((sum, line) => sum + line.length + 2, 2);
          reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
        }
        if (reqNewline) {
          let str2 = start;
          for (const line of lines)
            str2 += line ? `
${indentStep}${indent}${line}` : "\n";
          return `${str2}
${indent}${end}`;
        } else {
          return `${start}${fcPadding}${lines.join(" ")}${fcPadding}${end}`;
        }
      }
    }
    function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
      if (comment && chompKeep)
        comment = comment.replace(/^\n+/, "");
      if (comment) {
        const ic = stringifyComment.indentComment(commentString(comment), indent);
        lines.push(ic.trimStart());
      }
    }
    exports2.stringifyCollection = stringifyCollection;
  }
});

// node_modules/yaml/dist/nodes/YAMLMap.js
var require_YAMLMap = __commonJS({
  "node_modules/yaml/dist/nodes/YAMLMap.js"(exports2) {
    "use strict";
    var stringifyCollection = require_stringifyCollection();
    var addPairToJSMap = require_addPairToJSMap();
    var Collection = require_Collection();
    var identity2 = require_identity();
    var Pair = require_Pair();
    var Scalar2 = require_Scalar();
    function findPair(items, key) {
      const k = identity2.isScalar(key) ? key.value : key;
      for (const it of items) {
        if (identity2.isPair(it)) {
          if (it.key === key || it.key === k)
            return it;
          if (identity2.isScalar(it.key) && it.key.value === k)
            return it;
        }
      }
      return void 0;
    }
    var YAMLMap = class extends Collection.Collection {
      static get tagName() {
        return "tag:yaml.org,2002:map";
      }
      constructor(schema) {
        super(identity2.MAP, schema);
        this.items = [];
      }
      /**
       * A generic collection parsing method that can be extended
       * to other node classes that inherit from YAMLMap
       */
      static from(schema, obj, ctx) {
        const { keepUndefined, replacer } = ctx;
        const map = new this(schema);
        const add = (key, value) => {
          if (typeof replacer === "function")
            value = replacer.call(obj, key, value);
          else if (Array.isArray(replacer) && !replacer.includes(key))
            return;
          if (value !== void 0 || keepUndefined)
            map.items.push(Pair.createPair(key, value, ctx));
        };
        if (obj instanceof Map) {
          for (const [key, value] of obj)
            add(key, value);
        } else if (obj && typeof obj === "object") {
          for (const key of Object.keys(obj))
            add(key, obj[key]);
        }
        if (typeof schema.sortMapEntries === "function") {
          map.items.sort(schema.sortMapEntries);
        }
        return map;
      }
      /**
       * Adds a value to the collection.
       *
       * @param overwrite - If not set `true`, using a key that is already in the
       *   collection will throw. Otherwise, overwrites the previous value.
       */
      add(pair, overwrite) {
        let _pair;
        if (identity2.isPair(pair))
          _pair = pair;
        else if (!pair || typeof pair !== "object" || !("key" in pair)) {
          _pair = new Pair.Pair(pair, pair?.value);
        } else
          _pair = new Pair.Pair(pair.key, pair.value);
        const prev = findPair(this.items, _pair.key);
        const sortEntries = this.schema?.sortMapEntries;
        if (prev) {
          if (!overwrite)
            throw new Error(`Key ${_pair.key} already set`);
          if (identity2.isScalar(prev.value) && Scalar2.isScalarValue(_pair.value))
            prev.value.value = _pair.value;
          else
            prev.value = _pair.value;
        } else if (sortEntries) {
          const i = this.items.findIndex((item) => sortEntries(_pair, item) < 0);
          if (i === -1)
            this.items.push(_pair);
          else
            this.items.splice(i, 0, _pair);
        } else {
          this.items.push(_pair);
        }
      }
      delete(key) {
        const it = findPair(this.items, key);
        if (!it)
          return false;
        const del = this.items.splice(this.items.indexOf(it), 1);
        return del.length > 0;
      }
      get(key, keepScalar) {
        const it = findPair(this.items, key);
        const node = it?.value;
        return (!keepScalar && identity2.isScalar(node) ? node.value : node) ?? void 0;
      }
      has(key) {
        return !!findPair(this.items, key);
      }
      set(key, value) {
        this.add(new Pair.Pair(key, value), true);
      }
      /**
       * @param ctx - Conversion context, originally set in Document#toJS()
       * @param {Class} Type - If set, forces the returned collection type
       * @returns Instance of Type, Map, or Object
       */
      toJSON(_, ctx, Type) {
        const map = Type ? new Type() : ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
        if (ctx?.onCreate)
          ctx.onCreate(map);
        for (const item of this.items)
          addPairToJSMap.addPairToJSMap(ctx, map, item);
        return map;
      }
      toString(ctx, onComment, onChompKeep) {
        if (!ctx)
          return JSON.stringify(this);
        for (const item of this.items) {
          if (!identity2.isPair(item))
            throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
        }
        if (!ctx.allNullValues && this.hasAllNullValues(false))
          ctx = Object.assign({}, ctx, { allNullValues: true });
        return stringifyCollection.stringifyCollection(this, ctx, {
          blockItemPrefix: "",
          flowChars: { start: "{", end: "}" },
          itemIndent: ctx.indent || "",
          onChompKeep,
          onComment
        });
      }
    };
    exports2.YAMLMap = YAMLMap;
    exports2.findPair = findPair;
  }
});

// node_modules/yaml/dist/schema/common/map.js
var require_map2 = __commonJS({
  "node_modules/yaml/dist/schema/common/map.js"(exports2) {
    "use strict";
    var identity2 = require_identity();
    var YAMLMap = require_YAMLMap();
    var map = {
      collection: "map",
      default: true,
      nodeClass: YAMLMap.YAMLMap,
      tag: "tag:yaml.org,2002:map",
      resolve(map2, onError) {
        if (!identity2.isMap(map2))
          onError("Expected a mapping for this tag");
        return map2;
      },
      createNode: (schema, obj, ctx) => YAMLMap.YAMLMap.from(schema, obj, ctx)
    };
    exports2.map = map;
  }
});

// node_modules/yaml/dist/nodes/YAMLSeq.js
var require_YAMLSeq = __commonJS({
  "node_modules/yaml/dist/nodes/YAMLSeq.js"(exports2) {
    "use strict";
    var createNode = require_createNode();
    var stringifyCollection = require_stringifyCollection();
    var Collection = require_Collection();
    var identity2 = require_identity();
    var Scalar2 = require_Scalar();
    var toJS = require_toJS();
    var YAMLSeq = class extends Collection.Collection {
      static get tagName() {
        return "tag:yaml.org,2002:seq";
      }
      constructor(schema) {
        super(identity2.SEQ, schema);
        this.items = [];
      }
      add(value) {
        this.items.push(value);
      }
      /**
       * Removes a value from the collection.
       *
       * `key` must contain a representation of an integer for this to succeed.
       * It may be wrapped in a `Scalar`.
       *
       * @returns `true` if the item was found and removed.
       */
      delete(key) {
        const idx = asItemIndex(key);
        if (typeof idx !== "number")
          return false;
        const del = this.items.splice(idx, 1);
        return del.length > 0;
      }
      get(key, keepScalar) {
        const idx = asItemIndex(key);
        if (typeof idx !== "number")
          return void 0;
        const it = this.items[idx];
        return !keepScalar && identity2.isScalar(it) ? it.value : it;
      }
      /**
       * Checks if the collection includes a value with the key `key`.
       *
       * `key` must contain a representation of an integer for this to succeed.
       * It may be wrapped in a `Scalar`.
       */
      has(key) {
        const idx = asItemIndex(key);
        return typeof idx === "number" && idx < this.items.length;
      }
      /**
       * Sets a value in this collection. For `!!set`, `value` needs to be a
       * boolean to add/remove the item from the set.
       *
       * If `key` does not contain a representation of an integer, this will throw.
       * It may be wrapped in a `Scalar`.
       */
      set(key, value) {
        const idx = asItemIndex(key);
        if (typeof idx !== "number")
          throw new Error(`Expected a valid index, not ${key}.`);
        const prev = this.items[idx];
        if (identity2.isScalar(prev) && Scalar2.isScalarValue(value))
          prev.value = value;
        else
          this.items[idx] = value;
      }
      toJSON(_, ctx) {
        const seq = [];
        if (ctx?.onCreate)
          ctx.onCreate(seq);
        let i = 0;
        for (const item of this.items)
          seq.push(toJS.toJS(item, String(i++), ctx));
        return seq;
      }
      toString(ctx, onComment, onChompKeep) {
        if (!ctx)
          return JSON.stringify(this);
        return stringifyCollection.stringifyCollection(this, ctx, {
          blockItemPrefix: "- ",
          flowChars: { start: "[", end: "]" },
          itemIndent: (ctx.indent || "") + "  ",
          onChompKeep,
          onComment
        });
      }
      static from(schema, obj, ctx) {
        const { replacer } = ctx;
        const seq = new this(schema);
        if (obj && Symbol.iterator in Object(obj)) {
          let i = 0;
          for (let it of obj) {
            if (typeof replacer === "function") {
              const key = obj instanceof Set ? it : String(i++);
              it = replacer.call(obj, key, it);
            }
            seq.items.push(createNode.createNode(it, void 0, ctx));
          }
        }
        return seq;
      }
    };
    function asItemIndex(key) {
      let idx = identity2.isScalar(key) ? key.value : key;
      if (idx && typeof idx === "string")
        idx = Number(idx);
      return typeof idx === "number" && Number.isInteger(idx) && idx >= 0 ? idx : null;
    }
    exports2.YAMLSeq = YAMLSeq;
  }
});

// node_modules/yaml/dist/schema/common/seq.js
var require_seq2 = __commonJS({
  "node_modules/yaml/dist/schema/common/seq.js"(exports2) {
    "use strict";
    var identity2 = require_identity();
    var YAMLSeq = require_YAMLSeq();
    var seq = {
      collection: "seq",
      default: true,
      nodeClass: YAMLSeq.YAMLSeq,
      tag: "tag:yaml.org,2002:seq",
      resolve(seq2, onError) {
        if (!identity2.isSeq(seq2))
          onError("Expected a sequence for this tag");
        return seq2;
      },
      createNode: (schema, obj, ctx) => YAMLSeq.YAMLSeq.from(schema, obj, ctx)
    };
    exports2.seq = seq;
  }
});

// node_modules/yaml/dist/schema/common/string.js
var require_string = __commonJS({
  "node_modules/yaml/dist/schema/common/string.js"(exports2) {
    "use strict";
    var stringifyString = require_stringifyString();
    var string = {
      identify: (value) => typeof value === "string",
      default: true,
      tag: "tag:yaml.org,2002:str",
      resolve: (str2) => str2,
      stringify(item, ctx, onComment, onChompKeep) {
        ctx = Object.assign({ actualString: true }, ctx);
        return stringifyString.stringifyString(item, ctx, onComment, onChompKeep);
      }
    };
    exports2.string = string;
  }
});

// node_modules/yaml/dist/schema/common/null.js
var require_null2 = __commonJS({
  "node_modules/yaml/dist/schema/common/null.js"(exports2) {
    "use strict";
    var Scalar2 = require_Scalar();
    var nullTag = {
      identify: (value) => value == null,
      createNode: () => new Scalar2.Scalar(null),
      default: true,
      tag: "tag:yaml.org,2002:null",
      test: /^(?:~|[Nn]ull|NULL)?$/,
      resolve: () => new Scalar2.Scalar(null),
      stringify: ({ source }, ctx) => typeof source === "string" && nullTag.test.test(source) ? source : ctx.options.nullStr
    };
    exports2.nullTag = nullTag;
  }
});

// node_modules/yaml/dist/schema/core/bool.js
var require_bool2 = __commonJS({
  "node_modules/yaml/dist/schema/core/bool.js"(exports2) {
    "use strict";
    var Scalar2 = require_Scalar();
    var boolTag = {
      identify: (value) => typeof value === "boolean",
      default: true,
      tag: "tag:yaml.org,2002:bool",
      test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
      resolve: (str2) => new Scalar2.Scalar(str2[0] === "t" || str2[0] === "T"),
      stringify({ source, value }, ctx) {
        if (source && boolTag.test.test(source)) {
          const sv = source[0] === "t" || source[0] === "T";
          if (value === sv)
            return source;
        }
        return value ? ctx.options.trueStr : ctx.options.falseStr;
      }
    };
    exports2.boolTag = boolTag;
  }
});

// node_modules/yaml/dist/stringify/stringifyNumber.js
var require_stringifyNumber = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyNumber.js"(exports2) {
    "use strict";
    function stringifyNumber({ format, minFractionDigits, tag, value }) {
      if (typeof value === "bigint")
        return String(value);
      const num = typeof value === "number" ? value : Number(value);
      if (!isFinite(num))
        return isNaN(num) ? ".nan" : num < 0 ? "-.inf" : ".inf";
      let n = Object.is(value, -0) ? "-0" : JSON.stringify(value);
      if (!format && minFractionDigits && (!tag || tag === "tag:yaml.org,2002:float") && /^-?\d/.test(n) && !n.includes("e")) {
        let i = n.indexOf(".");
        if (i < 0) {
          i = n.length;
          n += ".";
        }
        let d = minFractionDigits - (n.length - i - 1);
        while (d-- > 0)
          n += "0";
      }
      return n;
    }
    exports2.stringifyNumber = stringifyNumber;
  }
});

// node_modules/yaml/dist/schema/core/float.js
var require_float2 = __commonJS({
  "node_modules/yaml/dist/schema/core/float.js"(exports2) {
    "use strict";
    var Scalar2 = require_Scalar();
    var stringifyNumber = require_stringifyNumber();
    var floatNaN = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
      resolve: (str2) => str2.slice(-3).toLowerCase() === "nan" ? NaN : str2[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
      stringify: stringifyNumber.stringifyNumber
    };
    var floatExp = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      format: "EXP",
      test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
      resolve: (str2) => parseFloat(str2),
      stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
      }
    };
    var float = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
      resolve(str2) {
        const node = new Scalar2.Scalar(parseFloat(str2));
        const dot = str2.indexOf(".");
        if (dot !== -1 && str2[str2.length - 1] === "0")
          node.minFractionDigits = str2.length - dot - 1;
        return node;
      },
      stringify: stringifyNumber.stringifyNumber
    };
    exports2.float = float;
    exports2.floatExp = floatExp;
    exports2.floatNaN = floatNaN;
  }
});

// node_modules/yaml/dist/schema/core/int.js
var require_int2 = __commonJS({
  "node_modules/yaml/dist/schema/core/int.js"(exports2) {
    "use strict";
    var stringifyNumber = require_stringifyNumber();
    var intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
    var intResolve = (str2, offset, radix, { intAsBigInt }) => intAsBigInt ? BigInt(str2) : parseInt(str2.substring(offset), radix);
    function intStringify(node, radix, prefix) {
      const { value } = node;
      if (intIdentify(value) && value >= 0)
        return prefix + value.toString(radix);
      return stringifyNumber.stringifyNumber(node);
    }
    var intOct = {
      identify: (value) => intIdentify(value) && value >= 0,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "OCT",
      test: /^0o[0-7]+$/,
      resolve: (str2, _onError, opt) => intResolve(str2, 2, 8, opt),
      stringify: (node) => intStringify(node, 8, "0o")
    };
    var int = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      test: /^[-+]?[0-9]+$/,
      resolve: (str2, _onError, opt) => intResolve(str2, 0, 10, opt),
      stringify: stringifyNumber.stringifyNumber
    };
    var intHex = {
      identify: (value) => intIdentify(value) && value >= 0,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "HEX",
      test: /^0x[0-9a-fA-F]+$/,
      resolve: (str2, _onError, opt) => intResolve(str2, 2, 16, opt),
      stringify: (node) => intStringify(node, 16, "0x")
    };
    exports2.int = int;
    exports2.intHex = intHex;
    exports2.intOct = intOct;
  }
});

// node_modules/yaml/dist/schema/core/schema.js
var require_schema2 = __commonJS({
  "node_modules/yaml/dist/schema/core/schema.js"(exports2) {
    "use strict";
    var map = require_map2();
    var _null = require_null2();
    var seq = require_seq2();
    var string = require_string();
    var bool = require_bool2();
    var float = require_float2();
    var int = require_int2();
    var schema = [
      map.map,
      seq.seq,
      string.string,
      _null.nullTag,
      bool.boolTag,
      int.intOct,
      int.int,
      int.intHex,
      float.floatNaN,
      float.floatExp,
      float.float
    ];
    exports2.schema = schema;
  }
});

// node_modules/yaml/dist/schema/json/schema.js
var require_schema3 = __commonJS({
  "node_modules/yaml/dist/schema/json/schema.js"(exports2) {
    "use strict";
    var Scalar2 = require_Scalar();
    var map = require_map2();
    var seq = require_seq2();
    function intIdentify(value) {
      return typeof value === "bigint" || Number.isInteger(value);
    }
    var stringifyJSON = ({ value }) => JSON.stringify(value);
    var jsonScalars = [
      {
        identify: (value) => typeof value === "string",
        default: true,
        tag: "tag:yaml.org,2002:str",
        resolve: (str2) => str2,
        stringify: stringifyJSON
      },
      {
        identify: (value) => value == null,
        createNode: () => new Scalar2.Scalar(null),
        default: true,
        tag: "tag:yaml.org,2002:null",
        test: /^null$/,
        resolve: () => null,
        stringify: stringifyJSON
      },
      {
        identify: (value) => typeof value === "boolean",
        default: true,
        tag: "tag:yaml.org,2002:bool",
        test: /^true$|^false$/,
        resolve: (str2) => str2 === "true",
        stringify: stringifyJSON
      },
      {
        identify: intIdentify,
        default: true,
        tag: "tag:yaml.org,2002:int",
        test: /^-?(?:0|[1-9][0-9]*)$/,
        resolve: (str2, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str2) : parseInt(str2, 10),
        stringify: ({ value }) => intIdentify(value) ? value.toString() : JSON.stringify(value)
      },
      {
        identify: (value) => typeof value === "number",
        default: true,
        tag: "tag:yaml.org,2002:float",
        test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
        resolve: (str2) => parseFloat(str2),
        stringify: stringifyJSON
      }
    ];
    var jsonError = {
      default: true,
      tag: "",
      test: /^/,
      resolve(str2, onError) {
        onError(`Unresolved plain scalar ${JSON.stringify(str2)}`);
        return str2;
      }
    };
    var schema = [map.map, seq.seq].concat(jsonScalars, jsonError);
    exports2.schema = schema;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/binary.js
var require_binary2 = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/binary.js"(exports2) {
    "use strict";
    var node_buffer = __require("buffer");
    var Scalar2 = require_Scalar();
    var stringifyString = require_stringifyString();
    var binary = {
      identify: (value) => value instanceof Uint8Array,
      // Buffer inherits from Uint8Array
      default: false,
      tag: "tag:yaml.org,2002:binary",
      /**
       * Returns a Buffer in node and an Uint8Array in browsers
       *
       * To use the resulting buffer as an image, you'll want to do something like:
       *
       *   const blob = new Blob([buffer], { type: 'image/jpeg' })
       *   document.querySelector('#photo').src = URL.createObjectURL(blob)
       */
      resolve(src, onError) {
        if (typeof node_buffer.Buffer === "function") {
          return node_buffer.Buffer.from(src, "base64");
        } else if (typeof atob === "function") {
          const str2 = atob(src.replace(/[\n\r]/g, ""));
          const buffer = new Uint8Array(str2.length);
          for (let i = 0; i < str2.length; ++i)
            buffer[i] = str2.charCodeAt(i);
          return buffer;
        } else {
          onError("This environment does not support reading binary tags; either Buffer or atob is required");
          return src;
        }
      },
      stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
        if (!value)
          return "";
        const buf = value;
        let str2;
        if (typeof node_buffer.Buffer === "function") {
          str2 = buf instanceof node_buffer.Buffer ? buf.toString("base64") : node_buffer.Buffer.from(buf.buffer).toString("base64");
        } else if (typeof btoa === "function") {
          let s = "";
          for (let i = 0; i < buf.length; ++i)
            s += String.fromCharCode(buf[i]);
          str2 = btoa(s);
        } else {
          throw new Error("This environment does not support writing binary tags; either Buffer or btoa is required");
        }
        type ?? (type = Scalar2.Scalar.BLOCK_LITERAL);
        if (type !== Scalar2.Scalar.QUOTE_DOUBLE) {
          const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
          const n = Math.ceil(str2.length / lineWidth);
          const lines = new Array(n);
          for (let i = 0, o = 0; i < n; ++i, o += lineWidth) {
            lines[i] = str2.substr(o, lineWidth);
          }
          str2 = lines.join(type === Scalar2.Scalar.BLOCK_LITERAL ? "\n" : " ");
        }
        return stringifyString.stringifyString({ comment, type, value: str2 }, ctx, onComment, onChompKeep);
      }
    };
    exports2.binary = binary;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/pairs.js
var require_pairs2 = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/pairs.js"(exports2) {
    "use strict";
    var identity2 = require_identity();
    var Pair = require_Pair();
    var Scalar2 = require_Scalar();
    var YAMLSeq = require_YAMLSeq();
    function resolvePairs(seq, onError) {
      if (identity2.isSeq(seq)) {
        for (let i = 0; i < seq.items.length; ++i) {
          let item = seq.items[i];
          if (identity2.isPair(item))
            continue;
          else if (identity2.isMap(item)) {
            if (item.items.length > 1)
              onError("Each pair must have its own sequence indicator");
            const pair = item.items[0] || new Pair.Pair(new Scalar2.Scalar(null));
            if (item.commentBefore)
              pair.key.commentBefore = pair.key.commentBefore ? `${item.commentBefore}
${pair.key.commentBefore}` : item.commentBefore;
            if (item.comment) {
              const cn = pair.value ?? pair.key;
              cn.comment = cn.comment ? `${item.comment}
${cn.comment}` : item.comment;
            }
            item = pair;
          }
          seq.items[i] = identity2.isPair(item) ? item : new Pair.Pair(item);
        }
      } else
        onError("Expected a sequence for this tag");
      return seq;
    }
    function createPairs(schema, iterable, ctx) {
      const { replacer } = ctx;
      const pairs2 = new YAMLSeq.YAMLSeq(schema);
      pairs2.tag = "tag:yaml.org,2002:pairs";
      let i = 0;
      if (iterable && Symbol.iterator in Object(iterable))
        for (let it of iterable) {
          if (typeof replacer === "function")
            it = replacer.call(iterable, String(i++), it);
          let key, value;
          if (Array.isArray(it)) {
            if (it.length === 2) {
              key = it[0];
              value = it[1];
            } else
              throw new TypeError(`Expected [key, value] tuple: ${it}`);
          } else if (it && it instanceof Object) {
            const keys = Object.keys(it);
            if (keys.length === 1) {
              key = keys[0];
              value = it[key];
            } else {
              throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
            }
          } else {
            key = it;
          }
          pairs2.items.push(Pair.createPair(key, value, ctx));
        }
      return pairs2;
    }
    var pairs = {
      collection: "seq",
      default: false,
      tag: "tag:yaml.org,2002:pairs",
      resolve: resolvePairs,
      createNode: createPairs
    };
    exports2.createPairs = createPairs;
    exports2.pairs = pairs;
    exports2.resolvePairs = resolvePairs;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/omap.js
var require_omap2 = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/omap.js"(exports2) {
    "use strict";
    var identity2 = require_identity();
    var toJS = require_toJS();
    var YAMLMap = require_YAMLMap();
    var YAMLSeq = require_YAMLSeq();
    var pairs = require_pairs2();
    var YAMLOMap = class _YAMLOMap extends YAMLSeq.YAMLSeq {
      constructor() {
        super();
        this.add = YAMLMap.YAMLMap.prototype.add.bind(this);
        this.delete = YAMLMap.YAMLMap.prototype.delete.bind(this);
        this.get = YAMLMap.YAMLMap.prototype.get.bind(this);
        this.has = YAMLMap.YAMLMap.prototype.has.bind(this);
        this.set = YAMLMap.YAMLMap.prototype.set.bind(this);
        this.tag = _YAMLOMap.tag;
      }
      /**
       * If `ctx` is given, the return type is actually `Map<unknown, unknown>`,
       * but TypeScript won't allow widening the signature of a child method.
       */
      toJSON(_, ctx) {
        if (!ctx)
          return super.toJSON(_);
        const map = /* @__PURE__ */ new Map();
        if (ctx?.onCreate)
          ctx.onCreate(map);
        for (const pair of this.items) {
          let key, value;
          if (identity2.isPair(pair)) {
            key = toJS.toJS(pair.key, "", ctx);
            value = toJS.toJS(pair.value, key, ctx);
          } else {
            key = toJS.toJS(pair, "", ctx);
          }
          if (map.has(key))
            throw new Error("Ordered maps must not include duplicate keys");
          map.set(key, value);
        }
        return map;
      }
      static from(schema, iterable, ctx) {
        const pairs$1 = pairs.createPairs(schema, iterable, ctx);
        const omap2 = new this();
        omap2.items = pairs$1.items;
        return omap2;
      }
    };
    YAMLOMap.tag = "tag:yaml.org,2002:omap";
    var omap = {
      collection: "seq",
      identify: (value) => value instanceof Map,
      nodeClass: YAMLOMap,
      default: false,
      tag: "tag:yaml.org,2002:omap",
      resolve(seq, onError) {
        const pairs$1 = pairs.resolvePairs(seq, onError);
        const seenKeys = [];
        for (const { key } of pairs$1.items) {
          if (identity2.isScalar(key)) {
            if (seenKeys.includes(key.value)) {
              onError(`Ordered maps must not include duplicate keys: ${key.value}`);
            } else {
              seenKeys.push(key.value);
            }
          }
        }
        return Object.assign(new YAMLOMap(), pairs$1);
      },
      createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
    };
    exports2.YAMLOMap = YAMLOMap;
    exports2.omap = omap;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/bool.js
var require_bool3 = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/bool.js"(exports2) {
    "use strict";
    var Scalar2 = require_Scalar();
    function boolStringify({ value, source }, ctx) {
      const boolObj = value ? trueTag : falseTag;
      if (source && boolObj.test.test(source))
        return source;
      return value ? ctx.options.trueStr : ctx.options.falseStr;
    }
    var trueTag = {
      identify: (value) => value === true,
      default: true,
      tag: "tag:yaml.org,2002:bool",
      test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
      resolve: () => new Scalar2.Scalar(true),
      stringify: boolStringify
    };
    var falseTag = {
      identify: (value) => value === false,
      default: true,
      tag: "tag:yaml.org,2002:bool",
      test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
      resolve: () => new Scalar2.Scalar(false),
      stringify: boolStringify
    };
    exports2.falseTag = falseTag;
    exports2.trueTag = trueTag;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/float.js
var require_float3 = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/float.js"(exports2) {
    "use strict";
    var Scalar2 = require_Scalar();
    var stringifyNumber = require_stringifyNumber();
    var floatNaN = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
      resolve: (str2) => str2.slice(-3).toLowerCase() === "nan" ? NaN : str2[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
      stringify: stringifyNumber.stringifyNumber
    };
    var floatExp = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      format: "EXP",
      test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
      resolve: (str2) => parseFloat(str2.replace(/_/g, "")),
      stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
      }
    };
    var float = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
      resolve(str2) {
        const node = new Scalar2.Scalar(parseFloat(str2.replace(/_/g, "")));
        const dot = str2.indexOf(".");
        if (dot !== -1) {
          const f = str2.substring(dot + 1).replace(/_/g, "");
          if (f[f.length - 1] === "0")
            node.minFractionDigits = f.length;
        }
        return node;
      },
      stringify: stringifyNumber.stringifyNumber
    };
    exports2.float = float;
    exports2.floatExp = floatExp;
    exports2.floatNaN = floatNaN;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/int.js
var require_int3 = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/int.js"(exports2) {
    "use strict";
    var stringifyNumber = require_stringifyNumber();
    var intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
    function intResolve(str2, offset, radix, { intAsBigInt }) {
      const sign = str2[0];
      if (sign === "-" || sign === "+")
        offset += 1;
      str2 = str2.substring(offset).replace(/_/g, "");
      if (intAsBigInt) {
        switch (radix) {
          case 2:
            str2 = `0b${str2}`;
            break;
          case 8:
            str2 = `0o${str2}`;
            break;
          case 16:
            str2 = `0x${str2}`;
            break;
        }
        const n2 = BigInt(str2);
        return sign === "-" ? BigInt(-1) * n2 : n2;
      }
      const n = parseInt(str2, radix);
      return sign === "-" ? -1 * n : n;
    }
    function intStringify(node, radix, prefix) {
      const { value } = node;
      if (intIdentify(value)) {
        const str2 = value.toString(radix);
        return value < 0 ? "-" + prefix + str2.substr(1) : prefix + str2;
      }
      return stringifyNumber.stringifyNumber(node);
    }
    var intBin = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "BIN",
      test: /^[-+]?0b[0-1_]+$/,
      resolve: (str2, _onError, opt) => intResolve(str2, 2, 2, opt),
      stringify: (node) => intStringify(node, 2, "0b")
    };
    var intOct = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "OCT",
      test: /^[-+]?0[0-7_]+$/,
      resolve: (str2, _onError, opt) => intResolve(str2, 1, 8, opt),
      stringify: (node) => intStringify(node, 8, "0")
    };
    var int = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      test: /^[-+]?[0-9][0-9_]*$/,
      resolve: (str2, _onError, opt) => intResolve(str2, 0, 10, opt),
      stringify: stringifyNumber.stringifyNumber
    };
    var intHex = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "HEX",
      test: /^[-+]?0x[0-9a-fA-F_]+$/,
      resolve: (str2, _onError, opt) => intResolve(str2, 2, 16, opt),
      stringify: (node) => intStringify(node, 16, "0x")
    };
    exports2.int = int;
    exports2.intBin = intBin;
    exports2.intHex = intHex;
    exports2.intOct = intOct;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/set.js
var require_set2 = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/set.js"(exports2) {
    "use strict";
    var identity2 = require_identity();
    var Pair = require_Pair();
    var YAMLMap = require_YAMLMap();
    var YAMLSet = class _YAMLSet extends YAMLMap.YAMLMap {
      constructor(schema) {
        super(schema);
        this.tag = _YAMLSet.tag;
      }
      add(key) {
        let pair;
        if (identity2.isPair(key))
          pair = key;
        else if (key && typeof key === "object" && "key" in key && "value" in key && key.value === null)
          pair = new Pair.Pair(key.key, null);
        else
          pair = new Pair.Pair(key, null);
        const prev = YAMLMap.findPair(this.items, pair.key);
        if (!prev)
          this.items.push(pair);
      }
      /**
       * If `keepPair` is `true`, returns the Pair matching `key`.
       * Otherwise, returns the value of that Pair's key.
       */
      get(key, keepPair) {
        const pair = YAMLMap.findPair(this.items, key);
        return !keepPair && identity2.isPair(pair) ? identity2.isScalar(pair.key) ? pair.key.value : pair.key : pair;
      }
      set(key, value) {
        if (typeof value !== "boolean")
          throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
        const prev = YAMLMap.findPair(this.items, key);
        if (prev && !value) {
          this.items.splice(this.items.indexOf(prev), 1);
        } else if (!prev && value) {
          this.items.push(new Pair.Pair(key));
        }
      }
      toJSON(_, ctx) {
        return super.toJSON(_, ctx, Set);
      }
      toString(ctx, onComment, onChompKeep) {
        if (!ctx)
          return JSON.stringify(this);
        if (this.hasAllNullValues(true))
          return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
        else
          throw new Error("Set items must all have null values");
      }
      static from(schema, iterable, ctx) {
        const { replacer } = ctx;
        const set2 = new this(schema);
        if (iterable && Symbol.iterator in Object(iterable))
          for (let value of iterable) {
            if (typeof replacer === "function")
              value = replacer.call(iterable, value, value);
            set2.items.push(Pair.createPair(value, null, ctx));
          }
        return set2;
      }
    };
    YAMLSet.tag = "tag:yaml.org,2002:set";
    var set = {
      collection: "map",
      identify: (value) => value instanceof Set,
      nodeClass: YAMLSet,
      default: false,
      tag: "tag:yaml.org,2002:set",
      createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
      resolve(map, onError) {
        if (identity2.isMap(map)) {
          if (map.hasAllNullValues(true))
            return Object.assign(new YAMLSet(), map);
          else
            onError("Set items must all have null values");
        } else
          onError("Expected a mapping for this tag");
        return map;
      }
    };
    exports2.YAMLSet = YAMLSet;
    exports2.set = set;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/timestamp.js
var require_timestamp2 = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/timestamp.js"(exports2) {
    "use strict";
    var stringifyNumber = require_stringifyNumber();
    function parseSexagesimal(str2, asBigInt) {
      const sign = str2[0];
      const parts = sign === "-" || sign === "+" ? str2.substring(1) : str2;
      const num = (n) => asBigInt ? BigInt(n) : Number(n);
      const res = parts.replace(/_/g, "").split(":").reduce((res2, p) => res2 * num(60) + num(p), num(0));
      return sign === "-" ? num(-1) * res : res;
    }
    function stringifySexagesimal(node) {
      let { value } = node;
      let num = (n) => n;
      if (typeof value === "bigint")
        num = (n) => BigInt(n);
      else if (isNaN(value) || !isFinite(value))
        return stringifyNumber.stringifyNumber(node);
      let sign = "";
      if (value < 0) {
        sign = "-";
        value *= num(-1);
      }
      const _60 = num(60);
      const parts = [value % _60];
      if (value < 60) {
        parts.unshift(0);
      } else {
        value = (value - parts[0]) / _60;
        parts.unshift(value % _60);
        if (value >= 60) {
          value = (value - parts[0]) / _60;
          parts.unshift(value);
        }
      }
      return sign + parts.map((n) => String(n).padStart(2, "0")).join(":").replace(/000000\d*$/, "");
    }
    var intTime = {
      identify: (value) => typeof value === "bigint" || Number.isInteger(value),
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "TIME",
      test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
      resolve: (str2, _onError, { intAsBigInt }) => parseSexagesimal(str2, intAsBigInt),
      stringify: stringifySexagesimal
    };
    var floatTime = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      format: "TIME",
      test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
      resolve: (str2) => parseSexagesimal(str2, false),
      stringify: stringifySexagesimal
    };
    var timestamp = {
      identify: (value) => value instanceof Date,
      default: true,
      tag: "tag:yaml.org,2002:timestamp",
      // If the time zone is omitted, the timestamp is assumed to be specified in UTC. The time part
      // may be omitted altogether, resulting in a date format. In such a case, the time part is
      // assumed to be 00:00:00Z (start of day, UTC).
      test: RegExp("^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:t|T|[ \\t]+)([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?$"),
      resolve(str2) {
        const match = str2.match(timestamp.test);
        if (!match)
          throw new Error("!!timestamp expects a date, starting with yyyy-mm-dd");
        const [, year, month, day3, hour, minute, second] = match.map(Number);
        const millisec = match[7] ? Number((match[7] + "00").substr(1, 3)) : 0;
        let date2 = Date.UTC(year, month - 1, day3, hour || 0, minute || 0, second || 0, millisec);
        const tz = match[8];
        if (tz && tz !== "Z") {
          let d = parseSexagesimal(tz, false);
          if (Math.abs(d) < 30)
            d *= 60;
          date2 -= 6e4 * d;
        }
        return new Date(date2);
      },
      stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, "") ?? ""
    };
    exports2.floatTime = floatTime;
    exports2.intTime = intTime;
    exports2.timestamp = timestamp;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/schema.js
var require_schema4 = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/schema.js"(exports2) {
    "use strict";
    var map = require_map2();
    var _null = require_null2();
    var seq = require_seq2();
    var string = require_string();
    var binary = require_binary2();
    var bool = require_bool3();
    var float = require_float3();
    var int = require_int3();
    var merge = require_merge2();
    var omap = require_omap2();
    var pairs = require_pairs2();
    var set = require_set2();
    var timestamp = require_timestamp2();
    var schema = [
      map.map,
      seq.seq,
      string.string,
      _null.nullTag,
      bool.trueTag,
      bool.falseTag,
      int.intBin,
      int.intOct,
      int.int,
      int.intHex,
      float.floatNaN,
      float.floatExp,
      float.float,
      binary.binary,
      merge.merge,
      omap.omap,
      pairs.pairs,
      set.set,
      timestamp.intTime,
      timestamp.floatTime,
      timestamp.timestamp
    ];
    exports2.schema = schema;
  }
});

// node_modules/yaml/dist/schema/tags.js
var require_tags = __commonJS({
  "node_modules/yaml/dist/schema/tags.js"(exports2) {
    "use strict";
    var map = require_map2();
    var _null = require_null2();
    var seq = require_seq2();
    var string = require_string();
    var bool = require_bool2();
    var float = require_float2();
    var int = require_int2();
    var schema = require_schema2();
    var schema$1 = require_schema3();
    var binary = require_binary2();
    var merge = require_merge2();
    var omap = require_omap2();
    var pairs = require_pairs2();
    var schema$2 = require_schema4();
    var set = require_set2();
    var timestamp = require_timestamp2();
    var schemas = /* @__PURE__ */ new Map([
      ["core", schema.schema],
      ["failsafe", [map.map, seq.seq, string.string]],
      ["json", schema$1.schema],
      ["yaml11", schema$2.schema],
      ["yaml-1.1", schema$2.schema]
    ]);
    var tagsByName = {
      binary: binary.binary,
      bool: bool.boolTag,
      float: float.float,
      floatExp: float.floatExp,
      floatNaN: float.floatNaN,
      floatTime: timestamp.floatTime,
      int: int.int,
      intHex: int.intHex,
      intOct: int.intOct,
      intTime: timestamp.intTime,
      map: map.map,
      merge: merge.merge,
      null: _null.nullTag,
      omap: omap.omap,
      pairs: pairs.pairs,
      seq: seq.seq,
      set: set.set,
      timestamp: timestamp.timestamp
    };
    var coreKnownTags = {
      "tag:yaml.org,2002:binary": binary.binary,
      "tag:yaml.org,2002:merge": merge.merge,
      "tag:yaml.org,2002:omap": omap.omap,
      "tag:yaml.org,2002:pairs": pairs.pairs,
      "tag:yaml.org,2002:set": set.set,
      "tag:yaml.org,2002:timestamp": timestamp.timestamp
    };
    function getTags(customTags, schemaName, addMergeTag) {
      const schemaTags = schemas.get(schemaName);
      if (schemaTags && !customTags) {
        return addMergeTag && !schemaTags.includes(merge.merge) ? schemaTags.concat(merge.merge) : schemaTags.slice();
      }
      let tags = schemaTags;
      if (!tags) {
        if (Array.isArray(customTags))
          tags = [];
        else {
          const keys = Array.from(schemas.keys()).filter((key) => key !== "yaml11").map((key) => JSON.stringify(key)).join(", ");
          throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
        }
      }
      if (Array.isArray(customTags)) {
        for (const tag of customTags)
          tags = tags.concat(tag);
      } else if (typeof customTags === "function") {
        tags = customTags(tags.slice());
      }
      if (addMergeTag)
        tags = tags.concat(merge.merge);
      return tags.reduce((tags2, tag) => {
        const tagObj = typeof tag === "string" ? tagsByName[tag] : tag;
        if (!tagObj) {
          const tagName = JSON.stringify(tag);
          const keys = Object.keys(tagsByName).map((key) => JSON.stringify(key)).join(", ");
          throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
        }
        if (!tags2.includes(tagObj))
          tags2.push(tagObj);
        return tags2;
      }, []);
    }
    exports2.coreKnownTags = coreKnownTags;
    exports2.getTags = getTags;
  }
});

// node_modules/yaml/dist/schema/Schema.js
var require_Schema = __commonJS({
  "node_modules/yaml/dist/schema/Schema.js"(exports2) {
    "use strict";
    var identity2 = require_identity();
    var map = require_map2();
    var seq = require_seq2();
    var string = require_string();
    var tags = require_tags();
    var sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
    var Schema = class _Schema {
      constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
        this.compat = Array.isArray(compat) ? tags.getTags(compat, "compat") : compat ? tags.getTags(null, compat) : null;
        this.name = typeof schema === "string" && schema || "core";
        this.knownTags = resolveKnownTags ? tags.coreKnownTags : {};
        this.tags = tags.getTags(customTags, this.name, merge);
        this.toStringOptions = toStringDefaults ?? null;
        Object.defineProperty(this, identity2.MAP, { value: map.map });
        Object.defineProperty(this, identity2.SCALAR, { value: string.string });
        Object.defineProperty(this, identity2.SEQ, { value: seq.seq });
        this.sortMapEntries = typeof sortMapEntries === "function" ? sortMapEntries : sortMapEntries === true ? sortMapEntriesByKey : null;
      }
      clone() {
        const copy = Object.create(_Schema.prototype, Object.getOwnPropertyDescriptors(this));
        copy.tags = this.tags.slice();
        return copy;
      }
    };
    exports2.Schema = Schema;
  }
});

// node_modules/yaml/dist/stringify/stringifyDocument.js
var require_stringifyDocument = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyDocument.js"(exports2) {
    "use strict";
    var identity2 = require_identity();
    var stringify = require_stringify2();
    var stringifyComment = require_stringifyComment();
    function stringifyDocument(doc, options2) {
      const lines = [];
      let hasDirectives = options2.directives === true;
      if (options2.directives !== false && doc.directives) {
        const dir = doc.directives.toString(doc);
        if (dir) {
          lines.push(dir);
          hasDirectives = true;
        } else if (doc.directives.docStart)
          hasDirectives = true;
      }
      if (hasDirectives)
        lines.push("---");
      const ctx = stringify.createStringifyContext(doc, options2);
      const { commentString } = ctx.options;
      if (doc.commentBefore) {
        if (lines.length !== 1)
          lines.unshift("");
        const cs = commentString(doc.commentBefore);
        lines.unshift(stringifyComment.indentComment(cs, ""));
      }
      let chompKeep = false;
      let contentComment = null;
      if (doc.contents) {
        if (identity2.isNode(doc.contents)) {
          if (doc.contents.spaceBefore && hasDirectives)
            lines.push("");
          if (doc.contents.commentBefore) {
            const cs = commentString(doc.contents.commentBefore);
            lines.push(stringifyComment.indentComment(cs, ""));
          }
          ctx.forceBlockIndent = !!doc.comment;
          contentComment = doc.contents.comment;
        }
        const onChompKeep = contentComment ? void 0 : () => chompKeep = true;
        let body = stringify.stringify(doc.contents, ctx, () => contentComment = null, onChompKeep);
        if (contentComment)
          body += stringifyComment.lineComment(body, "", commentString(contentComment));
        if ((body[0] === "|" || body[0] === ">") && lines[lines.length - 1] === "---") {
          lines[lines.length - 1] = `--- ${body}`;
        } else
          lines.push(body);
      } else {
        lines.push(stringify.stringify(doc.contents, ctx));
      }
      if (doc.directives?.docEnd) {
        if (doc.comment) {
          const cs = commentString(doc.comment);
          if (cs.includes("\n")) {
            lines.push("...");
            lines.push(stringifyComment.indentComment(cs, ""));
          } else {
            lines.push(`... ${cs}`);
          }
        } else {
          lines.push("...");
        }
      } else {
        let dc = doc.comment;
        if (dc && chompKeep)
          dc = dc.replace(/^\n+/, "");
        if (dc) {
          if ((!chompKeep || contentComment) && lines[lines.length - 1] !== "")
            lines.push("");
          lines.push(stringifyComment.indentComment(commentString(dc), ""));
        }
      }
      return lines.join("\n") + "\n";
    }
    exports2.stringifyDocument = stringifyDocument;
  }
});

// node_modules/yaml/dist/doc/Document.js
var require_Document = __commonJS({
  "node_modules/yaml/dist/doc/Document.js"(exports2) {
    "use strict";
    var Alias = require_Alias();
    var Collection = require_Collection();
    var identity2 = require_identity();
    var Pair = require_Pair();
    var toJS = require_toJS();
    var Schema = require_Schema();
    var stringifyDocument = require_stringifyDocument();
    var anchors = require_anchors();
    var applyReviver = require_applyReviver();
    var createNode = require_createNode();
    var directives = require_directives();
    var Document = class _Document {
      constructor(value, replacer, options2) {
        this.commentBefore = null;
        this.comment = null;
        this.errors = [];
        this.warnings = [];
        Object.defineProperty(this, identity2.NODE_TYPE, { value: identity2.DOC });
        let _replacer = null;
        if (typeof replacer === "function" || Array.isArray(replacer)) {
          _replacer = replacer;
        } else if (options2 === void 0 && replacer) {
          options2 = replacer;
          replacer = void 0;
        }
        const opt = Object.assign({
          intAsBigInt: false,
          keepSourceTokens: false,
          logLevel: "warn",
          prettyErrors: true,
          strict: true,
          stringKeys: false,
          uniqueKeys: true,
          version: "1.2"
        }, options2);
        this.options = opt;
        let { version } = opt;
        if (options2?._directives) {
          this.directives = options2._directives.atDocument();
          if (this.directives.yaml.explicit)
            version = this.directives.yaml.version;
        } else
          this.directives = new directives.Directives({ version });
        this.setSchema(version, options2);
        this.contents = value === void 0 ? null : this.createNode(value, _replacer, options2);
      }
      /**
       * Create a deep copy of this Document and its contents.
       *
       * Custom Node values that inherit from `Object` still refer to their original instances.
       */
      clone() {
        const copy = Object.create(_Document.prototype, {
          [identity2.NODE_TYPE]: { value: identity2.DOC }
        });
        copy.commentBefore = this.commentBefore;
        copy.comment = this.comment;
        copy.errors = this.errors.slice();
        copy.warnings = this.warnings.slice();
        copy.options = Object.assign({}, this.options);
        if (this.directives)
          copy.directives = this.directives.clone();
        copy.schema = this.schema.clone();
        copy.contents = identity2.isNode(this.contents) ? this.contents.clone(copy.schema) : this.contents;
        if (this.range)
          copy.range = this.range.slice();
        return copy;
      }
      /** Adds a value to the document. */
      add(value) {
        if (assertCollection(this.contents))
          this.contents.add(value);
      }
      /** Adds a value to the document. */
      addIn(path2, value) {
        if (assertCollection(this.contents))
          this.contents.addIn(path2, value);
      }
      /**
       * Create a new `Alias` node, ensuring that the target `node` has the required anchor.
       *
       * If `node` already has an anchor, `name` is ignored.
       * Otherwise, the `node.anchor` value will be set to `name`,
       * or if an anchor with that name is already present in the document,
       * `name` will be used as a prefix for a new unique anchor.
       * If `name` is undefined, the generated anchor will use 'a' as a prefix.
       */
      createAlias(node, name2) {
        if (!node.anchor) {
          const prev = anchors.anchorNames(this);
          node.anchor = // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
          !name2 || prev.has(name2) ? anchors.findNewAnchor(name2 || "a", prev) : name2;
        }
        return new Alias.Alias(node.anchor);
      }
      createNode(value, replacer, options2) {
        let _replacer = void 0;
        if (typeof replacer === "function") {
          value = replacer.call({ "": value }, "", value);
          _replacer = replacer;
        } else if (Array.isArray(replacer)) {
          const keyToStr = (v) => typeof v === "number" || v instanceof String || v instanceof Number;
          const asStr = replacer.filter(keyToStr).map(String);
          if (asStr.length > 0)
            replacer = replacer.concat(asStr);
          _replacer = replacer;
        } else if (options2 === void 0 && replacer) {
          options2 = replacer;
          replacer = void 0;
        }
        const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options2 ?? {};
        const { onAnchor, setAnchors, sourceObjects } = anchors.createNodeAnchors(
          this,
          // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
          anchorPrefix || "a"
        );
        const ctx = {
          aliasDuplicateObjects: aliasDuplicateObjects ?? true,
          keepUndefined: keepUndefined ?? false,
          onAnchor,
          onTagObj,
          replacer: _replacer,
          schema: this.schema,
          sourceObjects
        };
        const node = createNode.createNode(value, tag, ctx);
        if (flow && identity2.isCollection(node))
          node.flow = true;
        setAnchors();
        return node;
      }
      /**
       * Convert a key and a value into a `Pair` using the current schema,
       * recursively wrapping all values as `Scalar` or `Collection` nodes.
       */
      createPair(key, value, options2 = {}) {
        const k = this.createNode(key, null, options2);
        const v = this.createNode(value, null, options2);
        return new Pair.Pair(k, v);
      }
      /**
       * Removes a value from the document.
       * @returns `true` if the item was found and removed.
       */
      delete(key) {
        return assertCollection(this.contents) ? this.contents.delete(key) : false;
      }
      /**
       * Removes a value from the document.
       * @returns `true` if the item was found and removed.
       */
      deleteIn(path2) {
        if (Collection.isEmptyPath(path2)) {
          if (this.contents == null)
            return false;
          this.contents = null;
          return true;
        }
        return assertCollection(this.contents) ? this.contents.deleteIn(path2) : false;
      }
      /**
       * Returns item at `key`, or `undefined` if not found. By default unwraps
       * scalar values from their surrounding node; to disable set `keepScalar` to
       * `true` (collections are always returned intact).
       */
      get(key, keepScalar) {
        return identity2.isCollection(this.contents) ? this.contents.get(key, keepScalar) : void 0;
      }
      /**
       * Returns item at `path`, or `undefined` if not found. By default unwraps
       * scalar values from their surrounding node; to disable set `keepScalar` to
       * `true` (collections are always returned intact).
       */
      getIn(path2, keepScalar) {
        if (Collection.isEmptyPath(path2))
          return !keepScalar && identity2.isScalar(this.contents) ? this.contents.value : this.contents;
        return identity2.isCollection(this.contents) ? this.contents.getIn(path2, keepScalar) : void 0;
      }
      /**
       * Checks if the document includes a value with the key `key`.
       */
      has(key) {
        return identity2.isCollection(this.contents) ? this.contents.has(key) : false;
      }
      /**
       * Checks if the document includes a value at `path`.
       */
      hasIn(path2) {
        if (Collection.isEmptyPath(path2))
          return this.contents !== void 0;
        return identity2.isCollection(this.contents) ? this.contents.hasIn(path2) : false;
      }
      /**
       * Sets a value in this document. For `!!set`, `value` needs to be a
       * boolean to add/remove the item from the set.
       */
      set(key, value) {
        if (this.contents == null) {
          this.contents = Collection.collectionFromPath(this.schema, [key], value);
        } else if (assertCollection(this.contents)) {
          this.contents.set(key, value);
        }
      }
      /**
       * Sets a value in this document. For `!!set`, `value` needs to be a
       * boolean to add/remove the item from the set.
       */
      setIn(path2, value) {
        if (Collection.isEmptyPath(path2)) {
          this.contents = value;
        } else if (this.contents == null) {
          this.contents = Collection.collectionFromPath(this.schema, Array.from(path2), value);
        } else if (assertCollection(this.contents)) {
          this.contents.setIn(path2, value);
        }
      }
      /**
       * Change the YAML version and schema used by the document.
       * A `null` version disables support for directives, explicit tags, anchors, and aliases.
       * It also requires the `schema` option to be given as a `Schema` instance value.
       *
       * Overrides all previously set schema options.
       */
      setSchema(version, options2 = {}) {
        if (typeof version === "number")
          version = String(version);
        let opt;
        switch (version) {
          case "1.1":
            if (this.directives)
              this.directives.yaml.version = "1.1";
            else
              this.directives = new directives.Directives({ version: "1.1" });
            opt = { resolveKnownTags: false, schema: "yaml-1.1" };
            break;
          case "1.2":
          case "next":
            if (this.directives)
              this.directives.yaml.version = version;
            else
              this.directives = new directives.Directives({ version });
            opt = { resolveKnownTags: true, schema: "core" };
            break;
          case null:
            if (this.directives)
              delete this.directives;
            opt = null;
            break;
          default: {
            const sv = JSON.stringify(version);
            throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
          }
        }
        if (options2.schema instanceof Object)
          this.schema = options2.schema;
        else if (opt)
          this.schema = new Schema.Schema(Object.assign(opt, options2));
        else
          throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
      }
      // json & jsonArg are only used from toJSON()
      toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        const ctx = {
          anchors: /* @__PURE__ */ new Map(),
          doc: this,
          keep: !json,
          mapAsMap: mapAsMap === true,
          mapKeyWarned: false,
          maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
        };
        const res = toJS.toJS(this.contents, jsonArg ?? "", ctx);
        if (typeof onAnchor === "function")
          for (const { count, res: res2 } of ctx.anchors.values())
            onAnchor(res2, count);
        return typeof reviver === "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
      }
      /**
       * A JSON representation of the document `contents`.
       *
       * @param jsonArg Used by `JSON.stringify` to indicate the array index or
       *   property name.
       */
      toJSON(jsonArg, onAnchor) {
        return this.toJS({ json: true, jsonArg, mapAsMap: false, onAnchor });
      }
      /** A YAML representation of the document. */
      toString(options2 = {}) {
        if (this.errors.length > 0)
          throw new Error("Document with errors cannot be stringified");
        if ("indent" in options2 && (!Number.isInteger(options2.indent) || Number(options2.indent) <= 0)) {
          const s = JSON.stringify(options2.indent);
          throw new Error(`"indent" option must be a positive integer, not ${s}`);
        }
        return stringifyDocument.stringifyDocument(this, options2);
      }
    };
    function assertCollection(contents) {
      if (identity2.isCollection(contents))
        return true;
      throw new Error("Expected a YAML collection as document contents");
    }
    exports2.Document = Document;
  }
});

// node_modules/yaml/dist/errors.js
var require_errors = __commonJS({
  "node_modules/yaml/dist/errors.js"(exports2) {
    "use strict";
    var YAMLError = class extends Error {
      constructor(name2, pos, code, message) {
        super();
        this.name = name2;
        this.code = code;
        this.message = message;
        this.pos = pos;
      }
    };
    var YAMLParseError = class extends YAMLError {
      constructor(pos, code, message) {
        super("YAMLParseError", pos, code, message);
      }
    };
    var YAMLWarning = class extends YAMLError {
      constructor(pos, code, message) {
        super("YAMLWarning", pos, code, message);
      }
    };
    var prettifyError = (src, lc) => (error) => {
      if (error.pos[0] === -1)
        return;
      error.linePos = error.pos.map((pos) => lc.linePos(pos));
      const { line, col } = error.linePos[0];
      error.message += ` at line ${line}, column ${col}`;
      let ci = col - 1;
      let lineStr = src.substring(lc.lineStarts[line - 1], lc.lineStarts[line]).replace(/[\n\r]+$/, "");
      if (ci >= 60 && lineStr.length > 80) {
        const trimStart = Math.min(ci - 39, lineStr.length - 79);
        lineStr = "\u2026" + lineStr.substring(trimStart);
        ci -= trimStart - 1;
      }
      if (lineStr.length > 80)
        lineStr = lineStr.substring(0, 79) + "\u2026";
      if (line > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
        let prev = src.substring(lc.lineStarts[line - 2], lc.lineStarts[line - 1]);
        if (prev.length > 80)
          prev = prev.substring(0, 79) + "\u2026\n";
        lineStr = prev + lineStr;
      }
      if (/[^ ]/.test(lineStr)) {
        let count = 1;
        const end = error.linePos[1];
        if (end?.line === line && end.col > col) {
          count = Math.max(1, Math.min(end.col - col, 80 - ci));
        }
        const pointer = " ".repeat(ci) + "^".repeat(count);
        error.message += `:

${lineStr}
${pointer}
`;
      }
    };
    exports2.YAMLError = YAMLError;
    exports2.YAMLParseError = YAMLParseError;
    exports2.YAMLWarning = YAMLWarning;
    exports2.prettifyError = prettifyError;
  }
});

// node_modules/yaml/dist/compose/resolve-props.js
var require_resolve_props = __commonJS({
  "node_modules/yaml/dist/compose/resolve-props.js"(exports2) {
    "use strict";
    function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
      let spaceBefore = false;
      let atNewline = startOnNewline;
      let hasSpace = startOnNewline;
      let comment = "";
      let commentSep = "";
      let hasNewline = false;
      let reqSpace = false;
      let tab = null;
      let anchor = null;
      let tag = null;
      let newlineAfterProp = null;
      let comma = null;
      let found = null;
      let start = null;
      for (const token of tokens) {
        if (reqSpace) {
          if (token.type !== "space" && token.type !== "newline" && token.type !== "comma")
            onError(token.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
          reqSpace = false;
        }
        if (tab) {
          if (atNewline && token.type !== "comment" && token.type !== "newline") {
            onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
          }
          tab = null;
        }
        switch (token.type) {
          case "space":
            if (!flow && (indicator !== "doc-start" || next?.type !== "flow-collection") && token.source.includes("	")) {
              tab = token;
            }
            hasSpace = true;
            break;
          case "comment": {
            if (!hasSpace)
              onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
            const cb = token.source.substring(1) || " ";
            if (!comment)
              comment = cb;
            else
              comment += commentSep + cb;
            commentSep = "";
            atNewline = false;
            break;
          }
          case "newline":
            if (atNewline) {
              if (comment)
                comment += token.source;
              else if (!found || indicator !== "seq-item-ind")
                spaceBefore = true;
            } else
              commentSep += token.source;
            atNewline = true;
            hasNewline = true;
            if (anchor || tag)
              newlineAfterProp = token;
            hasSpace = true;
            break;
          case "anchor":
            if (anchor)
              onError(token, "MULTIPLE_ANCHORS", "A node can have at most one anchor");
            if (token.source.endsWith(":"))
              onError(token.offset + token.source.length - 1, "BAD_ALIAS", "Anchor ending in : is ambiguous", true);
            anchor = token;
            start ?? (start = token.offset);
            atNewline = false;
            hasSpace = false;
            reqSpace = true;
            break;
          case "tag": {
            if (tag)
              onError(token, "MULTIPLE_TAGS", "A node can have at most one tag");
            tag = token;
            start ?? (start = token.offset);
            atNewline = false;
            hasSpace = false;
            reqSpace = true;
            break;
          }
          case indicator:
            if (anchor || tag)
              onError(token, "BAD_PROP_ORDER", `Anchors and tags must be after the ${token.source} indicator`);
            if (found)
              onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.source} in ${flow ?? "collection"}`);
            found = token;
            atNewline = indicator === "seq-item-ind" || indicator === "explicit-key-ind";
            hasSpace = false;
            break;
          case "comma":
            if (flow) {
              if (comma)
                onError(token, "UNEXPECTED_TOKEN", `Unexpected , in ${flow}`);
              comma = token;
              atNewline = false;
              hasSpace = false;
              break;
            }
          // else fallthrough
          default:
            onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.type} token`);
            atNewline = false;
            hasSpace = false;
        }
      }
      const last = tokens[tokens.length - 1];
      const end = last ? last.offset + last.source.length : offset;
      if (reqSpace && next && next.type !== "space" && next.type !== "newline" && next.type !== "comma" && (next.type !== "scalar" || next.source !== "")) {
        onError(next.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
      }
      if (tab && (atNewline && tab.indent <= parentIndent || next?.type === "block-map" || next?.type === "block-seq"))
        onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
      return {
        comma,
        found,
        spaceBefore,
        comment,
        hasNewline,
        anchor,
        tag,
        newlineAfterProp,
        end,
        start: start ?? end
      };
    }
    exports2.resolveProps = resolveProps;
  }
});

// node_modules/yaml/dist/compose/util-contains-newline.js
var require_util_contains_newline = __commonJS({
  "node_modules/yaml/dist/compose/util-contains-newline.js"(exports2) {
    "use strict";
    function containsNewline(key) {
      if (!key)
        return null;
      switch (key.type) {
        case "alias":
        case "scalar":
        case "double-quoted-scalar":
        case "single-quoted-scalar":
          if (key.source.includes("\n"))
            return true;
          if (key.end) {
            for (const st of key.end)
              if (st.type === "newline")
                return true;
          }
          return false;
        case "flow-collection":
          for (const it of key.items) {
            for (const st of it.start)
              if (st.type === "newline")
                return true;
            if (it.sep) {
              for (const st of it.sep)
                if (st.type === "newline")
                  return true;
            }
            if (containsNewline(it.key) || containsNewline(it.value))
              return true;
          }
          return false;
        default:
          return true;
      }
    }
    exports2.containsNewline = containsNewline;
  }
});

// node_modules/yaml/dist/compose/util-flow-indent-check.js
var require_util_flow_indent_check = __commonJS({
  "node_modules/yaml/dist/compose/util-flow-indent-check.js"(exports2) {
    "use strict";
    var utilContainsNewline = require_util_contains_newline();
    function flowIndentCheck(indent, fc, onError) {
      if (fc?.type === "flow-collection") {
        const end = fc.end[0];
        if (end.indent === indent && (end.source === "]" || end.source === "}") && utilContainsNewline.containsNewline(fc)) {
          const msg = "Flow end indicator should be more indented than parent";
          onError(end, "BAD_INDENT", msg, true);
        }
      }
    }
    exports2.flowIndentCheck = flowIndentCheck;
  }
});

// node_modules/yaml/dist/compose/util-map-includes.js
var require_util_map_includes = __commonJS({
  "node_modules/yaml/dist/compose/util-map-includes.js"(exports2) {
    "use strict";
    var identity2 = require_identity();
    function mapIncludes(ctx, items, search) {
      const { uniqueKeys } = ctx.options;
      if (uniqueKeys === false)
        return false;
      const isEqual = typeof uniqueKeys === "function" ? uniqueKeys : (a, b) => a === b || identity2.isScalar(a) && identity2.isScalar(b) && a.value === b.value;
      return items.some((pair) => isEqual(pair.key, search));
    }
    exports2.mapIncludes = mapIncludes;
  }
});

// node_modules/yaml/dist/compose/resolve-block-map.js
var require_resolve_block_map = __commonJS({
  "node_modules/yaml/dist/compose/resolve-block-map.js"(exports2) {
    "use strict";
    var Pair = require_Pair();
    var YAMLMap = require_YAMLMap();
    var resolveProps = require_resolve_props();
    var utilContainsNewline = require_util_contains_newline();
    var utilFlowIndentCheck = require_util_flow_indent_check();
    var utilMapIncludes = require_util_map_includes();
    var startColMsg = "All mapping items must start at the same column";
    function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag) {
      const NodeClass = tag?.nodeClass ?? YAMLMap.YAMLMap;
      const map = new NodeClass(ctx.schema);
      if (ctx.atRoot)
        ctx.atRoot = false;
      let offset = bm.offset;
      let commentEnd = null;
      for (const collItem of bm.items) {
        const { start, key, sep: sep2, value } = collItem;
        const keyProps = resolveProps.resolveProps(start, {
          indicator: "explicit-key-ind",
          next: key ?? sep2?.[0],
          offset,
          onError,
          parentIndent: bm.indent,
          startOnNewline: true
        });
        const implicitKey = !keyProps.found;
        if (implicitKey) {
          if (key) {
            if (key.type === "block-seq")
              onError(offset, "BLOCK_AS_IMPLICIT_KEY", "A block sequence may not be used as an implicit map key");
            else if ("indent" in key && key.indent !== bm.indent)
              onError(offset, "BAD_INDENT", startColMsg);
          }
          if (!keyProps.anchor && !keyProps.tag && !sep2) {
            commentEnd = keyProps.end;
            if (keyProps.comment) {
              if (map.comment)
                map.comment += "\n" + keyProps.comment;
              else
                map.comment = keyProps.comment;
            }
            continue;
          }
          if (keyProps.newlineAfterProp || utilContainsNewline.containsNewline(key)) {
            onError(key ?? start[start.length - 1], "MULTILINE_IMPLICIT_KEY", "Implicit keys need to be on a single line");
          }
        } else if (keyProps.found?.indent !== bm.indent) {
          onError(offset, "BAD_INDENT", startColMsg);
        }
        ctx.atKey = true;
        const keyStart = keyProps.end;
        const keyNode = key ? composeNode(ctx, key, keyProps, onError) : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
        if (ctx.schema.compat)
          utilFlowIndentCheck.flowIndentCheck(bm.indent, key, onError);
        ctx.atKey = false;
        if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
          onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
        const valueProps = resolveProps.resolveProps(sep2 ?? [], {
          indicator: "map-value-ind",
          next: value,
          offset: keyNode.range[2],
          onError,
          parentIndent: bm.indent,
          startOnNewline: !key || key.type === "block-scalar"
        });
        offset = valueProps.end;
        if (valueProps.found) {
          if (implicitKey) {
            if (value?.type === "block-map" && !valueProps.hasNewline)
              onError(offset, "BLOCK_AS_IMPLICIT_KEY", "Nested mappings are not allowed in compact mappings");
            if (ctx.options.strict && keyProps.start < valueProps.found.offset - 1024)
              onError(keyNode.range, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit block mapping key");
          }
          const valueNode = value ? composeNode(ctx, value, valueProps, onError) : composeEmptyNode(ctx, offset, sep2, null, valueProps, onError);
          if (ctx.schema.compat)
            utilFlowIndentCheck.flowIndentCheck(bm.indent, value, onError);
          offset = valueNode.range[2];
          const pair = new Pair.Pair(keyNode, valueNode);
          if (ctx.options.keepSourceTokens)
            pair.srcToken = collItem;
          map.items.push(pair);
        } else {
          if (implicitKey)
            onError(keyNode.range, "MISSING_CHAR", "Implicit map keys need to be followed by map values");
          if (valueProps.comment) {
            if (keyNode.comment)
              keyNode.comment += "\n" + valueProps.comment;
            else
              keyNode.comment = valueProps.comment;
          }
          const pair = new Pair.Pair(keyNode);
          if (ctx.options.keepSourceTokens)
            pair.srcToken = collItem;
          map.items.push(pair);
        }
      }
      if (commentEnd && commentEnd < offset)
        onError(commentEnd, "IMPOSSIBLE", "Map comment with trailing content");
      map.range = [bm.offset, offset, commentEnd ?? offset];
      return map;
    }
    exports2.resolveBlockMap = resolveBlockMap;
  }
});

// node_modules/yaml/dist/compose/resolve-block-seq.js
var require_resolve_block_seq = __commonJS({
  "node_modules/yaml/dist/compose/resolve-block-seq.js"(exports2) {
    "use strict";
    var YAMLSeq = require_YAMLSeq();
    var resolveProps = require_resolve_props();
    var utilFlowIndentCheck = require_util_flow_indent_check();
    function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs, onError, tag) {
      const NodeClass = tag?.nodeClass ?? YAMLSeq.YAMLSeq;
      const seq = new NodeClass(ctx.schema);
      if (ctx.atRoot)
        ctx.atRoot = false;
      if (ctx.atKey)
        ctx.atKey = false;
      let offset = bs.offset;
      let commentEnd = null;
      for (const { start, value } of bs.items) {
        const props = resolveProps.resolveProps(start, {
          indicator: "seq-item-ind",
          next: value,
          offset,
          onError,
          parentIndent: bs.indent,
          startOnNewline: true
        });
        if (!props.found) {
          if (props.anchor || props.tag || value) {
            if (value?.type === "block-seq")
              onError(props.end, "BAD_INDENT", "All sequence items must start at the same column");
            else
              onError(offset, "MISSING_CHAR", "Sequence item without - indicator");
          } else {
            commentEnd = props.end;
            if (props.comment)
              seq.comment = props.comment;
            continue;
          }
        }
        const node = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, start, null, props, onError);
        if (ctx.schema.compat)
          utilFlowIndentCheck.flowIndentCheck(bs.indent, value, onError);
        offset = node.range[2];
        seq.items.push(node);
      }
      seq.range = [bs.offset, offset, commentEnd ?? offset];
      return seq;
    }
    exports2.resolveBlockSeq = resolveBlockSeq;
  }
});

// node_modules/yaml/dist/compose/resolve-end.js
var require_resolve_end = __commonJS({
  "node_modules/yaml/dist/compose/resolve-end.js"(exports2) {
    "use strict";
    function resolveEnd(end, offset, reqSpace, onError) {
      let comment = "";
      if (end) {
        let hasSpace = false;
        let sep2 = "";
        for (const token of end) {
          const { source, type } = token;
          switch (type) {
            case "space":
              hasSpace = true;
              break;
            case "comment": {
              if (reqSpace && !hasSpace)
                onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
              const cb = source.substring(1) || " ";
              if (!comment)
                comment = cb;
              else
                comment += sep2 + cb;
              sep2 = "";
              break;
            }
            case "newline":
              if (comment)
                sep2 += source;
              hasSpace = true;
              break;
            default:
              onError(token, "UNEXPECTED_TOKEN", `Unexpected ${type} at node end`);
          }
          offset += source.length;
        }
      }
      return { comment, offset };
    }
    exports2.resolveEnd = resolveEnd;
  }
});

// node_modules/yaml/dist/compose/resolve-flow-collection.js
var require_resolve_flow_collection = __commonJS({
  "node_modules/yaml/dist/compose/resolve-flow-collection.js"(exports2) {
    "use strict";
    var identity2 = require_identity();
    var Pair = require_Pair();
    var YAMLMap = require_YAMLMap();
    var YAMLSeq = require_YAMLSeq();
    var resolveEnd = require_resolve_end();
    var resolveProps = require_resolve_props();
    var utilContainsNewline = require_util_contains_newline();
    var utilMapIncludes = require_util_map_includes();
    var blockMsg = "Block collections are not allowed within flow collections";
    var isBlock = (token) => token && (token.type === "block-map" || token.type === "block-seq");
    function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag) {
      const isMap5 = fc.start.source === "{";
      const fcName = isMap5 ? "flow map" : "flow sequence";
      const NodeClass = tag?.nodeClass ?? (isMap5 ? YAMLMap.YAMLMap : YAMLSeq.YAMLSeq);
      const coll = new NodeClass(ctx.schema);
      coll.flow = true;
      const atRoot = ctx.atRoot;
      if (atRoot)
        ctx.atRoot = false;
      if (ctx.atKey)
        ctx.atKey = false;
      let offset = fc.offset + fc.start.source.length;
      for (let i = 0; i < fc.items.length; ++i) {
        const collItem = fc.items[i];
        const { start, key, sep: sep2, value } = collItem;
        const props = resolveProps.resolveProps(start, {
          flow: fcName,
          indicator: "explicit-key-ind",
          next: key ?? sep2?.[0],
          offset,
          onError,
          parentIndent: fc.indent,
          startOnNewline: false
        });
        if (!props.found) {
          if (!props.anchor && !props.tag && !sep2 && !value) {
            if (i === 0 && props.comma)
              onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
            else if (i < fc.items.length - 1)
              onError(props.start, "UNEXPECTED_TOKEN", `Unexpected empty item in ${fcName}`);
            if (props.comment) {
              if (coll.comment)
                coll.comment += "\n" + props.comment;
              else
                coll.comment = props.comment;
            }
            offset = props.end;
            continue;
          }
          if (!isMap5 && ctx.options.strict && utilContainsNewline.containsNewline(key))
            onError(
              key,
              // checked by containsNewline()
              "MULTILINE_IMPLICIT_KEY",
              "Implicit keys of flow sequence pairs need to be on a single line"
            );
        }
        if (i === 0) {
          if (props.comma)
            onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
        } else {
          if (!props.comma)
            onError(props.start, "MISSING_CHAR", `Missing , between ${fcName} items`);
          if (props.comment) {
            let prevItemComment = "";
            loop: for (const st of start) {
              switch (st.type) {
                case "comma":
                case "space":
                  break;
                case "comment":
                  prevItemComment = st.source.substring(1);
                  break loop;
                default:
                  break loop;
              }
            }
            if (prevItemComment) {
              let prev = coll.items[coll.items.length - 1];
              if (identity2.isPair(prev))
                prev = prev.value ?? prev.key;
              if (prev.comment)
                prev.comment += "\n" + prevItemComment;
              else
                prev.comment = prevItemComment;
              props.comment = props.comment.substring(prevItemComment.length + 1);
            }
          }
        }
        if (!isMap5 && !sep2 && !props.found) {
          const valueNode = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, sep2, null, props, onError);
          coll.items.push(valueNode);
          offset = valueNode.range[2];
          if (isBlock(value))
            onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
        } else {
          ctx.atKey = true;
          const keyStart = props.end;
          const keyNode = key ? composeNode(ctx, key, props, onError) : composeEmptyNode(ctx, keyStart, start, null, props, onError);
          if (isBlock(key))
            onError(keyNode.range, "BLOCK_IN_FLOW", blockMsg);
          ctx.atKey = false;
          const valueProps = resolveProps.resolveProps(sep2 ?? [], {
            flow: fcName,
            indicator: "map-value-ind",
            next: value,
            offset: keyNode.range[2],
            onError,
            parentIndent: fc.indent,
            startOnNewline: false
          });
          if (valueProps.found) {
            if (!isMap5 && !props.found && ctx.options.strict) {
              if (sep2)
                for (const st of sep2) {
                  if (st === valueProps.found)
                    break;
                  if (st.type === "newline") {
                    onError(st, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
                    break;
                  }
                }
              if (props.start < valueProps.found.offset - 1024)
                onError(valueProps.found, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit flow sequence key");
            }
          } else if (value) {
            if ("source" in value && value.source?.[0] === ":")
              onError(value, "MISSING_CHAR", `Missing space after : in ${fcName}`);
            else
              onError(valueProps.start, "MISSING_CHAR", `Missing , or : between ${fcName} items`);
          }
          const valueNode = value ? composeNode(ctx, value, valueProps, onError) : valueProps.found ? composeEmptyNode(ctx, valueProps.end, sep2, null, valueProps, onError) : null;
          if (valueNode) {
            if (isBlock(value))
              onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
          } else if (valueProps.comment) {
            if (keyNode.comment)
              keyNode.comment += "\n" + valueProps.comment;
            else
              keyNode.comment = valueProps.comment;
          }
          const pair = new Pair.Pair(keyNode, valueNode);
          if (ctx.options.keepSourceTokens)
            pair.srcToken = collItem;
          if (isMap5) {
            const map = coll;
            if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
              onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
            map.items.push(pair);
          } else {
            const map = new YAMLMap.YAMLMap(ctx.schema);
            map.flow = true;
            map.items.push(pair);
            const endRange = (valueNode ?? keyNode).range;
            map.range = [keyNode.range[0], endRange[1], endRange[2]];
            coll.items.push(map);
          }
          offset = valueNode ? valueNode.range[2] : valueProps.end;
        }
      }
      const expectedEnd = isMap5 ? "}" : "]";
      const [ce, ...ee] = fc.end;
      let cePos = offset;
      if (ce?.source === expectedEnd)
        cePos = ce.offset + ce.source.length;
      else {
        const name2 = fcName[0].toUpperCase() + fcName.substring(1);
        const msg = atRoot ? `${name2} must end with a ${expectedEnd}` : `${name2} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
        onError(offset, atRoot ? "MISSING_CHAR" : "BAD_INDENT", msg);
        if (ce && ce.source.length !== 1)
          ee.unshift(ce);
      }
      if (ee.length > 0) {
        const end = resolveEnd.resolveEnd(ee, cePos, ctx.options.strict, onError);
        if (end.comment) {
          if (coll.comment)
            coll.comment += "\n" + end.comment;
          else
            coll.comment = end.comment;
        }
        coll.range = [fc.offset, cePos, end.offset];
      } else {
        coll.range = [fc.offset, cePos, cePos];
      }
      return coll;
    }
    exports2.resolveFlowCollection = resolveFlowCollection;
  }
});

// node_modules/yaml/dist/compose/compose-collection.js
var require_compose_collection = __commonJS({
  "node_modules/yaml/dist/compose/compose-collection.js"(exports2) {
    "use strict";
    var identity2 = require_identity();
    var Scalar2 = require_Scalar();
    var YAMLMap = require_YAMLMap();
    var YAMLSeq = require_YAMLSeq();
    var resolveBlockMap = require_resolve_block_map();
    var resolveBlockSeq = require_resolve_block_seq();
    var resolveFlowCollection = require_resolve_flow_collection();
    function resolveCollection(CN, ctx, token, onError, tagName, tag) {
      const coll = token.type === "block-map" ? resolveBlockMap.resolveBlockMap(CN, ctx, token, onError, tag) : token.type === "block-seq" ? resolveBlockSeq.resolveBlockSeq(CN, ctx, token, onError, tag) : resolveFlowCollection.resolveFlowCollection(CN, ctx, token, onError, tag);
      const Coll = coll.constructor;
      if (tagName === "!" || tagName === Coll.tagName) {
        coll.tag = Coll.tagName;
        return coll;
      }
      if (tagName)
        coll.tag = tagName;
      return coll;
    }
    function composeCollection(CN, ctx, token, props, onError) {
      const tagToken = props.tag;
      const tagName = !tagToken ? null : ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg));
      if (token.type === "block-seq") {
        const { anchor, newlineAfterProp: nl } = props;
        const lastProp = anchor && tagToken ? anchor.offset > tagToken.offset ? anchor : tagToken : anchor ?? tagToken;
        if (lastProp && (!nl || nl.offset < lastProp.offset)) {
          const message = "Missing newline after block sequence props";
          onError(lastProp, "MISSING_CHAR", message);
        }
      }
      const expType = token.type === "block-map" ? "map" : token.type === "block-seq" ? "seq" : token.start.source === "{" ? "map" : "seq";
      if (!tagToken || !tagName || tagName === "!" || tagName === YAMLMap.YAMLMap.tagName && expType === "map" || tagName === YAMLSeq.YAMLSeq.tagName && expType === "seq") {
        return resolveCollection(CN, ctx, token, onError, tagName);
      }
      let tag = ctx.schema.tags.find((t) => t.tag === tagName && t.collection === expType);
      if (!tag) {
        const kt = ctx.schema.knownTags[tagName];
        if (kt?.collection === expType) {
          ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
          tag = kt;
        } else {
          if (kt) {
            onError(tagToken, "BAD_COLLECTION_TYPE", `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? "scalar"}`, true);
          } else {
            onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, true);
          }
          return resolveCollection(CN, ctx, token, onError, tagName);
        }
      }
      const coll = resolveCollection(CN, ctx, token, onError, tagName, tag);
      const res = tag.resolve?.(coll, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg), ctx.options) ?? coll;
      const node = identity2.isNode(res) ? res : new Scalar2.Scalar(res);
      node.range = coll.range;
      node.tag = tagName;
      if (tag?.format)
        node.format = tag.format;
      return node;
    }
    exports2.composeCollection = composeCollection;
  }
});

// node_modules/yaml/dist/compose/resolve-block-scalar.js
var require_resolve_block_scalar = __commonJS({
  "node_modules/yaml/dist/compose/resolve-block-scalar.js"(exports2) {
    "use strict";
    var Scalar2 = require_Scalar();
    function resolveBlockScalar(ctx, scalar, onError) {
      const start = scalar.offset;
      const header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
      if (!header)
        return { value: "", type: null, comment: "", range: [start, start, start] };
      const type = header.mode === ">" ? Scalar2.Scalar.BLOCK_FOLDED : Scalar2.Scalar.BLOCK_LITERAL;
      const lines = scalar.source ? splitLines(scalar.source) : [];
      let chompStart = lines.length;
      for (let i = lines.length - 1; i >= 0; --i) {
        const content = lines[i][1];
        if (content === "" || content === "\r")
          chompStart = i;
        else
          break;
      }
      if (chompStart === 0) {
        const value2 = header.chomp === "+" && lines.length > 0 ? "\n".repeat(Math.max(1, lines.length - 1)) : "";
        let end2 = start + header.length;
        if (scalar.source)
          end2 += scalar.source.length;
        return { value: value2, type, comment: header.comment, range: [start, end2, end2] };
      }
      let trimIndent = scalar.indent + header.indent;
      let offset = scalar.offset + header.length;
      let contentStart = 0;
      for (let i = 0; i < chompStart; ++i) {
        const [indent, content] = lines[i];
        if (content === "" || content === "\r") {
          if (header.indent === 0 && indent.length > trimIndent)
            trimIndent = indent.length;
        } else {
          if (indent.length < trimIndent) {
            const message = "Block scalars with more-indented leading empty lines must use an explicit indentation indicator";
            onError(offset + indent.length, "MISSING_CHAR", message);
          }
          if (header.indent === 0)
            trimIndent = indent.length;
          contentStart = i;
          if (trimIndent === 0 && !ctx.atRoot) {
            const message = "Block scalar values in collections must be indented";
            onError(offset, "BAD_INDENT", message);
          }
          break;
        }
        offset += indent.length + content.length + 1;
      }
      for (let i = lines.length - 1; i >= chompStart; --i) {
        if (lines[i][0].length > trimIndent)
          chompStart = i + 1;
      }
      let value = "";
      let sep2 = "";
      let prevMoreIndented = false;
      for (let i = 0; i < contentStart; ++i)
        value += lines[i][0].slice(trimIndent) + "\n";
      for (let i = contentStart; i < chompStart; ++i) {
        let [indent, content] = lines[i];
        offset += indent.length + content.length + 1;
        const crlf = content[content.length - 1] === "\r";
        if (crlf)
          content = content.slice(0, -1);
        if (content && indent.length < trimIndent) {
          const src = header.indent ? "explicit indentation indicator" : "first line";
          const message = `Block scalar lines must not be less indented than their ${src}`;
          onError(offset - content.length - (crlf ? 2 : 1), "BAD_INDENT", message);
          indent = "";
        }
        if (type === Scalar2.Scalar.BLOCK_LITERAL) {
          value += sep2 + indent.slice(trimIndent) + content;
          sep2 = "\n";
        } else if (indent.length > trimIndent || content[0] === "	") {
          if (sep2 === " ")
            sep2 = "\n";
          else if (!prevMoreIndented && sep2 === "\n")
            sep2 = "\n\n";
          value += sep2 + indent.slice(trimIndent) + content;
          sep2 = "\n";
          prevMoreIndented = true;
        } else if (content === "") {
          if (sep2 === "\n")
            value += "\n";
          else
            sep2 = "\n";
        } else {
          value += sep2 + content;
          sep2 = " ";
          prevMoreIndented = false;
        }
      }
      switch (header.chomp) {
        case "-":
          break;
        case "+":
          for (let i = chompStart; i < lines.length; ++i)
            value += "\n" + lines[i][0].slice(trimIndent);
          if (value[value.length - 1] !== "\n")
            value += "\n";
          break;
        default:
          value += "\n";
      }
      const end = start + header.length + scalar.source.length;
      return { value, type, comment: header.comment, range: [start, end, end] };
    }
    function parseBlockScalarHeader({ offset, props }, strict, onError) {
      if (props[0].type !== "block-scalar-header") {
        onError(props[0], "IMPOSSIBLE", "Block scalar header not found");
        return null;
      }
      const { source } = props[0];
      const mode = source[0];
      let indent = 0;
      let chomp = "";
      let error = -1;
      for (let i = 1; i < source.length; ++i) {
        const ch = source[i];
        if (!chomp && (ch === "-" || ch === "+"))
          chomp = ch;
        else {
          const n = Number(ch);
          if (!indent && n)
            indent = n;
          else if (error === -1)
            error = offset + i;
        }
      }
      if (error !== -1)
        onError(error, "UNEXPECTED_TOKEN", `Block scalar header includes extra characters: ${source}`);
      let hasSpace = false;
      let comment = "";
      let length = source.length;
      for (let i = 1; i < props.length; ++i) {
        const token = props[i];
        switch (token.type) {
          case "space":
            hasSpace = true;
          // fallthrough
          case "newline":
            length += token.source.length;
            break;
          case "comment":
            if (strict && !hasSpace) {
              const message = "Comments must be separated from other tokens by white space characters";
              onError(token, "MISSING_CHAR", message);
            }
            length += token.source.length;
            comment = token.source.substring(1);
            break;
          case "error":
            onError(token, "UNEXPECTED_TOKEN", token.message);
            length += token.source.length;
            break;
          /* istanbul ignore next should not happen */
          default: {
            const message = `Unexpected token in block scalar header: ${token.type}`;
            onError(token, "UNEXPECTED_TOKEN", message);
            const ts = token.source;
            if (ts && typeof ts === "string")
              length += ts.length;
          }
        }
      }
      return { mode, indent, chomp, comment, length };
    }
    function splitLines(source) {
      const split2 = source.split(/\n( *)/);
      const first = split2[0];
      const m = first.match(/^( *)/);
      const line0 = m?.[1] ? [m[1], first.slice(m[1].length)] : ["", first];
      const lines = [line0];
      for (let i = 1; i < split2.length; i += 2)
        lines.push([split2[i], split2[i + 1]]);
      return lines;
    }
    exports2.resolveBlockScalar = resolveBlockScalar;
  }
});

// node_modules/yaml/dist/compose/resolve-flow-scalar.js
var require_resolve_flow_scalar = __commonJS({
  "node_modules/yaml/dist/compose/resolve-flow-scalar.js"(exports2) {
    "use strict";
    var Scalar2 = require_Scalar();
    var resolveEnd = require_resolve_end();
    function resolveFlowScalar(scalar, strict, onError) {
      const { offset, type, source, end } = scalar;
      let _type;
      let value;
      const _onError = (rel, code, msg) => onError(offset + rel, code, msg);
      switch (type) {
        case "scalar":
          _type = Scalar2.Scalar.PLAIN;
          value = plainValue2(source, _onError);
          break;
        case "single-quoted-scalar":
          _type = Scalar2.Scalar.QUOTE_SINGLE;
          value = singleQuotedValue(source, _onError);
          break;
        case "double-quoted-scalar":
          _type = Scalar2.Scalar.QUOTE_DOUBLE;
          value = doubleQuotedValue(source, _onError);
          break;
        /* istanbul ignore next should not happen */
        default:
          onError(scalar, "UNEXPECTED_TOKEN", `Expected a flow scalar value, but found: ${type}`);
          return {
            value: "",
            type: null,
            comment: "",
            range: [offset, offset + source.length, offset + source.length]
          };
      }
      const valueEnd = offset + source.length;
      const re = resolveEnd.resolveEnd(end, valueEnd, strict, onError);
      return {
        value,
        type: _type,
        comment: re.comment,
        range: [offset, valueEnd, re.offset]
      };
    }
    function plainValue2(source, onError) {
      let badChar = "";
      switch (source[0]) {
        /* istanbul ignore next should not happen */
        case "	":
          badChar = "a tab character";
          break;
        case ",":
          badChar = "flow indicator character ,";
          break;
        case "%":
          badChar = "directive indicator character %";
          break;
        case "|":
        case ">": {
          badChar = `block scalar indicator ${source[0]}`;
          break;
        }
        case "@":
        case "`": {
          badChar = `reserved character ${source[0]}`;
          break;
        }
      }
      if (badChar)
        onError(0, "BAD_SCALAR_START", `Plain value cannot start with ${badChar}`);
      return unfoldLines(source);
    }
    function singleQuotedValue(source, onError) {
      if (source[source.length - 1] !== "'" || source.length === 1)
        onError(source.length, "MISSING_CHAR", "Missing closing 'quote");
      return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
    }
    function unfoldLines(source) {
      const line = /(.*?)\r?\n/sy;
      let match = line.exec(source);
      if (!match)
        return source;
      let trimEnd, trimBoth;
      try {
        trimEnd = new RegExp("(?<![ 	])[ 	]+$");
        trimBoth = new RegExp("^[ 	]+|(?<![ 	])[ 	]+$", "g");
      } catch {
        trimEnd = /[ \t]+$/;
        trimBoth = /^[ \t]+|[ \t]+$/g;
      }
      let res = match[1].replace(trimEnd, "");
      let sep2 = " ";
      let pos = line.lastIndex;
      while (match = line.exec(source)) {
        const lm = match[1].replace(trimBoth, "");
        if (lm === "") {
          if (sep2 === "\n")
            res += sep2;
          else
            sep2 = "\n";
        } else {
          res += sep2 + lm;
          sep2 = " ";
        }
        pos = line.lastIndex;
      }
      const last = /[ \t]*(.*)/sy;
      last.lastIndex = pos;
      match = last.exec(source);
      return res + sep2 + (match?.[1] ?? "");
    }
    function doubleQuotedValue(source, onError) {
      let res = "";
      for (let i = 1; i < source.length - 1; ++i) {
        const ch = source[i];
        if (ch === "\r" && source[i + 1] === "\n")
          continue;
        if (ch === "\n") {
          const { fold: fold4, offset } = foldNewline(source, i);
          res += fold4;
          i = offset;
        } else if (ch === "\\") {
          let next = source[++i];
          const cc = escapeCodes[next];
          if (cc)
            res += cc;
          else if (next === "\n") {
            next = source[i + 1];
            while (next === " " || next === "	")
              next = source[++i + 1];
          } else if (next === "\r" && source[i + 1] === "\n") {
            next = source[++i + 1];
            while (next === " " || next === "	")
              next = source[++i + 1];
          } else if (next === "x" || next === "u" || next === "U") {
            const length = next === "x" ? 2 : next === "u" ? 4 : 8;
            res += parseCharCode(source, i + 1, length, onError);
            i += length;
          } else {
            const raw = source.substr(i - 1, 2);
            onError(i - 1, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
            res += raw;
          }
        } else if (ch === " " || ch === "	") {
          const wsStart = i;
          let next = source[i + 1];
          while (next === " " || next === "	")
            next = source[++i + 1];
          if (next !== "\n" && !(next === "\r" && source[i + 2] === "\n"))
            res += i > wsStart ? source.slice(wsStart, i + 1) : ch;
        } else {
          res += ch;
        }
      }
      if (source[source.length - 1] !== '"' || source.length === 1)
        onError(source.length, "MISSING_CHAR", 'Missing closing "quote');
      return res;
    }
    function foldNewline(source, offset) {
      let fold4 = "";
      let ch = source[offset + 1];
      while (ch === " " || ch === "	" || ch === "\n" || ch === "\r") {
        if (ch === "\r" && source[offset + 2] !== "\n")
          break;
        if (ch === "\n")
          fold4 += "\n";
        offset += 1;
        ch = source[offset + 1];
      }
      if (!fold4)
        fold4 = " ";
      return { fold: fold4, offset };
    }
    var escapeCodes = {
      "0": "\0",
      // null character
      a: "\x07",
      // bell character
      b: "\b",
      // backspace
      e: "\x1B",
      // escape character
      f: "\f",
      // form feed
      n: "\n",
      // line feed
      r: "\r",
      // carriage return
      t: "	",
      // horizontal tab
      v: "\v",
      // vertical tab
      N: "\x85",
      // Unicode next line
      _: "\xA0",
      // Unicode non-breaking space
      L: "\u2028",
      // Unicode line separator
      P: "\u2029",
      // Unicode paragraph separator
      " ": " ",
      '"': '"',
      "/": "/",
      "\\": "\\",
      "	": "	"
    };
    function parseCharCode(source, offset, length, onError) {
      const cc = source.substr(offset, length);
      const ok = cc.length === length && /^[0-9a-fA-F]+$/.test(cc);
      const code = ok ? parseInt(cc, 16) : NaN;
      try {
        return String.fromCodePoint(code);
      } catch {
        const raw = source.substr(offset - 2, length + 2);
        onError(offset - 2, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
        return raw;
      }
    }
    exports2.resolveFlowScalar = resolveFlowScalar;
  }
});

// node_modules/yaml/dist/compose/compose-scalar.js
var require_compose_scalar = __commonJS({
  "node_modules/yaml/dist/compose/compose-scalar.js"(exports2) {
    "use strict";
    var identity2 = require_identity();
    var Scalar2 = require_Scalar();
    var resolveBlockScalar = require_resolve_block_scalar();
    var resolveFlowScalar = require_resolve_flow_scalar();
    function composeScalar(ctx, token, tagToken, onError) {
      const { value, type, comment, range } = token.type === "block-scalar" ? resolveBlockScalar.resolveBlockScalar(ctx, token, onError) : resolveFlowScalar.resolveFlowScalar(token, ctx.options.strict, onError);
      const tagName = tagToken ? ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg)) : null;
      let tag;
      if (ctx.options.stringKeys && ctx.atKey) {
        tag = ctx.schema[identity2.SCALAR];
      } else if (tagName)
        tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
      else if (token.type === "scalar")
        tag = findScalarTagByTest(ctx, value, token, onError);
      else
        tag = ctx.schema[identity2.SCALAR];
      let scalar;
      try {
        const res = tag.resolve(value, (msg) => onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg), ctx.options);
        scalar = identity2.isScalar(res) ? res : new Scalar2.Scalar(res);
      } catch (error) {
        const msg = error instanceof Error ? error.message : String(error);
        onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg);
        scalar = new Scalar2.Scalar(value);
      }
      scalar.range = range;
      scalar.source = value;
      if (type)
        scalar.type = type;
      if (tagName)
        scalar.tag = tagName;
      if (tag.format)
        scalar.format = tag.format;
      if (comment)
        scalar.comment = comment;
      return scalar;
    }
    function findScalarTagByName(schema, value, tagName, tagToken, onError) {
      if (tagName === "!")
        return schema[identity2.SCALAR];
      const matchWithTest = [];
      for (const tag of schema.tags) {
        if (!tag.collection && tag.tag === tagName) {
          if (tag.default && tag.test)
            matchWithTest.push(tag);
          else
            return tag;
        }
      }
      for (const tag of matchWithTest)
        if (tag.test?.test(value))
          return tag;
      const kt = schema.knownTags[tagName];
      if (kt && !kt.collection) {
        schema.tags.push(Object.assign({}, kt, { default: false, test: void 0 }));
        return kt;
      }
      onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, tagName !== "tag:yaml.org,2002:str");
      return schema[identity2.SCALAR];
    }
    function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
      const tag = schema.tags.find((tag2) => (tag2.default === true || atKey && tag2.default === "key") && tag2.test?.test(value)) || schema[identity2.SCALAR];
      if (schema.compat) {
        const compat = schema.compat.find((tag2) => tag2.default && tag2.test?.test(value)) ?? schema[identity2.SCALAR];
        if (tag.tag !== compat.tag) {
          const ts = directives.tagString(tag.tag);
          const cs = directives.tagString(compat.tag);
          const msg = `Value may be parsed as either ${ts} or ${cs}`;
          onError(token, "TAG_RESOLVE_FAILED", msg, true);
        }
      }
      return tag;
    }
    exports2.composeScalar = composeScalar;
  }
});

// node_modules/yaml/dist/compose/util-empty-scalar-position.js
var require_util_empty_scalar_position = __commonJS({
  "node_modules/yaml/dist/compose/util-empty-scalar-position.js"(exports2) {
    "use strict";
    function emptyScalarPosition(offset, before, pos) {
      if (before) {
        pos ?? (pos = before.length);
        for (let i = pos - 1; i >= 0; --i) {
          let st = before[i];
          switch (st.type) {
            case "space":
            case "comment":
            case "newline":
              offset -= st.source.length;
              continue;
          }
          st = before[++i];
          while (st?.type === "space") {
            offset += st.source.length;
            st = before[++i];
          }
          break;
        }
      }
      return offset;
    }
    exports2.emptyScalarPosition = emptyScalarPosition;
  }
});

// node_modules/yaml/dist/compose/compose-node.js
var require_compose_node = __commonJS({
  "node_modules/yaml/dist/compose/compose-node.js"(exports2) {
    "use strict";
    var Alias = require_Alias();
    var identity2 = require_identity();
    var composeCollection = require_compose_collection();
    var composeScalar = require_compose_scalar();
    var resolveEnd = require_resolve_end();
    var utilEmptyScalarPosition = require_util_empty_scalar_position();
    var CN = { composeNode, composeEmptyNode };
    function composeNode(ctx, token, props, onError) {
      const atKey = ctx.atKey;
      const { spaceBefore, comment, anchor, tag } = props;
      let node;
      let isSrcToken = true;
      switch (token.type) {
        case "alias":
          node = composeAlias(ctx, token, onError);
          if (anchor || tag)
            onError(token, "ALIAS_PROPS", "An alias node must not specify any properties");
          break;
        case "scalar":
        case "single-quoted-scalar":
        case "double-quoted-scalar":
        case "block-scalar":
          node = composeScalar.composeScalar(ctx, token, tag, onError);
          if (anchor)
            node.anchor = anchor.source.substring(1);
          break;
        case "block-map":
        case "block-seq":
        case "flow-collection":
          try {
            node = composeCollection.composeCollection(CN, ctx, token, props, onError);
            if (anchor)
              node.anchor = anchor.source.substring(1);
          } catch (error) {
            const message = error instanceof Error ? error.message : String(error);
            onError(token, "RESOURCE_EXHAUSTION", message);
          }
          break;
        default: {
          const message = token.type === "error" ? token.message : `Unsupported token (type: ${token.type})`;
          onError(token, "UNEXPECTED_TOKEN", message);
          isSrcToken = false;
        }
      }
      node ?? (node = composeEmptyNode(ctx, token.offset, void 0, null, props, onError));
      if (anchor && node.anchor === "")
        onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
      if (atKey && ctx.options.stringKeys && (!identity2.isScalar(node) || typeof node.value !== "string" || node.tag && node.tag !== "tag:yaml.org,2002:str")) {
        const msg = "With stringKeys, all keys must be strings";
        onError(tag ?? token, "NON_STRING_KEY", msg);
      }
      if (spaceBefore)
        node.spaceBefore = true;
      if (comment) {
        if (token.type === "scalar" && token.source === "")
          node.comment = comment;
        else
          node.commentBefore = comment;
      }
      if (ctx.options.keepSourceTokens && isSrcToken)
        node.srcToken = token;
      return node;
    }
    function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end }, onError) {
      const token = {
        type: "scalar",
        offset: utilEmptyScalarPosition.emptyScalarPosition(offset, before, pos),
        indent: -1,
        source: ""
      };
      const node = composeScalar.composeScalar(ctx, token, tag, onError);
      if (anchor) {
        node.anchor = anchor.source.substring(1);
        if (node.anchor === "")
          onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
      }
      if (spaceBefore)
        node.spaceBefore = true;
      if (comment) {
        node.comment = comment;
        node.range[2] = end;
      }
      return node;
    }
    function composeAlias({ options: options2 }, { offset, source, end }, onError) {
      const alias = new Alias.Alias(source.substring(1));
      if (alias.source === "")
        onError(offset, "BAD_ALIAS", "Alias cannot be an empty string");
      if (alias.source.endsWith(":"))
        onError(offset + source.length - 1, "BAD_ALIAS", "Alias ending in : is ambiguous", true);
      const valueEnd = offset + source.length;
      const re = resolveEnd.resolveEnd(end, valueEnd, options2.strict, onError);
      alias.range = [offset, valueEnd, re.offset];
      if (re.comment)
        alias.comment = re.comment;
      return alias;
    }
    exports2.composeEmptyNode = composeEmptyNode;
    exports2.composeNode = composeNode;
  }
});

// node_modules/yaml/dist/compose/compose-doc.js
var require_compose_doc = __commonJS({
  "node_modules/yaml/dist/compose/compose-doc.js"(exports2) {
    "use strict";
    var Document = require_Document();
    var composeNode = require_compose_node();
    var resolveEnd = require_resolve_end();
    var resolveProps = require_resolve_props();
    function composeDoc(options2, directives, { offset, start, value, end }, onError) {
      const opts = Object.assign({ _directives: directives }, options2);
      const doc = new Document.Document(void 0, opts);
      const ctx = {
        atKey: false,
        atRoot: true,
        directives: doc.directives,
        options: doc.options,
        schema: doc.schema
      };
      const props = resolveProps.resolveProps(start, {
        indicator: "doc-start",
        next: value ?? end?.[0],
        offset,
        onError,
        parentIndent: 0,
        startOnNewline: true
      });
      if (props.found) {
        doc.directives.docStart = true;
        if (value && (value.type === "block-map" || value.type === "block-seq") && !props.hasNewline)
          onError(props.end, "MISSING_CHAR", "Block collection cannot start on same line with directives-end marker");
      }
      doc.contents = value ? composeNode.composeNode(ctx, value, props, onError) : composeNode.composeEmptyNode(ctx, props.end, start, null, props, onError);
      const contentEnd = doc.contents.range[2];
      const re = resolveEnd.resolveEnd(end, contentEnd, false, onError);
      if (re.comment)
        doc.comment = re.comment;
      doc.range = [offset, contentEnd, re.offset];
      return doc;
    }
    exports2.composeDoc = composeDoc;
  }
});

// node_modules/yaml/dist/compose/composer.js
var require_composer = __commonJS({
  "node_modules/yaml/dist/compose/composer.js"(exports2) {
    "use strict";
    var node_process = __require("process");
    var directives = require_directives();
    var Document = require_Document();
    var errors = require_errors();
    var identity2 = require_identity();
    var composeDoc = require_compose_doc();
    var resolveEnd = require_resolve_end();
    function getErrorPos(src) {
      if (typeof src === "number")
        return [src, src + 1];
      if (Array.isArray(src))
        return src.length === 2 ? src : [src[0], src[1]];
      const { offset, source } = src;
      return [offset, offset + (typeof source === "string" ? source.length : 1)];
    }
    function parsePrelude(prelude) {
      let comment = "";
      let atComment = false;
      let afterEmptyLine = false;
      for (let i = 0; i < prelude.length; ++i) {
        const source = prelude[i];
        switch (source[0]) {
          case "#":
            comment += (comment === "" ? "" : afterEmptyLine ? "\n\n" : "\n") + (source.substring(1) || " ");
            atComment = true;
            afterEmptyLine = false;
            break;
          case "%":
            if (prelude[i + 1]?.[0] !== "#")
              i += 1;
            atComment = false;
            break;
          default:
            if (!atComment)
              afterEmptyLine = true;
            atComment = false;
        }
      }
      return { comment, afterEmptyLine };
    }
    var Composer = class {
      constructor(options2 = {}) {
        this.doc = null;
        this.atDirectives = false;
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
        this.onError = (source, code, message, warning) => {
          const pos = getErrorPos(source);
          if (warning)
            this.warnings.push(new errors.YAMLWarning(pos, code, message));
          else
            this.errors.push(new errors.YAMLParseError(pos, code, message));
        };
        this.directives = new directives.Directives({ version: options2.version || "1.2" });
        this.options = options2;
      }
      decorate(doc, afterDoc) {
        const { comment, afterEmptyLine } = parsePrelude(this.prelude);
        if (comment) {
          const dc = doc.contents;
          if (afterDoc) {
            doc.comment = doc.comment ? `${doc.comment}
${comment}` : comment;
          } else if (afterEmptyLine || doc.directives.docStart || !dc) {
            doc.commentBefore = comment;
          } else if (identity2.isCollection(dc) && !dc.flow && dc.items.length > 0) {
            let it = dc.items[0];
            if (identity2.isPair(it))
              it = it.key;
            const cb = it.commentBefore;
            it.commentBefore = cb ? `${comment}
${cb}` : comment;
          } else {
            const cb = dc.commentBefore;
            dc.commentBefore = cb ? `${comment}
${cb}` : comment;
          }
        }
        if (afterDoc) {
          for (let i = 0; i < this.errors.length; ++i)
            doc.errors.push(this.errors[i]);
          for (let i = 0; i < this.warnings.length; ++i)
            doc.warnings.push(this.warnings[i]);
        } else {
          doc.errors = this.errors;
          doc.warnings = this.warnings;
        }
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
      }
      /**
       * Current stream status information.
       *
       * Mostly useful at the end of input for an empty stream.
       */
      streamInfo() {
        return {
          comment: parsePrelude(this.prelude).comment,
          directives: this.directives,
          errors: this.errors,
          warnings: this.warnings
        };
      }
      /**
       * Compose tokens into documents.
       *
       * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
       * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
       */
      *compose(tokens, forceDoc = false, endOffset = -1) {
        for (const token of tokens)
          yield* this.next(token);
        yield* this.end(forceDoc, endOffset);
      }
      /** Advance the composer by one CST token. */
      *next(token) {
        if (node_process.env.LOG_STREAM)
          console.dir(token, { depth: null });
        switch (token.type) {
          case "directive":
            this.directives.add(token.source, (offset, message, warning) => {
              const pos = getErrorPos(token);
              pos[0] += offset;
              this.onError(pos, "BAD_DIRECTIVE", message, warning);
            });
            this.prelude.push(token.source);
            this.atDirectives = true;
            break;
          case "document": {
            const doc = composeDoc.composeDoc(this.options, this.directives, token, this.onError);
            if (this.atDirectives && !doc.directives.docStart)
              this.onError(token, "MISSING_CHAR", "Missing directives-end/doc-start indicator line");
            this.decorate(doc, false);
            if (this.doc)
              yield this.doc;
            this.doc = doc;
            this.atDirectives = false;
            break;
          }
          case "byte-order-mark":
          case "space":
            break;
          case "comment":
          case "newline":
            this.prelude.push(token.source);
            break;
          case "error": {
            const msg = token.source ? `${token.message}: ${JSON.stringify(token.source)}` : token.message;
            const error = new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", msg);
            if (this.atDirectives || !this.doc)
              this.errors.push(error);
            else
              this.doc.errors.push(error);
            break;
          }
          case "doc-end": {
            if (!this.doc) {
              const msg = "Unexpected doc-end without preceding document";
              this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", msg));
              break;
            }
            this.doc.directives.docEnd = true;
            const end = resolveEnd.resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
            this.decorate(this.doc, true);
            if (end.comment) {
              const dc = this.doc.comment;
              this.doc.comment = dc ? `${dc}
${end.comment}` : end.comment;
            }
            this.doc.range[2] = end.offset;
            break;
          }
          default:
            this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", `Unsupported token ${token.type}`));
        }
      }
      /**
       * Call at end of input to yield any remaining document.
       *
       * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
       * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
       */
      *end(forceDoc = false, endOffset = -1) {
        if (this.doc) {
          this.decorate(this.doc, true);
          yield this.doc;
          this.doc = null;
        } else if (forceDoc) {
          const opts = Object.assign({ _directives: this.directives }, this.options);
          const doc = new Document.Document(void 0, opts);
          if (this.atDirectives)
            this.onError(endOffset, "MISSING_CHAR", "Missing directives-end indicator line");
          doc.range = [0, endOffset, endOffset];
          this.decorate(doc, false);
          yield doc;
        }
      }
    };
    exports2.Composer = Composer;
  }
});

// node_modules/yaml/dist/parse/cst-scalar.js
var require_cst_scalar = __commonJS({
  "node_modules/yaml/dist/parse/cst-scalar.js"(exports2) {
    "use strict";
    var resolveBlockScalar = require_resolve_block_scalar();
    var resolveFlowScalar = require_resolve_flow_scalar();
    var errors = require_errors();
    var stringifyString = require_stringifyString();
    function resolveAsScalar(token, strict = true, onError) {
      if (token) {
        const _onError = (pos, code, message) => {
          const offset = typeof pos === "number" ? pos : Array.isArray(pos) ? pos[0] : pos.offset;
          if (onError)
            onError(offset, code, message);
          else
            throw new errors.YAMLParseError([offset, offset + 1], code, message);
        };
        switch (token.type) {
          case "scalar":
          case "single-quoted-scalar":
          case "double-quoted-scalar":
            return resolveFlowScalar.resolveFlowScalar(token, strict, _onError);
          case "block-scalar":
            return resolveBlockScalar.resolveBlockScalar({ options: { strict } }, token, _onError);
        }
      }
      return null;
    }
    function createScalarToken(value, context) {
      const { implicitKey = false, indent, inFlow = false, offset = -1, type = "PLAIN" } = context;
      const source = stringifyString.stringifyString({ type, value }, {
        implicitKey,
        indent: indent > 0 ? " ".repeat(indent) : "",
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
      });
      const end = context.end ?? [
        { type: "newline", offset: -1, indent, source: "\n" }
      ];
      switch (source[0]) {
        case "|":
        case ">": {
          const he = source.indexOf("\n");
          const head = source.substring(0, he);
          const body = source.substring(he + 1) + "\n";
          const props = [
            { type: "block-scalar-header", offset, indent, source: head }
          ];
          if (!addEndtoBlockProps(props, end))
            props.push({ type: "newline", offset: -1, indent, source: "\n" });
          return { type: "block-scalar", offset, indent, props, source: body };
        }
        case '"':
          return { type: "double-quoted-scalar", offset, indent, source, end };
        case "'":
          return { type: "single-quoted-scalar", offset, indent, source, end };
        default:
          return { type: "scalar", offset, indent, source, end };
      }
    }
    function setScalarValue(token, value, context = {}) {
      let { afterKey = false, implicitKey = false, inFlow = false, type } = context;
      let indent = "indent" in token ? token.indent : null;
      if (afterKey && typeof indent === "number")
        indent += 2;
      if (!type)
        switch (token.type) {
          case "single-quoted-scalar":
            type = "QUOTE_SINGLE";
            break;
          case "double-quoted-scalar":
            type = "QUOTE_DOUBLE";
            break;
          case "block-scalar": {
            const header = token.props[0];
            if (header.type !== "block-scalar-header")
              throw new Error("Invalid block scalar header");
            type = header.source[0] === ">" ? "BLOCK_FOLDED" : "BLOCK_LITERAL";
            break;
          }
          default:
            type = "PLAIN";
        }
      const source = stringifyString.stringifyString({ type, value }, {
        implicitKey: implicitKey || indent === null,
        indent: indent !== null && indent > 0 ? " ".repeat(indent) : "",
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
      });
      switch (source[0]) {
        case "|":
        case ">":
          setBlockScalarValue(token, source);
          break;
        case '"':
          setFlowScalarValue(token, source, "double-quoted-scalar");
          break;
        case "'":
          setFlowScalarValue(token, source, "single-quoted-scalar");
          break;
        default:
          setFlowScalarValue(token, source, "scalar");
      }
    }
    function setBlockScalarValue(token, source) {
      const he = source.indexOf("\n");
      const head = source.substring(0, he);
      const body = source.substring(he + 1) + "\n";
      if (token.type === "block-scalar") {
        const header = token.props[0];
        if (header.type !== "block-scalar-header")
          throw new Error("Invalid block scalar header");
        header.source = head;
        token.source = body;
      } else {
        const { offset } = token;
        const indent = "indent" in token ? token.indent : -1;
        const props = [
          { type: "block-scalar-header", offset, indent, source: head }
        ];
        if (!addEndtoBlockProps(props, "end" in token ? token.end : void 0))
          props.push({ type: "newline", offset: -1, indent, source: "\n" });
        for (const key of Object.keys(token))
          if (key !== "type" && key !== "offset")
            delete token[key];
        Object.assign(token, { type: "block-scalar", indent, props, source: body });
      }
    }
    function addEndtoBlockProps(props, end) {
      if (end)
        for (const st of end)
          switch (st.type) {
            case "space":
            case "comment":
              props.push(st);
              break;
            case "newline":
              props.push(st);
              return true;
          }
      return false;
    }
    function setFlowScalarValue(token, source, type) {
      switch (token.type) {
        case "scalar":
        case "double-quoted-scalar":
        case "single-quoted-scalar":
          token.type = type;
          token.source = source;
          break;
        case "block-scalar": {
          const end = token.props.slice(1);
          let oa = source.length;
          if (token.props[0].type === "block-scalar-header")
            oa -= token.props[0].source.length;
          for (const tok of end)
            tok.offset += oa;
          delete token.props;
          Object.assign(token, { type, source, end });
          break;
        }
        case "block-map":
        case "block-seq": {
          const offset = token.offset + source.length;
          const nl = { type: "newline", offset, indent: token.indent, source: "\n" };
          delete token.items;
          Object.assign(token, { type, source, end: [nl] });
          break;
        }
        default: {
          const indent = "indent" in token ? token.indent : -1;
          const end = "end" in token && Array.isArray(token.end) ? token.end.filter((st) => st.type === "space" || st.type === "comment" || st.type === "newline") : [];
          for (const key of Object.keys(token))
            if (key !== "type" && key !== "offset")
              delete token[key];
          Object.assign(token, { type, indent, source, end });
        }
      }
    }
    exports2.createScalarToken = createScalarToken;
    exports2.resolveAsScalar = resolveAsScalar;
    exports2.setScalarValue = setScalarValue;
  }
});

// node_modules/yaml/dist/parse/cst-stringify.js
var require_cst_stringify = __commonJS({
  "node_modules/yaml/dist/parse/cst-stringify.js"(exports2) {
    "use strict";
    var stringify = (cst) => "type" in cst ? stringifyToken(cst) : stringifyItem(cst);
    function stringifyToken(token) {
      switch (token.type) {
        case "block-scalar": {
          let res = "";
          for (const tok of token.props)
            res += stringifyToken(tok);
          return res + token.source;
        }
        case "block-map":
        case "block-seq": {
          let res = "";
          for (const item of token.items)
            res += stringifyItem(item);
          return res;
        }
        case "flow-collection": {
          let res = token.start.source;
          for (const item of token.items)
            res += stringifyItem(item);
          for (const st of token.end)
            res += st.source;
          return res;
        }
        case "document": {
          let res = stringifyItem(token);
          if (token.end)
            for (const st of token.end)
              res += st.source;
          return res;
        }
        default: {
          let res = token.source;
          if ("end" in token && token.end)
            for (const st of token.end)
              res += st.source;
          return res;
        }
      }
    }
    function stringifyItem({ start, key, sep: sep2, value }) {
      let res = "";
      for (const st of start)
        res += st.source;
      if (key)
        res += stringifyToken(key);
      if (sep2)
        for (const st of sep2)
          res += st.source;
      if (value)
        res += stringifyToken(value);
      return res;
    }
    exports2.stringify = stringify;
  }
});

// node_modules/yaml/dist/parse/cst-visit.js
var require_cst_visit = __commonJS({
  "node_modules/yaml/dist/parse/cst-visit.js"(exports2) {
    "use strict";
    var BREAK2 = /* @__PURE__ */ Symbol("break visit");
    var SKIP = /* @__PURE__ */ Symbol("skip children");
    var REMOVE = /* @__PURE__ */ Symbol("remove item");
    function visit3(cst, visitor) {
      if ("type" in cst && cst.type === "document")
        cst = { start: cst.start, value: cst.value };
      _visit(Object.freeze([]), cst, visitor);
    }
    visit3.BREAK = BREAK2;
    visit3.SKIP = SKIP;
    visit3.REMOVE = REMOVE;
    visit3.itemAtPath = (cst, path2) => {
      let item = cst;
      for (const [field, index] of path2) {
        const tok = item?.[field];
        if (tok && "items" in tok) {
          item = tok.items[index];
        } else
          return void 0;
      }
      return item;
    };
    visit3.parentCollection = (cst, path2) => {
      const parent = visit3.itemAtPath(cst, path2.slice(0, -1));
      const field = path2[path2.length - 1][0];
      const coll = parent?.[field];
      if (coll && "items" in coll)
        return coll;
      throw new Error("Parent collection not found");
    };
    function _visit(path2, item, visitor) {
      let ctrl = visitor(item, path2);
      if (typeof ctrl === "symbol")
        return ctrl;
      for (const field of ["key", "value"]) {
        const token = item[field];
        if (token && "items" in token) {
          for (let i = 0; i < token.items.length; ++i) {
            const ci = _visit(Object.freeze(path2.concat([[field, i]])), token.items[i], visitor);
            if (typeof ci === "number")
              i = ci - 1;
            else if (ci === BREAK2)
              return BREAK2;
            else if (ci === REMOVE) {
              token.items.splice(i, 1);
              i -= 1;
            }
          }
          if (typeof ctrl === "function" && field === "key")
            ctrl = ctrl(item, path2);
        }
      }
      return typeof ctrl === "function" ? ctrl(item, path2) : ctrl;
    }
    exports2.visit = visit3;
  }
});

// node_modules/yaml/dist/parse/cst.js
var require_cst = __commonJS({
  "node_modules/yaml/dist/parse/cst.js"(exports2) {
    "use strict";
    var cstScalar = require_cst_scalar();
    var cstStringify = require_cst_stringify();
    var cstVisit = require_cst_visit();
    var BOM = "\uFEFF";
    var DOCUMENT2 = "";
    var FLOW_END = "";
    var SCALAR = "";
    var isCollection = (token) => !!token && "items" in token;
    var isScalar4 = (token) => !!token && (token.type === "scalar" || token.type === "single-quoted-scalar" || token.type === "double-quoted-scalar" || token.type === "block-scalar");
    function prettyToken(token) {
      switch (token) {
        case BOM:
          return "<BOM>";
        case DOCUMENT2:
          return "<DOC>";
        case FLOW_END:
          return "<FLOW_END>";
        case SCALAR:
          return "<SCALAR>";
        default:
          return JSON.stringify(token);
      }
    }
    function tokenType(source) {
      switch (source) {
        case BOM:
          return "byte-order-mark";
        case DOCUMENT2:
          return "doc-mode";
        case FLOW_END:
          return "flow-error-end";
        case SCALAR:
          return "scalar";
        case "---":
          return "doc-start";
        case "...":
          return "doc-end";
        case "":
        case "\n":
        case "\r\n":
          return "newline";
        case "-":
          return "seq-item-ind";
        case "?":
          return "explicit-key-ind";
        case ":":
          return "map-value-ind";
        case "{":
          return "flow-map-start";
        case "}":
          return "flow-map-end";
        case "[":
          return "flow-seq-start";
        case "]":
          return "flow-seq-end";
        case ",":
          return "comma";
      }
      switch (source[0]) {
        case " ":
        case "	":
          return "space";
        case "#":
          return "comment";
        case "%":
          return "directive-line";
        case "*":
          return "alias";
        case "&":
          return "anchor";
        case "!":
          return "tag";
        case "'":
          return "single-quoted-scalar";
        case '"':
          return "double-quoted-scalar";
        case "|":
        case ">":
          return "block-scalar-header";
      }
      return null;
    }
    exports2.createScalarToken = cstScalar.createScalarToken;
    exports2.resolveAsScalar = cstScalar.resolveAsScalar;
    exports2.setScalarValue = cstScalar.setScalarValue;
    exports2.stringify = cstStringify.stringify;
    exports2.visit = cstVisit.visit;
    exports2.BOM = BOM;
    exports2.DOCUMENT = DOCUMENT2;
    exports2.FLOW_END = FLOW_END;
    exports2.SCALAR = SCALAR;
    exports2.isCollection = isCollection;
    exports2.isScalar = isScalar4;
    exports2.prettyToken = prettyToken;
    exports2.tokenType = tokenType;
  }
});

// node_modules/yaml/dist/parse/lexer.js
var require_lexer = __commonJS({
  "node_modules/yaml/dist/parse/lexer.js"(exports2) {
    "use strict";
    var cst = require_cst();
    function isEmpty(ch) {
      switch (ch) {
        case void 0:
        case " ":
        case "\n":
        case "\r":
        case "	":
          return true;
        default:
          return false;
      }
    }
    var hexDigits = new Set("0123456789ABCDEFabcdef");
    var tagChars = new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
    var flowIndicatorChars = new Set(",[]{}");
    var invalidAnchorChars = new Set(" ,[]{}\n\r	");
    var isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
    var Lexer2 = class {
      constructor() {
        this.atEnd = false;
        this.blockScalarIndent = -1;
        this.blockScalarKeep = false;
        this.buffer = "";
        this.flowKey = false;
        this.flowLevel = 0;
        this.indentNext = 0;
        this.indentValue = 0;
        this.lineEndPos = null;
        this.next = null;
        this.pos = 0;
      }
      /**
       * Generate YAML tokens from the `source` string. If `incomplete`,
       * a part of the last line may be left as a buffer for the next call.
       *
       * @returns A generator of lexical tokens
       */
      *lex(source, incomplete = false) {
        if (source) {
          if (typeof source !== "string")
            throw TypeError("source is not a string");
          this.buffer = this.buffer ? this.buffer + source : source;
          this.lineEndPos = null;
        }
        this.atEnd = !incomplete;
        let next = this.next ?? "stream";
        while (next && (incomplete || this.hasChars(1)))
          next = yield* this.parseNext(next);
      }
      atLineEnd() {
        let i = this.pos;
        let ch = this.buffer[i];
        while (ch === " " || ch === "	")
          ch = this.buffer[++i];
        if (!ch || ch === "#" || ch === "\n")
          return true;
        if (ch === "\r")
          return this.buffer[i + 1] === "\n";
        return false;
      }
      charAt(n) {
        return this.buffer[this.pos + n];
      }
      continueScalar(offset) {
        let ch = this.buffer[offset];
        if (this.indentNext > 0) {
          let indent = 0;
          while (ch === " ")
            ch = this.buffer[++indent + offset];
          if (ch === "\r") {
            const next = this.buffer[indent + offset + 1];
            if (next === "\n" || !next && !this.atEnd)
              return offset + indent + 1;
          }
          return ch === "\n" || indent >= this.indentNext || !ch && !this.atEnd ? offset + indent : -1;
        }
        if (ch === "-" || ch === ".") {
          const dt = this.buffer.substr(offset, 3);
          if ((dt === "---" || dt === "...") && isEmpty(this.buffer[offset + 3]))
            return -1;
        }
        return offset;
      }
      getLine() {
        let end = this.lineEndPos;
        if (typeof end !== "number" || end !== -1 && end < this.pos) {
          end = this.buffer.indexOf("\n", this.pos);
          this.lineEndPos = end;
        }
        if (end === -1)
          return this.atEnd ? this.buffer.substring(this.pos) : null;
        if (this.buffer[end - 1] === "\r")
          end -= 1;
        return this.buffer.substring(this.pos, end);
      }
      hasChars(n) {
        return this.pos + n <= this.buffer.length;
      }
      setNext(state) {
        this.buffer = this.buffer.substring(this.pos);
        this.pos = 0;
        this.lineEndPos = null;
        this.next = state;
        return null;
      }
      peek(n) {
        return this.buffer.substr(this.pos, n);
      }
      *parseNext(next) {
        switch (next) {
          case "stream":
            return yield* this.parseStream();
          case "line-start":
            return yield* this.parseLineStart();
          case "block-start":
            return yield* this.parseBlockStart();
          case "doc":
            return yield* this.parseDocument();
          case "flow":
            return yield* this.parseFlowCollection();
          case "quoted-scalar":
            return yield* this.parseQuotedScalar();
          case "block-scalar":
            return yield* this.parseBlockScalar();
          case "plain-scalar":
            return yield* this.parsePlainScalar();
        }
      }
      *parseStream() {
        let line = this.getLine();
        if (line === null)
          return this.setNext("stream");
        if (line[0] === cst.BOM) {
          yield* this.pushCount(1);
          line = line.substring(1);
        }
        if (line[0] === "%") {
          let dirEnd = line.length;
          let cs = line.indexOf("#");
          while (cs !== -1) {
            const ch = line[cs - 1];
            if (ch === " " || ch === "	") {
              dirEnd = cs - 1;
              break;
            } else {
              cs = line.indexOf("#", cs + 1);
            }
          }
          while (true) {
            const ch = line[dirEnd - 1];
            if (ch === " " || ch === "	")
              dirEnd -= 1;
            else
              break;
          }
          const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
          yield* this.pushCount(line.length - n);
          this.pushNewline();
          return "stream";
        }
        if (this.atLineEnd()) {
          const sp = yield* this.pushSpaces(true);
          yield* this.pushCount(line.length - sp);
          yield* this.pushNewline();
          return "stream";
        }
        yield cst.DOCUMENT;
        return yield* this.parseLineStart();
      }
      *parseLineStart() {
        const ch = this.charAt(0);
        if (!ch && !this.atEnd)
          return this.setNext("line-start");
        if (ch === "-" || ch === ".") {
          if (!this.atEnd && !this.hasChars(4))
            return this.setNext("line-start");
          const s = this.peek(3);
          if ((s === "---" || s === "...") && isEmpty(this.charAt(3))) {
            yield* this.pushCount(3);
            this.indentValue = 0;
            this.indentNext = 0;
            return s === "---" ? "doc" : "stream";
          }
        }
        this.indentValue = yield* this.pushSpaces(false);
        if (this.indentNext > this.indentValue && !isEmpty(this.charAt(1)))
          this.indentNext = this.indentValue;
        return yield* this.parseBlockStart();
      }
      *parseBlockStart() {
        const [ch0, ch1] = this.peek(2);
        if (!ch1 && !this.atEnd)
          return this.setNext("block-start");
        if ((ch0 === "-" || ch0 === "?" || ch0 === ":") && isEmpty(ch1)) {
          const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
          this.indentNext = this.indentValue + 1;
          this.indentValue += n;
          return "block-start";
        }
        return "doc";
      }
      *parseDocument() {
        yield* this.pushSpaces(true);
        const line = this.getLine();
        if (line === null)
          return this.setNext("doc");
        let n = yield* this.pushIndicators();
        switch (line[n]) {
          case "#":
            yield* this.pushCount(line.length - n);
          // fallthrough
          case void 0:
            yield* this.pushNewline();
            return yield* this.parseLineStart();
          case "{":
          case "[":
            yield* this.pushCount(1);
            this.flowKey = false;
            this.flowLevel = 1;
            return "flow";
          case "}":
          case "]":
            yield* this.pushCount(1);
            return "doc";
          case "*":
            yield* this.pushUntil(isNotAnchorChar);
            return "doc";
          case '"':
          case "'":
            return yield* this.parseQuotedScalar();
          case "|":
          case ">":
            n += yield* this.parseBlockScalarHeader();
            n += yield* this.pushSpaces(true);
            yield* this.pushCount(line.length - n);
            yield* this.pushNewline();
            return yield* this.parseBlockScalar();
          default:
            return yield* this.parsePlainScalar();
        }
      }
      *parseFlowCollection() {
        let nl, sp;
        let indent = -1;
        do {
          nl = yield* this.pushNewline();
          if (nl > 0) {
            sp = yield* this.pushSpaces(false);
            this.indentValue = indent = sp;
          } else {
            sp = 0;
          }
          sp += yield* this.pushSpaces(true);
        } while (nl + sp > 0);
        const line = this.getLine();
        if (line === null)
          return this.setNext("flow");
        if (indent !== -1 && indent < this.indentNext && line[0] !== "#" || indent === 0 && (line.startsWith("---") || line.startsWith("...")) && isEmpty(line[3])) {
          const atFlowEndMarker = indent === this.indentNext - 1 && this.flowLevel === 1 && (line[0] === "]" || line[0] === "}");
          if (!atFlowEndMarker) {
            this.flowLevel = 0;
            yield cst.FLOW_END;
            return yield* this.parseLineStart();
          }
        }
        let n = 0;
        while (line[n] === ",") {
          n += yield* this.pushCount(1);
          n += yield* this.pushSpaces(true);
          this.flowKey = false;
        }
        n += yield* this.pushIndicators();
        switch (line[n]) {
          case void 0:
            return "flow";
          case "#":
            yield* this.pushCount(line.length - n);
            return "flow";
          case "{":
          case "[":
            yield* this.pushCount(1);
            this.flowKey = false;
            this.flowLevel += 1;
            return "flow";
          case "}":
          case "]":
            yield* this.pushCount(1);
            this.flowKey = true;
            this.flowLevel -= 1;
            return this.flowLevel ? "flow" : "doc";
          case "*":
            yield* this.pushUntil(isNotAnchorChar);
            return "flow";
          case '"':
          case "'":
            this.flowKey = true;
            return yield* this.parseQuotedScalar();
          case ":": {
            const next = this.charAt(1);
            if (this.flowKey || isEmpty(next) || next === ",") {
              this.flowKey = false;
              yield* this.pushCount(1);
              yield* this.pushSpaces(true);
              return "flow";
            }
          }
          // fallthrough
          default:
            this.flowKey = false;
            return yield* this.parsePlainScalar();
        }
      }
      *parseQuotedScalar() {
        const quote2 = this.charAt(0);
        let end = this.buffer.indexOf(quote2, this.pos + 1);
        if (quote2 === "'") {
          while (end !== -1 && this.buffer[end + 1] === "'")
            end = this.buffer.indexOf("'", end + 2);
        } else {
          while (end !== -1) {
            let n = 0;
            while (this.buffer[end - 1 - n] === "\\")
              n += 1;
            if (n % 2 === 0)
              break;
            end = this.buffer.indexOf('"', end + 1);
          }
        }
        const qb = this.buffer.substring(0, end);
        let nl = qb.indexOf("\n", this.pos);
        if (nl !== -1) {
          while (nl !== -1) {
            const cs = this.continueScalar(nl + 1);
            if (cs === -1)
              break;
            nl = qb.indexOf("\n", cs);
          }
          if (nl !== -1) {
            end = nl - (qb[nl - 1] === "\r" ? 2 : 1);
          }
        }
        if (end === -1) {
          if (!this.atEnd)
            return this.setNext("quoted-scalar");
          end = this.buffer.length;
        }
        yield* this.pushToIndex(end + 1, false);
        return this.flowLevel ? "flow" : "doc";
      }
      *parseBlockScalarHeader() {
        this.blockScalarIndent = -1;
        this.blockScalarKeep = false;
        let i = this.pos;
        while (true) {
          const ch = this.buffer[++i];
          if (ch === "+")
            this.blockScalarKeep = true;
          else if (ch > "0" && ch <= "9")
            this.blockScalarIndent = Number(ch) - 1;
          else if (ch !== "-")
            break;
        }
        return yield* this.pushUntil((ch) => isEmpty(ch) || ch === "#");
      }
      *parseBlockScalar() {
        let nl = this.pos - 1;
        let indent = 0;
        let ch;
        loop: for (let i2 = this.pos; ch = this.buffer[i2]; ++i2) {
          switch (ch) {
            case " ":
              indent += 1;
              break;
            case "\n":
              nl = i2;
              indent = 0;
              break;
            case "\r": {
              const next = this.buffer[i2 + 1];
              if (!next && !this.atEnd)
                return this.setNext("block-scalar");
              if (next === "\n")
                break;
            }
            // fallthrough
            default:
              break loop;
          }
        }
        if (!ch && !this.atEnd)
          return this.setNext("block-scalar");
        if (indent >= this.indentNext) {
          if (this.blockScalarIndent === -1)
            this.indentNext = indent;
          else {
            this.indentNext = this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
          }
          do {
            const cs = this.continueScalar(nl + 1);
            if (cs === -1)
              break;
            nl = this.buffer.indexOf("\n", cs);
          } while (nl !== -1);
          if (nl === -1) {
            if (!this.atEnd)
              return this.setNext("block-scalar");
            nl = this.buffer.length;
          }
        }
        let i = nl + 1;
        ch = this.buffer[i];
        while (ch === " ")
          ch = this.buffer[++i];
        if (ch === "	") {
          while (ch === "	" || ch === " " || ch === "\r" || ch === "\n")
            ch = this.buffer[++i];
          nl = i - 1;
        } else if (!this.blockScalarKeep) {
          do {
            let i2 = nl - 1;
            let ch2 = this.buffer[i2];
            if (ch2 === "\r")
              ch2 = this.buffer[--i2];
            const lastChar = i2;
            while (ch2 === " ")
              ch2 = this.buffer[--i2];
            if (ch2 === "\n" && i2 >= this.pos && i2 + 1 + indent > lastChar)
              nl = i2;
            else
              break;
          } while (true);
        }
        yield cst.SCALAR;
        yield* this.pushToIndex(nl + 1, true);
        return yield* this.parseLineStart();
      }
      *parsePlainScalar() {
        const inFlow = this.flowLevel > 0;
        let end = this.pos - 1;
        let i = this.pos - 1;
        let ch;
        while (ch = this.buffer[++i]) {
          if (ch === ":") {
            const next = this.buffer[i + 1];
            if (isEmpty(next) || inFlow && flowIndicatorChars.has(next))
              break;
            end = i;
          } else if (isEmpty(ch)) {
            let next = this.buffer[i + 1];
            if (ch === "\r") {
              if (next === "\n") {
                i += 1;
                ch = "\n";
                next = this.buffer[i + 1];
              } else
                end = i;
            }
            if (next === "#" || inFlow && flowIndicatorChars.has(next))
              break;
            if (ch === "\n") {
              const cs = this.continueScalar(i + 1);
              if (cs === -1)
                break;
              i = Math.max(i, cs - 2);
            }
          } else {
            if (inFlow && flowIndicatorChars.has(ch))
              break;
            end = i;
          }
        }
        if (!ch && !this.atEnd)
          return this.setNext("plain-scalar");
        yield cst.SCALAR;
        yield* this.pushToIndex(end + 1, true);
        return inFlow ? "flow" : "doc";
      }
      *pushCount(n) {
        if (n > 0) {
          yield this.buffer.substr(this.pos, n);
          this.pos += n;
          return n;
        }
        return 0;
      }
      *pushToIndex(i, allowEmpty) {
        const s = this.buffer.slice(this.pos, i);
        if (s) {
          yield s;
          this.pos += s.length;
          return s.length;
        } else if (allowEmpty)
          yield "";
        return 0;
      }
      *pushIndicators() {
        let n = 0;
        loop: while (true) {
          switch (this.charAt(0)) {
            case "!":
              n += yield* this.pushTag();
              n += yield* this.pushSpaces(true);
              continue loop;
            case "&":
              n += yield* this.pushUntil(isNotAnchorChar);
              n += yield* this.pushSpaces(true);
              continue loop;
            case "-":
            // this is an error
            case "?":
            // this is an error outside flow collections
            case ":": {
              const inFlow = this.flowLevel > 0;
              const ch1 = this.charAt(1);
              if (isEmpty(ch1) || inFlow && flowIndicatorChars.has(ch1)) {
                if (!inFlow)
                  this.indentNext = this.indentValue + 1;
                else if (this.flowKey)
                  this.flowKey = false;
                n += yield* this.pushCount(1);
                n += yield* this.pushSpaces(true);
                continue loop;
              }
            }
          }
          break loop;
        }
        return n;
      }
      *pushTag() {
        if (this.charAt(1) === "<") {
          let i = this.pos + 2;
          let ch = this.buffer[i];
          while (!isEmpty(ch) && ch !== ">")
            ch = this.buffer[++i];
          return yield* this.pushToIndex(ch === ">" ? i + 1 : i, false);
        } else {
          let i = this.pos + 1;
          let ch = this.buffer[i];
          while (ch) {
            if (tagChars.has(ch))
              ch = this.buffer[++i];
            else if (ch === "%" && hexDigits.has(this.buffer[i + 1]) && hexDigits.has(this.buffer[i + 2])) {
              ch = this.buffer[i += 3];
            } else
              break;
          }
          return yield* this.pushToIndex(i, false);
        }
      }
      *pushNewline() {
        const ch = this.buffer[this.pos];
        if (ch === "\n")
          return yield* this.pushCount(1);
        else if (ch === "\r" && this.charAt(1) === "\n")
          return yield* this.pushCount(2);
        else
          return 0;
      }
      *pushSpaces(allowTabs) {
        let i = this.pos - 1;
        let ch;
        do {
          ch = this.buffer[++i];
        } while (ch === " " || allowTabs && ch === "	");
        const n = i - this.pos;
        if (n > 0) {
          yield this.buffer.substr(this.pos, n);
          this.pos = i;
        }
        return n;
      }
      *pushUntil(test) {
        let i = this.pos;
        let ch = this.buffer[i];
        while (!test(ch))
          ch = this.buffer[++i];
        return yield* this.pushToIndex(i, false);
      }
    };
    exports2.Lexer = Lexer2;
  }
});

// node_modules/yaml/dist/parse/line-counter.js
var require_line_counter = __commonJS({
  "node_modules/yaml/dist/parse/line-counter.js"(exports2) {
    "use strict";
    var LineCounter3 = class {
      constructor() {
        this.lineStarts = [];
        this.addNewLine = (offset) => this.lineStarts.push(offset);
        this.linePos = (offset) => {
          let low = 0;
          let high = this.lineStarts.length;
          while (low < high) {
            const mid = low + high >> 1;
            if (this.lineStarts[mid] < offset)
              low = mid + 1;
            else
              high = mid;
          }
          if (this.lineStarts[low] === offset)
            return { line: low + 1, col: 1 };
          if (low === 0)
            return { line: 0, col: offset };
          const start = this.lineStarts[low - 1];
          return { line: low, col: offset - start + 1 };
        };
      }
    };
    exports2.LineCounter = LineCounter3;
  }
});

// node_modules/yaml/dist/parse/parser.js
var require_parser = __commonJS({
  "node_modules/yaml/dist/parse/parser.js"(exports2) {
    "use strict";
    var node_process = __require("process");
    var cst = require_cst();
    var lexer = require_lexer();
    function includesToken(list2, type) {
      for (let i = 0; i < list2.length; ++i)
        if (list2[i].type === type)
          return true;
      return false;
    }
    function findNonEmptyIndex(list2) {
      for (let i = 0; i < list2.length; ++i) {
        switch (list2[i].type) {
          case "space":
          case "comment":
          case "newline":
            break;
          default:
            return i;
        }
      }
      return -1;
    }
    function isFlowToken(token) {
      switch (token?.type) {
        case "alias":
        case "scalar":
        case "single-quoted-scalar":
        case "double-quoted-scalar":
        case "flow-collection":
          return true;
        default:
          return false;
      }
    }
    function getPrevProps(parent) {
      switch (parent.type) {
        case "document":
          return parent.start;
        case "block-map": {
          const it = parent.items[parent.items.length - 1];
          return it.sep ?? it.start;
        }
        case "block-seq":
          return parent.items[parent.items.length - 1].start;
        /* istanbul ignore next should not happen */
        default:
          return [];
      }
    }
    function getFirstKeyStartProps(prev) {
      if (prev.length === 0)
        return [];
      let i = prev.length;
      loop: while (--i >= 0) {
        switch (prev[i].type) {
          case "doc-start":
          case "explicit-key-ind":
          case "map-value-ind":
          case "seq-item-ind":
          case "newline":
            break loop;
        }
      }
      while (prev[++i]?.type === "space") {
      }
      return prev.splice(i, prev.length);
    }
    function arrayPushArray(target, source) {
      if (source.length < 1e5)
        Array.prototype.push.apply(target, source);
      else
        for (let i = 0; i < source.length; ++i)
          target.push(source[i]);
    }
    function fixFlowSeqItems(fc) {
      if (fc.start.type === "flow-seq-start") {
        for (const it of fc.items) {
          if (it.sep && !it.value && !includesToken(it.start, "explicit-key-ind") && !includesToken(it.sep, "map-value-ind")) {
            if (it.key)
              it.value = it.key;
            delete it.key;
            if (isFlowToken(it.value)) {
              if (it.value.end)
                arrayPushArray(it.value.end, it.sep);
              else
                it.value.end = it.sep;
            } else
              arrayPushArray(it.start, it.sep);
            delete it.sep;
          }
        }
      }
    }
    var Parser = class {
      /**
       * @param onNewLine - If defined, called separately with the start position of
       *   each new line (in `parse()`, including the start of input).
       */
      constructor(onNewLine) {
        this.atNewLine = true;
        this.atScalar = false;
        this.indent = 0;
        this.offset = 0;
        this.onKeyLine = false;
        this.stack = [];
        this.source = "";
        this.type = "";
        this.lexer = new lexer.Lexer();
        this.onNewLine = onNewLine;
      }
      /**
       * Parse `source` as a YAML stream.
       * If `incomplete`, a part of the last line may be left as a buffer for the next call.
       *
       * Errors are not thrown, but yielded as `{ type: 'error', message }` tokens.
       *
       * @returns A generator of tokens representing each directive, document, and other structure.
       */
      *parse(source, incomplete = false) {
        if (this.onNewLine && this.offset === 0)
          this.onNewLine(0);
        for (const lexeme of this.lexer.lex(source, incomplete))
          yield* this.next(lexeme);
        if (!incomplete)
          yield* this.end();
      }
      /**
       * Advance the parser by the `source` of one lexical token.
       */
      *next(source) {
        this.source = source;
        if (node_process.env.LOG_TOKENS)
          console.log("|", cst.prettyToken(source));
        if (this.atScalar) {
          this.atScalar = false;
          yield* this.step();
          this.offset += source.length;
          return;
        }
        const type = cst.tokenType(source);
        if (!type) {
          const message = `Not a YAML token: ${source}`;
          yield* this.pop({ type: "error", offset: this.offset, message, source });
          this.offset += source.length;
        } else if (type === "scalar") {
          this.atNewLine = false;
          this.atScalar = true;
          this.type = "scalar";
        } else {
          this.type = type;
          yield* this.step();
          switch (type) {
            case "newline":
              this.atNewLine = true;
              this.indent = 0;
              if (this.onNewLine)
                this.onNewLine(this.offset + source.length);
              break;
            case "space":
              if (this.atNewLine && source[0] === " ")
                this.indent += source.length;
              break;
            case "explicit-key-ind":
            case "map-value-ind":
            case "seq-item-ind":
              if (this.atNewLine)
                this.indent += source.length;
              break;
            case "doc-mode":
            case "flow-error-end":
              return;
            default:
              this.atNewLine = false;
          }
          this.offset += source.length;
        }
      }
      /** Call at end of input to push out any remaining constructions */
      *end() {
        while (this.stack.length > 0)
          yield* this.pop();
      }
      get sourceToken() {
        const st = {
          type: this.type,
          offset: this.offset,
          indent: this.indent,
          source: this.source
        };
        return st;
      }
      *step() {
        const top = this.peek(1);
        if (this.type === "doc-end" && top?.type !== "doc-end") {
          while (this.stack.length > 0)
            yield* this.pop();
          this.stack.push({
            type: "doc-end",
            offset: this.offset,
            source: this.source
          });
          return;
        }
        if (!top)
          return yield* this.stream();
        switch (top.type) {
          case "document":
            return yield* this.document(top);
          case "alias":
          case "scalar":
          case "single-quoted-scalar":
          case "double-quoted-scalar":
            return yield* this.scalar(top);
          case "block-scalar":
            return yield* this.blockScalar(top);
          case "block-map":
            return yield* this.blockMap(top);
          case "block-seq":
            return yield* this.blockSequence(top);
          case "flow-collection":
            return yield* this.flowCollection(top);
          case "doc-end":
            return yield* this.documentEnd(top);
        }
        yield* this.pop();
      }
      peek(n) {
        return this.stack[this.stack.length - n];
      }
      *pop(error) {
        const token = error ?? this.stack.pop();
        if (!token) {
          const message = "Tried to pop an empty stack";
          yield { type: "error", offset: this.offset, source: "", message };
        } else if (this.stack.length === 0) {
          yield token;
        } else {
          const top = this.peek(1);
          if (token.type === "block-scalar") {
            token.indent = "indent" in top ? top.indent : 0;
          } else if (token.type === "flow-collection" && top.type === "document") {
            token.indent = 0;
          }
          if (token.type === "flow-collection")
            fixFlowSeqItems(token);
          switch (top.type) {
            case "document":
              top.value = token;
              break;
            case "block-scalar":
              top.props.push(token);
              break;
            case "block-map": {
              const it = top.items[top.items.length - 1];
              if (it.value) {
                top.items.push({ start: [], key: token, sep: [] });
                this.onKeyLine = true;
                return;
              } else if (it.sep) {
                it.value = token;
              } else {
                Object.assign(it, { key: token, sep: [] });
                this.onKeyLine = !it.explicitKey;
                return;
              }
              break;
            }
            case "block-seq": {
              const it = top.items[top.items.length - 1];
              if (it.value)
                top.items.push({ start: [], value: token });
              else
                it.value = token;
              break;
            }
            case "flow-collection": {
              const it = top.items[top.items.length - 1];
              if (!it || it.value)
                top.items.push({ start: [], key: token, sep: [] });
              else if (it.sep)
                it.value = token;
              else
                Object.assign(it, { key: token, sep: [] });
              return;
            }
            /* istanbul ignore next should not happen */
            default:
              yield* this.pop();
              yield* this.pop(token);
          }
          if ((top.type === "document" || top.type === "block-map" || top.type === "block-seq") && (token.type === "block-map" || token.type === "block-seq")) {
            const last = token.items[token.items.length - 1];
            if (last && !last.sep && !last.value && last.start.length > 0 && findNonEmptyIndex(last.start) === -1 && (token.indent === 0 || last.start.every((st) => st.type !== "comment" || st.indent < token.indent))) {
              if (top.type === "document")
                top.end = last.start;
              else
                top.items.push({ start: last.start });
              token.items.splice(-1, 1);
            }
          }
        }
      }
      *stream() {
        switch (this.type) {
          case "directive-line":
            yield { type: "directive", offset: this.offset, source: this.source };
            return;
          case "byte-order-mark":
          case "space":
          case "comment":
          case "newline":
            yield this.sourceToken;
            return;
          case "doc-mode":
          case "doc-start": {
            const doc = {
              type: "document",
              offset: this.offset,
              start: []
            };
            if (this.type === "doc-start")
              doc.start.push(this.sourceToken);
            this.stack.push(doc);
            return;
          }
        }
        yield {
          type: "error",
          offset: this.offset,
          message: `Unexpected ${this.type} token in YAML stream`,
          source: this.source
        };
      }
      *document(doc) {
        if (doc.value)
          return yield* this.lineEnd(doc);
        switch (this.type) {
          case "doc-start": {
            if (findNonEmptyIndex(doc.start) !== -1) {
              yield* this.pop();
              yield* this.step();
            } else
              doc.start.push(this.sourceToken);
            return;
          }
          case "anchor":
          case "tag":
          case "space":
          case "comment":
          case "newline":
            doc.start.push(this.sourceToken);
            return;
        }
        const bv = this.startBlockValue(doc);
        if (bv)
          this.stack.push(bv);
        else {
          yield {
            type: "error",
            offset: this.offset,
            message: `Unexpected ${this.type} token in YAML document`,
            source: this.source
          };
        }
      }
      *scalar(scalar) {
        if (this.type === "map-value-ind") {
          const prev = getPrevProps(this.peek(2));
          const start = getFirstKeyStartProps(prev);
          let sep2;
          if (scalar.end) {
            sep2 = scalar.end;
            sep2.push(this.sourceToken);
            delete scalar.end;
          } else
            sep2 = [this.sourceToken];
          const map = {
            type: "block-map",
            offset: scalar.offset,
            indent: scalar.indent,
            items: [{ start, key: scalar, sep: sep2 }]
          };
          this.onKeyLine = true;
          this.stack[this.stack.length - 1] = map;
        } else
          yield* this.lineEnd(scalar);
      }
      *blockScalar(scalar) {
        switch (this.type) {
          case "space":
          case "comment":
          case "newline":
            scalar.props.push(this.sourceToken);
            return;
          case "scalar":
            scalar.source = this.source;
            this.atNewLine = true;
            this.indent = 0;
            if (this.onNewLine) {
              let nl = this.source.indexOf("\n") + 1;
              while (nl !== 0) {
                this.onNewLine(this.offset + nl);
                nl = this.source.indexOf("\n", nl) + 1;
              }
            }
            yield* this.pop();
            break;
          /* istanbul ignore next should not happen */
          default:
            yield* this.pop();
            yield* this.step();
        }
      }
      *blockMap(map) {
        const it = map.items[map.items.length - 1];
        switch (this.type) {
          case "newline":
            this.onKeyLine = false;
            if (it.value) {
              const end = "end" in it.value ? it.value.end : void 0;
              const last = Array.isArray(end) ? end[end.length - 1] : void 0;
              if (last?.type === "comment")
                end?.push(this.sourceToken);
              else
                map.items.push({ start: [this.sourceToken] });
            } else if (it.sep) {
              it.sep.push(this.sourceToken);
            } else {
              it.start.push(this.sourceToken);
            }
            return;
          case "space":
          case "comment":
            if (it.value) {
              map.items.push({ start: [this.sourceToken] });
            } else if (it.sep) {
              it.sep.push(this.sourceToken);
            } else {
              if (this.atIndentedComment(it.start, map.indent)) {
                const prev = map.items[map.items.length - 2];
                const end = prev?.value?.end;
                if (Array.isArray(end)) {
                  arrayPushArray(end, it.start);
                  end.push(this.sourceToken);
                  map.items.pop();
                  return;
                }
              }
              it.start.push(this.sourceToken);
            }
            return;
        }
        if (this.indent >= map.indent) {
          const atMapIndent = !this.onKeyLine && this.indent === map.indent;
          const atNextItem = atMapIndent && (it.sep || it.explicitKey) && this.type !== "seq-item-ind";
          let start = [];
          if (atNextItem && it.sep && !it.value) {
            const nl = [];
            for (let i = 0; i < it.sep.length; ++i) {
              const st = it.sep[i];
              switch (st.type) {
                case "newline":
                  nl.push(i);
                  break;
                case "space":
                  break;
                case "comment":
                  if (st.indent > map.indent)
                    nl.length = 0;
                  break;
                default:
                  nl.length = 0;
              }
            }
            if (nl.length >= 2)
              start = it.sep.splice(nl[1]);
          }
          switch (this.type) {
            case "anchor":
            case "tag":
              if (atNextItem || it.value) {
                start.push(this.sourceToken);
                map.items.push({ start });
                this.onKeyLine = true;
              } else if (it.sep) {
                it.sep.push(this.sourceToken);
              } else {
                it.start.push(this.sourceToken);
              }
              return;
            case "explicit-key-ind":
              if (!it.sep && !it.explicitKey) {
                it.start.push(this.sourceToken);
                it.explicitKey = true;
              } else if (atNextItem || it.value) {
                start.push(this.sourceToken);
                map.items.push({ start, explicitKey: true });
              } else {
                this.stack.push({
                  type: "block-map",
                  offset: this.offset,
                  indent: this.indent,
                  items: [{ start: [this.sourceToken], explicitKey: true }]
                });
              }
              this.onKeyLine = true;
              return;
            case "map-value-ind":
              if (it.explicitKey) {
                if (!it.sep) {
                  if (includesToken(it.start, "newline")) {
                    Object.assign(it, { key: null, sep: [this.sourceToken] });
                  } else {
                    const start2 = getFirstKeyStartProps(it.start);
                    this.stack.push({
                      type: "block-map",
                      offset: this.offset,
                      indent: this.indent,
                      items: [{ start: start2, key: null, sep: [this.sourceToken] }]
                    });
                  }
                } else if (it.value) {
                  map.items.push({ start: [], key: null, sep: [this.sourceToken] });
                } else if (includesToken(it.sep, "map-value-ind")) {
                  this.stack.push({
                    type: "block-map",
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start, key: null, sep: [this.sourceToken] }]
                  });
                } else if (isFlowToken(it.key) && !includesToken(it.sep, "newline")) {
                  const start2 = getFirstKeyStartProps(it.start);
                  const key = it.key;
                  const sep2 = it.sep;
                  sep2.push(this.sourceToken);
                  delete it.key;
                  delete it.sep;
                  this.stack.push({
                    type: "block-map",
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start: start2, key, sep: sep2 }]
                  });
                } else if (start.length > 0) {
                  it.sep = it.sep.concat(start, this.sourceToken);
                } else {
                  it.sep.push(this.sourceToken);
                }
              } else {
                if (!it.sep) {
                  Object.assign(it, { key: null, sep: [this.sourceToken] });
                } else if (it.value || atNextItem) {
                  map.items.push({ start, key: null, sep: [this.sourceToken] });
                } else if (includesToken(it.sep, "map-value-ind")) {
                  this.stack.push({
                    type: "block-map",
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start: [], key: null, sep: [this.sourceToken] }]
                  });
                } else {
                  it.sep.push(this.sourceToken);
                }
              }
              this.onKeyLine = true;
              return;
            case "alias":
            case "scalar":
            case "single-quoted-scalar":
            case "double-quoted-scalar": {
              const fs = this.flowScalar(this.type);
              if (atNextItem || it.value) {
                map.items.push({ start, key: fs, sep: [] });
                this.onKeyLine = true;
              } else if (it.sep) {
                this.stack.push(fs);
              } else {
                Object.assign(it, { key: fs, sep: [] });
                this.onKeyLine = true;
              }
              return;
            }
            default: {
              const bv = this.startBlockValue(map);
              if (bv) {
                if (bv.type === "block-seq") {
                  if (!it.explicitKey && it.sep && !includesToken(it.sep, "newline")) {
                    yield* this.pop({
                      type: "error",
                      offset: this.offset,
                      message: "Unexpected block-seq-ind on same line with key",
                      source: this.source
                    });
                    return;
                  }
                } else if (atMapIndent) {
                  map.items.push({ start });
                }
                this.stack.push(bv);
                return;
              }
            }
          }
        }
        yield* this.pop();
        yield* this.step();
      }
      *blockSequence(seq) {
        const it = seq.items[seq.items.length - 1];
        switch (this.type) {
          case "newline":
            if (it.value) {
              const end = "end" in it.value ? it.value.end : void 0;
              const last = Array.isArray(end) ? end[end.length - 1] : void 0;
              if (last?.type === "comment")
                end?.push(this.sourceToken);
              else
                seq.items.push({ start: [this.sourceToken] });
            } else
              it.start.push(this.sourceToken);
            return;
          case "space":
          case "comment":
            if (it.value)
              seq.items.push({ start: [this.sourceToken] });
            else {
              if (this.atIndentedComment(it.start, seq.indent)) {
                const prev = seq.items[seq.items.length - 2];
                const end = prev?.value?.end;
                if (Array.isArray(end)) {
                  arrayPushArray(end, it.start);
                  end.push(this.sourceToken);
                  seq.items.pop();
                  return;
                }
              }
              it.start.push(this.sourceToken);
            }
            return;
          case "anchor":
          case "tag":
            if (it.value || this.indent <= seq.indent)
              break;
            it.start.push(this.sourceToken);
            return;
          case "seq-item-ind":
            if (this.indent !== seq.indent)
              break;
            if (it.value || includesToken(it.start, "seq-item-ind"))
              seq.items.push({ start: [this.sourceToken] });
            else
              it.start.push(this.sourceToken);
            return;
        }
        if (this.indent > seq.indent) {
          const bv = this.startBlockValue(seq);
          if (bv) {
            this.stack.push(bv);
            return;
          }
        }
        yield* this.pop();
        yield* this.step();
      }
      *flowCollection(fc) {
        const it = fc.items[fc.items.length - 1];
        if (this.type === "flow-error-end") {
          let top;
          do {
            yield* this.pop();
            top = this.peek(1);
          } while (top?.type === "flow-collection");
        } else if (fc.end.length === 0) {
          switch (this.type) {
            case "comma":
            case "explicit-key-ind":
              if (!it || it.sep)
                fc.items.push({ start: [this.sourceToken] });
              else
                it.start.push(this.sourceToken);
              return;
            case "map-value-ind":
              if (!it || it.value)
                fc.items.push({ start: [], key: null, sep: [this.sourceToken] });
              else if (it.sep)
                it.sep.push(this.sourceToken);
              else
                Object.assign(it, { key: null, sep: [this.sourceToken] });
              return;
            case "space":
            case "comment":
            case "newline":
            case "anchor":
            case "tag":
              if (!it || it.value)
                fc.items.push({ start: [this.sourceToken] });
              else if (it.sep)
                it.sep.push(this.sourceToken);
              else
                it.start.push(this.sourceToken);
              return;
            case "alias":
            case "scalar":
            case "single-quoted-scalar":
            case "double-quoted-scalar": {
              const fs = this.flowScalar(this.type);
              if (!it || it.value)
                fc.items.push({ start: [], key: fs, sep: [] });
              else if (it.sep)
                this.stack.push(fs);
              else
                Object.assign(it, { key: fs, sep: [] });
              return;
            }
            case "flow-map-end":
            case "flow-seq-end":
              fc.end.push(this.sourceToken);
              return;
          }
          const bv = this.startBlockValue(fc);
          if (bv)
            this.stack.push(bv);
          else {
            yield* this.pop();
            yield* this.step();
          }
        } else {
          const parent = this.peek(2);
          if (parent.type === "block-map" && (this.type === "map-value-ind" && parent.indent === fc.indent || this.type === "newline" && !parent.items[parent.items.length - 1].sep)) {
            yield* this.pop();
            yield* this.step();
          } else if (this.type === "map-value-ind" && parent.type !== "flow-collection") {
            const prev = getPrevProps(parent);
            const start = getFirstKeyStartProps(prev);
            fixFlowSeqItems(fc);
            const sep2 = fc.end.splice(1, fc.end.length);
            sep2.push(this.sourceToken);
            const map = {
              type: "block-map",
              offset: fc.offset,
              indent: fc.indent,
              items: [{ start, key: fc, sep: sep2 }]
            };
            this.onKeyLine = true;
            this.stack[this.stack.length - 1] = map;
          } else {
            yield* this.lineEnd(fc);
          }
        }
      }
      flowScalar(type) {
        if (this.onNewLine) {
          let nl = this.source.indexOf("\n") + 1;
          while (nl !== 0) {
            this.onNewLine(this.offset + nl);
            nl = this.source.indexOf("\n", nl) + 1;
          }
        }
        return {
          type,
          offset: this.offset,
          indent: this.indent,
          source: this.source
        };
      }
      startBlockValue(parent) {
        switch (this.type) {
          case "alias":
          case "scalar":
          case "single-quoted-scalar":
          case "double-quoted-scalar":
            return this.flowScalar(this.type);
          case "block-scalar-header":
            return {
              type: "block-scalar",
              offset: this.offset,
              indent: this.indent,
              props: [this.sourceToken],
              source: ""
            };
          case "flow-map-start":
          case "flow-seq-start":
            return {
              type: "flow-collection",
              offset: this.offset,
              indent: this.indent,
              start: this.sourceToken,
              items: [],
              end: []
            };
          case "seq-item-ind":
            return {
              type: "block-seq",
              offset: this.offset,
              indent: this.indent,
              items: [{ start: [this.sourceToken] }]
            };
          case "explicit-key-ind": {
            this.onKeyLine = true;
            const prev = getPrevProps(parent);
            const start = getFirstKeyStartProps(prev);
            start.push(this.sourceToken);
            return {
              type: "block-map",
              offset: this.offset,
              indent: this.indent,
              items: [{ start, explicitKey: true }]
            };
          }
          case "map-value-ind": {
            this.onKeyLine = true;
            const prev = getPrevProps(parent);
            const start = getFirstKeyStartProps(prev);
            return {
              type: "block-map",
              offset: this.offset,
              indent: this.indent,
              items: [{ start, key: null, sep: [this.sourceToken] }]
            };
          }
        }
        return null;
      }
      atIndentedComment(start, indent) {
        if (this.type !== "comment")
          return false;
        if (this.indent <= indent)
          return false;
        return start.every((st) => st.type === "newline" || st.type === "space");
      }
      *documentEnd(docEnd) {
        if (this.type !== "doc-mode") {
          if (docEnd.end)
            docEnd.end.push(this.sourceToken);
          else
            docEnd.end = [this.sourceToken];
          if (this.type === "newline")
            yield* this.pop();
        }
      }
      *lineEnd(token) {
        switch (this.type) {
          case "comma":
          case "doc-start":
          case "doc-end":
          case "flow-seq-end":
          case "flow-map-end":
          case "map-value-ind":
            yield* this.pop();
            yield* this.step();
            break;
          case "newline":
            this.onKeyLine = false;
          // fallthrough
          case "space":
          case "comment":
          default:
            if (token.end)
              token.end.push(this.sourceToken);
            else
              token.end = [this.sourceToken];
            if (this.type === "newline")
              yield* this.pop();
        }
      }
    };
    exports2.Parser = Parser;
  }
});

// node_modules/yaml/dist/public-api.js
var require_public_api = __commonJS({
  "node_modules/yaml/dist/public-api.js"(exports2) {
    "use strict";
    var composer = require_composer();
    var Document = require_Document();
    var errors = require_errors();
    var log = require_log();
    var identity2 = require_identity();
    var lineCounter = require_line_counter();
    var parser = require_parser();
    function parseOptions(options2) {
      const prettyErrors = options2.prettyErrors !== false;
      const lineCounter$1 = options2.lineCounter || prettyErrors && new lineCounter.LineCounter() || null;
      return { lineCounter: lineCounter$1, prettyErrors };
    }
    function parseAllDocuments(source, options2 = {}) {
      const { lineCounter: lineCounter2, prettyErrors } = parseOptions(options2);
      const parser$1 = new parser.Parser(lineCounter2?.addNewLine);
      const composer$1 = new composer.Composer(options2);
      const docs = Array.from(composer$1.compose(parser$1.parse(source)));
      if (prettyErrors && lineCounter2)
        for (const doc of docs) {
          doc.errors.forEach(errors.prettifyError(source, lineCounter2));
          doc.warnings.forEach(errors.prettifyError(source, lineCounter2));
        }
      if (docs.length > 0)
        return docs;
      return Object.assign([], { empty: true }, composer$1.streamInfo());
    }
    function parseDocument3(source, options2 = {}) {
      const { lineCounter: lineCounter2, prettyErrors } = parseOptions(options2);
      const parser$1 = new parser.Parser(lineCounter2?.addNewLine);
      const composer$1 = new composer.Composer(options2);
      let doc = null;
      for (const _doc of composer$1.compose(parser$1.parse(source), true, source.length)) {
        if (!doc)
          doc = _doc;
        else if (doc.options.logLevel !== "silent") {
          doc.errors.push(new errors.YAMLParseError(_doc.range.slice(0, 2), "MULTIPLE_DOCS", "Source contains multiple documents; please use YAML.parseAllDocuments()"));
          break;
        }
      }
      if (prettyErrors && lineCounter2) {
        doc.errors.forEach(errors.prettifyError(source, lineCounter2));
        doc.warnings.forEach(errors.prettifyError(source, lineCounter2));
      }
      return doc;
    }
    function parse2(src, reviver, options2) {
      let _reviver = void 0;
      if (typeof reviver === "function") {
        _reviver = reviver;
      } else if (options2 === void 0 && reviver && typeof reviver === "object") {
        options2 = reviver;
      }
      const doc = parseDocument3(src, options2);
      if (!doc)
        return null;
      doc.warnings.forEach((warning) => log.warn(doc.options.logLevel, warning));
      if (doc.errors.length > 0) {
        if (doc.options.logLevel !== "silent")
          throw doc.errors[0];
        else
          doc.errors = [];
      }
      return doc.toJS(Object.assign({ reviver: _reviver }, options2));
    }
    function stringify(value, replacer, options2) {
      let _replacer = null;
      if (typeof replacer === "function" || Array.isArray(replacer)) {
        _replacer = replacer;
      } else if (options2 === void 0 && replacer) {
        options2 = replacer;
      }
      if (typeof options2 === "string")
        options2 = options2.length;
      if (typeof options2 === "number") {
        const indent = Math.round(options2);
        options2 = indent < 1 ? void 0 : indent > 8 ? { indent: 8 } : { indent };
      }
      if (value === void 0) {
        const { keepUndefined } = options2 ?? replacer ?? {};
        if (!keepUndefined)
          return void 0;
      }
      if (identity2.isDocument(value) && !_replacer)
        return value.toString(options2);
      return new Document.Document(value, _replacer, options2).toString(options2);
    }
    exports2.parse = parse2;
    exports2.parseAllDocuments = parseAllDocuments;
    exports2.parseDocument = parseDocument3;
    exports2.stringify = stringify;
  }
});

// node_modules/yaml/dist/index.js
var require_dist = __commonJS({
  "node_modules/yaml/dist/index.js"(exports2) {
    "use strict";
    var composer = require_composer();
    var Document = require_Document();
    var Schema = require_Schema();
    var errors = require_errors();
    var Alias = require_Alias();
    var identity2 = require_identity();
    var Pair = require_Pair();
    var Scalar2 = require_Scalar();
    var YAMLMap = require_YAMLMap();
    var YAMLSeq = require_YAMLSeq();
    var cst = require_cst();
    var lexer = require_lexer();
    var lineCounter = require_line_counter();
    var parser = require_parser();
    var publicApi = require_public_api();
    var visit3 = require_visit();
    exports2.Composer = composer.Composer;
    exports2.Document = Document.Document;
    exports2.Schema = Schema.Schema;
    exports2.YAMLError = errors.YAMLError;
    exports2.YAMLParseError = errors.YAMLParseError;
    exports2.YAMLWarning = errors.YAMLWarning;
    exports2.Alias = Alias.Alias;
    exports2.isAlias = identity2.isAlias;
    exports2.isCollection = identity2.isCollection;
    exports2.isDocument = identity2.isDocument;
    exports2.isMap = identity2.isMap;
    exports2.isNode = identity2.isNode;
    exports2.isPair = identity2.isPair;
    exports2.isScalar = identity2.isScalar;
    exports2.isSeq = identity2.isSeq;
    exports2.Pair = Pair.Pair;
    exports2.Scalar = Scalar2.Scalar;
    exports2.YAMLMap = YAMLMap.YAMLMap;
    exports2.YAMLSeq = YAMLSeq.YAMLSeq;
    exports2.CST = cst;
    exports2.Lexer = lexer.Lexer;
    exports2.LineCounter = lineCounter.LineCounter;
    exports2.Parser = parser.Parser;
    exports2.parse = publicApi.parse;
    exports2.parseAllDocuments = publicApi.parseAllDocuments;
    exports2.parseDocument = publicApi.parseDocument;
    exports2.stringify = publicApi.stringify;
    exports2.visit = visit3.visit;
    exports2.visitAsync = visit3.visitAsync;
  }
});

// src/run/small-heap.ts
import { setFlagsFromString } from "node:v8";
function keepHeapSmall() {
  setFlagsFromString("--semi-space-growth-factor=1");
}
var MANY_PROPOSALS = 2e3;
function keepHeapTight(proposals) {
  if (proposals >= MANY_PROPOSALS) setFlagsFromString("--heap-growing-percent=10");
}

// src/config/option-entry.ts
function option(entry) {
  return { input: false, flag: null, ...entry };
}

// src/config/suggest.ts
var LONGEST_WORD = 64;
var MOST_SLIPS = 3;
function suggest(word2, known) {
  if (word2.length > LONGEST_WORD) return null;
  const bare = bareWord(word2);
  const allowed = Math.min(MOST_SLIPS, Math.max(1, Math.floor(bare.length / 3)));
  let best2 = null;
  for (const candidate of known) {
    const slips2 = editDistance(bare, bareWord(candidate));
    if (slips2 <= allowed && slips2 < (best2?.slips ?? Infinity)) {
      best2 = { word: candidate, slips: slips2 };
    }
  }
  return best2?.word ?? null;
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
  for (let row3 = 1; row3 <= from.length; row3++) {
    const current = [row3];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row3 - 1] === to[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1)
      );
      const swapped = from[row3 - 1] === to[column - 2] && from[row3 - 2] === to[column - 1];
      if (row3 > 1 && column > 1 && swapped) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      current.push(cost);
    }
    beforeLast = last;
    last = current;
  }
  return last[to.length] ?? 0;
}

// src/config/option-shape.ts
var MOST_ENTRIES = 5e3;
function text(options2) {
  const { label: label3, schema = {}, longest = 200, check = () => null } = options2;
  return {
    label: label3,
    schema: { type: "string", minLength: 1, maxLength: longest, ...schema },
    read(at2) {
      const found = at2.text()?.trim() ?? "";
      if (found === "") return at2.refuse(label3);
      if (found.length > longest) return at2.refuse(`${label3}, ${longest} characters at most`);
      if (new RegExp("\\p{Cc}", "u").test(found)) return at2.refuse(`${label3} on one line, without control characters`);
      const wrong = check(found);
      return wrong === null ? found : at2.refuse(wrong);
    }
  };
}
function oneOf(words) {
  const label3 = words.length === 2 ? words.join(" or ") : `one of ${words.join(", ")}`;
  return {
    label: label3,
    schema: { enum: words },
    read(at2) {
      const found = at2.text();
      const word2 = words.find((known) => known === found?.trim());
      return word2 ?? at2.refuse(label3 + didYouMean(found ?? "", words));
    }
  };
}
function number(options2) {
  const { min, max, whole } = options2;
  const label3 = `a ${whole ? "whole " : ""}number from ${min} to ${max}`;
  return {
    label: label3,
    schema: { type: whole ? "integer" : "number", minimum: min, maximum: max },
    read(at2) {
      const found = at2.text()?.trim() ?? "";
      const value = (whole ? /^\d{1,15}$/ : /^\d{1,15}(\.\d{1,15})?$/).test(found) ? Number(found) : Number.NaN;
      return value >= min && value <= max ? value : at2.refuse(label3);
    }
  };
}
function listOf(item, atLeast = 0) {
  const label3 = `a list${atLeast === 0 ? "" : " of at least one item"}, each ${item.label}`;
  return {
    label: label3,
    schema: { type: "array", items: item.schema, minItems: atLeast, maxItems: MOST_ENTRIES },
    read(at2) {
      const items = at2.items();
      if (items === null || items.length < atLeast) return at2.refuse(label3);
      if (items.length > MOST_ENTRIES)
        return at2.refuse(`${MOST_ENTRIES} items at most`, `${items.length} items`);
      const values = items.map(item.read);
      return values.filter((value) => value !== void 0);
    }
  };
}
function mapOf(key, value) {
  const label3 = `a map from ${key.label} to ${value.label}`;
  const { type: _, ...keySchema } = key.schema;
  return {
    label: label3,
    schema: { type: "object", additionalProperties: value.schema, propertyNames: keySchema },
    read(at2) {
      const entries = at2.entries();
      if (entries === null) return at2.refuse(label3);
      if (entries.length > MOST_ENTRIES) return at2.refuse(`${MOST_ENTRIES} entries at most`);
      const read = entries.map((entry) => [key.read(entry.keyAt), value.read(entry.at)]);
      return Object.fromEntries(read.filter(([k, v]) => k !== void 0 && v !== void 0));
    }
  };
}
function record(label3, shapes) {
  const known = Object.entries(shapes).map(([key, shape]) => ({
    key,
    name: kebab(key),
    shape
  }));
  const names = known.map(({ name: name2 }) => name2);
  return {
    label: label3,
    schema: {
      type: "object",
      properties: Object.fromEntries(known.map(({ name: name2, shape }) => [name2, shape.schema])),
      additionalProperties: false
    },
    read(at2) {
      const entries = at2.entries();
      if (entries === null) return at2.refuse(label3);
      const values = entries.map(({ key: name2, at: place }) => {
        const match = known.find((candidate) => candidate.name === name2);
        if (match === void 0) place.refuse(`${inWords(names)}${didYouMean(name2, names)}`, "not known here");
        return match === void 0 || place.isEmpty ? [] : [match.key, match.shape.read(place)];
      });
      return Object.fromEntries(values.filter(([, value]) => value !== void 0));
    }
  };
}
function fullRecord(label3, shapes) {
  const partial = record(label3, shapes);
  const keys = Object.keys(shapes);
  return {
    label: label3,
    schema: { ...partial.schema, required: keys.map(kebab) },
    read(at2) {
      const before = at2.reading.problems.length;
      const value = partial.read(at2);
      if (value === void 0 || at2.reading.problems.length > before) return void 0;
      const missing = keys.filter((key) => !Object.hasOwn(value, key)).map(kebab);
      if (missing.length > 0) return at2.refuse(label3, `without ${inWords(missing)}`);
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

// src/config/option-pattern.ts
var PATH_PLACEHOLDERS = ["number", "slug", "owner", "cycle", "state"];
var NAME_PLACEHOLDERS = ["year", "yy", "quarter", "month", "n", "index"];
function wrongPathPattern(pattern2) {
  return wrongPlaceholders(pattern2, PATH_PLACEHOLDERS) ?? wrongPath(pattern2) ?? (pattern2.includes("}{") ? "something between two placeholders, or nobody can tell where one ends" : null) ?? (/(^|[^/])\*\*|\*\*([^/]|$)/.test(pattern2.replace(/(^|\/)\*\*(?=\/|$)/g, "$1")) ? '"**" alone between slashes, as in "docs/**/README.md"' : null);
}
function wrongPath(path2) {
  if (path2.includes("\\")) return 'a path with "/" between folders';
  if (path2.startsWith("/") || path2.endsWith("/"))
    return 'a path from the top of the repository, without "/" at its ends';
  const strange = path2.split("/").some((part2) => part2 === "" || part2 === "." || part2 === "..");
  return strange ? 'a path without empty, "." or ".." parts' : null;
}
function wrongNamePattern(pattern2) {
  const wrong = wrongPlaceholders(pattern2, NAME_PLACEHOLDERS);
  if (wrong !== null) return wrong;
  return pattern2.includes("{") ? null : `at least one of ${braced(NAME_PLACEHOLDERS)}, or all names are the same`;
}
function wrongPlaceholders(pattern2, known) {
  const rest = pattern2.replace(/\{[^{}]*\}/g, "");
  if (/[{}]/.test(rest)) return 'every "{" closed by a "}"';
  const words = [...pattern2.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? "");
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
    read(at2) {
      const value = shape.read(at2);
      return value === void 0 ? void 0 : change(value);
    }
  };
}
var word = mapped(
  text({ label: "a word or a few words", longest: 100, schema: { type: ["string", "number"] } }),
  fold
);
var headerName = mapped(
  text({ label: "the name of a header field", longest: 100 }),
  (name2) => fold(name2).replace(/[\s_:-]+/g, "-").replace(/^-|-$/g, "")
);
var pathPattern = text({
  label: "a path pattern such as eps/{owner}/{number}-{slug}/README.md",
  longest: 500,
  check: wrongPathPattern
});
var path = text({
  label: "a path from the top of the repository",
  longest: 1e3,
  check: wrongPath
});
var ref = text({
  label: "a branch, tag or commit",
  longest: 250,
  check: (name2) => /^-|[\s:?*[\\]|\.\./.test(name2) ? "the name of a branch, tag or commit" : null
});
var objectId = mapped(
  text({
    label: "a full commit id of 40 or 64 hexadecimal digits",
    longest: 64,
    schema: { pattern: "^([0-9a-fA-F]{40}|[0-9a-fA-F]{64})$" },
    check: (id) => /^([0-9a-f]{40}|[0-9a-f]{64})$/i.test(id) ? null : "a full commit id of 40 or 64 hexadecimal digits (git rev-parse gives it)"
  }),
  (id) => id.toLowerCase()
);
var timeZone = text({
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
var flag = {
  label: "true or false",
  schema: { type: "boolean" },
  read(at2) {
    const found = at2.text()?.trim();
    return found === "true" || found === "false" ? found === "true" : at2.refuse("true or false");
  }
};

// src/config/option-counting.ts
var MAPPABLE_PHASES = PHASES.filter((phase) => phase !== "unknown");
var STALE_DAYS = 180;
var CATCH_UP_BURST = { minCompletions: 10, days: 10 };
var days = number({ min: 1, max: 36500, whole: true });
var daysByPhase = mapOf(oneOf(OPEN_PHASES), days);
var everyOpenPhase = (value) => ({ proposed: value, accepted: value, building: value });
var staleAfterDays = {
  label: "a number of days, or a map from open phases to days",
  schema: { anyOf: [days.schema, daysByPhase.schema] },
  read(at2) {
    if (at2.kind === "map") return daysByPhase.read(at2);
    if (at2.kind === "list") return at2.refuse(this.label);
    const value = days.read(at2);
    return value === void 0 ? void 0 : everyOpenPhase(value);
  }
};
var COUNTING_OPTIONS = {
  statuses: option({
    shape: mapOf(word, oneOf(MAPPABLE_PHASES)),
    default: null,
    defaultLabel: "from the preset",
    description: "Phase of each status word, added to those of the preset; upper and lower case are the same.",
    example: "statuses:\n  in review: proposed\n  shipped: done"
  }),
  statusOrder: option({
    shape: listOf(word, 1),
    default: null,
    defaultLabel: "from the preset",
    description: "Status words on the way to success, first to last, to see skipped steps and steps back.",
    example: "status-order: [draft, in review, accepted, shipped]"
  }),
  stages: option({
    shape: listOf(word),
    default: null,
    defaultLabel: "from the preset",
    description: "Stage ladder, lowest rung first; an empty list switches it off.",
    example: "stages: [alpha, beta, stable]"
  }),
  created: option({
    shape: oneOf(["landed", "opened", "declared"]),
    default: "landed",
    defaultLabel: "landed",
    description: "When a proposal counts as created: when it landed, when its pull request was opened (needs GitHub), or on the date its header declares.",
    example: "created: declared"
  }),
  bulk: option({
    shape: record("a map with min-proposals and min-share", {
      minProposals: number({ min: 2, max: 1e6, whole: true }),
      minShare: number({ min: 0, max: 1, whole: false })
    }),
    default: { minProposals: 5, minShare: 0.01 },
    defaultLabel: "{ min-proposals: 5, min-share: 0.01 }",
    description: "A landing that touches at least this many proposals, and this share of those alive, is administrative and no activity.",
    example: "bulk: { min-proposals: 5, min-share: 0.01 }"
  }),
  catchUpBurst: option({
    shape: record("a map with min-completions and days", {
      minCompletions: number({ min: 2, max: 1e6, whole: true }),
      days: number({ min: 1, max: 366, whole: true })
    }),
    default: CATCH_UP_BURST,
    defaultLabel: "{ min-completions: 10, days: 10 }",
    description: "This many completions by hardly more than a new status word, within these days, are marked as catching up and not as delivery.",
    example: "catch-up-burst: { min-completions: 10, days: 10 }"
  }),
  ignoreCommits: option({
    shape: listOf(objectId),
    default: [],
    defaultLabel: "none",
    description: "Full ids of commits that are administrative, whatever they touch.",
    example: "ignore-commits:\n  - 3f786850e387550fdab836ed7e6dc881de23001b"
  }),
  staleAfterDays: option({
    shape: staleAfterDays,
    default: everyOpenPhase(STALE_DAYS),
    defaultLabel: `${STALE_DAYS}`,
    description: "Days without a meaningful change after which an open proposal is stale: one number, or one per open phase.",
    example: "stale-after-days: { proposed: 90, accepted: 180, building: 365 }"
  })
};

// src/config/preset.ts
var HEADER_FORMS = [
  "front-matter",
  "rfc822",
  "rfc822-pre",
  "rfc822-fence",
  "bullets",
  "bold-lines",
  "rst-fields",
  "rst-directives",
  "table",
  "status-section"
];
var FIELDS = [
  "title",
  "status",
  "stage",
  "number",
  "owner",
  "authors",
  "created",
  "updated",
  "target",
  "successor",
  "links"
];

// src/config/presets/ep.ts
var EP = {
  name: "ep",
  describes: "Enhancement proposals (EPs) in one folder per group, with their status in a section of the text",
  detect: { paths: ["eps/{owner}/**/{slug}.md"], headers: [] },
  documents: [
    "eps/{owner}/{number}-{slug}/README.md",
    "eps/{owner}/{number}-{slug}.md",
    "eps/{owner}/draft-{slug}.md"
  ],
  sidecars: [],
  exclude: ["eps/template/**", "eps/{owner}/README.md"],
  list: null,
  forms: ["front-matter", "status-section"],
  fields: {
    title: ["title"],
    status: ["status"],
    authors: ["authors", "author"],
    created: ["creation-date", "created"],
    successor: ["superseded-by", "replaced-by"]
  },
  statusFrom: "header",
  phaseWithoutStatus: "unknown",
  phases: {
    provisional: "proposed",
    implementable: "accepted",
    implemented: "building",
    staged: "building",
    completed: "done",
    deferred: "parked",
    rejected: "rejected",
    withdrawn: "withdrawn",
    replaced: "replaced"
  },
  order: ["provisional", "implementable", "implemented", "staged", "completed"],
  transitions: {
    provisional: ["implementable", "deferred", "rejected", "withdrawn", "replaced"],
    implementable: ["implemented", "deferred", "rejected", "withdrawn", "replaced"],
    implemented: ["staged", "deferred", "rejected", "withdrawn", "replaced"],
    staged: ["completed", "deferred", "rejected", "withdrawn", "replaced"],
    deferred: ["provisional", "implementable", "rejected", "withdrawn", "replaced"],
    completed: [],
    rejected: [],
    withdrawn: [],
    replaced: []
  },
  stages: [],
  stageSynonyms: {},
  stageTargets: null,
  checklists: true,
  incrementsFromCycle: false,
  numberIs: "sequence",
  github: FILE_RULES
};

// src/config/presets/flyte.ts
var FLYTE = {
  name: "flyte",
  describes: "Flyte RFCs: a folder per category under rfc/, accepted by being merged",
  detect: { paths: ["rfc/system/{slug}.md", "rfc/core language/{slug}.md"], headers: [] },
  documents: [
    "rfc/{owner}/RFC-{number}-{slug}.md",
    "rfc/{owner}/{number}-{slug}.md",
    "rfc/{owner}/{slug}.md",
    "rfc/RFC-{number}-{slug}.md",
    "rfc/{number}-{slug}.md"
  ],
  sidecars: [],
  exclude: ["rfc/README.md", "rfc/{owner}/README.md", "rfc/RFC-0000-Template.md", "rfc/0000-template.md"],
  list: null,
  forms: ["bold-lines"],
  fields: { authors: ["authors", "author"] },
  statusFrom: "landing",
  phaseWithoutStatus: "accepted",
  phases: {},
  order: [],
  transitions: {},
  stages: [],
  stageSynonyms: {},
  stageTargets: null,
  checklists: false,
  incrementsFromCycle: false,
  numberIs: "pull-request",
  github: { ...FILE_RULES, unmerged: "all", changeManagement: true }
};

// src/config/presets/issues.ts
var ISSUES = {
  name: "issues",
  describes: "Enhancements tracked as issues with a label, without any file; needs a token",
  detect: null,
  documents: [],
  sidecars: [],
  exclude: [],
  list: null,
  forms: [],
  fields: {},
  statusFrom: "none",
  phaseWithoutStatus: "accepted",
  phases: {},
  order: [],
  transitions: {},
  stages: ["alpha", "beta", "stable"],
  stageSynonyms: { ga: "stable" },
  stageTargets: null,
  checklists: false,
  incrementsFromCycle: false,
  numberIs: "issue",
  github: {
    ...FILE_RULES,
    track: ["enhancement", "proposal"],
    phaseFrom: "issue",
    milestonePhase: "building",
    labelPhases: {
      backlog: "accepted",
      accepted: "accepted",
      approved: "accepted",
      "in progress": "building",
      "in-progress": "building",
      implementing: "building",
      deferred: "parked",
      postponed: "parked"
    },
    columnPhases: { backlog: "accepted", "in progress": "building", done: "done" },
    labelStages: { "stage/alpha": "alpha", "stage/beta": "beta", "stage/stable": "stable" },
    checklists: true,
    milestoneIsTarget: true,
    ownerLabels: ["area/", "component/", "sig/", "team/"],
    unmerged: "none"
  }
};

// src/config/presets/istio.ts
var ISTIO = {
  name: "istio",
  describes: "Istio features: one features.yaml with a maturity per feature, and checklists beside it",
  detect: { paths: ["features.yaml", "features/{slug}.md"], headers: ["name", "level.maturity"] },
  documents: [],
  sidecars: [],
  exclude: ["features/feature_template.md"],
  list: {
    path: "features.yaml",
    itemsKey: "features",
    idKeys: ["id", "name"],
    documentKey: "level.checklist"
  },
  forms: [],
  fields: {
    title: ["name"],
    status: ["deprecation.state", "level.maturity"],
    stage: ["level.maturity"],
    owner: ["area"],
    target: ["level.nextexpectedpromotion"],
    successor: ["deprecation.details.replacement"]
  },
  statusFrom: "header",
  phaseWithoutStatus: "unknown",
  phases: {
    experimental: "building",
    alpha: "building",
    beta: "building",
    stable: "done",
    deprecated: "removed",
    retired: "removed"
  },
  order: ["experimental", "alpha", "beta", "stable"],
  transitions: {
    experimental: ["alpha", "deprecated"],
    alpha: ["beta", "deprecated"],
    beta: ["stable", "deprecated"],
    stable: ["deprecated"],
    deprecated: ["retired"],
    retired: []
  },
  stages: ["Experimental", "Alpha", "Beta", "Stable"],
  stageSynonyms: {},
  stageTargets: null,
  checklists: true,
  incrementsFromCycle: false,
  numberIs: "none",
  // Every issue is the umbrella of an enhancement, filed once a working group agrees.
  github: {
    ...FILE_RULES,
    track: "all",
    openPhase: "accepted",
    milestonePhase: "building",
    labelPhases: { backlog: "accepted", "in-progress": "building" },
    columnPhases: { backlog: "accepted", "in progress": "building", done: "done" },
    labelStages: {
      experimental: "Experimental",
      alpha: "Alpha",
      beta: "Beta",
      stable: "Stable",
      "stage/experimental": "Experimental",
      "stage/alpha": "Alpha",
      "stage/beta": "Beta",
      "stage/stable": "Stable"
    },
    checklists: true,
    milestoneIsTarget: true,
    ownerLabels: ["area/", "wg/"]
  }
};

// src/config/presets/kep.ts
var SUBPROJECTS = [
  "addons",
  "azure",
  "clusterapi",
  "etcdadm",
  "image-builder",
  "kubeadm",
  "providers",
  "wgs"
];
var KEP = {
  name: "kep",
  describes: "Kubernetes enhancement proposals (KEPs): a numbered folder with README.md and kep.yaml",
  detect: { paths: ["keps/**/{number}-{slug}/kep.yaml"], headers: ["title", "status", "authors"] },
  documents: [
    "keps/{owner}/**/{number}-{slug}/README.md",
    "keps/{number}-{slug}/README.md",
    "keps/{owner}/2018-05-30-{slug}.md",
    "keps/{owner}/2019-01-25-{slug}.md",
    "keps/{owner}/2019-03-19-{slug}.md",
    "keps/{owner}/2019-07-16-{slug}.md",
    "keps/{owner}/draft-{number}-{slug}.md",
    "keps/{owner}/00xx-{slug}.md",
    "keps/{owner}/{number}-{slug}.md",
    ...SUBPROJECTS.map((folder2) => `keps/{owner}/${folder2}/{number}-{slug}.md`),
    "keps/sig-*/{slug}.md",
    "keps/provider-*/{slug}.md",
    "keps/{number}a-{slug}.md",
    "keps/{number}-{slug}.md"
  ],
  sidecars: ["keps/{owner}/**/{number}-{slug}/kep.yaml", "keps/{number}-{slug}/kep.yaml"],
  exclude: [
    "keps/README.md",
    "keps/sig-*/README.md",
    "keps/provider-*/README.md",
    "keps/sig-cli/FAQ.md",
    "keps/sig-cli/kep-faq.md",
    "keps/prod-readiness/**",
    "keps/NNNN-kep-template/**",
    "keps/NNNN-template/**",
    "keps/0000-template/**",
    "keps/0000-kep-template.md",
    "keps/YYYYMMDD-kep-template.md",
    "keps/sig-cloud-provider/providers/0000-cloud-provider-template/**",
    "keps/sig-cloud-provider/providers/0004-cloud-provider-template.md"
  ],
  list: null,
  forms: ["front-matter"],
  fields: {
    title: ["title"],
    status: ["status"],
    stage: ["stage"],
    number: ["kep-number"],
    owner: ["owning-sig"],
    authors: ["authors"],
    created: ["creation-date"],
    updated: ["last-updated"],
    target: ["latest-milestone"],
    successor: ["superseded-by", "replaced-by"]
  },
  statusFrom: "header",
  phaseWithoutStatus: "unknown",
  phases: {
    provisional: "proposed",
    implementable: "accepted",
    implemented: "done",
    deferred: "parked",
    rejected: "rejected",
    withdrawn: "withdrawn",
    replaced: "replaced"
  },
  order: ["provisional", "implementable", "implemented"],
  transitions: {
    provisional: ["implementable", "deferred", "rejected", "withdrawn", "replaced"],
    implementable: ["implemented", "deferred", "rejected", "withdrawn", "replaced"],
    implemented: ["replaced"],
    deferred: ["provisional", "implementable", "rejected", "withdrawn", "replaced"],
    rejected: [],
    withdrawn: [],
    replaced: []
  },
  stages: ["alpha", "beta", "stable"],
  stageSynonyms: { ga: "stable" },
  stageTargets: "milestone",
  checklists: false,
  incrementsFromCycle: false,
  numberIs: "issue",
  // The file states phase and stage; the labels of the issue are kept as what happened there.
  github: { ...FILE_RULES, milestoneIsTarget: true, ownerLabels: ["sig/"] }
};

// src/config/presets/keylime.ts
var KEYLIME = {
  name: "keylime",
  describes: "Keylime enhancements: files at the root named by their issue, with no header",
  detect: { paths: ["{number}_{slug}.md", "{number}-{slug}.md", "enhancement_template.md"], headers: [] },
  documents: ["{number}_{slug}.md", "{number}-{slug}.md"],
  sidecars: [],
  exclude: [],
  list: null,
  forms: [],
  fields: {},
  statusFrom: "none",
  phaseWithoutStatus: "accepted",
  phases: {},
  order: [],
  transitions: {},
  stages: [],
  stageSynonyms: {},
  stageTargets: null,
  checklists: false,
  incrementsFromCycle: false,
  numberIs: "issue",
  // "Enhancements" until the document is approved, then "Backlog", then a milestone, then closed.
  github: {
    ...FILE_RULES,
    track: "all",
    phaseFrom: "issue",
    milestonePhase: "building",
    labelPhases: { backlog: "accepted", "in-progress": "building" },
    columnPhases: { enhancements: "proposed", backlog: "accepted", "in progress": "building", done: "done" },
    checklists: true,
    milestoneIsTarget: true
  }
};

// src/config/presets/nixos-rfc.ts
var NIXOS_RFC = {
  name: "nixos-rfc",
  describes: "NixOS RFCs: numbered files under rfcs/ with front matter, accepted by being merged",
  detect: { paths: ["rfcs/{number}-{slug}.md"], headers: ["feature", "start-date", "author"] },
  documents: ["rfcs/{number}-{slug}.md"],
  sidecars: [],
  exclude: ["rfcs/0000-template.md", "rfcs/README.md"],
  list: null,
  forms: ["front-matter", "table"],
  fields: {
    title: ["feature"],
    authors: ["author", "authors"],
    created: ["start-date"],
    links: ["related-issues", "rfc-pr", "pr"]
  },
  statusFrom: "landing",
  phaseWithoutStatus: "accepted",
  phases: {},
  order: [],
  transitions: {},
  stages: [],
  stageSynonyms: {},
  stageTargets: null,
  checklists: false,
  incrementsFromCycle: false,
  numberIs: "pull-request",
  // What was turned down never landed: only closed pull requests tell.
  github: { ...FILE_RULES, unmerged: "all" }
};

// src/config/presets/openstack-specs.ts
var NAMED_CYCLES = [
  "juno",
  "kilo",
  "liberty",
  "mitaka",
  "newton",
  "ocata",
  "pike",
  "queens",
  "rocky",
  "stein",
  "train",
  "ussuri",
  "victoria",
  "wallaby",
  "xena",
  "yoga",
  "zed",
  "backlog"
];
var OPENSTACK_SPECS = {
  name: "openstack-specs",
  describes: "OpenStack specs: a folder per release cycle, with the status as a folder in it",
  detect: {
    paths: ["specs/{cycle}/approved/{slug}.rst", "specs/{cycle}/implemented/{slug}.rst"],
    headers: []
  },
  documents: [
    "specs/backlog/{state}/{slug}.rst",
    "specs/{cycle}/{state}/{slug}.rst",
    "specs/juno/{slug}.rst",
    "specs/kilo/{slug}.rst",
    "specs/{state}/{slug}.rst",
    "specs/{slug}.rst"
  ],
  sidecars: [],
  exclude: [
    "specs/template.rst",
    "specs/**/20*-template.rst",
    ...NAMED_CYCLES.map((cycle) => `specs/**/${cycle}-template.rst`),
    "specs/**/index.rst"
  ],
  list: null,
  forms: [],
  fields: {},
  statusFrom: "path",
  phaseWithoutStatus: "accepted",
  phases: {
    backlog: "proposed",
    approved: "accepted",
    implemented: "done",
    abandoned: "withdrawn",
    superseded: "replaced"
  },
  order: ["backlog", "approved", "implemented"],
  transitions: {
    backlog: ["approved", "abandoned", "superseded"],
    approved: ["implemented", "backlog", "abandoned", "superseded"],
    implemented: ["superseded"],
    abandoned: [],
    superseded: []
  },
  stages: [],
  stageSynonyms: {},
  stageTargets: null,
  checklists: false,
  incrementsFromCycle: true,
  numberIs: "none",
  github: FILE_RULES
};

// src/config/presets/rust-rfc.ts
var RUST_RFC = {
  name: "rust-rfc",
  describes: "Rust RFCs: numbered files under text/, accepted by being merged",
  detect: { paths: ["text/{number}-{slug}.md"], headers: ["start-date", "rfc-pr"] },
  documents: [
    "text/{number}-{slug}.md",
    "active/{number}-{slug}.md",
    "complete/{number}-{slug}.md",
    "{number}-{slug}.md"
  ],
  sidecars: [],
  exclude: ["0000-template.md"],
  list: null,
  forms: ["front-matter", "bullets"],
  fields: {
    title: ["title", "feature-name", "features-name", "feature"],
    created: ["start-date"],
    links: ["rfc-pr", "rust-issue", "tracking-issue"]
  },
  statusFrom: "landing",
  phaseWithoutStatus: "accepted",
  phases: {},
  order: [],
  transitions: {},
  stages: [],
  stageSynonyms: {},
  stageTargets: null,
  checklists: false,
  incrementsFromCycle: false,
  numberIs: "pull-request",
  // What was turned down never landed: only closed pull requests tell.
  github: { ...FILE_RULES, unmerged: "all" }
};

// src/config/presets/simd.ts
var SIMD = {
  name: "simd",
  describes: "Solana improvement documents (SIMDs): numbered files under proposals/ with front matter",
  detect: {
    paths: ["proposals/{number}-{slug}.md"],
    headers: ["simd", "title", "status", "created"]
  },
  documents: ["proposals/{number}-{slug}.md", "proposals/simd-{number}-{slug}.md"],
  sidecars: [],
  exclude: ["proposals/XXXX-template.md", "proposals/0000-template.md", "proposals/README.md"],
  list: null,
  forms: ["front-matter"],
  fields: {
    title: ["title"],
    status: ["status"],
    number: ["simd"],
    authors: ["authors", "author"],
    created: ["created"],
    successor: ["superseded-by", "replaced-by"],
    links: ["feature", "development"]
  },
  statusFrom: "header",
  phaseWithoutStatus: "unknown",
  phases: {
    idea: "proposed",
    draft: "proposed",
    review: "proposed",
    accepted: "accepted",
    implemented: "building",
    activated: "done",
    living: "living",
    stagnant: "parked",
    withdrawn: "withdrawn"
  },
  order: ["idea", "draft", "review", "accepted", "implemented", "activated"],
  transitions: {
    idea: ["draft"],
    draft: ["review", "stagnant"],
    review: ["accepted", "living", "stagnant", "withdrawn"],
    accepted: ["implemented", "withdrawn"],
    implemented: ["activated"],
    activated: [],
    living: [],
    stagnant: [],
    withdrawn: []
  },
  stages: [],
  stageSynonyms: {},
  stageTargets: null,
  checklists: false,
  incrementsFromCycle: false,
  numberIs: "pull-request",
  github: FILE_RULES
};

// src/config/presets/tep.ts
var TEP = {
  name: "tep",
  describes: "Tekton enhancement proposals (TEPs): numbered files under teps/ with front matter",
  detect: {
    paths: ["teps/{number}-{slug}.md"],
    headers: ["title", "authors", "creation-date", "status"]
  },
  documents: ["teps/{number}-{slug}.md"],
  sidecars: [],
  exclude: ["teps/README.md", "teps/NNNN-tep-template.md", "teps/NNNN-template.md"],
  list: null,
  forms: ["front-matter"],
  fields: {
    title: ["title"],
    status: ["status"],
    number: ["tep-number"],
    authors: ["authors"],
    created: ["creation-date"],
    updated: ["last-updated"],
    successor: ["superseded-by", "replaced-by"]
  },
  statusFrom: "header",
  phaseWithoutStatus: "unknown",
  phases: {
    proposed: "proposed",
    provisional: "proposed",
    implementable: "accepted",
    implementing: "building",
    implemented: "done",
    deferred: "parked",
    rejected: "rejected",
    withdrawn: "withdrawn",
    replaced: "replaced"
  },
  order: ["proposed", "implementable", "implementing", "implemented"],
  transitions: {
    proposed: ["implementable", "deferred", "rejected", "withdrawn", "replaced"],
    provisional: ["implementable", "deferred", "rejected", "withdrawn", "replaced"],
    implementable: ["implementing", "implemented", "deferred", "rejected", "withdrawn", "replaced"],
    implementing: ["implemented", "deferred", "withdrawn", "replaced"],
    implemented: ["replaced"],
    deferred: ["proposed", "implementable", "rejected", "withdrawn", "replaced"],
    rejected: [],
    withdrawn: [],
    replaced: []
  },
  stages: [],
  stageSynonyms: {},
  stageTargets: null,
  checklists: false,
  incrementsFromCycle: false,
  numberIs: "sequence",
  github: FILE_RULES
};

// src/config/presets/presets.ts
var PRESETS = [
  EP,
  KEP,
  TEP,
  ISTIO,
  KEYLIME,
  FLYTE,
  RUST_RFC,
  NIXOS_RFC,
  SIMD,
  OPENSTACK_SPECS,
  ISSUES
];
function presetNamed(name2) {
  return PRESETS.find((preset) => preset.name === name2) ?? null;
}

// src/config/option-documents.ts
var FROM_PRESET = "from the preset";
function wrongPresetName(name2) {
  const names = [...PRESETS.map((preset) => preset.name), "generic"];
  return names.includes(name2) ? null : `one of ${names.join(", ")}${didYouMean(name2, names)}`;
}
var aliases = listOf(
  fullRecord("a map with from and to", {
    from: path,
    to: path
  })
);
var DOCUMENT_OPTIONS = {
  preset: option({
    shape: text({ label: "the name of a preset", longest: 60, check: wrongPresetName }),
    default: null,
    defaultLabel: "detected from the files",
    description: "Family of proposals to read, such as ep, kep or rust-rfc.",
    example: "preset: ep",
    input: true,
    flag: "--preset NAME"
  }),
  ref: option({
    shape: ref,
    default: null,
    defaultLabel: "HEAD",
    description: "Branch, tag or commit whose first-parent history is measured.",
    example: "ref: main",
    input: true,
    flag: "--ref REF"
  }),
  title: option({
    shape: text({ label: "one line of text" }),
    default: null,
    defaultLabel: "the name of the repository",
    description: "Title of the report.",
    example: "title: Platform enhancement proposals"
  }),
  documents: option({
    shape: listOf(pathPattern, 1),
    default: null,
    defaultLabel: FROM_PRESET,
    description: "Paths of the proposals, first match wins; `{number}`, `{slug}`, `{owner}`, `{cycle}` and `{state}` name the parts, `*` stays within a folder and `**` crosses folders.",
    example: "documents:\n  - 'eps/{owner}/{number}-{slug}/README.md'\n  - 'eps/{owner}/{slug}.md'"
  }),
  sidecars: option({
    shape: listOf(pathPattern),
    default: null,
    defaultLabel: FROM_PRESET,
    description: "Paths of metadata files that belong to the proposal in the same folder.",
    example: "sidecars:\n  - 'keps/{owner}/{number}-{slug}/kep.yaml'"
  }),
  exclude: option({
    shape: listOf(pathPattern),
    default: null,
    defaultLabel: FROM_PRESET,
    description: "Paths that look like proposals and are none, such as templates and indexes.",
    example: "exclude:\n  - 'eps/0000-template/README.md'"
  }),
  forms: option({
    shape: listOf(oneOf(HEADER_FORMS), 1),
    default: null,
    defaultLabel: FROM_PRESET,
    description: "Header forms to try, in this order.",
    example: "forms: [front-matter, status-section]"
  }),
  fields: option({
    shape: mapOf(oneOf(FIELDS), listOf(headerName, 1)),
    default: null,
    defaultLabel: FROM_PRESET,
    description: "Header names that carry a fact, best first; fields that are not named keep those of the preset.",
    example: "fields:\n  owner: [owning-sig, team]\n  created: [creation-date]"
  }),
  aliases: option({
    shape: aliases,
    default: [],
    defaultLabel: "none",
    description: "Paths that are one proposal although git cannot show it.",
    example: "aliases:\n  - { from: eps/draft-cache.md, to: eps/0042-cache/README.md }"
  })
};

// src/config/option-github.ts
var FROM_PRESET2 = "from the preset";
var label = mapped(text({ label: "the name of a label", longest: 50 }), foldLabel);
var login = text({
  label: "a login, in which * stands for any text",
  longest: 60,
  check: (name2) => /^[\w*-]+(?:\[bot\])?$/.test(name2) ? null : "a login without @, in which * stands for any text"
});
var phaseByWord = (words) => mapOf(words, oneOf(PHASES.filter((phase) => phase !== "unknown" && phase !== "moved")));
var trackIssues = {
  label: "none, all, or labels as a list or separated by commas",
  schema: { anyOf: [{ type: "string", minLength: 1 }, listOf(label, 1).schema] },
  read(at2) {
    if (at2.kind === "list") return listOf(label, 1).read(at2);
    const words = at2.text()?.trim() ?? "";
    if (words === "none" || words === "all") return words;
    const labels = words.split(",").map(foldLabel).filter(Boolean);
    return labels.length === 0 || labels.some((each) => each.length > 50) ? at2.refuse(this.label) : labels;
  }
};
var CHANGE_DEFAULTS = {
  largeFiles: 20,
  largeLines: 500,
  untriagedLabel: "untriaged",
  themes: ["bug", "security", "documentation", "enhancement", "plugins", "scale", "good first issue"],
  components: ["ui", "flytectl", "flytekit", "flyteidl", "flytepropeller", "flyteadmin"],
  increments: 4
};
var changeRecord = record(
  "a map with large-files, large-lines, untriaged-label, themes, components and increments",
  {
    largeFiles: number({ min: 1, max: 1e6, whole: true }),
    largeLines: number({ min: 1, max: 1e8, whole: true }),
    untriagedLabel: label,
    themes: listOf(label),
    components: listOf(label),
    increments: number({ min: 1, max: 100, whole: true })
  }
);
var changeManagement = {
  label: "true, false, or a map of its rules",
  schema: { anyOf: [{ type: "boolean" }, changeRecord.schema] },
  read(at2) {
    if (at2.kind === "map") return changeRecord.read(at2);
    return flag.read(at2);
  }
};
var CHANGE_RULE = CHANGE_DEFAULTS;
var GITHUB_OPTIONS = {
  numberIs: option({
    shape: oneOf(["issue", "pull-request", "sequence", "none"]),
    default: null,
    defaultLabel: FROM_PRESET2,
    description: "What the number of a proposal is: its issue, its pull request, or a number of its own.",
    example: "number-is: issue"
  }),
  issueRepository: option({
    shape: text({
      label: "owner/name",
      check: (name2) => /^[\w.-]+\/[\w.-]+$/.test(name2) ? null : "owner/name"
    }),
    default: null,
    defaultLabel: "the same repository",
    description: "Repository that holds the issues the numbers of proposals lead to, when it is another one.",
    example: "issue-repository: example/tracker"
  }),
  trackIssues: option({
    shape: trackIssues,
    default: null,
    defaultLabel: FROM_PRESET2,
    description: "Issues that are enhancements in their own right: `none`, `all`, or those with one of these labels.",
    example: "track-issues: [enhancement, proposal]",
    input: true,
    flag: "--track-issues LABELS"
  }),
  phaseFrom: option({
    shape: oneOf(["file", "issue"]),
    default: null,
    defaultLabel: FROM_PRESET2,
    description: "Whether the file or the linked issue says how a proposal fares.",
    example: "phase-from: issue"
  }),
  labelPhases: option({
    shape: phaseByWord(label),
    default: null,
    defaultLabel: FROM_PRESET2,
    description: "Phase of an open issue by label, added to those of the preset.",
    example: "label-phases:\n  accepted: accepted\n  in-progress: building"
  }),
  columnPhases: option({
    shape: phaseByWord(label),
    default: null,
    defaultLabel: FROM_PRESET2,
    description: "Phase of an issue by the column (Status) of its project board; reading boards needs the input `project-token`.",
    example: "column-phases:\n  Backlog: accepted\n  Done: done"
  }),
  labelStages: option({
    shape: mapOf(label, word),
    default: null,
    defaultLabel: FROM_PRESET2,
    description: "Stage of the ladder by label of the issue.",
    example: "label-stages:\n  stage/alpha: alpha\n  stage/beta: beta"
  }),
  unmerged: option({
    shape: oneOf(["none", "open", "all"]),
    default: null,
    defaultLabel: FROM_PRESET2,
    description: "Pull requests looked at for proposals that never landed: none, the open ones, or all. Closed ones cost a request for every 25.",
    example: "unmerged: all"
  }),
  approval: option({
    shape: record("a map with reviews and labels", {
      reviews: flag,
      labels: listOf(label)
    }),
    default: { reviews: true, labels: ["lgtm", "approved"] },
    defaultLabel: "{ reviews: true, labels: [lgtm, approved] }",
    description: "What approves a pull request: an approving review, one of these labels, or both.",
    example: "approval: { reviews: true, labels: [lgtm] }"
  }),
  bots: option({
    shape: listOf(login),
    default: ["*-bot", "*-robot", "*-ci", "googlebot", "codecov-commenter", "k8s-ci-robot"],
    defaultLabel: "['*-bot', '*-robot', '*-ci', googlebot, codecov-commenter, k8s-ci-robot]",
    description: "User accounts that are robots; their acts never count. Accounts GitHub itself marks as bots are known.",
    example: "bots: ['*-bot', release-machine]"
  }),
  holdLabels: option({
    shape: listOf(label),
    default: ["do-not-merge/hold", "hold", "on hold", "blocked"],
    defaultLabel: "[do-not-merge/hold, hold, on hold, blocked]",
    description: "Labels under which it is neither the reviewers\u2019 turn nor the author\u2019s.",
    example: "hold-labels: [do-not-merge/hold]"
  }),
  planningGraceDays: option({
    shape: number({ min: 0, max: 366, whole: true }),
    default: 7,
    defaultLabel: "7",
    description: "Days after the start of an increment in which a target still counts as planned for it.",
    example: "planning-grace-days: 14"
  }),
  changeManagement: option({
    shape: changeManagement,
    default: null,
    defaultLabel: "false, or true in the preset flyte",
    description: "Measure how changes are managed: pull requests linked to issues, large ones to proposals, untriaged issues, milestones that slip.",
    example: "change-management:\n  large-lines: 800\n  untriaged-label: needs-triage"
  }),
  nameReviewers: option({
    shape: flag,
    default: false,
    defaultLabel: "false",
    description: "Name reviewers in the table of their load; else only counts are shown.",
    example: "name-reviewers: true"
  })
};

// src/config/problem.ts
var MOST_SHOWN = 30;
var LONGEST_QUOTE = 80;
function quote(text2) {
  const short = text2.length > LONGEST_QUOTE ? `${text2.slice(0, LONGEST_QUOTE)}\u2026` : text2;
  return JSON.stringify(short).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, escaped);
}
function escaped(character) {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
function formatProblems(problems) {
  const shown = [...problems].sort(byPlace).slice(0, MOST_SHOWN);
  const heading = problems.length === 1 ? "The settings have one problem." : `The settings have ${problems.length} problems.`;
  const rest = problems.length - shown.length;
  const more = rest > 0 ? [`And ${rest} more, which are shown once these are fixed.`] : [];
  return [heading, ...shown.map(formatProblem), ...more].join("\n\n");
}
function byPlace(a, b) {
  return a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) : 0;
}
function formatProblem({ file, line, setting, found, expected, example }) {
  const where = line === null ? file : `${file}, line ${line}`;
  const what = setting === null ? found : `"${setting}" is ${found}`;
  const lines = [`${where}: ${what}.`, `  Expected: ${expected}.`];
  if (example !== "") lines.push("  Example:", ...example.split("\n").map((text2) => `    ${text2}`));
  return lines.join("\n");
}

// src/config/increment-spec.ts
var CALENDAR_KINDS = ["year", "quarter", "month"];
var SPEC_FORMS = "year, quarter, month, weeks:12@2020-01-06, tags:v*, milestones or cycles";
var MOST_WEEKS = 520;
function readIncrementSpec(raw) {
  const [kind = "", argument] = split(raw.trim());
  if (kind === "weeks") return weeksSpec(argument ?? "");
  if (kind === "tags") return tagsSpec(argument ?? "");
  if ((kind === "cycles" || kind === "milestones") && argument === void 0) return { kind };
  const calendar = CALENDAR_KINDS.find((known) => known === kind);
  if (calendar !== void 0 && argument === void 0) return { kind: calendar };
  return SPEC_FORMS + didYouMean(kind, [...CALENDAR_KINDS, "weeks", "tags", "milestones", "cycles"]);
}
function split(raw) {
  const colon = raw.indexOf(":");
  return colon < 0 ? [raw] : [raw.slice(0, colon), raw.slice(colon + 1).trim()];
}
function weeksSpec(argument) {
  const [, count = "", anchor] = /^(\d{1,4})(?:@(.*))?$/.exec(argument) ?? [];
  const weeks2 = Number(count);
  if (count === "" || weeks2 < 1 || weeks2 > MOST_WEEKS) return `weeks:N@DATE with N from 1 to ${MOST_WEEKS}`;
  if (anchor === void 0) return `the first day of one increment behind it, as in weeks:${weeks2}@2020-01-06`;
  return isDate(anchor) ? { kind: "weeks", weeks: weeks2, anchor } : `a day that exists behind "@", written yyyy-mm-dd`;
}
function tagsSpec(argument) {
  if (argument === "") return 'a pattern of tag names behind "tags:", as in tags:v*';
  if (argument.length > 100 || /[\s\p{Cc}]/u.test(argument))
    return "a short pattern of tag names without spaces";
  return { kind: "tags", pattern: argument };
}
function isDate(text2) {
  const [, year, month, day3] = /^(19\d\d|2[01]\d\d)-(\d\d)-(\d\d)$/.exec(text2) ?? [];
  if (year === void 0) return false;
  const date2 = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day3)));
  return date2.toISOString().startsWith(text2);
}
function listMistakes(list2) {
  const mistakes = [];
  const sorted2 = list2.map((increment, index) => ({ ...increment, index })).sort((a, b) => compare(a.start, b.start));
  let latest = null;
  for (const increment of sorted2) {
    const { index, start, end } = increment;
    if (end <= start) {
      mistakes.push({
        index,
        found: `${start} to ${end}`,
        expected: "an end after the start (the end is the first day that no longer belongs to it)"
      });
    } else {
      if (latest !== null && start < latest.end) mistakes.push({ index, ...overlap(increment, latest) });
      if (latest === null || end > latest.end) latest = increment;
    }
  }
  return mistakes;
}
function overlap(later, earlier2) {
  return {
    found: `${quote(later.name)} from ${later.start}, while ${quote(earlier2.name)} lasts until ${earlier2.end}`,
    expected: "increments that share no day (the end is not included, so one may start on the day another ends)"
  };
}
function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

// src/config/option-increments.ts
var date = text({
  label: "a day written yyyy-mm-dd",
  schema: { pattern: "^\\d{4}-\\d{2}-\\d{2}$" },
  check: (day3) => isDate(day3) ? null : "a day of the calendar written yyyy-mm-dd"
});
var name = text({ label: "a name", longest: 60, schema: { type: ["string", "number"] } });
var weeks = fullRecord("a map with weeks and anchor", {
  weeks: number({ min: 1, max: MOST_WEEKS, whole: true }),
  anchor: date
});
var list = listOf(
  fullRecord("a map with name, start and end", { name, start: date, end: date }),
  1
);
var increments = {
  label: `${SPEC_FORMS}, or a list with name, start and end`,
  schema: {
    anyOf: [
      {
        type: "string",
        pattern: "^(year|quarter|month|cycles|milestones|tags:\\S+|weeks:\\d+@\\d{4}-\\d{2}-\\d{2})$"
      },
      weeks.schema,
      list.schema
    ]
  },
  read(at2) {
    if (at2.kind === "list") return readList(at2);
    if (at2.kind === "map") {
      const value = weeks.read(at2);
      return value === void 0 ? void 0 : { kind: "weeks", ...value };
    }
    const spec = readIncrementSpec(at2.text() ?? "");
    return typeof spec === "string" ? at2.refuse(spec) : spec;
  }
};
function readList(at2) {
  const before = at2.reading.problems.length;
  const value = list.read(at2);
  if (value === void 0 || at2.reading.problems.length > before) return void 0;
  const items = at2.items() ?? [];
  for (const { index, found, expected } of listMistakes(value)) items[index]?.refuse(expected, found);
  return { kind: "list", increments: value };
}
var INCREMENT_OPTIONS = {
  increments: option({
    shape: increments,
    default: { kind: "quarter" },
    defaultLabel: "quarter, or cycles when the preset keeps one folder per cycle",
    description: `Planning increments: ${SPEC_FORMS}; the file may also list them.`,
    example: "increments: weeks:12@2020-01-06",
    input: true,
    flag: "--increments SPEC"
  }),
  incrementName: option({
    shape: text({ label: "a pattern of names", longest: 60, check: wrongNamePattern }),
    default: null,
    defaultLabel: "2026, 2026 Q3, 2026-07 or 2026.3, by kind",
    description: "Names of years, quarters, months and weeks, with `{year}`, `{yy}`, `{quarter}`, `{month}`, `{n}` (of the year) and `{index}`.",
    example: "increment-name: 'PI {yy}.{n}'"
  }),
  timeZone: option({
    shape: timeZone,
    default: "UTC",
    defaultLabel: "UTC",
    description: "IANA time zone in which days and increments begin.",
    example: "time-zone: Europe/Berlin"
  }),
  showIncrements: option({
    shape: number({ min: 1, max: 2e3, whole: true }),
    default: 8,
    defaultLabel: "8",
    description: "Most increments shown in tables and charts; the data files hold all of them.",
    example: "show-increments: 8"
  })
};

// src/config/publish-rules.ts
var PUBLISH_MODES = [
  "auto",
  "commit",
  "branch",
  "pull-request",
  "push",
  "summary",
  "folder"
];
var PUBLISH_FALLBACKS = ["branch", "pull-request", "summary", "fail"];
var RUN_MODES = ["all", "measure", "publish"];

// src/config/option-publish.ts
var branchName = text({
  label: "the name of a branch",
  longest: 200,
  check: (name2) => isBranchName(name2) ? null : "the name of a branch, such as enhancement-report"
});
function isBranchName(name2) {
  if (!/^[\w./-]+$/.test(name2) || /^refs\//.test(name2)) return false;
  return name2.split("/").every((part2) => /^[^.-]/.test(part2) && !/\.\.|\.$|\.lock$/.test(part2));
}
var reportFolder = text({
  label: "a folder from the top of the repository",
  longest: 200,
  check: (path2) => {
    if (/^\.github(?:\/workflows)?(?:\/|$)|(?:^|\/)\.git(?:\/|$)/i.test(path2)) {
      return "a folder of its own, not .git or .github";
    }
    return wrongPath(path2);
  }
});
var PUBLISH_OPTIONS = {
  publish: option({
    shape: oneOf(PUBLISH_MODES),
    default: "auto",
    defaultLabel: "auto",
    description: "Where the report goes: `branch` (one of its own), `commit` (the default branch), `pull-request`, `push` (by git alone), `summary`, `folder`; `auto` is a branch of its own where the token may write, else the summary, and in a terminal the folder.",
    example: "pull-request",
    input: true
  }),
  publishBranch: option({
    shape: branchName,
    default: "enhancement-report",
    defaultLabel: "enhancement-report",
    description: "Branch of the report, created if missing. It belongs to this program.",
    example: "enhancement-report",
    input: true
  }),
  publishFolder: option({
    shape: reportFolder,
    default: "proposal-report",
    defaultLabel: "proposal-report",
    description: "Folder of the report on the branch. Files of others in it are left alone.",
    example: "docs/pulse",
    input: true
  }),
  publishFallback: option({
    shape: oneOf(PUBLISH_FALLBACKS),
    default: "branch",
    defaultLabel: "branch",
    description: "What `publish: commit` does when the rules of the default branch forbid it.",
    example: "pull-request",
    input: true
  }),
  publishInForks: option({
    shape: flag,
    default: false,
    defaultLabel: "false",
    description: "Write in a fork too: true or false. A fork usually shows the report of somebody else\u2019s work.",
    example: "true",
    input: true
  }),
  failOn: option({
    shape: oneOf(["write-errors", "never"]),
    default: "write-errors",
    defaultLabel: "write-errors",
    description: "Whether a write that failed makes the run fail.",
    example: "never",
    input: true
  }),
  mode: option({
    shape: oneOf(RUN_MODES),
    default: "all",
    defaultLabel: "all",
    description: "Part of the work: `all`, or `measure` in a job that only reads and `publish` in one that writes what it left.",
    example: "measure",
    input: true
  }),
  handover: option({
    shape: text({ label: "a path", longest: 1e3 }),
    default: "proposal-handover",
    defaultLabel: "proposal-handover",
    description: "Folder that `mode: measure` leaves its data in and `mode: publish` takes it from.",
    example: "proposal-handover",
    input: true
  }),
  dryRun: option({
    shape: flag,
    default: false,
    defaultLabel: "false",
    description: "Say what would be written and write nothing: true or false.",
    example: "true",
    input: true
  })
};

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
var LOGIN = /^[A-Za-z0-9](?:[A-Za-z0-9]|-(?=[A-Za-z0-9])){0,38}$/;
function isBuiltInRule(name2) {
  return BUILT_IN_RULES.some((known) => known === name2);
}

// src/config/option-reminders.ts
var label2 = mapped(text({ label: "the name of a label", longest: 50 }), foldLabel);
var login2 = mapped(
  text({
    label: "a login",
    longest: 40,
    check: (name2) => LOGIN.test(name2.replace(/^@/, "")) ? null : "the login of one person: letters, digits and single hyphens; no team, no e-mail address"
  }),
  (name2) => name2.replace(/^@/, "")
);
var pattern = text({ label: "text in which * stands for any text", longest: 500 });
var day = text({
  label: "a day written yyyy-mm-dd",
  schema: { pattern: "^\\d{4}-\\d{2}-\\d{2}$" },
  check: (written3) => isDate(written3) ? null : "a day of the calendar written yyyy-mm-dd"
});
var exempt = record("a map with ids, paths, labels, phases and authors", {
  ids: listOf(text({ label: "an id or a number", longest: 1e3, schema: { type: ["string", "number"] } })),
  paths: listOf(pattern),
  labels: listOf(label2),
  phases: listOf(oneOf(OPEN_PHASES)),
  authors: listOf(mapped(pattern, (name2) => fold(name2).replace(/^@/, "")))
});
var ruleText = text({
  label: "a sentence",
  longest: 500,
  check: (sentence) => {
    const named = [...sentence.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? "");
    const strange = named.find((each) => !RULE_PLACEHOLDERS.some((known2) => known2 === each));
    const known = RULE_PLACEHOLDERS.map((each) => `{${each}}`).join(" ");
    return strange === void 0 ? null : `only the placeholders ${known}${didYouMean(strange, RULE_PLACEHOLDERS)}`;
  }
});
var ruleRecord = record("a map with name, when, quiet-for-days, ask and text", {
  // Names are ids: they stand in the digest, and in what tells one silence from another.
  name: text({
    label: "a name of small letters, digits and hyphens",
    longest: 40,
    schema: { pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" },
    check: (name2) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name2) ? null : "small letters, digits and hyphens"
  }),
  when: record("a map with phases, stages, owners and labels", {
    phases: listOf(oneOf(OPEN_PHASES), 1),
    stages: listOf(word, 1),
    owners: listOf(word, 1),
    labels: listOf(label2, 1)
  }),
  quietForDays: number({ min: 7, max: 36500, whole: true }),
  ask: oneOf(REMINDER_ASKS),
  text: ruleText
});
var rule = {
  label: ruleRecord.label,
  schema: { ...ruleRecord.schema, required: ["name"] },
  read(at2) {
    const before = at2.reading.problems.length;
    const value = ruleRecord.read(at2);
    if (value === void 0 || at2.reading.problems.length > before) return void 0;
    const { name: name2, ...rest } = value;
    if (name2 === void 0) return at2.refuse(ruleRecord.label, "without name");
    if (rest.quietForDays !== void 0 || isBuiltInRule(name2)) return { name: name2, ...rest };
    return at2.refuse(
      `quiet-for-days, or the name of a built-in rule: ${BUILT_IN_RULES.join(", ")}${didYouMean(name2, BUILT_IN_RULES)}`,
      `the rule ${name2}, without quiet-for-days`
    );
  }
};
var ruleList = listOf(rule, 1);
var reminderRules = {
  ...ruleList,
  read(at2) {
    const before = at2.reading.problems.length;
    const rules = ruleList.read(at2);
    if (rules === void 0 || at2.reading.problems.length > before) return void 0;
    const items = at2.items() ?? [];
    rules.forEach(({ name: name2 }, index) => {
      const earlier2 = rules.slice(0, index).some((each) => each.name === name2);
      if (earlier2) items[index]?.refuse("every rule once", `the rule ${name2} a second time`);
    });
    return rules;
  }
};
var REMINDER_OPTIONS = {
  reminders: option({
    shape: oneOf(REMINDER_MODES),
    default: "off",
    defaultLabel: "off",
    description: "Where reminders about quiet proposals go: one issue that is kept up to date (`digest`), an issue for each (`issue`), a comment on the issue of the proposal (`comment`), or nowhere (`off`). This version plans them and writes none: `remind --dry-run` shows the plan.",
    example: "reminders: digest"
  }),
  reminderRules: option({
    shape: reminderRules,
    default: null,
    defaultLabel: `all built-in rules: ${BUILT_IN_RULES.join(", ")}`,
    description: "Rules for reminders in the order they are tried; the first that applies counts. A built-in rule is named, with what changes; any other needs `quiet-for-days`.",
    example: [
      "reminder-rules:",
      "  - name: waiting-for-review",
      "    quiet-for-days: 21",
      "  - name: beta-for-long",
      "    when: { phases: [building], stages: [beta] }",
      "    quiet-for-days: 120",
      "    ask: owners",
      "    text: 'Beta since {since}. Is it ready to be stable?'"
    ].join("\n")
  }),
  maxNewReminders: option({
    shape: number({ min: 0, max: 50, whole: true }),
    default: 5,
    defaultLabel: "5",
    description: "Most new reminders of one run; several runs on one day share them.",
    example: "max-new-reminders: 5"
  }),
  maxPerPerson: option({
    shape: number({ min: 1, max: 50, whole: true }),
    default: 2,
    defaultLabel: "2",
    description: "Most new reminders for one person in a run; several runs on one day share them.",
    example: "max-per-person: 2"
  }),
  repeatAfterDays: option({
    shape: number({ min: 7, max: 366, whole: true }),
    default: 30,
    defaultLabel: "30",
    description: "Days until somebody is reminded again of the same proposal.",
    example: "repeat-after-days: 30"
  }),
  maxNudges: option({
    shape: number({ min: 1, max: 12, whole: true }),
    default: 3,
    defaultLabel: "3",
    description: "Most reminders for one silence; after them it stays a line in the digest.",
    example: "max-nudges: 3"
  }),
  snoozeDays: option({
    shape: number({ min: 1, max: 730, whole: true }),
    default: 90,
    defaultLabel: "90",
    description: "Days a ticked box keeps reminders away; the label `snooze:yyyy-mm-dd` names another day.",
    example: "snooze-days: 90"
  }),
  people: option({
    shape: mapOf(mapped(text({ label: "a name or an e-mail address", longest: 200 }), fold), login2),
    default: {},
    defaultLabel: "{}",
    description: "Logins of people whom the files name in another way: by name or e-mail address.",
    example: "people:\n  Ada Lovelace: ada\n  grace@example.org: ghopper"
  }),
  ownerMap: option({
    shape: mapOf(word, listOf(login2, 1)),
    default: {},
    defaultLabel: "{}",
    description: "Logins to ask for each owner, where the author of a proposal cannot be reached.",
    example: "owner-map:\n  sig-node: [ada, ghopper]"
  }),
  mention: option({
    shape: flag,
    default: true,
    defaultLabel: "true",
    description: "Notify who is asked; false names them without notifying anybody.",
    example: "mention: false"
  }),
  reminderExempt: option({
    shape: exempt,
    default: { ids: [], paths: [], labels: [], phases: [], authors: [] },
    defaultLabel: "{ ids: [], paths: [], labels: [], phases: [], authors: [] }",
    description: "Proposals nobody is reminded of: by id or number, path, label, phase or author.",
    example: "reminder-exempt:\n  labels: [on-hold]\n  paths: ['archive/*']"
  }),
  startDate: option({
    shape: day,
    default: null,
    defaultLabel: "none",
    description: "Proposals quiet since before this day are listed and nobody is asked about them, so that an old backlog stays at rest.",
    example: "start-date: 2026-01-01"
  })
};
function reminderConfig(settings) {
  const by = REMINDER_OPTIONS;
  return {
    mode: settings.reminders ?? by.reminders.default,
    rules: settings.reminderRules ?? BUILT_IN_RULES.map((name2) => ({ name: name2 })),
    maxNewReminders: settings.maxNewReminders ?? by.maxNewReminders.default,
    maxPerPerson: settings.maxPerPerson ?? by.maxPerPerson.default,
    repeatAfterDays: settings.repeatAfterDays ?? by.repeatAfterDays.default,
    maxNudges: settings.maxNudges ?? by.maxNudges.default,
    snoozeDays: settings.snoozeDays ?? by.snoozeDays.default,
    people: settings.people ?? by.people.default,
    ownerMap: settings.ownerMap ?? by.ownerMap.default,
    mention: settings.mention ?? by.mention.default,
    exempt: { ...by.reminderExempt.default, ...settings.reminderExempt },
    startDate: settings.startDate ?? null
  };
}

// src/config/option-run.ts
var pathOnDisk = text({ label: "a path", longest: 1e3 });
var RUN_OPTIONS = {
  repositoryPath: option({
    shape: pathOnDisk,
    default: ".",
    defaultLabel: ".",
    description: "Folder of the repository to measure, bare repositories included.",
    example: "proposals",
    input: true,
    flag: "REPOSITORY"
  }),
  config: option({
    shape: pathOnDisk,
    default: null,
    defaultLabel: ".github/proposal-pulse.yml when it exists",
    description: "Path of the settings file.",
    example: ".github/proposal-pulse.yml",
    input: true,
    flag: "--config PATH"
  }),
  asOf: option({
    shape: text({
      label: "a day written yyyy-mm-dd",
      check: (day3) => isDate(day3) ? null : "a day written yyyy-mm-dd"
    }),
    default: null,
    defaultLabel: "the last landing",
    description: "Last day to measure, written yyyy-mm-dd; the report is the one that day would have given.",
    example: "2026-06-30",
    input: true,
    flag: "--as-of DATE"
  }),
  out: option({
    shape: pathOnDisk,
    default: "proposal-report",
    defaultLabel: "proposal-report",
    description: "Folder the report is written to.",
    example: "docs/pulse",
    input: true,
    flag: "--out DIR"
  }),
  annotations: option({
    shape: oneOf(["true", "false"]),
    default: "true",
    defaultLabel: "true",
    description: "Whether findings are shown as annotations on the files of the run: true or false.",
    example: "false",
    input: true
  }),
  github: option({
    shape: text({
      label: "owner/name",
      check: (name2) => /^[\w.-]+\/[\w.-]+$/.test(name2) ? null : "owner/name"
    }),
    default: null,
    defaultLabel: "from the remote",
    description: "Name of the repository on GitHub, for links and for what issues and pull requests tell.",
    example: "kubernetes/enhancements",
    flag: "--github OWNER/NAME"
  }),
  token: option({
    shape: text({ label: "a token", longest: 1e3 }),
    // biome-ignore lint/suspicious/noTemplateCurlyInString: GitHub's own syntax
    default: "${{ github.token }}",
    defaultLabel: "the token of the job; in a terminal GITHUB_TOKEN or GH_TOKEN of the environment",
    description: "Token that reads issues and pull requests. Without one the report is made from git alone; an empty text switches GitHub off.",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: GitHub's own syntax
    example: "${{ github.token }}",
    input: true
  }),
  projectToken: option({
    shape: text({ label: "a token", longest: 1e3 }),
    default: null,
    defaultLabel: "none: project boards are not read",
    description: "Second token for reading project boards, which the token of a job cannot; in a terminal PROJECT_TOKEN of the environment.",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: GitHub's own syntax
    example: "${{ secrets.PROJECT_TOKEN }}",
    input: true
  }),
  gitOnly: option({
    shape: oneOf(["true", "false"]),
    default: "false",
    defaultLabel: "false",
    description: "Ask GitHub nothing, token or not.",
    example: "true",
    flag: "--git-only"
  }),
  json: option({
    shape: oneOf(["true", "false"]),
    default: "false",
    defaultLabel: "false",
    description: "Print metrics.json instead of the summary; a report is written only with --out.",
    example: "true",
    flag: "--json"
  })
};

// src/config/options.ts
var FILE_OPTIONS = {
  ...DOCUMENT_OPTIONS,
  ...INCREMENT_OPTIONS,
  ...COUNTING_OPTIONS,
  ...GITHUB_OPTIONS,
  ...REMINDER_OPTIONS
};
var PUBLISH_ROWS = Object.entries(PUBLISH_OPTIONS).map(
  ([key, option2]) => row(key, option2, false)
);
var OPTIONS = [
  ...Object.entries(RUN_OPTIONS).map(([key, option2]) => row(key, option2, false)),
  ...PUBLISH_ROWS,
  ...Object.entries(FILE_OPTIONS).map(([key, option2]) => row(key, option2, true))
];
var FILE_ROWS = OPTIONS.filter((option2) => option2.setting !== null);
function row(key, option2, inFile) {
  return { ...option2, name: kebab(key), setting: inFile ? key : null };
}

// src/charts/frame.ts
var CHART_WIDTH = 760;
var FONT = "-apple-system, Segoe UI, Helvetica, Arial, sans-serif";
var FONT_SIZE = 12;
var TITLE_SIZE = 15;
var TITLE_ROOM = 50;
var LEGEND_ROOM = 26;
function plotWidth({ left: left2, right: right2 }) {
  return CHART_WIDTH - left2 - right2;
}
function frame(theme, around, layers) {
  const top = TITLE_ROOM + (around.legend ? LEGEND_ROOM : 0);
  return {
    width: plotWidth(around),
    height: around.height,
    padding: { left: around.left, right: around.right, top, bottom: around.bottom },
    autosize: { type: "none" },
    background: "transparent",
    config: configOf(theme),
    layer: [...layers, ...headings(theme, around, top)]
  };
}
function fixedText(text2, x, y, mark2) {
  return {
    data: { values: [{ text: text2 }] },
    mark: { type: "text", align: "left", baseline: "alphabetic", x, y, ...mark2 },
    encoding: { text: { field: "text", type: "nominal" } }
  };
}
function headings(theme, { title, subtitle: subtitle2, left: left2 }, top) {
  const bold = { fontSize: TITLE_SIZE, fontWeight: "bold", color: theme.text };
  return [
    fixedText(title, 6 - left2, 20 - top, bold),
    fixedText(subtitle2, 6 - left2, 38 - top, { color: theme.quietText })
  ];
}
function configOf(theme) {
  return {
    font: FONT,
    lineBreak: "\n",
    // In an <img> nobody reads roles; they would be a fifth of the file.
    aria: false,
    view: { stroke: null },
    text: { fontSize: FONT_SIZE, color: theme.text },
    axis: {
      domain: false,
      ticks: false,
      title: null,
      labelFontSize: FONT_SIZE,
      labelColor: theme.quietText,
      labelPadding: 8,
      // Labels are cut and thinned before they get here.
      labelLimit: 0,
      labelOverlap: false,
      labelBound: false,
      labelFlush: false,
      gridColor: theme.grid
    },
    axisX: { grid: false, labelAngle: 0, domain: true, domainColor: theme.grid },
    axisY: { grid: true }
  };
}

// src/charts/wording.ts
var PHASE_WORDS = {
  proposed: "proposed",
  accepted: "accepted",
  building: "building",
  done: "done",
  rejected: "rejected",
  withdrawn: "withdrawn",
  replaced: "replaced",
  removed: "removed",
  parked: "parked",
  living: "living",
  informational: "informational",
  moved: "moved",
  unknown: "no known status"
};
var NONE = "-";
var COMPLETION_NOT_MEASURED = "completion is not measured, the files carry no status";
function number2(value) {
  if (value > 0 && value < 5e-3) return "<0.01";
  const text2 = Number.isInteger(value) ? String(value) : value.toFixed(Math.abs(value) < 1 ? 2 : 1);
  return text2.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
}
function numberOrNone(value) {
  return value === null ? NONE : number2(value);
}
function days2(value) {
  return counted(Math.round(value), "day");
}
function hours(value) {
  if (value < 1) return "<1 hour";
  return value < 48 ? counted(Math.round(value), "hour") : days2(value / 24);
}
function counted(n, noun, plural2 = `${noun}s`) {
  return `${number2(n)} ${n === 1 ? noun : plural2}`;
}
function listed(parts) {
  if (parts.length < 2) return parts.join("");
  return `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}
function isoDate(instant2) {
  return new Date(instant2).toISOString().slice(0, 10);
}
function share(part2, whole) {
  if (whole < 10) return `${number2(part2)} of ${number2(whole)}`;
  return `${Math.round(100 * part2 / whole)} %`;
}

// src/charts/encodings.ts
function valueY({ kind, max, ticks }, field) {
  const domain = [0, max];
  const values = [...ticks];
  return {
    field,
    type: "quantitative",
    stack: null,
    scale: { type: kind, domain, nice: false, zero: true },
    axis: { values, format: ",~f" }
  };
}
function timeX({ domain: [from, to], ticks, format }, field) {
  const domain = [from, to];
  const values = [...ticks];
  return {
    field,
    type: "temporal",
    scale: { type: "utc", domain, nice: false },
    axis: { values, format }
  };
}
function columnX(names, shown, field, padding = 0.25) {
  const domain = [...names];
  const values = [...shown];
  return {
    field,
    type: "nominal",
    sort: null,
    scale: { type: "band", domain, paddingInner: padding, paddingOuter: padding / 2 },
    axis: { values }
  };
}
function pixel(field) {
  return { field, type: "quantitative", scale: null, axis: null };
}
function textField(field) {
  return { field, type: "nominal" };
}
function axisRoom({ ticks }) {
  return Math.ceil(Math.max(24, ...ticks.map((tick) => textWidth(number2(tick), FONT_SIZE)))) + 14;
}

// src/charts/label.ts
var LABEL_LENGTH = 28;
var FORBIDDEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff0-\uffff]/gu;
function cleanLabel(text2) {
  const clean2 = text2.slice(0, 1e3).replace(FORBIDDEN, " ").replace(/\s+/g, " ").trim();
  return clean2 === "" ? "(no name)" : clean2;
}
function shortLabel(text2, length = LABEL_LENGTH) {
  const characters = Array.from(cleanLabel(text2));
  if (characters.length <= length) return characters.join("");
  return `${characters.slice(0, length - 1).join("").trimEnd()}\u2026`;
}
function fittedLabel(text2, width, fontSize) {
  let length = LABEL_LENGTH;
  while (length > 2 && textWidth(shortLabel(text2, length), fontSize) > width) length -= 1;
  return shortLabel(text2, length);
}
function distinctLabels(labels) {
  const seen = /* @__PURE__ */ new Set();
  return labels.map((label3) => {
    let unique = label3;
    for (let n = 2; seen.has(unique); n += 1) unique = `${label3} (${n})`;
    seen.add(unique);
    return unique;
  });
}

// src/charts/legend.ts
var SWATCH = 16;
var GAP = 18;
var LINE = -16;
function legendLayers(theme, entries) {
  const values = placed(entries);
  const y = { value: LINE };
  return [
    {
      data: { values },
      mark: { type: "point", size: 100, strokeWidth: 1.5, opacity: 1 },
      encoding: {
        x: pixel("swatchX"),
        y,
        shape: { field: "shape", type: "nominal", scale: null },
        fill: { field: "fill", type: "nominal", scale: null },
        stroke: { field: "stroke", type: "nominal", scale: null },
        fillOpacity: { field: "opacity", type: "quantitative", scale: null }
      }
    },
    {
      data: { values },
      mark: { type: "text", align: "left", baseline: "middle", color: theme.text },
      encoding: { x: pixel("textX"), y, text: textField("label") }
    }
  ];
}
function placed(entries) {
  let x = 0;
  return entries.map(({ label: label3, fill, stroke, shape = "square", opacity = 1 }) => {
    const entry = { label: label3, fill, stroke, shape, opacity, swatchX: x + 6, textX: x + SWATCH };
    x += SWATCH + textWidth(label3, FONT_SIZE) + GAP;
    return entry;
  });
}

// src/charts/scale.ts
var STEPS = [1, 2, 5];
var TICKS = 5;
var DAY_TICKS = [
  1,
  2,
  4,
  7,
  14,
  30,
  60,
  90,
  180,
  365,
  730,
  1095,
  1460,
  2190,
  2920,
  3650,
  5475,
  7300,
  10950
];
var HOUR_TICKS = [1, 2, 4, 8, 12, 24, 48, 72, 96, 120];
var TICK_GAP = 20;
var LEAST_TICK = 1 / 50;
function countScale(largest, wholeOnly = true) {
  const step = niceStep(largest / TICKS, wholeOnly);
  const top = Math.max(step, Math.ceil(largest / step) * step);
  const ticks = Array.from({ length: Math.round(top / step) + 1 }, (_, i) => Number((i * step).toFixed(2)));
  return { kind: "linear", max: top, ticks };
}
function daysScale(largestDays, height) {
  return sqrtScale(DAY_TICKS, largestDays, height);
}
function hoursScale(largestHours, height) {
  return sqrtScale(HOUR_TICKS, largestHours, height);
}
function sqrtScale(wanted, largest, height) {
  const max = Math.max(1, largest * 1.04);
  const ticks = [0];
  const top = Math.sqrt(max);
  for (const tick of wanted) {
    const gap = height * (Math.sqrt(tick) - Math.sqrt(ticks.at(-1) ?? 0)) / top;
    if (tick <= max && tick >= max * LEAST_TICK && gap >= TICK_GAP) ticks.push(tick);
  }
  return { kind: "sqrt", max, ticks };
}
function pixelOf(scale, value, height) {
  const fraction = scale.kind === "sqrt" ? Math.sqrt(value / scale.max) : value / scale.max;
  return height * (1 - fraction);
}
function niceStep(rough, wholeOnly) {
  const power = 10 ** Math.floor(Math.log10(Math.max(rough, 0.01)));
  const step = STEPS.map((factor) => factor * power).find((candidate) => candidate >= rough) ?? 10 * power;
  return wholeOnly ? Math.max(1, step) : Number(step.toFixed(2));
}

// src/charts/bar-rows.ts
var ROW = 26;
var LABEL_WIDTH = 190;
var MOST_ROWS = 12;
function barRows(theme, { title, subtitle: subtitle2, rows: all, measured: measured2 }) {
  const rows = all.slice(0, MOST_ROWS);
  const names = distinctLabels(rows.map(({ label: label3 }) => fittedLabel(label3, LABEL_WIDTH, FONT_SIZE)));
  const drawn = rows.map((row3) => row3.wordsOnly === true ? 0 : row3.count);
  const scale = countScale(Math.max(...drawn));
  const totals2 = rows.map((row3) => totalOf(row3, measured2));
  const around = {
    title,
    subtitle: subtitle2,
    left: Math.ceil(Math.max(...names.map((name2) => textWidth(name2, FONT_SIZE)))) + 20,
    right: 18 + Math.ceil(Math.max(...totals2.map((total) => textWidth(total, FONT_SIZE)))),
    bottom: 12,
    height: ROW * rows.length,
    legend: true
  };
  const y = rowY(names);
  const parts = rows.flatMap(
    (row3, i) => row3.wordsOnly === true ? [] : partsOf(row3, names[i] ?? "", measured2)
  );
  return frame(theme, around, [
    barLayer(theme, parts, y, scale),
    ...partLabels(theme, parts, y, plotWidth(around) / scale.max),
    totalLayer(
      totals2.map((text2, i) => ({
        text: text2,
        row: names[i] ?? "",
        x: (drawn[i] ?? 0) * plotWidth(around) / scale.max
      })),
      y
    ),
    ...legendLayers(theme, legendOf(theme, parts))
  ]);
}
function barTable(heading, rows, measured2) {
  const rest = ({ count, open: open2, done }) => number2(Math.max(0, count - open2 - done));
  if (!measured2)
    return {
      columns: [heading, "All", "Open"],
      rows: rows.map((r) => [r.label, number2(r.count), number2(r.open)])
    };
  return {
    columns: [heading, "All", "Open", "Done", "Ended or parked"],
    rows: rows.map((row3) => [row3.label, number2(row3.count), number2(row3.open), number2(row3.done), rest(row3)])
  };
}
function totalOf({ count, open: open2, wordsOnly }, measured2) {
  const total = measured2 ? `${number2(open2)} of ${number2(count)} open` : number2(count);
  return wordsOnly === true ? `${total} (not drawn)` : total;
}
function partsOf({ count, open: open2, done }, row3, measured2) {
  const split2 = [
    ["open", open2],
    ["done", measured2 ? done : 0],
    ["ended or parked", Math.max(0, count - open2 - (measured2 ? done : 0))]
  ];
  let from = 0;
  return split2.flatMap(([part2, size]) => {
    const piece = { row: row3, part: part2, size, from, to: from + size };
    from += size;
    return size > 0 ? [piece] : [];
  });
}
function rowY(names) {
  const scale = { type: "band", domain: [...names], paddingInner: 0.28, paddingOuter: 0.14 };
  return { field: "row", type: "nominal", sort: null, scale, axis: { grid: false } };
}
function barLayer(theme, parts, y, scale) {
  return {
    data: { values: parts.map((piece) => ({ ...piece, fill: colourOf(theme, piece.part) })) },
    mark: { type: "bar", stroke: theme.canvas, strokeWidth: 1 },
    encoding: {
      y: { ...y, field: "row", type: "nominal" },
      x: {
        field: "from",
        type: "quantitative",
        stack: null,
        scale: { domain: [0, scale.max], nice: false },
        axis: null
      },
      x2: { field: "to" },
      fill: { field: "fill", type: "nominal", scale: null }
    }
  };
}
function partLabels(theme, parts, y, perUnit) {
  const values = parts.map((piece) => ({ ...piece, text: number2(piece.size), x: (piece.from + piece.to) / 2 * perUnit })).filter(({ text: text2, size }) => textWidth(text2, FONT_SIZE) + 8 <= size * perUnit);
  if (values.length === 0) return [];
  return [
    {
      data: { values },
      mark: { type: "text", baseline: "middle", fontWeight: "bold", color: theme.canvas },
      encoding: { y: { ...y, field: "row", type: "nominal" }, x: pixel("x"), text: textField("text") }
    }
  ];
}
function totalLayer(values, y) {
  return {
    data: { values: [...values] },
    mark: { type: "text", align: "left", baseline: "middle", dx: 6 },
    encoding: { y: { ...y, field: "row", type: "nominal" }, x: pixel("x"), text: textField("text") }
  };
}
function colourOf(theme, part2) {
  if (part2 === "done") return theme.phase.done;
  return part2 === "open" ? theme.series.inflow : theme.phase.withdrawn;
}
function legendOf(theme, parts) {
  const order3 = ["open", "done", "ended or parked"];
  return order3.filter((part2) => parts.some((piece) => piece.part === part2)).map((label3) => ({ label: label3, fill: colourOf(theme, label3), stroke: colourOf(theme, label3) }));
}

// src/charts/acceptance.ts
var MOST_ROWS2 = 12;
var TITLE = "Acceptance";
function acceptance({ cohorts: cohorts2, totals: totals2, github }) {
  const known = cohorts2.filter(({ n }) => n > 0);
  if (github === null || known.length === 0) return null;
  const rows = known.slice(-MOST_ROWS2).reverse().map(rowOf);
  const reading = readingOf(known);
  const merged = totals2.completed === null ? "; merged counts as done" : "";
  const subtitle2 = `what became of the proposals of each increment, the latest on top${merged}`;
  return {
    name: "acceptance",
    title: TITLE,
    reading,
    alt: `Stacked bar chart of ${counted(rows.length, "increment")}. ${reading}`,
    table: barTable("Created in", rows, true),
    spec: (theme) => barRows(theme, { title: TITLE, subtitle: subtitle2, rows, measured: true })
  };
}
var rowOf = ({ name: name2, n, open: open2, done }) => ({ label: name2, count: n, open: open2, done });
function readingOf(cohorts2) {
  const settled2 = cohorts2.filter(({ immature }) => !immature);
  if (settled2.length === 0) return "Every cohort is still mostly open: too early to judge.";
  const sum = (of) => settled2.reduce((total, each) => total + of(each), 0);
  const n = sum((each) => each.n);
  const ended = sum((each) => each.ended);
  const young = cohorts2.length - settled2.length;
  const rest = young === 0 ? "" : `; ${counted(young, "cohort")} still mostly open`;
  const done = n < 10 ? share(
    sum((each) => each.done),
    n
  ) : `${share(
    sum((each) => each.done),
    n
  )} of ${number2(n)}`;
  return `In settled cohorts ${done} got done and ${number2(ended)} ended otherwise${rest}.`;
}

// src/charts/steps.ts
function stepsOf(at2, values) {
  const steps = at2.map((instant2, i) => ({ at: instant2, value: values[i] ?? 0 }));
  return steps.filter((step, i) => i === 0 || i === steps.length - 1 || step.value !== steps[i - 1]?.value);
}
var MOST_INSTANTS = 180;
function evenly(length, most) {
  if (length <= most) return Array.from({ length }, (_, i) => i);
  return Array.from({ length: most }, (_, i) => Math.round(i * (length - 1) / (most - 1)));
}

// src/charts/ageing.ts
var HEIGHT = 220;
var STATES = ["unknown", "proposed", "accepted", "building"];
var MOST_DOTS = 160;
var GOLDEN = 0.618033988749895;
var NO_EXITS = { n: 0, values: [], median: null, p85: null };
var LINE_LABEL = 84;
var TITLE2 = "Age in state of open proposals";
function ageing(metrics) {
  const states = STATES.flatMap((phase) => stateOf(metrics, phase));
  if (states.length === 0) return null;
  const reading = readingOf2(states);
  return {
    name: "ageing",
    title: TITLE2,
    reading,
    alt: `Dot plot by state. ${reading}`,
    table: {
      columns: [
        "State",
        "Open",
        "Oldest",
        "Median of past exits",
        "85 % left within",
        "Older than that",
        "Past exits"
      ],
      rows: states.map(({ phase, ages, exits }) => [
        PHASE_WORDS[phase],
        number2(ages.length),
        days2(ages.at(-1) ?? 0),
        exits.median === null ? numberOrNone(null) : days2(exits.median),
        exits.p85 === null ? numberOrNone(null) : days2(exits.p85),
        exits.p85 === null ? numberOrNone(null) : number2(overdue({ ages, exits })),
        number2(exits.n)
      ])
    },
    spec: (theme) => specOf(theme, states)
  };
}
function stateOf(metrics, phase) {
  const here = metrics.proposals.filter(
    (proposal) => proposal.open && proposal.phase === phase
  );
  if (here.length === 0) return [];
  const ages = here.map(({ daysInState }) => daysInState).sort((a, b) => a - b);
  const exits = metrics.timeInPhaseDays.find((time) => time.phase === phase)?.duration.finished ?? NO_EXITS;
  return [{ phase, column: `${PHASE_WORDS[phase]}
${number2(ages.length)} open`, ages, exits }];
}
function overdue({ ages, exits: { p85 } }) {
  return p85 === null ? 0 : ages.filter((age) => age > p85).length;
}
function readingOf2(states) {
  const open2 = states.reduce((sum, { ages }) => sum + ages.length, 0);
  const late = states.reduce((sum, state) => sum + overdue(state), 0);
  const oldest = states.reduce((a, b) => (b.ages.at(-1) ?? 0) > (a.ages.at(-1) ?? 0) ? b : a);
  const longest = `the longest stay is ${days2(oldest.ages.at(-1) ?? 0)} (${PHASE_WORDS[oldest.phase]})`;
  if (states.every(({ exits }) => exits.p85 === null))
    return `${counted(open2, "proposal")} open; ${longest}; too few have left a state to compare with.`;
  return `${number2(late)} of ${number2(open2)} open have been in their state longer than 85 % of those that left it; ${longest}.`;
}
function specOf(theme, states) {
  const largest = states.flatMap(({ ages, exits }) => [ages.at(-1) ?? 0, exits.p85 ?? 0]);
  const scale = daysScale(Math.max(...largest), HEIGHT);
  const around = {
    title: TITLE2,
    subtitle: `days in the present state (square-root scale)${thinned(states)}`,
    left: axisRoom(scale),
    right: 20,
    bottom: 42,
    height: HEIGHT,
    legend: true
  };
  const names = states.map(({ column }) => column);
  const x = columnX(names, names, "column", 0.1);
  const band = plotWidth(around) / states.length;
  return frame(theme, around, [
    dotLayer(theme, states, x, scale, band),
    ...markLayers(theme, states, x, scale, band),
    ...legendLayers(theme, legendOf2(theme, states))
  ]);
}
function thinned(states) {
  const largest = Math.max(...states.map(({ ages }) => ages.length));
  return largest > MOST_DOTS ? `; at most ${number2(MOST_DOTS)} dots a state` : "";
}
function dotLayer(theme, states, x, scale, band) {
  const values = states.flatMap(
    ({ phase, column, ages, exits }) => evenly(ages.length, MOST_DOTS).map((i, rank2) => {
      const age = ages[i] ?? 0;
      const late = exits.p85 !== null && age > exits.p85;
      const colour = late ? theme.series.alert : theme.phase[phase];
      return { column, age, colour, shape: late ? "diamond" : "circle", jitter: (rank2 + 1) * GOLDEN % 1 };
    })
  );
  const domain = [-0.08, 1 + LINE_LABEL / (band * 0.9 - LINE_LABEL)];
  return {
    data: { values },
    mark: { type: "point", size: 42, strokeWidth: 1, opacity: 1, fillOpacity: 0.6 },
    encoding: {
      x: { ...x, field: "column", type: "nominal" },
      xOffset: { field: "jitter", type: "quantitative", scale: { domain, nice: false, zero: false } },
      y: valueY(scale, "age"),
      shape: { field: "shape", type: "nominal", scale: null },
      fill: { field: "colour", type: "nominal", scale: null },
      stroke: { field: "colour", type: "nominal", scale: null }
    }
  };
}
function markLayers(theme, states, x, scale, band) {
  const values = states.flatMap(({ column, exits: { median, p85 } }) => [
    ...median === null ? [] : [{ column, value: median, text: `median: ${number2(Math.round(median))}` }],
    ...p85 === null ? [] : [{ column, value: p85, text: `85 %: ${number2(Math.round(p85))}` }]
  ]);
  const place = { x: { ...x, field: "column", type: "nominal" }, y: valueY(scale, "value") };
  return [
    {
      data: { values },
      mark: { type: "tick", orient: "horizontal", size: band * 0.9, thickness: 1.6, color: theme.text },
      encoding: place
    },
    {
      data: { values },
      mark: { type: "text", align: "right", baseline: "bottom", dy: -2, xOffset: band * 0.45 },
      encoding: { ...place, text: textField("text") }
    }
  ];
}
function legendOf2(theme, states) {
  const marks = {
    label: "median and 85 % of those that left the state",
    fill: theme.text,
    stroke: theme.text,
    shape: "stroke"
  };
  const late = {
    label: "longer in it than 85 % of them",
    fill: theme.series.alert,
    stroke: theme.series.alert,
    shape: "diamond",
    opacity: 0.6
  };
  const compared = states.filter(({ exits }) => exits.median !== null);
  if (compared.length === 0)
    return [
      {
        label: "one open proposal",
        fill: theme.quietText,
        stroke: theme.quietText,
        shape: "circle",
        opacity: 0.6
      }
    ];
  return compared.some(({ exits }) => exits.p85 !== null) ? [marks, late] : [{ ...marks, label: "median of those that left the state" }];
}

// src/charts/increment-columns.ts
var LINE_LENGTH = 110;
var SHORTEST = 14;
var LABEL_GAP = 12;
function incrementColumns(increments2, show) {
  const last = increments2.slice(-Math.max(1, show));
  const length = Math.max(
    SHORTEST,
    Math.min(LABEL_LENGTH, Math.floor(LINE_LENGTH / Math.max(1, last.length)))
  );
  const names = distinctLabels(last.map(({ name: name2 }) => shortLabel(name2, length)));
  return last.map((increment, i) => {
    const name2 = names[i] ?? "";
    return { increment, label: increment.inProgress ? `${name2}
${dayOf(increment)}` : name2 };
  });
}
function dayOf({ day: day3, days: days3 }) {
  return `day ${day3} of ${days3}`;
}
function shownLabels(columns, width) {
  const step = columns.length === 0 ? 1 : Math.ceil(neededWidth(columns) / (width / columns.length));
  return columns.filter((_, i) => (columns.length - 1 - i) % step === 0).map(({ label: label3 }) => label3);
}
function overhang(columns, width) {
  const last = columns.at(-1);
  if (last === void 0) return 0;
  return Math.max(0, Math.ceil((blockWidth(last.label, FONT_SIZE) - width / columns.length) / 2));
}
function neededWidth(columns) {
  const widths = columns.map(({ label: label3 }) => blockWidth(label3, FONT_SIZE));
  const widest = Math.max(0, ...widths.slice(0, -1));
  return Math.max(widest, (widest + (widths.at(-1) ?? 0)) / 2) + LABEL_GAP;
}

// src/charts/changes.ts
var HEIGHT2 = 180;
var NAME = 60;
var TITLE3 = "Changes per proposal";
function changesPerProposal(metrics, showIncrements) {
  const columns = incrementColumns(metrics.increments, showIncrements);
  const marks = columns.flatMap(marksOf);
  if (!marks.some(({ value }) => value > 0)) return null;
  const reading = readingOf3(columns);
  return {
    name: "changes-per-proposal",
    title: TITLE3,
    reading,
    alt: `Line chart of ${counted(columns.length, "increment")}. ${reading}`,
    table: {
      columns: ["Increment", "Mean", "Median", "Proposals alive"],
      rows: columns.map(({ increment: i }) => [
        i.inProgress ? `${i.name} (${dayOf(i)})` : i.name,
        numberOrNone(i.changesPerProposal.mean),
        numberOrNone(i.changesPerProposal.median),
        number2(i.changesPerProposal.n)
      ])
    },
    spec: (theme) => specOf2(theme, columns, marks)
  };
}
function marksOf({ label: column, increment }) {
  const { mean: mean3, median } = increment.changesPerProposal;
  const running = increment.inProgress;
  return [
    ...mean3 === null ? [] : [{ column, statistic: "mean", value: mean3, running }],
    ...median === null ? [] : [{ column, statistic: "median", value: median, running }]
  ];
}
function readingOf3(columns) {
  const last = columns.findLast(({ increment }) => increment.changesPerProposal.mean !== null)?.increment;
  if (last === void 0) return "";
  const { mean: mean3, median, n } = last.changesPerProposal;
  const day3 = last.inProgress ? ` (${dayOf(last)})` : "";
  const middle = median === null ? "" : `, median ${number2(median)}`;
  const alive = `${counted(n, "proposal")} alive`;
  return `On average ${numberOrNone(mean3)} content changes per proposal in ${shortLabel(last.name, NAME)}${day3}${middle}, ${alive}.`;
}
function specOf2(theme, columns, marks) {
  const scale = countScale(Math.max(...marks.map(({ value }) => value)) * 1.1, false);
  const margins = { left: axisRoom(scale), right: 16 };
  const around = {
    title: TITLE3,
    subtitle: "content changes after landing, over the proposals alive in the increment; bulk edits and renames left out",
    ...margins,
    right: 16 + overhang(columns, plotWidth(margins)),
    bottom: 42,
    height: HEIGHT2,
    legend: true
  };
  const width = plotWidth(around);
  const x = columnX(
    columns.map(({ label: label3 }) => label3),
    shownLabels(columns, width),
    "column"
  );
  const place = { x, y: valueY(scale, "value") };
  return frame(theme, around, [
    ...lineLayers(theme, marks, place),
    ...valueLayers(theme, marks, place, width / columns.length),
    ...legendLayers(theme, legendOf3(theme, marks))
  ]);
}
function lineLayers(theme, marks, place) {
  return ["mean", "median"].flatMap((statistic) => {
    const color = look(theme, statistic);
    const values = marks.filter((mark2) => mark2.statistic === statistic).map((mark2) => ({ ...mark2, fill: mark2.running ? theme.canvas : color }));
    const dash = statistic === "median" ? { strokeDash: [5, 3] } : {};
    return [
      {
        data: { values: values.filter(({ running }) => !running) },
        mark: { type: "line", color, strokeWidth: 2, ...dash },
        encoding: place
      },
      {
        data: { values },
        mark: { type: "point", shape: "circle", size: 60, strokeWidth: 2, opacity: 1, stroke: color },
        encoding: { ...place, fill: { field: "fill", type: "nominal", scale: null } }
      }
    ];
  });
}
function valueLayers(theme, marks, place, column) {
  const widest = Math.max(...marks.map(({ value }) => textWidth(number2(value), FONT_SIZE)));
  if (widest + 6 > column) return [];
  return [
    {
      data: {
        values: marks.filter(({ statistic }) => statistic === "mean").map((mark2) => ({ ...mark2, text: number2(mark2.value) }))
      },
      mark: { type: "text", baseline: "bottom", dy: -7, color: theme.text },
      encoding: { ...place, text: textField("text") }
    }
  ];
}
function look(theme, statistic) {
  return statistic === "mean" ? theme.series.measure : theme.series.second;
}
function legendOf3(theme, marks) {
  const statistics = [...new Set(marks.map(({ statistic }) => statistic))];
  const entries = statistics.map((label3) => ({
    label: label3,
    fill: look(theme, label3),
    stroke: look(theme, label3),
    shape: "circle"
  }));
  if (!marks.some(({ running }) => running)) return entries;
  return [
    ...entries,
    { label: "increment still running", fill: theme.canvas, stroke: theme.series.measure, shape: "circle" }
  ];
}

// src/charts/column-bars.ts
var HEIGHT3 = 200;
var HEADROOM = 1.1;
var BAND = 0.75;
var PALE_OPACITY = 0.25;
function columnBars(theme, { title, subtitle: subtitle2, columns, bars, pale }) {
  const scale = countScale(Math.max(...bars.map(({ total }) => total)) * HEADROOM);
  const margins = { left: axisRoom(scale), right: 16 };
  const around = {
    title,
    subtitle: subtitle2,
    ...margins,
    right: 16 + overhang(columns, plotWidth(margins)),
    bottom: 42,
    height: HEIGHT3,
    legend: true
  };
  const width = plotWidth(around);
  const x = columnX(
    columns.map(({ label: label3 }) => label3),
    shownLabels(columns, width),
    "column",
    1 - BAND
  );
  const series = seriesOf(bars);
  const place = { x, xOffset: offsetOf(series), y: valueY(scale, "from") };
  const parts = bars.flatMap((bar2) => partsOf2(theme, series, bar2));
  return frame(theme, around, [
    {
      data: { values: parts },
      mark: { type: "bar", strokeWidth: 1, binSpacing: 0 },
      encoding: {
        ...place,
        y2: { field: "to" },
        fill: { field: "fill", type: "nominal", scale: null },
        stroke: { field: "stroke", type: "nominal", scale: null },
        fillOpacity: { field: "opacity", type: "quantitative", scale: null }
      }
    },
    ...valueLayer(bars, place, width / columns.length * BAND),
    ...legendLayers(theme, legendOf4(theme, bars, pale))
  ]);
}
var seriesOf = (bars) => [...new Set(bars.map(({ series }) => series))];
function offsetOf(series) {
  const domain = [...series];
  return {
    field: "series",
    type: "nominal",
    sort: null,
    scale: { domain, paddingInner: 0.08 }
  };
}
function partsOf2(theme, all, { column, series, total, pale, running }) {
  const { colour, hatch } = look2(theme, all, series);
  const base = { column, series, stroke: colour };
  const own = { ...base, from: 0, to: total - pale, fill: running ? hatch : colour, opacity: 1 };
  const other = { ...base, from: total - pale, to: total, fill: colour, opacity: PALE_OPACITY };
  return [own, other].filter(({ from, to }) => to > from);
}
function look2(theme, all, series) {
  if (series === all[0]) return { colour: theme.series.inflow, hatch: hatchFill("inflow") };
  return { colour: theme.phase.done, hatch: hatchFill("done") };
}
function valueLayer(bars, place, band) {
  const values = bars.filter(({ total }) => total > 0).map((bar2) => ({ ...bar2, from: bar2.total, text: bar2.words }));
  const widest = Math.max(...values.map(({ text: text2 }) => textWidth(text2, FONT_SIZE)));
  if (widest + 1 > band / seriesOf(bars).length) return [];
  return [
    {
      data: { values },
      mark: { type: "text", baseline: "bottom", dy: -2 },
      encoding: { ...place, text: textField("text") }
    }
  ];
}
function legendOf4(theme, bars, pale) {
  const all = seriesOf(bars);
  const entries = all.map((label3) => {
    const { colour } = look2(theme, all, label3);
    return { label: label3, fill: colour, stroke: colour };
  });
  if (bars.some((bar2) => bar2.pale > 0)) {
    const { colour } = look2(theme, all, pale.series);
    entries.push({ label: pale.label, fill: colour, stroke: colour, opacity: PALE_OPACITY });
  }
  const first = look2(theme, all, all[0] ?? "");
  if (bars.some(({ running }) => running)) {
    entries.push({ label: "increment still running", fill: first.hatch, stroke: first.colour });
  }
  return entries;
}

// src/charts/created-completed.ts
var NAME2 = 60;
function createdAndCompleted(metrics, showIncrements) {
  const columns = incrementColumns(metrics.increments, showIncrements);
  const bars = columns.flatMap(barsOf);
  if (!bars.some(({ total }) => total > 0)) return null;
  const reading = readingOf4(columns);
  return {
    name: "created-completed",
    title: "Created and completed",
    reading,
    alt: `Bar chart of ${counted(columns.length, "increment")}. ${reading}`,
    table: tableOf(columns),
    spec: (theme) => columnBars(theme, {
      title: "Created and completed",
      subtitle: "proposals per increment",
      columns,
      bars,
      pale: { label: "in bulk: import or clean-up", series: "created" }
    })
  };
}
function barsOf({ label: column, increment }) {
  const { created: created2, createdBulk, completed: completed2, completedBulk, inProgress: running } = increment;
  const bar2 = (series, total, pale) => ({
    column,
    series,
    total,
    pale,
    words: number2(total),
    running
  });
  const first = bar2("created", created2, createdBulk);
  return completed2 === null ? [first] : [first, bar2("completed", completed2, completedBulk ?? 0)];
}
function readingOf4(columns) {
  const last = columns.at(-1)?.increment;
  if (last === void 0) return "";
  const inside = `${shortLabel(last.name, NAME2)}${last.inProgress ? ` (${dayOf(last)})` : ""}`;
  const bulk = last.createdBulk > 0 ? ` (${number2(last.createdBulk)} of them in bulk)` : "";
  const open2 = `${number2(last.wipAtEnd)} open`;
  if (last.completed === null)
    return `${number2(last.created)} created${bulk} in ${inside}; ${open2}; ${COMPLETION_NOT_MEASURED}.`;
  return `${number2(last.created)} created${bulk} and ${number2(last.completed)} completed in ${inside}; ${open2}.`;
}
function tableOf(columns) {
  const endedIn2 = ({ ended }) => Object.values(ended).reduce((sum, n) => sum + n, 0);
  return {
    columns: [
      "Increment",
      "Created",
      "of them in bulk",
      "Completed",
      "of them in bulk",
      "Ended otherwise",
      "Open at the end"
    ],
    rows: columns.map(({ increment: i }) => [
      i.inProgress ? `${i.name} (${dayOf(i)})` : i.name,
      number2(i.created),
      number2(i.createdBulk),
      numberOrNone(i.completed),
      numberOrNone(i.completedBulk),
      number2(endedIn2(i)),
      number2(i.wipAtEnd)
    ])
  };
}

// src/charts/side-labels.ts
var LINE_HEIGHT = 16;
var SWATCH2 = 18;
function sideRoom(labels) {
  return Math.ceil(Math.max(0, ...labels.map(({ label: label3 }) => textWidth(label3, FONT_SIZE)))) + SWATCH2 + 16;
}
function sideLabelLayers(theme, labels, plot) {
  const values = spread(labels, plot.height).map((entry) => ({
    ...entry,
    swatchX: plot.width + 13,
    textX: plot.width + 5 + SWATCH2
  }));
  return [
    {
      data: { values },
      mark: { type: "point", shape: "square", size: 90, filled: true, opacity: 1 },
      encoding: {
        x: pixel("swatchX"),
        y: pixel("y"),
        fill: { field: "colour", type: "nominal", scale: null }
      }
    },
    {
      data: { values },
      mark: { type: "text", align: "left", baseline: "middle", color: theme.text },
      encoding: { x: pixel("textX"), y: pixel("y"), text: textField("label") }
    }
  ];
}
function spread(labels, height) {
  const ordered = [...labels].sort((a, b) => a.y - b.y);
  const lowest = (i) => height - (ordered.length - 1 - i) * LINE_HEIGHT;
  let free2 = Number.NEGATIVE_INFINITY;
  return ordered.map((label3, i) => {
    const y = Math.min(Math.max(label3.y, free2, 0), Math.max(lowest(i), free2));
    free2 = y + LINE_HEIGHT;
    return { ...label3, y };
  });
}

// src/charts/time-axis.ts
var DAY = 864e5;
var STEPS2 = [
  { days: 1, format: "%Y-%m-%d" },
  { days: 2, format: "%Y-%m-%d" },
  { days: 7, format: "%Y-%m-%d" },
  { days: 14, format: "%Y-%m-%d" },
  { months: 1, format: "%Y-%m" },
  { months: 2, format: "%Y-%m" },
  { months: 3, format: "%Y-%m" },
  { months: 6, format: "%Y-%m" },
  { months: 12, format: "%Y" },
  { months: 24, format: "%Y" },
  { months: 60, format: "%Y" },
  { months: 120, format: "%Y" }
];
var MOST_TICKS = 8;
function timeAxis(from, to) {
  const domain = from < to ? [from, to] : [from - DAY, from + DAY];
  for (const step of STEPS2) {
    const ticks = "days" in step ? dayTicks(domain, step.days) : monthTicks(domain, step.months);
    if (ticks.length <= MOST_TICKS) return { domain, ticks, format: step.format };
  }
  return { domain, ticks: [], format: "%Y" };
}
function dayTicks([from, to], step) {
  if ((to - from) / DAY > step * (MOST_TICKS + 2)) return Array.from({ length: MOST_TICKS + 1 }, () => from);
  const ticks = [];
  for (let at2 = Math.ceil(from / (step * DAY)) * step * DAY; at2 <= to; at2 += step * DAY) ticks.push(at2);
  return ticks;
}
function monthTicks([from, to], step) {
  const start = new Date(from);
  const ticks = [];
  const first = Math.floor((start.getUTCFullYear() * 12 + start.getUTCMonth()) / step) * step;
  for (let month = first; startOfMonth(month) <= to && ticks.length <= MOST_TICKS; month += step) {
    if (startOfMonth(month) >= from) ticks.push(startOfMonth(month));
  }
  return ticks;
}
function startOfMonth(month) {
  return Date.UTC(Math.floor(month / 12), month % 12);
}

// src/charts/cumulative-flow.ts
var HEIGHT4 = 220;
var FLOW = ["proposed", "accepted", "building", "done"];
var TABLE_ROWS = 12;
function cumulativeFlow(metrics) {
  const { at: at2 } = metrics.flow;
  const curves = curvesOf(metrics);
  if (at2.length < 2 || curves.length === 0) return null;
  const reading = readingOf5(metrics, curves);
  return {
    name: "cumulative-flow",
    title: "Cumulative flow",
    reading,
    alt: `Stepped area chart from ${isoDate(at2[0] ?? 0)} to ${isoDate(at2.at(-1) ?? 0)}. ${reading}`,
    table: {
      columns: ["Date", ...curves.map(({ label: label3 }) => `Reached: ${label3}`)],
      rows: evenly(at2.length, TABLE_ROWS).map((i) => [
        isoDate(at2[i] ?? 0),
        ...curves.map(({ values }) => number2(values[i] ?? 0))
      ])
    },
    spec: (theme) => specOf3(theme, at2, curves)
  };
}
function curvesOf({ flow, totals: totals2 }) {
  return FLOW.flatMap((phase) => {
    const values = flow.cumulative.find((series) => series.phase === phase)?.values ?? [];
    const last = values.at(-1) ?? 0;
    return last > 0 ? [{ phase, values, last, label: wordFor(phase, totals2.completed !== null) }] : [];
  });
}
function wordFor(phase, measured2) {
  return phase === "proposed" && !measured2 ? "landed" : PHASE_WORDS[phase];
}
function readingOf5(metrics, curves) {
  const [first, ...later] = curves;
  if (first === void 0) return "";
  const reached = later.map(({ label: label3, last }) => `${number2(last)} reached ${label3}`);
  const entered = `${counted(first.last, "proposal")} so far`;
  const missing = metrics.totals.completed === null ? `; ${COMPLETION_NOT_MEASURED}` : "";
  return `${entered}${reached.length > 0 ? `, of which ${listed(reached)}` : ""}${missing}.`;
}
function specOf3(theme, at2, curves) {
  const scale = countScale(Math.max(...curves.map(({ last }) => last)));
  const axis = timeAxis(at2[0] ?? 0, at2.at(-1) ?? 0);
  const labels = curves.map(({ phase, label: label3, last }) => ({
    label: `${label3} ${number2(last)}`,
    colour: theme.phase[phase],
    y: pixelOf(scale, last, HEIGHT4)
  }));
  const around = {
    title: "Cumulative flow",
    subtitle: "proposals that ever reached a phase, counted since the beginning: a curve never falls",
    left: axisRoom(scale),
    right: sideRoom(labels),
    bottom: 28,
    height: HEIGHT4,
    legend: false
  };
  return frame(theme, around, [
    ...curves.map((curve) => area(theme, at2, curve, scale, axis)),
    ...sideLabelLayers(theme, labels, { width: plotWidth(around), height: HEIGHT4 })
  ]);
}
function area(theme, at2, { phase, values }, scale, axis) {
  const drawn = evenly(at2.length, MOST_INSTANTS);
  return {
    data: {
      values: [
        ...stepsOf(
          drawn.map((i) => at2[i] ?? 0),
          drawn.map((i) => values[i] ?? 0)
        )
      ]
    },
    mark: { type: "area", interpolate: "step-after", color: theme.phase[phase], opacity: 1 },
    encoding: { x: timeX(axis, "at"), y: valueY(scale, "value"), y2: { datum: 0 } }
  };
}

// src/metrics/days.ts
var DAY_MS = 864e5;
var dayNumber = (at2) => Math.floor(at2 / DAY_MS);
var daysBetween = (from, to) => Math.max(0, dayNumber(to) - dayNumber(from));

// src/charts/mark-lines.ts
function markRoom(marks) {
  return 20 + Math.ceil(Math.max(20, ...marks.map(({ label: label3 }) => textWidth(label3, 12, true))));
}
function markLayers2(theme, marks, scale, { width, height }) {
  const labels = marks.map(
    ({ value, label: label3 }) => ({ label: label3, colour: theme.text, y: pixelOf(scale, value, height) })
  );
  const rules = labels.map(
    ({ y }) => ({
      data: { values: [{}] },
      mark: { type: "rule", color: theme.text, strokeWidth: 1.2, strokeDash: [5, 3] },
      encoding: { x: { value: 0 }, x2: { value: width }, y: { value: y } }
    })
  );
  const names = spread(labels, height).map(
    ({ label: label3, y }) => fixedText(label3, width + 8, y, { baseline: "middle", fontWeight: "bold", color: theme.text })
  );
  return [...rules, ...names];
}

// src/charts/lead-time.ts
var HEIGHT5 = 220;
var MOST_POINTS = 400;
var TITLE4 = "Lead time";
function leadTime(metrics) {
  const completions = metrics.proposals.flatMap(completionOf).sort((a, b) => a.at - b.at || a.days - b.days);
  if (completions.length === 0) return null;
  const duration2 = metrics.leadTimeDays;
  const reading = readingOf6(duration2, completions);
  return {
    name: "lead-time",
    title: TITLE4,
    reading,
    alt: `Scatter plot of ${counted(completions.length, "completed proposal")}. ${reading}`,
    table: tableOf2(duration2),
    spec: (theme) => specOf4(theme, completions, metrics)
  };
}
function completionOf({ timeline, landedAt, completedAt }) {
  const landed = timeline.events[0];
  if (completedAt === null || landed?.kind === "landed" && landed.phase === "done") return [];
  const administrative = timeline.events.some(
    (event) => event.kind === "status" && event.at === completedAt && (event.bulk || event.catchUp)
  );
  const start = Math.min(timeline.openedAt ?? landedAt, landedAt);
  return [{ at: completedAt, days: daysBetween(start, completedAt), administrative }];
}
function readingOf6({ finished: finished2, open: open2, kaplanMeier: kaplanMeier2 }, completions) {
  const median = kaplanMeier2.median === null ? "not reached" : days2(kaplanMeier2.median);
  const withOpen = open2 === 0 ? "" : `; counting the ${number2(open2)} still open, the Kaplan-Meier median is ${median}`;
  if (finished2.median === null) {
    const values = completions.length < 5 ? `: ${listed(completions.map((c) => days2(c.days)))}` : "";
    return `${number2(completions.length)} completed${values}${withOpen}.`;
  }
  const p85 = finished2.p85 === null ? "" : ` and 85 % at most ${days2(finished2.p85)}`;
  return `Half of ${number2(finished2.n)} completed took at most ${days2(finished2.median)}${p85}${withOpen}.`;
}
function tableOf2({ finished: finished2, open: open2, kaplanMeier: kaplanMeier2 }) {
  const cell = (value, none) => value === null ? none : days2(value);
  const small = `${NONE} (n = ${number2(finished2.n)})`;
  return {
    columns: ["Lead time", "n", "Median", "85 % within"],
    rows: [
      ["Finished only", number2(finished2.n), cell(finished2.median, small), cell(finished2.p85, small)],
      [
        `With ${number2(open2)} open (Kaplan-Meier)`,
        number2(kaplanMeier2.n),
        cell(kaplanMeier2.median, "not reached"),
        cell(kaplanMeier2.p85, "not reached")
      ]
    ]
  };
}
function specOf4(theme, completions, metrics) {
  const { leadTimeDays, flow, now, github } = metrics;
  const start = github === null ? "landing" : "the opened pull request, or landing,";
  const { finished: finished2 } = leadTimeDays;
  const scale = daysScale(Math.max(...completions.map((c) => c.days), finished2.p85 ?? 0), HEIGHT5);
  const axis = timeAxis(Math.min(flow.at[0] ?? now, completions[0]?.at ?? now), now);
  const marks = [
    ...finished2.median === null ? [] : [{ value: finished2.median, label: `median ${days2(finished2.median)}` }],
    ...finished2.p85 === null ? [] : [{ value: finished2.p85, label: `85 % in ${days2(finished2.p85)}` }]
  ];
  const around = {
    title: TITLE4,
    subtitle: `days from ${start} to done, at the day of completion (square-root scale)${thinned2(completions.length)}`,
    left: axisRoom(scale),
    right: markRoom(marks),
    bottom: 28,
    height: HEIGHT5,
    legend: completions.some((c) => c.administrative)
  };
  return frame(theme, around, [
    pointLayer(theme, completions, scale, axis),
    ...markLayers2(theme, marks, scale, { width: plotWidth(around), height: HEIGHT5 }),
    ...around.legend ? legendLayers(theme, legendOf5(theme)) : []
  ]);
}
function thinned2(n) {
  return n > MOST_POINTS ? `; ${number2(MOST_POINTS)} of ${number2(n)} drawn` : "";
}
function pointLayer(theme, completions, scale, axis) {
  const colour = theme.phase.done;
  return {
    data: {
      values: evenly(completions.length, MOST_POINTS).flatMap((i) => {
        const completion = completions[i];
        return completion ? [{ ...completion, fill: completion.administrative ? "none" : colour }] : [];
      })
    },
    mark: {
      type: "point",
      shape: "circle",
      size: 36,
      stroke: colour,
      strokeWidth: 1.2,
      opacity: 1,
      fillOpacity: 0.55
    },
    encoding: {
      x: timeX(axis, "at"),
      y: valueY(scale, "days"),
      fill: { field: "fill", type: "nominal", scale: null }
    }
  };
}
function legendOf5(theme) {
  const stroke = theme.phase.done;
  return [
    { label: "completed", fill: stroke, stroke, shape: "circle", opacity: 0.55 },
    { label: "completed in a bulk change or clean-up", fill: "none", stroke, shape: "circle" }
  ];
}

// src/charts/net-stock.ts
var HEIGHT6 = 200;
var STACK = ["building", "accepted", "proposed", "unknown", "parked"];
var TABLE_ROWS2 = 12;
var YEAR = 365 * 864e5;
function netStock(metrics) {
  const stack = stackOf(metrics.flow);
  if (stack.at.length < 2 || stack.bands.length === 0) return null;
  const reading = readingOf7(stack);
  return {
    name: "net-stock",
    title: "Open proposals by phase",
    reading,
    alt: `Stacked area chart from ${isoDate(stack.at[0] ?? 0)} to ${isoDate(stack.at.at(-1) ?? 0)}. ${reading}`,
    table: tableOf3(stack),
    spec: (theme) => specOf5(theme, stack)
  };
}
function stackOf({ at: at2, stock }) {
  const drawn = evenly(at2.length, MOST_INSTANTS);
  let open2 = drawn.map(() => 0);
  let below = drawn.map(() => 0);
  const bands = [];
  for (const phase of STACK) {
    const all = stock.find((series) => series.phase === phase)?.values ?? [];
    const values = drawn.map((i) => all[i] ?? 0);
    if (!values.some((value) => value > 0)) continue;
    const to = below.map((value, i) => value + (values[i] ?? 0));
    bands.push({ phase, from: below, to, last: values.at(-1) ?? 0 });
    below = to;
    if (phase !== "parked") open2 = to;
  }
  return { at: drawn.map((i) => at2[i] ?? 0), bands, open: open2 };
}
function readingOf7({ at: at2, bands, open: open2 }) {
  const now = at2.at(-1) ?? 0;
  const parts = [...bands].reverse().filter(({ last }) => last > 0);
  const words = parts.filter(({ phase }) => phase !== "parked").map(({ phase, last }) => `${number2(last)} ${PHASE_WORDS[phase]}`);
  const parked = parts.find(({ phase }) => phase === "parked");
  const yearAgo = at2.findLastIndex((instant2) => instant2 <= now - YEAR);
  const before = yearAgo < 0 ? "" : `; ${number2(open2[yearAgo] ?? 0)} a year earlier`;
  const split2 = words.length > 1 ? `: ${listed(words)}` : "";
  return `${number2(open2.at(-1) ?? 0)} open on ${isoDate(now)}${split2}${parked ? `; ${number2(parked.last)} parked` : ""}${before}.`;
}
function tableOf3({ at: at2, bands, open: open2 }) {
  const downwards = [...bands].reverse();
  return {
    columns: ["Date", ...downwards.map(({ phase }) => PHASE_WORDS[phase]), "Open"],
    rows: evenly(at2.length, TABLE_ROWS2).map((i) => [
      isoDate(at2[i] ?? 0),
      ...downwards.map(({ from, to }) => number2((to[i] ?? 0) - (from[i] ?? 0))),
      number2(open2[i] ?? 0)
    ])
  };
}
function specOf5(theme, { at: at2, bands }) {
  const scale = countScale(Math.max(...bands.flatMap(({ to }) => to)));
  const axis = timeAxis(at2[0] ?? 0, at2.at(-1) ?? 0);
  const labels = bands.map(({ phase, last, from, to }) => ({
    label: `${PHASE_WORDS[phase]} ${number2(last)}`,
    colour: theme.phase[phase],
    y: pixelOf(scale, ((from.at(-1) ?? 0) + (to.at(-1) ?? 0)) / 2, HEIGHT6)
  }));
  const around = {
    title: "Open proposals by phase",
    subtitle: "proposals standing in each phase at the time; done and ended ones have left",
    left: axisRoom(scale),
    right: sideRoom(labels),
    bottom: 28,
    height: HEIGHT6,
    legend: false
  };
  return frame(theme, around, [
    ...bands.map((band) => area2(theme, at2, band, scale, axis)),
    ...sideLabelLayers(theme, labels.reverse(), { width: plotWidth(around), height: HEIGHT6 })
  ]);
}
function area2(theme, at2, { phase, from, to }, scale, axis) {
  return {
    data: { values: at2.map((instant2, i) => ({ at: instant2, from: from[i] ?? 0, to: to[i] ?? 0 })) },
    mark: { type: "area", interpolate: "step-after", color: theme.phase[phase], opacity: 1 },
    encoding: { x: timeX(axis, "at"), y: valueY(scale, "from"), y2: { field: "to" } }
  };
}

// src/charts/owners.ts
var TOP = 8;
var OTHER_LIMIT = 1.5;
var NAMED_TOGETHER = 3;
var TITLE5 = "By owner";
function owners({ byOwner, totals: totals2 }) {
  const all = byOwner.filter(({ count }) => count > 0);
  if (all.length === 0) return null;
  const rows = topAndOther(all);
  const measured2 = totals2.completed !== null;
  const reading = readingOf8(all, measured2);
  return {
    name: "owners",
    title: TITLE5,
    reading,
    alt: `Stacked bar chart of ${counted(all.length, "owner")}. ${reading}`,
    table: barTable("Owner", rows, measured2),
    spec: (theme) => barRows(theme, { title: TITLE5, subtitle: "proposals per owner", rows, measured: measured2 })
  };
}
function topAndOther(all) {
  const ranked = [...all].sort((a, b) => b.count - a.count);
  const rest = ranked.slice(TOP);
  if (rest.length < 2) return ranked;
  const sum = (key) => rest.reduce((total, row3) => total + row3[key], 0);
  const label3 = `other (${counted(rest.length, "owner")})`;
  const other = { label: label3, count: sum("count"), open: sum("open"), done: sum("done") };
  return [
    ...ranked.slice(0, TOP),
    { ...other, wordsOnly: other.count > OTHER_LIMIT * (ranked[0]?.count ?? 0) }
  ];
}
function readingOf8(all, measured2) {
  const byOpen = [...all].sort((a, b) => b.open - a.open);
  const [first] = byOpen;
  const open2 = all.reduce((sum, row3) => sum + row3.open, 0);
  const missing = measured2 ? "" : `; ${COMPLETION_NOT_MEASURED}`;
  if (first === void 0 || open2 === 0)
    return `None of ${counted(all.length, "owner")} has anything open${missing}.`;
  const most = `${shortLabel(first.label)} has most open (${number2(first.open)} of its ${number2(first.count)})`;
  if (all.length <= NAMED_TOGETHER) return `${most}${missing}.`;
  const together = byOpen.slice(0, NAMED_TOGETHER).reduce((sum, row3) => sum + row3.open, 0);
  return `${most}; the top three of ${number2(all.length)} owners hold ${share(together, open2)} of the open ones${missing}.`;
}

// src/charts/planned-kept.ts
var NAME3 = 60;
var TITLE6 = "Planned and kept";
function plannedKept({ predictability: predictability2, increments: increments2 }, showIncrements) {
  const columns = incrementColumns(increments2, showIncrements);
  const plans2 = columns.flatMap((column) => planOf2(column, predictability2 ?? []));
  const bars = plans2.flatMap(barsOf2);
  if (!bars.some(({ total }) => total > 0)) return null;
  const reading = readingOf9(plans2);
  return {
    name: "planned-kept",
    title: TITLE6,
    reading,
    alt: `Bar chart of ${counted(columns.length, "increment")}. ${reading}`,
    table: tableOf4(plans2),
    spec: (theme) => columnBars(theme, {
      title: TITLE6,
      subtitle: "targets that named the increment at its start, and those that got there in it",
      columns,
      bars,
      pale: { label: "added later and done", series: "kept" }
    })
  };
}
function planOf2(column, all) {
  const planned = all.find(({ name: name2 }) => name2 === column.increment.name);
  return planned === void 0 ? [] : [{ column, planned }];
}
function barsOf2({ column, planned: { planned, kept: kept2, lateAndDone } }) {
  const base = { column: column.label, running: column.increment.inProgress };
  return [
    { ...base, series: "planned", total: planned, pale: 0, words: number2(planned) },
    {
      ...base,
      series: "kept",
      total: kept2 + lateAndDone,
      pale: lateAndDone,
      words: keptWords(kept2, lateAndDone)
    }
  ];
}
var keptWords = (kept2, late) => late === 0 ? number2(kept2) : `${number2(kept2)}+${number2(late)}`;
function readingOf9(plans2) {
  const told2 = plans2.findLast(({ planned: planned2 }) => planned2.planned > 0) ?? plans2.at(-1);
  if (told2 === void 0) return "";
  const { increment } = told2.column;
  const { planned, kept: kept2, lateAndDone } = told2.planned;
  const late = lateAndDone === 0 ? "" : `; ${number2(lateAndDone)} added later and done`;
  const inside = `${shortLabel(increment.name, NAME3)}${increment.inProgress ? ` (${dayOf(increment)})` : ""}`;
  const part2 = planned < 10 ? `${number2(kept2)} of ${number2(planned)}` : `${share(kept2, planned)} of ${number2(planned)}`;
  return `${inside}: ${part2} planned ${planned === 1 ? "was" : "were"} kept${late}.`;
}
function tableOf4(plans2) {
  return {
    columns: ["Increment", "Planned", "Kept", "Added later and done"],
    rows: plans2.map(({ column: { increment: i }, planned }) => [
      i.inProgress ? `${i.name} (${dayOf(i)})` : i.name,
      number2(planned.planned),
      number2(planned.kept),
      number2(planned.lateAndDone)
    ])
  };
}

// src/charts/review-latency.ts
var HEIGHT7 = 220;
var MOST_POINTS2 = 400;
var MOST_HOURS = 120;
var TITLE7 = "Time to the first response";
function reviewLatency({ github, now }) {
  const points = (github?.responsePoints ?? []).flatMap(pointOf).sort((a, b) => a.at - b.at || a.hours - b.hours);
  if (github === null || points.length === 0) return null;
  const reading = readingOf10(github.response.firstResponseHours, points);
  return {
    name: "review-latency",
    title: TITLE7,
    reading,
    alt: `Scatter plot of ${counted(points.length, "pull request")}. ${reading}`,
    table: tableOf5(github),
    spec: (theme) => specOf6(theme, points, github.response.firstResponseHours, now)
  };
}
function pointOf({ at: at2, hours: value, responded }) {
  return value === null ? [] : [{ at: at2, hours: value, responded }];
}
function readingOf10({ finished: finished2 }, points) {
  const waiting = points.filter(({ responded }) => !responded).length;
  const open2 = waiting === 0 ? "" : `; ${number2(waiting)} without one`;
  if (finished2.median === null) {
    const values = finished2.values.length === 0 ? "" : `, after ${listed(finished2.values.map(hours))}`;
    return `${counted(finished2.n, "pull request")} had a response${values}${open2}.`;
  }
  const p85 = finished2.p85 === null ? "" : ` and 85 % within ${hours(finished2.p85)}`;
  return `Half of ${counted(finished2.n, "pull request")} had a response within ${hours(finished2.median)}${p85}${open2}.`;
}
function tableOf5({ response: { firstResponseHours, firstReviewHours } }) {
  const cell = (value) => value === null ? NONE : hours(value);
  const row3 = (name2, { finished: finished2, open: open2, kaplanMeier: kaplanMeier2 }) => [
    name2,
    number2(finished2.n),
    cell(finished2.median),
    cell(finished2.p85),
    number2(open2),
    kaplanMeier2.median === null ? "not reached" : hours(kaplanMeier2.median)
  ];
  return {
    columns: ["Hours to", "n", "Median", "85 % within", "None yet", "Median with these (Kaplan-Meier)"],
    rows: [row3("First response", firstResponseHours), row3("First review", firstReviewHours)]
  };
}
function specOf6(theme, points, { finished: finished2 }, now) {
  const largest = Math.max(...points.map((point) => point.hours), finished2.p85 ?? 0);
  const unit = largest <= MOST_HOURS ? { name: "hours", hours: 1 } : { name: "days", hours: 24 };
  const scale = unit.name === "hours" ? hoursScale(largest, HEIGHT7) : daysScale(largest / unit.hours, HEIGHT7);
  const marks = marksOf2(finished2, unit);
  const waiting = points.some(({ responded }) => !responded);
  const around = {
    title: TITLE7,
    subtitle: `${unit.name} from up for review to the first response of a person (square-root scale)${thinned3(points.length)}`,
    left: axisRoom(scale),
    right: markRoom(marks),
    bottom: 28,
    height: HEIGHT7,
    legend: waiting
  };
  return frame(theme, around, [
    pointLayer2(theme, points, unit, scale, timeAxis(points[0]?.at ?? now, now)),
    ...markLayers2(theme, marks, scale, { width: plotWidth(around), height: HEIGHT7 }),
    ...waiting ? legendLayers(theme, legendOf6(theme)) : []
  ]);
}
function marksOf2({ median, p85 }, unit) {
  const words = (value) => unit.name === "hours" && value >= 1 ? counted(value, "hour") : hours(value);
  return [
    ...median === null ? [] : [{ value: median / unit.hours, label: `median ${words(median)}` }],
    ...p85 === null ? [] : [{ value: p85 / unit.hours, label: `85 % in ${words(p85)}` }]
  ];
}
function thinned3(n) {
  return n > MOST_POINTS2 ? `; ${number2(MOST_POINTS2)} of ${number2(n)} drawn` : "";
}
function pointLayer2(theme, points, unit, scale, axis) {
  const values = evenly(points.length, MOST_POINTS2).flatMap((i) => {
    const point = points[i];
    return point ? [{ at: point.at, value: point.hours / unit.hours, ...lookOf(theme, point.responded) }] : [];
  });
  return {
    data: { values },
    mark: { type: "point", shape: "circle", size: 36, strokeWidth: 1.2, opacity: 1, fillOpacity: 0.55 },
    encoding: {
      x: timeX(axis, "at"),
      y: valueY(scale, "value"),
      fill: { field: "fill", type: "nominal", scale: null },
      stroke: { field: "stroke", type: "nominal", scale: null }
    }
  };
}
function lookOf(theme, responded) {
  const { measure: measure2, second } = theme.series;
  return responded ? { fill: measure2, stroke: measure2 } : { fill: "none", stroke: second };
}
function legendOf6(theme) {
  return [
    { label: "first response", ...lookOf(theme, true), shape: "circle", opacity: 0.55 },
    { label: "none, counted to its closing or to now", ...lookOf(theme, false), shape: "circle" }
  ];
}

// src/charts/stage-stock.ts
var TITLE8 = "Proposals by stage";
var MOST_NAMED = 3;
function stageStock({ byStage, totals: totals2 }) {
  const rows = byStage.filter(({ count }) => count > 0);
  if (rows.length === 0) return null;
  const named = rows.slice(0, MOST_NAMED).map(({ label: label3, count }) => `${number2(count)} in ${shortLabel(label3)}`);
  const reading = `${counted(rows.length, "stage")} in use now: ${listed(named)}; no stage changes were seen in these increments.`;
  const measured2 = totals2.completed !== null;
  const bars = rows;
  return {
    name: "stages",
    title: TITLE8,
    reading,
    alt: `Bar chart of the present stock. ${reading}`,
    table: barTable("Stage", bars, measured2),
    spec: (theme) => barRows(theme, { title: TITLE8, subtitle: "proposals in each stage now", rows: bars, measured: measured2 })
  };
}

// src/charts/stages.ts
var NAME4 = 60;
var ROW2 = 30;
var MOST_ROWS3 = 8;
var SMALL = 9;
var LABEL_WIDTH2 = 150;
var MOST_SHADE = 0.42;
var LEAST_SHADE = 0.1;
var TITLE9 = "Stages reached";
function stages(metrics, showIncrements) {
  const columns = incrementColumns(metrics.increments, showIncrements);
  const names = stageNames(columns);
  const rows = distinctLabels(names.map((name2) => fittedLabel(name2, LABEL_WIDTH2, FONT_SIZE)));
  const cells = columns.flatMap((column) => cellsOf(column, names, rows));
  if (cells.length === 0) return stageStock(metrics);
  const reading = readingOf11(columns);
  return {
    name: "stages",
    title: TITLE9,
    reading,
    alt: `Grid of stages by increment. ${reading}`,
    table: {
      columns: ["Increment", ...names, "Targets moved"],
      rows: columns.map(({ increment: i }) => [
        i.inProgress ? `${i.name} (${dayOf(i)})` : i.name,
        ...names.map((name2) => number2(i.stages.find(({ stage: stage2 }) => stage2 === name2)?.entered ?? 0)),
        number2(i.stages.reduce((sum, { replanned }) => sum + replanned, 0))
      ])
    },
    spec: (theme) => specOf7(theme, columns, rows, cells)
  };
}
function stageNames(columns) {
  const names = columns.flatMap(({ increment }) => increment.stages.map(({ stage: stage2 }) => stage2));
  return [...new Set(names)].slice(0, MOST_ROWS3);
}
function cellsOf({ label: label3, increment }, names, rows) {
  return increment.stages.flatMap(({ stage: stage2, entered }) => {
    const row3 = rows[names.indexOf(stage2)];
    return row3 === void 0 || entered === 0 ? [] : [{ column: label3, row: row3, entered }];
  });
}
function readingOf11(columns) {
  const last = columns.findLast(
    ({ increment }) => increment.stages.some(({ entered }) => entered > 0)
  )?.increment;
  if (last === void 0) return "";
  const entries = last.stages.filter(({ entered }) => entered > 0).map(({ stage: stage2, entered }) => `${number2(entered)} reached ${shortLabel(stage2)}`);
  const moved = last.stages.reduce((sum, { replanned }) => sum + replanned, 0);
  const day3 = last.inProgress ? ` (${dayOf(last)})` : "";
  return `${shortLabel(last.name, NAME4)}${day3}: ${listed(entries)}${moved > 0 ? `; ${counted(moved, "target")} moved` : ""}.`;
}
function specOf7(theme, columns, rows, cells) {
  const left2 = Math.ceil(Math.max(...rows.map((row3) => textWidth(row3, FONT_SIZE)))) + 20;
  const margins = { left: left2, right: 16 };
  const around = {
    title: TITLE9,
    subtitle: "proposals that reached a stage for the first time, per increment; the highest stage on top",
    ...margins,
    right: 16 + overhang(columns, plotWidth(margins)),
    bottom: 42,
    height: ROW2 * rows.length,
    legend: false
  };
  const width = plotWidth(around);
  const place = {
    x: columnX(
      columns.map(({ label: label3 }) => label3),
      shownLabels(columns, width),
      "column",
      0.06
    ),
    y: rowY2([...rows].reverse())
  };
  return frame(theme, around, cellLayers(theme, cells, place, width / columns.length));
}
function rowY2(rows) {
  const scale = { type: "band", domain: [...rows], paddingInner: 0.1, paddingOuter: 0.05 };
  return { field: "row", type: "nominal", sort: null, scale, axis: { grid: false } };
}
function cellLayers(theme, cells, place, column) {
  const most = Math.max(...cells.map(({ entered }) => entered));
  const values = cells.map((cell) => ({
    ...cell,
    text: number2(cell.entered),
    shade: LEAST_SHADE + (MOST_SHADE - LEAST_SHADE) * cell.entered / most
  }));
  const widest = (fontSize2) => Math.max(...values.map(({ text: text2 }) => textWidth(text2, fontSize2)));
  const fontSize = [FONT_SIZE, SMALL].find((size) => widest(size) + 5 <= column);
  const numbers = fontSize === void 0 ? [] : [
    {
      data: { values },
      mark: { type: "text", baseline: "middle", color: theme.text, fontSize },
      encoding: { ...place, text: textField("text") }
    }
  ];
  return [
    {
      data: { values },
      mark: { type: "rect", fill: theme.series.measure },
      encoding: { ...place, fillOpacity: { field: "shade", type: "quantitative", scale: null } }
    },
    ...numbers
  ];
}

// src/charts/charts.ts
function chartsFor(metrics, { showIncrements }) {
  const charts = [
    createdAndCompleted(metrics, showIncrements),
    cumulativeFlow(metrics),
    netStock(metrics),
    leadTime(metrics),
    reviewLatency(metrics),
    ageing(metrics),
    changesPerProposal(metrics, showIncrements),
    stages(metrics, showIncrements),
    plannedKept(metrics, showIncrements),
    acceptance(metrics),
    owners(metrics)
  ];
  return charts.filter((chart) => chart !== null);
}

// src/git/process.ts
import { spawn } from "node:child_process";
var SETTINGS = [
  "core.quotePath=false",
  "core.pager=cat",
  "core.fsmonitor=false",
  "core.hooksPath=/dev/null",
  "diff.renames=false",
  "diff.orderFile=/dev/null",
  "diff.ignoreSubmodules=none",
  "i18n.logOutputEncoding=UTF-8",
  "log.follow=false",
  // In a bare repository git would read HEAD:.mailmap, which a partial clone may lack.
  "log.mailmap=false",
  "log.showSignature=false",
  "log.showRoot=true",
  "protocol.ext.allow=never"
].flatMap((setting) => ["-c", setting]);
var ENVIRONMENT = {
  LC_ALL: "C",
  GIT_OPTIONAL_LOCKS: "0",
  GIT_NO_REPLACE_OBJECTS: "1",
  GIT_TERMINAL_PROMPT: "0",
  // A blobless clone would fetch every missing blob by itself, one connection each.
  GIT_NO_LAZY_FETCH: "1"
};
var GitError = class extends Error {
  name = "GitError";
  stderr;
  constructor(command, code, stderr) {
    super(`git ${command} ended with ${code ?? "a signal"}: ${stderr.trim() || "no message"}`);
    this.stderr = stderr;
  }
};
var Git = class {
  folder;
  #env;
  constructor(folder2, env) {
    this.folder = folder2;
    this.#env = env;
  }
  /** Starts `git` with the arguments and gives the running process; see {@link finished} for its end. */
  start(args) {
    return spawn("git", [...SETTINGS, ...args], {
      cwd: this.folder,
      env: { ...this.#env, ...ENVIRONMENT },
      stdio: ["pipe", "pipe", "pipe"]
    });
  }
  /** Runs a command to its end and gives what it printed. Throws {@link GitError} when it fails. */
  async run(args, input) {
    const child = this.start(args);
    const chunks = [];
    child.stdout.on("data", (chunk) => chunks.push(chunk));
    const ended = finished(child, args[0] ?? "");
    child.stdin.end(input ?? "");
    await ended;
    return Buffer.concat(chunks);
  }
};
function finished(child, command) {
  const errors = [];
  child.stderr.on("data", (chunk) => errors.push(chunk));
  child.stdin.on("error", () => {
  });
  return new Promise((resolve3, reject) => {
    child.on("error", (cause) => reject(startFailure(cause)));
    child.on("close", (code) => {
      if (code === 0) resolve3();
      else reject(new GitError(command, code, Buffer.concat(errors).toString("utf8")));
    });
  });
}
function startFailure(cause) {
  if ("code" in cause && cause.code === "ENOENT") {
    return new ConfigurationError(
      "git could not be started: install git (2.31 or newer) and put it on the PATH, and check that the repository folder exists.",
      { cause }
    );
  }
  return cause;
}

// src/git/fetch.ts
var QUIET = ["-c", "gc.auto=0", "-c", "maintenance.auto=false"];
var FETCH_WITHOUT_HAVES = [
  "-c",
  "fetch.negotiationAlgorithm=noop",
  "fetch",
  "--no-write-fetch-head",
  "--recurse-submodules=no"
];
async function fetch(git, args, wants = []) {
  const child = git.start([...QUIET, ...args]);
  const said = [];
  child.stderr.on("data", (chunk) => said.push(chunk));
  child.stdout.resume();
  const ended = finished(child, "fetch");
  child.stdin.end(wants.map((oid) => `${oid}
`).join(""));
  await ended;
  return Buffer.concat(said).toString("utf8");
}

// src/git/object-files.ts
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
var MAGIC = 4285812579;
var VERSION2 = 2;
var TABLE_START = 8;
var IDS_START = TABLE_START + 256 * 4;
async function absentObjects(objectsFolder, oids) {
  const absent = new Set(oids);
  const borrowed = await stat(join(objectsFolder, "info/alternates")).catch(() => null);
  if (borrowed) return null;
  const packs = join(objectsFolder, "pack");
  for (const name2 of await readdir(packs).catch(() => [])) {
    if (!name2.endsWith(".idx")) continue;
    const index = await readFile(join(packs, name2));
    if (index.readUInt32BE(0) !== MAGIC || index.readUInt32BE(4) !== VERSION2) return null;
    for (const oid of absent) if (isIndexed(index, oid)) absent.delete(oid);
  }
  return withoutLoose(objectsFolder, absent);
}
function isIndexed(index, oid) {
  const wanted = Buffer.from(oid, "hex");
  const first = wanted[0] ?? 0;
  let low = first === 0 ? 0 : countUpTo(index, first - 1);
  let high = countUpTo(index, first);
  while (low < high) {
    const middle = low + high >>> 1;
    const start = IDS_START + middle * wanted.length;
    const order3 = wanted.compare(index, start, start + wanted.length);
    if (order3 === 0) return true;
    if (order3 < 0) high = middle;
    else low = middle + 1;
  }
  return false;
}
function countUpTo(index, firstByte) {
  return index.readUInt32BE(TABLE_START + firstByte * 4);
}
async function withoutLoose(objectsFolder, absent) {
  for (const folder2 of new Set([...absent].map((oid) => oid.slice(0, 2)))) {
    for (const name2 of await readdir(join(objectsFolder, folder2)).catch(() => []))
      absent.delete(folder2 + name2);
  }
  return absent;
}

// src/git/missing-blobs.ts
async function missingBlobs(repository, oids) {
  const wanted = new Set(repository.lacksBlobs ? oids : []);
  if (wanted.size === 0) return wanted;
  return await absentObjects(repository.objectsFolder, wanted) ?? await unlistedObjects(repository, wanted);
}
async function unlistedObjects({ git }, oids) {
  const listing = await git.run([
    "cat-file",
    "--batch-all-objects",
    "--unordered",
    "--batch-check=%(objectname)"
  ]);
  for (const oid of listing.toString("latin1").split("\n")) oids.delete(oid);
  return oids;
}
async function ensureBlobs(repository, oids) {
  const missing = await missingBlobs(repository, oids);
  if (missing.size > 0) await fetchObjects(repository, missing);
}
async function fetchObjects(repository, oids) {
  const { git, remote } = repository;
  if (remote === null) throw blobFailure(repository, oids.size, "it has no remote", void 0);
  const single = [...FETCH_WITHOUT_HAVES, "--no-tags", "--filter=blob:none", "--stdin", remote];
  try {
    await fetch(git, single, [...oids]);
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    if (!/unadvertised object/.test(error.stderr))
      throw blobFailure(repository, oids.size, error.stderr.trim(), error);
    await fetchEverything(repository, oids);
  }
}
async function fetchEverything(repository, oids) {
  const { git, remote } = repository;
  try {
    await fetch(git, [...FETCH_WITHOUT_HAVES, "--refetch", "--no-filter", remote ?? ""]);
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    throw blobFailure(repository, oids.size, error.stderr.trim(), error);
  }
  const { size } = await missingBlobs(repository, oids);
  if (size > 0) throw blobFailure(repository, size, "the remote does not have them", void 0);
}
function blobFailure(repository, count, reason2, cause) {
  return new ConfigurationError(
    `The partial clone in ${repository.git.folder} lacks ${count} versions of documents, and they could not be fetched: ${reason2}. Check the network and the credentials of the remote, or clone without "--filter" (actions/checkout: without "filter").`,
    { cause }
  );
}

// src/metrics/approvals.ts
function isApproval(event, { reviews, labels }) {
  if (event.kind === "review") return reviews && event.state === "approved";
  if (event.kind !== "labeled" || event.label === null) return false;
  const label3 = foldLabel(event.label);
  return labels.some((each) => foldLabel(each) === label3);
}
function approvalsOf({ pull }, rule2, people2, now) {
  const names = /* @__PURE__ */ new Set();
  let nameless = false;
  for (const event of pull.events) {
    if (event.at > now || !isApproval(event, rule2) || !("by" in event)) continue;
    const isNamed2 = event.by !== null && people2.isPerson(event.by);
    if (!isNamed2) nameless = true;
    else if (event.by && people2.isOther(event.by, pull.author)) names.add(event.by.login);
  }
  return { people: names, nameless };
}

// src/metrics/order.ts
var byCodeUnit = (a, b) => a < b ? -1 : a > b ? 1 : 0;

// src/metrics/thread-state.ts
var isDraftEvent = (event) => event.kind === "ready-for-review" || event.kind === "converted-to-draft";
function openedAsDraft({ draft, events }) {
  const first = events.find(isDraftEvent);
  return first ? first.kind === "ready-for-review" : draft;
}
function readyAt(pull) {
  if (!openedAsDraft(pull)) return pull.createdAt;
  return pull.events.find(isDraftEvent)?.at ?? null;
}
function closedSpans(thread) {
  const spans = [];
  let since = null;
  for (const { kind, at: at2 } of thread.events) {
    if (kind === "closed" || kind === "merged") since ??= at2;
    if (kind !== "reopened" || since === null) continue;
    spans.push({ from: since, to: at2 });
    since = null;
  }
  const merged = thread.kind === "pull" ? thread.mergedAt : null;
  since ??= merged ?? (spans.length === 0 ? thread.closedAt : null);
  return since === null ? spans : [...spans, { from: since, to: Number.POSITIVE_INFINITY }];
}
function closedSince(spans, before) {
  const last = spans.findLast(({ from }) => from < before);
  return last && last.to >= before ? last.from : null;
}
function labelsAt({ labels, events }, at2) {
  const there = new Set(labels.map(foldLabel));
  for (const event of events.toReversed()) {
    if (event.at <= at2) break;
    if (event.kind === "labeled" && event.label !== null) there.delete(foldLabel(event.label));
    if (event.kind === "unlabeled" && event.label !== null) there.add(foldLabel(event.label));
  }
  return there;
}
function labeledAt({ events }, label3, by) {
  const event = events.findLast(
    (each) => each.kind === "labeled" && each.at <= by && each.label !== null && foldLabel(each.label) === label3
  );
  return event?.at ?? null;
}

// src/metrics/small-sample.ts
var MEDIAN_FROM = 5;
var P85_FROM = 19;
function nearestRank(sorted2, percent) {
  return sorted2[Math.ceil(percent * sorted2.length / 100) - 1] ?? null;
}
function sample(values) {
  const sorted2 = values.toSorted((a, b) => a - b);
  const n = sorted2.length;
  return {
    n,
    values: n < MEDIAN_FROM ? sorted2 : [],
    median: n >= MEDIAN_FROM ? nearestRank(sorted2, 50) : null,
    p85: n >= P85_FROM ? nearestRank(sorted2, 85) : null
  };
}
var mean = (values) => values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

// src/metrics/kaplan-meier.ts
var DayTally = class {
  exits;
  censored;
  n = 0;
  events = 0;
  /** Longest duration tallied. */
  longest = 0;
  /** Takes observations of up to `mostDays`. */
  constructor(mostDays) {
    this.exits = new Uint32Array(mostDays + 1);
    this.censored = new Uint32Array(mostDays + 1);
  }
  add(days3, event) {
    const tally = event ? this.exits : this.censored;
    tally[days3] = (tally[days3] ?? 0) + 1;
    this.n++;
    if (event) this.events++;
    if (days3 > this.longest) this.longest = days3;
  }
  clear() {
    this.exits.fill(0, 0, this.longest + 1);
    this.censored.fill(0, 0, this.longest + 1);
    this.n = 0;
    this.events = 0;
    this.longest = 0;
  }
};
var TOLERANCE = 1e-12;
function kaplanMeier(observations, keepCurve = true) {
  const lengths = [...new Set(observations.map(({ days: days3 }) => days3))].sort((a, b) => a - b);
  const rank2 = new Map(lengths.map((days3, i) => [days3, i]));
  const tally = new DayTally(lengths.length);
  for (const { days: days3, event } of observations) tally.add(rank2.get(days3) ?? 0, event);
  const { median, p85, curve, ...counts } = kaplanMeierOf(tally, keepCurve);
  const lengthOf = (place) => lengths[place] ?? 0;
  return {
    ...counts,
    median: median === null ? null : lengthOf(median),
    p85: p85 === null ? null : lengthOf(p85),
    curve: curve.map(({ days: days3, survival }) => ({ days: lengthOf(days3), survival }))
  };
}
function kaplanMeierOf(tally, keepCurve = true) {
  const { n, events } = tally;
  const curve = [];
  let median = null;
  let p85 = null;
  eachStep(tally, (days3, survival) => {
    if (keepCurve) curve.push({ days: days3, survival });
    if (survival <= 0.5 + TOLERANCE) median ??= days3;
    if (survival <= 0.15 + TOLERANCE) p85 ??= days3;
  });
  return { n, events, median: n >= MEDIAN_FROM ? median : null, p85: n >= P85_FROM ? p85 : null, curve };
}
function shareLeftBy({ curve }, days3) {
  let low = 0;
  let high = curve.length;
  while (low < high) {
    const middle = low + high >>> 1;
    if ((curve[middle]?.days ?? Number.POSITIVE_INFINITY) <= days3) low = middle + 1;
    else high = middle;
  }
  return 1 - (curve[low - 1]?.survival ?? 1);
}
function eachStep(tally, visit3) {
  const { exits, censored, n, longest } = tally;
  let atRisk = n;
  let survival = 1;
  let survivalAtBase = 1;
  let atRiskAtBase = n;
  for (let days3 = 0; days3 <= longest; days3++) {
    const left2 = exits[days3] ?? 0;
    if (left2 > 0) {
      atRisk -= left2;
      survival = survivalAtBase * atRisk / atRiskAtBase;
      visit3(days3, survival);
    }
    const lost = censored[days3] ?? 0;
    if (lost > 0) {
      survivalAtBase = survival;
      atRisk -= lost;
      atRiskAtBase = atRisk;
    }
  }
}

// src/metrics/time-in-phase.ts
var WAITING = [...OPEN_PHASES, "parked"];
var FLOW2 = ["proposed", "accepted", "building", "done"];
function daysInPhases({ stays }, now) {
  const days3 = (phase) => stays.filter((stay) => stay.phase === phase).reduce((sum, { from, to }) => sum + daysBetween(from, to ?? now), 0);
  const occurring = PHASES.filter((phase) => stays.some((stay) => stay.phase === phase));
  return Object.fromEntries(occurring.map((phase) => [phase, days3(phase)]));
}
function timeInPhases(histories, now) {
  return WAITING.flatMap((phase) => {
    const visitors = histories.filter(({ birth, stays }) => birth && stays.some((stay) => stay.phase === phase));
    if (visitors.length === 0) return [];
    const observed2 = visitors.flatMap((history) => observedIn(phase, history, now) ?? []);
    const leftCensored = visitors.filter(({ birth }) => birth?.phase === phase && beganEarlier(birth)).length;
    const skipped = histories.filter((history) => passedOver(phase, history)).length;
    return [{ phase, duration: durationOf(observed2, leftCensored), skipped }];
  });
}
function durationOf(observations, leftCensored, keepCurve = true) {
  const finished2 = observations.filter(({ event }) => event);
  return {
    finished: sample(finished2.map(({ days: days3 }) => days3)),
    open: observations.length - finished2.length,
    leftCensored,
    kaplanMeier: kaplanMeier(observations, keepCurve)
  };
}
var beganEarlier = ({ phase }) => phase !== "proposed" && phase !== "unknown";
var fittedStays = ({ birth, stays }) => birth ? stays.slice(stays.indexOf(birth) + (beganEarlier(birth) ? 1 : 0)) : [];
function observedIn(phase, history, now) {
  const stays = fittedStays(history).filter((stay) => stay.phase === phase);
  if (stays.length === 0) return null;
  const days3 = stays.reduce((sum, { from, to }) => sum + daysBetween(from, to ?? now), 0);
  return { days: days3, event: stays.every(({ to }) => to !== null) };
}
function passedOver(phase, { birth, stays }) {
  const rank2 = FLOW2.indexOf(phase);
  if (!birth || rank2 < 0 || stays.some((stay) => stay.phase === phase)) return false;
  const ranks = stays.map((stay) => FLOW2.indexOf(stay.phase));
  const firstBelow = ranks.findIndex((other) => other >= 0 && other < rank2);
  return firstBelow >= 0 && ranks.slice(firstBelow).some((other) => other > rank2);
}

// src/metrics/window.ts
function lowerBound(sorted2, value) {
  let low = 0;
  let high = sorted2.length;
  while (low < high) {
    const middle = low + high >>> 1;
    if ((sorted2[middle] ?? Number.POSITIVE_INFINITY) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
var countIn = (sorted2, { from, to }) => Math.max(0, lowerBound(sorted2, to) - lowerBound(sorted2, from));
var ascending = (instants) => Float64Array.from(instants).sort();
function elapsedWindow(start, end, now) {
  const to = Math.min(end, now + 1);
  return { from: Math.min(start, to), to };
}

// src/metrics/response.ts
var HOUR_MS = 36e5;
var hoursBetween = (from, to) => Math.max(0, Math.floor((to - from) / HOUR_MS));
function responseMeter(reviews) {
  const awaited = awaitedAmong(reviews);
  const ready = awaited.map(({ readyAt: readyAt2 }) => readyAt2);
  return ({ from, to }, keepCurve) => {
    const inside = awaited.slice(lowerBound(ready, from), lowerBound(ready, to));
    const waits = (answer) => {
      const observations = inside.map((each) => observed(each, each[answer], to));
      return durationOf(observations, 0, keepCurve);
    };
    return {
      pulls: inside.length,
      firstResponseHours: waits("respondedAt"),
      firstReviewHours: waits("reviewedAt")
    };
  };
}
function responsePoints(reviews, now) {
  return awaitedAmong(reviews).filter(({ readyAt: readyAt2 }) => readyAt2 <= now).map((each) => {
    const { days: hours3, event: responded } = observed(each, each.respondedAt, now + 1);
    return { at: each.readyAt, pull: each.number, hours: hours3, responded };
  });
}
function awaitedAmong({ pulls, people: people2 }) {
  return pulls.flatMap((each) => awaitedOf(each, (event) => isAnswer(event) && people2.isOther(event.by, each.pull.author))).sort((a, b) => a.readyAt - b.readyAt || a.number - b.number);
}
var isAnswer = (event) => event.kind === "comment" || event.kind === "review";
function awaitedOf({ pull, readyAt: readyAt2, closed }, counts) {
  if (readyAt2 === null || !pull.complete) return [];
  const never = Number.POSITIVE_INFINITY;
  const respondedAt = pull.events.find(counts)?.at ?? never;
  const reviewedAt = pull.events.find((event) => event.kind === "review" && counts(event))?.at ?? never;
  return [{ number: pull.number, readyAt: readyAt2, closed, respondedAt, reviewedAt }];
}
function observed({ readyAt: readyAt2, closed }, answeredAt, before) {
  const closedAt = closedSince(closed, before);
  const event = answeredAt < before && (closedAt === null || answeredAt <= closedAt);
  const until = event ? answeredAt : closedAt ?? before - 1;
  return { days: hoursBetween(readyAt2, until), event };
}

// src/metrics/review-waits.ts
function askedPerson(event, author, people2) {
  const { reviewer, team } = event;
  if (team || reviewer === null || people2.isRobot(reviewer)) return null;
  return reviewer.toLowerCase() === author?.toLowerCase() ? null : reviewer;
}
function reviewerOf({ by }, { author }, people2) {
  return by !== null && people2.isOther(by, author) ? by.login : null;
}
function reviewWaits(reviewed, people2, now) {
  const { pull, readyAt: readyAt2, closed } = reviewed;
  if (readyAt2 === null || readyAt2 > now || !pull.complete) return [];
  const closedAt = closedSince(closed, now + 1);
  const over = closedAt ?? now;
  const asked = /* @__PURE__ */ new Map();
  const reviewers = /* @__PURE__ */ new Set();
  const waits = [];
  const end = (login3, since, at2, how) => {
    waits.push({ login: login3, hours: hoursBetween(since, at2), ...how });
    asked.delete(login3);
  };
  for (const event of pull.events) {
    if (event.at > over) break;
    if (event.kind === "review-requested" || event.kind === "review-request-removed") {
      const login4 = askedPerson(event, pull.author?.login ?? null, people2);
      if (login4 === null) continue;
      const since2 = asked.get(login4);
      if (event.kind === "review-requested") asked.set(login4, Math.max(event.at, readyAt2));
      else if (since2 !== void 0) end(login4, since2, event.at, { answered: false, pending: false });
    }
    if (event.kind !== "review") continue;
    const login3 = reviewerOf(event, pull, people2);
    if (login3 === null) continue;
    const since = asked.get(login3) ?? (reviewers.has(login3) ? null : readyAt2);
    reviewers.add(login3);
    if (since !== null) end(login3, since, event.at, { answered: true, pending: false });
  }
  for (const [login3, since] of [...asked])
    end(login3, since, over, { answered: false, pending: closedAt === null });
  return waits;
}

// src/metrics/approvers.ts
function approversOf({ pulls, people: people2 }, rule2, now) {
  const loads = /* @__PURE__ */ new Map();
  const loadOf = (login3) => {
    const load = loads.get(login3) ?? { reviews: 0, approvals: 0, waits: [] };
    loads.set(login3, load);
    return load;
  };
  for (const reviewed of pulls) {
    if (!reviewed.pull.complete) continue;
    for (const wait of reviewWaits(reviewed, people2, now)) loadOf(wait.login).waits.push(wait);
    for (const login3 of approvalsOf(reviewed, rule2, people2, now).people) loadOf(login3).approvals++;
    for (const event of reviewed.pull.events) {
      if (event.kind !== "review" || event.at > now) continue;
      const login3 = reviewerOf(event, reviewed.pull, people2);
      if (login3 !== null) loadOf(login3).reviews++;
    }
  }
  const named = [...loads].map(([login3, load]) => approverOf(login3, load)).sort(byLoad);
  return {
    latencyHours: latencyOf(
      [...loads.values()].flatMap(({ waits }) => waits),
      true
    ),
    reviews: named.reduce((sum, { reviews }) => sum + reviews, 0),
    topThree: topThree(named),
    people: named
  };
}
var approverOf = (login3, { reviews, approvals, waits }) => ({
  login: login3,
  reviews,
  approvals,
  pending: waits.filter(({ pending }) => pending).length,
  // A survival curve for each person would be most of the data file.
  latencyHours: latencyOf(waits, false)
});
var latencyOf = (waits, keepCurve) => durationOf(
  waits.map(({ hours: hours3, answered }) => ({ days: hours3, event: answered })),
  0,
  keepCurve
);
var byLoad = (a, b) => b.reviews - a.reviews || b.approvals - a.approvals || byCodeUnit(a.login, b.login);
function topThree(people2) {
  const approvals = people2.map((each) => each.approvals).sort((a, b) => b - a);
  const sum = (counts) => counts.reduce((total, count) => total + count, 0);
  return { count: sum(approvals.slice(0, 3)), n: sum(approvals) };
}
var namelessApprovals = ({ pulls, people: people2 }, rule2, now) => pulls.filter((pull) => {
  const approvals = approvalsOf(pull, rule2, people2, now);
  return approvals.nameless && approvals.people.size === 0;
}).length;

// src/metrics/milestone-moves.ts
function milestoneMoves(issues, milestones, now) {
  const known = milestones.filter(({ createdAt: createdAt2 }) => createdAt2 <= now).sort(byDue);
  const places = new Map(known.map(({ title }, place) => [title, place]));
  const placeOf4 = (title) => places.get(title) ?? -1;
  const counts = known.map(({ title }) => ({
    title,
    items: 0,
    closed: 0,
    movedLater: 0,
    removed: 0,
    open: 0
  }));
  const slips2 = /* @__PURE__ */ new Map();
  for (const issue of issues) {
    if (!issue.complete || issue.createdAt > now) continue;
    const visited = visits(issue, now);
    if (visited.length === 0) continue;
    const times = visited.filter((stay, i) => isLater(stay.title, visited[i - 1]?.title, placeOf4)).length;
    slips2.set(times, (slips2.get(times) ?? 0) + 1);
    for (const [title, fate] of fatesOf(issue, visited, placeOf4, now)) {
      const count = counts[placeOf4(title)];
      if (!count) continue;
      count.items++;
      count[fate]++;
    }
  }
  return {
    milestones: counts,
    slips: [...slips2].map(([times, count]) => ({ times, issues: count })).sort((a, b) => a.times - b.times)
  };
}
function byDue(a, b) {
  const [dueA, dueB] = [a.dueOn ?? Number.MAX_SAFE_INTEGER, b.dueOn ?? Number.MAX_SAFE_INTEGER];
  return dueA - dueB || a.createdAt - b.createdAt || a.number - b.number;
}
function visits({ events, milestone }, now) {
  const visited = [];
  let seen = false;
  for (const event of events) {
    if (event.kind !== "milestoned" && event.kind !== "demilestoned") continue;
    if (event.at > now) return visited;
    seen = true;
    const last = visited.at(-1);
    if (event.kind === "demilestoned") {
      if (!last) visited.push({ title: event.milestone, left: true });
      else if (last.title === event.milestone) last.left = true;
    } else if (last?.title === event.milestone && !last.left) continue;
    else {
      if (last) last.left = true;
      visited.push({ title: event.milestone, left: false });
    }
  }
  return !seen && milestone !== null ? [{ title: milestone, left: false }] : visited;
}
var isLater = (title, before, placeOf4) => before !== void 0 && placeOf4(before) >= 0 && placeOf4(title) > placeOf4(before);
function fatesOf(issue, visited, placeOf4, now) {
  const closed = closedSince(closedSpans(issue), now + 1) !== null;
  return new Map(
    visited.map(({ title, left: left2 }, i) => {
      if (!left2) return [title, closed ? "closed" : "open"];
      const next = visited[i + 1];
      return [title, next && isLater(next.title, title, placeOf4) ? "movedLater" : "removed"];
    })
  );
}

// src/metrics/triage.ts
var SHOWN = 10;
function untriaged(issues, untriagedLabel, now) {
  const label3 = foldLabel(untriagedLabel);
  const waiting = [];
  const triaged = [];
  for (const issue of issues) {
    if (issue.createdAt > now) continue;
    const { number: number3, title } = issue;
    if (!labelsAt(issue, now).has(label3)) {
      if (wasLabeled(issue, label3, now)) triaged.push(issue);
    } else if (closedSince(closedSpans(issue), now + 1) === null) {
      const since = labeledAt(issue, label3, now) ?? issue.createdAt;
      waiting.push({ number: number3, title, since, ageDays: daysBetween(since, now) });
    }
  }
  waiting.sort((a, b) => a.since - b.since || a.number - b.number);
  return {
    open: waiting.length,
    ageDays: sample(waiting.map(({ ageDays }) => ageDays)),
    oldest: waiting.slice(0, SHOWN).map(({ number: number3, title, ageDays }) => ({ number: number3, title, ageDays })),
    triagedWithoutAssignee: {
      count: triaged.filter(({ assignees }) => assignees.length === 0).length,
      n: triaged.length
    }
  };
}
var wasLabeled = ({ events }, label3, now) => events.some(
  (event) => (event.kind === "labeled" || event.kind === "unlabeled") && event.at <= now && event.label !== null && foldLabel(event.label) === label3
);

// src/metrics/change-management.ts
function changeManagement2(input, rule2) {
  const { issues, milestones, increments: increments2, now } = input;
  const { since } = input.changes;
  const merged = changesOf(input, rule2);
  return {
    since,
    linkedToIssue: linkedToIssue(merged),
    largeLinkedToProposal: largeLinked(merged),
    untriaged: untriaged(issues, rule2.untriagedLabel, now),
    byIncrement: increments2.filter(({ start }) => start >= since && start <= now).slice(-rule2.increments).map(({ name: name2, start, end }) => ({ name: name2, ...countedIn(merged, elapsedWindow(start, end, now)) })),
    ...milestoneMoves(issues, milestones, now),
    themes: groups(issues, rule2.themes, now),
    components: groups(issues, rule2.components, now),
    ownerFiles: input.ownerFiles.toSorted(byCodeUnit)
  };
}
function changesOf({ changes, people: people2, now, ...rest }, rule2) {
  return changes.pulls.flatMap(({ number: number3, author, mergedAt, closes, changedFiles, changedLines }) => {
    if (mergedAt === null || mergedAt < changes.since || mergedAt > now || !people2.isPerson(author)) return [];
    return {
      at: mergedAt,
      linkedToIssue: closes.length > 0,
      large: changedFiles >= rule2.largeFiles || changedLines >= rule2.largeLines,
      linkedToProposal: rest.isProposalPull(number3) || closes.some(rest.isProposalIssue)
    };
  });
}
var linkedToIssue = (changes) => ({
  count: changes.filter((change) => change.linkedToIssue).length,
  n: changes.length
});
function largeLinked(changes) {
  const large = changes.filter((change) => change.large);
  return { count: large.filter(({ linkedToProposal }) => linkedToProposal).length, n: large.length };
}
function countedIn(changes, { from, to }) {
  const inside = changes.filter(({ at: at2 }) => at2 >= from && at2 < to);
  const [linked, large] = [linkedToIssue(inside), largeLinked(inside)];
  return { merged: linked.n, linkedToIssue: linked.count, large: large.n, largeLinkedToProposal: large.count };
}
function groups(issues, labels, now) {
  const counts = new Map(labels.map((label3) => [foldLabel(label3), { label: label3, open: 0, closed: 0 }]));
  for (const issue of issues) {
    if (issue.createdAt > now) continue;
    const isOpen2 = closedSince(closedSpans(issue), now + 1) === null;
    for (const label3 of labelsAt(issue, now)) {
      const count = counts.get(label3);
      if (count) count[isOpen2 ? "open" : "closed"]++;
    }
  }
  return [...counts.values()].sort(
    (a, b) => b.open + b.closed - (a.open + a.closed) || byCodeUnit(a.label, b.label)
  );
}

// src/metrics/slips.ts
function slips(moves) {
  const marks = moves.map(() => false);
  for (let i = 0; i + 1 < moves.length; i++) {
    const [move, next] = [moves[i], moves[i + 1]];
    if (!move || !next || !isReversal(move, next)) continue;
    marks[i] = true;
    marks[i + 1] = true;
    i++;
  }
  return marks;
}
var isReversal = (move, next) => next.from === move.to && next.to === move.from && next.at - move.at <= DAY_MS;

// src/metrics/history.ts
function historyOf(timeline) {
  const landed = landingOf(timeline);
  const moves = movesOf(landed, timeline.events);
  const marks = slips(moves);
  const stays = staysOf(landed, moves);
  const birthIndex = stays.findIndex((stay) => stay.phase !== "moved");
  const birth = stays[birthIndex] ?? null;
  const transitions = birth ? moves.map((move, i) => ({ ...move, slip: marks[i] === true })).slice(birthIndex) : [];
  return {
    timeline,
    landed,
    stays,
    birth,
    transitions,
    current: stays.at(-1) ?? { phase: landed.phase, from: landed.at, to: null },
    completion: birth?.phase === "done" ? null : transitions.find(({ to }) => to === "done") ?? null,
    end: firstEnd(birth, transitions)
  };
}
function landingOf(timeline) {
  const [first] = timeline.events;
  if (first?.kind !== "landed") throw new Error(`Timeline ${timeline.id} does not start with its landing`);
  return first;
}
function movesOf(landed, events) {
  const moves = [];
  let phase = landed.phase;
  for (const event of events) {
    const next = phaseAfter(event, phase);
    if (next === phase) continue;
    const marked = event.bulk || event.kind === "status" && event.catchUp;
    moves.push({ at: event.at, from: phase, to: next, marked });
    phase = next;
  }
  return moves;
}
function phaseAfter(event, phase) {
  if (event.kind === "status" || event.kind === "restored") return event.phase;
  if (event.kind === "removed" && !isSettled(phase)) return "removed";
  return phase;
}
var isSettled = (phase) => phase === "done" || isEnd(phase) || isOutOfFlow(phase);
function staysOf(landed, moves) {
  const first = { phase: landed.phase, from: landed.at, to: moves[0]?.at ?? null };
  return [first, ...moves.map(({ to, at: at2 }, i) => ({ phase: to, from: at2, to: moves[i + 1]?.at ?? null }))];
}
function firstEnd(birth, transitions) {
  if (birth && isEnd(birth.phase)) return { at: birth.from, kind: birth.phase };
  for (const { at: at2, from, to } of transitions) {
    if (isEnd(to) && from !== "done") return { at: at2, kind: to };
  }
  return null;
}

// src/metrics/people.ts
function peopleOf(bots, threads) {
  const patterns = bots.map((pattern2) => pattern2.toLowerCase());
  const known = appsIn(threads);
  const isRobot = (login3) => {
    const name2 = login3.toLowerCase();
    const told2 = known.get(name2);
    if (told2 !== void 0) return told2;
    const robot = patterns.some((pattern2) => matchesGlob(name2, pattern2) || pattern2 === `${name2}[bot]`);
    known.set(name2, robot);
    return robot;
  };
  const isPerson = (who) => who === null || !(who.bot || isRobot(who.login));
  return {
    isPerson,
    isRobot,
    isOther: (who, author) => isPerson(who) && who?.login.toLowerCase() !== author?.login.toLowerCase()
  };
}
function appsIn(threads) {
  const apps = /* @__PURE__ */ new Map();
  const note2 = (who) => {
    if (who?.bot) apps.set(who.login.toLowerCase(), true);
  };
  for (const { author, events } of threads) {
    note2(author);
    for (const event of events) if ("by" in event) note2(event.by);
  }
  return apps;
}

// src/metrics/reviews.ts
function reviewsOf(timelines, { unmerged, readPulls, sawClosedPulls, repository, issues }, { bots }, now) {
  const found = /* @__PURE__ */ new Map();
  for (const { pull, phase } of unmerged)
    note(found, { pull, addsProposal: true, landedAt: null, parked: phase === "parked" });
  for (const timeline of timelines) {
    for (const { link, pull } of linkedPulls(timeline, repository)) {
      if (link.role !== "adds" && link.role !== "changes") continue;
      const addsProposal = link.role === "adds";
      const landedAt = addsProposal ? landingOf(timeline).at : null;
      note(found, { pull, addsProposal, landedAt, parked: false });
    }
  }
  const threads = /* @__PURE__ */ new Set([...issues, ...unmerged.map(({ pull }) => pull)]);
  for (const timeline of timelines) for (const thread of timeline.threads) threads.add(thread);
  const pulls = [...found.values()].filter(({ pull }) => pull.createdAt <= now).sort((a, b) => a.pull.number - b.pull.number);
  return { pulls, people: peopleOf(bots, threads), readPulls, sawClosedPulls };
}
function note(found, { pull, addsProposal, landedAt, parked }) {
  const known = found.get(pull.number);
  found.set(pull.number, {
    pull,
    readyAt: known ? known.readyAt : readyAt(pull),
    closed: known ? known.closed : closedSpans(pull),
    addsProposal: addsProposal || known?.addsProposal === true,
    acceptedAt: pull.mergedAt ?? earlier(known?.acceptedAt ?? null, landedAt),
    parked: parked || known?.parked === true
  });
}
var earlier = (a, b) => a === null || b === null ? a ?? b : Math.min(a, b);
function linkedPulls({ links, threads }, repository) {
  return links.flatMap((link) => {
    if (link.kind !== "pull" || !isSameRepository(link.repository, repository)) return [];
    const thread = threads.find(({ number: number3 }) => number3 === link.number);
    return thread?.kind === "pull" ? [{ link, pull: thread }] : [];
  });
}
var isSameRepository = (a, b) => a.toLowerCase() === b.toLowerCase();

// src/metrics/issue-tracking.ts
function issueTracking(input) {
  const issues = input.issues.filter(({ number: number3, createdAt: createdAt2 }) => input.tracked.has(number3) && createdAt2 <= input.now).sort((a, b) => a.number - b.number);
  return {
    tracked: issues.length,
    withoutPull: withoutPull(issues, input),
    pullsWithoutIssue: pullsWithoutIssue(issues, input),
    checklists: checklists(issues)
  };
}
function withoutPull(issues, input) {
  const served = issuesOfPulls(input);
  return issues.filter(
    (issue) => issue.complete && issue.closedBy.length === 0 && !served.has(issue.number) && pullsNamed(issue, input.now).size === 0
  ).map(({ number: number3, title }) => ({ number: number3, title }));
}
function issuesOfPulls({ timelines, issueRepository: issueRepository2 }) {
  return new Set(
    timelines.filter(({ links }) => links.some(({ kind }) => kind === "pull")).flatMap(
      ({ links }) => links.filter((link) => link.kind === "issue" && isSameRepository(link.repository, issueRepository2))
    ).map(({ number: number3 }) => number3)
  );
}
function pullsNamed({ events }, now) {
  const named = /* @__PURE__ */ new Set();
  const connected = /* @__PURE__ */ new Set();
  for (const event of events) {
    if (!("otherIs" in event) || event.otherIs !== "pull" || event.at > now) continue;
    const key = keyOf(event.other.repository, event.other.number);
    if (event.kind === "cross-referenced") named.add(key);
    else if (event.kind === "connected") connected.add(key);
    else connected.delete(key);
  }
  return /* @__PURE__ */ new Set([...named, ...connected]);
}
var keyOf = (repository, number3) => `${repository.toLowerCase()}#${number3}`;
function pullsWithoutIssue(issues, { timelines, repository, reviews, now }) {
  const named = new Set(issues.flatMap((issue) => [...pullsNamed(issue, now)]));
  const tracked = new Set(
    timelines.filter(({ links }) => links.some(({ role }) => role === "tracks")).flatMap(({ links }) => links.filter(({ kind }) => kind === "pull").map(({ number: number3 }) => number3))
  );
  return reviews.pulls.filter(
    ({ addsProposal, pull }) => addsProposal && pull.closes.length === 0 && !tracked.has(pull.number) && !named.has(keyOf(repository, pull.number))
  ).map(({ pull: { number: number3, title } }) => ({ number: number3, title }));
}
function checklists(issues) {
  const sections = /* @__PURE__ */ new Map();
  for (const { checklist } of issues) {
    for (const { section: section2, ticked, total } of checklist) {
      const sum = sections.get(section2) ?? { section: section2, issues: 0, ticked: 0, total: 0 };
      sections.set(section2, sum);
      sum.issues++;
      sum.ticked += ticked;
      sum.total += total;
    }
  }
  return [...sections.values()];
}

// src/metrics/links.ts
var keyOf2 = ({ repository, number: number3 }) => `${repository.toLowerCase()}#${number3}`;
function linkCounts(timelines) {
  const links = timelines.flatMap((timeline) => timeline.links);
  const sources = /* @__PURE__ */ new Map();
  for (const { from } of links) sources.set(from, (sources.get(from) ?? 0) + 1);
  const distinct = (kind) => new Set(links.filter((link) => link.kind === kind).map(keyOf2)).size;
  return {
    linkSources: [...sources].map(([from, count]) => ({ from, count })).sort((a, b) => b.count - a.count || byCodeUnit(a.from, b.from)),
    linked: { issues: distinct("issue"), pulls: distinct("pull") }
  };
}
function proposalLinks(timelines, tracked, repository) {
  const links = timelines.flatMap((timeline) => timeline.links);
  const pulls = new Set(links.filter(({ kind }) => kind === "pull").map(keyOf2));
  const issues = new Set(links.filter(({ kind, role }) => kind === "issue" && role !== "mentions").map(keyOf2));
  for (const number3 of tracked.numbers) issues.add(keyOf2({ repository: tracked.repository, number: number3 }));
  return {
    isProposalPull: (number3) => pulls.has(keyOf2({ repository, number: number3 })),
    isProposalIssue: (issue) => issues.has(keyOf2(issue))
  };
}

// src/metrics/activity.ts
function activityOf(threads, people2, now) {
  let at2 = Number.NEGATIVE_INFINITY;
  let until = Number.NEGATIVE_INFINITY;
  for (const thread of threads) {
    if (thread.createdAt > now) continue;
    const acted = lastActAt(thread, people2, now);
    at2 = Math.max(at2, acted);
    until = Math.max(until, acted, thread.complete ? acted : Math.min(thread.updatedAt, now));
  }
  return { at: finite(at2), until: finite(until) };
}
var finite = (at2) => Number.isFinite(at2) ? at2 : null;
function lastActAt({ author, createdAt: createdAt2, events }, people2, now) {
  const last = events.findLast((event) => event.at <= now && isAct(event, author, people2));
  const opened = people2.isPerson(author) ? createdAt2 : Number.NEGATIVE_INFINITY;
  return Math.max(opened, last?.at ?? Number.NEGATIVE_INFINITY);
}
function isAct(event, author, people2) {
  switch (event.kind) {
    case "pushed":
      return people2.isPerson(author);
    case "comment":
    case "review":
    case "closed":
    case "merged":
    case "reopened":
      return people2.isPerson(event.by);
    case "ready-for-review":
    case "review-requested":
      return true;
    default:
      return false;
  }
}

// src/metrics/stale.ts
function isStale(phase, daysSinceActivity, rules) {
  const limit = rules[phase];
  return isOpen(phase) && limit !== void 0 && daysSinceActivity > limit;
}

// src/metrics/turn.ts
function turnOf(open2, rules) {
  const { pull, closed } = open2;
  const { now } = rules;
  if (pull.createdAt > now || !pull.complete || closedSince(closed, now + 1) !== null) return null;
  const held = holdSince(open2, rules);
  if (held !== null) return turnFor(open2, "hold", held, [], now);
  const { side, since, asked } = passes(open2, rules);
  const { author } = pull;
  const people2 = side === "reviewers" ? [...asked].sort() : author && rules.people.isPerson(author) ? [author.login] : [];
  return turnFor(open2, side, since, people2, now);
}
var turnFor = ({ pull }, side, since, people2, now) => ({ side, since, waitingDays: daysBetween(since, now), pull: pull.number, people: people2 });
function holdSince({ pull }, { holdLabels, now }) {
  const there = labelsAt(pull, now);
  const held = holdLabels.map(foldLabel).filter((label3) => there.has(label3));
  const since = held.map((label3) => labeledAt(pull, label3, now) ?? pull.createdAt);
  return since.length === 0 ? null : Math.min(...since);
}
function passes(open2, rules) {
  const { pull } = open2;
  let draft = openedAsDraft(pull);
  let side = draft ? "author" : "reviewers";
  let since = pull.createdAt;
  const asked = /* @__PURE__ */ new Set();
  for (const event of pull.events) {
    if (event.at > rules.now) break;
    noteRequest(event, open2, rules.people, asked);
    if (event.kind === "ready-for-review") draft = false;
    if (event.kind === "converted-to-draft") draft = true;
    const next = draft ? "author" : sideAfter(event, open2, rules) ?? side;
    if (next !== side) since = event.at;
    side = next;
  }
  return { side, since, asked };
}
function noteRequest(event, open2, people2, asked) {
  if (event.kind === "review-requested" || event.kind === "review-request-removed") {
    const login3 = askedPerson(event, open2.pull.author?.login ?? null, people2);
    if (login3 === null) return;
    if (event.kind === "review-requested") asked.add(login3);
    else asked.delete(login3);
  } else if (event.kind === "review") asked.delete(reviewerOf(event, open2.pull, people2) ?? "");
}
function sideAfter(event, { pull }, { people: people2, approval }) {
  switch (event.kind) {
    case "ready-for-review":
    case "review-requested":
    case "review-dismissed":
    case "pushed":
    case "reopened":
      return "reviewers";
    case "labeled":
      return isApproval(event, approval) ? "reviewers" : null;
    case "comment":
    case "review":
      if (!people2.isPerson(event.by)) return null;
      if (event.kind === "review" && event.state === "approved") return "reviewers";
      return people2.isOther(event.by, pull.author) ? "author" : "reviewers";
    default:
      return null;
  }
}
function turnAmong(turns) {
  const [first, ...others] = turns;
  if (!first) return null;
  return others.reduce((best2, turn) => isBefore(turn, best2) ? turn : best2, first);
}
function isBefore(a, b) {
  const [forA, forB] = [a.side === "reviewers", b.side === "reviewers"];
  if (forA !== forB) return forA;
  if (forA && a.since !== b.since) return a.since < b.since;
  return a.pull > b.pull;
}

// src/metrics/unmerged.ts
function unmergedMetrics(unmerged, { people: people2 }, config, now) {
  const { approval, holdLabels, staleAfterDays: staleAfterDays2 } = config;
  return unmerged.filter(({ pull }) => pull.createdAt <= now).sort((a, b) => a.pull.number - b.pull.number).map((proposal) => {
    const { pull, phase } = proposal;
    const { at: at2, until } = activityOf([pull], people2, now);
    return {
      proposal,
      ageDays: daysBetween(pull.createdAt, now),
      turn: turnOf({ pull, closed: closedSpans(pull) }, { people: people2, approval, holdLabels, now }),
      lastActivityAt: at2 ?? pull.createdAt,
      stale: isStale(phase, daysBetween(until ?? pull.createdAt, now), staleAfterDays2)
    };
  });
}

// src/metrics/github-metrics.ts
function githubMetrics(part2, response) {
  const { github, reviews, timelines, config, now } = part2;
  return {
    response,
    responsePoints: responsePoints(reviews, now),
    approvers: approversOf(reviews, config.approval, now),
    unmerged: unmergedMetrics(github.unmerged, reviews, config, now),
    tracking: trackingOf(part2),
    changeManagement: changesOf2(part2),
    ...linkCounts(timelines)
  };
}
var issueRepository = ({ github, config }) => config.preset.github.issueRepository ?? github.repository;
function trackingOf(part2) {
  const { github, timelines, config, reviews, now } = part2;
  if (config.preset.github.track === "none" || !github.readIssues) return null;
  const { issues, tracked, repository } = github;
  return issueTracking({
    timelines,
    issues,
    tracked,
    repository,
    issueRepository: issueRepository(part2),
    reviews,
    now
  });
}
var wasRead = ({ readIssues, readPulls }) => readIssues && readPulls;
function changesOf2(part2) {
  const { github, timelines, increments: increments2, config, reviews, now } = part2;
  const { changes, issues, milestones, ownerFiles, repository } = github;
  if (config.changeManagement === null || changes === null || !wasRead(github)) return null;
  const tracked = { numbers: github.tracked, repository: issueRepository(part2) };
  const links = proposalLinks(timelines, tracked, repository);
  return changeManagement2(
    { changes, issues, milestones, ownerFiles, increments: increments2, people: reviews.people, now, ...links },
    config.changeManagement
  );
}

// src/metrics/github-gaps.ts
var FROM_THREADS = ["firstResponse", "firstReview", "approverLatency", "turn"];
function githubGaps(part2) {
  return [
    ...proposedGaps(part2),
    ...openingGap(part2),
    ...threadGaps(part2),
    ...approvalGap(part2),
    ...issueGaps(part2),
    ...changeGap(part2),
    ...part2.github.gaps
  ];
}
var isIssuesOnly = ({ preset }) => preset.documents.length === 0 && preset.list === null;
function proposedGaps({ github, config }) {
  if (isIssuesOnly(config)) {
    return [{ measure: "proposed", reason: "enhancements are issues here; opening one counts as created" }];
  }
  if (!github.readPulls) return because(["proposed", "notMerged"], "pull requests could not be read");
  if (github.sawClosedPulls) return [];
  if (config.preset.github.unmerged === "all") {
    return because(["notMerged"], "not every closed pull request is looked through for proposals yet");
  }
  const seen = config.preset.github.unmerged === "none" ? "that never landed" : "closed without being merged";
  const reason2 = `pull requests ${seen} were not looked at; "unmerged: all" reads them`;
  return because(["proposed", "notMerged"], reason2);
}
function openingGap({ timelines }) {
  const files = timelines.filter(({ origin }) => origin === "file");
  const unknown = files.filter(({ openedAt }) => openedAt === null).length;
  if (unknown === 0) return [];
  const reason2 = `the pull request that brought ${unknown} of ${counted2(files.length, "proposal")} is not known; for ${unknown === 1 ? "it" : "them"} the landing counts`;
  return because(["opened"], reason2);
}
function threadGaps({ reviews }) {
  const unread = reviews.pulls.filter(({ pull }) => !pull.complete).length;
  if (unread === 0) return [];
  const reason2 = `${unread} of ${counted2(reviews.pulls.length, "pull request")} could not be read in full and ${unread === 1 ? "is" : "are"} left out`;
  return because(FROM_THREADS, reason2);
}
function approvalGap({ reviews, config, now }) {
  const nameless = namelessApprovals(reviews, config.approval, now);
  if (nameless === 0) return [];
  const reason2 = `a robot set the label that approved ${counted2(nameless, "pull request")}, so nobody is known to have approved ${nameless === 1 ? "it" : "them"}`;
  return because(["approverLoad"], reason2);
}
function issueGaps({ github, config }) {
  const unread = github.issues.filter(({ complete }) => !complete).length;
  const measures = [
    ...config.preset.github.track === "none" ? [] : ["issuesWithoutPull"],
    ...config.changeManagement !== null && wasRead(github) ? ["milestoneMoves"] : []
  ];
  const reason2 = `${unread} of ${counted2(github.issues.length, "issue")} could not be read in full and ${unread === 1 ? "is" : "are"} left out`;
  return unread === 0 ? [] : because(measures, reason2);
}
function changeGap({ github, config }) {
  if (config.changeManagement === null || github.changes !== null && wasRead(github)) return [];
  const unread = github.readIssues ? "pull requests" : "issues";
  return because(["changeManagement"], `the ${unread} of the repository were not read`);
}
var counted2 = (n, thing) => `${n} ${thing}${n === 1 ? "" : "s"}`;
var because = (measures, reason2) => measures.map((measure2) => ({ measure: measure2, reason: reason2 }));

// src/metrics/created.ts
function createdAt({ birth, timeline }, clock, now) {
  if (!birth) return null;
  const declared = clock === "declared" && timeline.declaredAt ? Date.parse(timeline.declaredAt) : Number.NaN;
  if (!Number.isNaN(declared)) return Math.min(declared, now);
  return clock === "opened" ? Math.min(timeline.openedAt ?? birth.from, birth.from) : birth.from;
}
function createdMeter(histories, clock, now) {
  const instants = (chosen) => ascending(chosen.map((history) => createdAt(history, clock, now)).filter((at2) => at2 !== null));
  const all = instants(histories);
  const bulk = instants(histories.filter(({ landed }) => landed.bulk));
  return (window2) => ({
    created: countIn(all, window2),
    createdBulk: countIn(bulk, window2)
  });
}

// src/metrics/cohorts.ts
function cohorts(histories, increments2, clock, now) {
  const born = histories.flatMap((history) => {
    const at2 = createdAt(history, clock, now);
    const outcome = outcomeOf(history);
    return at2 === null || outcome === null ? [] : [{ at: at2, outcome }];
  });
  return cohortsOf(born, increments2);
}
function cohortsOf(born, increments2) {
  const counts = increments2.map(() => ({ done: 0, ended: 0, open: 0, parked: 0 }));
  const starts = increments2.map(({ start }) => start);
  for (const { at: at2, outcome } of born) {
    const place = lowerBound(starts, at2 + 1) - 1;
    const cohort = counts[place];
    if (cohort && at2 < (increments2[place]?.end ?? 0)) cohort[outcome]++;
  }
  return increments2.flatMap(({ name: name2 }, i) => cohortOf(name2, counts[i]));
}
function cohortOf(name2, counts) {
  if (!counts) return [];
  const n = counts.done + counts.ended + counts.open + counts.parked;
  return n === 0 ? [] : [{ name: name2, n, ...counts, immature: counts.open * 2 > n }];
}
function outcomeOf({ current, transitions, birth }) {
  const wasDone = birth?.phase === "done" || transitions.some(({ to }) => to === "done");
  if (current.phase === "done" || wasDone && isEnd(current.phase)) return "done";
  if (isEnd(current.phase)) return "ended";
  if (current.phase === "parked") return "parked";
  return isOpen(current.phase) ? "open" : null;
}

// src/metrics/acceptance.ts
function pullCohorts({ pulls }, histories, increments2, now) {
  const adding = pulls.filter(({ addsProposal }) => addsProposal);
  const known = new Set(adding.map(({ pull }) => pull.number));
  const proposed = adding.flatMap((pull) => bornOf(pull, now));
  const landed = histories.flatMap((history) => {
    const { birth, landed: landed2, timeline } = history;
    const byPull = timeline.links.some(
      ({ role, number: number3 }) => role === "adds" && known.has(number3) && timeline.threads.some((thread) => thread.number === number3)
    );
    return birth && !byPull && !landed2.bulk ? [{ at: birth.from, outcome: "done" }] : [];
  });
  return cohortsOf([...proposed, ...landed], increments2);
}
function bornOf(reviewed, now) {
  const { readyAt: readyAt2 } = reviewed;
  return readyAt2 === null || readyAt2 > now ? [] : [{ at: readyAt2, outcome: outcomeOf2(reviewed, now) }];
}
function outcomeOf2({ acceptedAt, closed, parked }, now) {
  if (acceptedAt !== null && acceptedAt <= now) return "done";
  if (parked) return "parked";
  return closedSince(closed, now + 1) === null ? "open" : "ended";
}

// src/metrics/age-risk.ts
var NO_RISK = { ageRisk: null, ageRiskFrom: null };
function ageRiskMeter(histories, now) {
  const stays = histories.flatMap(fittedStays).filter(({ phase }) => isOpen(phase));
  const all = estimate(stays, now);
  const own = new Map(
    OPEN_PHASES.map((phase) => [
      phase,
      estimate(
        stays.filter((stay) => stay.phase === phase),
        now
      )
    ])
  );
  return ({ phase, from }) => {
    if (!isOpen(phase)) return NO_RISK;
    const days3 = daysBetween(from, now);
    const ofState = own.get(phase);
    if (ofState && ofState.events >= P85_FROM)
      return { ageRisk: shareLeftBy(ofState, days3), ageRiskFrom: "state" };
    return all.events >= P85_FROM ? { ageRisk: shareLeftBy(all, days3), ageRiskFrom: "all" } : NO_RISK;
  };
}
var estimate = (stays, now) => kaplanMeier(stays.map(({ from, to }) => ({ days: daysBetween(from, to ?? now), event: to !== null })));

// src/metrics/changes.ts
function landingsOf(timeline) {
  const events = timeline.events.filter(({ commit }) => commit !== null);
  const landings = { content: [], metadata: [], bulk: [], all: [] };
  for (let start = 0, end = 0; start < events.length; start = end) {
    end = endOfCommit(events, start);
    const at2 = events[start]?.at ?? 0;
    landings.all.push(at2);
    const kind = start === 0 ? null : kindOfLanding(events, start, end);
    if (kind) landings[kind].push(at2);
  }
  return landings;
}
function endOfCommit(events, start) {
  let end = start + 1;
  while (end < events.length && events[end]?.commit === events[start]?.commit) end++;
  return end;
}
function kindOfLanding(events, start, end) {
  let kind = null;
  for (let i = start; i < end; i++) {
    const event = events[i];
    if (event?.kind !== "changed" || event.change === "cosmetic") continue;
    if (event.bulk) return "bulk";
    kind = kind === "content" ? kind : event.change;
  }
  return kind;
}
var changeCounts = ({ content, metadata, bulk, all }) => ({
  content: content.length,
  metadata: metadata.length,
  bulk: bulk.length,
  landings: all.length
});
function lastMeaningfulAt({ events }, landedAt) {
  return events.findLast((event) => !event.bulk && isMeaningful(event))?.at ?? landedAt;
}
function lastMeaningfulLandingAt({ events }, landedAt) {
  const landing = events.findLast((event) => !event.bulk && event.commit !== null && isMeaningful(event));
  return landing?.at ?? landedAt;
}
function isMeaningful(event) {
  if (event.kind === "target" && event.commit === null) return false;
  if (event.kind === "changed") return event.change !== "cosmetic";
  return event.kind !== "renamed" && event.kind !== "removed";
}
function changesMeter(proposals) {
  const counted3 = proposals.flatMap(sinceBirth);
  const aliveIn = aliveMeter(counted3.map(({ history }) => history));
  const allLandings = ascending(counted3.flatMap(({ landings }) => landings.all));
  const changes = counted3.flatMap(({ landings }, proposal) => landings.content.map((at2) => ({ at: at2, proposal }))).sort((a, b) => a.at - b.at);
  const changedAt = changes.map(({ at: at2 }) => at2);
  return (window2) => {
    const n = aliveIn(window2);
    const inside = changes.slice(lowerBound(changedAt, window2.from), lowerBound(changedAt, window2.to));
    return {
      changesPerProposal: {
        mean: n === 0 ? null : inside.length / n,
        median: n < MEDIAN_FROM ? null : medianWithZeros(countPerProposal(inside), n),
        n
      },
      landingsPerProposal: n === 0 ? null : countIn(allLandings, window2) / n
    };
  };
}
function sinceBirth({ history, landings }) {
  const { birth, landed } = history;
  if (!birth) return [];
  if (birth.from === landed.at) return [{ history, landings }];
  const later = (instants) => instants.filter((at2) => at2 >= birth.from);
  const { content, metadata, bulk, all } = landings;
  return [
    {
      history,
      landings: { content: later(content), metadata: later(metadata), bulk: later(bulk), all: later(all) }
    }
  ];
}
function countPerProposal(changes) {
  const counts = /* @__PURE__ */ new Map();
  for (const { proposal } of changes) counts.set(proposal, (counts.get(proposal) ?? 0) + 1);
  return [...counts.values()];
}
function medianWithZeros(positive, n) {
  const rank2 = Math.ceil(n / 2);
  const zeros = n - positive.length;
  if (rank2 <= zeros) return 0;
  return positive.toSorted((a, b) => a - b)[rank2 - zeros - 1] ?? null;
}
function aliveMeter(histories) {
  const births = ascending(histories.flatMap(({ birth }) => birth?.from ?? []));
  const absences = histories.flatMap(
    ({ timeline, birth }) => absencesOf(timeline).filter(({ from }) => birth && from >= birth.from)
  );
  return ({ from, to }) => lowerBound(births, to) - absences.filter((gone) => gone.from < from && gone.to >= to).length;
}
function absencesOf({ events }) {
  const absences = [];
  let goneSince = null;
  for (const { kind, at: at2 } of events) {
    if (kind === "removed") goneSince ??= at2;
    if (kind !== "restored" || goneSince === null) continue;
    absences.push({ from: goneSince, to: at2 });
    goneSince = null;
  }
  if (goneSince !== null) absences.push({ from: goneSince, to: Number.POSITIVE_INFINITY });
  return absences;
}
function changesByPhase(proposals) {
  return PHASES.flatMap((phase) => {
    const counts = proposals.filter(({ history }) => history.birth && history.current.phase === phase).map(({ landings }) => landings.content.length);
    const average = mean(counts);
    return average === null ? [] : [{ phase, mean: average, n: counts.length }];
  });
}
function landingsPerProposalAlive(proposals) {
  const present2 = proposals.filter(({ history }) => history.birth && history.timeline.present);
  return mean(present2.map(({ landings }) => landings.all.length));
}

// src/proposals/synonyms.ts
var WORDS = {
  proposed: [
    "provisional",
    "proposed",
    "draft",
    "drafting",
    "not implemented",
    "idea",
    "incomplete",
    "prototyping",
    "review",
    "in review",
    "under review",
    "in discussion",
    "discussion",
    "awaiting review",
    "scheduled for review",
    "active review",
    "returned for revision",
    "pitch",
    "exploring",
    "last call",
    "final comment period",
    "fcp",
    "new",
    "open",
    "pending",
    "submitted",
    "request for comments",
    "speculative",
    "planning",
    "discovery",
    "proof-of-concept implemented"
  ],
  // `active` is ambiguous: PEP means a living document, CIP means done, HIP a process. Accepted and in force is
  // what the plain word says; presets of those families override it.
  accepted: [
    "implementable",
    "accepted",
    "approved",
    "active",
    "adopted",
    "agreed",
    "ready",
    "planned",
    "previewing"
  ],
  building: [
    "implementing",
    "implementing actions",
    "experimental",
    "partially implemented",
    "in-progress",
    "in development",
    "staged",
    "ready-for-release",
    "demonstrated",
    "building",
    "wip",
    "work in progress",
    "started"
  ],
  done: [
    "implemented",
    "completed",
    "released",
    "standard",
    "final",
    "finished",
    "done",
    "deployed",
    "activated",
    "recommended",
    "landed",
    "shipped",
    "stable",
    "complete",
    "delivered"
  ],
  rejected: ["rejected", "declined", "denied", "not accepted", "not planned", "wontfix"],
  withdrawn: ["withdrawn", "abandoned", "discontinued", "cancelled", "canceled", "retracted"],
  replaced: [
    "replaced",
    "superseded",
    "obsoleted",
    "obsolete",
    "obsoleted by",
    "superseded by",
    "replaced by"
  ],
  removed: ["defunct", "removed", "deprecated", "retired", "disabled"],
  parked: [
    "deferred",
    "dormant",
    "postponed",
    "stagnant",
    "stalled",
    "paused",
    "on hold",
    "inactive",
    "expired",
    "stale",
    "backlog",
    "blocked"
  ],
  living: ["living", "living document", "process"],
  informational: ["informational", "memorandum", "information", "meta"],
  moved: ["moved"]
};
var isPhase = (key) => Object.hasOwn(WORDS, key);
var SYNONYMS = Object.fromEntries(
  Object.keys(WORDS).filter(isPhase).flatMap((phase) => WORDS[phase].map((word2) => [word2, phase]))
);

// src/proposals/template-text.ts
var TEMPLATE_PATTERNS = [
  /^(?:tbd|tba|todo|fixme|xxx+|nnn+|to be (?:determined|decided|defined|announced|added)|\?+)\W*$/i,
  /^(?:todo|tbd|fixme)\b[:(]/i,
  /^[y]{4}[-/.]?m{1,2}[-/.]?d{1,2}\W*$/i,
  /^(?:dd[-/.]mm|mm[-/.]dd|dd[-/.]mmm)[-/.]yyyy\W*$/i,
  /^v?[nxyz]{1,2}(?:\.[nxyz]{1,3}){1,2}$/i,
  /^v?\d+\.(?:x{2,3}|y{2,3})$/i,
  /^one of\b/i,
  /^\(?(?:leave|fill)\b.{0,40}\b(?:empty|blank|in)\b/i,
  /^\((?:insert|names?|will contain|find a|optional|your|e\.?g\.?|to be|add|link to|date)\b/i,
  /^(?:insert|enter|add|put|replace)\b.{0,30}\bhere\W*$/i,
  /^\W*(?:status|title|name|date|author|owner|summary|description|link|number)s? here\W*$/i,
  /^your (?:short|name|proposal|title|rfc|kep|descriptive|email|github)\b/i,
  /^(?:<.{0,10})?(?:my[_ -]awesome[_ -]feature|neat[_ -]enhancement[_ -]idea)\W*$/i,
  /^\[(?:date|names?|your name|authors?|title|status|insert.{0,30}|yyyy-mm-dd)\]$/i,
  /^\[?[\w./-]{0,60}#0+\]?(?:\([^()]*\))?$/,
  /^(?:name|title) of (?:the )?(?:feature|proposal|author|rfc|kep)\W*$/i
];
var TEMPLATE = new RegExp(TEMPLATE_PATTERNS.map(({ source }) => source).join("|"), "i");
var NOTHING = /* @__PURE__ */ new Set([
  "",
  "-",
  "--",
  "\u2013",
  "\u2014",
  "~",
  "n/a",
  "n.a.",
  "na",
  "none",
  "null",
  "nil",
  "[]",
  "{}",
  '""',
  "''"
]);
function isTemplateText(raw) {
  const text2 = raw.trim();
  if (text2 === "" || text2.length > 300) return false;
  return isChoice(text2) || isBracketed(text2) || TEMPLATE.test(unwrapped(text2));
}
function isNothing(raw) {
  return NOTHING.has(raw.trim().toLowerCase());
}
function isChoice(text2) {
  const bare = unwrapped(text2);
  if (bare.includes("|")) {
    const parts = bare.replace(/[*`<>()[\]]/g, "").split("|").map((part2) => part2.trim());
    const oneWord = parts.every((part2) => /^[\w.-]{0,30}$/.test(part2));
    return parts.length > 2 ? parts.every((part2) => part2.length <= 30) : oneWord;
  }
  const slashes = bare.split(" / ");
  return bare !== text2 && slashes.length > 2 && slashes.every((part2) => part2.length <= 30);
}
function isBracketed(text2) {
  return /^<[^<>]{1,120}>$/.test(text2) && !/[@:/]/.test(text2.replace(/ \/ /g, " "));
}
function unwrapped(text2) {
  return text2.replace(/^[\s*_`"']+/, "").replace(/[\s*_`"']+$/, "");
}

// src/proposals/words.ts
var WORD_LIMIT = 500;
function foldKey(raw) {
  return raw.slice(0, WORD_LIMIT).toLowerCase().replace(/[*`"']/g, "").replace(/[\s_:-]+/g, "-").replace(/^-|-$/g, "");
}
function foldWord(raw) {
  return blankComments(raw.slice(0, WORD_LIMIT)).replace(/\[\^[^\]]*\]/g, "").replace(/\[([^[\]]*)\](?:\([^()]*\)|\[[^[\]]*\])/g, "$1").replace(/~~|[*`]/g, "").replace(/(?<![a-z0-9])_+|_+(?![a-z0-9])/gi, "").replace(/[\s\u00a0]+/g, " ").replace(/^[\s"'“”‘’]+/, "").replace(/[\s"'“”‘’.,;:!]+$/, "").toLowerCase();
}
function phaseOf(raw, phases) {
  const folded2 = foldWord(raw);
  const keys = Object.keys(phases);
  const word2 = Object.hasOwn(phases, folded2) ? folded2 : longestPrefix(folded2, keys);
  const phase = word2 === null ? void 0 : phases[word2];
  if (word2 !== null && phase !== void 0) return { phase, word: word2, suggestion: null, known: true };
  return { phase: "unknown", word: folded2, suggestion: nearestKey(folded2, keys), known: false };
}
function normaliseStage(raw, stages2, synonyms) {
  const folded2 = foldWord(raw);
  if (folded2 === "") return null;
  const ladder = new Map([
    ...Object.entries(synonyms),
    ...stages2.map((stage2) => [stage2.toLowerCase(), stage2])
  ]);
  const key = longestPrefix(folded2, [...ladder.keys()]);
  return (key === null ? void 0 : ladder.get(key)) ?? folded2;
}
function longestPrefix(folded2, keys) {
  const text2 = separated(folded2);
  let best2 = null;
  for (const key of keys) {
    const start = separated(key);
    if (start === "" || best2 !== null && key.length <= best2.length || !text2.startsWith(start)) continue;
    if (!/[\p{L}\p{N}_-]/u.test(text2.charAt(start.length))) best2 = key;
  }
  return best2;
}
function separated(word2) {
  return word2.replace(/(?<=[\p{L}\p{N}])[ _-]+(?=[\p{L}\p{N}])/gu, " ").toLowerCase();
}
function nearestKey(folded2, keys) {
  if (folded2.length < 3 || folded2.length > 40) return null;
  const reach = folded2.length <= 5 ? 1 : 2;
  const near = keys.filter((key) => editDistance2(folded2, key, reach) <= reach);
  return near.length === 1 ? near[0] ?? null : null;
}
function editDistance2(a, b, reach) {
  if (Math.abs(a.length - b.length) > reach) return reach + 1;
  let row3 = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row3[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row3[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row3 = next;
  }
  return row3[b.length] ?? reach + 1;
}

// src/metrics/completed.ts
function closingMeter(histories, statusMeasured) {
  const completions = histories.flatMap(({ completion }) => completion ?? []);
  const completed2 = ascending(completions.map(({ at: at2 }) => at2));
  const marked = ascending(completions.filter((transition) => transition.marked).map(({ at: at2 }) => at2));
  const bornDone = ascending(histories.flatMap(({ birth }) => birth?.phase === "done" ? birth.from : []));
  const recompleted = ascending(histories.flatMap(recompletions));
  const reopened = ascending(histories.flatMap(reopenings));
  const ended = endedMeter(histories);
  return (window2) => {
    const counted3 = (instants) => statusMeasured ? countIn(instants, window2) : null;
    return {
      completed: counted3(completed2),
      completedBulk: counted3(marked),
      bornDone: counted3(bornDone),
      recompleted: counted3(recompleted),
      reopened: counted3(reopened),
      ended: ended(window2)
    };
  };
}
var reopenings = ({ transitions }) => transitions.filter(({ from, to, slip }) => from === "done" && isOpen(to) && !slip).map(({ at: at2 }) => at2);
function recompletions({ transitions, completion }) {
  return transitions.filter((transition) => transition.to === "done" && transition !== completion && !transition.slip).map(({ at: at2 }) => at2);
}
function endedMeter(histories) {
  const instants = (kind) => ascending(histories.flatMap(({ end }) => end?.kind === kind ? end.at : []));
  const [rejected, withdrawn, replaced, removed] = END_PHASES.map(instants);
  const none = new Float64Array();
  return (window2) => ({
    rejected: countIn(rejected ?? none, window2),
    withdrawn: countIn(withdrawn ?? none, window2),
    replaced: countIn(replaced ?? none, window2),
    removed: countIn(removed ?? none, window2)
  });
}

// src/metrics/conformance.ts
function statusFolding({ phases }) {
  const folded2 = /* @__PURE__ */ new Map();
  return (word2) => {
    const known = folded2.get(word2) ?? phaseOf(word2, phases).word;
    folded2.set(word2, known);
    return known;
  };
}
function conformance(histories, preset, foldStatus) {
  const machine = machineOf(preset, foldStatus);
  const measured2 = machine.size > 0;
  const order3 = preset.order.map(foldStatus);
  const judged = histories.flatMap(
    ({ timeline }) => movesOf2(timeline, foldStatus).map((move) => ({
      timeline,
      move,
      allowed: machine.get(move.from)?.has(move.to)
    }))
  );
  return {
    measured: measured2,
    transitions: measured2 ? judged.length : 0,
    allowed: judged.filter(({ allowed }) => allowed).length,
    issues: judged.flatMap(
      ({ timeline, move, allowed }) => issueOf(timeline, move, verdictOn(move, order3, allowed === true, measured2))
    ),
    reopenShare: reopenShare(histories)
  };
}
function machineOf({ transitions }, foldStatus) {
  const entries = Object.entries(transitions);
  return new Map(entries.map(([from, to]) => [foldStatus(from), new Set(to.map(foldStatus))]));
}
function movesOf2({ events }, foldStatus) {
  const moves = [];
  for (const event of events) {
    if (event.kind !== "status" || event.from === null || event.to === null) continue;
    const [from, to] = [foldStatus(event.from), foldStatus(event.to)];
    if (from !== to) moves.push({ event, at: event.at, from, to });
  }
  const marks = slips(moves);
  return moves.filter((_, i) => !marks[i]);
}
function verdictOn(move, order3, allowed, measured2) {
  const { event, from, to } = move;
  if (event.fromPhase === "done" && isOpen(event.phase)) return "reopened";
  if (allowed) return "allowed";
  const [before, after] = [order3.indexOf(from), order3.indexOf(to)];
  if (before >= 0 && after >= 0 && after < before) return "step-back";
  if (before >= 0 && after > before + 1) return "skipped";
  return measured2 ? "illegal" : "unjudged";
}
function issueOf({ id }, { event }, kind) {
  if (kind === "allowed" || kind === "unjudged") return [];
  return [{ proposal: id, kind, from: event.from, to: event.to, at: event.at, commit: event.commit }];
}
function reopenShare(histories) {
  const everDone = histories.filter(({ birth, completion }) => birth?.phase === "done" || completion);
  return { count: everDone.filter((history) => reopenings(history).length > 0).length, n: everDone.length };
}
function moreThanOneStatus(histories, foldStatus) {
  const present2 = histories.filter(({ birth, timeline }) => birth && timeline.present);
  const count = present2.filter(({ landed, timeline }) => {
    const later = timeline.events.flatMap((event) => event.kind === "status" ? event.to : []);
    const words = [landed.status, ...later].filter((word2) => word2 !== null);
    return new Set(words.map(foldStatus)).size > 1;
  }).length;
  return { count, n: present2.length };
}

// src/metrics/distribution.ts
var NO_LABEL = "none";
function distribution(histories, countable) {
  const present2 = histories.filter(({ timeline }) => timeline.present);
  return {
    byOwner: ownerShares(present2),
    byPhase: sharesBy(present2, ({ current }) => current.phase),
    byStage: countable.stages ? sharesBy(present2, ({ timeline }) => timeline.stage) : [],
    byStatus: countable.status ? sharesBy(present2, ({ timeline }) => timeline.status) : []
  };
}
function ownerShares(present2) {
  const shares = sharesBy(present2, ({ timeline }) => timeline.owner);
  return shares.some(({ label: label3 }) => label3 !== NO_LABEL) ? shares : [];
}
function sharesBy(histories, labelOf) {
  const shares = /* @__PURE__ */ new Map();
  for (const history of histories) {
    const label3 = labelOf(history)?.trim() || NO_LABEL;
    const share3 = shares.get(label3) ?? { label: label3, count: 0, open: 0, done: 0 };
    shares.set(label3, share3);
    share3.count++;
    if (isOpen(history.current.phase)) share3.open++;
    if (history.current.phase === "done") share3.done++;
  }
  return [...shares.values()].sort((a, b) => b.count - a.count || byCodeUnit(a.label, b.label));
}

// src/metrics/flow.ts
function stockOf(histories) {
  const entries = new Map(PHASES.map((phase) => [phase, []]));
  const exits = new Map(PHASES.map((phase) => [phase, []]));
  for (const { birth, stays } of histories) {
    if (!birth) continue;
    for (const { phase, from, to } of stays.slice(stays.indexOf(birth))) {
      entries.get(phase)?.push(from);
      if (to !== null) exits.get(phase)?.push(to);
    }
  }
  const index = new Map(
    PHASES.map((phase) => [
      phase,
      [ascending(entries.get(phase) ?? []), ascending(exits.get(phase) ?? [])]
    ])
  );
  return (phase, before) => {
    const [entered, left2] = index.get(phase) ?? [];
    return entered && left2 ? lowerBound(entered, before) - lowerBound(left2, before) : 0;
  };
}
var wipBefore = (stock, before) => OPEN_PHASES.reduce((sum, phase) => sum + stock(phase, before), 0);
function stockMeter(stock) {
  return ({ from, to }) => ({
    wipAtStart: wipBefore(stock, from),
    wipAtEnd: wipBefore(stock, to),
    parkedAtEnd: stock("parked", to)
  });
}
function netFlow(created2, { completed: completed2, bornDone, ended }) {
  if (completed2 === null || bornDone === null) return { netFlow: null, closureRatio: null };
  const closed = completed2 + bornDone + ended.rejected + ended.withdrawn + ended.replaced + ended.removed;
  return { netFlow: created2 - closed, closureRatio: created2 === 0 ? null : closed / created2 };
}

// src/metrics/flow-series.ts
var MOST_INSTANTS2 = 400;
var FLOW3 = ["proposed", "accepted", "building", "done"];
function flowSeries(histories, stock, now) {
  const proposals = histories.filter(({ birth }) => birth !== null);
  const occurring = phasesOf(proposals);
  const at2 = instantsUntil(now, proposals);
  return {
    at: at2,
    cumulative: PHASES.filter((phase) => occurring.has(phase) && (isFlow(phase) || isEnd(phase))).map((phase) => {
      const reached = ascending(proposals.flatMap((history) => firstReach(history, phase) ?? []));
      return { phase, values: at2.map((instant2) => lowerBound(reached, instant2 + 1)) };
    }),
    stock: PHASES.filter((phase) => occurring.has(phase)).map((phase) => ({
      phase,
      values: at2.map((instant2) => stock(phase, instant2 + 1))
    }))
  };
}
function phasesOf(proposals) {
  const phases = /* @__PURE__ */ new Set();
  for (const history of proposals) for (const stay of staysSinceBirth(history)) phases.add(stay.phase);
  if (phases.has("unknown")) phases.add("proposed");
  return phases;
}
function firstReach(history, phase) {
  return staysSinceBirth(history).find((stay) => reaches(stay.phase, phase))?.from;
}
function reaches(phase, goal) {
  return isFlow(goal) ? rank(phase) >= rank(goal) : phase === goal;
}
var isFlow = (phase) => FLOW3.some((step) => step === phase);
var rank = (phase) => FLOW3.findIndex((step) => step === (phase === "unknown" ? "proposed" : phase));
var staysSinceBirth = ({ birth, stays }) => birth ? stays.slice(stays.indexOf(birth)) : [];
function instantsUntil(now, proposals) {
  const first = proposals.reduce((earliest, { birth }) => Math.min(earliest, birth?.from ?? now), now);
  const step = stepDays((now - first) / DAY_MS) * DAY_MS;
  const instants = [];
  for (let at2 = first; at2 < now; at2 += step) instants.push(at2);
  return [...instants, now];
}
function stepDays(days3) {
  let step = 1;
  while (Math.ceil(days3 / step) + 1 > MOST_INSTANTS2) step = step === 1 ? 7 : step * 2;
  return step;
}

// src/metrics/gaps.ts
var REASON = {
  noStatus: "no status in files",
  closedPulls: "needs closed pull requests",
  noMachine: "no state machine in the preset",
  github: "needs GitHub data (a token)",
  opened: "needs GitHub data (a token); the landing counts",
  targets: "no targets in files; needs GitHub data (a token)",
  noTargets: "no targets in files or on issues",
  unnamed: "no target names an increment; cut increments by milestones or tags",
  later: "not part of this version"
};
var FROM_STATUS = [
  "completed",
  "netFlow",
  "closureRatio",
  "leadTime",
  "timeInState",
  "ageRisk",
  "reopened"
];
var FROM_GITHUB = [
  "proposed",
  "firstResponse",
  "firstReview",
  "approverLatency",
  "turn",
  "changeManagement"
];
var NOT_YET = ["forecast"];
function gapsOf(preset, seen) {
  return [
    ...seen.status ? [] : because2(FROM_STATUS, REASON.noStatus),
    ...seen.acceptance ? [] : because2(["acceptance"], acceptanceReason(preset)),
    ...conformanceGap(preset, seen),
    ...seen.github ?? withoutGithub(seen),
    ...targetGaps(seen),
    ...because2(NOT_YET, REASON.later)
  ];
}
function withoutGithub({ created: created2 }) {
  const opened = created2 === "opened" ? because2(["opened"], REASON.opened) : [];
  return [...opened, ...because2(FROM_GITHUB, REASON.github)];
}
function conformanceGap({ transitions }, { status }) {
  if (!status) return because2(["conformance"], REASON.noStatus);
  return Object.keys(transitions).length > 0 ? [] : because2(["conformance"], REASON.noMachine);
}
function targetGaps({ predictability: predictability2, slippage: slippage2, github }) {
  if (slippage2 === null) {
    return because2(["predictability", "slippage"], github === null ? REASON.targets : REASON.noTargets);
  }
  return predictability2 === null ? because2(["predictability"], REASON.unnamed) : [];
}
var acceptanceReason = ({ statusFrom }) => statusFrom === "landing" ? REASON.closedPulls : REASON.noStatus;
var because2 = (measures, reason2) => measures.map((measure2) => ({ measure: measure2, reason: reason2 }));

// src/metrics/health.ts
var hasStatus = ({ statusFrom }) => statusFrom === "header" || statusFrom === "path";
var UNREADABLE = [
  "invalid-yaml",
  "unclosed-front-matter",
  "front-matter-engine",
  "header-too-large",
  "blob-too-large",
  "missing-header"
];
var free = (timeline, ...codes) => !codes.some((code) => timeline.findings.includes(code));
var RULES = [
  {
    rule: "header-readable",
    describes: "The header can be read without repair",
    appliesTo: ({ forms }) => forms.length > 0,
    passes: (timeline) => free(timeline, ...UNREADABLE)
  },
  {
    rule: "title-present",
    describes: "It has a title",
    fitsIssues: true,
    appliesTo: () => true,
    passes: (timeline) => timeline.title.trim() !== "" && free(timeline, "missing-title")
  },
  {
    rule: "status-present",
    describes: "It states a status",
    appliesTo: hasStatus,
    passes: (timeline) => timeline.status !== null && free(timeline, "missing-status")
  },
  {
    rule: "status-known",
    describes: "Its status is one of the known words",
    appliesTo: hasStatus,
    appliesHere: (timeline) => timeline.status !== null,
    passes: (timeline) => timeline.phase !== "unknown" && free(timeline, "unknown-status")
  },
  {
    rule: "owner-named",
    describes: "It names the group that owns it",
    appliesTo: ({ fields, documents }) => fields.owner !== void 0 || documents.some((path2) => path2.includes("{owner}")),
    passes: (timeline) => timeline.owner !== null && free(timeline, "missing-owner")
  },
  {
    rule: "declared-date-valid",
    describes: "It declares a valid date of creation",
    appliesTo: ({ fields }) => fields.created !== void 0,
    passes: (timeline) => timeline.declaredAt !== null && free(timeline, "bad-date")
  }
];
function health(histories, preset) {
  const present2 = histories.filter(({ birth, timeline }) => birth && timeline.present);
  return RULES.filter(({ appliesTo }) => appliesTo(preset)).map(
    ({ rule: rule2, describes, appliesHere, fitsIssues = false, passes: passes2 }) => {
      const judged = present2.filter(
        ({ timeline }) => (fitsIssues || timeline.origin === "file") && (appliesHere?.(timeline) ?? true)
      );
      return {
        rule: rule2,
        describes,
        passing: judged.filter(({ timeline }) => passes2(timeline)).length,
        n: judged.length
      };
    }
  );
}
function declaredDriftDays(histories) {
  return sample(
    histories.flatMap(({ birth, landed, timeline }) => {
      const declared = timeline.declaredAt === null ? Number.NaN : Date.parse(timeline.declaredAt);
      if (!birth || !timeline.present || Number.isNaN(declared)) return [];
      return dayNumber(landed.at) - dayNumber(declared);
    })
  );
}

// src/metrics/increment-metrics.ts
var MINUTE_MS = 6e4;
function incrementMetrics(increments2, measure2, timeZone2, now) {
  const whole = increments2.map(({ start, end }) => measure2(elapsedWindow(start, end, now)));
  return increments2.flatMap((increment, i) => {
    const measures = whole[i];
    if (!measures) return [];
    const inProgress = increment.start <= now && now < increment.end;
    const before = increments2[i - 1];
    const cut = () => before && measure2(sameSpan(before, now - increment.start));
    const sameDayPrevious = (inProgress ? cut() : whole[i - 1]) ?? null;
    return [{ ...increment, ...measures, inProgress, ...dayOf2(increment, timeZone2, now), sameDayPrevious }];
  });
}
var sameSpan = ({ start, end }, elapsed) => elapsedWindow(start, end, start + elapsed);
function dayOf2({ start, end }, timeZone2, now) {
  const localDay = (at2) => dayNumber(at2 + tzOffset(timeZone2, new Date(at2)) * MINUTE_MS);
  const days3 = Math.max(1, localDay(end) - localDay(start));
  return { day: now < start ? 0 : Math.min(days3, localDay(now) - localDay(start) + 1), days: days3 };
}

// src/metrics/life.ts
function lifeMeter({ people: people2 }, repository, { approval, holdLabels }, now) {
  const rules = { people: people2, approval, holdLabels, now };
  return ({ timeline, landed }, open2) => {
    const landing = lastMeaningfulLandingAt(timeline, landed.at);
    const { at: at2, until } = activityOf(timeline.threads, people2, now);
    return {
      lastActivityAt: Math.max(landing, at2 ?? landing),
      activeUntil: Math.max(landing, until ?? landing),
      turn: open2 ? turnAmong(turnsOf(timeline, repository, rules)) : null
    };
  };
}
var turnsOf = (timeline, repository, rules) => linkedPulls(timeline, repository).filter(({ link }) => link.role !== "mentions").flatMap(({ pull }) => turnOf({ pull, closed: closedSpans(pull) }, rules) ?? []);

// src/metrics/ladder.ts
function rungsOf({ stages: stages2, stageSynonyms }) {
  const rungs = new Map(stages2.map((stage2, rung) => [fold2(stage2), rung]));
  for (const [spelling, stage2] of Object.entries(stageSynonyms)) {
    const rung = rungs.get(fold2(stage2));
    if (rung !== void 0) rungs.set(fold2(spelling), rung);
  }
  return (word2) => word2 === null ? null : rungs.get(fold2(word2)) ?? null;
}
var fold2 = (word2) => word2.trim().toLowerCase();
function stageHistoryOf(timeline, rungOf) {
  const landed = landingOf(timeline);
  const changes = timeline.events.filter((event) => event.kind === "stage");
  const atLanding = ({ commit, at: at2 }) => (commit === landed.commit || commit === null) && at2 === landed.at;
  const bornWith = changes.findLast(atLanding);
  const later = changes.filter((change) => !atLanding(change));
  const [first] = later;
  const word2 = bornWith ? bornWith.to : first ? first.from : timeline.stage;
  const bornOn = rungOf(word2);
  return { landedAt: landed.at, bornOn, climbs: climbsOf(bornOn, later, rungOf) };
}
function climbsOf(bornOn, changes, rungOf) {
  const climbs = [];
  let rung = bornOn;
  for (const { at: at2, to } of changes) {
    const next = rungOf(to);
    if (next !== rung) climbs.push({ at: at2, from: rung, to: next });
    rung = next;
  }
  return climbs;
}

// src/metrics/replans.ts
var TYPO_DAYS = 7;
function replansOf(timeline, history, reading) {
  const replans = [];
  const setAt = /* @__PURE__ */ new Map();
  for (const event of timeline.events) {
    if (event.kind !== "target") continue;
    const age = event.at - (setAt.get(event.stage) ?? history.landedAt);
    setAt.set(event.stage, event.at);
    const rung = rungFor(event, history, reading);
    if (rung === null || age <= TYPO_DAYS * DAY_MS) continue;
    if (isLater2(event.to, event.from, reading.increments)) replans.push({ at: event.at, rung });
  }
  return replans;
}
function rungFor(event, { bornOn, climbs }, reading) {
  if (event.stage !== null) return reading.rungOf(event.stage);
  if (reading.stageTargetsOnly) return null;
  const climb = climbs.findLast(({ at: at2 }) => at2 <= event.at);
  return climb ? climb.to : bornOn;
}
function isLater2(a, b, increments2) {
  if (a === null || b === null) return false;
  const [placeA, placeB] = [placeOf(a, increments2), placeOf(b, increments2)];
  if (placeA >= 0 && placeB >= 0) return placeA > placeB;
  const [numbersA, numbersB] = [numbersIn(a), numbersIn(b)];
  const differing = numbersA.findIndex((number3, i) => number3 !== (numbersB[i] ?? number3));
  return (numbersA[differing] ?? 0) > (numbersB[differing] ?? 0);
}
var placeOf = (name2, increments2) => increments2.findIndex((increment) => increment.name === name2.trim());
var numbersIn = (target) => (target.match(/\d+/g) ?? []).map(Number);

// src/metrics/targets.ts
var foldTarget = (name2) => name2.trim().toLowerCase().replace(/^v(?=\d)/, "");
function incrementNames(increments2) {
  const places = /* @__PURE__ */ new Map();
  increments2.forEach(({ name: name2 }, place) => {
    const folded2 = foldTarget(name2);
    if (!places.has(folded2)) places.set(folded2, place);
  });
  return { placeOf: (target) => target === null ? null : places.get(foldTarget(target)) ?? null };
}
function targetLines(histories, preset) {
  const rungOf = rungsOf(preset);
  return histories.flatMap((history) => {
    const changes = history.timeline.events.filter((event) => event.kind === "target");
    if (!history.birth || changes.length === 0) return [];
    const stageOnly = preset.stageTargets !== null && history.timeline.origin === "file";
    const stages2 = new Set(changes.map(({ stage: stage2 }) => stage2));
    return [...stages2].flatMap((stage2) => {
      if (stage2 === null && stageOnly) return [];
      const events = changes.filter((change) => change.stage === stage2);
      const values = valuesOf(events, history.landed.at);
      return values.length === 0 ? [] : [{ history, stage: stage2, values, reachedAt: reachedAt(history, stage2, rungOf) }];
    });
  });
}
function valuesOf(events, landedAt) {
  const given = (text2) => text2 === null || text2.trim() === "" ? null : text2.trim();
  const before = given(events[0]?.from ?? null);
  const values = events.map(({ at: at2, to }) => ({ at: at2, to: given(to) }));
  return before === null ? values : [{ at: landedAt, to: before }, ...values];
}
function reachedAt({ birth, completion, timeline }, stage2, rungOf) {
  const done = birth?.phase === "done" ? birth.from : completion?.at ?? Number.POSITIVE_INFINITY;
  const rung = rungOf(stage2);
  if (rung === null) return done;
  const { landedAt, bornOn, climbs } = stageHistoryOf(timeline, rungOf);
  if (bornOn !== null && bornOn >= rung) return Math.min(done, landedAt);
  return Math.min(done, climbs.find(({ to }) => to !== null && to >= rung)?.at ?? Number.POSITIVE_INFINITY);
}
var targetAt = ({ values }, at2) => values.findLast((value) => value.at <= at2)?.to ?? null;
function isPlannable({ stays }, at2) {
  const phase = stays.findLast(({ from }) => from <= at2)?.phase;
  return phase !== void 0 && phase !== "parked" && !isEnd(phase) && !isOutOfFlow(phase);
}
function compareTargets(a, b, { placeOf: placeOf4 }) {
  const [placeA, placeB] = [placeOf4(a), placeOf4(b)];
  if (placeA !== null && placeB !== null) return placeA - placeB;
  return Number(isLater2(a, b, [])) - Number(isLater2(b, a, []));
}

// src/metrics/predictability.ts
function predictability(lines, rules) {
  const counts = rules.increments.map(() => ({ planned: 0, kept: 0, lateAndDone: 0 }));
  let anyNamed = false;
  for (const line of lines) {
    for (const place of placesNamed(line, rules.names)) {
      anyNamed = true;
      const [increment, count] = [rules.increments[place], counts[place]];
      if (!increment || !count || increment.start > rules.now) continue;
      const { planned, kept: kept2, late } = promiseOf(line, place, increment, rules);
      if (planned) count.planned++;
      if (planned && kept2) count.kept++;
      if (late && kept2) count.lateAndDone++;
    }
  }
  if (!anyNamed) return null;
  return rules.increments.flatMap(({ name: name2, start }, place) => {
    const count = counts[place];
    return count && start <= rules.now ? [{ name: name2, ...count }] : [];
  });
}
function placesNamed({ values }, { placeOf: placeOf4 }) {
  return new Set(values.flatMap(({ to }) => placeOf4(to) ?? []));
}
function promiseOf(line, place, { start, end }, { names, graceDays, now }) {
  const seenUntil = Math.min(end - 1, now);
  const deadline = Math.min(start + graceDays * DAY_MS, seenUntil);
  const planned = names.placeOf(targetAt(line, deadline)) === place && isPlannable(line.history, deadline);
  const added = line.values.some(
    ({ at: at2, to }) => at2 > deadline && at2 <= seenUntil && names.placeOf(to) === place
  );
  return {
    planned,
    kept: line.reachedAt <= seenUntil,
    late: !planned && added && line.reachedAt >= start
  };
}

// src/metrics/proposal-metrics.ts
function proposalMetrics({ history, landings }, { ageRiskOf, lifeOf }, staleAfterDays2, now) {
  const { timeline, landed, current, completion, end } = history;
  const meaningfulAt = lastMeaningfulAt(timeline, landed.at);
  const open2 = isOpen(current.phase);
  const life = lifeOf?.(history, open2) ?? landingsAlone(meaningfulAt);
  return {
    timeline,
    phase: current.phase,
    open: open2,
    landedAt: landed.at,
    completedAt: completion?.at ?? null,
    endedAt: end?.at ?? null,
    endKind: end?.kind ?? null,
    changes: changeCounts(landings),
    lastMeaningfulAt: meaningfulAt,
    ageDays: daysBetween(landed.at, now),
    daysInState: daysBetween(current.from, now),
    daysSinceMeaningfulChange: daysBetween(meaningfulAt, now),
    ...ageRiskOf(current),
    stale: isStale(current.phase, daysBetween(life.activeUntil, now), staleAfterDays2),
    lastActivityAt: life.lastActivityAt,
    turn: life.turn,
    timeInPhaseDays: daysInPhases(history, now),
    checklist: timeline.checklist
  };
}
var landingsAlone = (at2) => ({ lastActivityAt: at2, activeUntil: at2, turn: null });

// src/metrics/slippage.ts
function slippage(lines, names) {
  const judged = lines.flatMap((line) => slipOf(line, names) ?? []);
  if (judged.length === 0) return null;
  const count = (test) => judged.filter(test).length;
  return {
    n: judged.length,
    later: count(({ direction }) => direction > 0),
    earlier: count(({ direction }) => direction < 0),
    dropped: count(({ slip }) => slip.now === null),
    replans: judged.reduce((sum, { slip }) => sum + slip.moves, 0),
    slips: judged.filter(({ slip, direction }) => slip.now === null || slip.moves > 0 || direction !== 0).map(({ slip }) => slip).sort(byMove)
  };
}
function slipOf({ history, stage: stage2, values }, names) {
  const targets = settledTargets(values);
  const first = targets[0] ?? null;
  if (first === null) return null;
  const now = targets.at(-1) ?? null;
  const [from, to] = [names.placeOf(first), names.placeOf(now)];
  const steps = from === null || to === null ? null : to - from;
  const named = targets.filter((target) => target !== null);
  const moves = named.filter(
    (target, i) => i > 0 && compareTargets(target, named[i - 1] ?? "", names) > 0
  ).length;
  const direction = now === null ? 0 : compareTargets(now, first, names);
  return { slip: { proposal: history.timeline.id, stage: stage2, first, now, steps, moves }, direction };
}
function settledTargets(values) {
  const stood = values.filter(
    ({ at: at2 }, i) => (values[i + 1]?.at ?? Number.POSITIVE_INFINITY) - at2 > TYPO_DAYS * DAY_MS
  );
  const targets = stood.map(({ to }) => to);
  const start = targets.findIndex((target) => target !== null);
  return start < 0 ? [] : targets.slice(start);
}
function byMove(a, b) {
  return (b.steps ?? 0) - (a.steps ?? 0) || b.moves - a.moves || byCodeUnit(a.proposal, b.proposal) || byCodeUnit(a.stage ?? "", b.stage ?? "");
}

// src/metrics/time-in-stage.ts
function timeInStages(histories, preset, now) {
  const rungOf = rungsOf(preset);
  const proposals = histories.filter(({ birth }) => birth).map((history) => ({ stages: stageHistoryOf(history.timeline, rungOf), stop: stopOf(history, now) }));
  return preset.stages.flatMap((stage2, rung) => {
    const observed2 = proposals.flatMap((proposal) => observedOn(rung, proposal) ?? []);
    const leftCensored = rung === 0 ? 0 : proposals.filter(({ stages: stages2 }) => stages2.bornOn === rung).length;
    return observed2.length + leftCensored === 0 ? [] : [{ stage: stage2, duration: durationOf(observed2, leftCensored) }];
  });
}
function stopOf({ current }, now) {
  if (current.phase === "done") return { at: current.from, event: true };
  return { at: isEnd(current.phase) ? current.from : now, event: false };
}
function observedOn(rung, { stages: stages2, stop }) {
  const starts = [{ at: stages2.landedAt, to: stages2.bornOn }, ...stages2.climbs];
  const stays = starts.map(({ at: at2, to }, i) => ({ rung: to, from: at2, to: starts[i + 1]?.at ?? null, born: i === 0 })).filter((stay) => stay.rung === rung && !(stay.born && rung > 0) && stay.from <= stop.at);
  if (stays.length === 0) return null;
  const days3 = stays.reduce(
    (sum, { from, to }) => sum + daysBetween(from, Math.min(to ?? stop.at, stop.at)),
    0
  );
  const stillThere = stays.some(({ to }) => to === null || to > stop.at);
  return { days: days3, event: !stillThere || stop.event };
}

// src/metrics/lead-time.ts
var NO_DURATION = {
  finished: sample([]),
  open: 0,
  leftCensored: 0,
  kaplanMeier: { n: 0, events: 0, median: null, p85: null, curve: [] }
};
function leadTimeMeter(histories, now) {
  const journeys = histories.flatMap(journeyOf).sort((a, b) => a.start - b.start);
  const columns = columnsOf(journeys);
  const completed2 = journeys.filter(({ completedAt: completedAt2 }) => completedAt2 < Number.POSITIVE_INFINITY);
  completed2.sort((a, b) => a.completedAt - b.completedAt);
  const completedAt = completed2.map((journey) => journey.completedAt);
  const tally = new DayTally(longestLead(columns, now));
  const bornDone = ascending(histories.flatMap(({ birth }) => birth?.phase === "done" ? birth.from : []));
  return ({ from, to }, keepCurve) => {
    const inside = completed2.slice(lowerBound(completedAt, from), lowerBound(completedAt, to));
    return {
      finished: sample(inside.map(({ leadDays }) => leadDays)),
      leftCensored: lowerBound(bornDone, to),
      ...estimateBefore(to, columns, tally, keepCurve)
    };
  };
}
function journeyOf({ timeline, landed, birth, stays, completion }) {
  if (!birth || birth.phase === "done") return [];
  const start = Math.min(timeline.openedAt ?? landed.at, landed.at);
  const completedAt = completion?.at ?? Number.POSITIVE_INFINITY;
  const leadDays = daysBetween(start, completedAt);
  return [{ start, completedAt, leadDays, openSpans: openSpansOf(stays) }];
}
function openSpansOf(stays) {
  const spans = [];
  for (const { phase, from, to } of stays) {
    if (!isOpen(phase)) continue;
    const until = to ?? Number.POSITIVE_INFINITY;
    const last = spans.at(-1);
    if (last?.to === from) spans[spans.length - 1] = { from: last.from, to: until };
    else spans.push({ from, to: until });
  }
  return spans;
}
var columnsOf = (byStart) => ({
  start: Float64Array.from(byStart, ({ start }) => start),
  completedAt: Float64Array.from(byStart, ({ completedAt }) => completedAt),
  leadDays: Float64Array.from(byStart, ({ leadDays }) => leadDays),
  openSpans: byStart.map(({ openSpans }) => openSpans)
});
function longestLead({ start }, until) {
  const first = start[0];
  return first === void 0 ? 0 : daysBetween(first, until);
}
function estimateBefore(before, columns, tally, keepCurve) {
  const { start, completedAt, leadDays, openSpans } = columns;
  tally.clear();
  const begun = lowerBound(start, before);
  let open2 = 0;
  for (let i = 0; i < begun; i++) {
    if ((completedAt[i] ?? 0) < before) {
      tally.add(leadDays[i] ?? 0, true);
      continue;
    }
    const seenUntil = openUntil(openSpans[i] ?? [], before);
    if (seenUntil === null) continue;
    if (seenUntil === before) open2++;
    tally.add(daysBetween(start[i] ?? 0, seenUntil === before ? before - 1 : seenUntil), false);
  }
  return { open: open2, kaplanMeier: kaplanMeierOf(tally, keepCurve) };
}
function openUntil(spans, before) {
  for (let i = spans.length - 1; i >= 0; i--) {
    const span = spans[i];
    if (span && span.from < before) return Math.min(span.to, before);
  }
  return null;
}

// src/metrics/proposed.ts
function proposedMeter({ pulls, sawClosedPulls }) {
  const adding = pulls.filter(({ addsProposal }) => addsProposal);
  const ready = ascending(adding.flatMap((pull) => pull.readyAt ?? []));
  const closings = adding.flatMap((pull) => pull.closed.map(({ from }) => ({ at: from, pull }))).sort((a, b) => a.at - b.at);
  const closedAt = closings.map(({ at: at2 }) => at2);
  return (window2) => {
    const inside = closings.slice(lowerBound(closedAt, window2.from), lowerBound(closedAt, window2.to));
    const turnedDown = inside.filter(({ at: at2, pull }) => isTurnedDown(pull, at2, window2.to));
    return { proposed: countIn(ready, window2), notMerged: sawClosedPulls ? turnedDown.length : null };
  };
}
function isTurnedDown({ closed, acceptedAt }, at2, before) {
  return closedSince(closed, before) === at2 && !(acceptedAt !== null && acceptedAt < before);
}

// src/metrics/stages.ts
function stagesMeter(histories, preset, increments2) {
  const logs = preset.stages.map(
    () => ({ entered: [], skipped: [], steppedBack: [], replanned: [] })
  );
  const reading = { rungOf: rungsOf(preset), stageTargetsOnly: preset.stageTargets !== null, increments: increments2 };
  for (const { timeline, birth } of logs.length > 0 ? histories : []) {
    if (!birth) continue;
    noteStages(timeline, reading, (kind, rung, at2) => logs[rung]?.[kind].push(Math.max(at2, birth.from)));
  }
  const rungs = preset.stages.map((stage2, rung) => ({ stage: stage2, ...sorted(logs[rung]) }));
  return (window2) => rungs.map(({ stage: stage2, entered, skipped, steppedBack, replanned }) => ({
    stage: stage2,
    entered: countIn(entered, window2),
    skipped: countIn(skipped, window2),
    steppedBack: countIn(steppedBack, window2),
    replanned: countIn(replanned, window2)
  }));
}
function noteStages(timeline, reading, note2) {
  const stages2 = stageHistoryOf(timeline, reading.rungOf);
  noteEntries(stages2, note2);
  noteStepsBack(stages2, note2);
  for (const { at: at2, rung } of replansOf(timeline, stages2, reading)) note2("replanned", rung, at2);
}
function noteEntries({ landedAt, bornOn, climbs }, note2) {
  let highest = bornOn ?? -1;
  if (bornOn !== null) note2("entered", bornOn, landedAt);
  for (const { at: at2, to } of climbs) {
    if (to === null || to <= highest) continue;
    note2("entered", to, at2);
    if (highest < to - 1) note2("skipped", to, at2);
    highest = to;
  }
}
function noteStepsBack({ climbs }, note2) {
  const marks = slips(climbs);
  climbs.forEach(({ at: at2, from, to }, i) => {
    if (from !== null && to !== null && to < from && !marks[i]) note2("steppedBack", to, at2);
  });
}
var sorted = (log) => ({
  entered: ascending(log?.entered ?? []),
  skipped: ascending(log?.skipped ?? []),
  steppedBack: ascending(log?.steppedBack ?? []),
  replanned: ascending(log?.replanned ?? [])
});

// src/metrics/window-measures.ts
function windowMeter(measured2) {
  const { proposals, stock, statusMeasured, increments: increments2, config, now, reviews } = measured2;
  const histories = proposals.map(({ history }) => history);
  const created2 = createdMeter(histories, config.created, now);
  const closings = closingMeter(histories, statusMeasured);
  const stocks = stockMeter(stock);
  const changes = changesMeter(proposals);
  const leadTime2 = statusMeasured ? leadTimeMeter(histories, now) : () => NO_DURATION;
  const stages2 = stagesMeter(histories, config.preset, increments2);
  const proposed = reviews?.readPulls && !isIssuesOnly(config) ? proposedMeter(reviews) : () => NOT_PROPOSED;
  const response = reviews ? responseMeter(reviews) : () => null;
  return (window2, keepCurve = false) => {
    const landings = created2(window2);
    const closed = closings(window2);
    return {
      ...landings,
      ...closed,
      ...stocks(window2),
      ...netFlow(landings.created, closed),
      ...changes(window2),
      leadTimeDays: leadTime2(window2, keepCurve),
      stages: stages2(window2),
      ...proposed(window2),
      response: response(window2, keepCurve)
    };
  };
}
var NOT_PROPOSED = { proposed: null, notMerged: null };

// src/metrics/measure.ts
function measure(input) {
  const { timelines, increments: increments2, config, now, bursts } = input;
  const proposals = timelines.map((timeline) => ({
    history: historyOf(timeline),
    landings: landingsOf(timeline)
  }));
  const histories = proposals.map(({ history }) => history);
  const statusMeasured = hasStatus2(input);
  const part2 = githubPart(input);
  const reviews = part2?.reviews ?? null;
  const measured2 = {
    proposals,
    stock: stockOf(histories),
    statusMeasured,
    increments: increments2,
    config,
    now,
    reviews
  };
  const measureWindow = windowMeter(measured2);
  const whole = measureWindow(elapsedWindow(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, now), true);
  const planned = plans(histories, input);
  const acceptance2 = acceptanceOf(measured2);
  return {
    now,
    increments: incrementMetrics(increments2, measureWindow, config.timeZone, now),
    totals: totals(measured2, whole),
    flow: flowSeries(histories, measured2.stock, now),
    leadTimeDays: whole.leadTimeDays,
    ...distribution(histories, { status: statusMeasured, stages: config.preset.stages.length > 0 }),
    health: health(histories, config.preset),
    declaredDriftDays: declaredDriftDays(histories),
    ...ofStatus(measured2, part2),
    cohorts: acceptance2 ?? [],
    timeInStageDays: timeInStages(histories, config.preset, now),
    catchUpBursts: bursts,
    ...planned,
    github: part2 && whole.response ? githubMetrics(part2, whole.response) : null,
    gaps: gapsOf(config.preset, {
      status: statusMeasured,
      acceptance: acceptance2 !== null,
      created: config.created,
      ...planned,
      github: part2 && githubGaps(part2)
    })
  };
}
function hasStatus2({ timelines, config }) {
  const { statusFrom } = config.preset;
  if (timelines.some(isToldByIssue)) return true;
  if (statusFrom === "none" || statusFrom === "landing") return false;
  return timelines.some(({ status, events }) => {
    const stated = events.some(
      (event) => event.kind === "landed" ? event.status : event.kind === "status" && event.to
    );
    return status !== null || stated;
  });
}
var isToldByIssue = ({ origin, events }) => origin === "issue" || events.some(({ kind, commit }) => kind === "status" && commit === null);
function githubPart({ github, timelines, increments: increments2, config, now }) {
  if (github === null) return null;
  return { github, reviews: reviewsOf(timelines, github, config, now), timelines, increments: increments2, config, now };
}
function plans(histories, { increments: increments2, config, now }) {
  const lines = targetLines(histories, config.preset);
  const names = incrementNames(increments2);
  const rules = { increments: increments2, names, graceDays: config.planningGraceDays, now };
  return { predictability: predictability(lines, rules), slippage: slippage(lines, names) };
}
function totals({ proposals, statusMeasured, config }, whole) {
  const histories = proposals.map(({ history }) => history);
  return {
    ...whole,
    proposals: proposals.length,
    present: proposals.filter(({ history }) => history.timeline.present).length,
    changesByPhase: changesByPhase(proposals),
    landingsPerProposalAlive: landingsPerProposalAlive(proposals),
    moreThanOneStatus: statusMeasured ? moreThanOneStatus(histories, statusFolding(config.preset)) : null
  };
}
function acceptanceOf(measured2) {
  const { proposals, statusMeasured, increments: increments2, config, now, reviews } = measured2;
  const histories = proposals.map(({ history }) => history);
  if (config.preset.statusFrom === "landing" && reviews?.sawClosedPulls) {
    return pullCohorts(reviews, histories, increments2, now);
  }
  return statusMeasured ? cohorts(histories, increments2, config.created, now) : null;
}
function ofStatus({ proposals, statusMeasured, config, now }, part2) {
  const histories = statusMeasured ? proposals.map(({ history }) => history) : [];
  const ageRiskOf = ageRiskMeter(histories, now);
  const lifeOf = part2 && lifeMeter(part2.reviews, part2.github.repository, config, now);
  const judged = conformance(histories, config.preset, statusFolding(config.preset));
  const describe2 = (proposal) => proposalMetrics(proposal, { ageRiskOf, lifeOf }, config.staleAfterDays, now);
  return {
    proposals: proposals.map(describe2),
    timeInPhaseDays: timeInPhases(histories, now),
    conformance: { ...judged, measured: judged.measured && statusMeasured }
  };
}

// src/git/blobs.ts
var WRITE_BYTES = 48 * 1024;
var NEWLINE = 10;
var BlobReader = class {
  #child;
  #ended;
  #maxBytes;
  #buffered;
  #handlers = [];
  #next = 0;
  #pendingIds = [];
  #rest = [];
  #restBytes = 0;
  #needed = 0;
  #toSkip = 0;
  #failure = null;
  /**
   * Blobs over `maxBytes` are skipped, not held in memory. A `buffered` reader answers when it likes, which is
   * fastest for thousands; without it each answer comes at once, for who has to look before asking on.
   */
  constructor(git, maxBytes, buffered = true) {
    this.#maxBytes = maxBytes;
    this.#buffered = buffered;
    this.#child = git.start(["cat-file", "--batch", ...buffered ? ["--buffer"] : []]);
    this.#ended = finished(this.#child, "cat-file");
    this.#ended.catch(() => {
    });
    this.#child.stdout.on("data", (chunk) => this.#receive(chunk));
  }
  /** Asks for one blob. Handlers are called in the order of the requests. */
  request(oid, handler) {
    this.#handlers.push(handler);
    this.#pendingIds.push(oid);
    if (!this.#buffered || this.#pendingIds.length * 41 >= WRITE_BYTES) this.#write();
  }
  /**
   * One blob as text, null when it is not there or too large. `name` is an id, or `<commit>:<path>` of a path
   * without line breaks. Only for readers that are not buffered.
   */
  async text(name2) {
    const answer = new Promise((resolve3) => {
      this.request(name2, (content) => resolve3(content === null ? null : content.toString("utf8")));
    });
    return Promise.race([answer, this.#ended.then(() => null)]);
  }
  /** Ends the process after everything asked for has been handled. Throws what git or a handler threw. */
  async end() {
    this.#write();
    this.#child.stdin.end();
    await this.#ended;
    if (this.#failure) throw this.#failure;
    if (this.#next < this.#handlers.length) throw new Error("git cat-file ended before it gave every blob");
  }
  /** Stops the process without waiting for answers. */
  abort() {
    this.#child.kill();
  }
  #write() {
    if (this.#pendingIds.length === 0) return;
    this.#child.stdin.write(`${this.#pendingIds.join("\n")}
`);
    this.#pendingIds = [];
  }
  /** Collects chunks until the object being read is complete, so that a large blob is joined once. */
  #receive(received) {
    const chunk = this.#skipped(received);
    this.#rest.push(chunk);
    this.#restBytes += chunk.length;
    if (this.#restBytes < this.#needed) return;
    let data = this.#rest.length === 1 ? chunk : Buffer.concat(this.#rest, this.#restBytes);
    for (let used = this.#take(data); used > 0; used = this.#take(data)) data = data.subarray(used);
    this.#rest = data.length === 0 ? [] : [data];
    this.#restBytes = data.length;
  }
  /** What is left of a chunk after the rest of a blob that is too large. */
  #skipped(chunk) {
    const skipped = Math.min(this.#toSkip, chunk.length);
    this.#toSkip -= skipped;
    return chunk.subarray(skipped);
  }
  /** Handles one whole answer at the start of `data` and gives its length, 0 when it is not complete yet. */
  #take(data) {
    const lineEnd = data.indexOf(NEWLINE);
    this.#needed = 0;
    if (lineEnd === -1) return 0;
    const found = /^[0-9a-f]+ [a-z]+ (\d+)$/.exec(data.toString("latin1", 0, lineEnd));
    if (!found) {
      this.#handle(null, 0);
      return lineEnd + 1;
    }
    const size = Number(found[1]);
    const total = lineEnd + 1 + size + 1;
    if (size > this.#maxBytes) {
      this.#handle(null, size);
      this.#toSkip = Math.max(0, total - data.length);
      return Math.min(total, data.length);
    }
    if (data.length < total) {
      this.#needed = total;
      return 0;
    }
    this.#handle(data.subarray(lineEnd + 1, lineEnd + 1 + size), size);
    return total;
  }
  #handle(content, size) {
    const handler = this.#handlers[this.#next];
    this.#handlers[this.#next] = NOTHING2;
    this.#next++;
    try {
      handler?.(content, size);
    } catch (error) {
      this.#failure ??= error instanceof Error ? error : new Error(String(error));
    }
  }
};
var NOTHING2 = () => {
};

// src/git/landings.ts
var FORMAT = "%x01%H%x00%ct%x00%s";
var COMMIT_MARK = 1;
var NEWLINE2 = 10;
async function readLandings(git, options2) {
  const child = git.start([
    "log",
    "-z",
    "--raw",
    "--no-abbrev",
    "--no-renames",
    "--no-color",
    "--no-ext-diff",
    "--first-parent",
    // Not `-m`: a user's log.diffMerges may give that another meaning.
    "--diff-merges=first-parent",
    `--format=${FORMAT}`,
    options2.head,
    "--",
    ...options2.folders
  ]);
  child.stdin.end();
  const ended = finished(child, "log");
  const parsed3 = parseStream(child, options2.wanted, options2.onLanding);
  await Promise.all([parsed3, ended]);
}
function parseStream(child, wanted, onLanding) {
  const parser = new LogParser(wanted, onLanding);
  let rest = Buffer.alloc(0);
  return new Promise((resolve3, reject) => {
    const guarded = (step) => {
      try {
        step();
      } catch (error) {
        reject(error);
        child.kill();
      }
    };
    child.stdout.on(
      "data",
      (chunk) => guarded(() => {
        const data = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
        rest = data.subarray(parser.feed(data));
      })
    );
    child.stdout.on("end", () => guarded(() => parser.end()));
    child.on("close", () => resolve3());
  });
}
var LogParser = class {
  #wanted;
  #onLanding;
  #wantedPaths = /* @__PURE__ */ new Map();
  #header = [];
  #headerLeft = 0;
  #sides = null;
  #changes = [];
  constructor(wanted, onLanding) {
    this.#wanted = wanted;
    this.#onLanding = onLanding;
  }
  /** Takes whole fields out of `data` and gives the offset of the first byte it left. */
  feed(data) {
    let start = 0;
    for (let end = data.indexOf(0, start); end !== -1; end = data.indexOf(0, start)) {
      this.#field(data, start, end);
      start = end + 1;
    }
    return start;
  }
  end() {
    if (this.#header.length > 0) this.#emit();
  }
  #field(data, start, end) {
    if (this.#headerLeft > 0) {
      this.#header.push(data.toString("utf8", start, end));
      this.#headerLeft--;
    } else if (this.#sides) {
      this.#change(data.toString("utf8", start, end), this.#sides);
      this.#sides = null;
    } else if (data[start] === COMMIT_MARK) {
      this.end();
      this.#header = [data.toString("latin1", start + 1, end)];
      this.#headerLeft = 2;
    } else {
      this.#sides = sidesOf(data.toString("latin1", data[start] === NEWLINE2 ? start + 1 : start, end));
    }
  }
  #change(path2, sides) {
    let known = this.#wantedPaths.get(path2);
    if (known === void 0) {
      known = this.#wanted(path2) ? path2 : null;
      this.#wantedPaths.set(path2, known);
    }
    if (known !== null) this.#changes.push({ path: known, ...sides });
  }
  #emit() {
    const [commit = "", seconds = "0", subject = ""] = this.#header;
    this.#onLanding({ commit, committedAt: Number(seconds) * 1e3, subject, changes: this.#changes });
    this.#header = [];
    this.#changes = [];
  }
};
function sidesOf(raw) {
  const [from = "", to = "", before = "", after = ""] = raw.slice(1).split(" ");
  return { before: isRegularFile(from) ? before : null, after: isRegularFile(to) ? after : null };
}
function isRegularFile(mode) {
  return mode === "100644" || mode === "100755";
}

// src/proposals/facts.ts
var NO_HEADER = { status: null, stage: null, target: null, targets: [] };
var NO_FACTS = {
  header: NO_HEADER,
  headerRange: [0, 0],
  metadata: 0,
  words: 0,
  wordsBytes: 0,
  sketch: null
};
function fieldValue(preset, fields, field) {
  for (const name2 of preset.fields[field] ?? []) {
    const found = fields.get(name2);
    const value = found?.values[0];
    if (found && value !== void 0 && value !== "") return { value, line: found.line };
  }
  return null;
}
function headerFacts(preset, fields) {
  const stage2 = fieldValue(preset, fields, "stage")?.value;
  return {
    status: fieldValue(preset, fields, "status")?.value ?? null,
    stage: stage2 === void 0 ? null : normaliseStage(stage2, preset.stages, preset.stageSynonyms),
    target: fieldValue(preset, fields, "target")?.value ?? null,
    targets: preset.stageTargets === null ? [] : targetsUnder(fields, preset, preset.stageTargets)
  };
}
function targetsUnder(fields, preset, key) {
  const targets = [];
  for (const [name2, { values }] of fields) {
    if (!name2.startsWith(`${key}.`) || values[0] === void 0) continue;
    const stage2 = normaliseStage(name2.slice(key.length + 1), preset.stages, preset.stageSynonyms);
    if (stage2 !== null) targets.push([stage2, values[0]]);
  }
  return targets;
}
var FactsPool = class {
  #headers = /* @__PURE__ */ new Map();
  #ranges = /* @__PURE__ */ new Map();
  /** The same facts, made of shared parts. */
  shared(facts) {
    const { header, headerRange } = facts;
    return {
      ...facts,
      header: header === NO_HEADER ? header : kept(this.#headers, JSON.stringify(header), header),
      headerRange: kept(this.#ranges, headerRange.join(), headerRange)
    };
  }
};
function kept(known, key, part2) {
  const earlier2 = known.get(key);
  if (earlier2 !== void 0) return earlier2;
  known.set(key, part2);
  return part2;
}

// src/proposals/fingerprint.ts
var PRIME = 16777619;
var START = 2166136261 | 0;
var SPACE = 32;
var NEWLINE3 = 10;
var TELLING_LINE_BYTES = 12;
function fingerprint(content, ranges) {
  let sum = START;
  for (const [start, end] of ranges) sum = mixed(sum, content, start, end);
  return sum >>> 0;
}
function mixed(start, content, from, to) {
  let sum = start;
  let index = from;
  for (; index + 3 < to; index += 4) {
    const a = content[index];
    const b = content[index + 1];
    const c = content[index + 2];
    const d = content[index + 3];
    if (a > SPACE) sum = Math.imul(sum ^ a, PRIME);
    if (b > SPACE) sum = Math.imul(sum ^ b, PRIME);
    if (c > SPACE) sum = Math.imul(sum ^ c, PRIME);
    if (d > SPACE) sum = Math.imul(sum ^ d, PRIME);
  }
  for (; index < to; index++) {
    const byte = content[index];
    if (byte > SPACE) sum = Math.imul(sum ^ byte, PRIME);
  }
  return sum;
}
function sketchOf(content) {
  const sketch = /* @__PURE__ */ new Set();
  let start = 0;
  while (start < content.length) {
    const newline = content.indexOf(NEWLINE3, start);
    const end = newline === -1 ? content.length : newline;
    if (end - start >= TELLING_LINE_BYTES) sketch.add(fingerprint(content, [[start, end]]));
    start = end + 1;
  }
  return sketch;
}
var FEWEST_LINES = 4;
function similarity(one, other) {
  if (Math.max(one.size, other.size) < FEWEST_LINES) return 0;
  let common = 0;
  for (const line of one) if (other.has(line)) common++;
  return 2 * common / (one.size + other.size);
}

// src/proposals/bodies.ts
async function readBodies(source, versions) {
  const reader = new BlobReader(source.git, source.maxBytes);
  const runs = new Runs(source.compared, versions);
  try {
    for (const chain of source.chains) {
      chain.forEach((version, position) => {
        reader.request(version, (content, size) => {
          source.onContent(version, content, size);
          if (position === 0) runs.begin();
          runs.next(version, content);
        });
      });
    }
    for (const version of source.single) {
      reader.request(version, (content, size) => source.onContent(version, content, size));
    }
    await reader.end();
  } catch (error) {
    reader.abort();
    throw error;
  }
  runs.begin();
}
var Runs = class {
  #compared;
  #versions;
  /** Below every fingerprint, so that the two never meet. */
  #nextNumber = -1;
  #run = [];
  #words = null;
  /** Words of the version before and of this one. Two buffers for all: copies by the thousand keep the collector busy. */
  #former = new Words();
  #current = new Words();
  constructor(compared, versions) {
    this.#compared = compared;
    this.#versions = versions;
  }
  /** Ends the chain before. */
  begin() {
    this.#end();
    this.#former.clear();
  }
  next(version, content) {
    if (content === null) return this.begin();
    const known = this.#versions.get(version);
    this.#current.take(content, known?.headerRange ?? NO_FACTS.headerRange);
    if (!this.#current.isSameAs(this.#former)) this.#end();
    const isCompared = this.#compared.has(version);
    if (known !== void 0 && known.words !== 0) this.#words ??= known.words;
    else if (isCompared) this.#words ??= this.#current.fingerprint();
    const wordsBytes = this.#current.length;
    this.#run.push({ version, wordsBytes, sketch: isCompared ? sketchOf(content) : null });
    const former = this.#former;
    this.#former = this.#current;
    this.#current = former;
  }
  #end() {
    const words = this.#words ?? this.#nextNumber--;
    for (const { version, wordsBytes, sketch } of this.#run) {
      const facts = this.#versions.get(version) ?? NO_FACTS;
      if (facts.words === 0) this.#versions.set(version, { ...facts, words, wordsBytes, sketch });
    }
    this.#run = [];
    this.#words = null;
  }
};
var Words = class {
  #buffer = Buffer.alloc(0);
  /** -1: none yet. */
  #length = -1;
  get length() {
    return this.#length;
  }
  clear() {
    this.#length = -1;
  }
  take(content, [start, end]) {
    const length = content.length - (end - start);
    if (this.#buffer.length < length) this.#buffer = Buffer.alloc(length * 2);
    content.copy(this.#buffer, 0, 0, start);
    content.copy(this.#buffer, start, end);
    this.#length = length;
  }
  isSameAs(other) {
    return other.#length >= 0 && sameWords(this.#bytes(), other.#bytes());
  }
  fingerprint() {
    return fingerprint(this.#buffer, [[0, this.#length]]);
  }
  #bytes() {
    return this.#buffer.subarray(0, this.#length);
  }
};
var SPACE2 = 32;
var BLOCK = 4096;
function sameWords(one, other) {
  let i = commonBlocks(one, other);
  let j = i;
  for (; ; ) {
    while (i < one.length && one[i] <= SPACE2) i++;
    while (j < other.length && other[j] <= SPACE2) j++;
    if (i === one.length || j === other.length) return i === one.length && j === other.length;
    if (one[i] !== other[j]) return false;
    i++;
    j++;
  }
}
function commonBlocks(one, other) {
  let at2 = 0;
  while (at2 + BLOCK <= one.length && at2 + BLOCK <= other.length) {
    if (one.compare(other, at2, at2 + BLOCK, at2, at2 + BLOCK) !== 0) break;
    at2 += BLOCK;
  }
  return at2;
}

// src/proposals/heads.ts
import { setImmediate } from "node:timers/promises";

// src/proposals/excerpt.ts
var SECTIONS = [
  ["summary", "abstract", "tl;dr", "tldr", "executive summary", "proposal summary", "short description"],
  ["problem description", "problem statement"],
  ["motivation", "introduction", "overview"]
];
var EXCERPT_LIMIT = 300;
function readExcerpt(text2) {
  const found = [];
  for (const paragraph of paragraphsOf(cleanText(text2))) {
    found.push(paragraph);
    if (!isIn(SECTIONS[0], paragraph)) continue;
    const summary = firstProse([paragraph]);
    if (summary !== null) return cutOnWord(summary, EXCERPT_LIMIT);
  }
  for (const names of SECTIONS) {
    const prose = firstProse(found.filter((paragraph) => isIn(names, paragraph)));
    if (prose !== null) return cutOnWord(prose, EXCERPT_LIMIT);
  }
  const first = firstProse(found.filter(({ lines }) => withoutMarker(lines[0] ?? "") === lines[0]));
  return first === null ? null : cutOnWord(first, EXCERPT_LIMIT);
}
function isIn(names, { section: section2 }) {
  return names.includes(section2);
}
function firstProse(paragraphs) {
  for (const { lines } of paragraphs) {
    if (!lines.some(isProse)) continue;
    const prose = plainText(lines.map(withoutMarker).join(" "));
    if (isSentence(prose)) return prose;
  }
  return null;
}
function* paragraphsOf(text2) {
  let section2 = "";
  let lines = [];
  for (const line of documentLines(text2, frontMatterEnd(text2))) {
    const heading = headingOf(line, lines);
    const ends = heading !== null || line.code || line.text === "" || isUnderline(line.text);
    if (!ends) {
      lines.push(line.text);
      continue;
    }
    if (heading !== null && isUnderline(line.text)) lines.pop();
    if (lines.length > 0) yield { section: section2, lines };
    lines = [];
    if (heading !== null) section2 = foldWord(heading.replace(/^\d+\.? /, ""));
  }
  if (lines.length > 0) yield { section: section2, lines };
}
function headingOf({ text: text2, code }, above) {
  if (code) return null;
  const underlined = above.length === 1 && isUnderline(text2) ? above[0] ?? null : null;
  return atxHeading(text2)?.text ?? underlined;
}
function frontMatterEnd(text2) {
  if (!text2.startsWith("---\n")) return 0;
  const close = text2.indexOf("\n---", 3);
  return close === -1 ? 0 : text2.slice(0, close).split("\n").length + 1;
}
function isProse(line) {
  return !/^(?: {4}|\t|\s*\||\.\. |:[\w -]+: |\[[^\]]+\]:|\s*!\[|\s*<|\s*(?:[-*+] )?(?:\*\*|__)?[\w ()/-]{1,40}:(?:\*\*|__)?(?:\s|$)|\s*[-*+] \[[^\]]*\]\(#)/.test(
    line
  );
}
var withoutMarker = (line) => line.replace(/^\s*(?:[-*+>]|\d+[.)])\s+/, "");
function isSentence(text2) {
  const letters = text2.replace(/[^\p{L}]/gu, "").length;
  return text2.split(" ").length >= 4 && letters > text2.length / 2 && !/^\(.*\)$/.test(text2);
}

// src/proposals/header/known-names.ts
var NAME_WORDS = /* @__PURE__ */ new Set([
  "title",
  "name",
  "status",
  "stage",
  "state",
  "maturity",
  "author",
  "authors",
  "author(s)",
  "owner",
  "owners",
  "owner(s)",
  "editor",
  "champion",
  "champions",
  "sponsor",
  "sponsors",
  "shepherd",
  "shepherds",
  "reviewer",
  "reviewers",
  "approvers",
  "manager",
  "lead",
  "lead(s)",
  "leads",
  "date",
  "created",
  "updated",
  "modified",
  "issue",
  "issues",
  "pr",
  "prs",
  "rfc",
  "pep",
  "bip",
  "eip",
  "cip",
  "hip",
  "dep",
  "nep",
  "kep",
  "proposal",
  "number",
  "sig",
  "type",
  "category",
  "release",
  "milestone",
  "target",
  "targets",
  "version",
  "replaces",
  "replaced",
  "supersedes",
  "superseded",
  "successor",
  "feature",
  "implementation",
  "implemented",
  "accepted",
  "date-accepted",
  "bug",
  "bugs",
  "tracking",
  "resolution",
  "since",
  "area",
  "team",
  "teams",
  "group"
]);
function isKnownName(key) {
  return foldKey(key).split("-").some((word2) => NAME_WORDS.has(word2));
}
var NAME5 = /^[\p{L}_][\p{L}\p{N} _./()&'+-]{0,59}$/u;
function isName(key) {
  return NAME5.test(key) && key.split(" ").length <= 7;
}

// src/proposals/header/key-value.ts
function readKeyValue(text2) {
  const colon = text2.indexOf(":");
  if (colon < 1 || colon > 70) return null;
  const key = text2.slice(0, colon).replace(/^[*_`\s]+|[*_`\s]+$/g, "");
  const after = text2.slice(colon + 1);
  if (!isName(key) || after.startsWith("//") || after.startsWith(":")) return null;
  const opened = /^[\s]*(\*\*|__|\*|_)/.exec(text2)?.[1];
  const closedInKey = opened !== void 0 && text2.slice(0, colon).trimEnd().endsWith(opened);
  if (opened === void 0 || closedInKey)
    return after === "" || /^\s/.test(after) ? { key, value: after.trim() } : null;
  return { key, value: withoutClosing(after, opened).trim() };
}
function withoutClosing(after, mark2) {
  if (after.startsWith(mark2)) return after.slice(mark2.length);
  const close = after.indexOf(mark2);
  return close === -1 ? after : after.slice(0, close) + after.slice(close + mark2.length);
}
function withoutLineBreak(text2) {
  return text2.replace(/(?:\\|<br ?\/?>)\s*$/i, "").trimEnd();
}

// src/proposals/header/bold-lines.ts
var LINES_BEFORE = 40;
function readBoldLines(text2) {
  const fields = [];
  let before = 0;
  let headings2 = 0;
  let endLine = 0;
  for (const line of documentLines(text2)) {
    if (line.text === "") continue;
    const heading = line.code ? null : atxHeading(line.text);
    if (heading && (fields.length > 0 || ++headings2 > 1)) break;
    const taken = !line.code && !heading && take(fields, line, endLine);
    if (taken) endLine = line.number + 1;
    else if (fields.length > 0 || ++before > LINES_BEFORE) break;
  }
  if (!fields.some(({ key }) => isKnownName(key))) return null;
  const raw = fields.map(({ key, values, line }) => ({ key, values, line }));
  return { form: "bold-lines", fields: raw, startLine: (fields[0]?.line ?? 1) - 1, endLine, problems: [] };
}
function take(fields, { text: text2, number: number3 }, endLine) {
  const last = fields.at(-1);
  const bold = /^ {0,3}(?:\*\*|__)(?=\S)/.test(text2) ? readKeyValue(withoutLineBreak(text2)) : null;
  if (bold) {
    fields.push({ key: bold.key, values: bold.value === "" ? [] : [bold.value], line: number3 + 1 });
    return true;
  }
  const item = /^\s*[-*+]\s+(.*)$/.exec(text2)?.[1];
  if (last && item !== void 0) last.values.push(item.trim());
  else if (last && number3 === endLine && /^\s/.test(text2)) last.values.push(text2.trim());
  else return false;
  return true;
}

// src/proposals/header/bullets.ts
var LINES_BEFORE2 = 60;
var METADATA_HEADING = /\b(?:metadata|status|target|releases?|header|details|information)\b/i;
function readBullets(text2) {
  let block2 = null;
  let headings2 = 0;
  let before = 0;
  for (const line of documentLines(text2)) {
    if (line.text === "") continue;
    const heading = line.code ? null : atxHeading(line.text);
    if (block2 && (heading || line.code || !takeLine(block2, line))) {
      const header = asHeader(block2);
      if (header) return header;
      block2 = null;
    }
    if (heading && ++headings2 > 1 && !METADATA_HEADING.test(heading.text)) break;
    if (!block2 && ++before > LINES_BEFORE2) break;
    if (!block2 && !line.code && !heading) block2 = startBlock(line);
  }
  return block2 && asHeader(block2);
}
function bulletText(text2) {
  return /^\s*[-*+](?:\s+(.*))?$/.exec(text2)?.[1] ?? null;
}
function startBlock({ text: text2, number: number3 }) {
  if (indentOf(text2) > 3) return null;
  const pair = readKeyValue(bulletText(text2) ?? "");
  if (!pair) return null;
  const block2 = { fields: [], startLine: number3, endLine: number3 + 1 };
  open(block2, pair.key, pair.value, number3, indentOf(text2));
  return block2;
}
function takeLine(block2, { text: text2, number: number3 }) {
  const last = block2.fields.at(-1);
  const indent = indentOf(text2);
  const bullet = bulletText(text2);
  if (!last || bullet === null && (indent === 0 || number3 > block2.endLine)) return false;
  if (bullet === null) append(last, text2);
  else if (indent > last.indent + 1) last.values.push(bullet.trim());
  else {
    const pair = readKeyValue(bullet);
    if (pair) open(block2, pair.key, pair.value, number3, indent);
  }
  block2.endLine = number3 + 1;
  return true;
}
function open(block2, key, value, number3, indent) {
  const text2 = withoutLineBreak(value);
  block2.fields.push({ key, values: text2 === "" ? [] : [text2], line: number3 + 1, indent });
}
function append({ values }, text2) {
  const last = values.pop();
  values.push(last === void 0 ? text2.trim() : `${last} ${withoutLineBreak(text2.trim())}`);
}
function asHeader({ fields, startLine, endLine }) {
  if (!fields.some(({ key }) => isKnownName(key))) return null;
  const raw = fields.map(({ key, values, line }) => ({ key, values, line }));
  return { form: "bullets", fields: raw, startLine, endLine, problems: [] };
}

// src/proposals/header/field.ts
var CACHE_LIMIT = 2e4;
var cleanValues = /* @__PURE__ */ new Map();
var foldedKeys = /* @__PURE__ */ new Map();
function collectFields(raw, repeats) {
  const fields = /* @__PURE__ */ new Map();
  const problems = [];
  for (const field of raw) {
    const folded2 = fold3(field.key);
    if (folded2 === "") continue;
    const earlier2 = fields.get(folded2);
    if (earlier2 && repeats === "forbidden") problems.push(duplicateKey(field));
    else {
      const values = cleanAll(field, problems);
      fields.set(
        folded2,
        earlier2 ? { ...earlier2, values: [...earlier2.values, ...values] } : { ...field, key: ownCopy(field.key), values }
      );
    }
  }
  return { fields, problems };
}
function cleanAll(field, problems) {
  const values = [];
  for (const raw of field.values) {
    const { text: text2, template } = clean(raw);
    if (template) problems.push(templateText(field, raw));
    else if (text2 !== null) values.push(text2);
  }
  return values;
}
function clean(raw) {
  const known = cleanValues.get(raw);
  if (known) return known;
  const value = cleanOnce(raw);
  if (cleanValues.size >= CACHE_LIMIT) cleanValues.clear();
  cleanValues.set(ownCopy(raw), value);
  return value;
}
function cleanOnce(raw) {
  const bare = blankComments(raw).replace(/\s+/g, " ").trim();
  if (isTemplateText(bare)) return { text: null, template: true };
  const text2 = unwrapped2(bare);
  return { text: isNothing(text2) ? null : ownCopy(text2), template: false };
}
function unwrapped2(text2) {
  for (const mark2 of ["**", "__", "``", "*", "_", "`"]) {
    const inner = text2.slice(mark2.length, -mark2.length);
    if (text2.length > 2 * mark2.length && text2.startsWith(mark2) && text2.endsWith(mark2) && !inner.includes(mark2[0] ?? mark2)) {
      return inner.trim();
    }
  }
  return text2;
}
function fold3(key) {
  const known = foldedKeys.get(key);
  if (known !== void 0) return known;
  const folded2 = ownCopy(key.split(".").map(foldKey).join("."));
  if (foldedKeys.size >= CACHE_LIMIT) foldedKeys.clear();
  foldedKeys.set(ownCopy(key), folded2);
  return folded2;
}
var duplicateKey = ({ key, line }) => ({
  code: "duplicate-key",
  severity: "warning",
  line,
  found: `the key ${quoted(key)} a second time`,
  expected: "each key once; the first one counts"
});
var templateText = ({ key, line }, raw) => ({
  code: "template-text",
  severity: "notice",
  line,
  found: `${quoted(key)} still holds template text: ${quoted(raw.trim())}`,
  expected: "a value, or nothing"
});
function quoted(text2) {
  const line = text2.slice(0, 200).replace(/\s+/g, " ");
  return `"${line.length > 80 ? `${line.slice(0, 79)}\u2026` : line}"`;
}

// src/proposals/header/front-matter.ts
var import_gray_matter = __toESM(require_gray_matter(), 1);

// src/proposals/header/yaml-full.ts
var import_yaml3 = __toESM(require_dist(), 1);

// src/proposals/header/yaml-depth.ts
var import_yaml = __toESM(require_dist(), 1);
var DEPTH_LIMIT = 100;
var BLANK_RUN = /\s{1000}/;
var hasLongBlank = (block2) => BLANK_RUN.test(block2);
function isTooDeep(block2) {
  if (hasLongBlank(block2)) return true;
  let flow = 0;
  let onLine = 0;
  let isScalar4 = false;
  for (const token of new import_yaml.Lexer().lex(block2)) {
    if (isScalar4) isScalar4 = false;
    else if (token === "") isScalar4 = true;
    else if (token === "[" || token === "{") flow++;
    else if (token === "]" || token === "}") flow = Math.max(0, flow - 1);
    else if (token === "-" || token === "?" || token === ":") onLine++;
    else if (token[0] === "\n") onLine = 0;
    else if (token[0] === " " && token.length > 2 * DEPTH_LIMIT) return true;
    if (flow + onLine > DEPTH_LIMIT) return true;
  }
  return false;
}

// src/proposals/header/yaml-flatten.ts
var import_yaml2 = __toESM(require_dist(), 1);
var VALUE_LIMIT = 5e4;
var NESTING_LIMIT = 250;
var LEVEL_LIMIT = 3;
var AliasBomb = class extends Error {
};
function flatten(node, document, line) {
  const flat = new Flattening(document);
  flat.walk(node, [], line, 0);
  return { fields: [...flat.fields.values()], problems: flat.problems };
}
var Flattening = class {
  fields = /* @__PURE__ */ new Map();
  problems = [];
  #document;
  /** Finding the anchor of an alias walks the whole document, so each is looked up once. */
  #targets = /* @__PURE__ */ new Map();
  #budget = VALUE_LIMIT;
  constructor(document) {
    this.#document = document;
  }
  walk(node, path2, line, nesting) {
    if (--this.#budget < 0 || nesting > NESTING_LIMIT) throw new AliasBomb("aliases multiply");
    if ((0, import_yaml2.isAlias)(node)) this.walk(this.#target(node), path2, line, nesting + 1);
    else if ((0, import_yaml2.isMap)(node)) this.#walkMap(node.items, path2, line, nesting);
    else if ((0, import_yaml2.isSeq)(node)) {
      if (node.items.length === 0) this.#put(path2, null, line);
      for (const item of node.items) this.walk(item, path2, line, nesting + 1);
    } else this.#put(path2, (0, import_yaml2.isScalar)(node) ? String(node.value ?? "") : null, line);
  }
  #walkMap(pairs, path2, line, nesting) {
    if (path2.length >= LEVEL_LIMIT) return;
    if (pairs.length === 0) this.#put(path2, null, line);
    const seen = /* @__PURE__ */ new Set();
    for (const { key, value } of pairs) {
      const name2 = (0, import_yaml2.isScalar)(key) ? String(key.value) : "";
      const keyLine = (0, import_yaml2.isScalar)(key) ? this.#document.lineOf(key) : line;
      if (name2 === "<<") this.problems.push(mergeKey(keyLine));
      else if (seen.has(name2)) this.problems.push(duplicateKey({ key: name2, line: keyLine }));
      else if (name2 !== "") this.walk(value, [...path2, name2], keyLine, nesting + 1);
      seen.add(name2);
    }
  }
  #put(path2, text2, line) {
    if (path2.length === 0) return;
    const key = path2.join(".");
    const field = this.fields.get(key) ?? { key, values: [], line };
    if (text2 !== null) field.values.push(text2);
    this.fields.set(key, field);
  }
  #target(alias) {
    if (!this.#targets.has(alias)) this.#targets.set(alias, alias.resolve(this.#document.document));
    return this.#targets.get(alias);
  }
};
var mergeKey = (line) => ({
  code: "yaml-merge-key",
  severity: "notice",
  line,
  found: 'a YAML merge key "<<"',
  expected: "the fields themselves; merge keys are not followed"
});

// src/proposals/header/yaml-full.ts
var ALIAS_LIMIT = 50;
function parseYaml(block2, firstLine) {
  if (isTooDeep(block2))
    return { document: null, problems: [problem("yaml-too-deep", firstLine, "deeply nested YAML")] };
  const lines = new import_yaml3.LineCounter();
  const lineAt = (offset) => firstLine + Math.max(0, lines.linePos(offset).line - 1);
  const document = (0, import_yaml3.parseDocument)(block2, {
    schema: "failsafe",
    resolveKnownTags: false,
    merge: false,
    uniqueKeys: false,
    // Checked here instead: theirs is quadratic in the number of keys.
    prettyErrors: false,
    stringKeys: false,
    logLevel: "silent",
    lineCounter: lines
  });
  const [error] = document.errors;
  if (error) {
    return {
      document: null,
      problems: [problem("invalid-yaml", lineAt(error.pos[0]), `YAML that does not parse: ${error.message}`)]
    };
  }
  if (aliasCount(document) > ALIAS_LIMIT) return { document: null, problems: [aliasBomb(firstLine)] };
  return { document: { document, lineOf: (node) => lineAt(startOf(node)) }, problems: [] };
}
function readYaml(block2, firstLine) {
  const { document, problems } = parseYaml(block2, firstLine);
  if (!document) return { fields: null, problems };
  const root = document.document.contents;
  if (root === null) return { fields: [], problems };
  if (!(0, import_yaml3.isMap)(root)) {
    return {
      fields: null,
      problems: [problem("invalid-yaml", firstLine, "YAML that is no list of keys and values")]
    };
  }
  try {
    return flatten(root, document, firstLine);
  } catch (error) {
    if (error instanceof AliasBomb) return { fields: null, problems: [aliasBomb(firstLine)] };
    throw error;
  }
}
function aliasCount(document) {
  let count = 0;
  (0, import_yaml3.visit)(document, { Alias: () => void count++ });
  return count;
}
function startOf(node) {
  const range = (0, import_yaml3.isScalar)(node) || (0, import_yaml3.isMap)(node) || (0, import_yaml3.isSeq)(node) ? node.range : null;
  return range?.[0] ?? 0;
}
function problem(code, line, found) {
  return {
    code,
    severity: "warning",
    line,
    found: found.slice(0, 300),
    expected: "plain YAML; it was read line by line"
  };
}
var aliasBomb = (line) => problem("yaml-alias-bomb", line, "YAML aliases that multiply");

// src/proposals/header/yaml-scalar.ts
var NONE2 = { values: [], exotic: false };
var sure = (value) => ({ values: [value], exotic: false });
var unsure = (value) => ({ values: value === "" ? [] : [value], exotic: true });
function readLineValue(rest) {
  switch (rest[0]) {
    case void 0:
    case "#":
      return NONE2;
    case '"':
    case "'":
      return quotedValue(rest);
    case "[":
      return flowList(rest);
    case "{":
    case "}":
    case "]":
    case ",":
    case "&":
    case "*":
    case "!":
    case "%":
    case "@":
    case "`":
      return unsure(withoutRemark(rest));
    case "|":
    case ">":
      return /^[|>][+-]?\d?[+-]?\s*(?:#.*)?$/.test(rest) ? unsure("") : unsure(withoutRemark(rest));
    default:
      return plainValue(rest);
  }
}
function plainValue(rest) {
  const value = withoutRemark(rest);
  const odd = value.includes(": ") || value.endsWith(":") || value.includes("	") || /^[?-](?: |$)/.test(value);
  return odd ? unsure(value) : sure(value);
}
function withoutRemark(rest) {
  const remark = rest.indexOf(" #");
  return (remark === -1 ? rest : rest.slice(0, remark)).trimEnd();
}
function closingQuote(text2, open2) {
  const quote2 = text2[open2];
  for (let at2 = open2 + 1; at2 < text2.length; at2++) {
    if (text2[at2] === "\\" && quote2 === '"') at2++;
    else if (text2[at2] !== quote2) continue;
    else if (quote2 === "'" && text2[at2 + 1] === "'") at2++;
    else return at2;
  }
  return -1;
}
function quotedValue(rest) {
  const close = closingQuote(rest, 0);
  if (close === -1) return unsure(rest.slice(1).trim());
  const after = rest.slice(close + 1);
  if (!/^\s*(?:\s#.*)?$/.test(after)) return unsure(withoutRemark(rest));
  const inner = rest.slice(1, close);
  if (rest[0] === "'") return sure(inner.replaceAll("''", "'"));
  return inner.includes("\\") ? unsure(unescaped(inner)) : sure(inner);
}
function unescaped(inner) {
  try {
    return String(JSON.parse(`"${inner}"`));
  } catch {
    return inner;
  }
}
function flowList(rest) {
  const values = [];
  let start = 1;
  for (let at2 = 1; at2 < rest.length; at2++) {
    const char = rest[at2];
    if ((char === '"' || char === "'") && rest.slice(start, at2).trim() === "") {
      const close = closingQuote(rest, at2);
      if (close === -1) break;
      at2 = close;
    } else if (char === "," || char === "]") {
      const item = readLineValue(rest.slice(start, at2).trim());
      if (item.exotic) break;
      values.push(...item.values);
      start = at2 + 1;
      if (char === "]") {
        const isEnd2 = /^\s*(?:\s#.*)?$/.test(rest.slice(start));
        return isEnd2 ? { values, exotic: false } : unsure(withoutRemark(rest));
      }
    } else if (char === "[" || char === "{" || char === "#" || char === "?") break;
  }
  return { values: looseItems(rest), exotic: true };
}
function looseItems(rest) {
  return rest.replace(/[[\]{}"']/g, "").split(",").map((item) => item.trim()).filter((item) => item !== "");
}

// src/proposals/header/yaml-scan.ts
var ODD_BLANK = /[\v\f\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]/;
var PLAIN_KEY = /^[\w$][\w $./()-]*$/;
function scanYaml(block2, firstLine) {
  const scan = new YamlScan(ODD_BLANK.test(block2));
  let number3 = firstLine;
  for (let start = 0; start <= block2.length; number3++) {
    const newline = block2.indexOf("\n", start);
    const end = newline === -1 ? block2.length : newline;
    scan.readLine(block2.slice(start, end), number3);
    start = end + 1;
  }
  return scan.result();
}
function keyEnd(line, from) {
  const colon = line.indexOf(":", from);
  if (colon === -1 || colon === from || colon - from > 80) return -1;
  const next = line.charCodeAt(colon + 1);
  if (colon + 1 === line.length || next === 32 || next === 9) return colon;
  return /^[a-z][\w -]*$/i.test(line.slice(from, colon)) && !/^[/\\:]/.test(line.slice(colon + 1)) ? colon : -1;
}
var YamlScan = class {
  #fields = [];
  #maps = /* @__PURE__ */ new Set();
  #exotic;
  #base = -1;
  #top = null;
  /** The nested field whose lines follow: `milestone.alpha`, or `gates.name` inside a list of maps. */
  #child = null;
  #childIndent = -1;
  #itemIndent = -1;
  constructor(exotic) {
    this.#exotic = exotic;
  }
  result() {
    const fields = this.#fields.filter((field) => field.values.length > 0 || !this.#maps.has(field));
    return { fields, exotic: this.#exotic };
  }
  readLine(line, number3) {
    const indent = indentOf(line);
    const first = line[indent];
    if (first === void 0 || first === "#") return;
    if (first === "	") {
      if (line.trim() !== "") this.#exotic = true;
      return;
    }
    if (this.#base === -1) this.#base = indent;
    const isItem = first === "-" && (indent + 1 === line.length || line[indent + 1] === " ");
    if (indent <= this.#base && !isItem) this.#readTop(line, indent, number3);
    else if (this.#top === null) this.#exotic = true;
    else if (isItem) this.#readItem(this.#top, line, indent, number3);
    else this.#readNested(this.#top, line, indent, number3);
  }
  #open(key, line) {
    const field = { key, values: [], line };
    this.#fields.push(field);
    return field;
  }
  #take(field, rest) {
    const value = readLineValue(rest);
    if (value.exotic) this.#exotic = true;
    for (const text2 of value.values) field.values.push(text2);
  }
  /** A line at the left edge: a new field. */
  #readTop(line, indent, number3) {
    this.#child = null;
    this.#childIndent = -1;
    this.#itemIndent = -1;
    const colon = keyEnd(line, indent);
    if (colon === -1 || !/[\w$]/.test(line[indent] ?? "") || this.#isStrange(line, colon)) {
      this.#exotic = true;
      this.#top = null;
      if (colon === -1) return;
    }
    const key = line.slice(indent, colon).replace(/^["'\s]+|["'\s]+$/g, "");
    if (key === "<<") return;
    this.#top = this.#open(key, number3);
    this.#take(this.#top, line.slice(colon + 1).trim());
  }
  /** A key glued to its value, or with a remark or quote inside, is read but not trusted. */
  #isStrange(line, colon) {
    const next = line[colon + 1];
    return next !== void 0 && next !== " " || line.lastIndexOf(" #", colon) !== -1;
  }
  /** `- item`, at any depth. */
  #readItem(top, line, indent, number3) {
    const rest = line.slice(indent + 1).trim();
    if (this.#child !== null && indent >= this.#childIndent && this.#childIndent !== -1) {
      this.#takeItem(this.#child, rest);
      return;
    }
    if (top.values.length > 0 && this.#itemIndent === -1) {
      this.#exotic = true;
      return;
    }
    if (this.#itemIndent !== -1 && indent !== this.#itemIndent) this.#exotic = true;
    this.#itemIndent = indent;
    this.#child = null;
    this.#childIndent = -1;
    const colon = /^["'[{&*!|>]/.test(rest) ? -1 : keyEnd(rest, 0);
    if (colon === -1 || rest.startsWith("- ")) this.#takeItem(top, rest);
    else this.#openMember(top, rest, colon, line.length - line.slice(indent + 1).trimStart().length, number3);
  }
  #takeItem(field, rest) {
    if (rest === "" || rest.startsWith("- ") || !/^["']/.test(rest) && keyEnd(rest, 0) !== -1)
      this.#exotic = true;
    this.#take(field, rest);
  }
  /** A line further in that is no item: a member of a map, or the rest of a value. */
  #readNested(top, line, indent, number3) {
    const text2 = line.slice(indent);
    const colon = /^["'[{&*!|>?]/.test(text2) ? -1 : keyEnd(text2, 0);
    const isMember = colon !== -1 && (top.values.length === 0 || this.#itemIndent !== -1);
    if (isMember && (this.#childIndent === -1 || indent === this.#childIndent)) {
      if (this.#itemIndent !== -1 && this.#childIndent === -1) this.#exotic = true;
      this.#openMember(top, text2, colon, indent, number3);
    } else if (isMember && indent > this.#childIndent && this.#child?.values.length === 0) {
      this.#child = this.#deeper(this.#child);
    } else if (this.#child?.key !== "") this.#continueValue(this.#child ?? top, text2);
  }
  /** Takes the lines below a member whose own value is a map. */
  #deeper(child) {
    return { key: "", values: [], line: child.line };
  }
  /** `alpha: v1.2` of `milestone`, or one more `name:` of a list of maps, whose values make one field. */
  #openMember(top, text2, colon, indent, number3) {
    const name2 = text2.slice(0, colon).trim();
    const key = `${top.key}.${name2}`;
    if (!PLAIN_KEY.test(name2) || this.#isStrange(text2, colon)) this.#exotic = true;
    const inList = this.#itemIndent !== -1;
    const known = inList ? this.#fields.findLast((field) => field.key === key && field.line >= top.line) : void 0;
    this.#child = known ?? this.#open(key, number3);
    this.#childIndent = indent;
    this.#maps.add(top);
    this.#take(this.#child, text2.slice(colon + 1).trim());
  }
  /** YAML folds a value over several lines; whether this one does is for the full parser to say. */
  #continueValue(field, text2) {
    this.#exotic = true;
    const last = field.values.pop();
    field.values.push(last === void 0 ? text2.trim() : `${last} ${text2.trim()}`);
  }
};

// src/proposals/header/yaml-block.ts
function readYamlBlock(text2, firstLine, mode, parse2 = readYaml) {
  const comments = blankComments(text2);
  const block2 = typeof mode === "string" ? comments : linesOfKeys(comments, mode);
  const lines = scanYaml(block2, firstLine);
  if (mode !== "full" && !lines.exotic) return { fields: lines.fields, problems: [] };
  const reading = parse2(block2, firstLine);
  return { fields: reading.fields ?? lines.fields, problems: reading.problems };
}
function linesOfKeys(block2, keys) {
  let kept2 = "";
  let keeping = true;
  for (let start = 0; start < block2.length; ) {
    const newline = block2.indexOf("\n", start);
    const end = newline === -1 ? block2.length : newline + 1;
    if (startsKey(block2.charCodeAt(start))) {
      const colon = block2.indexOf(":", start);
      keeping = colon === -1 || colon >= end || keys.has(folded(block2.slice(start, colon)));
    }
    if (keeping) kept2 += block2.slice(start, end);
    start = end;
  }
  return kept2;
}
var [SPACE3, TAB, NEWLINE4, HASH, DASH] = [32, 9, 10, 35, 45];
function startsKey(code) {
  return code !== SPACE3 && code !== TAB && code !== NEWLINE4 && code !== HASH && code !== DASH;
}
var foldedNames = /* @__PURE__ */ new Map();
var MOST_NAMES = 5e3;
function folded(name2) {
  let known = foldedNames.get(name2);
  if (known === void 0) {
    known = foldKey(name2);
    if (foldedNames.size >= MOST_NAMES) foldedNames.clear();
    foldedNames.set(ownCopy(name2), known);
  }
  return known;
}

// src/proposals/header/front-matter.ts
var DELIMITER = "---";
function readFrontMatter(text2, mode) {
  const open2 = openingAt(text2);
  if (open2 === -1) return null;
  const lineEnd = endOfLine(text2, open2);
  const rest = text2.slice(open2 + DELIMITER.length, lineEnd).trim();
  const startLine = countLines(text2, open2);
  if (rest.startsWith("-")) return null;
  if (rest !== "") return refused(engineProblem(rest, startLine + 1), startLine, startLine + 1);
  const close = text2.indexOf(`
${DELIMITER}`, lineEnd);
  const blockEnd = close === -1 ? text2.length : close;
  if (close !== -1 && blockEnd - open2 > HEADER_LIMIT)
    return refused(tooLarge(startLine + 1), startLine, startLine + 1);
  if (close === -1) return unclosed(text2, lineEnd, startLine, mode);
  const block2 = text2.slice(lineEnd + 1, Math.max(blockEnd, lineEnd + 1));
  const { fields, problems } = readYamlBlock(block2, startLine + 2, mode, parseFrontMatter);
  const endLine = startLine + 2 + (blockEnd > lineEnd ? countLines(block2, block2.length) + 1 : 0);
  return { form: "front-matter", fields, startLine, endLine, problems };
}
function openingAt(text2) {
  let at2 = 0;
  for (; ; ) {
    while (/\s/.test(text2.charAt(at2))) at2++;
    if (!text2.startsWith("<!--", at2)) break;
    const close = text2.indexOf("-->", at2);
    if (close === -1) return -1;
    at2 = close + 3;
  }
  const startsLine = at2 === 0 || text2[at2 - 1] === "\n";
  return startsLine && text2.startsWith(DELIMITER, at2) ? at2 : -1;
}
function endOfLine(text2, from) {
  const newline = text2.indexOf("\n", from);
  return newline === -1 ? text2.length : newline;
}
function unclosed(text2, lineEnd, startLine, mode) {
  const lines = [];
  let at2 = lineEnd + 1;
  while (at2 < text2.length && at2 - lineEnd < HEADER_LIMIT) {
    const end = endOfLine(text2, at2);
    const line = text2.slice(at2, end);
    if (!/^(?:[\w$][\w .()-]{0,60}:(?:\s|$)|\s*- |[ \t]+\S)/.test(line)) break;
    lines.push(line);
    at2 = end + 1;
  }
  if (!/^[\w$]/.test(lines[0] ?? "")) return null;
  const { fields, problems } = readYamlBlock(lines.join("\n"), startLine + 2, mode);
  const problem2 = {
    code: "unclosed-front-matter",
    severity: "warning",
    line: startLine + 1,
    found: 'front matter without a closing "---" line',
    expected: 'a line "---" after the last field'
  };
  return {
    form: "front-matter",
    fields,
    startLine,
    endLine: startLine + 1 + lines.length,
    problems: [problem2, ...problems]
  };
}
function refused(problem2, startLine, endLine) {
  return { form: null, fields: [], startLine, endLine, problems: [problem2] };
}
var engineProblem = (rest, line) => ({
  code: "front-matter-engine",
  severity: "error",
  line,
  found: `front matter in the language ${quoted(rest)}, which is never run`,
  expected: 'YAML between lines that hold only "---"'
});
var tooLarge = (line) => ({
  code: "header-too-large",
  severity: "error",
  line,
  found: `a header of more than ${HEADER_LIMIT} characters`,
  expected: "a header of at most 64 KiB"
});
var refuse = () => {
  throw new Error("front matter in another language than YAML is refused");
};
var REFUSED_ENGINES = Object.fromEntries(
  ["json", "js", "javascript", "JavaScript", "coffee", "coffeescript", "cson", "toml", "yml"].map((name2) => [
    name2,
    refuse
  ])
);
function parseFrontMatter(block2, firstLine) {
  if (hasLongBlank(block2)) return readYaml(block2, firstLine);
  let reading = { fields: [], problems: [] };
  const yaml2 = (source) => {
    reading = readYaml(source.startsWith("\n") ? source.slice(1) : source, firstLine);
    return {};
  };
  (0, import_gray_matter.default)(`${DELIMITER}
${block2}
${DELIMITER}
`, {
    language: "yaml",
    engines: { ...REFUSED_ENGINES, yaml: yaml2 }
  });
  return reading;
}

// src/proposals/header/rfc822.ts
var LINES_BEFORE3 = 60;
function readRfc822(text2) {
  const lines = [];
  let titled = false;
  for (const { text: line, number: number3, code } of documentLines(text2)) {
    if (code) break;
    if (line === "") {
      if (lines.length > 0 && !titled) break;
    } else if (atxHeading(line)) {
      if (titled || lines.length > 0) break;
      titled = true;
    } else if (lines.length === 0 ? readKeyValue(line) : titled ? isFieldOrRest(lines, line, number3) : true) {
      lines.push({ text: line, number: number3 });
    } else break;
  }
  return asHeader2("rfc822", fieldsOf(lines), lines);
}
function isFieldOrRest(lines, line, number3) {
  return readKeyValue(line) !== null || indentOf(line) > 0 && lines.at(-1)?.number === number3 - 1;
}
function readRfc822Pre(text2) {
  let lines = null;
  let seen = 0;
  for (const { text: line, number: number3 } of documentLines(text2)) {
    if (line === "" && !lines?.length) continue;
    const opening = lines === null ? /^\s*<pre>(.*)$/i.exec(line) : null;
    const closing = /<\/pre>/i.exec(line);
    if (opening) lines = [];
    const content = (opening?.[1] ?? line).replace(/<\/pre>.*$/i, "");
    if (lines && content.trim() !== "") lines.push({ text: content, number: number3 });
    if (lines && closing) {
      const header = asHeader2("rfc822-pre", fieldsOf(lines), lines);
      if (header) return header;
      lines = null;
    }
    if (++seen > LINES_BEFORE3 && !lines) return null;
    if (lines && lines.length > LINES_BEFORE3) return null;
  }
  return null;
}
function readRfc822Fence(text2) {
  let lines = [];
  let seen = 0;
  for (const { text: line, number: number3, code } of documentLines(text2)) {
    if (code) lines.push({ text: line, number: number3 });
    if (!code || /^\s*(?:`{3,}|~{3,})$/.test(line)) {
      const header = lines.length > 1 ? fenceHeader(lines) : null;
      if (header) return header;
      if (!code) lines = [];
    }
    if (line !== "" && ++seen > LINES_BEFORE3 + 40) return null;
  }
  return null;
}
function fenceHeader(lines) {
  const inner = lines.slice(1).filter(({ text: text2 }) => text2 !== "" && !/^\s*(?:`{3,}|~{3,})/.test(text2));
  const fields = fieldsOf(inner);
  const named = fields.some(({ key }) => /^(?:title|status|authors?)$/i.test(key));
  const pure = inner.every(
    ({ text: text2 }) => indentOf(text2) > indentOf(inner[0]?.text ?? "") || readKeyValue(text2.trim())
  );
  return named && pure ? asHeader2("rfc822-fence", fields, inner) : null;
}
function fieldsOf(lines) {
  const edge = Math.min(...lines.map(({ text: text2 }) => indentOf(text2)));
  const fields = [];
  for (const { text: text2, number: number3 } of lines) {
    const pair = indentOf(text2) <= edge && !text2.startsWith("	") ? readKeyValue(text2.trim()) : null;
    const value = withoutLineBreak(pair?.value ?? text2.trim());
    if (pair) fields.push({ key: pair.key, values: value === "" ? [] : [value], line: number3 + 1 });
    else fields.at(-1)?.values.push(value);
  }
  return fields;
}
function asHeader2(form, fields, lines) {
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last || !fields.some(({ key }) => isKnownName(key))) return null;
  return { form, fields, startLine: first.number, endLine: last.number + 1, problems: [] };
}

// src/proposals/header/rst.ts
var LINES_BEFORE4 = 40;
var LAYOUT = /* @__PURE__ */ new Set([
  "contents",
  "sectnum",
  "highlight",
  "role",
  "default-role",
  "image",
  "figure",
  "note",
  "include",
  "header",
  "footer",
  "code",
  "code-block",
  "table",
  "list-table",
  "warning",
  "toctree",
  "class",
  "raw",
  "meta"
]);
function readRstFields(text2) {
  return readRst(text2, "rst-fields", /^:([A-Za-z][^:`]{0,60}):(?:\s+(.*))?$/);
}
function readRstDirectives(text2) {
  return readRst(text2, "rst-directives", /^\.\. ([A-Za-z][\w -]{0,60}):: ?(.*)$/);
}
function readRst(text2, form, pattern2) {
  const fields = [];
  let before = 0;
  let endLine = 0;
  for (const { text: line, number: number3, code } of documentLines(text2)) {
    if (line === "") continue;
    const match = code ? null : pattern2.exec(line);
    if (match?.[1]) {
      const value = match[2]?.trim() ?? "";
      fields.push({ key: match[1], values: value === "" ? [] : [value], line: number3 + 1 });
    } else if (fields.length === 0) {
      if (++before > LINES_BEFORE4) break;
      continue;
    } else if (indentOf(line) > 0 && number3 === endLine) fields.at(-1)?.values.push(line.trim());
    else if (form === "rst-fields" || isUnderline(line) || !line.startsWith(".. ")) break;
    endLine = number3 + 1;
  }
  return asHeader3(form, fields, endLine);
}
function asHeader3(form, all, endLine) {
  const fields = all.filter(({ key }) => form === "rst-fields" || !LAYOUT.has(key.toLowerCase()));
  if (!fields.some(({ key }) => isKnownName(key))) return null;
  return { form, fields, startLine: (fields[0]?.line ?? 1) - 1, endLine, problems: [] };
}

// src/proposals/header/status-section.ts
var STATUS_HEADING = /^(?:\d+\.? )?(?:(?:current|proposal|implementation|adr|ep|kep) )?status$/;
var CANDIDATE = /^ {0,3}(?:#{1,6}[ \t].{0,40})?(?:[\w.]{1,20} )?status[ \t#:*_.)]*$/im;
function readStatusSection(text2) {
  if (!CANDIDATE.test(text2)) return null;
  let headingLine = -1;
  let previous = "";
  for (const { text: line, number: number3, code } of documentLines(text2)) {
    const heading = code ? null : atxHeading(line);
    if (headingLine !== -1) {
      if (heading || code) return asHeader4(headingLine, null, number3);
      if (line !== "" && !(number3 === headingLine + 1 && isUnderline(line)))
        return asHeader4(headingLine, line, number3);
    } else if (heading ? isStatus(heading.text) : !code && isUnderline(line) && isStatus(previous)) {
      headingLine = heading ? number3 : number3 - 1;
    }
    previous = line;
  }
  return headingLine === -1 ? null : asHeader4(headingLine, null, headingLine + 1);
}
var isStatus = (heading) => heading.length < 60 && STATUS_HEADING.test(foldWord(heading));
function asHeader4(headingLine, value, line) {
  const text2 = withoutLineBreak((value ?? "").replace(/^\s*(?:[-*+>]|\d+\.)\s+/, "")).trim();
  const field = {
    key: "Status",
    values: text2 === "" ? [] : [text2],
    line: (value === null ? headingLine : line) + 1
  };
  const endLine = value === null ? headingLine + 1 : line + 1;
  return { form: "status-section", fields: [field], startLine: headingLine, endLine, problems: [] };
}

// src/proposals/header/table.ts
var LINES_BEFORE5 = 30;
var COLUMN_NAME = /^(?:field|key|property|item|attribute)?$/i;
function readTable(text2) {
  const fields = [];
  let startLine = -1;
  let endLine = 0;
  let before = 0;
  let headings2 = 0;
  for (const { text: line, number: number3, code } of documentLines(text2)) {
    if (line === "" && startLine === -1) continue;
    const cells = code ? null : rowCells(line);
    if (cells) {
      if (startLine === -1) startLine = number3;
      endLine = number3 + 1;
      const [key = "", value = ""] = cells.map((cell) => cell.replace(/\\\|/g, "|"));
      const name2 = key.replace(/^[*_`\s]+|[*_`:\s]+$/g, "");
      if (isName(name2) && !COLUMN_NAME.test(name2))
        fields.push({ key: name2, values: value === "" ? [] : [value], line: number3 + 1 });
    } else if (startLine !== -1) {
      if (fields.some(({ key }) => isKnownName(key))) break;
      fields.length = 0;
      startLine = -1;
    }
    if (startLine === -1 && (++before > LINES_BEFORE5 || atxHeading(line) && ++headings2 > 1)) break;
  }
  if (startLine === -1 || !fields.some(({ key }) => isKnownName(key))) return null;
  return { form: "table", fields, startLine, endLine, problems: [] };
}
function rowCells(line) {
  const row3 = line.trim();
  if (!row3.startsWith("|")) return null;
  const cells = row3.slice(1, row3.endsWith("|") ? -1 : void 0).split(/(?<!\\)\|/);
  return cells.length === 2 ? cells.map((cell) => cell.trim()) : null;
}

// src/proposals/header/header.ts
var READERS = {
  "front-matter": readFrontMatter,
  rfc822: readRfc822,
  "rfc822-pre": readRfc822Pre,
  "rfc822-fence": readRfc822Fence,
  bullets: readBullets,
  "bold-lines": readBoldLines,
  "rst-fields": readRstFields,
  "rst-directives": readRstDirectives,
  table: readTable,
  "status-section": readStatusSection
};
var THIN = 3;
var EMPTY = { form: null, fields: /* @__PURE__ */ new Map(), startLine: 0, endLine: 0, problems: [] };
function readHeader(text2, forms, mode) {
  const clean2 = cleanText(text2);
  let header = EMPTY;
  let body = clean2;
  for (const form of forms) {
    const raw = READERS[form](body, mode);
    if (raw) header = joined(header, settled(raw, clean2));
    if (header.fields.size > 0 && !isThin(header)) break;
    if (raw && form === "front-matter") body = withoutLines(clean2, raw);
  }
  return header;
}
function readSidecar(text2, mode) {
  const clean2 = cleanText(text2);
  if (clean2.length > HEADER_LIMIT) return { ...EMPTY, problems: [tooLarge(1)] };
  const { fields, problems } = readYamlBlock(clean2, 1, mode);
  const collected = collectFields(fields, "forbidden");
  const lines = countLines(clean2, clean2.length) + 1;
  return {
    form: null,
    fields: collected.fields,
    startLine: 0,
    endLine: lines,
    problems: [...problems, ...collected.problems]
  };
}
function settled(raw, text2) {
  const { fields, problems } = collectFields(raw.fields, raw.form === "front-matter" ? "forbidden" : "list");
  const header = {
    form: raw.form,
    fields,
    startLine: raw.startLine,
    endLine: raw.endLine,
    problems: [...raw.problems, ...problems]
  };
  return isTooLarge(header, text2) ? { ...header, fields: /* @__PURE__ */ new Map(), problems: [tooLarge(raw.startLine + 1)] } : header;
}
function isTooLarge({ fields }, text2) {
  if (text2.length <= HEADER_LIMIT) return false;
  let size = 0;
  for (const { key, values } of fields.values())
    size += values.reduce((sum, value) => sum + value.length, key.length);
  return size > HEADER_LIMIT;
}
function withoutLines(text2, { startLine, endLine }) {
  return text2.split("\n").map((line, number3) => number3 >= startLine && number3 < endLine ? "" : line).join("\n");
}
function isThin({ fields }) {
  return fields.size < THIN && !fields.has("status") && !fields.has("stage");
}
function joined(first, second) {
  if (first === EMPTY) return second;
  const fields = new Map([...second.fields, ...first.fields]);
  const problems = [...first.problems, ...second.problems];
  if (second.fields.size === 0) return { ...first, problems };
  if (first.fields.size === 0) return { ...second, problems };
  return {
    form: second.fields.size > first.fields.size ? second.form : first.form,
    fields,
    startLine: Math.min(first.startLine, second.startLine),
    endLine: Math.max(first.endLine, second.endLine),
    problems
  };
}

// src/proposals/title.ts
var SECTIONS2 = /* @__PURE__ */ new Set([
  "summary",
  "motivation",
  "abstract",
  "status",
  "introduction",
  "overview",
  "background",
  "meta",
  "table of contents",
  "contents",
  "problem description",
  "problem statement",
  "detailed design",
  "proposal",
  "goals",
  "changelog",
  "context",
  "feature"
]);
var TEMPLATE_TITLE = /^(?:your (?:short|title|proposal|name)|template\b|title$|(?:kep|rfc|tep|ep|cfp|vep|gep|bep|simd|enhancement|proposal) (?:title|template)\b|neat enhancement idea|proposal title$|<.*>$|\[.*\]$)/i;
var KIND = "(?:[a-z]?ep|bep|rfc|cfp|simd|[bche]ip|erc|enhancement(?: proposal)?|proposal)";
var NUMBER = "#?(?:\\d+|[nx]{4}|todo)";
var PREFIX = new RegExp(
  [
    `^\\[${KIND}(?: template)?(?:[-_ ]*${NUMBER})?\\]\\s*[:\u2013\u2014-]?\\s*`,
    `^(?:${KIND}[-_ ]*|[a-z]{2,6}-)${NUMBER}\\s*(?::| [\u2013\u2014-] )\\s*`,
    `^${KIND}\\s*:\\s*`,
    `^(?:[a-z]ep|rfc|cfp|simd)[- ]?\\d+\\s+`
  ].join("|"),
  "i"
);
function readTitle(text2, afterLine) {
  const clean2 = cleanText(text2);
  const from = clean2.trimStart().startsWith("---") ? afterLine : 0;
  let previous = "";
  let before = "";
  for (const { text: line, code, number: number3 } of documentLines(clean2, from)) {
    const heading = code ? null : atxHeading(line);
    if (heading?.level === 1 && heading.text !== "") return asTitle(heading.text);
    const isTitleLine = !code && previous !== "" && !isUnderline(previous) && number3 > from;
    if (isTitleLine && /^=+$/.test(line) && line.length >= 2) return asTitle(previous);
    if (isTitleLine && isUnderline(line) && before === line) return asTitle(previous);
    before = previous;
    previous = line;
  }
  return null;
}
function asTitle(heading) {
  const text2 = plainText(heading);
  const title = text2.replace(PREFIX, "").trim();
  if (title === "" || SECTIONS2.has(foldWord(title))) return null;
  return TEMPLATE_TITLE.test(title) || isTemplateText(title) || /^\[[a-z]+ template\]/i.test(text2) ? null : title;
}

// src/proposals/head-document.ts
var TOP_CHARACTERS = 24 * 1024;
function readHeadDocument(preset, role, content) {
  const text2 = content.toString("utf8");
  if (role === "sidecar") {
    return { role, header: readSidecar(text2, "scan"), title: null, excerpt: null, checklist: [] };
  }
  const header = readHeader(text2, preset.forms, "full");
  const top = text2.slice(0, TOP_CHARACTERS);
  return {
    role,
    header,
    title: readTitle(top, header.endLine),
    excerpt: readExcerpt(top),
    checklist: preset.checklists ? readChecklist(text2) : []
  };
}

// src/proposals/heads.ts
var HEADS_AT_ONCE = 4;
var Heads = class {
  documents = /* @__PURE__ */ new Map();
  /** Files too large to read, with their size in bytes. */
  tooLarge = /* @__PURE__ */ new Map();
  #paths = /* @__PURE__ */ new Map();
  #kept = /* @__PURE__ */ new Map();
  #preset;
  #unitOf;
  constructor(preset, tree, unitOf) {
    this.#preset = preset;
    this.#unitOf = unitOf;
    for (const [path2, oid] of tree.files) if (this.#isWanted(path2)) this.#add(oid, path2);
  }
  /** Ids of all of them. */
  get versions() {
    return [...this.#paths.keys()];
  }
  /** Keeps a copy of a content for later; contents of other versions are passed over. */
  keep(version, content) {
    if (this.#paths.has(version)) this.#kept.set(version, Buffer.from(content));
  }
  /** Reads a content in full; null says that it was too large (`size` in bytes) or is not there (0). */
  read(version, content, size) {
    for (const path2 of this.#paths.get(version) ?? []) {
      if (content === null) {
        if (size > 0) this.tooLarge.set(path2, size);
      } else if (!this.documents.has(path2)) {
        const role = this.#unitOf(path2)?.role ?? "main";
        this.documents.set(path2, readHeadDocument(this.#preset, role, content));
      }
    }
  }
  /** Reads what was kept, pausing so that git, at work meanwhile, never waits long for its pipe to be emptied. */
  async readKept() {
    let untilPause = HEADS_AT_ONCE;
    for (const [version, content] of this.#kept) {
      this.read(version, content, content.length);
      if (--untilPause > 0) continue;
      await setImmediate();
      untilPause = HEADS_AT_ONCE;
    }
    this.#kept.clear();
  }
  #isWanted(path2) {
    const { list: list2, checklists: checklists2 } = this.#preset;
    return this.#unitOf(path2) !== null || list2 !== null && checklists2 && path2.endsWith(".md");
  }
  #add(oid, path2) {
    const paths = this.#paths.get(oid);
    if (paths) paths.push(path2);
    else this.#paths.set(oid, [path2]);
  }
};

// src/proposals/list-file.ts
var import_yaml4 = __toESM(require_dist(), 1);
var LIST_LIMIT = 256 * 1024;
var NAME_KEYS = ["name", "title"];
function readListFile(text2, list2) {
  if (text2.length > LIST_LIMIT) return { items: [], problems: [tooLong] };
  const block2 = blankComments(cleanText(text2));
  const { document, problems } = parseYaml(block2, 1);
  const found = document ? itemsOf(document, list2) : { items: chunksOf(block2), problems: [] };
  const all = [...problems, ...found.problems];
  const used = /* @__PURE__ */ new Map();
  const items = found.items.map((item) => asItem(item, list2, used, all));
  return { items, problems: all };
}
function itemsOf(parsed3, { itemsKey }) {
  const root = parsed3.document.contents;
  const sequence = itemsKey === null ? root : (0, import_yaml4.isMap)(root) ? root.get(itemsKey, true) : null;
  if (!(0, import_yaml4.isSeq)(sequence)) return { items: [], problems: [noList(itemsKey)] };
  const problems = [];
  const items = sequence.items.filter(import_yaml4.isMap).map((node) => {
    const line = parsed3.lineOf(node);
    const { fields, problems: odd } = flattenOrNothing(node, parsed3, line);
    problems.push(...odd);
    return { fields, line };
  });
  return { items, problems };
}
function flattenOrNothing(node, parsed3, line) {
  try {
    return flatten(node, parsed3, line);
  } catch (error) {
    if (error instanceof AliasBomb) return { fields: [], problems: [aliasBomb(line)] };
    throw error;
  }
}
function chunksOf(block2) {
  const chunks = [];
  let edge = -1;
  for (const [index, line] of block2.split("\n").entries()) {
    const indent = indentOf(line);
    const isItem = line.startsWith("- ", indent);
    if (isItem && edge === -1) edge = indent;
    if (isItem && indent === edge)
      chunks.push({ lines: [`${" ".repeat(indent + 2)}${line.slice(indent + 2)}`], line: index + 1 });
    else chunks.at(-1)?.lines.push(line);
  }
  return chunks.map(({ lines, line }) => ({ fields: scanYaml(lines.join("\n"), line).fields, line }));
}
function asItem(raw, { idKeys }, used, problems) {
  const { fields, problems: odd } = collectFields(raw.fields.map(modern), "forbidden");
  problems.push(...odd);
  const firstOf2 = (keys) => keys.map((key) => fields.get(foldKey(key))?.values[0]).find((value) => value !== void 0);
  const name2 = firstOf2(NAME_KEYS) ?? null;
  const id = firstOf2(idKeys) ?? name2 ?? "item";
  const times = (used.get(id) ?? 0) + 1;
  used.set(id, times);
  if (times > 1) problems.push(duplicateId(id, raw.line));
  return { id: times > 1 ? `${id}#${times}` : id, name: name2, fields, line: raw.line, text: canonical(fields) };
}
function modern({ key, values, line }) {
  const name2 = modernName(key);
  return { key: name2, values: name2.startsWith("level.") ? values.slice(-1) : values, line };
}
function modernName(key) {
  const folded2 = key.toLowerCase();
  if (["maturity.level", "maturitylevel", "level.current"].includes(folded2)) return "level.maturity";
  return folded2.startsWith("maturity.") ? `level.${key.slice(9)}` : key;
}
function canonical(fields) {
  const pairs = [...fields].map(([key, { values }]) => [key, ...values]);
  return JSON.stringify(pairs.sort(([a = ""], [b = ""]) => a < b ? -1 : a > b ? 1 : 0));
}
var tooLong = {
  code: "header-too-large",
  severity: "error",
  line: null,
  found: `a list file of more than ${LIST_LIMIT} characters`,
  expected: "a list file of at most 256 KiB"
};
var noList = (itemsKey) => ({
  code: "no-list",
  severity: "error",
  line: null,
  found: itemsKey === null ? "a file that is no YAML list" : `no list under ${quoted(itemsKey)}`,
  expected: "a YAML list with one item per proposal"
});
var duplicateId = (id, line) => ({
  code: "duplicate-id",
  severity: "warning",
  line,
  found: `the id ${quoted(id)} once more`,
  expected: "one item per id"
});

// src/proposals/list-history.ts
var EMPTY2 = { items: [], problems: [] };
var ListHistory = class {
  #preset;
  #list;
  #expected = /* @__PURE__ */ new Set();
  #readings = /* @__PURE__ */ new Map();
  /** Items as they were last readable, by id. */
  #items = /* @__PURE__ */ new Map();
  constructor(preset, list2) {
    this.#preset = preset;
    this.#list = list2;
  }
  /** Says that a blob is a version of the list file. */
  expect(version) {
    this.#expected.add(version);
  }
  /** Reads a blob if it is a version of the list file; false when it is something else. */
  take(version, content) {
    if (!this.#expected.has(version)) return false;
    this.#readings.set(version, readListFile(content.toString("utf8"), this.#list));
    return true;
  }
  /** Items and problems of one version, empty when it could not be read. */
  head(version) {
    return (version === void 0 ? void 0 : this.#readings.get(version)) ?? EMPTY2;
  }
  /**
   * What a change of the file did to its items, told in order, oldest first. A version that cannot be read changes
   * nothing: the next one is compared with the last that could. Facts of the items' versions are put into
   * `versions`.
   */
  changes({ path: path2, after }, versions) {
    const now = after === null ? /* @__PURE__ */ new Map() : this.#readable(after);
    if (now === null) return [];
    const old = this.#items;
    this.#items = now;
    const change = (item, before, after2) => this.#change(
      path2,
      item,
      before && this.#version(before, versions),
      after2 && this.#version(after2, versions)
    );
    const removed = [...old.values()].filter(({ id }) => !now.has(id));
    const kept2 = [...now.values()].filter(({ id, text: text2 }) => old.get(id)?.text !== text2);
    return [
      ...kept2.map((item) => change(item, old.get(item.id), item)),
      ...removed.map((item) => change(item, item, void 0))
    ];
  }
  /** Items of a version, null when it was not read or has an error and no item. */
  #readable(version) {
    const reading = this.#readings.get(version);
    const isBroken = reading?.items.length === 0 && reading.problems.some(({ severity }) => severity === "error");
    return reading && !isBroken ? new Map(reading.items.map((item) => [item.id, item])) : null;
  }
  #change(path2, item, before, after) {
    const unit = itemPath(path2, item.id);
    const parts = this.#partsOf(item);
    return { unit, path: unit, role: "main", parts, before: before ?? null, after: after ?? null };
  }
  #partsOf(item) {
    const owner = fieldValue(this.#preset, item.fields, "owner")?.value ?? null;
    const slug2 = (item.name ?? item.id).toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-");
    return { number: null, slug: slug2, owner, cycle: null, state: null };
  }
  /** The id of an item's version is its content; equal contents are one version. */
  #version(item, versions) {
    const id = `item:${item.id}
${item.text}`;
    if (!versions.has(id)) versions.set(id, this.#factsOf(item));
    return id;
  }
  #factsOf(item) {
    const told2 = /* @__PURE__ */ new Set([
      ...this.#preset.fields.stage ?? [],
      ...this.#preset.fields.status ?? [],
      ...this.#preset.fields.target ?? []
    ]);
    const words = Buffer.from(
      [...item.fields].filter(([key]) => !told2.has(key)).map(([key, { values }]) => `${key}=${values.join(",")}`).sort().join("\n")
    );
    const all = Buffer.from(item.text);
    return {
      ...NO_FACTS,
      header: headerFacts(this.#preset, item.fields),
      words: fingerprint(words, [[0, words.length]]),
      metadata: fingerprint(all, [[0, all.length]]),
      sketch: sketchOf(words)
    };
  }
};
function itemPath(path2, id) {
  return `${path2}#${id}`;
}

// src/proposals/scan.ts
var FIRST_LOOK_BYTES = 4 * 1024;
var HEADER_BYTES = 64 * 1024;
var TOP_FORMS = ["front-matter", "rfc822"];
var NEWLINE5 = 10;
var RETURN = 13;
function historyKeys({ fields, stageTargets }) {
  const names = [...fields.status ?? [], ...fields.stage ?? [], ...fields.target ?? []];
  const keys = names.map((name2) => name2.split(".")[0] ?? name2);
  return new Set(stageTargets === null ? keys : [...keys, stageTargets]);
}
var keysOf = /* @__PURE__ */ new WeakMap();
function keysFor(preset) {
  const keys = keysOf.get(preset) ?? historyKeys(preset);
  keysOf.set(preset, keys);
  return keys;
}
function statesAnything(preset) {
  return preset.statusFrom === "header" || keysFor(preset).size > 0;
}
function scanVersion(preset, role, content) {
  if (role === "sidecar") {
    const header2 = readSidecar(content.toString("utf8"), keysFor(preset));
    const all = [0, content.length];
    return {
      ...NO_FACTS,
      header: factsOf(preset, header2, content.length > 0),
      headerRange: all,
      metadata: fingerprint(content, [all])
    };
  }
  const header = topHeader(preset, content);
  const range = byteRange(content, header.startLine, header.endLine);
  return {
    ...NO_FACTS,
    header: factsOf(preset, header, header.form !== null),
    headerRange: range,
    metadata: fingerprint(content, [range])
  };
}
var BROKEN = ["invalid-yaml", "unclosed-front-matter", "header-too-large", "front-matter-engine"];
function factsOf(preset, { fields, problems }, isThere) {
  const facts = headerFacts(preset, fields);
  const isBroken = facts.status === null && problems.some(({ code }) => BROKEN.includes(code));
  return isThere && !isBroken ? facts : NO_HEADER;
}
function topHeader(preset, content) {
  const { forms } = preset;
  const keys = forms.length === 1 ? keysFor(preset) : "scan";
  if (forms.includes("status-section")) return readHeader(content.toString("utf8"), forms, keys);
  const text2 = content.toString("utf8", 0, FIRST_LOOK_BYTES);
  const header = readHeader(text2, forms, keys);
  if (content.length <= FIRST_LOOK_BYTES || isComplete(header, forms, text2)) return header;
  return readHeader(content.toString("utf8", 0, HEADER_BYTES), forms, keys);
}
function isComplete(header, forms, text2) {
  if (header.form === null && header.problems.length === 0)
    return forms.every((form) => TOP_FORMS.includes(form));
  return header.problems.length === 0 && header.endLine < linesIn(text2);
}
function linesIn(text2) {
  let lines = 0;
  for (let at2 = text2.indexOf("\n"); at2 !== -1; at2 = text2.indexOf("\n", at2 + 1)) lines++;
  return lines;
}
function byteRange(content, startLine, endLine) {
  if (endLine <= startLine) return [0, 0];
  let line = 0;
  let start = startLine === 0 ? 0 : -1;
  for (let index = 0; index < content.length; index++) {
    const byte = content[index];
    if (byte !== NEWLINE5 && !(byte === RETURN && content[index + 1] !== NEWLINE5)) continue;
    line++;
    if (line === startLine) start = index + 1;
    if (line === endLine) return [start === -1 ? index + 1 : start, index + 1];
  }
  return [start === -1 ? content.length : start, content.length];
}

// src/proposals/sidecar-watch.ts
var SidecarWatch = class {
  #unitOf;
  #sidecars = /* @__PURE__ */ new Map();
  /** Starts with the files of the newest commit. */
  constructor(tree, unitOf) {
    this.#unitOf = unitOf;
    for (const path2 of tree.files.keys()) this.#set(path2, true);
  }
  /** True when the unit has a sidecar right after the landing that was walked to. */
  has(unit) {
    return (this.#sidecars.get(unit)?.size ?? 0) > 0;
  }
  /** Walks back over the changes of a landing. */
  goBack(changes) {
    for (const { path: path2, before, after } of changes) {
      if (before === null || after === null) this.#set(path2, before !== null);
    }
  }
  #set(path2, isThere) {
    const unit = this.#unitOf(path2);
    if (unit?.role !== "sidecar") return;
    const paths = this.#sidecars.get(unit.unit) ?? /* @__PURE__ */ new Set();
    if (isThere) paths.add(path2);
    else paths.delete(path2);
    this.#sidecars.set(unit.unit, paths);
  }
};

// src/proposals/version-collector.ts
var VersionCollector = class {
  /** Versions read for what their header dates, with the role they are read in. */
  headers = /* @__PURE__ */ new Map();
  /** Versions of each main document, newest first: their words are compared one with the next. */
  chains = /* @__PURE__ */ new Map();
  /** Versions compared across paths, because a landing took one document away and brought another. */
  compared = /* @__PURE__ */ new Set();
  /** Those of them that no name pairs: only their contents can tell the lineage. */
  undecided = /* @__PURE__ */ new Set();
  /** False where no header of the family dates anything: then no version is read for its header. */
  readsHeaders;
  #unitOf;
  #sidecars;
  constructor(preset, tree, unitOf) {
    this.readsHeaders = statesAnything(preset);
    this.#unitOf = unitOf;
    this.#sidecars = new SidecarWatch(tree, unitOf);
  }
  /** Takes the changes of one landing and gives the versions whose headers have to be read because of it. */
  collect(changes) {
    this.#markCompared(changes);
    const versions = changes.flatMap(
      ({ path: path2, after }) => after !== null && this.#isCarrier(path2, after) ? [after] : []
    );
    this.#sidecars.goBack(changes);
    return versions;
  }
  /** True for a version met for the first time that carries a header of its own. */
  #isCarrier(path2, version) {
    const unit = this.#unitOf(path2);
    if (unit?.role === "main") {
      this.#chain(path2, version);
      if (this.#sidecars.has(unit.unit)) return false;
    }
    if (unit && !this.readsHeaders) return false;
    if (this.headers.has(version)) return false;
    this.headers.set(version, unit?.role ?? "main");
    return true;
  }
  #chain(path2, version) {
    const chain = this.chains.get(path2);
    if (chain) chain.push(version);
    else this.chains.set(path2, [version]);
  }
  /** Only a landing that takes one document away and brings another one can need a comparison across paths. */
  #markCompared(changes) {
    const gone = changes.flatMap((change) => goneSide(change) ?? []);
    const come = changes.flatMap((change) => comeSide(change) ?? []);
    if (gone.length === 0 || come.length === 0) return;
    this.#mark(gone, come);
    this.#mark(come, gone);
  }
  #mark(here, there) {
    const names = new Set(there.flatMap((side) => this.#namesOf(side)));
    for (const side of here) {
      this.compared.add(side.version);
      if (!this.#namesOf(side).some((name2) => names.has(name2))) this.undecided.add(side.version);
    }
  }
  /** What the pairing rules before similarity go by. */
  #namesOf({ path: path2, version }) {
    const { number: number3 = null, slug: slug2 = null } = this.#unitOf(path2)?.parts ?? {};
    return [version, ...number3 === null ? [] : [`#${Number(number3)}`], ...slug2 === null ? [] : [slug2]];
  }
};
function goneSide({ path: path2, before, after }) {
  return after === null && before !== null ? { path: path2, version: before } : null;
}
function comeSide({ path: path2, before, after }) {
  return before === null && after !== null ? { path: path2, version: after } : null;
}

// src/proposals/history.ts
var LARGEST_DOCUMENT_BYTES = 1024 * 1024;
var HistoryReading = class {
  #source;
  #unitOf;
  #list;
  #collector;
  #heads;
  #landings = [];
  #versions = /* @__PURE__ */ new Map();
  #pool = new FactsPool();
  #absent = /* @__PURE__ */ new Set();
  #blobs = null;
  constructor(source) {
    const { preset, tree } = source;
    this.#source = source;
    this.#unitOf = unitReader(preset);
    this.#list = preset.list ? new ListHistory(preset, preset.list) : null;
    this.#collector = new VersionCollector(preset, tree, this.#unitOf);
    this.#heads = new Heads(preset, tree, this.#unitOf);
  }
  /** First step: landings and dated statuses. */
  async readStatuses() {
    const { git, head, obtain } = this.#source;
    if (!obtain) this.#blobs = new BlobReader(git, LARGEST_DOCUMENT_BYTES);
    try {
      await readLandings(git, {
        head,
        folders: [],
        wanted: (path2) => this.#isListFile(path2) || this.#unitOf(path2) !== null,
        onLanding: (landing) => this.#collect(landing)
      });
      if (obtain) await this.#askAfter(obtain);
      await this.#blobs?.end();
    } catch (error) {
      this.#blobs?.abort();
      throw error;
    }
  }
  /** Second step: words of the documents, and the files of the measured commit. */
  async readBodies() {
    const { headers, compared } = this.#collector;
    const chains = [...this.#collector.chains.values()].map(
      (chain) => chain.filter((version) => !this.#absent.has(version))
    );
    const read = new Set(chains.flat());
    const single = this.#heads.versions.filter((oid) => !read.has(oid) && !headers.has(oid));
    const source = {
      git: this.#source.git,
      maxBytes: LARGEST_DOCUMENT_BYTES,
      chains,
      compared,
      single,
      onContent: this.#receiveBody
    };
    const bodies = chains.length + single.length === 0 ? null : readBodies(source, this.#versions);
    bodies?.catch(() => {
    });
    await this.#heads.readKept();
    await bodies;
  }
  /** Everything that was read. To be called once: the landings are handed over. */
  result() {
    const { preset, tree } = this.#source;
    const landings = [];
    for (let raw = this.#landings.pop(); raw; raw = this.#landings.pop())
      landings.push(this.#asProposalLanding(raw));
    return {
      landings,
      versions: this.#versions,
      heads: this.#heads.documents,
      similarity: (one, other) => this.#similarity(one, other),
      tooLarge: this.#heads.tooLarge,
      list: preset.list && this.#list ? this.#list.head(tree.files.get(preset.list.path)) : null
    };
  }
  #isListFile(path2) {
    return path2 === this.#source.preset.list?.path;
  }
  #collect(landing) {
    this.#landings.push(landing);
    for (const { path: path2, after } of landing.changes) {
      if (after !== null && this.#isListFile(path2)) this.#list?.expect(after);
    }
    for (const version of this.#collector.collect(landing.changes)) if (this.#blobs) this.#ask(version);
  }
  /** In a clone that lacks blobs nothing may be asked for before it is known to be here. */
  async #askAfter(obtain) {
    const { headers, chains, undecided, readsHeaders } = this.#collector;
    const bodies = [...chains.values()].flat();
    const carriers = readsHeaders ? undecided : bodies;
    const needed = /* @__PURE__ */ new Set([...headers.keys(), ...this.#heads.versions, ...carriers]);
    this.#absent = await obtain(needed, new Set(bodies));
    this.#blobs = new BlobReader(this.#source.git, LARGEST_DOCUMENT_BYTES);
    for (const version of headers.keys()) this.#ask(version);
  }
  #ask(version) {
    this.#blobs?.request(version, (content, size) => {
      if (content === null) return this.#heads.read(version, null, size);
      this.#heads.keep(version, content);
      if (!this.#list?.take(version, content)) this.#scan(version, content);
    });
  }
  #receiveBody = (version, content, size) => {
    this.#heads.read(version, content, size);
    if (content !== null && !this.#collector.readsHeaders && !this.#versions.has(version)) {
      this.#scan(version, content);
    }
  };
  #scan(version, content) {
    const role = this.#collector.headers.get(version) ?? "main";
    this.#versions.set(version, this.#pool.shared(scanVersion(this.#source.preset, role, content)));
  }
  #asProposalLanding({ changes, ...landing }) {
    return { ...landing, changes: changes.flatMap((change) => this.#asUnitChanges(change)) };
  }
  #asUnitChanges(change) {
    if (this.#list && this.#isListFile(change.path)) return this.#list.changes(change, this.#versions);
    const unit = this.#unitOf(change.path);
    return unit ? [{ ...unit, ...change }] : [];
  }
  #similarity(one, other) {
    const before = this.#versions.get(one)?.sketch;
    const after = this.#versions.get(other)?.sketch;
    return before && after ? similarity(before, after) : null;
  }
};

// src/report/calendar-date.ts
function isoDate2(at2, timeZone2) {
  if (timeZone2 === "UTC") return new Date(at2).toISOString().slice(0, 10);
  const day3 = new TZDate(at2, timeZone2);
  const two = (value) => String(value).padStart(2, "0");
  return `${String(day3.getFullYear()).padStart(4, "0")}-${two(day3.getMonth() + 1)}-${two(day3.getDate())}`;
}
function isoInstant(at2) {
  return new Date(at2).toISOString().replace(".000Z", "Z");
}
function windowDates({ start, end }, timeZone2) {
  return `${isoDate2(start, timeZone2)} to ${isoDate2(Math.max(start, end - 1), timeZone2)}`;
}

// src/git/tree.ts
async function readTree(git, commit) {
  const listing = await git.run(["ls-tree", "-r", "-z", "--full-tree", commit]);
  const files = /* @__PURE__ */ new Map();
  const skipped = [];
  for (const entry of listing.toString("utf8").split("\0")) {
    const tab = entry.indexOf("	");
    if (tab === -1) continue;
    const [mode = "", , oid = ""] = entry.slice(0, tab).split(" ");
    if (isRegularFile(mode)) files.set(entry.slice(tab + 1), oid);
    else skipped.push(entry.slice(tab + 1));
  }
  return { files, skipped };
}

// src/report/quantity.ts
var HOURS_A_DAY = 24;
var DAYS_A_WEEK = 7;
var DAYS_A_YEAR = 365.25;
function decimal(value, digits = 1) {
  const text2 = value.toFixed(digits);
  const short = digits > 0 ? text2.replace(/\.?0+$/, "") : text2;
  return short === "-0" ? "0" : short;
}
function duration(days3) {
  if (days3 < 0) return `minus ${duration(-days3)}`;
  if (days3 < 1) return "under 1 day";
  if (Math.round(days3) < 60) return plural(Math.round(days3), "day");
  if (days3 <= 104 * DAYS_A_WEEK) return `${decimal(days3 / DAYS_A_WEEK)} weeks`;
  return `${decimal(days3 / DAYS_A_YEAR)} years`;
}
function hours2(value) {
  if (value < 0) return `minus ${hours2(-value)}`;
  if (value < 1) return "under 1 hour";
  return value < 2 * HOURS_A_DAY ? plural(Math.round(value), "hour") : duration(value / HOURS_A_DAY);
}
function plural(count, one, many = `${one}s`) {
  return `${count} ${count === 1 ? one : many}`;
}
function share2(count, n) {
  if (n === 0) return null;
  const counts = `${count} of ${n}`;
  return n < 10 ? counts : `${decimal(100 * count / n, 0)} % (${counts})`;
}
function signed(value, digits = 1) {
  const text2 = decimal(value, digits);
  return value > 0 && text2 !== "0" ? `+${text2}` : text2;
}
function sampleWords({ n, values, median }, word2) {
  if (n === 0) return null;
  return median === null ? values.map(word2).join(", ") : word2(median);
}

// src/run/nothing-found.ts
var MOST_BRANCHES = 4;
var MOST_LISTED = 200;
var USUAL_BRANCHES = ["main", "master", "trunk", "develop"];
function noIssueFound({ repository, track, untold }) {
  return new ConfigurationError(`${ISSUES_ONLY} ${issuesAdvice(repository, track, untold)}`);
}
var ISSUES_ONLY = "Here enhancements are issues, which only GitHub knows.";
function issuesAdvice(repository, track, untold) {
  if (repository === null) return "Name the repository with --github owner/name.";
  if (untold === null) {
    return "A token is needed: set GITHUB_TOKEN in a terminal, the input token in a workflow, and leave out --git-only.";
  }
  if (untold.length > 0) return `It told nothing of ${repository}. ${untold.join(" ")}`;
  if (typeof track === "string") return `There is no issue in ${repository}. Or choose another preset.`;
  return `No issue of ${repository} has the label ${track.join(" or ")}. Name others with track-issues, or write track-issues: all.`;
}
async function nothingFound(repository, reason2) {
  const { ref: ref2 } = repository;
  const elsewhere = await otherBranches(repository);
  const [best2] = elsewhere;
  const hint = best2 ? ` ${elsewhere.map(({ branch, documents }) => `${branch} has ${plural(documents, "document")}`).join(", ")}: measure it with --ref ${best2.branch}, or set ref: ${best2.branch} in .github/proposal-pulse.yml.` : " Name the files with documents: in .github/proposal-pulse.yml, or another branch with --ref.";
  const why = reason2.charAt(0).toUpperCase() + reason2.slice(1);
  return new ConfigurationError(`There are no proposals on ${ref2}. ${why}.${hint}`);
}
async function otherBranches(repository) {
  const found = [];
  for (const [commit, branch] of await branchesToLookAt(repository)) {
    const documents = documentsIn(await pathsOf(repository.git, commit));
    if (documents > 0) found.push({ branch, documents });
  }
  return found.sort((one, other) => other.documents - one.documents);
}
async function branchesToLookAt({ git, head }) {
  const listing = await git.run([
    "for-each-ref",
    `--count=${MOST_LISTED}`,
    "--sort=-committerdate",
    "--format=%(objectname) %(refname:lstrip=2)",
    "refs/heads",
    "refs/remotes"
  ]);
  const branches = /* @__PURE__ */ new Map();
  for (const line of listing.toString("utf8").split("\n")) {
    const [, commit, name2] = /^([0-9a-f]+) (.+)$/u.exec(line) ?? [];
    if (commit === void 0 || name2 === void 0 || commit === head || name2.endsWith("/HEAD")) continue;
    if (!branches.has(commit)) branches.set(commit, name2.replace(/^origin\//u, ""));
  }
  const usual = [...branches].filter(([, name2]) => USUAL_BRANCHES.includes(name2));
  const others = [...branches].filter(([, name2]) => !USUAL_BRANCHES.includes(name2));
  return [...usual, ...others].slice(0, MOST_BRANCHES);
}
async function pathsOf(git, commit) {
  try {
    return [...(await readTree(git, commit)).files.keys()];
  } catch (error) {
    if (error instanceof GitError) return [];
    throw error;
  }
}
function documentsIn(paths) {
  const counts = PRESETS.map((preset) => {
    const unitOf = unitReader(preset);
    return new Set(paths.flatMap((path2) => unitOf(path2)?.unit ?? [])).size;
  });
  return Math.max(0, ...counts);
}

// src/run/repository-name.ts
function nameFromRemote(remoteUrl, serverUrl) {
  const host = URL.canParse(serverUrl) ? new URL(serverUrl).host : null;
  const [, remoteHost, name2] = /^(?:(?:https?|ssh):\/\/)?(?:[^@/]*@)?([^/:]+)(?::\d+)?[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/u.exec(
    remoteUrl ?? ""
  ) ?? [];
  return host !== null && remoteHost === host && name2 !== void 0 ? name2 : null;
}

// src/config/preset-settings.ts
function presetWith(preset, settings) {
  const { documents, sidecars, exclude, forms, fields, statuses, statusOrder, stages: stages2 } = settings;
  return {
    ...preset,
    ...documents && { documents, list: null, incrementsFromCycle: holds(documents, "cycle") },
    ...sidecars && { sidecars },
    ...exclude && { exclude },
    ...forms && { forms },
    ...fields && { fields: { ...preset.fields, ...fields } },
    ...statuses && { phases: { ...preset.phases, ...statuses } },
    ...statusOrder && { order: statusOrder },
    ...stages2 && { stages: stages2, stageSynonyms: synonymsOf(preset, stages2) },
    ...settings.numberIs && { numberIs: settings.numberIs },
    statusFrom: statusSource(preset, settings),
    github: rulesWith(preset.github, settings)
  };
}
function rulesWith(rules, settings) {
  const { trackIssues: trackIssues2, phaseFrom, unmerged, issueRepository: issueRepository2 } = settings;
  const { labelPhases, columnPhases, labelStages } = settings;
  return {
    ...rules,
    ...trackIssues2 && { track: trackIssues2 },
    ...phaseFrom && { phaseFrom },
    ...unmerged && { unmerged },
    ...issueRepository2 && { issueRepository: issueRepository2 },
    labelPhases: { ...rules.labelPhases, ...labelPhases },
    columnPhases: { ...rules.columnPhases, ...columnPhases },
    labelStages: { ...rules.labelStages, ...labelStages }
  };
}
function statusSource({ statusFrom }, { documents, fields }) {
  if (fields?.status) return "header";
  if (documents === void 0) return statusFrom;
  if (statusFrom === "path" && !holds(documents, "state")) return "header";
  if (statusFrom !== "header" && holds(documents, "state")) return "path";
  return statusFrom;
}
function holds(patterns, placeholder) {
  return patterns.some((pattern2) => pattern2.includes(`{${placeholder}}`));
}
function synonymsOf({ stageSynonyms }, stages2) {
  return Object.fromEntries(Object.entries(stageSynonyms).filter(([, stage2]) => stages2.includes(stage2)));
}

// src/config/settle.ts
var MERGED_MAPS = [
  "statuses",
  "fields",
  "bulk",
  "catchUpBurst",
  "staleAfterDays",
  "labelPhases",
  "columnPhases",
  "labelStages",
  "approval",
  "people",
  "ownerMap",
  "reminderExempt"
];
function settle(layers, preset, presetReason) {
  const settings = mergeSettings(layers);
  const settled2 = presetWith(preset, settings);
  checkOrder(settled2);
  return {
    preset: settled2,
    presetReason,
    increments: settings.increments ?? defaultIncrements(settled2),
    incrementsAreDefault: settings.increments === void 0,
    incrementName: settings.incrementName ?? null,
    timeZone: settings.timeZone ?? INCREMENT_OPTIONS.timeZone.default,
    created: settings.created ?? COUNTING_OPTIONS.created.default,
    bulk: { ...COUNTING_OPTIONS.bulk.default, ...settings.bulk },
    burst: { ...COUNTING_OPTIONS.catchUpBurst.default, ...settings.catchUpBurst },
    ignoreCommits: settings.ignoreCommits ?? COUNTING_OPTIONS.ignoreCommits.default,
    staleAfterDays: { ...COUNTING_OPTIONS.staleAfterDays.default, ...settings.staleAfterDays },
    aliases: settings.aliases ?? DOCUMENT_OPTIONS.aliases.default,
    title: settings.title ?? null,
    showIncrements: settings.showIncrements ?? INCREMENT_OPTIONS.showIncrements.default,
    ...githubConfig(settings, settled2),
    reminders: reminderConfig(settings)
  };
}
function githubConfig(settings, preset) {
  return {
    approval: { ...GITHUB_OPTIONS.approval.default, ...settings.approval },
    bots: settings.bots ?? GITHUB_OPTIONS.bots.default,
    holdLabels: settings.holdLabels ?? GITHUB_OPTIONS.holdLabels.default,
    planningGraceDays: settings.planningGraceDays ?? GITHUB_OPTIONS.planningGraceDays.default,
    changeManagement: changeRule(settings.changeManagement ?? preset.github.changeManagement),
    nameReviewers: settings.nameReviewers ?? GITHUB_OPTIONS.nameReviewers.default
  };
}
function changeRule(wish) {
  if (wish === void 0 || wish === false) return null;
  return wish === true ? CHANGE_RULE : { ...CHANGE_RULE, ...wish };
}
function mergeSettings(layers) {
  const maps = MERGED_MAPS.filter((key) => layers.some((layer) => layer[key] !== void 0));
  return {
    ...layered(layers),
    ...Object.fromEntries(maps.map((key) => [key, layered(layers.map((layer) => layer[key] ?? {}))]))
  };
}
function layered(layers) {
  return Object.fromEntries([...layers].reverse().flatMap((layer) => Object.entries(layer)));
}
function defaultIncrements(preset) {
  return preset.incrementsFromCycle ? { kind: "cycles" } : INCREMENT_OPTIONS.increments.default;
}
function checkOrder({ order: order3, phases }) {
  const words = Object.keys(phases);
  const unknown = order3.filter((word2) => !Object.hasOwn(phases, word2));
  if (unknown.length === 0) return;
  const problems = unknown.map((word2) => ({
    file: "The settings",
    line: null,
    setting: "status-order",
    found: `using ${quote(word2)}, which is no known status word`,
    expected: `words that "statuses" or the preset give a phase${didYouMean(word2, words)}`,
    example: `statuses:
  ${word2}: accepted`
  }));
  throw new ConfigurationError(formatProblems(problems));
}

// src/git/past.ts
async function lastCommitBefore(git, head, instant2) {
  const listing = await git.run(["log", "--first-parent", "--format=%ct %H", head, "--"]);
  const newestFirst = listing.toString("latin1").split("\n").slice(0, -1);
  let found = null;
  for (const line of newestFirst.reverse()) {
    const space = line.indexOf(" ");
    if (Number(line.slice(0, space)) * 1e3 > instant2) break;
    found = line.slice(space + 1);
  }
  return found;
}
var MOST_COMMITS = 400;
async function lastCommitOutside(git, head, folders) {
  const listing = await git.run([
    "log",
    "-z",
    "--first-parent",
    "--diff-merges=first-parent",
    "--no-renames",
    "--name-only",
    `--max-count=${MOST_COMMITS}`,
    "--format=%x01%H",
    head,
    "--"
  ]);
  for (const commit of listing.toString("utf8").split("").slice(1)) {
    const [oid = head, ...names] = commit.split(/[\0\n]+/u).filter(Boolean);
    if (names.length === 0 || names.some((name2) => !folders.some((folder2) => name2.startsWith(`${folder2}/`))))
      return oid;
  }
  return head;
}

// src/git/repository.ts
import { readdir as readdir2, stat as stat2 } from "node:fs/promises";
import { join as join4, resolve } from "node:path";

// src/git/deepen.ts
import { readFile as readFile2 } from "node:fs/promises";
import { join as join2 } from "node:path";

// src/git/quoted.ts
function quoted2(word2) {
  return /^[\w./@:+-]+$/.test(word2) ? word2 : `'${word2.replaceAll("'", "'\\''")}'`;
}

// src/git/deepen.ts
var UNSHALLOW = ["fetch", "--unshallow", "--no-write-fetch-head", "--recurse-submodules=no"];
async function deepen(clone) {
  const { remote } = clone;
  if (remote === null) throw cutFailure(clone, "It has no remote to fetch the rest from.", void 0);
  const fetched = await fetchHistory(clone, remote);
  if (await isStillCut(clone))
    throw cutFailure(clone, "Its remote does not have the full history either.", void 0);
  if (fetched === "everything")
    return {
      lacksBlobs: clone.partial,
      notes: [`The clone was shallow: its full history was fetched from "${remote.name}".`]
    };
  const note2 = `The clone was shallow: its history was fetched from "${remote.name}", without files that are not read. It is a partial clone now: git fetches what it lacks when a command needs it.`;
  return { lacksBlobs: true, notes: [note2] };
}
async function fetchHistory(clone, remote) {
  const cuts = await readCuts(clone);
  const args = [...UNSHALLOW, "--filter=blob:none", "--stdin", remote.name];
  try {
    return whatCame(await fetch(clone.git, args, [...cuts, "refs/tags/*:refs/tags/*"]));
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    if ((await readCuts(clone)).join() !== cuts.join()) return whatCame(error.stderr);
    if (!clone.partial) await unregister(clone.git, remote);
    await unshallowPlainly(clone, remote);
    return "everything";
  }
}
function whatCame(said) {
  return said.includes("filtering not recognized") ? "everything" : "no blobs";
}
async function unregister(git, remote) {
  for (const key of ["promisor", "partialclonefilter"]) {
    try {
      await git.run(["config", "--unset", `remote.${remote.name}.${key}`]);
    } catch (error) {
      if (!(error instanceof GitError)) throw error;
    }
  }
}
async function unshallowPlainly(clone, remote) {
  const filter = clone.partial ? [] : ["--no-filter"];
  try {
    await fetch(clone.git, [...UNSHALLOW, ...filter, remote.name]);
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    throw cutFailure(clone, `Fetching the rest failed (${error.stderr.trim()}).`, error);
  }
}
async function isStillCut(clone) {
  const cuts = await readCuts(clone);
  if (cuts.length === 0) return false;
  const roots = await clone.git.run(["rev-list", "--first-parent", "--max-parents=0", clone.head, "--"]);
  return roots.toString("latin1").split("\n").some((root) => cuts.includes(root));
}
async function readCuts({ commonFolder }) {
  const text2 = await readFile2(join2(commonFolder, "shallow"), "utf8").catch(() => "");
  return text2.split("\n").filter(Boolean);
}
function cutFailure({ git: { folder: folder2 } }, reason2, cause) {
  return new ConfigurationError(
    `The clone in ${folder2} is shallow: its history is cut off, and numbers from a part of the history would be wrong. ${reason2} In a workflow, let actions/checkout fetch everything:

- uses: actions/checkout@v6
  with:
    fetch-depth: 0

In a terminal, run: git -C ${quoted2(folder2)} fetch --unshallow`,
    { cause }
  );
}

// src/git/open-failure.ts
var SHOWN_NAMES = 5;
function openFailure(folder2, failure) {
  const { stderr } = failure;
  const dubious = /dubious ownership in repository at '(.*)'|unsafe repository \('(.*)' is owned/.exec(stderr);
  if (dubious) {
    const owned = dubious[1] ?? dubious[2] ?? folder2;
    return new ConfigurationError(
      `git refuses to read ${owned} because another user owns it. If you trust it, run: git config --global --add safe.directory ${quoted2(owned)}`,
      { cause: failure }
    );
  }
  if (/not a git repository/i.test(stderr)) {
    return new ConfigurationError(
      `${folder2} is not in a git repository. Give the folder of a clone; in a workflow, run actions/checkout before this step.`,
      { cause: failure }
    );
  }
  if (/unknown revision|bad revision|ambiguous argument|Needed a single revision/i.test(stderr)) return null;
  return new ConfigurationError(`git cannot open the repository in ${folder2}: ${stderr.trim()}`, {
    cause: failure
  });
}
async function refFailure(git, ref2, failure) {
  if (ref2 === null) {
    return new ConfigurationError(
      `The repository in ${git.folder} has no commit on the branch that is checked out. Commit something, or name a branch that has commits.`,
      { cause: failure }
    );
  }
  const dereferenced = /expected commit type, but the object dereferences to (\w+) type/.exec(failure.stderr);
  if (dereferenced) {
    return new ConfigurationError(
      `The ref "${ref2}" in ${git.folder} is a ${dereferenced[1]}, not a commit. Give a branch, a tag of a commit, or a commit id.`,
      { cause: failure }
    );
  }
  const names = closeNames(ref2, await refNames(git));
  const hint = names.length > 0 ? ` Did you mean ${names.map((name2) => `"${name2}"`).join(" or ")}?` : "";
  return new ConfigurationError(
    `The ref "${ref2}" is not in the repository in ${git.folder}.${hint} If it exists on the server, fetch it first: git fetch origin ${quoted2(ref2)}; in a workflow, give actions/checkout "fetch-depth: 0".`,
    { cause: failure }
  );
}
function treelessFailure(folder2, remote) {
  const git = `git -C ${quoted2(folder2)}`;
  return new ConfigurationError(
    `The clone in ${folder2} was made with a "tree:" filter: it lacks the folders of older commits, in which the history of proposals is. In a workflow, give actions/checkout no "filter", and fetch everything:

- uses: actions/checkout@v6
  with:
    fetch-depth: 0

In a terminal, run: ${git} config ${quoted2(`remote.${remote}.partialclonefilter`)} blob:none && ${git} fetch --refetch ${quoted2(remote)}`
  );
}
async function refNames(git) {
  const args = ["for-each-ref", "--format=%(refname:short)", "refs/heads", "refs/tags", "refs/remotes"];
  try {
    return (await git.run(args)).toString("utf8").split("\n").filter(Boolean);
  } catch (error) {
    if (error instanceof GitError) return [];
    throw error;
  }
}
function closeNames(wanted, names) {
  const lower = wanted.toLowerCase();
  return names.map((name2) => ({ name: name2, edits: editsBetween(lower, name2.toLowerCase().replace(/^origin\//, "")) })).filter(({ name: name2, edits }) => edits <= Math.ceil(wanted.length / 3) || name2.toLowerCase().includes(lower)).sort((one, other) => one.edits - other.edits).slice(0, SHOWN_NAMES).map(({ name: name2 }) => name2);
}
function editsBetween(one, other) {
  let row3 = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let line = 1; line <= one.length; line++) {
    const next = [line];
    for (let column = 1; column <= other.length; column++) {
      const same = one[line - 1] === other[column - 1] ? 0 : 1;
      const replaced = (row3[column - 1] ?? 0) + same;
      next.push(Math.min(replaced, (row3[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row3 = next;
  }
  return row3[other.length] ?? 0;
}

// src/git/remotes.ts
import { readFile as readFile3 } from "node:fs/promises";
import { join as join3 } from "node:path";
async function readRemotes(commonFolder) {
  const text2 = await readFile3(join3(commonFolder, "config"), "utf8").catch(() => "");
  const remotes = /* @__PURE__ */ new Map();
  let name2 = null;
  for (const line of text2.split(/\r?\n/)) {
    const section2 = /^\s*\[([^\]]*)\]/.exec(line);
    if (section2) name2 = /^remote "(.*)"$/i.exec(section2[1] ?? "")?.[1]?.replace(/\\(.)/g, "$1") ?? null;
    if (name2 === null) continue;
    const known = remotes.get(name2) ?? { name: name2, url: "", promisor: false, treeless: false };
    const [, key = "", value = ""] = /^\s*(url|promisor|partialclonefilter)\s*=\s*"?(.*?)"?\s*$/i.exec(line) ?? [];
    if (/^partial/i.test(key)) remotes.set(name2, { ...known, treeless: value.startsWith("tree:") });
    if (key.toLowerCase() === "url" && known.url === "") remotes.set(name2, { ...known, url: value });
    if (key.toLowerCase() === "promisor") remotes.set(name2, { ...known, promisor: value === "true" });
  }
  return [...remotes.values()].filter((remote) => remote.url !== "");
}
function remoteToFetchFrom(remotes) {
  return remotes.find((remote) => remote.promisor) ?? remotes.find((remote) => remote.name === "origin") ?? (remotes.length === 1 ? remotes[0] : void 0) ?? null;
}

// src/git/repository.ts
var TIES = ["GIT_DIR", "GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY"].concat(
  "GIT_ALTERNATE_OBJECT_DIRECTORIES",
  "GIT_NAMESPACE",
  "GIT_PREFIX",
  "GIT_SHALLOW_FILE"
);
async function openRepository(options2) {
  const folder2 = resolve(options2.folder);
  await checkFolder(folder2);
  const env = Object.fromEntries(Object.entries(options2.env).filter(([name2]) => !TIES.includes(name2)));
  const place = await findPlace(new Git(folder2, env), options2.ref, env);
  const git = new Git(place.topLevel ?? folder2, env);
  const remote = remoteToFetchFrom(await readRemotes(place.commonFolder));
  const partial = await hasPromisorPacks(place.commonFolder);
  const { head, ref: ref2, bare, objectFormat, topLevel } = place;
  const { shallow, commonFolder } = place;
  const objectsFolder = join4(commonFolder, "objects");
  const opened = { git, head, ref: ref2, bare, objectFormat, topLevel, objectsFolder, ...namesOf(remote) };
  if (remote?.treeless) throw treelessFailure(git.folder, remote.name);
  if (!shallow) return { ...opened, lacksBlobs: partial, notes: [] };
  return { ...opened, ...await deepen({ git, head, remote, commonFolder, partial }) };
}
function namesOf(remote) {
  return { remote: remote?.name ?? null, remoteUrl: remote?.url ?? null };
}
async function checkFolder(folder2) {
  const found = await stat2(folder2).catch(() => null);
  if (!found) {
    throw new ConfigurationError(
      `The folder ${folder2} does not exist. Give the folder of a git repository, or run in one.`
    );
  }
  if (!found.isDirectory()) {
    throw new ConfigurationError(`${folder2} is a file. Give the folder of a git repository instead.`);
  }
}
async function findPlace(git, ref2, env) {
  if (ref2 !== null) checkWords(ref2);
  const first = await askPlace(git, ref2, env);
  if (!(first instanceof GitError)) return first;
  const failure = openFailure(git.folder, first);
  if (failure) throw failure;
  const remote = ref2 === null ? null : await askPlace(git, `origin/${ref2}`, env);
  if (remote && !(remote instanceof GitError)) return { ...remote, ref: ref2 ?? remote.ref };
  throw await refFailure(git, ref2, first);
}
function checkWords(ref2) {
  if (ref2 === "" || /^[-^]/.test(ref2) || /[\0\n:]|\.\.|\^[@!-]/.test(ref2)) {
    throw new ConfigurationError(
      `The ref ${JSON.stringify(ref2)} does not name one commit. Give a branch, a tag or a commit id, for example "main".`
    );
  }
}
async function askPlace(git, ref2, env) {
  const fixed = [
    "--is-shallow-repository",
    "--is-bare-repository",
    "--show-object-format",
    "--git-common-dir"
  ];
  const measured2 = ref2 === null ? ["HEAD^{commit}", "--symbolic-full-name", "HEAD", "--show-cdup"] : ["--show-cdup", "--end-of-options", `${ref2}^{commit}`];
  try {
    const answer = await git.run(["rev-parse", ...fixed, ...measured2]);
    return placeOf2(git.folder, answer.toString("utf8").split("\n").slice(0, -1), ref2, env);
  } catch (error) {
    if (error instanceof GitError) return error;
    throw error;
  }
}
function placeOf2(folder2, lines, ref2, env) {
  const [shallow, bare, format, common = ".", ...rest] = lines;
  const measured2 = rest.filter((line) => line !== "--end-of-options");
  const head = (ref2 === null ? measured2[0] : measured2.at(-1)) ?? "";
  const up = ref2 === null ? measured2[2] : measured2.length > 1 ? measured2[0] : void 0;
  return {
    shallow: shallow === "true",
    bare: bare === "true",
    objectFormat: format === "sha256" ? "sha256" : "sha1",
    commonFolder: resolve(folder2, common),
    head,
    ref: ref2 ?? refName(measured2[1] ?? "HEAD", head, env),
    topLevel: up === void 0 ? null : resolve(folder2, up)
  };
}
function refName(symbolic, head, env) {
  if (symbolic.startsWith("refs/heads/")) return symbolic.slice("refs/heads/".length);
  if (env.GITHUB_SHA === head && env.GITHUB_REF_NAME) return env.GITHUB_REF_NAME;
  return head.slice(0, 12);
}
async function hasPromisorPacks(commonFolder) {
  const packs = await readdir2(join4(commonFolder, "objects", "pack")).catch(() => []);
  return packs.some((name2) => name2.endsWith(".promisor"));
}

// src/proposals/generic-names.ts
var NUMBERED = /^(?<prefix>[A-Za-z]{2,12}[-_ ]?)?(?<number>\d{1,8}|N{2,}|n{4,}|X{2,}|x{4,}|\?+|TODO|TBD)(?:(?<separator>[-_ ]{1,3})(?<slug>[^-_ ].*))?$/u;
var DATED = /^(?<year>(?:19|20)\d\d)-(?<slug>(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])[-_ ].+)$/u;
function numberedName(stem) {
  const dated = DATED.exec(stem)?.groups;
  if (dated?.year !== void 0 && dated.slug !== void 0)
    return { prefix: "", number: dated.year, separator: "-", slug: dated.slug, year: dated.year };
  const parts = NUMBERED.exec(stem)?.groups;
  if (parts?.number === void 0) return null;
  const { prefix = "", number: number3, separator = "", slug: slug2 = null } = parts;
  return { prefix, number: number3, separator, slug: slug2, year: null };
}
var DOCUMENT = /\.(?:md|mdx|markdown|rst|adoc|asciidoc|mediawiki|txt)$/u;
function isDocument(path2) {
  return DOCUMENT.test(path2);
}
var PROPOSAL_FOLDER = /^(?:(?:enhancement|improvement|design|feature)[-_ ])?proposals?$|^(?:enhancement|rfc|adr|decision|design|design[-_ ]doc|cfp|improvement|oteps?|sleps?|[bgjknptv]?ep|[abchsz]ip|eip|erc|dep|mep|rep|xep|pip|kip|flip|fip|tip)s?$|^(?:active-rfcs|text|decision-log|decision-records|architecture-decisions|architecture-decision-records)$/iu;
var WEAK_FOLDER = /^(?:designs?|text|design[-_ ]docs?|features?|improvements?|deps?|reps?|tips?)$/iu;
function isProposalFolder(name2) {
  return PROPOSAL_FOLDER.test(name2);
}
function isSureProposalFolder(name2) {
  return PROPOSAL_FOLDER.test(name2) && !WEAK_FOLDER.test(name2);
}
var OTHER_FOLDER = /^(?:\..*|_?posts|blogs?|news|change-?logs?|changes|releases?|release[-_]notes|meetings?|minutes|notes|migrations?|tutorials?|examples?|exercises?|lessons?|chapters?|locales?|i18n|translations?|tests?|test-?data|__tests__|fixtures|vendor|third[-_]party|node_modules|templates?|assets|archive-of-meetings|newsletters?|reports?|standups?)$/iu;
function isElsewhere(path2) {
  return path2.split("/").slice(0, -1).some((folder2) => OTHER_FOLDER.test(folder2));
}
var INDEX = /^(?:readme|index|_index|_sidebar|toc|contents|summary|contributing|changelog|license|code_of_conduct|owners|faq)$/iu;
function isIndexName(stem) {
  return INDEX.test(stem);
}
var TEMPLATE2 = /^_?(?:(?:[a-z]{0,4}ep|[a-z]{1,3}ip|rfc|adr|enhancement|proposal|design|design[-_ ]doc|doc|document|spec|one[-_ ]pager)[-_ ])?template$/iu;
var UNNUMBERED = /^(?:0+|[NnXx]+|\?+|TODO|TBD)$/u;
function isTemplateName(stem) {
  const name2 = numberedName(stem);
  if (!name2) return TEMPLATE2.test(stem);
  if (name2.slug === null) return /^0+$/u.test(name2.number);
  return TEMPLATE2.test(name2.slug) || UNNUMBERED.test(name2.number) && /(?:^|[-_ ])(?:template|example)$/iu.test(name2.slug);
}
var STATE_FOLDER = /^(?:drafts?|proposed|provisional|in-?review|accepted|approved|implementable|implemented|in-progress|active|inactive|final|finished|done|completed?|rejected|declined|withdrawn|abandoned|superseded|replaced|obsolete|deprecated|deferred|defunct|archived?|stalled|stagnant|postponed|backlog)$/iu;
function isStateFolder(name2) {
  return STATE_FOLDER.test(name2);
}
function folderOf(path2) {
  return path2.slice(0, Math.max(0, path2.lastIndexOf("/")));
}
function nameOf(path2) {
  return path2.slice(path2.lastIndexOf("/") + 1);
}
function splitName(name2) {
  const dot = name2.lastIndexOf(".");
  return dot <= 0 ? [name2, ""] : [name2.slice(0, dot), name2.slice(dot)];
}

// src/proposals/generic-entries.ts
var MAIN_NAME = /^(?:readme|index)\./iu;
function numberedEntries(paths) {
  const documents = paths.filter((path2) => isDocument(path2) && !isElsewhere(path2));
  const entries = documents.flatMap((path2) => fileEntry(path2) ?? folderEntry(path2) ?? []);
  return withoutCompanions(withMainNames(entries));
}
function fileEntry(path2) {
  const folders = path2.split("/").slice(0, -1);
  if (folders.some(isProposalName)) return null;
  const [stem, ending] = splitName(nameOf(path2));
  const name2 = numberedName(stem);
  if (!name2 || isTemplateName(stem)) return null;
  return { path: path2, home: folders.join("/"), kind: "file", name: name2, ending };
}
function folderEntry(path2) {
  const folder2 = folderOf(path2);
  const name2 = numberedName(nameOf(folder2));
  const above = folderOf(folder2).split("/");
  if (!name2 || name2.year !== null || isTemplateName(nameOf(folder2)) || above.some(isProposalName)) return null;
  return { path: path2, home: folderOf(folder2), kind: "folder", name: name2, ending: nameOf(path2) };
}
function isProposalName(folder2) {
  const name2 = numberedName(folder2);
  return name2 !== null && (name2.slug !== null || name2.prefix !== "");
}
function withMainNames(entries) {
  const shared = /* @__PURE__ */ new Map();
  for (const { kind, ending } of entries)
    if (kind === "folder") shared.set(ending, (shared.get(ending) ?? 0) + 1);
  const rank2 = ({ ending, name: name2 }) => {
    if (MAIN_NAME.test(ending)) return Number.MAX_SAFE_INTEGER;
    if (splitName(ending)[0] === name2.slug) return Number.MAX_SAFE_INTEGER - 1;
    return shared.get(ending) ?? 0;
  };
  const best2 = /* @__PURE__ */ new Map();
  for (const entry of entries) {
    if (entry.kind !== "folder" || rank2(entry) < 2) continue;
    const folder2 = folderOf(entry.path);
    const other = best2.get(folder2);
    if (!other || rank2(entry) > rank2(other)) best2.set(folder2, entry);
  }
  return entries.filter((entry) => entry.kind === "file" || best2.get(folderOf(entry.path)) === entry);
}
function withoutCompanions(entries) {
  const files = entries.filter(({ kind }) => kind === "file");
  const rarer = files.length * 2 >= entries.length ? "folder" : "file";
  const key = ({ home, name: name2 }) => `${home}
${name2.prefix}${name2.number}`;
  const taken = new Set(entries.filter(({ kind }) => kind !== rarer).map(key));
  return entries.filter((entry) => entry.kind !== rarer || !taken.has(key(entry)));
}

// src/proposals/generic-family.ts
var LEAST = 3;
var MOST_PATTERNS = 12;
function numberedFamilies(paths, most) {
  const groups2 = groupsOf(numberedEntries(paths)).sort((a, b) => b.members.length - a.members.length);
  const named = groups2.filter(isNamedGroup);
  const others = groups2.filter((group) => !isNamedGroup(group));
  return [...named.slice(0, most), ...others.slice(0, most)].map((group) => familyOf(group, paths));
}
function isNamedFamily(root, prefix) {
  return root.split("/").some(isProposalFolder) || isProposalFolder(prefix);
}
var isNamedGroup = ({ root, members }) => isNamedFamily(root, prefixOf(members));
function groupsOf(entries) {
  const homes = homesOf(entries);
  const covered = /* @__PURE__ */ new Set();
  const groups2 = [];
  for (const home of homes) {
    if (covered.has(home.folder)) continue;
    const alike = homes.filter(({ forms }) => [...forms].some((form) => home.forms.has(form)));
    const root = rootOf(home.folder, alike);
    const inside = alike.filter(({ folder: folder2 }) => within(folder2, root));
    for (const { folder: folder2 } of inside) covered.add(folder2);
    const members = inside.flatMap((each) => each.entries);
    if (members.length >= LEAST) groups2.push({ root, members });
  }
  return groups2;
}
function homesOf(entries) {
  const byFolder = /* @__PURE__ */ new Map();
  for (const entry of entries) {
    const others = byFolder.get(entry.home);
    if (others) others.push(entry);
    else byFolder.set(entry.home, [entry]);
  }
  const rank2 = ({ folder: folder2 }) => isProposalFolder(nameOf(folder2)) ? 1 : 0;
  return [...byFolder].map(([folder2, own]) => ({ folder: folder2, entries: own, forms: new Set(own.map(formOf)) })).sort((a, b) => rank2(b) - rank2(a) || b.entries.length - a.entries.length);
}
var formOf = ({ kind, name: name2 }) => `${kind} ${name2.prefix.toLowerCase()}`;
var within = (folder2, root) => root === "" || folder2 === root || folder2.startsWith(`${root}/`);
function rootOf(folder2, alike) {
  const countIn2 = (root2) => alike.reduce((sum, home) => sum + (within(home.folder, root2) ? home.entries.length : 0), 0);
  let root = folder2;
  while (root !== "" && !isProposalFolder(nameOf(root))) {
    const above = folderOf(root);
    const belongs = isStateFolder(nameOf(root)) || isProposalFolder(nameOf(above));
    if (countIn2(above) - countIn2(root) < (belongs ? 1 : LEAST)) break;
    root = above;
  }
  return root;
}
function familyOf({ root, members }, paths) {
  const level = levelOf(root, members);
  const dated = members.every(({ name: name2 }) => name2.year !== null);
  const documents = byUse(
    members.map((entry) => {
      const name2 = namePattern(entry);
      return folderPattern(root, level, entry) + (dated ? name2.replace(/^\d{4}-/u, "") : name2);
    })
  ).slice(0, MOST_PATTERNS);
  return {
    root,
    documents,
    sidecars: sidecarsOf(root, level, members, paths),
    exclude: excluded(documents, members, paths),
    members: members.map(({ path: path2 }) => path2).sort(),
    prefix: prefixOf(members),
    numbered: true,
    named: false
  };
}
function prefixOf(members) {
  const [prefix = ""] = byUse(members.map(({ name: name2 }) => name2.prefix));
  return prefix.replace(/[-_ ]$/u, "").toLowerCase();
}
function levelOf(root, members) {
  const names = [...new Set(members.flatMap(({ home }) => relative(root, home)[0] ?? []))];
  if (names.filter(isStateFolder).length * 2 >= names.length) return "{state}";
  return names.every((name2) => /^\d+$/u.test(name2)) ? "*" : "{owner}";
}
function relative(root, folder2) {
  const rest = root === "" ? folder2 : folder2.slice(root.length + 1);
  return rest === "" ? [] : rest.split("/");
}
function folderPattern(root, level, { home }) {
  const top = root === "" ? "" : `${root}/`;
  const depth = relative(root, home).length;
  return `${top}${depth === 0 ? "" : depth === 1 ? `${level}/` : `${level}/**/`}`;
}
function namePattern({ kind, name: name2, ending }) {
  if (kind === "file") return `${stemPattern(name2)}${ending}`;
  const [stem, extension] = splitName(ending);
  return stem === name2.slug ? `${name2.prefix}{number}${name2.separator}*/{slug}${extension}` : `${stemPattern(name2)}/${ending}`;
}
function stemPattern({ prefix, separator, slug: slug2, year }) {
  if (year !== null) return `${year}-{slug}`;
  return `${prefix}{number}${slug2 === null ? "" : `${separator}{slug}`}`;
}
function byUse(texts) {
  const uses = /* @__PURE__ */ new Map();
  for (const text2 of texts) uses.set(text2, (uses.get(text2) ?? 0) + 1);
  const isDated = (text2) => /(?:^|\/)\d{4}-\{slug\}/u.test(text2) ? 1 : 0;
  return [...uses].sort((a, b) => isDated(b[0]) - isDated(a[0]) || b[1] - a[1]).map(([text2]) => text2);
}
function sidecarsOf(root, level, members, paths) {
  const folders = new Map(
    members.filter(({ kind }) => kind === "folder").map((entry) => [folderOf(entry.path), entry])
  );
  const beside2 = paths.filter((path2) => /\.ya?ml$/u.test(path2) && folders.has(folderOf(path2)));
  return byUse(beside2.map(nameOf)).filter((name2) => beside2.filter((path2) => nameOf(path2) === name2).length * 3 >= folders.size).flatMap((name2) => {
    const having = beside2.filter((path2) => nameOf(path2) === name2);
    const entries = having.flatMap((path2) => folders.get(folderOf(path2)) ?? []);
    return byUse(
      entries.map((entry) => `${folderPattern(root, level, entry)}${stemPattern(entry.name)}/${name2}`)
    );
  });
}
function excluded(documents, members, paths) {
  const templates = documents.filter((pattern2) => pattern2.includes("{number}") && pattern2.includes("{slug}")).slice(0, 4).flatMap((pattern2) => ["0000", "NNNN", "XXXX"].map((number3) => templatePattern(pattern2, number3)));
  const own = new Set(members.map(({ path: path2 }) => path2));
  const matches = compilePatterns(documents);
  const strangers = paths.filter((path2) => !own.has(path2) && matches(path2)).map(wholeFolder);
  const usual = compilePatterns(templates);
  return [...templates, ...new Set(strangers.filter((path2) => !usual(path2)))];
}
function templatePattern(pattern2, number3) {
  const path2 = pattern2.replace("{number}", number3).replace("{slug}", "template");
  return /\{slug\}\/[^/]*$/u.test(pattern2) ? `${folderOf(path2)}/**` : path2;
}
function wholeFolder(path2) {
  return isTemplateName(nameOf(folderOf(path2))) ? `${folderOf(path2)}/**` : path2;
}

// src/proposals/generic-loose.ts
var DEEPEST = 3;
function looseFamilies(paths) {
  const documents = paths.filter((path2) => isDocument(path2) && !isElsewhere(path2));
  const roots = new Set(documents.flatMap(proposalFoldersOf));
  return [...roots].map((root) => familyIn(root, documents)).filter(({ members }) => members.length >= 2).sort((a, b) => b.members.length - a.members.length || (a.root < b.root ? -1 : 1));
}
function proposalFoldersOf(path2) {
  const folders = path2.split("/").slice(0, -1);
  return folders.flatMap((name2, i) => isProposalFolder(name2) ? folders.slice(0, i + 1).join("/") : []);
}
function familyIn(root, documents) {
  const inside = documents.filter(
    (path2) => path2.startsWith(`${root}/`) && foldersBelow(root, path2).length <= DEEPEST
  );
  const named = inside.filter((path2) => !isIndexName(stemOf(path2)) && !isTemplateName(stemOf(path2)));
  const folders = inside.filter(
    (path2) => /^readme$/iu.test(stemOf(path2)) && foldersBelow(root, path2).length === 1 && !isTemplateFolder(path2)
  );
  return folders.length > named.length ? folderFamily(root, folders) : fileFamily(root, inside, named);
}
var stemOf = (path2) => splitName(nameOf(path2))[0];
var isTemplateFolder = (path2) => isTemplateName(nameOf(folderOf(path2)));
var foldersBelow = (root, path2) => path2.slice(root.length + 1).split("/").slice(0, -1);
function folderFamily(root, members) {
  return {
    root,
    documents: [...new Set(members.map((path2) => `${root}/{slug}/${nameOf(path2)}`))],
    sidecars: [],
    exclude: [`${root}/template/**`],
    members: [...members].sort(),
    prefix: "",
    numbered: false,
    named: false
  };
}
function fileFamily(root, inside, members) {
  const level = levelOf2(root, members);
  const patterns = members.map((path2) => {
    const depth = foldersBelow(root, path2).length;
    const between = depth === 0 ? "" : depth === 1 ? `${level}/` : `${level}/**/`;
    return `${root}/${between}{slug}${splitName(nameOf(path2))[1]}`;
  });
  const own = new Set(members);
  const endings = new Set(members.map((path2) => splitName(nameOf(path2))[1]));
  const names = ["README", "index", "template"].flatMap(
    (name2) => [...endings].map((ending) => `${root}/**/${name2}${ending}`)
  );
  const usual = /* @__PURE__ */ new Set(["readme", "index", "template"]);
  const strangers = inside.filter(
    (path2) => !own.has(path2) && !usual.has(stemOf(path2)) && !/^README$/u.test(stemOf(path2))
  );
  return {
    root,
    documents: [...new Set(patterns)].sort((a, b) => a.length - b.length || (a < b ? -1 : 1)),
    sidecars: [],
    exclude: [...names, ...strangers],
    members: [...members].sort(),
    prefix: "",
    numbered: false,
    named: false
  };
}
function levelOf2(root, members) {
  const names = [...new Set(members.flatMap((path2) => foldersBelow(root, path2)[0] ?? []))];
  return names.filter(isStateFolder).length * 2 >= names.length ? "{state}" : "{owner}";
}

// src/proposals/generic-sample.ts
var ALIASES = {
  title: ["title", "proposal-title", "feature-name", "feature", "name"],
  status: ["status", "state", "implementation-status", "status-of-implementation", "decision-status"],
  stage: ["stage", "maturity"],
  number: [
    "number",
    "proposal-number",
    "pep",
    "eip",
    "bip",
    "cip",
    "cps",
    "hip",
    "nep",
    "dep",
    "simd",
    "ics"
  ],
  owner: [
    "owning-sig",
    "sig",
    "area",
    "areas",
    "team",
    "teams",
    "owning-team",
    "working-group",
    "project-areas"
  ],
  authors: [
    "authors",
    "author",
    "author(s)",
    "owners",
    "owner",
    "owner(s)",
    "champion",
    "champions",
    "champion(s)",
    "deciders",
    "decision-makers"
  ],
  created: [
    "created",
    "creation-date",
    "created-at",
    "created-on",
    "date-created",
    "start-date",
    "date-started",
    "assigned",
    "begin-design-discussion",
    "date"
  ],
  updated: ["last-updated", "updated", "last-modified", "modified", "last-update", "updated-at"],
  target: ["latest-milestone", "target-release", "target-version", "target-milestone", "target", "milestone"],
  successor: ["superseded-by", "replaced-by", "obsoleted-by", "deprecated-by", "successor"],
  links: [
    "tracking-link",
    "tracking-issue",
    "tracking-issues",
    "discussions-to",
    "rfc-pr",
    "issue",
    "issues",
    "related-issues-and-prs",
    "pull-request",
    "pr",
    "implementation"
  ]
};
var LEAST_SHARE = 0.08;
var KNOWN = new Set(Object.values(ALIASES).flat());
function readSample(documents) {
  const readings = documents.map(readAll);
  const counts = /* @__PURE__ */ new Map();
  for (const { values } of readings)
    for (const name2 of values.keys()) counts.set(name2, (counts.get(name2) ?? 0) + 1);
  const seen = (field) => ALIASES[field].filter((name2) => counts.has(name2));
  const having = (fields2) => {
    const names = fields2.flatMap(seen);
    return readings.filter(({ values }) => names.some((name2) => values.has(name2)));
  };
  const staged = having(["status"]).length * 3 < readings.length && having(["stage"]).length > having(["status"]).length;
  const statusNames = staged ? [...seen("stage"), ...seen("status")] : seen("status");
  const fields = FOUND_BY_NAME.map((field) => [field, seen(field)]);
  return {
    read: readings.length,
    forms: formsOf(readings),
    fields: Object.fromEntries(
      [...fields, ["status", statusNames], ["stage", staged ? [] : seen("stage")]].filter(
        ([, names]) => names.length > 0
      )
    ),
    statuses: valuesOf2(readings, statusNames),
    stages: staged ? [] : valuesOf2(readings, seen("stage")),
    stageTargets: [...counts.keys()].some((name2) => name2.startsWith("milestone.")) ? "milestone" : null,
    withHeader: having(["status", "authors", "created"]).length,
    withTitle: having(["title"]).length
  };
}
var FOUND_BY_NAME = [
  "title",
  "number",
  "owner",
  "authors",
  "created",
  "updated",
  "target",
  "successor"
];
function readAll({ main, beside: beside2 }) {
  const values = /* @__PURE__ */ new Map();
  for (const text2 of beside2) addValues(values, readSidecar(text2, "scan").fields);
  const readings = SPECIFIC_FIRST.map((form) => ({ form, fields: readHeader(main, [form], "scan").fields })).map(({ form, fields }) => ({ form, fields, known: [...fields.keys()].filter((name2) => KNOWN.has(name2)) })).sort((a, b) => b.known.length - a.known.length);
  const names = /* @__PURE__ */ new Map();
  const told2 = /* @__PURE__ */ new Set();
  for (const { form, fields, known } of readings) {
    const news = known.filter((name2) => !told2.has(name2));
    if (news.length === 0) continue;
    for (const name2 of news) told2.add(name2);
    names.set(form, news.length);
    addValues(values, fields);
  }
  return { names, values };
}
var SPECIFIC_FIRST = [...HEADER_FORMS.filter((form) => form !== "rfc822"), "rfc822"];
function addValues(values, fields) {
  for (const [name2, field] of fields) {
    const [value = ""] = field.values;
    if (!values.has(name2) && !isNothing(value) && !isTemplateText(value)) values.set(name2, value);
  }
}
function valuesOf2(readings, names) {
  return readings.flatMap(({ values }) => {
    const name2 = names.find((one) => values.has(one));
    return name2 === void 0 ? [] : values.get(name2) ?? [];
  });
}
function formsOf(readings) {
  const found = HEADER_FORMS.map((form) => {
    const counts = readings.flatMap(({ names }) => names.get(form) ?? []);
    return { form, documents: counts.length, names: counts.reduce((sum, count) => sum + count, 0) };
  });
  return found.filter(({ documents }) => documents > 0 && documents >= readings.length * LEAST_SHARE).sort((a, b) => b.names - a.names).map(({ form }) => form);
}

// src/proposals/generic-words.ts
var FAMILY_WORDS = {
  // An active PEP is a living document; a provisional one is in the interpreter, on trial.
  pep: { active: "living", provisional: "building", "april fool": "informational" },
  nep: { active: "living" },
  hip: { active: "living" },
  // BIPs since 2026: complete is ready to be deployed, closed is given up for whatever reason.
  bip: { complete: "accepted", closed: "rejected", active: "living" },
  cip: { proposed: "accepted", active: "done", inactive: "withdrawn", solved: "done" }
};
var FOLDER_WORDS = { drafts: "proposed" };
var DECISION = /^(?:adrs?|decisions?|decision-(?:log|records)|architecture-decision(?:s|-records))$/u;
function wordsOf(prefix, folder2, statuses) {
  const words = { ...SYNONYMS, ...FOLDER_WORDS, ...FAMILY_WORDS[prefix] };
  const decides = DECISION.test(prefix) || DECISION.test(folder2.toLowerCase());
  const isDone = (status) => phaseOf(status, words).phase === "done";
  return decides && !statuses.some(isDone) ? { ...words, accepted: "done", active: "done" } : words;
}

// src/proposals/generic.ts
var SAMPLE = 24;
var MOST_FAMILIES = 2;
var OUTWEIGHED = 4;
async function genericPreset(paths, read, documents) {
  const families = documents ? [familyNamed(documents, paths)] : candidates(paths);
  const texts = families.length === 0 ? /* @__PURE__ */ new Map() : await read(sampleOf(families, paths));
  const readFamilies = families.map((family) => ({ family, sample: readFamily(family, paths, texts) }));
  const chosen = documents ? readFamilies[0] : best(readFamilies);
  if (!chosen) return { preset: null, reason: nothingFound2(paths.length) };
  return { preset: presetOf(chosen), reason: reasonFor(chosen) };
}
function familyNamed(documents, paths) {
  const matches = compilePatterns(documents);
  const members = paths.filter((path2) => matches(path2) && isDocument(path2));
  const numbered2 = documents.some((pattern2) => pattern2.includes("{number}"));
  return { root: "", documents, sidecars: [], exclude: [], members, prefix: "", numbered: numbered2, named: true };
}
function candidates(paths) {
  return [...numberedFamilies(paths, MOST_FAMILIES), ...looseFamilies(paths).slice(0, MOST_FAMILIES)];
}
var isNamed = ({ root, prefix }) => isNamedFamily(root, prefix);
function sampleOf(families, paths) {
  return [
    ...new Set(
      families.flatMap(
        (family) => spread2(family.members).flatMap((path2) => [path2, ...beside(family, path2, paths)])
      )
    )
  ];
}
function spread2(members) {
  if (members.length <= SAMPLE) return members;
  const step = (members.length - 1) / (SAMPLE - 1);
  return Array.from({ length: SAMPLE }, (_, i) => members[Math.round(i * step)] ?? "");
}
function beside(family, path2, paths) {
  if (family.sidecars.length === 0) return [];
  const isSidecar = compilePatterns(family.sidecars);
  const folder2 = folderOf(path2);
  return paths.filter(
    (other) => other.startsWith(`${folder2}/`) && folderOf(other) === folder2 && isSidecar(other)
  );
}
function readFamily(family, paths, texts) {
  const documents = spread2(family.members).flatMap((path2) => {
    const main = texts.get(path2);
    if (main === void 0) return [];
    return { main, beside: beside(family, path2, paths).flatMap((other) => texts.get(other) ?? []) };
  });
  return readSample(documents);
}
function best(families) {
  const fit = families.filter(isConvincing);
  const numbered2 = fit.filter(({ family }) => family.numbered).sort((a, b) => weight(b) - weight(a))[0];
  const loose = fit.filter(({ family }) => !family.numbered).sort((a, b) => weight(b) - weight(a))[0];
  if (!numbered2 || !loose) return numbered2 ?? loose ?? null;
  return weight(loose) > OUTWEIGHED * weight(numbered2) ? loose : numbered2;
}
function isConvincing({ family, sample: sample2 }) {
  const { read, withHeader, withTitle } = sample2;
  if (family.numbered)
    return isNamed(family) ? sureOrRead(family, sample2) : withHeader * 2 >= read && read > 0;
  const stating = family.root.split("/").some(isSureProposalFolder) ? Math.max(withHeader, withTitle) : withHeader;
  return stating >= 2 && stating * 10 >= read * 3;
}
function sureOrRead({ root, prefix }, { read, withHeader, withTitle }) {
  const sure2 = root.split("/").some(isSureProposalFolder) || isSureProposalFolder(prefix) || /(?:^|\/)text$/u.test(root);
  return sure2 || read > 0 && Math.max(withHeader, withTitle) * 10 >= read * 3;
}
function weight({ family, sample: sample2 }) {
  const stating = sample2.withHeader * 2 >= sample2.read && sample2.read > 0;
  return family.members.length * (stating ? 3 : 1) * (isNamed(family) ? 3 : 1);
}
function statusSource2({ family, sample: sample2 }) {
  if (sample2.statuses.length * 10 >= sample2.read * 3 && sample2.statuses.length > 0) return "header";
  return family.documents.some((pattern2) => pattern2.includes("{state}")) ? "path" : "landing";
}
function presetOf(found) {
  const { family, sample: sample2 } = found;
  const statusFrom = statusSource2(found);
  const { status, ...fields } = sample2.fields;
  return {
    name: "generic",
    describes: `Proposals found by looking at the repository: ${family.documents[0] ?? family.root}`,
    detect: null,
    documents: family.documents,
    sidecars: family.sidecars,
    exclude: family.exclude,
    list: null,
    forms: sample2.forms.length > 0 || !family.named ? sample2.forms : HEADER_FORMS,
    fields: statusFrom === "header" && status ? { ...fields, status } : fields,
    statusFrom,
    phaseWithoutStatus: statusFrom === "landing" ? "accepted" : "unknown",
    phases: wordsOf(family.prefix, nameOf(family.root), sample2.statuses),
    order: [],
    transitions: {},
    ...ladderOf(sample2),
    checklists: false,
    incrementsFromCycle: false,
    numberIs: family.numbered ? "sequence" : "none",
    github: statusFrom === "landing" ? { ...FILE_RULES, unmerged: "all" } : FILE_RULES
  };
}
var LADDER = ["alpha", "beta", "stable"];
function ladderOf({
  stages: stages2,
  stageTargets
}) {
  const known = stages2.filter((stage2) => /^\W*(?:alpha|beta|stable|ga)\b/iu.test(stage2));
  const isLadder = known.length > 0 && known.length * 2 >= stages2.length;
  return {
    stages: isLadder ? LADDER : [],
    stageSynonyms: isLadder ? { ga: "stable" } : {},
    stageTargets: isLadder ? stageTargets : null
  };
}
function reasonFor(found) {
  const { family, sample: sample2 } = found;
  const [first = "", ...more] = family.documents;
  const why = family.named ? "the settings name the documents:" : "found by looking:";
  const others = more.length === 0 ? "" : ` or ${more.length === 1 ? more[0] : `${more.length} like it`}`;
  const states = {
    header: `${sample2.statuses.length} of ${sample2.read} read state a status`,
    path: "their folders tell the status",
    landing: "they state no status, so merged counts as accepted",
    none: ""
  }[statusSource2(found)];
  return `${why} ${family.members.length} files match ${first}${others}, and ${states}`;
}
function nothingFound2(files) {
  return `none of the known families fits, and among ${files} files there are neither three numbered documents that look like proposals nor a folder such as proposals/, enhancements/, rfcs/ or adr/ with documents that state a status, an author or a date`;
}

// src/proposals/detect.ts
var SAMPLE2 = 12;
async function detectPreset(repository) {
  const { paths, read, genericOnly = false, documents } = repository;
  const sorted2 = [...paths].sort();
  if (genericOnly) return genericPreset(sorted2, read, documents);
  const candidates2 = PRESETS.flatMap((preset2) => candidateOf(preset2, sorted2) ?? []);
  const samples = [...new Set(candidates2.flatMap(({ sample: sample2 }) => sample2.flat()))];
  const texts = samples.length === 0 ? /* @__PURE__ */ new Map() : await read(samples);
  const fitting = candidates2.map((candidate) => ({ candidate, proposals: proposalsIn(candidate, texts) })).filter(({ proposals }) => proposals > 0).sort((a, b) => b.proposals - a.proposals);
  const [first] = fitting;
  if (!first) return genericPreset(sorted2, read, documents);
  const { preset } = first.candidate;
  return { preset, reason: reasonFor2(first.candidate, first.proposals) };
}
function candidateOf(preset, paths) {
  if (!preset.detect) return null;
  const excluded2 = compilePatterns(preset.exclude);
  const present2 = preset.detect.paths.every((pattern2) => {
    const matches = compilePatterns([pattern2]);
    return paths.some((path2) => matches(path2) && !excluded2(path2));
  });
  if (!present2) return null;
  const units = preset.list ? [[preset.list.path]] : unitsOf(preset, paths);
  return { preset, units, sample: spread3(units) };
}
function unitsOf(preset, paths) {
  const unitAt = unitReader(preset);
  const units = /* @__PURE__ */ new Map();
  for (const path2 of paths) {
    const unit = unitAt(path2)?.unit;
    if (unit !== void 0) units.set(unit, [...units.get(unit) ?? [], path2]);
  }
  return [...units.values()];
}
function spread3(items) {
  if (items.length <= SAMPLE2) return items;
  const step = (items.length - 1) / (SAMPLE2 - 1);
  return Array.from({ length: SAMPLE2 }, (_, i) => items[Math.round(i * step)]).filter(
    (item) => item !== void 0
  );
}
function proposalsIn({ preset, units, sample: sample2 }, texts) {
  const wanted = preset.detect?.headers ?? [];
  const carries = (names) => wanted.every((name2) => names.has(name2));
  if (preset.list) {
    const { items } = readListFile(texts.get(preset.list.path) ?? "", preset.list);
    const fitting2 = items.filter(({ fields }) => carries(new Set(fields.keys())));
    return fitting2.length * 2 > items.length ? items.length : 0;
  }
  if (wanted.length === 0) return units.length;
  const fitting = sample2.filter((files) => carries(namesIn(preset, files, texts)));
  return fitting.length * 2 > sample2.length ? units.length : 0;
}
function namesIn(preset, files, texts) {
  const isSidecar = compilePatterns(preset.sidecars);
  return new Set(
    files.flatMap((path2) => {
      const text2 = texts.get(path2) ?? "";
      const header = isSidecar(path2) ? readSidecar(text2, "scan") : readHeader(text2, preset.forms, "scan");
      return [...header.fields.keys()];
    })
  );
}
function reasonFor2({ preset, units }, proposals) {
  const names = preset.detect?.headers ?? [];
  const carry = names.length === 0 ? "" : ` and carry ${names.join(", ")}`;
  if (preset.list) return `${proposals} items are listed in ${preset.list.path}${carry}`;
  const { pattern: pattern2, count } = mostUsed(preset, units);
  const rest = proposals - count;
  const others = rest === 0 ? "" : ` (${rest} more match other patterns of this preset)`;
  return `${count} ${count === 1 ? "file matches" : "files match"} ${pattern2}${others}${count === 1 ? carry.replace("carry", "carries") : carry}`;
}
function mostUsed(preset, units) {
  const patterns = [...preset.documents, ...preset.sidecars].map((pattern2) => ({
    pattern: pattern2,
    matches: compilePatterns([pattern2])
  }));
  const counts = /* @__PURE__ */ new Map();
  for (const files of units) {
    const found = patterns.find(({ matches }) => files.some((path2) => matches(path2)));
    if (found) counts.set(found.pattern, (counts.get(found.pattern) ?? 0) + 1);
  }
  const [top] = [...counts].sort((a, b) => b[1] - a[1]);
  return { pattern: top?.[0] ?? "", count: top?.[1] ?? 0 };
}

// src/publish/manifest.ts
var MANIFEST_PATH = ".proposal-pulse.json";
var SCHEMA = 1;
var MOST_FILES = 2e4;
function renderManifest({ files, complete }) {
  const sorted2 = [...files].sort(([a], [b]) => a < b ? -1 : 1);
  const content = { schema: SCHEMA, complete, files: Object.fromEntries(sorted2) };
  return new TextEncoder().encode(`${JSON.stringify(content, null, 2)}
`);
}
function readManifest(text2) {
  const value = parsed(text2);
  if (value === null || Reflect.get(value, "schema") !== SCHEMA) return null;
  const files = Reflect.get(value, "files");
  if (typeof files !== "object" || files === null) return null;
  const entries = Object.entries(files);
  if (entries.length > MOST_FILES) return null;
  const good = entries.every(([path2, oid]) => isPlainPath(path2) && isOid(oid));
  if (!good) return null;
  return { files: new Map(entries), complete: Reflect.get(value, "complete") === true };
}
function isPathInside(path2) {
  if (path2 === "" || path2.length > 500 || path2.includes("\\") || new RegExp("\\p{Cc}", "u").test(path2)) return false;
  return path2.split("/").every((part2) => !["", ".", ".."].includes(part2) && part2.toLowerCase() !== ".git");
}
var isPlainPath = (path2) => /^[\w./-]+$/.test(path2) && isPathInside(path2);
var isOid = (oid) => typeof oid === "string" && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(oid);
function parsed(text2) {
  try {
    const value = JSON.parse(text2);
    return typeof value === "object" ? value : null;
  } catch {
    return null;
  }
}

// src/run/settings-file.ts
import { readFile as readFile4 } from "node:fs/promises";

// src/config/read-config.ts
var import_yaml6 = __toESM(require_dist(), 1);

// src/config/option-place.ts
var import_yaml5 = __toESM(require_dist(), 1);
var Place = class _Place {
  reading;
  /** The setting as a path, `increments[2].start` (items counted from 1, as people do); empty for the file itself. */
  path;
  /** The option's example, repeated in every problem below it. */
  example;
  node;
  keyNode;
  constructor(reading, node, path2, example, keyNode = null) {
    this.reading = reading;
    this.node = resolved(node, reading.document);
    this.keyNode = keyNode;
    this.path = path2;
    this.example = example;
  }
  /** 1-based line of the value, or of its key when there is no value. */
  get line() {
    const start = (this.node ?? this.keyNode)?.range?.[0] ?? this.keyNode?.range?.[0];
    return start === void 0 ? null : this.reading.lines?.linePos(start).line ?? null;
  }
  /** True where a key has nothing behind it (all lines below commented out, `~`, `null`): the same as not set. */
  get isEmpty() {
    if (this.node === null) return true;
    return (0, import_yaml5.isScalar)(this.node) && this.node.type === "PLAIN" && ["", "~", "null"].includes(String(this.node.value));
  }
  get kind() {
    return (0, import_yaml5.isSeq)(this.node) ? "list" : (0, import_yaml5.isMap)(this.node) ? "map" : "text";
  }
  /** True for the place of a key itself. */
  get isKey() {
    return this.node !== null && this.node === this.keyNode;
  }
  /** The text of a single value, null for a list, a map or nothing. */
  text() {
    return (0, import_yaml5.isScalar)(this.node) && !this.isEmpty ? String(this.node.value) : null;
  }
  /** The places of a list, null for anything else. */
  items() {
    if (!(0, import_yaml5.isSeq)(this.node)) return null;
    return this.node.items.map((item, index) => this.inside(item, `${this.path}[${index + 1}]`));
  }
  /** The entries of a map in order, null for anything else. A key that stands twice is a problem and kept once. */
  entries() {
    if (!(0, import_yaml5.isMap)(this.node)) return null;
    const seen = /* @__PURE__ */ new Map();
    for (const { key: keyNode, value } of this.node.items) {
      const key = (0, import_yaml5.isScalar)(keyNode) ? String(keyNode.value) : "?";
      const path2 = this.path === "" ? key : `${this.path}.${key}`;
      const at2 = this.inside(value, path2, keyNode);
      if (!(0, import_yaml5.isScalar)(keyNode)) at2.refuse("a plain word as the key", "a list or a map used as a key");
      else if (seen.has(key)) at2.refuse("every key once", "set a second time");
      else seen.set(key, { key, keyAt: this.inside(keyNode, this.path, keyNode), at: at2 });
    }
    return [...seen.values()];
  }
  /** The same place with the example of the option it belongs to. */
  withExample(example) {
    return new _Place(this.reading, this.node, this.path, example, this.keyNode);
  }
  /** Notes a problem here. Returns undefined, which stands for "nothing usable" in every reader. */
  refuse(expected, found = this.describe()) {
    const setting = this.path === "" ? null : quote(this.path).slice(1, -1);
    const { file, problems } = this.reading;
    problems.push({ file, line: this.line, setting, found, expected, example: this.example });
    return void 0;
  }
  /** What stands here, for a message. */
  describe() {
    if (this.isKey) return `using the key ${quote(this.text() ?? "")}`;
    if (this.isEmpty) return "empty";
    return this.kind === "text" ? quote(this.text() ?? "") : `a ${this.kind}`;
  }
  inside(node, path2, keyNode = null) {
    return new _Place(this.reading, node, path2, this.example, keyNode);
  }
};
function resolved(node, document) {
  if ((0, import_yaml5.isAlias)(node)) return node.resolve(document) ?? null;
  return node ?? null;
}

// src/config/read-config.ts
var MOST_BYTES = 256 * 1024;
var MOST_ALIASES = 100;
var MOST_SYNTAX_ERRORS = 5;
var EXAMPLE_FILE = "preset: ep\nincrements: quarter";
function readConfigFile(text2, path2) {
  if (Buffer.byteLength(text2) > MOST_BYTES) {
    return failed(path2, `a file of ${Buffer.byteLength(text2)} bytes`, "a settings file of 256 KiB at most");
  }
  const lines = new import_yaml6.LineCounter();
  const document = (0, import_yaml6.parseDocument)(text2, {
    schema: "failsafe",
    lineCounter: lines,
    // Not 'silent': that would also hide the error for a second document in the file.
    logLevel: "error",
    // Checked in `Place.entries`; the one of the library is quadratic: 40,000 keys take it ten seconds.
    uniqueKeys: false
  });
  const reading = { file: path2, document, lines, problems: syntaxProblems(document, path2, lines) };
  if (reading.problems.length > 0) return { settings: {}, problems: reading.problems };
  return { settings: readSettings(reading), problems: reading.problems };
}
function readConfigWords(words, source) {
  const { values, problems } = readRows(FILE_ROWS, words, source);
  return { settings: present(values.map(({ row: row3, value }) => [row3.setting, value])), problems };
}
function readRows(rows, words, source) {
  const problems = [];
  const values = rows.map((option2) => {
    const word2 = Object.hasOwn(words, option2.name) ? (words[option2.name] ?? "").trim() : "";
    const reading = {
      file: source(option2.name),
      document: (0, import_yaml6.parseDocument)(""),
      lines: null,
      problems
    };
    const at2 = new Place(reading, quoted3(word2), option2.name, wordExample(option2));
    return { row: option2, value: word2 === "" ? void 0 : option2.shape.read(at2) };
  });
  return { values, problems };
}
function readSettings(reading) {
  const { contents } = reading.document;
  const root = new Place(reading, contents, "", EXAMPLE_FILE);
  if (contents === null || root.isEmpty) return {};
  const entries = root.entries();
  if (entries === null) root.refuse('one setting per line, as "name: value"');
  const values = (entries ?? []).map(({ key, at: at2 }) => {
    const option2 = FILE_ROWS.find(({ name: name2 }) => name2 === key);
    if (option2 === void 0) return [null, refuseKey(key, at2)];
    return [
      option2.setting,
      at2.isEmpty ? void 0 : option2.shape.read(at2.withExample(option2.example))
    ];
  });
  return present(values);
}
function refuseKey(key, at2) {
  const names = FILE_ROWS.map(({ name: name2 }) => name2);
  const word2 = suggest(key, names);
  const near = FILE_ROWS.find(({ name: name2 }) => name2 === word2);
  if (near === void 0) return at2.refuse(`one of ${names.join(", ")}`, "not a setting");
  return at2.withExample(near.example).refuse(`a setting (did you mean "${near.name}"?)`, "not a setting");
}
function present(values) {
  return Object.fromEntries(values.filter(([key, value]) => key !== null && value !== void 0));
}
function syntaxProblems(document, file, lines) {
  const problem2 = (offset, found, expected) => ({
    file,
    line: offset === null ? null : lines.linePos(offset).line,
    setting: null,
    found,
    expected,
    example: EXAMPLE_FILE
  });
  const exhausted = document.errors.find(({ code }) => code === "RESOURCE_EXHAUSTION");
  if (exhausted) return [problem2(exhausted.pos[0], "lists or maps nested too deeply", "three levels at most")];
  const errors = [...document.errors, ...document.warnings].slice(0, MOST_SYNTAX_ERRORS);
  if (errors.length > 0) {
    return errors.map(({ pos, message }) => problem2(pos[0], reason(message), "a YAML file without tags"));
  }
  return aliasProblems(document, problem2);
}
function aliasProblems(document, problem2) {
  const aliases2 = [];
  (0, import_yaml6.visit)(document, {
    Alias(_, node) {
      const known = aliases2.length > MOST_ALIASES || node.resolve(document) !== void 0;
      aliases2.push({ name: node.source, offset: node.range?.[0] ?? null, known });
      return aliases2.length > MOST_ALIASES ? import_yaml6.visit.BREAK : void 0;
    }
  });
  if (aliases2.length > MOST_ALIASES) {
    return [problem2(null, `more than ${MOST_ALIASES} aliases`, "values written out")];
  }
  const unknown = aliases2.filter(({ known }) => !known);
  return unknown.map(
    ({ name: name2, offset }) => problem2(offset, `the alias ${quote(name2)} without an anchor`, "a value")
  );
}
function reason(message) {
  const [first = ""] = message.split("\n");
  return `not readable as YAML: ${quote(first.replace(/ at line \d+, column \d+:?$/, "")).slice(1, -1)}`;
}
function failed(file, found, expected) {
  return {
    settings: {},
    problems: [{ file, line: null, setting: null, found, expected, example: EXAMPLE_FILE }]
  };
}
function quoted3(word2) {
  const scalar = new import_yaml6.Scalar(word2);
  scalar.type = import_yaml6.Scalar.QUOTE_DOUBLE;
  return scalar;
}
function wordExample({ name: name2, example }) {
  return example.startsWith(`${name2}: `) ? example.slice(name2.length + 2) : example;
}

// src/run/settings-file.ts
var SETTINGS_PATHS = [".github/proposal-pulse.yml", ".github/proposal-pulse.yaml"];
async function readSettings2(request, committed) {
  const words = readConfigWords(request.words, request.wordSource);
  const file = await settingsFile(request.configPath, committed);
  const problems = [...words.problems, ...file.problems];
  if (problems.length > 0) throw new ConfigurationError(formatProblems(problems));
  return [words.settings, file.settings];
}
async function settingsFile(path2, committed) {
  if (path2 !== null) return readConfigFile(await readOwnFile(path2), path2);
  const texts = await committed(SETTINGS_PATHS);
  for (const usual of SETTINGS_PATHS) {
    const text2 = texts.get(usual);
    if (text2 !== void 0) return readConfigFile(text2, usual);
  }
  return { settings: {}, problems: [] };
}
async function readOwnFile(path2) {
  try {
    return await readFile4(path2, "utf8");
  } catch (cause) {
    throw new ConfigurationError(
      `The settings file ${path2} cannot be read. Give the path of a file that exists.`,
      {
        cause
      }
    );
  }
}

// src/run/source.ts
var SMALL_BYTES = 1024 * 1024;
async function openSource(request) {
  const first = await openRepository({
    folder: request.folder,
    ref: request.words.ref || null,
    env: request.env
  });
  const small = new BlobReader(first.git, SMALL_BYTES, false);
  try {
    return await settleSource(request, first, small);
  } finally {
    await small.end();
  }
}
async function settleSource(request, first, small) {
  const firstTree = await readTree(first.git, first.head);
  const layers = await readSettings2(request, (paths) => textsOf(paths, firstTree, small, first));
  const settings = mergeSettings(layers);
  const repository = await atRef(request, first, settings);
  const asOf = request.asOf === null ? null : endOfDay(request.asOf, settings.timeZone ?? "UTC");
  const named = asOf === null ? repository.head : await commitOf(repository, asOf, request.asOf);
  const namedTree = named === first.head ? firstTree : await readTree(repository.git, named);
  const head = await withoutReports(repository, named, namedTree);
  const tree = head === named ? namedTree : await readTree(repository.git, head);
  const { preset, reason: reason2 } = await presetOf2(settings, tree, small, repository);
  const config = settle(layers, preset, reason2);
  return {
    repository,
    head,
    tree,
    config,
    asOf,
    ignored: await ignoredCommits(config, tree, small, repository)
  };
}
async function atRef(request, first, { ref: ref2 }) {
  if (ref2 === void 0 || ref2 === request.words.ref) return first;
  const named = await openRepository({ folder: request.folder, ref: ref2, env: request.env });
  return { ...named, notes: [...first.notes, ...named.notes] };
}
async function withoutReports({ git }, head, tree) {
  const folders = [...tree.files.keys()].filter((path2) => path2.endsWith(`/${MANIFEST_PATH}`)).map((path2) => path2.slice(0, -MANIFEST_PATH.length - 1));
  return folders.length === 0 ? head : lastCommitOutside(git, head, folders);
}
async function commitOf({ git, head, ref: ref2 }, instant2, day3) {
  const commit = await lastCommitBefore(git, head, instant2);
  if (commit !== null) return commit;
  throw new ConfigurationError(
    `Nothing had landed on ${ref2} by ${day3}: its history begins later. Choose a later day.`
  );
}
function endOfDay(day3, timeZone2) {
  const [, year, month, date2] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(day3) ?? [];
  const utc = Date.UTC(Number(year), Number(month) - 1, Number(date2));
  if (year === void 0 || new Date(utc).toISOString().slice(0, 10) !== day3) {
    throw new ConfigurationError(
      `The day ${JSON.stringify(day3)} is none. Write it as yyyy-mm-dd, for example 2026-06-30.`
    );
  }
  return localMidnight({ year: Number(year), month: Number(month) - 1, day: Number(date2) + 1 }, timeZone2) - 1e3;
}
async function presetOf2(settings, tree, small, repository) {
  const named = settings.preset === void 0 ? null : presetNamed(settings.preset);
  if (named) return { preset: named, reason: "named in the settings" };
  const detected = await detectPreset({
    paths: [...tree.files.keys()],
    genericOnly: settings.preset === "generic",
    documents: settings.documents,
    read: (paths) => textsOf(paths, tree, small, repository)
  });
  if (detected.preset) return detected;
  if (settings.trackIssues !== void 0 && settings.trackIssues !== "none")
    return { preset: ISSUES, reason: `issues are tracked, and ${detected.reason}` };
  throw await nothingFound(repository, detected.reason);
}
async function textsOf(paths, tree, small, repository) {
  const oids = paths.flatMap((path2) => tree.files.get(path2) ?? []);
  await ensureBlobs(repository, oids);
  const texts = /* @__PURE__ */ new Map();
  for (const path2 of paths) {
    const oid = tree.files.get(path2);
    const text2 = oid === void 0 ? null : await small.text(oid);
    if (text2 !== null) texts.set(path2, text2);
  }
  return texts;
}
var IGNORE_FILE = ".git-blame-ignore-revs";
async function ignoredCommits(config, tree, small, repository) {
  const texts = tree.files.has(IGNORE_FILE) ? await textsOf([IGNORE_FILE], tree, small, repository) : /* @__PURE__ */ new Map();
  const lines = (texts.get(IGNORE_FILE) ?? "").split("\n").map((line) => line.trim().toLowerCase());
  return /* @__PURE__ */ new Set([
    ...config.ignoreCommits,
    ...lines.filter((line) => /^[0-9a-f]{40,64}$/u.test(line))
  ]);
}

// src/proposals/gone-units.ts
var GoneUnits = class {
  #byUnit = /* @__PURE__ */ new Map();
  #byPath = /* @__PURE__ */ new Map();
  #bySlug = /* @__PURE__ */ new Map();
  /** Remembers a removed unit. The last one of a path is the one that can come back there. */
  add(place) {
    const { unit, parts } = place.state;
    this.#forget(this.#byUnit.get(unit));
    this.#byUnit.set(unit, place);
    for (const path2 of pathsOf2(place.state)) this.#byPath.set(path2, place);
    if (parts.slug === null) return;
    const same = this.#bySlug.get(parts.slug);
    if (same) same.add(place);
    else this.#bySlug.set(parts.slug, /* @__PURE__ */ new Set([place]));
  }
  /**
   * The removed proposal that a new unit continues, which then is no longer gone: by alias (`aliases` are former
   * paths), by path, or by name. A name that fits several proves nothing.
   */
  take(state, aliases2) {
    const found = this.#find(state, aliases2);
    if (found) this.#forget(found.place);
    return found && { ...found.place, rule: found.rule };
  }
  #find({ unit, parts }, aliases2) {
    for (const path2 of aliases2) {
      const place2 = this.#byPath.get(path2);
      if (place2) return { place: place2, rule: "alias" };
    }
    const same = this.#byUnit.get(unit);
    if (same) return { place: same, rule: "same-path" };
    const named = [...this.#bySlug.get(parts.slug ?? "") ?? []].filter(
      ({ state }) => isSameName(state.parts, parts)
    );
    const [place] = named;
    return place && named.length === 1 ? { place, rule: "same-slug" } : null;
  }
  #forget(place) {
    if (!place) return;
    const { unit, parts } = place.state;
    this.#byUnit.delete(unit);
    for (const path2 of pathsOf2(place.state)) if (this.#byPath.get(path2) === place) this.#byPath.delete(path2);
    if (parts.slug !== null) this.#bySlug.get(parts.slug)?.delete(place);
  }
};
var TELLING_WORDS = 3;
function isSameName(one, other) {
  if (one.slug === null || one.slug !== other.slug || one.cycle !== other.cycle) return false;
  if (one.number !== null && other.number !== null) return Number(one.number) === Number(other.number);
  if (one.number === null && other.number === null) return one.cycle !== null;
  return one.slug.split("-").length >= TELLING_WORDS;
}
function pathsOf2({ unit, files }) {
  return [.../* @__PURE__ */ new Set([unit, ...files.keys()])];
}

// src/proposals/pairing.ts
var ALIKE = 0.5;
var ALIKE_RENUMBERED = 0.65;
var MOST_COMPARED = 200;
function pairUnits(died, born, similarity2) {
  if (died.length === 0 || born.length === 0) return [];
  const pairs = [];
  const rules = [
    ["same-blob", mainVersion],
    ["same-number", ({ parts }) => numberAndSlug(parts)],
    ["same-number", ({ parts }) => parts.number === null ? null : String(Number(parts.number))],
    ["same-slug", ({ parts }) => cycleAndSlug(parts)],
    ["same-slug", ({ parts }) => parts.slug]
  ];
  for (const [rule2, key] of rules)
    pairs.push(...pairByKey(rule2, key, left(died, pairs, "from"), left(born, pairs, "to")));
  pairs.push(...pairByLikeness(left(died, pairs, "from"), left(born, pairs, "to"), similarity2));
  return pairs;
}
function closedBy(pairs, born, died) {
  const from = new Set(pairs.map((pair) => pair.from.unit));
  const to = new Set(pairs.map((pair) => pair.to.unit));
  return {
    bornLeft: born.filter(({ unit }) => !to.has(unit)),
    diedLeft: died.filter(({ state }) => !from.has(state.unit))
  };
}
function mainVersion({ files }) {
  let any = null;
  for (const { role, version } of files.values()) {
    if (role === "main") return version;
    any ??= version;
  }
  return any;
}
function numberAndSlug({ number: number3, slug: slug2 }) {
  return number3 === null || slug2 === null ? null : `${Number(number3)}-${slug2}`;
}
function cycleAndSlug({ cycle, slug: slug2 }) {
  return cycle === null || slug2 === null ? null : `${cycle}/${slug2}`;
}
function left(units, pairs, side) {
  const taken = new Set(pairs.map((pair) => pair[side].unit));
  return units.filter(({ unit }) => !taken.has(unit));
}
function pairByKey(rule2, key, died, born) {
  const coming = uniqueByKey(born, key);
  const pairs = [];
  for (const [name2, from] of uniqueByKey(died, key)) {
    const to = coming.get(name2);
    if (to) pairs.push({ from, to, rule: rule2 });
  }
  return pairs;
}
function uniqueByKey(units, key) {
  const found = /* @__PURE__ */ new Map();
  const repeated = /* @__PURE__ */ new Set();
  for (const unit of units) {
    const name2 = key(unit);
    if (name2 === null) continue;
    if (found.has(name2)) repeated.add(name2);
    found.set(name2, unit);
  }
  for (const name2 of repeated) found.delete(name2);
  return found;
}
function pairByLikeness(died, born, similarity2) {
  if (died.length > MOST_COMPARED || born.length > MOST_COMPARED) return [];
  const candidates2 = died.flatMap((from) => born.map((to) => ({ from, to, score: likeness(from, to, similarity2) }))).filter(({ from, to, score }) => score >= (isRenumbered(from, to) ? ALIKE_RENUMBERED : ALIKE)).sort(
    (one, other) => other.score - one.score || order(one.from.unit, other.from.unit) || order(one.to.unit, other.to.unit)
  );
  const taken = /* @__PURE__ */ new Set();
  return candidates2.flatMap(({ from, to }) => {
    if (taken.has(from) || taken.has(to)) return [];
    taken.add(from).add(to);
    return [{ from, to, rule: "similar" }];
  });
}
function isRenumbered(from, to) {
  return from.parts.number !== null && to.parts.number !== null;
}
function likeness(from, to, similarity2) {
  const before = mainVersion(from);
  const after = mainVersion(to);
  return before === null || after === null ? 0 : similarity2(before, after) ?? 0;
}
function order(one, other) {
  return one < other ? -1 : one > other ? 1 : 0;
}

// src/proposals/lineage.ts
var LineageTracer = class {
  #similarity;
  /** New path to former path. */
  #aliases;
  #alive = /* @__PURE__ */ new Map();
  #gone = new GoneUnits();
  #count = 0;
  constructor(similarity2, aliases2) {
    this.#similarity = similarity2;
    this.#aliases = new Map(aliases2.map(({ from, to }) => [to, from]));
  }
  /** Units alive after the last landing. */
  get alive() {
    return this.#alive.size;
  }
  /** Takes the changes of one landing and gives what they did, in order of first landing of the proposals. */
  land(changes) {
    const touches = [];
    const born = [];
    const died = /* @__PURE__ */ new Map();
    for (const [unit, files] of byUnit(changes)) {
      const place = this.#alive.get(unit);
      const state = stateAfter(unit, place?.state, files);
      if (place && state.files.size === 0) died.set(unit, place);
      else if (place) touches.push(this.#move(place, state, null));
      else if (state.files.size > 0) born.push(state);
    }
    for (const unit of died.keys()) this.#alive.delete(unit);
    const pairs = this.#pairs([...died.values()], born);
    for (const { from, to, rule: rule2 } of pairs) touches.push(this.#move(died.get(from.unit), to, rule2));
    const { bornLeft, diedLeft } = closedBy(pairs, born, [...died.values()]);
    for (const place of diedLeft) touches.push(this.#remove(place));
    for (const state of bornLeft) touches.push(this.#appear(state));
    return touches.sort((one, other) => one.lineage.index - other.lineage.index);
  }
  /** Configured aliases first: they say what no rule can see. */
  #pairs(died, born) {
    const aliased = this.#aliases.size === 0 ? [] : this.#aliasPairs(died, born);
    const { bornLeft, diedLeft } = closedBy(aliased, born, died);
    const gone = diedLeft.map(({ state }) => state);
    return [...aliased, ...pairUnits(gone, bornLeft, this.#similarity)];
  }
  #aliasPairs(died, born) {
    const former = new Map(died.flatMap(({ state }) => pathsOf2(state).map((path2) => [path2, state])));
    return born.flatMap((to) => {
      const from = this.#aliasesOf(to).flatMap((path2) => former.get(path2) ?? [])[0];
      return from ? [{ from, to, rule: "alias" }] : [];
    });
  }
  #move({ lineage, state: before }, after, rule2) {
    this.#alive.set(after.unit, { lineage, state: after });
    return { lineage, before, after, rule: rule2, restored: false };
  }
  #remove(place) {
    this.#gone.add(place);
    return { lineage: place.lineage, before: place.state, after: null, rule: null, restored: false };
  }
  #appear(after) {
    const earlier2 = this.#gone.take(after, this.#aliasesOf(after));
    const lineage = earlier2?.lineage ?? { index: this.#count++ };
    this.#alive.set(after.unit, { lineage, state: after });
    return {
      lineage,
      before: earlier2?.state ?? null,
      after,
      rule: earlier2?.rule ?? null,
      restored: earlier2 !== null
    };
  }
  #aliasesOf(state) {
    return this.#aliases.size === 0 ? [] : pathsOf2(state).flatMap((path2) => this.#aliases.get(path2) ?? []);
  }
};
function byUnit(changes) {
  const units = /* @__PURE__ */ new Map();
  for (const change of changes) {
    const files = units.get(change.unit);
    if (files) files.push(change);
    else units.set(change.unit, [change]);
  }
  return units;
}
function stateAfter(unit, before, changes) {
  const files = new Map(before?.files ?? []);
  let parts = before?.parts;
  for (const { path: path2, role, after, parts: told2 } of changes) {
    if (after === null) files.delete(path2);
    else files.set(path2, { role, version: after });
    if (parts === void 0 || role === "main" && after !== null) parts = told2;
  }
  return { unit, parts, files };
}

// src/timeline/bursts.ts
var DAY2 = 864e5;
function markCatchUpBursts(tracks, burst) {
  const candidates2 = tracks.flatMap(candidatesOf).sort((one, other) => one.at - other.at);
  const bursts = [];
  let taken = 0;
  for (let first = 0; first < candidates2.length; first++) {
    const last = lastWithin(candidates2, first, burst.days * DAY2);
    if (last - first + 1 < burst.minCompletions || last < taken) continue;
    for (const candidate of candidates2.slice(Math.max(first, taken), last + 1)) mark(candidate);
    extend(bursts, candidates2, first, last, taken);
    taken = last + 1;
  }
  return bursts;
}
function candidatesOf(track) {
  return track.events.flatMap(
    (event, index) => isQuietCompletion(event, track) ? [{ track, index, at: event.at }] : []
  );
}
function isQuietCompletion(event, track) {
  if (event.kind !== "status" || event.phase !== "done" || event.fromPhase === "done") return false;
  return !event.bulk && track.quiet.has(event.commit);
}
function lastWithin(candidates2, first, span) {
  const start = candidates2[first]?.at ?? 0;
  let last = first;
  while (last + 1 < candidates2.length && (candidates2[last + 1]?.at ?? 0) - start <= span) last++;
  return last;
}
function extend(bursts, candidates2, first, last, taken) {
  const end = candidates2[last]?.at ?? 0;
  const before = bursts.at(-1);
  if (before && first < taken) {
    bursts[bursts.length - 1] = { ...before, end, completions: before.completions + last + 1 - taken };
  } else {
    bursts.push({ start: candidates2[first]?.at ?? 0, end, completions: last - first + 1 });
  }
}
function mark({ track, index }) {
  const event = track.events[index];
  if (event?.kind === "status") track.events[index] = { ...event, catchUp: true };
}

// src/timeline/clock.ts
function clockOf(landings, now) {
  const possible = withoutFuture(landings, now);
  let latest = Number.NEGATIVE_INFINITY;
  let clamped = 0;
  const at2 = landings.map(({ committedAt }, position) => {
    latest = Math.max(possible[position] ?? now, latest);
    if (latest !== committedAt) clamped++;
    return latest;
  });
  return { at: at2, clamped };
}
function withoutFuture(landings, now) {
  let next = now;
  const reversed = landings.toReversed().map(({ committedAt }) => {
    if (committedAt <= now) next = committedAt;
    return next;
  });
  return reversed.reverse();
}
function pullRequestOf(subject) {
  const match = /^Merge (?:pull request|PR) #(\d{1,9})\b/u.exec(subject) ?? /\((?:#|GH-)(\d{1,9})\)\s*$/u.exec(subject);
  return match?.[1] === void 0 ? null : Number(match[1]);
}

// src/proposals/dates.ts
var MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
var FIRST_YEAR = 1990;
var LAST_YEAR = 2100;
var unreadable = (problem2) => ({ date: null, certain: false, problem: problem2 });
function readDate(raw) {
  const text2 = bareDate(raw);
  if (text2 === "") return unreadable(null);
  if (isTemplateText(text2)) return unreadable("template text");
  const { date: date2, remark } = splitRemark(text2);
  const reading = yearFirst(date2) ?? yearLast(date2) ?? monthName(date2) ?? unreadable(whyNot(date2));
  if (reading.date === null || !remark) return reading;
  return { ...reading, certain: false, problem: "text after the date" };
}
function bareDate(raw) {
  return blankComments(raw.slice(0, 200)).replace(/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g, "-").replace(/[\s\u00a0]+/g, " ").replace(/\[([^[\]]*)\]\([^()]*\)/g, "$1").replace(/ ?<[^<>]*>`?_{0,2}$/, "").replace(/^[\s*_`"'([]+/, "").replace(/[\s*_`"')\].,;]+$/, "");
}
function splitRemark(text2) {
  const stamp = /^(\d{4}-\d{1,2}-\d{1,2})(?:t| )\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)? ?(?:z|utc|gmt|[+-]\d{2}:?\d{2})?$/i.exec(
    text2
  );
  if (stamp?.[1]) return { date: stamp[1], remark: false };
  const noted = /^(\d[\d\-/.]{5,9}|\d{1,2}-[a-z]{3,9}-\d{4})(?:[,;] ?| ?\(| - ).+$/i.exec(text2);
  return noted?.[1] ? { date: noted[1], remark: true } : { date: text2, remark: false };
}
function yearFirst(text2) {
  const match = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text2) ?? /^(\d{4})()(\d{2})(\d{2})$/.exec(text2);
  return match && onCalendar([Number(match[1]), Number(match[3]), Number(match[4])], text2);
}
function yearLast(text2) {
  const match = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(text2);
  if (!match) return null;
  const [first, second, year] = [Number(match[1]), Number(match[3]), Number(match[4])];
  if (first <= 12 && second <= 12 && first !== second) {
    return unreadable(`day and month cannot be told apart in ${text2}`);
  }
  return onCalendar(first > 12 ? [year, second, first] : [year, first, second], text2);
}
function monthName(text2) {
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?[- ]([a-z]{3,9})\.?,?[- ](\d{4})$/i.exec(text2);
  const monthFirst = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i.exec(text2);
  const [name2, day3, year] = dayFirst ? [dayFirst[2], dayFirst[1], dayFirst[3]] : [monthFirst?.[1], monthFirst?.[2], monthFirst?.[3]];
  const month = name2 === void 0 ? 0 : monthNumber(name2);
  return month === 0 ? null : onCalendar([Number(year), month, Number(day3)], text2);
}
function monthNumber(name2) {
  const full = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december"
  ];
  const folded2 = name2.toLowerCase();
  const spelled = full.some((month) => month === folded2 || folded2.length <= 4 && month.startsWith(folded2));
  return spelled ? MONTHS.findIndex((month) => folded2.startsWith(month)) + 1 : 0;
}
function onCalendar([year, month, day3], text2) {
  if (month < 1 || month > 12) return unreadable(`${text2} has no month ${month}`);
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day3 < 1 || day3 > last) return unreadable(`${text2} has no day ${day3} in its month`);
  if (year < FIRST_YEAR || year > LAST_YEAR) return unreadable(`year ${year} is implausible`);
  const pad = (value) => String(value).padStart(2, "0");
  return { date: `${year}-${pad(month)}-${pad(day3)}`, certain: true, problem: null };
}
function whyNot(text2) {
  if (/^\d{4}[-/.]\d{1,2}$/.test(text2)) return "the day is missing";
  if (/^\d{4}$/.test(text2)) return "month and day are missing";
  if (/^\d{5,}[-/.]\d/.test(text2)) return "the year has too many digits";
  return "not a date";
}

// src/timeline/head-facts.ts
function headFilesOf({ documents }, items, { list: list2 }) {
  const files = new Map([...documents].map(([path2, document]) => [path2, headFile(path2, document)]));
  if (list2 === null) return files;
  for (const item of items?.items ?? []) {
    const named = item.fields.get(list2.documentKey ?? "")?.values[0];
    const document = (named === void 0 ? void 0 : documents.get(named)) ?? null;
    files.set(itemPath(list2.path, item.id), headItem(list2.path, item, document));
  }
  return files;
}
function headFile(path2, document) {
  const { fields, problems } = document.header;
  return { findingPath: path2, line: null, fields, problems, document };
}
function headItem(listPath, item, document) {
  return { findingPath: listPath, line: item.line, fields: item.fields, problems: [], document };
}
function told(preset, files, field) {
  for (const { findingPath, fields } of files) {
    const found = fieldValue(preset, fields, field);
    if (found) return { ...found, path: findingPath };
  }
  return null;
}
function toldAll(preset, files, field) {
  for (const { fields } of files) {
    for (const name2 of preset.fields[field] ?? []) {
      const values = fields.get(name2)?.values ?? [];
      if (values.length > 0) return values;
    }
  }
  return [];
}
function toldEverywhere(preset, files, field) {
  const names = preset.fields[field] ?? [];
  const values = files.flatMap(({ fields }) => names.flatMap((name2) => fields.get(name2)?.values ?? []));
  return [...new Set(values)];
}
var ONE_DAY = 864e5;
function declaredDate(preset, files, field, now) {
  const found = told(preset, files, field);
  if (!found) return { date: null, findings: [] };
  const reading = readDate(found.value);
  const isToCome = reading.date !== null && Date.parse(reading.date) > now + ONE_DAY;
  const date2 = isToCome ? null : reading.date;
  const problem2 = isToCome ? "has yet to come" : reading.problem;
  if (problem2 === null) return { date: date2, findings: [] };
  const finding = at(
    found,
    "bad-date",
    "warning",
    `${field} date "${found.value}": ${problem2}`,
    "a date such as 2026-01-31"
  );
  return { date: date2, findings: [finding] };
}
function statusFindings(preset, files) {
  const [first] = files;
  if (preset.statusFrom !== "header" || first === void 0) return [];
  const found = told(preset, files, "status");
  if (!found) {
    const place = { path: first.findingPath, line: first.line };
    return [at(place, "missing-status", "warning", "no status", someOf(preset))];
  }
  const match = phaseOf(found.value, preset.phases);
  if (match.phase !== "unknown") return remarkFindings(preset, found, match.word);
  const expected = match.suggestion === null ? someOf(preset) : `perhaps "${match.suggestion}"`;
  return [at(found, "unknown-status", "warning", `status "${found.value}" is not a known word`, expected)];
}
function remarkFindings(preset, found, word2) {
  const hasRemark = separated2(foldWord(found.value)) !== separated2(word2);
  if (!hasRemark || preset.order.length === 0) return [];
  const told2 = `status "${found.value}" is read as "${word2}"`;
  return [at(found, "status-remark", "notice", told2, "the word alone")];
}
var separated2 = (word2) => word2.replace(/[\s_-]+/gu, " ");
function at({ path: path2, line }, code, severity, found, expected) {
  return { code, severity, path: path2, line, found, expected };
}
var MOST_WORDS = 9;
function someOf({ phases }) {
  const words = Object.keys(phases);
  return `one of ${words.slice(0, MOST_WORDS).join(", ")}${words.length > MOST_WORDS ? " \u2026" : ""}`;
}

// src/timeline/commit-findings.ts
function commitFindings({ skipped }, { list: list2, tooLarge: tooLarge2 }, preset) {
  return [
    ...(list2?.problems ?? []).map((problem2) => ({ ...problem2, path: preset.list?.path ?? null })),
    ...[...tooLarge2].map(([path2, bytes2]) => tooLargeFinding(path2, bytes2)),
    ...notFollowed(skipped, preset).map(notAFile)
  ];
}
function missingDocument({ fields, findingPath }, { documents }, { list: list2 }) {
  const field = list2?.documentKey ? fields.get(list2.documentKey) : void 0;
  const named = field?.values[0];
  if (!field || named === void 0 || documents.has(named)) return null;
  return at(
    { path: findingPath, line: field.line },
    "missing-checklist",
    "warning",
    `"${named}" does not exist`,
    "the path of a file in this repository"
  );
}
function notFollowed(skipped, preset) {
  const unitOf = unitReader(preset);
  const names = new Set(preset.documents.map((pattern2) => pattern2.slice(pattern2.lastIndexOf("/") + 1)));
  const inside = [...names].filter((name2) => !/[{*]/u.test(name2));
  return skipped.filter(
    (path2) => path2 === preset.list?.path || unitOf(path2) || inside.some((name2) => unitOf(`${path2}/${name2}`))
  );
}
function notAFile(path2) {
  const found = "a symbolic link or a submodule, which is not followed";
  return at({ path: path2, line: null }, "not-a-file", "notice", found, "a regular file");
}
function tooLargeFinding(path2, bytes2) {
  const found = `a file of ${bytes2} bytes, which was not read`;
  return at({ path: path2, line: null }, "blob-too-large", "error", found, `at most ${LARGEST_DOCUMENT_BYTES} bytes`);
}

// src/timeline/describe.ts
function describe(preset, unit, files, now) {
  const created2 = declaredDate(preset, files, "created", now);
  const updated = declaredDate(preset, files, "updated", now);
  const number3 = numberOf(preset, unit, files);
  const document = files.find((file) => file.document?.role === "main")?.document;
  const description = {
    number: number3.number,
    title: titleOf(preset, unit, files),
    owner: told(preset, files, "owner")?.value ?? unit.parts.owner,
    authors: toldAll(preset, files, "authors"),
    declaredAt: created2.date,
    declaredUpdatedAt: updated.date,
    checklist: document?.checklist ?? [],
    successor: told(preset, files, "successor")?.value ?? null,
    excerpt: document?.excerpt ?? null,
    references: toldEverywhere(preset, files, "links")
  };
  return {
    description,
    findings: [
      ...files.flatMap(problemsOf),
      ...statusFindings(preset, files),
      ...created2.findings,
      ...updated.findings,
      ...number3.findings
    ]
  };
}
function titleFromName({ parts, unit }) {
  const name2 = parts.slug ?? unit.slice(unit.lastIndexOf("/") + 1).replace(/\.\w+$/u, "");
  const words = name2.replace(/[-_]+/gu, " ").trim();
  return words === "" ? unit : words.charAt(0).toUpperCase() + words.slice(1);
}
function titleOf(preset, unit, files) {
  const field = told(preset, files, "title")?.value ?? null;
  const heading = files.find(({ document }) => document?.title)?.document?.title ?? null;
  if (preset.list !== null) return field ?? heading ?? titleFromName(unit);
  const fieldIsName = field !== null && field.toLowerCase().replace(/[\s_]+/gu, "-") === unit.parts.slug;
  return (fieldIsName ? heading : field ?? heading) ?? titleFromName(unit);
}
function numberOf(preset, { parts }, files) {
  const field = told(preset, files, "number");
  const digits = field === null ? void 0 : /\d+/u.exec(field.value)?.[0];
  const findings = [];
  if (field && digits !== void 0 && parts.number !== null && Number(digits) !== Number(parts.number)) {
    findings.push(
      at(
        field,
        "number-mismatch",
        "warning",
        `the header says number ${digits}, the path ${parts.number}`,
        "one number"
      )
    );
  }
  const number3 = parts.number ?? (digits === void 0 || Number(digits) === 0 ? null : digits);
  return { number: number3, findings };
}
function problemsOf({ findingPath, problems }) {
  return problems.map((problem2) => ({ ...problem2, path: findingPath }));
}

// src/timeline/duplicate-numbers.ts
var MOST_NAMED2 = 3;
function duplicateNumbers(timelines) {
  const doubled = [...byNumber(timelines).values()].filter((same) => same.length > 1);
  const marked = new Set(doubled.flat().map(({ id }) => id));
  return {
    findings: doubled.flatMap((same) => same.map((timeline) => duplicateNumber(timeline, same))),
    mark: (timeline) => marked.has(timeline.id) ? { ...timeline, findings: [...timeline.findings, "duplicate-number"].sort() } : timeline
  };
}
function byNumber(timelines) {
  const groups2 = /* @__PURE__ */ new Map();
  for (const timeline of timelines) {
    const { present: present2, number: number3, path: path2 } = timeline;
    if (!present2 || number3 === null || path2 === null) continue;
    const key = `${familyOf2(path2, number3)} ${Number(number3)}`;
    const same = groups2.get(key);
    if (same) same.push(timeline);
    else groups2.set(key, [timeline]);
  }
  return groups2;
}
function familyOf2(path2, number3) {
  const letters = new RegExp(`(?:^|/)([A-Za-z]+)[-_]?${number3}(?![0-9])`, "u").exec(path2)?.[1];
  return letters?.toLowerCase() ?? "";
}
function duplicateNumber({ id, number: number3, path: path2 }, same) {
  const others = same.filter((other) => other.id !== id).map((other) => other.path);
  const more = others.length > MOST_NAMED2 ? ` and ${others.length - MOST_NAMED2} more` : "";
  return {
    code: "duplicate-number",
    severity: "warning",
    path: path2,
    line: null,
    found: `number ${number3} is also that of ${others.slice(0, MOST_NAMED2).join(", ")}${more}`,
    expected: "a number of its own"
  };
}

// src/timeline/state.ts
var SMALL_EDIT_BYTES = 1024;
var States = class {
  #preset;
  #versions;
  #words = /* @__PURE__ */ new Map();
  constructor(preset, versions) {
    this.#preset = preset;
    this.#versions = versions;
  }
  /**
   * The state of a unit. A sidecar's word counts before the document's own. `former` lends everything when no file
   * of the unit has a header that can be read (broken, or its metadata on the way to another file). A header that
   * can be read and has no status takes the word back.
   */
  of(unit, former) {
    const told2 = this.#headers(unit);
    const silent = told2.length === 0 ? former : null;
    const first = (read) => told2.map(read).find((value) => value !== null) ?? null;
    const status = this.#statusOf(unit, silent ? silent.status : first((header) => header.status));
    return {
      status,
      phase: status === null ? this.#preset.phaseWithoutStatus : this.#word(status).phase,
      stage: silent ? silent.stage : first(({ stage: stage2 }) => stage2),
      target: silent ? silent.target : first(({ target }) => target),
      targets: silent ? silent.targets : new Map(told2.toReversed().flatMap(({ targets }) => targets))
    };
  }
  /** True when two status words differ in spelling at most: case, emphasis, a link around it. */
  isSameStatus(one, other) {
    if (one.phase !== other.phase) return false;
    if (one.status === other.status) return true;
    if (one.status === null || other.status === null) return false;
    return this.#word(one.status).folded === this.#word(other.status).folded;
  }
  /** Which part of a document a landing changed, comparing words and header without white space. */
  changeOf(before, after) {
    const words = (facts, version) => facts?.words ?? version;
    if (this.#print(before, "main", words) !== this.#print(after, "main", words)) return "content";
    const metadata = (facts, version) => facts?.metadata ?? version;
    const isSame = ["sidecar", "main"].every(
      (role) => this.#print(before, role, metadata) === this.#print(after, role, metadata)
    );
    return isSame ? "cosmetic" : "metadata";
  }
  /**
   * True when a landing left the length of the words nearly as it was: a link to the implementation added, a comment
   * of the template taken out. A rewrite of the same length passes too, which matters to nobody who asks this.
   */
  isSmallEdit(before, after) {
    const [one, other] = [this.#wordsBytes(before), this.#wordsBytes(after)];
    return one > 0 && other > 0 && Math.abs(one - other) <= SMALL_EDIT_BYTES;
  }
  #wordsBytes({ files }) {
    return [...files.values()].reduce(
      (sum, { version }) => sum + (this.#versions.get(version)?.wordsBytes ?? 0),
      0
    );
  }
  #statusOf(unit, stated) {
    if (this.#preset.statusFrom === "path") return unit.parts.state;
    return this.#preset.statusFrom === "header" ? stated : null;
  }
  #word(status) {
    let word2 = this.#words.get(status);
    if (word2 === void 0) {
      word2 = { folded: foldWord(status), phase: phaseOf(status, this.#preset.phases).phase };
      this.#words.set(status, word2);
    }
    return word2;
  }
  /** Headers that could be read, sidecars first. */
  #headers({ files }) {
    return [...files.values()].sort((one, other) => sidecarsFirst(one.role, other.role)).flatMap(({ version }) => this.#versions.get(version)?.header ?? []).filter((header) => header !== NO_HEADER);
  }
  /**
   * Prints of all files in one role, in an order that does not depend on when they came. A version that could not
   * be read may hold anything: its id stands for it (the gap is named where the history was read).
   */
  #print({ files }, role, print) {
    return [...files.values()].filter((file) => file.role === role).map(({ version }) => print(this.#versions.get(version), version)).sort().join();
  }
};
function sidecarsFirst(one, other) {
  return Number(one === "main") - Number(other === "main");
}

// src/timeline/track.ts
var Track = class {
  events = [];
  /** Paths it had, oldest first, each once. */
  paths = [];
  numbers = [];
  /** Landings that changed metadata and hardly any words, by commit: what a clean-up is made of. */
  quiet = /* @__PURE__ */ new Set();
  unit;
  state;
  present = true;
  /** Starts with the touch of the first landing, whose `after` is there by definition. */
  constructor(born, base, states) {
    this.unit = born;
    this.state = states.of(born, null);
    this.#notePath(born);
    const { status, phase } = this.state;
    this.events.push({ ...base, kind: "landed", path: mainPath(born), status, phase });
    this.#plan(base, { status, phase, stage: null, target: null, targets: /* @__PURE__ */ new Map() });
  }
  /** Adds what one later landing did. */
  touch({ after, rule: rule2, restored }, base, states) {
    if (after === null) {
      this.present = false;
      this.events.push({ ...base, kind: "removed" });
      return;
    }
    const before = this.unit;
    const former = this.state;
    this.unit = after;
    this.state = states.of(after, former);
    this.present = true;
    if (mainPath(before) !== mainPath(after)) this.#renamed(before, after, base, rule2);
    const change = states.changeOf(before, after);
    this.events.push({ ...base, kind: "changed", change });
    if (change !== "content" || states.isSmallEdit(before, after)) this.quiet.add(base.commit);
    if (restored) this.events.push({ ...base, kind: "restored", phase: this.state.phase });
    if (!states.isSameStatus(former, this.state)) this.#status(base, former);
    this.#plan(base, former);
  }
  #renamed(before, after, base, rule2) {
    this.#notePath(after);
    this.events.push({
      ...base,
      kind: "renamed",
      from: mainPath(before),
      to: mainPath(after),
      rule: rule2 ?? "same-path"
    });
  }
  #status(base, former) {
    const { status, phase } = this.state;
    this.events.push({
      ...base,
      kind: "status",
      from: former.status,
      to: status,
      fromPhase: former.phase,
      phase,
      catchUp: false
    });
  }
  /** Stage and targets, compared with what was stated before. */
  #plan(base, former) {
    const { stage: stage2, target, targets } = this.state;
    if (stage2 !== former.stage) this.events.push({ ...base, kind: "stage", from: former.stage, to: stage2 });
    if (target !== former.target) {
      this.events.push({ ...base, kind: "target", stage: null, from: former.target, to: target });
    }
    for (const key of /* @__PURE__ */ new Set([...former.targets.keys(), ...targets.keys()])) {
      const from = former.targets.get(key) ?? null;
      const to = targets.get(key) ?? null;
      if (from !== to) this.events.push({ ...base, kind: "target", stage: key, from, to });
    }
  }
  #notePath(unit) {
    const path2 = mainPath(unit);
    if (!this.paths.includes(path2)) this.paths.push(path2);
    const { number: number3 } = unit.parts;
    if (number3 !== null && !this.numbers.includes(number3)) this.numbers.push(number3);
  }
};
function mainPath({ files, unit }) {
  let any = null;
  for (const [path2, { role }] of files) {
    if (role === "main") return path2;
    any ??= path2;
  }
  return any ?? unit;
}

// src/timeline/finish.ts
function finish(tracks, commit, history, { preset, now }) {
  const findings = [...commitFindings(commit, history, preset)];
  const heads = headFilesOf(commit, history.list, preset);
  const usedIds = /* @__PURE__ */ new Set();
  const timelines = tracks.map((track) => {
    const { description, findings: own } = describeTrack(track, heads, commit, { preset, now });
    findings.push(...own);
    const unread = track.present && [...track.unit.files.keys()].some((path2) => history.tooLarge.has(path2));
    const codes = [...own.map(({ code }) => code), ...unread ? ["blob-too-large"] : []];
    return timelineOf(track, idOf(track, usedIds), description, codes);
  });
  const doubled = duplicateNumbers(timelines);
  findings.push(...doubled.findings);
  return { timelines: timelines.map(doubled.mark), findings: findings.sort(byPlace2) };
}
function describeTrack({ unit, present: present2 }, heads, commit, { preset, now }) {
  const paths = [...unit.files].sort(([, one], [, other]) => sidecarsFirst(one.role, other.role));
  const files = present2 ? paths.flatMap(([path2]) => heads.get(path2) ?? []) : [];
  const [first] = files;
  if (first === void 0) return { description: nothingTold(unit), findings: [] };
  const { description, findings } = describe(preset, unit, files, now);
  const missing = missingDocument(first, commit, preset);
  return { description, findings: missing ? [...findings, missing] : findings };
}
function nothingTold(unit) {
  return {
    number: unit.parts.number,
    title: titleFromName(unit),
    owner: unit.parts.owner,
    authors: [],
    declaredAt: null,
    declaredUpdatedAt: null,
    checklist: [],
    successor: null,
    excerpt: null,
    references: []
  };
}
function timelineOf(track, id, description, codes) {
  const { state, unit, present: present2, events, paths, numbers } = track;
  const path2 = mainPath(unit);
  return {
    id,
    ...description,
    origin: "file",
    path: path2,
    formerPaths: paths.filter((each) => each !== path2),
    formerNumbers: numbers.filter((each) => Number(each) !== Number(description.number)),
    present: present2,
    status: state.status,
    phase: state.phase,
    stage: state.stage,
    target: state.target,
    events,
    links: [],
    threads: [],
    openedAt: null,
    findings: [...new Set(codes)].sort()
  };
}
function idOf({ paths, events }, used) {
  const [path2 = ""] = paths;
  const id = used.has(path2) ? `${path2}@${events[0]?.commit.slice(0, 12)}` : path2;
  used.add(id);
  return id;
}
function byPlace2(one, other) {
  return order2(one.path ?? "", other.path ?? "") || (one.line ?? 0) - (other.line ?? 0) || order2(one.code, other.code) || order2(one.found, other.found);
}
function order2(one, other) {
  return one < other ? -1 : one > other ? 1 : 0;
}

// src/timeline/build.ts
function buildTimelines(history, commit, config, now) {
  const clock = clockOf(history.landings, now);
  const replay2 = new Replay(history, config);
  history.landings.forEach((landing, position) => {
    if (landing.changes.length > 0) replay2.land(landing, clock.at[position] ?? now);
  });
  const bursts = markCatchUpBursts(replay2.tracks, config.burst);
  const { timelines, findings } = finish(replay2.tracks, commit, history, { preset: config.preset, now });
  return {
    timelines,
    findings,
    bursts,
    cycles: [...replay2.cycles].map(([name2, start]) => ({ name: name2, start })),
    reading: {
      landings: history.landings.length,
      firstLandingAt: clock.at[0] ?? now,
      lastLandingAt: clock.at.at(-1) ?? now,
      clampedDates: clock.clamped,
      bulkLandings: replay2.bulkLandings
    }
  };
}
var Replay = class {
  tracks = [];
  cycles = /* @__PURE__ */ new Map();
  bulkLandings = 0;
  #tracer;
  #states;
  #config;
  constructor({ similarity: similarity2, versions }, config) {
    this.#config = config;
    this.#tracer = new LineageTracer(similarity2, config.aliases);
    this.#states = new States(config.preset, versions);
  }
  land({ commit, subject, changes }, at2) {
    const touches = this.#tracer.land(changes);
    const bulk = this.#isBulk(commit, touches.length);
    if (bulk) this.bulkLandings++;
    const base = { at: at2, commit, pr: pullRequestOf(subject), bulk };
    for (const touch of touches) this.#apply(touch, base);
  }
  #isBulk(commit, touched) {
    const { ignored, bulk } = this.#config;
    if (ignored.has(commit)) return true;
    return touched >= bulk.minProposals && touched >= bulk.minShare * this.#tracer.alive;
  }
  #apply(touch, base) {
    const { lineage, after } = touch;
    const track = this.tracks[lineage.index];
    if (track) track.touch(touch, base, this.#states);
    else if (after) this.tracks[lineage.index] = new Track(after, base, this.#states);
    const cycle = after?.parts.cycle;
    if (cycle && !this.cycles.has(cycle)) this.cycles.set(cycle, base.at);
  }
};

// src/pulse.ts
async function takePulse(request) {
  const watch = stopwatch();
  const drawing = import("./render.js");
  request.progress("Settling the rules");
  const source = await openSource(request);
  const { repository, config } = source;
  const settle2 = watch();
  request.progress(`Reading history as ${config.preset.name}`);
  const { built, landed, absent, ...readingTimes } = await replay(request, source, watch);
  const github = await readGithub(request, source, built);
  const timelines = github?.timelines ?? built.timelines;
  if (timelines.length === 0) throw await nothingMeasured(request, source, github);
  const asking = watch();
  request.progress(`Measuring ${timelines.length} proposals`);
  const now = source.asOf ?? Math.max(landed, github?.lastActivityAt ?? landed);
  const milestones = milestonesOf(github);
  const increments2 = await planOf(config, repository.git, { ...built, timelines }, now, milestones);
  const { bursts } = built;
  const measured2 = measure({ timelines, increments: increments2, config, now, bursts, github: github?.input ?? null });
  const untold = github?.input === null ? github.gaps : [];
  const metrics = { ...measured2, gaps: [...measured2.gaps, ...untold, ...absentGap(absent)] };
  const measuring = watch();
  request.progress("Drawing charts");
  const charts = chartsFor(metrics, { showIncrements: config.showIncrements });
  const drawn = await (await drawing).drawCharts(charts);
  const findings = [...built.findings, ...github?.findings ?? []];
  const snapshot = github?.snapshot ?? null;
  return {
    report: {
      ...identityOf(request, source),
      metrics,
      charts,
      drawn,
      findings,
      reading: built.reading,
      snapshot,
      month: request.stampMonth ? isoDate2(request.startedAt, config.timeZone).slice(0, 7) : null
    },
    notes: [...repository.notes, ...github?.notes ?? [], ...reminderNote(config)],
    timings: { settle: settle2, ...readingTimes, github: asking, measure: measuring, charts: watch() }
  };
}
async function nothingMeasured(request, source, github) {
  const { repository, config } = source;
  if (!isIssuesOnly(config))
    return nothingFound(repository, `No file matches the preset ${config.preset.name}`);
  return noIssueFound({
    repository: repositoryName(request, source),
    track: config.preset.github.track,
    untold: github && [...github.notes, ...github.gaps.map(({ reason: reason2 }) => reason2)]
  });
}
async function readGithub(request, source, built) {
  const { github } = request;
  const name2 = repositoryName(request, source);
  if (github === null || name2 === null) return null;
  keepHeapTight(built.timelines.length);
  request.progress(`Asking GitHub about ${built.timelines.length} proposals`);
  const { githubPart: githubPart2 } = await import("./github-part.js");
  return githubPart2({ ...request, github }, source, built, name2);
}
async function replay(request, source, watch) {
  const { config, tree, ignored } = source;
  const { reading, absent } = historyOf2(source);
  await reading.readStatuses();
  const statuses = watch();
  await reading.readBodies();
  const read = reading.result();
  const bodies = watch();
  const landed = source.asOf ?? lastLanding(read.landings, request.startedAt);
  const commit = { documents: read.heads, skipped: tree.skipped };
  const built = buildTimelines(read, commit, { ...config, ignored }, landed);
  return { built, landed, absent: absent().size, history: statuses, bodies, timelines: watch() };
}
function historyOf2({ repository, head, tree, config }) {
  let absent = /* @__PURE__ */ new Set();
  const obtain = async (needed, wished) => {
    await ensureBlobs(repository, needed);
    absent = await missingBlobs(repository, wished);
    return absent;
  };
  const reading = new HistoryReading({
    git: repository.git,
    head,
    tree,
    preset: config.preset,
    obtain: repository.lacksBlobs ? obtain : null
  });
  return { reading, absent: () => absent };
}
function milestonesOf(github) {
  const milestones = github?.input?.milestones ?? [];
  const isRead = github?.input && !github.gaps.some(({ measure: measure2 }) => measure2 === "milestones");
  return isRead || milestones.length > 0 ? milestones : null;
}
function identityOf(request, source) {
  const { repository, head, config } = source;
  const { serverUrl } = request;
  return {
    generator: { name: "proposal-pulse", version: VERSION },
    repository: { name: repositoryName(request, source), serverUrl, ref: repository.ref, head },
    config,
    configHash: configHash(config)
  };
}
var repositoryName = (request, { repository }) => request.repositoryName ?? nameFromRemote(repository.remoteUrl, request.serverUrl);
function lastLanding(landings, startedAt) {
  const dates = landings.map(({ committedAt }) => Math.min(committedAt, startedAt));
  return dates.reduce((latest, at2) => Math.max(latest, at2), Number.NEGATIVE_INFINITY);
}
function reminderNote({ reminders }) {
  if (reminders.mode === "off") return [];
  return [
    `"reminders: ${reminders.mode}" is set, but this version plans reminders and writes none: "remind --dry-run" shows the plan in a terminal.`
  ];
}
function absentGap(count) {
  if (count === 0) return [];
  const reason2 = `the clone lacks ${count} older versions of documents; each of them counts as a change of content, even where only white space changed`;
  return [{ measure: "whitespaceChanges", reason: reason2 }];
}
function stopwatch() {
  let last = performance.now();
  return () => {
    const before = last;
    last = performance.now();
    return last - before;
  };
}

// src/report/escape.ts
var BREAK = "<!-- -->";
var MARK = "\0";
var WHITE_SPACE = /[\p{Z}\t\n\v\f\r\u0085]+/gu;
var INVISIBLE = /(?!\uFE0F)[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;
var SPECIAL = /[&<>"'\\`*_[\]{}|~#$^]/g;
var NAMED = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
var entity = (character) => NAMED[character] ?? `&#${character.charCodeAt(0)};`;
function cleanText2(text2) {
  return text2.replace(WHITE_SPACE, " ").replace(INVISIBLE, "").replace(/ {2,}/g, " ").trim();
}
function cutText(text2, most) {
  const characters = Array.from(cleanText2(text2));
  return characters.length <= most ? characters.join("") : `${characters.slice(0, most - 1).join("").trimEnd()}\u2026`;
}
function escapeMarkdown(text2) {
  return atLineStart(splitPatterns(cleanText2(text2)).replace(SPECIAL, entity)).replaceAll(MARK, BREAK);
}
function splitPatterns(text2) {
  return text2.replace(/(?<![0-9a-z])[0-9a-f]{7,}(?![0-9a-z])/gi, splitCommitId).replace(/@(?=\S)/g, `@${MARK}`).replace(/#(?=\d)/g, `#${MARK}`).replace(/\b(gh|ghsa|cve)(?=-)/gi, `$1${MARK}`).replace(/:(?=\/\/)/g, `:${MARK}`).replace(/www(?=\.)/gi, `$&${MARK}`).replace(/:(?=[a-z0-9_+-]+:)/gi, `:${MARK}`).replace(/\$(?=.)/g, `$$${MARK}`);
}
var splitCommitId = (digits) => digits.replace(/.{6}(?=.)/g, `$&${MARK}`);
function atLineStart(text2) {
  return text2.replace(/^[-+](?=[-\s]|$)|^=/, entity).replace(/^(\d{1,9})([.)])(?=\s|$)/, (_, digits, mark2) => digits + entity(mark2));
}
function escapeAttribute(text2) {
  return cleanText2(text2).replace(SPECIAL, entity);
}
function escapeCsv(text2) {
  const opening = /^[\t\r]/.test(text2) || /^[=+\-@＝＋－＠]/.test(cleanText2(text2));
  const cell = opening ? `'${cleanText2(text2)}` : cleanText2(text2);
  return /[",;]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
function escapeLog(text2) {
  return cleanText2(text2).replace(/:(?=:)/g, ": ").replace(/#(?=#\w*\[)/g, "# ");
}

// src/finding.ts
function findingMessage({ found, expected }) {
  return expected === "" ? found : `${found}; expected ${expected}`;
}

// src/report/canonical-json.ts
var PRECISION = 1e4;
var rounded = (_key, value) => typeof value === "number" ? Math.round(value * PRECISION) / PRECISION + 0 : value;
var HIDDEN = /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;
var visible = (json) => json.replace(HIDDEN, (hidden) => `\\u${hidden.charCodeAt(0).toString(16).padStart(4, "0")}`);
function jsonDocument(value) {
  return `${visible(JSON.stringify(value, rounded, 1))}
`;
}
function jsonLine(value) {
  return `${visible(JSON.stringify(value, rounded))}
`;
}

// src/report/window-json.ts
function windowJson(window2) {
  return {
    created: window2.created,
    createdBulk: window2.createdBulk,
    completed: window2.completed,
    completedBulk: window2.completedBulk,
    bornDone: window2.bornDone,
    recompleted: window2.recompleted,
    reopened: window2.reopened,
    ended: endedJson(window2.ended),
    wipAtStart: window2.wipAtStart,
    wipAtEnd: window2.wipAtEnd,
    parkedAtEnd: window2.parkedAtEnd,
    netFlow: window2.netFlow,
    closureRatio: window2.closureRatio,
    changesPerProposal: { ...changesJson(window2.changesPerProposal) },
    landingsPerProposal: window2.landingsPerProposal,
    leadTimeDays: durationJson(window2.leadTimeDays),
    stages: window2.stages.map(({ stage: stage2, entered, skipped, steppedBack, replanned }) => ({
      stage: stage2,
      entered,
      skipped,
      steppedBack,
      replanned
    })),
    proposed: window2.proposed,
    notMerged: window2.notMerged,
    response: window2.response && responseJson(window2.response)
  };
}
function responseJson({ pulls, firstResponseHours, firstReviewHours }) {
  return {
    pulls,
    firstResponseHours: durationJson(firstResponseHours),
    firstReviewHours: durationJson(firstReviewHours)
  };
}
var endedJson = ({ rejected, withdrawn, replaced, removed }) => ({
  rejected,
  withdrawn,
  replaced,
  removed
});
var changesJson = ({ mean: mean3, median, n }) => ({ mean: mean3, median, n });
function incrementJson(increment) {
  const { sameDayPrevious } = increment;
  return {
    name: increment.name,
    start: isoInstant(increment.start),
    end: isoInstant(increment.end),
    inProgress: increment.inProgress,
    day: increment.day,
    days: increment.days,
    ...windowJson(increment),
    sameDayPrevious: sameDayPrevious === null ? null : windowJson(sameDayPrevious)
  };
}
function durationJson({ finished: finished2, open: open2, leftCensored, kaplanMeier: kaplanMeier2 }) {
  return {
    median: finished2.median,
    p85: finished2.p85,
    n: finished2.n,
    values: finished2.median === null ? [...finished2.values] : [],
    open: open2,
    leftCensored,
    kaplanMeierMedian: kaplanMeier2.median,
    kaplanMeierP85: kaplanMeier2.p85
  };
}
function sharesJson(shares) {
  return shares.map(({ label: label3, count, open: open2, done }) => ({ label: label3, count, open: open2, done }));
}

// src/report/github-json.ts
function plansJson({ predictability: predictability2, slippage: slippage2 }) {
  return {
    predictability: predictability2?.map(({ name: name2, planned, kept: kept2, lateAndDone }) => ({ name: name2, planned, kept: kept2, lateAndDone })) ?? null,
    slippage: slippage2 && {
      n: slippage2.n,
      later: slippage2.later,
      earlier: slippage2.earlier,
      dropped: slippage2.dropped,
      replans: slippage2.replans,
      slips: slippage2.slips.map(({ proposal, stage: stage2, first, now, steps, moves }) => ({
        proposal,
        stage: stage2,
        first,
        now,
        steps,
        moves
      }))
    }
  };
}
function githubJson(github, nameReviewers) {
  return {
    response: responseJson(github.response),
    approvers: approversJson(github.approvers, nameReviewers),
    tracking: github.tracking && trackingJson(github.tracking),
    changeManagement: github.changeManagement && changeJson(github.changeManagement),
    linkSources: github.linkSources.map(({ from, count }) => ({ from, count })),
    linked: { issues: github.linked.issues, pulls: github.linked.pulls }
  };
}
function approversJson({ latencyHours, reviews, topThree: topThree2, people: people2 }, named) {
  return {
    latencyHours: durationJson(latencyHours),
    reviews,
    pending: people2.reduce((sum, { pending }) => sum + pending, 0),
    topThree: { count: topThree2.count, n: topThree2.n },
    reviewers: people2.length,
    people: named ? people2.map(({ login: login3, reviews: own, approvals, pending, latencyHours: latency }) => ({
      login: login3,
      reviews: own,
      approvals,
      pending,
      latencyHours: durationJson(latency)
    })) : []
  };
}
var numbered = ({ number: number3, title }) => ({
  number: number3,
  title
});
var trackingJson = ({ tracked, withoutPull: withoutPull2, pullsWithoutIssue: pullsWithoutIssue2, checklists: checklists2 }) => ({
  tracked,
  withoutPull: withoutPull2.map(numbered),
  pullsWithoutIssue: pullsWithoutIssue2.map(numbered),
  checklists: checklists2.map(({ section: section2, issues, ticked, total }) => ({ section: section2, issues, ticked, total }))
});
function changeJson(change) {
  const { linkedToIssue: linkedToIssue2, largeLinkedToProposal, untriaged: untriaged2 } = change;
  return {
    since: isoInstant(change.since),
    linkedToIssue: { ...part(linkedToIssue2) },
    largeLinkedToProposal: { ...part(largeLinkedToProposal) },
    untriaged: {
      open: untriaged2.open,
      ageDays: sampleJson(untriaged2.ageDays),
      oldest: untriaged2.oldest.map((each) => ({ ...numbered(each), ageDays: each.ageDays })),
      triagedWithoutAssignee: { ...part(untriaged2.triagedWithoutAssignee) }
    },
    byIncrement: change.byIncrement.map(({ name: name2, merged, linkedToIssue: linked, ...large }) => ({
      name: name2,
      merged,
      linkedToIssue: linked,
      large: large.large,
      largeLinkedToProposal: large.largeLinkedToProposal
    })),
    milestones: change.milestones.map(({ title, items, closed, movedLater, removed, open: open2 }) => ({
      title,
      items,
      closed,
      movedLater,
      removed,
      open: open2
    })),
    slips: change.slips.map(({ times, issues }) => ({ times, issues })),
    themes: change.themes.map(groupJson),
    components: change.components.map(groupJson),
    ownerFiles: [...change.ownerFiles]
  };
}
var part = ({ count, n }) => ({ count, n });
var groupJson = ({ label: label3, open: open2, closed }) => ({ label: label3, open: open2, closed });
var sampleJson = ({ n, values, median, p85 }) => ({
  median,
  p85,
  n,
  values: median === null ? [...values] : []
});

// src/report/order.ts
function byCodeUnit2(a, b) {
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

// src/report/threads.ts
function trackingIssue(timeline) {
  const link = timeline.links.find(({ kind, role }) => kind === "issue" && role === "tracks");
  if (link !== void 0) return link;
  const number3 = timeline.origin === "issue" ? wholeNumber(timeline.number) : null;
  return number3 === null ? null : { repository: null, number: number3 };
}
function issueNumber(timeline, { numberIs, wasRead: wasRead2 }) {
  const known = trackingIssue(timeline);
  if (known !== null || wasRead2) return known?.number ?? null;
  return numberIs === "issue" ? wholeNumber(timeline.number) : null;
}
function wholeNumber(text2) {
  return text2 !== null && /^\d{1,9}$/.test(text2) && Number(text2) > 0 ? Number(text2) : null;
}
function pullNumbers({ events, links }, repository) {
  const named = events.flatMap(({ pr }) => pr === null ? [] : [pr]);
  const linked = links.filter((link) => link.kind === "pull" && isHere(link, repository));
  return [.../* @__PURE__ */ new Set([...named, ...linked.map(({ number: number3 }) => number3)])].sort((a, b) => a - b);
}
var isHere = (link, repository) => repository !== null && link.repository.toLowerCase() === repository.toLowerCase();
var numbering = ({ config, metrics }) => ({
  numberIs: config.preset.numberIs,
  wasRead: metrics.github !== null
});

// src/report/turn-json.ts
function turnJson({ side, since, waitingDays, pull, people: people2 }) {
  return { side, since: isoInstant(since), waitingDays, pull, people: [...people2] };
}
function unmergedJson(unmerged) {
  return [...unmerged].sort((a, b) => a.proposal.pull.number - b.proposal.pull.number).map(oneJson);
}
function oneJson({ proposal, ageDays, turn, lastActivityAt, stale }) {
  const { pull, paths, title, phase, readyAt: readyAt2, endedAt } = proposal;
  return {
    pull: pull.number,
    title,
    phase,
    paths: [...paths],
    author: pull.author?.login ?? null,
    draft: pull.draft,
    createdAt: isoInstant(pull.createdAt),
    readyAt: readyAt2 === null ? null : isoInstant(readyAt2),
    endedAt: endedAt === null ? null : isoInstant(endedAt),
    ageDays,
    lastActivityAt: isoInstant(lastActivityAt),
    stale,
    turn: turn && turnJson(turn),
    labels: [...pull.labels],
    milestone: pull.milestone
  };
}

// src/report/proposal-json.ts
var instantOrNull = (at2) => at2 === null ? null : isoInstant(at2);
function proposalJson(proposal, input) {
  const { timeline } = proposal;
  return {
    ...identityJson(timeline),
    phase: proposal.phase,
    stage: timeline.stage,
    target: timeline.target,
    successor: timeline.successor,
    present: timeline.present,
    open: proposal.open,
    stale: proposal.stale,
    ...datesJson(proposal),
    ...measuresJson(proposal),
    history: timeline.events.flatMap(historyEntry),
    links: linksJson(timeline, input),
    findings: [...timeline.findings],
    origin: timeline.origin,
    openedAt: instantOrNull(timeline.openedAt),
    lastActivityAt: isoInstant(proposal.lastActivityAt),
    turn: proposal.turn && turnJson(proposal.turn)
  };
}
function identityJson(timeline) {
  return {
    id: timeline.id,
    number: timeline.number,
    title: timeline.title,
    path: timeline.path,
    formerPaths: [...timeline.formerPaths],
    formerNumbers: [...timeline.formerNumbers],
    owner: timeline.owner,
    authors: [...timeline.authors],
    excerpt: timeline.excerpt,
    status: timeline.status
  };
}
function datesJson(proposal) {
  return {
    landedAt: isoInstant(proposal.landedAt),
    landedCommit: proposal.timeline.events[0]?.commit ?? null,
    declaredAt: proposal.timeline.declaredAt,
    lastMeaningfulAt: isoInstant(proposal.lastMeaningfulAt),
    completedAt: instantOrNull(proposal.completedAt),
    endedAt: instantOrNull(proposal.endedAt),
    endKind: proposal.endKind
  };
}
function measuresJson({ changes, checklist, ...proposal }) {
  return {
    changes: {
      content: changes.content,
      metadata: changes.metadata,
      bulk: changes.bulk,
      landings: changes.landings
    },
    ageDays: proposal.ageDays,
    daysInState: proposal.daysInState,
    daysSinceMeaningfulChange: proposal.daysSinceMeaningfulChange,
    ageRisk: proposal.ageRisk,
    ageRiskFrom: proposal.ageRiskFrom,
    checklist: checklist.map(({ section: section2, ticked, total }) => ({ section: section2, ticked, total }))
  };
}
function historyEntry(event) {
  const entry = (field, from, to, phase) => [
    {
      at: isoInstant(event.at),
      commit: event.commit,
      pr: event.pr,
      field,
      from,
      to,
      phase,
      bulk: event.bulk || event.kind === "status" && event.catchUp
    }
  ];
  switch (event.kind) {
    case "landed":
      return entry("status", null, event.status, event.phase);
    case "status":
      return entry("status", event.from, event.to, event.phase);
    case "stage":
      return entry("stage", event.from, event.to, null);
    case "target":
      return entry(event.stage === null ? "target" : `target:${event.stage}`, event.from, event.to, null);
    case "removed":
      return entry("presence", "present", "removed", "removed");
    case "restored":
      return entry("presence", "removed", "present", event.phase);
    case "changed":
    case "renamed":
      return [];
  }
}
function linksJson(timeline, input) {
  return {
    issue: issueNumber(timeline, numbering(input)),
    pulls: [...pullNumbers(timeline, input.repository.name)],
    all: timeline.links.map(({ kind, repository, number: number3, role, from }) => ({
      kind,
      repository,
      number: number3,
      role,
      from
    }))
  };
}
var byId = (a, b) => byCodeUnit2(a.timeline.id, b.timeline.id);

// src/report/metrics-json.ts
var SCHEMA_VERSION = 1;
function metricsJson(input) {
  const { generator, repository, config, metrics } = input;
  return jsonDocument({
    schemaVersion: SCHEMA_VERSION,
    generator: { name: generator.name, version: generator.version },
    repository: { name: repository.name, ref: repository.ref, head: repository.head },
    asOf: isoInstant(metrics.now),
    config: configJson(input),
    increments: [...metrics.increments].sort((a, b) => a.start - b.start).map(incrementJson),
    totals: totalsJson(metrics),
    proposals: [...metrics.proposals].sort(byId).map((each) => proposalJson(each, input)),
    findings: sortedFindings(input.findings).map(findingJson),
    gaps: gapsJson(metrics),
    reading: readingJson(input),
    unmerged: metrics.github && unmergedJson(metrics.github.unmerged),
    ...plansJson(metrics),
    github: metrics.github && githubJson(metrics.github, config.nameReviewers)
  });
}
var configJson = ({ config, configHash: configHash2 }) => ({
  preset: config.preset.name,
  presetReason: config.presetReason,
  hash: configHash2,
  timeZone: config.timeZone,
  created: config.created,
  incrementsAreDefault: config.incrementsAreDefault
});
var readingJson = ({ reading }) => ({
  landings: reading.landings,
  firstLandingAt: isoInstant(reading.firstLandingAt),
  lastLandingAt: isoInstant(reading.lastLandingAt),
  clampedDates: reading.clampedDates,
  bulkLandings: reading.bulkLandings
});
function totalsJson(metrics) {
  const { totals: totals2 } = metrics;
  return {
    proposals: totals2.proposals,
    present: totals2.present,
    ...windowJson(totals2),
    leadTimeDays: durationJson(metrics.leadTimeDays),
    landingsPerProposalAlive: totals2.landingsPerProposalAlive,
    moreThanOneStatus: totals2.moreThanOneStatus && { ...totals2.moreThanOneStatus },
    changesByPhase: totals2.changesByPhase.map(({ phase, mean: mean3, n }) => ({ phase, mean: mean3, n })),
    byPhase: sharesJson(metrics.byPhase),
    byOwner: sharesJson(metrics.byOwner),
    byStage: sharesJson(metrics.byStage),
    byStatus: sharesJson(metrics.byStatus),
    ...distributionsJson(metrics)
  };
}
function distributionsJson({ timeInPhaseDays, timeInStageDays, cohorts: cohorts2, health: health2, conformance: conformance2 }) {
  return {
    timeInPhaseDays: timeInPhaseDays.map(({ phase, duration: duration2, skipped }) => ({
      phase,
      skipped,
      ...durationJson(duration2)
    })),
    timeInStageDays: timeInStageDays.map(({ stage: stage2, duration: duration2 }) => ({ stage: stage2, ...durationJson(duration2) })),
    cohorts: cohorts2.map(({ name: name2, n, done, ended, open: open2, parked, immature }) => ({
      name: name2,
      n,
      done,
      ended,
      open: open2,
      parked,
      immature
    })),
    health: health2.map(({ rule: rule2, describes, passing, n }) => ({ rule: rule2, describes, passing, n })),
    conformance: conformanceJson(conformance2)
  };
}
var conformanceJson = ({ measured: measured2, transitions, allowed, issues }) => ({
  measured: measured2,
  transitions,
  allowed,
  issues: issues.map(({ proposal, kind, from, to, at: at2, commit }) => ({
    proposal,
    kind,
    from,
    to,
    at: isoInstant(at2),
    commit
  }))
});
function sortedFindings(findings) {
  return [...findings].sort(
    inOrder(
      (a, b) => byCodeUnit2(a.code, b.code),
      (a, b) => byCodeUnit2(a.path ?? "", b.path ?? ""),
      (a, b) => (a.line ?? 0) - (b.line ?? 0),
      (a, b) => byCodeUnit2(findingMessage(a), findingMessage(b))
    )
  );
}
var findingJson = (finding) => ({
  code: finding.code,
  severity: finding.severity,
  path: finding.path,
  line: finding.line,
  message: findingMessage(finding)
});
var gapsJson = ({ gaps }) => [...gaps].sort((a, b) => byCodeUnit2(a.measure, b.measure)).map(({ measure: measure2, reason: reason2 }) => ({ measure: measure2, reason: reason2 }));

// src/report/current-increment.ts
function currentIncrement({ increments: increments2, now }) {
  const begun = increments2.filter(({ start }) => start <= now).sort((a, b) => a.start - b.start);
  const current = begun.at(-1);
  if (current === void 0) return null;
  return { current, previous: current.sameDayPrevious, past: begun.slice(0, -1) };
}
function shownIncrements({ increments: increments2, now }, most) {
  return increments2.filter(({ start }) => start <= now).sort((a, b) => a.start - b.start).slice(-most);
}

// src/report/headline-measures.ts
var endedIn = ({ ended }) => END_PHASES.reduce((sum, kind) => sum + ended[kind], 0);
var bulkWords = (bulk) => bulk === null || bulk === 0 ? "" : `, ${bulk} of them in bulk`;
var CREATED = {
  name: "Created",
  kind: "flow",
  unit: "count",
  value: (window2) => window2.created,
  basis: (window2) => `${plural(window2.created, "proposal")}${bulkWords(window2.createdBulk)}`
};
var COMPLETED = {
  name: "Completed",
  kind: "flow",
  unit: "count",
  value: (window2) => window2.completed,
  basis: (window2) => `${plural(window2.completed ?? 0, "proposal")}${bulkWords(window2.completedBulk)}`
};
var ENDED = {
  name: "Ended otherwise",
  kind: "flow",
  unit: "count",
  value: endedIn,
  basis: (window2) => plural(endedIn(window2), "proposal")
};
var OPEN = {
  name: "Open",
  kind: "level",
  unit: "count",
  value: (window2) => window2.wipAtEnd,
  basis: (window2) => plural(window2.wipAtEnd, "proposal")
};
var DOCUMENTS = {
  ...OPEN,
  name: "Documents",
  kind: "total",
  basis: (window2) => plural(window2.wipAtEnd, "document")
};
var NET_FLOW = {
  name: "Created minus closed",
  kind: "flow",
  unit: "count",
  value: (window2) => window2.netFlow,
  basis: (window2) => `${plural(window2.created, "proposal")} in`
};
var CHANGES = {
  name: "Changes per proposal",
  kind: "flow",
  unit: "mean",
  value: (window2) => window2.changesPerProposal.mean,
  basis: (window2) => `${plural(window2.changesPerProposal.n, "proposal")} alive`
};
var LEAD_TIME = {
  name: "Lead time, median",
  kind: "level",
  unit: "days",
  value: (window2) => window2.leadTimeDays.finished.median,
  basis: (window2) => `${window2.leadTimeDays.finished.n} completed`,
  words: (window2) => sampleWords(window2.leadTimeDays.finished, duration)
};
var PROPOSED = {
  name: "Proposed",
  kind: "flow",
  unit: "count",
  value: (window2) => window2.proposed,
  basis: (window2) => plural(window2.proposed ?? 0, "pull request")
};
var FIRST_RESPONSE = {
  name: "First response, median",
  kind: "level",
  unit: "hours",
  value: (window2) => window2.response?.firstResponseHours.finished.median ?? null,
  basis: ({ response }) => responseBasis(response),
  words: ({ response }) => response === null ? null : sampleWords(response.firstResponseHours.finished, hours2)
};
var responseBasis = (response) => `${response?.firstResponseHours.finished.n ?? 0} answered, ${response?.firstResponseHours.open ?? 0} not`;
var MOST_MEASURES = 8;
function headlineMeasures({ totals: totals2 }) {
  const top = totals2.stages.at(-1)?.stage;
  const stages2 = top === void 0 ? [] : [stageMeasure(top)];
  const proposed = totals2.proposed === null ? [] : [PROPOSED];
  const response = totals2.response === null ? [] : [FIRST_RESPONSE];
  const net = proposed.length + response.length === 0 ? [NET_FLOW] : [];
  const all = [
    ...proposed,
    CREATED,
    COMPLETED,
    ENDED,
    totals2.completed === null ? DOCUMENTS : OPEN,
    ...net,
    CHANGES,
    LEAD_TIME,
    ...response,
    ...stages2
  ];
  return all.slice(0, MOST_MEASURES);
}
function stageMeasure(stage2) {
  const entered = (window2) => window2.stages.find((each) => each.stage === stage2)?.entered ?? 0;
  return {
    name: `Reached ${stage2}`,
    kind: "flow",
    unit: "count",
    value: entered,
    basis: (window2) => plural(entered(window2), "proposal")
  };
}
function valueWords(measure2, window2) {
  const words = measure2.words?.(window2);
  if (words !== void 0 && words !== null) return words;
  const value = measure2.value(window2);
  if (value === null) return null;
  if (measure2.unit === "hours") return hours2(value);
  return measure2.unit === "days" ? duration(value) : decimal(value, measure2.unit === "mean" ? 2 : 0);
}
function absentWords({ unit }, { completed: completed2, response }) {
  const isUnmeasured = unit === "count" || unit === "days" && completed2 === null || unit === "hours" && response === null;
  return isUnmeasured ? "not measured" : "none yet";
}

// src/report/markdown.ts
var NOTHING3 = { markdown: "-" };
var EMPTY3 = { markdown: "" };
var written = (piece) => typeof piece === "string" ? escapeMarkdown(piece) : typeof piece === "number" ? String(piece) : piece.markdown;
function md(literal, ...pieces) {
  return { markdown: literal.reduce((text2, part2, i) => `${text2}${written(pieces[i - 1] ?? "")}${part2}`) };
}
function joined2(pieces, separator) {
  return { markdown: pieces.map(written).join(separator) };
}
function blocks(...parts) {
  return joined2(
    parts.filter(({ markdown }) => markdown !== ""),
    "\n\n"
  );
}
function bullets(items) {
  return joined2(
    items.map((item) => md`- ${item}`),
    "\n"
  );
}
var right = (title) => ({ title, right: true });
function table(columns, rows) {
  if (rows.length === 0) return EMPTY3;
  const heads = columns.map((column) => typeof column === "string" ? column : column.title);
  const rule2 = columns.map((column) => typeof column === "string" ? "---" : column.right ? "---:" : "---");
  return joined2([row2(heads), { markdown: `| ${rule2.join(" | ")} |` }, ...rows.map(row2)], "\n");
}
var row2 = (cells) => md`| ${joined2(cells, " | ")} |`;
function details(summary, body) {
  if (body.markdown === "") return EMPTY3;
  return md`<details>\n<summary>${summary}</summary>\n\n${body}\n\n</details>`;
}
function section(title, ...body) {
  const content = blocks(...body);
  return content.markdown === "" ? EMPTY3 : md`## ${title}\n\n${content}`;
}
function firstOf(items, most) {
  return { shown: items.slice(0, most), left: Math.max(0, items.length - most) };
}

// src/report/slug.ts
var RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
var LONGEST = 80;
function slug(text2) {
  const plain2 = text2.normalize("NFKD").replace(new RegExp("\\p{M}", "gu"), "").replace(/[^A-Za-z0-9._-]+/g, "-").replace(/^[-.]+|[-.]+$/g, "").slice(0, LONGEST);
  if (plain2 === "") return "increment";
  return RESERVED.test(plain2) ? `increment-${plain2}` : plain2;
}
function slugs(names) {
  const taken = /* @__PURE__ */ new Set();
  return names.map((name2) => {
    const stem = slug(name2);
    let unique = stem;
    for (let n = 2; taken.has(unique.toLowerCase()); n += 1) unique = `${stem}-${n}`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}

// src/report/increment-section.ts
function incrementPages({ increments: increments2 }) {
  const ordered = [...increments2].sort((a, b) => a.start - b.start);
  const names = slugs(ordered.map(({ name: name2 }) => name2));
  return new Map(ordered.map(({ start }, i) => [start, `increments/${names[i] ?? i}.md`]));
}
function incrementSection({ metrics, config }, room) {
  const pages = incrementPages(metrics);
  const shown = [...shownIncrements(metrics, Math.min(config.showIncrements, room.rows))].reverse();
  const hidden = metrics.increments.filter(({ start }) => start <= metrics.now).length - shown.length;
  return section(
    "Per increment",
    table(
      [
        "Increment",
        "From",
        right("Created"),
        right("Completed"),
        right("Ended otherwise"),
        right("Open at the end"),
        right("Changes per proposal"),
        right("Lead time, median")
      ],
      shown.map((each) => incrementRow(each, pages.get(each.start) ?? "", config.timeZone))
    ),
    hidden === 0 ? EMPTY3 : md`${hidden} earlier increments have pages in [increments](increments) and are in the data.`
  );
}
function incrementRow(increment, page, timeZone2) {
  const { changesPerProposal: changesPerProposal2, leadTimeDays, completed: completed2 } = increment;
  const name2 = md`[${cutText(increment.name, 60)}](${{ markdown: page }})`;
  return [
    increment.inProgress ? md`${name2}, running` : name2,
    isoDate2(increment.start, timeZone2),
    increment.created,
    completed2 ?? NOTHING3,
    endedIn(increment),
    increment.wipAtEnd,
    changesPerProposal2.mean === null ? NOTHING3 : decimal(changesPerProposal2.mean, 2),
    sampleWords(leadTimeDays.finished, duration) ?? NOTHING3
  ];
}

// src/report/chart-section.ts
var USUAL_WIDTH = 830;
var LONGEST_CELL = 80;
function chartSections({ charts, drawn }, room) {
  const parts = charts.map(
    (chart) => chartPart(
      chart,
      drawn.find(({ name: name2 }) => name2 === chart.name),
      room
    )
  );
  return parts.length === 0 ? EMPTY3 : md`## Charts\n\n${joined2(parts, "\n\n")}`;
}
function chartPart(chart, drawing, room) {
  const picture = drawing === void 0 ? md`*Not drawn; the numbers are below.*` : pictureOf(chart, drawing);
  return blocks(md`### ${chart.title}`, md`${chart.reading}`, picture, numbersOf(chart, room.chartRows));
}
function chartFiles({ name: name2 }) {
  return { light: `charts/${name2}-light.svg`, dark: `charts/${name2}-dark.svg` };
}
function pictureOf(chart, drawing) {
  const { light, dark } = chartFiles(chart);
  return {
    markdown: [
      "<picture>",
      `<source media="(prefers-color-scheme: dark)" srcset="${escapeAttribute(dark)}">`,
      `<img alt="${escapeAttribute(chart.alt)}" src="${escapeAttribute(light)}" width="${widthOf(drawing)}">`,
      "</picture>"
    ].join("\n")
  };
}
var widthOf = ({ light }) => Math.round(Number(/<svg[^>]*?\swidth="(\d+(?:\.\d+)?)"/.exec(light)?.[1] ?? USUAL_WIDTH));
function numbersOf({ table: { columns, rows } }, most) {
  const { shown, left: left2 } = firstOf([...rows].reverse(), most);
  const more = left2 === 0 ? EMPTY3 : md`${left2} rows before these are in [data/metrics.json](data/metrics.json).`;
  const cells = [...shown].reverse().map((row3) => row3.map((cell) => cutText(cell, LONGEST_CELL) || "-"));
  const isNumber = (_, i) => cells.length > 0 && cells.every((row3) => /^[-+]?[\d.]*$/.test(row3[i] ?? ""));
  const heads = columns.map((title, i) => isNumber(title, i) ? right(title) : title);
  return details("The numbers", blocks(table(heads, cells), more));
}

// src/report/thread-events.ts
function threadMoments(thread) {
  return [{ kind: "opened", at: thread.createdAt, by: thread.author }, ...thread.events];
}
function momentJson(moment, isPerson) {
  const by = "by" in moment ? moment.by : null;
  return {
    // A document is renamed too, and means something else.
    kind: moment.kind === "renamed" ? "retitled" : moment.kind,
    bulk: false,
    by: by?.login ?? null,
    bot: "by" in moment ? !isPerson(moment.by) : null,
    ...detailsOf(moment)
  };
}
function detailsOf(event) {
  switch (event.kind) {
    case "review":
      return { state: event.state };
    case "review-requested":
    case "review-request-removed":
      return { reviewer: event.reviewer, team: event.team };
    case "labeled":
    case "unlabeled":
      return { label: event.label };
    case "milestoned":
    case "demilestoned":
      return { milestone: event.milestone };
    case "closed":
      return { reason: event.reason, closer: event.closer };
    case "cross-referenced":
    case "connected":
    case "disconnected":
      return { otherRepository: event.other.repository, other: event.other.number, otherIs: event.otherIs };
    case "opened":
    case "comment":
    case "review-dismissed":
    case "pushed":
    case "ready-for-review":
    case "converted-to-draft":
    case "reopened":
    case "merged":
    case "renamed":
    case "transferred":
    case "marked-as-duplicate":
      return {};
  }
}

// src/report/events-ndjson.ts
function eventsNdjson({ metrics: { proposals, github }, config }) {
  const timelines = [...proposals].sort(byId).map(({ timeline }) => timeline);
  const pulls = (github?.unmerged ?? []).map(({ proposal }) => proposal.pull).sort((a, b) => a.number - b.number);
  const { isPerson } = peopleOf(config.bots, [...timelines.flatMap(({ threads }) => threads), ...pulls]);
  const lines = [
    ...timelines.flatMap((timeline) => [
      ...landedLines(timeline),
      ...threadLines(timeline, timeline.threads, isPerson)
    ]),
    ...pulls.flatMap((pull) => threadLines({ id: `pull#${pull.number}`, number: null }, [pull], isPerson))
  ];
  return lines.sort((a, b) => a.at - b.at).map(({ json }) => jsonLine(json())).join("");
}
function landedLines(timeline) {
  const { id, number: number3, events } = timeline;
  const issue = trackingIssue(timeline)?.number ?? null;
  return events.map((event) => ({
    at: event.at,
    json: () => ({
      proposal: id,
      number: number3,
      at: isoInstant(event.at),
      commit: event.commit,
      pr: event.pr,
      // Without a commit it is what the issue told.
      issue: event.commit === null ? issue : null,
      kind: event.kind,
      bulk: event.bulk,
      by: null,
      bot: null,
      ...detailsOf2(event)
    })
  }));
}
function threadLines({ id, number: number3 }, threads, isPerson) {
  return threads.flatMap(
    (thread) => threadMoments(thread).map((moment) => ({
      at: moment.at,
      json: () => ({
        proposal: id,
        number: number3,
        at: isoInstant(moment.at),
        commit: null,
        pr: thread.kind === "pull" ? thread.number : null,
        issue: thread.kind === "issue" ? thread.number : null,
        ...momentJson(moment, isPerson)
      })
    }))
  );
}
function detailsOf2(event) {
  switch (event.kind) {
    case "landed":
      return { path: event.path, status: event.status, phase: event.phase };
    case "changed":
      return { change: event.change };
    case "renamed":
      return { from: event.from, to: event.to, rule: event.rule };
    case "status":
      return {
        from: event.from,
        to: event.to,
        fromPhase: event.fromPhase,
        phase: event.phase,
        catchUp: event.catchUp
      };
    case "stage":
      return { from: event.from, to: event.to };
    case "target":
      return { stage: event.stage, from: event.from, to: event.to };
    case "removed":
      return {};
    case "restored":
      return { phase: event.phase };
  }
}

// src/report/increment-numbers.ts
function incrementNumbers(window2, planned) {
  const { changesPerProposal: changes, landingsPerProposal, leadTimeDays } = window2;
  const rows = [
    ["Created", withBulk(window2.created, window2.createdBulk)],
    ["Completed", withBulk(window2.completed, window2.completedBulk)],
    ["Landed already done", measured(window2.bornDone)],
    ["Completed again after a reopening", measured(window2.recompleted)],
    ["Reopened", measured(window2.reopened)],
    ...END_PHASES.map((kind) => [`Ended: ${kind}`, window2.ended[kind]]),
    ["Open at the start", window2.wipAtStart],
    ["Open at the end", window2.wipAtEnd],
    ["Parked at the end", window2.parkedAtEnd],
    ["Created minus closed", measured(window2.netFlow)],
    [
      `Changes per proposal, mean (n = ${changes.n})`,
      changes.mean === null ? NOTHING3 : decimal(changes.mean, 2)
    ],
    ["Changes per proposal, median", changes.median === null ? NOTHING3 : decimal(changes.median, 1)],
    [
      "Landings per proposal, bulk included",
      landingsPerProposal === null ? NOTHING3 : decimal(landingsPerProposal, 2)
    ],
    [
      `Lead time of those completed (n = ${leadTimeDays.finished.n})`,
      sampleWords(leadTimeDays.finished, duration) ?? NOTHING3
    ],
    ...window2.stages.map(({ stage: stage2, entered }) => [`Reached ${stage2}`, entered]),
    ...plannedRows(planned),
    ...githubRows(window2)
  ];
  return table(["Measure", right("Value")], rows);
}
var measured = (count) => count ?? md`not measured`;
function withBulk(count, bulk) {
  return count !== null && bulk !== null && bulk > 0 ? `${count}, ${bulk} of them in bulk` : measured(count);
}
function plannedRows(planned) {
  if (planned === null) return [];
  return [
    ["Planned for it", planned.planned],
    ["Kept of these", share2(planned.kept, planned.planned) ?? NOTHING3],
    ["Added later and done", planned.lateAndDone]
  ];
}
function githubRows({ proposed, notMerged, response }) {
  return [
    ...proposed === null ? [] : [["Proposed in pull requests", proposed]],
    ...notMerged === null ? [] : [["Closed without being merged", notMerged]],
    ...response === null ? [] : [
      latencyRow("First response", response.firstResponseHours),
      latencyRow("First review", response.firstReviewHours),
      ["Without a response", response.firstResponseHours.open]
    ]
  ];
}
function latencyRow(name2, { finished: finished2 }) {
  return [`${name2} (n = ${finished2.n})`, sampleWords(finished2, hours2) ?? NOTHING3];
}

// src/report/repository-links.ts
var REPOSITORY = /^(?!\.+\/)[\w.-]+\/(?!\.+$)[\w.-]+$/;
var OBJECT_ID = /^[0-9a-f]{7,64}$/;
var SERVER = /^https?:\/\/[\w.:-]+(?:\/[\w.~-]+)*\/?$/;
function pageOf({ name: name2, serverUrl }) {
  if (name2 === null || !REPOSITORY.test(name2) || !SERVER.test(serverUrl)) return null;
  return `${serverUrl.replace(/\/$/, "")}/${name2}`;
}
var encodeSegment = (segment) => encodeURIComponent(segment.replace(new RegExp("\\p{Cs}", "gu"), "\uFFFD")).replace(
  /[!'()*~_]/g,
  (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`
);
function fileLink(repository, commit, path2, label3) {
  const page = pageOf(repository);
  if (page === null || !OBJECT_ID.test(commit)) return md`${label3}`;
  return md`[${label3}](${{ markdown: `${page}/blob/${commit}/${path2.split("/").map(encodeSegment).join("/")}` }})`;
}
function issueLink(repository, number3, label3 = `#${number3}`) {
  return numberLink(repository, "issues", number3, label3);
}
function pullLink(repository, number3, label3 = `#${number3}`) {
  return numberLink(repository, "pull", number3, label3);
}
function numberLink(repository, kind, number3, label3) {
  const page = pageOf(repository);
  if (page === null || !Number.isSafeInteger(number3) || number3 < 1) return md`${label3}`;
  return md`[${label3}](${{ markdown: `${page}/${kind}/${number3}` }})`;
}
function commitLink(repository, commit) {
  if (commit === null) return NOTHING3;
  if (!OBJECT_ID.test(commit)) return md`${commit}`;
  const label3 = { markdown: `\`${commit.slice(0, 10)}\`` };
  const page = pageOf(repository);
  return page === null ? label3 : md`[${label3}](${{ markdown: `${page}/commit/${commit}` }})`;
}

// src/report/whereabouts.ts
function whereabouts(timeline, instant2 = Number.POSITIVE_INFINITY) {
  let path2 = timeline.path;
  let commit = "";
  for (const event of timeline.events) {
    if (event.at >= instant2) break;
    if (event.kind === "landed") path2 = event.path;
    if (event.kind === "renamed") path2 = event.to;
    if (event.kind !== "removed" && event.commit !== null) commit = event.commit;
  }
  return path2 === null ? null : { path: path2, commit };
}

// src/report/proposal-link.ts
var LONGEST_TITLE = 90;
function proposalName({ number: number3, title, path: path2, id }) {
  const name2 = cutText(title, LONGEST_TITLE) || cutText(path2 ?? id, LONGEST_TITLE);
  return number3 === null ? name2 : `${cutText(number3, 20)} ${name2}`;
}
function proposalLink(timeline, { repository }) {
  const seen = timeline.present && timeline.path !== null ? { path: timeline.path, commit: repository.head } : whereabouts(timeline);
  if (seen === null) return issueProposalLink(timeline, repository);
  return fileLink(repository, seen.commit, seen.path, proposalName(timeline));
}
function proposalLinkAt(timeline, instant2, { repository }) {
  const seen = whereabouts(timeline, instant2);
  if (seen === null) return issueProposalLink(timeline, repository);
  return fileLink(repository, seen.commit, seen.path, proposalName(timeline));
}
function issueProposalLink(timeline, repository) {
  const issue = trackingIssue(timeline);
  if (issue === null) return md`${proposalName(timeline)}`;
  const name2 = issue.repository ?? repository.name;
  return issueLink({ ...repository, name: name2 }, issue.number, proposalName(timeline));
}

// src/report/planned-section.ts
var ENOUGH = 10;
function plannedSection(input, room) {
  const { predictability: predictability2, slippage: slippage2 } = input.metrics;
  return section(
    "Planned and moved",
    predictability2 === null ? EMPTY3 : predictabilityTable(predictability2, input, room),
    slippage2 === null || slippage2.n === 0 ? EMPTY3 : bullets(slippageList(slippage2)),
    slippage2 === null ? EMPTY3 : slipTable(slippage2, input, room)
  );
}
function plannedIn({ predictability: predictability2 }, name2) {
  const found = predictability2?.find((each) => each.name === name2);
  return found === void 0 || found.planned + found.lateAndDone === 0 ? null : found;
}
function predictabilityTable(predictability2, { metrics, config }, room) {
  const shown = [...shownIncrements(metrics, Math.min(config.showIncrements, room.rows))].reverse();
  return table(
    ["Increment", right("Planned"), "Kept", right("Added later and done"), right("SAFe form")],
    shown.flatMap((increment) => {
      const planned = plannedIn({ ...metrics, predictability: predictability2 }, increment.name);
      return planned === null ? [] : [predictabilityRow(increment, planned)];
    })
  );
}
function predictabilityRow({ name: name2, inProgress }, planned) {
  return [
    inProgress ? `${cutText(name2, 60)}, running` : cutText(name2, 60),
    planned.planned,
    share2(planned.kept, planned.planned) ?? NOTHING3,
    planned.lateAndDone,
    safeForm(planned)
  ];
}
function safeForm({ planned, kept: kept2, lateAndDone }) {
  return planned < ENOUGH ? NOTHING3 : `${decimal(100 * (kept2 + lateAndDone) / planned, 0)} %`;
}
function slippageList({ n, later, earlier: earlier2, dropped, replans }) {
  return [
    `Now planned later than first: ${share2(later, n) ?? "none"}; earlier: ${earlier2}; dropped: ${dropped}`,
    `Moves to a later target in all: ${replans}`
  ];
}
function slipTable({ slips: slips2 }, input, room) {
  const timelines = new Map(input.metrics.proposals.map(({ timeline }) => [timeline.id, timeline]));
  const { shown, left: left2 } = firstOf(slips2, Math.min(room.rows, 15));
  const rows = shown.map((slip) => {
    const timeline = timelines.get(slip.proposal);
    return slipRow(slip, timeline === void 0 ? cutText(slip.proposal, 90) : proposalLink(timeline, input));
  });
  const summary = `${plural(slips2.length, "target")} that moved, the biggest movers first`;
  const heads = ["Proposal", "Stage", "First target", "Now", right("Increments"), right("Moves")];
  const rest = left2 === 0 ? EMPTY3 : md`\n\n${left2} more are in [data/metrics.json](data/metrics.json).`;
  return shown.length === 0 ? EMPTY3 : details(summary, md`${table(heads, rows)}${rest}`);
}
function slipRow({ stage: stage2, first, now, steps, moves }, link) {
  return [
    link,
    cutText(stage2 ?? "", 40) || NOTHING3,
    cutText(first, 40) || NOTHING3,
    now === null ? "dropped" : cutText(now, 40) || NOTHING3,
    steps === null ? NOTHING3 : signed(steps, 0),
    moves
  ];
}

// src/report/increment-page.ts
var MOST_ROWS4 = 1e3;
function happeningsOf({ metrics, config }) {
  const histories = metrics.proposals.map(({ timeline }) => historyOf(timeline));
  return {
    created: histories.flatMap(
      (history) => creationOf(history, createdAt(history, config.created, metrics.now))
    ),
    completed: histories.flatMap(completionOf2),
    ended: histories.flatMap(
      (history) => history.end === null ? [] : [{ history, at: history.end.at, words: history.end.kind }]
    ),
    stages: histories.flatMap(stagesOf)
  };
}
function incrementPage(increment, happenings, input) {
  const list2 = (title, all) => happeningList(
    title,
    all.filter(({ at: at2 }) => at2 >= increment.start && at2 < increment.end),
    increment,
    input
  );
  return `${blocks(
    md`# ${cutText(increment.name, 60)}`,
    md`${windowDates(increment, input.config.timeZone)}. ${progressWords(increment)}`,
    incrementNumbers(increment, plannedIn(input.metrics, increment.name)),
    list2("Created", happenings.created),
    list2("Completed", happenings.completed),
    list2("Ended otherwise", happenings.ended),
    list2("Stages", happenings.stages),
    md`[All increments](../README.md)`
  ).markdown}
`;
}
var progressWords = ({ inProgress, day: day3, days: days3 }) => inProgress ? `In progress: day ${day3} of ${days3}. This page changes until the increment is over.` : "Finished.";
function creationOf(history, at2) {
  if (at2 === null) return [];
  const came = history.timeline.origin === "issue" ? "opened" : "landed";
  const done = history.birth?.phase === "done" ? `${came} already done` : came;
  return [{ history, at: at2, words: history.landed.bulk ? `${done}, in bulk` : done }];
}
function completionOf2(history) {
  const { completion } = history;
  if (completion === null) return [];
  return [{ history, at: completion.at, words: completion.marked ? "completed, in bulk" : "completed" }];
}
function stagesOf(history) {
  return history.timeline.events.flatMap(
    (event) => event.kind === "stage" ? [{ history, at: event.at, words: `${event.from ?? "no stage"} to ${event.to ?? "no stage"}` }] : []
  );
}
function happeningList(title, found, increment, input) {
  const sorted2 = [...found].sort(
    (a, b) => a.at - b.at || byCodeUnit2(a.history.timeline.id, b.history.timeline.id)
  );
  const left2 = sorted2.length - MOST_ROWS4;
  const phase = increment.inProgress ? "Phase now" : "Phase at the end";
  return section(
    `${title} (${sorted2.length})`,
    table(
      ["Proposal", "On", "What", phase],
      sorted2.slice(0, MOST_ROWS4).map((each) => happeningRow(each, increment, input))
    ),
    left2 > 0 ? md`and ${left2} more in [data/proposals.csv](../data/proposals.csv)` : EMPTY3
  );
}
function happeningRow({ history, at: at2, words }, { end }, input) {
  const { timeline, stays } = history;
  const phase = stays.findLast(({ from }) => from < end)?.phase ?? NOTHING3;
  return [proposalLinkAt(timeline, end, input), isoDate2(at2, input.config.timeZone), words, phase];
}

// src/report/proposals-csv.ts
var COLUMNS = [
  ["id", ({ timeline }) => timeline.id],
  ["number", ({ timeline }) => timeline.number],
  ["title", ({ timeline }) => timeline.title],
  ["path", ({ timeline }) => timeline.path],
  ["owner", ({ timeline }) => timeline.owner],
  ["status", ({ timeline }) => timeline.status],
  ["phase", ({ phase }) => phase],
  ["stage", ({ timeline }) => timeline.stage],
  ["target", ({ timeline }) => timeline.target],
  ["open", ({ open: open2 }) => open2],
  ["present", ({ timeline }) => timeline.present],
  ["landed_at", ({ landedAt }) => isoInstant(landedAt)],
  ["declared_at", ({ timeline }) => timeline.declaredAt],
  ["completed_at", ({ completedAt }) => completedAt === null ? null : isoInstant(completedAt)],
  ["ended_at", ({ endedAt }) => endedAt === null ? null : isoInstant(endedAt)],
  ["end_kind", ({ endKind }) => endKind],
  ["content_changes", ({ changes }) => changes.content],
  ["metadata_changes", ({ changes }) => changes.metadata],
  ["bulk_changes", ({ changes }) => changes.bulk],
  ["landings", ({ changes }) => changes.landings],
  ["last_meaningful_at", ({ lastMeaningfulAt: lastMeaningfulAt2 }) => isoInstant(lastMeaningfulAt2)],
  ["age_days", ({ ageDays }) => ageDays],
  ["days_in_state", ({ daysInState }) => daysInState],
  ["days_since_meaningful_change", (proposal) => proposal.daysSinceMeaningfulChange],
  ["age_risk", ({ ageRisk }) => ageRisk],
  ["stale", ({ stale }) => stale],
  ["findings", ({ timeline }) => timeline.findings.join(" ")],
  ["origin", ({ timeline }) => timeline.origin],
  ["issue", ({ timeline }, input) => issueNumber(timeline, numbering(input))],
  ["pulls", ({ timeline }, { repository }) => pullNumbers(timeline, repository.name).join(" ")],
  ["opened_at", ({ timeline }) => timeline.openedAt === null ? null : isoInstant(timeline.openedAt)],
  ["last_activity_at", ({ lastActivityAt }) => isoInstant(lastActivityAt)],
  ["turn", ({ turn }) => turn?.side ?? null],
  ["turn_since", ({ turn }) => turn === null ? null : isoInstant(turn.since)]
];
function proposalsCsv(input) {
  const lines = [...input.metrics.proposals].sort(byId).map((proposal) => COLUMNS.map(([, cell]) => written2(cell(proposal, input))));
  return [COLUMNS.map(([name2]) => name2), ...lines].map((line) => `${line.join(",")}\r
`).join("");
}
function written2(cell) {
  if (cell === null) return "";
  return typeof cell === "string" ? escapeCsv(cell) : typeof cell === "number" ? decimal(cell, 4) : String(cell);
}

// src/report/people.ts
var LOGIN2 = /^[A-Za-z0-9][\w.-]{0,98}(?:\[bot\])?(?:\/[\w.-]{1,100})?$/;
var NAMED2 = 3;
function person(login3) {
  return LOGIN2.test(login3) ? { markdown: `\`${login3}\`` } : md`${cutText(login3, 40)}`;
}
function people(logins) {
  if (logins.length === 0) return NOTHING3;
  const named = joined2(logins.slice(0, NAMED2).map(person), ", ");
  const left2 = logins.length - NAMED2;
  return left2 > 0 ? md`${named} and ${left2} more` : named;
}

// src/report/turns.ts
var SIDES = { reviewers: "reviewers", author: "author", hold: "on hold" };
function turnWords(turn, repository) {
  const link = pullLink(repository, turn.pull);
  const asked = turn.people.length === 0 ? md`${link}` : md`${link} asks ${people(turn.people)}`;
  return md`${sideWords(turn)} for ${duration(turn.waitingDays)}: ${asked}`;
}
var sideWords = ({ side }) => SIDES[side];
function openTurns({ proposals, github }) {
  const turns = [...proposals, ...github?.unmerged ?? []].flatMap(
    ({ turn }) => turn === null ? [] : [turn]
  );
  return [...new Map(turns.map((turn) => [turn.pull, turn])).values()];
}
function turnsInWords(metrics) {
  if (metrics.github === null || metrics.totals.proposed === null) return null;
  const turns = openTurns(metrics);
  if (turns.length === 0) return "In review: nothing";
  const sides = [
    sideLine("waiting for reviewers", turnsOf2(turns, "reviewers")),
    sideLine("for the author", turnsOf2(turns, "author")),
    sideLine("on hold", turnsOf2(turns, "hold"))
  ].filter((words) => words !== null);
  return `In review: ${plural(turns.length, "pull request")}; ${sides.join(", ")}`;
}
var turnsOf2 = (turns, side) => turns.filter((turn) => turn.side === side);
function sideLine(words, turns) {
  if (turns.length === 0) return null;
  return `${words} ${turns.length} (longest ${duration(Math.max(...turns.map((turn) => turn.waitingDays)))})`;
}

// src/report/decisions.ts
var OLD_AT = 0.85;
var SHOWN2 = 5;
var byAgeRisk = inOrder(
  (a, b) => (b.ageRisk ?? -1) - (a.ageRisk ?? -1),
  (a, b) => b.daysInState - a.daysInState,
  (a, b) => byCodeUnit2(a.timeline.id, b.timeline.id)
);
function waitingForDecision(metrics) {
  if (metrics.totals.completed === null) return null;
  const endless = endlessPhases(metrics);
  return metrics.proposals.filter(({ open: open2, stale }) => open2 && stale).filter(({ ageRisk, phase }) => ageRisk === null || ageRisk >= OLD_AT || endless.has(phase)).sort(byAgeRisk);
}
function endlessPhases({ timeInPhaseDays }) {
  const endless = timeInPhaseDays.filter(({ duration: duration2 }) => duration2.kaplanMeier.p85 === null);
  return new Set(endless.map(({ phase }) => phase));
}
function decisionsInWords(metrics) {
  const waiting = waitingForDecision(metrics);
  if (waiting === null) return "Needs a decision: not measured, nothing in the files says what is still open";
  if (waiting.length === 0) return "Nothing needs a decision";
  const names = waiting.slice(0, 3).map(({ timeline }) => proposalName(timeline));
  return `Needs a decision (${waiting.length}): ${names.join("; ")}`;
}
function decisionSection(input, page = "proposals.md") {
  const waiting = waitingForDecision(input.metrics);
  if (waiting === null) {
    return section("Needs a decision", md`Not measured: nothing in the files says what is still open.`);
  }
  if (waiting.length === 0)
    return section("Needs a decision", md`- Nothing is both old for its state and silent.`);
  const rows = waiting.slice(0, SHOWN2).map((proposal) => decisionRow(proposal, input));
  const turn = input.metrics.github === null ? [] : ["Whose turn"];
  const columns = ["What", "Whose", "Phase", right("In this state"), right("Silent for"), ...turn, "Age risk"];
  return section("Needs a decision", table(columns, rows), restOf(waiting.length - rows.length, page));
}
function restOf(left2, page) {
  if (left2 === 0) return EMPTY3;
  return page === null ? md`and ${left2} more` : md`and ${left2} more: see [all proposals](${{ markdown: page }})`;
}
function decisionRow(proposal, input) {
  const { metrics, repository } = input;
  const turn = proposal.turn === null ? NOTHING3 : turnWords(proposal.turn, repository);
  return [
    proposalLink(proposal.timeline, input),
    whose(proposal),
    proposal.phase,
    duration(proposal.daysInState),
    duration(silentDays(proposal, metrics)),
    ...metrics.github === null ? [] : [turn],
    riskWords(proposal)
  ];
}
function silentDays(proposal, { github, now }) {
  return github === null ? proposal.daysSinceMeaningfulChange : daysBetween(proposal.lastActivityAt, now);
}
function whose({ timeline }) {
  if (timeline.owner !== null) return timeline.owner;
  const names = timeline.authors.map((author) => author.replace(/<[^>]*>/g, "")).slice(0, 2);
  return names.length === 0 ? NOTHING3 : names.join(", ");
}
function riskWords({ ageRisk, ageRiskFrom }) {
  if (ageRisk === null) return NOTHING3;
  const past = ageRiskFrom === "all" ? "of all open states" : "of this state";
  return `${decimal(100 * ageRisk, 0)} % ${past} had moved on`;
}

// src/report/room.ts
var ROOMS = [
  { chartRows: 40, rows: 40, stories: 10, findings: 10 },
  { chartRows: 20, rows: 20, stories: 5, findings: 5 },
  { chartRows: 8, rows: 8, stories: 3, findings: 2 },
  { chartRows: 0, rows: 5, stories: 1, findings: 0 }
];
var bytes = new TextEncoder();
var sizeOf = (text2) => bytes.encode(text2).length;
function fitted(limit, render) {
  let text2 = "";
  for (const room of ROOMS) {
    text2 = render(room);
    if (sizeOf(text2) <= limit) break;
  }
  return text2;
}

// src/report/proposals-page.ts
var LARGEST_PAGE = 18e5;
var FRAME = 4e3;
var PULLS = 3;
var COLUMNS2 = [
  "Proposal",
  "Owner",
  "Status",
  "Phase",
  "Stage",
  "Landed",
  right("Age"),
  right("In this state"),
  right("Since last change"),
  right("Age risk"),
  right("Changes"),
  "Findings"
];
var GITHUB_COLUMNS = ["Issue", "Pull requests", "Whose turn"];
function proposalsPage(input) {
  const sorted2 = [...input.metrics.proposals].sort(
    (a, b) => Number(b.open) - Number(a.open) || byAgeRisk(a, b)
  );
  const rows = rowsThatFit(sorted2.map((proposal) => proposalRow(proposal, input)));
  const left2 = sorted2.length - rows.length;
  const cut = `The last ${left2} are left out, because GitHub does not show longer pages.`;
  return `${blocks(
    md`# All proposals`,
    md`${plural(sorted2.length, "proposal")}: open ones first, then by age risk. The same as a sheet: [data/proposals.csv](data/proposals.csv).`,
    left2 === 0 ? EMPTY3 : md`${cut} All are in [data/proposals.csv](data/proposals.csv).`,
    table(input.metrics.github === null ? COLUMNS2 : [...COLUMNS2, ...GITHUB_COLUMNS], rows),
    md`Age risk: share of past proposals that had left the same state by this age. [Back to the report](README.md).`
  ).markdown}
`;
}
function rowsThatFit(rows) {
  let room = LARGEST_PAGE - FRAME;
  const over = rows.findIndex((row3) => {
    room -= sizeOf(joined2(row3, " | ").markdown) + "|  |\n".length;
    return room < 0;
  });
  return over === -1 ? rows : rows.slice(0, over);
}
function proposalRow(proposal, input) {
  const { timeline, open: open2, ageRisk, changes } = proposal;
  return [
    proposalLink(timeline, input),
    cutText(timeline.owner ?? "", 60) || NOTHING3,
    cutText(timeline.status ?? "", 40) || NOTHING3,
    proposal.phase,
    cutText(timeline.stage ?? "", 40) || NOTHING3,
    isoDate2(proposal.landedAt, input.config.timeZone),
    duration(proposal.ageDays),
    open2 ? duration(proposal.daysInState) : NOTHING3,
    duration(proposal.daysSinceMeaningfulChange),
    ageRisk === null ? NOTHING3 : `${decimal(100 * ageRisk, 0)} %`,
    changes.content,
    timeline.findings.length === 0 ? NOTHING3 : timeline.findings.join(", "),
    ...input.metrics.github === null ? [] : githubCells(proposal, input)
  ];
}
function githubCells({ timeline, turn }, { repository }) {
  const issue = trackingIssue(timeline);
  const place = { ...repository, name: issue?.repository ?? repository.name };
  return [
    issue === null ? NOTHING3 : issueLink(place, issue.number),
    pullCell(pullNumbers(timeline, repository.name), repository),
    turn === null ? NOTHING3 : turnWords(turn, repository)
  ];
}
function pullCell(pulls, repository) {
  const { shown, left: left2 } = firstOf([...pulls].reverse(), PULLS);
  if (shown.length === 0) return NOTHING3;
  const links = joined2(
    shown.map((number3) => pullLink(repository, number3)),
    ", "
  );
  return left2 === 0 ? links : md`${links} and ${left2} more`;
}

// src/report/change-tables.ts
function changeTables(change, room, running) {
  return blocks(
    incrementTable(change, room, running),
    milestoneTable(change, room),
    slipList(change),
    groupTable("Theme", change.themes, room),
    groupTable("Component", change.components, room)
  );
}
function incrementTable({ byIncrement }, room, running) {
  const rows = [...byIncrement].reverse().slice(0, room.rows);
  return table(
    ["Increment", right("Merged"), "Linked to an issue", right("Large"), "Large linked to a proposal"],
    rows.map(({ name: name2, merged, linkedToIssue: linkedToIssue2, large, largeLinkedToProposal }) => [
      name2 === running ? `${cutText(name2, 60)}, running` : cutText(name2, 60),
      merged,
      share2(linkedToIssue2, merged) ?? NOTHING3,
      large,
      share2(largeLinkedToProposal, large) ?? NOTHING3
    ])
  );
}
function milestoneTable({ milestones }, room) {
  return table(
    [
      "Milestone",
      right("Issues"),
      "Closed in it",
      "Moved to a later one",
      right("Taken out"),
      right("Still open")
    ],
    milestones.slice(0, room.rows).map(({ title, items, closed, movedLater, removed, open: open2 }) => [
      cutText(title, 60) || NOTHING3,
      items,
      share2(closed, items) ?? NOTHING3,
      share2(movedLater, items) ?? NOTHING3,
      removed,
      open2
    ])
  );
}
function slipList({ slips: slips2 }) {
  const moved = slips2.filter(({ times, issues }) => times > 0 && issues > 0);
  const words = moved.map(({ times, issues }) => `${plural(issues, "issue")} ${plural(times, "time")}`);
  return words.length === 0 ? md`` : bullets([`Moved to a later milestone: ${words.join(", ")}`]);
}
function groupTable(title, groups2, room) {
  const rows = groups2.slice(0, room.rows);
  return table(
    [title, right("Open issues"), right("Closed issues")],
    rows.map(({ label: label3, open: open2, closed }) => [cutText(label3, 60) || NOTHING3, open2, closed])
  );
}

// src/report/change-section.ts
var OWNER_FILES = 5;
function changeSection(input, room) {
  const change = input.metrics.github?.changeManagement ?? null;
  if (change === null) return EMPTY3;
  const running = input.metrics.increments.find(({ inProgress }) => inProgress)?.name ?? null;
  return section(
    "Change management",
    md`Pull requests merged by people since ${isoDate2(change.since, input.config.timeZone)}.`,
    bullets([...linkList(change), ...untriagedList(change), ownerFileItem(change, input)]),
    oldestTable(change, input),
    changeTables(change, room, running)
  );
}
function linkList({ linkedToIssue: linkedToIssue2, largeLinkedToProposal }) {
  return [
    `Linked to an issue: ${partWords(linkedToIssue2)}`,
    `Large ones linked to a proposal: ${partWords(largeLinkedToProposal)}`
  ];
}
var partWords = ({ count, n }) => share2(count, n) ?? "none to count";
function untriagedList({ untriaged: untriaged2 }) {
  const { open: open2, ageDays, triagedWithoutAssignee } = untriaged2;
  const age = sampleWords(ageDays, duration);
  const upper = ageDays.p85 === null ? "" : `, 85th percentile ${duration(ageDays.p85)}`;
  const words = age === null ? "" : `, ${ageDays.median === null ? "aged" : "median age"} ${age}${upper}`;
  const left2 = share2(triagedWithoutAssignee.count, triagedWithoutAssignee.n);
  return [
    `Not triaged and open: ${open2}${words}`,
    ...left2 === null ? [] : [`Triaged and left without an assignee: ${left2}`]
  ];
}
function ownerFileItem({ ownerFiles }, { repository }) {
  if (ownerFiles.length === 0) return "Files that name owners: none";
  const named = ownerFiles.slice(0, OWNER_FILES);
  const links = named.map((path2) => fileLink(repository, repository.head, path2, cutText(path2, 100)));
  const left2 = ownerFiles.length - named.length;
  const list2 = links.reduce((all, link) => md`${all}, ${link}`);
  return left2 > 0 ? md`Files that name owners: ${list2} and ${left2} more` : md`Files that name owners: ${list2}`;
}
function oldestTable({ untriaged: untriaged2 }, { repository }) {
  const rows = untriaged2.oldest.map(({ number: number3, title, ageDays }) => [
    md`${issueLink(repository, number3)} ${cutText(title, 100)}`,
    duration(ageDays)
  ]);
  return rows.length === 0 ? EMPTY3 : details("Not triaged for longest", table(["Issue", right("Age")], rows));
}

// src/report/github-definitions.ts
function planDefinitions({ planningGraceDays }, { predictability: predictability2, slippage: slippage2 }) {
  const planned = md`**Planned and kept**: proposals whose target named the increment at its start plus ${plural(planningGraceDays, "day")}, and those of them that got there in it. In the SAFe form, what was added later and done counts as kept too, so it may exceed 100 %. Option \`planning-grace-days\`.`;
  const moved = md`**Moved**: the present target less the first one recorded, in increments; earlier is negative, a target taken away is dropped. A change undone or mended within seven days is a slip of the hand.`;
  return [...predictability2 === null ? [] : [planned], ...slippage2 === null ? [] : [moved]];
}
function githubDefinitions(config) {
  return [...reviewDefinitions(config), ...proposalDefinitions(config), ...changeDefinitions(config)];
}
function reviewDefinitions({ approval, bots, holdLabels, nameReviewers }) {
  const signals = [...approval.reviews ? ["an approving review"] : [], ...approval.labels.map(labelWords)];
  const named = nameReviewers ? "named" : "not named";
  return [
    md`**First response, first review**: hours from the moment a pull request was up for review (opened, or for a draft ready for review) to the first comment or review of a person who is neither its author nor a robot; for the first review, reviews alone. What has none yet is kept as "not yet". Option \`bots\` (${plural(bots.length, "pattern")}).`,
    md`**From request to review**: from the request, or the moment it was up for review, to that person's first review. A new request starts again; one not answered is kept as "not yet". Approval: ${signals.length === 0 ? "none set" : signals.join(" or ")}. Reviewers are ${named}. Options \`approval\`, \`name-reviewers\`.`,
    md`**Whose turn**: after the author's last meaningful act it is the reviewers' turn, after theirs the author's. These labels stop both: ${holdLabels.length === 0 ? "none set" : holdLabels.join(", ")}. Option \`hold-labels\`.`
  ];
}
var labelWords = (label3) => `the label ${label3}`;
function proposalDefinitions({ preset }) {
  const { unmerged, track } = preset.github;
  const looked = unmerged === "all" ? "open and closed ones" : unmerged === "open" ? "open ones" : "none";
  const issues = typeof track === "string" ? track : track.join(", ");
  return [
    md`**Proposed**: pull requests that add a proposal, by the moment they were up for review; those closed without being merged count. Looked at for proposals that are not in the tree: ${looked}. Option \`unmerged\`.`,
    md`**Tracked issues**: issues that are proposals in their own right (${issues}), and issues of proposals. A link is trusted once GitHub confirms it. Option \`track-issues\`.`
  ];
}
function changeDefinitions({ changeManagement: changeManagement3 }) {
  if (changeManagement3 === null) return [];
  const { largeFiles, largeLines, untriagedLabel, increments: increments2 } = changeManagement3;
  return [
    md`**Change management**: pull requests merged by people in the last ${plural(increments2, "increment")}. Large: at least ${plural(largeFiles, "file")} or ${plural(largeLines, "line")}. Not triaged: open issues with the label ${untriagedLabel}. Moved: an issue that went from one milestone to a later one. Option \`change-management\`.`
  ];
}

// src/report/increment-words.ts
function incrementWords(spec) {
  switch (spec.kind) {
    case "year":
      return "calendar years";
    case "quarter":
      return "calendar quarters";
    case "month":
      return "calendar months";
    case "weeks":
      return `${spec.weeks} weeks each, counted from ${spec.anchor}`;
    case "list":
      return "the listed increments";
    case "tags":
      return `from tag to tag (${spec.pattern})`;
    case "cycles":
      return "the cycles in the paths";
    case "milestones":
      return "from milestone to milestone";
  }
}
function incrementOrigin({ increments: increments2, incrementsAreDefault }) {
  const words = incrementWords(increments2);
  return incrementsAreDefault ? `${words}, because none are configured; set increments in .github/proposal-pulse.yml` : words;
}

// src/report/natural-limits.ts
var ENOUGH_INCREMENTS = 6;
var SCALE = 2.66;
function naturalLimits(values) {
  if (values.length < ENOUGH_INCREMENTS) return null;
  const reach = SCALE * mean2(values.slice(1).map((value, i) => Math.abs(value - (values[i] ?? value))));
  const centre = mean2(values);
  return { lower: centre - reach, upper: centre + reach };
}
var mean2 = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

// src/report/definitions.ts
var OPENED = "the day its pull request was up for review (of one that is an issue, the day that was opened), or from landing where that is not known,";
var ACTIVITY = ", and nothing a person did on its issue or pull requests,";
function definitions(input) {
  return md`## How each number is defined\n\n${details("Definitions", bullets(definitionList(input)))}`;
}
function definitionList({ config, metrics }) {
  const fromGithub = metrics.github !== null;
  const withIssues = fromGithub && config.preset.github.track !== "none";
  return [
    ...groundRules(config),
    ...flowMeasures(config, withIssues),
    ...paceMeasures(config, fromGithub),
    ...otherMeasures(config),
    ...planDefinitions(config, metrics),
    ...fromGithub ? githubDefinitions(config) : []
  ];
}
function groundRules({ bulk, burst, increments: increments2, timeZone: timeZone2, ignoreCommits, aliases: aliases2 }) {
  return [
    md`**Proposal**: a document and all the paths it had, not its number. A document that was renamed, got a number or became a folder stays one proposal. Option \`aliases\` (${plural(aliases2.length, "pair")}).`,
    md`**When something happened**: when it landed on the measured branch (committer date along first parents), never when it was written. Dates that run backwards are set to the latest before them.`,
    md`**Bulk**: a landing that touches at least ${bulk.minProposals} proposals and ${decimal(100 * bulk.minShare, 1)} % of those alive is administration. It is no activity and no change; status changes in it count and are marked. Options \`bulk\`, \`ignore-commits\` (${ignoreCommits.length} listed).`,
    md`**Clean-up**: ${burst.minCompletions} completions by hardly more than a new status word within ${plural(burst.days, "day")} are marked as catching up, not as delivery. Option \`catch-up-burst\`.`,
    md`**Increment**: ${incrementWords(increments2)}, start included and end excluded, in ${timeZone2}. A running one is compared with the one before at the same day. Options \`increments\`, \`increment-name\`, \`time-zone\`, \`show-increments\`.`,
    md`**Phase**: each status word is mapped to one of ${PHASES.join(", ")}. A word without a mapping is unknown, counts as open and is listed under data quality. Option \`statuses\`.`
  ];
}
var CLOCKS = {
  landed: "the day they landed",
  opened: "the day the pull request that added them was up for review, else the day they landed",
  declared: "the day their header declares, else the day they landed"
};
var ISSUE_CLOCK = "; one that is an issue by the day it was opened";
function flowMeasures({ created: created2 }, withIssues) {
  return [
    md`**Created**: proposals by ${CLOCKS[created2]}${withIssues ? ISSUE_CLOCK : ""}. Imports in bulk are included and named. Option \`created\`.`,
    md`**Completed**: first time a proposal enters the phase done. A second time after a reopening, and documents that landed already done, are counted apart.`,
    md`**Ended otherwise**: first time a proposal becomes rejected, withdrawn or replaced, or its document is removed while open.`,
    md`**Open**: ${PHASES.filter(isOpen).join(", ")}; replayed as of that day, never taken from today's status. Parked, living, informational and moved documents are left out.`,
    md`**Created minus closed**: created, less completed, landed already done and ended otherwise.`,
    md`**Reopened**: back to work after done. A change undone within a day is a slip of the hand and does not count.`
  ];
}
function paceMeasures({ staleAfterDays: staleAfterDays2 }, fromGithub) {
  const limits = Object.entries(staleAfterDays2).map(([phase, days3]) => `${phase} ${days3}`);
  return [
    md`**Changes per proposal**: landings that changed the words of a document after its first, over the proposals alive in the window. Bulk, renames, white space and header-only changes do not count.`,
    md`**Lead time**: from ${fromGithub ? OPENED : "landing"} to done. The median of finished ones needs five of them, fewer are listed. The estimate in the data (Kaplan-Meier) keeps open ones as "not yet", because leaving them out flatters.`,
    md`**Percentiles** are observed values. The 85th needs 19 values; no percentage is printed of fewer than ten.`,
    md`**Age risk**: share of past proposals that had left the same state by this age. With fewer than 19 exits all open states are taken together.`,
    md`**Silent**: no meaningful change${fromGithub ? ACTIVITY : ""} for longer than the limit in days of its phase (${limits.length === 0 ? "none set" : limits.join(", ")}). Option \`stale-after-days\`.`,
    md`**Needs a decision**: open, silent, and with an age risk of ${decimal(100 * OLD_AT, 0)} % or more; silence alone decides where no age risk is known, or where fewer than 85 % ever leave the state.`
  ];
}
function otherMeasures({ preset }) {
  const ladder = preset.stages.length === 0 ? [] : [stageDefinition(preset.stages)];
  return [
    md`**State**: unusual when outside the natural limits of the finished increments (mean plus or minus 2.66 times the mean step between neighbours). With fewer than ${ENOUGH_INCREMENTS} of them it is too early to tell. A running count can be too high already, but not too low before its end.`,
    md`**Last six**: the last six increments on a scale from zero, the current one last.`,
    ...ladder,
    md`**What became of them**: proposals by the increment they were created in. A cohort of which more than half is open is too early to judge.`,
    md`**Order of steps**: changes of status against the steps the process allows. Option \`status-order\`.`
  ];
}
var stageDefinition = (stages2) => md`**Stages**: first entries to each of ${stages2.join(", ")}. Option \`stages\`.`;

// src/report/flow-section.ts
function flowSection(input, room) {
  const { metrics } = input;
  return section(
    "How proposals move",
    bullets([...endedList(metrics), ...leadTimeList(metrics), ...conformanceList(metrics)]),
    issuesTable(input, room)
  );
}
function endedList({ totals: totals2 }) {
  const kinds = END_PHASES.filter((kind) => totals2.ended[kind] > 0).map((kind) => `${kind} ${totals2.ended[kind]}`);
  const words = kinds.length === 0 ? "none" : kinds.join(", ");
  const reopened = totals2.reopened === null ? [] : [`Reopened after done: ${totals2.reopened}`];
  const born = totals2.bornDone === null || totals2.bornDone === 0 ? [] : [`Landed already done: ${totals2.bornDone}`];
  const again = totals2.recompleted ? [`Completed a second time: ${totals2.recompleted}`] : [];
  return [`Ended otherwise, over the whole history: ${words}`, ...born, ...reopened, ...again];
}
function leadTimeList({ leadTimeDays: { finished: finished2, open: open2, kaplanMeier: kaplanMeier2 } }) {
  const words = sampleWords(finished2, duration);
  if (words === null) return [];
  const all = kaplanMeier2.median === null ? "not reached" : duration(kaplanMeier2.median);
  const upper = finished2.p85 === null ? "" : `, 85th percentile ${duration(finished2.p85)}`;
  return [
    `Lead time of the ${finished2.n} completed: ${finished2.median === null ? "" : "median "}${words}${upper}`,
    `Lead time with the ${open2} open ones kept as not yet done (Kaplan-Meier): median ${all}`
  ];
}
function conformanceList({ conformance: conformance2, totals: totals2 }) {
  const { count, n } = totals2.moreThanOneStatus ?? { count: 0, n: 0 };
  const moved = share2(count, n);
  const status = moved === null ? [] : [`More than one status in their history: ${moved}`];
  if (!conformance2.measured) return status;
  const allowed = share2(conformance2.allowed, conformance2.transitions);
  return [
    ...status,
    allowed === null ? "No status has changed yet" : `Status changes the process allows: ${allowed}`
  ];
}
function issuesTable(input, room) {
  const issues = [...input.metrics.conformance.issues].sort((a, b) => b.at - a.at);
  if (issues.length === 0) return EMPTY3;
  const shown = issues.slice(0, room.rows);
  const left2 = issues.length - shown.length;
  const timelines = new Map(input.metrics.proposals.map(({ timeline }) => [timeline.id, timeline]));
  return details(
    `${plural(issues.length, "step")} outside the usual order, latest first`,
    blocks(
      table(
        ["Proposal", "What", "From", "To", "On", "Commit"],
        shown.map((issue) => issueRow(issue, timelines.get(issue.proposal), input))
      ),
      left2 === 0 ? EMPTY3 : md`and ${left2} more`
    )
  );
}
function issueRow(issue, timeline, { config, repository }) {
  return [
    timeline ? proposalLink(timeline, { repository }) : issue.proposal,
    issue.kind,
    issue.from ?? NOTHING3,
    issue.to ?? NOTHING3,
    isoDate2(issue.at, config.timeZone),
    commitLink(repository, issue.commit)
  ];
}
function cohortSection({ metrics }, room) {
  const cohorts2 = metrics.cohorts.filter(({ n }) => n > 0).slice(-room.rows);
  if (cohorts2.length === 0) return EMPTY3;
  return section(
    "What became of them",
    md`By the increment they were created in. Cohorts that are mostly open are too young to judge.${mergedWords(metrics)}`,
    table(
      ["Created in", right("Proposals"), "Done", "Ended otherwise", "Open", "Parked", "Judgement"],
      [...cohorts2].reverse().map(cohortRow)
    )
  );
}
var mergedWords = ({ github, totals: totals2 }) => github !== null && totals2.completed === null ? md` Merged counts as done; by the day a pull request was up for review.` : EMPTY3;
function cohortRow({ name: name2, n, done, ended, open: open2, parked, immature }) {
  const part2 = (count) => share2(count, n) ?? NOTHING3;
  return [name2, n, part2(done), part2(ended), part2(open2), part2(parked), immature ? "too early" : "settled"];
}

// src/report/headline.ts
function headline(metrics) {
  const increment = currentIncrement(metrics);
  if (increment === null) return `No increment has begun yet: ${stockWords(metrics)}.`;
  const { current, previous } = increment;
  const parts = [
    completedWords(current, previous?.completed ?? null),
    `${current.created} created`,
    stockWords(metrics)
  ];
  return `${whenWords(current)}: ${parts.join(", ")}${decisionWords(metrics)}.`;
}
function whenWords({ name: name2, inProgress, day: day3, days: days3 }) {
  return `${cutText(name2, 60)}, ${inProgress ? `day ${day3} of ${days3}` : "finished"}`;
}
function completedWords({ completed: completed2, completedBulk, inProgress }, before) {
  if (completed2 === null) return "completion not measured";
  const bulk = completedBulk === null || completedBulk === 0 ? "" : `, ${completedBulk} of them in bulk`;
  const compared = before === null ? "" : ` (${before} ${inProgress ? "at this day last time" : "the time before"})`;
  return `${completed2} completed${bulk}${compared}`;
}
function stockWords({ totals: totals2 }) {
  return totals2.completed === null ? `${plural(totals2.present, "document")} present` : `${totals2.wipAtEnd} open`;
}
function decisionWords(metrics) {
  const waiting = waitingForDecision(metrics);
  if (waiting === null || waiting.length === 0) return "";
  return `; ${waiting.length} ${waiting.length === 1 ? "needs" : "need"} a decision`;
}

// src/report/spark.ts
var BLOCKS = ["\u2581", "\u2582", "\u2583", "\u2584", "\u2585", "\u2586", "\u2587", "\u2588"];
function spark(values) {
  const known = values.filter((value) => value !== null);
  const low = Math.min(0, ...known);
  const high = Math.max(0, ...known);
  return values.map((value) => value === null ? "\xB7" : block(value, low, high)).join("");
}
function block(value, low, high) {
  const level = high === low ? 0 : Math.round((value - low) / (high - low) * (BLOCKS.length - 1));
  return BLOCKS[level] ?? "\u2581";
}
function bar(value, most, width = 24) {
  if (value <= 0 || most <= 0) return "";
  return "\u2588".repeat(Math.max(1, Math.round(value / most * width)));
}

// src/report/headline-table.ts
var SPARK_LENGTH = 6;
var DIRECTIONS = {
  count: ["more", "fewer"],
  mean: ["more", "fewer"],
  days: ["longer", "shorter"],
  hours: ["longer", "shorter"]
};
function headlineTable(metrics) {
  const increment = currentIncrement(metrics);
  if (increment === null) return EMPTY3;
  return table(
    ["Measure", right("Now"), right(previousTitle(increment)), "Change", "Last six", "State", "n"],
    headlineMeasures(metrics).map((measure2) => headlineRow(measure2, increment))
  );
}
var previousTitle = ({ current }) => current.inProgress ? "Previous, same day" : "Previous";
function headlineRow(measure2, increment) {
  const { current, previous, past } = increment;
  const now = valueWords(measure2, current);
  return [
    md`**${measure2.name}**`,
    now === null ? absentWords(measure2, current) : md`**${now}**`,
    (previous === null ? null : valueWords(measure2, previous)) ?? NOTHING3,
    changeWords(measure2, increment),
    spark([...past, current].slice(-SPARK_LENGTH).map(measure2.value)),
    stateWords(measure2, increment),
    now === null ? NOTHING3 : measure2.basis(current)
  ];
}
function changeWords(measure2, { current, previous }) {
  const now = measure2.value(current);
  const before = previous === null ? null : measure2.value(previous);
  if (now === null || before === null) return NOTHING3;
  const size = differenceWords(measure2, now - before);
  const [rise, fall] = DIRECTIONS[measure2.unit];
  if (size === null) return md`● same`;
  return now > before ? md`▲ ${size} ${rise}` : md`▼ ${size} ${fall}`;
}
function differenceWords({ unit }, difference) {
  if (unit === "days") return Math.abs(difference) < 1 ? null : duration(Math.abs(difference));
  if (unit === "hours") return Math.abs(difference) < 1 ? null : hours2(Math.abs(difference));
  const words = signed(difference, unit === "mean" ? 2 : 0);
  return words === "0" ? null : words;
}
function stateWords(measure2, { current, past }) {
  const now = measure2.value(current);
  if (now === null || measure2.kind === "total") return NOTHING3;
  const limits = naturalLimits(past.map(measure2.value).filter((value) => value !== null));
  if (limits === null) return md`… too early to tell`;
  const growing = current.inProgress && measure2.kind === "flow";
  if (now > limits.upper) return md`▲ unusually high`;
  if (now < limits.lower && !growing) return md`▼ unusually low`;
  return growing ? md`● usual so far` : md`● usual`;
}

// src/report/health-section.ts
function checklistSection({ metrics, config }) {
  const rows = checklistShares(metrics.proposals, config.preset.stages).map(
    ({ section: name2, proposals, ticked, total }) => [
      cutText(name2, 60),
      proposals,
      share2(ticked, total) ?? NOTHING3
    ]
  );
  return section("Checklists", table(["For stage", right("Checklists"), "Boxes ticked"], rows));
}
function checklistShares(proposals, ladder) {
  const sections = /* @__PURE__ */ new Map();
  for (const { section: name2, ticked, total } of proposals.flatMap(({ checklist }) => checklist)) {
    const rung = ladder.find((stage2) => stage2.toLowerCase() === name2.toLowerCase());
    if (rung === void 0 && ladder.length > 0) continue;
    const known = sections.get(rung ?? name2) ?? { section: rung ?? name2, proposals: 0, ticked: 0, total: 0 };
    sections.set(known.section, {
      ...known,
      proposals: known.proposals + 1,
      ticked: known.ticked + ticked,
      total: known.total + total
    });
  }
  const place = ({ section: name2 }) => ladder.indexOf(name2);
  return [...sections.values()].sort((a, b) => place(a) - place(b) || byCodeUnit2(a.section, b.section));
}
function healthSection({ metrics }) {
  const rows = metrics.health.map(({ rule: rule2, describes, passing, n }) => [
    describes === "" ? rule2 : describes,
    share2(passing, n) ?? NOTHING3
  ]);
  return section("Metadata health", table(["Rule", "Passing"], rows), driftWords(metrics.declaredDriftDays));
}
function driftWords(drift) {
  const words = sampleWords(drift, (days3) => plural(Math.round(days3), "day"));
  if (words === null) return EMPTY3;
  return drift.median === null ? md`Declared creation dates precede landing by ${words}.` : md`Declared creation dates precede landing by a median of ${words} (n = ${drift.n}).`;
}

// src/report/issue-section.ts
var TITLE10 = 100;
function issueSection(input, room) {
  const tracking = input.metrics.github?.tracking ?? null;
  if (tracking === null) return EMPTY3;
  const { tracked, withoutPull: withoutPull2, pullsWithoutIssue: pullsWithoutIssue2 } = tracking;
  const lack = share2(withoutPull2.length, tracked);
  const issues = numberList(withoutPull2, issueLink, input, room);
  const pulls = numberList(pullsWithoutIssue2, pullLink, input, room);
  return section(
    "Issues",
    bullets([
      `${plural(tracked, "issue")} tracked${lack === null ? "" : `; without a pull request: ${lack}`}`,
      `Pull requests that add a proposal without an issue: ${pullsWithoutIssue2.length}`
    ]),
    details(`Issues without a pull request (${withoutPull2.length})`, issues),
    details(`Pull requests without an issue (${pullsWithoutIssue2.length})`, pulls),
    boxTable(tracking, room)
  );
}
function numberList(listed2, link, { repository, config }, room) {
  const { shown, left: left2 } = firstOf(listed2, room.rows);
  if (shown.length === 0) return EMPTY3;
  const elsewhere = link === issueLink ? config.preset.github.issueRepository : null;
  const place = elsewhere === null ? repository : { ...repository, name: elsewhere };
  const rest = left2 === 0 ? [] : [md`and ${left2} more in [data/metrics.json](data/metrics.json)`];
  return bullets([
    ...shown.map(({ number: number3, title }) => md`${link(place, number3)} ${cutText(title, TITLE10)}`),
    ...rest
  ]);
}
function boxTable({ checklists: checklists2 }, room) {
  const rows = checklists2.slice(0, room.rows).map(({ section: name2, issues, ticked, total }) => [
    cutText(name2, 60) || NOTHING3,
    issues,
    share2(ticked, total) ?? NOTHING3
  ]);
  return table(["Checklist", right("Issues"), "Boxes ticked"], rows);
}

// src/report/news-section.ts
var ENOUGH_NEWS = 3;
var LONGEST_EXCERPT = 180;
var created = ({ timeline }, { config, metrics }) => createdAt(historyOf(timeline), config.created, metrics.now);
var completed = ({ completedAt }) => completedAt;
function newsSection(input, room) {
  const increment = currentIncrement(input.metrics);
  if (increment === null) return EMPTY3;
  const before = increment.past.at(-1);
  const few = within2(input, increment.current, created).length + within2(input, increment.current, completed).length;
  const told2 = few < ENOUGH_NEWS && before !== void 0 ? [increment.current, before] : [increment.current];
  return blocks(...told2.map((each) => newsOf(each, input, room)));
}
function newsOf(increment, input, room) {
  const done = within2(input, increment, completed);
  const fresh = within2(input, increment, created);
  return section(
    md`New and done in ${increment.name}`,
    storiesOf("Done", done, completed, input, room),
    storiesOf("New", fresh, created, input, room)
  );
}
function within2(input, { start, end }, moment) {
  return input.metrics.proposals.map((proposal) => ({ proposal, at: moment(proposal, input) ?? Number.NaN })).filter(({ at: at2 }) => at2 >= start && at2 < end).sort((a, b) => b.at - a.at || byCodeUnit2(a.proposal.timeline.id, b.proposal.timeline.id)).map(({ proposal }) => proposal);
}
function storiesOf(title, proposals, moment, input, room) {
  if (proposals.length === 0) return EMPTY3;
  const { shown, left: left2 } = firstOf(proposals, room.stories);
  const rest = left2 === 0 ? [] : [md`and ${left2} more`];
  const items = shown.map((proposal) => story(proposal, moment(proposal, input), input));
  return md`**${title}** (${proposals.length})\n\n${bullets([...items, ...rest])}`;
}
function story({ timeline }, at2, input) {
  const date2 = isoDate2(at2 ?? 0, input.config.timeZone);
  const excerpt = cutText(timeline.excerpt ?? "", LONGEST_EXCERPT);
  const link = proposalLink(timeline, input);
  return excerpt === "" ? md`${link} (${date2})` : md`${link} (${date2}): ${excerpt}`;
}

// src/report/owner-section.ts
var LISTED = 8;
function ownerSection({ metrics }) {
  const { byOwner } = metrics;
  if (byOwner.length === 0) return EMPTY3;
  const rows = withOthers(byOwner).map(({ label: label3, count, open: open2, done }) => [label3, count, open2, done]);
  return section("Owners", table(["Owner", right("Proposals"), right("Open"), right("Done")], rows));
}
function withOthers(shares) {
  const listed2 = shares.slice(0, LISTED).map((each) => ({ ...each, label: cutText(each.label, 60) || "-" }));
  const rest = shares.slice(LISTED);
  if (rest.length === 0) return listed2;
  const sum = (of) => rest.reduce((total, each) => total + of(each), 0);
  const label3 = `${rest.length} others`;
  return [...listed2, { label: label3, count: sum((x) => x.count), open: sum((x) => x.open), done: sum((x) => x.done) }];
}

// src/report/provenance.ts
function provenance(input) {
  const { generator, repository, config, configHash: configHash2, metrics, reading, month } = input;
  return joined2(
    [
      md`## Made from`,
      bullets([
        md`${generator.name} ${generator.version}, settings ${hashWords(configHash2)}`,
        md`Repository ${repository.name ?? "without a known name"}, ref ${repository.ref}, commit ${commitLink(repository, repository.head)}`,
        md`Landings from ${instant(reading.firstLandingAt)} to ${instant(reading.lastLandingAt)}, as of ${instant(metrics.now)}`,
        md`Preset ${config.preset.name}: ${config.presetReason}`,
        md`Increments: ${incrementOrigin(config)}. Time zone ${config.timeZone}`,
        ...month === null ? [] : [md`Last looked at in ${month}`]
      ])
    ],
    "\n\n"
  );
}
var instant = (at2) => ({ markdown: isoInstant(at2) });
var hashWords = (hash) => /^[\w:-]+$/.test(hash) ? { markdown: `\`${hash}\`` } : md`${hash}`;
function subtitle({ repository, config, metrics }) {
  const title = config.title ?? `Proposals of ${repository.name ?? "this repository"}`;
  return md`${title}, as of ${instant(metrics.now)} ([all proposals](proposals.md), [data](data/metrics.json))`;
}

// src/report/quality-section.ts
var SEVERITY_WORDS = {
  error: "\u25B2 hides a number",
  warning: "\u25CF may bend a number",
  notice: "\xB7 worth knowing"
};
function qualitySection(input, room) {
  return section(
    "Data quality",
    readingList(input),
    gapTable(input),
    findingTable(input),
    blocks(...groupsOf2(input.findings).map((group) => findingList(group, input, room)))
  );
}
function readingList({ reading, metrics, config }) {
  const bursts = metrics.catchUpBursts.map(
    ({ start, end, completions }) => `${windowDates({ start, end: end + 1 }, config.timeZone)}: ${plural(completions, "completion")} in a clean-up, marked so that they do not read as delivery`
  );
  const clamped = reading.clampedDates === 0 ? [] : [`${plural(reading.clampedDates, "landing")} with a date out of order, set to the latest before it`];
  const dates = `${isoDate2(reading.firstLandingAt, config.timeZone)} to ${isoDate2(reading.lastLandingAt, config.timeZone)}`;
  const bulk = reading.bulkLandings === 0 ? [] : [`${plural(reading.bulkLandings, "landing")} in bulk: counted as no activity and no revision`];
  const read = `${plural(reading.landings, "landing")} read, ${dates}`;
  return bullets([read, ...bulk, ...clamped, ...bursts, ...linkItems(metrics)]);
}
var LINK_WORDS = {
  number: "by the number of the proposal",
  field: "by a field of the header",
  "landing-subject": "by the subject of a landing",
  commit: "by the commit that landed it",
  "closing-reference": "by closing words",
  "cross-reference": "by a reference to its issue",
  "sub-issue": "by sub-issues",
  files: "by the files of the pull request",
  title: "by the title",
  "tracked-issue": "by the label of the issue"
};
function linkItems({ github }) {
  if (github === null) return [];
  const { linked, linkSources } = github;
  const ways = linkSources.map(({ from, count }) => `${count} ${LINK_WORDS[from] ?? from}`);
  const found = ways.length === 0 ? "" : `; links found: ${ways.join(", ")}`;
  return [
    `Linked on GitHub: ${plural(linked.issues, "issue")}, ${plural(linked.pulls, "pull request")}${found}`
  ];
}
function gapTable({ metrics }) {
  const gaps = [...metrics.gaps].sort((a, b) => byCodeUnit2(a.measure, b.measure));
  return table(
    ["Not measured", "Because"],
    gaps.map(({ measure: measure2, reason: reason2 }) => [measure2, reason2])
  );
}
function groupsOf2(findings) {
  const groups2 = /* @__PURE__ */ new Map();
  for (const finding of sortedFindings(findings)) {
    const { code, severity } = finding;
    const group = groups2.get(`${severity} ${code}`) ?? { code, severity, findings: [] };
    group.findings.push(finding);
    groups2.set(`${severity} ${code}`, group);
  }
  const weight2 = { error: 0, warning: 1, notice: 2 };
  return [...groups2.values()].sort(
    (a, b) => weight2[a.severity] - weight2[b.severity] || b.findings.length - a.findings.length || byCodeUnit2(a.code, b.code)
  );
}
function findingTable({ findings }) {
  const rows = groupsOf2(findings).map(({ code, severity, findings: found }) => [
    code,
    SEVERITY_WORDS[severity],
    found.length
  ]);
  return table(["Finding", "What it does", right("How many")], rows);
}
function findingList({ code, findings }, { repository }, room) {
  const shown = findings.slice(0, room.findings);
  if (shown.length === 0) return EMPTY3;
  const left2 = findings.length - shown.length;
  const rest = left2 === 0 ? [] : [md`and ${left2} more in [data/metrics.json](data/metrics.json)`];
  const items = shown.map(
    (finding) => md`${placeOf3(finding, repository)}: ${cutText(findingMessage(finding), 200)}`
  );
  return details(`${code} (${findings.length})`, bullets([...items, ...rest]));
}
function placeOf3({ path: path2, line }, repository) {
  if (path2 === null) return md`whole run`;
  const words = cutText(path2, 160) || NOTHING3;
  const link = fileLink(repository, repository.head, path2, words);
  return line === null ? link : md`${link}:${line}`;
}

// src/report/review-section.ts
function reviewSection(input, room) {
  const { github } = input.metrics;
  if (github === null) return EMPTY3;
  const { response, approvers } = github;
  if (response.pulls === 0 && approvers.reviews === 0) return EMPTY3;
  return section(
    "Reviews",
    bullets([...responseList(response), ...approverList(approvers)]),
    responseTable(input, room),
    input.config.nameReviewers ? approverTable(approvers, room) : EMPTY3
  );
}
function responseList({ pulls, firstResponseHours, firstReviewHours }) {
  if (pulls === 0) return [];
  return [
    `First response to ${plural(pulls, "pull request")}: ${latencyWords(firstResponseHours)}`,
    `First review: ${latencyWords(firstReviewHours)}`
  ];
}
function latencyWords({ finished: finished2, open: open2 }) {
  const words = sampleWords(finished2, hours2);
  const upper = finished2.p85 === null ? "" : `, 85th percentile ${hours2(finished2.p85)}`;
  const known = words === null ? "none" : `${finished2.median === null ? "" : "median "}${words}${upper} (n = ${finished2.n})`;
  return open2 === 0 ? known : `${known}; ${open2} without one`;
}
function approverList({ latencyHours, reviews, topThree: topThree2, people: people2 }) {
  if (reviews === 0) return ["No reviews yet"];
  const pending = people2.reduce((sum, each) => sum + each.pending, 0);
  const load = share2(topThree2.count, topThree2.n);
  return [
    `From request to review: ${latencyWords(latencyHours)}`,
    `${plural(reviews, "review")} by ${plural(people2.length, "person", "people")}; ${plural(pending, "request")} not answered`,
    ...load === null ? [] : [`Approvals by the three with most: ${load}`]
  ];
}
function responseTable({ metrics, config }, room) {
  const shown = [...shownIncrements(metrics, Math.min(config.showIncrements, room.rows))].reverse();
  return table(
    [
      "Increment",
      right("Up for review"),
      right("First response"),
      right("85th percentile"),
      right("First review"),
      right("85th percentile"),
      right("No response")
    ],
    shown.flatMap(
      (increment) => increment.response === null ? [] : [responseRow(increment, increment.response)]
    )
  );
}
function responseRow({ name: name2, inProgress }, response) {
  const { pulls, firstResponseHours, firstReviewHours } = response;
  return [
    inProgress ? `${cutText(name2, 60)}, running` : cutText(name2, 60),
    pulls,
    sampleWords(firstResponseHours.finished, hours2) ?? NOTHING3,
    upperWords(firstResponseHours),
    sampleWords(firstReviewHours.finished, hours2) ?? NOTHING3,
    upperWords(firstReviewHours),
    firstResponseHours.open
  ];
}
var upperWords = ({ finished: finished2 }) => finished2.p85 === null ? NOTHING3 : hours2(finished2.p85);
function approverTable({ people: people2 }, room) {
  const shown = people2.slice(0, room.rows);
  return details(
    `Reviewers (${people2.length})`,
    table(
      [
        "Reviewer",
        right("Reviews"),
        right("Approvals"),
        right("Not answered"),
        right("From request to review")
      ],
      shown.map(approverRow)
    )
  );
}
function approverRow({ login: login3, reviews, approvals, pending, latencyHours }) {
  const latency = sampleWords(latencyHours.finished, hours2) ?? NOTHING3;
  return [md`${person(login3)}`, reviews, approvals, pending, latency];
}

// src/report/target-section.ts
var DAY3 = 864e5;
var LONGEST_PLAN_DAYS = 365;
var SHOWN3 = 10;
function targetSection(input, room) {
  const planned = plannedSteps(input);
  if (planned.length === 0) return EMPTY3;
  const overdue2 = planned.filter((each) => each.overdue).length;
  const shown = planned.slice(0, Math.min(SHOWN3, room.rows));
  return section(
    "Planned next steps",
    md`${plural(planned.length, "proposal")} with a target not reached yet, ${overdue2 === 0 ? "none" : overdue2} of them overdue: the target has passed, or was set over a year ago.`,
    table(
      ["What", "Owner", "Stage", "Target", right("Set"), "State"],
      shown.map((each) => plannedRow(each, input))
    ),
    shown.length === planned.length ? EMPTY3 : md`${planned.length - shown.length} more are in the data.`
  );
}
function plannedSteps({ metrics, config }) {
  const top = config.preset.stages.at(-1);
  return metrics.proposals.filter(
    ({ timeline, open: open2 }) => timeline.present && timeline.target !== null && open2 && timeline.stage !== top
  ).map((proposal) => {
    const setAt = proposal.timeline.events.findLast(({ kind }) => kind === "target")?.at ?? proposal.landedAt;
    const isOld = metrics.now - setAt > LONGEST_PLAN_DAYS * DAY3;
    const target = proposal.timeline.target ?? "";
    const overdue2 = isOld || isOver(target, metrics.increments, metrics.now, config.timeZone);
    return { proposal, setAt, overdue: overdue2 };
  }).sort(
    inOrder(
      (a, b) => Number(b.overdue) - Number(a.overdue),
      (a, b) => a.setAt - b.setAt,
      (a, b) => byCodeUnit2(a.proposal.timeline.id, b.proposal.timeline.id)
    )
  );
}
function isOver(target, increments2, now, timeZone2) {
  if (/^\d{4}-\d{2}-\d{2}$/.test(target)) return target < isoDate2(now, timeZone2);
  return increments2.some(({ name: name2, end }) => name2 === target && end <= now);
}
function plannedRow({ proposal, setAt, overdue: overdue2 }, input) {
  const { timeline } = proposal;
  return [
    proposalLink(timeline, input),
    timeline.owner ?? NOTHING3,
    timeline.stage ?? NOTHING3,
    cutText(timeline.target ?? "", 40),
    `${duration((input.metrics.now - setAt) / DAY3)} ago`,
    overdue2 ? md`▲ overdue` : md`● waiting`
  ];
}

// src/report/turn-section.ts
var SHOWN4 = 10;
var TITLE11 = 90;
var longestFirst = inOrder(
  (a, b) => Number(a.turn.side === "hold") - Number(b.turn.side === "hold"),
  (a, b) => a.turn.since - b.turn.since,
  (a, b) => a.turn.pull - b.turn.pull
);
function turnSection(input, room) {
  const words = turnsInWords(input.metrics);
  if (words === null || openTurns(input.metrics).length === 0) return EMPTY3;
  const all = [...waitingProposals(input), ...waitingPulls(input)].sort(longestFirst);
  const shown = all.slice(0, Math.min(SHOWN4, room.rows));
  const left2 = all.length - shown.length;
  return section(
    "Whose turn",
    md`${words}.`,
    table(
      ["What", "Owner", "Pull request", "Waits for", right("Since"), "Asked"],
      shown.map((each) => waitingRow(each, input))
    ),
    left2 === 0 ? EMPTY3 : md`${left2} more are in [data/metrics.json](data/metrics.json).`
  );
}
function waitingProposals(input) {
  return input.metrics.proposals.flatMap(
    ({ timeline, turn }) => turn === null ? [] : [{ turn, what: proposalLink(timeline, input), owner: timeline.owner }]
  );
}
function waitingPulls({ metrics, repository }) {
  return (metrics.github?.unmerged ?? []).flatMap(
    ({ turn, proposal }) => turn === null ? [] : [{ turn, what: unmergedLink({ proposal }, repository), owner: null }]
  );
}
function unmergedLink({ proposal }, repository) {
  const title = cutText(proposal.title, TITLE11) || cutText(proposal.pull.title, TITLE11);
  return pullLink(repository, proposal.pull.number, title || `#${proposal.pull.number}`);
}
function waitingRow({ turn, what, owner }, { repository }) {
  return [
    what,
    cutText(owner ?? "", 60) || NOTHING3,
    pullLink(repository, turn.pull),
    sideWords(turn),
    duration(turn.waitingDays),
    people(turn.people)
  ];
}

// src/report/unmerged-section.ts
var ENDS = ["rejected", "withdrawn", "replaced", "removed", "parked"];
var MORE = md`are in [data/metrics.json](data/metrics.json).`;
var oldestFirst = inOrder(
  (a, b) => b.ageDays - a.ageDays,
  (a, b) => a.proposal.pull.number - b.proposal.pull.number
);
var newestEndFirst = inOrder(
  (a, b) => (b.proposal.endedAt ?? 0) - (a.proposal.endedAt ?? 0),
  (a, b) => b.proposal.pull.number - a.proposal.pull.number
);
function unmergedSection(input, room) {
  const all = input.metrics.github?.unmerged ?? [];
  if (all.length === 0) return EMPTY3;
  const open2 = all.filter(({ proposal }) => proposal.phase === "proposed").sort(oldestFirst);
  const ended = all.filter(({ proposal }) => proposal.phase !== "proposed").sort(newestEndFirst);
  return section(
    "In review and not merged",
    bullets([`In review, not in the tree yet: ${plural(open2.length, "proposal")}`, ...endedList2(ended)]),
    openTable(open2, input, room),
    endedTable(ended, input, room)
  );
}
function endedList2(ended) {
  const count = (kind) => ended.filter(({ proposal }) => proposal.phase === kind).length;
  const kinds = ENDS.filter((kind) => count(kind) > 0).map((kind) => `${kind} ${count(kind)}`);
  return kinds.length === 0 ? [] : [`Closed without being merged: ${kinds.join(", ")}`];
}
function openTable(open2, input, room) {
  const { shown, left: left2 } = firstOf(open2, Math.min(room.rows, 20));
  return blocks(
    table(
      ["Proposal", "Up for review", right("Age"), "Whose turn", "State"],
      shown.map((each) => openRow(each, input))
    ),
    left2 === 0 ? EMPTY3 : md`${left2} more ${MORE}`
  );
}
function openRow(each, { repository, config }) {
  const { proposal, turn, stale, ageDays } = each;
  return [
    unmergedLink(each, repository),
    proposal.readyAt === null ? "still a draft" : isoDate2(proposal.readyAt, config.timeZone),
    duration(ageDays),
    turn === null ? NOTHING3 : turnWords(turn, repository),
    stale ? md`▲ silent` : md`● active`
  ];
}
function endedTable(ended, input, room) {
  const { shown, left: left2 } = firstOf(ended, room.rows);
  const rows = shown.map((each) => endedRow(each, input));
  return details(
    `${plural(ended.length, "proposal")} closed without being merged, latest first`,
    blocks(
      table(["Proposal", "Closed", "What became of it", right("Was open for")], rows),
      left2 === 0 ? EMPTY3 : md`${left2} more ${MORE}`
    )
  );
}
function endedRow(each, { repository, config }) {
  const { pull, phase, endedAt } = each.proposal;
  const closed = endedAt === null ? NOTHING3 : isoDate2(endedAt, config.timeZone);
  const open2 = endedAt === null ? NOTHING3 : duration(daysBetween(pull.createdAt, endedAt));
  return [unmergedLink(each, repository), closed, phase, open2];
}

// src/report/readme.ts
var LARGEST_REPORT = 1e5;
function readme(input) {
  return fitted(LARGEST_REPORT, (room) => `${reportBody(input, room).markdown}
`);
}
function reportBody(input, room) {
  return blocks(
    md`# ${headline(input.metrics)}`,
    subtitle(input),
    headlineTable(input.metrics),
    decisionSection(input),
    turnSection(input, room),
    chartSections(input, room),
    ownerSection(input),
    newsSection(input, room),
    incrementSection(input, room),
    reviewSection(input, room),
    unmergedSection(input, room),
    flowSection(input, room),
    cohortSection(input, room),
    targetSection(input, room),
    plannedSection(input, room),
    issueSection(input, room),
    changeSection(input, room),
    checklistSection(input),
    healthSection(input),
    qualitySection(input, room),
    definitions(input),
    provenance(input)
  );
}

// src/report/snapshot-file.ts
var SNAPSHOT_PATH = "data/github.ndjson";

// src/report/report.ts
function renderReport(input) {
  return [
    textFile("README.md", readme(input)),
    textFile("proposals.md", proposalsPage(input)),
    ...incrementFiles(input),
    ...input.drawn.flatMap((drawing) => [
      textFile(chartFiles(drawing).light, drawing.light),
      textFile(chartFiles(drawing).dark, drawing.dark)
    ]),
    textFile("data/metrics.json", metricsJson(input)),
    textFile("data/proposals.csv", proposalsCsv(input)),
    textFile("data/events.ndjson", eventsNdjson(input)),
    ...input.snapshot === null ? [] : [textFile(SNAPSHOT_PATH, input.snapshot)]
  ];
}
function incrementFiles(input) {
  const pages = incrementPages(input.metrics);
  const happenings = happeningsOf(input);
  return input.metrics.increments.filter(({ start }) => start <= input.metrics.now).map((increment) => textFile(pages.get(increment.start) ?? "", incrementPage(increment, happenings, input)));
}
var encoder = new TextEncoder();
var textFile = (path2, text2) => ({ path: path2, bytes: encoder.encode(text2) });

// src/report/terminal-summary.ts
var LONGEST_LINE = 160;
function renderTerminalSummary(input, reportPath) {
  const lines = [
    headline(input.metrics),
    ...measureLines(input),
    decisionsInWords(input.metrics),
    ...turnLine(input),
    findingsLine(input),
    gapsLine(input),
    sourceLine(input)
  ];
  const shown = lines.map((line) => cutText(escapeLog(line), LONGEST_LINE));
  return `${[...shown, `Report: ${escapeLog(reportPath)}`].join("\n")}
`;
}
function measureLines({ metrics }) {
  const increment = currentIncrement(metrics);
  if (increment === null) return [];
  const { current, previous } = increment;
  const words = headlineMeasures(metrics).map((measure2) => {
    const before = previous === null ? null : valueWords(measure2, previous);
    const now = valueWords(measure2, current) ?? absentWords(measure2, current);
    return `${measure2.name}: ${now}${before === null ? "" : ` (before: ${before})`}`;
  });
  return [0, 1, 2].map((i) => words.slice(i * 3, i * 3 + 3).join("; ")).filter((line) => line !== "");
}
function turnLine({ metrics }) {
  const words = turnsInWords(metrics);
  return words === null ? [] : [words];
}
function findingsLine({ findings }) {
  const groups2 = groupsOf2(findings).map((group) => `${group.code} ${group.findings.length}`);
  return groups2.length === 0 ? "No findings." : `${plural(findings.length, "finding")}: ${groups2.join(", ")}`;
}
function gapsLine({ metrics }) {
  const reasons = /* @__PURE__ */ new Map();
  for (const { measure: measure2, reason: reason2 } of metrics.gaps) {
    reasons.set(reason2, [...reasons.get(reason2) ?? [], measure2]);
  }
  const words = [...reasons].map(([reason2, measures]) => `${measures.join(", ")} (${reason2})`);
  return words.length === 0 ? "Everything was measured." : `Not measured: ${words.join("; ")}`;
}
function sourceLine({ repository, reading, config }) {
  const name2 = repository.name ?? "repository";
  return `${name2} at ${repository.head.slice(0, 10)}, ${plural(reading.landings, "landing")}, preset ${config.preset.name}`;
}

// src/run/arguments.ts
import { parseArgs } from "node:util";
var HELP = `Measures an enhancement-proposal process from its git history.

Usage
  proposal-pulse report [REPOSITORY] [flags]   measure a repository (default: the current folder)
  proposal-pulse remind --dry-run [REPOSITORY] show who would be reminded of what, and why
  proposal-pulse demo [--out DIR]              build a sample repository and report on it

Flags
  --ref REF             branch, tag or commit to measure (default: what is checked out)
  --preset NAME         family of proposals (default: detected)
  --config PATH         settings file (default: .github/proposal-pulse.yml of the measured ref)
  --increments SPEC     year, quarter, month, weeks:12@2020-01-06, tags:v*,
                        milestones or cycles (default: quarter)
  --track-issues LABELS issues that are enhancements themselves: labels, all or none
  --as-of DATE          the report of a past day, yyyy-mm-dd (default: the last landing)
  --out DIR             folder of the report (default: proposal-report)
  --github OWNER/NAME   name on GitHub, for links and issues (default: from the remote)
  --git-only            ask GitHub nothing, even with a token
  --json                print metrics.json instead of the summary; a report is written only with --out
  --version, --help

Environment
  GITHUB_TOKEN, GH_TOKEN   token for issues and pull requests; without one, git alone is measured
  PROJECT_TOKEN            token for project boards
  GITHUB_GRAPHQL_URL       address of another server (default: https://api.github.com/graphql)

Exit codes
  0  the report is written
  1  the program failed
  2  something on your side: a setting, a missing ref, no proposals, a shallow clone
`;
var COMMANDS = ["report", "remind", "demo"];
var ONLY_DRY = "This version plans reminders and writes none. Write: proposal-pulse remind --dry-run [REPOSITORY].";
var FLAGS = {
  ref: { type: "string" },
  preset: { type: "string" },
  config: { type: "string" },
  increments: { type: "string" },
  "as-of": { type: "string" },
  out: { type: "string" },
  github: { type: "string" },
  json: { type: "boolean" },
  "track-issues": { type: "string" },
  "git-only": { type: "boolean" },
  "dry-run": { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "V" }
};
function parseArguments(words) {
  const { values, positionals } = parsed2(words);
  const [command, repository = ".", ...more] = positionals;
  if (values.help || command === "help" || command === void 0 && !values.version) return plain("help");
  if (values.version) return plain("version");
  const known = COMMANDS.find((name2) => name2 === command);
  if (known === void 0) throw unknownCommand(command ?? "");
  if (known === "remind" && !values["dry-run"]) throw new ConfigurationError(ONLY_DRY);
  if (more.length > 0 || known === "demo" && positionals.length > 1) {
    throw new ConfigurationError(
      `One repository at a time: ${JSON.stringify(more[0] ?? repository)} is one too many.`
    );
  }
  const { ref: ref2, preset, increments: increments2, config, out, github, json } = values;
  return {
    command: known,
    repository,
    words: { ref: ref2, preset, increments: increments2, "track-issues": values["track-issues"] },
    config: config ?? null,
    asOf: day2(values["as-of"]),
    out: folder(out),
    github: repositoryName2(github),
    json: json ?? false,
    gitOnly: values["git-only"] ?? false
  };
}
function parsed2(words) {
  try {
    return parseArgs({ args: [...words], options: FLAGS, allowPositionals: true, strict: true });
  } catch (cause) {
    const flag2 = words.find(
      (word2) => word2.startsWith("--") && !Object.hasOwn(FLAGS, word2.slice(2).split("=")[0] ?? "")
    );
    const name2 = flag2?.slice(2).split("=")[0];
    const told2 = cause instanceof Error ? (cause.message.split("\n")[0] ?? "").split(". To specify")[0] : "";
    const hint = name2 === void 0 ? "" : didYouMean(name2, Object.keys(FLAGS));
    throw new ConfigurationError(`${told2}${hint}. See proposal-pulse --help.`, { cause });
  }
}
function unknownCommand(command) {
  return new ConfigurationError(
    `There is no command ${JSON.stringify(command)}${didYouMean(command, COMMANDS)}. Write: proposal-pulse report [REPOSITORY].`
  );
}
function plain(command) {
  return {
    command,
    repository: ".",
    words: {},
    config: null,
    asOf: null,
    out: null,
    github: null,
    json: false,
    gitOnly: false
  };
}
function day2(word2) {
  if (word2 === void 0 || word2 === "") return null;
  if (isDate(word2)) return word2;
  throw new ConfigurationError(
    `The day ${JSON.stringify(word2)} is none. Write it as yyyy-mm-dd, for example 2026-06-30.`
  );
}
function folder(word2) {
  if (word2 === "")
    throw new ConfigurationError("--out needs the name of a folder, for example --out proposal-report.");
  return word2 ?? null;
}
function repositoryName2(word2) {
  if (word2 === void 0 || /^[\w.-]+\/[\w.-]+$/u.test(word2)) return word2 ?? null;
  throw new ConfigurationError(
    `--github takes owner/name, such as kubernetes/enhancements, not ${JSON.stringify(word2)}.`
  );
}

// src/run/github-access.ts
import { readFile as readFile5, stat as stat3 } from "node:fs/promises";
import { join as join6 } from "node:path";

// src/publish/write-clone.ts
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join as join5 } from "node:path";
var TIES2 = /^GIT_(?:DIR|WORK_TREE|COMMON_DIR|INDEX_FILE|OBJECT_DIRECTORY|NAMESPACE|PREFIX)$/;
var NOBODY = { name: "Proposal Pulse", email: "proposal-pulse@users.noreply.github.com" };
function gitEnvironment(env) {
  return Object.fromEntries(Object.entries(env).filter(([name2]) => !TIES2.test(name2)));
}
async function commitInClone(clone, folder2, parent, changes, headline2) {
  const temporary = await mkdtemp(join5(tmpdir(), "proposal-pulse-"));
  try {
    const env = { ...gitEnvironment(clone.env), GIT_INDEX_FILE: join5(temporary, "index") };
    const git = new Git(clone.folder, { ...env, ...await identity(new Git(clone.folder, env), env) });
    await git.run(["read-tree", parent ?? "--empty"]);
    const oids = await storeFiles(git, join5(temporary, "files"), changes);
    await git.run(["update-index", "-z", "--index-info"], indexLines(folder2, changes, oids));
    const tree = lineOf(await git.run(["write-tree", "--missing-ok"]));
    const parents = parent === null ? [] : ["-p", parent];
    return lineOf(await git.run(["commit-tree", tree, ...parents, "-m", headline2]));
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}
async function storeFiles(git, folder2, { additions }) {
  const paths = [];
  for (const { path: path2, bytes: bytes2 } of additions) {
    const target = join5(folder2, path2);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, bytes2);
    paths.push(target);
  }
  if (paths.length === 0) return [];
  const stored = await git.run(
    ["hash-object", "-w", "--no-filters", "--stdin-paths"],
    `${paths.join("\n")}
`
  );
  return stored.toString("utf8").trim().split("\n");
}
function indexLines(folder2, { additions, deletions }, oids) {
  const zeros = "0".repeat(oids[0]?.length ?? 40);
  const lines = [
    ...additions.map(({ path: path2 }, index) => `100644 ${oids[index]}	${folder2}/${path2}`),
    ...deletions.map((path2) => `0 ${zeros}	${folder2}/${path2}`)
  ];
  return lines.map((line) => `${line}\0`).join("");
}
async function identity(git, env) {
  const configured = await git.run(["config", "--get", "user.email"]).catch(() => null);
  if (configured !== null || env.GIT_COMMITTER_EMAIL !== void 0) return {};
  return {
    GIT_AUTHOR_NAME: NOBODY.name,
    GIT_AUTHOR_EMAIL: NOBODY.email,
    GIT_COMMITTER_NAME: NOBODY.name,
    GIT_COMMITTER_EMAIL: NOBODY.email
  };
}
var lineOf = (output) => output.toString("utf8").trim();

// src/publish/earlier.ts
var LARGEST_BYTES = 200 * 1024 * 1024;
async function readEarlier(clone, { branch, folder: folder2 }, path2) {
  const git = new Git(clone.folder, gitEnvironment(clone.env));
  const object = `refs/remotes/${clone.remote}/${branch}:${folder2}/${path2}`;
  const size = await git.run(["cat-file", "-s", object]).catch(() => null);
  if (size === null || Number(size.toString("utf8")) > LARGEST_BYTES) return null;
  return git.run(["cat-file", "blob", object]).catch(() => null);
}

// src/run/github-access.ts
var LARGEST_SNAPSHOT_BYTES = 200 * 1024 * 1024;
function githubAccess(words) {
  const token = words.token?.trim() ?? "";
  if (token === "") return null;
  const { out, earlier: earlier2 } = words;
  const inFolder = async () => out === null ? null : textIfAny(join6(out, SNAPSHOT_PATH));
  return {
    token,
    projectToken: words.projectToken?.trim() || null,
    graphqlUrl: words.graphqlUrl || graphqlUrlOf(words.serverUrl),
    snapshot: async () => await inFolder() ?? await earlier2?.() ?? null
  };
}
function graphqlUrlOf(serverUrl) {
  const isPublic = new URL(serverUrl).host === "github.com";
  return isPublic ? "https://api.github.com/graphql" : `${serverUrl.replace(/\/$/, "")}/api/graphql`;
}
async function textIfAny(path2) {
  try {
    const { size } = await stat3(path2);
    return size > LARGEST_SNAPSHOT_BYTES ? null : await readFile5(path2, "utf8");
  } catch {
    return null;
  }
}
async function publishedSnapshot(clone, at2) {
  const bytes2 = await readEarlier({ ...clone, remote: "origin" }, at2, SNAPSHOT_PATH);
  return bytes2?.toString("utf8") ?? null;
}

// src/run/write-folder.ts
import { lstat, mkdir as mkdir2, mkdtemp as mkdtemp2, readdir as readdir3, readFile as readFile6, rename, rm as rm2, writeFile as writeFile2 } from "node:fs/promises";
import { dirname as dirname2, join as join7, resolve as resolve2, sep } from "node:path";
var OUR_FOLDERS = ["increments", "charts", "data"];
var SIGNATURE = join7("data", "metrics.json");
async function writeFolder(folder2, files) {
  const target = resolve2(folder2);
  await checkFolder2(target);
  const staging = await stage(target, files);
  try {
    await makeFolders(target, files);
    await Promise.all(files.map(({ path: path2 }) => rename(join7(staging, path2), join7(target, path2))));
    await removeOld(target, /* @__PURE__ */ new Set([...files.map(({ path: path2 }) => path2), SNAPSHOT_PATH]));
  } catch (cause) {
    throw writeFailure(target, cause, "Some of its files may be new already: run again to complete it.");
  } finally {
    await rm2(staging, { recursive: true, force: true });
  }
}
async function checkFolder2(target) {
  if (target.split(sep).includes(".git")) {
    throw new ConfigurationError(
      `The output folder ${target} belongs to git. Give another --out, for example --out proposal-report.`
    );
  }
  for (const path2 of [target, ...OUR_FOLDERS.map((each) => join7(target, each))]) {
    const found = await lstat(path2).catch(() => null);
    if (found && !found.isDirectory()) {
      throw new ConfigurationError(
        `The output folder cannot be used: ${path2} is a file or a link. Give another --out.`
      );
    }
  }
  const holdsReadme = await lstat(join7(target, "README.md")).catch(() => null) !== null;
  if (holdsReadme && !await isOurs(target)) {
    throw new ConfigurationError(
      `${target} has a README.md that is no report of this program. Give --out a folder of its own, for example --out proposal-report.`
    );
  }
}
async function isOurs(target) {
  const text2 = await readFile6(join7(target, SIGNATURE), "utf8").catch(() => "");
  return text2.slice(0, 300).includes('"proposal-pulse"');
}
async function stage(target, files) {
  let staging = null;
  try {
    await mkdir2(dirname2(target), { recursive: true });
    staging = await mkdtemp2(`${target}.new-`);
    const folder2 = staging;
    await makeFolders(folder2, files);
    await Promise.all(files.map(({ path: path2, bytes: bytes2 }) => writeFile2(join7(folder2, path2), bytes2)));
    return staging;
  } catch (cause) {
    if (staging !== null) await rm2(staging, { recursive: true, force: true });
    throw writeFailure(target, cause, "The former report is as it was.");
  }
}
async function makeFolders(folder2, files) {
  for (const parent of new Set(files.map(({ path: path2 }) => dirname2(join7(folder2, path2))))) {
    await mkdir2(parent, { recursive: true });
  }
}
async function removeOld(target, kept2) {
  for (const folder2 of OUR_FOLDERS) {
    for (const name2 of await readdir3(join7(target, folder2)).catch(() => [])) {
      if (/\.(?:md|svg|json|csv|ndjson)$/u.test(name2) && !kept2.has(`${folder2}/${name2}`)) {
        await rm2(join7(target, folder2, name2), { force: true });
      }
    }
  }
}
var WRITE_FAILURES = {
  EACCES: "you may not write there",
  EPERM: "you may not write there",
  EROFS: "it is on a read-only disk",
  ENOSPC: "the disk is full",
  EDQUOT: "your share of the disk is used up",
  EFBIG: "a file would be larger than is allowed there",
  ENOENT: "no folder can be made there",
  ENOTDIR: "a part of the path is a file",
  // What mkdir says when a folder it should go through is a file.
  EEXIST: "a part of the path is a file",
  EISDIR: "a folder stands where a file should go",
  ENOTEMPTY: "a folder stands where a file should go",
  ENAMETOOLONG: "the name is too long",
  ELOOP: "its links lead in a circle"
};
function writeFailure(target, cause, outcome) {
  const reason2 = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  const told2 = WRITE_FAILURES[reason2];
  if (told2 === void 0) return cause instanceof Error ? cause : new Error(String(cause));
  return new ConfigurationError(
    `The report could not be written to ${target}: ${told2}. ${outcome} Give another --out or make room.`,
    { cause }
  );
}

export {
  daysBetween,
  GitError,
  Git,
  fetch,
  linkedPulls,
  isSameRepository,
  isoDate2 as isoDate,
  plural,
  keepHeapSmall,
  fold,
  formatProblems,
  LOGIN,
  isBuiltInRule,
  MANIFEST_PATH,
  renderManifest,
  readManifest,
  isPathInside,
  PUBLISH_ROWS,
  readRows,
  takePulse,
  cutText,
  escapeLog,
  findingMessage,
  byCodeUnit2 as byCodeUnit,
  inOrder,
  trackingIssue,
  metricsJson,
  sortedFindings,
  NOTHING3 as NOTHING,
  EMPTY3 as EMPTY,
  md,
  joined2 as joined,
  blocks,
  bullets,
  right,
  table,
  details,
  section,
  currentIncrement,
  shownIncrements,
  proposalName,
  incrementPages,
  turnsInWords,
  decisionSection,
  sizeOf,
  headline,
  bar,
  headlineTable,
  provenance,
  placeOf3 as placeOf,
  renderReport,
  renderTerminalSummary,
  HELP,
  parseArguments,
  day2 as day,
  gitEnvironment,
  commitInClone,
  githubAccess,
  publishedSnapshot,
  writeFolder
};
