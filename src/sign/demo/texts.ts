/** What is in the folder, for who finds it later. */
export const demoReadme = `DEMO. Made by "countersign keys demo" for trying out. Nothing in here proves anything.

root.pem, root.key          the authority above all; trust root.pem for trying out, and nowhere else
issuing.pem, issuing.key    the authority that issues, where there is one
provider.*                  who seals: settings (.yaml), key and certificate (.p12; .key and .pem)
customer.*                  who countersigns, likewise
tsa.pem, tsa.key            who stamps times
passphrase                  opens all of the keys

Verification says DEMO of every signature that was made with these keys. Delete the folder when you are done.
`;

/** Settings of a signer, to be given to `--seal` and `--key`. */
export function demoSettings(name: 'provider' | 'customer'): string {
  return `# DEMO: proves nothing.
signer: pkcs12
file: ${name}.p12
passphrase:
  file: passphrase
`;
}
