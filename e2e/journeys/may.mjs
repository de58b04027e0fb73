// Asks whether something may, keeps the answer, asks for another day, and throws it away. Weighs what has to be weighed.

const VERDICTS = ['yes', 'if', 'unless', 'no', 'unknown'];

export default {
  name: 'may',
  needs: ['may', 'may-words', 'may-answer', 'may-save', 'may-saved', 'may-forget', 'may-paper', 'may-weigh'],
  async run(walk) {
    await walk.go('may');
    walk.watch.expect(422);
    await walk.press('may-ask');
    walk.expect(422);
    for (const key of ['may-missing-subject', 'may-missing-data', 'may-missing-deed']) await walk.sees(key);
    await walk.choose('subject');
    await walk.tick('data');
    await walk.choose('deed');
    await walk.choose('purpose');
    // Where scripts run, the question is repeated while it is put together.
    const said = walk.main.locator('.wb-zin');
    if (walk.script) await said.locator('mark').nth(2).waitFor();
    const sentence = await said.innerText();
    await walk.press('may-ask');
    walk.at('may-answer');
    await verdict(walk);
    if (walk.script) await walk.seesText(sentence);

    await walk.press('may-save');
    await walk.sees('may-saved-done');
    const question = await walk.main.locator('h1').innerText();
    const paper = await walk.download('link', 'may-print');
    if (!paper.bytes.subarray(0, 5).equals(Buffer.from('%PDF-'))) throw new Error('the answer on paper is no PDF');

    await walk.fill('day', '01-03-2017');
    await walk.press('may-other-day-ask');
    if ((await walk.main.locator('.wb-naast .wb-oordeel').count()) !== 2) throw new Error('not two answers side by side');
    await walk.fill('day', '31-02-2017');
    await walk.press('may-other-day-ask');
    await walk.sees('may-wrong-date');

    await walk.go('may-saved');
    await walk.seesText(question);
    await walk.follow('may-forget');
    walk.at('may-forget');
    await walk.press('may-forget');
    await walk.sees('may-forgotten');

    await weigh(walk);
    await inWords(walk);
  },
};

// Free questions: half understood, not understood at all, and understood to the last word.
const QUESTIONS = {
  nl: { half: 'Mag ik klantgegevens bewaren in december?', none: 'Wat wordt het weer?', whole: 'Mag ik de geboortedatum van mijn medewerkers op de website zetten?' },
  en: { half: 'May I keep customer data in December?', none: 'What is the weather?', whole: 'May I put the date of birth of my employees on the website?' },
};

async function inWords(walk) {
  const questions = QUESTIONS[walk.language];
  const own = () => walk.main.locator('form:has([name="words"])');
  const ask = async (text) => {
    await walk.fill('words', text);
    await walk.press('may-ask', own());
  };
  await walk.go('may');
  walk.watch.expect(422);
  await ask(questions.none);
  walk.expect(422);
  await walk.sees('may-wrong-words');
  walk.watch.expect(422);
  await ask(questions.half);
  walk.expect(422);
  await walk.seesText('ecember’');
  for (const key of ['may-understood-missing', 'may-missing-data', 'may-missing-purpose']) await walk.sees(key);
  await walk.tick('data');
  await walk.choose('purpose');
  await walk.press('may-ask');
  walk.at('may-answer');
  await verdict(walk);

  await walk.go('may');
  await ask(questions.whole);
  walk.at('may-answer');
  await verdict(walk);
}

// Offers to customers rest on the shop's own interest.
async function weigh(walk) {
  await walk.go('may');
  await walk.choose('subject', 'customer');
  await walk.choose('data', 'contact');
  await walk.choose('deed', 'action=direct_marketing;channel=email');
  await walk.choose('purpose', 'offers');
  await walk.press('may-ask');
  await walk.sees('may-weigh-yourself');
  await walk.follow('may-weigh-again');
  walk.at('may-weigh');
  await walk.fill('less-nl', '');
  walk.watch.expect(422);
  await walk.press('may-weigh-keep');
  walk.expect(422);
  await walk.sees('register-missing-dutch');
  await walk.fill('less-nl', 'Nee, minder dan dit werkt niet.');
  await walk.press('may-weigh-keep');
  walk.at('may-answer');
  await walk.sees('may-weighed-done');
}

async function verdict(walk) {
  const text = await walk.main.locator('.wb-oordeel').first().innerText();
  const is = VERDICTS.some((one) => text.includes(walk.say(`may-verdict-${one}`)));
  if (!is) throw new Error(`\`${text}\` is no verdict`);
}
