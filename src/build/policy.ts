/** The content security policy of a page, for its meta element. */
export function policyOf(officeFromMicrosoft: boolean): string {
  const scripts = officeFromMicrosoft ? " https://appsforoffice.microsoft.com" : "";
  return [
    "default-src 'none'",
    `script-src 'self'${scripts}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}
