// What every answer says beside its body.

const POLICY = (scripts) =>
  `default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; script-src ${scripts}; ` +
  "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const NONCE = /'nonce-([A-Za-z0-9_-]{16,})'/;

// `told` is the answer's headers, in small letters.
export function headers(told, { isPublic }, place, findings) {
  const policy = told['content-security-policy'] ?? '(none)';
  const nonce = policy.match(NONCE)?.[1];
  const wanted = nonce && !isPublic ? POLICY(`'self' 'nonce-${nonce}'`) : POLICY("'none'");
  if (policy !== wanted) findings.add('content security policy', place, policy);
  const expect = (name, test, why) => {
    const value = told[name] ?? '(none)';
    if (!test(value)) findings.add(`header ${name}`, place, `${value}: ${why}`);
  };
  expect('x-content-type-options', (value) => value === 'nosniff', 'nosniff is missing');
  expect('x-frame-options', (value) => value === 'DENY', 'a frame around it is not refused');
  expect('referrer-policy', (value) => ['same-origin', 'no-referrer'].includes(value), 'addresses leak to others');
  if (isPublic) {
    expect('set-cookie', (value) => value === '(none)', 'a public page sets a cookie');
  } else {
    expect('cache-control', (value) => value.includes('no-store'), 'a page behind the login may be kept');
    if (told['set-cookie']) expect('set-cookie', (value) => /HttpOnly/.test(value) && /SameSite=/.test(value), 'a bare cookie');
  }
  return nonce;
}
