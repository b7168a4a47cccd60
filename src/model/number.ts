const grouped = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });
const percent = new Intl.NumberFormat("en-GB", {
  style: "percent",
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});

/** 738000 as "738,000", in messages and workings; never in a value. */
export function inThousands(value: number): string {
  return grouped.format(value);
}

/** 0.0583 as "5.8%", with as many decimals as the number format of a share has. */
export function asPercent(value: number): string {
  return percent.format(value);
}

/** Items as a sentence lists them: "a, b and c". */
export function list(items: readonly (string | number)[], last = "and"): string {
  if (items.length < 2) return items.join();
  return `${items.slice(0, -1).join(", ")} ${last} ${items[items.length - 1]}`;
}
