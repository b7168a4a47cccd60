import type { ReactElement, ReactNode } from "react";

/** One line of a list of facts: what it is, and what is known of it. */
export function Fact({ name, children }: { name: string; children: ReactNode }): ReactElement {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
