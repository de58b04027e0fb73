// Fills every form with what nobody should send: nothing breaks, nothing runs, and what was typed stands there again. Then
// the same act twice, by a double click and by the way back.

const HOSTILE = [
  '"><img src=x onerror=window.hit=1>',
  '<script>window.hit=1</script>',
  "'; DROP TABLE records; --",
  '{{7*7}}${7*7}',
  '=HYPERLINK("http://example.org")',
  '\u202Egnp.exe',
  'é'.repeat(5000),
];

// Each field gets another of them in each round.
const ROUNDS = 2;

// Forms that end the session or lock somebody out on purpose have journeys of their own.
const ELSEWHERE = ['sign-in', 'sign-in-password', 'sign-in-code', 'again', 'unseal', 'begin-who', 'begin-firm', 'begin-sheet'];

export default {
  name: 'bad-input',
  needs: ['public-listing'],
  async run(walk) {
    const forms = walk.routes.all.filter(
      ({ kind, nl, name, isPublic }) => kind === 'form' && !nl.includes('{') && !isPublic && !ELSEWHERE.includes(name),
    );
    walk.watch.expect(403, 404, 409, 422);
    for (const route of forms) for (let round = 0; round < ROUNDS; round += 1) await send(walk, route.name, round);
    await twice(walk);
  },
};

async function send(walk, name, round) {
  await walk.go(name);
  let next = round * 2;
  const form = walk.main.locator('form[method=post]').last();
  if ((await form.count()) === 0) return;
  for (const field of await form.locator('input[type=text], input[type=email], input[type=password], textarea').all()) {
    // A browser would not let more in than fits; somebody with another program does.
    await field.evaluate((element) => element.removeAttribute('maxlength'));
    if (await field.isVisible()) await field.fill(HOSTILE[next++ % HOSTILE.length]);
  }
  const button = form.locator('button[type=submit]').last();
  if (!(await button.isVisible())) return;
  await walk.click(button);
  if (walk.status >= 500) throw new Error(`${name}: ${walk.status} in round ${round}`);
  const harm = await walk.page.evaluate(() => window.hit === 1 || document.querySelector('main img[src=x]') !== null);
  if (harm) throw new Error(`${name}: \`${value}\` became part of the page`);
  if (walk.status === 422 && (await walk.page.locator('#fouten, [role=alert], .ds-validation-message').count()) === 0) {
    throw new Error(`${name}: refused without a word, round ${round}`);
  }
}

async function twice(walk) {
  await walk.go('public-listing');
  await walk.fill('day-2', '10:00-12:00');
  await Promise.all([walk.page.waitForEvent('domcontentloaded'), walk.control('button', 'web-keep').dblclick()]);
  await walk.page.waitForLoadState('networkidle');
  await walk.go('public-listing');
  if ((await walk.field('day-2').inputValue()) !== '10:00-12:00') throw new Error('a double click kept nothing');

  await walk.fill('day-2', '10:00-13:00');
  await walk.press('web-keep');
  await walk.page.goBack({ waitUntil: 'domcontentloaded' });
  await walk.press('web-keep');
  walk.at('public-listing');
}
