//! ZIP packages: bounded reading, and writing that copies what was not changed.
//!
//! Only what office documents use: stored and deflated entries, without encryption and ZIP64
//! (PKWARE's APPNOTE 6.3.10, §4.3–4.4). The order, names, dates and bytes of untouched entries stay.

use std::collections::BTreeMap;

use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec_with_limit;

use crate::model::{Message, Problem};

/// No part of a document may unpack to more than this many bytes.
const PART_LIMIT: usize = 256 << 20;
/// Nor may it be this many times as large as its packed form, beyond the first megabytes.
const RATIO_LIMIT: usize = 300;

/// A package and the list of its entries.
#[derive(Debug)]
pub(crate) struct Package<'a> {
    bytes: &'a [u8],
    entries: Vec<Entry>,
    /// Where the central directory begins and its end record stands.
    directory: usize,
    end: usize,
}

/// An entry as the central directory lists it.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    /// Its path.
    pub(crate) name: String,
    method: u16,
    packed: usize,
    unpacked: usize,
    /// Where its local header begins.
    offset: usize,
    /// Its record in the central directory.
    record: std::ops::Range<usize>,
}

fn refuse(id: &'static str) -> Problem {
    Problem::new(Message::new(id))
}

fn broken() -> Problem {
    refuse("error-zip-broken")
}

fn u16_at(bytes: &[u8], at: usize) -> Option<usize> {
    Some(usize::from(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?)))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<usize> {
    usize::try_from(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?)).ok()
}

impl<'a> Package<'a> {
    /// Reads the directory of a package.
    ///
    /// # Errors
    /// What is no ZIP file, is broken or encrypted, names a path twice or outside the package.
    pub(crate) fn read(bytes: &'a [u8]) -> Result<Self, Problem> {
        // The end record stands last, before a comment of at most 64 KiB.
        let from = bytes.len().saturating_sub(22 + 0xFFFF);
        let end = memchr::memmem::rfind(&bytes[from..], b"PK\x05\x06").map(|i| from + i).ok_or_else(broken)?;
        let count = u16_at(bytes, end + 10).ok_or_else(broken)?;
        let directory = u32_at(bytes, end + 16).ok_or_else(broken)?;
        if count == 0xFFFF || directory == 0xFFFF_FFFF {
            return Err(refuse("error-zip-unsupported"));
        }
        let mut entries = Vec::with_capacity(count);
        let mut names = std::collections::BTreeSet::new();
        let mut at = directory;
        for _ in 0..count {
            if bytes.get(at..at + 4) != Some(b"PK\x01\x02") {
                return Err(broken());
            }
            let field = |offset: usize| u16_at(bytes, at + offset).ok_or_else(broken);
            let size = |offset: usize| u32_at(bytes, at + offset).ok_or_else(broken);
            let (flags, method) = (field(8)?, field(10)?);
            let length = 46 + field(28)? + field(30)? + field(32)?;
            let name = bytes.get(at + 46..at + 46 + field(28)?).ok_or_else(broken)?;
            let name = String::from_utf8_lossy(name).into_owned();
            if flags & 1 != 0 || !matches!(method, 0 | 8) {
                return Err(refuse("error-zip-unsupported"));
            }
            let outside = name.starts_with(['/', '\\']) || name.split(['/', '\\']).any(|step| step == "..");
            if outside || !names.insert(name.to_ascii_lowercase()) {
                return Err(Problem::new(Message::new("error-zip-name").arg("name", name)));
            }
            entries.push(Entry {
                name,
                method: u16::try_from(method).unwrap_or_default(),
                packed: size(20)?,
                unpacked: size(24)?,
                offset: size(42)?,
                record: at..at + length,
            });
            at += length;
        }
        if at > end {
            return Err(broken());
        }
        Ok(Package { bytes, entries, directory, end })
    }

    /// Its entries, in the order of the directory.
    pub(crate) fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Where the packed bytes of an entry lie.
    fn data(&self, entry: &Entry) -> Option<std::ops::Range<usize>> {
        let at = entry.offset;
        if self.bytes.get(at..at + 4) != Some(b"PK\x03\x04") {
            return None;
        }
        let start = at + 30 + u16_at(self.bytes, at + 26)? + u16_at(self.bytes, at + 28)?;
        let end = start.checked_add(entry.packed)?;
        (end <= self.directory).then_some(start..end)
    }

    /// The unpacked bytes of an entry.
    ///
    /// # Errors
    /// When they are broken, or more than a document can reasonably hold.
    pub(crate) fn unpack(&self, entry: &Entry) -> Result<Vec<u8>, Problem> {
        let fail = |id: &'static str| Problem::new(Message::new(id).arg("name", &*entry.name));
        let packed = self.data(entry).and_then(|range| self.bytes.get(range)).ok_or_else(broken)?;
        let limit = PART_LIMIT.min((packed.len() * RATIO_LIMIT).max(8 << 20));
        if entry.unpacked > limit {
            return Err(fail("error-zip-bomb"));
        }
        let bytes = match entry.method {
            0 => packed.to_vec(),
            _ => decompress_to_vec_with_limit(packed, entry.unpacked).map_err(|_| fail("error-zip-part"))?,
        };
        if bytes.len() != entry.unpacked || Some(crc32(&bytes) as usize) != u32_at(self.bytes, entry.record.start + 16)
        {
            return Err(fail("error-zip-part"));
        }
        Ok(bytes)
    }

    /// The package with some entries' bytes replaced. Entries that are not named are copied as they lie.
    pub(crate) fn with(&self, changed: &BTreeMap<&str, Vec<u8>>) -> Vec<u8> {
        if changed.is_empty() {
            return self.bytes.to_vec();
        }
        let mut out = Vec::with_capacity(self.bytes.len() + self.bytes.len() / 8);
        // Entries may lie in another order than the directory lists them.
        let mut order: Vec<usize> = (0..self.entries.len()).collect();
        order.sort_by_key(|&i| self.entries[i].offset);
        let mut records: Vec<Vec<u8>> = self.entries.iter().map(|e| self.bytes[e.record.clone()].to_vec()).collect();
        for (place, &i) in order.iter().enumerate() {
            let entry = &self.entries[i];
            let next = order.get(place + 1).map_or(self.directory, |&next| self.entries[next].offset);
            let offset = (out.len() as u32).to_le_bytes();
            records[i][42..46].copy_from_slice(&offset);
            match (changed.get(entry.name.as_str()), self.data(entry)) {
                (Some(bytes), Some(data)) => {
                    let packed = compress_to_vec(bytes, 6);
                    let mut sizes = crc32(bytes).to_le_bytes().to_vec();
                    sizes.extend((packed.len() as u32).to_le_bytes());
                    sizes.extend((bytes.len() as u32).to_le_bytes());
                    let mut header = self.bytes[entry.offset..data.start].to_vec();
                    // The sizes stand in the header now, not behind the data.
                    header[6] &= !8;
                    header[8..10].copy_from_slice(&8_u16.to_le_bytes());
                    header[14..26].copy_from_slice(&sizes);
                    out.extend(header);
                    out.extend(packed);
                    let record = &mut records[i];
                    record[8] &= !8;
                    record[10..12].copy_from_slice(&8_u16.to_le_bytes());
                    record[16..28].copy_from_slice(&sizes);
                }
                _ => out.extend(&self.bytes[entry.offset.min(next)..next]),
            }
        }
        let start = out.len() as u32;
        out.extend(records.iter().flatten());
        let size = out.len() as u32 - start;
        let mut end = self.bytes[self.end..].to_vec();
        end[12..16].copy_from_slice(&size.to_le_bytes());
        end[16..20].copy_from_slice(&start.to_le_bytes());
        out.extend(end);
        out
    }
}

/// A new package of these texts, in this order. The same texts give the same bytes: every entry bears the date that
/// ZIP counts from, 1 January 1980.
pub(crate) fn create(entries: &[(&str, &str)]) -> Vec<u8> {
    let (mut out, mut directory) = (Vec::new(), Vec::new());
    for (name, text) in entries {
        let bytes = text.as_bytes();
        let packed = compress_to_vec(bytes, 6);
        // Version 2.0, names in UTF-8, deflated (APPNOTE §4.3.7).
        let mut header = [20_u16, 0x800, 8, 0, 0x21].iter().flat_map(|word| word.to_le_bytes()).collect::<Vec<u8>>();
        for size in [crc32(bytes), packed.len() as u32, bytes.len() as u32] {
            header.extend(size.to_le_bytes());
        }
        header.extend((name.len() as u16).to_le_bytes());
        header.extend([0; 2]);
        let offset = (out.len() as u32).to_le_bytes();
        out.extend(b"PK\x03\x04");
        out.extend(&header);
        out.extend(name.as_bytes());
        out.extend(packed);
        directory.extend(b"PK\x01\x02\x14\0");
        directory.extend(&header);
        directory.extend([0; 10]);
        directory.extend(offset);
        directory.extend(name.as_bytes());
    }
    let start = out.len() as u32;
    let count = (entries.len() as u16).to_le_bytes();
    out.extend(&directory);
    out.extend(b"PK\x05\x06\0\0\0\0");
    out.extend(count);
    out.extend(count);
    out.extend((directory.len() as u32).to_le_bytes());
    out.extend(start.to_le_bytes());
    out.extend([0; 2]);
    out
}

/// The checksum of ZIP (CRC-32 of ISO 3309).
fn crc32(bytes: &[u8]) -> u32 {
    const TABLE: [u32; 256] = {
        let mut table = [0; 256];
        let mut i = 0;
        while i < 256 {
            let mut value = i as u32;
            let mut bit = 0;
            while bit < 8 {
                value = if value & 1 == 1 { 0xEDB8_8320 ^ (value >> 1) } else { value >> 1 };
                bit += 1;
            }
            table[i] = value;
            i += 1;
        }
        table
    };
    !bytes.iter().fold(!0, |crc, &byte| TABLE[((crc ^ u32::from(byte)) & 0xFF) as usize] ^ (crc >> 8))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_the_known_one() {
        assert_eq!(crc32(b"123456789"), 0xCBF4_3926);
    }

    #[test]
    fn a_new_package_can_be_read() {
        let bytes = create(&[("a.xml", "<a/>"), ("b/c.txt", &"x".repeat(1000))]);
        let package = Package::read(&bytes).unwrap();
        let texts: Vec<_> =
            package.entries().iter().map(|e| (e.name.as_str(), package.unpack(e).unwrap().len())).collect();
        assert_eq!(texts, [("a.xml", 4), ("b/c.txt", 1000)]);
    }

    #[test]
    fn what_is_no_package_is_refused() {
        for bytes in [&b""[..], b"PK\x03\x04", b"PK\x05\x06", &[b'P'; 100]] {
            assert!(Package::read(bytes).is_err());
        }
        let mut end = b"PK\x05\x06".to_vec();
        end.extend([0; 18]);
        assert!(Package::read(&end).unwrap().entries().is_empty());
    }
}
