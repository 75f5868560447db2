/** The policy of one page. `nonce` marks the scripts that the server itself wrote into it. */
export function contentSecurityPolicy(
  nonce: string,
  environment: "development" | "production" | "test",
): string {
  const development = environment === "development";
  return Object.entries({
    "default-src": "'self'",
    // React's development build evaluates code to show server stacks.
    "script-src": `'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    // The component library sets style attributes, which no nonce can mark.
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
  })
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join("; ");
}
