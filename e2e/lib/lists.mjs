// Lists of invented people, made on the spot.

const FIRST = ['Anna', 'Bram', 'Cas', 'Daan', 'Eva', 'Femke', 'Gijs', 'Hanna', 'Ilse', 'Joris', 'Koen', 'Lotte', 'Mees', 'Noor'];
const LAST = ['Akkerman', 'Bos', 'Claassen', 'Dekker', 'Evers', 'Faber', 'Groen', 'Hoekstra', 'Jonker', 'Kuiper', 'Linden', 'Mulder'];

// A list of so many customers as CSV.
export function customers(count) {
  const lines = ['klantnr;naam;straat;pc;plaats;mail;tel;allergie'];
  for (let number = 1; number <= count; number += 1) {
    const first = FIRST[number % FIRST.length];
    const last = LAST[Math.floor(number / FIRST.length) % LAST.length];
    const code = `${7400 + (number % 30)} ${'AB'}`;
    const mail = `${first}.${last}.${number}@example.org`.toLowerCase();
    const phone = `0570 ${String(number).padStart(6, '0')}`;
    const allergy = number % 40 === 0 ? 'pollen' : '';
    lines.push(`K${number};${first} ${last};Proefweg ${number};${code};Deventer;${mail};${phone};${allergy}`);
  }
  return `${lines.join('\r\n')}\r\n`;
}
