import { Fragment, type ReactElement } from "react";

/** A period or day of the record, such as 2025-Q3 or 2026-01-06. */
const date = /(\b\d{4}-(?:Q\d|H\d|YTD|\d\d(?:-\d\d)?)\b)/;

/** A text whose periods and days are not broken at their hyphens. */
export function Dated({ text }: { text: string }): ReactElement {
  return (
    <>
      {text.split(date).map((part, place) =>
        // Every second part is what the expression caught.
        place % 2 ? (
          <span key={place} style={{ whiteSpace: "nowrap" }}>
            {part}
          </span>
        ) : (
          <Fragment key={place}>{part}</Fragment>
        )
      )}
    </>
  );
}
