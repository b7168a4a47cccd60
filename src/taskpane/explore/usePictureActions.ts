import { useState, type RefObject } from "react";
import { wordsOf } from "../../model/wordsOf";
import type { Message } from "../parts/message";
import { copyPicture, savePicture } from "./copyPicture";
import { cellsOf, copyTable } from "./copyTable";
import { gridOf } from "./grid";
import type { Series } from "./series";
import { notesOf, sourceLine, subtitleOf } from "./words";

interface Actions {
  readonly message: Message | undefined;
  readonly forget: () => void;
  readonly table: () => Promise<void>;
  readonly copy: () => Promise<void>;
  readonly save: () => Promise<void>;
}

/** Copies or saves a picture or its table, and says how that went. */
export function usePictureActions(
  series: Series | undefined,
  title: string,
  edition: string,
  frame: RefObject<HTMLElement>
): Actions {
  const [message, setMessage] = useState<Message>();
  const name = `${title.replace(/[^\p{L}\p{N}]+/gu, " ").trim()}.png`;
  const picture = async (): Promise<Blob | undefined> => {
    const place = frame.current?.querySelector<HTMLElement>('[role="img"]');
    if (!series || !place) return undefined;
    const { pngOf } = await import(/* webpackChunkName: "charts" */ "./pictureFile");
    const foot = [...notesOf(series), `${sourceLine(series)} UKAUTO edition ${edition}.`];
    return pngOf(series, { title, subtitle: subtitleOf(series), foot }, place);
  };
  const take = async (act: (made: Blob) => Promise<string> | string): Promise<void> => {
    try {
      const made = await picture();
      if (made) setMessage({ intent: "success", text: await act(made) });
    } catch (error) {
      const text = `The picture could not be made: ${wordsOf(error)}`;
      setMessage({ intent: "error", text });
    }
  };
  const saved = (made: Blob): string => {
    savePicture(made, name);
    return `The picture is saved as "${name}".`;
  };
  return {
    message,
    forget: () => setMessage(undefined),
    save: () => take(saved),
    copy: () =>
      take(async (made) =>
        (await copyPicture(made))
          ? "The picture is on the clipboard."
          : `The clipboard takes no picture here. ${saved(made)}`
      ),
    table: async () => {
      if (!series) return;
      setMessage(
        (await copyTable(cellsOf(gridOf(series))))
          ? { intent: "success", text: "The table is on the clipboard." }
          : {
              intent: "warning",
              text: "The clipboard is closed to this page. Insert the table instead.",
            }
      );
    },
  };
}
