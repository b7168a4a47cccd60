import { Button, Text } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { Thawed } from "../../features/freeze/thaw";
import { addressOf } from "../../workbook/address";
import { asTable } from "../parts/asTable";
import { copyText } from "../parts/copyText";
import { Notice } from "../parts/Notice";
import { PlaceList } from "../parts/PlaceList";
import type { Message } from "../parts/message";
import { ChangeList } from "./ChangeList";

/** What a thaw left to the analyst: formulas to enter by hand, and values that differ from the frozen ones. */
export function ThawList({ thawed: { left, changes } }: { thawed: Thawed }): ReactElement {
  const [copied, setCopied] = useState<Message>();
  const copy = async (): Promise<void> => {
    const rows = left.map((each) => [addressOf(each), each.formula, each.reason]);
    const isCopied = await copyText(asTable([["Cell", "Formula", "Why"], ...rows]));
    setCopied(
      isCopied
        ? {
            intent: "success",
            text: `${rows.length} formulas are copied; paste them into a worksheet.`,
          }
        : {
            intent: "warning",
            text: "This page may not use the clipboard. The formulas are also on the worksheet of receipts.",
          }
    );
  };
  return (
    <>
      {left.length > 0 && (
        <>
          <Text>
            These formulas were not put back, because it is not certain which cell is theirs, or
            because the cell cannot be written. Copy each into its cell, then delete its row on the
            worksheet of receipts; or put right what is in the way and thaw again.
          </Text>
          <div>
            <Button size="small" onClick={() => void copy()}>
              Copy the formulas
            </Button>
          </div>
          <Notice message={copied} />
        </>
      )}
      <PlaceList
        title="Not put back"
        places={left}
        say={({ formula, reason }) => (
          <>
            <code>{formula}</code> {reason}
          </>
        )}
      />
      {changes.length > 0 && <ChangeList changes={changes} />}
    </>
  );
}
