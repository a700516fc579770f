# Short names for plain cargo commands; everything works without just.

# Render the sample project to dist/
build:
    cargo run --release -- build

# Check the sample project
check:
    cargo run --release -- check

# Run all tests
test:
    cargo test

# Accept what the cases produce now; read the diff afterwards
bless:
    BLESS=1 cargo test --test it cases

# Plant defects and count how many are found
defects:
    cargo run --release --example defects

# Format the code
fmt:
    cargo fmt

# Fail on unformatted code
fmt-check:
    cargo fmt --check

# Fail on any warning of the compiler or of Clippy
lint:
    cargo clippy --all-targets -- -D warnings

# Build the documentation of the code
docs:
    RUSTDOCFLAGS="-D warnings" cargo doc --no-deps --document-private-items

# Check licences, sources and advisories of the dependencies (needs cargo-deny)
deny:
    cargo deny check

# Everything a change must pass
ci: fmt-check lint test docs
