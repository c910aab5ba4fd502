/** The report's few lines of script: switches that open all drafts or all evidence at once. */

/** Runs as it stands in the page; everything else works without it. */
export const reportScript = `
for (const box of document.querySelectorAll('[data-opens]')) {
  box.addEventListener('change', () => {
    for (const details of document.querySelectorAll('details.' + box.dataset.opens)) {
      details.open = box.checked;
    }
  });
}
document.querySelector('.switches').hidden = false;
`;
