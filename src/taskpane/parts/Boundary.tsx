import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import { loadFailure } from "../loadFailure";

/** A view that fails says so and leaves the others alone. */
export class Boundary extends Component<{ children: ReactNode }, { error?: Error }> {
  override state: { error?: Error } = {};

  static getDerivedStateFromError(error: Error): { error: Error } {
    return { error };
  }

  override render(): ReactNode {
    if (!this.state.error) return this.props.children;
    return (
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          This view could not be shown. {loadFailure(this.state.error)} Open another view and come
          back, or reload UKAUTO.
        </MessageBarBody>
      </MessageBar>
    );
  }
}
