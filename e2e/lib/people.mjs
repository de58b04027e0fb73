// Ways to a person in the files, and what the pages of people have in common.

// Opens the page of the person on one row of the first file; her identifier.
export async function person(walk, row) {
  await walk.go('data');
  await walk.click(walk.main.locator('.wb-task a.t').first());
  walk.at('data-file');
  await walk.click(walk.main.locator('tbody tr').nth(row).locator('th a'));
  return walk.at('data-person')[0];
}

// Chooses how it was heard, and who says so.
export async function heard(walk) {
  await walk.choose('way');
  if ((await walk.field('note').count()) > 0) await walk.fill('note', 'e2e');
}
