import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  Text,
  tokens,
  Input,
} from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { useHost } from "../useHost";
import { Builder } from "./Builder";

const useStyles = makeStyles({
  view: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: "10px" },
  name: {
    fontFamily: tokens.fontFamilyMonospace,
    fontWeight: tokens.fontWeightSemibold,
    display: "block",
  },
  soft: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  header: { "& button": { padding: "6px 4px", minHeight: "44px", alignItems: "center" } },
  panel: { margin: "0 0 8px" },
});

/** Every function, to search, to build and to insert. */
export function FunctionsView(): ReactElement {
  const styles = useStyles();
  const { metadata } = useHost();
  const [search, setSearch] = useState("");
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const found = metadata.functions.filter(({ name, description, parameters }) => {
    const text = [
      name,
      description,
      ...parameters.map((each) => `${each.name} ${each.description}`),
    ];
    return words.every((word) => text.join(" ").toLowerCase().includes(word));
  });
  return (
    <div className={styles.view}>
      <Input
        type="search"
        style={{ maxWidth: "none" }}
        aria-label="Search functions"
        placeholder="Search functions"
        value={search}
        onChange={(_, { value }) => setSearch(value)}
      />
      <Text aria-live="polite" className={styles.soft}>
        {found.length} of {metadata.functions.length} functions
      </Text>
      {!found.length && (
        <Text>No function matches. Try a word such as "share", "target" or "source".</Text>
      )}
      <Accordion collapsible>
        {found.map((each) => (
          <AccordionItem key={each.id} value={each.id}>
            <AccordionHeader size="medium" className={styles.header}>
              <span>
                <span className={styles.name}>{each.name}</span>
                <span className={styles.soft}>{each.description}</span>
              </span>
            </AccordionHeader>
            <AccordionPanel className={styles.panel}>
              <Builder each={each} />
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
    </div>
  );
}
