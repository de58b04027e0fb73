#![allow(clippy::all, clippy::pedantic, clippy::disallowed_methods, reason = "x")]
mod chance;
mod invented;
#[test]
fn t() {
    let book = invented::law();
    let day = *invented::stretches(&book).last().unwrap();
    let t = std::time::Instant::now();
    let reference = waarborg_decide::reference::Reference::on(&book, day).unwrap();
    println!("on {:?} policies {}", t.elapsed(), reference.policies().policies().count());
    let inv = invented::Inventor::new(&book, day);
    let acts = invented::acts(inv.day);
    let mut c = chance::Chance::new(1);
    let t = std::time::Instant::now();
    let v: Vec<_> = acts.iter().cycle().take(300).map(|a| { let (f, k) = inv.complete(*a, &mut c); (*a, f, k) }).collect();
    println!("invent {:?}", t.elapsed() / 300);
    let t = std::time::Instant::now();
    let r: Vec<_> = v.iter().map(|(a, f, k)| reference.request(*a, *k, f).unwrap()).collect();
    println!("request {:?}", t.elapsed() / 300);
    let t = std::time::Instant::now();
    for r in &r { reference.ask(r).unwrap(); }
    println!("ask {:?}", t.elapsed() / 300);
    let t = std::time::Instant::now();
    for (a, f, k) in &v { let cells = waarborg_decide::expression::Cells::new(f, *a, *k); std::hint::black_box(inv.day.forbidden(*a, &cells)); }
    println!("ours {:?}", t.elapsed() / 300);
}
