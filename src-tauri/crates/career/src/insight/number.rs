//! A logarithm that is the same number on every machine: the system's may differ in the last bit, and a model that is built
//! twice shall be the same bytes.

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

#[cfg(test)]
mod tests {
    use super::ln;

    #[test]
    fn it_is_the_logarithm() {
        for x in [0.001, 0.5, 0.75, 1.0, 1.5, 2.0, 3.25, 1000.0, 4181.0 / 5.0] {
            assert!((ln(x) - f64::ln(x)).abs() < 1e-13, "{x}");
        }
    }
}
