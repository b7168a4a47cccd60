/** A remark with a full stop added where it has none, so that remarks can follow one another. */
export function sentence(remark: string): string {
  return /[.!?]$/.test(remark) ? remark : `${remark}.`;
}
