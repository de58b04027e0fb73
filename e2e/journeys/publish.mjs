// Publishes the privacy statement, and reads it as a visitor without cookies.

export default {
  name: 'publish',
  needs: ['public-pages', 'public-statement', 'public-privacy', 'public-privacy-pdf'],
  async run(walk, lane) {
    await walk.go('public-pages');
    await publish(walk);
    await walk.sees('public-published');
    await asVisitor(lane, async (visitor) => {
      await visitor.go('public-privacy');
      visitor.expect(200);
      await visitor.sees('public-version');
      if ((await visitor.context.cookies()).length > 0) throw new Error('a visitor got a cookie');
      const paper = await visitor.download('link', 'public-pdf');
      if (!paper.bytes.subarray(0, 5).equals(Buffer.from('%PDF-'))) throw new Error('the statement is no PDF');
    });
    await walk.go('public-statement');
    await walk.sees('public-statement-current');
  },
};

// Presses the button of the statement.
export async function publish(walk) {
  await walk.go('public-statement');
  if ((await walk.field('read').count()) > 0) await walk.tick('read');
  await walk.press('public-publish-do');
  walk.at('public-statement');
}

// Somebody else, who never signed in.
export async function asVisitor(lane, look) {
  const visitor = await lane.stranger();
  try {
    await look(visitor);
    const complaints = visitor.watch.take();
    if (complaints.length > 0) throw new Error(`a visitor's browser complains: ${complaints.join('; ')}`);
  } finally {
    await visitor.context.close();
  }
}
