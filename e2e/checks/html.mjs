// The HTML itself, as it came over the line.

const MOST = 60 * 1024;

export function html(source, { nonce, isPublic }, place, findings) {
  const bytes = Buffer.byteLength(source);
  if (bytes > MOST) findings.add('size of the page', place, `${bytes} bytes of HTML, at most ${MOST}`);
  for (const [tag] of source.matchAll(/<[a-zA-Z][^>]*>/g)) {
    const bare = tag.replace(/"[^"]*"|'[^']*'/g, '""');
    const attribute = bare.match(/\s(style|on[a-z]+)\s*=/i);
    if (attribute) findings.add(`attribute ${attribute[1]}`, place, tag.slice(0, 200));
    if (/(href|action|src)="\s*javascript:/i.test(tag)) findings.add('javascript: address', place, tag.slice(0, 200));
    if (/^<style/i.test(tag)) findings.add('inline style', place, tag);
    if (/^<script/i.test(tag)) script(tag, { nonce, isPublic }, place, findings);
    const outside = tag.match(/^<(?:link|script|img|iframe|source)[^>]*\s(?:src|href)="(?:https?:)?\/\/[^"]*"/i);
    if (outside) findings.add('outside resource', place, tag.slice(0, 200));
  }
}

function script(tag, { nonce, isPublic }, place, findings) {
  if (isPublic) {
    if (!/type="application\/ld\+json"/.test(tag)) findings.add('script on a public page', place, tag);
    return;
  }
  const own = nonce && tag.includes(`nonce="${nonce}"`);
  if (!own) findings.add('script without the nonce', place, tag);
}
