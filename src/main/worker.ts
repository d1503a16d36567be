import { serveJobs } from '../app/work/serve-jobs.js';

await serveJobs();
