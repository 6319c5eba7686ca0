/* A worker that does with a row what the row's customer is called. */

/** @param {{ row: number, engagement: { customer: { name: string } } }} task */
export default async function work({ row, engagement }) {
  const issued = { row, outcome: 'issued', records: [], problems: [] };
  switch (engagement.customer.name) {
    case 'crash':
      process.exit(7);
      return issued;
    case 'throw':
      throw new TypeError('x is not a function');
    case 'wait':
      return new Promise(() => setInterval(() => undefined, 1000));
    case 'spin':
      for (;;);
    case 'slow':
      await new Promise((resolve) => setTimeout(resolve, 300));
      return issued;
    default:
      return issued;
  }
}
