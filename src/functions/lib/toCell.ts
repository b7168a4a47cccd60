import type { Answer, Card, Figure } from "../../model/answer";
import type { Failure } from "../../model/failure";
import { cellOf, propertiesOf } from "./properties";

const carried = new WeakMap<Figure, ReturnType<typeof propertiesOf>>();
let askHost: () => boolean | undefined = () => false;
let supported: boolean | undefined;

/** Sets the test of whether a cell can hold a number with properties; it returns undefined while the host does not know. */
export function whenDataTypes(test: () => boolean | undefined): void {
  askHost = test;
  supported = undefined;
}

function supportsDataTypes(): boolean | undefined {
  return (supported ??= askHost());
}

/** An answer as the host takes it: a number, a text, a table or a data type. Throws a failure as a cell error. */
export function toCell(answer: Answer, edition: string): unknown {
  switch (answer.kind) {
    case "figure":
      return supportsDataTypes() ? cellOf(answer, carriedBy(answer, edition)) : answer.value;
    case "text":
      return answer.value;
    case "table":
      return answer.rows;
    case "card":
      return supportsDataTypes() ? entity(answer) : answer.title;
    case "failure":
      throw toError(answer);
  }
}

/** What a figure carries, worked out once: thousands of cells may ask for the same one. A figure is of one edition. */
function carriedBy(figure: Figure, edition: string): ReturnType<typeof propertiesOf> {
  const known = carried.get(figure);
  if (known) return known;
  const properties = propertiesOf(figure, edition);
  carried.set(figure, properties);
  return properties;
}

function entity({ title, sections }: Card): Excel.EntityCellValue {
  const properties: Record<string, Excel.EntityPropertyType> = {};
  const layout: Excel.CardLayoutSection[] = sections.map((section) => ({
    layout: "List",
    title: section.title,
    properties: section.lines.map(({ name, value, format }) => {
      properties[name] =
        typeof value === "number"
          ? { type: "Double", basicValue: value, ...(format ? { numberFormat: format } : {}) }
          : { type: "String", basicValue: value };
      return name;
    }),
  }));
  return {
    type: "Entity",
    text: title,
    properties,
    layouts: { card: { title, sections: layout } },
  };
}

function toError({ error, message }: Failure): CustomFunctions.Error {
  const { ErrorCode } = CustomFunctions;
  const codes = {
    "#N/A": ErrorCode.notAvailable,
    "#VALUE!": ErrorCode.invalidValue,
    "#DIV/0!": ErrorCode.divisionByZero,
    "#NUM!": ErrorCode.invalidNumber,
    "#NULL!": ErrorCode.nullReference,
    "#NAME?": ErrorCode.invalidName,
    "#REF!": ErrorCode.invalidReference,
  };
  return new CustomFunctions.Error(codes[error], message);
}
