import {
  exitCodes,
  labelOf,
  loadCatalogs,
  type OutputFile,
  templateCsv,
  templateExplanationsCsv,
  templateXlsx,
  tenantTemplate,
} from '../index.js';
import type { BatchFlags } from './batch-options.js';
import type { Report, Session } from './report.js';

/** Writes a list to fill in: as CSV with a second file that explains its columns, as XLSX with a second sheet. */
export async function writeListTemplate(
  { templateCsv: csv, templateXlsx: xlsx, catalog, force }: BatchFlags,
  { host, terminal }: Session,
): Promise<Report> {
  const catalogs = await loadCatalogs(host, catalog ?? []);
  const options = catalogs.value.flatMap((entry) =>
    entry.options.map((option) => ({ id: option.id, label: labelOf(option.label, 'en') })),
  );
  const columns = tenantTemplate({ options });
  const files: OutputFile[] = [];
  if (csv !== undefined) {
    const path = csv === true ? 'tenants.csv' : csv;
    files.push({ path, bytes: templateCsv(columns) });
    files.push({
      path: path.replace(/(\.csv)?$/i, '.columns.csv'),
      bytes: templateExplanationsCsv(columns),
    });
  }
  if (xlsx !== undefined) {
    files.push({ path: xlsx === true ? 'tenants.xlsx' : xlsx, bytes: await templateXlsx(columns) });
  }
  await terminal.finish(() => host.writeFiles(files, { replace: force === true }));
  const paths = files.map(({ path }) => path);
  return {
    diagnostics: catalogs.diagnostics,
    result: { files: paths },
    text: paths.map((path) => `${path}\n`).join(''),
    exitCode: exitCodes.done,
  };
}
