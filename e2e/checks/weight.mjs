// What the first visit costs on the line, with nothing kept from before.

const MOST = 80 * 1024;

export async function weight(context, url, place, findings) {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.close();
  if (bytes === 0) findings.add('weight of the first visit', place, 'nothing was counted');
  if (bytes > MOST) findings.add('weight of the first visit', place, `${bytes} bytes, at most ${MOST}`);
  return bytes;
}
