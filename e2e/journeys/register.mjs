// Changes an entry of the register: what the law refuses is refused with its reason, what is fine is kept.

export default {
  name: 'register',
  needs: ['register', 'register-activity', 'register-edit', 'register-history', 'register-export', 'rule'],
  async run(walk) {
    await walk.go('register');
    await walk.click(walk.main.locator('.wb-task a.t').first());
    const [activity] = walk.at('register-activity');
    const version = (part) => walk.go('register-edit', activity, part);
    const purpose = await walk.main.locator('a[href*="/purpose-"]').first().getAttribute('href');

    await walk.open(purpose);
    // Whoever weighs lighter than the people has no ground.
    await walk.choose('ground', 'legitimate_interest');
    walk.watch.expect(422);
    // What this ground asks stands there once it was chosen.
    if ((await walk.field('interest-nl').count()) === 0) await walk.press('register-keep');
    for (const name of ['interest-nl', 'interest-en', 'less-nl', 'less-en', 'noticed-nl', 'noticed-en']) await walk.fill(name, 'Meer verkopen');
    await walk.choose('balancing', 'fail');
    await walk.press('register-keep');
    walk.expect(422);
    await walk.sees('register-not-kept');
    if ((await walk.main.locator('.ds-alert a').count()) === 0) throw new Error('a refusal without its rule');
    await walk.go('register-activity', activity);
    await walk.seesText(/.+/);

    await version('name');
    const owner = walk.field('owner').or(walk.field('owner-nl')).first();
    await owner.fill('Marieke');
    await walk.press('register-keep');
    walk.at('register-activity');
    await walk.sees('register-changed');
    await walk.seesText('Marieke');

    // A second tab that still shows the old version is told so.
    const [one, other] = [walk, await walk.tab()];
    other.watch.expect(422);
    await version('name');
    await other.go('register-edit', activity, 'name');
    await one.field('owner').or(one.field('owner-nl')).first().fill('Karim');
    await one.press('register-keep');
    await other.field('owner').or(other.field('owner-nl')).first().fill('Fatima');
    await other.press('register-keep');
    await other.sees('register-moved');
    await other.end();
    await walk.go('register-activity', activity);
    await walk.seesText('Karim');

    for (const [form, begins] of [['pdf', '%PDF-'], ['xlsx', 'PK'], ['json', '{'], ['toml', '']]) {
      const answer = await walk.context.request.get(walk.shop.origin + walk.routes.path('register-export', walk.language, form));
      const bytes = await answer.body();
      const is = answer.status() === 200 && bytes.length > 100 && bytes.toString('latin1').startsWith(begins);
      if (!is) throw new Error(`the register as ${form}: status ${answer.status()}, ${bytes.length} bytes`);
    }
  },
};
