/*
 * A transcript is a Markdown page whose code blocks each hold one command and what it says:
 *
 *     % countersign list fromats        the command
 *     some text                         standard input, when a line ^D ends it
 *     ^D
 *     ...                               standard output
 *     2> error[usage]: ...              standard error
 *     => 2                              exit code, when it is not 0
 */

export interface Command {
  /** Without the program's name. */
  readonly args: readonly string[];
  readonly input?: string;
}

export interface Answer {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
}

const block = /```\n% countersign ?(.*)\n([\s\S]*?)```\n/g;

/** The same page with what the commands say now. */
export async function replay(page: string, answer: (command: Command) => Promise<Answer>): Promise<string> {
  let replayed = '';
  let from = 0;
  for (const match of page.matchAll(block)) {
    const [whole, line = '', said = ''] = match;
    const input = /^([\s\S]*?)^\^D\n/m.exec(said)?.[1];
    const command = { args: words(line), ...(input !== undefined && { input }) };
    const given = await answer(command);
    const head = `% countersign ${line}`.trimEnd();
    const typed = input === undefined ? '' : `${input}^D\n`;
    replayed += `${page.slice(from, match.index)}\`\`\`\n${head}\n${typed}${spoken(given)}\`\`\`\n`;
    from = match.index + whole.length;
  }
  return replayed + page.slice(from);
}

function spoken({ stdout, stderr, exitCode }: Answer): string {
  const errors = stderr.replace(/^(?=.)/gm, '2> ');
  return `${ended(stdout)}${ended(errors)}${exitCode === 0 ? '' : `=> ${exitCode}\n`}`;
}

const ended = (text: string) => (text === '' || text.endsWith('\n') ? text : `${text}\n`);

/** As a shell would take them: spaces separate, quotes hold together. */
function words(line: string): string[] {
  return [...line.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
    ([, single, double, bare]) => single ?? double ?? bare ?? '',
  );
}
