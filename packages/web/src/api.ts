/** The one client of the studio: the service that served the page. */
import { createSmellClient } from '@smell/client';

export const api = createSmellClient();
