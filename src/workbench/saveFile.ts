/** Hands a file to the browser to be saved. */
export function saveFile(name: string, content: BlobPart, type: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** A name that tells one saved file from the next: "ukauto-workbench-2026-11-27-1402.json", by this computer's clock. */
export function fileName(extension: string, at = new Date()): string {
  const two = (number: number): string => String(number).padStart(2, "0");
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join("-");
  return `ukauto-workbench-${day}-${two(at.getHours())}${two(at.getMinutes())}.${extension}`;
}
