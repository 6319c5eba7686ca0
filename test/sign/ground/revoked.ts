const bytes = (...lines: readonly string[]) => Uint8Array.from(Buffer.from(lines.join(''), 'base64'));

/** An authority that OpenSSL made. */
export const revokedIssuer = bytes(
  'MIIBjDCCATGgAwIBAgIUZkoZJoT4LQiwjWtN5q8rkv4WV9wwCgYIKoZIzj0EAwIwGzEZMBcGA1UEAwwQR3JvdW5kIGF1dGhv',
  'cml0eTAeFw0yNjExMjExNTU3MTJaFw0zNjExMTgxNTU3MTJaMBsxGTAXBgNVBAMMEEdyb3VuZCBhdXRob3JpdHkwWTATBgcq',
  'hkjOPQIBBggqhkjOPQMBBwNCAAS3m/l6n1+faN2W69nEnfrMJ6ZGf8Q74FvHoE/skPu1iDCz/wDy9dOaBF2qg/wThwp5ZQl8',
  'WRv1QukBmrl72m9/o1MwUTAdBgNVHQ4EFgQUyLoEKsB3HbvhCljSVpfVMfJBkHUwHwYDVR0jBBgwFoAUyLoEKsB3HbvhCljS',
  'VpfVMfJBkHUwDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNJADBGAiEAuC/O934e025sqAweqvnPBlAE7mZnxUpsHXfy',
  'RdqWgYoCIQCOD3iey3embvsomNHhT4KjTnK8hRP48zJLgbSE1wQ/uA==',
);

/** Issued by it, and naming http://crl.example.com/list. */
export const revokedCertificate = bytes(
  'MIIBlTCCATugAwIBAgIBBzAKBggqhkjOPQQDAjAbMRkwFwYDVQQDDBBHcm91bmQgYXV0aG9yaXR5MB4XDTI2MTEyMTE1NTcx',
  'M1oXDTM2MTExODE1NTcxM1owDjEMMAoGA1UEAwwDQW5hMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEeAiQoEDnb7wBgKwF',
  'e7wOOuuBvGkHt7BC6r9CoFlfNFUJSsfFqxuQYHjELbcqeDyi7k7rEId5zdZ1kMHeCdyujKN9MHswLAYDVR0fBCUwIzAhoB+g',
  'HYYbaHR0cDovL2NybC5leGFtcGxlLmNvbS9saXN0MAsGA1UdDwQEAwIHgDAdBgNVHQ4EFgQUSVT0sc5vVaQFcJctJ1UAePRN',
  'WDwwHwYDVR0jBBgwFoAUyLoEKsB3HbvhCljSVpfVMfJBkHUwCgYIKoZIzj0EAwIDSAAwRQIgbRatVlsmtTs1Q2SQ1uQ6vI4j',
  'Bn4LP9nkxKP9uFJj3uQCIQDEHWhdQSoGwrPCdvDpYQPztAX6xmIvg/SQBpFlliIHKQ==',
);

/** What `openssl ca -gencrl` wrote: it was revoked on 2026-11-01. */
export const listOfRevoked = bytes(
  'MIG0MF0wCgYIKoZIzj0EAwIwGzEZMBcGA1UEAwwQR3JvdW5kIGF1dGhvcml0eRcNMjYxMTIxMTU1NzEzWhcNMzYxMTE4MTU1',
  'NzEzWjAUMBICAQcXDTI2MTEwMTAwMDAwMFowCgYIKoZIzj0EAwIDRwAwRAIgU/11HFszS52ukWviJ6cBfIPzWMc9uUINVfI/',
  'Icru+oYCIEYNv6hB38k3SqYwbAkzg0a8B4d76er+dZ9BmsbD3PKH',
);
