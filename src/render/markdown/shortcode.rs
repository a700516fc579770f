//! Literal text in generators that look for calls of shortcodes before they look for code: their own escape, `{{</* x */>}}`.

use std::borrow::Cow;

use crate::model::Flavour;
use crate::tree::token::WORD_JOINER;

/// What opens and closes a call.
type Pair = (&'static str, &'static str);

const HUGO: &[Pair] = &[("{{<", ">}}"), ("{{%", "%}}")];
const ZOLA: &[Pair] = &[("{{", "}}"), ("{%", "%}")];

/// Returns literal text in which no call is left.
pub(super) fn guarded(code: &str, flavour: Flavour) -> Cow<'_, str> {
    let pairs = match flavour {
        Flavour::Hugo => HUGO,
        Flavour::Zola => ZOLA,
        _ => return Cow::Borrowed(code),
    };
    let mut text = Cow::Borrowed(code);
    for (open, close) in pairs {
        if text.contains(open) {
            text = Cow::Owned(guard(&text, open, close));
        }
    }
    text
}

fn guard(code: &str, open: &str, close: &str) -> String {
    let mut out = String::with_capacity(code.len() + 16);
    let mut rest = code;
    while let Some((before, after)) = rest.split_once(open) {
        out.push_str(before);
        match after.split_once(close) {
            Some((call, further)) if !call.contains(open) => {
                out.push_str(&format!("{open}/*{call}*/{close}"));
                rest = further;
            }
            // Nothing ends the call: the generator would stop. What is not seen breaks its opening.
            _ => {
                out.push_str(&open[..1]);
                out.push(WORD_JOINER);
                out.push_str(&open[1..]);
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::guarded;
    use crate::model::Flavour;

    #[test]
    fn calls_are_literal() {
        let hugo = |code| guarded(code, Flavour::Hugo).into_owned();
        assert_eq!(hugo("a {{< ref \"x\" >}} b"), "a {{</* ref \"x\" */>}} b");
        assert_eq!(hugo("{{% x %}}{{< y >}}"), "{{%/* x */%}}{{</* y */>}}");
        assert_eq!(hugo("{{< open"), "{\u{2060}{< open");
        assert_eq!(hugo("${{ secrets.X }}"), "${{ secrets.X }}");
        let zola = |code| guarded(code, Flavour::Zola).into_owned();
        assert_eq!(
            zola("{{ f(x=1) }} {% g() %}"),
            "{{/* f(x=1) */}} {%/* g() */%}"
        );
        assert_eq!(guarded("{{< x >}}", Flavour::Plain), "{{< x >}}");
    }
}
