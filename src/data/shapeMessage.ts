/** What the schema reports of a value that does not fit it. */
interface Issue {
  readonly code?: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  /** Set only where the schema was told to report inputs. */
  readonly input?: unknown;
  readonly values?: readonly unknown[];
  readonly keys?: readonly string[];
  readonly expected?: string;
  readonly minimum?: unknown;
  readonly maximum?: unknown;
  readonly origin?: string;
}

const noMessage = "Invalid input";
const anId = "an id: 80 letters, digits, spaces and . & ( ) - _ at most, a letter or digit first";
const forms: Readonly<Record<string, string>> = {
  owner: 'a country, such as "CN", or several, such as "CN and DE"',
  country: 'a country, such as "CN"',
};

/** Says where a value is wrong and what may stand there: 'status: "outurn" is none of outturn, provisional.' */
export function shapeMessage(issue: Issue): string {
  const place = issue.path.map(String).join(".");
  return `${place ? `${place}: ` : ""}${complaint(issue)}.`;
}

function complaint(issue: Issue): string {
  const { code, path, message, input, keys, expected, minimum, maximum, origin } = issue;
  // A mark is true in the rows and yes in the tables.
  const values = issue.values?.map((value) => (value === true ? "yes" : String(value)));
  if (code === "unrecognized_keys") return `${keys?.join(", ") ?? "a key"} is not a column here`;
  if (input === undefined || input === "") {
    return values ? `it is empty; it takes ${values.join(", ")}` : "it is empty";
  }
  const value = shown(input);
  if (message !== noMessage) return `${value} ${message}`;
  if (code === "invalid_value") return `${value} is none of ${values?.join(", ") ?? ""}`;
  if (code === "invalid_type")
    return `${value} is not a ${expected === "int" ? "whole number" : (expected ?? "value")}`;
  const length = origin === "string" || origin === "array";
  if (code === "too_small")
    return `${value} is ${length ? "shorter" : "less"} than ${String(minimum)}`;
  if (code === "too_big")
    return `${value} is ${length ? "longer" : "more"} than ${String(maximum)}`;
  if (code === "invalid_format")
    return `${value} is not ${forms[String(path[path.length - 1])] ?? anId}`;
  return `${value} does not fit`;
}

function shown(input: unknown): string {
  if (Array.isArray(input)) return input.length ? "the list" : "an empty list";
  if (typeof input === "object" && input !== null) return "the row";
  const text = String(input);
  return `"${text.length > 60 ? `${text.slice(0, 57)}...` : text}"`;
}
