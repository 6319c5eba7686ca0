import type {
  Block,
  PhaseBlock,
  Signature,
  SignaturesBlock,
  Statement,
  StatementResponsibility,
} from '../../src/model/index.js';
import { sampleBlocks, sampleStatement, signatureLabels } from './statements.js';

/* Statements that strain a layout: other scripts, long and missing values, many pages. */

const span = { file: 'sample.md', line: 12, column: 3 };

function replaced(kind: Block['kind'], replacement: (block: Block) => Block): readonly Block[] {
  return sampleBlocks.map((block) => (block.kind === kind ? replacement(block) : block));
}

/** Simplified Chinese throughout, with an English product name and quotation marks of both scripts. */
export function chineseStatement(): Statement {
  return sampleStatement({
    language: 'zh-Hans',
    title: '职责声明',
    customer: '上海云海科技有限公司',
    provider: '北风服务（中国）有限公司',
    furniture: {
      header: '职责声明 · 上海云海科技有限公司',
      footer: 'SOR-2026-0001 · 北风服务（中国）有限公司',
      pageOf: '第 {page} 页，共 {pages} 页',
    },
    blocks: [
      {
        kind: 'masthead',
        title: '职责声明',
        subject: '上海云海科技有限公司',
        facts: [
          { label: '编号', value: [{ text: 'SOR-2026-0001' }] },
          { label: '版本', value: [{ text: '1.0' }] },
          { label: '签发日期', value: [{ text: '2026年11月21日' }] },
        ],
      },
      { kind: 'heading', level: 2, text: [{ text: '双方' }] },
      {
        kind: 'parties',
        parties: [
          {
            role: 'customer',
            label: '客户',
            name: '上海云海科技有限公司',
            facts: [
              { label: '地址', value: [{ text: '浦东新区世纪大道 100 号\n200120 上海' }] },
              { label: '国家/地区', value: [{ text: '中国' }] },
            ],
            contactsLabel: '联系人',
            contacts: [{ name: '王小明', lines: ['信息技术总监', 'wang@contoso.example'] }],
          },
          {
            role: 'provider',
            label: '服务提供方',
            name: '北风服务（中国）有限公司',
            facts: [],
            contactsLabel: '联系人',
            contacts: [],
          },
        ],
      },
      { kind: 'heading', level: 2, text: [{ text: '项目范围' }] },
      {
        kind: 'choices',
        subject: 'options',
        label: '可选项目',
        choices: [
          {
            id: 'wifi-vpn',
            label: 'Wi-Fi 和 VPN 基础结构',
            description: '证书颁发机构、Wi-Fi 与 VPN。',
            selected: true,
            state: '包含',
          },
          { id: 'screen-sharing', label: '屏幕共享', selected: false, state: '不包含' },
        ],
      },
      { kind: 'heading', level: 2, text: [{ text: '客户的职责' }] },
      {
        kind: 'paragraph',
        text: [
          { text: '当你使用' },
          { text: '企业移动性套件 (EMS) 的 FastTrack 中心权益', href: 'https://example.com/ems' },
          {
            text: '使 Azure Active Directory Premium、Microsoft Intune 和/或 Azure 权限管理可供使用时，你的组织在该流程中将要承担一定的“职责”——',
          },
          { text: '请仔细阅读', strong: true },
          { text: '以下各部分……' },
        ],
      },
      {
        kind: 'phase',
        id: 'general',
        code: 'G',
        title: [{ text: '常规职责' }],
        introduction: [[{ text: '你将负责：' }]],
        columns: { reference: '序号', responsibility: '职责', owner: '负责人', due: '截止日期' },
        responsibilities: [
          responsibility(
            'general.tenant-enhancements',
            'G-01',
            '本文所列的可配置选项以外的 EMS 租户的所有增强功能和集成。',
            '王小明',
            '2026年12月1日',
          ),
          responsibility('general.program-management', 'G-02', '资源的总体计划和项目管理。'),
          responsibility(
            'general.user-enrollment',
            'G-03',
            '注册除用于测试 Microsoft Azure AD Premium EMS 服务基准配置和功能之外的用户帐户。',
          ),
        ],
        notes: [[{ text: '注意：请提前准备所需的证书。' }]],
      },
      { kind: 'heading', level: 2, text: [{ text: '接受' }] },
      {
        kind: 'signatures',
        labels: { ...signatureLabels, signature: '签名', name: '姓名', title: '职务', date: '日期' },
        signatures: [
          {
            id: 'customer-1',
            role: 'customer',
            label: '客户代表',
            party: '上海云海科技有限公司',
            name: '李雷',
            title: '首席信息官',
          },
          { id: 'provider-1', role: 'provider', label: '服务提供方代表', party: '北风服务（中国）有限公司' },
        ],
      },
      { kind: 'heading', level: 2, text: [{ text: '来源' }] },
      {
        kind: 'provenance',
        facts: [{ label: '原文', value: [{ text: '企业移动性套件的 FastTrack 中心权益流程 – 你的职责' }] }],
        digest: { label: '声明摘要 (SHA-256)', value: [{ text: 'cd'.repeat(32), code: true }] },
        generator: { label: '生成工具', value: [{ text: 'countersign 0.1.0' }] },
      },
    ],
  });
}

/** The sample said to be Spanish, with the page number in Spanish and one text in it. */
export function spanishStatement(): Statement {
  return sampleStatement({
    language: 'es',
    title: 'Declaración de responsabilidades',
    furniture: {
      header: 'Declaración de responsabilidades',
      footer: 'SOR-2026-0001',
      pageOf: 'Página {page} de {pages}',
    },
    blocks: replaced('paragraph', () => ({
      kind: 'paragraph',
      text: [
        { text: 'Tiene las siguientes responsabilidades durante la incorporación; véase ' },
        { text: 'the overview', href: 'https://example.com/overview', language: 'en' },
        { text: '. ¿Necesita más información?' },
      ],
    })),
  });
}

/** The longest name that an engagement may hold, in every place where the customer's name stands. */
export function longNameStatement(): Statement {
  const name =
    `${'Vereinigte Gesellschaft für außerordentlich lange Unternehmensbezeichnungen und '.repeat(4)}`
      .slice(0, 296)
      .trim()
      .padEnd(300, 'AG.');
  const text = JSON.stringify(sampleStatement()).replaceAll(
    JSON.stringify(sampleStatement().customer).slice(1, -1),
    name,
  );
  const statement: Statement = JSON.parse(text);
  return {
    ...statement,
    furniture: {
      ...statement.furniture,
      header: `Statement of responsibilities · ${name}`,
      footer: `SOR-2026-0001 · ${name}`,
    },
  };
}

/** Nothing that an engagement may leave out. */
export function bareStatement(): Statement {
  return sampleStatement({
    furniture: { header: '', footer: '', pageOf: 'Page {page} of {pages}' },
    services: [],
    options: {},
    blocks: [
      { kind: 'masthead', title: 'Statement of responsibilities', subject: 'Contoso', facts: [] },
      { kind: 'heading', level: 2, text: [{ text: 'Parties' }] },
      {
        kind: 'parties',
        parties: [
          {
            role: 'customer',
            label: 'Customer',
            name: 'Contoso',
            facts: [],
            contactsLabel: 'Contacts',
            contacts: [],
          },
          {
            role: 'provider',
            label: 'Provider',
            name: 'Northwind',
            facts: [],
            contactsLabel: 'Contacts',
            contacts: [],
          },
        ],
      },
      { kind: 'heading', level: 2, text: [{ text: 'Your responsibilities' }] },
      {
        kind: 'phase',
        id: 'general',
        code: 'G',
        title: [{ text: 'General responsibilities' }],
        introduction: [],
        columns: { reference: 'Ref.', responsibility: 'Responsibility' },
        responsibilities: [responsibility('general.helpdesk', 'G-01', 'Provide helpdesk documentation.')],
        notes: [],
      },
      { kind: 'heading', level: 2, text: [{ text: 'Acceptance' }] },
      {
        kind: 'signatures',
        labels: signatureLabels,
        signatures: [
          { id: 'customer-1', role: 'customer', label: 'For the customer', party: 'Contoso' },
          { id: 'provider-1', role: 'provider', label: 'For the provider', party: 'Northwind' },
        ],
      },
    ],
  });
}

/** Three signatories of each party. */
export function sixSignatoriesStatement(): Statement {
  const signature = (role: Signature['role'], number: number): Signature => ({
    id: `${role}-${number}`,
    role,
    label: role === 'customer' ? 'For the customer' : 'For the provider',
    party: role === 'customer' ? 'R&D <Contoso> “Müller” AG' : 'Northwind Services GmbH',
    name: `Signatory ${number}`,
    title: 'Chief executive officer',
    email: `signatory${number}@contoso.com`,
  });
  const all: SignaturesBlock['signatures'] = [1, 2, 3].flatMap((number) => [
    signature('customer', number),
    signature('provider', number + 3),
  ]);
  return sampleStatement({
    blocks: replaced('signatures', (block) =>
      block.kind === 'signatures' ? { ...block, signatures: all } : block,
    ),
  });
}

/** One hundred and twenty responsibilities in two phases. */
export function longStatement(): Statement {
  const phase = (id: string, code: string, count: number): PhaseBlock => ({
    kind: 'phase',
    id,
    code,
    title: [{ text: `The ${id} phase` }],
    introduction: [[{ text: 'You provide or carry out:' }]],
    columns: { reference: 'Ref.', responsibility: 'Responsibility', owner: 'Owner' },
    responsibilities: Array.from({ length: count }, (_, index) => ({
      ...responsibility(
        `${id}.duty-${index + 1}`,
        `${code}-${String(index + 1).padStart(2, '0')}`,
        `Duty number ${index + 1}: ${'provide what is needed in time and keep it up to date, '.repeat((index % 4) + 1)}as agreed.`,
      ),
      details: index % 10 === 0 ? [{ text: [{ text: 'For every site' }], items: [] }] : [],
      ...(index % 3 === 0 && { owner: 'Ana Torres' }),
    })),
    notes: [],
  });
  const phases = [phase('general', 'G', 104), phase('enable', 'EN', 16)];
  return sampleStatement({
    blocks: sampleBlocks.flatMap((block): readonly Block[] => {
      if (block.kind !== 'phase') return [block];
      return block.id === 'general' ? phases : [];
    }),
  });
}

function responsibility(
  id: string,
  reference: string,
  text: string,
  owner?: string,
  due?: string,
): StatementResponsibility {
  return {
    id,
    reference,
    text: [{ text }],
    details: [],
    ...(owner !== undefined && { owner }),
    ...(due !== undefined && { due }),
    source: span,
  };
}
