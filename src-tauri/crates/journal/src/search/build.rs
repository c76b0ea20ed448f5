//! Segments from texts: grams are gathered for a block of documents, sorted by radix, and written down in one go.

use career::text::fold;
use rusqlite::Connection;

use super::{
    grams::{BITS, each_gram},
    merge::{self, Run},
    segment::{Doc, IN_USE, PageWriter, Segment, put},
};
use crate::Result;

/// Bits of a document's number within its block: with a gram it fills 32 bits.
const BLOCK_BITS: u32 = 32 - BITS;

/// Documents of a block.
pub(crate) const BLOCK: usize = 1 << BLOCK_BITS;

/// Blocks of a segment.
const BLOCKS: usize = 16;

/// Takes documents in the order of their numbers and writes segments.
pub(crate) struct Builder {
    first_doc: i64,
    docs: Vec<Doc>,
    blocks: Vec<Vec<u8>>,
    block: Block,
}

/// The grams of up to [`BLOCK`] documents.
pub(crate) struct Block {
    /// For each gram the last document that had it, counted from 1.
    seen: Vec<u16>,
    /// A gram above, a document below.
    pairs: Vec<u32>,
    documents: u16,
}

impl Block {
    pub(crate) fn new() -> Self {
        Self {
            seen: vec![0; 1 << BITS],
            pairs: Vec::new(),
            documents: 0,
        }
    }

    /// Adds a document of already folded parts.
    pub(crate) fn add<'a>(&mut self, parts: impl IntoIterator<Item = &'a str>) {
        let document = u32::from(self.documents);
        self.documents += 1;
        let stamp = self.documents;
        for part in parts {
            each_gram(part, |gram| {
                let seen = &mut self.seen[gram as usize];
                if *seen != stamp {
                    *seen = stamp;
                    self.pairs.push(gram << BLOCK_BITS | document);
                }
            });
        }
    }

    /// Leaves out a document.
    pub(crate) fn skip(&mut self) {
        self.documents += 1;
    }

    pub(crate) fn len(&self) -> usize {
        usize::from(self.documents)
    }

    /// All pairs, sorted by gram and then by document. The block is empty after it.
    pub(crate) fn sorted(&mut self) -> Vec<u32> {
        let mut pairs = std::mem::take(&mut self.pairs);
        self.seen.fill(0);
        self.documents = 0;
        // Documents came in order and the passes are stable, so only the gram's bits are sorted by.
        let mut other = vec![0; pairs.len()];
        for (shift, bits) in [(BLOCK_BITS, 10), (BLOCK_BITS + 10, BITS - 10)] {
            let mask = (1 << bits) - 1;
            let mut starts = vec![0_usize; 1 << bits];
            for pair in &pairs {
                starts[(pair >> shift & mask) as usize] += 1;
            }
            let mut sum = 0;
            for start in &mut starts {
                sum += std::mem::replace(start, sum);
            }
            for &pair in &pairs {
                let start = &mut starts[(pair >> shift & mask) as usize];
                other[*start] = pair;
                *start += 1;
            }
            std::mem::swap(&mut pairs, &mut other);
        }
        pairs
    }

    /// The block as one long page.
    fn seal(&mut self) -> Vec<u8> {
        let pairs = self.sorted();
        let mut bytes = Vec::with_capacity(pairs.len() + pairs.len() / 2);
        let mut documents = Vec::new();
        let (mut at, mut last_gram) = (0, 0);
        while let Some(&first) = pairs.get(at) {
            let gram = first >> BLOCK_BITS;
            documents.clear();
            let mut last = 0;
            while let Some(&pair) = pairs.get(at)
                && pair >> BLOCK_BITS == gram
            {
                let document = pair & ((1 << BLOCK_BITS) - 1);
                put(&mut documents, document - last);
                last = document;
                at += 1;
            }
            put(&mut bytes, gram - last_gram);
            put(&mut bytes, u32::try_from(documents.len()).unwrap_or(u32::MAX));
            bytes.extend_from_slice(&documents);
            last_gram = gram;
        }
        bytes
    }
}

impl Builder {
    /// Begins with a document's number.
    pub(crate) fn new(first_doc: i64) -> Self {
        Self {
            first_doc,
            docs: Vec::new(),
            blocks: Vec::new(),
            block: Block::new(),
        }
    }

    /// The number of the next document.
    fn next_doc(&self) -> i64 {
        self.first_doc + self.docs.len() as i64
    }

    /// Adds a document; numbers left out between are dead.
    pub(crate) fn add(&mut self, db: &Connection, doc: i64, at: Doc, [title, tags, text]: [&str; 3]) -> Result<()> {
        self.skip_to(db, doc)?;
        self.block.add([fold(title).as_str(), &fold(tags), &fold(text)]);
        self.docs.push(at);
        self.round(db)
    }

    /// Leaves out the numbers up to one.
    pub(crate) fn skip_to(&mut self, db: &Connection, doc: i64) -> Result<()> {
        while self.next_doc() < doc {
            self.block.skip();
            self.docs.push(Doc::default());
            self.round(db)?;
        }
        Ok(())
    }

    /// Seals a full block and writes a full segment.
    fn round(&mut self, db: &Connection) -> Result<()> {
        if self.block.len() == BLOCK {
            self.blocks.push(self.block.seal());
            if self.blocks.len() == BLOCKS {
                self.write(db)?;
            }
        }
        Ok(())
    }

    /// Writes what is left.
    pub(crate) fn finish(mut self, db: &Connection) -> Result<()> {
        if self.block.len() > 0 {
            self.blocks.push(self.block.seal());
        }
        self.write(db)
    }

    fn write(&mut self, db: &Connection) -> Result<()> {
        if self.docs.is_empty() {
            return Ok(());
        }
        let segment = Segment::insert(db, self.first_doc, &self.docs, IN_USE)?;
        let blocks = std::mem::take(&mut self.blocks);
        let runs = blocks
            .into_iter()
            .zip(0_u32..)
            .map(|(block, at)| Run::of_block(block, at << BLOCK_BITS));
        let mut writer = PageWriter::new(db, segment);
        merge::write(
            &mut runs.collect::<Result<Vec<_>>>()?,
            &mut writer,
            |_| true,
            usize::MAX,
        )?;
        writer.flush()?;
        self.first_doc = segment.end_doc;
        self.docs.clear();
        Ok(())
    }
}
