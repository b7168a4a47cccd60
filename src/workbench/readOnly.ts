import type { Obstacle, WorkbookPort } from "../workbook/port";

const reason = 'the workbook is open in another tab: choose "Use it here" above the grid first';

/** The workbook as the pane sees it: while another tab holds it, every change is refused with a message. */
export function guarded(workbook: WorkbookPort, isReadOnly: () => boolean): WorkbookPort {
  const check = (): void => {
    if (isReadOnly()) throw new Error(`Nothing was changed: ${reason}.`);
  };
  return {
    ...workbook,
    async write(...writing) {
      check();
      await workbook.write(...writing);
    },
    async addSheet(name) {
      check();
      return workbook.addSheet(name);
    },
    async keepSetting(key, value) {
      check();
      await workbook.keepSetting(key, value);
    },
    async mark(...marking) {
      check();
      await workbook.mark(...marking);
    },
    async unmark(...unmarking) {
      check();
      await workbook.unmark(...unmarking);
    },
    async obstacles(blocks) {
      if (!isReadOnly()) return workbook.obstacles(blocks);
      return blocks.map(({ sheet, row, column }): Obstacle => ({ sheet, row, column, reason }));
    },
  };
}
