// Where the thread that reads uploaded files begins: threads do not inherit the TypeScript loader of the one that starts them.
import { register } from 'tsx/esm/api';

register();
await import('./molecule-file-thread.ts');
