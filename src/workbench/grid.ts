import { FUniver } from "@univerjs/core/lib/facade";
import { LocaleType, LogLevel, mergeLocales, Univer } from "@univerjs/core";
import {
  FunctionType,
  UniverFormulaEnginePlugin,
  type IFunctionInfo,
} from "@univerjs/engine-formula";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import styles from "@univerjs/preset-sheets-core/lib/index.css";
import enUS from "@univerjs/preset-sheets-core/locales/en-US";
import type { Registered } from "../functions/lib/callables";
import type { FunctionMetadata, Metadata } from "../model/metadata";
import type { Injector } from "../workbook/univer/workbook";
import { cellFunction } from "./cellFunction";
import { FormulaEngine } from "./formulaEngine";

/** Starts the spreadsheet in an element, with the functions in its formula engine and no workbook yet. */
export function startGrid(
  container: string,
  metadata: Metadata,
  functions: ReadonlyMap<string, Registered>,
  dark: boolean
): { api: FUniver; injector: Injector } {
  const sheet = document.createElement("style");
  sheet.textContent = styles;
  document.head.append(sheet);
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: mergeLocales(enUS) },
    logLevel: LogLevel.WARN,
    darkMode: dark,
  });
  const registered = metadata.functions.flatMap((each): [FunctionMetadata, Registered][] => {
    const found = functions.get(each.id);
    return found ? [[each, found]] : [];
  });
  const { plugins } = UniverSheetsCorePreset({
    container,
    formula: {
      function: registered.map(([each, found]) => [
        cellFunction(each, found) as never,
        `UKAUTO.${each.name}`,
      ]),
      description: registered.map(([each]) => describe(each)),
    },
  });
  for (const each of plugins) {
    const plugin = Array.isArray(each) ? each[0] : each;
    const config: unknown = Array.isArray(each) ? each[1] : undefined;
    univer.registerPlugin(plugin === UniverFormulaEnginePlugin ? FormulaEngine : plugin, config);
  }
  const api = FUniver.newAPI(univer);
  return { api, injector: univer.__getInjector() };
}

/** Waits until the grid is drawn for the first time; a hidden tab draws it when it is first shown. */
export function drawn(api: FUniver): Promise<void> {
  return new Promise((resolve) => {
    const { Rendered } = api.Enum.LifecycleStages;
    if (api.getCurrentLifecycleStage() >= Rendered) return resolve();
    const event = api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
      if (stage < Rendered) return;
      event.dispose();
      resolve();
    });
  });
}

function describe({ name, description = "", parameters }: FunctionMetadata): IFunctionInfo {
  return {
    functionName: `UKAUTO.${name}`,
    functionType: FunctionType.User,
    description,
    abstract: description,
    functionParameter: parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description ?? "",
      example: "",
      require: parameter.optional ? 0 : 1,
      repeat: 0,
    })),
  };
}
