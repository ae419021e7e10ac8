// The function library of formulas: one ECMAScript module, loaded by the server's interpreter and by the browser. It uses no Date, no Intl and
// no host object, so that both give the same results. A comment with @category declares a function: its name, parameters and result are read
// from there, and nowhere else; @chinese says the same as its first sentences. Blank is null; lists are arrays; dates, instants and times are ISO 8601 texts.
//
// Parameter types: any, scalar (no list), number, text, boolean, condition, date (a date or an instant), instant (an instant or a time), list,
// sequence (a list or a text), numbers (numbers or lists of them), comparable (numbers, dates, or lists of them), criterion, choice (a criterion or a
// list of conditions), pattern (a literal text), name (a literal text), lambda, predicate (a lambda that gives a condition). Result types also: same (as the first argument), element (of the first argument), result (a list of what the lambda gives).

const { floor, ceil, round, trunc, abs, log, log10, sqrt, pow, imul, sin, cos, asin, PI } = Math;
const { isInteger, isFinite: isFiniteNumber } = Number;

// ---- limits and faults

const MOST_CHARACTERS = 100000;
const MOST_ITEMS = 10000;
const MOST_STEPS = 100000;
const MOST_SEARCHED = 2000;

let steps = 0;

/** Ends the evaluation: the formula is blank, with an error of this kind. */
function fault(kind) {
  throw { fault: kind };
}

/** Counts work in proportion to the elements or characters handled, so that every formula ends alike everywhere. */
function spend(count) {
  steps += count;
  if (steps > MOST_STEPS) fault("tooMuchWork");
}

/** Counts the characters of a text about to be made, and refuses one that is too long. */
function room(length) {
  if (length > MOST_CHARACTERS) fault("tooLarge");
  spend(1 + length / 100);
}

/** The answer to what was asked of other records; a fault where it could not be asked. */
export function $answer(value) {
  if (value !== null && typeof value === "object" && typeof value.fault === "string") throw value;
  return value;
}

/** Begins an evaluation. */
export function $begin() {
  steps = 0;
}

// ---- values

const isList = Array.isArray;

/** A number as such: blank is 0, a switch 1 or 0; a text or a list is a fault. */
function number(value) {
  if (typeof value === "number") return value;
  if (value === null || value === undefined) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  return fault("value");
}

function finite(value) {
  return isFiniteNumber(value) ? value : fault("number");
}

/** Without binary noise: 15 significant digits. */
function clean(value) {
  return isInteger(value) ? value : +finite(value).toPrecision(15);
}

function integer(value, missing) {
  return value === undefined || value === null ? missing : trunc(clean(number(value)));
}

/** A text as such: blank is the empty text, a number has up to 15 significant digits, a switch is TRUE or FALSE; a list is a fault. */
function text(value) {
  if (typeof value === "string") return value;
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return String(clean(value) + 0);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return fault("value");
}

function list(value) {
  if (value === null || value === undefined) return [];
  return isList(value) ? value : fault("value");
}

/** A text as code points: itself when it has no surrogates, otherwise a list of them. */
function points(value) {
  return /[\uD800-\uDFFF]/.test(value) ? [...value] : value;
}

function joined(value) {
  return typeof value === "string" ? value : value.join("");
}

/** Whether a value is blank: null, an empty text or an empty list. */
export function $blank(value) {
  return value === null || value === "" || (isList(value) && value.length === 0);
}

/** Whether a value counts as true in a condition. */
export function $truth(value) {
  return isList(value) ? fault("value") : !!value;
}

/** All single values among the arguments, one level of lists opened. */
function flat(values) {
  const result = [];
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (!isList(value)) {
      result.push(value);
      continue;
    }
    spend(value.length);
    for (let k = 0; k < value.length; k++) result.push(isList(value[k]) ? fault("value") : value[k]);
  }
  return result;
}

/** The numbers among the arguments: a text given directly is a fault, one in a list is passed over, as spreadsheets do. */
function numbers(values) {
  const result = [];
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (typeof value === "number") result.push(value);
    else if (isList(value)) {
      spend(value.length);
      for (let k = 0; k < value.length; k++) {
        if (typeof value[k] === "number") result.push(value[k]);
        else if (isList(value[k])) fault("value");
      }
    } else if (value !== null && value !== undefined) result.push(number(value));
  }
  return result;
}

function compare(one, other) {
  return one < other ? -1 : one > other ? 1 : 0;
}

// ---- operators

/** A sum or difference: 0 where only binary noise is left of two numbers that cancel out, as in 0.3 - 0.1 * 3. */
export const $sum = (result, part) => (abs(result) <= abs(part) * 2e-15 ? 0 : finite(result));

/**
 * `a + b`: a sum, or when one of them is a text, both joined.
 * @category operator
 * @param {any} one
 * @param {any} other
 * @returns {any}
 */
export function $add(one, other) {
  if (typeof one === "string" || typeof other === "string") return $text(one, other);
  const part = number(other);
  return $sum(number(one) + part, part);
}

/**
 * `a - b`; blank is 0.
 * @category operator
 * @param {number} one
 * @param {number} other
 * @returns {number}
 */
export function $subtract(one, other) {
  const part = number(other);
  return $sum(number(one) - part, part);
}

/**
 * `a * b`; blank is 0.
 * @category operator
 * @param {number} one
 * @param {number} other
 * @returns {number}
 */
export const $multiply = (one, other) => finite(number(one) * number(other));

/**
 * `a / b`; blank is 0; division by zero is an error.
 * @category operator
 * @param {number} one
 * @param {number} other
 * @returns {number}
 */
export const $divide = (one, other) => (number(other) === 0 ? fault("divisionByZero") : finite(number(one) / number(other)));

/**
 * `a % b`, with the sign of `a`; blank is 0.
 * @category operator
 * @param {number} one
 * @param {number} other
 * @returns {number}
 */
export const $remainder = (one, other) => (number(other) === 0 ? fault("divisionByZero") : number(one) % number(other));

/**
 * `a ** b`; blank is 0.
 * @category operator
 * @param {number} one
 * @param {number} other
 * @returns {number}
 */
export const $power = (one, other) => clean(pow(number(one), number(other)));

/**
 * `-a`; blank is 0.
 * @category operator
 * @param {number} value
 * @returns {number}
 */
export const $negative = (value) => -number(value);

/**
 * `+a`: a number as such; blank is 0. A text is not converted: VALUE does that.
 * @category operator
 * @param {number} value
 * @returns {number}
 */
export const $number = (value) => number(value);

/**
 * Values joined as text; blank is the empty text.
 * @category operator
 * @param {...scalar} values
 * @returns {text}
 */
export function $text(...values) {
  let result = "";
  for (const value of values) result += text(value);
  room(result.length);
  return result;
}

/**
 * `a == b`: strict, without conversion. Numbers are equal when their 15 significant digits are. Blank equals blank only.
 * @category operator
 * @param {any} one
 * @param {any} other
 * @returns {boolean}
 */
export function $equal(one, other) {
  if (one === other) return true;
  if (typeof one === "number" && typeof other === "number") return alike(one, other);
  return isList(one) || isList(other) ? fault("value") : false;
}

/** Whether the 15 significant digits of two numbers are the same. */
const alike = (one, other) => one === other || (abs(one - other) < abs(one) * 1e-13 && clean(one) === clean(other));

/** The order of two values that may be compared; undefined when one is blank, which makes every comparison false. */
function order(one, other) {
  if (one === null || other === null) return undefined;
  if (typeof one === "number" && typeof other === "number") {
    return alike(one, other) ? 0 : one < other ? -1 : 1;
  }
  return typeof one === "string" && typeof other === "string" ? compare(one, other) : fault("value");
}

/**
 * `a < b`; false when either is blank. Texts compare by UTF-16 code unit.
 * @category operator
 * @param {any} one
 * @param {any} other
 * @returns {boolean}
 */
export const $less = (one, other) => order(one, other) === -1;

/**
 * `a > b`; false when either is blank.
 * @category operator
 * @param {any} one
 * @param {any} other
 * @returns {boolean}
 */
export const $greater = (one, other) => order(one, other) === 1;

/**
 * `a <= b`; false when either is blank.
 * @category operator
 * @param {any} one
 * @param {any} other
 * @returns {boolean}
 */
export const $atMost = (one, other) => order(one, other) <= 0;

/**
 * `a >= b`; false when either is blank.
 * @category operator
 * @param {any} one
 * @param {any} other
 * @returns {boolean}
 */
export const $atLeast = (one, other) => order(one, other) >= 0;

/**
 * `list[index]`, counted from 0; blank outside.
 * @category operator
 * @param {sequence} values
 * @param {number} index
 * @returns {element}
 */
export function $item(values, index) {
  if (values === null) return null;
  if (!isList(values) && typeof values !== "string") fault("value");
  const at = number(index);
  return isInteger(at) && at >= 0 && at < values.length ? values[at] : null;
}

/** One list of several. */
export function $list(...parts) {
  const result = [];
  for (const part of parts) {
    spend(part.length + 1);
    if (result.length + part.length > MOST_ITEMS) fault("tooLarge");
    for (const item of part) result.push(item);
  }
  return result;
}

/** The list whose elements take the place of a spread. */
export function $spread(value) {
  const items = list(value);
  spend(items.length + 1);
  return items;
}

/**
 * Whether every element counts as true.
 * @category operator
 * @param {list} values
 * @returns {boolean}
 */
export function $all(values) {
  return flat([list(values)]).every($truth);
}

/**
 * Whether some element counts as true.
 * @category operator
 * @param {list} values
 * @returns {boolean}
 */
export function $any(values) {
  return flat([list(values)]).some($truth);
}

/** ROUND for a power of ten of decimals; the factor beside it makes up for binary noise, so that 1.005 rounds to 1.01. */
export const $round = (value, scale) =>
  value > 0 && value * scale < 1e13 ? round(value * scale * 1.000000000000001) / scale : rounded(value, scale);

function rounded(value, scale) {
  const size = abs(number(value));
  if (size * scale >= 1e15) return number(value);
  const result = round(clean(size * scale)) / scale;
  return value < 0 ? -result : result;
}

/** MIN of two numbers. */
export const $min = (one, other) => (one === null ? other : other === null || one < other ? one : other);

/** MAX of two numbers. */
export const $max = (one, other) => (one === null ? other : other === null || one > other ? one : other);

// ---- logic (IF, IFS, SWITCH, AND, OR, NOT and COALESCE are compiled to choices, so that only what is needed is evaluated; the bodies here
// serve calls with spread arguments)

/**
 * One of two values, by a condition. Only the value needed is evaluated. A blank condition is false; without a third value the result is blank.
 * @chinese 按条件取两个值之一，只计算用到的那个值。条件为空视为不成立；没有第三个值时结果为空。
 * @category logic
 * @param {condition} condition What is asked.
 * @param {any} then The value when it is true.
 * @param {any} [otherwise] The value when it is false.
 * @returns {any}
 * @example IF(3 > 2, "more", "less") → "more"
 * @example IF(null, 1, 2) → 2
 */
export const IF = (condition, then, otherwise = null) => ($truth(condition) ? then : otherwise);

/**
 * The value beside the first condition that is true; blank when none is.
 * @chinese 第一个成立的条件旁边的值；都不成立时为空。
 * @category logic
 * @param {condition} condition What is asked first.
 * @param {any} then The value when it is true.
 * @param {...condition} [conditions] What is asked next.
 * @param {...any} [values] The value beside it.
 * @returns {any}
 * @example IFS(false, "a", true, "b") → "b"
 * @example IFS(false, "a") → null
 */
export function IFS(...pairs) {
  for (let i = 0; i + 1 < pairs.length; i += 2) if ($truth(pairs[i])) return pairs[i + 1];
  return null;
}

/**
 * The result beside the first case that equals the subject; a last value without a partner is the default, otherwise blank. Blank equals blank.
 * @chinese 与比较值相等的第一种情况旁边的结果；最后单独一个值是默认值，没有则为空。空等于空。
 * @category logic
 * @param {scalar} subject What is compared.
 * @param {scalar} value The first case.
 * @param {any} result Its result.
 * @param {...any} [more] Further cases and results, and perhaps a default.
 * @returns {any}
 * @example SWITCH("b", "a", 1, "b", 2) → 2
 * @example SWITCH("x", "a", 1, 0) → 0
 */
export function SWITCH(subject, ...pairs) {
  for (let i = 0; i + 1 < pairs.length; i += 2) if ($equal(subject, pairs[i])) return pairs[i + 1];
  return pairs.length % 2 === 1 ? pairs[pairs.length - 1] : null;
}

/**
 * Whether all conditions are true. Stops at the first that is not. Blank is false.
 * @chinese 是否所有条件都成立，遇到第一个不成立的就停止。空视为不成立。
 * @category logic
 * @param {...condition} conditions Conditions, or lists of them.
 * @returns {boolean}
 * @example AND(1 < 2, 2 < 3) → true
 * @example AND(true, null) → false
 */
export const AND = (...conditions) => flat(conditions).every($truth);

/**
 * Whether some condition is true. Stops at the first that is. Blank is false.
 * @chinese 是否有条件成立，遇到第一个成立的就停止。空视为不成立。
 * @category logic
 * @param {...condition} conditions Conditions, or lists of them.
 * @returns {boolean}
 * @example OR(1 > 2, 2 < 3) → true
 * @example OR(false, null) → false
 */
export const OR = (...conditions) => flat(conditions).some($truth);

/**
 * The opposite of a condition; of blank, true.
 * @chinese 条件的相反；空的相反为成立。
 * @category logic
 * @param {condition} condition What is asked.
 * @returns {boolean}
 * @example NOT(1 > 2) → true
 */
export const NOT = (condition) => !$truth(condition);

/**
 * Whether an odd number of conditions is true. Blank is false.
 * @chinese 成立的条件是否为奇数个。空视为不成立。
 * @category logic
 * @param {...condition} conditions Conditions, or lists of them.
 * @returns {boolean}
 * @example XOR(true, false) → true
 * @example XOR(true, true) → false
 */
export const XOR = (...conditions) => flat(conditions).filter($truth).length % 2 === 1;

/**
 * Whether a value is blank: nothing, an empty text or an empty list. 0 and false are not blank.
 * @chinese 值是否为空：没有值、空文本或空列表。0 和“否”不算空。
 * @category logic
 * @param {any} value The value.
 * @returns {boolean}
 * @example ISEMPTY(null) → true
 * @example ISEMPTY(0) → false
 */
export const ISEMPTY = (value) => $blank(value);

/**
 * The first value that is not blank; blank when all are. Later values are not evaluated.
 * @chinese 第一个不为空的值；都为空时结果为空。后面的值不再计算。
 * @category logic
 * @param {...any} values The values in order.
 * @returns {any}
 * @example COALESCE(null, "", "x") → "x"
 */
export function COALESCE(...values) {
  for (const value of values) if (!$blank(value)) return value;
  return null;
}

// ---- text (positions and lengths count code points from 1)

/**
 * Joins values as one text, lists opened. Blank adds nothing.
 * @chinese 把各个值连成一段文本，列表会展开。空值不添加内容。
 * @category text
 * @param {...any} values Values or lists.
 * @returns {text}
 * @example CONCAT("a", 1, null, true) → "a1TRUE"
 */
export function CONCAT(...values) {
  return $text(...flat(values));
}

/**
 * The first characters of a text.
 * @chinese 文本开头的若干个字符。
 * @category text
 * @param {text} value The text; blank is the empty text.
 * @param {number} [count] How many characters, 1 when left out; below 0 is an error.
 * @returns {text}
 * @example LEFT("Unit Price", 4) → "Unit"
 */
export function LEFT(value, count) {
  const size = count === undefined ? 1 : integer(count, 0);
  if (size < 0) fault("value");
  return joined(points(text(value)).slice(0, size));
}

/**
 * The last characters of a text.
 * @chinese 文本末尾的若干个字符。
 * @category text
 * @param {text} value The text; blank is the empty text.
 * @param {number} [count] How many characters, 1 when left out; below 0 is an error.
 * @returns {text}
 * @example RIGHT("Unit Price", 5) → "Price"
 */
export function RIGHT(value, count) {
  const size = count === undefined ? 1 : integer(count, 0);
  if (size < 0) fault("value");
  const all = points(text(value));
  return joined(all.slice(size < all.length ? all.length - size : 0));
}

/**
 * Characters from the middle of a text.
 * @chinese 文本中间的若干个字符。
 * @category text
 * @param {text} value The text; blank is the empty text.
 * @param {number} start The position of the first character, from 1.
 * @param {number} count How many characters; below 0 is an error.
 * @returns {text}
 * @example MID("Fluid Flow", 7, 20) → "Flow"
 */
export function MID(value, start, count) {
  const first = integer(start, 0);
  const size = integer(count, 0);
  if (first < 1 || size < 0) fault("value");
  return joined(points(text(value)).slice(first - 1, first - 1 + size));
}

/**
 * How many characters a text has; of blank, 0. A character outside the basic plane, such as an emoji, counts once.
 * @chinese 文本的字符数；空为 0。表情等扩展字符算一个。
 * @category text
 * @param {text} value The text.
 * @returns {number}
 * @example LEN("Phoenix, AZ") → 11
 */
export const LEN = (value) => points(text(value)).length;

/**
 * A text in lower case.
 * @chinese 把文本转成小写。
 * @category text
 * @param {text} value The text; blank gives the empty text.
 * @returns {text}
 * @example LOWER("Apt. 2B") → "apt. 2b"
 */
export function LOWER(value) {
  const given = text(value);
  room(given.length);
  return given.toLowerCase();
}

/**
 * A text in upper case.
 * @chinese 把文本转成大写。
 * @category text
 * @param {text} value The text; blank gives the empty text.
 * @returns {text}
 * @example UPPER("total") → "TOTAL"
 */
export function UPPER(value) {
  const given = text(value);
  room(given.length);
  return given.toUpperCase();
}

/**
 * A text without spaces at its ends, and with single spaces inside.
 * @chinese 去掉文本首尾的空格，中间连续的空格只留一个。
 * @category text
 * @param {text} value The text; blank gives the empty text.
 * @returns {text}
 * @example TRIM("  First   Quarter  ") → "First Quarter"
 */
export function TRIM(value) {
  const given = text(value);
  room(given.length);
  return given.split(" ").filter((word) => word !== "").join(" ");
}

/**
 * A text with some of its characters replaced, by position.
 * @chinese 按位置替换文本中的若干个字符。
 * @category text
 * @param {text} value The text; blank is the empty text.
 * @param {number} start The position of the first character replaced, from 1.
 * @param {number} count How many are replaced.
 * @param {text} replacement What takes their place; blank removes them.
 * @returns {text}
 * @example REPLACE("abcdefghijk", 6, 5, "*") → "abcde*k"
 */
export function REPLACE(value, start, count, replacement) {
  const first = integer(start, 0);
  const size = integer(count, 0);
  if (first < 1 || size < 0) fault("value");
  const all = points(text(value));
  return $text(joined(all.slice(0, first - 1)), text(replacement), joined(all.slice(first - 1 + size)));
}

/**
 * A text with a part of it replaced wherever it occurs, in exactly this case.
 * @chinese 把文本中出现的某一部分全部替换，区分大小写。
 * @category text
 * @param {text} value The text; blank gives the empty text.
 * @param {text} part What is replaced; blank changes nothing.
 * @param {text} replacement What takes its place; blank removes it.
 * @param {number} [occurrence] Only this occurrence, from 1; all when left out.
 * @returns {text}
 * @example SUBSTITUTE("Rough Data", "Rough", "Final") → "Final Data"
 * @example SUBSTITUTE("Quarter 1, 2011", "1", "2", 3) → "Quarter 1, 2012"
 */
export function SUBSTITUTE(value, part, replacement, occurrence) {
  const given = text(value);
  const old = text(part);
  const fresh = text(replacement);
  const only = occurrence === undefined ? 0 : integer(occurrence, 0);
  if (occurrence !== undefined && only < 1) fault("value");
  return old === "" ? given : replaced(given, old, fresh, only);
}

/** Replaces occurrence `only` of a part, or all when it is 0. */
function replaced(given, old, fresh, only) {
  spend(1 + given.length / 100);
  const pieces = given.split(old);
  if (only === 0) {
    room(given.length + (pieces.length - 1) * (fresh.length - old.length));
    return pieces.join(fresh);
  }
  if (only >= pieces.length) return given;
  return $text(pieces.slice(0, only).join(old), fresh, pieces.slice(only).join(old));
}

/** The index from which a pattern with * and ? (~ makes them plain) matches a beginning of the rest; -1 when nowhere. Both in one case. */
function wildcard(pattern, value, from, whole) {
  const parts = [];
  for (let i = 0; i < pattern.length; i++) {
    const character = pattern[i];
    if (character === "~" && i + 1 < pattern.length) parts.push(pattern[++i]);
    else parts.push(character === "*" ? -1 : character === "?" ? -2 : character);
  }
  for (let start = from; start <= value.length; start++) {
    // The usual two-pointer match: only the latest * is ever tried again.
    let part = 0;
    let at = start;
    let star = -1;
    let mark = 0;
    for (;;) {
      spend(1);
      if (part === parts.length && (!whole || at === value.length)) return start;
      if (part < parts.length && parts[part] === -1) {
        star = part++;
        mark = at;
      } else if (part < parts.length && at < value.length && (parts[part] === -2 || parts[part] === value[at])) {
        part++;
        at++;
      } else if (star >= 0 && mark < value.length) {
        part = star + 1;
        at = ++mark;
      } else break;
    }
    if (whole) return -1;
  }
  return -1;
}

/**
 * The position at which one text is found in another, from 1, whatever the case; `?` stands for any character, `*` for any characters, `~`
 * before them for themselves. Blank when it is not found.
 * @chinese 一段文本在另一段中的位置，从 1 起，不区分大小写；`?` 代表任意一个字符，`*` 代表任意多个字符，前面加 `~` 表示字符本身。找不到时为空。
 * @category text
 * @param {text} part What is looked for.
 * @param {text} value The text it is looked for in; blank is the empty text.
 * @param {number} [start] The position to begin at, 1 when left out.
 * @returns {number}
 * @example SEARCH("e", "Statements", 6) → 7
 * @example SEARCH("x", "abc") → null
 */
export function SEARCH(part, value, start) {
  const within = points(text(value));
  const first = start === undefined ? 1 : integer(start, 0);
  if (first < 1 || first > within.length + 1) fault("value");
  const all = lowered(within);
  const sought = lowered(points(text(part)));
  const hasWildcard = [...sought].some((character) => character === "*" || character === "?" || character === "~");
  if (typeof all === "string" && typeof sought === "string" && !hasWildcard) {
    spend(1 + all.length / 100);
    const found = all.indexOf(sought, first - 1);
    return found < 0 ? null : found + 1;
  }
  const found = wildcard(sought, all, first - 1, false);
  return found < 0 ? null : found + 1;
}

function lowered(all) {
  if (typeof all === "string") {
    const lower = all.toLowerCase();
    if (lower.length === all.length) return lower;
  }
  return [...all].map((character) => character.toLowerCase());
}

/**
 * The parts of a text between separators. Blank gives an empty list.
 * @chinese 按分隔符拆分文本得到的各部分。空得到空列表。
 * @category text
 * @param {text} value The text.
 * @param {text} separator What stands between the parts; an empty one gives the single characters.
 * @returns {texts}
 * @example SPLIT("a,b,c", ",") → ["a", "b", "c"]
 */
export function SPLIT(value, separator) {
  const given = text(value);
  if (given === "") return [];
  room(given.length);
  const mark = text(separator);
  const parts = mark === "" ? [...given] : given.split(mark);
  if (parts.length > MOST_ITEMS) fault("tooLarge");
  spend(parts.length);
  return parts;
}

/**
 * The values of a list as one text with a separator between them. Blanks are passed over.
 * @chinese 用分隔符把列表中的值连成一段文本，跳过空值。
 * @category text
 * @param {list} values The list.
 * @param {text} [separator] What stands between them; ", " when left out.
 * @returns {text}
 * @example JOIN(["a", null, "b"], "-") → "a-b"
 */
export function JOIN(values, separator) {
  return glued(flat([list(values)]).filter((value) => !$blank(value)), separator === undefined ? ", " : text(separator));
}

function glued(values, separator) {
  const texts = values.map(text);
  let length = 0;
  for (const value of texts) length += value.length + separator.length;
  room(length);
  return texts.join(separator);
}

/**
 * A text as a number: spaces around it, thousands commas, a currency sign and a percent sign are understood; other text is an error. Blank is 0.
 * @chinese 把文本转成数字：可识别首尾空格、千位逗号、货币符号和百分号；其他文本报错。空为 0。
 * @category text
 * @param {scalar} value The text.
 * @returns {number}
 * @example VALUE("$1,000") → 1000
 * @example VALUE("12.5%") → 0.125
 */
export function VALUE(value) {
  if (typeof value !== "string") return number(value);
  const given = value.trim();
  if (given === "") return value === "" ? 0 : fault("value");
  if (given.length > 400 || !/^[-+]?[$¥￥€£]?(\d{1,3}(,\d{3})+|\d+)?(\.\d*)?(e[-+]?\d{1,3})?%?$/i.test(given) || !/\d/.test(given)) fault("value");
  const percent = given.endsWith("%");
  const figure = finite(Number(given.replace(/[,$¥￥€£%]/g, "")));
  return percent ? clean(figure / 100) : clean(figure);
}

/**
 * A text repeated.
 * @chinese 把文本重复若干次。
 * @category text
 * @param {text} value The text; blank is the empty text.
 * @param {number} count How often; below 0 is an error, as is a result of more than 100,000 characters.
 * @returns {text}
 * @example REPT("*-", 3) → "*-*-*-"
 */
export function REPT(value, count) {
  const given = text(value);
  const times = integer(count, 0);
  if (times < 0) fault("value");
  if (given === "") return "";
  room(given.length * times);
  return given.repeat(times);
}

const patterns = new Map();

/** A pattern as a regular expression, kept for the next time. It was checked when the formula was compiled. */
function expression(pattern) {
  let made = patterns.get(pattern);
  if (made === undefined) {
    if (patterns.size >= 1000) patterns.clear();
    made = new RegExp(pattern);
    patterns.set(pattern, made);
  }
  return made;
}

function searched(value, pattern) {
  const given = text(value);
  if (given.length > MOST_SEARCHED) fault("tooLarge");
  spend(1 + given.length);
  return expression(pattern).exec(given);
}

/**
 * Whether a text has a part that matches a pattern: characters, classes, groups, alternatives, ^, $ and simple quantifiers. The text may have
 * 2,000 characters; blank is the empty text.
 * @chinese 文本中是否有部分符合匹配模式：字符、字符类、分组、多选一、^、$ 和简单的数量。文本最多 2,000 个字符；空视为空文本。
 * @category text
 * @param {text} value The text.
 * @param {pattern} pattern The pattern, written in the formula.
 * @returns {boolean}
 * @example REGEXMATCH("AB-1234", "^[A-Z]{2}-\\d+$") → true
 */
export const REGEXMATCH = (value, pattern) => searched(value, pattern) !== null;

/**
 * The first part of a text that matches a pattern, or that part's first group when it has one; blank when nothing matches.
 * @chinese 文本中第一个符合匹配模式的部分，模式有分组时取其第一个分组；没有符合的则为空。
 * @category text
 * @param {text} value The text, of at most 2,000 characters.
 * @param {pattern} pattern The pattern, written in the formula.
 * @returns {text}
 * @example REGEXEXTRACT("Order 1234 of May", "\\d+") → "1234"
 * @example REGEXEXTRACT("x=5;", "x=(\\d)") → "5"
 */
export function REGEXEXTRACT(value, pattern) {
  const found = searched(value, pattern);
  return found === null ? null : (found.length > 1 ? found[1] : found[0]) ?? null;
}

/**
 * The character of a Unicode number.
 * @chinese Unicode 编号对应的字符。
 * @category text
 * @param {number} code From 1 to 1114111, without surrogates.
 * @returns {text}
 * @example CHAR(65) → "A"
 */
export function CHAR(code) {
  const point = integer(code, 0);
  if (point < 1 || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) fault("value");
  return String.fromCodePoint(point);
}

/**
 * Whether two texts are the same, upper and lower case told apart. Blank is the empty text.
 * @chinese 两段文本是否完全相同，区分大小写。空视为空文本。
 * @category text
 * @param {text} one The first text.
 * @param {text} other The second text.
 * @returns {boolean}
 * @example EXACT("Word", "word") → false
 */
export const EXACT = (one, other) => text(one) === text(other);

/**
 * A number, date, instant or time as text in a format. Numbers: `0` and `#` for digits, `,` for thousands, `.` for decimals, `%`, up to three
 * sections by `;` (positive; negative; zero). Dates: `yyyy yy mmmm mmm mm m dddd ddd dd d hh h ss s AM/PM`, where `m` beside `h` or `s` means
 * minutes. Texts in quotes, and a character after `\`, stand for themselves; `General` and `@` give the value as it is. Month and day names are
 * English. Blank gives the empty text.
 * @chinese 按格式把数字、日期、日期时间或时间转成文本。数字：`0` 和 `#` 代表数位，`,` 为千位，`.` 为小数，`%` 为百分数，可用 `;` 分成至多三段（正数；负数；零）。日期：`yyyy yy mmmm mmm mm m dddd ddd dd d hh h ss s AM/PM`，`m` 在 `h` 或 `s` 旁边时表示分钟。引号中的文本和 `\` 后的字符原样保留；`General` 和 `@` 原样给出值。月份和星期的名称为英文。空得到空文本。
 * @category text
 * @param {scalar} value The value.
 * @param {text} format The format.
 * @returns {text}
 * @example TEXT(1234.567, "#,##0.00") → "1,234.57"
 * @example TEXT("2026-03-05", "d mmmm yyyy") → "5 March 2026"
 */
export function TEXT(value, format) {
  if ($blank(value)) return "";
  const wanted = text(format);
  if (/^(general|@)$/i.test(wanted)) return text(value);
  const tokens = formatTokens(wanted);
  if (typeof value === "number") return numberText(value, tokens);
  if (typeof value === "boolean") return text(value);
  const moment = isTime(value) ? { day: null, ms: timeOf(value) } : momentOf(value, false);
  if (moment !== null) return dateText(moment, tokens);
  return typeof value === "string" ? value : fault("value");
}

const DIGITS = "零壹贰叁肆伍陆柒捌玖";

/**
 * An amount in the capital characters of Chinese invoices and cheques, rounded to 分. Blank gives the empty text.
 * @chinese 把金额写成发票和支票上用的中文大写，四舍五入到分。空得到空文本。
 * @category text
 * @param {number} value The amount, below ten trillion (10 万亿).
 * @returns {text}
 * @example RMBCAP(1680.32) → "壹仟陆佰捌拾元叁角贰分"
 * @example RMBCAP(-10005) → "负壹万零伍元整"
 */
export function RMBCAP(value) {
  if (value === null) return "";
  const given = number(value);
  if (abs(given) >= 1e13) fault("number");
  const [whole, part] = fixed(abs(clean(given)), 2);
  const yuan = capitals(Number(whole));
  const jiao = part[0] === "0" ? "" : DIGITS[part[0]] + "角";
  const fen = part[1] === "0" ? "" : DIGITS[part[1]] + "分";
  if (yuan === "" && jiao === "" && fen === "") return "零元整";
  const gap = yuan !== "" && jiao === "" && fen !== "" ? "零" : "";
  return (given < 0 ? "负" : "") + (yuan === "" ? "" : yuan + "元") + jiao + gap + fen + (fen === "" ? "整" : "");
}

/** A whole number in capitals; 0 is the empty text. What is skipped between two parts is one 零. */
function capitals(count) {
  for (const [size, unit] of [[1e8, "亿"], [1e4, "万"], [1000, "仟"], [100, "佰"], [10, "拾"]]) {
    if (count < size) continue;
    const high = floor(count / size);
    const low = count % size;
    return capitals(high) + unit + (low > 0 && low < size / 10 ? "零" : "") + capitals(low);
  }
  return count === 0 ? "" : DIGITS[count];
}

const FIRST_READ = 0x4e00;

let syllables = null;
let readings = "";

/** Sets the readings of Chinese characters: the syllables, and in the order of the characters two digits of base 36 each, the place of its own. */
export function $pinyin(table) {
  const [first, second] = table.split("\n");
  syllables = first.split(" ");
  readings = second;
}

/** The syllable of a character; the empty text when it is no Chinese character. */
function reading(character) {
  const at = 2 * (character.charCodeAt(0) - FIRST_READ);
  return at >= 0 && at < readings.length ? syllables[Number.parseInt(readings.slice(at, at + 2), 36)] : "";
}

/**
 * The Latin letters of Chinese characters, without tones; `ü` is written `v`. A character with several readings has its usual one, whatever
 * stands beside it. Everything else stays as it is, with a space between it and a syllable. Blank gives the empty text.
 * @chinese 汉字的拼音，不带声调，`ü` 写作 `v`。多音字取常用读音，不看上下文。其他字符不变，与拼音之间加一个空格。空得到空文本。
 * @category text
 * @param {text} value The text.
 * @param {text} [style] "full" for whole syllables with spaces between them (also when left out), "initials" for their first letters.
 * @returns {text}
 * @example PINYIN("张伟") → "zhang wei"
 * @example PINYIN("上海分公司", "initials") → "shfgs"
 */
export function PINYIN(value, style) {
  if (syllables === null) fault("stopped");
  const given = text(value);
  const wanted = style === undefined ? "full" : text(style).toLowerCase();
  if (wanted !== "full" && wanted !== "initials") fault("value");
  spend(given.length);
  let result = "";
  let wasRead = false;
  for (let i = 0; i < given.length; i++) {
    const syllable = reading(given[i]);
    const isRead = syllable !== "";
    const hasGap = wanted === "full" && i > 0 && (isRead || wasRead) && given[i] !== " " && given[i - 1] !== " ";
    result += (hasGap ? " " : "") + (isRead ? (wanted === "full" ? syllable : syllable[0]) : given[i]);
    wasRead = isRead;
  }
  room(result.length);
  return result;
}

/** A format as tokens: { text } stands for itself, anything else is a code. */
function formatTokens(format) {
  if (format.length > 200) fault("format");
  const tokens = [];
  for (let i = 0; i < format.length; i++) {
    const character = format[i];
    if (character === '"') {
      const end = format.indexOf('"', i + 1);
      if (end < 0) fault("format");
      tokens.push({ text: format.slice(i + 1, end) });
      i = end;
    } else if (character === "\\" && i + 1 < format.length) {
      tokens.push({ text: format[++i] });
    } else if (/[ymdhs]/i.test(character)) {
      let end = i;
      while (end < format.length && format[end].toLowerCase() === character.toLowerCase()) end++;
      tokens.push(format.slice(i, end).toLowerCase());
      i = end - 1;
    } else if (/^am\/pm/i.test(format.slice(i, i + 5))) {
      tokens.push("AM/PM");
      i += 4;
    } else tokens.push(character);
  }
  return tokens;
}

function numberText(value, tokens) {
  const sections = [[]];
  for (const token of tokens) {
    if (token === ";") sections.push([]);
    else sections[sections.length - 1].push(token);
  }
  if (sections.length > 3) fault("format");
  if (sections.some((section) => section.some((token) => typeof token === "string" && /^[ymdhsA]/.test(token)))) fault("format");
  if (value < 0 && sections.length > 1) return sectionText(-value, sections[1]);
  const result = value === 0 && sections.length > 2 ? sectionText(0, sections[2]) : sectionText(abs(value), sections[0]);
  return value < 0 && /[1-9]/.test(result) ? "-" + result : result;
}

function sectionText(value, tokens) {
  const isDigit = (token) => token === "0" || token === "#";
  const places = tokens.map((token, index) => (isDigit(token) ? index : -1)).filter((index) => index >= 0);
  const percents = tokens.filter((token) => token === "%").length;
  const plain = (token) => (typeof token === "object" ? token.text : token);
  if (places.length === 0) return tokens.map(plain).join("");
  if (tokens.some((token, index) => /^e$/i.test(token) && (tokens[index + 1] === "+" || tokens[index + 1] === "-"))) fault("format");
  const point = tokens.indexOf(".");
  const last = places[places.length - 1];
  const whole = places.filter((index) => point < 0 || index < point);
  const part = places.filter((index) => point >= 0 && index > point);
  // A comma between digits groups thousands; one after the last digit divides by a thousand.
  const lastWhole = whole.length > 0 ? whole[whole.length - 1] : point;
  const grouped = tokens.some((token, index) => token === "," && whole.length > 0 && index > whole[0] && index < lastWhole);
  let scale = 0;
  for (let i = (part.length > 0 ? last : lastWhole) + 1; tokens[i] === ","; i++) scale++;
  if (part.length > 20 || percents > 3) fault("format");
  const scaled = clean((value * pow(100, percents)) / pow(1000, scale));
  if (scaled >= 1e21) fault("number");
  const [digits, fraction] = fixed(scaled, part.length);
  const least = whole.filter((index) => tokens[index] === "0").length;
  let integerPart = digits === "0" ? "" : digits;
  while (integerPart.length < least) integerPart = "0" + integerPart;
  let decimals = fraction;
  for (let i = part.length - 1; i >= 0 && tokens[part[i]] === "#" && decimals.endsWith("0"); i--) decimals = decimals.slice(0, -1);

  // Digits go into their places from the right; what is left over goes before the first.
  let result = "";
  const start = whole.length > 0 ? whole[0] : point;
  let before = "";
  let spare = integerPart;
  const pieces = [];
  let count = 0;
  for (let i = lastWhole; i >= start && whole.length > 0; i--) {
    const token = tokens[i];
    if (isDigit(token)) {
      const isFirst = i === start;
      const take = isFirst ? spare : spare.slice(-1);
      spare = isFirst ? "" : spare.slice(0, -1);
      for (let k = take.length - 1; k >= 0; k--) {
        if (grouped && count > 0 && count % 3 === 0) pieces.push(",");
        pieces.push(take[k]);
        count++;
      }
    } else if (token !== ",") pieces.push(plain(token));
  }
  if (whole.length === 0) before = integerPart;
  result = before + pieces.reverse().join("");
  const prefix = tokens.slice(0, whole.length > 0 ? start : point).map(plain).join("");
  let tail = "";
  let used = 0;
  for (let i = (whole.length > 0 ? lastWhole : point - 1) + 1; i < tokens.length; i++) {
    const token = tokens[i];
    if (i === point) tail += ".";
    else if (isDigit(token)) tail += used < decimals.length ? decimals[used++] : "";
    else if (token !== ",") tail += plain(token);
  }
  return prefix + result + tail;
}

/** A number that is not negative, rounded half up to some decimals, as the digits before and after the point. */
function fixed(value, decimals) {
  const digits = value.toPrecision(15);
  let [mantissa, exponent] = digits.split("e");
  let [whole, part = ""] = mantissa.split(".");
  let shift = exponent === undefined ? 0 : Number(exponent);
  let all = whole + part;
  let point = whole.length + shift;
  while (point <= 0) {
    all = "0" + all;
    point++;
  }
  while (all.length < point + decimals + 1) all += "0";
  const kept = all.slice(0, point + decimals);
  if (all[point + decimals] < "5") return [stripped(kept.slice(0, point)), kept.slice(point)];
  let carry = "";
  let i = kept.length - 1;
  while (i >= 0 && kept[i] === "9") {
    carry += "0";
    i--;
  }
  const up = i < 0 ? "1" + carry : kept.slice(0, i) + String(Number(kept[i]) + 1) + carry;
  const split = up.length - decimals;
  return [stripped(up.slice(0, split)), up.slice(split)];
}

function stripped(digits) {
  const result = digits.replace(/^0+/, "");
  return result === "" ? "0" : result;
}

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

function dateText(moment, tokens) {
  const [year, month, day] = moment.day === null ? [null, null, null] : civil(moment.day);
  const ms = moment.ms ?? 0;
  const hour = floor(ms / 3600000);
  const half = tokens.includes("AM/PM");
  const needed = (value) => (value === null ? fault("format") : value);
  const isMinute = (index) => {
    let i = index - 1;
    while (i >= 0 && !isCode(tokens[i])) i--;
    if (i >= 0 && tokens[i][0] === "h") return true;
    i = index + 1;
    while (i < tokens.length && !isCode(tokens[i])) i++;
    return i < tokens.length && tokens[i][0] === "s";
  };
  return tokens
    .map((token, index) => {
      if (typeof token === "object") return token.text;
      switch (token[0]) {
        case "y":
          return token.length > 2 ? padded(needed(year), 4) : padded(needed(year) % 100, 2);
        case "m":
          if (token.length <= 2 && isMinute(index)) return padded(floor(ms / 60000) % 60, token.length);
          if (token.length === 3) return MONTHS[needed(month) - 1].slice(0, 3);
          if (token.length === 5) return MONTHS[needed(month) - 1][0];
          return token.length > 3 ? MONTHS[needed(month) - 1] : padded(needed(month), token.length);
        case "d":
          if (token.length <= 2) return padded(needed(day), token.length);
          needed(day);
          return token.length === 3 ? WEEKDAYS[weekday(moment.day)].slice(0, 3) : WEEKDAYS[weekday(moment.day)];
        case "h":
          return padded(half ? (hour + 11) % 12 + 1 : hour, min2(token.length));
        case "s":
          return padded(floor(ms / 1000) % 60, min2(token.length));
        case "A":
          return token === "AM/PM" ? (hour < 12 ? "AM" : "PM") : token;
        default:
          return token === "0" || token === "#" || token === ";" ? fault("format") : token;
      }
    })
    .join("");
}

const min2 = (length) => (length > 2 ? 2 : length);

function isCode(token) {
  return typeof token === "string" && /^[ymdhs]/.test(token);
}

function padded(value, length) {
  return String(value).padStart(length, "0");
}

// ---- numbers

/**
 * The absolute value; of blank, 0.
 * @chinese 绝对值；空为 0。
 * @category number
 * @param {number} value The number.
 * @returns {number}
 * @example ABS(-4) → 4
 */
export const ABS = (value) => abs(number(value));

/**
 * The sum of numbers. Blanks, and texts and switches in lists, are passed over; of nothing, 0.
 * @chinese 数字之和。跳过空值，以及列表中的文本和开关；没有数字时为 0。
 * @category number
 * @param {...numbers} values Numbers, or lists of them.
 * @returns {number}
 * @example SUM([0.1, 0.2], null) → 0.3
 */
export function SUM(...values) {
  return total(numbers(values));
}
/**
 * The mean of numbers. Blanks, and texts and switches in lists, are passed over; of nothing, blank.
 * @chinese 数字的平均值。跳过空值，以及列表中的文本和开关；没有数字时为空。
 * @category number
 * @param {...numbers} values Numbers, or lists of them.
 * @returns {number}
 * @example AVERAGE([10, 20, null]) → 15
 */
export function AVERAGE(...values) {
  return mean(numbers(values));
}

/** The least (sign 1) or greatest (sign -1) number or date; blank when there is none. */
function extreme(values, sign) {
  let result = null;
  for (const value of values) {
    if (isList(value)) {
      spend(value.length);
      for (const item of value) result = better(result, isList(item) ? fault("value") : item, sign);
    } else result = better(result, value, sign);
  }
  return result;
}

function better(result, value, sign) {
  if (value === null || typeof value === "boolean") return result;
  if (typeof value === "string" && momentOf(value, false) === null && !isTime(value)) fault("value");
  if (result === null) return value;
  if (typeof result !== typeof value) fault("value");
  return (value < result ? -1 : 1) === sign ? result : value;
}

/**
 * The least of numbers, or the earliest of dates. Blanks and switches are passed over; of nothing, blank.
 * @chinese 最小的数字或最早的日期。跳过空值和开关；没有时为空。
 * @category number
 * @param {...comparable} values Numbers or dates, or lists of them.
 * @returns {element}
 * @example MIN(10, [7, 9, null]) → 7
 */
export const MIN = (...values) => extreme(values, 1);

/**
 * The greatest of numbers, or the latest of dates. Blanks and switches are passed over; of nothing, blank.
 * @chinese 最大的数字或最晚的日期。跳过空值和开关；没有时为空。
 * @category number
 * @param {...comparable} values Numbers or dates, or lists of them.
 * @returns {element}
 * @example MAX(10, [7, 9, null]) → 10
 */
export const MAX = (...values) => extreme(values, -1);

/**
 * How many of the values are numbers.
 * @chinese 值中有多少个数字。
 * @category number
 * @param {...any} values Values, or lists of them.
 * @returns {number}
 * @example COUNT([1, "a", null, 2], 3) → 3
 */
export function COUNT(...values) {
  let count = 0;
  for (const value of flat(values)) if (typeof value === "number") count++;
  return count;
}

/**
 * How many of the values are not blank.
 * @chinese 有多少个值不为空。
 * @category number
 * @param {...any} values Values, or lists of them; a sub-form counts its rows.
 * @returns {number}
 * @example COUNTA([1, "a", null, ""]) → 2
 */
export function COUNTA(...values) {
  let count = 0;
  for (let i = 0; i < values.length; i++) count += $filled(values[i]);
  return count;
}

/** COUNTA of one value or list. */
export function $filled(value) {
  if (value === null || value === "") return 0;
  if (typeof value !== "object") return 1;
  spend(value.length);
  let count = 0;
  for (let i = 0; i < value.length; i++) {
    const item = value[i];
    if (item === null || item === "") continue;
    count += typeof item === "object" ? fault("value") : 1;
  }
  return count;
}

const NUMBER = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d{1,3})?$/i;

/** A test made of a criterion: a function, a value, or a text such as ">5", "<>x", "a*". */
function criterion(given) {
  if (typeof given === "function") return (value) => $truth(given(value));
  if (typeof given !== "string") return (value) => given !== null && value === given;
  const operator = given.startsWith("<=") || given.startsWith(">=") || given.startsWith("<>") ? given.slice(0, 2) : /^[<>=]/.test(given) ? given[0] : "";
  const rest = given.slice(operator.length);
  if (rest === "") return operator === "<>" ? (value) => !$blank(value) : (value) => (operator === "" || operator === "=") && $blank(value);
  const isNumber = NUMBER.test(rest);
  const isEquality = operator === "" || operator === "=" || operator === "<>";
  if (isNumber || !isEquality) {
    const bound = isNumber ? Number(rest) : rest.toLowerCase();
    return (value) => {
      let comparable = typeof value === "string" && !isNumber ? value.toLowerCase() : value;
      // A text that reads as a number equals it, but is neither less nor greater.
      if (isNumber && isEquality && typeof value === "string" && NUMBER.test(value)) comparable = Number(value);
      if (typeof comparable !== typeof bound) return operator === "<>";
      const sign = isNumber ? order(comparable, bound) : compare(comparable, bound);
      if (operator === "<") return sign < 0;
      if (operator === ">") return sign > 0;
      if (operator === "<=") return sign <= 0;
      if (operator === ">=") return sign >= 0;
      return operator === "<>" ? sign !== 0 : sign === 0;
    };
  }
  const pattern = rest.toLowerCase();
  const matches = (value) => {
    if (typeof value === "boolean") return text(value).toLowerCase() === pattern;
    return typeof value === "string" && wildcard(pattern, value.toLowerCase(), 0, true) === 0;
  };
  return operator === "<>" ? (value) => !matches(value) : matches;
}

/**
 * How many elements of a list meet a criterion: a value they equal, a text such as ">5", "<>done" or "A*" (whatever the case, with * and ?), or
 * a function such as x => x > 5. "" counts blanks; a blank criterion counts nothing.
 * @chinese 列表中有多少个元素符合条件：等于某个值，或形如 ">5"、"<>done"、"A*" 的文本（不区分大小写，可用 * 和 ?），或形如 x => x > 5 的函数。"" 统计空值；条件为空则不统计任何元素。
 * @category number
 * @param {list} values The list.
 * @param {criterion} criterion What they must meet.
 * @returns {number}
 * @example COUNTIF([32, 54, 75, 86], ">55") → 2
 * @example COUNTIF(["apples", "pears", "Apples"], "apples") → 2
 */
export function COUNTIF(values, test) {
  const meets = criterion(test);
  let count = 0;
  for (const value of flat([list(values)])) {
    spend(1);
    if (meets(value)) count++;
  }
  return count;
}

/**
 * The sum of the numbers whose elements meet a criterion, as in COUNTIF.
 * @chinese 元素符合条件的数字之和，条件写法同 COUNTIF。
 * @category number
 * @param {list} values The list that is tested.
 * @param {criterion} criterion What its elements must meet.
 * @param {list} [summed] The numbers to add, in the same places; the tested list when left out.
 * @returns {number}
 * @example SUMIF(["a", "b", "a"], "a", [1, 2, 3]) → 4
 */
export const SUMIF = (values, test, summed) => total(met(summed === undefined ? values : summed, [values, test]));

/** The numbers of a list in whose places other lists, which alternate with their criteria, meet those criteria. */
function met(values, pairs) {
  const taken = list(values);
  return placesMeeting(pairs).filter((place) => typeof taken[place] === "number").map((place) => taken[place]);
}

/** The places, from 0, in which lists, which alternate with their criteria, all meet those criteria. */
function placesMeeting(pairs) {
  const tests = [];
  for (let i = 0; i + 1 < pairs.length; i += 2) tests.push({ values: flat([list(pairs[i])]), meets: criterion(pairs[i + 1]) });
  if (tests.some((test) => test.values.length !== tests[0].values.length)) fault("value");
  const result = [];
  for (let i = 0; tests.length > 0 && i < tests[0].values.length; i++) {
    spend(tests.length);
    if (tests.every((test) => test.meets(test.values[i]))) result.push(i);
  }
  return result;
}

/** A sum without binary noise: what is lost at each step is kept beside it, and digits finer than the 15 of its parts are cut off. */
function total(values) {
  let sum = 0;
  let lost = 0;
  let size = 0;
  for (let i = 0; i < values.length; i++) {
    const next = sum + values[i];
    lost += abs(sum) >= abs(values[i]) ? sum - next + values[i] : values[i] - next + sum;
    sum = next;
    if (abs(values[i]) > size) size = abs(values[i]);
    if (abs(sum) > size) size = abs(sum);
  }
  const result = finite(sum + lost);
  if (isInteger(result) || size >= 1e15) return clean(result);
  let places = 14;
  for (let left = size; left >= 10; left /= 10) places--;
  for (let left = size; left < 1 && places < 20; left *= 10) places++;
  return clean(+result.toFixed(places));
}

const mean = (values) => (values.length === 0 ? null : clean(total(values) / values.length));

/**
 * The sum of the numbers in whose places every tested list meets its criterion, as in COUNTIF. Tested lists of different length are an error.
 * @chinese 各个受检列表在同一位置都符合条件的数字之和，条件写法同 COUNTIF。受检列表长度不同则报错。
 * @category number
 * @param {list} summed The numbers to add.
 * @param {list} values The first list that is tested.
 * @param {criterion} criterion What its elements must meet.
 * @param {...list} [lists] A further list that is tested.
 * @param {...criterion} [criteria] What its elements must meet.
 * @returns {number}
 * @example SUMIFS([1, 2, 3, 4], ["a", "b", "a", "a"], "a", [10, 20, 30, 40], ">10") → 7
 */
export const SUMIFS = (summed, ...pairs) => total(met(summed, pairs));

/**
 * The mean of the numbers whose elements meet a criterion, as in COUNTIF; blank when none does.
 * @chinese 元素符合条件的数字的平均值，条件写法同 COUNTIF；都不符合时为空。
 * @category number
 * @param {list} values The list that is tested.
 * @param {criterion} criterion What its elements must meet.
 * @param {list} [averaged] The numbers of which the mean is taken, in the same places; the tested list when left out.
 * @returns {number}
 * @example AVERAGEIF([10, 20, 30], ">10") → 25
 * @example AVERAGEIF(["a", "b"], "c", [1, 2]) → null
 */
export const AVERAGEIF = (values, test, averaged) => mean(met(averaged === undefined ? values : averaged, [values, test]));

/**
 * The mean of the numbers in whose places every tested list meets its criterion, as in COUNTIF; blank when there is none. Tested lists of
 * different length are an error.
 * @chinese 各个受检列表在同一位置都符合条件的数字的平均值，条件写法同 COUNTIF；没有时为空。受检列表长度不同则报错。
 * @category number
 * @param {list} averaged The numbers of which the mean is taken.
 * @param {list} values The first list that is tested.
 * @param {criterion} criterion What its elements must meet.
 * @param {...list} [lists] A further list that is tested.
 * @param {...criterion} [criteria] What its elements must meet.
 * @returns {number}
 * @example AVERAGEIFS([1, 2, 3, 4], ["a", "b", "a", "a"], "a", [10, 20, 30, 40], ">10") → 3.5
 */
export const AVERAGEIFS = (averaged, ...pairs) => mean(met(averaged, pairs));

/**
 * In how many places every tested list meets its criterion, as in COUNTIF. Tested lists of different length are an error.
 * @chinese 各个受检列表在同一位置都符合条件的位置有多少个，条件写法同 COUNTIF。受检列表长度不同则报错。
 * @category number
 * @param {list} values The first list that is tested.
 * @param {criterion} criterion What its elements must meet.
 * @param {...list} [lists] A further list that is tested.
 * @param {...criterion} [criteria] What its elements must meet.
 * @returns {number}
 * @example COUNTIFS(["a", "b", "a"], "a", [10, 20, 30], ">10") → 1
 */
export const COUNTIFS = (...pairs) => placesMeeting(pairs).length;

/**
 * The sum of products of the numbers in the same places of several lists. Whatever is no number is 0; lists of different length are an error.
 * @chinese 几个列表相同位置的数字相乘后求和。不是数字的算 0；列表长度不同则报错。
 * @category number
 * @param {...list} lists The lists.
 * @returns {number}
 * @example SUMPRODUCT([3, 4], [2, 5]) → 26
 */
export function SUMPRODUCT(...lists) {
  const all = lists.map(list);
  const length = all[0].length;
  if (all.some((items) => items.length !== length)) fault("value");
  const products = [];
  for (let i = 0; i < length; i++) {
    spend(all.length);
    let product = 1;
    for (const items of all) product *= typeof items[i] === "number" ? items[i] : isList(items[i]) ? fault("value") : 0;
    products.push(product);
  }
  return total(products);
}

/** A power of ten, exact where doubles can be. */
const POWERS = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20];

/** Rounds the size of a number at some decimals by a rule, noise removed first. */
function roundedBy(rule, value, digits) {
  const given = number(value);
  const places = integer(digits, 0);
  if (places > 20 || given === 0) return given;
  if (places < -20) return rule === ceil ? fault("number") : 0;
  const size = clean(abs(given));
  if (size >= 1e15 && places >= 0) return given;
  const scale = POWERS[abs(places)];
  const result = clean(places < 0 ? rule(clean(size / scale)) * scale : rule(clean(size * scale)) / scale);
  return given < 0 ? 0 - result : result;
}

/**
 * A number rounded to some decimals, half away from zero as people count: ROUND(1.005, 2) is 1.01. Blank is 0.
 * @chinese 按小数位数四舍五入：ROUND(1.005, 2) 为 1.01。空为 0。
 * @category number
 * @param {number} value The number.
 * @param {number} [digits] Decimals kept, 0 when left out; below 0 rounds tens, hundreds and so on.
 * @returns {number}
 * @example ROUND(1.005, 2) → 1.01
 * @example ROUND(-1.475, 2) → -1.48
 * @example ROUND(626.3, -3) → 1000
 */
export const ROUND = (value, digits) => roundedBy(round, value, digits);

/**
 * A number rounded away from zero. Blank is 0.
 * @chinese 向远离零的方向舍入。空为 0。
 * @category number
 * @param {number} value The number.
 * @param {number} [digits] Decimals kept, 0 when left out.
 * @returns {number}
 * @example ROUNDUP(3.2, 0) → 4
 * @example ROUNDUP(-3.14159, 1) → -3.2
 */
export const ROUNDUP = (value, digits) => roundedBy(ceil, value, digits);

/**
 * A number rounded towards zero. Blank is 0.
 * @chinese 向零的方向舍入。空为 0。
 * @category number
 * @param {number} value The number.
 * @param {number} [digits] Decimals kept, 0 when left out.
 * @returns {number}
 * @example ROUNDDOWN(-3.14159, 1) → -3.1
 */
export const ROUNDDOWN = (value, digits) => roundedBy(floor, value, digits);

/**
 * A number rounded up to a multiple. Blank is 0. A positive number with a negative multiple is an error; with both negative it is rounded away
 * from zero.
 * @chinese 向上舍入到某数的倍数。空为 0。正数配负的倍数报错；两者都为负时向远离零的方向舍入。
 * @category number
 * @param {number} value The number.
 * @param {number} [multiple] The multiple, 1 when left out.
 * @returns {number}
 * @example CEILING(2.5, 1) → 3
 * @example CEILING(-2.5, 2) → -2
 */
export function CEILING(value, multiple) {
  const given = number(value);
  const step = multiple === undefined ? 1 : number(multiple);
  if (given === 0 || step === 0) return 0;
  if (given > 0 && step < 0) fault("number");
  return clean(ceil(clean(given / step)) * step) + 0;
}

/**
 * A number rounded down to a multiple. Blank is 0. A positive number with a negative multiple is an error; with both negative it is rounded
 * towards zero.
 * @chinese 向下舍入到某数的倍数。空为 0。正数配负的倍数报错；两者都为负时向零的方向舍入。
 * @category number
 * @param {number} value The number.
 * @param {number} [multiple] The multiple, 1 when left out; 0 is an error.
 * @returns {number}
 * @example FLOOR(3.7, 2) → 2
 * @example FLOOR(-2.5, 2) → -4
 */
export function FLOOR(value, multiple) {
  const given = number(value);
  const step = multiple === undefined ? 1 : number(multiple);
  if (given === 0) return 0;
  if (step === 0) fault("divisionByZero");
  if (given > 0 && step < 0) fault("number");
  return clean(floor(clean(given / step)) * step) + 0;
}

/**
 * A number rounded down to a whole one. Blank is 0.
 * @chinese 向下取整。空为 0。
 * @category number
 * @param {number} value The number.
 * @returns {number}
 * @example INT(-8.9) → -9
 */
export const INT = (value) => floor(clean(number(value)));

/**
 * The remainder of a division, with the sign of the divisor. Blank is 0.
 * @chinese 除法的余数，符号与除数相同。空为 0。
 * @category number
 * @param {number} value The number divided.
 * @param {number} divisor The divisor; 0 is an error.
 * @returns {number}
 * @example MOD(-3, 2) → 1
 * @example MOD(3, -2) → -1
 */
export function MOD(value, divisor) {
  const given = number(value);
  const by = number(divisor);
  if (by === 0) fault("divisionByZero");
  return clean($subtract(given, by * floor(clean(given / by)))) + 0;
}

/**
 * A number raised to a power. Blank is 0; 0 to the power of 0 is an error.
 * @chinese 数的乘方。空为 0；0 的 0 次方报错。
 * @category number
 * @param {number} value The base.
 * @param {number} exponent The exponent.
 * @returns {number}
 * @example POWER(98.6, 3.2) → 2401077.2220695773
 */
export function POWER(value, exponent) {
  const base = number(value);
  const by = number(exponent);
  if (base === 0 && by === 0) fault("number");
  if (base === 0 && by < 0) fault("divisionByZero");
  return clean(pow(base, by));
}

/**
 * The square root; of a negative number an error, of blank 0.
 * @chinese 平方根；负数报错，空为 0。
 * @category number
 * @param {number} value The number.
 * @returns {number}
 * @example SQRT(16) → 4
 */
export const SQRT = (value) => (number(value) < 0 ? fault("number") : sqrt(number(value)));

/**
 * The logarithm. Of 0, blank or a negative number it is an error.
 * @chinese 对数。0、空或负数报错。
 * @category number
 * @param {number} value The number.
 * @param {number} [base] The base, 10 when left out.
 * @returns {number}
 * @example LOG(8, 2) → 3
 */
export function LOG(value, base) {
  const given = number(value);
  const by = base === undefined ? 10 : number(base);
  if (given <= 0 || by <= 0) fault("number");
  if (by === 1) fault("divisionByZero");
  return clean(by === 10 ? log10(given) : log(given) / log(by));
}

function ranked(values, rank, sign) {
  const all = numbers([list(values)]).sort((one, other) => sign * compare(one, other));
  spend(all.length * 4);
  const place = ceil(clean(number(rank)));
  return place < 1 || place > all.length ? fault("number") : all[place - 1];
}

/**
 * The k-th largest number of a list. Blanks and texts are passed over; a place outside is an error.
 * @chinese 列表中第 k 大的数字。跳过空值和文本；超出范围报错。
 * @category number
 * @param {list} values The list.
 * @param {number} rank The place, from 1.
 * @returns {number}
 * @example LARGE([3, 5, 3, 5, 4], 3) → 4
 */
export const LARGE = (values, rank) => ranked(values, rank, -1);

/**
 * The k-th smallest number of a list. Blanks and texts are passed over; a place outside is an error.
 * @chinese 列表中第 k 小的数字。跳过空值和文本；超出范围报错。
 * @category number
 * @param {list} values The list.
 * @param {number} rank The place, from 1.
 * @returns {number}
 * @example SMALL([3, 4, 5, 2, 3, 4, 6, 4, 7], 4) → 4
 */
export const SMALL = (values, rank) => ranked(values, rank, 1);

/**
 * The place of a number among those of a list, from 1; equal numbers share the best place. Blank when the number is blank or not in the list.
 * @chinese 数字在列表中的名次，从 1 起；相同的数字取最好的名次。数字为空或不在列表中时为空。
 * @category number
 * @param {number} value The number.
 * @param {list} values The list. Blanks and texts are passed over.
 * @param {boolean} [ascending] Whether the least comes first; the greatest when left out.
 * @returns {number}
 * @example RANK(3.5, [7, 3.5, 3.5, 1, 2]) → 2
 * @example RANK(7, [7, 3.5, 3.5, 1, 2], true) → 5
 */
export function RANK(value, values, ascending) {
  if (value === null) return null;
  const given = number(value);
  const all = numbers([list(values)]);
  const sign = $truth(ascending ?? false) ? -1 : 1;
  const isIn = all.some((other) => order(other, given) === 0);
  return isIn ? all.filter((other) => order(other, given) === sign).length + 1 : null;
}

/**
 * A number from 0 up to 1, which is left out, drawn anew at every evaluation. It is made of the moment and of how many were drawn before,
 * so it is no secret.
 * @chinese 从 0 到 1（不含 1）的随机数，每次计算都重新取。由时刻和已取的个数得出，不能用作密码。
 * @category number
 * @returns {number}
 */
export function RAND() {
  // Mulberry32 over the moment and the count of draws.
  let state = (now % 4294967296) + imul(++draws, 0x6d2b79f5);
  state = imul(state ^ (state >>> 15), state | 1);
  state ^= state + imul(state ^ (state >>> 7), state | 61);
  return ((state ^ (state >>> 14)) >>> 0) / 4294967296;
}

/**
 * The number in the middle, or the mean of the two in the middle. Blanks and texts are passed over; of nothing, blank.
 * @chinese 中间的数字，或中间两个数字的平均值。跳过空值和文本；没有数字时为空。
 * @category number
 * @param {...numbers} values Numbers, or lists of them.
 * @returns {number}
 * @example MEDIAN([1, 2, 3, 4, 5, 6]) → 3.5
 */
export function MEDIAN(...values) {
  const all = numbers(values).sort(compare);
  spend(all.length * 4);
  if (all.length === 0) return null;
  const middle = floor(all.length / 2);
  return all.length % 2 === 1 ? all[middle] : clean((all[middle - 1] + all[middle]) / 2);
}

/** The sum of squared distances from the mean over a count that a sample lowers by one; blank when there are too few numbers. */
function spread(values, missing) {
  const all = numbers(values);
  spend(all.length);
  if (all.length <= missing) return null;
  const middle = mean(all);
  return total(all.map((value) => (value - middle) * (value - middle))) / (all.length - missing);
}

const root = (value) => (value === null ? null : sqrt(value));

/**
 * The standard deviation of numbers that are a sample. Blanks and texts are passed over; of fewer than two numbers, blank.
 * @chinese 样本的标准差。跳过空值和文本；少于两个数字时为空。
 * @category number
 * @param {...numbers} values Numbers, or lists of them.
 * @returns {number}
 * @example STDEV([2, 4, 4, 4, 5, 5, 7, 9]) → 2.138089935299395
 */
export const STDEV = (...values) => root(spread(values, 1));

/**
 * The standard deviation of numbers that are all there are. Blanks and texts are passed over; of nothing, blank.
 * @chinese 总体的标准差。跳过空值和文本；没有数字时为空。
 * @category number
 * @param {...numbers} values Numbers, or lists of them.
 * @returns {number}
 * @example STDEVP([2, 4, 4, 4, 5, 5, 7, 9]) → 2
 */
export const STDEVP = (...values) => root(spread(values, 0));

/**
 * The variance of numbers that are a sample. Blanks and texts are passed over; of fewer than two numbers, blank.
 * @chinese 样本的方差。跳过空值和文本；少于两个数字时为空。
 * @category number
 * @param {...numbers} values Numbers, or lists of them.
 * @returns {number}
 * @example VAR([1, 2, 3, 4]) → 1.6666666666666667
 */
export const VAR = (...values) => spread(values, 1);

/**
 * The variance of numbers that are all there are. Blanks and texts are passed over; of nothing, blank.
 * @chinese 总体的方差。跳过空值和文本；没有数字时为空。
 * @category number
 * @param {...numbers} values Numbers, or lists of them.
 * @returns {number}
 * @example VARP([1, 2, 3, 4]) → 1.25
 */
export const VARP = (...values) => spread(values, 0);

/** The number at a share from 0 to 1 of a list in order, between two of them where it falls there. */
function quantile(values, share) {
  const all = numbers([list(values)]).sort(compare);
  spend(all.length * 4);
  if (!(share >= 0 && share <= 1)) fault("number");
  if (all.length === 0) return null;
  const place = clean((all.length - 1) * share);
  const low = all[floor(place)];
  return clean(low + (place - floor(place)) * (all[ceil(place)] - low));
}

/**
 * The number below which a share of a list lies, both ends counted, as PERCENTILE.INC does. Blanks and texts are passed over; of nothing, blank.
 * @chinese 列表的百分位数，含两端，同 PERCENTILE.INC。跳过空值和文本；没有数字时为空。
 * @category number
 * @param {list} values The list.
 * @param {number} share The share, from 0 to 1; anything else is an error.
 * @returns {number}
 * @example PERCENTILE([1, 2, 3, 4], 0.3) → 1.9
 */
export const PERCENTILE = (values, share) => quantile(values, number(share));

/**
 * A quartile of a list, both ends counted, as QUARTILE.INC does. Blanks and texts are passed over; of nothing, blank.
 * @chinese 列表的四分位数，含两端，同 QUARTILE.INC。跳过空值和文本；没有数字时为空。
 * @category number
 * @param {list} values The list.
 * @param {number} quarter 0 the least, 1 the first quartile, 2 the median, 3 the third quartile, 4 the greatest; anything else is an error.
 * @returns {number}
 * @example QUARTILE([1, 2, 4, 7, 8, 9, 10, 12], 1) → 3.5
 */
export const QUARTILE = (values, quarter) => quantile(values, trunc(clean(number(quarter))) / 4);

/**
 * The number that occurs most often, the first of several. Blanks and texts are passed over; blank when no number occurs twice.
 * @chinese 出现次数最多的数字，有多个时取第一个。跳过空值和文本；没有数字出现两次时为空。
 * @category number
 * @param {...numbers} values Numbers, or lists of them.
 * @returns {number}
 * @example MODE([5.6, 4, 4, 3, 2, 4]) → 4
 * @example MODE([1, 2, 3]) → null
 */
export function MODE(...values) {
  const counts = new Map();
  const all = numbers(values);
  spend(all.length);
  let most = 1;
  for (const value of all) {
    const count = (counts.get(clean(value)) ?? 0) + 1;
    counts.set(clean(value), count);
    if (count > most) most = count;
  }
  for (const [value, count] of counts) if (count > 1 && count === most) return value;
  return null;
}

/** The earth's mean radius in metres. */
const EARTH = 6371008.8;

/** A point as radians; null for blank. */
function pointOf(value) {
  const [latitude, longitude, ...more] = list(value);
  if (latitude === undefined) return null;
  if (typeof latitude !== "number" || typeof longitude !== "number" || more.length > 0) fault("value");
  if (!(abs(latitude) <= 90 && abs(longitude) <= 180)) fault("number");
  return [(latitude * PI) / 180, (longitude * PI) / 180];
}

/**
 * The metres between two points on the earth as the crow flies (haversine, mean radius), to the centimetre; blank when either is.
 * @chinese 地球上两点间的直线距离，单位为米（半正矢公式，平均半径），精确到厘米；任一点为空则为空。
 * @category number
 * @param {list} from A location, or [latitude, longitude] in degrees.
 * @param {list} to Another one.
 * @returns {number}
 * @example ROUND(DISTANCE([31.2304, 121.4737], [39.9042, 116.4074]) / 1000) → 1067
 */
export function DISTANCE(from, to) {
  const one = pointOf(from);
  const other = pointOf(to);
  if (one === null || other === null) return null;
  const half = (a, b) => pow(sin((b - a) / 2), 2);
  const share = half(one[0], other[0]) + cos(one[0]) * cos(other[0]) * half(one[1], other[1]);
  return roundedBy(round, 2 * EARTH * asin(share < 1 ? sqrt(share) : 1), 2);
}

// ---- lists

/**
 * The element of a list at a place; a place outside is an error. A blank list has none.
 * @chinese 列表中某个位置的元素；超出范围报错。空列表没有元素。
 * @category list
 * @param {list} values The list.
 * @param {number} place The place, from 1.
 * @returns {element}
 * @example INDEX(["a", "b", "c"], 2) → "b"
 */
export function INDEX(values, place) {
  const items = list(values);
  const at = trunc(clean(number(place)));
  return at < 1 || at > items.length ? fault("number") : items[at - 1];
}

/**
 * The different elements of a list in the order in which each comes first. Texts differ by case; blanks count as one. Of blank, an empty list.
 * @chinese 列表中不重复的元素，按首次出现的顺序。文本区分大小写；空值算一个。空得到空列表。
 * @category list
 * @param {list} values The list.
 * @returns {same}
 * @example UNIQUE(["a", "b", "a", "A"]) → ["a", "b", "A"]
 */
export function UNIQUE(values) {
  const items = flat([list(values)]);
  return [...new Set(items.map((item) => (typeof item === "number" ? clean(item) : item)))];
}

/**
 * The elements of a list that meet a criterion, as in COUNTIF, or beside which a list of conditions holds. Of blank, an empty list.
 * @chinese 列表中符合条件的元素，条件写法同 COUNTIF，也可以是对应位置成立的条件列表。空得到空列表。
 * @category list
 * @param {list} values The list.
 * @param {choice} chosen What its elements must meet; or conditions in the same places, of which there must be as many.
 * @returns {same}
 * @example FILTER([5, 12, 8], ">6") → [12, 8]
 * @example FILTER(["a", "b", "c"], [1, 5, 9].map(x => x > 4)) → ["b", "c"]
 */
export function FILTER(values, chosen) {
  const items = flat([list(values)]);
  spend(items.length);
  if (!isList(chosen)) return items.filter(criterion(chosen));
  return chosen.length === items.length ? items.filter((item, i) => $truth(chosen[i])) : fault("value");
}

/** Where values of different kinds stand in a sorted list. */
const KINDS = { number: 0, string: 1, boolean: 2 };

/**
 * A list in order: numbers, then texts and dates by their characters, then switches; blanks come last. Of blank, an empty list.
 * @chinese 排序后的列表：先数字，再按字符排列的文本和日期，然后是开关，空值在最后。空得到空列表。
 * @category list
 * @param {list} values The list.
 * @param {boolean} [descending] Whether the greatest comes first.
 * @returns {same}
 * @example SORT([3, 1, null, 2]) → [1, 2, 3, null]
 * @example SORT(["b", "a", "c"], true) → ["c", "b", "a"]
 */
export function SORT(values, descending) {
  const sign = $truth(descending ?? false) ? -1 : 1;
  const items = flat([list(values)]);
  spend(items.length * 4);
  const filled = items.filter((item) => !$blank(item));
  filled.sort((one, other) => sign * (compare(KINDS[typeof one], KINDS[typeof other]) || compare(one, other)));
  return [...filled, ...items.filter($blank)];
}

// ---- dates (days are counted from 1970-01-01 in the proleptic Gregorian calendar; an instant has the date and hour of the time zone)

const MS_OF_DAY = 86400000;

let now = 0;
let me = null;
let department = null;
let offsets = [0];
let draws = 0;

/** Sets the moment (milliseconds since 1970 UTC) who acts, and how often RAND was asked before. */
export function $environment(instant, member, itsDepartment, drawn) {
  now = instant;
  draws = drawn;
  me = member;
  department = itsDepartment;
}

/** Sets the time zone: its first offset, then each change's instant and the offset from then on, in milliseconds. */
export function $zone(changes) {
  offsets = changes;
}

function offsetAt(instant) {
  let low = 0;
  let high = (offsets.length - 1) / 2;
  while (low < high) {
    const middle = ceil((low + high) / 2);
    if (offsets[2 * middle - 1] <= instant) low = middle;
    else high = middle - 1;
  }
  return offsets[2 * low];
}

/** The instant of a local time. A time that a clock change skips is moved on by it; of one that occurs twice, the first is meant. */
function instantOf(local) {
  const early = local - offsetAt(local - MS_OF_DAY);
  const late = local - offsetAt(local + MS_OF_DAY);
  if (early + offsetAt(early) === local) return early;
  return late + offsetAt(late) === local ? late : early;
}

function dayNumber(year, month, day) {
  const y = month <= 2 ? year - 1 : year;
  const era = floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + yearOfEra * 365 + floor(yearOfEra / 4) - floor(yearOfEra / 100) + dayOfYear - 719468;
}

function civil(dayOfEpoch) {
  const shifted = dayOfEpoch + 719468;
  const era = floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = floor((dayOfEra - floor(dayOfEra / 1460) + floor(dayOfEra / 36524) - floor(dayOfEra / 146096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + floor(yearOfEra / 4) - floor(yearOfEra / 100));
  const part = floor((5 * dayOfYear + 2) / 153);
  const month = part < 10 ? part + 3 : part - 9;
  return [yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - floor((153 * part + 2) / 5) + 1];
}

function daysOfMonth(year, month) {
  return month === 2 ? (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function weekday(day) {
  return (((day + 4) % 7) + 7) % 7;
}

const FIRST_DAY = dayNumber(1, 1, 1);
const LAST_DAY = dayNumber(9999, 12, 31);

function dateOf(day) {
  if (!(day >= FIRST_DAY && day <= LAST_DAY)) fault("date");
  const [year, month, date] = civil(day);
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(date, 2)}`;
}

function timeText(ms) {
  const seconds = `${padded(floor(ms / 3600000), 2)}:${padded(floor(ms / 60000) % 60, 2)}:${padded(floor(ms / 1000) % 60, 2)}`;
  return seconds + "." + padded(ms % 1000, 3);
}

function instantText(instant) {
  const day = floor(instant / MS_OF_DAY);
  return `${dateOf(day)}T${timeText(instant - day * MS_OF_DAY)}Z`;
}

function isTime(value) {
  return typeof value === "string" && /^\d\d:\d\d(:\d\d(\.\d{1,3})?)?$/.test(value);
}

/** Milliseconds of the day of a time. */
function timeOf(value) {
  const hour = Number(value.slice(0, 2));
  const minute = Number(value.slice(3, 5));
  const second = value.length > 5 ? Number(value.slice(6)) : 0;
  if (hour > 23 || minute > 59 || second >= 60) fault("date");
  return (hour * 60 + minute) * 60000 + round(second * 1000);
}

/** The local day, and for an instant its local milliseconds and itself; null for blank. What is no date is a fault, or null when not needed. */
function momentOf(value, needed = true) {
  if (value === null || value === undefined || value === "") return null;
  const match = typeof value === "string" && /^(\d{4})-(\d\d)-(\d\d)(T(\d\d:\d\d:\d\d(\.\d{1,3})?)Z)?$/.exec(value);
  if (!match) return needed ? fault(typeof value === "string" ? "date" : "value") : null;
  const year = Number(match[1]);
  const month = Number(match[2]);
  const day = Number(match[3]);
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysOfMonth(year, month)) return needed ? fault("date") : null;
  const date = dayNumber(year, month, day);
  if (match[4] === undefined) return { day: date, ms: null, instant: null };
  const instant = date * MS_OF_DAY + timeOf(match[5]);
  const local = instant + offsetAt(instant);
  const localDay = floor(local / MS_OF_DAY);
  return { day: localDay, ms: local - localDay * MS_OF_DAY, instant };
}

function monthsOn(day, months) {
  const [year, month, date] = civil(day);
  const total = year * 12 + month - 1 + months;
  const newYear = floor(total / 12);
  const newMonth = total - newYear * 12 + 1;
  if (newYear < 1 || newYear > 9999) fault("date");
  return dayNumber(newYear, newMonth, date < daysOfMonth(newYear, newMonth) ? date : daysOfMonth(newYear, newMonth));
}

/**
 * The date of a year, month and day; months and days beyond their range run on into the next or back. Blank in any of them gives blank.
 * @chinese 由年、月、日组成的日期；超出范围的月和日顺延或倒推。任一为空则为空。
 * @category date
 * @param {number} year From 1 to 9999.
 * @param {number} month 1 is January.
 * @param {number} day The day of the month.
 * @returns {date}
 * @example DATE(2026, 14, 2) → "2027-02-02"
 * @example DATE(2026, 3, 0) → "2026-02-28"
 */
export function DATE(year, month, day) {
  if (year === null || month === null || day === null) return null;
  const total = integer(year, 0) * 12 + integer(month, 0) - 1;
  const y = floor(total / 12);
  if (!(y >= 0 && y <= 10000)) fault("date");
  return dateOf(dayNumber(y, total - y * 12 + 1, 1) + integer(day, 0) - 1);
}

/**
 * Today's date in the time zone.
 * @chinese 工作区时区中今天的日期。
 * @category date
 * @returns {date}
 */
export const TODAY = () => dateOf(floor((now + offsetAt(now)) / MS_OF_DAY));

/**
 * This moment, as a date with time.
 * @chinese 当前时刻，为日期时间。
 * @category date
 * @returns {instant}
 */
export const NOW = () => instantText(now);

/** A part of a date; blank gives blank. */
function partOf(value, index) {
  const moment = momentOf(value);
  return moment === null ? null : civil(moment.day)[index];
}

/**
 * The year of a date; of blank, blank.
 * @chinese 日期的年份；空为空。
 * @category date
 * @param {date} date The date.
 * @returns {number}
 * @example YEAR("2026-03-05") → 2026
 */
export const YEAR = (date) => partOf(date, 0);

/**
 * The month of a date, from 1; of blank, blank.
 * @chinese 日期的月份，从 1 起；空为空。
 * @category date
 * @param {date} date The date.
 * @returns {number}
 * @example MONTH("2026-03-05") → 3
 */
export const MONTH = (date) => partOf(date, 1);

/**
 * The day of a date's month; of blank, blank.
 * @chinese 日期在当月的第几天；空为空。
 * @category date
 * @param {date} date The date.
 * @returns {number}
 * @example DAY("2026-03-05") → 5
 */
export const DAY = (date) => partOf(date, 2);

/** Milliseconds of the day of an instant or a time; a date is midnight. */
function clock(value) {
  if (isTime(value)) return timeOf(value);
  const moment = momentOf(value);
  return moment === null ? null : moment.ms ?? 0;
}

/**
 * The hour of a date with time or of a time, from 0 to 23; of blank, blank.
 * @chinese 日期时间或时间的小时，0 到 23；空为空。
 * @category date
 * @param {instant} value The date with time, or the time.
 * @returns {number}
 * @example HOUR("13:45:00") → 13
 */
export function HOUR(value) {
  const ms = clock(value);
  return ms === null ? null : floor(ms / 3600000);
}

/**
 * The minute of a date with time or of a time; of blank, blank.
 * @chinese 日期时间或时间的分钟；空为空。
 * @category date
 * @param {instant} value The date with time, or the time.
 * @returns {number}
 * @example MINUTE("13:45:00") → 45
 */
export function MINUTE(value) {
  const ms = clock(value);
  return ms === null ? null : floor(ms / 60000) % 60;
}

/**
 * The day of the week of a date; of blank, blank.
 * @chinese 日期是星期几；空为空。
 * @category date
 * @param {date} date The date.
 * @param {number} [type] 1 counts Sunday as 1 (also when left out), 2 Monday as 1, 3 Monday as 0, 11 to 17 Monday to Sunday as 1.
 * @returns {number}
 * @example WEEKDAY("2008-02-14") → 5
 * @example WEEKDAY("2008-02-14", 2) → 4
 */
export function WEEKDAY(date, type) {
  const moment = momentOf(date);
  if (moment === null) return null;
  const kind = type === undefined ? 1 : integer(type, 1);
  const day = weekday(moment.day);
  if (kind === 1) return day + 1;
  if (kind === 2) return ((day + 6) % 7) + 1;
  if (kind === 3) return (day + 6) % 7;
  return kind >= 11 && kind <= 17 ? ((day + 17 - kind) % 7) + 1 : fault("number");
}

/**
 * The week of the year of a date; the week of January 1 is the first. Of blank, blank.
 * @chinese 日期在一年中的第几周；1 月 1 日所在周为第一周。空为空。
 * @category date
 * @param {date} date The date.
 * @param {number} [type] 1 or 17 begins weeks on Sunday (also when left out), 2 or 11 on Monday, 12 to 16 on Tuesday to Saturday, 21 counts as
 *   ISO 8601 does.
 * @returns {number}
 * @example WEEKNUM("2012-03-09") → 10
 * @example WEEKNUM("2012-03-09", 2) → 11
 */
export function WEEKNUM(date, type) {
  const moment = momentOf(date);
  if (moment === null) return null;
  const kind = type === undefined ? 1 : integer(type, 1);
  if (kind === 21) {
    // The week belongs to the year of its Thursday.
    const thursday = moment.day - ((weekday(moment.day) + 6) % 7) + 3;
    return floor((thursday - dayNumber(civil(thursday)[0], 1, 1)) / 7) + 1;
  }
  const begins = kind === 1 ? 0 : kind === 2 ? 1 : kind >= 11 && kind <= 17 ? (kind - 10) % 7 : fault("number");
  const first = dayNumber(civil(moment.day)[0], 1, 1);
  return floor((moment.day - first + ((weekday(first) - begins + 7) % 7)) / 7) + 1;
}

const UNITS = { Y: "Y", YEAR: "Y", YEARS: "Y", Q: "Q", QUARTER: "Q", QUARTERS: "Q", M: "M", MONTH: "M", MONTHS: "M", W: "W", WEEK: "W", WEEKS: "W", D: "D", DAY: "D", DAYS: "D", H: "H", HOUR: "H", HOURS: "H", MIN: "N", MINUTE: "N", MINUTES: "N" };

/**
 * A date, or date with time, moved by an amount. A month without that day gives its last day. Hours and minutes can only be added to a date with
 * time. A blank date gives blank; a blank amount is 0.
 * @chinese 把日期或日期时间移动一段时间。目标月没有那一天时取当月最后一天。小时和分钟只能加在日期时间上。日期为空则为空；数量为空视为 0。
 * @category date
 * @param {date} date The date.
 * @param {number} amount How much; below 0 goes back. Fractions are cut off.
 * @param {text} [unit] year, quarter, month, week, day (also when left out), hour or minute; also Y, Q, M, W, D, H.
 * @returns {same}
 * @example DATEADD("2026-01-31", 1, "month") → "2026-02-28"
 */
export function DATEADD(date, amount, unit) {
  const moment = momentOf(date);
  if (moment === null) return null;
  const name = unit === undefined ? "D" : text(unit).toUpperCase();
  const kind = name in UNITS && name.length < 12 && typeof UNITS[name] === "string" ? UNITS[name] : fault("value");
  const count = integer(amount, 0);
  if (abs(count) > 1e9) fault("date");
  if (kind === "H" || kind === "N") {
    return moment.instant === null ? fault("value") : instantText(moment.instant + count * (kind === "H" ? 3600000 : 60000));
  }
  const day =
    kind === "D" ? moment.day + count : kind === "W" ? moment.day + 7 * count : monthsOn(moment.day, count * (kind === "Y" ? 12 : kind === "Q" ? 3 : 1));
  return moment.instant === null ? dateOf(day) : instantText(instantOf(day * MS_OF_DAY + moment.ms));
}

/**
 * The time between two dates in whole units; blank when either is. An end before the start is an error.
 * @chinese 两个日期之间的整单位时间；任一为空则为空。结束早于开始报错。
 * @category date
 * @param {date} start The first date.
 * @param {date} end The last date.
 * @param {text} unit Y, M or D for whole years, months or days; MD for days beyond whole months, YM for months beyond whole years, YD for days
 *   beyond whole years.
 * @returns {number}
 * @example DATEDIF("2001-06-01", "2002-08-15", "D") → 440
 * @example DATEDIF("2001-06-01", "2002-08-15", "YD") → 75
 */
export function DATEDIF(start, end, unit) {
  const from = momentOf(start);
  const to = momentOf(end);
  if (from === null || to === null) return null;
  if (from.day > to.day) fault("number");
  const [year, month, day] = civil(from.day);
  const [lastYear, lastMonth, lastDay] = civil(to.day);
  const months = (lastYear - year) * 12 + lastMonth - month - (lastDay < day ? 1 : 0);
  switch (text(unit).toUpperCase()) {
    case "Y":
      return floor(months / 12);
    case "M":
      return months;
    case "D":
      return to.day - from.day;
    case "MD":
      return to.day - monthsOn(from.day, months);
    case "YM":
      return months % 12;
    case "YD":
      return to.day - monthsOn(from.day, months - (months % 12));
    default:
      return fault("number");
  }
}

/**
 * The days from one date to another; blank when either is.
 * @chinese 从一个日期到另一个日期的天数；任一为空则为空。
 * @category date
 * @param {date} end The last date.
 * @param {date} start The first date.
 * @returns {number}
 * @example DAYS("2011-03-15", "2011-02-01") → 42
 */
export function DAYS(end, start) {
  const to = momentOf(end);
  const from = momentOf(start);
  return to === null || from === null ? null : to.day - from.day;
}

/**
 * The last day of the month some months away; of blank, blank.
 * @chinese 若干个月之后那个月的最后一天；空为空。
 * @category date
 * @param {date} date The date.
 * @param {number} months How many months on; below 0 goes back. Blank is 0.
 * @returns {date}
 * @example EOMONTH("2011-01-01", 1) → "2011-02-28"
 */
export function EOMONTH(date, months) {
  const moment = momentOf(date);
  if (moment === null) return null;
  const [year, month] = civil(monthsOn(moment.day, integer(months, 0)));
  return dateOf(dayNumber(year, month, daysOfMonth(year, month)));
}

/** Working days as they are counted: how many of a week lie up to each of its days, Monday first, and by how many exceptional days change that. */
function working(week, off, on) {
  const upTo = [];
  for (let i = 0; i < 7; i++) upTo.push((i > 0 ? upTo[i - 1] : 0) + (week[i] ? 1 : 0));
  const changes = [...off.map((day) => [day, -1]), ...on.map((day) => [day, 1])].sort((one, other) => one[0] - other[0]);
  let sum = 0;
  return { week, upTo, days: changes.map(([day]) => day), sums: changes.map(([, change]) => (sum += change)) };
}

const MONDAY_TO_FRIDAY = [true, true, true, true, true, false, false];
const plainWeek = working(MONDAY_TO_FRIDAY, [], []);
let calendar = plainWeek;

/**
 * Sets the working calendar: whether people work on each day of the week, Monday first, the days on which they do not though they would, and
 * those on which they do though they would not. Without any it is Monday to Friday.
 */
export function $calendar(week, off, on) {
  calendar = week === null ? plainWeek : working(week, off, on);
}

/** The calendar to count by: the workspace's, or when holidays are listed Monday to Friday without them. */
function calendarOf(holidays) {
  if (holidays === null || holidays === undefined) return calendar;
  const given = list(holidays);
  spend(given.length * 4);
  const days = given.map((holiday) => momentOf(holiday)).filter((moment) => moment !== null && weekday(moment.day) % 6 !== 0);
  return working(MONDAY_TO_FRIDAY, [...new Set(days.map((moment) => moment.day))], []);
}

/** The working days among all up to and including a day, counted from a fixed Monday. */
function workdays(day, { upTo, days, sums }) {
  const weeks = floor((day + 3) / 7);
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = floor((low + high) / 2);
    if (days[middle] <= day) low = middle + 1;
    else high = middle;
  }
  return weeks * upTo[6] + upTo[day + 3 - weeks * 7] + (low > 0 ? sums[low - 1] : 0);
}

/**
 * The working days between two dates, both counted; negative when the end comes first; blank when either date is. They are those of the
 * workspace's calendar, or when holidays are listed those from Monday to Friday without them.
 * @chinese 两个日期之间的工作日数，含首尾；结束在前时为负；任一日期为空则为空。按工作区的日历计算；列出假日时，按周一至周五并扣除这些假日计算。
 * @category date
 * @param {date} start The first date.
 * @param {date} end The last date.
 * @param {list} [holidays] Dates that are not counted; blanks among them are passed over. An empty list counts every Monday to Friday.
 * @returns {number}
 * @example NETWORKDAYS("2012-10-01", "2013-03-01") → 110
 * @example NETWORKDAYS("2012-10-01", "2013-03-01", ["2012-11-22", "2012-12-04", "2013-01-21"]) → 107
 */
export function NETWORKDAYS(start, end, holidays) {
  const from = momentOf(start);
  const to = momentOf(end);
  if (from === null || to === null) return null;
  const by = calendarOf(holidays);
  return from.day <= to.day ? workdays(to.day, by) - workdays(from.day - 1, by) : workdays(to.day - 1, by) - workdays(from.day, by);
}

/**
 * The date some working days after a date, or before it; of blank, blank. They are those of the workspace's calendar, or when holidays are
 * listed those from Monday to Friday without them.
 * @chinese 某日期之后或之前若干个工作日的日期；空为空。按工作区的日历计算；列出假日时，按周一至周五并扣除这些假日计算。
 * @category date
 * @param {date} start The date to begin at, which is not counted.
 * @param {number} days How many; below 0 goes back. Blank is 0.
 * @param {list} [holidays] Dates that are not counted; blanks among them are passed over. An empty list counts every Monday to Friday.
 * @returns {date}
 * @example WORKDAY("2008-10-01", 151) → "2009-04-30"
 * @example WORKDAY("2008-10-01", 151, ["2008-11-26", "2008-12-04", "2009-01-21"]) → "2009-05-05"
 */
export function WORKDAY(start, days, holidays) {
  const moment = momentOf(start);
  if (moment === null) return null;
  const count = integer(days, 0);
  if (abs(count) > 3e6) fault("date");
  if (count === 0) return dateOf(moment.day);
  const by = calendarOf(holidays);
  const target = count > 0 ? workdays(moment.day, by) + count : workdays(moment.day - 1, by) + count + 1;
  // The first day by which so many have been worked.
  let low = FIRST_DAY - 1;
  let high = LAST_DAY + 1;
  while (low < high) {
    const middle = floor((low + high) / 2);
    if (workdays(middle, by) >= target) high = middle;
    else low = middle + 1;
  }
  return dateOf(low);
}

// ---- people

/**
 * The id of the member who acts; blank when nobody does.
 * @chinese 当前操作成员的编号；没有人操作时为空。
 * @category people
 * @returns {text}
 */
export const ME = () => me;

/**
 * The id of that member's department; blank when there is none.
 * @chinese 当前操作成员所在部门的编号；没有时为空。
 * @category people
 * @returns {text}
 */
export const MYDEPARTMENT = () => department;

// ---- methods: the first parameter is what stands before the dot; a blank there counts as an empty list or text

/** Calls a lambda for each element. */
function each(values, lambda, visit) {
  const items = list(values);
  for (let i = 0; i < items.length; i++) {
    spend(1);
    if (visit(items[i], lambda(items[i], i), i)) return;
  }
}

/**
 * A list of what a function gives for each element.
 * @chinese 对每个元素计算一个函数，得到结果的列表。
 * @category method
 * @param {list} values
 * @param {lambda} lambda A value per element.
 * @returns {result}
 * @example [1, 2, 3].map(x => x * 2) → [2, 4, 6]
 */
export function map(values, lambda) {
  const result = [];
  each(values, lambda, (item, value) => {
    result.push(value);
  });
  return result;
}

/**
 * The elements for which a condition holds.
 * @chinese 条件成立的元素。
 * @category method
 * @param {list} values
 * @param {predicate} condition A condition per element.
 * @returns {same}
 * @example [1, 2, 3].filter(x => x > 1) → [2, 3]
 */
export function filter(values, lambda) {
  const result = [];
  each(values, lambda, (item, holds) => {
    if ($truth(holds)) result.push(item);
  });
  return result;
}

/**
 * Whether a condition holds for some element.
 * @chinese 是否有元素使条件成立。
 * @category method
 * @param {list} values
 * @param {predicate} condition A condition per element.
 * @returns {boolean}
 * @example [1, 2, 3].some(x => x > 2) → true
 */
export function some(values, lambda) {
  let found = false;
  each(values, lambda, (item, holds) => (found = $truth(holds)));
  return found;
}

/**
 * Whether a condition holds for every element.
 * @chinese 条件是否对每个元素都成立。
 * @category method
 * @param {list} values
 * @param {predicate} condition A condition per element.
 * @returns {boolean}
 * @example [1, 2, 3].every(x => x > 2) → false
 */
export function every(values, lambda) {
  let holdsForAll = true;
  each(values, lambda, (item, holds) => !(holdsForAll = $truth(holds)));
  return holdsForAll;
}

/**
 * The first element for which a condition holds; blank when there is none.
 * @chinese 第一个使条件成立的元素；没有时为空。
 * @category method
 * @param {list} values
 * @param {predicate} condition A condition per element.
 * @returns {element}
 * @example [1, 2, 3].find(x => x > 1) → 2
 */
export function find(values, lambda) {
  let found = null;
  each(values, lambda, (item, holds) => {
    if ($truth(holds)) {
      found = item;
      return true;
    }
  });
  return found;
}

/**
 * The place, from 0, of the first element for which a condition holds; -1 when there is none.
 * @chinese 第一个使条件成立的元素的位置，从 0 起；没有时为 -1。
 * @category method
 * @param {list} values
 * @param {predicate} condition A condition per element.
 * @returns {number}
 * @example [1, 2, 3].findIndex(x => x > 1) → 1
 */
export function findIndex(values, lambda) {
  let found = -1;
  each(values, lambda, (item, holds, index) => {
    if ($truth(holds)) {
      found = index;
      return true;
    }
  });
  return found;
}

/** A list or a text as such; blank is an empty text, which has the length and the parts of an empty list. */
function sequence(value) {
  if (value === null || value === undefined) return "";
  if (isList(value)) spend(value.length);
  else if (typeof value === "string") spend(1 + value.length / 100);
  else fault("value");
  return value;
}

/**
 * How many elements a list has, or UTF-16 units a text; of blank, 0.
 * @chinese 列表的元素个数，或文本的 UTF-16 单元数；空为 0。
 * @category method
 * @param {sequence} value
 * @returns {number}
 * @example "abc".length → 3
 */
export const length = (value) => (value === null ? 0 : isList(value) || typeof value === "string" ? value.length : fault("value"));

/**
 * Whether a list has a value, or a text a part.
 * @chinese 列表是否含某个值，或文本是否含某一部分。
 * @category method
 * @param {sequence} value
 * @param {scalar} part
 * @returns {boolean}
 * @example ["a", "b"].includes("b") → true
 * @example "abc".includes("bc") → true
 */
export const includes = (value, part) => indexOf(value, part) >= 0;

/**
 * The place, from 0, of a value in a list or a part in a text; -1 when it is not there.
 * @chinese 值在列表中或部分在文本中的位置，从 0 起；没有时为 -1。
 * @category method
 * @param {sequence} value
 * @param {scalar} part
 * @returns {number}
 * @example "abc".indexOf("c") → 2
 */
export function indexOf(value, part) {
  const all = sequence(value);
  return isList(all) ? all.findIndex((item) => $equal(item, part)) : all.indexOf(text(part));
}

/**
 * The last place, from 0, of a part in a text; -1 when it is not there.
 * @chinese 部分在文本中最后出现的位置，从 0 起；没有时为 -1。
 * @category method
 * @param {text} value
 * @param {text} part
 * @returns {number}
 * @example "abcabc".lastIndexOf("c") → 5
 */
export const lastIndexOf = (value, part) => sequence(text(value)).lastIndexOf(text(part));

/**
 * An element of a list, or a character of a text, from 0; from the end when negative; blank outside.
 * @chinese 列表的元素或文本的字符，从 0 起；负数从末尾数起；超出范围为空。
 * @category method
 * @param {sequence} value
 * @param {number} index
 * @returns {element}
 * @example [1, 2, 3].at(-1) → 3
 */
export function at(value, index) {
  const all = value === null ? [] : value;
  const place = integer(index, 0);
  return $item(all, place < 0 ? all.length + place : place);
}

/**
 * The character of a text at a place from 0; the empty text outside.
 * @chinese 文本中某个位置的字符，从 0 起；超出范围为空文本。
 * @category method
 * @param {text} value
 * @param {number} index
 * @returns {text}
 * @example "abc".charAt(1) → "b"
 */
export const charAt = (value, index) => text(value).charAt(integer(index, 0));

/**
 * A part of a list or text, from one place up to another, which is left out; negative places count from the end.
 * @chinese 列表或文本中从一个位置到另一个位置（不含）的部分；负数从末尾数起。
 * @category method
 * @param {sequence} value
 * @param {number} [start]
 * @param {number} [end]
 * @returns {same}
 * @example [1, 2, 3].slice(1) → [2, 3]
 * @example "abcd".slice(1, 3) → "bc"
 */
export const slice = (value, start, end) => (value === null ? null : sequence(value).slice(integer(start, 0), integer(end, undefined)));

/**
 * A part of a text, from one place up to another, which is left out.
 * @chinese 文本中从一个位置到另一个位置（不含）的部分。
 * @category method
 * @param {text} value
 * @param {number} start
 * @param {number} [end]
 * @returns {text}
 * @example "abcd".substring(1, 3) → "bc"
 */
export const substring = (value, start, end) => sequence(text(value)).substring(integer(start, 0), integer(end, undefined));

/**
 * A list with others, or single values, behind it.
 * @chinese 在列表后面接上其他列表或单个值。
 * @category method
 * @param {list} values
 * @param {...any} [more]
 * @returns {list}
 * @example [1].concat([2, 3]) → [1, 2, 3]
 */
export const concat = (values, ...more) => $list(list(values), ...more.map((item) => (isList(item) ? item : [item])));

/**
 * The elements as one text with a separator, "," when left out, between them; a blank adds nothing but its separator.
 * @chinese 用分隔符把元素连成一段文本，不写分隔符时为 ","；空值只留下分隔符。
 * @category method
 * @param {list} values
 * @param {text} [separator]
 * @returns {text}
 * @example [1, null, 2].join("-") → "1--2"
 */
export const join = (values, separator) => glued(flat([list(values)]), separator === undefined ? "," : text(separator));

/**
 * A text in upper case.
 * @chinese 把文本转成大写。
 * @category method
 * @param {text} value
 * @returns {text}
 * @example "abc".toUpperCase() → "ABC"
 */
export const toUpperCase = (value) => UPPER(value);

/**
 * A text in lower case.
 * @chinese 把文本转成小写。
 * @category method
 * @param {text} value
 * @returns {text}
 * @example "ABC".toLowerCase() → "abc"
 */
export const toLowerCase = (value) => LOWER(value);

/**
 * A text without white space at its ends.
 * @chinese 去掉文本首尾的空白。
 * @category method
 * @param {text} value
 * @returns {text}
 * @example " a b ".trim() → "a b"
 */
export const trim = (value) => sequence(text(value)).trim();

/**
 * A text without white space at its beginning.
 * @chinese 去掉文本开头的空白。
 * @category method
 * @param {text} value
 * @returns {text}
 * @example " a ".trimStart() → "a "
 */
export const trimStart = (value) => sequence(text(value)).trimStart();

/**
 * A text without white space at its end.
 * @chinese 去掉文本末尾的空白。
 * @category method
 * @param {text} value
 * @returns {text}
 * @example " a ".trimEnd() → " a"
 */
export const trimEnd = (value) => sequence(text(value)).trimEnd();

/**
 * Whether a text begins with a part.
 * @chinese 文本是否以某一部分开头。
 * @category method
 * @param {text} value
 * @param {text} part
 * @returns {boolean}
 * @example "abc".startsWith("ab") → true
 */
export const startsWith = (value, part) => text(value).startsWith(text(part));

/**
 * Whether a text ends with a part.
 * @chinese 文本是否以某一部分结尾。
 * @category method
 * @param {text} value
 * @param {text} part
 * @returns {boolean}
 * @example "abc".endsWith("ab") → false
 */
export const endsWith = (value, part) => text(value).endsWith(text(part));

/**
 * The parts of a text between separators; of blank, an empty list.
 * @chinese 按分隔符拆分文本得到的各部分；空得到空列表。
 * @category method
 * @param {text} value
 * @param {text} separator
 * @returns {texts}
 * @example "a b".split(" ") → ["a", "b"]
 */
export const split = (value, separator) => SPLIT(value, separator);

/**
 * A text with the first occurrence of a part replaced; the replacement is taken as it is.
 * @chinese 替换文本中第一次出现的部分；替换内容原样使用。
 * @category method
 * @param {text} value
 * @param {text} part
 * @param {text} replacement
 * @returns {text}
 * @example "aba".replace("a", "$&") → "$&ba"
 */
export function replace(value, part, replacement) {
  const old = text(part);
  return old === "" ? $text(text(replacement), value) : replaced(text(value), old, text(replacement), 1);
}

/**
 * A text with every occurrence of a part replaced; an empty part changes nothing.
 * @chinese 替换文本中每次出现的部分；部分为空文本则不变。
 * @category method
 * @param {text} value
 * @param {text} part
 * @param {text} replacement
 * @returns {text}
 * @example "aba".replaceAll("a", "c") → "cbc"
 */
export const replaceAll = (value, part, replacement) => SUBSTITUTE(value, part, replacement);

/**
 * A text repeated.
 * @chinese 把文本重复若干次。
 * @category method
 * @param {text} value
 * @param {number} count
 * @returns {text}
 * @example "ab".repeat(2) → "abab"
 */
export const repeat = (value, count) => REPT(value, count);

/** What fills a text up to a length. */
function filling(value, size, filler) {
  const given = filler === undefined ? " " : text(filler);
  const missing = size - value.length;
  if (missing <= 0 || given === "") return "";
  room(size);
  return given.repeat(ceil(missing / given.length)).slice(0, missing);
}

/**
 * A text filled up at its beginning to a length.
 * @chinese 在文本开头补足到一定长度。
 * @category method
 * @param {text} value
 * @param {number} length
 * @param {text} [filler]
 * @returns {text}
 * @example "7".padStart(3, "0") → "007"
 */
export const padStart = (value, size, filler) => filling(text(value), integer(size, 0), filler) + text(value);

/**
 * A text filled up at its end to a length.
 * @chinese 在文本末尾补足到一定长度。
 * @category method
 * @param {text} value
 * @param {number} length
 * @param {text} [filler]
 * @returns {text}
 * @example "7".padEnd(3, ".") → "7.."
 */
export const padEnd = (value, size, filler) => text(value) + filling(text(value), integer(size, 0), filler);

/**
 * A number as text with some decimals, rounded half away from zero. Blank is 0.
 * @chinese 把数字写成固定小数位的文本，四舍五入。空为 0。
 * @category method
 * @param {number} value
 * @param {number} [digits] From 0 to 20.
 * @returns {text}
 * @example (1.005).toFixed(2) → "1.01"
 */
export function toFixed(value, digits) {
  const places = integer(digits, 0);
  const given = number(value);
  if (places < 0 || places > 20 || abs(given) >= 1e21) fault("number");
  const [whole, part] = fixed(abs(clean(given)), places);
  const result = places > 0 ? `${whole}.${part}` : whole;
  return given < 0 && /[1-9]/.test(result) ? "-" + result : result;
}

// ---- records of other forms
//
// Only their declarations stand here: what they ask is asked before the formula is evaluated, and its answer is one more input. Form and fields are
// literals. Each value is made of the record's own fields; a blank one finds nothing. All are asked, whichever branch of IF is taken.

/**
 * The value of a field of the newest record of a form whose fields equal the given values: of those made at the same moment the one with the higher
 * id. Blank when there is none. "id" gives the record itself, for a lookup's default.
 * @chinese 某表单中字段等于给定值的最新一条数据的某个字段的值；同一时刻创建的取编号较大的。没有时为空。"id" 得到数据本身，可用作关联字段的默认值。
 * @category records
 * @param {name} form The form, such as "shop.price".
 * @param {name} field The field that is read, or "id" or "createdAt".
 * @param {...name} match A field of that form, or "id".
 * @param {...any} value What it must equal. Numbers and texts are equal when they are exactly so.
 * @returns {any}
 * @example LOOKUP("shop.price", "amount", "product", product, "grade", grade) → 12.5
 */
export const LOOKUP = () => fault("value");

/**
 * How many records of a form have fields that equal the given values; 0 when there are none.
 * @chinese 某表单中字段等于给定值的数据条数；没有时为 0。
 * @category records
 * @param {name} form The form, such as "shop.visit".
 * @param {...name} match A field of that form, or "id".
 * @param {...any} value What it must equal, as in LOOKUP.
 * @returns {number}
 * @example LOOKUPCOUNT("shop.visit", "place", place, "done", true) → 3
 */
export const LOOKUPCOUNT = () => fault("value");

/**
 * The exact sum of a field over the records of a form whose fields equal the given values; 0 when there are none.
 * @chinese 某表单中字段等于给定值的数据的某个字段之和，精确计算；没有时为 0。
 * @category records
 * @param {name} form The form, such as "shop.payment".
 * @param {name} field The number that is added up.
 * @param {...name} match A field of that form, or "id".
 * @param {...any} value What it must equal, as in LOOKUP.
 * @returns {number}
 * @example LOOKUPSUM("shop.payment", "amount", "invoice", number) → 1200.5
 */
export const LOOKUPSUM = () => fault("value");

/**
 * The average of a field over the records of a form whose fields equal the given values and that hold a number; blank when there are none.
 * @chinese 某表单中字段等于给定值且有数字的数据的某个字段的平均值；没有时为空。
 * @category records
 * @param {name} form The form, such as "shop.rating".
 * @param {name} field The number of which the average is taken.
 * @param {...name} match A field of that form, or "id".
 * @param {...any} value What it must equal, as in LOOKUP.
 * @returns {number}
 * @example LOOKUPAVERAGE("shop.rating", "stars", "product", product) → 4.25
 */
export const LOOKUPAVERAGE = () => fault("value");

/**
 * The least value of a field, a number, date or time, over the records of a form whose fields equal the given values; blank when there are none.
 * @chinese 某表单中字段等于给定值的数据的某个字段（数字、日期或时间）的最小值；没有时为空。
 * @category records
 * @param {name} form The form, such as "shop.offer".
 * @param {name} field The field whose least value is taken, or "createdAt".
 * @param {...name} match A field of that form, or "id".
 * @param {...any} value What it must equal, as in LOOKUP.
 * @returns {any}
 * @example LOOKUPMIN("shop.offer", "price", "product", product) → 9.9
 */
export const LOOKUPMIN = () => fault("value");

/**
 * The greatest value of a field, a number, date or time, over the records of a form whose fields equal the given values; blank when there are none.
 * @chinese 某表单中字段等于给定值的数据的某个字段（数字、日期或时间）的最大值；没有时为空。
 * @category records
 * @param {name} form The form, such as "shop.visit".
 * @param {name} field The field whose greatest value is taken, or "createdAt".
 * @param {...name} match A field of that form, or "id".
 * @param {...any} value What it must equal, as in LOOKUP.
 * @returns {any}
 * @example LOOKUPMAX("shop.visit", "day", "place", place) → "2026-03-02"
 */
export const LOOKUPMAX = () => fault("value");
