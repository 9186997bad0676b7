import { config } from 'zod/v4/core';

// Zod tries `new Function` to be faster; the page's Content-Security-Policy forbids it, and reports every try.
config({ jitless: true });
