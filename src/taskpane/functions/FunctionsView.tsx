import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Input,
  makeStyles,
  Text,
  tokens,
} from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { FunctionMetadata } from "../../model/metadata";
import { useKept } from "../parts/useKept";
import { useHost } from "../useHost";
import { Builder } from "./Builder";
import { functionsByTopic, functionsFound, type TopicFound } from "./functionsFound";

const useStyles = makeStyles({
  view: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: "10px" },
  search: { maxWidth: "none" },
  topic: {
    margin: "8px 0 2px",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  name: {
    fontFamily: tokens.fontFamilyMonospace,
    fontWeight: tokens.fontWeightSemibold,
    display: "block",
  },
  soft: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  header: {
    "& button": { padding: "6px 0", minHeight: "44px", alignItems: "flex-start" },
    // Beside the name, however long the description below it is.
    "& .fui-AccordionHeader__expandIcon": { height: tokens.lineHeightBase300 },
  },
  panel: { margin: "0 0 8px" },
});

/** Every function, to search, to build and to insert. */
export function FunctionsView(): ReactElement {
  const styles = useStyles();
  const { metadata } = useHost();
  const [search, setSearch] = useKept("functions search", "");
  const found = functionsFound(metadata.functions, search);
  const shown: readonly TopicFound[] = search.trim()
    ? [{ title: "Best match first", functions: found }]
    : functionsByTopic(metadata.functions);
  return (
    <div className={styles.view}>
      <Input
        type="search"
        className={styles.search}
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
      {shown.map(({ title, functions }) =>
        functions.length ? (
          <section key={title} aria-label={title}>
            <h2 className={styles.topic}>{title}</h2>
            <FunctionList functions={functions} />
          </section>
        ) : null
      )}
    </div>
  );
}

function FunctionList({ functions }: { functions: readonly FunctionMetadata[] }): ReactElement {
  const styles = useStyles();
  const [open, setOpen] = useKept("functions open", "");
  return (
    <Accordion
      collapsible
      openItems={open}
      onToggle={(_, { value }) => setOpen(value === open ? "" : String(value))}
    >
      {functions.map((each) => (
        <AccordionItem key={each.id} value={each.id}>
          <AccordionHeader as="h3" size="medium" className={styles.header}>
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
  );
}
