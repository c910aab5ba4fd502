/** Serves journals until it is killed: `node serve.js FOLDER PAGE-FOLDER TOKEN COUNT SIZE`. */
import { startReviewServer } from '../../../src/review/server/index.js';
import { createJournalProject } from './journal-project.js';

const [, , folder = '', pageFolder = '', token = '', count = '', size = ''] = process.argv;
const { url } = await startReviewServer({
  project: createJournalProject(folder, Number(count), Number(size)),
  pageFolder,
  token,
  port: 0,
  report: (error) => console.error(error),
});
console.log(url);
