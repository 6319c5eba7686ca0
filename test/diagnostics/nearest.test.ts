import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearest, sameWord } from '../../src/diagnostics/index.js';

const fields = ['customer', 'tenantId', 'primaryDomain', 'kickOff', 'provider', 'signatories'];

describe('nearest', () => {
  it.each([
    ['tenant_id', 'tenantId'],
    ['TenantID', 'tenantId'],
    ['tenant-id', 'tenantId'],
    ['kickoff', 'kickOff'],
    ['custmer', 'customer'],
    ['cutsomer', 'customer'],
    ['custommer', 'customer'],
    ['costumer', 'customer'],
    ['providor', 'provider'],
    ['signatory', 'signatories'],
    ['sign', 'signatories'],
  ])('takes %s for %s', (word, meant) => {
    expect(nearest(word, fields)).toBe(meant);
  });

  it.each(['', '---', 'x', 'wholly-other', 'a'.repeat(100_000)])('has no idea what %.20s means', (word) => {
    expect(nearest(word, fields)).toBeUndefined();
  });

  it('prefers fewer wrong letters to an earlier place', () => {
    expect(nearest('wifi-vnp', ['wifi-van', 'wifi-vpn'])).toBe('wifi-vpn');
  });

  it('counts two swapped letters as one mistake', () => {
    expect(nearest('abdc', ['abcd'])).toBe('abcd');
    expect(nearest('badc', ['abcd'])).toBeUndefined();
  });

  it('does not complete a beginning that several words share', () => {
    expect(nearest('screen', ['screen-sharing-guide', 'screen-recording-guide'])).toBeUndefined();
  });

  it('finds every word in whatever case and style it is written', () => {
    const word = fc.stringMatching(/^[a-z]{1,12}(-[a-z]{1,12}){0,3}$/);
    fc.assert(
      fc.property(word, (id) => {
        const spelled = id.toUpperCase().replaceAll('-', '_');
        expect(nearest(spelled, [id])).toBe(id);
        expect(sameWord(spelled, id)).toBe(true);
      }),
    );
  });

  it('answers for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (word) => {
        expect([undefined, ...fields]).toContain(nearest(word, fields));
      }),
    );
  });
});
