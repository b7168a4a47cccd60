import { choices, type ChoiceList } from "../../model/choices";
import type { FunctionMetadata } from "../../model/metadata";
import { queryOf, type Kind } from "../../queries/query";
import { kindsInList, subjectsOfKinds } from "../../record/subjectChoices";
import type { MarketRecord } from "../../record/record";

/** What may be chosen for an argument; a label where the value alone says little. */
export interface Option {
  readonly value: string;
  readonly label?: string;
}

/** An argument to fill in: what it takes follows from the kind that its query declares. */
export interface ArgumentField {
  readonly name: string;
  readonly description: string;
  readonly kind: Kind;
  readonly optional: boolean;
  /** Whether it takes several values, as a range or list. */
  readonly isList: boolean;
  /** Whether a number that is typed is passed as one. */
  readonly takesNumbers: boolean;
  /** Whether it takes only the values of its list. */
  readonly isClosed: boolean;
  readonly options: readonly Option[];
}

/** The arguments of a function, in its order, with what the record offers for each beside the metric that is chosen. */
export function fieldsOf(
  { id, parameters }: FunctionMetadata,
  record: MarketRecord,
  metric?: string
): ArgumentField[] {
  const kinds = queryOf(id)?.parameters ?? {};
  return parameters.flatMap(
    ({ name, description = "", optional = false, dimensionality, type }) => {
      const kind = kinds[name];
      if (!kind) return [];
      return {
        ...{ name, description, kind, optional },
        isList: dimensionality === "matrix",
        takesNumbers: type !== "string",
        isClosed: isChoiceList(kind),
        options: optionsOf(kind, record, metric),
      };
    }
  );
}

function isChoiceList(kind: Kind): kind is ChoiceList {
  return kind in choices;
}

function optionsOf(kind: Kind, record: MarketRecord, metric: string | undefined): Option[] {
  if (isChoiceList(kind)) return choices[kind].map((value) => ({ value }));
  switch (kind) {
    case "subject":
    case "brand":
    case "group":
      return subjectsOfKinds(record, kindsInList[kind]).map(({ name }) => ({ value: name }));
    case "item":
    case "items":
      return itemsOf(record, metric);
    case "party":
      return record.dataset.organisations.map(({ name }) => ({ value: name }));
    case "event":
      return record.dataset.events.map(({ id, date, title }) => ({
        value: id,
        label: `${date}: ${title}`,
      }));
    default:
      return [];
  }
}

/** What a metric may be asked of. */
function itemsOf(record: MarketRecord, asked: string | undefined): Option[] {
  const metric = choices.metric.find((each) => each === asked);
  if (!metric) return [];
  if (metric === "registrations")
    return subjectsOfKinds(record, kindsInList.subject).map(({ name }) => ({ value: name }));
  return record.subjectsWith(metric).map((id) => ({ value: record.subject(id)?.name ?? id }));
}
