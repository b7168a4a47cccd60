import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Field,
  makeStyles,
  Select,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useState, useSyncExternalStore, type ReactElement } from "react";
import { spoken } from "../../model/date";
import { editionInUse, onEditionInUse } from "../../editions/editionInUse";
import { insertModel } from "../../features/model/modelSheet";
import type { Extent } from "../../workbook/port";
import { Notice } from "../parts/Notice";
import { useWork } from "../parts/useWork";
import { useHost } from "../useHost";
import { BasisSection } from "./BasisSection";
import { CellList } from "./CellList";
import { FreezeSection } from "./FreezeSection";
import { HealthSection } from "./HealthSection";
import { RefreshSection } from "./RefreshSection";

const useStyles = makeStyles({
  view: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: "12px" },
  soft: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  panel: {
    margin: "0 0 12px",
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: "8px",
  },
});

/** Where the edition in use comes from. */
const origins = {
  bundled: "which came with the add-in",
  unchecked: "out of this browser's storage and not checked yet",
  checked: "stored in this browser by an earlier refresh",
  published: "as it is published",
} as const;

/** The workbook's figures as a whole: edition, refresh, every UKAUTO cell, basis, freeze, health, model. */
export function WorkbookView(): ReactElement {
  const styles = useStyles();
  const { index, workbook, works } = useHost();
  const [extent, setExtent] = useState<Extent>("workbook");
  const { origin } = useSyncExternalStore(onEditionInUse, editionInUse);
  const { round } = useSyncExternalStore(works.subscribe, works.state);
  const model = useWork("model");
  const next = works.changed;
  const insert = (): Promise<void> =>
    model.run("Writing the model", async (work) => {
      if (!workbook) return undefined;
      const sheet = await insertModel(workbook, index, work);
      next();
      return `The model is on the worksheet "${sheet}". Change its three inputs; all else follows.${workbook.charts === true ? "" : ` ${workbook.charts}`}`;
    });
  return (
    <div className={styles.view}>
      <Text>
        Edition <strong>{index.edition}</strong>, {origins[origin]}, recorded to{" "}
        {spoken(index.dataset.recordedTo)}. Figures change only with the edition, and UKAUTO
        recalculates nothing unasked.
      </Text>
      <Field label="Work on" size="small">
        <Select value={extent} onChange={(_, { value }) => setExtent(value as Extent)}>
          <option value="workbook">the workbook</option>
          <option value="sheet">this worksheet</option>
          <option value="selection">the selection</option>
        </Select>
      </Field>
      <RefreshSection extent={extent} onDone={next} />
      <Accordion multiple collapsible defaultOpenItems={["cells"]}>
        <Section value="cells" title="UKAUTO cells" className={styles.panel}>
          <CellList extent={extent} round={round} />
        </Section>
        <Section value="basis" title="Change basis" className={styles.panel}>
          <BasisSection extent={extent} />
        </Section>
        <Section value="model" title="Insert model" className={styles.panel}>
          <Text>
            A new worksheet with the path to 1.3 million, the growth it needs, what Chery's sales
            would meet, and the league table, all as live formulas.
          </Text>
          <div>
            <Button
              appearance="primary"
              size="small"
              disabled={model.busy}
              onClick={() => void insert()}
            >
              Insert model
            </Button>
          </div>
          {model.progress}
          <Notice told={model.told} />
        </Section>
        <Section value="freeze" title="Freeze and thaw" className={styles.panel}>
          <FreezeSection extent={extent} round={round} />
        </Section>
        <Section value="health" title="Health" className={styles.panel}>
          <HealthSection extent={extent} round={round} />
        </Section>
      </Accordion>
    </div>
  );
}

function Section({
  value,
  title,
  className,
  children,
}: {
  value: string;
  title: string;
  className: string;
  children: React.ReactNode;
}): ReactElement {
  return (
    <AccordionItem value={value}>
      <AccordionHeader>{title}</AccordionHeader>
      <AccordionPanel className={className}>{children}</AccordionPanel>
    </AccordionItem>
  );
}
