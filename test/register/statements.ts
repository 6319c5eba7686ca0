import { createHash } from 'node:crypto';
import type { IssuedVariant, StatementToRecord } from '../../src/register/index.js';

export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

export const variant: IssuedVariant = {
  digest: digestOf('variant'),
  sources: [
    {
      file: 'ems-responsibilities.2016-11.en.md',
      digest: digestOf('article'),
      revision: '2016-11',
      language: 'en',
      assetId: '8e3f0b1c',
    },
  ],
  catalog: 'ems-onboarding',
  clauses: [
    { id: 'general.ssl-certificates', line: 18, digest: digestOf('Provide certificates.') },
    { id: 'general.wifi-vpn', line: 21, digest: digestOf('Provide profiles.') },
  ],
};

/** The statement of customer `index`, which differs from every other index's. */
export function statementOf(index: number, changes: Partial<StatementToRecord> = {}): StatementToRecord {
  const number = `SOR-2026-${String(index).padStart(4, '0')}`;
  const language = changes.language ?? 'en';
  return {
    identity: digestOf(`identity ${index} ${language}`),
    digest: digestOf(`digest ${index} ${language}`),
    number,
    version: '1.0',
    language,
    title: 'Your responsibilities',
    customer: `Customer ${index}`,
    provider: 'Meridian',
    issued: '2026-07-01',
    brand: 'meridian',
    template: 'standard',
    services: ['intune', 'azure-ad-premium'],
    options: { 'screen-sharing': true, 'wifi-vpn': index % 2 === 0 },
    generator: 'countersign 0.1.0',
    engagement: digestOf(`engagement ${index}`),
    variant,
    files: ['pdf', 'docx'].map((format) => ({
      format,
      path: `customer-${index}/${number}-${language}.${format}`,
      root: '/srv/out',
      size: 1000 + index,
      sha256: digestOf(`${format} ${index} ${language}`),
    })),
    ...changes,
  };
}

export const range = (length: number, from = 1): number[] =>
  Array.from({ length }, (_, index) => from + index);
