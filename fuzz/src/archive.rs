//! Archives: what is read is written so that it reads the same, and what is brought in goes out again whole.

use exchange::archive::{Archive, read, write};
use nenrin::ops::{self, Context};

use super::{context, sound};

pub fn check(data: &[u8]) {
    let Ok(archive) = read(data) else {
        assert!(
            ops::archive_import(&mut context(), data).is_err(),
            "what can't be read is brought in"
        );
        return;
    };
    let written = write(&archive).unwrap();
    assert_eq!(
        read(&written).unwrap(),
        archive,
        "an archive is not read as it was written"
    );

    let mut journal = context();
    let checked = ops::archive_check(&mut journal, data);
    assert_eq!(
        out_of(&mut journal),
        Archive::empty("sre-next-2022"),
        "a check changed something"
    );
    match (checked, ops::archive_import(&mut journal, data)) {
        (Ok(checked), Ok(done)) => {
            assert_eq!((checked.entries, checked.roles), (done.value.entries, done.value.roles));
            sound(&mut journal);
            let first = out_of(&mut journal);
            let again = ops::archive_import(&mut journal, &write(&first).unwrap()).unwrap();
            assert_eq!(out_of(&mut journal), first, "the same archive again changed something");
            assert_eq!(again.value.entries, 0);
            match ops::undo(&mut journal) {
                Ok(_) => sound(&mut journal),
                Err(error) => assert_eq!(error.code(), "nothing-to-undo", "{error}"),
            }
        }
        (Err(_), Err(_)) => {
            assert_eq!(
                out_of(&mut journal),
                Archive::empty("sre-next-2022"),
                "half an archive came in"
            );
        }
        (checked, done) => panic!("the check said {checked:?}, the import {done:?}"),
    }
}

fn out_of(journal: &mut Context) -> Archive {
    read(&ops::archive_bytes(journal).unwrap()).expect("an archive that the program wrote")
}
