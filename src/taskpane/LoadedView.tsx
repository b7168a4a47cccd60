import { useEffect, useState, type ComponentType, type ReactElement } from "react";
import { wordsOf } from "../model/wordsOf";
import { Waiting } from "./parts/Waiting";

const loaded = new Map<string, ComponentType>();

interface Props {
  readonly name: string;
  readonly load: () => Promise<ComponentType>;
}

/** A view whose code is a chunk of its own. A chunk that did not arrive is asked for again when the view is opened again. */
export function LoadedView({ name, load }: Props): ReactElement {
  const [view, setView] = useState(() => ({ Component: loaded.get(name) }));
  const [failure, setFailure] = useState<Error>();
  const { Component } = view;
  useEffect(() => {
    if (Component) return;
    let current = true;
    load().then(
      (arrived) => {
        loaded.set(name, arrived);
        if (current) setView({ Component: arrived });
      },
      (error: unknown) => {
        if (current) setFailure(error instanceof Error ? error : new Error(wordsOf(error)));
      }
    );
    return () => {
      current = false;
    };
  }, [name, load, Component]);
  // The boundary around the view shows the message.
  if (failure) throw failure;
  return Component ? <Component /> : <Waiting label={`Opening ${name}`} />;
}
