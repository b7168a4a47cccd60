import {
  ArrayValueObject,
  FUNCTION_NAMES_DATE,
  FUNCTION_NAMES_FINANCIAL,
  StringValueObject,
  UniverFormulaEnginePlugin,
  ValueNodeFactory,
  ValueObjectFactory,
  type BaseValueObject,
} from "@univerjs/engine-formula";

/**
 * The grid's formula engine, with quoted text left as it was typed, as in Excel. On its own the engine turns
 * text that looks like a date or a number ("01/02/2026", "5%") into one before any function sees it, and splits
 * an array constant at the commas inside its texts.
 */
export class FormulaEngine extends UniverFormulaEnginePlugin {
  override onStarting(): void {
    super.onStarting();
    this._injector.replace([ValueNodeFactory, { useClass: LiteralNodeFactory }]);
  }
}

/** The engine's own date and financial functions take only numbers, so quoted numbers are read as numbers for them, as in Excel. */
const ofNumbers = new Set<string>([
  ...Object.values(FUNCTION_NAMES_DATE),
  ...Object.values(FUNCTION_NAMES_FINANCIAL),
]);

class LiteralNodeFactory extends ValueNodeFactory {
  override create(token: string): ReturnType<ValueNodeFactory["create"]> {
    const node = super.create(token);
    const literal = literalOf(token);
    if (!literal) return node;
    const asNumber = node.execute.bind(node);
    node.execute = () => {
      const around = node.getParent()?.getToken().trim().toUpperCase() ?? "";
      if (ofNumbers.has(around)) asNumber();
      else node.setValue(literal());
    };
    return node;
  }
}

/** How the value of a quoted text or an array constant is made; undefined for a number, TRUE or an error. */
function literalOf(token: string): (() => BaseValueObject) | undefined {
  const written = token.trim();
  if (isQuoted(written)) return () => text(written);
  return written.startsWith("{") && written.endsWith("}")
    ? () => arrayConstant(written)
    : undefined;
}

function arrayConstant(written: string): ArrayValueObject {
  const rows = split(written.slice(1, -1), ";").map((row) => split(row, ",").map(element));
  return ArrayValueObject.create({
    calculateValueList: rows,
    rowCount: rows.length,
    columnCount: Math.max(...rows.map((row) => row.length)),
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

function element(written: string): BaseValueObject {
  return isQuoted(written) ? text(written) : ValueObjectFactory.create(written, true);
}

function text(quoted: string): StringValueObject {
  return StringValueObject.create(quoted.slice(1, -1).replace(/""/g, '"'));
}

function isQuoted(written: string): boolean {
  return written.length > 1 && written.startsWith('"') && written.endsWith('"');
}

/** The parts between separators; a separator inside quotation marks does not count. */
function split(written: string, separator: "," | ";"): string[] {
  const part = separator === "," ? /(?:"(?:[^"]|"")*"|[^",])+/g : /(?:"(?:[^"]|"")*"|[^";])+/g;
  return (written.match(part) ?? []).map((each) => each.trim());
}
