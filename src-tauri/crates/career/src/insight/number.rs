//! Logarithm and exponential that are the same numbers on every machine: the system's may differ in the last bit, and a model that is
//! built twice shall be the same bytes.

/// The natural logarithm of a positive, finite number, by the series of artanh.
pub(super) fn ln(x: f64) -> f64 {
    let (mut x, mut twos) = (x, 0_i32);
    while x > 1.5 {
        x /= 2.0;
        twos += 1;
    }
    while x < 0.75 {
        x *= 2.0;
        twos -= 1;
    }
    let z = (x - 1.0) / (x + 1.0);
    let square = z * z;
    let (mut power, mut sum) = (z, 0.0);
    for k in 0..20 {
        sum += power / f64::from(2 * k + 1);
        power *= square;
    }
    2.0 * sum + f64::from(twos) * std::f64::consts::LN_2
}

/// e to a power, by halving it until the series of Taylor is short; beyond ±700 as at ±700.
pub(super) fn exp(x: f64) -> f64 {
    let (mut x, mut squarings) = (x.clamp(-700.0, 700.0), 0);
    while x.abs() > 0.5 {
        x /= 2.0;
        squarings += 1;
    }
    let (mut term, mut sum) = (1.0, 1.0);
    for k in 1..16 {
        term *= x / f64::from(k);
        sum += term;
    }
    for _ in 0..squarings {
        sum *= sum;
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::{exp, ln};

    #[test]
    fn it_is_the_exponential() {
        for x in [-1000.0, -30.0, -1.0, -0.1, 0.0, 0.5, 1.0, 3.25, 30.0] {
            let wanted = f64::exp(f64::max(x, -700.0));
            assert!((exp(x) - wanted).abs() <= 1e-12 * wanted, "{x}");
        }
    }

    #[test]
    fn it_is_the_logarithm() {
        for x in [0.001, 0.5, 0.75, 1.0, 1.5, 2.0, 3.25, 1000.0, 4181.0 / 5.0] {
            assert!((ln(x) - f64::ln(x)).abs() < 1e-13, "{x}");
        }
    }
}
