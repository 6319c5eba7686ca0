import { type Diagnostic, diagnostic, hasErrors, type Outcome } from '../diagnostics/index.js';
import { atField, type LoadedEngagement } from '../engagement/index.js';
import { fill, type Locale } from '../locale/index.js';
import { type Brand, plainText, type ResponsibilityModel, type Statement } from '../model/index.js';
import { assign } from './assignments.js';
import type { CompositionContext } from './context.js';
import { digestStatement, stamp } from './digest.js';
import { selectScope } from './scope.js';
import type { StatementTemplate, TemplateData } from './template.js';
import { templateBlocks } from './template-blocks.js';

/** What many engagements share: prepared once, used for each of them. */
export interface Variant {
  readonly model: ResponsibilityModel;
  readonly template: StatementTemplate;
  readonly locale: Locale;
  readonly brand: Brand;
  /** Name and version of the program, such as `countersign 0.1.0`. */
  readonly generator: string;
}

/**
 * Composes the statement of one engagement: selects what is in it, assigns owners, fills the template, and stamps the
 * digest. Pure; every problem is reported, and there is a statement only when none of them is an error.
 */
export function composeStatement(variant: Variant, loaded: LoadedEngagement): Outcome<Statement | undefined> {
  const { model, template, locale, brand } = variant;
  const scope = selectScope(model, loaded);
  const assignments = assign(model, scope.value, loaded);
  const context: CompositionContext = {
    engagement: loaded.engagement,
    model,
    scope: scope.value,
    assignments: assignments.value,
    locale,
    brand,
  };
  const diagnostics: Diagnostic[] = [...scope.diagnostics, ...assignments.diagnostics];
  const filled = template.fill(templateData(context), locale);
  diagnostics.push(...filled.diagnostics);
  const blocks = filled.value && templateBlocks(filled.value, template, context);
  diagnostics.push(...(blocks?.diagnostics ?? []));
  if (blocks !== undefined && lacksContents(blocks.value, loaded)) {
    const message = `The template ${template.id} has no place for the table of contents that is asked for`;
    diagnostics.push(diagnostic('contents-not-in-template', message, atField(loaded, ['contents'])));
  }
  if (blocks === undefined || hasErrors(diagnostics)) return { value: undefined, diagnostics };
  const statement = unstamped(variant, context, blocks.value);
  return { value: stamp(statement, digestStatement(statement), variant.generator), diagnostics };
}

/** What is wrong with an engagement's services, options and assignments, without composing anything. */
export function checkChoices(model: ResponsibilityModel, loaded: LoadedEngagement): readonly Diagnostic[] {
  const scope = selectScope(model, loaded);
  return [...scope.diagnostics, ...assign(model, scope.value, loaded).diagnostics];
}

function unstamped(
  { template }: Variant,
  context: CompositionContext,
  blocks: Statement['blocks'],
): Statement {
  const { engagement, model, scope, locale, brand } = context;
  const { number, version, issued, validUntil } = engagement.statement;
  const title = locale.term('statement-title');
  return {
    schema: 'countersign/statement@1',
    language: locale.language,
    number,
    version,
    issued,
    ...(validUntil !== undefined && { validUntil }),
    title,
    customer: engagement.customer.name,
    provider: engagement.provider.name,
    brand: brand.id,
    template: template.id,
    source: model.source,
    services: scope.services.filter(({ selected }) => selected).map(({ entry }) => entry.id),
    options: Object.fromEntries(scope.options.map(({ entry, selected }) => [entry.id, selected])),
    signing: { method: engagement.signing.method, protect: engagement.signing.protect },
    furniture: furniture(context, title),
    blocks,
    digest: '',
    generator: '',
  };
}

function furniture({ engagement, locale, brand }: CompositionContext, title: string): Statement['furniture'] {
  const values = {
    title,
    number: engagement.statement.number,
    version: engagement.statement.version,
    issued: locale.date(engagement.statement.issued),
    customer: engagement.customer.name,
    provider: engagement.provider.name,
  };
  return {
    header: fill(brand.header, values),
    footer: fill(brand.footer, values),
    pageOf: locale.term('page-of'),
  };
}

function lacksContents(blocks: Statement['blocks'], { engagement }: LoadedEngagement): boolean {
  return engagement.contents === 'always' && !blocks.some(({ kind }) => kind === 'contents');
}

/** From so many responsibilities on, which fill some eight pages, a reader looks for a table of contents. */
const longStatement = 60;

function hasContents({ engagement, scope }: CompositionContext): boolean {
  if (engagement.contents !== 'auto') return engagement.contents === 'always';
  const count = scope.phases.reduce((sum, { responsibilities }) => sum + responsibilities.length, 0);
  return count >= longStatement;
}

function templateData(context: CompositionContext): TemplateData {
  const { engagement, model, scope, locale } = context;
  const { customer, provider, statement } = engagement;
  return {
    statement: {
      number: statement.number,
      version: statement.version,
      issued: locale.date(statement.issued),
      validUntil: statement.validUntil === undefined ? '' : locale.date(statement.validUntil),
    },
    customer: {
      name: customer.name,
      tenantId: customer.tenantId ?? '',
      primaryDomain: customer.primaryDomain ?? '',
      country: customer.country === undefined ? '' : locale.country(customer.country),
    },
    provider: {
      name: provider.name,
      country: provider.country === undefined ? '' : locale.country(provider.country),
    },
    article: { title: plainText(model.title), revision: model.source.revision },
    has: {
      scope: scope.services.length + scope.options.length > 0,
      introduction: model.introduction.length > 0,
      exclusions: scope.excluded.length > 0,
      contents: hasContents(context),
    },
  };
}
