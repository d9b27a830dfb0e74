//! Foreign names in Chinese characters: which sounds the characters of a transcription stand for.
//!
//! A transcription keeps consonants better than vowels and differs from hand to hand (德米尔, 戴米尔),
//! so a name is compared by its consonants, those of one place of articulation taken as one. The
//! characters are data (`transcription.tsv`): those that newspapers use for names, by the initial of
//! their reading. A character that is not among them belongs to no name.

use std::sync::OnceLock;

/// The sound that the character begins with: `p t k s m`, `n l r`, `h w` (which come and go), or
/// `-` for a vowel. None for a character that names are not written with.
pub fn sound(c: char) -> Option<char> {
    /// By code point from the first ideograph on; asked for every character of a text.
    static ALL: OnceLock<Vec<Option<char>>> = OnceLock::new();
    let place = |c: char| (c as usize).checked_sub(0x4E00);
    let all = ALL.get_or_init(|| {
        let mut all = vec![None; 0x9FFF - 0x4E00 + 1];
        for line in include_str!("transcription.tsv").lines().skip(1) {
            let mut cells = line.split('\t');
            let sound = cells.next().and_then(|sound| sound.chars().next());
            for character in cells.next().unwrap_or("").chars().filter_map(place) {
                all[character] = sound;
            }
        }
        all
    });
    all.get(place(c)?).copied().flatten()
}

/// The stretches of `text` that may be foreign names: two characters of a transcription or more.
pub fn runs(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| sound(c).is_none() && !matches!(c, '·' | '・' | '‧')).filter(|run| run.chars().count() > 1)
}

/// Whether `text` holds a transcription of the Latin `name`; none when the name has too few
/// consonants to tell.
///
/// ```
/// use tilmach::text::transcription::transcribes;
/// assert_eq!(transcribes("委员会报告员奥孔乔说", "Okonjo"), Some(true));
/// assert_eq!(transcribes("来自尼日利亚的一位女士说", "Okonjo"), Some(false));
/// assert_eq!(transcribes("玛依热举起女儿", "Mahire"), None);
/// ```
pub fn transcribes(text: &str, name: &str) -> Option<bool> {
    let wanted = consonants(name);
    if wanted.iter().filter(|sound| sound.must()).count() < 2 {
        return None;
    }
    Some(runs(text).any(|run| {
        let sounds: Vec<char> = run.chars().filter_map(sound).filter(|s| !"nlr-".contains(*s)).collect();
        (0..sounds.len()).any(|start| begins(&sounds[start..], &wanted))
    }))
}

/// Two spellings of one name: as long, alike in sound at every place and the same at half of them.
pub fn alike(a: &[char], b: &[char]) -> bool {
    let equal = a.iter().zip(b).filter(|(x, y)| x == y).count();
    let sounds = a.iter().zip(b).all(|(x, y)| x == y || sound(*x).is_some() && sound(*x) == sound(*y));
    a.len() == b.len() && a != b && sounds && equal * 5 >= a.len() && a.iter().all(|c| sound(*c).is_some())
}

/// What a Latin letter may sound like.
#[derive(Clone, Copy)]
enum Sound {
    One(char),
    /// `c` and soft `g`.
    Hard,
    /// `h`, `v`, `w`, Uyghur `gh`: may be left out.
    Weak(char),
}

impl Sound {
    fn must(self) -> bool {
        !matches!(self, Sound::Weak(_))
    }

    fn fits(self, sound: char) -> bool {
        match self {
            Sound::One(own) => own == sound || own == 'k' && sound == 'h' || own == 'p' && sound == 'w',
            Sound::Hard => matches!(sound, 'k' | 's' | 'h'),
            Sound::Weak(own) => {
                own == sound
                    || own == 'k' && matches!(sound, 'h' | 'w')
                    || own == 'w' && sound == 'p'
                    || own == 'h' && sound == 'k'
            }
        }
    }
}

fn consonants(name: &str) -> Vec<Sound> {
    let letters: Vec<char> = name.to_lowercase().chars().collect();
    let mut sounds = Vec::new();
    let mut at = 0;
    while let Some(&c) = letters.get(at) {
        let next = letters.get(at + 1).copied().unwrap_or(' ');
        let pair = matches!(
            (c, next),
            ('s' | 'c' | 'z' | 'g' | 'k' | 't' | 'p', 'h') | ('c', 'k') | ('t', 's' | 'z') | ('d', 'z')
        ) || c == next;
        match (c, next) {
            ('s' | 'c' | 'z', 'h') | ('t', 's' | 'z') | ('d', 'z') | ('s' | 'z' | 'j', _) => {
                sounds.push(Sound::One('s'));
            }
            // 吾甫尔 and 乌普尔 for Ghopur.
            ('g', 'h') => sounds.push(Sound::Weak('k')),
            ('c', 'k') | ('k' | 'q', _) => sounds.push(Sound::One('k')),
            ('p' | 'b' | 'f', _) => sounds.push(Sound::One('p')),
            ('t' | 'd', _) => sounds.push(Sound::One('t')),
            ('m', _) => sounds.push(Sound::One('m')),
            ('g', 'e' | 'i' | 'y') | ('c' | 'x', _) => sounds.push(Sound::Hard),
            ('g', _) => sounds.push(Sound::One('k')),
            ('h', _) => sounds.push(Sound::Weak('h')),
            ('v' | 'w', _) => sounds.push(Sound::Weak('w')),
            _ => {}
        }
        at += if pair { 2 } else { 1 };
    }
    sounds
}

/// Whether `sounds` begin with all of `wanted`; weak ones may be missing on either side.
fn begins(sounds: &[char], wanted: &[Sound]) -> bool {
    match (wanted, sounds) {
        ([], _) => true,
        ([want, rest @ ..], [sound, more @ ..]) if want.fits(*sound) && begins(more, rest) => true,
        ([want, rest @ ..], _) if !want.must() && begins(sounds, rest) => true,
        (_, ['h' | 'w', more @ ..]) => begins(more, wanted),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_by_their_sound() {
        for (text, name) in [
            ("帕尔哈提·吐尔逊江", "Tursunjan"),
            ("帕爾哈提·吐爾遜江", "Perhat"),
            ("达娜·惠特洛克在", "Whitlock"),
            ("律师埃利夫·德米尔说", "Demir"),
            ("热依拉·达吾提", "Dawut"),
            ("祖丽皮耶", "Zulpiye"),
        ] {
            assert_eq!(transcribes(text, name), Some(true), "{name}");
            assert_eq!(transcribes("一位女士说", name), Some(false), "{name}");
        }
    }

    #[test]
    fn two_spellings() {
        let letters = |text: &str| text.chars().collect::<Vec<_>>();
        assert!(alike(&letters("德米尔"), &letters("戴米尔")));
        assert!(alike(&letters("奧孔喬"), &letters("奧康久")));
        assert!(!alike(&letters("德米尔"), &letters("德拉尔")));
        assert!(!alike(&letters("奥孔乔说"), &letters("奥孔乔打")));
    }

    #[test]
    fn no_character_has_two_sounds() {
        let rows = include_str!("transcription.tsv").lines().skip(1);
        let mut all: Vec<char> = rows.flat_map(|line| line.split('\t').nth(1).unwrap_or("").chars()).collect();
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), count);
    }
}
