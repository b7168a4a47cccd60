/** A remark with the full stop that it may lack, so that remarks can stand side by side. */
export function sentence(remark: string): string {
  return /[.!?]$/.test(remark) ? remark : `${remark}.`;
}
