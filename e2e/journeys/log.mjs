// Has the log checked, looks at an entry, and takes its proof.

export default {
  name: 'log',
  needs: ['log', 'log-check', 'log-checked', 'log-entry', 'log-proof'],
  async run(walk) {
    await walk.go('log');
    await walk.press('log-check');
    await walk.until('log-checked');
    if ((await walk.main.locator('.ds-alert.wb-klaar').count()) !== 1) throw new Error('the log is not found unbroken');
    await walk.go('log');
    const entry = walk.main.locator('tbody a, .wb-historie a').first();
    await walk.click(entry);
    walk.at('log-entry');
    const proof = await walk.download('link', 'log-entry-proof-get');
    if (proof.bytes.length < 100) throw new Error('the proof is empty');
  },
};
