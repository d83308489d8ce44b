import { creditCode, personName, residentId } from './names'
import { randomOf } from './random'

/** Made-up names and numbers in the place of real ones: the same one for the same word, under one seed. */
export interface Invented {
  name(real: string): string
  residentId(real: string): string
  creditCode(real: string): string
  /** As many digits. */
  digits(real: string): string
}

/**
 * Names and numbers for recorded exchanges, so that nothing real is kept and everything still belongs together.
 *
 * @example invented('county').residentId('11010519491231002X')
 */
export function invented(seed: string): Invented {
  const sex = (real: string) => randomOf(seed, 'sex', real).pick(['male', 'female'] as const)
  return {
    name: (real) => personName(randomOf(seed, 'name', real), sex(real)),
    residentId: (real) => {
      const made = residentId(randomOf(seed, 'id', real), sex(real))
      return bornBefore2000(real) === bornBefore2000(made) ? made : sameCentury(seed, real)
    },
    creditCode: (real) => creditCode(randomOf(seed, 'credit', real)),
    digits: (real) => randomOf(seed, 'digits', real).digits(real.length),
  }
}

const bornBefore2000 = (id: string) => id.slice(6, 8) === '19'

/** Draws until the century agrees: only people of the old one have a number of 15 digits. */
function sameCentury(seed: string, real: string): string {
  for (let n = 0; n < 1000; n += 1) {
    const made = residentId(randomOf(seed, 'id', real, n), 'female')
    if (bornBefore2000(made) === bornBefore2000(real)) return made
  }
  return residentId(randomOf(seed, 'id', real), 'female')
}
