//! The file of `check --baseline`.

use std::path::Path;

use crate::check::{self, Checked, Entry};
use crate::cli::{CLEAN, Verdict, answer, shown};
use crate::create;
use crate::load;
use crate::report;
use crate::source::Sources;

/// Reads a baseline.
pub(in crate::cli) fn read(file: &Path) -> anyhow::Result<Vec<Entry>> {
    let text = load::disk::lone_text(file)?;
    check::read_baseline(&text).map_err(|why| anyhow::anyhow!("{}: {why}", file.display()))
}

/// Writes what was found as a baseline; where something could not be read, tells that and writes nothing.
pub(in crate::cli) fn write(
    file: &Path,
    sources: &Sources,
    verdict: &Verdict,
    checked: &Checked,
) -> anyhow::Result<u8> {
    let code = verdict.code(checked);
    if !verdict.usable || verdict.unread > 0 {
        let about = verdict.about(checked, sources);
        answer(&report::text::report(&about, true))?;
        answer("no baseline was written: what was not read could hide findings\n")?;
        return Ok(code);
    }
    create::generated_file(file, &check::write_baseline(checked, sources))?;
    let findings = match checked.found.len() {
        1 => "1 finding".to_owned(),
        count => format!("{count} findings"),
    };
    answer(&format!("wrote {findings} to {}\n", shown(file)))?;
    Ok(CLEAN)
}
