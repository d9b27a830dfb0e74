//! The endings that Uyghur numerals, months and units take: case, possession, order.

use crate::model::Variety;

const ARABIC: &str = "\
    ى سى نى نىڭ غا گە قا كە دا دە تا تە دىن تىن دىكى تىكى غىچە گىچە قىچە كىچە لىق لىك لۇق لۈك چە لار لەر \
    لىرى مۇ نچى ىنچى لا دەك تەك نىلا ىدا ىدە ىدىن ىنى ىنىڭ ىغا ىگە ىدىكى ىغىچە ىگىچە سىدا سىدە سىدىن سىنى \
    سىنىڭ سىگە سىغا لىرىدا لىرىدىكى لاردا لاردىكى لارنىڭ لىرىنىڭ دۇر ئىنچى نىمۇ گىمۇ لىغان كى قى لىقى لىكى \
    لىقنى لىقتا دىلا تىلا";
const LATIN: &str = "\
    i si ni ning gha ge qa ke da de ta te din tin diki tiki ghiche giche qiche kiche liq lik luq lük che lar \
    ler liri mu nchi inchi la dek tek ida ide idin ini ining igha ige idiki sida side sidin sini sining \
    larda lirida";
const CYRILLIC: &str = "\
    и си ни ниң ға гә қа кә да дә та тә дин тин дики тики ғичә гичә қичә кичә лиқ лик луқ лүк чә лар ләр \
    лири му нчи инчи ла дәк тәк ида идә идин ини иниң иға игә идики сида сидә сидин сини синиң ларда лирида";

/// Whether `rest` is nothing, or a chain of the suffixes that numerals, months and units take.
pub(in crate::text::numbers) fn is_suffix(rest: &str, variety: Variety) -> bool {
    let known = match variety {
        Variety::UgArab => ARABIC,
        Variety::UgLatn => LATIN,
        Variety::UgCyrl => CYRILLIC,
        _ => "",
    };
    rest.is_empty() || known.split(' ').any(|suffix| suffix == rest)
}
