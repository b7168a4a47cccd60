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
import { ReachList } from "./ReachList";
import { RefreshSection } from "./RefreshSection";

const useStyles = makeStyles({
  view: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: "12px" },
  soft: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  header: { "& button": { paddingLeft: 0 } },
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
  const { index, works, calculator } = useHost();
  const [extent, setExtent] = useState<Extent>("workbook");
  const { origin } = useSyncExternalStore(onEditionInUse, editionInUse);
  const { round } = useSyncExternalStore(works.subscribe, works.state);
  const model = useWork("model");
  const next = works.changed;
  const insert = (): Promise<void> =>
    model.run("Writing the model", async (work, port) => {
      const sheet = await insertModel(port, index, calculator, work);
      next();
      return `The model is on the worksheet "${sheet}". Change its blue inputs; all else follows.${port.charts === true ? "" : ` ${port.charts}`}`;
    });
  return (
    <div className={styles.view}>
      <Text>
        Edition <strong>{index.edition}</strong>, {origins[origin]}, recorded to{" "}
        {spoken(index.dataset.recordedTo)}. Figures change only with the edition, and UKAUTO
        recalculates nothing unless asked.
      </Text>
      <ReachList />
      <Field label="Work on" size="small">
        <Select value={extent} onChange={(_, { value }) => setExtent(value as Extent)}>
          <option value="workbook">the workbook</option>
          <option value="sheet">this worksheet</option>
          <option value="selection">the selection</option>
        </Select>
      </Field>
      <RefreshSection extent={extent} onDone={next} />
      <Accordion multiple collapsible defaultOpenItems={["cells"]}>
        <Section value="basis" title="Change basis" className={styles.panel}>
          <BasisSection extent={extent} />
        </Section>
        <Section value="model" title="Insert model" className={styles.panel}>
          <Text>
            A new worksheet to send on: the path to the target, the growth it needs, what building
            more of the cars sold here would meet, the trend by quarter, and the league table. All
            of it live formulas that follow its inputs.
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
          <Notice message={model.message} />
        </Section>
        <Section value="freeze" title="Freeze and thaw" className={styles.panel}>
          <FreezeSection extent={extent} round={round} />
        </Section>
        <Section value="health" title="Health" className={styles.panel}>
          <HealthSection extent={extent} round={round} />
        </Section>
        <Section value="cells" title="UKAUTO cells" className={styles.panel}>
          <CellList extent={extent} round={round} />
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
  const styles = useStyles();
  return (
    <AccordionItem value={value}>
      <AccordionHeader className={styles.header}>{title}</AccordionHeader>
      <AccordionPanel className={className}>{children}</AccordionPanel>
    </AccordionItem>
  );
}
