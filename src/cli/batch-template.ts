import {
  exitCodes,
  labelOf,
  loadCatalogs,
  type OutputFile,
  templateCsv,
  templateExplanationsCsv,
  templateNote,
  templateXlsx,
  tenantTemplate,
} from '../index.js';
import type { BatchFlags } from './batch-options.js';
import type { Report, Session } from './report.js';
import { wrongUsage } from './usage.js';

/** Writes a list to fill in: as CSV with a second file that explains its columns, as XLSX with a second sheet. */
export async function writeListTemplate(
  { templateCsv: csv, templateXlsx: xlsx, catalog, force }: BatchFlags,
  { host, terminal }: Session,
): Promise<Report> {
  refuseOther('--template-csv', csv, '.xlsx', '--template-xlsx');
  refuseOther('--template-xlsx', xlsx, '.csv', '--template-csv');
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
    result: { files: paths, note: templateNote },
    text: [...paths, templateNote].map((line) => `${line}\n`).join(''),
    exitCode: exitCodes.done,
  };
}

/** A workbook that is called CSV, or the reverse, opens in nothing. Throws `usage`. */
function refuseOther(option: string, file: string | true | undefined, ending: string, other: string): void {
  if (typeof file !== 'string' || !file.toLowerCase().endsWith(ending)) return;
  throw wrongUsage(`${option} does not write ${file}`, `Give it to ${other}, or give it another ending.`);
}
