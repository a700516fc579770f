//! Templates of a project that loop, recurse, do not parse, or say something else than the page.

use super::Case;
use super::Expect::{self, Finds, Refuses};

fn template(name: &str, path: &str, text: impl Into<String>, expect: Expect) -> Case {
    Case::new(
        &format!("templates: {name}"),
        &format!("templates/{path}"),
        text,
        expect,
    )
}

fn html(name: &str, text: impl Into<String>, expect: Expect) -> Case {
    template(name, "html/guide.html", text, expect)
}

pub(super) fn cases() -> Vec<Case> {
    let loops = format!(
        "{{% for a in range(end=99999) %}}{{% for b in range(end=99999) %}}{}{{% endfor %}}{{% endfor %}}",
        "x".repeat(10_000)
    );
    let deep =
        |open: &str, close: &str| format!("{}x{}", open.repeat(20_000), close.repeat(20_000));
    vec![
        html("a tag that is not closed", "{% if x", Refuses("guide.html")),
        html("200 KB of {", "{".repeat(200_000), Refuses("guide.html")),
        html(
            "200 KB of open brackets in an expression",
            format!("{{{{ {} }}}}", "(".repeat(200_000)),
            Refuses("guide.html"),
        ),
        html(
            "conditions nested 20,000 deep",
            deep("{% if lang %}", "{% endif %}"),
            Refuses("guide.html"),
        ),
        html(
            "an inheritance of itself",
            "{% extends \"html/guide.html\" %}",
            Refuses("guide.html"),
        ),
        html(
            "an inheritance of nothing",
            "{% extends \"nothing.html\" %}",
            Refuses("nothing.html"),
        ),
        html(
            "an inheritance from the file system",
            "{% extends \"/etc/passwd\" %}",
            Refuses("/etc/passwd"),
        ),
        html(
            "an inclusion of itself",
            "{% include \"html/guide.html\" %}",
            Refuses("guide.html"),
        ),
        html(
            "an inclusion of nothing",
            "{% include \"nothing.html\" %}",
            Refuses("nothing.html"),
        ),
        html(
            "a component of itself",
            "{% component a() %}{{ <a /> }}{% endcomponent a %}{{ <a /> }}",
            Refuses("guide.html"),
        ),
        html(
            "a filter that is not there",
            "{{ lang | evil }}",
            Refuses("evil"),
        ),
        html(
            "a function that is not there",
            "{{ get_env(name=\"HOME\") }}",
            Refuses("get_env"),
        ),
        html(
            "a variable that is not there",
            "{{ nothing.at.all }}",
            Refuses("guide.html"),
        ),
        html("loops that multiply", loops, Refuses("guide.html")),
        html(
            "a range without end",
            "{% for a in range(end=999999999999) %}x{% endfor %}",
            Refuses("guide.html"),
        ),
        html(
            "loops that multiply and write nothing",
            "{% set many = range(end=99999) %}{% for a in many %}{% for b in many -%}\n{%- endfor %}{% endfor %}",
            Refuses(
                "templates/html/guide.html:1: the loops of the page go round more than 2000000 times",
            ),
        ),
        html(
            "lists made of lists without end",
            "{% set many = range(end=9999) %}\n{% set all = [[a for a in many if a == b] for b in many] %}",
            Refuses("templates/html/guide.html:2: the loops of the page go round"),
        ),
        html(
            "loops of a component that calls itself by another",
            "{% component a() %}{% for x in range(end=9) %}{{ <b /> }}{% endfor %}{% endcomponent a %}\n{% component b() %}{% for x in range(end=9) %}{{ <a /> }}{% endfor %}{% endcomponent b %}{{ <a /> }}",
            Refuses("guide.html"),
        ),
        html(
            "an error in a loop, shown as it is written",
            "{% for a in [1] %}{{ nothing }}{% endfor %}",
            Refuses("1 | {% for a in [1] %}{{ nothing }}{% endfor %}"),
        ),
        html(
            "a number without end",
            "{{ 9999999999999999999999999999999999999999999 }}",
            Refuses("guide.html"),
        ),
        html(
            "a division by nothing",
            "{{ 1 / 0 }}",
            Refuses("guide.html"),
        ),
        template(
            "a broken checklist",
            "html/checklist.html",
            "{{",
            Refuses("checklist.html"),
        ),
        template(
            "a broken template that nothing uses",
            "html/mine.html",
            "{{",
            Refuses("mine.html"),
        ),
        template(
            "a Markdown page that says nothing",
            "markdown/guide.md",
            "",
            Finds(&["output-structure"]),
        ),
        template(
            "a Markdown page of 100 KB of >",
            "markdown/guide.md",
            ">".repeat(100_000),
            Finds(&["output-structure"]),
        ),
        template(
            "a Markdown page of 100 KB of -",
            "markdown/guide.md",
            "- ".repeat(50_000),
            Finds(&["output-structure"]),
        ),
        template(
            "a Markdown page of nested emphasis",
            "markdown/guide.md",
            deep("*a ", " a*"),
            Finds(&["output-structure"]),
        ),
        template(
            "a Markdown page of nested tags",
            "markdown/guide.md",
            deep("<strong>", "</strong>"),
            Finds(&["output-structure"]),
        ),
        template(
            "a name that leads out",
            "assets/../../x.css",
            "x",
            Finds(&["invalid-value"]),
        ),
    ]
}
