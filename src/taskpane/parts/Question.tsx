import { MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useLayoutEffect, useRef, type ReactElement, type ReactNode } from "react";

interface Props {
  readonly intent?: "info" | "warning";
  readonly children: ReactNode;
  /** The buttons that answer it. */
  readonly answers: ReactNode;
}

/**
 * What has to be decided before anything is done. It comes into view and takes the focus as it opens, and gives the
 * focus back to the button that asked.
 */
export function Question({ intent = "warning", children, answers }: Props): ReactElement {
  const bar = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const own = bar.current;
    const asking = document.activeElement;
    own?.scrollIntoView({ block: "nearest" });
    own?.focus({ preventScroll: true });
    return () => {
      const hasFocus = own?.contains(document.activeElement);
      if (hasFocus && asking instanceof HTMLElement) asking.focus({ preventScroll: true });
    };
  }, []);
  return (
    <MessageBar ref={bar} tabIndex={-1} intent={intent} layout="multiline">
      <MessageBarBody>{children}</MessageBarBody>
      <MessageBarActions>{answers}</MessageBarActions>
    </MessageBar>
  );
}
