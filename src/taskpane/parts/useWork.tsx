import { Button, Field, ProgressBar } from "@fluentui/react-components";
import { useRef, useState, type ReactElement } from "react";
import { Cancelled } from "../../workbook/batches";
import type { Work } from "../../workbook/port";
import type { Told } from "./useInsert";

interface Running {
  readonly label: string;
  readonly done: number;
  readonly total: number;
}

/** Long work: one at a time, with progress and a way to stop it; what came of it is told. */
export function useWork(): {
  busy: boolean;
  told: Told | undefined;
  tell(told: Told | undefined): void;
  run(label: string, what: (work: Work) => Promise<string | undefined>): Promise<void>;
  progress: ReactElement | undefined;
} {
  const [running, setRunning] = useState<Running>();
  const [told, setTold] = useState<Told>();
  const stop = useRef<AbortController>(undefined);
  const run = async (
    label: string,
    what: (work: Work) => Promise<string | undefined>
  ): Promise<void> => {
    if (stop.current) return;
    const control = new AbortController();
    stop.current = control;
    setTold(undefined);
    setRunning({ label, done: 0, total: 0 });
    try {
      const text = await what({
        signal: control.signal,
        progress: (done, total) => setRunning({ label, done, total }),
      });
      if (text) setTold({ intent: "success", text });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const text =
        error instanceof Cancelled
          ? `${label}: ${reason} What was done stays; start it again to go on.`
          : reason;
      setTold({ intent: "error", text });
    } finally {
      stop.current = undefined;
      setRunning(undefined);
    }
  };
  const progress = running && (
    <Field
      label={`${running.label}${running.total ? `: ${running.done} of ${running.total}` : ""}`}
    >
      <ProgressBar value={running.total ? running.done / running.total : undefined} />
      <div>
        <Button size="small" onClick={() => stop.current?.abort()}>
          Cancel
        </Button>
      </div>
    </Field>
  );
  return { busy: running !== undefined, told, tell: setTold, run, progress };
}
