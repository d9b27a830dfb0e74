use std::io::{BufRead, Write};
fn main() {
    let i = std::io::stdin().lock();
    let mut o = std::io::BufWriter::new(std::io::stdout().lock());
    for l in i.lines() {
        let l = l.unwrap();
        let mut c = l.splitn(3, '\t');
        let (a, b, t) = (c.next().unwrap(), c.next().unwrap(), c.next().unwrap());
        if a == "detect" {
            let d = tilmach::text::script::detect(t);
            writeln!(o, "{} {} {:?}", d.name, d.confidence, d.evidence).unwrap();
            continue;
        }
        let opt = tilmach::text::convert::Options {
            lossless: std::env::args().nth(1).is_some_and(|x| x == "l"),
            capitals: if std::env::args().any(|x| x == "n") {
                tilmach::text::convert::Capitals::Names
            } else {
                Default::default()
            },
            ..Default::default()
        };
        writeln!(o, "{}", tilmach::text::convert::convert(t, &a.parse().unwrap(), &b.parse().unwrap(), &opt).unwrap())
            .unwrap();
    }
}
