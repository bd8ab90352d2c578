/** A process that opens a database, says so, and holds it until it is killed. */
import { type DatabaseTarget, openDatabase } from '../src/db/open-database.ts';

const target = JSON.parse(process.argv[2]!) as DatabaseTarget;
try {
  const database = await openDatabase(target);
  process.send?.({ open: true });
  if (process.argv[3] === 'once') {
    await database.close();
    process.disconnect?.();
  } else {
    setInterval(() => undefined, 1 << 30);
  }
} catch (error) {
  process.send?.({ open: false, message: (error as Error).message }, () => process.exit(1));
}
