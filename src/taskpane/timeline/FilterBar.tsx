import {
  Button,
  Checkbox,
  Input,
  makeStyles,
  ToggleButton,
  tokens,
} from "@fluentui/react-components";
import { FilterRegular } from "@fluentui/react-icons/svg/filter";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { useId, useMemo, useState, type ReactElement } from "react";
import { choices } from "../../model/choices";
import type { MarketRecord } from "../../record/record";
import { Tags } from "../parts/Tags";
import { useHost } from "../useHost";
import { noFilters, setFilters, type Filters } from "./filters";
import { laneTitles } from "./lanes";

const useStyles = makeStyles({
  bar: { display: "flex", gap: "6px", alignItems: "center" },
  first: {
    whiteSpace: "nowrap",
    flex: "none",
    minWidth: 0,
    paddingLeft: "8px",
    paddingRight: "8px",
  },
  search: { flex: 1, minWidth: 0, "& input": { minWidth: 0 } },
  choice: {
    display: "grid",
    gap: "4px 16px",
    gridTemplateColumns: "repeat(auto-fit, minmax(240px, 1fr))",
    padding: "8px 12px",
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  set: { margin: 0, padding: 0, border: "none", minWidth: 0 },
  legend: {
    padding: 0,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  boxes: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(120px, 1fr))",
    alignItems: "start",
    maxHeight: "168px",
    overflowY: "auto",
    "& .fui-Checkbox__indicator": { margin: "4px 4px 4px 2px", alignSelf: "flex-start" },
    "& .fui-Checkbox__label": {
      padding: "4px 4px 2px",
      alignSelf: "flex-start",
      fontSize: tokens.fontSizeBase200,
      lineHeight: tokens.lineHeightBase200,
    },
  },
  wide: { gridTemplateColumns: "minmax(0, 1fr)" },
});

interface Props {
  readonly filters: Filters;
  readonly onFilters: (filters: Filters) => void;
}

/** The partnership alone, a search, themes and parties; what is chosen stands below as tags. */
export function FilterBar({ filters, onFilters }: Props): ReactElement {
  const styles = useStyles();
  const { index } = useHost();
  const [open, setOpen] = useState(false);
  const panel = useId();
  const parties = useMemo(() => partiesOf(index), [index]);
  const chosen = setFilters(index, filters);
  const { lanes, themes } = filters;
  const alone = lanes.length === 1 && lanes[0] === "partnership";
  const toggled = <T,>(list: readonly T[], one: T): T[] =>
    list.includes(one) ? list.filter((each) => each !== one) : [...list, one];
  return (
    <>
      <div className={styles.bar} role="search" aria-label="Events">
        <ToggleButton
          size="small"
          className={styles.first}
          checked={alone}
          title="The story of JLR and Chery alone"
          onClick={() => onFilters({ ...filters, lanes: alone ? [] : ["partnership"] })}
        >
          {laneTitles.partnership}
        </ToggleButton>
        <Input
          size="small"
          type="search"
          className={styles.search}
          aria-label="Search events"
          placeholder="Search"
          contentBefore={<SearchRegular />}
          value={filters.search}
          onChange={(_, { value }) => onFilters({ ...filters, search: value })}
        />
        <ToggleButton
          size="small"
          icon={<FilterRegular />}
          checked={open}
          aria-label="Themes and parties"
          title="Themes and parties"
          aria-expanded={open}
          aria-controls={panel}
          onClick={() => setOpen(!open)}
        />
      </div>
      <div
        id={panel}
        className={styles.choice}
        hidden={!open}
        style={open ? {} : { display: "none" }}
      >
        {open && (
          <>
            <fieldset className={styles.set}>
              <legend className={styles.legend}>Themes</legend>
              <div className={styles.boxes}>
                {choices.theme.map((theme) => (
                  <Checkbox
                    key={theme}
                    label={theme}
                    checked={themes.includes(theme)}
                    onChange={() => onFilters({ ...filters, themes: toggled(themes, theme) })}
                  />
                ))}
              </div>
            </fieldset>
            <fieldset className={styles.set}>
              <legend className={styles.legend}>Parties: events with any of these</legend>
              <div className={styles.boxes}>
                {parties.map(({ id, name, events }) => (
                  <Checkbox
                    key={id}
                    label={`${name} (${events})`}
                    checked={filters.parties.includes(id)}
                    onChange={() =>
                      onFilters({ ...filters, parties: toggled(filters.parties, id) })
                    }
                  />
                ))}
              </div>
            </fieldset>
          </>
        )}
      </div>
      {chosen.length > 0 && (
        <Tags
          label="Filters"
          tags={chosen.map(({ text, without }) => ({ text, takeAway: () => onFilters(without) }))}
        >
          <Button size="small" appearance="subtle" onClick={() => onFilters(noFilters)}>
            Clear filters
          </Button>
        </Tags>
      )}
    </>
  );
}

/** The organisations that take part in an event, those of the most events first. */
function partiesOf(index: MarketRecord): { id: string; name: string; events: number }[] {
  const counts = new Map<string, number>();
  for (const { parties } of index.dataset.events) {
    for (const party of parties) counts.set(party, (counts.get(party) ?? 0) + 1);
  }
  return [...counts]
    .map(([id, events]) => ({ id, events, name: index.organisations.get(id)?.name ?? id }))
    .sort((one, other) => other.events - one.events || one.name.localeCompare(other.name, "en"));
}
