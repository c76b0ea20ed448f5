//! Texts are stored verbatim and compared folded: NFKC, then full case folding.
